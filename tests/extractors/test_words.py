"""Words of a document found by an index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.extractors._words import forms, occurrences, texts

from docs import vocab

WORDS = st.lists(st.sampled_from(["Said", "said", "says", "SAID", "told", "Reporters", "."]), max_size=12)
ASKED = st.frozensets(st.sampled_from(["said", "SAID", "say", "told", "reporter", "reporters", "nobody"]), max_size=3)
LEMMA = {"said": "say", "says": "Say", "told": "tell", "reporters": "reporter", ".": "."}


@given(WORDS, ASKED, ASKED, ASKED)
def test_the_index_finds_what_a_search_finds(
    words: list[str], written: frozenset[str], lower: frozenset[str], of: frozenset[str]
) -> None:
    doc = Doc(vocab(), words=words, lemmas=[LEMMA[word.lower()] for word in words])

    found = occurrences(doc, texts=written, forms=lower, lemmas=of)

    assert [token.i for token in found] == [
        token.i for token in doc if token.text in written or token.lower_ in lower or token.lemma_.lower() in of
    ]
    assert set(texts(doc)) == {token.text for token in doc}
    assert set(forms(doc)) == {token.lower_ for token in doc}
