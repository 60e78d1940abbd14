"""Who and where: what the actors module hands to the extractors after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator.models import Actor, Mention, Place, PluralMention

A = TypeVar("A", Actor, Place)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors and places of one article, found by position."""

    actors: tuple[Actor, ...] = ()
    plurals: tuple[PluralMention, ...] = ()
    places: tuple[Place, ...] = ()
    nested: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Mentions inside longer names, by id of the actor or place; only `whole` has them among the others."""
    _named: _Stretches = field(init=False, repr=False, compare=False)
    _located: _Stretches = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        actors = [(m.start, m.end, a.id) for a in self.actors for m in a.mentions]
        places = [(m.start, m.end, p.id) for p in self.places for m in p.mentions]
        object.__setattr__(self, "_named", _Stretches(actors))
        object.__setattr__(self, "_located", _Stretches(places))

    def whole(self) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
        """The actors and places with all their mentions, as an extraction lists them."""
        return tuple(map(self._listed, self.actors)), tuple(map(self._listed, self.places))

    def _listed(self, one: A) -> A:
        inside: tuple[Mention, ...] = self.nested.get(one.id, ())
        return replace(one, mentions=tuple(sorted((*one.mentions, *inside), key=lambda m: m.start))) if inside else one

    def actor_at(self, start: int, end: int) -> str | None:
        """Id of the actor mentioned in a stretch of text: the mention that covers most of it, the first of equals."""
        best: tuple[int, int] | None = None
        found = None
        for first, last, actor in self._named.touching(start, end):
            shared = min(end, last) - max(start, first)
            if shared > 0 and (best is None or (-shared, first) < best):
                best, found = (-shared, first), actor
        return found

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the actors mentioned in a stretch of text, plural mentions included, first mention first."""
        places: dict[str, int] = {}
        for first, _, actor in self._named.inside(start, end):
            places.setdefault(actor, first)
        for plural in self.plurals:
            if start <= plural.start and plural.end <= end:
                for member in plural.actors:
                    places[member] = min(plural.start, places.get(member, plural.start))
        return tuple(sorted(places, key=lambda a: (places[a], a)))

    def places_in(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the places mentioned in a stretch of text, in text order."""
        return tuple(dict.fromkeys(place for _, _, place in self._located.inside(start, end)))


class _Stretches:
    """Mentions in text order, found without looking at all of them."""

    def __init__(self, mentions: Sequence[tuple[int, int, str]]) -> None:
        order = sorted(range(len(mentions)), key=lambda n: (mentions[n][0], n))
        self._mentions = [mentions[n] for n in order]
        self._starts = [mention[0] for mention in self._mentions]
        self._longest = max((end - start for start, end, _ in mentions), default=0)

    def inside(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Those that lie wholly in a stretch."""
        return (m for m in self._from(start, end) if m[1] <= end)

    def touching(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Those that share text with a stretch, and some that do not."""
        return self._from(start - self._longest, end)

    def _from(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        for place in range(bisect_left(self._starts, start), len(self._starts)):
            if self._starts[place] >= end:
                return
            yield self._mentions[place]
