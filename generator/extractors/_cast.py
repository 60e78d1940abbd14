"""Who and where: what the actors module hands to the extractors after it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.models import Actor, Place, PluralMention


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors and places of one article, found by position."""

    actors: tuple[Actor, ...] = ()
    plurals: tuple[PluralMention, ...] = ()
    places: tuple[Place, ...] = ()

    def actor_at(self, start: int, end: int) -> str | None:
        """Id of the actor mentioned in a stretch of text: the mention that covers most of it, the first of equals."""
        best: tuple[int, int] | None = None
        found = None
        for actor in self.actors:
            for mention in actor.mentions:
                shared = min(end, mention.end) - max(start, mention.start)
                if shared > 0 and (best is None or (-shared, mention.start) < best):
                    best, found = (-shared, mention.start), actor.id
        return found

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the actors mentioned in a stretch of text, plural mentions included, first mention first."""
        places: dict[str, int] = {}
        for actor in self.actors:
            for mention in actor.mentions:
                if start <= mention.start and mention.end <= end:
                    places[actor.id] = min(mention.start, places.get(actor.id, mention.start))
        for plural in self.plurals:
            if start <= plural.start and plural.end <= end:
                for member in plural.actors:
                    places[member] = min(plural.start, places.get(member, plural.start))
        return tuple(sorted(places, key=lambda a: (places[a], a)))

    def places_in(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the places mentioned in a stretch of text, in text order."""
        found = [
            (mention.start, place.id)
            for place in self.places
            for mention in place.mentions
            if start <= mention.start and mention.end <= end
        ]
        return tuple(dict.fromkeys(place for _, place in sorted(found)))
