"""What a word is in its sentence, and which words stand beside and above it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extractors._grammar.labels import (
    ADNOMINAL,
    ADVERBIAL,
    AUXILIARY,
    CONJUNCT,
    NAME_PART,
    OBJECT,
    OBJECT_PREDICATE,
    POSSESSOR,
    SUBJECT,
    below,
    clause_heads,
    has,
    is_predicate,
    labelled,
)
from generator.extractors._grammar.labels import tops as _tops
from generator.extractors._memory import remembered

_VERBAL = frozenset({"VERB", "AUX"})


def is_verb(token: Token) -> bool:
    """Whether the token is a full verb, or the *be* or *have* that heads its clause (auxiliaries are not)."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in AUXILIARY)


def predicates(span: Span) -> tuple[Token, ...]:
    """The words of a span that head a clause, in text order."""
    return clause_heads(span)


def is_root(token: Token) -> bool:
    """Whether the token heads its sentence."""
    return token.head is token or token.head.i == token.i


def is_coordinate(token: Token) -> bool:
    """Whether the token is a later conjunct."""
    return token.dep_ == "conj"


def is_subject(token: Token) -> bool:
    """Whether the token heads a subject, as itself or as a conjunct of one."""
    return token.dep_ in SUBJECT or (token.dep_ == "conj" and is_subject(token.head))


def is_object(token: Token) -> bool:
    """Whether the token heads a direct object, as itself or as a conjunct of one."""
    return token.dep_ in OBJECT or (token.dep_ == "conj" and is_object(token.head))


def is_object_predicate(noun: Token) -> bool:
    """Whether a noun is what a verb makes of its object: "called it a *crime*"."""
    return noun.dep_ in OBJECT_PREDICATE


def is_adnominal(predicate: Token) -> bool:
    """Whether the clause modifies a noun."""
    return predicate.dep_ in ADNOMINAL


def is_adverbial(predicate: Token) -> bool:
    """Whether the clause modifies another clause."""
    return predicate.dep_ in ADVERBIAL


def is_apposition(noun: Token) -> bool:
    """Whether the token is an apposition of its head."""
    return noun.dep_ == "appos"


def is_possessor(token: Token) -> bool:
    """Whether the token is the possessor of its head."""
    return token.dep_ in POSSESSOR


def is_name_part(token: Token) -> bool:
    """Whether the token belongs to the name or compound headed by its head."""
    return token.dep_ in NAME_PART


_TEMPORAL = frozenset("obl:tmod nmod:tmod obl:unmarked nmod:unmarked npadvmod obl:npmod nmod:npmod".split())


def is_temporal_modifier(token: Token) -> bool:
    """Whether the noun stands as a bare time expression ("*Monday* he said")."""
    return token.dep_ in _TEMPORAL


def temporal_modifiers(span: Span) -> tuple[Token, ...]:
    """The words of a span that are such nouns, in text order."""
    return labelled(span, _TEMPORAL)


_MAY_GO = ADVERBIAL | ADNOMINAL | CONJUNCT | {"appos", "parataxis"}


def is_detachable(token: Token) -> bool:
    """Whether the phrase can go and leave a whole sentence: a clause beside, below or within, an apposition."""
    if token.dep_ == "conj":
        return is_predicate(token) and is_predicate(token.head)
    return token.dep_ in _MAY_GO


def detachables(span: Span) -> tuple[Token, ...]:
    """The words of a span that head such a phrase, in text order."""
    return tuple([token for token in labelled(span, _MAY_GO) if is_detachable(token)])


def tops(span: Span) -> tuple[Token, ...]:
    """The words of a span that hang on no other word of it, white space and punctuation apart."""
    words = [span.doc[place] for place in _tops(span)]
    return tuple([word for word in words if not word.is_space and not word.is_punct])


@remembered
def conjuncts(token: Token) -> tuple[Token, ...]:
    """Later conjuncts of a token, not the token itself ("Iran *and Pakistan*")."""
    if not has(token, CONJUNCT):
        return ()
    found: list[Token] = []
    waiting = [token]
    while waiting:
        for child in below(waiting.pop(), CONJUNCT):
            if (child.pos_ in _VERBAL) == (token.pos_ in _VERBAL):
                found.append(child)
                waiting.append(child)
    return tuple(sorted(found, key=lambda t: t.i))


def attachment(token: Token) -> Token:
    """The head of a token, but never one beyond the head's own governor.

    "They will meet, he *said* on Sunday": parsers at times hang *Sunday* on *meet*, across *said*; no reader does.
    """
    head = token.head
    while min(token.i, head.i) < head.head.i < max(token.i, head.i):
        head = head.head
    return head


@remembered
def predicate_of(token: Token) -> Token | None:
    """The head of the innermost clause a token stands in, itself included; or None in a verbless sentence."""
    seen = 0
    while not is_predicate(token):
        if is_root(token) or seen > len(token.doc):
            return None
        token, seen = attachment(token), seen + 1
    return token
