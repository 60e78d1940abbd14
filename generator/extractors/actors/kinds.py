"""The kind of each name, by the votes of all its occurrences: the pipeline's labels and the words beside them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from spacy.tokens import Doc

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors.actors import nobody
from generator.extractors.actors.evidence import evidence, has_people, is_on_the_map
from generator.extractors.actors.found import BODY, PEOPLE, PERSON, PLACE, THING, Found
from generator.extractors.actors.given_names import is_given_name
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.names import initials, is_acronym


def vote(doc: Doc, found: list[Found], towns: frozenset[int]) -> tuple[Found, ...]:
    """Give each name the kind that the document speaks for; leave out names of no kind at all."""
    votes: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    found = [name for name in found if name.words]
    for name in found:
        tally = votes[name.words]
        for kind, weight in evidence(doc, name, towns):
            tally[kind] += weight
    for form, tally in votes.items():
        short = votes.get(form[-1:]) if len(form) > 1 else None
        if short and short["person"] > short["organisation"] + short["place"] and form[-1] not in words("designator"):
            tally["person"] += short["person"]
    people = [name.text for name in found if name.kinds == PERSON and len(name.words) > 1]
    for name in found:
        spelled = name.kinds == PERSON and is_acronym(name.text) and name.text.isalpha()
        spelled = spelled and len(name.text) >= _SPELLED_OUT
        if spelled and not any(_ends_in_initials(name.text, full) for full in people):
            votes[name.words]["organisation"] += 3
    surnames = {
        form
        for form, tally in votes.items()
        if len(form) > 1 and tally and max(tally, key=lambda k: (tally[k], k)) == "person"
    }
    families = {
        form[0] for form in surnames if not is_given_name(form[0]) and not gazetteer.cities(form[0].capitalize())
    }
    schools = {form[0] for form in votes if len(form) > 1 and form[1] in {"university", "college"}}
    companies = {form[0] for form in votes if len(form) > 1 and form[-1] in words("corporate")}
    founded = {form[:2] for form in votes if len(form) > 2 and form[-1] in words("corporate")}
    last_words = {form[-1] for form in surnames} - companies
    kept = []
    for name in found:
        tally = votes[name.words]
        if not tally:
            continue
        kind = max(tally, key=lambda k: (tally[k], k))
        if len(name.words) == 1 and name.words[0] in companies and not name.country:
            kind = "organisation"
        elif kind == "place" and len(name.words) == 1 and name.words[0] in schools and not is_on_the_map(name):
            kind = "organisation"  # "Tsinghua" of "Tsinghua University"
        elif name.words in founded and kind == "person" and not is_given_name(name.words[0]):
            kind = "organisation"  # "Kang Jian" of "Kang Jian Biotech Co."
        elif kind == "organisation" and name.words[0] in families and _is_family(doc, name):
            kind = "person"  # "Xi" of "Xi Jinping"
        elif len(name.words) == 1 and name.words[0] in last_words and not name.country and not _is_in(doc, name.first):
            kind = "organisation" if has_people(doc, name) else "person"
        kinds = {"person": PERSON, "organisation": BODY, "group": PEOPLE, "place": PLACE, "thing": THING}[kind]
        if kind == "organisation" and _is_group(name):
            kinds = PEOPLE
        kept.append(name if name.kinds == kinds else replace(name, kinds=kinds))
    return tuple(kept)


_SPELLED_OUT = 3
"""Letters of an acronym from which on it is seldom a person's initials."""


def _ends_in_initials(short: str, full: str) -> bool:
    """Whether a person may be known by these letters: "JFK", "AMLO" beside "López Obrador"."""
    return any(short.endswith(letters) for letters in initials(full))


def _is_group(name: Found) -> bool:
    """Whether a body is a party or an armed group: "Unity *Party* of Norland", not its "Central Committee"."""
    last = name.words[-1]
    return (
        last in _ARMED
        or "liberation" in name.words
        or (last not in words("designator") and nobody.called(name.words) in _ARMED)
    )


_ARMED = frozenset("front brigade brigades party movement militia rebels insurgents faction jihad".split())


def _is_family(doc: Doc, name: Found) -> bool:
    """Whether one word that is no acronym does something or owns something."""
    if len(name.words) > 1 or is_acronym(name.text):
        return False
    return grammar.is_subject(doc[name.head]) or grammar.is_possessor(doc[name.head])


def _is_in(doc: Doc, first: int) -> bool:
    """Whether a preposition of place stands right before: "in Paris"."""
    return first > 0 and doc[first - 1].lower_ in words("locative") and doc[first - 1].lower_ != "over"
