"""Descriptions tied to actors named elsewhere: by office and nationality, by the noun they share with a name."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.actors.clusters import BY_OFFICE, EPITHET, Clusters
from generator.extractors.actors.found import BODY, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.name_edges import CALENDAR
from generator.extractors.actors.nominals import nationality_of
from generator.extractors.actors.profiles import is_former, is_singled_out, office_of, profiles
from generator.extractors.actors.scene import Scene
from generator.gazetteer import country, is_called
from generator.gazetteer import nationality as nationality_code

_NEAR = 4
"""Sentences that a description reaches back for an actor it does not name."""


def state(scene: Scene) -> None:
    """ "The kingdom": the one government of the article whose country is called so in full."""
    clusters, doc = scene.clusters, scene.doc
    governments = [
        (n, m.country)
        for n, m in enumerate(clusters.mentions)
        if m.country and m.form == "name" and "government" in m.kinds
    ]
    for number, mention in enumerate(clusters.mentions):
        head = doc[mention.head]
        if mention.form != "nominal" or not mention.definite or head.lower_ not in _FORMS_OF_STATE:
            continue
        if grammar.modifiers(head) or grammar.possessors(head):
            continue
        fitting = {clusters.root(n) for n, country in governments if is_called(country, head.lower_)}
        if len(fitting) == 1:
            clusters.merge(fitting.pop(), number, "form of state")


_FORMS_OF_STATE = frozenset("kingdom republic emirate sultanate principality federation".split())


def office(scene: Scene) -> None:
    """Office and nationality: "the Pakistani foreign minister" after the text has said who that is."""
    clusters, doc = scene.clusters, scene.doc
    known = profiles(clusters, doc, scene.titles)
    for number, nominal in enumerate(clusters.mentions):
        if nominal.form != "nominal" or nominal.plural or not nominal.definite or len(clusters.members(number)) > 1:
            continue
        wanted = office_of(doc, nominal.first, nominal.head)
        if (
            wanted is None
            or is_singled_out(doc, nominal)
            or (grammar.possessors(doc[nominal.head]) and _own_possessor(doc, nominal))
        ):
            continue
        nation = nationality_of(nominal, doc)
        told_of = [p for p in known if p.since <= nominal.first and p.holds(wanted, nation)]
        if not is_former(doc, nominal.first, nominal.head):
            told_of = [p for p in told_of if not p.former]
        fitting = {clusters.root(profile.mention) for profile in told_of}
        if len(fitting) == 1 and _narrowed_by(doc, nominal) <= _told(scene, min(fitting), len(clusters.mentions)):
            clusters.merge(fitting.pop(), number, "office" if nation is None else BY_OFFICE)


def _narrowed_by(doc: Doc, nominal: Found) -> set[str]:
    """The names beside a description's noun that are no nation's: "the *Ferrari* driver", "the head of *Acme*"."""
    beside = [*doc[nominal.first : nominal.head], *doc[nominal.head + 1 : nominal.last + 1]]
    beside = [t for t in beside if t.ent_type_ not in {"DATE", "TIME"} and t.lower_ not in CALENDAR]
    return {t.lower_ for t in beside if t.pos_ == "PROPN" and not nationality_code(t.text) and not country(t.text)}


def epithet(scene: Scene) -> None:
    """ "The former prime minister", "the 52-year-old" opening a sentence: the one person of the sentence before.

    Only words that tell something more of somebody already spoken of; any other office may be another person's.
    """
    clusters, doc = scene.clusters, scene.doc
    for number, nominal in enumerate(clusters.mentions):
        if nominal.form != "nominal" or nominal.plural or not nominal.definite or len(clusters.members(number)) > 1:
            continue
        opening, head = doc[nominal.first], doc[nominal.head]
        if not opening.is_sent_start or "person" not in nominal.kinds or not grammar.is_subject(head):
            continue
        if not _is_epithet(doc, nominal):
            continue
        before = [
            n
            for n, m in enumerate(clusters.mentions)
            if m.sentence == nominal.sentence - 1 and m.form == "name" and "person" in clusters.kinds(n)
        ]
        spoken = [n for n in before if grammar.is_subject(doc[clusters.mentions[n].head])]
        if spoken and len({clusters.root(n) for n in before}) == 1:
            last = clusters.mentions[spoken[-1]].last
            if not any("\n" in t.text for t in doc[last : nominal.first]):
                clusters.merge(spoken[-1], number, EPITHET)


def _is_epithet(doc: Doc, nominal: Found) -> bool:
    """Whether a description tells something more of somebody spoken of: "the *52-year-old*", "the *Ohio senator*"."""
    aged = any(t.lower_.endswith("-year-old") for t in doc[nominal.first : nominal.head])
    return aged or is_renown(doc, nominal)


def is_renown(doc: Doc, nominal: Found) -> bool:
    """Whether a description tells what somebody was or is known for: "the *former* mayor", "the *Ohio* star"."""
    narrowed = doc[nominal.first : nominal.head]
    if not nominal.definite or nominal.plural or grammar.possessors(doc[nominal.head]):
        return False
    if any(t.lower_ == "former" for t in narrowed):
        return True
    return len(narrowed) > 1 and doc[nominal.head].lower_ in words("renown")


def _own_possessor(doc: Doc, nominal: Found) -> bool:
    """Whether somebody's own ("his", "her company's") description is meant, which tells no nationality."""
    return any(p.tag_ == "PRP$" for p in grammar.possessors(doc[nominal.head]))


def head_noun(scene: Scene) -> None:
    """A definite description of a body or place with a noun of its name, or that suits the only one near."""
    clusters, doc = scene.clusters, scene.doc
    recent: list[int] = []
    called: dict[str, set[int]] = {}
    seen: set[int] = set()
    described: dict[str, int] = {}
    for number, mention in enumerate(clusters.mentions):
        if mention.form == "name":
            if clusters.kinds(number) & {"organisation", "group"}:
                recent.append(number)
                root = clusters.root(number)
                # Descriptions join a name here and never the other way round: its cluster keeps root and names.
                for word in _last_words(clusters, root) if root not in seen else ():
                    called.setdefault(word, set()).add(root)
                seen.add(root)
            continue
        if mention.form != "nominal" or mention.plural or not mention.definite:
            continue
        if len(clusters.members(number)) > 1 or "person" in clusters.kinds(number) or _own_possessor(doc, mention):
            continue
        if not mention.kinds & {"organisation", "group"}:
            continue
        head = doc[mention.head].lemma_.lower()
        extra = [t for t in grammar.modifiers(doc[mention.head]) if t.tag_ not in {"CD"}]
        if head in _NATIONAL:
            continue
        sharing = called.get(head, set())
        if len(sharing) == 1 and not extra:
            if not _is_overtaken(scene, number, min(sharing), recent, head):
                clusters.merge(min(sharing), number, "head noun")
            continue
        if extra or sharing or grammar.possessors(doc[mention.head]) or _is_any_of_several(doc[mention.head]):
            continue  # "Poe's company" is none that stands near without her
        first = bisect_left(recent, mention.sentence - _NEAR, key=lambda r: clusters.mentions[r].sentence)
        near = dict.fromkeys(clusters.root(r) for r in reversed(recent[first:]))
        suited = [root for root in near if _suits(clusters, doc, root, head)]
        chosen, rule = suited[0] if len(suited) == 1 else None, "only one near"
        if len(suited) > 1 and head in words("company"):
            chosen, rule = _foremost(clusters, doc, number, suited), "foremost near"
        if chosen is not None and head in words("company") and _only_narrows(scene, chosen):
            continue
        # Whom the same words have meant before may be meant again, however far back.
        if chosen is not None and clusters.root(described.setdefault(head, chosen)) == chosen:
            clusters.merge(chosen, number, rule)


def _only_narrows(scene: Scene, body: int) -> bool:
    """Whether a body is never told of but to say what other things are like: "*Acme* revolutionaries"."""
    clusters = scene.clusters
    heads = (scene.doc[clusters.mentions[m].head] for m in clusters.members(body))
    return all(head.head.i > head.i and head in grammar.modifiers(head.head) for head in heads)


def _is_any_of_several(noun: Token) -> bool:
    """Whether a noun stands for each of those the sentence has told of: "*companies* list what the company owns"."""
    before = noun.doc[sentence_start(noun) : noun.i]
    return any(t.tag_ == "NNS" and t.lemma_ == noun.lemma_ for t in before)


def _is_overtaken(scene: Scene, number: int, body: int, recent: list[int], noun: str) -> bool:
    """Whether another body that may be called so has come between: "the Green Party … *Labour* lost. The party"."""
    clusters, doc = scene.clusters, scene.doc
    if noun not in words("group"):
        return False
    for earlier in reversed(recent):
        mention = clusters.mentions[earlier]
        if clusters.root(earlier) == body or mention.sentence < clusters.mentions[number].sentence - 1:
            return False
        plain = not _last_words(clusters, earlier) & words("designator", "organisation", "chamber")
        if plain and grammar.is_subject(doc[mention.head]):
            return True
    return False


_NATIONAL = frozenset("army military police navy government parliament judiciary state".split())
"""Alone these mean those of the country, whatever body of such a name stands near."""


def _foremost(clusters: Clusters, doc: Doc, number: int, suited: list[int]) -> int | None:
    """The body that is clearly more prominent right before a description than the others it could stand for."""
    ranked = []
    for root in suited:
        best = 0.0
        for member in clusters.members(root):
            mention = clusters.mentions[member]
            distance = clusters.mentions[number].sentence - mention.sentence
            if member < number and distance <= _NEAR:
                points = 100.0 - 25.0 * distance + (25.0 if grammar.is_subject(doc[mention.head]) else 0.0)
                best = max(best, points)
        ranked.append((best + min(10.0, 2.0 * len(clusters.members(root))), root))
    ranked.sort(key=lambda r: (-r[0], r[1]))
    return ranked[0][1] if ranked[0][0] - ranked[1][0] >= _MARGIN else None


_MARGIN = 15.0
"""Points by which the foremost must lead; 5 and 15 make the same 13 merges on 74 texts, all right (November 2026)."""


def _last_words(clusters: Clusters, number: int) -> set[str]:
    named = [m.words for m in clusters.names(number) if m.words]
    return {w[-1] for w in named} | {w[_before_of(w)] for w in named}


def _before_of(name: tuple[str, ...]) -> int:
    """Where a body's name says what it is: before its first "of", else at its end."""
    first = next((i for i, word in enumerate(name) if i and word in {"of", "for"}), len(name))
    return len(name) - 1 if name[-1] in words("designator") else first - 1


def _suits(clusters: Clusters, doc: Doc, number: int, head: str) -> bool:
    """Whether a noun for bodies can stand for a body of this name and these descriptions."""
    told = {
        doc[clusters.mentions[m].head].lemma_.lower()
        for m in clusters.members(number)
        if clusters.mentions[m].form == "nominal"
    }
    if head in told:
        return True
    designated = {w for w in _last_words(clusters, number) if w in words("designator")}
    armed = clusters.kinds(number) == frozenset({"group"}) or bool(told & _ARMED)
    if head in {"group", "outfit", "militia", "faction"}:
        return armed
    if head in _ANY_BODY:
        return True
    if armed or head not in {"company", "firm", "corporation"}:
        return False
    return not designated or bool(designated & words("corporate"))


_ARMED = frozenset("movement militia party insurgency guerrilla faction".split())
"""What a body is called that "the group" may mean."""
_ANY_BODY = frozenset("organisation organization".split())


def repeated(scene: Scene) -> None:
    """A definite description after an unnamed one with the same noun ("a gunman … the gunman").

    What narrows it ("the *Afghan* team") must have been told of the one meant, by any of its descriptions before.
    """
    clusters, doc = scene.clusters, scene.doc
    before: dict[tuple[str, bool], list[int]] = {}
    for number, mention in enumerate(clusters.mentions):
        if mention.form != "nominal" or number in scene.several:
            continue
        head = doc[mention.head]
        earlier = before.setdefault((head.lemma_.lower(), mention.plural), [])
        if mention.definite and len(clusters.members(number)) == 1 and not grammar.possessors(head):
            narrow = _narrowing(doc, mention)
            fitting = _fitting(scene, earlier, narrow)
            if head.lemma_.lower() in words("office") and _are_several(clusters, fitting):
                fitting = [e for e in fitting if not clusters.names(e)]
            if fitting and not narrow and (_are_apart(scene, fitting) or _is_superseded(scene, number, fitting[-1])):
                fitting = []
            if fitting:
                clusters.merge(fitting[-1], number, "same description")
        if nationality_code(head.text) is None and not is_singled_out(doc, mention):
            earlier.append(number)


def _fitting(scene: Scene, described: list[int], narrow: set[str]) -> list[int]:
    """The descriptions with whose words a narrower one agrees, in text order; with words, the last of each actor."""
    if not narrow:
        return [number for number in described if not _lesser(scene, number)]
    found: list[int] = []
    seen: set[int] = set()
    for number in reversed(described):
        root = scene.clusters.root(number)
        if root not in seen and _lesser(scene, number) <= narrow:
            seen.add(root)  # what was told of it earlier is no more than what has been told by now
            if narrow <= _told(scene, number, number):
                found.append(number)
    return found[::-1]


def _is_superseded(scene: Scene, number: int, before: int) -> bool:
    """Whether a body is named right before that "the *institution*" may mean rather than an unnamed one.

    One whose name says that it is something else does not count: "the *bank*" is no Acme Corporation.
    """
    clusters, mention = scene.clusters, scene.clusters.mentions[number]
    noun = scene.doc[mention.head].lemma_.lower()
    if clusters.names(before) or not clusters.kinds(before) <= BODY or mention.plural or noun in _CREWS:
        return False
    sentence = mention.sentence
    kinds = words("designator", "corporate")
    for later in range(number - 1, before, -1):
        if clusters.mentions[later].sentence < sentence - 1:
            return False
        if clusters.mentions[later].form == "name" and clusters.kinds(later) <= BODY:
            told = _last_words(clusters, later) & kinds
            if noun not in kinds or not told or noun in told:
                return True
    return False


_CREWS = frozenset("team squad side crew delegation".split())
"""Bodies of people that the names of other bodies beside them are seldom names of."""


def _are_apart(scene: Scene, described: list[int]) -> bool:
    """Whether words before their noun tell several apart, so that it alone means none: "the *high* court"."""
    clusters, doc = scene.clusters, scene.doc
    narrowed: dict[int, set[str]] = {}
    for number in described:
        narrowed.setdefault(clusters.root(number), set()).update(_narrowing(doc, clusters.mentions[number]))
    told = list(narrowed.values())
    return len(told) > 1 and all(told) and sum(map(len, told)) == len(set().union(*told))


def _lesser(scene: Scene, number: int) -> set[str]:
    """The words of a description for somebody who stands in for another or held his post: "the *vice* president"."""
    mention, doc = scene.clusters.mentions[number], scene.doc
    joined = next((i for i in range(mention.head - 1, mention.first, -1) if doc[i].lower_ == "and"), mention.first)
    return {t.lower_ for t in doc[joined : mention.head]} & _LESSER


def _are_several(clusters: Clusters, described: list[int]) -> bool:
    """Whether descriptions are of more than one person that the text names."""
    return len({clusters.root(n) for n in described if clusters.names(n)}) > 1


_LESSER = frozenset("vice deputy assistant former".split())


def _narrowing(doc: Doc, mention: Found) -> set[str]:
    """The words before a description's noun, and the names behind it, that tell which one is meant."""
    told = {t.lower_ for t in doc[mention.first : mention.head] if t.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "VERB"}}
    told |= {t.lower_ for t in doc[mention.head + 1 : mention.last + 1] if t.pos_ == "PROPN"}
    return told - {"entire", "whole", "same", "very"}


def _told(scene: Scene, number: int, last: int) -> set[str]:
    """The words of the descriptions of somebody up to the mention `last`."""
    clusters, doc = scene.clusters, scene.doc
    own = [clusters.mentions[m] for m in clusters.members(number) if m <= last]
    return {t.lower_ for m in own if m.form == "nominal" for t in doc[m.first : m.last + 1]}
