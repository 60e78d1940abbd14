"""When: dates of the sentences around the news, the likeliest first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from generator import dates
from generator.extractors import _grammar as grammar
from generator.extractors._passage import edges
from generator.extractors._placed import Placed
from generator.extractors.chronology.hung import hangs_on
from generator.extractors.glance import reasons as _reasons
from generator.models import Article, Event, Statement, Timex

_NEWS_DAYS = 8
"""Days before or after publication on which the news itself lies, as a rule."""
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
"""Values of "now", "former" and "soon", which answer no "when"."""
_QUOTED = 0.5
"""What a date counts in somebody's own words, where "this day" is the speaker's."""
_OF_ANOTHER = 0.7
"""What a date counts that belongs to a thing and not to what is told of it: "ahead of *Tuesday's* election"."""
_HUNG = 0.4
"""What a time counts that is told by what came before or after it: "two days before the vote"."""


def when(
    doc: Doc,
    article: Article,
    timexes: tuple[Timex, ...],
    sents: Sequence[tuple[int, Span]],
    events: tuple[Event, ...],
    statements: tuple[Statement, ...],
) -> Iterator[tuple[int, int, float, str | None]]:
    """Start, end, worth and EDTF date of each time that the sentences give; near publication before far from it."""
    news = {event.timex for event in events if event.band == "news"}
    known = {event.timex: event.date for event in events}
    quoted = Placed((s.start, s.end, s) for s in statements if s.kind != "indirect")
    starts = [timex.start for timex in timexes]
    for order, (_, sent) in enumerate(sents):
        for place in range(bisect_left(starts, sent.start_char), bisect_left(starts, sent.end_char)):
            timex = timexes[place]
            span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
            if span is None or timex.value in _VAGUE:
                continue
            worth = _reasons.LATER**order * (_QUOTED if any(quoted.touching(timex.start, timex.start + 1)) else 1.0)
            noun = hangs_on(timex, span)
            if noun is not None:
                whole = noun.head if grammar.is_possessor(noun) else noun
                end = edges(doc, span.start, grammar.noun_phrase(whole).end - 1)[1]
                yield timex.start, end, worth * _HUNG, known.get(place)
            elif timex.type in {"DATE", "TIME"}:
                worth *= _nearness(timex, article) * (1.0 if place in news else 0.95)
                yield timex.start, timex.end, worth * (_OF_ANOTHER if _is_of_a_noun(span) else 1.0), timex.edtf


def _is_of_a_noun(time: Span) -> bool:
    """Whether a time stands before a noun that it belongs to."""
    owner = time.root.head
    return owner.i >= time.end and owner.pos_ in {"NOUN", "PROPN"} and not grammar.is_predicate(owner)


def _nearness(timex: Timex, article: Article) -> float:
    """How likely a date is that of the news: a day of the last week, not a whole year, not long ago."""
    days = dates.bounds(timex.edtf) if timex.edtf else None
    if days is None:
        return 0.5 if timex.type == "DATE" else 0.4
    fine = {"day": 1.0, "time": 1.0}.get(timex.precision or "", 0.5)
    if article.published is None:
        return fine
    away = min(abs((day - article.published).days) for day in days)
    return fine * (1.0 if away <= _NEWS_DAYS else 0.5 if away <= 60 else 0.3)
