"""The voice of a clause that nobody but the article says: what is, what is said, what is planned, what ought to be."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors import _stances
from generator.models import Voice

PLANNING = frozenset(
    "plan intend aim expect schedule prepare set due poise slate hope propose vow pledge promise seek want mean".split()
)
"""Verbs and adjectives whose infinitive has not happened yet: "is expected *to visit*"."""

_ARRANGED = frozenset("plan expect schedule forecast predict project slate".split())
"""Verbs whose passive alone speaks of what is to come: "rain *is forecast*"."""

_HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly supposedly ostensibly apparently".split())
_HEARSAY_VERBS = frozenset(
    """say believe report allege think rumour rumor claim accuse suspect understand know consider deem assume fear
    presume""".split()
)
_RATED = frozenset({"know", "consider", "deem", "assume"})
"""Verbs of hearsay that with an adjective tell a judgement or a fact: "is *considered* safe"."""
_GAUGED = frozenset({"put", "estimate", "peg"})
"""Verbs whose passive tells somebody's estimate: "losses *are put* at 40 million"."""
_RUMOURS = frozenset("report rumour rumor allegation accusation claim speculation suggestion suspicion talk".split())
_SPREADING = frozenset("emerge surface circulate spread swirl abound persist mount".split())
_PONDERING = frozenset("consider weigh mull contemplate ponder explore".split())
"""Verbs whose progressive speaks of a plan that is not yet one: "is *weighing* a strike"."""
_RETROSPECT = frozenset("later eventually often sometimes always soon never ultimately finally".split())
"""Adverbs that make "would" a tale of what came or used to come: "would *later* become"."""
_DUTY = frozenset({"should", "must", "ought"})
_SENSING = frozenset("see hear smell feel taste glimpse".split())
"""Verbs whose "could" tells what was so: "gunfire *could be heard*"."""
_CHANCE = frozenset({"may", "might", "could"})


def own_voice(predicate: Token) -> Voice:
    """The voice of a clause that nobody but the article says."""
    if is_hearsay(predicate):
        return "claim"
    if is_planned(predicate) or _is_prospect(predicate):
        return "plan"
    if is_judgement(predicate) or _is_attitude(predicate):
        return "opinion"
    stance = _stances.of(predicate)
    return stance.voice if stance is not None else "reported"


def is_hearsay(predicate: Token) -> bool:
    """Whether the clause passes on what unknown people say or what only seems so.

    "Reportedly", "is believed to have", "is feared dead", "it is understood that", "stands accused of", "there are
    reports of", "losses are put at", "appears to have", "may have".
    """
    if any(c.lower_ in _HEARSAY_ADVERBS for c in predicate.children) or is_rumour(predicate):
        return True
    if _is_conjecture(predicate):
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
    """Whether the clause says no more than that something is told: "there are reports of", "rumours spread that"."""
    subjects = grammar.subjects(predicate, inherited=False)
    nouns = [s for s in (*subjects, *grammar.predicate_nouns(predicate)) if s.lemma_.lower() in _RUMOURS]
    if not nouns or grammar.is_negated(predicate) or any(c.lower_ == "no" for n in nouns for c in n.children):
        return False
    if not any(grammar.obliques(n) or grammar.adnominal_clauses(n) for n in (*nouns, predicate)):
        return False
    there = any(c.lower_ == "there" for c in (*predicate.children, *(c for n in nouns for c in n.children)))
    return there or (predicate.lemma_.lower() in _SPREADING and any(n in subjects for n in nouns))


def _is_conjecture(predicate: Token) -> bool:
    """Whether the clause tells what seems or may have been: "*appears* to have burst", "*may have* burst"."""
    if predicate.lemma_.lower() in {"appear", "seem"} and predicate.tag_ in {"VBZ", "VBP", "VBD"}:
        return any(c.tag_ in {"VB", "VBN", "VBG"} and c.i > predicate.i for c in grammar.clause_complements(predicate))
    return bool({a.lower_ for a in grammar.auxiliaries(predicate)} & {"may", "might"}) and _perfect(predicate)


def is_planned(predicate: Token) -> bool:
    """Whether the clause tells what is to come: future tense, "is expected to", "plans to", "may"."""
    if grammar.tense(predicate) == "future" or _is_to(predicate):
        return True
    chance = {a.lower_ for a in grammar.auxiliaries(predicate)} & _CHANCE
    seen = chance == {"could"} and predicate.lemma_.lower() in _SENSING
    if chance and not seen and not _perfect(predicate) and not (chance == {"could"} and grammar.is_negated(predicate)):
        return True
    if _is_timetabled(predicate) or _is_conditional(predicate) or _is_pondered(predicate) or _is_due(predicate):
        return True
    infinitives = [c for c in grammar.clause_complements(predicate) if c.tag_ == "VB"]
    lemma = predicate.lemma_.lower()
    if lemma in PLANNING and infinitives:
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


def _is_prospect(predicate: Token) -> bool:
    """Whether the clause tells what would come: "the bill *would* ban"; no refusal: "would not say"."""
    if not any(a.lower_ == "would" for a in grammar.auxiliaries(predicate)) or _perfect(predicate):
        return False
    return not grammar.is_negated(predicate) and not any(c.lower_ in _RETROSPECT for c in predicate.children)


def _is_pondered(predicate: Token) -> bool:
    """Whether somebody is still making up their mind: "*is considering* a ban"."""
    return (
        predicate.tag_ == "VBG"
        and predicate.lemma_.lower() in _PONDERING
        and grammar.tense(predicate) == "present"
        and not grammar.is_negated(predicate)
    )


def _is_due(predicate: Token) -> bool:
    """Whether a coming day is set for something: "is *due* on Friday", "are *set* for 4 October"."""
    if grammar.tense(predicate) != "present" or predicate.lower_ not in {"due", "set"}:
        return False
    nouns = [(w, n) for w, n in grammar.obliques(predicate) if n.ent_type_ in {"DATE", "TIME"}]
    return any(predicate.lower_ == "due" or word.lower_ == "for" for word, _ in nouns)


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


def is_judgement(predicate: Token) -> bool:
    """Whether the clause says what ought to be."""
    return predicate.lower_ == "ought" or any(a.lower_ in _DUTY for a in grammar.auxiliaries(predicate))
