"""Which articles belong together, and what they share: events first, then actors, rare ones above common ones."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.models import Briefing, Dossier, Related, TimelineEntry

_MOST = 6
"""Related articles named for each article."""
_NEAR = 20
"""Neighbours in time that an actor ties an article to, so that one who is everywhere ties nothing to everything."""
_EVENT = 3.0
"""What a shared event weighs beside the best shared actor."""
_LEAST = 0.15


def relate(
    briefings: Sequence[Briefing], dossiers: Sequence[Dossier], entries: Sequence[TimelineEntry]
) -> Mapping[str, tuple[Related, ...]]:
    """Related articles of each article, best first; an article without any has an empty tuple."""
    order = {b.article.id: place for place, b in enumerate(briefings)}
    weight = {(b.article.id, a.id): a.salience for b in briefings for a in b.extraction.actors}
    score: dict[tuple[str, str], float] = defaultdict(float)
    shared: dict[tuple[str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for dossier in dossiers:
        share = {ref.article: weight.get((ref.article, ref.actor), 0.0) for ref in dossier.refs}
        rarity = math.log((1 + len(briefings)) / (1 + len(share))) / math.log(2 + len(briefings))
        for one, other in _neighbours(sorted(share, key=order.__getitem__)):
            score[one, other] += (0.1 + rarity) * min(share[one], share[other])
            shared[one, other][0].append(dossier.id)
    for entry in entries:
        if len(entry.refs) < 2:
            continue
        telling = sorted({ref.article for ref in entry.refs}, key=order.__getitem__)
        for one, other in _neighbours(telling):
            score[one, other] += _EVENT / len(telling)
            shared[one, other][1].append(entry.id)
    found: dict[str, list[Related]] = {b.article.id: [] for b in briefings}
    for (one, other), total in score.items():
        if total >= _LEAST or shared[one, other][1]:
            actors, events = shared[one, other]
            for here, there in ((one, other), (other, one)):
                found[here].append(Related(there, round(total, 4), tuple(actors), tuple(events)))
    return {
        article: tuple(sorted(relations, key=lambda r: (-r.score, order[r.article]))[:_MOST])
        for article, relations in found.items()
    }


def _neighbours(articles: list[str]) -> list[tuple[str, str]]:
    return [(one, other) for place, one in enumerate(articles) for other in articles[place + 1 : place + 1 + _NEAR]]
