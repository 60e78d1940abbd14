"""Whose word a stretch of text is by the marks in it: the colon of a headline, quotation marks within a clause."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._embedding import somebody
from generator.extractors._judgements import is_value
from generator.extractors._stances import Stance
from generator.extractors._words import occurrences, text_of

_LONGEST_LABEL = 4
"""Words in front of a headline's colon, at most."""

_FOUND_OUT = frozenset({"poll", "survey", "study", "report"})


def headed(span: Span) -> Token | None:
    """Who stands before or behind the colon of a headline: "*Mayor*: wall would have held"; None for a topic."""
    if ":" not in text_of(span):
        return None
    words = [t for t in span if not t.is_space]
    colons = [n for n, t in enumerate(words) if t.text == ":"]
    if len(colons) != 1:
        return None
    before, behind = words[: colons[0]], words[colons[0] + 1 :]
    return _label(before, behind) or (_label(behind, before) if words[-1].text != "." else None)


def _label(label: list[Token], told: list[Token]) -> Token | None:
    """The head of a label that names who tells the rest of a headline."""
    if not 0 < len(label) <= _LONGEST_LABEL or any(t.pos_ not in _NAMING for t in label):
        return None
    if not any(t.tag_ in _TELLING for t in told):
        return None
    head = next((t for t in label if t.head not in label or t.head == t), label[-1])
    if head.ent_type_:
        return head if head.ent_type_ in {"PERSON", "ORG"} else None
    speaks = nouns.is_of("people", head) or nouns.is_of("bodies", head)
    return head if speaks or head.lemma_.lower() in _FOUND_OUT else None


_TELLING = frozenset({"VBD", "VBZ", "VBP", "VBG", "MD"})
_NAMING = frozenset({"NOUN", "PROPN", "ADP", "PART", "DET", "ADJ"})


def quoting(predicate: Token, span: Span) -> Stance | None:
    """Who acts in a clause that mostly repeats words in quotation marks: "she attacked “the hateful …”"; no titles."""
    quoted = _quoted(span)
    if len(quoted) < _SHARE_QUOTED * sum(t.is_alpha for t in span):
        return None
    holder = somebody(predicate)
    if holder is None or grammar.is_passive(predicate):
        return None
    lower = [t for t in quoted if t.text.islower()]
    if len(quoted) < _FEWEST_QUOTED or len(lower) < 0.5 * len(quoted) or quoted[0].i < predicate.i:
        return None
    return Stance("opinion" if any(is_value(t.lower_) for t in quoted) else "claim", holder)


_MARKS = frozenset({"“", "”", '"', "``", "''"})


def _quoted(span: Span) -> list[Token]:
    """The words of a stretch that stand in double quotation marks."""
    found: list[Token] = []
    inside = False
    for token in span if occurrences(span, texts=_MARKS) else ():
        if token.text in _MARKS:
            inside = token.text in {"“", "``"} or (token.text == '"' and not inside)
        elif inside and token.is_alpha:
            found.append(token)
    return found


_SHARE_QUOTED = 0.4
"""Share of the words of a clause that are quoted, at least, for it to be the word of whoever quotes them."""

_FEWEST_QUOTED = 3
