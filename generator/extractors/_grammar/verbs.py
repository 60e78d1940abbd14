"""The verb of a clause and its helpers: tense, mood, negation."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from generator.extractors._grammar.heads import is_predicate
from generator.extractors._grammar.labels import AUXILIARY, NEGATED, OBJECT, OPEN, SUBJECT, below

Tense = Literal["past", "present", "future", "none"]

_BE = "be"
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_MODAL = frozenset({"may", "might", "could", "would", "should", "can", "must", "'d", "’d", "ought"})
_NO = frozenset({"no", "none", "neither", "nobody", "nothing"})
_NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "hardly"})

IMPLICATIVE = frozenset(
    """quick first go continue begin start force oblige compel move rush hasten hurry proceed use take manage
    join""".split()
)
"""Words whose infinitive has come true: "was *quick* to deny", "*went* on to accuse", "*used* the speech to praise"."""


def is_gerund(predicate: Token) -> bool:
    """Whether the clause is headed by an "-ing" form, be it that of an auxiliary: "*having* met", "*being* asleep"."""
    return predicate.tag_ == "VBG" or any(a.tag_ == "VBG" for a in auxiliaries(predicate))


def auxiliaries(predicate: Token) -> tuple[Token, ...]:
    """Auxiliaries and copulas of a clause; those of the first conjunct when a later one has none of its own."""
    own = below(predicate, AUXILIARY)
    if not own and predicate.dep_ == "conj" and predicate.tag_ in {"VB", "VBN", "VBG"} and is_predicate(predicate.head):
        return auxiliaries(predicate.head)
    return own


def is_negated(predicate: Token) -> bool:
    """Whether a clause is negated by a word of its own: "not", "never", "without", "no" at its subject or object."""
    if predicate.head.lower_ == "without":
        return True
    for child in below(predicate, NEGATED):
        if child.dep_ == "mark" and child.lower_ == "without":
            return True
        if child.dep_ == "neg" or (child.lower_ in _NEGATION and child.dep_ in {"advmod", "det", "cc:preconj", "aux"}):
            return True
        if (child.dep_ in SUBJECT or child.dep_ in OBJECT) and any(c.lower_ in _NO for c in (child, *child.children)):
            return True
    return False


def modal(predicate: Token) -> Token | None:
    """The modal verb of a clause other than the future ("may", "could", "should"); or None."""
    return next((a for a in auxiliaries(predicate) if a.lower_ in _MODAL), None)


def tense(predicate: Token) -> Tense:
    """The tense of a clause from its first finite word; `none` for infinitives and bare participles."""
    helpers = auxiliaries(predicate)
    if any(h.lower_ in _FUTURE for h in helpers):
        return "future"
    finite = next((t for t in (*helpers, predicate) if t.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None)
    if finite is None:
        return "none"
    if finite.tag_ == "VBD":
        return "past"
    if finite.lower_ in {"has", "have", "'ve", "’ve"} and finite.i != predicate.i and predicate.tag_ in {"VBN", "VBD"}:
        return "past"
    if finite.lemma_ == _BE and any(c.tag_ == "VB" for c in below(predicate, OPEN)):
        return "future"
    return "present"
