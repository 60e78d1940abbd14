"""The JSON Schema of an article's findings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator import schema
from generator.exporters._book import Book
from generator.models import Asset


def export(_book: Book) -> Iterator[Asset]:
    """`data/schema.json`."""
    text = json.dumps(schema.json_schema(), ensure_ascii=False, indent=1)
    yield Asset(PurePosixPath("data/schema.json"), text.encode() + b"\n")
