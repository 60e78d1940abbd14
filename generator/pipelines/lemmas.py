"""A lemma as an edit of the word: how to make it, and how to follow it."""

from __future__ import annotations


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


def _common(left: str, right: str) -> int:
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))
