"""The whole book as one JSON file: what the collection adds to the articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from generator.exporters._book import Book
from generator.models import Asset


def export(book: Book) -> Iterator[Asset]:
    """`data/book.json`; the findings of each article are in its own file, named there."""
    collection = book.collection
    data = {
        "schema": 1,
        "title": collection.title,
        "description": collection.description,
        "version": collection.version,
        "articles": [
            {
                "id": one.article.id,
                "title": one.article.title,
                "published": one.article.published,
                "source": one.article.source,
                "url": one.article.url,
                "page": book.page(one.article.id),
                "data": book.page(one.article.id).removesuffix(".html") + ".json",
            }
            for one in collection.briefings
        ],
        "actors": collection.dossiers,
        "timeline": collection.timeline,
        "places": collection.places,
        "ledger": collection.ledger,
        "related": dict(sorted(collection.related.items())),
        "problems": collection.problems,
    }
    yield Asset(PurePosixPath("data/book.json"), msgspec.json.encode(data) + b"\n")
