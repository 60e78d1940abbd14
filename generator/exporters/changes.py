"""What changed: what each day of publication brought into the book.

Counted by the articles' own dates, not by a clock, so that the same articles give the same page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._items import Link
from generator.exporters._lines import Entry, Lines
from generator.exporters._templates import Render
from generator.models import Briefing, EventRef, Page

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


def changes(book: Book, root: str) -> list[Change]:
    """Newest day first; articles without a date are not news of any day."""
    lines = Lines(book, root)
    dated = [one for one in book.collection.briefings if one.article.published]
    groups = [(day, list(group)) for day, group in groupby(dated, _day)][:DAYS]
    shown = {one.article.id: day for day, group in groups for one in group}
    first_actor = {
        one.id: min(filter(None, (_published(book, ref.article) for ref in one.refs)), default=None)
        for one in book.collection.dossiers
    }
    found = []
    for day, group in groups:
        ids = {one.article.id for one in group}
        actors = [
            Link(one.name, f"{root}actors/{book.dossier_slugs[one.id]}.html")
            for one in book.collection.dossiers
            if first_actor[one.id] == day and shown.get(one.refs[0].article) == day
        ]
        events = [
            entry
            for entry in book.collection.timeline
            if entry.refs
            and entry.date
            and any(ref.article in ids for ref in entry.refs)
            and _first(book, entry.refs) == day
        ]
        differ = [
            Link(entry.topic, f"{root}ledger.html#{entry.id}")
            for entry in book.collection.ledger
            if entry.verdict != "agree"
            and max(filter(None, (_published(book, side.article) for side in entry.sides)), default=None) == day
        ]
        when = book.words.day(day)
        found.append(
            Change(
                when.text,
                when.machine,
                tuple(lines.article(one.article.id) for one in group),
                tuple(actors[:EACH]),
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
