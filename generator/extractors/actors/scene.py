"""What every sieve works on: the document, its mentions joined so far, and the titles before names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.titles import Title


@dataclass(frozen=True, slots=True)
class Several:
    """A mention of several actors, by mentions of its members."""

    mention: int
    members: tuple[int, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One article while its actors are being told apart."""

    doc: Doc
    clusters: Clusters
    titles: tuple[Title, ...] = ()
    quoted: Sequence[int] = ()
    """For each token the number of the quotation it stands in, 0 outside."""
    several: dict[int, Several] = field(default_factory=dict)
    """Mentions of several actors at once, by mention; they belong to no cluster."""
