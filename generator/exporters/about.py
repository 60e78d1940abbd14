"""About this book: what read it, how to read it, what went wrong, what to download."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._templates import Render
from generator.models import Page


def export(book: Book, render: Render) -> Iterator[Page]:
    """`about.html`."""
    collection = book.collection
    pipelines = sorted({one.extraction.pipeline for one in collection.briefings if one.extraction.pipeline})
    body = render(
        "about.html",
        root="",
        book=collection,
        pipelines=pipelines,
        pipeline=collection.pipeline,
        problems=list(dict.fromkeys(collection.problems)),
        outlets=len({one.article.source for one in collection.briefings if one.article.source}),
    )
    _ = book.words.gettext
    yield Page(PurePosixPath("about.html"), _("About this book"), body, _("How this book was made."), "about")
