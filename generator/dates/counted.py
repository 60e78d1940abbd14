"""What words say that count from some day: "last week", "the following month", "this morning", "tomorrow"."""

from __future__ import annotations

from generator.dates.cascade import Found
from generator.dates.expression import Expression, From
from generator.dates.lexicon import CLOCK_UNITS
from generator.dates.measured import period

_STEP: dict[str, tuple[int, From]] = {
    "last": (-1, "publication"), "past": (-1, "publication"), "this": (0, "publication"), "next": (1, "publication"),
    "coming": (1, "publication"), "previous": (-1, "narrative"), "following": (1, "narrative"),
    "that": (0, "narrative"), "same": (0, "narrative"), "before": (-1, "narrative"), "earlier": (-1, "narrative"),
    "prior": (-1, "narrative"), "after": (1, "narrative"), "later": (1, "narrative"), "these": (0, "publication"),
    "those": (0, "narrative"),
}  # fmt: skip


def shift(f: Found) -> Expression | None:
    """ "last week", "the following month", "this morning", "that same day", "next March"."""
    how, what = f.word("h"), f.word("u")
    assert how is not None
    assert what is not None
    count, base = _STEP[how.kind]
    if count == 1 and how.kind != "coming" and (f.has("the") or what.lower == "day"):
        base = "narrative"
    if what.kind == "unit":
        slip = how.kind == "this" and what.lower == "years"  # "this years festival", for "this year's"
        if (what.value and not slip) or what.code in CLOCK_UNITS:
            return None
        if how.kind == "past" or (how.kind == "last" and what.code in {"E", "C"}):
            return Expression(f.start, f.end, "set", "DURATION", value=period(1, what.code))
        stretch = period(1, what.code) if f.has("the") and how.kind == "last" and what.code in {"W", "M"} else ""
        return Expression(f.start, f.end, "shift", unit=what.code, count=count, counted_from=base, value=stretch)
    if what.kind == "part":
        code = "NI" if what.code == "24:00" else what.code
        if how.kind == "past":
            return None
        return Expression(f.start, f.end, "shift", "TIME", unit="D", count=count, counted_from=base, daypart=code)
    return Expression(
        f.start,
        f.end,
        "shift",
        count=count,
        counted_from=base,
        month=what.value if what.kind == "month" else None,
        weekday=what.value if what.kind == "weekday" else None,
        part=what.value if what.kind == "season" else None,
    )


def this_past(f: Found) -> Expression | None:
    """ "this past week", "this coming Friday"."""
    how, what = f.word("h"), f.word("u")
    if how is None or what is None or (what.kind == "unit" and (what.value or what.code in CLOCK_UNITS)):
        return None
    count = -1 if how.kind == "past" else 1
    named = what.value if what.kind != "unit" else None
    return Expression(
        f.start,
        f.end,
        "shift",
        unit=what.code if what.kind == "unit" else "",
        count=count,
        month=named if what.kind == "month" else None,
        weekday=named if what.kind == "weekday" else None,
        part=named if what.kind == "season" else None,
    )


def from_event(f: Found) -> Expression | None:
    """ "the day before" the vote: the text may date the vote, the words do not."""
    unit = f.word("u")
    if unit is None or unit.lower != "day":
        return None
    return Expression(f.start, f.end, "shift", unit="D", counted_from="event")


def weekday_last(f: Found) -> Expression | None:
    """ "on Monday last"."""
    day = f.word("w")
    assert day is not None
    return None if day.code else Expression(f.start, f.end, "shift", count=-1, weekday=day.value)


def weekday_week(f: Found) -> Expression | None:
    """ "Monday week": a week after the next Monday."""
    day, unit = f.word("w"), f.word("u")
    assert day is not None
    if unit is None or unit.lower != "week" or day.code:
        return None
    first = Expression(day.start, day.end, "calendar", weekday=day.value)
    return Expression(f.start, f.end, "shift", unit="D", count=7, counted_from="expression", of=first)


def the_unit(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.value or unit.code in CLOCK_UNITS:
        return None
    base: From = "narrative" if unit.code == "D" else "either"
    return Expression(f.start, f.end, "shift", unit=unit.code, count=0, counted_from=base, bare=True)


def same_period(f: Found) -> Expression:
    """ "the same period", of another year."""
    return Expression(f.start, f.end, "shift", unit="same", count=0, counted_from="narrative", bare=True)


def early_hours(f: Found) -> Expression | None:
    """ "the early hours", "the early morning hours" of a day."""
    unit, part = f.word("u"), f.word("p")
    if unit is None or unit.lower != "hours":
        return None
    code = part.code if part is not None else "MO"
    return Expression(
        f.start,
        f.end,
        "shift",
        "TIME",
        unit="D",
        count=0,
        counted_from="narrative",
        daypart=code,
        mod="START",
        bare=True,
    )


def before_last(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.value:
        return None
    count = -2 if f.has("last") else 2
    return Expression(f.start, f.end, "shift", unit=unit.code, count=count)


def deictic(f: Found) -> Expression:
    word, part, step = f.word("t"), f.word("p"), f.word("step")
    assert word is not None
    count = word.value + ({"before": -1, "after": 1}[step.kind] if step else 0)
    daypart = part.code if part else ("NI" if word.lower == "tonight" else "")
    return Expression(f.start, f.end, "shift", "TIME" if daypart else "DATE", unit="D", count=count, daypart=daypart)


def part_of_day(f: Found) -> Expression:
    word = f.word("p")
    assert word is not None
    if word.code in {"24:00", "MI"} and word.lower in {"midnight", "noon"}:
        return Expression(f.start, f.end, "clock", "TIME", clock="00:00" if word.lower == "midnight" else "12:00")
    return Expression(
        f.start,
        f.end,
        "shift",
        "TIME",
        unit="D",
        count=0,
        counted_from="narrative",
        daypart=word.code,
        bare=True,
    )
