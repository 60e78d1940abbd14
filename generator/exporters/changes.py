"""What changed: what each day of publication brought into the book.

Counted by the articles' own dates, not by a clock, so that the same articles give the same page.
"""

from __future__ import annotations

from collections.abc import Iterator
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
"""Most new actors and events per day."""


@dataclass(frozen=True, slots=True)
class Change:
    """What the articles of one day added."""

    day: str
    machine: str | None
    articles: tuple[Link, ...]
    actors: tuple[Link, ...]
    events: tuple[Entry, ...]
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
    shown = {one.article.id: day for day, group in groups for one in group}
    new_actors: dict[date | None, list[Dossier]] = {}
    for dossier in book.collection.dossiers:
        day = min(filter(None, (_published(book, ref.article) for ref in dossier.refs)), default=None)
        if shown.get(dossier.refs[0].article) == day:
            new_actors.setdefault(day, []).append(dossier)
    new_events: dict[date | None, list[TimelineEntry]] = {}
    for entry in book.collection.timeline:
        if entry.refs and entry.date:
            new_events.setdefault(_first(book, entry.refs), []).append(entry)
    differing: dict[date | None, list[LedgerEntry]] = {}
    for one in book.collection.ledger:
        if one.verdict != "agree":
            day = max(filter(None, (_published(book, side.article) for side in one.sides)), default=None)
            differing.setdefault(day, []).append(one)
    found = []
    for day, group in groups:
        actors = [
            Link(one.name, f"{root}actors/{book.dossier_slugs[one.id]}.html") for one in new_actors.get(day, [])[:EACH]
        ]
        events = new_events.get(day, [])
        differ = [Link(entry.topic, f"{root}ledger.html#{entry.id}") for entry in differing.get(day, [])]
        when = book.words.day(day)
        found.append(
            Change(
                when.text,
                when.machine,
                tuple(lines.article(one.article.id) for one in group),
                tuple(actors),
                tuple(entry for entry in map(lines.entry, events[-EACH:]) if entry),
                tuple(differ),
            )
        )
    return found


def _day(briefing: Briefing) -> date:
    assert briefing.article.published is not None
    return briefing.article.published


def _published(book: Book, article: str) -> date | None:
    return book.article(article).published


def _first(book: Book, refs: tuple[EventRef, ...]) -> date | None:
    return min(filter(None, (_published(book, ref.article) for ref in refs)), default=None)
