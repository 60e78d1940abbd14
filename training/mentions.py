"""Names among the nested entity mentions of GUM: those headed by a proper noun, trimmed to the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from training import gazetteer, titles, weak
from training.corpus import OUTSIDE, PLACE, Names, Span, Syntax, longest_first

_KINDS = {
    "person": frozenset({"PERSON"}),
    "organization": frozenset({"ORG"}),
    "place": PLACE,
    "event": frozenset({"EVENT"}),
}
_OTHERS = frozenset({OUTSIDE, "EVENT", "FAC", "NORP"})


_UNSEEN = frozenset({"NORP", "DATE", "TIME"})
"""Nationalities are no mentions in GUM when they are adjectives; its times are wider than ours, so rules mark them."""


def names_of(words: Sequence[str], syntax: Syntax, misc: Sequence[str]) -> Names:
    """The names of one sentence; `misc` is the last column of its words."""
    spans: list[Span] = []
    for start, end, kind in _mentions(misc):
        span = _name(words, syntax, start, end, kind)
        if span is not None:
            spans.append(span)
    names = longest_first(spans)
    return weak.add(words, Names(names, _UNSEEN))


def _mentions(misc: Sequence[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    open_: dict[str, list[tuple[int, str]]] = {}
    for index, column in enumerate(misc):
        value = next((part[7:] for part in column.split("|") if part.startswith("Entity=")), "")
        for token in re.findall(r"\([^()]+\)|\([^()]+|\d+\)", value):
            if token.startswith("("):
                number, kind = token[1:].rstrip(")").split("-")[:2]
                if token.endswith(")"):
                    found.append((index, index + 1, kind))
                else:
                    open_.setdefault(number, []).append((index, kind))
            elif open_.get(token[:-1]):
                start, kind = open_[token[:-1]].pop()
                found.append((start, index + 1, kind))
    return found


def _name(words: Sequence[str], syntax: Syntax, start: int, end: int, kind: str) -> Span | None:
    heads = [
        index for index in range(start, end) if not start <= syntax.heads[index] < end or syntax.deps[index] == "ROOT"
    ]
    if not heads or syntax.pos[heads[0]] != "PROPN" or kind == "time":
        return None
    head = heads[0]
    first, last = head, head
    while first > start and _belongs(words, syntax, first - 1):
        first -= 1
    while last + 1 < end and _follows(words, syntax, last + 1, kind):
        last += 1
    while last > head and syntax.pos[last] in ("ADP", "PUNCT", "DET", "CCONJ", "PART"):
        last -= 1
    while first < head and syntax.pos[first] in ("PUNCT", "ADP", "DET", "CCONJ", "PART"):
        first += 1
    kinds = _KINDS.get(kind, _OTHERS)
    if kind == "person":
        text = words[first : last + 1]
        if gazetteer.is_people(" ".join(text)) or (syntax.tags[head] == "NNPS"):
            return Span(first, last + 1, frozenset({"NORP"}))
        if titles.ends_in_post(text):
            return None
        first += titles.after_title(text)
    elif kind == "place":
        kinds = gazetteer.place_kinds(" ".join(words[first : last + 1]))
    return Span(first, last + 1, kinds)


def _belongs(words: Sequence[str], syntax: Syntax, index: int) -> bool:
    """Whether a word before the head is part of the name."""
    if syntax.pos[index] == "PUNCT":
        return words[index] in "-–.'’&/" and index > 0
    return syntax.tags[index] in ("NNP", "NNPS", "AFX") or (
        syntax.heads[index] >= index
        and words[index][:1].isupper()
        and syntax.pos[index] in ("ADJ", "NOUN", "NUM", "PROPN")
    )


def _follows(words: Sequence[str], syntax: Syntax, index: int, kind: str) -> bool:
    """Whether a word after the head is part of the name."""
    if syntax.tags[index] in ("NNP", "NNPS") or syntax.deps[index].startswith("flat"):
        return True
    if syntax.pos[index] == "PUNCT":
        return words[index] in ("-", "–", ".", "'", "’", "&", "/")
    if kind == "person":
        return False
    return words[index].lower() in ("of", "the", "for", "and", "&", "on", "de", "in") or (
        words[index][:1].isupper() and syntax.pos[index] in ("ADJ", "NOUN", "NUM")
    )
