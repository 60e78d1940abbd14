"""Whether the words beside a name show that it is a place's, whatever the pipeline takes it for."""

from __future__ import annotations

from spacy.tokens import Doc

from generator import gazetteer
from generator.extractors.actors.found import BODY, PERSON, Found
from generator.extractors.actors.lexicon import words

_DASHES = frozenset({"—", "–", "--", "-", "―"})
_FAR = 9
"""Tokens from the place of a dateline to its dash: ", May 13, 2022 (AP) —"."""
_LARGE = 100_000
"""People of a city that is known by its name alone."""


def is_dateline(doc: Doc, name: Found) -> bool:
    """Whether a name opens its sentence as the place it was written at: "ISLAMABAD — ", "Tehran (IRNA) - "."""
    if not doc[name.first].is_sent_start:
        return False
    after = name.last + 1
    if after < len(doc) and doc[after].text == ",":
        after = next((i for i in range(after + 1, min(after + 6, len(doc))) if doc[i].text in _DASHES), len(doc))
    elif after < len(doc) and doc[after].text == "(":
        after = next((i for i in range(after, min(after + 6, len(doc))) if doc[i].text == ")"), len(doc)) + 1
    return after < len(doc) and doc[after].text in _DASHES


def opens_dateline(doc: Doc, name: Found) -> bool:
    """Whether the first name of a paragraph is the town the article was written in.

    A town that no gazetteer knows is one only in capitals, before a date or an agency: "BREM, May 13 (DPA) - ".
    """
    if name.first and "\n" not in doc[name.first - 1].text:
        return False
    after = name.last + 1
    if after >= len(doc):
        return False
    known = bool(gazetteer.cities(name.text))
    if doc[after].text == ":":
        return known and name.first == 0
    if doc[after].text in _DASHES:
        return known and (after + 1 == len(doc) or bool(doc[after].whitespace_))
    if doc[after].text not in {",", "("} or not (known or name.text.isupper()):
        return False
    end = next((i for i in range(after, min(after + _FAR, len(doc))) if doc[i].text in _DASHES), 0)
    return end > 0 and (doc[end - 1].text == ")" or doc[end - 1].is_digit or known)


def is_situated(doc: Doc, name: Found) -> bool:
    """Whether one word is a large city's name and stands as a place: "in Medellín", "Medellín-based", "mayor of"."""
    if len(name.words) != 1 or name.country or name.kinds not in (PERSON, BODY):
        return False
    if not any(city.population >= _LARGE for city in gazetteer.cities(name.text)):
        return False
    before, after = doc[name.first - 1] if name.first else None, name.last + 1
    if after + 1 < len(doc) and doc[after].text in _DASHES and doc[after + 1].lower_ in {"based", "born"}:
        return True
    if before is None or name.kinds == BODY:
        return False  # "invested in Toyota"
    if before.lower_ == "of" and name.first > 1:
        return doc[name.first - 2].lower_ in words("office", "place")
    return before.lower_ in words("locative") and before.lower_ != "over"
