"""The timeline as a calendar: RFC 5545, whole days, one event each."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath

from generator import dates
from generator.exporters._book import Book
from generator.exporters._templates import clean
from generator.models import Asset, Collection, TimelineEntry

STAMP = "19700101T000000Z"
"""`DTSTAMP` of every event: the format wants one, and the same articles must give the same bytes."""
WIDTH = 75
"""Longest line in bytes, RFC 5545 3.1."""


def export(book: Book) -> Iterator[Asset]:
    """`data/timeline.ics`. A calendar holds days: an event known to the month or year is left out, not put on a day."""
    title = _text(book.collection.title)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Briefbook//Timeline//EN", f"X-WR-CALNAME:{title}"]
    for entry in book.collection.timeline:
        lines.extend(_event(book, entry))
    lines.append("END:VCALENDAR")
    yield Asset(PurePosixPath("data/timeline.ics"), b"".join(_fold(line) for line in lines))


def left_out(collection: Collection) -> dict[str, int]:
    """How many events of the timeline the calendar cannot hold, by the reason; no reason that does not occur."""
    reasons = Counter(reason for entry in collection.timeline if (reason := _reason(entry.date)))
    return dict(sorted(reasons.items()))


def _reason(edtf: str | None) -> str:
    """Why a date is not in the calendar; `""` when it is."""
    if edtf is None:
        return "without a date"
    span = dates.bounds(edtf)
    if span is None and "/" in edtf:
        return "without a beginning or an end"
    if not dates.is_in_days(edtf):
        return "known only to the month, the year or less"
    return "before the year 1 or after 9998" if span is None or span[1].year == 9999 else ""


def _event(book: Book, entry: TimelineEntry) -> list[str]:
    told = [] if _reason(entry.date) else list(book.told(entry))
    span = dates.bounds(entry.date or "") if told else None
    if span is None:
        return []
    briefing, event = told[0]
    mark = hashlib.sha256(f"{briefing.article.id}\0{event.anchor}\0{entry.date}".encode()).hexdigest()[:24]
    words = book.words
    note = f"{words.voices[entry.voice]}. {words.when(entry.date).text}, {words.bases[event.basis]}. "
    note += words.gettext("From: %(articles)s") % {"articles": "; ".join(one.article.title for one, _ in told)}
    lines = [
        "BEGIN:VEVENT",
        f"UID:{mark}@briefbook",
        f"DTSTAMP:{STAMP}",
        f"DTSTART;VALUE=DATE:{_day(span[0])}",
        f"DTEND;VALUE=DATE:{_day(span[1] + timedelta(days=1))}",
        f"SUMMARY:{_text(event.text)}",
        f"DESCRIPTION:{_text(note)}",
    ]
    if book.collection.site_url:
        address = book.address(briefing.article.id, "event", event)
        lines.append(f"URL:{book.collection.site_url.rstrip('/')}/{address}")
    return [*lines, "END:VEVENT"]


def _text(value: str) -> str:
    plain = " ".join(clean(value).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _fold(line: str) -> bytes:
    """Break a long line after at most 75 bytes, never inside a character."""
    data = line.encode()
    if len(data) <= WIDTH:
        return data + b"\r\n"
    parts: list[bytes] = []
    at = 0
    while len(data) - at > (room := WIDTH - (1 if parts else 0)):
        end = at + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[at:end])
        at = end
    return b"\r\n ".join([*parts, data[at:]]) + b"\r\n"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")
