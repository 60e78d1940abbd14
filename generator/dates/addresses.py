"""The day that a web address tells."""

from __future__ import annotations

import re
from datetime import date

_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([/-])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))(?!\d)")


def in_address(url: str) -> date | None:
    """The day in the path of a web address (`…/2024/01/29/…`); None when there is none or more than one."""
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    days: set[date] = set()
    for found in _ADDRESS.finditer(path):
        try:
            days.add(date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6])))
        except ValueError:
            continue
    return days.pop() if len(days) == 1 else None
