"""The timeline as a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.exporters import _csv
from generator.exporters._book import Book
from generator.models import Asset, TimelineEntry

HEAD = ("date", "precision", "basis", "event", "voice", "actors", "places", "sources", "articles", "page")


def export(book: Book) -> Iterator[Asset]:
    """`data/timeline.csv`, a row per event; dates are EDTF, empty when unknown."""
    rows = (row for entry in book.collection.timeline if (row := _row(book, entry)))
    yield Asset(PurePosixPath("data/timeline.csv"), _csv.table(HEAD, rows))


def _row(book: Book, entry: TimelineEntry) -> tuple[object, ...]:
    told = list(book.told(entry))
    if not told:
        return ()
    briefing, event = told[0]
    return (
        entry.date,
        event.precision,
        event.basis,
        event.text,
        entry.voice,
        "; ".join(book.dossiers[one].name for one in entry.dossiers if one in book.dossiers),
        "; ".join(book.places[one].name for one in entry.places if one in book.places),
        entry.sources,
        "; ".join(one.article.title for one, _ in told),
        book.address(briefing.article.id, "event", event),
    )
