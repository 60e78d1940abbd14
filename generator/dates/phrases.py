"""First step of the grammar: dates, amounts of time and clock times, from the classes of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates.expression import SEASONS, Expression, From
from generator.dates.lexicon import FREQUENCY, ORDINALS, REFERENCES, Word

if TYPE_CHECKING:
    from generator.dates.cascade import Found

_STEP = {
    "last": (-1, "publication"), "past": (-1, "publication"), "this": (0, "publication"), "next": (1, "publication"),
    "coming": (1, "publication"), "previous": (-1, "narrative"), "following": (1, "narrative"),
    "that": (0, "narrative"), "same": (0, "narrative"), "before": (-1, "narrative"), "earlier": (-1, "narrative"),
    "prior": (-1, "narrative"), "after": (1, "narrative"), "later": (1, "narrative"), "these": (0, "publication"),
    "those": (0, "narrative"),
}  # fmt: skip
_CLOCK_UNITS = frozenset("hms")
_LETTERS = {"F": ("W", 2), "E": ("E", 1), "C": ("C", 1), "K": ("E", 100), "WE": ("W", 1), "Q": ("M", 3), "B": ("M", 6)}
PERIOD = {"E": "DE", "C": "CE"}


def _year(f: Found) -> int | None:
    word = f.word("y")
    if word is None:
        return None
    era = f.word("bc")
    return 1 - word.value if era is not None and era.kind == "bc" else word.value


def _calendar(f: Found) -> Expression | None:
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


def _weekday(f: Found) -> Expression:
    word = f.word("w")
    assert word is not None
    if word.code:
        return Expression(f.start, f.end, "set", "SET", value=f"XXXX-WXX-{word.value}")
    return Expression(f.start, f.end, "calendar", weekday=word.value)


def _days(f: Found) -> Sequence[Expression] | None:
    """Two days that share a month: "8 and 9 March 1918"."""
    first, last, month = f.word("d"), f.word("e"), f.word("m")
    assert first is not None
    assert last is not None
    assert month is not None
    if any(w.value > 31 or w.lower in ORDINALS for w in (first, last)) or first.value >= last.value:
        return None
    year = _year(f)
    before = month.start < first.start
    one = Expression(f.start, first.end, "calendar", year=year, month=month.value, day=first.value, joined=True)
    other = Expression(last.start, f.end, "calendar", year=year, month=month.value, day=last.value)
    return (one, other) if before else (replace(one, start=first.start), other)


def _years(f: Found) -> Sequence[Expression] | None:
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


def _years_bc(f: Found) -> Sequence[Expression] | None:
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


def _iso(f: Found) -> Expression | None:
    word = f.word("i")
    assert word is not None
    year, month, day = int(word.text[:4]), int(word.text[5:7]), int(word.text[8:10])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    clock = word.text[11:16] + ("Z" if word.text.endswith("Z") else "")
    kind = "TIME" if len(word.text) > 10 else "DATE"
    return Expression(
        f.start, f.end, "calendar", kind, year=year, month=month, day=day, clock=clock if kind == "TIME" else ""
    )  # type: ignore[arg-type]


def _slashed(f: Found) -> Expression | None:
    """16/01/2024 when only one reading is a date; 03/04/2024 stays at its year, for nobody can tell which is the day."""
    word = f.word("i")
    assert word is not None
    one, other, year = (int(n) for n in word.text.replace(".", "/").split("/"))
    if len(word.text.replace(".", "/").split("/")[2]) == 2:
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


def _quarter(f: Found) -> Expression | None:
    order, unit, mark = f.word("o"), f.word("u"), f.word("q")
    if mark is not None:
        part = int(mark.text[1]) + (32 if mark.lower[0] == "q" else 39)
        if mark.lower[0] == "h" and mark.text[1] not in "12":
            return None
        return Expression(
            f.start, f.end, "calendar", year=_year(f), part=part, bare=mark.lower[0] == "h" and not f.has("y")
        )
    assert order is not None
    if unit is not None and unit.kind == "half":
        if order.value not in {1, 2}:
            return None
        return Expression(f.start, f.end, "calendar", year=_year(f), part=39 + order.value, bare=not f.has("y"))
    if unit is None or unit.code != "Q":
        return None
    number = 4 if order.kind == "final" else order.value
    return Expression(f.start, f.end, "calendar", year=_year(f), part=32 + number) if 1 <= number <= 4 else None


def _decade(f: Found) -> Expression | None:
    word = f.word("c")
    assert word is not None
    bc = f.word("bc")
    if word.kind == "decades":
        return Expression(f.start, f.end, "calendar", digits=f"19{word.value}")
    number = "".join(c for c in word.text if c.isdigit())
    if bc is not None and bc.kind == "bc":
        return Expression(f.start, f.end, "calendar", digits="BC" + number.zfill(4)[:3])
    if len(number) == 4 and number[:2] in {"15", "16", "17", "18", "19", "20"}:
        return Expression(f.start, f.end, "calendar", digits=number[:3])
    if len(number) == 2 and number >= "20":
        return Expression(
            f.start, f.end, "calendar", digits=f"19{number[0]}", bare=not f.has("the") and word.text[0].isdigit()
        )
    return None


def _century(f: Found) -> Expression | None:
    order, unit, era = f.word("o"), f.word("u"), f.word("bc")
    if order is None or unit is None or unit.code != "C" or not 1 <= order.value <= 30:
        return None
    if era is not None and era.kind == "bc":
        return Expression(f.start, f.end, "calendar", digits=f"BC{order.value - 1:02}")
    return Expression(f.start, f.end, "calendar", digits=f"{order.value - 1:02}")


def _shift(f: Found) -> Expression | None:
    """ "last week", "the following month", "this morning", "that same day", "next March"."""
    how, what = f.word("h"), f.word("u")
    assert how is not None
    assert what is not None
    count, counted_from = _STEP[how.kind]
    place = {"start": f.start, "end": f.end, "counted_from": counted_from}
    if count == 1 and (f.has("the") or what.lower == "day"):
        place["counted_from"] = "narrative"
    if what.kind == "unit":
        if what.value or what.code in _CLOCK_UNITS:
            return None
        if how.kind == "past" or (how.kind == "last" and what.code in {"E", "C"}):
            return Expression(f.start, f.end, "set", "DURATION", value=period(1, what.code))
        return Expression(kind="shift", unit=what.code, count=count, **place)  # type: ignore[arg-type]
    if what.kind == "part":
        code = what.code if what.code != "24:00" else "NI"
        if how.kind in {"last", "past"} and code != "NI" and how.kind == "past":
            return None
        return Expression(
            kind="shift", type="TIME", unit="D", count=count if how.kind != "this" else 0, daypart=code, **place
        )  # type: ignore[arg-type]
    return Expression(
        kind="shift",
        count=count,
        month=what.value if what.kind == "month" else None,
        weekday=what.value if what.kind == "weekday" else None,
        part=what.value if what.kind == "season" else None,
        **place,  # type: ignore[arg-type]
    )


def _this_past(f: Found) -> Expression | None:
    """ "this past week", "this coming Friday"."""
    how, what = f.word("h"), f.word("u")
    if how is None or what is None or what.value or (what.kind == "unit" and what.code in _CLOCK_UNITS):
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


def _the_unit(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.value or unit.code in _CLOCK_UNITS:
        return None
    base: From = "narrative" if unit.code == "D" else "either"
    return Expression(f.start, f.end, "shift", unit=unit.code, count=0, counted_from=base, bare=True)


def _before_last(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.value:
        return None
    count = -2 if f.has("last") else 2
    return Expression(f.start, f.end, "shift", unit=unit.code, count=count)


def _deictic(f: Found) -> Expression:
    word, part, step = f.word("t"), f.word("p"), f.word("step")
    assert word is not None
    count = word.value + ({"before": -1, "after": 1}[step.kind] if step else 0)
    daypart = part.code if part else ("NI" if word.lower == "tonight" else "")
    return Expression(f.start, f.end, "shift", "TIME" if daypart else "DATE", unit="D", count=count, daypart=daypart)


def _every(f: Found) -> Expression | None:
    what, order = f.word("u"), f.word("o")
    assert what is not None
    if what.kind == "unit":
        if what.code in {"WE"}:
            return Expression(f.start, f.end, "set", "SET", value="XXXX-WXX-WE")
        return Expression(f.start, f.end, "set", "SET", value=period(float(order.value) if order else 1.0, what.code))
    value = {
        "weekday": lambda: f"XXXX-WXX-{what.value}",
        "month": lambda: f"XXXX-{what.value:02}",
        "season": lambda: f"XXXX-{SEASONS[what.value]}",
        "part": lambda: f"XXXX-XX-XXT{what.code}",
    }[what.kind]()
    return Expression(f.start, f.end, "set", "SET", value=value)


def _frequency(f: Found) -> Expression:
    word = f.word("f")
    assert word is not None
    return Expression(f.start, f.end, "set", "SET", value=FREQUENCY[word.lower])


def _per(f: Found) -> Expression | None:
    unit = f.word("u")
    return None if unit is None or unit.value else Expression(f.start, f.end, "set", "SET", value=period(1, unit.code))


def period(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: `P3D`, `PT2H`, `P1.5Y`, `PXM`."""
    letter, times = _LETTERS.get(unit, (unit, 1))
    number = "X" if count is None else f"{count * times:g}" if count < 1e6 else "X"
    if unit in _CLOCK_UNITS:
        return f"PT{number}{letter.upper()}"
    return f"P{number}{PERIOD.get(unit, letter)}"


def _amount(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None:
        return None
    numbers = f.words("n")
    count: float | None
    if numbers:
        count = 0.0
        for word in numbers:
            if word.kind == "big" and "," in word.text:
                value = float(word.text.replace(",", ""))
            elif word.kind == "big" and "." in word.text:
                value = float(word.text)
            else:
                value = float(word.value)
            count = count * value if word.lower in {"hundred", "thousand", "dozen"} and count else count + value
    elif f.has("a") or f.has("long"):
        count = 1.0
    else:
        count = None
    if f.has("v"):
        count = None
    if f.has("half"):
        count = (count or 0.0) + 0.5
    if f.has("half_of"):
        count = 0.5
    if not numbers and count is None and unit.value == 0:
        return None
    if unit.code == "WE" and not numbers and not f.has("a"):
        return None
    if numbers and numbers[0].kind == "year" and not unit.value and not f.has("dash"):
        return None
    if unit.code == "Q" and (not numbers or f.has("half") or unit.value == 0):
        return None
    mod = {"about": "APPROX", "some": "APPROX"}.get(w.kind if (w := f.word("mod")) else "")
    whole = int(count) if count is not None and count == int(count) and count < 100_000 else None
    if f.has("bound") or f.has("bound2"):
        whole, mod = None, "LESS_THAN" if f.text("bound2") == "less" else "MORE_THAN"
    return Expression(
        f.start, f.end, "amount", "DURATION", unit=unit.code, count=whole, value=period(count, unit.code), mod=mod
    )


def _spell(f: Found) -> Expression | None:
    """ "the past two years", "recent months", "the coming days": a stretch of time that ends or begins now."""
    made = _amount(f)
    return None if made is None else replace(made, kind="set")


def _last_unit(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.value or unit.code != "E":
        return None
    return Expression(f.start, f.end, "set", "DURATION", value="P10Y")


def _clock(f: Found) -> Expression | None:
    """A clock time with its zone."""
    word, half, zone = f.word("k"), f.word("am"), f.word("z")
    assert word is not None
    hour, minute = (
        (int(n) for n in word.text.replace(".", ":").split(":")[:2]) if word.kind == "clock" else (word.value, 0)
    )
    where = f.word("where")
    if where is not None and not where.text[0].isupper():
        return None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        if half.lower.startswith("p"):
            hour = hour % 12 + 12
        elif half.lower.startswith("a"):
            hour %= 12
    if hour > 24 or minute > 59:
        return None
    return Expression(f.start, f.end, "clock", "TIME", clock=f"{hour:02}:{minute:02}{zone.code if zone else ''}")


def _part(f: Found) -> Expression:
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


def _reference(f: Found) -> Expression:
    word = f.word("r")
    assert word is not None
    value = REFERENCES.get(word.lower) or {"past": "PAST_REF", "recent": "PAST_REF"}.get(word.lower, "PRESENT_REF")
    return Expression(f.start, f.end, "reference", value=value)


def _these_days(f: Found) -> Expression | None:
    unit = f.word("u")
    return Expression(f.start, f.end, "reference", value="PRESENT_REF") if unit and unit.lower == "days" else None


def _holiday(f: Found) -> Expression:
    word = f.word("k")
    assert word is not None
    return Expression(f.start, f.end, "calendar", year=_year(f), holiday=word.code)


def _the_day(f: Found) -> Expression | None:
    """ "the 16th", of a month named before."""
    word = f.word("d")
    if word is None or word.lower in ORDINALS:
        return None
    return Expression(f.start, f.end, "calendar", day=word.value, bare=True)


def _fiscal(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.code != "Y":
        return None
    return Expression(f.start, f.end, "calendar", year=_year(f), fiscal=True, bare=not f.has("y"))


_ON = "((?P<w><weekday>) <comma>?)?"
_ERA = "(?P<bc><bc|ad>)?"
_Y = "(<comma>? (?P<y><year>) (?P<bc><bc|ad>)?)?"
_HOW = "(?P<h><last|past|next|previous|following|coming|recent>)"
DATES = (
    (f"{_ON} <the>? (?P<d><num|ord>) (?P<of><of>)? (?P<m><month>) {_Y}", _calendar),
    (f"{_ON} <the>? (?P<d><num|ord>) (?P<of><of>)? (?P<m><month>) <comma>? (?P<y><num|big>) (?P<bc><bc>)", _calendar),
    (f"{_ON} (?P<m><month>) <the>? (?P<d><num|ord>) (?!<percent>) {_Y}", _calendar),
    (f"(?P<m><month>) (?P<d><num|ord>) <dash|to|stroke> (?P<e><num|ord>) {_Y}", _days),
    (f"(?P<m><month>) (?P<d><num|ord>) <and> (?P<e><num|ord>) (?!<other|unit|percent>) {_Y}", _days),
    (f"<the>? (?P<d><num|ord>) <dash|to|and|stroke> <the>? (?P<e><num|ord>) <of>? (?P<m><month>) {_Y}", _days),
    (f"(?P<m><month>) <of|comma>? (?P<y><year>) {_ERA}", _calendar),
    ("(?P<m><month>) (<apostrophe> (?P<yy><num|big>))?", _calendar),
    (f"(?P<y><year>) {_ERA}", _calendar),
    ("(?P<y><num|big>) (?P<bc><bc>)", _calendar),
    ("(?P<y><num|big>) <dash|to|and> (?P<z><num|big>) (?P<bc><bc>)", _years_bc),
    ("<ad> (?P<y><year|num|big>)", _calendar),
    ("(?P<y><year>) <dash|stroke> (?P<z><num|big>) (?!<month|dash>)", _years),
    (f"<the>? (?P<s><season>) <of|comma>? (?P<y><year|num>) {_ERA}", _calendar),
    ("<the>? (?P<s><season>) <of|comma>? (?P<y><year>) <dash|stroke> <num|big>", _calendar),
    ("(?P<y><year>) (?P<s><season>)", _calendar),
    ("<the>? (?P<s><season>)", _calendar),
    ("<the>? (?P<o><ord|final>) <dash>? (?P<u><unit|half>) (<of> (?P<y><year>))?", _quarter),
    ("(?P<q><qmark>) (<of|comma|dash>? (?P<y><year>))?", _quarter),
    ("(?P<y><year>) (?P<q><qmark>)", _quarter),
    (f"(?P<the><the>)? <apostrophe>? (?P<c><decade>) {_ERA}", _decade),
    ("(?P<the><the>) (?P<c><decades>)", _decade),
    (f"<the>? (?P<o><ord>) <dash>? (?P<u><unit>) {_ERA}", _century),
    ("(?P<w><weekday>)", _weekday),
    (
        "(?P<the><the>)? (?P<h><last|past|this|next|previous|following|coming>) (?P<u><unit|month|weekday|season|part>)",
        _shift,
    ),
    ("<this> (?P<h><past|coming>) (?P<u><unit|month|weekday|season|part>)", _this_past),
    ("(<that|the|this> (<same|very>)?) (?P<h><same>) (?P<u><unit|part>)", _shift),
    ("<the> (?P<h><same>) (?P<u><unit|month|weekday|season|part>)", _shift),
    ("(?P<h><that>) <same>? (?P<u><unit|part|weekday|season|month>)", _shift),
    ("<the> (?P<u><unit>) (?P<h><previous|following|before|after|earlier|later>) (?!<the|a|other|date>)", _shift),
    ("<the> (?P<u><unit>) <before> (?P<last><last>)", _before_last),
    ("<the> (?P<u><unit>) <after> <next>", _before_last),
    ("<the> (?P<u><unit>)", _the_unit),
    ("(?P<t><deictic>) (?P<p><part>)?", _deictic),
    ("<the> <unit> (?P<step><before|after>) (?P<t><deictic>)", _deictic),
    ("(?P<i><iso>)", _iso),
    ("(?P<i><slashed>)", _slashed),
    ("<every> <another>? (?P<o><ord>)? (?P<u><unit|weekday|month|season|part>)", _every),
    ("(?P<f><daily>)", _frequency),
    ("<per> (?P<u><unit>)", _per),
    (
        "((?P<mod><about|some>) | (?P<bound><over>) | (?P<bound2><more>) <than>)? (?P<n><num|big|word|year>{1,3}) (<and> <a>? (?P<half><half>))?"
        " (?P<dash><dash>)? <full|more|another>? (?P<u><unit>) (<dash>? <old|long>)?",
        _amount,
    ),
    (
        "((?P<mod><about>) | (?P<bound><over>) | (?P<bound2><more>) <than>)? (?P<a><a|another>) <full>? (?P<u><unit>) (?!<dash>) (<and> <a> (?P<half><half>))?",
        _amount,
    ),
    ("(?P<half_of><half>) (<dash>|<a>) (?P<u><unit>)", _amount),
    ("<a>? (?P<v><vague|couple|some>) <of>? <more|full|recent>? (?P<u><unit>)", _amount),
    ("(?P<u><unit>) (<dash>? <long>)?", _amount),
    ("(?P<u><unit>) <dash> (?P<long><long>)", _amount),
    (f"<the|these>? {_HOW} <recent>? (?P<n><num|big|word>{{1,2}}) <dash>? (?P<u><unit>)", _spell),
    (f"<the|these>? {_HOW} (?P<v><vague|couple>) <of>? (?P<u><unit>)", _spell),
    (f"<the>? {_HOW} (?P<u><unit>)", _spell),
    ("<the> <past|last> (?P<u><unit>)", _last_unit),
    ("<the> (?P<o><ord>) (?P<n><num|big|word>{1,2}) (?P<u><unit>)", _spell),
    ("(?P<k><clock>) (?P<am><am>)? (<local> <time>)? <open>? (?P<z><zone>)? ", _clock),
    ("(?P<k><clock>) (?P<am><am>)? (?P<where><other>) <time>", _clock),
    ("(?P<k><num>) (?P<am><am>) (?P<where><other>) <time>", _clock),
    ("(?P<k><num>) (?P<am><am>) (<local> <time>)? (?P<z><zone>)?", _clock),
    ("(?P<the><the>)? (?P<p><part>)", _part),
    ("(?P<r><reference|now>)", _reference),
    ("(?P<r><recent>)", _reference),
    ("<the> (?P<r><past>)", _reference),
    ("<these> (?P<u><unit>)", _these_days),
    (f"(?P<k><holiday>) {_Y}", _holiday),
    ("<the> (?P<d><ord>)", _the_day),
    ("<the>? (<last|next>)? <fiscal> (?P<u><unit>) (?P<y><year>)?", _fiscal),
)
