"""Words of a document found by an index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.extractors._words import forms, occurrences, text_of, texts

from docs import vocab

WORDS = st.lists(st.sampled_from(["Said", "said", "says", "SAID", "told", "Reporters", "."]), max_size=12)
ASKED = st.frozensets(st.sampled_from(["said", "SAID", "say", "told", "reporter", "reporters", "nobody"]), max_size=3)
LEMMA = {"said": "say", "says": "Say", "told": "tell", "reporters": "reporter", ".": "."}


def _doc(words: list[str]) -> Doc:
    return Doc(vocab(), words=words, lemmas=[LEMMA[word.lower()] for word in words])


@given(WORDS, ASKED, ASKED, ASKED)
def test_the_index_finds_what_a_search_finds(
    words: list[str], written: frozenset[str], lower: frozenset[str], of: frozenset[str]
) -> None:
    doc = _doc(words)
    searched = [t for t in doc if t.text in written or t.lower_ in lower or t.lemma_.lower() in of]

    assert list(occurrences(doc, texts=written, forms=lower, lemmas=of)) == searched
    inside = doc[2:7]
    assert list(occurrences(inside, texts=written, forms=lower, lemmas=of)) == [t for t in searched if t in inside]
    assert set(texts(doc)) == {token.text for token in doc}
    assert set(forms(doc)) == {token.lower_ for token in doc}


@given(WORDS)
def test_the_text_of_a_span_is_that_of_spacy(words: list[str]) -> None:
    doc = _doc(words)

    assert text_of(doc) == doc.text
    assert text_of(doc[1:4]) == doc[1:4].text
