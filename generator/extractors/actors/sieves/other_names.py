"""Other names of one actor, where the text gives them: an acronym, a name in parentheses, "also known as"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from generator.extractors import _grammar as grammar
from generator.extractors.actors.found import BODY, PERSON, Found
from generator.extractors.actors.names import is_acronym, is_acronym_of
from generator.extractors.actors.scene import Scene
from generator.extractors.actors.sieves.names import CLIPPED, first_names


def acronym(scene: Scene) -> None:
    """An acronym and the one name whose initials it is; in parentheses after it no initials are asked for."""
    clusters = scene.clusters
    known = first_names(clusters)
    full = [n for n in known if len(clusters.mentions[n].words) > 1 and "person" not in clusters.kinds(n)]
    for number in known:
        name = clusters.mentions[number]
        if name.country or "person" in clusters.kinds(number):
            continue  # "US" is no Union Square
        if not is_acronym(name.text):
            here = clusters.members(number) if len(name.words) == 1 else []
            whole = next((w for one in here if (w := _beside_in_parentheses(scene, one)) is not None), None)
            if whole is not None and _is_short_for(name, clusters.mentions[whole]):
                clusters.merge(whole, number, "acronym")
            continue
        fitting = sorted({clusters.root(f) for f in full if is_acronym_of(name.text, clusters.mentions[f].text)})
        beside = _beside_in_parentheses(scene, number)
        if beside is not None:
            clusters.merge(beside, number, "acronym")
        elif len(fitting) == 1:
            clusters.merge(fitting[0], number, "acronym")


def _is_short_for(short: Found, whole: Found) -> bool:
    return _is_spelled(short.text, whole.text) or any(_is_clipped(short.words[0], word) for word in whole.words)


def _is_spelled(short: str, full: str) -> bool:
    """Whether a word with several capitals is made of letters of a name in their order: "KSrelief"."""
    letters = iter(full.casefold())
    return sum(map(str.isupper, short)) > 1 and short[0] == full[0] and all(c in letters for c in short.casefold())


def _is_clipped(short: str, word: str) -> bool:
    """Whether a short name opens as a word of the long one does: "Academil" for "Military *Academ*y"."""
    return word.startswith(short[:CLIPPED]) and short != word and len(short) >= CLIPPED


def known_as(scene: Scene) -> None:
    """The other name of an actor, where the text says so: "X, formerly known as Y", "X (formerly Y)", "X, née Y"."""
    clusters, doc = scene.clusters, scene.doc
    ends = {m.last if m.form == "name" else m.head: n for n, m in enumerate(clusters.mentions) if m.form != "pronoun"}
    for number, name in enumerate(clusters.mentions):
        if name.form != "name" or not name.kinds & (BODY | PERSON):
            continue
        before = _before_other_name(doc, name.first)
        if before is None and name.kinds & BODY and _is_quoted(doc, name) and name.first - 2 in ends:
            before = name.first - 2  # "the Anti-Graft Authority “Nazaha”"
        nominal = _identified(doc, name.head, ends)
        if before is None and nominal is not None and clusters.kinds(nominal) == PERSON and not clusters.names(nominal):
            clusters.merge(nominal, number, "also known as", renamed=True)
        if before in ends and (name.kinds != PERSON or clusters.mentions[ends[before]].form == "name"):
            clusters.merge(ends[before], number, "also known as", renamed=True)


def _identified(doc: Doc, head: int, ends: Mapping[int, int]) -> int | None:
    """Who says what to call him: "a shopkeeper who gave his name as *X*", "who identified himself only as *X*"."""
    token = doc[head]
    preposition, verb = grammar.preposition(token), grammar.governor(token)
    given = verb.lemma_.lower() == "identify" or any(o.lower_ == "name" for o in grammar.objects(verb))
    if preposition is None or preposition.lower_ != "as" or not given or not grammar.is_adnominal(verb):
        return None
    return ends.get(verb.head.i)


def _is_quoted(doc: Doc, name: Found) -> bool:
    """Whether one word stands in quotation marks right behind another."""
    before, after = name.first - 1, name.last + 1
    enclosed = (
        before > 0 and after < len(doc) and doc[before].text in _QUOTE_MARKS and doc[after].text in {"”", '"', "''"}
    )
    return enclosed and name.first == name.last


def _before_other_name(doc: Doc, first: int) -> int | None:
    """Last token of whom the words before a name say that it is the other name of; None where they do not."""
    i = first - 1
    while i > 0 and doc[i].text in _QUOTE_MARKS | {"the"}:
        i -= 1
    told = 1
    if doc[i].lower_ == "as" and doc[i - 1].lower_ in _KNOWN:
        i -= 2
    elif doc[i].lower_ in _CALLED:
        i -= 1
    else:
        told = 0
    while i > 0 and doc[i].lower_ in (_ALSO if told else _ONCE):
        i, told = i - 1, 1
    return i - 1 if told and i > 0 and doc[i].text in {",", "("} else None


_QUOTE_MARKS = frozenset("\" “ ‘ ' ``".split())
_KNOWN = frozenset({"known", "remembered"})
_CALLED = frozenset("called nicknamed née nee born alias aka a.k.a. a.k.a".split())
_ONCE = frozenset("formerly previously originally".split())
_ALSO = _ONCE | frozenset("also better now once officially commonly popularly widely professionally locally".split())


def _beside_in_parentheses(scene: Scene, number: int) -> int | None:
    """The body whose name stands before or behind an acronym, one of the two in parentheses: "CEI (the Conference)"."""
    clusters, doc = scene.clusters, scene.doc
    short = clusters.mentions[number]
    around = doc[max(0, short.first - _LONG) : short.last + _LONG + 2]
    if short.form != "name" or not any(token.text in {"(", "["} for token in around):
        return None
    for other, name in enumerate(clusters.mentions):
        if name.form != "name" or len(name.words) < _LONG or "person" in name.kinds or name.country:
            continue
        left, right = sorted((short, name), key=lambda m: m.first)
        if right.first - left.last > _LONG + 1:
            continue
        between = [t.text for t in doc[left.last + 1 : right.first] if t.lower_ not in {"the", "'s", "’s"}]
        closed = right.last + 1 < len(doc) and doc[right.last + 1].text in {")", "]"}
        if between in (["("], ["["]) and closed and name.kinds & short.kinds:
            return other
    return None


_LONG = 2
"""Words of a name that is written out; and tokens that may stand between it and its acronym: "'s (" and "(the"."""
