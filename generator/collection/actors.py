"""One dossier per actor of the book. Merged on the full name only, or on a short form that an article itself explains.

A surname alone never merges; what is likely but not certain stands apart and is named in `Dossier.possibly`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from generator.collection._words import commonest, fold, slugs
from generator.models import Actor, ActorKind, ActorRef, Briefing, Dossier

_ALIKE = 88.0
"""Least similarity (0 to 100) of two names that may be spellings of one."""
_MOST_ALIKE = 40
"""Names of one block that are compared with one another at most."""

_COMMON = frozenset(
    "ministry foreign interior defence defense finance justice health education office department agency government "
    "army navy air force police military parliament senate congress assembly council court supreme high national "
    "central bank security committee commission party house cabinet presidency union university hospital company "
    "authority authorities election electoral board federal state city local public ministers ministerial of and for "
    "affairs economy economics trade energy intelligence service guard coast border".split()
)
"""Words that many names of offices share; a name of nothing else says which one only inside its article."""

_Key = tuple[ActorKind, str]


@dataclass(slots=True)
class _Group:
    """The refs that share a kind and a full name."""

    key: _Key
    refs: list[tuple[ActorRef, Actor]] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    """Short forms by which other refs were linked to it."""


def link(briefings: Sequence[Briefing]) -> tuple[Dossier, ...]:
    """Dossiers, the most salient first.

    Args:
        briefings: in any order; refs are put in order of publication, unknown dates last.
    """
    dated = sorted(briefings, key=lambda b: (b.article.published is None, str(b.article.published or ""), b.article.id))
    groups = _by_full_name(dated)
    _join_short_forms(groups)
    place_of = {briefing.article.id: place for place, briefing in enumerate(dated)}
    for group in groups.values():
        group.refs.sort(key=lambda r: place_of[r[0].article])
    ordered = sorted(groups.values(), key=lambda g: (-_salience(g), -len(g.refs), g.key))
    names = [commonest(actor.name for _, actor in group.refs) for group in ordered]
    ids = slugs(names)
    where = {group.key: place for place, group in enumerate(ordered)}
    likely = _possibly([(group.key, name) for group, name in zip(ordered, names, strict=True)], ordered)
    return tuple(
        Dossier(
            id=slug,
            name=name,
            kind=group.key[0],
            aliases=_aliases(group, name),
            refs=tuple(ref for ref, _ in group.refs),
            salience=round(_salience(group), 4),
            possibly=tuple(ids[place] for place in sorted(where[k] for k in likely[group.key])),
            rule=_rule(group),
            country=_country(group),
        )
        for group, name, slug in zip(ordered, names, ids, strict=True)
    )


def ids_of(dossiers: Iterable[Dossier]) -> dict[tuple[str, str], str]:
    """Dossier id by article id and actor id."""
    return {(ref.article, ref.actor): dossier.id for dossier in dossiers for ref in dossier.refs}


def _by_full_name(briefings: Sequence[Briefing]) -> dict[_Key, _Group]:
    groups: dict[_Key, _Group] = {}
    for briefing in briefings:
        for actor in briefing.extraction.actors:
            name = actor.key or fold(actor.name)
            if not name:
                continue
            if not _tells_apart(actor):
                name = f"{name} {briefing.article.id}#{actor.id}"
            group = groups.setdefault((actor.kind, name), _Group((actor.kind, name)))
            group.refs.append((ActorRef(briefing.article.id, actor.id), actor))
    return groups


def _tells_apart(actor: Actor) -> bool:
    """Whether a name is one that only one actor bears: no surname alone, no "Foreign Ministry" of just any country."""
    words = fold(actor.name).split()
    if actor.kind == "person":
        return len(words) > 1
    return not all(word in _COMMON for word in words)


def _is_single(group: _Group) -> bool:
    """Whether it is known by a name that many could bear, which links to nothing."""
    return "#" in group.key[1]


def _join_short_forms(groups: dict[_Key, _Group]) -> None:
    """Join "BLA" to the one actor that some article calls by both its full name and "BLA"."""
    explained: dict[_Key, set[_Key]] = defaultdict(set)
    for key, group in groups.items():
        for _, actor in group.refs:
            for alias in actor.aliases:
                if _links(alias, actor):
                    explained[actor.kind, fold(alias)].add(key)
    for key in sorted(groups):
        group = groups[key]
        if _is_single(group):
            continue
        known = {k for _, actor in group.refs for k in explained.get((key[0], fold(actor.name)), ())} - {key}
        if len(known) == 1:
            (full,) = known
            target = groups.get(full)
            if target is None or len(fold(target.refs[0][1].name)) <= len(fold(group.refs[0][1].name)):
                continue
            target.also.append(group.refs[0][1].name)
            target.refs += group.refs
            del groups[key]


def _links(alias: str, actor: Actor) -> bool:
    """Whether an alias is telling enough to link by: two words of a person's name, an acronym, another full name.

    A part of the name is not: "Foreign Ministry" could be that of any country.
    """
    words, full = set(fold(alias).split()), set(fold(actor.name).split())
    if actor.kind == "person":
        return len(words) > 1
    acronym = alias.replace(".", "").isupper() and len(alias) > 1
    return acronym or (len(words) > 1 and not words <= full and not words <= _COMMON)


def _salience(group: _Group) -> float:
    return float(sum(actor.salience for _, actor in group.refs))


def _aliases(group: _Group, name: str) -> tuple[str, ...]:
    seen = dict.fromkeys(n for _, actor in group.refs for n in (actor.name, *actor.aliases))
    return tuple(n for n in seen if n != name)


def _country(group: _Group) -> str | None:
    known = {actor.country for _, actor in group.refs if actor.country}
    return known.pop() if len(known) == 1 else None


def _rule(group: _Group) -> str:
    articles = len({ref.article for ref, _ in group.refs})
    if articles < 2:
        return "named in one article"
    said = f"the same full name in {articles} articles"
    return said + "".join(f"; an article explains “{short}”" for short in sorted(set(group.also)))


def _possibly(named: list[tuple[_Key, str]], groups: list[_Group]) -> dict[_Key, set[_Key]]:
    """Pairs that may be one actor: a surname alone and a full name with it, or nearly the same spelling."""
    likely: dict[_Key, set[_Key]] = {key: set() for key, _ in named}
    blocks: dict[tuple[str, str], list[tuple[_Key, str]]] = defaultdict(list)
    for key, name in named:
        words = fold(name).split()
        if not words:
            continue
        sort = "person" if key[0] == "person" else "other"
        last = words[-1] if sort == "person" else words[0]
        for block in ((sort, last), (sort, words[0][0] + last[:2] + "…")):
            blocks[block].append((key, " ".join(words)))
    single = {group.key for group in groups if _is_single(group) and group.key[0] == "person"}
    for _, members in sorted(blocks.items()):
        for place, (one, name) in enumerate(members[:_MOST_ALIKE]):
            for other, second in members[place + 1 : _MOST_ALIKE]:
                if _may_be_one(name, second, one in single or other in single):
                    likely[one].add(other)
                    likely[other].add(one)
    return likely


def _may_be_one(one: str, other: str, surname: bool) -> bool:
    if surname:
        return one.split()[-1] == other.split()[-1]
    return one == other or (fuzz.ratio(one, other) >= _ALIKE and min(len(one), len(other)) > 5)
