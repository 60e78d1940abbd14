"""Events as dots in columns of years or months, for a picture beside the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.exporters._words import Words

TALLEST = 14
"""Dots in a column; further ones are counted."""
MOST = 48
"""Columns; a longer list is shown by its years."""
STEP = 16


@dataclass(frozen=True, slots=True)
class Point:
    """An event to show."""

    date: str | None
    voice: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Dot:
    """An event, in the units of the picture."""

    x: int
    y: int
    voice: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Column:
    """A year or month that has events."""

    x: int
    label: str
    year: str
    """Shown under the first month of a year."""
    more: int
    gap: bool
    """Time without events lies before it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture."""

    width: int
    height: int
    columns: tuple[Column, ...]
    dots: tuple[Dot, ...]


def draw(points: Iterable[Point], words: Words) -> Strip | None:
    """A column for each month, or each year when these are too many; None for fewer than three dated events."""
    dated = [(words.when(one.date), one) for one in points if one.date]
    known = [(when.year, when.month or 0, one) for when, one in dated if when.year is not None]
    if len(known) < 3:
        return None
    by_month = len({(year, month) for year, month, _ in known}) <= MOST
    groups: dict[tuple[int, int], list[Point]] = {}
    for year, month, one in sorted(known, key=lambda found: found[:2]):
        groups.setdefault((year, month if by_month else 0), []).append(one)
    wide = STEP * 3
    height = STEP * min(TALLEST, max(map(len, groups.values()))) + STEP
    columns, dots = [], []
    last: tuple[int, int] | None = None
    for index, ((year, month), group) in enumerate(groups.items()):
        x = index * wide + wide // 2
        label = words.month(month) if month else str(year)
        new_year = str(year) if month and (last is None or last[0] != year or last[1] == 0) else ""
        columns.append(Column(x, label, new_year, max(0, len(group) - TALLEST), _gap(last, (year, month))))
        for level, one in enumerate(group[:TALLEST]):
            title = f"{words.when(one.date).text}: {one.title} ({words.voices[one.voice]})"
            dots.append(Dot(x, height - STEP // 2 - level * STEP, one.voice, title, one.href))
        last = (year, month)
    return Strip(len(groups) * wide, height + 3 * STEP, tuple(columns), tuple(dots))


def _gap(last: tuple[int, int] | None, now: tuple[int, int]) -> bool:
    if last is None:
        return False
    if last[1] and now[1]:
        return now[0] * 12 + now[1] - last[0] * 12 - last[1] > 1
    return now[0] - last[0] > 1
