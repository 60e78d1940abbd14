"""Which way a clause looks, back or ahead: what decides between last and next Friday, and what is a plan."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Span, Token

from generator.extractors import _grammar
from generator.extractors._memory import remembered
from generator.extractors._words import sentence_start

Direction = Literal["past", "present", "future", "none", "near"]
"""`near` is either side of now, whichever is nearer: "*before* Tuesday's vote"."""

_AHEAD = frozenset(
    "agree aim arrange be commit decide due expect going hope intend invite likely order plan pledge prepare project "
    "promise ready schedule set slate tell threaten want urge vow will".split()
)
"""Words whose infinitive lies in the future: "agreed *to meet* on Monday"."""
_PLANNED = frozenset({"schedule", "plan", "slate", "expect", "set", "forecast"})
"""Verbs whose passive speaks of a coming day: "has been scheduled for 3 June"."""
_SCHEDULED = frozenset(
    "air arrive begin close conclude convene debut depart end expire finish launch leave open premiere reopen resume "
    "return run start".split()
)
"""Verbs whose present tense speaks of what a calendar has fixed: "the fair *opens* on Friday"."""
_APPOINTED = frozenset(
    "conference deadline election final hearing inauguration meeting opening primary referendum runoff session summit "
    "trial vote".split()
)
"""Things with a day of their own, which may lie ahead of what is told of them."""
_AWAITED = frozenset("after before if once unless until when".split())
_LIGHT = frozenset({"come", "go", "take"})
_IN_FORCE = frozenset({"force", "effect", "office", "place"})
_PLANS = frozenset({"scheduled", "planned", "slated", "due"})
_BEHIND = frozenset({"from", "since", "despite", "over"})
"""Prepositions before what lies behind: "to recover *from* Monday's defeat"."""
_HAVE = frozenset({"have", "has", "'ve", "’ve"})
_DOUBTFUL = frozenset({"may", "might", "could", "can"})
_IF = frozenset({"if", "unless", "whether"})


def direction(span: Span) -> Direction:
    """The tense around a time expression: that of its clause, or of the first clause above it that has one.

    What a calendar has fixed lies ahead, and what somebody gets over behind, whatever the tense.
    """
    predicate = _grammar.predicate_of(span.root) if len(span) else None
    seen: set[int] = set()
    if predicate is not None and is_planned(predicate):
        return "near"
    while predicate is not None and predicate.i not in seen:
        seen.add(predicate.i)
        found = of_clause(predicate)
        if found == "future" and (_lies_behind(span.root) or _was_planned(predicate)):
            return "past"
        fixed = _is_scheduled(predicate) or _is_awaited(predicate) or predicate == span.root
        if found == "present" and fixed:
            return "future"
        if found == "past" and _ends(span) and _grammar.is_passive(predicate):
            return "future" if is_perfect(predicate) else "near"
        if found == "past" and (_is_appointed(span.root, predicate) or _waits(span.root)):
            return "near"
        if found != "none":
            return found
        predicate = None if predicate.head.i == predicate.i else _grammar.predicate_of(predicate.head)
    return "none"


def _lies_behind(root: Token) -> bool:
    preposition = _grammar.preposition(root.head) if _grammar.is_possessor(root) else None
    return preposition is not None and preposition.lower_ in _BEHIND


def _was_planned(predicate: Token) -> bool:
    """ "She *had* planned to resign on Friday"."""
    return _has_to(predicate) and predicate.head.i < predicate.i and is_pluperfect(predicate.head)


def _is_awaited(predicate: Token) -> bool:
    """ "*If* talks fail by Friday", "*when* they meet on Monday": the present of such a clause means the future."""
    finite = predicate.tag_ in {"VBZ", "VBP"} and not _grammar.auxiliaries(predicate)
    return (
        finite and _grammar.is_adverbial(predicate) and any(m.lower_ in _AWAITED for m in _grammar.markers(predicate))
    )


def _is_appointed(root: Token, predicate: Token) -> bool:
    """Whether the time is that of a thing fixed beforehand, which a clause only speaks of: "set a *vote* for 9 May"."""
    noun = _grammar.governor(root)
    return noun.i < root.i and noun.lemma_.lower() in _APPOINTED and not _grammar.is_subject(noun) and noun != predicate


def _ends(span: Span) -> bool:
    """ "has been adjourned *until Monday*"."""
    return span.start > 0 and span.doc[span.start - 1].lower_ in {"until", "till"}


def _waits(root: Token) -> bool:
    """ "ahead of *Tuesday's vote*"."""
    noun = root.head
    if not _grammar.is_possessor(root) or noun.lemma_.lower() not in _APPOINTED:
        return False
    before = root.doc[max(sentence_start(root), root.left_edge.i - 2) : root.left_edge.i]
    return bool(before) and (before[-1].lower_ == "before" or [t.lower_ for t in before] == ["ahead", "of"])


def is_lasting(predicate: Token) -> bool:
    """Whether the clause tells what is so for a time: "they have ten", "is owned by"; not "has met", "is in Rome"."""
    helpers = _grammar.auxiliaries(predicate)
    if predicate.tag_ == "VBG" or any(a.lower_ in _HAVE or a.tag_ in {"VBD", "MD"} for a in helpers):
        return False
    if _grammar.preposition(predicate) is not None:
        return False
    return bool(helpers or predicate.tag_ in {"VBZ", "VBP"}) and not _is_scheduled(predicate)


def _is_scheduled(predicate: Token) -> bool:
    if predicate.lower_ == "due":
        return True
    if predicate.tag_ not in {"VBZ", "VBP"} or _grammar.auxiliaries(predicate):
        return False
    light = predicate.lemma_.lower() in _LIGHT and any(t.lower_ in _IN_FORCE for t in predicate.subtree)
    return light or predicate.lemma_.lower() in _SCHEDULED


def is_planned(predicate: Token) -> bool:
    """ "the talks, *scheduled* for Tuesday"."""
    bare = predicate.tag_ == "VBN" and _grammar.is_adnominal(predicate) and not _grammar.auxiliaries(predicate)
    return bare and predicate.lower_ in _PLANS


@remembered
def of_clause(predicate: Token) -> Direction:
    """The direction of one clause; `none` when only the clause above can tell."""
    if looks_ahead(predicate):
        return "future"
    tense = _grammar.tense(predicate)
    if tense != "none":
        return tense
    beside = _grammar.is_adnominal(predicate) or (_grammar.is_adverbial(predicate) and not _grammar.markers(predicate))
    if predicate.tag_ == "VBN" and beside and predicate.lemma_.lower() not in _PLANNED:
        return "past"
    return "none"


def looks_ahead(predicate: Token) -> bool:
    """Whether a clause speaks of what is to come: "will", "should be completed", "is set *to begin*"."""
    if _grammar.tense(predicate) == "future":
        return True
    helpers = _grammar.auxiliaries(predicate)
    if _grammar.modal(predicate) is not None:
        return not any(a.lower_ in _HAVE for a in helpers)
    if predicate.lemma_.lower() in _PLANNED and predicate.tag_ == "VBN" and _grammar.tense(predicate) != "none":
        return True
    if _has_to(predicate):
        if any(a.lower_ in {"is", "are"} for a in helpers):
            return True
        return predicate.head.lemma_.lower() in _AHEAD or _grammar.is_adnominal(predicate)
    return False


def is_pluperfect(predicate: Token) -> bool:
    """Whether the clause goes back behind another past: "had met", "had been killed"."""
    return any(a.lower_ in {"had", "'d", "’d"} for a in _grammar.auxiliaries(predicate)) and predicate.tag_ in {
        "VBN",
        "VBD",
    }


def is_perfect(predicate: Token) -> bool:
    """Whether the clause lasts until now: "has been fighting"."""
    return any(a.lower_ in _HAVE and a.tag_ in {"VBZ", "VBP", ""} for a in _grammar.auxiliaries(predicate))


def is_future_in_past(predicate: Token) -> bool:
    """Whether the clause looks ahead from a past day: "were to reopen within two months"."""
    return _has_to(predicate) and any(a.lower_ in {"was", "were"} for a in _grammar.auxiliaries(predicate))


def is_unfulfilled(predicate: Token) -> bool:
    """Whether the clause tells what did not come about: "was to have landed on Monday", "should have arrived"."""
    helpers = {a.lower_ for a in _grammar.auxiliaries(predicate)}
    if "have" in helpers and helpers & {"would", "should"}:
        return True
    return "have" in helpers and bool(helpers & {"was", "were"}) and _has_to(predicate)


def _has_to(predicate: Token) -> bool:
    return any(m.lower_ == "to" for m in _grammar.markers(predicate))


def is_doubtful(predicate: Token) -> bool:
    """Whether the clause says what may be: "might meet", "if they meet"."""
    modal = _grammar.modal(predicate)
    return (modal is not None and modal.lower_ in _DOUBTFUL) or any(
        m.lower_ in _IF for m in _grammar.markers(predicate)
    )
