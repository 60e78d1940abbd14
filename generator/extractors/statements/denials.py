"""Which claim a denial answers: the other side's words on the same matter, in the same article."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.models import Statement

_REFERRING = frozenset(
    """accusation allegation charge claim report assertion suggestion rumour rumor statement figure number it that this
    those they them accusations allegations charges claims reports account version""".split()
)
"""Words by which a denial points back at what was said: "denied *the accusation*"."""

_SAID = frozenset("accusation allegation charge claim assertion suggestion account version".split())
"""Nouns that can only be what somebody has just said."""

_LEAST_SHARED = 0.34
"""Least share of the content words of the shorter statement that both must have."""

_FURTHEST = 6
"""Sentences between a claim and a denial that merely points back at it, at most."""

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "NUM", "ADJ"})


def answered(doc: Doc, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, each denial with the id of the claim it answers where actors and content match.

    A claim is answered by somebody else, and either the two share their words, or the denial points back ("the
    accusation", "it") at the nearest claim before it that accuses or names the one who denies, or ("that account",
    "a claim that he disputes") at the last one of the sentence before or its own.
    """
    if all(s.voice != "denial" for s in statements):
        return statements
    words = {s.id: _words(doc, s) for s in statements}
    return tuple(
        replace(s, answers=_answer_of(doc, s, statements, words)) if s.voice == "denial" else s for s in statements
    )


def _answer_of(
    doc: Doc, denial: Statement, statements: tuple[Statement, ...], words: dict[str, frozenset[str]]
) -> str | None:
    claims = [s for s in statements if s.voice == "claim" and _may_answer(s, denial)]
    shared = [(len(words[s.id] & words[denial.id]), s) for s in claims]
    matching = [
        (n / min(len(words[s.id]), len(words[denial.id])), -abs(s.sentence - denial.sentence), s.id)
        for n, s in shared
        if n >= 2 and n >= _LEAST_SHARED * min(len(words[s.id]), len(words[denial.id]))
    ]
    if matching:
        return max(matching)[2]
    if not _points_back(doc, denial):
        return None
    before = [s for s in claims if s.start < denial.start and denial.sentence - s.sentence <= _FURTHEST]
    accusing = [s for s in before if (s.cue is not None and s.cue.kind == "accusing") or _names(s, denial, doc)]
    last = [s for s in before if denial.sentence - s.sentence <= 1] if _is_what_was_said(doc, denial) else []
    return max(accusing or last, key=lambda s: s.start).id if accusing or last else None


def _may_answer(claim: Statement, denial: Statement) -> bool:
    """Whether a claim is another one's and not a part of the denial itself."""
    apart = claim.end <= denial.start or denial.end <= claim.start
    known = (claim.speaker is not None or claim.unnamed) and denial.speaker_span is not None
    return apart and known and claim.speaker != denial.speaker


def _points_back(doc: Doc, denial: Statement) -> bool:
    """Whether the denial has little content of its own: "the accusation", "it"."""
    span = doc.char_span(denial.start, denial.end, alignment_mode="expand")
    if span is None:
        return False
    nouns = [t for t in span if t.pos_ in {"NOUN", "PRON", "PROPN"} or t.lower_ in _REFERRING]
    return bool(nouns) and len(span) <= 5 and (nouns[-1].lemma_.lower() in _REFERRING or nouns[-1].lower_ in _REFERRING)


def _is_what_was_said(doc: Doc, denial: Statement) -> bool:
    """Whether what is denied is only called what it is: something said."""
    span = doc.char_span(denial.start, denial.end, alignment_mode="expand")
    nouns = [t.lemma_.lower() for t in span or () if t.pos_ == "NOUN"]
    return bool(nouns) and set(nouns) <= _SAID


def _names(claim: Statement, denial: Statement, doc: Doc) -> bool:
    """Whether a claim speaks of the one who denies, by a word of the name."""
    if denial.speaker_span is None:
        return False
    span = doc.char_span(*denial.speaker_span, alignment_mode="expand")
    held = doc.char_span(claim.start, claim.end, alignment_mode="expand")
    if span is None or held is None:
        return False
    names = {t.lower_ for t in span if t.pos_ == "PROPN"}
    return any(t.lower_ in names for t in held)


def _words(doc: Doc, statement: Statement) -> frozenset[str]:
    """Lemmas of the words of content, without auxiliaries and negation."""
    parts = statement.spans or ((statement.start, statement.end),)
    tokens = (t for a, b in parts for t in (doc.char_span(a, b, alignment_mode="expand") or ()))
    return frozenset(_key(t) for t in tokens if t.pos_ in _CONTENT and not _is_light(t))


def _key(token: Token) -> str:
    return (token.lemma_ or token.lower_).lower()


def _is_light(token: Token) -> bool:
    return token.lemma_.lower() in {"be", "have", "do", "say", "other", "such"} or (
        token.pos_ == "VERB" and not grammar.is_verb(token)
    )
