"""All events of the book by date: a page per year, or per month when a year is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.exporters import _strip
from generator.exporters._book import Book
from generator.exporters._kept import Keys, Plan
from generator.exporters._lines import Entry, Lines
from generator.exporters._strip import Point
from generator.exporters._templates import Render
from generator.exporters._words import Words
from generator.models import Page, TimelineEntry

MOST = 200
"""Entries on one page."""


@dataclass(frozen=True, slots=True)
class Part:
    """One page of the timeline."""

    path: str
    name: str
    """`2024`, `March 2024`, `Without a date`."""
    entries: tuple[TimelineEntry, ...]


def plan(book: Book, render: Render, keys: Keys) -> Iterator[Plan]:
    """`timeline.html` with everything, or with the list of its parts."""
    _ = book.words.gettext
    timeline = book.collection.timeline
    if len(timeline) <= MOST:
        yield _plan(book, render, keys, "timeline.html", _("Timeline"), timeline, [])
        return
    found = parts(timeline, book.words)
    index = [(part.name, part.path, len(part.entries)) for part in found]
    dated = [part for part in found if part.entries and part.entries[0].date]
    latest = dated[-1].entries[-MOST // 4 :] if dated else ()
    yield _plan(book, render, keys, "timeline.html", _("Timeline"), latest, index)
    uncounted = [(part.name, part.path, 0) for part in found]
    for at, part in enumerate(found):
        title = _("Timeline: %(name)s") % {"name": part.name}
        beside = uncounted[max(0, at - 1) : at + 2]  # and no more, so that one event more changes few parts
        yield _plan(book, render, keys, part.path, title, part.entries, beside)


def parts(timeline: tuple[TimelineEntry, ...], words: Words) -> list[Part]:
    """The timeline cut into years; a long year is cut into months."""
    years: dict[int | None, list[TimelineEntry]] = {}
    for entry in timeline:
        years.setdefault(words.when(entry.date).year, []).append(entry)
    found = []
    for year, entries in years.items():
        if year is None:
            found.append(Part("timeline-undated.html", words.undated, tuple(entries)))
        elif len(entries) <= MOST:
            found.append(Part(f"timeline-{year}.html", str(year), tuple(entries)))
        else:
            found.extend(_months(year, entries, words))
    return found


def _months(year: int, entries: list[TimelineEntry], words: Words) -> Iterator[Part]:
    months: dict[int, list[TimelineEntry]] = {}
    for entry in entries:
        months.setdefault(words.when(entry.date).month or 0, []).append(entry)
    for month, group in months.items():
        if month:
            name = words.when(f"{year:04d}-{month:02d}").text
            yield Part(f"timeline-{year}-{month:02d}.html", name, tuple(group))
        else:
            yield Part(f"timeline-{year}.html", str(year), tuple(group))


def _plan(
    book: Book,
    render: Render,
    keys: Keys,
    path: str,
    title: str,
    entries: tuple[TimelineEntry, ...],
    index: list[tuple[str, str, int]],
) -> Plan:
    total = len(book.collection.timeline) if path == "timeline.html" else len(entries)
    key = keys.timeline(entries, path, index, total)
    return Plan(key, partial(_page, book, render, path, title, entries, index, total))


def _page(
    book: Book,
    render: Render,
    path: str,
    title: str,
    entries: tuple[TimelineEntry, ...],
    index: list[tuple[str, str, int]],
    total: int,
) -> Iterator[Page]:
    lines = Lines(book, "")
    rows: dict[str, list[Entry]] = {}
    points = []
    for entry in entries:
        line = lines.entry(entry)
        if line is not None:
            points.append(Point(entry.date, entry.voice, line.row.item.text, f"#{line.id}"))
            year = book.words.when(entry.date).year
            rows.setdefault(str(year) if year is not None else book.words.undated, []).append(line)
    body = render(
        "timeline.html",
        strip=_strip.draw(points, book.words),
        root="",
        title=title,
        here=path,
        years=rows,
        index=index,
        total=total,
        names={one: book.dossiers[one].name for entry in entries for one in entry.dossiers if one in book.dossiers},
        where={one: book.places[one].name for entry in entries for one in entry.places if one in book.places},
    )
    description = book.words.gettext("All events of the book, merged and by date.")
    yield Page(PurePosixPath(path), title, body, description, "timeline")
