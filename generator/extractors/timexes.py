"""Time expressions of an article and the days they mean. `dates` reads what they say; here we know the sentence."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from generator import dates
from generator.extractors import _tense
from generator.extractors._passage import sentence_index, token_at
from generator.models import Article, Timex

_OPENING = 12
"""Characters before a time expression that opens its sentence ("Meanwhile in 1942")."""
_LATER = frozenset({"soon", "shortly"})
"""Words that speak of the future only in the future tense."""


def extract(doc: Doc, article: Article) -> tuple[Timex, ...]:
    """Every time expression, in text order, resolved as far as text and publication date allow."""
    expressions = dates.scan(article.text, lambda offset: _part_of_speech(doc, offset))
    hints = [_hint(doc, article, e) for e in expressions]
    ahead = [
        h.tense == "future"
        or article.text[e.start : e.end].lower() not in _LATER
        or article.text[max(0, e.start - 5) : e.start].lower() == "very "
        for e, h in zip(expressions, hints, strict=True)
    ]
    expressions = tuple(e for e, keep in zip(expressions, ahead, strict=True) if keep)
    hints = [h for h, keep in zip(hints, ahead, strict=True) if keep]
    resolved = _resolve(article, expressions, hints)
    return tuple(
        Timex(
            e.start,
            e.end,
            article.text[e.start : e.end],
            r.type,
            r.value,
            r.basis,
            r.edtf,
            r.precision,
            r.anchor,
            r.reason,
            r.mod,
        )
        for e, r in zip(expressions, resolved, strict=True)
    )


def published(article: Article) -> date | None:
    """The day to count from: that of publication, or the one in the article's address."""
    return article.published or (dates.in_address(article.url) if article.url else None)


def _resolve(
    article: Article, expressions: tuple[dates.Expression, ...], hints: list[dates.Hint]
) -> tuple[dates.Resolved, ...]:
    day = published(article)
    resolved = dates.resolve(article.text, expressions, hints, day)
    if day is None and expressions and _opens_with_dateline(article, expressions[0]):
        stated = dates.bounds(resolved[0].edtf or "")
        if stated is not None and stated[0] == stated[1]:
            return (resolved[0], *dates.resolve(article.text, expressions, hints, stated[0])[1:])
    return resolved


def _opens_with_dateline(article: Article, first: dates.Expression) -> bool:
    return first.day is not None and dates.is_dateline(article.text, first.start, first.end)


def _hint(doc: Doc, article: Article, expression: dates.Expression) -> dates.Hint:
    sentence = sentence_index(article, expression.start)
    opens = bool(article.sentences) and expression.start - article.sentences[sentence].start <= _OPENING
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    return dates.Hint(sentence, "none" if span is None else _tense.direction(span), opens)


def _part_of_speech(doc: Doc, offset: int) -> str:
    token = token_at(doc, offset)
    return "" if token is None else token.pos_
