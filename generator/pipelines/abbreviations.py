"""Abbreviations that a text explains: what stands in parentheses after a name is of the same kind everywhere."""

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
