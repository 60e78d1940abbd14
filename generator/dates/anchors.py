"""Days that tell when an article was written, apart from a stated day of publication: its address and its dateline."""

from __future__ import annotations

import re
from datetime import date

_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([/-])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))(?!\d)")
_PLACE = re.compile(r"[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?, {0,2}")
_AFTER = re.compile(r" ?(?:\([^()\n]{1,40}\))? ?[-–—:]")

_CITY = re.compile(r"(?<![^ \n])[A-Z][A-Z .'’/-]{2,40}, $")
_AGENCY = re.compile(r" \([A-Z][^()\n]{1,40}\)")
_LONG = 44
_WHOLE = re.compile(r"[A-Z][a-z]{2,5}day, [\w ]{4,13},? \d{4}")
_CAPITAL = re.compile(r" {1,2}[A-Z]")
_OWN_LINE = re.compile(_WHOLE.pattern + r" {1,2}(?=[A-Z])")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?(?:, {0,2}[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
    r"(?: ?\([^()\n]{1,40}\))? ?(?:—|–|--|(?<= )- )\s{0,2}"
)


def in_address(url: str) -> date | None:
    """The day in the path of a web address (`…/2024/01/29/…`); None when there is none or more than one."""
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    days: set[date] = set()
    for found in _ADDRESS.finditer(path):
        try:
            days.add(date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6])))
        except ValueError:
            continue
    return days.pop() if len(days) == 1 else None


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a date is that of a dateline: "ISLAMABAD, *Jan 29* (Agency) -" at the head of a paragraph.

    So is "*Monday, January 29, 2024* The ministers met": no sentence begins with so much of a date and no comma.
    """
    opening = text.rfind("\n", 0, start) + 1
    if _CITY.search(text, max(opening, start - _LONG), start) and _AGENCY.match(text, end):
        return True
    if opening == start and _WHOLE.fullmatch(text, start, end):
        return _CAPITAL.match(text, end) is not None
    return _PLACE.fullmatch(text, opening, start) is not None and _AFTER.match(text, end) is not None


def past_dateline(text: str, start: int) -> int:
    """Where the text goes on after a dateline that opens a paragraph at `start`; `start` itself when there is none."""
    found = _DATELINE.match(text, start) or _OWN_LINE.match(text, start)
    return start if found is None else found.end()
