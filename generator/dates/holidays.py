"""Days of the year that have names: Christmas, Easter, Ramadan, Nowruz.

Days of the Gregorian calendar are listed here; the others are kept by the `holidays` library, which is loaded when the
first of them is met. Holidays that fall on different days in different countries ("Independence Day") are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from generator.dates.moment import Moment, of_date

_FIXED = {
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1),
    "New Year’s Eve": (12, 31),
    "New Year’s Day": (1, 1),
    "Valentine's Day": (2, 14),
    "Valentine’s Day": (2, 14),
    "May Day": (5, 1),
    "Halloween": (10, 31),
    "Armistice Day": (11, 11),
    "Bastille Day": (7, 14),
    "St. Patrick's Day": (3, 17),
    "St. Patrick’s Day": (3, 17),
    "Orthodox Christmas Eve": (1, 6),
    "Orthodox Christmas": (1, 7),
}
_EASTER = {
    "Easter Sunday": 0,
    "Easter Monday": 1,
    "Easter": 0,
    "Good Friday": -2,
    "Palm Sunday": -7,
    "Ash Wednesday": -46,
    "Pentecost": 49,
}
_ORTHODOX_EASTER = {
    "Orthodox Easter Sunday": 0,
    "Orthodox Easter Monday": 1,
    "Orthodox Easter": 0,
    "Orthodox Good Friday": -2,
}
_LUNAR = {
    "Eid al-Fitr": ("_IslamicLunar", "eid_al_fitr_dates"),
    "Eid ul-Fitr": ("_IslamicLunar", "eid_al_fitr_dates"),
    "Eid al-Adha": ("_IslamicLunar", "eid_al_adha_dates"),
    "Eid ul-Adha": ("_IslamicLunar", "eid_al_adha_dates"),
    "Ramadan": ("_IslamicLunar", "ramadan_beginning_dates"),
    "Ramazan": ("_IslamicLunar", "ramadan_beginning_dates"),
    "Ashura": ("_IslamicLunar", "ashura_dates"),
    "Arbaeen": ("_IslamicLunar", "arbaeen_dates"),
    "Nowruz": ("_Persian", "new_year_date"),
    "Norouz": ("_Persian", "new_year_date"),
    "Nowrooz": ("_Persian", "new_year_date"),
    "Newroz": ("_Persian", "new_year_date"),
    "Lunar New Year": ("_ChineseLunisolar", "lunar_new_year_date"),
    "Chinese New Year": ("_ChineseLunisolar", "lunar_new_year_date"),
    "Passover": ("_HebrewLunisolar", "passover_date"),
    "Yom Kippur": ("_HebrewLunisolar", "yom_kippur_date"),
    "Rosh Hashanah": ("_HebrewLunisolar", "rosh_hashanah_date"),
    "Hanukkah": ("_HebrewLunisolar", "hanukkah_date"),
    "Purim": ("_HebrewLunisolar", "purim_date"),
    "Diwali": ("_HinduLunisolar", "diwali_india_date"),
}
NAMES = tuple(sorted((*_FIXED, *_EASTER, *_ORTHODOX_EASTER, *_LUNAR), key=lambda name: (-len(name), name)))
"""Names as newspapers write them, longer ones first."""
_MONTH_LONG = frozenset({"Ramadan", "Ramazan"})


@lru_cache(maxsize=512)
def moment(name: str, year: int) -> Moment | None:
    """The day of a holiday in a year; None when its calendar is not known for that year, or has it twice.

    Where a month begins with a sighted moon, countries may differ by a day. Ramadan lasts until the feast after it.
    """
    if name in _FIXED:
        return Moment(year, *_FIXED[name])
    if name in _EASTER:
        return _from_easter(year, _EASTER[name])
    if name in _ORTHODOX_EASTER:
        return _from_orthodox_easter(year, _ORTHODOX_EASTER[name])
    return _by_library(name, year)


def _from_easter(year: int, days: int) -> Moment | None:
    """Counted from Easter Sunday of the Western churches (the Gregorian computus of Meeus, Jones and Butcher)."""
    if not 1583 <= year <= 4099:
        return None
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    first = Moment(year, month, day + 1).first
    return None if first is None else of_date(type(first).fromordinal(first.toordinal() + days))


def _from_orthodox_easter(year: int, days: int) -> Moment | None:
    """Counted from Easter Sunday of the Eastern churches (Meeus's Julian algorithm, 13 days behind until 2099)."""
    if not 1900 <= year <= 2099:
        return None
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    first = Moment(year, month, day + 1).first
    return None if first is None else of_date(first + timedelta(days=13 + days))


def _by_library(name: str, year: int) -> Moment | None:
    from holidays import calendars  # loaded late: most articles name no such day

    calendar, method = _LUNAR[name]
    known = _days(getattr(getattr(calendars, calendar)(), method)(year), year)
    if len(known) != 1:
        return None
    day = known[0]
    if name not in _MONTH_LONG:
        return of_date(day)
    of_islam = getattr(calendars, calendar)()
    feasts = [f for y in (year, year + 1) for f in _days(of_islam.eid_al_fitr_dates(y), y) if f > day]
    return Moment(day.year, day.month, day.day, last=min(feasts) - timedelta(days=1)) if feasts else None


def _days(found: object, year: int) -> list[date]:
    """The days of a year in an answer of the library: a day, a day with a mark, or several of them."""
    if isinstance(found, date):
        return [found]
    if isinstance(found, tuple):
        return [found[0]] if isinstance(found[0], date) and found[0].year == year else []
    return [day for each in found for day in _days(each, year)] if isinstance(found, Iterable) else []
