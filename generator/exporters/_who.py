"""What a row of "who is who" says of an actor: each role and each body once, in the fullest of the article's words."""

from __future__ import annotations

from collections.abc import Iterable

from generator.exporters._words import Words
from generator.models import Actor


def roles(actor: Actor, actors: Iterable[Actor], words: Words) -> tuple[tuple[str, str], ...]:
    """The words of each role with what is noted on it, without those that another one holds.

    "President" is told by "U.S. President", "Foreign minister" by "foreign minister"; "President (former)" by neither.
    What only a quotation calls him comes last, and not at all where the article does too.
    """
    names = {one.id: one.name for one in actors}
    own = tuple(dict.fromkeys((role.text, words.role_note(role)) for role in actor.roles if not role.is_attributed))
    quoted = [
        role for role in actor.roles if role.is_attributed and not any(_holds(text, role.text) for text, _ in own)
    ]
    said = tuple(
        dict.fromkeys((role.text, words.role_note(role, names.get(role.speaker or "", ""))) for role in quoted)
    )
    told = own + said
    return tuple(role for number, role in enumerate(told) if not _is_told(number, told))


def _holds(fuller: str, text: str) -> bool:
    return f" {text} ".casefold() in f" {fuller} ".casefold()


def _is_told(number: int, told: tuple[tuple[str, str], ...]) -> bool:
    text, note = told[number]
    for other, (fuller, its_note) in enumerate(told):
        if _holds(fuller, text) and its_note == note and (len(fuller) > len(text) or other < number):
            return True
    return False


def affiliations(actor: Actor, actors: Iterable[Actor]) -> tuple[str, ...]:
    """Each body once: as it is named beside the actor, by its own name where the article says "it" or "the group"."""
    known = {one.id: one for one in actors}
    told: dict[str, str] = {}
    for one in actor.affiliations:
        body = known.get(one.actor or "")
        if body is None:
            told.setdefault(one.text, one.text)
            continue
        named = any((m.start, m.end) == (one.start, one.end) for m in body.mentions if m.form == "name")
        told.setdefault(body.id, one.text if named else body.name)
    return tuple(dict.fromkeys(told.values()))
