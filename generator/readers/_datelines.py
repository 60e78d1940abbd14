"""Where a paragraph goes on behind its dateline: "ISLAMABAD, Jan 29 (Agency) — *The ministers met*"."""

from __future__ import annotations

import re

from generator import gazetteer

_UPPER = "A-ZÀ-ÖØ-Þ"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:(?:{_MONTH} {{1,2}}\d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_AGENCY = rf"\([{_UPPER}][^()\n]{{1,40}}\)"
_MARK = r"(?:(?:—|–|--|(?<= )-) ?|: ?)"
_SAID = (
    rf"[,.]? {{0,2}}(?P<day>\(?{_DAY}\)?)? {{0,2}}(?P<agency>{_AGENCY})? ?"
    rf"(?P<mark>{_MARK})+(?:(?P<late>{_DAY}): ?)?"
)
_ONWARD = rf"[{_UPPER}\d\"“‘'«]"
_WORD = rf"[{_UPPER}][\w.'’]*(?:-[\w'’]+)*"
_PLACE = rf"(?P<place>{_WORD}(?:[ /]{_WORD}){{0,3}})(?P<region>(?:, {_WORD}(?: {_WORD})?){{0,2}})"
_OPENING = re.compile(rf"{_PLACE}{_SAID} {{0,2}}(?={_ONWARD})")
_SHOUTED = rf"(?P<place>[{_UPPER}]{{3,}}(?: [{_UPPER}]{{3,}}){{0,3}})(?P<region>)"
_INNER = re.compile(rf"(?<= ){_SHOUTED}{_SAID} {{0,2}}(?={_ONWARD})")
_GLUED = 400
"""Characters of a headline, caption or credit that may have run into a dateline."""
_WHOLE_DATE = re.compile(rf"[A-Z][a-z]{{2,5}}day, {_DAY} {{1,2}}(?=[{_UPPER}])")


def dateline(line: str, *, near_top: bool) -> tuple[int, int] | None:
    """Where a dateline of a paragraph begins and where the paragraph goes on behind it; None without one.

    A day or an agency beside a place tells a dateline anywhere, and so does the dash behind a known place in capitals;
    near the top of a text any known place, or one in capitals, will do. A headline, caption or credit may have run
    into it, which is all that stands before it.

    >>> dateline("OSLO (Agency) - Talks failed.", near_top=False)
    (0, 16)
    >>> dateline("Talks - all of them - failed.", near_top=True) is None
    True
    """
    whole = _WHOLE_DATE.match(line)
    if whole is not None:
        return whole.span()
    found = _OPENING.match(line)
    if found is not None and _is_dateline(found, near_top=near_top):
        return found.span()
    inner = next((m for m in _INNER.finditer(line, 0, _GLUED) if _is_told(m) or _is_city_in_capitals(m)), None)
    return inner.span() if inner is not None else None


def _is_dateline(found: re.Match[str], *, near_top: bool) -> bool:
    if _is_told(found) or _is_city_in_capitals(found):
        return True
    if not near_top:
        return False
    if found["mark"].startswith(":"):
        return not found["region"] and _is_known(found["place"])
    return (found["place"].isupper() and len(found["place"]) > _INITIALS) or _is_known(found["place"])


def _is_told(found: re.Match[str]) -> bool:
    """Whether a day or an agency stands beside the place."""
    return any(found[part] is not None for part in ("day", "agency", "late"))


def _is_city_in_capitals(found: re.Match[str]) -> bool:
    """Whether a known place in capitals stands before a dash."""
    place = found["place"]
    shouted = place.isupper() and len(place) > _INITIALS
    return shouted and not found["mark"].startswith(":") and _is_known(place)


def _is_known(place: str) -> bool:
    return bool(gazetteer.cities(place) or gazetteer.country(place))


_INITIALS = 3
"""Most letters of what may be somebody's initials."""
