"""The whole book becomes pages and files, a module per output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.exporters import (
    about,
    actors,
    actors_csv,
    article_json,
    articles,
    atom,
    book_json,
    briefing,
    changes,
    dossier,
    home,
    ledger,
    places,
    schema_json,
    search,
    search_index,
    sitemap,
    timeline,
    timeline_csv,
    timeline_ics,
    timelinejs,
)
from generator.exporters._book import Book
from generator.exporters._kept import Fragment, Kept, Keys, choose
from generator.exporters._templates import clean, environment, renderer
from generator.exporters._templates import folder as templates_folder
from generator.models import Asset, Collection, Page

__all__ = ["Fragment", "Kept", "export", "templates_folder"]

PAGES = (home, actors, places, ledger, articles, search, changes, about)
MANY = (briefing, dossier, timeline)
"""Outputs with a page for every article, actor or month: worth asking whether they have to be made again."""
FILES = (article_json, book_json, schema_json, actors_csv, timeline_csv, timeline_ics, timelinejs, atom, search_index)


def export(
    collection: Collection, *, templates: Path | None = None, known: Mapping[str, str] | None = None
) -> Iterator[Page | Asset | Kept]:
    """Everything the site is made of, always in the same order.

    Args:
        collection: the whole book.
        templates: the book's own folder of templates; what it holds comes before ours.
        known: keys of pages that are there already, by path below the site; those come as `Kept`. None makes all.
    """
    book = Book(collection)
    render = renderer(environment(templates))
    keys = Keys(book, templates)
    paths = []
    for many in MANY:
        for item in choose(many.plan(book, render, keys), known or {}):
            paths.append(item.path)
            yield _clean(item) if isinstance(item, Fragment) else item
    for output in PAGES:
        for page in output.export(book, render):
            paths.append(page.path)
            yield _clean(page)
    for file in FILES:
        yield from file.export(book)
    yield from sitemap.export(collection.site_url, paths)


def _clean(page: Page) -> Page:
    """Title and description as every format can hold them."""
    return replace(page, title=clean(page.title), description=clean(page.description))
