"""Reasons that other rooms word in English, in the language of the interface.

What they quote of an article and what they count is left as it is; a reason nobody has translated stays English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_QUOTED = re.compile(r"“([^”]*)”")
_NUMBER = re.compile(r"\b\d+\b")


class Reasons:
    """A function that words a reason."""

    def __init__(self, gettext: Callable[[str], str]) -> None:
        _ = gettext
        self._known = {
            "the text does not say when it was published": _("the text does not say when it was published"),
            "counted from the day of publication": _("counted from the day of publication"),
            "counted from the day in its address": _("counted from the day in its address"),
            "counted from the day in its dateline": _("counted from the day in its dateline"),
            "counted from “%(words)s”": _("counted from “%(words)s”"),
            "on “%(words)s”": _("on “%(words)s”"),
            "no year in the text: taken from “%(words)s”": _("no year in the text: taken from “%(words)s”"),
            "no year in the text: the first after “%(words)s”, the latest date it names with a year": _(
                "no year in the text: the first after “%(words)s”, the latest date it names with a year"
            ),
            "no year in the text: the first after the day of publication": _(
                "no year in the text: the first after the day of publication"
            ),
            "no year in the text: the latest before the day of publication": _(
                "no year in the text: the latest before the day of publication"
            ),
            "no year in the text: the first after the day in its address": _(
                "no year in the text: the first after the day in its address"
            ),
            "no year in the text: the latest before the day in its address": _(
                "no year in the text: the latest before the day in its address"
            ),
            "no year in the text: the first after the day in its dateline": _(
                "no year in the text: the first after the day in its dateline"
            ),
            "no year in the text: the latest before the day in its dateline": _(
                "no year in the text: the latest before the day in its dateline"
            ),
            "no day is known for it in %(number)s": _("no day is known for it in %(number)s"),
            "there is no such day in the calendar": _("there is no such day in the calendar"),
            "there is no such time": _("there is no such time"),
            "the fiscal year is not named": _("the fiscal year is not named"),
            "the year is not in the text, and nothing tells it": _("the year is not in the text, and nothing tells it"),
            "the month is not named": _("the month is not named"),
            "the day is not named": _("the day is not named"),
            "the words do not fit together": _("the words do not fit together"),
            "the words do not say how long": _("the words do not say how long"),
            "hours are not counted": _("hours are not counted"),
            "no earlier date in the text to count from": _("no earlier date in the text to count from"),
            "named in one article": _("named in one article"),
            "the same full name in %(number)s articles": _("the same full name in %(number)s articles"),
            "an article explains “%(words)s”": _("an article explains “%(words)s”"),
            "not in the gazetteer": _("not in the gazetteer"),
            "one small town of this name is known; nothing confirms it": _(
                "one small town of this name is known; nothing confirms it"
            ),
        }

    def __call__(self, reason: str) -> str:
        """The reason; several parted by semicolons are worded one by one."""
        if reason in self._known:
            return self._known[reason]
        quoted = iter(_QUOTED.findall(reason))
        parts = _QUOTED.sub("“”", reason).split("; ")
        return "; ".join([self._worded(part, quoted) for part in parts])

    def _worded(self, part: str, quoted: Iterator[str]) -> str:
        words = next(quoted, "") if "“”" in part else ""
        number = _NUMBER.search(part)
        key = _NUMBER.sub("%(number)s", part.replace("“”", "“%(words)s”"), count=1)
        known = self._known.get(key)
        if known is None:
            return part.replace("“”", f"“{words}”", 1)
        return known % {"words": words, "number": number[0] if number else ""}
