"""The findings of each article as JSON, beside its briefing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator import schema
from generator.exporters._book import Book
from generator.models import Asset


def export(book: Book) -> Iterator[Asset]:
    """`articles/<slug>.json`."""
    for briefing in book.collection.briefings:
        path = PurePosixPath(book.page(briefing.article.id)).with_suffix(".json")
        yield Asset(path, schema.encode(briefing.extraction) + b"\n")
