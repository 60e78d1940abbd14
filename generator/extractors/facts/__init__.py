"""Key facts: the passages an editor would pick, best first, none saying what one above it says.

A passage is worth the weight of its words for its length, those that a better passage has said counting little (after
the concept coverage of Gillick and Favre, 2009, chosen greedily so that every beginning of the list is a summary),
times what its form is worth: a pull quote, a question or a passage that leans on the one before it is worth less,
background less than the news. `passages` finds them, `weight` weighs their words, `choice` chooses, `idle` knows the
sentences that are no news at all.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.extractors._cast import Cast
from generator.extractors._passage import anchors, edges
from generator.extractors._placed import Placed, placed
from generator.extractors.facts import passages as _passages
from generator.extractors.facts.choice import choose
from generator.extractors.facts.news import News, read
from generator.extractors.facts.passages import Candidate, Known
from generator.models import Article, Band, Event, Fact, Figure, Statement

__all__ = ["News", "extract", "read"]

_POSITION = 0.25
"""Exponent of the place among the sentences: 0 forgets where a passage stands, 1 halves the worth of the second."""


def extract(
    article: Article,
    news: News,
    cast: Cast,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> tuple[Fact, ...]:
    """All passages worth showing, best first; scores fall from 1."""
    known = _known(statements, events, figures)
    found = [
        passage
        for order, (index, sent) in enumerate(news.sents)
        for passage in _passages.of_sentence(news, index, sent, cast, known, late=(1 + order) ** _POSITION)
    ]
    if not found:
        found = [c for index, sent in news.sents for c in _passages.plain(news, index, sent, cast)]
    chosen = choose(found, news.weights, _pinned(found, article))
    return _facts(chosen, article, cast, Placed((e.start, e.end, e) for e in events))


def _known(statements: tuple[Statement, ...], events: tuple[Event, ...], figures: tuple[Figure, ...]) -> Known:
    bands: dict[int, set[Band]] = {}
    for event in events:
        if event.date is not None:
            bands.setdefault(event.sentence, set()).add(event.band)
    counted = Placed((f.start, f.end, f) for f in figures if f.kind != "measure")
    return Known(
        placed(statements), frozenset(index for index, seen in bands.items() if seen == {"background"}), counted
    )


def _pinned(found: list[Candidate], article: Article) -> list[Candidate]:
    """The passages that the front matter pins, so that none is lost because the article says more elsewhere now."""
    asked = article.extra.get("facts")
    pins = str(asked.get("pin")) if isinstance(asked, Mapping) else ""
    if "f-" not in pins:
        return []
    return [c for c in found if anchors("f", [c.span.text])[0] in pins]


def _facts(
    chosen: list[tuple[Candidate, float]], article: Article, cast: Cast, events: Placed[Event]
) -> tuple[Fact, ...]:
    if not chosen:
        return ()
    places = [edges(c.span.doc, c.span.start, c.span.end - 1) for c, _ in chosen]
    links = anchors("f", [article.text[start:end] for start, end in places])
    top = chosen[0][1]
    facts = []
    for (candidate, worth), (start, end), anchor in zip(chosen, places, links, strict=True):
        voiced = candidate.voiced()
        facts.append(
            Fact(
                start=start,
                end=end,
                text=article.text[start:end],
                anchor=anchor,
                sentence=candidate.sentence,
                score=round(min(1.0, worth / top), 4),
                voice=voiced.voice,
                speaker=voiced.speaker,
                speaker_span=voiced.speaker_span,
                actors=cast.actors_in(start, end),
                events=tuple(e.id for e in events.touching(start, end)),
                opens_with=candidate.opener,
            )
        )
    return tuple(facts)
