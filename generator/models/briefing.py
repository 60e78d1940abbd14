"""One article as a reader sees it, with the corrections he asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.models.article import Article, Passage
from generator.models.findings import Actor, Event, Extraction, Fact, Figure, Statement
from generator.models.problems import Problem

Kind = Literal["facts", "events", "statements", "figures"]
Action = Literal["pin", "drop", "speaker", "voice", "date"]


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """The statements of one speaker, in text order; a denial stands right after what it answers."""

    speaker: str | None
    """Actor id; None for those who are no actors."""
    statements: tuple[Statement, ...]
    words: str = ""
    """How the article words a speaker who is no actor, e.g. `the finance ministry`; `""` for unknown ones."""
    unnamed: bool = False
    """These are the sources that the article does not name."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One change that a reader asked for in the front matter of the article."""

    kind: Kind
    action: Action
    anchor: str
    """Permalink of what was corrected."""
    value: str = ""
    """What was set; `""` for a pin, a drop, and where nobody knows."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """One article as a reader sees it: ranked, capped, nothing twice."""

    extraction: Extraction
    bottom_line: tuple[Fact, ...]
    """One or two passages; empty when the article has none that would do."""
    facts: tuple[Fact, ...]
    """Five to seven, fewer for short articles; best first."""
    key_figures: tuple[Figure, ...]
    who: tuple[Actor, ...]
    """Rows of "who is who"."""
    said: tuple[SpokenFor, ...]
    background: tuple[Event, ...]
    """By date."""
    news: tuple[Event, ...]
    coming: tuple[Event, ...]
    undated: tuple[Event, ...]
    disputed: tuple[Statement, ...]
    """Denials, and the claims they answer."""
    unclear: tuple[Passage, ...]
    """Unattributed speech, unresolved dates and flagged words, in text order."""
    problems: tuple[Problem, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """What the front matter made different, already done."""

    @property
    def article(self) -> Article:
        """The article it is about."""
        return self.extraction.article
