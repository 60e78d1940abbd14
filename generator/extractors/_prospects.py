"""What has not happened yet: whether a clause tells what is to come, is planned, weighed or bound to a condition."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors._memory import remembered
from generator.extractors._words import sentence_start

_PLANNING = frozenset(
    "plan intend aim expect schedule prepare set due poise slate hope propose vow pledge promise seek want mean".split()
)
"""Verbs and adjectives whose infinitive has not happened yet: "is expected *to visit*"."""

_ARRANGED = frozenset("plan expect schedule forecast predict project slate".split())
"""Verbs whose passive alone speaks of what is to come: "rain *is forecast*"."""

_PONDERING = frozenset("consider weigh mull contemplate ponder explore".split())
"""Verbs whose progressive speaks of a plan that is not yet one: "is *weighing* a strike"."""
_RETROSPECT = frozenset("later eventually often sometimes always soon never ultimately finally".split())
"""Adverbs that make "would" a tale of what came or used to come: "would *later* become"."""
_SENSING = frozenset("see hear smell feel taste glimpse".split())
"""Verbs whose "could" tells what was so: "gunfire *could be heard*"."""
CHANCE = frozenset({"may", "might", "could"})
"""Modals of what may come to be, or may be so."""


@remembered
def is_planned(predicate: Token) -> bool:
    """Whether the clause tells what is to come: future tense, "is expected to", "plans to", "may"."""
    if grammar.tense(predicate) == "future" or _is_to(predicate):
        return True
    chance = {a.lower_ for a in grammar.auxiliaries(predicate)} & CHANCE
    seen = chance == {"could"} and predicate.lemma_.lower() in _SENSING
    if chance and (is_state(predicate) or is_going_on(predicate)):
        return False
    if (
        chance
        and not seen
        and not is_perfect(predicate)
        and not (chance == {"could"} and grammar.is_negated(predicate))
    ):
        return True
    if _is_timetabled(predicate) or _is_conditional(predicate) or _is_pondered(predicate) or _is_due(predicate):
        return True
    infinitives = [c for c in grammar.clause_complements(predicate) if c.tag_ == "VB"]
    lemma = predicate.lemma_.lower()
    if lemma in _PLANNING and infinitives:
        return grammar.tense(predicate) != "past" or grammar.is_passive(predicate)
    if lemma in _ARRANGED and (grammar.is_passive(predicate) or grammar.predicate_nouns(predicate)):
        return grammar.tense(predicate) == "present"
    infinitives.extend(c for c in grammar.adverbial_clauses(predicate) if c.tag_ == "VB")
    return bool(infinitives) and predicate.lower_ in {"due", "set", "likely", "unlikely", "ready", "about", "going"}


def _is_conditional(predicate: Token) -> bool:
    """Whether the clause tells what comes under a condition still open: "*if convicted*, he faces 15 years"."""
    if grammar.tense(predicate) != "present" or grammar.modal(predicate) is not None:
        return False
    return any(
        clause.tag_ in {"VBN", "VBD"}
        and not grammar.subjects(clause, inherited=False)
        and any(m.lower_ in {"if", "unless"} for m in grammar.markers(clause))
        for clause in grammar.adverbial_clauses(predicate)
    )


def is_prospect(predicate: Token) -> bool:
    """Whether the clause tells what would come: "the bill *would* ban"; no refusal: "would not say"."""
    if not any(a.lower_ == "would" for a in grammar.auxiliaries(predicate)) or is_perfect(predicate):
        return False
    return not grammar.is_negated(predicate) and not any(c.lower_ in _RETROSPECT for c in grammar.children(predicate))


def _is_pondered(predicate: Token) -> bool:
    """Whether somebody is still making up their mind: "*is considering* a ban"."""
    return (
        predicate.tag_ == "VBG"
        and predicate.lemma_.lower() in _PONDERING
        and grammar.tense(predicate) == "present"
        and not grammar.is_negated(predicate)
    )


def _is_due(predicate: Token) -> bool:
    """Whether something is set to come: "is *due* on Friday", "are *set* for 4 October", "is *due* to report"."""
    behind = predicate.doc[predicate.i - 1].lower_ if predicate.i > sentence_start(predicate) else ""
    if (
        behind == "to"
        and grammar.tense(predicate) == "present"
        and any(c.lower_ == "due" for c in grammar.children(predicate))
    ):
        return True
    if predicate.lower_ not in {"due", "set"} or grammar.tense(predicate) != "present":
        return False
    nouns = [(w, n) for w, n in grammar.obliques(predicate) if n.ent_type_ in {"DATE", "TIME"}]
    return any(predicate.lower_ == "due" or word.lower_ == "for" for word, _ in nouns)


def _is_timetabled(predicate: Token) -> bool:
    """Whether a verb of coming and going in the present tense stands with a day: "the trial *opens* on Monday"."""
    if predicate.tag_ not in {"VBZ", "VBP"} or predicate.lemma_.lower() not in _TIMETABLED:
        return False
    if grammar.auxiliaries(predicate):
        return False
    if _takes_effect(predicate) or _faces_prison(predicate):
        return True
    days = [noun for _, noun in grammar.obliques(predicate)]
    days.extend(c for c in grammar.children(predicate) if grammar.is_temporal_modifier(c))
    return any(day.ent_type_ in {"DATE", "TIME"} and not _recurs(day) for day in days)


def _takes_effect(predicate: Token) -> bool:
    """Whether a law is still to hold: "*enters* into force", "*takes* effect"."""
    things = (*grammar.objects(predicate), *(noun for _, noun in grammar.obliques(predicate)))
    entering = predicate.lemma_.lower() in {"come", "go", "take", "enter"}
    return entering and any(thing.lower_ in {"force", "effect"} for thing in things)


def _faces_prison(predicate: Token) -> bool:
    """Whether somebody may yet be sentenced: "they *face* up to ten years in jail"."""
    return predicate.lemma_.lower() == "face" and any(t.lower_ in _SENTENCES for t in predicate.subtree)


_SENTENCES = frozenset({"prison", "jail", "imprisonment", "bars"})
_TIMETABLED = frozenset(
    """go come take enter start begin open resume leave depart arrive return meet travel fly visit face vote debate
    decide hear host kick wrap premiere""".split()
)


def _recurs(day: Token) -> bool:
    """Whether a time comes again and again, or is no day at all: "every Monday", "on Mondays", "in recent years"."""
    return day.tag_ == "NNS" or any(c.lower_ in {"every", "each", "most", "past", "recent"} for c in day.children)


def _is_to(predicate: Token) -> bool:
    """Whether a form of *be* and "to" announce it: "talks *are to resume*"."""
    if predicate.tag_ not in {"VB", "VBN"} or not any(m.lower_ == "to" for m in grammar.markers(predicate)):
        return False
    return any(a.lemma_.lower() == "be" and a.tag_ in {"VBZ", "VBP", "VBD"} for a in grammar.auxiliaries(predicate))


def is_perfect(predicate: Token) -> bool:
    """Whether a form of *have* helps the verb: "may *have* burst"."""
    return any(a.lemma_.lower() == "have" for a in grammar.auxiliaries(predicate))


def is_going_on(predicate: Token) -> bool:
    """Whether a clause tells what is under way: "could be *hiding* losses"."""
    return predicate.tag_ == "VBG" and any(a.lower_ == "be" for a in grammar.auxiliaries(predicate))


def is_state(predicate: Token) -> bool:
    """Whether a clause tells what something is, not what happens: "may be *older* than thought", not "be able to"."""
    if predicate.pos_ not in {"ADJ", "NOUN"} or not grammar.predicate_nouns(predicate):
        return False
    days = (n for _, n in grammar.obliques(predicate) if n.ent_type_ in {"DATE", "TIME"})
    ahead = any(c.tag_ == "VB" for c in (*grammar.clause_complements(predicate), *grammar.adverbial_clauses(predicate)))
    return not ahead and next(days, None) is None
