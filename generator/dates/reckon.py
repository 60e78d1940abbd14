"""Reckoning with expressions and days, without memory of the text: what `resolve` asks for each of them."""

from __future__ import annotations

from datetime import date, timedelta

from generator.dates import holidays, years
from generator.dates.expression import Expression
from generator.dates.moment import Moment, moved, of_date, part_code


def counts_from_writing(e: Expression) -> bool:
    """Whether an expression counts from the day of writing: bare weekdays, "yesterday", "last week"."""
    if e.kind == "calendar":
        return e.weekday is not None and e.day is None and e.month is None and e.of is None
    return (
        e.kind == "shift" and e.counted_from == "publication" and (e.unit in {"D", "W", "WE"} or e.weekday is not None)
    )


def own_year(e: Expression) -> Moment | None:
    """The moment of an expression that names its year itself."""
    if e.kind != "calendar":
        return None
    if e.digits:
        return Moment(0, digits=e.digits)
    if e.year is None:
        return None
    if e.fiscal:
        return Moment(e.year, fiscal=True)
    return place(e)(e.year) if e.holiday or e.nth else years.in_year(e.month, e.day, e.part, None)(e.year)


def place(e: Expression) -> years.Place:
    """Where the day, month or part of the year lies in each year; a weekday beside a day must fit."""
    if e.holiday:
        return lambda year: holidays.moment(e.holiday, year)
    if e.nth is not None and e.month is not None and e.weekday is not None:
        return years.nth_weekday(e.month, e.weekday, e.nth)
    return years.in_year(e.month, e.day, e.part, e.weekday)


def weekend(day: date, tense: str) -> Moment:
    """The weekend that "this weekend" means: the last one to begin for what has happened, else the next one to end."""
    monday = day - timedelta(days=day.weekday())
    if tense == "past" and day.isoweekday() < 6:
        monday -= timedelta(days=7)
    return Moment(monday.year, week=monday, weekend=True)


def still_on(moment: Moment, day: date) -> bool:
    if moment.part is not None:
        return years.ordinal(moment) + 45 > years.ordinal(of_date(day))
    return (moment.year, moment.month) == (day.year, day.month)


def weekday_from(day: date, weekday: int, count: int, tense: str) -> date:
    """ "last", "this" and "next" Friday."""
    back = (day.isoweekday() - weekday) % 7
    if count < 0:
        return day - timedelta(days=back or 7)
    if count > 0:
        return day + timedelta(days=-back % 7 or 7)
    return day - timedelta(days=back) if tense == "past" else day + timedelta(days=-back % 7)


def day_near(day: date, of_month: int, weekday: int | None, *, ahead: bool) -> date | None:
    """ "the 16th": the last one up to a day, or the next one from it on; over a year when a weekday must fit."""
    for step in range(13 if weekday else 3):
        months = day.year * 12 + day.month - 1 + (step if ahead else -step)
        try:
            there = date(months // 12, months % 12 + 1, of_month)
        except ValueError:
            continue
        if (there >= day if ahead else there <= day) and weekday in {None, there.isoweekday()}:
            return there
    return None


def is_stretch(moment: Moment, unit: str) -> bool:
    """Whether a moment is what "the same month", "quarter", "week" or "period" points at."""
    if moment.digits or moment.year <= 0:
        return False
    named = {"M": bool(moment.month and not moment.day), "Q": moment.part is not None and 33 <= moment.part <= 36}
    if unit in named:
        return named[unit]
    if unit == "D":
        return moment.day is not None
    return unit == "same" and moment.week is None and (moment.part is not None or named["M"])


def last_of(whole: Moment, unit: str) -> Moment | None:
    """The last week, month or day of a month or year."""
    first = whole.first
    if first is None or whole.digits or whole.part is not None or whole.day is not None:
        return None
    following = moved(whole, "M" if whole.month else "Y", 1)
    end = following.first if following is not None else None
    if end is None:
        return None
    last = end - timedelta(days=1)
    if unit == "D":
        return of_date(last)
    if unit == "W":
        monday = last - timedelta(days=last.weekday())
        return Moment(monday.year, week=monday if last.weekday() >= 3 else monday - timedelta(days=7))
    return Moment(last.year, last.month) if unit == "M" and not whole.month else None


def unknown(e: Expression) -> str:
    """The TIMEX3 value that leaves open what is not known."""
    time = f"T{e.clock}" if e.clock else f"T{e.daypart}" if e.daypart else ""
    if e.kind in {"clock", "named"}:
        return f"XXXX-XX-XX{time}"
    if e.kind == "shift":
        if e.value in {"PAST_REF", "FUTURE_REF"}:
            return e.value
        if e.weekday is not None:
            return f"XXXX-WXX-{e.weekday}"
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "WE": "XXXX-WXX-WE"}.get(e.unit, "XXXX") + time
    if e.month is not None:
        return f"XXXX-{e.month:02}" + (f"-{e.day:02}" if e.day else "") + time
    if e.weekday is not None:
        return f"XXXX-WXX-{e.weekday}{time}"
    if e.part is not None:
        return f"XXXX-{part_code(e.part)}"
    return f"XXXX-XX-{e.day:02}{time}" if e.day else "XXXX"
