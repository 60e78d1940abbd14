"""The town of a dateline, whatever the network took it for."""

from __future__ import annotations

import pytest

from generator.pipelines import datelines
from generator.pipelines.shapes import BREAK, SPACE, START


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("TEMA , Nov 20 — The port shut", [(0, 1, "PERSON"), (2, 4, "DATE")], [(0, 1, "GPE"), (2, 4, "DATE")]),
        ("TEMA — The port shut", [(0, 1, "PERSON")], [(0, 1, "GPE")]),
        ("TEMA ( Lakes News ) — The port", [(0, 4, "ORG")], [(0, 1, "GPE")]),
        ("PORT TEMA , Ghana ( LNA ) -- The port", [(3, 4, "GPE")], [(0, 2, "GPE"), (3, 4, "GPE")]),
        ("Lakes News , May 3 - The port shut", [(0, 2, "ORG"), (3, 5, "DATE")], [(0, 2, "ORG"), (3, 5, "DATE")]),
        ("LAKESNEWS — The port shut", [(0, 1, "ORG")], [(0, 1, "ORG")]),
        ("TEMA sang — The hall shut", [(0, 1, "PERSON")], [(0, 1, "PERSON")]),
    ],
)
def test_the_town_of_a_dateline_is_a_place(
    text: str, before: list[tuple[int, int, str]], after: list[tuple[int, int, str]]
) -> None:
    words = text.split()

    assert datelines.settle(words, [START, *[SPACE] * (len(words) - 1)], before) == after


def test_every_paragraph_may_have_its_dateline() -> None:
    words = "He left . TEMA , Nov 20 — The port shut".split()
    gaps = [START, SPACE, SPACE, BREAK, *[SPACE] * 7]

    assert list(datelines.find(words, gaps)) == [(3, 8)]
