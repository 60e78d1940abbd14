"""Time expressions of an article and the days they mean. What they say is read in `dates`; here we know the sentence."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Token

from generator import dates
from generator.extractors import _grammar
from generator.extractors._passage import sentence_index, token_at
from generator.models import Article, Timex

_AHEAD = frozenset(
    "agree aim arrange be commit decide due expect going hope intend invite likely order plan pledge prepare project "
    "promise ready schedule set slate tell threaten want urge vow will".split()
)
"""Words whose infinitive lies in the future: "agreed *to meet* on Monday"."""
_OPENING = 12
"""Characters before a time expression that opens its sentence ("Meanwhile in 1942")."""
_LATER = frozenset({"soon", "shortly"})
"""Words that speak of the future only in the future tense."""


def extract(doc: Doc, article: Article) -> tuple[Timex, ...]:
    """Every time expression, in text order, resolved as far as text and publication date allow."""
    expressions = dates.scan(article.text, lambda offset: _part_of_speech(doc, offset))
    hints = [_hint(doc, article, e) for e in expressions]
    ahead = [
        h.tense == "future" or article.text[e.start : e.end].lower() not in _LATER
        for e, h in zip(expressions, hints, strict=True)
    ]
    expressions = tuple(e for e, keep in zip(expressions, ahead, strict=True) if keep)
    hints = [h for h, keep in zip(hints, ahead, strict=True) if keep]
    resolved = dates.resolve(article.text, expressions, hints, _published(article))
    return tuple(
        Timex(
            e.start, e.end, article.text[e.start : e.end], r.type, r.value, r.basis, r.edtf, r.precision, r.anchor,
            r.reason, r.mod,
        )
        for e, r in zip(expressions, resolved, strict=True)
    )  # fmt: skip


def _hint(doc: Doc, article: Article, expression: dates.Expression) -> dates.Hint:
    sentence = sentence_index(article, expression.start)
    opens = bool(article.sentences) and expression.start - article.sentences[sentence].start <= _OPENING
    return dates.Hint(sentence, _tense(doc, expression.start, expression.end), opens)


def _published(article: Article) -> date | None:
    return article.published


def _part_of_speech(doc: Doc, offset: int) -> str:
    token = token_at(doc, offset)
    return "" if token is None else token.pos_


def _tense(doc: Doc, start: int, end: int) -> str:
    """The tense that decides between a past and a coming day: that of the clause, or of one it depends on."""
    span = doc.char_span(start, end, alignment_mode="expand")
    predicate = _grammar.predicate_of(span.root) if span is not None and len(span) else None
    seen: set[int] = set()
    while predicate is not None and predicate.i not in seen:
        seen.add(predicate.i)
        tense = _grammar.tense(predicate)
        if _looks_ahead(predicate):
            return "future"
        if tense != "none":
            return tense
        predicate = None if predicate.head.i == predicate.i else _grammar.predicate_of(predicate.head)
    return "none"


def _looks_ahead(predicate: Token) -> bool:
    """Whether a clause without future tense speaks of what is to come: "should be completed", "is set *to begin*"."""
    modal = _grammar.modal(predicate)
    if modal is not None:
        perfect = any(a.lower_ in {"have", "'ve", "’ve"} for a in _grammar.auxiliaries(predicate))
        return not perfect
    if any(m.lower_ == "to" for m in _grammar.markers(predicate)):
        return predicate.head.lemma_.lower() in _AHEAD or _grammar.is_adnominal(predicate)
    return False
