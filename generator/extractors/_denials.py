"""Which claim a denial answers."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.models import Statement


def answered(doc: Doc, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, each denial with the id of the claim it answers where actors and content match."""
    return statements
