"""What happened: predicates of the opening as far as they say what the headline says, the likest first.

A predicate is offered with every end it may have: in full, and before each clause and each phrase of time, place or
circumstance that can go. The end that leaves most of the headline in fewest words is taken, so that "blamed him for the
delay" keeps what a headline about blame and delay tells, and loses "in a call with reporters on Sunday".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._passage import edges
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts.news import News
from generator.extractors.glance import reasons as _reasons
from generator.models import Statement

_MOST = 20
"""Tokens of a predicate before its loose ends go."""
_UNNAMED = 0.2
"""What a predicate counts that shares no word with the headline, beside 1 for one that says the same."""
_INNER = 0.8
"""What a predicate counts that is not the main one of its sentence."""
_BARE, _ENOUGH = 0.8, 2
"""What a predicate counts of fewer content words than these, such as "took place"."""


def what(
    mains: list[tuple[int, Span, Token]], news: News, statements: tuple[Statement, ...]
) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of each predicate that tells something.

    Args:
        mains: the opening sentences, each with its index and the head of its main clause.
        news: with the content words of the headline; without any, the longest end is taken.
        statements: "she said" tells nothing beside what she said; "she agreed to go" does.
    """
    said = [s.cue.start for s in statements if s.cue is not None and s.cue.kind == "neutral"]
    first = min(index for index, _, _ in mains)
    for index, sent, main in mains:
        for verb in sent:
            if not (_tells(verb) or _is_means(verb)) or (verb.idx in said and not _does_by_saying(verb)):
                continue
            worth, words = max(((_likeness(w, verb, news), w) for w in _told(verb, sent, news)), key=lambda one: one[0])
            if worth:
                worth *= (1.0 if verb == main else _INNER) * _reasons.LATER ** (index - first)
                yield (*edges(words.doc, words.start, words.end - 1), worth)


def _tells(verb: Token) -> bool:
    """Whether a word heads a finite clause that stands in no relative clause: those tell who somebody is."""
    if not grammar.is_predicate(verb) or not (grammar.is_root(verb) or grammar.tense(verb) != "none"):
        return False
    return not any(grammar.is_adnominal(above) for above in (verb, *verb.ancestors))


def _does_by_saying(verb: Token) -> bool:
    """Whether a reporting verb tells what is done by it: "*agreed* to sell", "*described* the bid as a joke"."""
    clauses = (*grammar.clause_complements(verb), *grammar.adverbial_clauses(verb))
    if any(c.tag_ == "VB" and any(m.tag_ == "TO" for m in grammar.markers(c)) for c in clauses):
        return True
    return verb.lemma_.lower() != "say" and any(thing.pos_ in {"NOUN", "PROPN"} for thing in grammar.objects(verb))


def _is_means(verb: Token) -> bool:
    """Whether a word heads what a clause tells the doing of: "stirred up old quarrels by *blaming* the board"."""
    by = verb.tag_ == "VBG" and any(marker.lower_ == "by" for marker in grammar.markers(verb))
    return by and not any(grammar.is_adnominal(above) for above in (verb, *verb.ancestors))


def _likeness(words: Span, verb: Token, news: News) -> float:
    """How much of the headline a predicate says in how few words; 0 when it says nothing."""
    content = set(news.words(words))
    if len(words) < 2 or not content:
        return 0.0
    like = _UNNAMED + 2 * len(content & news.named) / (len(content) + len(news.named))
    enough = len(set(news.words(Span(words.doc, max(verb.i, words.start), words.end)))) >= _ENOUGH
    return like if enough else like * _BARE


def _told(verb: Token, sent: Span, news: News) -> Iterator[Span]:
    """Verb, objects and what belongs to them, with each end that is short enough, the longest first.

    With the subject where it tells what happened: in a passive clause, and when the rest says next to nothing.
    """
    doc = verb.doc
    subjects = [s for s in grammar.subjects(verb, inherited=False) if s.i < verb.i]
    after = max((s.right_edge.i for s in subjects), default=-1)
    first = min([verb.i, *(a.i for a in grammar.auxiliaries(verb) if a.i > after)])
    whole = _clauses.trimmed(doc[first : max(grammar.clause(verb).end, verb.i + 1)])
    ends = [whole, *(_clauses.trimmed(doc[first:cut]) for cut in sorted(_loose_ends(whole, verb), reverse=True))]
    for words in [end for end in ends if len(end) <= _MOST] or ends[-1:]:
        if subjects and (grammar.is_passive(verb) or len(set(news.words(words))) < _ENOUGH):
            opening = max(sent.start, min(s.left_edge.i for s in subjects))
            yield doc[opening + (doc[opening].tag_ == "WRB" or doc[opening].pos_ == "SCONJ") : words.end]
        else:
            yield words


def _loose_ends(words: Span, verb: Token) -> Iterator[int]:
    """Where a clause, an apposition or a circumstance begins that can go with all that follows it."""
    for cut in sorted(set(_openings(words, verb))):
        before = words.doc[cut - 1]
        if cut <= verb.i + 1 or before.pos_ == "VERB" or _promises(before, words.doc[cut]):
            continue
        if not any(t.i < cut <= t.head.i < words.end for t in words if not t.is_punct):
            yield cut


def _openings(words: Span, verb: Token) -> Iterator[int]:
    """First words of all that might go."""
    for token in (*grammar.detachables(words), *grammar.temporal_modifiers(words)):
        yield token.left_edge.i
    for head in {verb, *grammar.predicates(words)}:
        for preposition, noun in grammar.obliques(head):
            circumstance = preposition.lower_ in _clauses.CIRCUMSTANCE or noun.ent_type_ in {"DATE", "TIME"}
            if circumstance and head.i < preposition.i < noun.i:
                yield preposition.i


def _promises(last: Token, following: Token) -> bool:
    """Whether words that end here want more: "at | what", "later | than"."""
    open_end = last.pos_ in {"ADP", "SCONJ", "DET", "PART", "AUX"} or last.tag_ in {"WP", "WDT", "WRB"}
    return open_end or following.lower_ in {"than", "as", "that", "what"}
