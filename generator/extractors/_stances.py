"""What a clause tells of somebody's mind without saying what was said: a feeling, a doubt, a plea.

"Experts were unimpressed", "the union reacted with anger", "she pleaded not guilty". What has content of its own
("said that …", "denied the report") is a statement and none of this module's business.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Literal, NamedTuple

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._memory import remembered
from generator.models import Voice

Group = Literal["feeling", "surety", "attitude", "guilt", "judged", "refusing"]

_REACTING = frozenset({"react", "respond", "reply", "greet", "meet", "receive", "view", "watch", "look", "recoil"})
_HAVING = frozenset({"have", "harbour", "harbor", "nurse", "entertain", "retain"})
_OWNING_UP = frozenset({"admit", "accept", "acknowledge", "concede", "see", "find", "bear", "assume"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PEOPLE = frozenset({"he", "she", "they", "we", "i", "many", "most", "some", "others", "few", "several", "both"})


class Stance(NamedTuple):
    """Whose mind a clause tells, and how."""

    voice: Voice
    holder: Token | None
    """Head of the noun phrase that names who thinks or feels so; None when the clause names nobody."""


@remembered
def of(predicate: Token) -> Stance | None:
    """The stance that a clause tells; None when it tells something else, or nobody who could have one."""
    holder = _holder(predicate)
    if holder is None:
        return None
    if _pleads_innocent(predicate) or _owns_no_guilt(predicate) or _refuses(predicate):
        return Stance("denial", holder)
    if grammar.modal(predicate) is None and (_feels(predicate) or _has_attitude(predicate)):
        return Stance("opinion", holder)
    return None


def judged() -> frozenset[str]:
    """Verbs that praise or blame, by their lemma."""
    return _load("judged")


def _holder(predicate: Token) -> Token | None:
    return next((s for s in grammar.subjects(predicate) if s.i < predicate.i and is_somebody(s)), None)


def is_somebody(noun: Token) -> bool:
    """Whether a noun or pronoun stands for people, or for a body, who can have a mind of their own."""
    if noun.pos_ == "PRON" or noun.lower_ in _PEOPLE:
        return noun.lower_ in _PEOPLE
    if noun.ent_type_:
        return noun.ent_type_ in _NAMED
    return noun.pos_ == "PROPN" or nouns.is_of("people", noun) or nouns.is_of("bodies", noun)


def _feels(predicate: Token) -> bool:
    """Whether a copula ascribes a feeling: "is *furious*", "remain *unconvinced*"; no sureness of what was said."""
    words = [*grammar.predicate_nouns(predicate), predicate]
    if predicate.lemma_.lower() in _LINKING:
        words.extend(c for c in grammar.clause_complements(predicate) if c.pos_ in {"ADJ", "VERB"})
    felt = [w for w in words if w.lower_ in _load("feeling") or (w.lower_ in _load("surety") and not _rests(w))]
    if not felt:
        return False
    finite = {predicate, *grammar.auxiliaries(predicate), *grammar.auxiliaries(felt[0])}
    return any(t.lemma_.lower() in _LINKING and t.tag_ in {"VBZ", "VBP", "VBD", "VBN"} for t in finite) or any(
        t.lower_ in {"is", "are", "was", "were", "'s", "’s", "'re", "’re"} for t in finite
    )


_LINKING = frozenset({"be", "remain", "seem", "sound", "stay", "become", "feel", "grow", "look"})


def _rests(adjective: Token) -> bool:
    """Whether an adjective of sureness stands alone, and may tell something else: "the supply is *certain*"."""
    if adjective.lower_ not in _SETTLED:
        return False
    below = (
        *grammar.clause_complements(adjective),
        *grammar.adverbial_clauses(adjective),
        *grammar.obliques(adjective),
    )
    return not below


_SETTLED = frozenset({"certain", "uncertain", "sure", "unsure", "positive", "proud", "afraid"})


def _has_attitude(predicate: Token) -> bool:
    """Whether somebody has, or reacts with, a feeling: "has *misgivings*", "is full of *praise*"."""
    lemma = predicate.lemma_.lower()
    if lemma in _HAVING and not grammar.is_passive(predicate):
        return any(thing.lemma_.lower() in _load("attitude") for thing in grammar.objects(predicate))
    if lemma in _REACTING and not grammar.is_passive(predicate):
        return any(w.lower_ in {"with", "in"} and n.lemma_.lower() in _load("attitude") for w, n in _phrases(predicate))
    if lemma == "full" or any(n.lower_ == "full" for n in grammar.predicate_nouns(predicate)):
        return any(n.lemma_.lower() in _load("attitude") for _, n in _phrases(predicate))
    return False


def _phrases(predicate: Token) -> tuple[tuple[Token, Token], ...]:
    below = (*grammar.obliques(predicate), *(p for o in grammar.objects(predicate) for p in grammar.obliques(o)))
    return below or tuple(p for n in grammar.predicate_nouns(predicate) for p in grammar.obliques(n))


def _pleads_innocent(predicate: Token) -> bool:
    """Whether somebody pleads not guilty."""
    if predicate.lemma_.lower() not in {"plead", "pled"} or grammar.modal(predicate) is not None:
        return False
    guilty = next((t for t in predicate.subtree if t.lower_ in {"guilty", "innocent"} and t.i > predicate.i), None)
    if guilty is None:
        return False
    return guilty.lower_ == "innocent" or any(t.lower_ == "not" for t in predicate.doc[predicate.i : guilty.i])


def _owns_no_guilt(predicate: Token) -> bool:
    """Whether somebody "admits no wrongdoing", "sees no fault on its side"."""
    if predicate.lemma_.lower() not in _OWNING_UP:
        return False
    things = [o for o in grammar.objects(predicate) if o.lemma_.lower() in _load("guilt")]
    negated = grammar.is_negated(predicate) and predicate.lemma_.lower() in {"admit", "accept", "acknowledge"}
    return bool(things) and (negated or any(c.lower_ == "no" for thing in things for c in thing.children))


def _refuses(predicate: Token) -> bool:
    """Whether somebody contradicts: "*contradicted* them", "the minister *disagreed*"."""
    if predicate.lemma_.lower() not in _load("refusing") or grammar.is_negated(predicate):
        return False
    return grammar.modal(predicate) is None and not grammar.is_passive(predicate)


@lru_cache(maxsize=8)
def _load(group: Group) -> frozenset[str]:
    lines = resources.files("generator.extractors").joinpath("data/stances.txt").read_text("utf-8").splitlines()
    opening = f"{group}: "
    return frozenset(word for line in lines if line.startswith(opening) for word in line[len(opening) :].split())
