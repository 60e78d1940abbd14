"""One mention of an actor or place, in tokens: what the finders hand to the sieves."""

from __future__ import annotations

from dataclasses import dataclass

from generator.models import Form

PERSON = frozenset({"person"})
BODY = frozenset({"organisation", "group"})
PLACE = frozenset({"place"})
PEOPLE = frozenset({"group"})
GOVERNMENT = frozenset({"government"})
THING = frozenset({"thing"})

KINDS = {"PERSON": PERSON, "ORG": BODY, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": PEOPLE}
"""What the labels of language pipelines stand for."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of tokens that may be a mention of an actor or place."""

    first: int
    last: int
    """Last token, included."""
    head: int
    form: Form
    kinds: frozenset[str]
    """What it can be: `person`, `organisation`, `group`, `government`, `place`, `thing`."""
    text: str
    """For names, the name without title; for the rest, its words."""
    words: tuple[str, ...] = ()
    """Folded words of a name."""
    sentence: int = 0
    plural: bool = False
    gender: str = ""
    """`male`, `female`, or `""` when the words do not tell."""
    country: str | None = None
    definite: bool = False
    likely: str = ""
    """The gender that a given name makes likely."""
