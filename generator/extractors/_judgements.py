"""Words that value instead of telling: `data/judgements.txt` as a set."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


def is_value(word: str) -> bool:
    """Whether a lower-case word values what it is said of: "reckless", "disgrace", "urgent"."""
    return word in _values()


@lru_cache(maxsize=1)
def _values() -> frozenset[str]:
    lines = resources.files("generator.extractors").joinpath("data/judgements.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if line[:1].isalpha() for word in line.split(":", 1)[1].split())
