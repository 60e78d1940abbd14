"""Who and where: what the actors module hands to the extractors after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from generator.extractors._placed import Placed
from generator.models import Actor, Form, Mention, Place, PluralMention

A = TypeVar("A", Actor, Place)


class Mentioned(NamedTuple):
    """A mention and whose it is: the id of an actor or place."""

    start: int
    end: int
    whose: str
    form: Form


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors and places of one article, found by position."""

    actors: tuple[Actor, ...] = ()
    plurals: tuple[PluralMention, ...] = ()
    places: tuple[Place, ...] = ()
    nested: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Mentions inside longer names, by id of the actor or place; only `whole` has them among the others."""
    named: frozenset[str] = field(init=False, repr=False, compare=False)
    """Ids of the actors that have a name."""
    _acting: Placed[Mentioned] = field(init=False, repr=False, compare=False)
    _together: Placed[Mentioned] = field(init=False, repr=False, compare=False)
    _located: Placed[Mentioned] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        acting = [Mentioned(m.start, m.end, a.id, m.form) for a in self.actors for m in a.mentions]
        together = [Mentioned(p.start, p.end, a, "nominal") for p in self.plurals for a in p.actors]
        located = [Mentioned(m.start, m.end, p.id, m.form) for p in self.places for m in p.mentions]
        object.__setattr__(self, "named", frozenset(m.whose for m in acting if m.form == "name"))
        object.__setattr__(self, "_acting", _by_place(acting))
        object.__setattr__(self, "_together", _by_place(together))
        object.__setattr__(self, "_located", _by_place(located))

    def mentions(self, start: int, end: int) -> Iterator[Mentioned]:
        """The mentions of single actors that share text with a stretch, in text order."""
        return self._acting.touching(start, end)

    def plural_mentions(self, start: int, end: int) -> Iterator[Mentioned]:
        """The mentions of several actors at once that share text with a stretch, once for each of them."""
        return self._together.touching(start, end)

    def place_mentions(self, start: int, end: int) -> Iterator[Mentioned]:
        """The mentions of places that share text with a stretch, in text order."""
        return self._located.touching(start, end)

    def whole(self) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
        """The actors and places with all their mentions, as an extraction lists them."""
        return tuple(map(self._listed, self.actors)), tuple(map(self._listed, self.places))

    def _listed(self, one: A) -> A:
        inside: tuple[Mention, ...] = self.nested.get(one.id, ())
        return replace(one, mentions=tuple(sorted((*one.mentions, *inside), key=lambda m: m.start))) if inside else one

    def actor_at(self, start: int, end: int) -> str | None:
        """Id of the actor mentioned in a stretch of text: the mention that covers most of it, the first of equals."""
        covering = ((max(start, m.start) - min(end, m.end), m.start, m.whose) for m in self.mentions(start, end))
        best = min(covering, key=lambda found: found[:2], default=None)
        return best[2] if best is not None else None

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the actors mentioned in a stretch of text, plural mentions included, first mention first."""
        places: dict[str, int] = {}
        for mention in (*self._acting.inside(start, end), *self._together.inside(start, end)):
            places[mention.whose] = min(mention.start, places.get(mention.whose, mention.start))
        return tuple(sorted(places, key=lambda a: (places[a], a)))

    def places_in(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the places mentioned in a stretch of text, in text order."""
        return tuple(dict.fromkeys(mention.whose for mention in self._located.inside(start, end)))


def _by_place(mentions: Iterable[Mentioned]) -> Placed[Mentioned]:
    return Placed((mention.start, mention.end, mention) for mention in mentions)
