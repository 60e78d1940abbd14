"""A resolved value: one day, month, year … of the calendar, with its TIMEX3 and EDTF forms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.dates.expression import SEASONS
from generator.models import Precision


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar as fine as the words say, never finer."""

    year: int
    month: int | None = None
    day: int | None = None
    part: int | None = None
    """Season, quarter or half-year, as EDTF numbers them."""
    digits: str = ""
    """A decade (`199`) or century (`19`); `BC` before it counts back."""
    week: date | None = None
    """Monday of a week."""
    weekend: bool = False
    fiscal: bool = False
    clock: str = ""
    daypart: str = ""
    about: bool = False
    last: date | None = None
    """Last day, for what lasts several (Ramadan)."""

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        if self.digits:
            return self.digits
        if self.week is not None:
            of_week, number, _ = self.week.isocalendar()
            return f"{of_week:04}-W{number:02}" + ("-WE" if self.weekend else "")
        written = f"{self.year:04}" if self.year > 0 else f"BC{1 - self.year:04}"
        if self.fiscal:
            return f"FY{written}"
        if self.part is not None:
            return f"{written}-{part_code(self.part)}"
        value = written + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")
        if self.last is not None:
            return f"{value}/{self.last.isoformat()}"
        return value + (f"T{self.clock}" if self.clock else f"T{self.daypart}" if self.daypart else "")

    @property
    def edtf(self) -> str | None:
        """The same in EDTF; None for fiscal years (they begin on different days) and centuries BC."""
        if self.fiscal or self.digits.startswith("BC"):
            return None
        about = "~" if self.about else ""
        if self.digits:
            return self.digits.ljust(4, "X") + about
        if self.week is not None:
            first = self.week + timedelta(days=5) if self.weekend else self.week
            return f"{first.isoformat()}/{(self.week + timedelta(days=6)).isoformat()}"
        year = f"{self.year:04}" if self.year >= 0 else f"-{-self.year:04}"
        if self.part is not None:
            return f"{year}-{self.part}{about}"
        value = year + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")
        if self.last is not None:
            return f"{value}/{self.last.isoformat()}"
        return value + (f"T{self.clock}" if self.clock else "") + about

    @property
    def precision(self) -> Precision | None:
        """How fine it is."""
        if self.edtf is None:
            return "year" if self.fiscal else None
        if self.digits:
            return "decade" if len(self.digits) == 3 else "century"
        if self.week is not None:
            return "interval" if self.weekend else "week"
        if self.last is not None:
            return "interval"
        if self.part is not None:
            return "season" if self.part < 30 else "quarter" if self.part < 40 else "interval"
        return ("time" if self.clock else "day") if self.day else "month" if self.month else "year"

    @property
    def first(self) -> date | None:
        """Its first day; None before the year 1."""
        if self.week is not None:
            return self.week
        if self.digits:
            return None if self.digits.startswith("BC") else _date(int(self.digits.ljust(4, "0")), 1, 1)
        month = self.month
        if self.part is not None:
            month = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}[self.part]
        return _date(self.year, month or 1, self.day or 1)

    def of_day(self) -> Moment:
        """The same without clock and part of the day."""
        return replace(self, clock="", daypart="")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def part_code(part: int) -> str:
    """The TIMEX3 code of a part of the year."""
    if part in SEASONS:
        return SEASONS[part]
    return f"Q{part - 32}" if part < 40 else f"H{part - 39}"


def of_date(day: date) -> Moment:
    """The moment that is a day."""
    return Moment(day.year, day.month, day.day)


def exists(year: int, month: int | None, day: int | None) -> bool:
    """Whether a year has such a day; any year before 1 is taken for a leap year."""
    if month is None or day is None:
        return True
    return _date(year if year > 0 else 4, month, day) is not None


def moved(start: Moment, unit: str, count: int) -> Moment | None:
    """A moment some units later (or earlier), as fine as the unit, or as the start if that is coarser."""
    first = start.first
    try:
        if unit in {"D", "W", "WE", "F", "h"}:
            return _moved_days(start, first, unit, count)
        if unit in {"M", "Q", "B"}:
            if start.month is None:
                return None
            months = start.year * 12 + start.month - 1 + (count if unit == "M" else 0)
            if unit == "M":
                return Moment(months // 12, months % 12 + 1)
            length = 3 if unit == "Q" else 6
            part = months // length + count
            return Moment(part // (12 // length), part=part % (12 // length) + (33 if unit == "Q" else 40))
        if unit == "Y":
            if start.digits:
                return None
            return Moment(start.year + count)
        if unit in {"E", "C"}:
            size = 10 if unit == "E" else 100
            if start.digits and (len(start.digits) % 2 == 1) != (unit == "E"):
                return None
            if start.digits.startswith("BC") or (not start.digits and start.year <= 0):
                before = int(start.digits[2:].ljust(4, "0")) if start.digits else 1 - start.year
                ago = before // size - count
                return Moment(0, digits=f"BC{str(ago).zfill(3 if unit == 'E' else 2)}") if ago >= 0 else None
            year = int(start.digits.ljust(4, "0")) if start.digits else start.year
            return Moment(0, digits=str(year // size + count).zfill(3 if unit == "E" else 2))
    except (OverflowError, ValueError):
        return None
    return None


def _moved_days(start: Moment, first: date | None, unit: str, count: int) -> Moment | None:
    if first is None or (start.day is None and start.week is None):
        return None
    if unit == "D":
        return of_date(first + timedelta(days=count)) if start.day else None
    if unit == "h":
        return of_date(first + timedelta(days=count // 24)) if count % 24 == 0 and start.day else None
    weeks = count * (2 if unit == "F" else 1)
    monday = first - timedelta(days=first.weekday()) + timedelta(weeks=weeks)
    return Moment(monday.year, week=monday, weekend=unit == "WE")
