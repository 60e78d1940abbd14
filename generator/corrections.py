"""A reader's corrections: what the front matter of an article says about its findings, applied to them.

    facts:      {pin: [f-1a2b3c4d], drop: [f-5e6f7a8b]}
    statements: {speaker: {s-1a2b3c4d: Ana Ruiz}}
    events:     {drop: [e-1a2b3c4d], date: {e-5e6f7a8b: 2024-03}}
    figures:    {voice: {n-1a2b3c4d: claim}}

Findings are named by their permalinks, which are made of their words, so that a correction outlasts a new version of
the program; one whose words are found no more is told, never guessed at. Finds nothing new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from generator import dates
from generator.models import (
    Action,
    Article,
    Band,
    Correction,
    Event,
    Extraction,
    Fact,
    Figure,
    Kind,
    Problem,
    Statement,
    Voice,
)

Found = Fact | Event | Statement | Figure

KINDS: tuple[Kind, ...] = ("facts", "events", "statements", "figures")
ONE = {"facts": "fact", "events": "event", "statements": "statement", "figures": "figure"}
_LONG = 7
"""Days of a span that is background, although the day of publication lies in it."""


class _RefusedError(Exception):
    """A value that cannot be used, in a reader's words; the remedy is the second argument."""


def apply(extraction: Extraction) -> tuple[Extraction, tuple[Correction, ...], tuple[Problem, ...]]:
    """The findings as corrected, what was done to them, and a problem for everything that could not be done.

    Pins change nothing here: they are about order, which the briefing knows.
    """
    made: list[Correction] = []
    problems: list[Problem] = []
    for kind in KINDS:
        found = {one.anchor: one for one in _of(extraction, kind)}
        before = dict(found)
        try:
            for action, link, wanted in _asked(extraction.article, kind):
                try:
                    _one(found, kind, action, link, wanted, extraction)
                except _RefusedError as mistake:
                    problems.append(_problem(extraction.article, *mistake.args))
                else:
                    made.append(Correction(kind, action, link, "" if wanted is None else str(wanted)))
        except _RefusedError as mistake:
            problems.append(_problem(extraction.article, *mistake.args))
        if found != before:
            extraction = replace(extraction, **{kind: tuple(found.values())})  # type: ignore[arg-type]
    return _whole(extraction) if made else extraction, tuple(made), tuple(problems)


def _asked(article: Article, kind: Kind) -> Iterator[tuple[Action, str, object]]:
    """Action, permalink and, where it sets something, the value."""
    asked = article.extra.get(kind)
    if asked is None:
        return
    actions = _actions(kind)
    shape = f"Write `{kind}:` with any of {', '.join(f'`{one}:`' for one in actions)} below it; see README, Correct it."
    if not isinstance(asked, Mapping):
        raise _RefusedError(f"{kind} must hold corrections, got {asked!r}", shape)
    for action in actions:
        given = asked.get(action)
        if action in ("pin", "drop"):
            several = given if isinstance(given, list | tuple) else [] if given is None else [given]
            yield from ((action, link, None) for link in dict.fromkeys(_permalink(one) for one in several))
        elif isinstance(given, Mapping):
            yield from ((action, _permalink(link), wanted) for link, wanted in given.items())
        elif given is not None:
            raise _RefusedError(f"{kind}: {action} must be lines of `permalink: value`, got {given!r}", shape)
    if unknown := [repr(one) for one in asked if one not in actions]:
        raise _RefusedError(f"{kind}: unknown key {', '.join(unknown)}", shape)


def _actions(kind: Kind) -> tuple[Action, ...]:
    first: tuple[Action, ...] = ("pin",) if kind == "facts" else ()
    last: tuple[Action, ...] = ("date",) if kind == "events" else ()
    return (*first, "drop", "speaker", "voice", *last)


def _permalink(value: object) -> str:
    """A permalink alone; of an address that ends in `#fact-f-…` the same."""
    link = str(value).strip().rpartition("#")[2]
    head, _, rest = link.partition("-")
    return rest if head in ("fact", "event", "said", "figure") else link


def _one(found: dict[str, Any], kind: Kind, action: Action, link: str, wanted: object, extraction: Extraction) -> None:
    """Carry out one correction.

    Raises:
        _RefusedError: there is no such finding, or the value will not do.
    """
    if link not in found:
        raise _RefusedError(
            f"{kind}: {action}: no {ONE[kind]} has the permalink {link!r} any more",
            f"Take it out of `{action}`, or copy the permalink of the reworded {ONE[kind]} from its page.",
        )
    if action == "drop":
        del found[link]
    elif action != "pin":
        found[link] = _SETTERS[action](found[link], wanted, extraction)


def _speaker(one: Found, wanted: object, extraction: Extraction) -> Found:
    """By the name of an actor, or the article's own words for somebody who is none; null for nobody."""
    name = "" if wanted is None else " ".join(str(wanted).split())
    also = {"unnamed": False, "chain": ()} if isinstance(one, Statement) else {}
    if not name:
        return replace(one, speaker=None, speaker_span=None, **also)  # type: ignore[arg-type]
    for actor in extraction.actors:
        if name.casefold() in {known.casefold() for known in (actor.name, *actor.aliases)}:
            return replace(one, speaker=actor.id, speaker_span=None, **also)  # type: ignore[arg-type]
    text = extraction.article.text
    places = [at for at in range(len(text)) if text.startswith(name, at)]
    if not places:
        remedy = "Write the name of an actor, or words as they stand in the article; null for nobody."
        raise _RefusedError(f"the article nowhere says {name!r}, which should be a speaker", remedy)
    nearest = min(places, key=lambda at: (abs(at - one.start), at))
    return replace(one, speaker=None, speaker_span=(nearest, nearest + len(name)), **also)  # type: ignore[arg-type]


def _voice(one: Found, wanted: object, _extraction: Extraction) -> Found:
    if wanted not in get_args(Voice):
        raise _RefusedError(f"there is no voice {wanted!r}", f"Write one of {', '.join(get_args(Voice))}.")
    return replace(one, voice=wanted)  # type: ignore[arg-type]


def _date(one: Found, wanted: object, extraction: Extraction) -> Found:
    """By an EDTF value; null when nobody knows."""
    assert isinstance(one, Event)
    if wanted is None:
        return replace(one, date=None, precision=None, basis="corrected", timex=None, band="undated")
    edtf = str(wanted).strip()
    if dates.interval(edtf) is None:
        remedy = "Write it like 2024-03-12, 2024-03 or 2024-03-12/2024-03-14; null when nobody knows."
        raise _RefusedError(f"a date must be a day, a month, a year or a span, got {wanted!r}", remedy)
    band = _band(edtf, extraction.article.published, one.band)
    return replace(one, date=edtf, precision=dates.precision(edtf), basis="corrected", timex=None, band=band)


def _band(edtf: str, published: date | None, known: Band) -> Band:
    """Background, news (the day of publication and the one before) or what comes next."""
    if published is None:
        return "news" if known == "undated" else known
    relation = dates.compare(edtf, published.isoformat())
    if relation == "after":
        return "next"
    if relation == "before":
        eve = (published - timedelta(days=1)).isoformat()
        return "background" if dates.compare(edtf, eve) == "before" else "news"
    days = dates.bounds(edtf)
    return "background" if days is None or (days[1] - days[0]).days > _LONG else "news"


_SETTERS: dict[Action, Callable[[Found, object, Extraction], Found]] = {
    "speaker": _speaker,
    "voice": _voice,
    "date": _date,
}


def _of(extraction: Extraction, kind: Kind) -> tuple[Found, ...]:
    every: dict[Kind, tuple[Found, ...]] = {
        "facts": extraction.facts,
        "events": extraction.events,
        "statements": extraction.statements,
        "figures": extraction.figures,
    }
    return every[kind]


def _whole(extraction: Extraction) -> Extraction:
    """Without references to what was dropped."""
    events = {one.id for one in extraction.events}
    said = {one.id for one in extraction.statements}
    return replace(
        extraction,
        facts=tuple(replace(one, events=tuple(e for e in one.events if e in events)) for one in extraction.facts),
        figures=tuple(one if one.event in events else replace(one, event=None) for one in extraction.figures),
        statements=tuple(one if one.answers in said else replace(one, answers=None) for one in extraction.statements),
    )


def _problem(article: Article, what: str, remedy: str) -> Problem:
    return Problem(article.where, what, remedy)
