"""The order of events on a timeline: by date, and on one day as they are told, unless clock times say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.dates.edtf import interval, order_key

Told = tuple[str | None, str | None]
"""The date of an event, and the EDTF value of the words that give it, which may have a clock time."""


def in_order(told: Sequence[Told]) -> list[int]:
    """Indices of the events in the order of a timeline.

    Clock times order the events of a day that have one, in the places of just these; the others stay where they are.
    Times in different zones, or one with and one without, cannot be compared and change nothing.
    """
    by_date = sorted(range(len(told)), key=lambda i: order_key(told[i][0]))
    return [i for _, same in groupby(by_date, key=lambda i: told[i][0]) for i in _by_clock(list(same), told)]


def _by_clock(same: list[int], told: Sequence[Told]) -> Iterable[int]:
    timed = [i for i in same if _clock(told[i]) is not None]
    if len(timed) < 2 or len({_zone(told[i]) for i in timed}) > 1:
        return same
    early = iter(sorted(timed, key=lambda i: _clock(told[i]) or 0))
    return [next(early) if i in timed else i for i in same]


def _clock(one: Told) -> int | None:
    """Minute of the day; None when the words give none, or one of another day."""
    day, value = one
    if day is None or value is None or value.partition("T")[0] != day:
        return None
    known = interval(value)
    return None if known is None else known.minute


def _zone(one: Told) -> str:
    return (one[1] or "").partition("T")[2][5:]
