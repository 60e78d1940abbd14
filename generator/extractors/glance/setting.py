"""When and where: dates and places of the sentences around the news, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from generator import dates
from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import edges
from generator.extractors.facts.datelines import without_dateline
from generator.extractors.glance import reasons as _reasons
from generator.models import Article, Event, Statement, Timex

_NEWS_DAYS = 8
"""Days before or after publication on which the news itself lies, as a rule."""
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
"""Values of "now", "former" and "soon", which answer no "when"."""
_QUOTED = 0.5
"""What a date counts in somebody's own words, where "this day" is the speaker's."""
_WHERE = frozenset("in at near on off outside inside across along around between over from to into through of".split())
_NEAR = dict.fromkeys(("in", "at", "near", "outside", "off"), 1.3)
_DATELINE, _HOME, _OTHERWISE = 1.3, 0.3, 0.3
"""What a place counts in a dateline, as somebody's home ("a man from Quetta"), without a preposition of place."""
_NAMED = 1.5
"""How much more a place counts that the headline names."""
_SIDES = frozenset(
    "north south east west northern southern eastern western central northwest northeast southwest southeast "
    "northwestern northeastern southwestern southeastern downtown".split()
)
_PLACE = frozenset({"GPE", "LOC", "FAC"})


def when(
    article: Article,
    timexes: tuple[Timex, ...],
    sents: list[tuple[int, Span]],
    events: tuple[Event, ...],
    statements: tuple[Statement, ...],
) -> Iterator[tuple[float, Timex]]:
    """Worth and expression of each date of the sentences; near the day of publication before far from it."""
    news = {event.timex for event in events if event.band == "news"}
    quoted = [(s.start, s.end) for s in statements if s.kind != "indirect"]
    for order, (_, sent) in enumerate(sents):
        for place, timex in enumerate(timexes):
            inside = sent.start_char <= timex.start < sent.end_char
            if not inside or timex.type not in {"DATE", "TIME"} or timex.value in _VAGUE:
                continue
            worth = _reasons.LATER**order * _nearness(timex, article) * (1.0 if place in news else 0.95)
            yield worth * (_QUOTED if any(a <= timex.start < b for a, b in quoted) else 1.0), timex


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


def where(
    doc: Doc, cast: Cast, sents: list[tuple[int, Span]], named: frozenset[str]
) -> Iterator[tuple[int, int, float]]:
    """Places that something happens in or near, and that the headline or several sentences name.

    Args:
        doc: the article as the language pipeline read it.
        cast: with the places of the article.
        sents: the sentences, those around the news first.
        named: words of the headline in lower case.
    """
    found: dict[str, tuple[int, int, float]] = {}
    for order, (_, sent) in enumerate(sents):
        for place in cast.places:
            for mention in place.mentions:
                if not sent.start_char <= mention.start < sent.end_char or mention.form != "name":
                    continue
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                if span is None or not len(span):
                    continue
                known = any(t.lower_ in named for t in span)
                worth = _role(span, sent) * _reasons.LATER**order * (_NAMED if known else 1.0)
                whole = _with_region(span)
                here = edges(doc, whole.start, whole.end - 1)
                before = found.get(place.id)
                if before is not None and before[2] >= worth:
                    here = before[:2]
                found[place.id] = (*here, worth + (before[2] if before is not None else 0.0))
    yield from found.values()


def _role(place: Span, sent: Span) -> float:
    """How plainly a sentence says that something happened at a place."""
    if _is_dateline(place, sent):
        return _DATELINE
    before = grammar.preposition(place.root)
    if before is None or before.lower_ not in _WHERE:
        return _OTHERWISE
    if before.lower_ in {"from", "of"} and not grammar.is_predicate(grammar.governor(place.root)):
        return _HOME
    return _NEAR.get(before.lower_, 1.0)


def _is_dateline(place: Span, sent: Span) -> bool:
    """Whether a place stands in the dateline of a sentence, which may follow a credit."""
    body = without_dateline(sent)
    if place.end > body.start:
        return False
    return place.start == sent.start or not any(t.is_lower for t in sent.doc[place.start : body.start])


def _with_region(place: Span) -> Span:
    """A place with the larger one that follows it and its side: "Baoding, Hebei province", "south London"."""
    doc, left, right = place.doc, place.start, place.end
    while left and doc[left - 1].lower_.replace("-", "") in _SIDES:
        left -= 1
    while right + 1 < len(doc) and doc[right].text == "," and doc[right + 1].ent_type_ in _PLACE:
        right += 2
        while right < len(doc) and doc[right].ent_type_ in _PLACE and doc[right].ent_iob_ == "I":
            right += 1
        if right < len(doc) and doc[right].lower_ in {"province", "state", "county", "district", "region"}:
            right += 1
    return doc[left:right]
