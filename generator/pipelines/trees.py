"""The best dependency tree of a sentence from the score of every arc."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def best_tree(scores: Scores) -> Heads:
    """The head of every word; one word is its own head, the root.

    Args:
        scores: words by possible heads; on the diagonal, how good a root the word is.

    Greedy where that gives a tree, as it nearly always does; else Chu-Liu and Edmonds' maximum spanning tree.
    """
    greedy: Heads = scores.argmax(1)
    if _is_tree(greedy):
        return greedy
    likely = scores - scores.max(1, keepdims=True)
    likely = likely - np.log(np.exp(likely).sum(1, keepdims=True))
    root = int(np.diagonal(likely).argmax())
    weights = likely.astype(np.float64)
    np.fill_diagonal(weights, -np.inf)
    heads = _spanning(weights, root)
    heads[root] = root
    return heads


def _is_tree(heads: Heads) -> bool:
    here = np.arange(len(heads))
    if int((heads == here).sum()) != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((heads[reached] == reached).all())


def _spanning(weights: NDArray[np.float64], root: int) -> Heads:
    """Best tree by weights of word by head; the entry of the root is meaningless."""
    size = len(weights)
    heads: Heads = weights.argmax(1)
    heads[root] = root
    cycle = np.array(_cycle(heads, root), dtype=np.int64)
    if not len(cycle):
        return heads
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = weights[cycle, heads[cycle]]
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = weights[np.ix_(outside, outside)]
    entering = weights[np.ix_(cycle, outside)] - kept[:, None]
    enter_at = entering.argmax(0)
    smaller[-1, :-1] = entering.max(0)
    leaving = weights[np.ix_(outside, cycle)]
    leave_from = leaving.argmax(1)
    smaller[:-1, -1] = leaving.max(1)
    inner = _spanning(smaller, int(np.flatnonzero(outside == root)[0]))
    result = heads.copy()
    for index, word in enumerate(outside):
        head = int(inner[index])
        result[word] = cycle[leave_from[index]] if head == len(outside) else outside[head]
    broken = int(inner[-1])
    result[cycle[enter_at[broken]]] = outside[broken]
    result[root] = root
    return result


def _cycle(heads: Heads, root: int) -> list[int]:
    """Words of one cycle, empty when there is none."""
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path: list[int] = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return []
