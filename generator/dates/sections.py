"""The years that a heading names, in which days without a year lie below it: "Legislative Assembly (1791–1792)"."""

from __future__ import annotations

from dataclasses import dataclass

from generator.dates.moment import Moment

_STRAYED = 2
"""Dates of other years in a row with which a text leaves its heading behind."""


@dataclass(slots=True)
class Sections:
    """Follows the headings and dates of a text in order; `years` is what holds where it has come to."""

    years: tuple[int, int] | None = None
    """First and last year that the heading above names; None when nothing can be said."""
    _heading: int = -1
    _strayed: int = 0

    def heading(self, sentence: int, moment: Moment, *, is_open: bool) -> None:
        """A date in a heading; with `is_open` ("since 1950") the years after it come into question too."""
        if not moment.year or moment.digits:
            return
        same = self.years if self._heading == sentence else None
        first, last = same or (moment.year, moment.year)
        self.years = None if is_open else (min(first, moment.year), max(last, moment.year))
        self._heading, self._strayed = sentence, 0

    def told(self, moment: Moment) -> None:
        """A month or day with its year in the running text."""
        if self.years is None or moment.month is None:
            return
        first, last = self.years
        self._strayed = 0 if first <= moment.year <= last else self._strayed + 1
        if self._strayed >= _STRAYED:
            self.years = None
