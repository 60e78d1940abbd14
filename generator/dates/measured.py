"""What words say that name no day: durations, repeated times, clock times, "now" and "recently"."""

from __future__ import annotations

from dataclasses import replace

from generator.dates.cascade import Found
from generator.dates.expression import SEASONS, Expression
from generator.dates.lexicon import CLOCK_UNITS, FREQUENCY, REFERENCES, Word

_LETTERS = {"F": ("W", 2), "E": ("E", 1), "C": ("C", 1), "K": ("E", 100), "WE": ("W", 1), "Q": ("M", 3), "B": ("M", 6)}
_LONG = {"E": "DE", "C": "CE"}


def period(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: `P3D`, `PT2H`, `P1.5Y`, `PXM`."""
    letter, times = _LETTERS.get(unit, (unit, 1))
    number = "X" if count is None else f"{count * times:g}" if count < 1e6 else "X"
    if unit in CLOCK_UNITS:
        return f"PT{number}{letter.upper()}"
    return f"P{number}{_LONG.get(unit, letter)}"


def every(f: Found) -> Expression | None:
    what, order = f.word("u"), f.word("o")
    assert what is not None
    if what.kind == "unit":
        if what.code in {"WE"}:
            return Expression(f.start, f.end, "set", "SET", value="XXXX-WXX-WE")
        times = float(order.value) if order else 2.0 if f.text("other") == "other" else 1.0
        return Expression(f.start, f.end, "set", "SET", value=period(times, what.code))
    value = {
        "weekday": lambda: f"XXXX-WXX-{what.value}",
        "month": lambda: f"XXXX-{what.value:02}",
        "season": lambda: f"XXXX-{SEASONS[what.value]}",
        "part": lambda: f"XXXX-XX-XXT{what.code}",
    }[what.kind]()
    return Expression(f.start, f.end, "set", "SET", value=value)


def weekday_parts(f: Found) -> Expression | None:
    """ "Monday mornings"."""
    day, part = f.word("w"), f.word("p")
    assert day is not None
    if part is None or not part.lower.endswith("s"):
        return None
    return Expression(f.start, f.end, "set", "SET", value=f"XXXX-WXX-{day.value}T{part.code}")


def frequency(f: Found) -> Expression:
    word = f.word("f")
    assert word is not None
    return Expression(f.start, f.end, "set", "SET", value=FREQUENCY[word.lower])


def weekends(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.lower != "weekends":
        return None
    return Expression(f.start, f.end, "set", "SET", value="XXXX-WXX-WE")


def per(f: Found) -> Expression | None:
    unit = f.word("u")
    return None if unit is None or unit.value else Expression(f.start, f.end, "set", "SET", value=period(1, unit.code))


def amount(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None:
        return None
    numbers = f.words("n")
    if len(numbers) > 1 and numbers[0].kind == "year":
        return None
    how = f.word("how")
    if how is not None and not (unit.value and how.text.isalpha() and how.text.islower()):
        return None
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


def spell(f: Found) -> Expression | None:
    """ "the past two years", "recent months", "the coming days": a stretch of time that ends or begins now."""
    made = amount(f)
    return None if made is None else replace(made, kind="set")


def last_decade(f: Found) -> Expression | None:
    unit = f.word("u")
    if unit is None or unit.value or unit.code != "E":
        return None
    return Expression(f.start, f.end, "set", "DURATION", value="P10Y")


def clock(f: Found) -> Expression | None:
    """A clock time with its zone."""
    word, half, zone = f.word("k"), f.word("am"), f.word("z")
    assert word is not None
    hour, minute = _hour_and_minute(word)
    if word.kind == "big" and len(word.text) != 4:
        return None
    where = f.word("where")
    if where is not None and not where.text[0].isupper():
        return None
    if word.kind == "word" and (half is None or "clock" not in half.lower):
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


def military(f: Found) -> Expression | None:
    """ "0900 hours"; without the nought it is a number of hours."""
    word, unit = f.word("k"), f.word("u")
    assert word is not None
    if unit is None or unit.lower != "hours" or len(word.text) != 4 or word.text[0] != "0":
        return None
    return clock(f)


def _hour_and_minute(word: Word) -> tuple[int, int]:
    if word.kind == "clock":
        hour, minute = (int(n) for n in word.text.replace(".", ":").split(":")[:2])
        return hour, minute
    return divmod(word.value, 100) if word.kind == "big" else (word.value, 0)


def reference(f: Found) -> Expression:
    word = f.word("r")
    assert word is not None
    value = REFERENCES.get(word.lower) or {"past": "PAST_REF", "recent": "PAST_REF"}.get(word.lower, "PRESENT_REF")
    return Expression(f.start, f.end, "reference", value=value)


def these_days(f: Found) -> Expression | None:
    unit = f.word("u")
    return Expression(f.start, f.end, "reference", value="PRESENT_REF") if unit and unit.lower == "days" else None
