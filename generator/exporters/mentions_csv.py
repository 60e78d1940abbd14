"""How often each article names each actor, as a table: the data behind the bars of the dossiers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.exporters import _csv
from generator.exporters._book import Book
from generator.models import Asset

HEAD = ("actor", "article", "published", "named", "page")


def export(book: Book) -> Iterator[Asset]:
    """`data/mentions.csv`: a row per actor and article, in order of publication; the day is empty when unknown."""
    rows = (
        (dossier.name, book.article(article).title, book.article(article).published, count, book.page(article))
        for dossier in book.collection.dossiers
        for article, count in book.named(dossier).items()
    )
    yield Asset(PurePosixPath("data/mentions.csv"), _csv.table(HEAD, rows))
