"""How often somebody is named over time: a bar for each article, as far apart as their days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.exporters._words import Words

WIDTH, HEIGHT, FOOT = 320, 72, 16
BAR = 6
"""Width of a bar, and the smallest distance from one to the next less one."""


@dataclass(frozen=True, slots=True)
class Named:
    """An article and how often it names the actor."""

    day: date | None
    count: int
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An article, in the units of the picture."""

    x: int
    y: int
    width: int
    height: int
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Spark:
    """The picture."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    first: str
    last: str


def draw(named: Iterable[Named], words: Words) -> Spark | None:
    """Bars from the first day to the last; None for fewer than two dated articles.

    Bars that would cover one another stand side by side; when there is no room for all, the latest are shown.
    """
    dated = sorted(((one.day, one) for one in named if one.day), key=lambda pair: (pair[0], pair[1].title))
    dated = dated[-(WIDTH // (BAR + 1)) :]
    if len(dated) < 2:
        return None
    first, last = dated[0][0], dated[-1][0]
    days = max(1, (last - first).days)
    room = WIDTH - BAR
    lefts = [round((day - first).days * room / days) for day, _ in dated]
    for index in range(1, len(lefts)):
        lefts[index] = max(lefts[index], lefts[index - 1] + BAR + 1)
    limit = room
    for index in reversed(range(len(lefts))):
        lefts[index] = min(lefts[index], limit)
        limit = lefts[index] - BAR - 1
    most = max(1, *(one.count for _, one in dated))
    tall = HEIGHT - FOOT - 2
    bars = []
    for left, (day, one) in zip(lefts, dated, strict=True):
        height = max(3, round(tall * one.count / most))
        title = f"{words.day(day).text}: {one.title} ({words.mentions(one.count)})"
        bars.append(Bar(left, HEIGHT - FOOT - height, BAR, height, title, one.href))
    labels = (words.day(first).text, words.day(last).text if last != first else "")
    return Spark(WIDTH, HEIGHT, tuple(bars), *labels)
