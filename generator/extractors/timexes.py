"""Time expressions of an article and the days they mean. `dates` reads what they say; here we know the sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Token

from generator import dates
from generator.extractors import _grammar, _tense
from generator.extractors._passage import is_dateline, paragraph_of, sentence_index, token_at
from generator.extractors._words import entities_of, sentence_end, sentence_start
from generator.models import Article, Timex

_OPENING = 12
"""Characters before a time expression that opens its sentence ("Meanwhile in 1942")."""
_TOP = 600
"""Characters from the beginning in which a dateline is looked for."""
_TO_PRINT = 3
"""Most days between writing and printing; within them, words count from the dateline."""
_LATER = frozenset({"soon", "shortly"})
"""Words that speak of the future only in the future tense."""
_WITHOUT_SEASON = frozenset({"PERSON", "LOC", "GPE"})
"""Labels of names in which a holiday is no time ("Easter Island"); the Easter Offensive was at Easter."""
_NAMED = _WITHOUT_SEASON | {"ORG", "FAC", "PRODUCT", "WORK_OF_ART", "NORP"}
"""Labels of names in which no word is a time."""
_STRETCHES = frozenset("break day eve holiday period season time week weekend".split())
"""Nouns that a holiday dates: "the Christmas *holidays*"."""
_VAGUE = {"today": "PRESENT_REF", "tomorrow": "FUTURE_REF"}
_CONTRAST = 4
"""Words around "today" among which it is set against another time: "as strong today as it was"."""
_DAY_IS = {"address": "the day in its address", "dateline": "the day in its dateline"}


def dated(article: Article) -> Article:
    """The article with the day of publication that its address or its dateline states, where it has no other.

    A dateline tells it only with its year ("ISLAMABAD, Jan 29, 2024 -", or a line of its own below the headline).
    """
    if article.published is not None:
        return article
    day, basis = dates.in_address(article.url or ""), "address"
    if day is None:
        day, basis = _stated(article), "dateline"
    return article if day is None else replace(article, published=day, published_basis=basis)


def _stated(article: Article) -> date | None:
    top = article.text[:_TOP]
    for expression in dates.scan(top):
        if expression.year is not None and _in_dateline(article, expression):
            (found,) = dates.resolve(top, (expression,))
            days = dates.bounds(found.edtf or "")
            return days[0] if days is not None and days[0] == days[1] else None
    return None


def extract(doc: Doc, article: Article) -> tuple[Timex, ...]:
    """Every time expression, in text order, resolved as far as text and publication date allow."""
    scanned = dates.scan(article.text, lambda offset: _part_of_speech(doc, offset))
    expressions = tuple(_nowadays(doc, article, e) for e in scanned if not _is_name(doc, e))
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


def _is_name(doc: Doc, expression: dates.Expression) -> bool:
    """Whether the words are part of a name: "Theresa *May*", "USA *Today*", "*Easter* Island", "*Christmas* market"."""
    if expression.day is not None or expression.year is not None or expression.clock or expression.daypart:
        return False
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    if expression.holiday and _tells_the_kind(span.root):
        return True
    return any(
        len(span) < len(e) and e.start <= span.start and span.end <= e.end
        for e in entities_of(span)
        if e.label_ in (_WITHOUT_SEASON if expression.holiday else _NAMED)
    )


def _tells_the_kind(holiday: Token) -> bool:
    """Whether a holiday says what kind a thing is, not when something happened: "*Christmas* market"."""
    noun = holiday.head
    common = noun.pos_ == "NOUN" and noun.lemma_.lower() not in _STRETCHES
    return common and holiday in _grammar.modifiers(noun)


def _nowadays(doc: Doc, article: Article, expression: dates.Expression) -> dates.Expression:
    """The expression; a vague one where "today" is no day: "cars of tomorrow", "today's Russia", "Today it has ten"."""
    if article.text[expression.start : expression.end].lower() not in _VAGUE:
        return expression
    token = token_at(doc, expression.start)
    if token is None or not _is_vague(token):
        return expression
    return replace(expression, kind="reference", type="DATE", value=_VAGUE[token.lower_])


def _is_vague(token: Token) -> bool:
    doc, at = token.doc, token.i
    if token.lower_ == "tomorrow":
        return at > 1 and doc[at - 1].lower_ == "of" and doc[at - 2].pos_ in {"NOUN", "PROPN", "ADJ"}
    if _grammar.is_possessor(token):
        return token.head.pos_ == "PROPN"
    clause = _grammar.predicate_of(token)
    if clause is None or _grammar.tense(clause) != "present" or _grammar.is_subject(token):
        return False
    if token.i == sentence_start(token) and _tense.is_lasting(clause):
        return True
    near = doc[max(sentence_start(token), at - _CONTRAST) : min(sentence_end(token), at + _CONTRAST)]
    return any(t.lower_ == "still" for t in near) or sum(t.lower_ == "as" for t in near) > 1


def _resolve(
    article: Article, expressions: tuple[dates.Expression, ...], hints: list[dates.Hint]
) -> tuple[dates.Resolved, ...]:
    """The values, counted from the day in a dateline if there is one; it is itself counted from that of publication."""
    day = article.published
    day_is = _DAY_IS.get(article.published_basis or "", "the day of publication")
    resolved = dates.resolve(article.text, expressions, hints, day, day_is)
    at = next((i for i, e in enumerate(expressions) if e.start < _TOP and _in_dateline(article, e)), None)
    days = dates.bounds(resolved[at].edtf or "") if at is not None else None
    if at is None or days is None or days[0] != days[1] or days[0] == day:
        return resolved
    if day is not None and abs((day - days[0]).days) > _TO_PRINT:
        return resolved
    counted = dates.resolve(article.text, expressions, hints, days[0], _DAY_IS["dateline"])
    return (*counted[:at], resolved[at], *counted[at + 1 :])


def _in_dateline(article: Article, expression: dates.Expression) -> bool:
    return expression.day is not None and is_dateline(article, expression.start)


def _hint(doc: Doc, article: Article, expression: dates.Expression) -> dates.Hint:
    sentence = sentence_index(article, expression.start)
    opens = bool(article.sentences) and expression.start - article.sentences[sentence].start <= _OPENING
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    heading = bool(article.paragraphs) and article.paragraphs[paragraph_of(article, sentence)].layout == "heading"
    return dates.Hint(sentence, "none" if span is None else _tense.direction(span), opens, heading)


def _part_of_speech(doc: Doc, offset: int) -> str:
    token = token_at(doc, offset)
    return "" if token is None else token.pos_
