"""The voice of a clause that nobody but the article says: what is, what is said, what is planned, what ought to be."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors import _stances
from generator.extractors._judgements import is_value
from generator.extractors._memory import remembered
from generator.extractors._prospects import CHANCE, is_going_on, is_perfect, is_planned, is_prospect, is_state
from generator.extractors._words import forms
from generator.models import Voice

_HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly supposedly ostensibly apparently".split())
_HEARSAY_VERBS = frozenset(
    """say believe report allege think rumour rumor claim accuse suspect understand know consider deem assume fear
    presume""".split()
)
_RATED = frozenset({"know", "consider", "deem", "assume"})
"""Verbs of hearsay that with an adjective tell a judgement or a fact: "is *considered* safe"."""
_GAUGED = frozenset({"put", "estimate", "peg"})
"""Verbs whose passive tells somebody's estimate: "losses *are put* at 40 million"."""
_RUMOURS = frozenset(
    """report rumour rumor allegation accusation claim speculation suggestion suspicion talk evidence sign indication
    hint belief fear concern perception story theory idea feeling legend""".split()
)
_SPREADING = frozenset("go run emerge surface circulate spread swirl abound persist mount grow linger".split())
_DUTY = frozenset({"should", "must", "ought"})


@remembered
def own_voice(predicate: Token) -> Voice:
    """The voice of a clause that nobody but the article says."""
    if is_hearsay(predicate):
        return "claim"
    if is_planned(predicate) or is_prospect(predicate):
        return "plan"
    if is_judgement(predicate) or _is_attitude(predicate) or _is_commented(predicate) or _is_verdict(predicate):
        return "opinion"
    stance = _stances.of(predicate)
    return stance.voice if stance is not None else "reported"


def is_hearsay(predicate: Token) -> bool:
    """Whether the clause passes on what unknown people say or what only seems so.

    "Reportedly", "is believed to have", "is feared dead", "it is understood that", "stands accused of", "there are
    reports of", "losses are put at", "appears to have", "may have".
    """
    if any(c.lower_ in _HEARSAY_ADVERBS for c in grammar.children(predicate)) or is_rumour(predicate):
        return True
    if _is_conjecture(predicate) or _is_suspected(predicate):
        return True
    if predicate.lemma_.lower() == "stand":
        below = (*grammar.clause_complements(predicate), *grammar.adverbial_clauses(predicate))
        return any(c.tag_ in {"VBN", "VBD"} and c.lower_ in {"accused", "suspected"} for c in below)
    if predicate.tag_ != "VBN" or not _is_passive(predicate) or grammar.is_negated(predicate):
        return False
    lemma = predicate.lemma_.lower()
    if lemma in _GAUGED and not grammar.agents(predicate):
        return any(word.lower_ == "at" for word, _ in grammar.obliques(predicate))
    return lemma in _HEARSAY_VERBS and any(
        c.tag_ in {"VB", "VBN", "VBG"} or (c.tag_ in {"JJ", "VBD"} and lemma not in _RATED) or _has_it(predicate)
        for c in (*grammar.clause_complements(predicate), *grammar.adverbial_clauses(predicate))
        if c.i > predicate.i
    )


def _is_suspected(predicate: Token) -> bool:
    """Whether who did it, or what it was, is only supposed: "*suspected* rebels shot", "in an *apparent* suicide"."""
    if forms(predicate.doc).isdisjoint(_DOUBTED):
        return False
    if not grammar.is_verb(predicate) or grammar.tense(predicate) not in {"past", "present"}:
        return False
    doers = (*grammar.subjects(predicate, inherited=False), *grammar.agents(predicate))
    if grammar.tense(predicate) == "past" and any(_is_doubted(n) for n in doers):
        return True
    return any(word.lower_ in {"in", "by", "with"} and _is_doubted(noun) for word, noun in grammar.obliques(predicate))


def _is_doubted(noun: Token) -> bool:
    return not noun.ent_type_ and any(m.lower_ in _DOUBTED for m in grammar.modifiers(noun))


_DOUBTED = frozenset({"suspected", "apparent", "presumed", "probable", "purported"})
"""Adjectives that leave open who or what it was; what an "alleged ringleader" did, the article tells."""


def _is_passive(predicate: Token) -> bool:
    """Whether the clause is passive, also where its subject hangs on the word behind: "*they are* presumed dead"."""
    return grammar.is_passive(predicate) or any(
        helper.lemma_.lower() == "be" and helper.i < predicate.i < clause.i
        for clause in grammar.clause_complements(predicate)
        for helper in grammar.auxiliaries(clause)
    )


def _has_it(predicate: Token) -> bool:
    """Whether an empty "it" stands for the clause behind: "*it* is understood that …"."""
    return any(c.lower_ == "it" and c.i < predicate.i for c in predicate.children)


def is_rumour(predicate: Token) -> bool:
    """Whether the clause says no more than that something is told or points to it.

    "There are reports of", "rumours spread that", "evidence is mounting that".
    """
    subjects = grammar.subjects(predicate, inherited=False)
    nouns = [s for s in (*subjects, *grammar.predicate_nouns(predicate)) if s.lemma_.lower() in _RUMOURS]
    if not nouns or grammar.is_negated(predicate) or any(c.lower_ == "no" for n in nouns for c in n.children):
        return False
    told = (*nouns, predicate)
    if not any(grammar.obliques(n) or grammar.adnominal_clauses(n) or grammar.clause_complements(n) for n in told):
        return False
    there = any(c.lower_ == "there" for c in (*predicate.children, *(c for n in nouns for c in n.children)))
    return there or (predicate.lemma_.lower() in _SPREADING and any(n in subjects for n in nouns))


def _is_conjecture(predicate: Token) -> bool:
    """Whether the clause tells what seems or may have been: "*appears* to have burst", "*may have* burst"."""
    if predicate.lemma_.lower() in {"appear", "seem"} and predicate.tag_ in {"VBZ", "VBP", "VBD"}:
        return any(c.tag_ in {"VB", "VBN", "VBG"} and c.i > predicate.i for c in grammar.clause_complements(predicate))
    chance = {a.lower_ for a in grammar.auxiliaries(predicate)} & CHANCE
    if chance and is_state(predicate):
        return not _is_verdict(predicate) and not (chance == {"could"} and grammar.is_negated(predicate))
    return bool(chance and is_going_on(predicate)) or bool(chance - {"could"} and is_perfect(predicate))


def _is_attitude(predicate: Token) -> bool:
    """Whether the clause tells what somebody is sure or afraid of: "is *convinced* that …"; *aware* is to know."""
    return predicate.lower_ in _ATTITUDES and any(
        c.i > predicate.i and grammar.tense(c) != "none"
        for c in (*grammar.clause_complements(predicate), *grammar.adverbial_clauses(predicate))
        if any(m.lower_ == "that" for m in grammar.markers(c))
    )


_ATTITUDES = frozenset(
    """convinced confident certain sure adamant optimistic pessimistic hopeful worried concerned afraid fearful
    sceptical skeptical doubtful proud angry outraged disappointed alarmed""".split()
)


def _is_commented(predicate: Token) -> bool:
    """Whether an adverb makes it a view: "*perhaps* the strangest thing is", "*arguably* he won"."""
    return any(c.lower_ in _COMMENTING and c.i < predicate.i for c in grammar.children(predicate))


_COMMENTING = frozenset({"perhaps", "maybe", "arguably", "surely", "undoubtedly"})


def _is_verdict(predicate: Token) -> bool:
    """Whether a copula of the article's own values something: "the reform was a *disaster*"; no count and no record."""
    named = [n for n in grammar.predicate_nouns(predicate) if grammar.preposition(n) is None]
    words = [w.lower_ for noun in named for w in (noun, *grammar.modifiers(noun))]
    return (
        any(is_value(w) for w in words) and not any(w in _RANKED for w in words) and not grammar.is_negated(predicate)
    )


_RANKED = frozenset("best worst better worse victory success triumph improvement milestone positive record".split())
"""Values that are measured or counted: "the *worst* accident since 2004", "his 52nd *victory*"."""


def is_judgement(predicate: Token) -> bool:
    """Whether the clause says what ought to be."""
    return predicate.lower_ == "ought" or any(a.lower_ in _DUTY for a in grammar.auxiliaries(predicate))
