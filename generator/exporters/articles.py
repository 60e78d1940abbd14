"""The index of articles, newest first; a big one is split by year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._lines import Lines
from generator.exporters._templates import Render
from generator.models import Briefing, Page

MOST = 200
"""Articles on one page."""


def export(book: Book, render: Render) -> Iterator[Page]:
    """`articles.html`, and `articles-2024.html`, … for a big book."""
    _ = book.words.gettext
    briefings = book.collection.briefings
    parts: list[tuple[str, str, list[Briefing]]] = []
    if len(briefings) > MOST:
        for year, found in groupby(briefings, _year):
            parts.extend(_cut(year or book.words.undated, year or "undated", list(found)))
    index = [(name, path, len(group)) for name, path, group in parts]
    yield _page(book, render, "articles.html", _("Articles"), list(briefings[:MOST]), index)
    for name, path, group in parts:
        yield _page(book, render, path, _("Articles: %(name)s") % {"name": name}, group, index)


def _cut(name: str, file: str, group: list[Briefing]) -> Iterator[tuple[str, str, list[Briefing]]]:
    if len(group) <= MOST:
        yield name, f"articles-{file}.html", group
        return
    for number, at in enumerate(range(0, len(group), MOST), start=1):
        yield f"{name} ({number})", f"articles-{file}-{number}.html", group[at : at + MOST]


def _year(briefing: Briefing) -> str:
    return str(briefing.article.published.year) if briefing.article.published else ""


def _page(
    book: Book,
    render: Render,
    path: str,
    title: str,
    briefings: list[Briefing],
    index: list[tuple[str, str, int]],
) -> Page:
    lines = Lines(book, "")
    rows = []
    for briefing in briefings:
        article = briefing.article
        day = book.words.day(article.published)
        rows.append((lines.article(article.id), day, article.source or "", article.section, len(briefing.facts)))
    body = render(
        "articles.html",
        root="",
        title=title,
        here=path,
        rows=rows,
        index=index,
        total=len(book.collection.briefings),
    )
    return Page(
        PurePosixPath(path), title, body, book.words.gettext("All articles of the book, newest first."), "articles"
    )
