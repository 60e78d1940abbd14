"""The actors as a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.exporters import _csv
from generator.exporters._book import Book
from generator.models import Asset, Dossier

HEAD = ("id", "name", "kind", "country", "aliases", "roles", "articles", "statements", "page")


def export(book: Book) -> Iterator[Asset]:
    """`data/actors.csv`, a row per actor."""
    rows = (_row(book, dossier) for dossier in book.collection.dossiers)
    yield Asset(PurePosixPath("data/actors.csv"), _csv.table(HEAD, rows))


def _row(book: Book, dossier: Dossier) -> tuple[object, ...]:
    refs = [ref for ref in dossier.refs if ref.article in book.briefings]
    known = [actor for ref in refs if (actor := book.actor(ref.article, ref.actor))]
    said = sum(statement.speaker == ref.actor for ref in refs for statement in book.extraction(ref.article).statements)
    return (
        dossier.id,
        dossier.name,
        dossier.kind,
        dossier.country,
        "; ".join(dossier.aliases),
        "; ".join(dict.fromkeys(role.text for actor in known for role in actor.roles if not role.is_attributed)),
        len({ref.article for ref in refs}),
        said,
        f"actors/{book.dossier_slugs[dossier.id]}.html",
    )
