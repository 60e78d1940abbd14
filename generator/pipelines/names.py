"""The best run of name labels: an inside follows a beginning or inside of its own kind, within its borders."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def best_labels(scores: NDArray[np.float32], borders: NDArray[np.bool_]) -> NDArray[np.int64]:
    """A label for every word.

    Args:
        scores: words by labels; label 0 is outside, then beginning and inside of each kind in turn.
        borders: words before which every name ends.
    """
    greedy: NDArray[np.int64] = scores.argmax(1)
    if _is_valid(greedy, borders):
        return greedy
    return _viterbi(scores, borders)


def spans(labels: NDArray[np.int64], kinds: Sequence[str]) -> list[tuple[int, int, str]]:
    """Start, end and kind of each name."""
    found: list[tuple[int, int, str]] = []
    for index in np.flatnonzero(labels):
        label = int(labels[index])
        kind = kinds[(label - 1) // 2]
        if label % 2:
            found.append((int(index), int(index) + 1, kind))
        else:
            found[-1] = (found[-1][0], int(index) + 1, kind)
    return found


def written_as_names(words: Sequence[str], named: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The names without those that have no capital, in a text that knows capitals.

    "The treaty enters into force" names no body. Of 42 such names on five development sets five were annotated.
    """
    capitals = sum(word[0].isupper() for word in words)
    if capitals < _FEW_CAPITALS * len(words):
        return list(named)
    return [
        (start, end, kind)
        for start, end, kind in named
        if kind not in _CAPITALISED or any(char.isupper() for word in words[start:end] for char in word)
    ]


_CAPITALISED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_FEW_CAPITALS = 0.02
"""Share of words with a capital below which a text is written without. News has 8 to 20 %."""


def _is_valid(labels: NDArray[np.int64], borders: NDArray[np.bool_]) -> bool:
    inside = (labels > 0) & (labels % 2 == 0)
    before = np.concatenate(([0], labels[:-1]))
    follows = ((before == labels) | (before == labels - 1)) & ~borders
    return bool((~inside | follows).all())


def _viterbi(scores: NDArray[np.float32], borders: NDArray[np.bool_]) -> NDArray[np.int64]:
    size = len(scores)
    kinds = (scores.shape[1] - 1) // 2
    log = scores - scores.max(1, keepdims=True)
    log = (log - np.log(np.exp(log).sum(1, keepdims=True))).astype(np.float64)
    best = np.full(scores.shape, -np.inf)
    came = np.zeros(scores.shape, dtype=np.int64)
    begins, insides = np.arange(kinds) * 2 + 1, np.arange(kinds) * 2 + 2
    best[0] = log[0]
    best[0, insides] = -np.inf
    for index in range(1, size):
        last = best[index - 1]
        top = int(last.argmax())
        best[index] = last[top] + log[index]
        came[index] = top
        if borders[index]:
            best[index, insides] = -np.inf
            continue
        source = np.where(last[begins] >= last[insides], begins, insides)
        best[index, insides] = last[source] + log[index, insides]
        came[index, insides] = source
    labels = np.zeros(size, dtype=np.int64)
    labels[-1] = int(best[-1].argmax())
    for index in range(size - 1, 0, -1):
        labels[index - 1] = came[index, labels[index]]
    return labels
