"""Who takes part in the same events: a picture of the actors who matter most, and the table that says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from pathlib import PurePosixPath

from generator.exporters import _csv
from generator.exporters._book import Book
from generator.exporters._items import Link
from generator.exporters._labels import Box, Label, around, beside
from generator.exporters._layout import layout
from generator.exporters._lines import Entry, Lines
from generator.exporters._templates import Render
from generator.models import Asset, Dossier, Page, TimelineEntry

MOST = 32
"""Actors in the picture; more are a tangle."""
PAIRS = 120
"""Rows of the table."""
TELLING = 3
"""Shared events shown in a row, the latest."""
WIDTH, HEIGHT = 960, 640
MARGIN = 90
SIZE = 15
"""Height of the letters."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors with the events that they share."""

    one: Dossier
    other: Dossier
    entries: tuple[TimelineEntry, ...]
    """By date."""


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor in the picture."""

    x: float
    y: float
    radius: float
    kind: str
    name: str
    href: str
    title: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A line of the picture."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    href: str
    """The row of the table."""
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Dots and lines in a view of fixed size."""

    width: int
    height: int
    size: int
    dots: tuple[Dot, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as a row of the table."""

    id: str
    one: Link
    other: Link
    count: int
    told: tuple[Entry, ...]


def export(book: Book, render: Render) -> Iterator[Page | Asset]:
    """`network.html`, and all pairs as `data/network.csv`."""
    _ = book.words.gettext
    found = pairs(book)
    lines = Lines(book, "")
    rows = [_row(book, lines, pair) for pair in found[:PAIRS]]
    body = render("network.html", root="", picture=draw(book, found), rows=rows, total=len(found))
    description = _("Actors who take part in the same events.")
    yield Page(PurePosixPath("network.html"), _("Who with whom"), body, description, "network")
    table = [(one.one.name, one.other.name, len(one.entries), len(_articles(one.entries))) for one in found]
    yield Asset(PurePosixPath("data/network.csv"), _csv.table(("actor", "with", "events", "articles"), table))


def pairs(book: Book) -> list[Pair]:
    """Everybody who shares an event with somebody, those with most events first."""
    together: dict[tuple[str, str], list[TimelineEntry]] = {}
    for entry in book.collection.timeline:
        for pair in combinations(sorted({one for one in entry.dossiers if one in book.dossiers}), 2):
            together.setdefault(pair, []).append(entry)
    weight = {one: -(book.dossiers[one[0]].salience + book.dossiers[one[1]].salience) for one in together}
    order = sorted(together, key=lambda one: (-len(together[one]), weight[one], one))
    return [Pair(book.dossiers[one], book.dossiers[other], tuple(together[one, other])) for one, other in order]


def draw(book: Book, found: list[Pair]) -> Picture | None:
    """The actors with most company; None for fewer than three."""
    degree: dict[str, int] = {}
    for pair in found:
        for actor in (pair.one, pair.other):
            degree[actor.id] = degree.get(actor.id, 0) + len(pair.entries)
    chosen = sorted(degree, key=lambda one: (-degree[one], -book.dossiers[one].salience, one))[:MOST]
    shown = [pair for pair in found if pair.one.id in chosen and pair.other.id in chosen]
    joined = {actor.id for pair in shown for actor in (pair.one, pair.other)}
    chosen = [one for one in chosen if one in joined]
    if len(chosen) < 3:
        return None
    number = {one: index for index, one in enumerate(chosen)}
    most = max(len(pair.entries) for pair in shown)
    pull = {_ordered(number, pair): (len(pair.entries) / most) ** 0.5 for pair in shown}
    places = [
        (MARGIN + x * (WIDTH - 2 * MARGIN), MARGIN / 3 + y * (HEIGHT - 2 * MARGIN / 3))
        for x, y in layout(len(chosen), pull)
    ]
    return Picture(WIDTH, HEIGHT, SIZE, _dots(book, chosen, degree, places), _ties(book, shown, number, places, most))


def _ordered(number: dict[str, int], pair: Pair) -> tuple[int, int]:
    one, other = number[pair.one.id], number[pair.other.id]
    return min(one, other), max(one, other)


def _dots(book: Book, chosen: list[str], degree: dict[str, int], places: list[tuple[float, float]]) -> tuple[Dot, ...]:
    largest = max(degree.values())
    radii = [5 + 9 * sqrt(degree[one] / largest) for one in chosen]
    taken: list[Box] = [around(x, y, radius) for (x, y), radius in zip(places, radii, strict=True)]
    dots = []
    for one, (x, y), radius in zip(chosen, places, radii, strict=True):
        dossier = book.dossiers[one]
        label = beside(x, y, radius, dossier.name, SIZE, (0, 0, WIDTH, HEIGHT), taken)
        title = f"{dossier.name}, {book.words.kinds[dossier.kind]}"
        href = f"actors/{book.dossier_slugs[one]}.html"
        dots.append(Dot(round(x, 1), round(y, 1), round(radius, 1), dossier.kind, dossier.name, href, title, label))
    return tuple(dots)


def _ties(
    book: Book, shown: list[Pair], number: dict[str, int], places: list[tuple[float, float]], most: int
) -> tuple[Tie, ...]:
    ties = []
    for pair in shown:
        (x1, y1), (x2, y2) = places[number[pair.one.id]], places[number[pair.other.id]]
        title = f"{pair.one.name} – {pair.other.name}: {book.words.events(len(pair.entries))}"
        width = round(1 + 5 * sqrt(len(pair.entries) / most), 1)
        href = f"#{_id(book, pair)}"
        ties.append(Tie(round(x1, 1), round(y1, 1), round(x2, 1), round(y2, 1), width, href, title))
    return tuple(ties)


def _row(book: Book, lines: Lines, pair: Pair) -> Row:
    one, other = (Link(actor.name, f"actors/{book.dossier_slugs[actor.id]}.html") for actor in (pair.one, pair.other))
    told = tuple(line for entry in pair.entries[-TELLING:] if (line := lines.entry(entry)))
    return Row(_id(book, pair), one, other, len(pair.entries), told)


def _id(book: Book, pair: Pair) -> str:
    return f"{book.dossier_slugs[pair.one.id]}--{book.dossier_slugs[pair.other.id]}"


def _articles(entries: tuple[TimelineEntry, ...]) -> set[str]:
    return {ref.article for entry in entries for ref in entry.refs}
