"""Places that are nothing else, whatever a sentence makes of them.

Countries spelt out are left to the network: their teams are organisations.
"""

from __future__ import annotations

from functools import lru_cache

from generator import gazetteer

_ABBREVIATED = frozenset("UAE U.A.E. UK U.K. US U.S. USA U.S.A. USSR U.S.S.R. DRC PRC ROK DPRK KSA".split())
_REGIONS = frozenset(
    (
        "africa|antarctica|asia|balkans|caribbean|central africa|central america|central asia|east africa|east asia|"
        "eastern europe|europe|gaza strip|horn of africa|latin america|middle east|north africa|north america|sahara|"
        "sahel|scandinavia|siberia|south america|south asia|southeast asia|southern africa|sub-saharan africa|"
        "west africa|west bank|western europe"
    ).split("|")
)


def sure_kind(name: str) -> str | None:
    """GPE for a country's initials, LOC for a region of the world, None for what may be something else.

    >>> sure_kind("UAE"), sure_kind("Middle East"), sure_kind("Jordan"), sure_kind("us")
    ('GPE', 'LOC', None, None)
    """
    if name in _ABBREVIATED:
        return "GPE"
    return "LOC" if name[:1].isupper() and name.casefold() in _REGIONS else None


def is_known(name: str) -> bool:
    """Whether a country, province or larger city has this name; the cities are read when the first name asks."""
    return bool(gazetteer.country(name)) or name.casefold() in _provinces() or bool(gazetteer.cities(name))


@lru_cache(maxsize=1)
def _provinces() -> frozenset[str]:
    import pycountry

    return frozenset(province.name.casefold() for province in pycountry.subdivisions)
