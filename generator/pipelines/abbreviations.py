"""Abbreviations that a text explains: a name is as long as its abbreviation tells, and both are of one kind everywhere.

The words that an abbreviation stands for are found from its end, letter by letter, as Schwartz and Hearst (2003) do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

Named = list[tuple[int, int, str]]

_KINDS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW"})
"""Kinds that an abbreviation can have, or be mistaken for."""
_LONGEST = 8


def settle(words: Sequence[str], named: Named) -> Named:
    """The names, with every abbreviation explained as in `Lake Volta Ferry Company (LVFC)` of the explained kind.

    Abbreviations that were no names become names; all in the order of the text.
    """
    named = _whole(words, named)
    explained: dict[str, Counter[str]] = {}
    for start, end, kind in named:
        if kind in _KINDS and end - start > 1 and list(words[end : end + 3 : 2]) == ["(", ")"]:
            short = words[end + 1]
            if _abbreviates(short, words[start:end]):
                explained.setdefault(short, Counter())[kind] += 1
    if not explained:
        return named
    kind_of = {short: kinds.most_common(1)[0][0] for short, kinds in explained.items()}
    settled = [
        (start, end, kind_of.get(words[start], kind) if end - start == 1 and kind in _KINDS else kind)
        for start, end, kind in named
    ]
    taken = {index for start, end, _ in named for index in range(start, end)}
    missed = [(i, i + 1, kind_of[word]) for i, word in enumerate(words) if word in kind_of and i not in taken]
    return sorted([*settled, *missed])


def _whole(words: Sequence[str], named: Named) -> Named:
    """The names, those of bodies as long as their abbreviations tell: "*Union for Water* and Soil Protection (UWSP)".

    Grows a name that ends before the parenthesis to the left, over other names and words with a capital.
    """
    grown: dict[int, int] = {}
    for start, end, kind in named:
        if kind == "ORG" and list(words[end : end + 3 : 2]) == ["(", ")"]:
            short = words[end + 1]
            first = _opening(short, words, end) if not _abbreviates(short, words[start:end]) else None
            if first is not None and first < start and not any(a < first < b for a, b, _ in named):
                grown[end] = first
    if not grown:
        return named
    inside = {index for end, first in grown.items() for index in range(first, end)}
    kept = [name for name in named if name[0] not in inside]
    return sorted([*kept, *((first, end, "ORG") for end, first in grown.items())])


def _opening(short: str, words: Sequence[str], end: int) -> int | None:
    """The first of the words before `end` that an abbreviation stands for; None when they are none of it."""
    if not (2 <= len(short) <= _LONGEST and short.isalpha() and sum(map(str.isupper, short)) > 1):
        return None
    left = len(short) - 1
    for place in range(end - 1, max(-1, end - 1 - 2 * len(short)), -1):
        word = words[place]
        if not (word[0].isupper() or word in _SMALL):
            return None
        letters = word.casefold()
        for at in range(len(letters) - 1, -1, -1):
            starts = at == 0 or not letters[at - 1].isalpha()
            if letters[at] == short[left].casefold() and (starts or (left and not short.isupper())):
                left -= 1
                if left < 0:
                    return place if word[0].isupper() else None
    return None


_SMALL = frozenset("of for the and & on in to de la del do da des du et y e i al el ul - ' 's ’s".split())
"""Words without a capital inside the names of bodies."""


def _abbreviates(short: str, name: Sequence[str]) -> bool:
    """Whether capitals stand for a name: in order among its initials, or, if no fewer, among its letters."""
    if not (2 <= len(short) <= _LONGEST and short.isalpha() and short.isupper()):
        return False
    initials = "".join(word[0] for word in name if word[:1].isupper())
    if len(initials) < 2 or short[0] != initials[0]:
        return False
    return _in_order(short, initials) or (len(short) >= len(initials) and _in_order(short, "".join(name).upper()))


def _in_order(letters: str, among: str) -> bool:
    rest = iter(among)
    return all(letter in rest for letter in letters)
