"""Days of the year that have names: Christmas, Ramadan, Nowruz. The calendars are those of the `holidays` library."""

from __future__ import annotations

from functools import lru_cache

from generator.dates.moment import Moment, of_date

NAMES: dict[str, str] = {
    "Christmas Eve": "12-24", "Christmas Day": "12-25", "Christmas": "12-25", "Boxing Day": "12-26",
    "New Year's Eve": "12-31", "New Year's Day": "01-01", "New Year’s Eve": "12-31", "New Year’s Day": "01-01",
    "Valentine's Day": "02-14", "Valentine’s Day": "02-14", "Independence Day": "", "May Day": "05-01",
    "Halloween": "10-31", "Veterans Day": "11-11", "Armistice Day": "11-11", "Bastille Day": "07-14",
    "Epiphany": "01-06", "All Saints' Day": "11-01", "All Saints’ Day": "11-01", "St. Patrick's Day": "03-17",
    "St Patrick's Day": "03-17", "Labour Day": "", "Labor Day": "us labor", "Thanksgiving": "us thanksgiving",
    "Memorial Day": "us memorial", "Easter Sunday": "easter 0", "Easter Monday": "easter 1", "Easter": "easter 0",
    "Good Friday": "easter -2", "Palm Sunday": "easter -7", "Ash Wednesday": "easter -46", "Pentecost": "easter 49",
    "Eid al-Fitr": "islamic eid_al_fitr", "Eid ul-Fitr": "islamic eid_al_fitr", "Eid al-Adha": "islamic eid_al_adha",
    "Eid ul-Adha": "islamic eid_al_adha", "Ramadan": "ramadan", "Ramazan": "ramadan", "Ashura": "islamic ashura",
    "Arbaeen": "islamic arbaeen", "Nowruz": "persian new_year", "Norouz": "persian new_year",
    "Nowrooz": "persian new_year", "Newroz": "persian new_year", "Lunar New Year": "chinese lunar_new_year",
    "Chinese New Year": "chinese lunar_new_year", "Passover": "hebrew passover", "Yom Kippur": "hebrew yom_kippur",
    "Rosh Hashanah": "hebrew rosh_hashanah", "Hanukkah": "hebrew hanukkah", "Purim": "hebrew purim",
    "Diwali": "hindu diwali_india", "Holi": "hindu holi",
}  # fmt: skip
"""Names as newspapers write them, and where their day comes from."""


@lru_cache(maxsize=512)
def moment(name: str, year: int) -> Moment | None:
    """The day (of Ramadan: the month it begins in cannot be said, so its first day's month) in a year; None if unknown."""
    rule = NAMES[name]
    if "-" in rule and rule[0].isdigit():
        return Moment(year, int(rule[:2]), int(rule[3:]))
    return None


_ = of_date
