"""Which year is meant when the text gives none. The rules, in the order they are tried:

1. The year stands with the next date of the same list or range ("5 and 7 March *1944*"). The second end of a range
   lies after the first ("from November to March").
2. The publication date is known: the tense decides. What has happened does not lie after publication; what will happen
   does not lie before it.
3. It is not known, and a date in the same sentence has a year: the nearest day to that date.
4. It is not known, and the text is a *report*: it speaks at least as often of bare weekdays, "yesterday" or "last
   week", and so counts from a day it does not name, as of months and days with their year. Such a text names a year
   only when it is not its own. So the year is the one in which the day first comes after the latest month or day that
   the text names with a year ("On January 10, another attack" beside "December 2023" is 2024-01-10).
5. It is not known, and the text is a *history*: the day nearest to the date before it in the text, bare years that are
   mentioned in passing left aside; without one before, nearest to the first one after it. Below a heading that names
   years ("Legislative Assembly (1791–1792)") only those years come into question.
6. Nothing of this: unresolved, never guessed. A year alone ("founded in 2012") is no ground to count from in a report.

A weekday that stands with the day ("Tuesday, January 16") must fit the year. A day without month ("the 16th") lies in
the month named last, else it is the last or next such day seen from publication, by tense.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from generator.dates.expression import SEASONS
from generator.dates.moment import Moment, exists, of_date

_LONGEST = 60
"""Years that a heading may span and still say something of the days below it."""
Place = Callable[[int], Moment | None]
"""The day, month or part of the year meant, in a given year; None when that year has no such day."""


def in_year(month: int | None, day: int | None, part: int | None, weekday: int | None) -> Place:
    """A function from a year to the moment in it."""

    def place(year: int) -> Moment | None:
        if not exists(year, month, day):
            return None
        moment = Moment(year, month, day, part)
        if weekday is not None and day is not None:
            first = moment.first
            if first is None or first.isoweekday() != weekday:
                return None
        return moment

    return place


def nth_weekday(month: int, weekday: int, nth: int) -> Place:
    """The same for the second Sunday of a month; the last one when `nth` is -1."""

    def place(year: int) -> Moment | None:
        try:
            first = date(year, month, 1)
            if nth < 0:
                following = date(year + month // 12, month % 12 + 1, 1)
                day = following - timedelta(days=(following.isoweekday() - weekday - 1) % 7 + 1)
            else:
                day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
        except ValueError:
            return None
        return of_date(day) if day.month == month else None

    return place


def ordinal(moment: Moment) -> float:
    """A day number for measuring distances, also before the year 1; the middle of months and parts of the year."""
    month = moment.month or {None: 6, 21: 4, 22: 7, 23: 10, 24: 12}.get(moment.part, 6)
    if moment.part is not None and moment.part not in SEASONS:
        month = (moment.part - 33) * 3 + 2 if moment.part < 40 else (moment.part - 40) * 6 + 3
    return moment.year * 365.2425 + (month - 1) * 30.44 + (moment.day or 15)


def _candidates(place: Place, years: Iterable[int]) -> list[Moment]:
    return [m for year in years if (m := place(year)) is not None]


def by_publication(place: Place, published: date, tense: str) -> Moment | None:
    """The moment by rule 2: the latest not after publication, or for the future the first not before it."""
    ahead = tense == "future"
    years = (
        range(published.year, published.year + _REACH) if ahead else range(published.year, published.year - _REACH, -1)
    )
    moments = (moment for year in years if (moment := place(year)) is not None)
    return next((moment for moment in moments if _is_on_side(moment, published, ahead=ahead)), None)


_REACH = 10
"""Years before and after publication in which a day may first come: a 29 February, a Friday 13th."""


def _is_on_side(moment: Moment, published: date, *, ahead: bool) -> bool:
    if moment.day is None:
        here: tuple[int, ...] = (published.year, published.month)
        there: tuple[int, ...] = (moment.year, _last_month(moment) if ahead else _month_of(moment))
    else:
        here = (published.year, published.month, published.day)
        there = (moment.year, moment.month or 0, moment.day)
    return there >= here if ahead else there <= here


def _month_of(moment: Moment) -> int:
    if moment.part is not None:
        return {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}[moment.part]
    return moment.month or 1


def _last_month(moment: Moment) -> int:
    if moment.part is None:
        return moment.month or 12
    return _month_of(moment) + (5 if moment.part >= 40 else 2)


def nearest(place: Place, to: Moment, within: tuple[int, int] | None = None) -> Moment | None:
    """The moment nearest to a dated one, the later of equals; in the same year if only the year is dated.

    Args:
        within: first and last year that come into question at all.
    """
    if within is not None and within[1] - within[0] < _LONGEST:
        here = ordinal(to)
        candidates = _candidates(place, range(within[0], within[1] + 1))
        return min(candidates, key=lambda moment: (abs(ordinal(moment) - here), -moment.year), default=None)
    if to.month is None and to.part is None and not to.digits:
        return place(to.year)
    here = ordinal(to)
    candidates = _candidates(place, (to.year - 1, to.year, to.year + 1))

    return min(candidates, key=lambda moment: (abs(ordinal(moment) - here), -moment.year), default=None)


def first_after(place: Place, latest: Moment) -> Moment | None:
    """The first moment after a dated one."""
    here = ordinal(latest)
    same = place(latest.year)
    if same is not None and latest.day is None and same.month is not None and same.month == latest.month:
        return None
    return next((m for m in _candidates(place, range(latest.year, latest.year + 9)) if ordinal(m) > here), None)
