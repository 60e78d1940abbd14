"""What somebody would not say or do: "*declined* to comment", "*did not say* why", "*gave* no reason for it".

The article tells it, nobody claims it; so its voice is the article's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._cast import Cast
from generator.extractors._placed import Placed
from generator.extractors._words import occurrences
from generator.extractors.statements import contents, speakers, speaking, stretches
from generator.extractors.statements.cues import verb_at
from generator.extractors.statements.reporting import Report

_REFUSING = frozenset({"refuse", "decline"})
_TELLING = frozenset(
    """say tell comment explain specify elaborate disclose reveal divulge identify name clarify confirm announce
    mention respond reply answer""".split()
)
"""Verbs by which somebody gives or withholds news."""
_ANSWERING = frozenset({"respond", "reply", "answer"})
_GIVING = frozenset("give offer provide make".split())
_NEWS = frozenset(
    """comment detail reason explanation proof evidence information indication timetable breakdown response reply answer
    statement clue apology""".split()
)
"""What somebody gives who tells something: "gave no *details*"."""
_ASKED = frozenset({"question", "inquiry", "enquiry", "query", "criticism"})
_UNSURE = frozenset({"may", "might", "must", "should"})
_CLOSEST = 4
"""Words between verb and preposition of what it is about, at most."""


def by_refusals(doc: Doc, inside: Sequence[int], cast: Cast, reports: Sequence[Report]) -> list[Report]:
    """One report for each refusal to tell or do something that the article itself tells of somebody who can speak."""
    told = Placed((start, end, report) for report in reports for start, end in report.parts)
    found = []
    for token in occurrences(doc, lemmas=_REFUSING | _TELLING | _GIVING):
        if inside[token.i] >= 0 or not token.tag_.startswith("VB") or any(told.touching(token.idx, token.idx + 1)):
            continue
        content = _refused(token) or _withheld(token) or _not_given(token)
        heads = speaking.heads_of(token, ()) if content else ()
        if not heads or not all(_is_third(h) and speakers.can_speak(h, cast) for h in heads):
            continue
        speaker, parts = speakers.several(heads, cast), stretches.parts(doc, content)
        sure = speaker is not None and (speaker.actor is not None or all(h.lower_ != "it" for h in heads))
        if sure and parts:
            cue = (_opening(token).idx, token.idx + len(token))
            found.append(Report(parts, speaker, cue, token.lemma_.lower(), "refusing", "r", token.i))
    return found


def _is_third(head: Token) -> bool:
    return head.lower_ not in {"i", "we", "you"}


def _refused(token: Token) -> set[int]:
    """ "refused *to answer*"."""
    if token.lemma_.lower() not in _REFUSING or grammar.is_passive(token) or _is_doubtful(token):
        return set()
    below = (*grammar.clause_complements(token), *grammar.adverbial_clauses(token))
    told = next((c for c in below if c.i > token.i and contents.is_infinitive(c)), None)
    return stretches.after(token, told) if told is not None and not grammar.is_negated(token) else set()


def _withheld(token: Token) -> set[int]:
    """ "did not say *why*", "would not comment on *the talks*", "has not named *the victims*"."""
    verb = verb_at(token)
    if verb is None or verb[0].lemma not in _TELLING or not grammar.is_negated(token) or grammar.is_passive(token):
        return set()
    if _is_doubtful(token) or not grammar.auxiliaries(token):
        return set()
    beside = tuple(c for c in grammar.adverbial_clauses(token) if c.left_edge.i == token.i + 1)
    open_ones = (*grammar.clause_complements(token), *contents.free_relatives(token), *beside)
    clause = next((c for c in open_ones if c.i > token.i and _is_question(c)), None)
    if clause is not None:
        return stretches.after(token, clause)
    answering = verb[0].lemma in _ANSWERING
    for preposition, noun in grammar.obliques(token):
        about = preposition.lower_ in ({"to"} if answering else {"on", "about"})
        if about and preposition.i - token.i <= _CLOSEST and (not answering or _is_asked(noun)):
            return set(range(preposition.i + 1, stretches.right(token, noun.right_edge.i) + 1))
    things = [t for t in grammar.objects(token) if t.i > token.i and t.pos_ in {"NOUN", "PROPN"}]
    if things and not answering and "t" not in verb[0].takes and not grammar.clause_complements(token):
        end = stretches.right(token, things[-1].right_edge.i)
        return stretches.cut(token, set(range(things[0].left_edge.i, end + 1)))
    return set()


def _is_question(clause: Token) -> bool:
    """Whether a clause leaves something open: "*whether* he left", "*how many* died", "*if* it will stay"."""
    words = (*grammar.markers(clause), clause.doc[clause.left_edge.i])
    return any(w.lower_ in {"whether", "if"} or w.tag_ in {"WRB", "WP", "WDT"} for w in words)


def _is_asked(noun: Token) -> bool:
    return noun.lemma_.lower() in _ASKED or nouns.is_of("matters", noun) or nouns.is_of("channels", noun)


def _not_given(token: Token) -> set[int]:
    """ "gave *no reason for it*", "said *nothing about the talks*"."""
    silent = next((t for t in grammar.objects(token) if t.lower_ in {"nothing", "little"} and t.i > token.i), None)
    if token.lemma_.lower() == "say" and silent is not None and grammar.obliques(silent):
        return set(range(silent.i, stretches.right(token, silent.right_edge.i) + 1))
    if token.lemma_.lower() not in _GIVING or grammar.is_passive(token) or _is_doubtful(token):
        return set()
    for thing in grammar.objects(token):
        none = any(c.lower_ == "no" for c in thing.children)
        if thing.i > token.i and none and not _NEWS.isdisjoint(nouns.singulars(thing)):
            end = stretches.right(token, thing.right_edge.i)
            return stretches.cut(token, set(range(thing.left_edge.i, end + 1)))
    return set()


def _is_doubtful(token: Token) -> bool:
    """Whether it is only possible, a condition or a mere reason that somebody refuses: "held *for refusing*"."""
    if any(helper.lower_ in _UNSURE for helper in grammar.auxiliaries(token)) or contents.is_infinitive(token):
        return True
    behind = {"if", "unless", "whether"} | ({"for", "by", "of"} if token.tag_ == "VBG" else set())
    return any(m.lower_ in behind for m in grammar.markers(token))


def _opening(token: Token) -> Token:
    """The first word of a verb with its helpers: "*did* not say"."""
    first = min((t for t in grammar.auxiliaries(token) if t.i < token.i), key=lambda t: t.i, default=token)
    between = token.doc[first.i : token.i]
    return token if any(t.pos_ in {"NOUN", "PROPN", "PRON"} or t.is_punct for t in between) else first
