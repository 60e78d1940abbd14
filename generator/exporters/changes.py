"""What changed: what each day of publication brought into the book.

Counted by the articles' own dates, not by a clock, so that the same articles give the same page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._items import Link
from generator.exporters._lines import Entry, Lines
from generator.exporters._templates import Render
from generator.models import Briefing, Dossier, EventRef, LedgerEntry, Page, TimelineEntry

DAYS = 60
"""Most days on the page."""
EACH = 12
"""Most new actors and events shown per day; further ones are counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """What the articles of one day added."""

    day: str
    machine: str | None
    articles: tuple[Link, ...]
    actors: tuple[Link, ...]
    """The most important of those named for the first time."""
    more_actors: int
    events: tuple[Entry, ...]
    """The latest of those told for the first time."""
    more_events: int
    ledger: tuple[Link, ...]


def export(book: Book, render: Render) -> Iterator[Page]:
    """`changes.html`."""
    body = render("changes.html", root="", days=changes(book, ""), book=book.collection)
    _ = book.words.gettext
    description = _("What each day brought into the book.")
    yield Page(PurePosixPath("changes.html"), _("What changed"), body, description, "changes")


def changes(book: Book, root: str, days: int = DAYS) -> list[Change]:
    """Newest day first; articles without a date are not news of any day."""
    lines = Lines(book, root)
    dated = [one for one in book.collection.briefings if one.article.published]
    groups = [(day, list(group)) for day, group in islice(groupby(dated, _day), days)]
    differing: dict[date | None, list[LedgerEntry]] = {}
    for one in book.collection.ledger:
        if one.verdict != "agree":
            day = max(filter(None, (_published(book, side.article) for side in one.sides)), default=None)
            differing.setdefault(day, []).append(one)
    ranks = {one.id: at for at, one in enumerate(book.collection.dossiers)}
    places = {one.id: at for at, one in enumerate(book.collection.timeline)}
    found = []
    for day, group in groups:
        actors = _new_actors(book, group, ranks)
        events = _new_events(book, group, day, places)
        differ = [Link(entry.topic, f"{root}ledger.html#{entry.id}") for entry in differing.get(day, [])]
        when = book.words.day(day)
        found.append(
            Change(
                when.text,
                when.machine,
                tuple(lines.article(one.article.id) for one in group),
                tuple(Link(one.name, f"{root}actors/{book.dossier_slugs[one.id]}.html") for one in actors[:EACH]),
                max(0, len(actors) - EACH),
                tuple(entry for entry in map(lines.entry, events[-EACH:]) if entry),
                max(0, len(events) - EACH),
                tuple(differ),
            )
        )
    return found


def _new_actors(book: Book, group: list[Briefing], ranks: Mapping[str, int]) -> list[Dossier]:
    """Those whom no article before these names, most important first."""
    here = {one.article.id for one in group}
    found = {one.id: one for article in here for one in book.actors_of(article) if one.refs[0].article in here}
    return sorted(found.values(), key=lambda one: ranks[one.id])


def _new_events(book: Book, group: list[Briefing], day: date, places: Mapping[str, int]) -> list[TimelineEntry]:
    """Those with a date that no article before these tells, in the order of the timeline."""
    told = (book.entry_of.get((one.article.id, event.id)) for one in group for event in one.extraction.events)
    found = {one.id: one for one in told if one and one.date and _first(book, one.refs) == day}
    return sorted(found.values(), key=lambda one: places[one.id])


def _day(briefing: Briefing) -> date:
    assert briefing.article.published is not None
    return briefing.article.published


def _published(book: Book, article: str) -> date | None:
    return book.article(article).published


def _first(book: Book, refs: tuple[EventRef, ...]) -> date | None:
    return min(filter(None, (_published(book, ref.article) for ref in refs)), default=None)
