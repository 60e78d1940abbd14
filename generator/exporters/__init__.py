"""The whole book becomes pages and files, a module per output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.exporters import (
    _catalogue,
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
from generator.exporters._catalogue import compiled as compiled_messages
from generator.exporters._folder import folder as templates_folder
from generator.exporters._kept import Data, Fragment, Kept, Keys, choose
from generator.exporters._templates import Render, clean, environment, renderer
from generator.exporters._words import Words
from generator.models import Asset, Collection, Page

__all__ = ["Data", "Fragment", "Kept", "compiled_messages", "export", "templates_folder"]

PAGES = (home, actors, places, ledger, articles, search, changes, about)
MANY = (briefing, dossier, timeline)
"""Outputs with a page for every article, actor or month: worth asking whether they have to be made again."""
FILES = (article_json, book_json, schema_json, actors_csv, timeline_csv, timeline_ics, timelinejs, atom, search_index)


def export(
    collection: Collection,
    *,
    templates: Path | None = None,
    language: str = "en",
    known: Mapping[str, str] | None = None,
) -> Iterator[Page | Asset | Kept]:
    """Everything the site is made of.

    Args:
        collection: the whole book.
        templates: the book's own folder of templates; what it holds comes before ours.
        language: what the interface speaks.
        known: keys of what is there already, by path below the site; that comes as `Kept`. None makes all.

    Raises:
        GeneratorError: the interface does not speak the language.
    """
    book = Book(collection, Words(*_catalogue.load(language, templates)))
    keys = Keys(book, templates)
    render = renderer(environment(book.words, templates))
    ready = known or {}
    paths = []
    for many in MANY:
        for item in choose(many.plan(book, render, keys), ready):
            paths.append(item.path)
            yield _clean(item) if isinstance(item, Fragment) else item
    whole = keys.whole()
    if whole in ready.values():
        yield from (Kept(PurePosixPath(path), key) for path, key in ready.items() if key == whole)
    else:
        yield from _about_the_whole(book, render, whole, paths)


def _about_the_whole(book: Book, render: Render, key: str, paths: list[PurePosixPath]) -> Iterator[Fragment | Data]:
    """What speaks of the whole book: made again, all of it, when anything changed."""
    for output in PAGES:
        for page in output.export(book, render):
            paths.append(page.path)
            yield _clean(Fragment(page.path, page.title, page.body, page.description, page.kind, key))
    for file in FILES:
        for asset in file.export(book):
            yield Data(asset.path, asset.data, key)
    for asset in sitemap.export(book.collection.site_url, paths):
        yield Data(asset.path, asset.data, key)


def _clean(page: Fragment) -> Fragment:
    """Title and description as every format can hold them."""
    return replace(page, title=clean(page.title), description=clean(page.description))
