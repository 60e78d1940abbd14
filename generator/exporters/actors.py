"""The index of actors; a big one is split by first letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._kept import Keys, Plan
from generator.exporters._slug import slug
from generator.exporters._templates import Render
from generator.models import Dossier, Page

MOST = 200
"""Entries on one page."""
TOP = 40
"""Entries on the first page of a split index."""


def plan(book: Book, render: Render, keys: Keys) -> Iterator[Plan]:
    """`actors.html`, and `actors-a.html`, … for a big book."""
    _ = book.words.gettext
    dossiers = book.collection.dossiers
    split = len(dossiers) > MOST
    letters: dict[str, list[Dossier]] = {}
    for dossier in book.by_name():
        letters.setdefault(slug(dossier.name)[:1] or "other", []).append(dossier)
    names = {name: name.upper() if len(name) == 1 else _("Other") for name in letters}
    pages = [(names[name], f"actors-{name}.html") for name in letters] if split else []
    first = dossiers[:TOP] if split else book.by_name()
    yield _plan(book, render, keys, "actors.html", _("Actors"), first, pages, split=split)
    if split:
        for name, group in letters.items():
            title = _("Actors: %(name)s") % {"name": names[name]}
            yield _plan(book, render, keys, f"actors-{name}.html", title, group, pages, split=False)


def _plan(
    book: Book,
    render: Render,
    keys: Keys,
    path: str,
    title: str,
    dossiers: Sequence[Dossier],
    pages: list[tuple[str, str]],
    *,
    split: bool,
) -> Plan:
    rows = [
        (one, f"actors/{book.dossier_slugs[one.id]}.html", len({ref.article for ref in one.refs}), book.role(one))
        for one in dossiers
    ]
    unnamed = frozenset(one.id for one in dossiers if not book.has_name(one))
    shown = [(one.name, one.kind, one.country, one.id in unnamed, *others) for one, *others in rows]
    key = keys.of(path, title, pages, split, len(book.dossiers), shown)
    return Plan(key, partial(_page, book, render, path, title, rows, unnamed, pages, split=split))


def _page(
    book: Book,
    render: Render,
    path: str,
    title: str,
    rows: list[tuple[Dossier, str, int, str]],
    unnamed: frozenset[str],
    pages: list[tuple[str, str]],
    *,
    split: bool,
) -> Iterator[Page]:
    named = [row for row in rows if row[0].id not in unnamed]
    groups = [(name, [row for row in named if row[0].kind == kind]) for kind, name in book.words.kinds_plural.items()]
    groups.append((book.words.gettext("Not named"), [row for row in rows if row[0].id in unnamed]))
    body = render(
        "actors.html",
        root="",
        title=title,
        here=path,
        total=len(book.collection.dossiers),
        groups=[(name, found) for name, found in groups if found],
        pages=pages,
        split=split,
    )
    description = book.words.gettext("People, organisations, governments and groups.")
    yield Page(PurePosixPath(path), title, body, description, "actors")
