"""English words for kinds of people and bodies, read once from `data/lexicon.txt`."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


@lru_cache(maxsize=1)
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    section = ""
    for line in (DATA / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            found.setdefault(section, set()).update(line.split())
    return {name: frozenset(entries) for name, entries in found.items()}


@cache
def words(*sections: str) -> frozenset[str]:
    """All words of the sections named, in lower case.

    Raises:
        KeyError: there is no such section.
    """
    return frozenset().union(*(_sections()[section] for section in sections))
