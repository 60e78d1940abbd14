"""The timeline in the JSON of TimelineJS."""

from __future__ import annotations

from collections.abc import Iterator
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
    day: dict[str, object] = {"year": start.year}
    if entry.date and len(entry.date) >= 7:
        day["month"] = start.month
    if start == end or "/" in (entry.date or ""):
        day |= {"month": start.month, "day": start.day}
    day["display_date"] = book.words.when(entry.date).text
    found: dict[str, object] = {
        "start_date": day,
        "unique_id": f"{briefing.article.id}-{event.anchor}",
        "group": book.words.voices[entry.voice],
        "text": {"headline": escape(event.text), "text": f"<p>{escape(briefing.article.title)}</p>"},
    }
    if "/" in (entry.date or ""):
        found["end_date"] = {"year": end.year, "month": end.month, "day": end.day}
    return found
