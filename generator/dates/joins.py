"""Second step of the grammar: expressions that hold others ("two days before" 5 May, "the end of" last year)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.dates.cascade import Found
from generator.dates.expression import Expression, From
from generator.dates.measured import period

_EDGE = {"start": "START", "middle": "MID", "end": "END", "early": "START", "late": "END", "mid": "MID"}
_YEAR, _WEEKS = 6, frozenset({"W", "WE"})
_SIZE = {"D": 1, "WE": 2, "W": 2, "M": 3, "Q": 4, "B": 5, "Y": 6, "E": 7, "C": 8}


def _size(expression: Expression) -> int:
    """How long a stretch of time is, from 0 (a time of day) to 8 (a century)."""
    if expression.unit == "same":
        return 3
    if expression.kind == "clock" or (expression.daypart and expression.unit == "D"):
        return 0
    if expression.kind == "shift" and expression.unit:
        return _SIZE.get(expression.unit, 0)
    if expression.day or expression.weekday or expression.holiday:
        return 1
    if expression.month:
        return 3
    if expression.part:
        return 4 if expression.part < 40 else 5
    if expression.digits:
        return 7 if len(expression.digits) % 2 else 8
    return 6


def _edge(f: Found) -> Expression | None:
    """ "the end of last year", "early May", "mid-2011"."""
    word, date = f.word("e"), f.expression("x")
    assert word is not None
    if date is None or date.kind not in {"calendar", "shift"}:
        return None
    return replace(date, start=f.start, end=f.end, mod=_EDGE[word.kind], bare=False)


def _amounts(f: Found) -> Sequence[Expression] | None:
    """ "between *60* and *90 days*"."""
    number, amount = f.word("n"), f.expression("q")
    assert number is not None
    if amount is None or amount.count is None or not number.value or number.value >= amount.count:
        return None
    value = period(number.value, amount.unit)
    one = Expression(
        number.start, number.end, "amount", "DURATION", unit=amount.unit, count=number.value, value=value, joined=True
    )
    return one, replace(amount, start=amount.start)


def _and_the_next(f: Found) -> Sequence[Expression] | None:
    """ "that day *and the next*"; what `the next` is of, the noun behind it may still say."""
    date, following = f.expression("x"), f.word("n")
    assert following is not None
    unit = next((u for u in "DWMY" if date is not None and _SIZE[u] == _size(date)), "")
    if date is None or date.kind not in {"calendar", "shift"} or date.bare or not unit:
        return None
    start = following.start - len("the ")
    return date, Expression(start, f.end, "shift", unit=unit, count=1, counted_from="narrative", bare=True)


def _within(f: Found) -> Expression | None:
    """ "later that month", "earlier this year", "later in the year"."""
    date = f.expression("x")
    if date is None or date.kind not in {"calendar", "shift"}:
        return None
    return replace(date, start=f.start, end=f.end, bare=False)


def _about(f: Found) -> Expression | None:
    date = f.expression("x")
    if date is None or date.kind == "reference" or date.kind == "set" or date.bare:
        return None
    return replace(date, start=f.start, end=f.end, mod="APPROX")


def _ago(f: Found) -> Expression | None:
    amount, how = f.expression("q"), f.word("how")
    assert amount is not None
    assert how is not None
    back = how.kind in {"ago", "earlier", "before", "prior"}
    base: From = "publication" if how.kind in {"ago", "now"} else "narrative"
    count = None if amount.count is None else (-amount.count if back else amount.count)
    if amount.value.startswith("PX"):
        count = None
    kind = "TIME" if amount.unit in {"h", "m", "s"} else "DATE"
    return Expression(
        f.start,
        f.end,
        "shift",
        kind,  # type: ignore[arg-type]
        unit=amount.unit,
        count=count,
        counted_from=base,
        value="PAST_REF" if back else "FUTURE_REF",
        mod=amount.mod,
    )


def _relative_to(f: Found) -> Expression | None:
    """ "two days before 5 May"."""
    amount, how, date = f.expression("q"), f.word("how"), f.expression("x")
    assert amount is not None
    assert how is not None
    if date is None or date.kind not in {"calendar", "shift"} or amount.count is None:
        return None
    sign = -1 if how.kind in {"before", "prior"} else 1
    return Expression(
        f.start,
        f.end,
        "shift",
        unit=amount.unit,
        count=sign * amount.count,
        counted_from="expression",
        of=replace(date, bare=False),
    )


def _end_of(f: Found) -> Expression | None:
    """ "the end of the day Saturday"."""
    whole, day = f.expression("x"), f.expression("y")
    word = f.word("e")
    assert word is not None
    assert whole is not None
    if day is None or not (whole.bare and whole.unit == "D") or day.kind not in {"calendar", "shift"} or day.bare:
        return None
    return replace(day, start=f.start, end=f.end, mod=_EDGE[word.kind]) if _size(day) == 1 else None


def _week_of(f: Found) -> Expression | None:
    """ "the week of 8 January", "the weekend of 5 May", "week ending 20 January"."""
    whole, unit, day = f.expression("x"), f.word("u"), f.expression("y")
    code = whole.unit if whole is not None and whole.bare else unit.code if unit is not None and not unit.value else ""
    if code not in _WEEKS or day is None or day.kind != "calendar" or _size(day) != 1:
        return None
    return Expression(f.start, f.end, "shift", unit=code, count=0, counted_from="expression", of=day)


def _same_of(f: Found) -> Expression | None:
    """ "the same month a year ago", "the same period of last year", "the same quarter in 2009"."""
    part, year = f.expression("x"), f.expression("y")
    assert part is not None
    if part.kind != "shift" or not part.unit or part.count != 0 or part.counted_from != "narrative" or part.daypart:
        return None
    if year is None or year.kind not in {"calendar", "shift"} or year.digits or year.bare or _size(year) != _YEAR:
        return None
    return Expression(f.start, f.end, "shift", unit=part.unit, count=year.count, counted_from="same", of=year)


def _time_from_now(f: Found) -> Expression | None:
    """ "in three days' *time*"."""
    amount = f.expression("q")
    assert amount is not None
    if amount.count is None or amount.unit in {"h", "m", "s"}:
        return None
    return Expression(f.start, f.end, "shift", unit=amount.unit, count=amount.count, value="FUTURE_REF")


def _from_today(f: Found) -> Expression | None:
    """ "two weeks from today", "a week from Monday"."""
    amount, day = f.expression("q"), f.expression("x")
    assert amount is not None
    if day is None or amount.count is None:
        return None
    if _is_weekday(day) and amount.unit == "W":
        return Expression(f.start, f.end, "shift", unit="D", count=7 * amount.count, counted_from="expression", of=day)
    if day.kind != "shift" or day.unit != "D" or day.counted_from != "publication" or day.daypart:
        return None
    return Expression(f.start, f.end, "shift", unit=amount.unit, count=amount.count, counted_from="expression", of=day)


def _is_weekday(day: Expression) -> bool:
    return day.kind == "calendar" and day.weekday is not None and not day.day and not day.month and day.of is None


def _beside(f: Found) -> Expression | None:
    """ "the day after Monday", "the week before Christmas", "the year before 1990"."""
    unit, how, date = f.expression("x"), f.word("how"), f.expression("y")
    assert unit is not None
    assert how is not None
    if unit.kind != "shift" or not unit.bare or unit.unit not in {"D", "W", "M", "Y"} or unit.count != 0:
        return None
    if date is None or date.kind not in {"calendar", "shift"} or date.bare:
        return None
    count = -1 if how.kind == "before" else 1
    return Expression(f.start, f.end, "shift", unit=unit.unit, count=count, counted_from="expression", of=date)


def _of(f: Found) -> Expression | Sequence[Expression] | None:
    """ "the third quarter of last year", "24 January of the same year", "Monday last week", "the night of 5 May"."""
    one, other = f.expression("x"), f.expression("y")
    assert one is not None
    assert other is not None
    if one.kind not in {"calendar", "shift"} or other.kind not in {"calendar", "shift"}:
        return None
    spaced = not f.has("of")
    small, large = _size(one), _size(other)
    if small == 0:
        if large != 1 or other.daypart or not f.has("on"):
            return None
        return replace(other, start=f.start, end=f.end, type="TIME", daypart=one.daypart, bare=False)
    if large == 0:
        if small != 1 or f.has("of") or one.daypart or not other.bare:
            return None
        return replace(one, start=f.start, end=f.end, type="TIME", daypart=other.daypart, bare=False)
    if _is_weekday(other) and one.unit == "W" and (one.count or 0) < 0 and not f.has("of"):
        return replace(other, start=f.start, end=f.end, of=one)  # "a week ago Monday", "last week on Monday"
    if small >= large or one.of is not None:
        return None
    if spaced and (other.kind != "shift" or other.bare):
        return None
    if one.kind == "calendar" and one.month and other.unit == "Y" and other.counted_from == "publication":
        return replace(one, of=other), replace(other, bare=False)  # TIMEX3: each counts in its own way, so two tags
    if one.kind == "calendar" and one.year is None and not one.digits:
        return replace(one, start=f.start, end=f.end, of=replace(other, bare=False), bare=False)
    if one.kind == "shift" and one.unit and one.count == -1 and not spaced and one.counted_from == "publication":
        return replace(one, start=f.start, end=f.end, counted_from="expression", of=other, bare=False, value="LAST")
    return None


def _clocked(f: Found) -> Expression | None:
    """ "12:00 UTC Monday", "Friday at 3 p.m."."""
    clock, date = f.expression("k"), f.expression("x")
    assert clock is not None
    if date is None or date.kind not in {"calendar", "shift"} or _size(date) != 1 or date.bare:
        return None
    return replace(date, start=f.start, end=f.end, type="TIME", clock=clock.clock)


def _clock_part(f: Found) -> Expression | None:
    """ "9 in the morning": the part of the day tells morning from evening; the clock stays."""
    clock, part = f.expression("k"), f.expression("x")
    assert clock is not None
    if part is None or not part.daypart or _size(part) != 0:
        return None
    hour = int(clock.clock[:2])
    if part.daypart in {"AF", "EV", "NI"} and 1 <= hour < 12:
        hour += 12
    return replace(clock, start=f.start, end=f.end, clock=f"{hour:02}{clock.clock[2:]}")


def _part_on(f: Found) -> Expression | None:
    """ "early on Monday"."""
    date, word = f.expression("x"), f.word("e")
    assert word is not None
    if date is None or date.kind not in {"calendar", "shift"} or _size(date) != 1 or date.bare:
        return None
    return replace(date, start=f.start, end=f.end, mod=_EDGE[word.kind])


def _parenthesis(f: Found) -> Expression | None:
    """ "Monday (15 January)": the date in brackets is the day."""
    one, other = f.expression("x"), f.expression("y")
    assert one is not None
    assert other is not None
    if one.weekday and not one.day and not one.month and other.kind == "calendar" and other.day and other.month:
        return replace(other, start=f.start, end=f.end, weekday=one.weekday)
    return None


def _year_end(f: Found) -> Expression | None:
    """ "the year's end", "month's end", "year-end"."""
    word, unit = f.word("u"), f.expression("x")
    if unit is not None:
        return replace(unit, end=f.end, mod="END", bare=False) if unit.bare and unit.unit in _SIZE else None
    if word is None or word.value or word.code not in _SIZE:
        return None
    return Expression(f.start, f.end, "shift", unit=word.code, count=0, counted_from="either", mod="END")


JOINS = (
    ("(?P<n><num|big|word>) <to|and|dash> (?P<q><amount>)", _amounts),
    ("<the>? <very>? (?P<e><start|middle|end|early|late>) <portion>? <of> (?P<x><date>)", _edge),
    ("<the>? (?P<e><start|middle|end>) <of> (?P<x><date>) <on|comma>? (?P<y><date>)", _end_of),
    ("(?P<x><date>) <of|ended|start> (?P<y><date>)", _week_of),
    ("(?P<u><unit>) <of|ended|start> (?P<y><date>)", _week_of),
    ("(?P<x><date>) <of|in>? (?P<y><date>)", _same_of),
    ("(?P<q><amount>) <apostrophe|s> <time>", _time_from_now),
    ("(?P<q><amount>) <from> (?P<x><date>)", _from_today),
    ("<the>? <very>? (?P<e><early|late|mid>) <dash>? <in>? <the>? (?P<x><date>)", _edge),
    ("<very>? (?P<e><early|late>) <on> (?P<x><date>)", _part_on),
    ("<earlier|later> <in|on>? (?P<x><date>)", _within),
    ("(?P<x><date>) <and> <the> (?P<n><next|following>)", _and_the_next),
    ("(?P<q><amount>) (?P<how><ago|earlier|later>)", _ago),
    ("(?P<q><amount>) (?P<how><before|prior|after>) (?!<the|a|other|date|to|month|year|that|this|s|num>)", _ago),
    ("(?P<q><amount>) <from> (?P<how><now>)", _ago),
    ("(?P<q><amount>) (?P<how><before|prior|after|following>) <to>? (?P<x><date>)", _relative_to),
    ("(?P<x><date>) (?P<how><before|after>) (?P<y><date>)", _beside),
    ("(?P<x><date>) (?P<on>(?P<of><of>)) (?P<y><date>)", _of),
    ("(?P<x><date>) (?P<y><date>)", _of),
    ("(?P<x><date>) (?P<on><on>) (?P<y><date>)", _of),
    ("(?P<k><moment>) <comma>? <on>? (?P<x><date>)", _clocked),
    ("(?P<x><date>) <comma>? <at>? <about>? (?P<k><moment>)", _clocked),
    ("(?P<k><moment>) <in|at> (?P<x><date>)", _clock_part),
    ("<about> <dot>? (?P<x><date>)", _about),
    ("(?P<x><date>) <open> (?P<y><date>) <close_>", _parenthesis),
    ("(?P<u><unit>) <s|dash> <end>", _year_end),
    ("(?P<x><date>) <s|dash> <end>", _year_end),
)
