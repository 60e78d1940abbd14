"""Tables for spreadsheets: RFC 4180, UTF-8, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A CSV file. A text that begins like a formula gets an apostrophe in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", errors="replace")


def _cell(value: object) -> object:
    if isinstance(value, str):
        plain = value.replace("\0", "")
        return f"'{plain}" if plain[:1] in ("=", "+", "-", "@", "\t", "\r") else plain
    return "" if value is None else value
