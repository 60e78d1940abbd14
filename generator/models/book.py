"""The whole book: what its articles have in common, and what read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.models.article import Passage
from generator.models.briefing import Briefing
from generator.models.findings import ActorKind, Voice
from generator.models.problems import Problem


@dataclass(frozen=True, slots=True)
class ActorRef:
    """One article's actor."""

    article: str
    actor: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """One actor over all articles."""

    id: str
    """Slug, unique in the book: `hossein-amir-abdollahian`."""
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    refs: tuple[ActorRef, ...]
    """In order of publication; unknown dates last."""
    salience: float
    """Sum over articles."""
    possibly: tuple[str, ...] = ()
    """Ids of dossiers that may be the same actor; not merged."""
    rule: str = ""
    """Evidence on which the refs were linked, in words."""
    country: str | None = None


@dataclass(frozen=True, slots=True)
class EventRef:
    """One article's event."""

    article: str
    event: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event over all articles."""

    id: str
    date: str | None
    """EDTF."""
    refs: tuple[EventRef, ...]
    """The first is the one to print."""
    sources: int
    """Independent outlets (articles where the outlet is unknown)."""
    dossiers: tuple[str, ...]
    places: tuple[str, ...]
    """Ids of `BookPlace`."""
    voice: Voice


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """One article's place."""

    article: str
    place: str


@dataclass(frozen=True, slots=True)
class BookPlace:
    """One place over all articles."""

    id: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    refs: tuple[PlaceRef, ...]


@dataclass(frozen=True, slots=True)
class LedgerSide:
    """What one article says about the matter of a ledger entry."""

    article: str
    passage: Passage
    sentence: int
    anchor: str
    voice: Voice
    speaker: str | None = None
    """Dossier id."""
    value: float | None = None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A claim or figure on which articles agree or differ."""

    id: str
    topic: str
    """Verbatim words of one side: `Iranian police officers`."""
    verdict: Literal["agree", "differ", "claim and denial"]
    sides: tuple[LedgerSide, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another article on the same events or actors, and what it shares."""

    article: str
    score: float
    dossiers: tuple[str, ...]
    entries: tuple[str, ...]
    """Ids of shared `TimelineEntry`."""


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Scores as the papers of a language pipeline have them: rows begin with what was measured, or on what."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What is known of the language pipeline that read the book, by its own papers."""

    name: str
    version: str
    description: str
    licence: str
    tables: tuple[ScoreTable, ...] = ()
    """Empty when nothing was measured, or nobody says so."""
    notes: tuple[str, ...] = ()
    """What the papers say of the tables."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The whole book."""

    title: str
    briefings: tuple[Briefing, ...]
    """Newest first; undated last; ties by id."""
    dossiers: tuple[Dossier, ...]
    """By salience."""
    timeline: tuple[TimelineEntry, ...]
    """By date; undated last."""
    places: tuple[BookPlace, ...]
    ledger: tuple[LedgerEntry, ...]
    related: Mapping[str, tuple[Related, ...]]
    """Article id to its related articles, best first."""
    problems: tuple[Problem, ...] = ()
    description: str = ""
    site_url: str = ""
    """Address the book will be served from, `""` when not known."""
    version: str = ""
    """Version of Briefbook."""
    pipeline: Pipeline | None = None
    """What read the articles."""
