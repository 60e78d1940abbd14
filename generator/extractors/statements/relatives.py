"""What is said of a noun in its relative clause: "*a blast* he called *an attack*", "*aims* it vowed *to meet*"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors.statements import stretches
from generator.extractors.statements.cues import Verb


def of_antecedent(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """The noun that a relative clause modifies, and what its verb says of it or promises to do with it."""
    noun = token.head
    if not _is_about(token, noun) or grammar.is_passive(token) or any(t.i > last for t in grammar.objects(token)):
        return set(), ""
    for said in (*grammar.clause_complements(token), *_taken_as(token)):
        take = _take(said, verb)
        if said.i > last and take:
            phrase = grammar.noun_phrase(noun)
            behind = range(max(last + 1, said.left_edge.i), stretches.right(token, said.right_edge.i) + 1)
            return {i for i in range(phrase.start, phrase.end) if i < token.left_edge.i} | set(behind), take
    return set(), ""


def of_claim(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """What somebody has said, where a clause tells who disputes it: "…, *a claim* that residents dispute"."""
    noun, take = token.head, next((t for t in "ow" if t in verb.takes), "")
    denied = take and verb.takes[take] in {"denying", "doubting"}
    if not denied or not grammar.is_adnominal(token) or noun.i > token.i or noun.lemma_.lower() not in SAID:
        return set(), ""
    subjects = [s for s in grammar.subjects(token, inherited=False) if s.tag_ not in {"WDT", "WP"}]
    if not subjects or any(t.i > last for t in grammar.objects(token)):
        return set(), ""
    phrase = grammar.noun_phrase(noun)
    return set(range(phrase.start, noun.i + 1)), take


SAID = frozenset("accusation allegation charge claim assertion suggestion account version view".split())
"""Nouns for what somebody has just said, by which an article speaks of it again."""


def _is_about(token: Token, noun: Token) -> bool:
    """Whether the noun before a clause is what its verb is about: no "where", no "that" of content, no "what"."""
    if not grammar.is_adnominal(token) or noun.i > token.i or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    subjects = [s for s in grammar.subjects(token, inherited=False) if s.i < token.i and s.tag_ not in {"WDT", "WP"}]
    if not subjects or any(m.tag_ in {"IN", "WRB"} for m in grammar.markers(token)):
        return False
    opening = subjects[0].left_edge.i
    return noun.i < opening and token.doc[opening - 1].tag_ != "WP"


def _taken_as(token: Token) -> tuple[Token, ...]:
    return tuple(noun for word, noun in grammar.obliques(token) if word.lower_ == "as")


def _take(said: Token, verb: Verb) -> str:
    """By which of its complements a verb takes what is said; empty when by none."""
    if any(m.tag_ == "TO" for m in grammar.markers(said)):
        return next((t for t in "ia" if t in verb.takes), "")
    nominal = said.pos_ in {"NOUN", "PROPN", "ADJ"}
    return next((t for t in "av" if nominal and t in verb.takes), "")
