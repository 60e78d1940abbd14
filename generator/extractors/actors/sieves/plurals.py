"""Mentions of several actors at once, tied to their members: "the two ministers", "both sides"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from generator.extractors import _grammar as grammar
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.nominals import ACTORS, COUNTED
from generator.extractors.actors.profiles import Profile, office_of, profiles
from generator.extractors.actors.scene import Scene, Several
from generator.extractors.actors.sieves import binding

_COUNT = {"two": 2, "both": 2, "three": 3, "four": 4, "2": 2, "3": 3, "pair": 2, "duo": 2}
_REACH = 6
"""Sentences that a plural reaches back for its members."""
_STATES = frozenset("country nation state neighbour neighbor government capital republic".split())
_SIDES = frozenset("side party".split())


def coordinations(clusters: Clusters, doc: Doc) -> tuple[tuple[int, ...], ...]:
    """Actors named side by side or meeting in one clause, one actor each: "Iran and Pakistan", "Lima met Quito"."""
    at = {m.head: n for n, m in enumerate(clusters.mentions) if m.form != "pronoun" and not m.plural}
    found = []
    for head, number in sorted(at.items()):
        token = doc[head]
        if grammar.is_coordinate(token):
            continue
        others = grammar.conjuncts(token)
        if others and all(o.i in at for o in others):
            found.append((number, *(at[o.i] for o in others)))
    known = {group[0] for group in found}
    found.extend(group for group in _side_by_side(clusters, doc) if group[0] not in known)
    known = {group[0] for group in found}
    found.extend(group for group in _meeting(clusters, doc, at) if group[0] not in known)
    return tuple(sorted(found))


def _meeting(clusters: Clusters, doc: Doc, at: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The subject of a clause and whom it meets, or does something with: "*She* is due to meet *her counterpart*"."""
    for head, other in sorted(at.items()):
        token = doc[head]
        preposition = grammar.preposition(token)
        if preposition is not None:
            verb = grammar.predicate_of(grammar.governor(token)) if preposition.lower_ == "with" else None
        else:
            verb = grammar.governor(token) if grammar.is_object(token) else None
            verb = verb if verb is not None and verb.lemma_.lower() in _MEETING else None
        subject = next((at[s.i] for s in grammar.subjects(verb) if s.i in at), None) if verb is not None else None
        if subject is not None and subject < other and clusters.root(subject) != clusters.root(other):
            yield subject, other


_MEETING = frozenset("meet see host receive welcome visit greet phone call telephone marry face debate".split())
"""Verbs that two do together, or the one to the other face to face."""


def _side_by_side(clusters: Clusters, doc: Doc) -> list[tuple[int, int]]:
    """Two names of one kind with nothing but "and" and a title between them, whatever the parser made of it."""
    titles = {
        i for n, m in enumerate(clusters.mentions) if clusters.rules[n] == "title" for i in range(m.first, m.last + 1)
    }
    named = [n for n, m in enumerate(clusters.mentions) if m.form == "name"]
    found = []
    beside: dict[int, list[int]] = {}
    for number in named:
        beside.setdefault(clusters.mentions[number].sentence, []).append(number)
    for one, other in itertools.pairwise(named):
        left, right = clusters.mentions[one], clusters.mentions[other]
        if left.sentence != right.sentence:
            continue
        if right.first - left.last == 1 or not clusters.kinds(one) & clusters.kinds(other):
            # A place inside the title of the second name may come between.
            in_sentence = beside[left.sentence]
            later = next((n for n in in_sentence if n > other and clusters.kinds(n) & clusters.kinds(one)), None)
            if later is None:
                continue
            other, right = later, clusters.mentions[later]
        between = [doc[i].lower_ for i in range(left.last + 1, right.first) if i not in titles]
        if between == ["and"] and clusters.root(one) != clusters.root(other):
            found.append((one, other))
    return found


def several(scene: Scene) -> None:
    """Plural descriptions and pronouns with their members, where one reading stands."""
    clusters, doc = scene.clusters, scene.doc
    groups = coordinations(clusters, doc)
    known = profiles(clusters, doc, scene.titles)
    for number, mention in enumerate(clusters.mentions):
        if not mention.plural or len(clusters.members(number)) > 1 or mention.form == "name":
            continue
        if mention.form == "nominal":
            result = _described(scene, number, groups) or _office(scene, number, known)
        elif mention.words[0] in COUNTED:
            result = _counted(scene, number, groups)
        else:
            result = _pronoun(scene, number, groups)
        if result is not None:
            scene.several[number] = result


def _described(scene: Scene, number: int, groups: tuple[tuple[int, ...], ...]) -> Several | None:
    clusters, doc = scene.clusters, scene.doc
    mention = clusters.mentions[number]
    count = next((_COUNT[doc[i].lower_] for i in range(mention.first, mention.head) if doc[i].lower_ in _COUNT), None)
    if count is None or not mention.definite:
        return None
    lemma = doc[mention.head].lemma_.lower()
    if lemma in _STATES or lemma in _SIDES:
        wanted = "government"
    elif lemma in words("office", "person"):
        wanted = "person"
    elif lemma in words("organisation", "group"):
        wanted = "organisation"
    else:
        return None
    fitting: dict[frozenset[int], tuple[int, ...]] = {}
    for group in reversed(groups):
        first = clusters.mentions[group[0]]
        if group[-1] >= number or mention.sentence - first.sentence > _REACH or len(group) != count:
            continue
        if all(_is(clusters, m, wanted, loose=lemma in _SIDES) for m in group):
            fitting.setdefault(frozenset(clusters.root(m) for m in group), group)
    if not fitting:
        if lemma not in words("person") or lemma in words("office"):
            return None  # "the two leaders" may be any two who lead
        before = (m for m in clusters.mentions[:number] if m.plural and m.form == "nominal")
        told = any(doc[m.head].lemma_.lower() == lemma for m in before)
        return None if told else _near(scene, number, count)
    # Of several pairs the one that the article is about.
    weight = {members: min(len(clusters.members(m)) for m in members) for members in fitting}
    best = max(weight.values())
    foremost = [members for members in fitting if weight[members] == best]
    return Several(number, fitting[foremost[0]], "named together") if len(foremost) == 1 else None


def _counted(scene: Scene, number: int, groups: tuple[tuple[int, ...], ...]) -> Several | None:
    """ "The pair", "the two", "both": the last so many named side by side, else the only two persons near."""
    clusters = scene.clusters
    mention = clusters.mentions[number]
    count = COUNTED[mention.words[0]]
    told = next((s for n, s in sorted(scene.several.items(), reverse=True) if n < number), None)
    if told is not None and len(told.members) == count:
        near = mention.sentence - clusters.mentions[told.mention].sentence <= _COUNTED_REACH
        since = {clusters.root(m) for group in groups for m in group if told.mention < group[0] and group[-1] < number}
        if near and since <= {clusters.root(m) for m in told.members}:
            return Several(number, told.members, told.rule)
    for group in reversed(groups):
        if clusters.mentions[group[-1]].last >= mention.first or len(group) != count:
            continue
        if mention.sentence - clusters.mentions[group[0]].sentence > _COUNTED_REACH:
            break
        if frozenset.intersection(*(clusters.kinds(m) for m in group)) & ACTORS:
            return Several(number, group, "named together")
    return _near(scene, number, count) if mention.words[0] != "both" else None


_PAIR = 2
_COUNTED_REACH = 2
"""Sentences that a number alone reaches back."""


def _near(scene: Scene, number: int, count: int) -> Several | None:
    """The only persons named in this sentence and the one before, when they are as many as a description counts.

    Nobody whom the words exclude ("the two *men*"), and none where others were counted so ("two men … the two men").
    """
    clusters, doc = scene.clusters, scene.doc
    mention = clusters.mentions[number]
    if count != _PAIR or not (mention.definite or mention.form == "pronoun"):
        return None
    noun = doc[mention.head].lemma_.lower()
    gender = "male" if noun in words("male") else "female" if noun in words("female") else ""
    people: dict[int, int] = {}
    for other in range(number - 1, -1, -1):
        named = clusters.mentions[other]
        if mention.sentence - named.sentence > 1:
            break
        if named.plural and named.form == "nominal" and "person" in named.kinds:
            return None
        if named.form == "name" and "person" in clusters.kinds(other):
            people.setdefault(clusters.root(other), other)
    members = tuple(sorted(people.values()))
    if len(members) != count or any(gender and clusters.gender(m) not in {gender, ""} for m in members):
        return None
    return Several(number, members, "the only two near")


def _is(clusters: Clusters, mention: int, wanted: str, *, loose: bool) -> bool:
    kinds = clusters.kinds(mention)
    return wanted in kinds or (loose and bool(kinds & {"organisation", "group", "person"}))


def _office(scene: Scene, number: int, known: tuple[Profile, ...]) -> Several | None:
    """ "The two ministers", "the two countries' foreign ministers": all who hold that office, when they are two."""
    clusters, doc = scene.clusters, scene.doc
    mention = clusters.mentions[number]
    lemma = doc[mention.head].lemma_.lower()
    if lemma not in words("office") or not any(doc[i].lower_ in _COUNT for i in range(mention.first, mention.head)):
        return None
    wanted = office_of(doc, mention.first, mention.head)
    holders: dict[int, int] = {}
    for profile in known:
        if profile.since < mention.first and any(o == wanted or o.endswith(f" {wanted}") for o in profile.offices):
            holders.setdefault(clusters.root(profile.mention), profile.mention)
    return Several(number, tuple(sorted(holders.values())), "office") if len(holders) == 2 else None


def _pronoun(scene: Scene, number: int, groups: tuple[tuple[int, ...], ...]) -> Several | None:
    """They and their, when the last sentence but one or nearer names several side by side as its subject.

    None whom others have come after ("Acme and Beta opened when *pupils* said they …"), and none of another's words.
    """
    clusters, doc = scene.clusters, scene.doc
    mention = clusters.mentions[number]
    if mention.words[0] not in {"they", "them", "their", "theirs", "themselves"}:
        return None
    others = binding.others(doc[mention.head], _heads(scene, number))
    if binding.is_of_things(doc[mention.head]):
        return None
    told = next((s for n, s in sorted(scene.several.items(), reverse=True) if n < number), None)
    if told is not None and clusters.mentions[told.mention].sentence == mention.sentence:
        return (
            None if clusters.mentions[told.mention].head < others else Several(number, told.members, "pronoun:several")
        )
    for group in reversed(groups):
        first = clusters.mentions[group[0]]
        if clusters.mentions[group[-1]].last >= mention.first:
            continue
        if first.head < others or scene.quoted[first.head] != scene.quoted[mention.head]:
            return None
        if mention.sentence - first.sentence > 1:
            return None
        near = mention.sentence == first.sentence and "person" in clusters.kinds(group[0])
        if near and _has_plural_subject(clusters, doc, first):
            return None
        if (near or grammar.is_subject(doc[first.head])) and "place" not in clusters.kinds(group[0]):
            return Several(number, group, "pronoun:named together")
    return None


def _heads(scene: Scene, number: int) -> set[int]:
    """Heads of the mentions of several in this sentence that have been tied."""
    mentions = scene.clusters.mentions
    return {mentions[n].head for n in scene.several if mentions[n].sentence == mentions[number].sentence}


def _has_plural_subject(clusters: Clusters, doc: Doc, named: Found) -> bool:
    """Whether the sentence is about several others before it names these: "The *families* of A and B said they …"."""
    return any(
        grammar.is_subject(doc[m.head])
        for m in clusters.mentions
        if m.plural and m.form == "nominal" and m.sentence == named.sentence and m.head < named.head
    )
