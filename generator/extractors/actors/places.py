"""Places of an article with country and coordinates, where the gazetteer leaves no doubt."""

from __future__ import annotations

from generator import gazetteer
from generator.models import Mention, Place

_DOMINANT = 8.0
"""A city so many times larger than the next of its name is meant, unless the article speaks of the other's country."""
_LARGE = 100_000
"""A smaller city is no safe reading on its name alone."""

_GREAT = 500_000
"""A city so large is meant rather than a province of another country, if the article speaks of both countries."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def locate(
    number: int, name: str, mentions: tuple[Mention, ...], countries: frozenset[str], *, is_city: bool = True
) -> Place:
    """One place, with its country and point if sure, or a note why not.

    Args:
        number: counts the places of the article from 1.
        name: as the article writes it.
        mentions: where.
        countries: ISO codes of the countries that the article speaks of; they decide between namesakes.
        is_city: False for rivers, buildings and the like, which share names with cities.
    """
    place = f"p{number}"
    code = gazetteer.country(name)
    if code is not None:
        lat, lon = gazetteer.country_point(code) or (None, None)
        return Place(place, name, code, lat, lon, mentions)
    seat = gazetteer.seat(name)
    if seat is not None:
        return Place(place, name, seat, None, None, mentions)  # the White House, not Casablanca
    cities = gazetteer.cities(name) if is_city else ()
    land = gazetteer.province(name) if is_city else None
    if land is not None and _is_province(name, land, cities, countries):
        return Place(place, name, land, None, None, mentions)
    if not cities:
        return Place(place, name, None, None, None, mentions, "not in the gazetteer")
    capital = gazetteer.capital(name)
    here = [c for c in cities if c.country in countries]
    lands = {c.country for c in here}
    chosen = None
    if capital is not None and (capital in lands or (not lands and cities[0].country == capital)):
        chosen = next((c for c in cities if c.country == capital), None)
    elif len(lands) == 1 and here[0].population >= _rival(here):
        chosen = here[0]
    elif not here and cities[0].population >= _LARGE and cities[0].population >= _rival(list(cities)):
        chosen = cities[0]
    if chosen is not None:
        name = chosen.name if name.isupper() and gazetteer.fold(name) == gazetteer.fold(chosen.name) else name
        return Place(place, name, chosen.country, chosen.lat, chosen.lon, mentions)
    if len(cities) == 1:
        return Place(
            place, name, None, None, None, mentions, "one small town of this name is known; nothing confirms it"
        )
    count = _NUMBERS[len(cities)] if len(cities) < len(_NUMBERS) else str(len(cities))
    return Place(place, name, None, None, None, mentions, f"{count} cities are called {name}")


def _is_province(name: str, land: str, cities: tuple[gazetteer.City, ...], countries: frozenset[str]) -> bool:
    """Whether a state or province is meant rather than a city: none of its country that is large is called so, and none
    elsewhere, unless the article speaks of the country; the states of the U.S. need no mention of it."""
    large = {city.country for city in cities if city.population >= _LARGE}
    if land in large or gazetteer.was_country(name):
        return False
    great = {city.country for city in cities if city.population >= _GREAT and city.country in countries}
    return not large or gazetteer.is_state(name) or (land in countries and not great)


def _rival(cities: list[gazetteer.City]) -> float:
    """The population that the largest must reach to be meant."""
    return cities[1].population * _DOMINANT if len(cities) > 1 else 0.0
