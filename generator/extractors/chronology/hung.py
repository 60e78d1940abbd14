"""Times that hang on what happened at another: "two days after the siege", "the day before the vote on January 16".

The other time must be told: beside the noun itself, or as the one day on which the text has that thing happen.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from generator import dates
from generator.extractors import _grammar
from generator.extractors._words import sentence_end
from generator.extractors.chronology import clauses
from generator.extractors.chronology import times as when
from generator.extractors.chronology.times import Heads, When
from generator.models import Article, Timex

_LINKS = {"after": 1, "following": 1, "before": -1}
_DAYS = re.compile(r"P(\d{1,3})D")
_BESIDE = re.compile(r" (?:on|of) ")
_PHRASE = 6
"""Most words from "after" to the noun it speaks of."""


def hangs(time: Timex, span: Span) -> bool:
    """Whether a time counts from something that happens and not from another time."""
    return hangs_on(time, span) is not None


def hangs_on(time: Timex, span: Span) -> Token | None:
    """The noun of what a time counts from: "two days before *the vote*"; or None."""
    link = _link(time, span)
    return _thing(link) if link is not None else None


def hung(doc: Doc, article: Article, times: tuple[Timex, ...], found: Heads) -> Heads:
    """What happens at such times, with its day where that of the other is known; else without one."""
    more: Heads = {}
    for index, time in enumerate(times):
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is None or not len(span) or time.value.startswith("PT"):
            continue
        link = _link(time, span)
        noun = _thing(link) if link is not None else None
        head = _clause(span, noun) if noun is not None else None
        if link is None or noun is None or head is None or head in more:
            continue
        own = found[head][0] if head in found else None
        if own is not None and own.date and own.timex != index + 1:
            continue
        day = _beside(noun, index, times, article) or _told(noun, found, span)
        bounds = dates.bounds(day or "")
        exact = _DAYS.fullmatch(time.value)
        count = int(exact[1]) if exact else 1 if time.type == "DATE" else 0
        moved = when.moved(bounds[0], _LINKS[link.lower_] * count, "D") if bounds is not None and count else None
        if moved is not None:
            more[head] = (When(moved.isoformat(), "day", "relative to an earlier date", index), span)
        elif time.type == "DATE" or _beside(noun, index, times, article):
            more[head] = (When(None, None, "unresolved", index), span)
    return more


def _link(time: Timex, span: Span) -> Token | None:
    """The word between a time and what it hangs on: "two days *after* the siege", "the day *before* the vote"."""
    if time.type == "DATE" and time.edtf is None and span[-1].lower_ in _LINKS:
        return span[-1]
    if time.type != "DURATION" or span.end >= len(span.doc):
        return None
    link = span.doc[span.end]
    return link if link.lower_ in _LINKS else None


def _thing(link: Token) -> Token | None:
    """The noun of the event behind the link; None when a clause follows or a time."""
    for token in link.doc[link.i + 1 : min(link.i + 1 + _PHRASE, sentence_end(link))]:
        if clauses.is_event_noun(token):
            return token
        if token.is_punct or token.pos_ in {"VERB", "AUX", "PRON", "ADP"}:
            return None
    return None


def _clause(span: Span, noun: Token) -> Token | None:
    """The verb of what happens at the time, also where the parser hangs the time on the noun."""
    head = clauses.head_of(span)
    return head if head is not None and _grammar.is_predicate(head) else _grammar.predicate_of(noun)


def _beside(noun: Token, index: int, times: tuple[Timex, ...], article: Article) -> str | None:
    """The day that stands with the noun: "a day after the vote *on January 16*"."""
    if index + 1 >= len(times) or times[index + 1].precision not in {"day", "time"}:
        return None
    gap = article.text[noun.idx + len(noun) : times[index + 1].start]
    return times[index + 1].edtf if _BESIDE.fullmatch(gap) else None


def _told(noun: Token, found: Heads, span: Span) -> str | None:
    """The one day that the text so far gives to such a thing: the noun itself, its verb, or what it is said of."""
    days: set[str] = set()
    for head, (at, _) in found.items():
        if at is None or at.precision not in {"day", "time"} or not at.date or head.i >= span.start:
            continue
        nouns = (*_grammar.agents(head), *_grammar.patients(head)) if _grammar.is_predicate(head) else ()
        if noun.lemma_.lower() in {t.lemma_.lower() for t in (head, *nouns)}:
            days.add(at.date.partition("T")[0])
    return days.pop() if len(days) == 1 else None
