"""The verb of a clause and its helpers: tense, mood, negation."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from generator.extractors._grammar.labels import (
    AUXILIARY,
    NEGATED,
    OBJECT,
    OPEN,
    SUBJECT,
    below,
    children,
    is_predicate,
)
from generator.extractors._memory import remembered

Tense = Literal["past", "present", "future", "none"]

_BE = "be"
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_MODAL = frozenset({"may", "might", "could", "would", "should", "can", "must", "'d", "’d", "ought"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NO = frozenset({"no", "none", "neither", "nobody", "nothing"})
_NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "hardly"})
_NEGATES = dict.fromkeys(("advmod", "det", "cc:preconj", "aux"), _NEGATION) | {"mark": frozenset({"without"})}
"""The words that negate a clause by the label by which they hang on it."""
_NONE: frozenset[str] = frozenset()

IMPLICATIVE = frozenset(
    """quick first go continue begin start force oblige compel move rush hasten hurry proceed use take manage
    join""".split()
)
"""Words whose infinitive has come true: "was *quick* to deny", "*went* on to accuse", "*used* the speech to praise"."""


def is_gerund(predicate: Token) -> bool:
    """Whether the clause is headed by an "-ing" form, be it that of an auxiliary: "*having* met", "*being* asleep"."""
    return predicate.tag_ == "VBG" or any(a.tag_ == "VBG" for a in auxiliaries(predicate))


@remembered
def auxiliaries(predicate: Token) -> tuple[Token, ...]:
    """Auxiliaries and copulas of a clause; those of the first conjunct when a later one has none of its own."""
    own = below(predicate, AUXILIARY)
    if not own and predicate.dep_ == "conj" and predicate.tag_ in {"VB", "VBN", "VBG"} and is_predicate(predicate.head):
        return auxiliaries(predicate.head)
    return own


@remembered
def is_negated(predicate: Token) -> bool:
    """Whether a clause is negated by a word of its own: "not", "never", "without", "no" at its subject or object."""
    if predicate.head.lower_ == "without":
        return True
    for child in below(predicate, NEGATED):
        label, word = child.dep_, child.lower_
        if label == "neg" or word in _NEGATES.get(label, _NONE):
            return True
        if (label in SUBJECT or label in OBJECT) and not _NO.isdisjoint([word, *[c.lower_ for c in children(child)]]):
            return True
    return False


@remembered
def modal(predicate: Token) -> Token | None:
    """The modal verb of a clause other than the future ("may", "could", "should"); or None."""
    return next((a for a in auxiliaries(predicate) if a.lower_ in _MODAL), None)


@remembered
def tense(predicate: Token) -> Tense:
    """The tense of a clause from its first finite word; `none` for infinitives and bare participles."""
    helpers = auxiliaries(predicate)
    if not _FUTURE.isdisjoint([helper.lower_ for helper in helpers]):
        return "future"
    finite = next((word for word in (*helpers, predicate) if word.tag_ in _FINITE), None)
    if finite is None:
        return "none"
    if finite.tag_ == "VBD":
        return "past"
    if finite.lower_ in {"has", "have", "'ve", "’ve"} and finite.i != predicate.i and predicate.tag_ in {"VBN", "VBD"}:
        return "past"
    if finite.i == predicate.i and finite.lemma_ == _BE and any(c.tag_ == "VB" for c in below(predicate, OPEN)):
        return "future"
    return "present"
