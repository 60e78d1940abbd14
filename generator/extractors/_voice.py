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
_CHANCE = frozenset({"may", "might", "could"})

_LEADING = grammar.IMPLICATIVE | frozenset("quote cite report come finish end respond react".split())
"""Words that only lead to the reporting word: "was quoted as *saying*", "began by *saying*", "was quick to *deny*"."""

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
    if any(_is_cue(head, s) for s in reporting):
        reporting = [s for s in reporting if not _is_aside(span, head, s)]
    if reporting:
        return _voiced(max(reporting, key=lambda s: (sum(b - a for a, b in _parts(s)), -s.start)))
    return Voiced(own_voice(head) if head is not None else "reported")


def _is_cue(head: Token | None, statement: Statement) -> bool:
    cue = statement.cue
    return head is not None and cue is not None and cue.start <= head.idx < cue.end


def _is_aside(span: Span, head: Token | None, statement: Statement) -> bool:
    """Whether a relative clause behind the main verb reports it: "they say so, a claim *the army disputes*"."""
    word = next((t for t in span if statement.cue is not None and t.idx == statement.cue.start), None)
    return head is not None and word is not None and head.i < word.i and grammar.is_adnominal(word)


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
    word = next((t for t in span if cue is not None and t.idx == cue.start), None)
    if head is not None and any(a <= head.idx < b for a, b in parts):
        return True
    if head is not None and cue is not None and cue.start <= head.idx < cue.end:
        return True
    leads = head is not None and head.lemma_.lower() in _LEADING
    if (
        leads
        and head is not None
        and word is not None
        and word.i > head.i
        and head.i in {word.head.i, word.head.head.i}
    ):
        return True
    if head is not None and word is not None and word.pos_ == "NOUN" and not _utters(head, word):
        return False
    words = [t for t in span if not t.is_punct and not t.is_space]
    held = sum(any(a <= t.idx < b for a, b in parts) for t in words)
    return held >= _LEAST_SHARE * max(1, len(words))


def _utters(head: Token, noun: Token) -> bool:
    """Whether a clause does no more than put a noun of speech forward: "made *the claim* that …", "there are …"."""
    return (
        head.i == noun.i
        or _is_rumour(head)
        or (head.lemma_.lower() in _UTTERING and noun.head.i == head.i and grammar.is_object(noun))
    )


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
    if is_planned(predicate) or _is_prospect(predicate):
        return "plan"
    if is_judgement(predicate) or _is_attitude(predicate):
        return "opinion"
    return "reported"


def is_hearsay(predicate: Token) -> bool:
    """Whether the clause passes on what unknown people say or what only seems so.

    "Reportedly", "is believed to have", "is feared dead", "it is understood that", "stands accused of", "there are
    reports of", "losses are put at", "appears to have", "may have".
    """
    if any(c.lower_ in _HEARSAY_ADVERBS for c in predicate.children) or _is_rumour(predicate):
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


def _is_rumour(predicate: Token) -> bool:
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
    if chance and not _perfect(predicate) and not (chance == {"could"} and grammar.is_negated(predicate)):
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
