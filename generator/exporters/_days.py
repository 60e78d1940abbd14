"""The days that an EDTF date covers, for formats that know nothing but days."""

from __future__ import annotations

import calendar
import re
from datetime import date


def days(edtf: str | None) -> tuple[date, date] | None:
    """First and last day of a year, month, day or interval; None for everything less sure.

    >>> days("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> days("199X"), days("2024-01-16/..")
    (None, None)
    """
    first, slash, last = re.sub(r"[?~%]", "", edtf or "").partition("/")
    start, end = _span(first), _span(last if slash else first)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def _span(value: str) -> tuple[date, date] | None:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", value)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if match[2]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
