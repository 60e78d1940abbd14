"""Names of files and anchors: short, ASCII, unique, the same in every build."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

LONGEST = 80
_OTHERS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Turn any text into `a-z`, `0-9` and single hyphens; `""` when nothing is left.

    >>> slug("Iran/2024 strikes"), slug("Ürümqi"), slug("…")
    ('iran-2024-strikes', 'urumqi', '')
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain.lower()).strip("-")


def slugs(ids: Iterable[str]) -> dict[str, str]:
    """One slug per id. An id whose slug is empty, too long or wanted by another gets a piece of its own hash."""
    names = {one: slug(one) for one in ids}
    wanted = Counter(names.values())
    return {
        one: name if 0 < len(name) <= LONGEST and wanted[name] == 1 else _hashed(one, name)
        for one, name in names.items()
    }


def _hashed(one: str, name: str) -> str:
    mark = hashlib.sha256(one.encode()).hexdigest()[:8]
    return f"{name[: LONGEST - 9].rstrip('-')}-{mark}".lstrip("-")
