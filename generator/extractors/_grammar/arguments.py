"""Who does what to whom, with whom and where: the words that a clause is about."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.extractors._grammar.heads import conjuncts
from generator.extractors._grammar.labels import (
    ADNOMINAL,
    AUXILIARY,
    CASE,
    INDIRECT,
    OBJECT,
    PASSIVE,
    POSSESSOR,
    RELATIVE,
    SUBJECT,
    below,
    children,
    has,
    is_predicate,
)
from generator.extractors._memory import remembered

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})


def subjects(verb: Token, *, inherited: bool = True) -> tuple[Token, ...]:
    """Heads of the subjects of a clause, conjuncts included; those of the governing clause when it has none.

    Inheritance follows coordination ("came and *said*"), open complements ("promised to *go*") and nothing else.
    A relative pronoun stands for the noun it modifies. It may hang on the auxiliary ("*who* had said").
    """
    return _subjects(verb) if inherited else _own_subjects(verb)


@remembered
def _subjects(verb: Token) -> tuple[Token, ...]:
    own = _own_subjects(verb)
    if own:
        return own
    if verb.dep_ in {"conj", "xcomp"} and is_predicate(verb.head):
        return _subjects(verb.head)
    if verb.dep_ in ADNOMINAL and verb.dep_ not in RELATIVE and verb.tag_ == "VBG":
        return (verb.head,)
    return ()


@remembered
def _own_subjects(verb: Token) -> tuple[Token, ...]:
    own = below(verb, SUBJECT) or tuple([s for helper in below(verb, AUXILIARY) for s in below(helper, SUBJECT)])
    return tuple([found for s in own for found in (_antecedent(s, verb), *conjuncts(s))])


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; any other subject itself."""
    if subject.tag_ in {"WP", "WDT"} and verb.dep_ in RELATIVE:
        return verb.head
    return subject


@remembered
def objects(verb: Token) -> tuple[Token, ...]:
    """Heads of the direct objects, conjuncts included."""
    return tuple(found for c in below(verb, OBJECT) for found in (c, *conjuncts(c)))


def indirect_objects(verb: Token) -> tuple[Token, ...]:
    """Heads of the indirect objects ("told *reporters*" too, where the parser says so)."""
    return tuple(c for c in below(verb, INDIRECT) if c.pos_ in _NOMINAL)


@remembered
def predicate_nouns(verb: Token) -> tuple[Token, ...]:
    """The nouns or adjectives that a copula ascribes to the subject of this clause head."""
    if has(verb, {"cop"}):
        return (verb,)
    return below(verb, {"attr", "acomp"})


@remembered
def is_passive(verb: Token) -> bool:
    """Whether the clause is in the passive voice, also as a later conjunct: "was hauled in and *told* that …"."""
    if has(verb, PASSIVE):
        return True
    bare = verb.dep_ == "conj" and verb.tag_ == "VBN" and not has(verb, SUBJECT | AUXILIARY)
    return bare and is_predicate(verb.head) and is_passive(verb.head)


def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it: the subjects of an active clause, the *by* phrase of a passive one."""
    if not is_passive(verb) and not _is_reduced(verb):
        return subjects(verb)
    return tuple(noun for preposition, noun in obliques(verb) if preposition.lower_ == "by")


def patients(verb: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: objects of an active clause, subjects of a passive one."""
    if is_passive(verb):
        return subjects(verb)
    if _is_reduced(verb):
        return (verb.head,)
    return objects(verb)


def _is_reduced(verb: Token) -> bool:
    """Whether the verb is a bare participle below a noun ("the bill *rejected* by the house"), which is passive."""
    return verb.dep_ in ADNOMINAL and verb.tag_ == "VBN" and not has(verb, AUXILIARY)


@remembered
def obliques(head: Token) -> tuple[tuple[Token, Token], ...]:
    """Prepositional phrases of a verb or noun as pairs of preposition and noun, conjuncts of the noun included."""
    pairs: list[tuple[Token, Token]] = []
    for child in children(head):
        if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for noun in children(child):
                if noun.dep_ in {"pobj", "pcomp"}:
                    pairs.extend((child, n) for n in (noun, *conjuncts(noun)))
                elif noun.dep_ == "prep":
                    pairs.extend((child, n) for _, n in _below(noun))
        elif child.dep_.split(":")[0] in {"obl", "nmod"} and child.dep_ not in POSSESSOR:
            case = next((c for c in below(child, CASE) if c.i < child.i), None)
            if case is not None:
                pairs.extend((case, n) for n in (child, *conjuncts(child)))
    return tuple(sorted(pairs, key=lambda p: (p[0].i, p[1].i)))


def _below(preposition: Token) -> Iterator[tuple[Token, Token]]:
    for noun in children(preposition):
        if noun.dep_ == "pobj":
            yield preposition, noun
