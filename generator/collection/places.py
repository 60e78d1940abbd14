"""Every place of the book once: the same name in the same country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.collection._words import commonest, fold, slugs
from generator.models import BookPlace, Briefing, Place, PlaceRef


def merge(briefings: Sequence[Briefing]) -> tuple[BookPlace, ...]:
    """Places, those of most articles first. A place whose country is unknown is not joined to one that is known."""
    groups: dict[tuple[str, str], list[tuple[PlaceRef, Place]]] = defaultdict(list)
    for briefing in briefings:
        for place in briefing.extraction.places:
            ref = PlaceRef(briefing.article.id, place.id)
            groups[fold(place.name), place.country or ""].append((ref, place))
    ordered = sorted(groups.items(), key=lambda g: (-len({ref.article for ref, _ in g[1]}), g[0]))
    names = [commonest(place.name for _, place in members) for _, members in ordered]
    return tuple(
        BookPlace(
            id=slug,
            name=name,
            country=key[1] or None,
            lat=next((p.lat for _, p in members if p.lat is not None), None),
            lon=next((p.lon for _, p in members if p.lat is not None), None),
            refs=tuple(ref for ref, _ in members),
        )
        for (key, members), name, slug in zip(ordered, names, slugs(names), strict=True)
    )


def ids_of(places: Iterable[BookPlace]) -> dict[tuple[str, str], str]:
    """Book place id by article id and place id."""
    return {(ref.article, ref.place): place.id for place in places for ref in place.refs}
