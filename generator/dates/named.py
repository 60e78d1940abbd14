"""What dates with names and numbers say: days, months, years, seasons, quarters, decades, centuries, holidays.

Each function reads what one rule of `phrases` found; None says that the words mean something else after all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.dates.cascade import Found
from generator.dates.expression import Expression
from generator.dates.lexicon import ORDINALS


def _year(f: Found) -> int | None:
    word = f.word("y")
    if word is None:
        return None
    era = f.word("bc")
    return 1 - word.value if era is not None and era.kind == "bc" else word.value


def date(f: Found) -> Expression | None:
    """Any date with named parts."""
    day, month, weekday, season = f.word("d"), f.word("m"), f.word("w"), f.word("s")
    if day is not None and day.kind == "ord" and day.lower in ORDINALS and not f.has("of"):
        return None
    if day is not None and not 1 <= day.value <= 31:
        return None
    year = _year(f)
    short = f.word("yy")
    if short is not None and len(short.text) == 2:
        year = 1900 + short.value if short.value > 29 else 2000 + short.value
    return Expression(
        f.start,
        f.end,
        "calendar",
        year=year,
        month=month.value if month else None,
        day=day.value if day else None,
        weekday=weekday.value if weekday else None,
        part=season.value if season else None,
    )


def the_year(f: Found) -> Expression | None:
    """ "the year 1955", "the years 1955–1957"."""
    unit = f.word("u")
    if unit is None or unit.code != "Y":
        return None
    return Expression(f.start, f.end, "calendar", year=_year(f))


def weekday(f: Found) -> Expression:
    word = f.word("w")
    assert word is not None
    if word.code:
        return Expression(f.start, f.end, "set", "SET", value=f"XXXX-WXX-{word.value}")
    return Expression(f.start, f.end, "calendar", weekday=word.value)


def days(f: Found) -> Sequence[Expression] | None:
    """Two or three days that share a month: "8 and 9 March 1918", "March 8, 9 and 10"."""
    month = f.word("m")
    assert month is not None
    listed = [word for name in "cde" if (word := f.word(name)) is not None]
    if any(w.value > 31 or w.lower in ORDINALS for w in listed):
        return None
    if any(one.value >= other.value for one, other in pairwise(listed)):
        return None
    year, last = _year(f), listed[-1]
    made = [
        Expression(w.start, w.end, "calendar", year=year, month=month.value, day=w.value, joined=w is not last)
        for w in listed
    ]
    made[-1] = replace(made[-1], end=f.end)
    if month.start < listed[0].start:
        made[0] = replace(made[0], start=f.start)
    return made


def years(f: Found) -> Sequence[Expression] | None:
    """ "1941–42" and "1990/91"."""
    first, last = f.word("y"), f.word("z")
    assert first is not None
    assert last is not None
    if len(last.text) != 2 or last.value <= first.value % 100:
        return None
    return (
        Expression(first.start, first.end, "calendar", year=first.value, joined=True),
        Expression(last.start, last.end, "calendar", year=first.value // 100 * 100 + last.value),
    )


def years_bc(f: Found) -> Sequence[Expression] | None:
    """ "480–479 BC"."""
    first, last = f.word("y"), f.word("z")
    assert first is not None
    assert last is not None
    if first.value <= last.value:
        return None
    return (
        Expression(first.start, first.end, "calendar", year=1 - first.value, joined=True),
        Expression(last.start, f.end, "calendar", year=1 - last.value),
    )


def iso(f: Found) -> Expression | None:
    word = f.word("i")
    assert word is not None
    year, month, day = int(word.text[:4]), int(word.text[5:7]), int(word.text[8:10])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if len(word.text) == 10:
        return Expression(f.start, f.end, "calendar", year=year, month=month, day=day)
    clock = word.text[11:16] + ("Z" if word.text.endswith("Z") else "")
    return Expression(f.start, f.end, "calendar", "TIME", year=year, month=month, day=day, clock=clock)


def slashed(f: Found) -> Expression | None:
    """16/01/2024 where only one reading is a date; of 03/04/2024 the year alone, as its day cannot be told."""
    word = f.word("i")
    assert word is not None
    numbers = word.text.replace(".", "/").replace("-", "/").split("/")
    one, other, year = (int(n) for n in numbers)
    if len(numbers[2]) == 2:
        year += 2000 if year < 50 else 1900
    dotted = "." in word.text
    if not 1 <= year <= 2199 or not (1 <= one <= 31 and 1 <= other <= 31) or (one > 12 and other > 12):
        return None
    if dotted or one > 12 or one == other:
        day, month = one, other
    elif other > 12:
        day, month = other, one
    else:
        return Expression(f.start, f.end, "calendar", year=year)
    return None if month > 12 else Expression(f.start, f.end, "calendar", year=year, month=month, day=day)


def quarter(f: Found) -> Expression | None:
    order, unit, mark = f.word("o"), f.word("u"), f.word("q")
    if mark is not None:
        letter, digit = sorted(mark.lower, reverse=True)
        if letter == "h" and digit not in "12":
            return None
        part = int(digit) + (32 if letter == "q" else 39)
        bare = not f.has("y") and (letter == "h" or mark.text[0].isdigit())
        return Expression(f.start, f.end, "calendar", year=_year(f), part=part, bare=bare)
    assert order is not None
    if unit is not None and unit.kind == "half":
        half = 2 if order.lower == "latter" else order.value
        if half not in {1, 2}:
            return None
        return Expression(f.start, f.end, "calendar", year=_year(f), part=39 + half, bare=not f.has("y"))
    if unit is None or unit.code != "Q" or order.kind == "late":
        return None
    number = 4 if order.kind == "final" else order.value
    return Expression(f.start, f.end, "calendar", year=_year(f), part=32 + number) if 1 <= number <= 4 else None


def decade(f: Found) -> Expression | None:
    word = f.word("c")
    assert word is not None
    bc = f.word("bc")
    if word.kind == "decades":
        return Expression(f.start, f.end, "calendar", digits=f"19{word.value}")
    number = "".join(c for c in word.text if c.isdigit())
    if bc is not None and bc.kind == "bc":
        return Expression(f.start, f.end, "calendar", digits="BC" + number.zfill(4)[:3])
    if len(number) == 3:
        return None
    if len(number) == 4 and number[:2] in {"15", "16", "17", "18", "19", "20"}:
        return Expression(f.start, f.end, "calendar", digits=number[:3])
    if len(number) == 2 and number >= "20":
        return Expression(
            f.start, f.end, "calendar", digits=f"19{number[0]}", bare=not f.has("the") and word.text[0].isdigit()
        )
    return None


def century(f: Found) -> Expression | None:
    order, unit, era = f.word("o"), f.word("u"), f.word("bc")
    if order is None or unit is None or unit.code != "C" or not 1 <= order.value <= 30:
        return None
    if era is not None and era.kind == "bc":
        return Expression(f.start, f.end, "calendar", digits=f"BC{order.value - 1:02}")
    return Expression(f.start, f.end, "calendar", digits=f"{order.value - 1:02}")


def holiday(f: Found) -> Expression:
    word = f.word("k")
    assert word is not None
    return Expression(f.start, f.end, "calendar", year=_year(f), holiday=word.code)


def the_day(f: Found) -> Expression | None:
    """ "the 16th", of a month named before."""
    word = f.word("d")
    if word is None or word.lower in ORDINALS:
        return None
    return Expression(f.start, f.end, "calendar", day=word.value, bare=True)


def weekday_of(f: Found) -> Expression | None:
    """ "the second Sunday of May", "the last Friday in March 2024"."""
    order, weekday, month = f.word("o"), f.word("w"), f.word("m")
    assert order is not None
    assert weekday is not None
    assert month is not None
    nth = -1 if order.kind in {"last", "final"} else order.value
    if weekday.code or nth > 5 or (order.kind == "ord" and order.text[0].isdigit() and not f.has("the")):
        return None
    return Expression(f.start, f.end, "calendar", year=_year(f), month=month.value, weekday=weekday.value, nth=nth)


def weekday_and_day(f: Found) -> Expression | None:
    """ "Tuesday the 16th"."""
    weekday, day = f.word("w"), f.word("d")
    assert weekday is not None
    if weekday.code or day is None or day.lower in ORDINALS:
        return None
    return Expression(f.start, f.end, "calendar", day=day.value, weekday=weekday.value)


def fiscal(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is not None and unit.code != "Y":
        return None
    return Expression(f.start, f.end, "calendar", year=_year(f), fiscal=True, bare=not f.has("y"))
