"""The places of the book, by country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.exporters import _csv, _map
from generator.exporters._book import MANY_PLACES, Book
from generator.exporters._items import Link
from generator.exporters._lines import Lines
from generator.exporters._templates import Render
from generator.models import Asset, BookPlace, Page

ARTICLES = 8
"""Articles named per place; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place with its articles."""

    id: str
    place: BookPlace
    articles: tuple[Link, ...]
    more: int


def export(book: Book, render: Render) -> Iterator[Page | Asset]:
    """`places.html`, and `places-pk.html`, … for a book of many places; all of them as `data/places.csv`."""
    _ = book.words.gettext
    countries: dict[str | None, list[BookPlace]] = {}
    for place in sorted(book.collection.places, key=lambda one: (one.name, one.id)):
        countries.setdefault(place.country, []).append(place)
    names = {code: book.words.country(code) or _("Country not sure") for code in countries}
    order = sorted(countries, key=lambda code: (not book.words.country(code), names[code], code or ""))
    split = len(book.places) > MANY_PLACES
    spots = [_spot(book, place) for place in book.collection.places if place.lat is not None and place.lon is not None]
    index = [(names[code], _page_of(book, countries[code]), len(countries[code])) for code in order] if split else []
    groups = [] if split else [(names[code], _rows(book, countries[code])) for code in order]
    yield _page(book, render, "places.html", _("Places"), _map.draw(spots), groups, index)
    for code, (name, path, _count) in zip(order, index, strict=False):
        title = _("Places: %(name)s") % {"name": name}
        yield _page(book, render, path, title, None, [(name, _rows(book, countries[code]))], index)
    table = [
        (one.name, one.country, one.lat, one.lon, len({ref.article for ref in one.refs}), book.place(one.id))
        for one in book.collection.places
    ]
    yield Asset(
        PurePosixPath("data/places.csv"), _csv.table(("place", "country", "lat", "lon", "articles", "page"), table)
    )


def _page(
    book: Book,
    render: Render,
    path: str,
    title: str,
    picture: _map.Picture | None,
    countries: list[tuple[str, list[Where]]],
    index: list[tuple[str, str, int]],
) -> Page:
    body = render(
        "places.html",
        root="",
        title=title,
        here=path,
        map=picture,
        countries=countries,
        index=index,
        total=len(book.places),
    )
    description = book.words.gettext("Where the events of the book take place.")
    return Page(PurePosixPath(path), title, body, description, "places")


def _page_of(book: Book, places: list[BookPlace]) -> str:
    return book.place(places[0].id).partition("#")[0]


def _rows(book: Book, places: list[BookPlace]) -> list[Where]:
    lines = Lines(book, "")
    rows = []
    for place in places:
        articles = tuple(dict.fromkeys(ref.article for ref in place.refs if ref.article in book.briefings))
        links = tuple(map(lines.article, articles[:ARTICLES]))
        rows.append(Where(book.place_slugs[place.id], place, links, max(0, len(articles) - ARTICLES)))
    return rows


def _spot(book: Book, place: BookPlace) -> _map.Spot:
    count = len({ref.article for ref in place.refs})
    title = f"{place.name}, {book.words.articles(count)}"
    here = book.place(place.id).removeprefix("places.html")
    return _map.Spot(place.lat or 0.0, place.lon or 0.0, count, place.name, here, title)
