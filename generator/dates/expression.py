"""What an English time expression says, before anybody knows which day it was said on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.models import TimexType

Kind = Literal["calendar", "shift", "reference", "amount", "set", "clock", "named"]
"""`named` is a day with a name that only this text gives it, in `value`; see `defined`."""
WINTER = 24
"""It begins in the year that it is named after, and lasts into the next."""
SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
"""TIMEX3 codes of the seasons."""
From = Literal["publication", "narrative", "expression", "either", "same", "event"]
"""`event` is something that happens ("the day before" the vote), `same` the stretch of time named before, in another
year ("the same month a year ago")."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One time expression: where it stands and what its words say."""

    start: int
    end: int
    kind: Kind
    type: TimexType = "DATE"
    year: int | None = None
    """Astronomical: 0 is 1 BC."""
    digits: str = ""
    """A decade (`199`) or century (`19`), instead of `year`."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 is Monday."""
    nth: int | None = None
    """Which `weekday` of the month; -1 is the last."""
    part: int | None = None
    """Part of the year as EDTF numbers it: seasons 21–24, quarters 33–36, half-years 40 and 41."""
    holiday: str = ""
    fiscal: bool = False
    clock: str = ""
    """`15:30` with an optional zone (`15:30Z`)."""
    daypart: str = ""
    """TIMEX3: `MO`, `AF`, `EV`, `NI`, …"""
    unit: str = ""
    """For shifts: `D W M Y E C WE Q`, `h m s`, `F`, `same` (any), or `""` for a named weekday, month or season."""
    count: int | None = 0
    """For shifts: how many units, forward or back; None when the words do not say ("a few days later")."""
    counted_from: From = "publication"
    of: Expression | None = None
    """The expression that it counts from or is part of: "two days before *5 May*", "the morning of *5 May*"."""
    value: str = ""
    """TIMEX3 value of durations, sets and references."""
    mod: str | None = None
    joined: bool = False
    """The next expression continues this one ("8 *and 9 March*"), and may lend it its month and year."""
    bare: bool = False
    """A form that may be something else, and counts only in good company ("the 16th")."""
