"""The first page: latest briefings, who is in the news, what comes next, what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from generator import dates
from generator.exporters._book import Book
from generator.exporters._items import Items
from generator.exporters._lines import Lines
from generator.exporters._templates import Render
from generator.exporters.changes import changes
from generator.models import Dossier, Page, TimelineEntry

LATEST = 12
"""Briefings on the page."""
IN_THE_NEWS = 12
"""Actors on the page."""
COMING = 8
"""Expected events on the page."""


def export(book: Book, render: Render) -> Iterator[Page]:
    """`index.html`."""
    collection = book.collection
    lines = Lines(book, "")
    latest = []
    for briefing in collection.briefings[:LATEST]:
        items = Items(book, briefing.extraction, "")
        latest.append(
            (
                lines.article(briefing.article.id),
                book.words.told_by(briefing.article),
                briefing.article.section,
                [items.fact(fact) for fact in briefing.bottom_line[:1]],
                [items.actor(actor.id) for actor in briefing.who[:3]],
            )
        )
    body = render(
        "home.html",
        root="",
        book=collection,
        latest=latest,
        more=len(collection.briefings) > LATEST,
        people=[
            (dossier, f"actors/{book.dossier_slugs[dossier.id]}.html", count) for dossier, count in _in_the_news(book)
        ],
        coming=[entry for entry in map(lines.entry, _coming(book)) if entry][:COMING],
        changes=changes(book, "", days=1),
    )
    yield Page(PurePosixPath("index.html"), collection.title, body, collection.description, "home")


def _in_the_news(book: Book) -> list[tuple[Dossier, int]]:
    """Those named in most of the latest briefings, with the number of these."""
    named: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    for briefing in book.collection.briefings[:LATEST]:
        for actor in briefing.who:
            dossier = book.dossier_of.get((briefing.article.id, actor.id))
            if dossier is not None:
                named[dossier.id] += 1
                weight[dossier.id] += round(1000 * actor.salience)
    order = sorted(named, key=lambda one: (-named[one], -weight[one], one))
    return [(book.dossiers[one], named[one]) for one in order[:IN_THE_NEWS]]


def _coming(book: Book) -> list[TimelineEntry]:
    """Planned or expected events that are not over at the latest publication, those over soonest first."""
    today = max((one.article.published for one in book.collection.briefings if one.article.published), default=date.min)
    ends = {entry.id: _end(entry.date) for entry in book.collection.timeline}
    ahead = [
        entry for entry in book.collection.timeline if ends[entry.id] > today.toordinal() and _is_plan(book, entry)
    ]
    return sorted(ahead, key=lambda entry: ends[entry.id])


def _end(edtf: str | None) -> int:
    """Last day that a date may mean, as an ordinal, or the first of an open one; -1 for an unknown date."""
    span = dates.interval(edtf) if edtf else None
    if span is None:
        return -1
    return span.last if span.last is not None else span.first if span.first is not None else -1


def _is_plan(book: Book, entry: TimelineEntry) -> bool:
    return entry.voice == "plan" or any(event.band == "next" for _, event in book.told(entry))
