"""Time expressions of an article and the days they mean. What they say is read in `dates`; here we know the sentence."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Token

from generator import dates
from generator.extractors import _grammar
from generator.extractors._passage import sentence_index, token_at
from generator.models import Article, Timex


def extract(doc: Doc, article: Article) -> tuple[Timex, ...]:
    """Every time expression, in text order, resolved as far as text and publication date allow."""
    expressions = dates.scan(article.text, lambda offset: _part_of_speech(doc, offset))
    hints = [dates.Hint(sentence_index(article, e.start), _tense(doc, article, e.start, e.end)) for e in expressions]
    resolved = dates.resolve(article.text, expressions, hints, _published(article))
    return tuple(
        Timex(
            e.start, e.end, article.text[e.start : e.end], r.type, r.value, r.basis, r.edtf, r.precision, r.anchor,
            r.reason, r.mod,
        )
        for e, r in zip(expressions, resolved, strict=True)
    )  # fmt: skip


def _published(article: Article) -> date | None:
    return article.published


def _part_of_speech(doc: Doc, offset: int) -> str:
    token = token_at(doc, offset)
    return "" if token is None else token.pos_


def _tense(doc: Doc, article: Article, start: int, end: int) -> str:
    """The tense that decides between a past and a coming day: that of the clause, or of one it depends on."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return "none"
    predicate: Token | None = _grammar.predicate_of(span.root)
    seen: set[int] = set()
    while predicate is not None and predicate.i not in seen:
        seen.add(predicate.i)
        tense = _grammar.tense(predicate)
        if tense != "none":
            return tense
        if predicate.head.i == predicate.i:
            break
        predicate = _grammar.predicate_of(predicate.head)
    return "none"
