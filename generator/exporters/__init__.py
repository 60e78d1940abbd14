"""The whole book becomes pages and files, a module per output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

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
    card,
    cards,
    changes,
    dossier,
    home,
    ledger,
    mentions_csv,
    network,
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
from generator.exporters._kept import Data, Fragment, Kept, Keys, Plan, choose
from generator.exporters._templates import environment, renderer
from generator.exporters._words import Words
from generator.models import Asset, Collection, Page

__all__ = ["Data", "Fragment", "Kept", "compiled_messages", "export", "templates_folder"]

MANY = (briefing, dossier, timeline, actors, articles)
"""Pages for every article, actor, month, letter or year: worth asking whether they have to be made again."""
DATA = (article_json, cards)
"""Files of the same sort."""
PAGES = (home, network, places, ledger, search, changes, about)
FILES = (book_json, schema_json, actors_csv, mentions_csv, timeline_csv, timeline_ics, timelinejs, atom, card)
"""Pages and files about the whole book: made again, all of them, when anything changed."""


def export(
    collection: Collection,
    *,
    templates: Path | None = None,
    language: str = "en",
    search_files: bool = True,
    sitemaps: bool = True,
    known: Mapping[str, tuple[str, ...]] | None = None,
    made_of: Mapping[str, str] | None = None,
) -> Iterator[Page | Asset | Kept]:
    """Everything the site is made of.

    Args:
        collection: the whole book.
        templates: the book's own folder of templates; what it holds comes before ours.
        language: what the interface speaks.
        search_files: make the files of our own search.
        sitemaps: make a sitemap, when the site's address is known.
        known: what is there already, paths below the site by key; that comes as `Kept`. None makes all.
        made_of: by article, a key that changes with everything that its briefing is made of; spares a look at it all.

    Raises:
        GeneratorError: the interface does not speak the language.
    """
    book = Book(collection, Words(*_catalogue.load(language, templates)))
    keys = Keys(book, templates, made_of)
    render = renderer(environment(book.words, templates))
    paths: list[str] = []

    def plans() -> Iterator[Plan]:
        for many in MANY:
            yield from many.plan(book, render, keys)
        for data in DATA:
            yield from data.plan(book, keys)
        if search_files:
            yield from search_index.plan(book, keys)
        yield Plan(keys.of(keys.whole(), search_files, sitemaps), whole)

    def whole() -> Iterator[Page | Asset]:
        for output in PAGES:
            yield from output.export(book, render)
        for file in FILES:
            yield from file.export(book)
        if search_files:
            yield from search_index.export(book)
        if sitemaps:
            yield from sitemap.export(
                collection.site_url, (one for one in paths if one.endswith(".html"))
            )  # the last of all, so that it knows all paths

    for item in choose(plans(), known or {}):
        paths += item.paths if isinstance(item, Kept) else [str(item.path)]
        yield item
