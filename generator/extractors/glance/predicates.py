"""What happened: predicates of the opening without their loose ends, those that say what the headline says first."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._passage import edges
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts import weight as _weight
from generator.extractors.facts.datelines import without_dateline
from generator.extractors.glance import reasons as _reasons
from generator.models import Statement

_MOST = 20
"""Tokens of a predicate before its loose ends go."""
_UNNAMED = 0.2
"""What a predicate counts that shares no word with the headline, beside 1 for one that says the same."""
_INNER = 0.9
"""What a predicate counts that is not the main one of its sentence."""


def what(
    mains: list[tuple[int, Span, Token]], named: frozenset[str], statements: tuple[Statement, ...]
) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of each predicate that tells something.

    Args:
        mains: the opening sentences, each with its index and the head of its main clause.
        named: content words of the headline.
        statements: "she said" tells nothing beside what she said.
    """
    said = [s.cue.start for s in statements if s.cue is not None and s.cue.kind == "neutral"]
    first = min(index for index, _, _ in mains)
    for index, sent, main in mains:
        for verb in without_dateline(sent):
            if not _tells(verb) or verb.idx in said:
                continue
            words = _predicate(verb, sent)
            content = set(_weight.content(words))
            if len(words) < 2 or not content:
                continue
            like = 2 * len(content & named) / (len(content) + len(named)) if named else 0.0
            worth = (_UNNAMED + like) * (1.0 if verb == main else _INNER) * _reasons.LATER ** (index - first)
            yield (*edges(words.doc, words.start, words.end - 1), worth)


def _tells(verb: Token) -> bool:
    """Whether a word heads a finite clause that stands in no relative clause: those tell who somebody is."""
    if not grammar.is_predicate(verb) or not (grammar.is_root(verb) or grammar.tense(verb) != "none"):
        return False
    return not any(grammar.is_adnominal(above) for above in (verb, *verb.ancestors))


def _predicate(verb: Token, sent: Span) -> Span:
    """Verb, objects and what belongs to them, of a long predicate what is left without its loose ends.

    With the subject where it tells what happened: in a passive clause, and when the rest says next to nothing.
    """
    doc = verb.doc
    subjects = [s for s in grammar.subjects(verb, inherited=False) if s.i < verb.i]
    after = max((s.right_edge.i for s in subjects), default=-1)
    first = min([verb.i, *(a.i for a in grammar.auxiliaries(verb) if a.i > after)])
    words = _clauses.trimmed(doc[first : max(grammar.clause(verb).end, verb.i + 1)])
    cuts = sorted({cut for cut in _loose_ends(words) if cut > verb.i + 1})
    while cuts and len(words) > _MOST:
        words = _clauses.trimmed(doc[first : min(cuts.pop(), words.end)])
    if subjects and (grammar.is_passive(verb) or len(set(_weight.content(words))) < 2):
        opening = without_dateline(sent).start
        words = doc[max(opening, min(s.left_edge.i for s in subjects)) : words.end]
    return words


def _loose_ends(words: Span) -> Iterator[int]:
    """Where a clause or apposition begins that can go with all that follows it."""
    for token in words:
        cut = token.left_edge.i
        if not grammar.is_detachable(token) or cut <= words.start or _promises(token.doc[cut - 1], token.doc[cut]):
            continue
        if not any(t.i < cut <= t.head.i < words.end for t in words if not t.is_punct):
            yield cut


def _promises(last: Token, following: Token) -> bool:
    """Whether words that end here want more: "at | what", "later | than"."""
    open_end = last.pos_ in {"ADP", "SCONJ", "DET", "PART", "AUX"} or last.tag_ in {"WP", "WDT", "WRB"}
    return open_end or following.lower_ in {"than", "as", "that", "what"}
