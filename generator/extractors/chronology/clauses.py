"""From a time expression to the word that names what happens then."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extractors import _grammar
from generator.extractors._words import sentence_start
from generator.extractors.chronology import extent
from generator.extractors.chronology import wording as words
from generator.models import Precision

_NAMING = frozenset({"call", "describe", "term", "label", "regard"})
_AGES = frozenset({"year", "decade", "century"})
_STRETCHES = frozenset(
    "beginning bulk close course dawn day decade dusk end eve half height hour majority middle month part period "
    "quarter remainder rest season start stretch time turn week weekend year".split()
)
"""Nouns that cut a piece out of a year: "the first nine *months* of 2023"."""


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that happens: "attack", "visit"."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in words.NOUNS


def head_of(time: Span, precision: Precision | None = None) -> Token | None:
    """The verb (or noun) of what happens at a time; None when nothing does ("the 2018 budget").

    Args:
        precision: of the time; a year often only tells of which age a thing is ("the music of the 1960s").
    """
    root = time.root
    for token in time:
        if token.head.i < time.start or token.head.i >= time.end:
            root = token
            break
    if _grammar.is_object(root) and _grammar.preposition(root) is None:
        return None
    if _labels(root) or (precision in _AGES and _tells_age(root)):
        return None
    head = _climb(_outside(root, time), root)
    if head is None or not _grammar.is_predicate(head):
        return head
    source = _source_between(head, time)
    if source is not None:
        return source
    if head.lemma_.lower() in _NAMING and any(t.lower_ == "what" for t in head.doc[sentence_start(head) : head.i]):
        above = None if _grammar.is_root(head) else _grammar.predicate_of(head.head)
        head = above if above is not None and above.i < head.i else head
    if _grammar.is_adnominal(head) and head.i < time.start and _after_comma(time):
        above = _grammar.predicate_of(head.head)
        head = above if above is not None and above.i < head.i else head
    later = [c for c in _grammar.conjuncts(head) if c.i < time.start and _grammar.is_predicate(c)]
    return later[-1] if later and head.i < time.start else head


def _labels(root: Token) -> bool:
    """Whether the time only tells one thing from others of its kind: "the *2007* champion", "*this year's* theme"."""
    noun = root.head
    if noun.i <= root.i or noun.pos_ != "NOUN" or is_event_noun(noun) or _grammar.preposition(root) is not None:
        return False
    return _grammar.is_possessor(root) or root in _grammar.modifiers(noun)


def _tells_age(root: Token) -> bool:
    """Whether a year stands with a thing and not with what happens: "the 1994 *Crime Bill*", "a print from 1987"."""
    preposition = _grammar.preposition(root)
    if preposition is None:
        return root.i < root.head.i and root.head.pos_ == "PROPN" and root in _grammar.modifiers(root.head)
    noun = preposition.nbor(-1) if preposition.lower_ == "of" and preposition.i else _grammar.governor(root)
    if preposition.lower_ not in {"of", "from"} or noun.pos_ not in {"NOUN", "PROPN"} or noun.i > preposition.i:
        return False
    return not is_event_noun(noun) and noun.lemma_.lower() not in _STRETCHES


def _source_between(head: Token, time: Span) -> Token | None:
    """The verb that gives the source, when the time stands behind it: "They will meet, he *said* on Sunday".

    Parsers hang such a time on the clause before the verb, or on one that tells who says it; no reader does.
    """
    start = extent.with_preposition(time)
    before = time.doc[start - 1] if start > sentence_start(time[0]) else None
    if before is not None and before.lemma_.lower() in words.REPORTS and before.tag_ in {"VBD", "VBZ", "VBP"}:
        return before if before.i != head.i else None
    for verb in (_grammar.parenthetical(head), None if _grammar.is_root(head) else head.head):
        if verb is None or not head.i < verb.i < time.start or verb.lemma_.lower() not in words.REPORTS:
            continue
        if head in _grammar.clause_complements(verb) or _grammar.parenthetical(head) == verb:
            return verb
    return None


def _after_comma(time: Span) -> bool:
    start = extent.with_preposition(time)
    return start > sentence_start(time[0]) and time.doc[start - 1].text == ","


def _climb(governor: Token | None, root: Token) -> Token | None:
    steps = 0
    while governor is not None and steps < 8:
        if _grammar.is_predicate(governor):
            return governor
        if is_event_noun(governor) and _own_time(governor, root):
            return governor
        above = _grammar.governor(governor) if not _grammar.is_root(governor) else None
        if above is None or above.i == governor.i:
            return governor if is_event_noun(governor) else None
        governor, steps = above, steps + 1
    return None


def _outside(root: Token, time: Span) -> Token | None:
    """The word outside the expression that it depends on; "the agreement *of March 10*" is one phrase to any reader."""
    preposition = _grammar.preposition(root)
    if preposition is not None and preposition.lower_ == "of" and preposition.i > sentence_start(time[0]):
        noun = preposition.nbor(-1)
        if noun.pos_ in {"NOUN", "PROPN"}:
            return noun
    token, steps = root, 0
    while steps < 8:
        above = _grammar.governor(token)
        if above.i == token.i:
            return token if _grammar.is_predicate(token) else None
        if not time.start <= above.i < time.end:
            return above
        token, steps = above, steps + 1
    return None


def _own_time(noun: Token, time: Token) -> bool:
    """Whether the time is that of the noun and not of the clause around it."""
    preposition = _grammar.preposition(time)
    possessive = _grammar.is_possessor(time) or (preposition is not None and preposition.lower_ == "of")
    verb = _grammar.predicate_of(noun)
    if verb is None:
        return True
    if verb.lemma_.lower() in words.ABOUT or verb.lemma_.lower() in words.REPORTS:
        return True
    if possessive or time.i < noun.i:
        return not (_grammar.is_subject(noun) or _inside(noun))
    return False


def _inside(noun: Token) -> bool:
    """ "killed *in* Tuesday's attack": the clause happens in the event, and has its time."""
    preposition = _grammar.preposition(noun)
    return preposition is not None and preposition.lower_ in {"in", "during", "by", "at"}
