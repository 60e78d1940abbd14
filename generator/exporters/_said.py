"""Who said what on a briefing: grouped by speaker, direct speech in quotation marks, a denial under its claim."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exporters._items import Item, Items, Link
from generator.models import Briefing, Statement

QUOTES = ("“", "‘", "„", "«", "‹", '"', "'")
"""What a quotation may open with; it gets no second pair of quotation marks."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as printed: parts in quotation marks or not."""

    item: Item
    kind: str
    parts: tuple[str, ...]
    cue: str
    channel: str
    addressee: str
    answers: str
    """Anchor of the claim that this denial answers, `""` when none."""
    denials: tuple[Item, ...]
    """The denials that answer it."""
    chain: tuple[str, ...]
    """The article's words for all its sources when there are several, last hand first."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """All that one speaker said."""

    link: Link | None
    unnamed: bool
    statements: tuple[Said, ...]


def speakers(briefing: Briefing, items: Items) -> list[Speaker]:
    """Everybody who says something, in the order of the briefing."""
    known = {one.id: one for one in briefing.extraction.statements}
    denials: dict[str, list[Item]] = {}
    for one in briefing.extraction.statements:
        if one.answers:
            denials.setdefault(one.answers, []).append(items.statement(one))
    return [
        Speaker(
            items.actor(group.speaker) if group.speaker else Link(group.words, "") if group.words else None,
            group.unnamed,
            tuple(_statement(one, items, known, tuple(denials.get(one.id, ()))) for one in group.statements),
        )
        for group in briefing.said
    ]


def _statement(statement: Statement, items: Items, known: dict[str, Statement], denials: tuple[Item, ...]) -> Said:
    text = items.article.text
    parts = tuple(text[start:end] for start, end in statement.spans) or (statement.text,)
    if statement.kind == "direct":
        parts = tuple(part if part[:1] in QUOTES else f"“{part}”" for part in parts)
    claim = known.get(statement.answers or "")
    return Said(
        items.statement(statement),
        statement.kind,
        parts,
        statement.cue.text if statement.cue else "",
        statement.channel.text if statement.channel else "",
        statement.addressee.text if statement.addressee else "",
        f"said-{claim.anchor}" if claim else "",
        denials,
        tuple(source.text for source in statement.chain),
    )
