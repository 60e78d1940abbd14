"""Names inside longer names: "Iran" in "the Iran Foreign Ministry", of actors and places named by themselves elsewhere.

They say whom a longer name is made of and nothing more; of all findings only importance counts them. Precision decides:
"Ford" in "the Ford Foundation" is left alone beside a person Ford, "Washington" in "the Washington Post" is never a
government.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from generator import gazetteer
from generator.extractors._words import sentence_numbers
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import PERSON, PLACE, Found
from generator.extractors.actors.given_names import is_given_name
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.names import is_acronym, is_common

_WHOLES = frozenset({"EVENT", "PRODUCT", "LAW", "FAC", "ORG"})
"""Labels of names that are no actors but may hold one: "the Kyoto Protocol"."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A longer name, in tokens, both ends included."""

    first: int
    last: int
    sentence: int
    root: int | None
    """The actor or place it is itself."""


def nested(doc: Doc, clusters: Clusters, listed: Collection[int]) -> dict[int, tuple[Found, ...]]:
    """The names inside longer names, in text order, by the root of whom they name.

    Args:
        doc: the article's document.
        clusters: its mentions when all are joined.
        listed: roots of the actors and places.
    """
    known = _known(doc, clusters, listed)
    found: dict[int, list[Found]] = {}
    for whole in _wholes(doc, clusters):
        i = whole.first
        while i <= whole.last:
            part = next(_parts(doc, whole, i, known), None)
            if part is None:
                i += 1
                continue
            last, root, name = part
            found.setdefault(root, []).append(replace(name, first=i, last=last, head=last, sentence=whole.sentence))
            i = last + 1
    return {root: tuple(names) for root, names in found.items()}


def _known(doc: Doc, clusters: Clusters, listed: Collection[int]) -> dict[tuple[str, ...], dict[int, Found]]:
    """Who is listed under a name, by the words of the name as written."""
    known: dict[tuple[str, ...], dict[int, Found]] = {}
    for number, name in enumerate(clusters.mentions):
        root = clusters.root(number)
        if name.form == "name" and root in listed:
            written = tuple([doc[i].text for i in range(name.first, name.last + 1)])
            known.setdefault(written, {}).setdefault(root, name)
    return known


def _wholes(doc: Doc, clusters: Clusters) -> Iterator[Whole]:
    """Names of several words but for those of people, in text order."""
    taken: set[int] = set()
    for number, name in enumerate(clusters.mentions):
        if name.form == "name":
            taken.update(range(name.first, name.last + 1))
            if name.last > name.first and "person" not in clusters.kinds(number):
                yield Whole(name.first, name.last, name.sentence, clusters.root(number))
    sentence_of = sentence_numbers(doc)
    for ent in doc.ents:
        if len(ent) > 1 and ent.label_ in _WHOLES and taken.isdisjoint(range(ent.start, ent.end)):
            yield Whole(ent.start, ent.end - 1, sentence_of[ent.start], None)


def _parts(
    doc: Doc, whole: Whole, first: int, known: Mapping[tuple[str, ...], Mapping[int, Found]]
) -> Iterator[tuple[int, int, Found]]:
    """The known names that open at a token inside a longer one: last token, root of who bears it, the name by itself.

    The longest first; of one name the state before the ground it lies on.
    """
    for last in range(whole.last, first - 1, -1):
        named = known.get(tuple([doc[i].text for i in range(first, last + 1)]), {})
        for root, name in sorted(named.items(), key=lambda n: (n[1].kinds == PLACE, n[0])):
            is_inside = root != whole.root and (first, last) != (whole.first, whole.last)
            if is_inside and _is_meant(doc, whole, first, last, name):
                yield last, root, name


def _is_meant(doc: Doc, whole: Whole, first: int, last: int, name: Found) -> bool:
    """Whether a name inside a longer one is the same actor's or place's as by itself."""
    if name.kinds == PERSON:
        return last > first
    if name.kinds == PLACE or gazetteer.country(name.text):
        return not _is_general(name) and not _is_of_another(doc, whole, first, last)
    if "government" in name.kinds or (is_common(name.words) and not is_acronym(name.text)):
        return False
    if first > whole.first and doc[first - 1].pos_ not in {"ADP", "DET"}:
        return False  # "the Pakistani *Taliban*" are not the Taliban
    ends = doc[whole.last].lower_
    return last > first or is_acronym(name.text) or ends not in words("corporate", "designator", "industry")


def _is_general(name: Found) -> bool:
    """Whether a place is called by a word that the names of many have: "the Gulf", "the Republic"."""
    return len(name.words) == 1 and (
        name.words[0] in words("designator", "place", "place-word", "government") or name.words[0] in _SIDES
    )


def _is_of_another(doc: Doc, whole: Whole, first: int, last: int) -> bool:
    """Whether a place's name is a part of another place's or person's: "*New* York", "*George* Washington"."""
    before = doc[first - 1] if first > whole.first else None
    after = doc[last + 1] if last < whole.last else None
    if before is not None and (before.lower_ in _SIDES or before.lower_ in _QUALIFIERS or is_given_name(before.text)):
        return True
    longer = [doc[first - 1 : last + 1].text] if before is not None else []
    longer += [doc[first : last + 2].text] if after is not None else []
    return any(gazetteer.country(text) or gazetteer.cities(text) for text in longer)


_SIDES = frozenset("north south east west northern southern eastern western central".split())
_QUALIFIERS = frozenset(
    "new old upper lower inner outer equatorial democratic saint st st. san santa fort port lake".split()
)
"""Words before the name of a place that make it another's."""
