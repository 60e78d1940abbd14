"""Names that are one name: written twice, spelled otherwise, or shortened."""

from __future__ import annotations

import re

from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.names import (
    GENERATIONS,
    is_common,
    name_words,
    same_person,
    short_person,
    skeleton,
    spelled_alike,
)
from generator.extractors.actors.scene import Scene
from generator.gazetteer import cities, country, nationality

CLIPPED = 4
"""Letters at least that a name cut short shares with a word of the long one."""


def same(scene: Scene) -> None:
    """The same words of the same kind; governments by country."""
    clusters = scene.clusters
    seen: dict[tuple[object, ...], int] = {}
    for number, name in enumerate(clusters.mentions):
        if name.form != "name" and not name.country:
            continue
        what = name.country or name.words
        first = seen.setdefault((tuple(sorted(name.kinds)), what), number)
        if first != number:
            clusters.merge(first, number, "same name" if name.form == "name" else "government of")


def spelling(scene: Scene) -> None:
    """Names of persons and bodies that differ in transliteration only ("Raisi", "Raeisi")."""
    clusters = scene.clusters
    seen: dict[tuple[str, ...], list[int]] = {}
    for number in first_names(clusters):
        name = clusters.mentions[number]
        if name.country or sum(len(w) for w in name.words) < 5:
            continue
        sound = tuple(skeleton(w) for w in name.words)
        alike = seen.setdefault((sound[0][:1], *sound[1:]) if len(sound) > 1 else sound, [])
        for other in alike:
            if spelled_alike(clusters.mentions[other].words, name.words):
                clusters.merge(other, number, "spelling")
                break
        alike.append(number)


def short(scene: Scene) -> None:
    """A surname, given name or part after the one full name it can belong to."""
    clusters = scene.clusters
    known = [n for n in first_names(clusters) if clusters.kinds(n) == frozenset({"person"})]
    full = [n for n in known if len(clusters.mentions[n].words) > 1]
    for number in full:
        for other in full:
            one, two = clusters.mentions[other], clusters.mentions[number]
            if other < number and same_person(one.words, two.words):
                clusters.merge(other, number, "middle name")
                break
            if _nicknamed(one) == two.words or _nicknamed(two) == one.words:
                clusters.merge(other, number, "nickname", renamed=True)
                break
    for wanted in ("surname", "part", "given name", "first surname"):
        for number in known:
            fitting = _fitting(clusters, number, full, wanted, before=wanted == "given name")
            if len(fitting) > 1 and clusters.mentions[number].gender:
                # Of a couple, "Mrs Clinton" is the wife.
                gender = clusters.mentions[number].gender
                fitting = {f for f in fitting if clusters.gender(f) in {gender, ""}}
            if len(fitting) > 1:
                # Whoever was introduced before the short form was first used is meant by it.
                fitting = _fitting(clusters, number, full, wanted, before=True)
            if len(fitting) == 1 and not _has_fuller(clusters, number):
                clusters.merge(fitting.pop(), number, wanted)
    _kin(scene, known, full)


def _nicknamed(name: Found) -> tuple[str, ...]:
    """What a full name is with the nickname in it for the given one: "Tata Rojas" for "Juan “Tata” Rojas"; or ()."""
    nick = _NICKNAME.search(name.text)
    return (*name_words(nick[1]), name.words[-1]) if nick is not None and name.words else ()


_NICKNAME = re.compile(r"""\s[“"‘']([^\W\d_]+)[”"’']\s""")


def _kin(scene: Scene, known: list[int], full: list[int]) -> None:
    """ "His wife, *Ada*" and the one Ada of a family that the text names in full: "Ada Poe", beside Tom Poe."""
    clusters, doc = scene.clusters, scene.doc
    relatives = {title.name for title in scene.titles if doc[title.head].lemma_.lower() in words("kin")}
    surnames = [clusters.mentions[n].words[-1] for n in {clusters.root(f): f for f in full}.values()]
    for number in known:
        given = clusters.mentions[number].words
        if len(given) > 1 or relatives.isdisjoint(clusters.members(number)) or _has_fuller(clusters, number):
            continue
        namesakes = {clusters.root(f): f for f in full if clusters.mentions[f].words[0] == given[0]}
        if len(namesakes) == 1:
            (namesake,) = namesakes.values()
            if surnames.count(clusters.mentions[namesake].words[-1]) > 1:
                clusters.merge(namesake, number, "given name")


def mononym(scene: Scene) -> None:
    """ "Neymar Jr." is "Neymar", who has no other name; "Trump Jr." is not Trump, whose given name the text tells."""
    clusters = scene.clusters
    known = [n for n in first_names(clusters) if clusters.kinds(n) == frozenset({"person"})]
    surnames = {clusters.mentions[n].words[-1] for n in known if len(clusters.mentions[n].words) > 1}
    alone = {clusters.mentions[n].words[0]: n for n in reversed(known) if len(clusters.mentions[n].words) == 1}
    for word, number in alone.items():
        plain, _, generation = word.rpartition("-")
        if generation in GENERATIONS and plain in alone and plain not in surnames:
            clusters.merge(alone[plain], number, "mononym")


def _fitting(clusters: Clusters, number: int, full: list[int], wanted: str, *, before: bool) -> set[int]:
    """Persons whose full name a short one can continue in the way wanted."""
    short = clusters.mentions[number].words
    return {
        clusters.root(f)
        for f in full
        if f != number and (f < number or not before) and short_person(short, clusters.mentions[f].words) == wanted
    } - {clusters.root(number)}


def _has_fuller(clusters: Clusters, number: int) -> bool:
    """Whether a short name has already found its full name."""
    own = len(clusters.mentions[number].words)
    return any(len(m.words) > own for m in clusters.names(number))


def body(scene: Scene) -> None:
    """A body's name without its nationality, its "Inc." or its last, generic words, when only one body fits."""
    clusters = scene.clusters
    known = [
        n
        for n in first_names(clusters)
        if clusters.kinds(n) & {"organisation", "group"} and "person" not in clusters.kinds(n)
    ]
    for one in known:
        for other in known:
            if _is_incorporated(clusters.mentions[one].words, clusters.mentions[other].words):
                clusters.merge(other, one, "short name")
    for number in known:
        name = clusters.mentions[number].words
        fitting = {clusters.root(f) for f in known if f != number and _shortens(name, clusters.mentions[f].words)}
        rivals = {clusters.root(f) for f in known if _is_namesake(name, clusters.mentions[f].words)}
        fitting.discard(clusters.root(number))
        if len(fitting) == 1 and rivals <= fitting | {clusters.root(number)}:
            clusters.merge(fitting.pop(), number, "short name")


def _is_incorporated(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name only loses its legal form: "Apple" is "Apple Inc." also beside "Apple Computer"."""
    rest = full[len(name) :]
    return bool(name and rest) and full[: len(name)] == name and all(w in words("corporate") for w in rest)


def _is_generic(name: tuple[str, ...]) -> bool:
    """Whether a name has a word that those of many bodies have: "Supreme *Court*"."""
    return any(
        is_common((w,)) or w in words("designator", "industry", "chamber", "organisation", "group") for w in name
    )


def _is_cut(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the last word of a name is cut short, and what follows lost: "Poe Auto" for "Poe Automotive Group"."""
    end = len(name) - 1
    rest = full[len(name) :]
    return (
        name[:end] == full[:end]
        and len(name[end]) >= CLIPPED
        and full[end].startswith(name[end])
        and all(w in words("corporate") for w in rest)
    )


_PAPERS = frozenset("times post journal herald tribune globe chronicle gazette telegraph".split())
"""What a newspaper is called in short."""


def _is_namesake(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether another body opens with the same words: beside "Apple Corps", "Apple" need not be "Apple Computer"."""
    return (
        len(full) > len(name)
        and full[: len(name)] == name
        and full[-1] in words("designator", "industry")
        and name[-1] not in words("designator")
    )


def _shortens(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if not 0 < len(name) < len(full):
        return False
    rest = full[len(name) :]
    if full[: len(name)] == name:
        if all(w in words("corporate") for w in rest):
            return True
        if not is_common(name) and (rest[-1] in words("corporate") or all(w in words("industry") for w in rest)):
            return True
        if rest == ("university",) and not is_common(name):
            return True
        return rest[0] in {"of", "for"} and len(name) > 1 and name[-1] in words("designator")
    if len(full) > len(name) + 1 and full[1] == "of" and full[2:] == name and full[0] in words("designator"):
        return not is_common(name) and full[0] not in _OF_MEMBERS
    if len(name) > 1 and _is_cut(name, full):
        return True
    dropped = full[: len(full) - len(name)]
    if len(name) > 1 and len(dropped) == 1 and full[1:] == name and not _is_generic(name):
        return True
    if full[-len(name) :] == name and name[0] in _PAPERS:
        return True
    if full[-1:] == name and name[0].endswith("s") and not _is_generic(name) and cities(" ".join(dropped)):
        return True  # "Oslo Owls"
    return (
        full[-len(name) :] == name
        and (len(name) > 1 or name[0] in words("chamber"))
        and (all(nationality(w) for w in dropped) or country(" ".join(dropped)) is not None)
    )


_OF_MEMBERS = frozenset(
    "assembly union association federation confederation league council club society alliance organisation "
    "organization congress party movement".split()
)
"""Bodies of what they are named for: the Union of Miners is not the miners."""


def first_names(clusters: Clusters) -> list[int]:
    """One named mention for each wording of each cluster, in text order."""
    seen: set[tuple[int, tuple[str, ...]]] = set()
    found = []
    for number, name in enumerate(clusters.mentions):
        if name.form == "name" and (clusters.root(number), name.words) not in seen:
            seen.add((clusters.root(number), name.words))
            found.append(number)
    return found
