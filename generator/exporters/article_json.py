"""The findings of each article as JSON, beside its briefing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from generator import schema
from generator.exporters._book import Book
from generator.exporters._kept import Keys, Plan
from generator.models import Asset, Briefing


def plan(book: Book, keys: Keys) -> Iterator[Plan]:
    """`articles/<slug>.json`."""
    for briefing in book.collection.briefings:
        yield Plan(keys.article(briefing.article.id, "findings"), partial(_findings, book, briefing))


def _findings(book: Book, briefing: Briefing) -> Iterator[Asset]:
    path = PurePosixPath(book.page(briefing.article.id)).with_suffix(".json")
    yield Asset(path, schema.encode(briefing.extraction) + b"\n")
