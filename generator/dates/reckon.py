"""Reckoning with expressions and days, without memory of the text: what `resolve` asks for each of them."""

from __future__ import annotations

from datetime import date, timedelta

from generator.dates import holidays, years
from generator.dates.expression import Expression
from generator.dates.moment import Moment, moved, of_date, part_code


def counts_from_writing(e: Expression) -> bool:
    """Whether an expression counts from the day of writing: bare weekdays, "yesterday", "last week"."""
    if e.kind == "calendar":
        return e.weekday is not None and e.day is None and e.of is None
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
    if e.holiday:
        return holidays.moment(e.holiday, e.year)
    return years.in_year(e.month, e.day, e.part, None)(e.year)


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
    if e.kind == "clock":
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
