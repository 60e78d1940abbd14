"""Runs the network over the words of a text, a passage at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from generator.pipelines import borders, names, trees
from generator.pipelines.shapes import BREAK, GAPS, START, case_of
from generator.pipelines.wordpiece import WordPiece

_WORDS = 110
"""Words of a passage, as in training."""
_MOST_WORDS = 220
"""Of a passage that is a single long sentence."""
_MOST_PIECES = 480
"""The encoder knows 512 positions."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network makes of some words; classes are indices into the labels."""

    starts: NDArray[np.bool_]
    """Where sentences start."""
    heads: Ints
    """Index of each word's head, within its sentence; the root is its own."""
    deps: Ints
    tags: Ints
    morphs: Ints
    lemmas: Ints
    """Lemma edits."""
    names: Ints
    likely: NDArray[np.float32]
    """How probable each name label is, words by labels."""


class Networks:
    """The two ONNX graphs: words to scores, and scores of dependency labels once heads are known."""

    def __init__(self, words: bytes, labels: bytes) -> None:
        self.words, self.labels = _session(words), _session(labels)


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def read(
    networks: Networks, wordpiece: WordPiece, words: Sequence[str], gaps: Sequence[int], starts: Sequence[int]
) -> Reading:
    """Read a whole text.

    Each passage is read alone, so that a text reads the same whatever is read before or beside it. Passages end
    where a paragraph ends; in a long paragraph the last sentence of a passage is read again with what follows it.

    Args:
        gaps: what stands before each word, see `shapes`.
        starts: 1 where a sentence must start, -1 where none may, else 0.
    """
    pieces = [wordpiece.pieces(word) for word in words]
    parts: list[Reading] = []
    here, most = 0, _WORDS
    while here < len(words):
        end = _end(pieces, gaps, here, most)
        part = _passage(networks, wordpiece, words[here:end], pieces[here:end], gaps[here:end], starts[here:end])
        if end < len(words) and gaps[end] != BREAK:
            last = int(np.flatnonzero(part.starts)[-1])
            if last:
                part = _first(part, last)
            elif most == _WORDS:
                most = _MOST_WORDS
                continue
        parts.append(part)
        here, most = here + len(part.tags), _WORDS
    return _joined(parts)


def _end(pieces: Sequence[tuple[int, ...]], gaps: Sequence[int], start: int, most: int) -> int:
    """Where the passage that begins at `start` ends: at a paragraph's end if it can."""
    total, end, paragraph = 0, start, start
    while end < len(pieces) and end - start < most:
        total += len(pieces[end])
        if total > _MOST_PIECES and end > start:
            break
        if gaps[end] == BREAK and end > start:
            paragraph = end
        end += 1
    if end == len(pieces) or gaps[end] == BREAK:
        return end
    return paragraph if paragraph > start else end


def _passage(
    networks: Networks,
    wordpiece: WordPiece,
    words: Sequence[str],
    pieces: Sequence[tuple[int, ...]],
    gaps: Sequence[int],
    forced: Sequence[int],
) -> Reading:
    numbers, shapes, first = [wordpiece.first], [0], []
    for index, (word, cut) in enumerate(zip(words, pieces, strict=True)):
        first.append(len(numbers))
        numbers.extend(cut)
        shapes.extend([case_of(word) * GAPS + (gaps[index] if index else START)] * len(cut))
    numbers.append(wordpiece.last)
    shapes.append(0)
    begin, tags, morphs, lemmas, labels, arcs, label_from, label_to = networks.words.run(
        None, {"pieces": np.array([numbers]), "shapes": np.array([shapes]), "first": np.array([first])}
    )
    force = np.asarray(forced)
    starts = borders.starts(begin[0], words, gaps)
    starts = (starts | (force > 0)) & (force >= 0)
    starts[0] = True
    heads = _heads(arcs[0], starts)
    (deps,) = networks.labels.run(None, {"label_from": label_from[0], "label_to": label_to[0][heads]})
    root = heads == np.arange(len(words))
    named = names.best_labels(labels[0], starts)
    likely = np.exp(labels[0] - labels[0].max(1, keepdims=True))
    return Reading(
        starts,
        heads,
        _labels(deps, root),
        tags[0].argmax(1),
        morphs[0].argmax(1),
        lemmas[0].argmax(1),
        named,
        likely / likely.sum(1, keepdims=True),
    )


def _heads(arcs: NDArray[np.float32], starts: NDArray[np.bool_]) -> Ints:
    borders = [*np.flatnonzero(starts).tolist(), len(starts)]
    heads = np.empty(len(starts), dtype=np.int64)
    for start, end in pairwise(borders):
        heads[start:end] = trees.best_tree(arcs[start:end, start:end]) + start
    return heads


def _labels(scores: NDArray[np.float32], root: NDArray[np.bool_]) -> Ints:
    """Best labels; ROOT, which is the first, for roots alone."""
    deps: Ints = scores[:, 1:].argmax(1) + 1
    deps[root] = 0
    return deps


def _first(part: Reading, count: int) -> Reading:
    return Reading(*(getattr(part, field)[:count] for field in part.__slots__))


def _joined(parts: Sequence[Reading]) -> Reading:
    sizes = [len(part.tags) for part in parts]
    offsets = np.cumsum([0, *sizes[:-1]])
    heads = [part.heads + offset for part, offset in zip(parts, offsets, strict=True)]
    return Reading(
        np.concatenate([part.starts for part in parts]),
        np.concatenate(heads),
        *(
            np.concatenate([getattr(part, field) for part in parts])
            for field in ("deps", "tags", "morphs", "lemmas", "names", "likely")
        ),
    )
