"""Lines of pages that speak of many articles: one passage, its article, and the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exporters._book import Book
from generator.exporters._items import Item, Items, Link
from generator.models import Event, Statement, TimelineEntry


@dataclass(frozen=True, slots=True)
class Row:
    """A passage with its article."""

    item: Item
    href: str
    """Address of the passage on the briefing."""
    article: Link
    note: str
    """Outlet and day of publication."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a timeline: one event, told by one or more articles."""

    id: str
    row: Row
    others: tuple[Link, ...]
    """Further articles that tell it, each leading to its own words."""
    sources: int
    actors: tuple[str, ...]
    """Dossier ids, for filters."""
    places: tuple[str, ...]


class Lines:
    """Makes rows for a page that lies `root` deep."""

    def __init__(self, book: Book, root: str) -> None:
        self.book = book
        self.root = root
        self._items: dict[str, Items] = {}

    def items(self, article: str) -> Items:
        """The items of one article, made once per page."""
        if article not in self._items:
            self._items[article] = Items(self.book, self.book.extraction(article), self.root)
        return self._items[article]

    def article(self, article: str) -> Link:
        """An article's title with its briefing."""
        return Link(self.book.article(article).title, self.root + self.book.page(article))

    def event(self, article: str, event: Event) -> Row:
        """An event in its article's words."""
        return self._row(article, self.items(article).event(event), self.book.address(article, "event", event))

    def statement(self, article: str, statement: Statement) -> Row:
        """A statement in its article's words."""
        item = self.items(article).statement(statement)
        return self._row(article, item, self.book.address(article, "said", statement))

    def _row(self, article: str, item: Item, address: str) -> Row:
        note = self.book.words.told_by(self.book.article(article))
        return Row(item, self.root + address, self.article(article), note)

    def entry(self, entry: TimelineEntry) -> Entry | None:
        """A timeline entry; None when none of its tellings is in the book."""
        told = list(self.book.told(entry))
        if not told:
            return None
        briefing, event = told[0]
        others = tuple(
            Link(other.article.title, self.root + self.book.address(other.article.id, "event", again))
            for other, again in told[1:]
        )
        row = self.event(briefing.article.id, event)
        return Entry(f"entry-{entry.id}", row, others, entry.sources, entry.dossiers, entry.places)
