"""The whole book becomes pages and files, a module per output."""

from __future__ import annotations

from collections.abc import Iterator
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
from generator.exporters._templates import clean, environment, renderer
from generator.exporters._templates import folder as templates_folder
from generator.models import Asset, Collection, Page

__all__ = ["export", "templates_folder"]

PAGES = (
    home,
    briefing,
    dossier,
    actors,
    timeline,
    places,
    ledger,
    articles,
    search,
    changes,
    about,
)
FILES = (article_json, book_json, schema_json, actors_csv, timeline_csv, timeline_ics, timelinejs, atom, search_index)


def export(collection: Collection, *, templates: Path | None = None) -> Iterator[Page | Asset]:
    """Everything the site is made of, always in the same order.

    Args:
        collection: the whole book.
        templates: the book's own folder of templates; what it holds comes before ours.
    """
    book = Book(collection)
    render = renderer(environment(templates))
    paths = []
    for output in PAGES:
        for page in output.export(book, render):
            paths.append(page.path)
            yield replace(page, title=clean(page.title), description=clean(page.description))
    for file in FILES:
        yield from file.export(book)
    yield from sitemap.export(collection.site_url, paths)
