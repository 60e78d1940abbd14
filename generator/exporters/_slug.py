"""Names of files and anchors: short, ASCII, unique, the same in every build."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

LONGEST = 80


def slug(text: str) -> str:
    """Turn any text into `a-z`, `0-9` and single hyphens; `""` when nothing is left.

    >>> slug("Iran/2024 strikes"), slug("Ürümqi"), slug("…")
    ('iran-2024-strikes', 'urumqi', '')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def slugs(ids: Iterable[str]) -> dict[str, str]:
    """One slug per id. An id whose slug is empty, too long or wanted by another gets a piece of its own hash."""
    ids = list(ids)
    wanted: dict[str, int] = {}
    for one in ids:
        wanted[slug(one)] = wanted.get(slug(one), 0) + 1
    return {one: slug(one) if _fits(slug(one), wanted) else _hashed(one) for one in ids}


def _fits(name: str, wanted: dict[str, int]) -> bool:
    return 0 < len(name) <= LONGEST and wanted[name] == 1


def _hashed(one: str) -> str:
    mark = hashlib.sha256(one.encode()).hexdigest()[:8]
    return f"{slug(one)[: LONGEST - 9].rstrip('-')}-{mark}".lstrip("-")
