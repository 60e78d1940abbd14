"""The index of articles, newest first; a big one is split by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._items import Link
from generator.exporters._kept import Keys, Plan
from generator.exporters._lines import Lines
from generator.exporters._templates import Render
from generator.exporters._when import When
from generator.models import Briefing, Page

MOST = 200
"""Articles on one page."""

Row = tuple[Link, When, str, str, int]
"""Article, day, outlet, section, number of facts."""


def plan(book: Book, render: Render, keys: Keys) -> Iterator[Plan]:
    """`articles.html`, and `articles-2024.html`, … for a big book.

    The first page names all parts and tells how many articles each has; a part names those beside it and no number, so
    that one article more changes few.
    """
    _ = book.words.gettext
    briefings = book.collection.briefings
    parts: list[tuple[str, str, list[Briefing]]] = []
    if len(briefings) > MOST:
        for year, found in groupby(briefings, _year):
            parts.extend(_cut(year or book.words.undated, year or "undated", list(found)))
    index = [(name, path, len(group)) for name, path, group in parts]
    yield _plan(book, render, keys, "articles.html", _("Articles"), briefings[:MOST], index, len(briefings))
    uncounted = [(name, path, 0) for name, path, _group in parts]
    for at, (name, path, group) in enumerate(parts):
        title = _("Articles: %(name)s") % {"name": name}
        yield _plan(book, render, keys, path, title, group, uncounted[max(0, at - 1) : at + 2], len(group))


def _cut(name: str, file: str, group: list[Briefing]) -> Iterator[tuple[str, str, list[Briefing]]]:
    """Pages of a year, newest first; numbered from the oldest, which new articles do not move."""
    if len(group) <= MOST:
        yield name, f"articles-{file}.html", group
        return
    for number in range((len(group) - 1) // MOST + 1, 0, -1):
        end = len(group) - (number - 1) * MOST
        yield f"{name} ({number})", f"articles-{file}-{number}.html", group[max(0, end - MOST) : end]


def _year(briefing: Briefing) -> str:
    return str(briefing.article.published.year) if briefing.article.published else ""


def _plan(
    book: Book,
    render: Render,
    keys: Keys,
    path: str,
    title: str,
    briefings: Sequence[Briefing],
    index: list[tuple[str, str, int]],
    total: int,
) -> Plan:
    lines = Lines(book, "")
    rows = []
    for briefing in briefings:
        article = briefing.article
        day = book.words.day(article.published)
        rows.append((lines.article(article.id), day, article.source or "", article.section, len(briefing.facts)))
    key = keys.of(path, title, rows, index, total)
    return Plan(key, partial(_page, book, render, path, title, rows, index, total))


def _page(
    book: Book, render: Render, path: str, title: str, rows: list[Row], index: list[tuple[str, str, int]], total: int
) -> Iterator[Page]:
    body = render("articles.html", root="", title=title, here=path, rows=rows, index=index, total=total)
    description = book.words.gettext("All articles of the book, newest first.")
    yield Page(PurePosixPath(path), title, body, description, "articles")
