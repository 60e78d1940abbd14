"""Claims and figures on which articles agree or differ, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.exporters import _numbers
from generator.exporters._book import Book
from generator.exporters._items import Item, Link
from generator.exporters._lines import Lines
from generator.exporters._numbers import Number
from generator.exporters._templates import Render
from generator.models import LedgerEntry, LedgerSide, Page

MOST = 200
"""Entries on one page."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one article says."""

    item: Item
    number: Number | None
    """None for claims."""
    told: str
    """The sentence of a figure; `""` for claims, which can be read alone."""
    article: Link
    note: str


def export(book: Book, render: Render) -> Iterator[Page]:
    """`ledger.html`, and `ledger-2.html`, … for a big book."""
    _ = book.words.gettext
    order = {"differ": 0, "claim and denial": 1, "agree": 2}
    entries = sorted(book.collection.ledger, key=lambda one: order[one.verdict])
    chunks = [entries[at : at + MOST] for at in range(0, len(entries), MOST)] or [[]]
    pages = [(str(n), "ledger.html" if n == 1 else f"ledger-{n}.html") for n in range(1, len(chunks) + 1)]
    for (number, path), chunk in zip(pages, chunks, strict=True):
        lines = Lines(book, "")
        body = render(
            "ledger.html",
            root="",
            here=path,
            pages=pages if len(pages) > 1 else [],
            entries=[(one, _verdict(book, one), _sides(book, lines, one)) for one in chunk],
        )
        title = _("Ledger") if number == "1" else _("Ledger, page %(number)s") % {"number": number}
        yield Page(PurePosixPath(path), title, body, _("Where articles agree and where they differ."), "ledger")


def _verdict(book: Book, entry: LedgerEntry) -> str:
    """Agreement in words; "at least seven" and "nine" do not agree, but can both be right."""
    if entry.verdict == "agree" and len({side.value for side in entry.sides}) > 1:
        return book.words.verdicts["compatible"]
    return book.words.verdicts[entry.verdict]


def _sides(book: Book, lines: Lines, entry: LedgerEntry) -> list[Side]:
    return [_side(book, lines, one) for one in entry.sides if one.article in book.briefings]


def _side(book: Book, lines: Lines, side: LedgerSide) -> Side:
    """The figure or statement that a side is about."""
    items = lines.items(side.article)
    article, found = items.article, items.extraction
    link, note = lines.article(article.id), book.words.told_by(article)
    figure = next((one for one in found.figures if one.anchor == side.anchor), None)
    if figure is None:
        statement = next(one for one in found.statements if one.anchor == side.anchor)
        return Side(items.statement(statement), None, "", link, note)
    number = _numbers.number(figure, items)
    sentence = article.sentences[figure.sentence]
    return Side(number.item, number, article.text[sentence.start : sentence.end], link, note)
