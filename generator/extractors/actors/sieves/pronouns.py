"""Pronouns tied to actors by gender, number, syntax and nearness; left alone when two actors fit about as well."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from generator.extractors import _grammar as grammar
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import PEOPLE, PERSON, Found
from generator.extractors.actors.nominals import COUNTED
from generator.extractors.actors.scene import Scene
from generator.extractors.actors.sieves import binding
from generator.extractors.actors.sieves.binding import Binding
from generator.extractors.actors.sieves.quotations import speakers as speakers_of

_REACH = 2
"""Sentences that a pronoun reaches back."""
_MARGIN = 12
"""Points by which the best reading must lead the second; of 5, 12, 20 and 30 the lowest that cost no precision on 74
texts (November 2026)."""
_TOPIC = 20.0
"""Most points for being mentioned often before; 10, 16, 20 and 30 gave links of F1 59.9, 59.9, 61.0 and 60.7 on 74
texts (November 2026)."""
_UNKNOWN = 25.0
"""Points that "he" or "she" costs somebody known by one word alone; 12, 25 and 40 tie the same on 74 texts (November
2026)."""
_UNTIED = frozenset("i me my mine myself we us our ours ourselves".split()) | set(COUNTED)
"""Pronouns that other sieves tie, or none."""


_LIKELY = 80
"""Points for being whom the words around a pronoun make likely, subject or not: "thanked *her* for her help"."""
_IT = frozenset({"it", "its", "itself"})
_INNER = 10
"""Points for being what the innermost clause around the pronoun is about."""


def third_person(scene: Scene) -> None:
    """He, she, it, they and their forms, each to the best antecedent before it.

    In text order, but those in quotations last, when it is known who "he" is that speaks.
    """
    clusters, doc = scene.clusters, scene.doc
    quoted = scene.quoted
    speakers = speakers_of(clusters, doc, quoted)
    at = {m.head: n for n, m in enumerate(clusters.mentions)}
    for number in sorted(range(len(clusters.mentions)), key=lambda n: (quoted[clusters.mentions[n].head] > 0, n)):
        pronoun = clusters.mentions[number]
        if pronoun.form != "pronoun" or pronoun.words[0] in _UNTIED or number in scene.several:
            continue
        token = doc[pronoun.head]
        if (pronoun.words[0] == "it" and binding.is_empty(token)) or (
            pronoun.words[0] == "they" and binding.is_of_things(token)
        ):
            continue
        speaker = speakers.get(quoted[pronoun.head])
        bound = binding.bind(token, at)
        if pronoun.gender and speaker is not None and _may_be_anybody(scene, speaker):
            continue
        body = next((at[i] for i in bound.about[:1] if i in at), None) if pronoun.words[0] in _THEY else None
        first = body is not None and _as_several(scene, body, number, quoted)
        ranked = _ranked(scene, number, bound, quoted, speaker, collective=first)
        if not ranked and pronoun.words[0] in _THEY:
            ranked = _ranked(scene, number, bound, quoted, speaker, collective=True)
        if not ranked:
            continue
        best = ranked[0]
        if len(ranked) > 1 and best[0] - ranked[1][0] < _MARGIN:
            continue
        if clusters.merge(best[1], number, f"pronoun:{best[2]}"):
            clusters.set_gender(number, pronoun.gender)


def _may_be_anybody(scene: Scene, speaker: int) -> bool:
    """Whether somebody who speaks is told by his post alone, and may be any person of the text, "he" himself too."""
    clusters, doc = scene.clusters, scene.doc
    mention = clusters.mentions[speaker]
    alone = mention.form == "nominal" and mention.definite and not clusters.names(speaker)
    return alone and not any(p.tag_ == "PRP$" for p in grammar.possessors(doc[mention.head]))


def _is_type(doc: Doc, mention: Found) -> bool:
    """Whether a person's name only tells what somebody is like: "He is no *Ann Poe*", "to *a Holt* he would"."""
    before = doc[mention.first - 1].lower_ if mention.first else ""
    return mention.form == "name" and mention.kinds == PERSON and before in {"a", "an", "no", "another"}


def _ranked(
    scene: Scene, number: int, bound: Binding, quoted: Sequence[int], speaker: int | None, *, collective: bool = False
) -> list[tuple[float, int, str]]:
    """Clusters that the pronoun may mean with their points and why, best first; nobody calls himself "he".

    With `collective`, those that "they" may mean although their names are singular: companies, teams.
    """
    clusters, doc = scene.clusters, scene.doc
    silent = clusters.root(speaker) if speaker is not None else None
    pronoun = clusters.mentions[number]
    best: dict[int, tuple[float, int, str]] = {}
    for earlier in (*bound.ahead, *range(number - 1, -1, -1)):
        mention = clusters.mentions[earlier]
        distance = pronoun.sentence - mention.sentence
        if distance > _REACH:
            break
        if earlier in scene.several or not clusters.kinds(earlier) & clusters.kinds(number):
            continue
        if mention.last >= pronoun.first and earlier not in bound.ahead:
            continue
        if clusters.root(earlier) == silent or mention.head in bound.barred or mention.head < bound.stranger:
            continue
        if _is_type(doc, mention):
            continue
        if not (_as_several(scene, earlier, number, quoted) if collective else _agrees(scene, earlier, pronoun)):
            continue
        if len(clusters.members(earlier)) == 1 and (mention.form == "pronoun" or _is_post_alone(mention)):
            continue
        if not clusters.may_merge(earlier, number):
            if earlier in bound.ahead:
                return []
            continue
        points, why = _points(doc, mention, pronoun, bound, quoted)
        if why == "near" and pronoun.words[0] in _IT and mention.head not in bound.beside:
            continue
        if why == "near" and pronoun.words[0] in _THEY and distance:
            continue
        root = clusters.root(earlier)
        if root not in best or points > best[root][0]:
            best[root] = (points, earlier, why)
    for root, (points, earlier, why) in best.items():
        repeated = min(_TOPIC, 2.0 * len(clusters.members(root)))
        unknown = _UNKNOWN if pronoun.gender and not _is_introduced(clusters, root) else 0.0
        best[root] = (points + repeated - unknown, earlier, why)
    return sorted(best.values(), key=lambda b: (-b[0], -b[1]))


def _is_post_alone(mention: Found) -> bool:
    """Whether a noun without an article means a post and not who holds it: "his post as *CEO*"."""
    bare = mention.form == "nominal" and mention.first == mention.last and not mention.plural
    return bare and mention.kinds == PERSON


def _is_introduced(clusters: Clusters, root: int) -> bool:
    """Whether the text has told more of somebody than one word: a full name, a title, a description, or a gender."""
    return clusters.gender(root) != "" or any(
        m.form == "nominal" or len(m.words) > 1 for m in map(clusters.mentions.__getitem__, clusters.members(root))
    )


def _points(doc: Doc, mention: Found, pronoun: Found, bound: Binding, quoted: Sequence[int]) -> tuple[float, str]:
    head, token = doc[mention.head], doc[pronoun.head]
    distance = pronoun.sentence - mention.sentence
    points = 100.0 - 25.0 * distance
    why = "near"
    if grammar.is_subject(head) or head.i in bound.about:
        points, why = points + 25, "subject"
    elif grammar.is_object(head):
        points += 8
    elif mention.form == "nominal" and not mention.definite:
        points -= 5
    if grammar.is_possessor(head):
        points -= 5
    if head.i in bound.about:
        points += 25 + (_INNER if head.i == bound.about[0] else 0)
    if head.i in bound.likely:
        points += _LIKELY
    if distance and grammar.is_subject(token) and why == "subject":
        points += 10
    if quoted[mention.head] != quoted[pronoun.head]:
        points -= 15 if not quoted[pronoun.head] else 5
    if mention.form == "name":
        points += 4
    return points, why


def _agrees(scene: Scene, earlier: int, pronoun: Found) -> bool:
    clusters = scene.clusters
    mention = clusters.mentions[earlier]
    word = pronoun.words[0]
    kinds = clusters.kinds(earlier)
    if pronoun.gender:
        return not mention.plural and "person" in kinds
    if word in {"it", "its", "itself"}:
        if kinds == PEOPLE and scene.doc[mention.head].tag_ in {"NNPS", "NNS"}:
            return False  # "the Democrats" are no "it"
        return not mention.plural and "person" not in kinds and (kinds != frozenset({"place"}) or bool(mention.country))
    if mention.plural or mention.form == "pronoun":
        return mention.plural or mention.words[0] in {"it", "its"}
    return kinds == frozenset({"group"})


def _as_several(scene: Scene, earlier: int, number: int, quoted: Sequence[int]) -> bool:
    """Whether "they" may mean one body: "Acme opened their plant", "The team arrived. They were tired"."""
    clusters, doc = scene.clusters, scene.doc
    body, pronoun = clusters.mentions[earlier], clusters.mentions[number]
    head, token = doc[body.head], doc[pronoun.head]
    if body.form == "pronoun" or not clusters.kinds(earlier) <= _BODIES or not grammar.is_subject(head):
        return False
    if quoted[body.head] != quoted[pronoun.head]:
        return False
    if body.sentence == pronoun.sentence:
        return token.tag_ == "PRP$" and head in binding.about(token)
    return body.sentence + 1 == pronoun.sentence and grammar.is_subject(token)


_BODIES = frozenset({"organisation", "group"})
_THEY = frozenset("they them their theirs themselves".split())


def first_person(scene: Scene) -> None:
    """ "I" and "my" in a quotation are its speaker, when the sentence of the quotation names one person who speaks."""
    clusters, doc = scene.clusters, scene.doc
    own = [n for n, m in enumerate(clusters.mentions) if m.form == "pronoun" and m.words[0] in _MINE]
    quoted = scene.quoted
    speakers = speakers_of(clusters, doc, quoted) if own else {}
    for number in own:
        pronoun = clusters.mentions[number]
        where = quoted[pronoun.head]
        if where and where in speakers:
            clusters.merge(speakers[where], number, "pronoun:speaker")


_MINE = frozenset({"i", "me", "my", "mine", "myself"})
