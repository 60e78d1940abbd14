"""Which quotation marks belong together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extractors._quotes import find
from generator.models import Paragraph

from steps import steps


def outer(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find(text) if q.depth == 0]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Yes,” he said.", ["“Yes,”"]),
        ('"Yes," he said. "No."', ['"Yes,"', '"No."']),
        ("'We won't go,' he said.", ["'We won't go,'"]),
        ("‘It’s the workers’ right,’ she said.", ["‘It’s the workers’ right,’"]),
        ("«Oui», dit-il; « non ».", ["«Oui»", "« non »"]),
        ("``It is,'' he said.", ["``It is,''"]),
        ("''It is,'' he said.", ["''It is,''"]),
        ('She mixed "straight and curly,” he said.', ['"straight and curly,”']),
        ('She mixed "straight marks\'\' and "others".', ["\"straight marks''", '"others"']),
        ("“It is late,“ he said. “Go.”", ["“It is late,“", "“Go.”"]),
        ("”It is late,“ he said. ”Go,” she said.", ["”It is late,“", "”Go,”"]),
        ("“It is late, ”he said.", ["“It is late, ”"]),
        ("He added:”It is late.”", ["”It is late.”"]),
        ("„Ja“, sagte er. „Nein“.", ["„Ja“", "„Nein“"]),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, quotations: list[str]) -> None:
    assert outer(text) == quotations


@pytest.mark.parametrize(
    "text", ["the ministers’ talks", "rock 'n' roll isn't dead", "the '90s", "’Tis the workers' day"]
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert outer(text) == []


def test_a_quotation_inside_a_quotation_is_one_deeper() -> None:
    text = "“He called it a ‘deal’ of the ministers’ making,” she said."

    assert [(text[q.start : q.end], q.depth) for q in find(text)] == [
        ("“He called it a ‘deal’ of the ministers’ making,”", 0),
        ("‘deal’", 1),
    ]


def test_a_mark_that_is_never_closed_runs_to_the_end_of_its_paragraph() -> None:
    text = "He said: “We go on.\nThey left."

    (quotation,) = find(text)

    assert text[quotation.start : quotation.end] == "“We go on."
    assert not quotation.closed


def test_a_paragraph_that_opens_with_a_mark_continues_an_open_quotation() -> None:
    text = "“One.\n“Two.” he said.\n“Three.”"

    assert [q.continues for q in find(text)] == [False, True, False]


def test_an_open_quotation_may_go_on_without_a_new_mark() -> None:
    text = 'She said, "One.\nTwo three." Then "four" came.'

    assert outer(text) == ['"One.', 'Two three."', '"four"']
    assert [q.continues for q in find(text)] == [False, True, False]


def test_marks_do_not_pair_across_paragraphs() -> None:
    text = "A “first\nsecond” line"
    paragraphs = (Paragraph(0, 8), Paragraph(9, 21))

    assert all("\n" not in text[q.start : q.end] for q in find(text, paragraphs))


@given(st.text(alphabet="ab ,.'\"“”‘’«»\n", max_size=60))
def test_quotations_lie_inside_the_text_and_outer_ones_do_not_overlap(text: str) -> None:
    found = find(text)

    assert all(0 <= q.start <= q.inner[0] <= q.inner[1] <= q.end <= len(text) for q in found)
    level = [q for q in found if q.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(level))


def test_ten_times_the_marks_take_no_hundred_times_the_work() -> None:
    marks = "'a \"b 'c "
    few = steps(lambda: find(marks * 200))
    many = steps(lambda: find(marks * 2_000))

    assert many < 15 * few
