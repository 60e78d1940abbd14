"""What a page needs to know of an EDTF date, no finer than it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator import dates

_MACHINE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_QUALIFIER = re.compile(r"[?~%]")


@dataclass(frozen=True, slots=True)
class When:
    """A date as words and, where HTML can say it, as a value for `<time datetime>`."""

    text: str
    machine: str | None
    year: int | None
    """First year, None for unknown or when not even the decade is sure."""
    month: int | None


def read(edtf: str | None, wording: Callable[[str], str] = dates.words, unknown: str = "date unknown") -> When:
    """Read an EDTF date, and put it into words.

    >>> read("2024-01-16").text, read("2023-12").text, read("199X").text
    ('16 January 2024', 'December 2023', 'the 1990s')
    >>> read("2023-22").machine, read("2023-12").machine
    (None, '2023-12')
    >>> read(None).text
    'date unknown'
    """
    if not edtf:
        return When(unknown, None, None, None)
    plain = _QUALIFIER.sub("", edtf)
    first, _, last = plain.partition("/")
    start = first if first not in ("", "..") else last
    year = re.match(r"-?\d{4}", start.replace("X", "0"))
    month = re.match(r"\d{4}-(0[1-9]|1[0-2])(?!\d)", start)
    machine = plain if _MACHINE.fullmatch(plain) and plain[:4] != "0000" else None
    return When(wording(edtf), machine, int(year[0]) if year else None, int(month[1]) if month else None)
