"""A lemma as an edit of the word: how to make it, how to follow it, and how spelling sets it right."""

from __future__ import annotations

import re
from collections.abc import Container


def edit(word: str, lemma: str) -> str:
    """The edit that turns the word into its lemma: `l2y` is lower-case, cut two letters, add `y`.

    >>> edit("Ladies", "lady"), edit("Iran", "Iran"), edit("went", "go")
    ('l3y', 'k0', 'l4go')
    """
    lowered = word.lower()
    keep = _common(word, lemma)
    keep_lowered = _common(lowered, lemma)
    if keep_lowered > keep or (keep_lowered == keep and lemma == lemma.lower()):
        return f"l{len(lowered) - keep_lowered}{lemma[keep_lowered:]}"
    return f"k{len(word) - keep}{lemma[keep:]}"


def follow(script: str, word: str) -> str | None:
    """The lemma that an edit makes of a word; None when the word is too short for it.

    >>> follow("l3y", "Ladies"), follow("l3y", "as")
    ('lady', None)
    """
    digits = len(script) - len(script[1:].lstrip("0123456789")) - 1
    cut = int(script[1 : 1 + digits])
    start = word.lower() if script[0] == "l" else word
    if cut > len(start):
        return None
    return (start[: len(start) - cut] + script[1 + digits :]) or None


def regular(word: str, pos: str, made: str, known: Container[str]) -> str:
    """The lemma of a verb or noun, set right by its spelling where the one made of it is no word or does not fit.

    An edit chosen word by word can be off by a letter ("rejecte", "impos", "varietie"). A regular ending leaves few
    lemmas to choose from; which of them is a word `known` tells, and where it knows none, the spelling does.

    >>> words = {"reject", "impose", "variety", "visit"}
    >>> regular("rejected", "VERB", "rejecte", words), regular("imposed", "VERB", "impos", words)
    ('reject', 'impose')
    >>> regular("varieties", "NOUN", "varietie", words), regular("swirled", "VERB", "swirle", words)
    ('variety', 'swirl')
    """
    low = word.lower()
    if pos not in {"VERB", "NOUN"} or not low.isalpha() or not made.islower():
        return made
    possible = _possible(low, pos)
    if not possible:
        return low if made not in known and low in known else made
    if made in known and (made in possible or (pos == "NOUN" and made == low)):
        return made
    best = next((lemma for lemma in possible if lemma in known), None)
    if best is not None or made == low:
        return best or made
    may_be_mute = possible[-1] == possible[0] + "e" and not _BARE.search(possible[0])
    return made if made in possible and may_be_mute else possible[0]


_BARE = re.compile(r"([^aeiouy]|[aeiou]{2}|e)[^aeiou]$")
"""Ends of verbs without a mute "e": "swirl", "applaud", "empower"."""


def _possible(word: str, pos: str) -> tuple[str, ...]:
    """What the lemma of an inflected word may be by its spelling, the likeliest first; empty for other words."""
    if pos == "VERB" and len(word) > 4 and word.endswith(("ed", "ing")):
        return _stems(word[:-2] if word.endswith("ed") else word[:-3])
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return (word[:-3] + "man",) if pos == "NOUN" and len(word) > 5 and word.endswith("men") else ()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y", word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2], word[:-1]
    return (word[:-1], word[:-2]) if word.endswith(("oes", "ses", "zes")) else (word[:-1],)


def _stems(stem: str) -> tuple[str, ...]:
    """The verbs that may lose a letter or double one in front of "ed" and "ing", the likeliest first."""
    if len(stem) < 2 or stem[-1] == "e" or _VOWELS.isdisjoint(stem):
        return ()
    if len(stem) > 2 and stem[-1] == "i":
        return (stem[:-1] + "y",)
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return (stem, stem[:-1]) if stem[-1] in "lsfz" else (stem[:-1], stem)
    return (stem + "e", stem) if _MUTE.search(stem) else (stem, stem + "e")


_VOWELS = frozenset("aeiouy")
_MUTE = re.compile(r"[cuvz]$|[^aeiour]l$|[^s]s$|[aeiourd]g$|at$|i[rsd]$|^[^aeiou]*[aeiouy][^aeiouywx]$")
"""Stems that stand with an "e" at the end of a word: "impos-", "argu-", "handl-", "creat-", "hop-"."""


def _common(left: str, right: str) -> int:
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))
