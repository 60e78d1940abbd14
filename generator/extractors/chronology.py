"""What happened when, in the text's own words."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from generator import dates
from generator.extractors import _grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import anchors, passage, sentence_index
from generator.models import Article, Band, Event, Part, Participant, Polarity, Statement, Timex, Voice


def extract(
    doc: Doc, article: Article, times: tuple[Timex, ...], cast: Cast, statements: tuple[Statement, ...]
) -> tuple[Event, ...]:
    """One event for each thing that happens at a time the text gives, in text order."""
    events: list[Event] = []
    taken: set[int] = set()
    for index, time in enumerate(times):
        if time.type not in {"DATE", "TIME"} or time.value.endswith("_REF"):
            continue
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        predicate = _grammar.predicate_of(span.root)
        if predicate is None or predicate.i in taken:
            continue
        taken.add(predicate.i)
        events.append(_event(article, predicate, index, time, cast, statements))
    named = anchors("e", [e.text for e in events])
    return tuple(replace(e, id=f"e{i}", anchor=a) for i, (e, a) in enumerate(zip(events, named, strict=True), 1))


def _event(
    article: Article, predicate: Token, index: int, time: Timex, cast: Cast, statements: tuple[Statement, ...]
) -> Event:
    where = passage(_clause(predicate), article)
    said = next((s for s in statements if s.start <= predicate.idx < s.end), None)
    tense = _grammar.tense(predicate)
    voice: Voice = said.voice if said is not None else "plan" if tense == "future" else "reported"
    participants = tuple(
        Participant(actor, _part(predicate, cast, actor)) for actor in cast.actors_in(where.start, where.end)
    )
    return Event(
        where.start,
        where.end,
        where.text,
        id="",
        anchor="",
        sentence=sentence_index(article, where.start),
        date=time.edtf,
        precision=time.precision,
        basis=time.basis,
        timex=index,
        band=_band(time, tense, article),
        voice=voice,
        speaker=said.speaker if said is not None else None,
        actors=tuple(p.actor for p in participants),
        participants=participants,
        places=cast.places_in(where.start, where.end),
        polarity=_polarity(predicate),
    )


def _clause(predicate: Token) -> Span:
    return _grammar.clause(predicate)


def _part(predicate: Token, cast: Cast, actor: str) -> Part:
    for token in _grammar.agents(predicate):
        if cast.actor_at(token.idx, token.idx + len(token)) == actor:
            return "agent"
    for token in _grammar.patients(predicate):
        if cast.actor_at(token.idx, token.idx + len(token)) == actor:
            return "patient"
    return "other"


def _polarity(predicate: Token) -> Polarity:
    if _grammar.is_negated(predicate):
        return "negative"
    return "hypothetical" if _grammar.modal(predicate) is not None else "positive"


def _band(time: Timex, tense: str, article: Article) -> Band:
    if tense == "future":
        return "next"
    if time.edtf is None:
        return "news"
    if article.published is not None:
        relation = dates.compare(time.edtf, article.published.isoformat())
        return "next" if relation == "after" else "news" if relation != "before" else "background"
    return "background"
