"""What articles say about the same matter, side by side: figures that agree or differ, claims and their denials.

Two figures are on the same matter when they count the same thing, in the same unit, for the same event, or in sentences
about the same actor and date; casualties also when their sentences name the same town and speak of the same day. The
page shows both; which is right is not ours to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from generator.collection import actors
from generator.collection._words import slugs, stems
from generator.models import (
    Article,
    Briefing,
    Dossier,
    Event,
    Figure,
    LedgerEntry,
    LedgerSide,
    Passage,
    Statement,
    TimelineEntry,
)

_ABOUT = 0.1
"""How far "about 100" reaches to either side."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A figure as one article gives it."""

    article: Article
    figure: Figure
    speaker: str | None


def compare(
    briefings: Sequence[Briefing], dossiers: Sequence[Dossier], entries: Sequence[TimelineEntry]
) -> tuple[LedgerEntry, ...]:
    """Figures given by two articles or more, those that differ first; then claims with their denials."""
    known = actors.ids_of(dossiers)
    found = [*_figures(briefings, known, entries), *_denials(briefings, known)]
    rank = {"differ": 0, "claim and denial": 1, "agree": 2}
    found.sort(key=lambda e: (rank[e[1]], e[0], e[2][0].article, e[2][0].passage.start))
    ids = slugs(topic for topic, _, _ in found)
    return tuple(LedgerEntry(slug, *rest) for slug, rest in zip(ids, found, strict=True))


_Verdict = Literal["agree", "differ", "claim and denial"]
_Found = tuple[str, _Verdict, tuple[LedgerSide, ...]]


def _figures(
    briefings: Sequence[Briefing], known: dict[tuple[str, str], str], entries: Sequence[TimelineEntry]
) -> Iterator[_Found]:
    entry_of = {(ref.article, ref.event): entry.id for entry in entries for ref in entry.refs}
    matters: dict[tuple[object, ...], list[_Given]] = defaultdict(list)
    for briefing in briefings:
        article = briefing.article
        for figure in briefing.extraction.figures:
            speaker = known.get((article.id, figure.speaker)) if figure.speaker else None
            for matter in _matters(briefing, figure, known, entry_of):
                matters[matter].append(_Given(article, figure, speaker))
    seen: set[frozenset[tuple[str, str]]] = set()
    for matter in sorted(matters, key=repr):
        given = _one_each(matters[matter])
        key = frozenset((g.article.id, g.figure.id) for g in given)
        if len(given) < 2 or key in seen:
            continue
        seen.add(key)
        verdict: _Verdict = "agree" if all(_agree(a.figure, b.figure) for a in given for b in given) else "differ"
        topic = max((g.figure.counted or g.figure.text for g in given), key=lambda t: (len(t), t))
        yield topic, verdict, tuple(_figure_side(g) for g in given)


def _matters(
    briefing: Briefing,
    figure: Figure,
    known: dict[tuple[str, str], str],
    entry_of: dict[tuple[str, str], str],
) -> Iterator[tuple[object, ...]]:
    """What a figure is about, in each way in which another could be about the same."""
    counted = stems(figure.counted)
    if not counted and figure.kind not in {"casualties", "money"}:
        return
    what = (figure.kind, figure.unit, "|".join(sorted(counted)))
    event = next((e for e in briefing.extraction.events if e.id == figure.event), None)
    if figure.kind == "casualties" and counted:
        for town in _towns(briefing, figure):
            for day in _days(briefing.article, event):
                yield (*what, "town", town, day)
    if event is None:
        return
    entry = entry_of.get((briefing.article.id, event.id))
    if entry is not None:
        yield (*what, "entry", entry)
    if event.date is not None and event.precision in {"day", "time"} and counted:
        for actor in event.actors:
            dossier = known.get((briefing.article.id, actor))
            if dossier is not None:
                yield (*what, event.date.rstrip("?~%"), dossier)


def _towns(briefing: Briefing, figure: Figure) -> list[str]:
    """Places that the sentence of a figure names, but for countries and capitals that act in the article."""
    found = briefing.extraction
    sentence = found.article.sentences[figure.sentence]
    acting = {name.casefold() for a in found.actors if a.kind == "government" for name in (a.name, *a.aliases)}
    return [
        place.name.casefold()
        for place in found.places
        if place.name.casefold() not in acting
        and any(sentence.start <= mention.start < sentence.end for mention in place.own_mentions)
    ]


def _days(article: Article, event: Event | None) -> list[str]:
    """The day of an event; without one the day of publication and the day before, of which news tells."""
    if event is not None and event.date is not None:
        return [event.date.rstrip("?~%")] if event.precision in {"day", "time"} else []
    if article.published is None:
        return []
    return [(article.published - timedelta(days=back)).isoformat() for back in (0, 1)]


def _one_each(given: list[_Given]) -> list[_Given]:
    """The first figure of each article."""
    first: dict[str, _Given] = {}
    for one in given:
        first.setdefault(one.article.id, one)
    return list(first.values())


def _agree(one: Figure, other: Figure) -> bool:
    low, high = _range(one)
    least, most = _range(other)
    return low <= most and least <= high


def _range(figure: Figure) -> tuple[float, float]:
    value = figure.value
    if figure.bound == "at least":
        return value, float("inf")
    if figure.bound == "at most":
        return float("-inf"), value
    if figure.bound == "about":
        return value * (1 - _ABOUT), value * (1 + _ABOUT)
    return value, figure.high if figure.high is not None else value


def _figure_side(given: _Given) -> LedgerSide:
    figure = given.figure
    passage = Passage(figure.start, figure.end, figure.text)
    return LedgerSide(
        given.article.id, passage, figure.sentence, figure.anchor, figure.voice, given.speaker, figure.value
    )


def _denials(briefings: Sequence[Briefing], known: dict[tuple[str, str], str]) -> Iterator[_Found]:
    for briefing in briefings:
        said = {s.id: s for s in briefing.extraction.statements}
        for denial in briefing.extraction.statements:
            claim = said.get(denial.answers) if denial.answers else None
            if claim is not None:
                sides = tuple(_statement_side(briefing.article, s, known) for s in (claim, denial))
                yield _topic(claim.text), "claim and denial", sides


def _topic(text: str) -> str:
    """The claim, or its first words."""
    words = text.split()
    if len(words) <= 14:
        return text
    length, place = 0, 0
    for word in words[:14]:
        place = text.index(word, length)
        length = place + len(word)
    return text[:length]


def _statement_side(article: Article, statement: Statement, known: dict[tuple[str, str], str]) -> LedgerSide:
    speaker = known.get((article.id, statement.speaker)) if statement.speaker else None
    passage = Passage(statement.start, statement.end, statement.text)
    return LedgerSide(article.id, passage, statement.sentence, statement.anchor, statement.voice, speaker)
