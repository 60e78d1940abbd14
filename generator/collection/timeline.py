"""One timeline of the book. Events of several articles are one when date, an actor and the words agree; else apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator import dates
from generator.collection import actors, places
from generator.collection._words import fold, stems
from generator.models import Article, BookPlace, Briefing, Dossier, Event, EventRef, TimelineEntry

_LEAST_SHARED = 3
"""Words that two passages on one event have in common at least, names of actors apart."""
_LEAST_OVERLAP = 0.5
"""Share of the shorter passage that the other has too."""
_WIDEST = 200
"""Entries of one date and actor that an event is compared with at most."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event as one article tells it."""

    article: Article
    event: Event
    dossiers: tuple[str, ...]
    places: tuple[str, ...]
    words: frozenset[str]
    value: str | None
    """EDTF of the words that give its date, with their clock time."""


def merge(
    briefings: Sequence[Briefing], dossiers: Sequence[Dossier], book_places: Sequence[BookPlace]
) -> tuple[TimelineEntry, ...]:
    """All events that are said to happen, by date, the undated last."""
    known, where = actors.ids_of(dossiers), places.ids_of(book_places)
    names = {dossier.id: stems(" ".join((dossier.name, *dossier.aliases))) for dossier in dossiers}
    told = [_told(briefing, event, known, where, names) for briefing in briefings for event in _events(briefing)]
    told.sort(key=_told_order)
    groups = _groups(told)
    groups.sort(key=lambda g: (g[0].article.id, g[0].event.start))
    groups = [groups[i] for i in dates.in_order([(g[0].event.date, g[0].value) for g in groups])]
    taken: Counter[str] = Counter()
    return tuple(_entry(group, taken) for group in groups)


def _events(briefing: Briefing) -> list[Event]:
    return [event for event in briefing.extraction.events if event.polarity == "positive"]


def _told(
    briefing: Briefing,
    event: Event,
    known: dict[tuple[str, str], str],
    where: dict[tuple[str, str], str],
    names: dict[str, frozenset[str]],
) -> _Told:
    article, timexes = briefing.article, briefing.extraction.timexes
    value = timexes[event.timex].edtf if event.timex is not None else None
    linked = tuple(dict.fromkeys(known[article.id, a] for a in event.actors if (article.id, a) in known))
    at = tuple(dict.fromkeys(where[article.id, p] for p in event.places if (article.id, p) in where))
    words = stems(event.text).difference(*(names[d] for d in linked))
    return _Told(article, event, linked, at, words, value)


def _told_order(told: _Told) -> tuple[bool, bool, str, str, int]:
    """Reported before said, then the article published first."""
    published = told.article.published
    return (told.event.voice != "reported", published is None, str(published or ""), told.article.id, told.event.start)


def _groups(told: list[_Told]) -> list[list[_Told]]:
    groups: list[list[_Told]] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in told:
        day = one.event.date.rstrip("?~%") if one.event.date is not None and one.event.precision in _DAYS else None
        near = sorted({g for d in one.dossiers for g in index[day, d][:_WIDEST]}) if day is not None else []
        place = next((g for g in near if all(_same(one, other) for other in groups[g])), None)
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(one)
        if day is not None:
            for dossier in one.dossiers:
                if place not in index[day, dossier][-1:]:
                    index[day, dossier].append(place)
    return groups


_DAYS = frozenset({"day", "time", "week", "month", "interval"})
"""Precisions at which equal dates say something; two events of one year are rarely the same."""


def _same(one: _Told, other: _Told) -> bool:
    if one.article.id == other.article.id or not set(one.dossiers) & set(other.dossiers):
        return False
    shared = len(one.words & other.words)
    return shared >= _LEAST_SHARED and shared >= _LEAST_OVERLAP * min(len(one.words), len(other.words))


def _entry(group: list[_Told], taken: Counter[str]) -> TimelineEntry:
    first = group[0]
    base = f"{first.event.date or 'undated'}-{first.event.anchor}"
    slug = "".join(c if c.isalnum() or c == "-" else "-" for c in base).strip("-").lower()
    taken[slug] += 1
    return TimelineEntry(
        id=slug if taken[slug] == 1 else f"{slug}-{taken[slug]}",
        date=first.event.date,
        refs=tuple(EventRef(t.article.id, t.event.id) for t in group),
        sources=_sources(group),
        dossiers=tuple(dict.fromkeys(d for t in group for d in t.dossiers)),
        places=tuple(dict.fromkeys(p for t in group for p in t.places)),
        voice=first.event.voice,
    )


def _sources(group: list[_Told]) -> int:
    """Outlets that tell it in words of their own; articles of an unknown outlet count one by one."""
    if len(group) == 1:
        return 1
    outlets: dict[str, set[str]] = defaultdict(set)
    for told in group:
        outlet = fold(told.article.source) if told.article.source else f"#{told.article.id}"
        outlets[outlet].add(fold(told.event.text))
    independent: list[set[str]] = []
    for _, texts in sorted(outlets.items()):
        if not any(texts & others for others in independent):
            independent.append(texts)
    return len(independent)
