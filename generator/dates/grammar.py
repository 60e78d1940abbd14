"""Finds English time expressions in a text and says what their words mean; which day that is, `resolve` says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.dates.cascade import Item, Rules
from generator.dates.defined import defined
from generator.dates.disambiguate import reclass
from generator.dates.expression import Expression
from generator.dates.joins import JOINS
from generator.dates.lexicon import PartOfSpeech, Word, words
from generator.dates.phrases import DATES

_FIRST, _SECOND = Rules(DATES), Rules(JOINS)
_JOINED = re.compile(r"\s{0,2}(?:,|-|–|—|/|,?\s?\b(?:and|or|to|through|till|until)\b)\s{0,2}(?:the\s|on\s|in\s)?")
_DAY_PREPOSITION = frozenset({"on", "until", "by", "from", "since", "of", "to"})
_PART_PREPOSITION = frozenset({"in", "at", "on", "that", "by", "every", "early", "late"})
_WEEKEND_PREPOSITION = frozenset("over in at on by before after since until through of for".split())
_SEPTEMBER_11 = (9, 11, None)
_OF_SEPTEMBER_11 = frozenset("attacks terror terrorist terrorists hijackers hijackings memorial commission".split())
"""What makes a September 11 without a year that of 2001."""
_TIMES = frozenset({"times", "twice", "once", "thrice"})


def scan(text: str, part_of_speech: PartOfSpeech | None = None) -> tuple[Expression, ...]:
    """The time expressions of a text, in text order, without overlap.

    Args:
        text: any English text.
        part_of_speech: tells "may" the verb from "May" the month; without it, capitals and neighbours must do.
    """
    items: Sequence[Item] = _FIRST.apply(reclass(words(text), part_of_speech))
    joined = _SECOND.apply(items)
    items = joined if joined == items else _SECOND.apply(joined)
    kept: list[Expression] = []
    for i, item in enumerate(items):
        if isinstance(item, Expression):
            expression = _sure(item, items, i, part_of_speech)
            if expression is not None:
                kept.append(expression)
    return tuple(_link(defined(text, kept, part_of_speech), text))


def _sure(
    expression: Expression, items: Sequence[Item], i: int, part_of_speech: PartOfSpeech | None
) -> Expression | None:
    """The expression, if its neighbours do not speak against it."""
    before = items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    previous = before.lower if isinstance(before, Word) else ""
    if expression.kind == "amount":
        if expression.unit == "Q" and isinstance(after, Word) and after.kind == "of":
            return None
        if previous in _TIMES and expression.count == 1:
            return replace(expression, kind="set", type="SET")
        if expression.count == 1 and isinstance(after, Word) and after.start == expression.end and after.text == "-":
            return None
        return expression
    if (expression.month, expression.day, expression.year) == _SEPTEMBER_11 and isinstance(after, Word):
        return replace(expression, year=2001) if after.lower in _OF_SEPTEMBER_11 else expression
    if expression.kind == "shift" and expression.value.startswith("P1"):
        return replace(expression, kind="set", type="DURATION")  # "over the last week", other than "last week"
    if not expression.bare:
        return expression
    if expression.day is not None and expression.month is None and expression.kind == "calendar":
        follows = isinstance(after, Word) and after.kind == "other" and after.text[0].isalnum()
        if follows and isinstance(after, Word) and part_of_speech is not None:
            follows = part_of_speech(after.start) in {"NOUN", "PROPN", "ADJ"}
        return replace(expression, bare=False) if previous in _DAY_PREPOSITION and not follows else None
    if expression.unit == "WE":
        led = isinstance(before, Word) and before.kind in _WEEKEND_PREPOSITION
        owns = isinstance(after, Word) and after.kind == "s"
        return replace(expression, bare=False) if led or owns else None
    if expression.digits:
        return (
            replace(expression, bare=False)
            if isinstance(before, Word) and before.kind in {"and", "dash", "comma"}
            else None
        )
    if expression.daypart:
        noun = isinstance(after, Word) and after.kind == "other" and after.text[0].isalpha() and after.text.islower()
        opens = expression.start + 4 < expression.end and previous in _PART_PREPOSITION
        return replace(expression, bare=False) if opens and not noun else None
    if expression.kind == "shift" and expression.count == 1:
        kind = part_of_speech(after.start) if isinstance(after, Word) and part_of_speech is not None else "NOUN"
        return None if kind in {"NOUN", "PROPN", "ADJ", "NUM"} else replace(expression, bare=False)
    return None


def _link(expressions: list[Expression], text: str) -> list[Expression]:
    """Marks those that the next one continues: "between 5 *and* 7 March", "May *to* July 1944"."""
    linked: list[Expression] = []
    for i, expression in enumerate(expressions):
        follows = i + 1 < len(expressions) and expressions[i + 1].start - expression.end <= 16
        if follows and _JOINED.fullmatch(text[expression.end : expressions[i + 1].start]):
            expression = replace(expression, joined=True)
        linked.append(expression)
    return linked
