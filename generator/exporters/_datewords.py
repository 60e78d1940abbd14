"""EDTF dates in the words of any language, by the conventions of the Unicode CLDR. English has words of its own in
`dates`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton

from generator import dates

_PART = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d\dXX)(-(?P<month>\d\d))?(-(?P<day>\d\d))?(T(?P<clock>\d\d:\d\d)\S*?)?(?P<mark>[?~%])?"
)


class DateWords:
    """A function that words an EDTF date, no finer than it is."""

    def __init__(self, locale: Locale, gettext: Callable[[str], str]) -> None:
        self._locale = locale
        _ = gettext
        self._parts = {
            21: _("spring %(year)s"),
            22: _("summer %(year)s"),
            23: _("autumn %(year)s"),
            24: _("winter %(year)s"),
            33: _("first quarter of %(year)s"),
            34: _("second quarter of %(year)s"),
            35: _("third quarter of %(year)s"),
            36: _("fourth quarter of %(year)s"),
            40: _("first half of %(year)s"),
            41: _("second half of %(year)s"),
        }
        self._marks = {
            "?": _("perhaps %(date)s"),
            "~": _("about %(date)s"),
            "%": _("perhaps about %(date)s"),
        }
        self._decade = _("the %(year)ss")
        self._century = _("century %(number)s")
        self._before = _("%(year)s BC")
        self._until = _("until %(date)s")
        self._from = _("from %(date)s")

    def __call__(self, edtf: str) -> str:
        """The words; what is not EDTF comes back unchanged."""
        if dates.interval(edtf) is None:
            return edtf
        first, slash, last = edtf.partition("/")
        if not slash:
            return self._part(first)
        if first in ("", ".."):
            return self._until % {"date": self._part(last)}
        if last in ("", ".."):
            return self._from % {"date": self._part(first)}
        if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", edtf) and "0000" not in (first[:4], last[:4]):
            return format_interval(date.fromisoformat(first), date.fromisoformat(last), "yMMMd", locale=self._locale)
        return f"{self._part(first)} – {self._part(last)}"

    def _part(self, text: str) -> str:
        found = _PART.fullmatch(text)
        if found is None:
            return text
        words = self._day(found["year"], int(found["month"] or 0), int(found["day"] or 0))
        if found["clock"]:
            words = f"{words}, {found['clock']}"
        return self._marks[found["mark"]] % {"date": words} if found["mark"] else words

    def _day(self, year: str, month: int, day: int) -> str:
        if year.endswith("XX"):
            return self._century % {"number": int(year[:2]) + 1}
        if year.endswith("X"):
            return self._decade % {"year": f"{year[:-1]}0"}
        number = int(year)
        if month > 12 or not month or number < 1:
            words = str(number) if number > 0 else self._before % {"year": 1 - number}
            return self._parts[month] % {"year": words} if month > 12 else words
        if not day:
            return format_skeleton("yMMMM", date(number, month, 1), locale=self._locale)
        return format_date(date(number, month, day), "long", locale=self._locale)
