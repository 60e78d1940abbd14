"""Which passages are shown: the best, then the one that adds most to it, and so on; nothing said twice."""

from __future__ import annotations

from collections.abc import Mapping

from generator.extractors.facts import weight as _weight
from generator.extractors.facts.passages import Candidate

_MOST_FACTS = 12
_LENGTH = 0.5
"""Exponent of the length in words: 0 takes the longest passages, 1 the densest; a square root weighs both.

This and the other numbers were set in November 2026 on three sets of human summaries, all of them together; around
these values no set changes by more than chance.
"""
_REPEATS = 0.7
"""Share of its content words that a passage may have in common with one above it."""
_TOLD = 0.1
"""What is left of the weight of a word that a better passage has said: it may still matter what more is said of it."""


def choose(
    found: list[Candidate], weights: Mapping[str, float], pinned: list[Candidate]
) -> list[tuple[Candidate, float]]:
    """The pinned passages and the best, then the one that adds most to them, and so on; each with its worth."""
    chosen = [(candidate, _worth(candidate, weights, set())) for candidate in pinned]
    told = {word for candidate in pinned for word in candidate.words}
    rest = [(c, _worth(c, weights, told)) for c in found if not any(_repeats(c, p) for p in pinned)]
    while rest and len(chosen) < _MOST_FACTS + len(pinned):
        best, worth = max(rest, key=lambda one: (one[1], -one[0].span.start, one[0].length))
        if worth <= 0:
            break
        chosen.append((best, worth))
        told |= best.words
        rest = [
            (c, as_before if c.words.isdisjoint(best.words) else _worth(c, weights, told))
            for c, as_before in rest
            if not _repeats(c, best)
        ]
    return sorted(chosen, key=lambda one: -one[1])


def _worth(candidate: Candidate, weights: Mapping[str, float], told: set[str]) -> float:
    said = sum(sorted(weights.get(word, 0.0) * (_TOLD if word in told else 1.0) for word in candidate.words))
    return float(candidate.form * said / candidate.length**_LENGTH)


def _repeats(candidate: Candidate, chosen: Candidate) -> bool:
    one, other = candidate.span, chosen.span
    if one.start < other.end and other.start < one.end:
        return True
    if _weight.same_words(candidate.words, chosen.words) <= _REPEATS:
        return False
    return {candidate.voiced().voice, chosen.voiced().voice} not in ({"claim", "denial"}, {"reported", "denial"})
