"""Permalinks are made from content: they survive a rebuild, and edits elsewhere in the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import extractors, language
from generator.models import Article, Extraction
from generator.readers import _layout

NEWS = """\
The harbour of Lund was closed on Monday after a crane fell into the basin. Two workers were hurt.

“We heard a crack and ran,” the crane driver Elin Sund said. The harbour master denied that the crane was too old.

The harbour will open again on 14 May 2024, the city said."""
MORE = """\
It is the third accident in the harbour this year, according to the union of dock workers, which called for a strike.

"""


@pytest.fixture(scope="module")
def read() -> Callable[[str], Extraction]:
    pipeline = language.load()

    def extract(text: str) -> Extraction:
        return extractors.extract(
            *language.read(pipeline, Article("a", "Crane falls", text, paragraphs=_layout.paragraphs(text)))
        )

    return extract


def links(found: Extraction) -> dict[str, set[str]]:
    kinds = {"facts": found.facts, "events": found.events, "statements": found.statements, "figures": found.figures}
    return {kind: {one.anchor for one in items} for kind, items in kinds.items()}


@pytest.mark.parametrize("edited", [MORE + NEWS, f"{NEWS}\n\n{MORE}", NEWS.replace("crack and", "crack, and")])
def test_a_permalink_survives_a_new_paragraph_and_a_comma_elsewhere(
    read: Callable[[str], Extraction], edited: str
) -> None:
    before, after = links(read(NEWS)), links(read(edited))

    assert all(before.values())
    for kind, known in before.items():
        assert known <= after[kind], kind


def test_other_words_have_another_permalink(read: Callable[[str], Extraction]) -> None:
    before, after = links(read(NEWS)), links(read(NEWS.replace("Two workers", "Three workers")))

    assert before["facts"] != after["facts"]
    assert before["statements"] == after["statements"]
