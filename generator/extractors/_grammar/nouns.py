"""What belongs to a noun: its preposition, possessors, modifiers, appositions, and its phrase."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extractors._grammar.heads import attachment
from generator.extractors._grammar.labels import (
    ADNOMINAL,
    ADVERBIAL,
    AUXILIARY,
    CASE,
    MODIFIER,
    POSSESSOR,
    SUBJECT,
    below,
    children,
)
from generator.extractors._memory import remembered


@remembered
def preposition(noun: Token) -> Token | None:
    """The preposition that governs this noun, if any; that of the first conjunct for a later one."""
    if noun.dep_ in {"pobj", "pcomp"}:
        return noun.head
    case = next((c for c in below(noun, CASE) if c.i < noun.i), None)
    if case is None and noun.dep_ == "conj":
        return preposition(noun.head)
    return case


def governor(noun: Token) -> Token:
    """The word that a noun depends on, past its own preposition and past coordination."""
    if noun.dep_ == "conj":
        return governor(noun.head)
    return attachment(noun.head if noun.dep_ in {"pobj", "pcomp"} else noun)


def appositions(noun: Token) -> tuple[Token, ...]:
    """Heads of the appositions of a noun ("Jilani, *the minister*")."""
    return below(noun, {"appos"})


def possessors(noun: Token) -> tuple[Token, ...]:
    """Heads of the possessors of a noun ("*Iran*'s minister", "*his* counterpart")."""
    return below(noun, POSSESSOR)


def modifiers(noun: Token) -> tuple[Token, ...]:
    """Adjectives, nouns and numbers before a noun that narrow it ("*top Iranian* diplomat")."""
    return tuple(c for c in below(noun, MODIFIER) if c.i < noun.i)


def determiner(noun: Token) -> Token | None:
    """The article or other determiner of a noun; or None."""
    return next((c for c in children(noun) if c.dep_.split(":")[0] == "det"), None)


def noun_phrase(head: Token, *, clauses: bool = False) -> Span:
    """The noun phrase of a head without its preposition, conjuncts, appositions and (unless asked for) clauses."""
    left, right = head.i, head.i
    for child in children(head):
        if child.dep_ in {
            "case",
            "cc",
            "conj",
            "punct",
            "appos",
            "parataxis",
            "cop",
            "mark",
            "preconj",
            "cc:preconj",
            "dep",
        }:
            continue
        if child.dep_ in SUBJECT or child.dep_ in AUXILIARY or child.dep_ in ADVERBIAL or child.dep_ == "advmod":
            continue
        if not clauses and (child.dep_ in ADNOMINAL or child.dep_ == "ccomp"):
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    return Span(head.doc, left, right + 1)
