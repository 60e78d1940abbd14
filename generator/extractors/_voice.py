"""In whose voice a stretch of text speaks: the article's own, or that of somebody who claims, denies or plans."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar
from generator.models import Statement, Voice

PLANNING = frozenset(
    "plan intend aim expect schedule prepare set due poise slate hope propose vow pledge promise seek want".split()
)
"""Verbs and adjectives whose infinitive has not happened yet: "is expected *to visit*"."""

_ARRANGED = frozenset("plan expect schedule forecast predict project slate".split())
"""Verbs whose passive alone speaks of what is to come: "rain *is forecast*"."""

_HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly supposedly ostensibly apparently".split())
_HEARSAY_VERBS = frozenset(
    "say believe report allege think rumour rumor claim accuse suspect understand know consider deem assume".split()
)
_DUTY = frozenset({"should", "must", "ought"})
_CHANCE = frozenset({"may", "might", "could"})

_LEADING = frozenset("quote cite report begin start go continue come finish end respond react".split())
"""Verbs that only lead to the reporting word: "was quoted as *saying*", "began by *saying*"."""

_LEAST_SHARE = 0.4
"""Share of the words of a sentence that a statement must hold to lend the sentence its voice."""


class Voiced(NamedTuple):
    """Whose word a stretch of text is; without speaker and span it is the article's own, or of nobody named."""

    voice: Voice
    speaker: str | None = None
    """Actor id."""
    speaker_span: tuple[int, int] | None = None
    """Where the text names the speaker, be it an actor or not."""


def voice_of_span(doc: Doc, start: int, end: int, statements: tuple[Statement, ...]) -> Voiced:
    """The voice of the characters `start` to `end`, and who speaks.

    Inside a statement it is the voice of the innermost one; a sentence that mostly reports a statement has the voice of
    that statement; everything else speaks for the article, about what is, what is planned or what ought to be.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    inside = [s for s in statements if any(a <= start and end <= b for a, b in _parts(s)) and not is_told(span, s)]
    if inside:
        return _voiced(min(inside, key=lambda s: (sum(b - a for a, b in _parts(s)), s.start)))
    if span is None or not len(span):
        return Voiced("reported")
    head = main_predicate(span)
    reporting = [s for s in statements if _reports(s, start, end, span, head)]
    if reporting:
        return _voiced(max(reporting, key=lambda s: (sum(b - a for a, b in _parts(s)), -s.start)))
    return Voiced(own_voice(head) if head is not None else "reported")


def _voiced(statement: Statement) -> Voiced:
    return Voiced(statement.voice, statement.speaker, statement.speaker_span)


def is_told(span: Span | None, statement: Statement) -> bool:
    """Whether the article itself tells it, in a relative clause of a thing that somebody only claims or condemns.

    "They claimed *the attack, in which 11 people died*": the eleven are not part of the claim.
    """
    if span is None or not len(span) or statement.kind != "indirect":
        return False
    word: Token = span.root
    told = False
    while statement.start <= word.idx < statement.end and not grammar.is_root(word):
        if grammar.is_predicate(word) and not grammar.is_adnominal(word):
            return False
        told = told or (grammar.is_adnominal(word) and any(t.tag_ in _RELATIVE for t in word.subtree if t.i < word.i))
        word = word.head
    return told


_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def _parts(statement: Statement) -> tuple[tuple[int, int], ...]:
    return statement.spans or ((statement.start, statement.end),)


def _reports(statement: Statement, start: int, end: int, span: Span, head: Token | None) -> bool:
    """Whether a stretch of text does little else than report a statement.

    It does when its main verb is the reporting word or stands in the content, or when the content is most of it.
    """
    parts, cue = _parts(statement), statement.cue
    if not (start <= statement.start < end) or (cue is not None and not start <= cue.start < end):
        return False
    if head is not None and (any(a <= head.idx < b for a, b in parts) or (cue and cue.start <= head.idx < cue.end)):
        return True
    if head is not None and cue is not None and head.lemma_.lower() in _LEADING:
        word = next((t for t in span if t.idx == cue.start), None)
        if word is not None and word.i > head.i and (word.head.i == head.i or word.head.head.i == head.i):
            return True
    word = next((t for t in span if cue is not None and t.idx == cue.start), None)
    if head is not None and word is not None and word.pos_ == "NOUN" and not _utters(head, word):
        return False
    words = [t for t in span if not t.is_punct and not t.is_space]
    held = sum(any(a <= t.idx < b for a, b in parts) for t in words)
    return held >= _LEAST_SHARE * max(1, len(words))


def _utters(head: Token, noun: Token) -> bool:
    """Whether a clause does no more than put a noun of speech forward: "made *the claim* that …"."""
    return head.i == noun.i or (head.lemma_.lower() in _UTTERING and noun.head.i == head.i and grammar.is_object(noun))


_UTTERING = frozenset("make issue give express voice repeat release renew deliver".split())


def main_predicate(span: Span) -> Token | None:
    """The highest predicate of a stretch; None when it has no clause."""
    head: Token = span.root
    if grammar.is_predicate(head):
        return head
    return next((t for t in span if grammar.is_predicate(t)), None)


def own_voice(predicate: Token) -> Voice:
    """The voice of a clause that nobody but the article says."""
    if is_hearsay(predicate):
        return "claim"
    if is_planned(predicate):
        return "plan"
    if is_judgement(predicate):
        return "opinion"
    return "reported"


def is_hearsay(predicate: Token) -> bool:
    """Whether the clause passes on what unknown people say: "reportedly", "is believed to have"."""
    if any(c.lower_ in _HEARSAY_ADVERBS for c in predicate.children):
        return True
    return (
        predicate.lemma_.lower() in _HEARSAY_VERBS
        and predicate.tag_ == "VBN"
        and grammar.is_passive(predicate)
        and any(
            c.tag_ in {"VB", "VBN", "VBG"}
            for c in (*grammar.clause_complements(predicate), *grammar.adverbial_clauses(predicate))
            if c.i > predicate.i
        )
    )


def is_planned(predicate: Token) -> bool:
    """Whether the clause tells what is to come: future tense, "is expected to", "plans to", "may"."""
    if grammar.tense(predicate) == "future" or _is_to(predicate):
        return True
    chance = {a.lower_ for a in grammar.auxiliaries(predicate)} & _CHANCE
    if chance and not _perfect(predicate) and not (chance == {"could"} and grammar.is_negated(predicate)):
        return True
    if _is_timetabled(predicate):
        return True
    infinitives = [c for c in grammar.clause_complements(predicate) if c.tag_ == "VB"]
    lemma = predicate.lemma_.lower()
    if lemma in PLANNING and infinitives:
        return grammar.tense(predicate) != "past" or grammar.is_passive(predicate)
    if lemma in _ARRANGED and (grammar.is_passive(predicate) or grammar.predicate_nouns(predicate)):
        return grammar.tense(predicate) == "present"
    infinitives.extend(c for c in grammar.adverbial_clauses(predicate) if c.tag_ == "VB")
    return bool(infinitives) and predicate.lower_ in {"due", "set", "likely", "unlikely", "ready", "about", "going"}


def _is_timetabled(predicate: Token) -> bool:
    """Whether a verb of coming and going in the present tense stands with a day: "the trial *opens* on Monday"."""
    if predicate.tag_ not in {"VBZ", "VBP"} or predicate.lemma_.lower() not in _TIMETABLED:
        return False
    if grammar.auxiliaries(predicate):
        return False
    days = [noun for _, noun in grammar.obliques(predicate)]
    days.extend(c for c in predicate.children if grammar.is_temporal_modifier(c))
    return any(day.ent_type_ in {"DATE", "TIME"} and not _recurs(day) for day in days)


_TIMETABLED = frozenset(
    """go come take start begin open resume leave depart arrive return meet travel fly visit face vote debate decide
    hear host""".split()
)


def _recurs(day: Token) -> bool:
    """Whether a time comes again and again, or is no day at all: "every Monday", "on Mondays", "in recent years"."""
    return day.tag_ == "NNS" or any(c.lower_ in {"every", "each", "most", "past", "recent"} for c in day.children)


def _is_to(predicate: Token) -> bool:
    """Whether a form of *be* and "to" announce it: "talks *are to resume*"."""
    if predicate.tag_ not in {"VB", "VBN"} or not any(m.lower_ == "to" for m in grammar.markers(predicate)):
        return False
    return any(a.lemma_.lower() == "be" and a.tag_ in {"VBZ", "VBP", "VBD"} for a in grammar.auxiliaries(predicate))


def _perfect(predicate: Token) -> bool:
    return any(a.lemma_.lower() == "have" for a in grammar.auxiliaries(predicate))


def is_judgement(predicate: Token) -> bool:
    """Whether the clause says what ought to be."""
    return predicate.lower_ == "ought" or any(a.lower_ in _DUTY for a in grammar.auxiliaries(predicate))
