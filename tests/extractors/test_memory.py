"""Answers about the words of a document, kept while it is read."""

from __future__ import annotations

import gc
import weakref

import pytest
from spacy.tokens import Doc, Token

from generator.extractors import extract
from generator.extractors._memory import remembered, remembered_whole, remembering
from generator.models import Article

from docs import article_of, vocab
from rows import doc_of_line

ASKED: list[str] = []


@remembered
def following(word: Token) -> Token | None:
    """The word after another one."""
    ASKED.append(word.text)
    return word.nbor() if word.i + 1 < len(word.doc) else None


@remembered_whole
def length(doc: Doc, _: Article) -> int:
    """How many words it has."""
    ASKED.append("whole")
    return len(doc)


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    ASKED.clear()


def _doc() -> Doc:
    return Doc(vocab(), words=["ministers", "met"])


def test_a_question_is_worked_out_once_while_a_document_is_read() -> None:
    doc = _doc()
    with remembering(doc):
        assert [following(doc[0]), following(doc[0])] == [doc[1], doc[1]]
        assert [following(doc[1]), following(doc[1])] == [None, None]
    assert ASKED == ["ministers", "met"]


def test_each_document_has_a_memory_of_its_own() -> None:
    one, other = _doc(), _doc()
    with remembering(one), remembering(other):
        found = [following(doc[0]) for doc in (one, other)]
    assert [word.doc for word in found if word is not None] == [one, other]


def test_a_question_about_the_whole_article_is_worked_out_once_too() -> None:
    doc = _doc()
    with remembering(doc):
        assert [length(doc, Article("a", "Ministers meet", doc.text)) for _ in "ab"] == [2, 2]
        assert following(doc[0]) == doc[1]
    assert ASKED == ["whole", "ministers"]


def test_outside_everything_is_worked_out_anew() -> None:
    doc = _doc()
    assert following(doc[0]) == following(doc[0])
    assert ASKED == ["ministers", "ministers"]


def _fail(word: Token | None) -> None:
    raise ValueError(f"{word} is of no use")


def test_nothing_is_kept_when_reading_ends_or_fails() -> None:
    doc = _doc()
    with pytest.raises(ValueError, match="of no use"), remembering(doc):
        _fail(following(doc[0]))
    assert not doc.user_data


def test_a_document_that_has_been_read_is_freed_at_once() -> None:
    doc = doc_of_line("Ministers/NNS/nsubj>2 met=meet/VBD/root>0 reporters/NNS/obj>2 ./PUNCT/punct>2")
    article = article_of(doc)
    gc.disable()
    try:
        extract(doc, article)
        kept = weakref.ref(doc)
        del doc
        assert kept() is None
    finally:
        gc.enable()
