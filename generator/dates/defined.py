"""Days to which a text gives a name of its own: "on Sunday, polling day, …", and later "polling day was calm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.dates.expression import Expression
from generator.dates.lexicon import NUMBERS, PartOfSpeech

_MOST = 20
"""Names looked for in one text, so that no text makes us look for one on every word."""
_DAY = "(?:day|night|evening|morning)"
_NUMBER = "|".join(word for word, value in NUMBERS.items() if value < 20)
_NAME = rf"(?:the\s)?(?P<name>(?P<kind>[^\W\d_]{{3,20}}(?:-[^\W\d_]{{1,20}})?)\s{_DAY}|day\s(?:\d{{1,3}}|{_NUMBER}))"
_BEHIND = re.compile(rf"\s?(?:,|\(|–|—)\s?{_NAME}(?=\s?[,.;:)–—\n]|\sof\b)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w){_NAME}\s?(?:,|\(|–|—)\s?(?:on\s)?$", re.IGNORECASE)
_REACH = 60
"""Characters before a date in which its name is looked for."""
_DETERMINERS = frozenset("any both each either every neither next one other same some such that this whole".split())
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", ""})
"""Parts of speech of a word that can tell one day from others: "*polling* day", "the *final* day"."""


def defined(
    text: str, expressions: Sequence[Expression], part_of_speech: PartOfSpeech | None = None
) -> list[Expression]:
    """The expressions, in text order, with the names of days wherever they stand.

    A name is told by apposition to a date, before or behind it; `of` is that date where it is told, and None elsewhere.
    """
    told: dict[str, list[Expression]] = {}
    taken = {offset for e in expressions for offset in (e.start, e.end - 1)}
    for expression in expressions:
        for match in _beside(text, expression):
            start, end = match.span("name")
            if len(told) < _MOST and not taken & {start, end - 1} and _can_name(match, part_of_speech):
                told.setdefault(_key(match["name"]), []).append(_named(text, start, end, expression))
    if not told:
        return list(expressions)
    definitions = {e.end: e for named in told.values() for e in named}
    names = "|".join(re.escape(key).replace(r"\ ", r"\s") for key in told)
    mentions = (_named(text, *m.span()) for m in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text, re.IGNORECASE))
    free = [definitions.get(m.end, m) for m in mentions if not taken & {m.start, m.end - 1}]
    return sorted([*expressions, *free], key=lambda e: e.start)


def _beside(text: str, expression: Expression) -> Iterator[re.Match[str]]:
    """The words beside a date of one day that may be its name."""
    if expression.kind not in {"calendar", "shift"} or expression.holiday:
        return
    behind = _BEHIND.match(text, expression.end)
    before = _BEFORE.search(text, max(0, expression.start - _REACH), expression.start)
    yield from (match for match in (behind, before) if match is not None)


def _can_name(match: re.Match[str], part_of_speech: PartOfSpeech | None) -> bool:
    kind = (match["kind"] or "").lower()
    if kind in _DETERMINERS:
        return False
    return not kind or part_of_speech is None or part_of_speech(match.start("kind")) in _NAMING


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _named(text: str, start: int, end: int, date: Expression | None = None) -> Expression:
    key = _key(text[start:end])
    if text[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    return Expression(start, end, "named", value=key, of=date)
