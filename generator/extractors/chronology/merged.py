"""Events that say the same: one told twice is one, and a clause ends where its last part is an event of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from generator.extractors import _grammar
from generator.models import Article, Event, Passage, Timex


def shorten(events: list[tuple[Token, Event]], article: Article, times: tuple[Timex, ...]) -> list[tuple[Token, Event]]:
    """Clauses without what hangs on at their end, where that is an event of its own."""
    short: list[tuple[Token, Event]] = []
    ending: dict[int, list[tuple[Token, Event]]] = {}
    for head, event in events:
        ending.setdefault(event.end, []).append((head, event))
    for head, event in events:
        end = event.end
        for other, inner in ending[event.end]:
            comma = article.text.rfind(",", event.start, max(other.idx, event.start))
            gap = article.text[comma + 1 : inner.start] if comma >= 0 else ""
            if inner.start <= event.start or other.i <= head.i or head.idx > comma:
                continue
            whole = len(gap.split()) <= 2
            time = times[event.timex] if event.timex is not None else None
            if comma > 0 and whole and (time is None or time.end <= comma or time.start > event.end):
                end = min(end, comma)
        if end < event.end:
            event = replace(event, end=end, text=article.text[event.start : end])
        short.append((head, event))
    return short


def merge(events: Iterable[tuple[Token, Event]]) -> list[Event]:
    """One event told twice: the same day, the same verb, an actor in common, and nothing that tells them apart."""
    kept: list[tuple[Token, Event]] = []
    for head, event in events:
        for i, (other, first) in enumerate(kept):
            same_day = event.date is not None and event.date == first.date and event.polarity == first.polarity
            if same_day and head.lemma_ == other.lemma_ and _agree(head, event, other, first):
                kept[i] = (other, replace(first, also=(*first.also, Passage(event.start, event.end, event.text))))
                break
            if (event.start, event.end, event.date) == (first.start, first.end, first.date):
                break
        else:
            kept.append((head, event))
    return [event for _, event in kept]


def _agree(head: Token, event: Event, other: Token, first: Event) -> bool:
    """Whether two clauses can tell one event: not "attacked a base" and "attacked a convoy", nor in two places."""
    if head.pos_ == other.pos_ == "NOUN" and event.precision in {"day", "time"}:
        return _are_one_thing(head, event, other, first)
    if not set(event.actors) & set(first.actors):
        return False
    if event.places and first.places and not set(event.places) & set(first.places):
        return False
    patients = [{p.actor for p in one.participants if p.part == "patient"} for one in (event, first)]
    if patients[0] & patients[1]:
        return True
    things = [{t.lemma_.lower() for t in _grammar.patients(verb) if t.pos_ != "PRON"} for verb in (head, other)]
    return not things[0] or not things[1] or bool(things[0] & things[1])


def _are_one_thing(head: Token, event: Event, other: Token, first: Event) -> bool:
    """Whether two nouns name one event of a day: "Monday's debate" and "Monday's presidential debate"."""
    for one, two in ((event.actors, first.actors), (event.places, first.places)):
        if one and two and not set(one) & set(two):
            return False
    own = [{t.lemma_.lower() for t in _grammar.modifiers(noun) if not t.is_title} for noun in (head, other)]
    return own[0] <= own[1] or own[1] <= own[0]
