"""Dates as EDTF: what days they cover, how they compare, how a reader words them. Knows no text.

The part of the Extended Date/Time Format (ISO 8601-2:2019) that newspapers need: centuries (`19XX`), decades
(`199X`), years (`2012`, `-0489` for 490 BC), seasons (`2024-21` to `-24`), quarters (`-33` to `-36`), half-years
(`-40`, `-41`), months, days, clock times, intervals with open ends (`../2024`), and the marks `?`, `~` and `%`. A week
has no form of its own: it is the interval of its seven days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from generator.models import Precision

Relation = Literal["before", "after", "equal", "within", "contains", "overlaps", "unknown"]

_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?(?P<mark>[?~%])?"
)
_SEASONS = {21: (3, 5, "spring"), 22: (6, 8, "summer"), 23: (9, 11, "autumn"), 24: (12, 14, "winter")}
_PARTS = {
    **_SEASONS,
    33: (1, 3, "first quarter of"),
    34: (4, 6, "second quarter of"),
    35: (7, 9, "third quarter of"),
    36: (10, 12, "fourth quarter of"),
    40: (1, 6, "first half of"),
    41: (7, 12, "second half of"),
}
_MONTHS = "January February March April May June July August September October November December".split()
_MARKS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_CYCLE, _CYCLE_DAYS = 400, 146_097


@dataclass(frozen=True, slots=True)
class Interval:
    """The days that a value covers, as day numbers; an end is None when open.

    Day 1 is 1 January of the year 1 in the proleptic Gregorian calendar, as in `date.toordinal`.
    """

    first: int | None
    last: int | None
    minute: int | None = None
    """Minute of the day, for clock times on one day."""


@dataclass(frozen=True, slots=True)
class _Part:
    year: str
    month: int | None
    day: int | None
    clock: str
    mark: str

    @property
    def precision(self) -> Precision:
        if self.clock:
            return "time"
        if self.day is not None:
            return "day"
        if self.month is not None:
            if self.month <= 12:
                return "month"
            return "season" if self.month in _SEASONS else ("quarter" if self.month < 40 else "interval")
        return {0: "year", 1: "decade", 2: "century"}[self.year.count("X")]  # type: ignore[return-value]

    @property
    def days(self) -> tuple[int, int]:
        if "X" in self.year:
            first, last = int(self.year.replace("X", "0")), int(self.year.replace("X", "9"))
            return _number(first, 1, 1), _number(last, 12, 31)
        year = int(self.year)
        if self.month is None:
            return _number(year, 1, 1), _number(year, 12, 31)
        if self.month > 12:
            opening, closing, _ = _PARTS[self.month]
            past, month = divmod(closing - 1, 12)
            return _number(year, opening, 1), _number(year + past, month + 1, _length(year + past, month + 1))
        if self.day is None:
            return _number(year, self.month, 1), _number(year, self.month, _length(year, self.month))
        day = _number(year, self.month, self.day)
        return day, day


def _cycled(year: int) -> tuple[int, int]:
    """A year that `date` can hold and the number of 400-year cycles it was moved by."""
    cycles = 0 if 1 <= year <= 9999 else (year - 1) // _CYCLE
    return year - cycles * _CYCLE, cycles


def _number(year: int, month: int, day: int) -> int:
    near, cycles = _cycled(year)
    return date(near, month, day).toordinal() + cycles * _CYCLE_DAYS


def _length(year: int, month: int) -> int:
    near, _ = _cycled(year)
    following = date(near + month // 12, month % 12 + 1, 1) if near < 9999 or month < 12 else None
    return 31 if following is None else (following - date(near, month, 1)).days


def _part(text: str) -> _Part | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    if month is not None and not 1 <= month <= 12 and (month not in _PARTS or day is not None):
        return None
    year = found["year"]
    if "X" in year and month is not None:
        return None
    if day is not None and month is not None and not 1 <= day <= _length(int(year), month):
        return None
    clock = ""
    if found["hour"]:
        if int(found["hour"]) > 23 or int(found["minute"]) > 59:
            return None
        clock = f"{found['hour']}:{found['minute']}" + (
            {None: "", "Z": " UTC"}.get(found["zone"]) or _zone(found["zone"])
        )
    return _Part(year, month, day, clock, found["mark"] or "")


def _zone(zone: str | None) -> str:
    return "" if not zone or zone == "Z" else f" UTC{zone}"


def _ends(edtf: str) -> tuple[_Part | None, _Part | None] | None:
    """Both ends, an open one as None; a date that is no interval is both of its ends. None when not readable."""
    first, slash, last = edtf.partition("/")
    if not slash:
        part = _part(edtf)
        return None if part is None else (part, part)
    left, right = _part(first), _part(last)
    if (
        (left is None and first not in {"..", ""})
        or (right is None and last not in {"..", ""})
        or left is right is None
    ):
        return None
    return left, right


@lru_cache(maxsize=4096)  # a book asks for the same days again in timeline, calendar and tables
def interval(edtf: str) -> Interval | None:
    """The days that a value covers; None when it is not EDTF as we know it, or ends before it begins."""
    ends = _ends(edtf)
    if ends is None:
        return None
    left, right = ends
    first = left.days[0] if left is not None else None
    last = right.days[1] if right is not None else None
    if first is not None and last is not None and last < first:
        return None
    minute = None
    if left is right and left is not None and left.clock:
        minute = int(left.clock[:2]) * 60 + int(left.clock[3:5])
    return Interval(first, last, minute)


def bounds(edtf: str) -> tuple[date, date] | None:
    """First and last day; None for open intervals, for years before 1 and for what is not EDTF."""
    days = interval(edtf)
    if days is None or days.first is None or days.last is None or days.first < 1 or days.last > date.max.toordinal():
        return None
    return date.fromordinal(days.first), date.fromordinal(days.last)


def compare(one: str, other: str) -> Relation:
    """How `one` lies to `other`: a day is `within` its month, which `contains` it; neither is before the other.

    `before` and `after` are only said when no day is shared. `unknown` when either is not EDTF.
    """
    a, b = interval(one), interval(other)
    if a is None or b is None:
        return "unknown"
    low, high = float("-inf"), float("inf")
    a1, a2 = low if a.first is None else a.first, high if a.last is None else a.last
    b1, b2 = low if b.first is None else b.first, high if b.last is None else b.last
    if a2 < b1:
        return "before"
    if b2 < a1:
        return "after"
    if (a1, a2) == (b1, b2):
        if a.minute is not None and b.minute is not None and a.minute != b.minute:
            return "before" if a.minute < b.minute else "after"
        if (a.minute is None) != (b.minute is None):
            return "contains" if a.minute is None else "within"
        return "equal"
    if b1 <= a1 and a2 <= b2:
        return "within"
    if a1 <= b1 and b2 <= a2:
        return "contains"
    return "overlaps"


def order_key(edtf: str | None) -> tuple[int, int, int, int]:
    """A key for sorting: by first day, the longer of two that begin alike first, then by clock; unknown dates last.

    Agrees with `compare`: what lies before has the smaller key. "Until" sorts by its last day.
    """
    days = interval(edtf) if edtf else None
    if days is None:
        return (1, 0, 0, 0)
    if days.first is None:
        return (0, days.last or 0, 0, -1)
    if days.last is None:
        return (0, days.first, -(10**9), -1)
    return (0, days.first, -days.last, -1 if days.minute is None else days.minute)


@lru_cache(maxsize=4096)
def precision(edtf: str) -> Precision | None:
    """How fine a value is; a whole calendar week, Monday to Sunday, is a `week`. None when it is not EDTF."""
    days, ends = interval(edtf), _ends(edtf)
    if days is None or ends is None:
        return None
    left, right = ends
    if left is right and left is not None:
        return left.precision
    if days.first is not None and days.last is not None and days.last - days.first == 6 and days.first % 7 == 1:
        return "week"
    return "interval"


def is_in_days(edtf: str) -> bool:
    """Whether a value names its first and last day: a day, a week, "16–18 January"; not a month, a year or "since"."""
    ends = _ends(edtf)
    return ends is not None and all(part is not None and part.day is not None for part in ends)


def words(edtf: str) -> str:
    """The value as a reader writes it: `16 January 2024`, `December 2023`, `about 1990`, `16–18 January 2024`.

    What is not EDTF comes back unchanged.
    """
    ends = _ends(edtf)
    if ends is None:
        return edtf
    left, right = ends
    if left is None:
        assert right is not None
        return f"until {_worded(right)}"
    if right is None:
        return f"from {_worded(left)}"
    if left is right:
        return _worded(left)
    if left.mark == right.mark == "" and not left.clock and not right.clock and left.year == right.year:
        if left.day and right.day and left.month == right.month:
            return f"{left.day}–{_worded(right)}"
        if left.month and right.month and (left.month <= 12) == (right.month <= 12):
            return f"{_worded(left, year=False)} – {_worded(right)}"
    if left.precision == right.precision == "year" and not left.mark and not right.mark and int(left.year) > 0:
        return f"{int(left.year)}–{int(right.year)}"
    return f"{_worded(left)} – {_worded(right)}"


def _worded(part: _Part, *, year: bool = True) -> str:
    when = _year(part.year) if year else ""
    if part.month is not None:
        month = _PARTS[part.month][2] if part.month > 12 else _MONTHS[part.month - 1]
        if part.month > 24:
            month = f"the {month}" if year else month.removesuffix(" of")
        when = f"{month} {when}".rstrip()
    if part.day is not None:
        when = f"{part.day} {when}"
    if part.clock:
        when = f"{when}, {part.clock}"
    return _MARKS[part.mark] + when


def _year(year: str) -> str:
    if year.endswith("XX"):
        return f"the {_ordinal(int(year[:2]) + 1)} century"
    if year.endswith("X"):
        return f"the {year[:-1]}0s"
    number = int(year)
    return str(number) if number > 0 else f"{1 - number} BC"


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
