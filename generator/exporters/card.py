"""The picture that shows a link to the book elsewhere: how many articles each month has, as bars.

One for the book, not one for each page: drawing, keeping and publishing thousands would cost more than their pages,
and the title stands beside the picture wherever one is shown. So it needs no letters, and no library that draws them.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.models import Asset

WIDTH, HEIGHT = 1200, 630
"""Pixels; what those who show such pictures ask for."""
MARGIN, FOOT = 90, 540
MONTHS = 36
PAPER, LINE, BAR, LAST = range(4)
COLOURS = bytes.fromhex("fbfaf6 1d2227 8ec1df 1f4e6b")
"""Paper, ink and the two accents of `tokens.css`."""


def export(book: Book) -> Iterator[Asset]:
    """`card.png`; nothing when the site's address is not known, since such pictures are asked for by full address."""
    if not book.collection.site_url:
        return
    days = [one.article.published for one in book.collection.briefings if one.article.published]
    counts = Counter(day.year * 12 + day.month - 1 for day in days)
    last = max(counts, default=0)
    yield Asset(PurePosixPath("card.png"), draw([counts[month] for month in range(last - MONTHS + 1, last + 1)]))


def draw(counts: Sequence[int]) -> bytes:
    """A PNG with a bar for each count, the last darker; https://www.w3.org/TR/png-3/."""
    step = (WIDTH - 2 * MARGIN) // len(counts)
    most = max([1, *counts])
    tops = [FOOT - round((FOOT - MARGIN) * count / most) for count in counts]
    rows = []
    for y in range(HEIGHT):
        row = bytearray(WIDTH)
        for at, top in enumerate(tops):
            if top <= y < FOOT:
                left = MARGIN + at * step
                row[left : left + step * 3 // 4] = bytes([LAST if at == len(tops) - 1 else BAR]) * (step * 3 // 4)
        if FOOT <= y < FOOT + 4:
            row[MARGIN : WIDTH - MARGIN] = bytes([LINE]) * (WIDTH - 2 * MARGIN)
        rows.append(b"\0" + row)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", COLOURS), (b"IDAT", zlib.compress(b"".join(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
