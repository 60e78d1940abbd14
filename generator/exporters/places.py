"""The places of the book, by country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.exporters import _map
from generator.exporters._book import Book
from generator.exporters._items import Link
from generator.exporters._lines import Lines
from generator.exporters._templates import Render
from generator.models import BookPlace, Page

ARTICLES = 8
"""Articles named per place; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place with its articles."""

    id: str
    place: BookPlace
    articles: tuple[Link, ...]
    more: int


def export(book: Book, render: Render) -> Iterator[Page]:
    """`places.html`."""
    lines = Lines(book, "")
    countries: dict[str, list[Where]] = {}
    for place in sorted(book.collection.places, key=lambda one: (one.name, one.id)):
        articles = tuple(dict.fromkeys(ref.article for ref in place.refs if ref.article in book.briefings))
        links = tuple(map(lines.article, articles[:ARTICLES]))
        row = Where(book.place_slugs[place.id], place, links, max(0, len(articles) - ARTICLES))
        countries.setdefault(book.words.country(place.country), []).append(row)
    order = sorted(countries, key=lambda name: (name == "", name))
    spots = [_spot(book, place) for place in book.collection.places if place.lat is not None and place.lon is not None]
    body = render("places.html", root="", map=_map.draw(spots), countries=[(name, countries[name]) for name in order])
    _ = book.words.gettext
    description = _("Where the events of the book take place.")
    yield Page(PurePosixPath("places.html"), _("Places"), body, description, "places")


def _spot(book: Book, place: BookPlace) -> _map.Spot:
    count = len({ref.article for ref in place.refs})
    title = f"{place.name}, {book.words.articles(count)}"
    return _map.Spot(place.lat or 0.0, place.lon or 0.0, count, place.name, f"#{book.place_slugs[place.id]}", title)
