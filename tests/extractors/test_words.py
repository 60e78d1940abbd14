"""Words of a document found by an index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.extractors._words import (
    entities_of,
    forms,
    occurrences,
    sentence_end,
    sentence_numbers,
    sentence_start,
    text_of,
    texts,
)

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


@given(st.integers(0, 7), st.integers(1, 8))
def test_entities_are_those_of_spacy_that_touch_a_span(start: int, length: int) -> None:
    doc = Doc(vocab(), words=["word"] * 8, ents=["B-ORG", "I-ORG", "O", "B-GPE", "I-GPE", "I-GPE", "B-ORG", "O"])
    span = doc[start : start + length]

    found = [(ent.start, ent.end, ent.label_) for ent in entities_of(span)]

    assert found == [(e.start, e.end, e.label_) for e in doc.ents if e.start < span.end and span.start < e.end]


@given(st.lists(st.booleans(), min_size=1, max_size=9))
def test_sentences_are_those_of_spacy(starts: list[bool]) -> None:
    doc = Doc(vocab(), words=["word"] * len(starts), sent_starts=[True, *starts[1:]])

    assert [sentence_start(token) for token in doc] == [token.sent.start for token in doc]
    assert [sentence_end(token) for token in doc] == [token.sent.end for token in doc]
    assert sentence_numbers(doc) == [number for number, sent in enumerate(doc.sents) for _ in sent]
