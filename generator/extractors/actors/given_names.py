"""Whether a given name is a man's or a woman's, from the lists of many countries that Faker keeps.

Only a likelihood: the words of the text ("Mr", "his wife") outweigh it everywhere. Read when first asked for.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from generator.gazetteer import fold

_CLEAR = 5
"""Lists that give a name to one gender for each list that gives it to the other."""


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[int, int]]:
    """How many lists have a name as a man's, and how many as a woman's."""
    from faker.providers import person

    found: dict[str, tuple[int, int]] = {}
    for locale in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{locale.name}").Provider
        for place, genders in enumerate(("first_names_male", "first_names_female")):
            for name in {fold(n) for n in getattr(provider, genders, ())}:
                counts = list(found.get(name, (0, 0)))
                counts[place] += 1
                found[name] = (counts[0], counts[1])
    return found


@lru_cache(maxsize=1)
def _family_names() -> frozenset[str]:
    from faker.providers import person

    found: set[str] = set()
    for locale in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{locale.name}").Provider
        for kept in ("last_names", "last_names_male", "last_names_female"):
            found.update(fold(name) for name in getattr(provider, kept, ()))
    return frozenset(found)


def is_family_name(word: str) -> bool:
    """Whether a word is a family name in any of the lists."""
    return fold(word) in _family_names()


def likely_gender(name: str) -> str:
    """`male` or `female` by the first of several words of a person's name; `""` where the lists differ or have none."""
    words = name.split()
    male, female = _lists().get(fold(words[0]), (0, 0)) if len(words) > 1 else (0, 0)
    if male and male >= _CLEAR * female:
        return "male"
    return "female" if female and female >= _CLEAR * male else ""


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in any of the lists."""
    return fold(word) in _lists()
