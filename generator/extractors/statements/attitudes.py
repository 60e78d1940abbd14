"""What somebody holds or feels, told by an adjective: "is *convinced* that …", "was *critical* of the plan"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._cast import Cast
from generator.extractors._words import occurrences
from generator.extractors.statements import contents, speakers, stretches
from generator.extractors.statements.cues import Word, load
from generator.extractors.statements.reporting import Report

_LINKING = frozenset("be remain seem sound feel become grow".split())
_CLOSEST = 3
"""Words between adjective and preposition, at most."""


def by_adjectives(doc: Doc, inside: Sequence[int], cast: Cast) -> list[Report]:
    """One report for each adjective of holding or feeling that a copula ascribes to somebody, with what it is about."""
    found = []
    for token in occurrences(doc, forms=load().adjectives.keys()):
        word = load().adjectives[token.lower_]
        if inside[token.i] >= 0:
            continue
        copula = _copula(token)
        content = _content(token, word) if copula is not None else set()
        heads = tuple(h for h in _subjects(token, copula) if h.i < token.i)
        if not content or not heads or not all(_is_third(h) and speakers.can_speak(h, cast) for h in heads):
            continue
        speaker, parts = speakers.several(heads, cast), stretches.parts(doc, content)
        if speaker is not None and parts:
            cue, negated = (token.idx, token.idx + len(token)), grammar.is_negated(token)
            found.append(Report(parts, speaker, cue, word.lemma, word.kind, "j", token.i, negated))
    return found


def _is_third(head: Token) -> bool:
    return head.lower_ not in {"i", "we", "you", "it"}


def _subjects(adjective: Token, copula: Token | None) -> tuple[Token, ...]:
    own = grammar.subjects(adjective)
    return own if own or copula is None else grammar.subjects(copula)


def _copula(adjective: Token) -> Token | None:
    """The finite copula that ascribes an adjective to a subject; None with "may be", "to be" and before a noun."""
    linking = [a for a in grammar.auxiliaries(adjective) if a.lemma_.lower() == "be"]
    above = adjective.head
    if not linking and above.lemma_.lower() in _LINKING and above.i < adjective.i:
        linking = [above]
    if not linking or grammar.modal(adjective) is not None or grammar.modal(linking[0]) is not None:
        return None
    finite = {grammar.tense(adjective), grammar.tense(linking[0])} - {"none", "future"}
    return linking[0] if finite else None


def _content(adjective: Token, word: Word) -> set[int]:
    """The clause that an adjective takes ("sure *that he left*"), or what stands behind its preposition."""
    last = adjective.i
    for clause in grammar.clause_complements(adjective):
        if clause.i > last and (contents.opens(clause) or contents.is_bare(clause, last)):
            return stretches.after(adjective, clause)
    for preposition, thing in grammar.obliques(adjective):
        near = preposition.i - last <= _CLOSEST and thing.i > preposition.i
        if preposition.lower_ in word.prepositions and near and _is_thing(thing, word):
            return stretches.cut(adjective, set(range(preposition.i + 1, thing.right_edge.i + 1)))
    return set()


def _is_thing(noun: Token, word: Word) -> bool:
    """Whether somebody can hold something of it; whom one is merely angry at or afraid for tells nothing."""
    if noun.pos_ == "PRON" or noun.ent_type_ in {"DATE", "TIME"}:
        return False
    somebody = noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or nouns.is_of("people", noun)
    return word.kind != "neutral" or not somebody
