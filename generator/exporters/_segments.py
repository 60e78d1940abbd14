"""The book cut into runs of articles by date, for indexes that need not be made again when an article comes in.

Where to cut is read off the articles' own ids, so the same articles always give the same runs, whatever was built
before. A new article, being the newest, changes the last and short run alone; now and then its id ends that run, and
the run becomes part of a longer one. Like merging the side segments of an index, but without a history.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import pairwise

SHORTEST = 6
"""Bits that must be zero for an article to end a run: about one in 64 does."""
STEP = 3
"""Three more make it end a run eight times as long."""


def cut(ids: Iterable[str]) -> list[list[str]]:
    """Runs of articles, each shorter than the one before, but for chance.

    Args:
        ids: of all articles, oldest first.

    An article ends a run when none after it has a higher level; the level counts the zeros at the end of a hash of
    its id. So there are about as many runs as levels: three to five for thousands of articles.
    """
    order = list(ids)
    ends, highest = [len(order)], 0
    for at in range(len(order) - 1, -1, -1):
        level = _level(order[at])
        if level > highest:
            highest = level
            ends.append(at + 1)
    ends.append(0)
    ends.reverse()
    return [order[start:end] for start, end in pairwise(ends) if start < end]


def _level(name: str) -> int:
    number = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest()) | 1 << 62
    zeros = (number & -number).bit_length() - 1
    return max(0, (zeros - SHORTEST) // STEP + 1)
