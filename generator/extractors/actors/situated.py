"""Whether the words beside a name show that it is a place's, whatever the pipeline takes it for."""

from __future__ import annotations

from spacy.tokens import Doc

from generator import gazetteer
from generator.extractors.actors.found import BODY, PERSON, Found
from generator.extractors.actors.lexicon import words

_DASHES = frozenset({"—", "–", "--", "-", "―"})
_LARGE = 100_000
"""People of a city that is known by its name alone."""


_SITES = frozenset("headquarters headquartered suburb suburbs outskirts residents resident".split())
"""What stands behind the name of the town where it is."""


def _is_large(name: Found) -> bool:
    """Whether a large city is called so; letters that stand for one stand for much else ("ANC")."""
    return not name.text.isupper() and any(city.population >= _LARGE for city in gazetteer.cities(name.text))


def is_home(doc: Doc, name: Found) -> bool:
    """Whether a state of the U.S. or a large city stands before a post that is held there: "*Vermont* Sen. Ann Poe"."""
    after = name.last + 1
    if after >= len(doc) or doc[after].lower_ not in words("office", "rank", "abbreviated"):
        return False
    return gazetteer.is_state(name.text) or _is_large(name)


def is_situated(doc: Doc, name: Found) -> bool:
    """Whether one word is a large city's name and stands as a place: "in Medellín", "Medellín-based", "mayor of".

    A small one is enough where something stands that towns have: "its *Tema* headquarters".
    """
    if len(name.words) != 1 or name.country or name.kinds not in (PERSON, BODY):
        return False
    before, after = doc[name.first - 1] if name.first else None, name.last + 1
    if after < len(doc) and doc[after].lower_ in _SITES:
        return bool(gazetteer.cities(name.text))
    if not _is_large(name):
        return False
    if after + 1 < len(doc) and doc[after].text in _DASHES and doc[after + 1].lower_ in {"based", "born"}:
        return True
    if before is None or name.kinds == BODY:
        return False  # "invested in Toyota"
    if before.lower_ == "of" and name.first > 1:
        return doc[name.first - 2].lower_ in words("office", "place")
    return before.lower_ in words("locative") and before.lower_ != "over"
