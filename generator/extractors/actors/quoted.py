"""Whose words a role stands in: what somebody is called in a statement only its speaker calls him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.models import Actor, Role, Statement


def attribute(actors: Sequence[Actor], statements: Sequence[Statement], text: str) -> tuple[Actor, ...]:
    """The actors, each role inside quotation marks, or told as said, as a claim of whoever speaks there.

    Args:
        actors: as the text tells of them.
        statements: of the same article.
        text: of the article, for the marks of a quotation in part.
    """
    return tuple(
        replace(one, roles=tuple(_voiced(role, statements, text) for role in one.roles)) if one.roles else one
        for one in actors
    )


def _voiced(role: Role, said: Sequence[Statement], text: str) -> Role:
    around = [one for one in said if one.start <= role.start and role.end <= one.end]
    around = [one for one in around if role.is_attributed or _is_quoted(role, one, text)]
    if not around:
        return role
    return replace(role, speaker=min(around, key=lambda one: one.end - one.start).speaker, voice="claim")


def _is_quoted(role: Role, statement: Statement, text: str) -> bool:
    """Whether a role is part of the words that are quoted: not between two parts, nor beside a phrase in marks."""
    if statement.spans and not any(start <= role.start and role.end <= end for start, end in statement.spans):
        return False
    if statement.kind != "mixed":
        return statement.kind == "direct"
    before = text[max(0, statement.start - 1) : role.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
