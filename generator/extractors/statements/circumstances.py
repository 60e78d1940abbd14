"""Through what and to whom somebody speaks: "in a statement on Friday", "told *reporters*"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._passage import edges
from generator.extractors._words import occurrences
from generator.extractors.statements.cues import Verb
from generator.extractors.statements.stretches import Parts

_CHANNEL_PREPOSITIONS = frozenset({"in", "at", "on", "during", "via", "through", "by", "over"})


def channel(token: Token, parts: Parts) -> tuple[int, int] | None:
    """ "in a statement on Friday", "Speaking at a press conference"."""
    doc = token.doc
    for preposition, noun in grammar.obliques(token):
        if _is_channel(preposition, noun):
            span = edges(doc, preposition.i, _with_day(doc, max(noun.i, _end_of(noun))))
            if not _overlaps(span, parts):
                return span
    for clause in grammar.adverbial_clauses(token):
        if clause.lower_ in {"speaking", "addressing", "writing"}:
            commas = (t.i for t in doc[clause.i : clause.right_edge.i] if t.text == "," and not _is_in_place(t))
            last = next(commas, clause.right_edge.i)
            while last > clause.i and doc[last].is_punct:
                last -= 1
            span = edges(doc, clause.left_edge.i, last)
            if not _overlaps(span, parts):
                return span
    for i in range(token.i + 1, min(token.i + 8, len(doc) - 2)):
        if doc[i].text in {".", ",", ";", ":"} or doc[i].is_space:
            break
        if doc[i].lower_ not in _CHANNEL_PREPOSITIONS:
            continue
        named = next(iter(occurrences(doc[i + 1 : i + 5], lemmas=nouns.load("channels"))), None)
        if named is not None:
            span = edges(doc, i, named.i)
            return span if not _overlaps(span, parts) else None
    return None


def _is_in_place(comma: Token) -> bool:
    """Whether a comma stands within the name of a place: "Novi, Michigan"."""
    return comma.nbor(-1).ent_type_ == comma.nbor(1).ent_type_ == "GPE"


def _is_channel(preposition: Token, noun: Token) -> bool:
    channels = nouns.load("channels")
    return preposition.lower_ in _CHANNEL_PREPOSITIONS and (noun.lemma_.lower() in channels or noun.lower_ in channels)


def _with_day(doc: Doc, last: int) -> int:
    """The last word of the day that follows: "in a statement *on Friday*"."""
    i = last + 1
    if i + 1 < len(doc) and doc[i].lower_ == "on" and doc[i + 1].ent_type_ == "DATE":
        i += 1
    while i < len(doc) and doc[i].ent_type_ == "DATE":
        last, i = i, i + 1
    return last


def _end_of(noun: Token) -> int:
    """The last word of a noun phrase before a comma or clause."""
    last = noun.right_edge.i
    for i in range(noun.i + 1, last + 1):
        if noun.doc[i].is_punct or noun.doc[i].is_space or noun.doc[i].tag_ == "WDT":
            return i - 1
    return last


def _end_of_person(noun: Token) -> int:
    """The same without the day or channel that a parser hung on the noun: "told donors *on the call*"."""
    last = _end_of(noun)
    apart = (p.i for p, n in grammar.obliques(noun) if n.ent_type_ in {"DATE", "TIME"} or _is_channel(p, n))
    return min((i - 1 for i in apart if noun.i < i <= last), default=last)


def addressee(token: Token, verb: Verb, parts: Parts) -> tuple[int, int] | None:
    """ "told *reporters*", "said *to the council*"."""
    heads = list(grammar.indirect_objects(token))
    if not heads and "t" in verb.takes:
        heads = [o for o in grammar.objects(token) if o.i > token.i]
    if not heads and "q" in verb.takes:
        heads = [n for word, n in grammar.obliques(token) if word.lower_ == "to" and n.pos_ in {"PROPN", "PRON"}]
    for head in heads:
        span = grammar.noun_phrase(head)
        found = edges(token.doc, span.start, max(head.i, _end_of_person(head)))
        if not _overlaps(found, parts):
            return found
    return None


def _overlaps(span: tuple[int, int], parts: Parts) -> bool:
    return any(span[0] < b and a < span[1] for a, b in parts)
