"""EDTF dates in a reader's words, no finer than they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first quarter", 34: "second quarter", 35: "third quarter", 36: "fourth quarter"}
BASES = {
    "explicit": "written in the article",
    "relative to publication": "counted from the day of publication",
    "relative to an earlier date": "counted from an earlier date in the article",
    "inferred year": "year inferred",
    "unresolved": "not resolved",
}
"""How a date is known, in words."""

_MACHINE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|\d{4}-W(0[1-9]|[1-4]\d|5[0-3])")
_QUALIFIER = re.compile(r"[?~%]")


@dataclass(frozen=True, slots=True)
class When:
    """A date as words and, where HTML can say it, as a value for `<time datetime>`."""

    text: str
    machine: str | None
    year: int | None
    """First year, None for unknown or when not even the decade is sure."""
    month: int | None


def read(edtf: str | None) -> When:
    """Put an EDTF date into words.

    >>> read("2024-01-16").text, read("2023-12").text, read("199X").text
    ('16 January 2024', 'December 2023', '1990s')
    >>> read("2024-01-16/2024-01-18").text
    '16–18 January 2024'
    >>> read("2024-01-16?").text
    '16 January 2024 (uncertain)'
    >>> read(None).text
    'date unknown'
    """
    if not edtf:
        return When("date unknown", None, None, None)
    plain = _QUALIFIER.sub("", edtf)
    first, slash, last = plain.partition("/")
    text = (_interval(first, last) if slash else _one(first)) or edtf
    if "%" in edtf or ("?" in edtf and "~" in edtf):
        text += " (approximate, uncertain)"
    elif "~" in edtf:
        text = f"about {text}"
    elif "?" in edtf:
        text += " (uncertain)"
    machine = first if not slash and _MACHINE.fullmatch(first) and first[:4] != "0000" else None
    start = first if first not in ("", "..") else last
    year = re.match(r"-?\d{4}", start.replace("X", "0"))
    month = re.match(r"\d{4}-(0[1-9]|1[0-2])(?!\d)", start)
    return When(text, machine, int(year[0]) if year else None, int(month[1]) if month else None)


def _one(value: str) -> str:
    date, _, time = value.partition("T")
    if time:
        return f"{_one(date)}, {time.removesuffix('Z')}{' UTC' if time.endswith('Z') else ''}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", date):
        year, number, day = match.groups()
        if 1 <= int(number) <= 12:
            return f"{int(day)} {MONTHS[int(number) - 1]} {year}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)(-XX)?", date):
        year, number = match[1], int(match[2])
        if 1 <= number <= 12:
            return f"{MONTHS[number - 1]} {year}"
        if number in SEASONS:
            return f"{SEASONS[number]} {year}"
        if number in QUARTERS:
            return f"{QUARTERS[number]} of {year}"
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", date):
        return f"week {int(match[2])} of {match[1]}"
    if match := re.fullmatch(r"(\d{3})X", date):
        return f"{match[1]}0s"
    if match := re.fullmatch(r"(\d\d)XX", date):
        return f"{match[1]}00s"
    return date


def _interval(first: str, last: str) -> str:
    if first in ("", ".."):
        return f"until {_one(last)}"
    if last in ("", ".."):
        return f"since {_one(first)}"
    if first == last:
        return _one(first)
    start, end = _one(first), _one(last)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", first) and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        if first[:7] == last[:7]:
            return f"{int(first[8:])}–{end}"
        if first[:4] == last[:4]:
            return f"{start.rsplit(' ', 1)[0]} – {end}"
    return f"{start} – {end}"
