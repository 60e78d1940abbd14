"""All briefings to the whole book: actors linked, events merged, places, ledger, related articles."""

from __future__ import annotations

from collections.abc import Sequence

from generator.collection import actors, ledger, places, related, timeline
from generator.models import Briefing, Collection, Pipeline, Problem

__all__ = ["collect"]


def collect(
    briefings: Sequence[Briefing],
    *,
    title: str,
    description: str = "",
    site_url: str = "",
    version: str = "",
    problems: tuple[Problem, ...] = (),
    pipeline: Pipeline | None = None,
) -> Collection:
    """The whole book. The order in which the briefings come makes no difference."""
    ordered = tuple(sorted(briefings, key=_newest_first))
    dossiers = actors.link(ordered)
    book_places = places.merge(ordered)
    entries = timeline.merge(ordered, dossiers, book_places)
    return Collection(
        title=title,
        briefings=ordered,
        dossiers=dossiers,
        timeline=entries,
        places=book_places,
        ledger=ledger.compare(ordered, dossiers, entries),
        related=related.relate(ordered, dossiers, entries),
        problems=problems,
        description=description,
        site_url=site_url,
        version=version,
        pipeline=pipeline,
    )


def _newest_first(briefing: Briefing) -> tuple[bool, int, str]:
    published = briefing.article.published
    return (published is None, 0 if published is None else -published.toordinal(), briefing.article.id)
