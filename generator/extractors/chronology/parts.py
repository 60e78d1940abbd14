"""What is said of an event beside its time: who takes part, whose word it is, whether it happened, and its band."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Span, Token

from generator import dates
from generator.extractors import _grammar, _tense
from generator.extractors._cast import Cast
from generator.extractors._placed import Placed
from generator.extractors._voice import Voiced, is_told, voice_of_clause, voice_of_infinitive, voice_of_span, voiced
from generator.extractors._words import sentence_end, sentence_start
from generator.extractors.chronology import wording as words
from generator.extractors.chronology.times import When
from generator.models import Band, Part, Participant, Passage, Polarity, Statement, Timex

_CANCELLED = ("abandon", "cancel", "delay", "postpon", "scrap", "suspend")
"""How verbs begin that say of a plan that nothing comes of it, or not then."""


def participants(head: Token, where: Passage, cast: Cast) -> tuple[Participant, ...]:
    """The actors named in the clause, and its subject where that stands before it ("came and *left*")."""
    part: dict[str, Part] = {}
    if _grammar.is_predicate(head):
        for token in _grammar.agents(head):
            _take(part, cast, token, "agent")
        for token in _grammar.patients(head):
            _take(part, cast, token, "patient")
    for actor in cast.actors_in(where.start, where.end):
        part.setdefault(actor, "other")
    return tuple(Participant(actor, how) for actor, how in part.items())


def _take(part: dict[str, Part], cast: Cast, token: Token, how: Part) -> None:
    for member in cast.plural_mentions(token.idx, token.idx + 1):
        part.setdefault(member.whose, how)
    actor = cast.actor_at(token.idx, token.idx + len(token))
    if actor is not None:
        part.setdefault(actor, how)


def _statement(head: Token, said: Placed[Statement]) -> Statement | None:
    """The innermost statement that holds the word."""
    word = Span(head.doc, head.i, head.i + 1)
    here = said.touching(head.idx, head.idx + 1)
    inside = [s for s in here if holds(s, head.idx) and not is_told(word, s) and not s.is_refusal]
    return min(inside, key=lambda s: (s.end - s.start, s.start), default=None)


def _reported_by(head: Token, said: Placed[Statement]) -> Statement | None:
    """The statement that the word reports, the longest of several: "*announced* in May that …" tells what it says."""
    here = said.touching(head.idx, head.idx + 1)
    reported = [s for s in here if s.cue is not None and s.cue.start <= head.idx < s.cue.end]
    return max(reported, key=lambda s: (s.end - s.start, -s.start), default=None)


def holds(statement: Statement, offset: int) -> bool:
    """Whether a character stands in a statement, and not in the words between its parts."""
    spans = statement.spans or ((statement.start, statement.end),)
    return any(start <= offset < end for start, end in spans)


def voice(head: Token, where: Passage, told: Placed[Statement]) -> Voiced:
    """Whose word it is: that of the statement it stands in, reports or mostly repeats; else the article's own."""
    said = _statement(head, told) or _reported_by(head, told)
    if said is not None:
        known = said.voice != "plan" and _is_known(head)
        return Voiced("reported") if known else voiced(said, head)
    if _tense.of_clause(head) == "future":
        return Voiced("plan")
    hoped = voice_of_infinitive(head)
    if hoped is not None:
        return Voiced(hoped)
    whole = voice_of_span(head.doc, where.start, where.end, tuple(told.touching(where.start, where.end)))
    return whole if whole.voice != "reported" else voice_of_clause(head)


def _is_known(head: Token) -> bool:
    """Whether a public event is only named by whoever speaks of it: "claimed to have won Sunday's *vote*"."""
    opening = _grammar.noun_phrase(head)[0]
    named = opening.lower_ in {"the", "this", "that"} or bool(_grammar.possessors(head))
    return head.pos_ == "NOUN" and head.lemma_.lower() in _PUBLIC and named


_PUBLIC = frozenset(
    "anniversary ballot census ceremony conference congress debate election festival funeral inauguration match poll "
    "referendum summit tournament vote".split()
)
"""Events that the public knows of, whoever says what about them."""


def polarity(head: Token, told: Placed[Statement]) -> Polarity:
    """Whether it is told as having happened: not what is negated, denied or merely possible."""
    said = _statement(head, told)
    if not _grammar.is_predicate(head):
        denied = said is not None and said.voice == "denial" and not _is_known(head)
        return "negative" if denied else "positive"
    if _grammar.is_negated(head) or (said is not None and said.voice == "denial"):
        return "negative"
    if _is_asked(head) or _is_called_off(head):
        return "hypothetical"
    above = _grammar.governing_clause(head)
    if above is not None and not _grammar.subjects(head, inherited=False):
        if _grammar.is_negated(above):
            return "negative"
        if _tense.is_doubtful(above):
            return "hypothetical"
    return "hypothetical" if _tense.is_doubtful(head) or _tense.is_unfulfilled(head) else "positive"


def _is_called_off(head: Token) -> bool:
    """ "The talks, *scheduled* for Tuesday, were cancelled"."""
    above = _grammar.predicate_of(head.head) if _tense.is_planned(head) else None
    return above is not None and (
        above.lower_.startswith(_CANCELLED)
        or (above.lower_ in {"called", "put"} and any(t.lower_ == "off" for t in above.children))
    )


def _is_asked(head: Token) -> bool:
    """Whether the clause is itself the question: "Will he *be* there tomorrow?"."""
    end = sentence_end(head)
    if all(head.doc[i].text != "?" for i in range(max(sentence_start(head), end - 2), end)):
        return False
    root = head.sent.root
    return head == root or head in _grammar.conjuncts(root) or head in _grammar.clause_complements(root)


def band(head: Token, at: When | None, published: date | None, times: tuple[Timex, ...]) -> Band:
    """Background, news or what comes next, as seen on the day of publication; by tense alone where that is not known.

    The news is what happened on that day or the day before and is told in the simple past.
    """
    if at is None:
        return "undated"
    ahead = _tense.of_clause(head) == "future"
    time = times[at.timex]
    earlier = _grammar.is_predicate(head) and _tense.is_pluperfect(head) and not _is_backshifted(head)
    if at.date is None:
        return "next" if ahead else "background" if earlier else "news"
    if published is None:
        newest = _counts_from_writing(time)
        return "next" if ahead else "news" if newest and not earlier else "background"
    relation = dates.compare(at.date, published.isoformat())
    if relation == "after":
        return "next"
    if relation == "before":
        recent = dates.compare(at.date, date.fromordinal(published.toordinal() - 1).isoformat())
        return "background" if earlier or recent == "before" else "news"
    days = dates.bounds(at.date)
    if at.date.startswith("../"):
        return "next"
    if time.mod == "END" and _tense.of_clause(head) != "past" and days is not None and days[1] > published:
        return "next"
    if ahead or (days is not None and days[0] >= published < days[1]):
        return "next"
    if days is None or (days[1] - days[0]).days > 7:
        return "background"
    until_now = days[0] < published == days[1]
    return "background" if earlier and not until_now else "news"


def _is_backshifted(head: Token) -> bool:
    """Whether the pluperfect is only that of indirect speech: "they said that two had been killed"."""
    above = _grammar.governing_clause(head)
    return above is not None and above.lemma_.lower() in words.REPORTS and _grammar.tense(above) == "past"


def _counts_from_writing(time: Timex) -> bool:
    return time.basis == "relative to publication"
