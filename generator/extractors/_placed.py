"""Things with a place in the text, found by it without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from generator.models import Statement

T = TypeVar("T")


class Placed(Generic[T]):
    """Things in text order, those of one start in the order given; each as its first and last character and itself."""

    def __init__(self, things: Iterable[tuple[int, int, T]]) -> None:
        self._things = sorted(things, key=lambda thing: thing[0])
        self._starts = [start for start, _, _ in self._things]
        self._longest = max((end - start for start, end, _ in self._things), default=0)

    def inside(self, start: int, end: int) -> Iterator[T]:
        """Those that lie wholly in a stretch."""
        return (thing for _, last, thing in self._from(start, end) if last <= end)

    def touching(self, start: int, end: int) -> Iterator[T]:
        """Those that share text with a stretch."""
        return (thing for _, last, thing in self._from(start - self._longest, end) if last > start)

    def _from(self, start: int, end: int) -> list[tuple[int, int, T]]:
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def placed(statements: Iterable[Statement]) -> Placed[Statement]:
    """Statements by the place of what is said and of the word that reports it, and what lies between."""
    return Placed(
        (min(s.start, s.cue.start), max(s.end, s.cue.end), s) if s.cue is not None else (s.start, s.end, s)
        for s in statements
    )
