"""Whose words a role stands in: what somebody is called in a quotation only its speaker calls him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.models import Actor, Role, Statement


def attribute(actors: Sequence[Actor], statements: Sequence[Statement], text: str) -> tuple[Actor, ...]:
    """The actors, each role inside quotation marks as a claim of whoever speaks there.

    Args:
        actors: as the text tells of them.
        statements: of the same article.
        text: of the article, for the marks of a quotation in part.
    """
    said = [statement for statement in statements if statement.kind != "indirect"]
    if not said:
        return tuple(actors)
    return tuple(replace(a, roles=tuple(_voiced(r, said, text) for r in a.roles)) if a.roles else a for a in actors)


def _voiced(role: Role, said: Sequence[Statement], text: str) -> Role:
    around = [one for one in said if one.start <= role.start and role.end <= one.end and _is_quoted(role, one, text)]
    if not around:
        return role
    speaker = min(around, key=lambda one: one.end - one.start).speaker
    return replace(role, speaker=speaker, voice="claim" if role.voice == "reported" else role.voice)


def _is_quoted(role: Role, statement: Statement, text: str) -> bool:
    """Whether a role is part of the words that are quoted: not between two parts, nor beside a phrase in marks."""
    if statement.spans and not any(start <= role.start and role.end <= end for start, end in statement.spans):
        return False
    if statement.kind == "direct":
        return True
    before = text[max(0, statement.start - 1) : role.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
