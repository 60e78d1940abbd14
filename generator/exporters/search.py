"""The page of the search; its index is made elsewhere, and without scripts the lists serve."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._templates import Render
from generator.models import Page


def export(book: Book, render: Render) -> Iterator[Page]:
    """`search.html`."""
    body = render("search.html", root="", book=book.collection)
    _ = book.words.gettext
    description = _("Search all articles, actors and events.")
    yield Page(PurePosixPath("search.html"), _("Search"), body, description, "search")
