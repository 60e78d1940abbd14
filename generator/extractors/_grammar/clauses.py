"""Clauses within clauses: what they open with, what they are below, and how far they reach."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extractors._grammar.arguments import subjects
from generator.extractors._grammar.labels import (
    ADNOMINAL,
    ADVERBIAL,
    CLAUSE,
    MARKER,
    RELATIVE,
    below,
    children,
    is_predicate,
    labelled,
)
from generator.extractors._grammar.verbs import is_gerund
from generator.extractors._memory import remembered


def clause_complements(verb: Token) -> tuple[Token, ...]:
    """Heads of the clauses a verb governs as content: "said *that he will go*", "*X*, he said", "urged to *act*"."""
    return below(verb, CLAUSE)


def governing_clause(predicate: Token) -> Token | None:
    """The predicate whose content this clause is (`ccomp`, `xcomp`, `parataxis`), through coordination; or None."""
    if predicate.dep_ in CLAUSE:
        return predicate.head
    if predicate.dep_ == "conj" and is_predicate(predicate.head):
        return governing_clause(predicate.head)
    return None


def parenthetical(verb: Token) -> Token | None:
    """The clause in which a reporting verb is inserted or to which it is added ("…, *he said*"); or None.

    UD parsers make either clause the head of the other; both readings come out as the content clause.
    """
    if verb.dep_ == "parataxis" and is_predicate(verb.head):
        return verb.head
    return next((c for c in below(verb, {"parataxis"}) if is_predicate(c)), None)


def adverbial_clauses(verb: Token) -> tuple[Token, ...]:
    """Heads of adverbial clauses ("*pointing* to …, he said", "because it *failed*")."""
    return below(verb, ADVERBIAL)


def adverbial_clauses_in(span: Span) -> tuple[Token, ...]:
    """Heads of all adverbial clauses in a stretch of text."""
    return labelled(span, ADVERBIAL)


def relative_clauses(noun: Token) -> tuple[Token, ...]:
    """Heads of the relative clauses of a noun."""
    return below(noun, RELATIVE)


def adnominal_clauses(noun: Token) -> tuple[Token, ...]:
    """Heads of all clauses below a noun: relative, participial, infinitive, content ("the claim *that …*")."""
    return tuple(c for c in children(noun) if c.dep_ in ADNOMINAL or (c.dep_ == "ccomp" and noun.pos_ == "NOUN"))


def gerunds(verb: Token) -> tuple[tuple[Token, Token], ...]:
    """Gerund clauses behind a preposition, as pairs of preposition and clause head: "boasted *of having* won"."""
    return tuple(
        (marker, clause)
        for clause in (*clause_complements(verb), *adverbial_clauses(verb))
        if is_gerund(clause)
        for marker in markers(clause)
        if marker.tag_ == "IN"
    )


@remembered
def markers(predicate: Token) -> tuple[Token, ...]:
    """Words that open a clause: "that", "because", "if", "to"; and *wh* adverbs."""
    return tuple(
        c
        for c in below(predicate, MARKER)
        if c.dep_ == "mark"
        or (c.dep_ in {"aux", "case", "prep"} and c.tag_ in {"TO", "IN"} and c.i < predicate.i and c.n_rights == 0)
        or (c.dep_ == "advmod" and c.tag_ == "WRB")
    )


def clause(predicate: Token) -> Span:
    """All words of a clause with its subclauses, without conjoined clauses after it and closing punctuation.

    What lies between first and last word is included, so that the span is one stretch of text.
    """
    left, right = predicate.i, predicate.i
    for child in children(predicate):
        if child.dep_ in {"punct", "cc"} or (
            child.dep_ == "conj" and is_predicate(child) and subjects(child, inherited=False)
        ):
            continue
        if child.dep_ == "mark" and child.i == predicate.left_edge.i:
            left = min(left, child.i)
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    doc = predicate.doc
    while right > left and doc[right].is_punct and doc[right].text not in {"”", '"', "’", "'", ")", "]", "»", "%"}:
        right -= 1
    while left < right and (doc[left].is_space or doc[left].text in {",", ";", ":", "-", "–", "—"}):
        left += 1
    return Span(doc, left, right + 1)
