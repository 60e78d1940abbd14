"""The timeline in the JSON of TimelineJS."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import PurePosixPath

import msgspec

from generator import dates
from generator.exporters._book import Book
from generator.models import Asset, TimelineEntry


def export(book: Book) -> Iterator[Asset]:
    """`data/timeline.json`. Its texts are HTML, so they are escaped; events with unknown days are left out."""
    events = [found for entry in book.collection.timeline if (found := _event(book, entry))]
    data = {"title": {"text": {"headline": escape(book.collection.title)}}, "events": events}
    yield Asset(PurePosixPath("data/timeline.json"), msgspec.json.encode(data) + b"\n")


def _event(book: Book, entry: TimelineEntry) -> dict[str, object] | None:
    told, span = list(book.told(entry)), dates.bounds(entry.date or "")
    if not told or span is None:
        return None
    briefing, event = told[0]
    start, end = span
    first, last = _as_fine(start, entry.date), _as_fine(end, entry.date)
    day: dict[str, object] = {**first, "display_date": book.words.when(entry.date).text}
    found: dict[str, object] = {
        "start_date": day,
        "unique_id": f"{briefing.article.id}-{event.anchor}",
        "group": book.words.voices[entry.voice],
        "text": {"headline": escape(event.text), "text": f"<p>{escape(briefing.article.title)}</p>"},
    }
    if last != first:
        found["end_date"] = last
    return found


def _as_fine(day: date, edtf: str | None) -> dict[str, int]:
    """A day with no more of it than the value says: the year alone for years and decades, months for a quarter."""
    finest = dates.precision((edtf or "").partition("/")[0])
    if finest in {"century", "decade", "year"}:
        return {"year": day.year}
    if finest in {"day", "time"}:
        return {"year": day.year, "month": day.month, "day": day.day}
    return {"year": day.year, "month": day.month}
