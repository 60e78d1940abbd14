"""Windows as tensors, windows of like length together."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from generator.pipelines import lemmas
from generator.pipelines.shapes import GAPS, case_of
from generator.pipelines.wordpiece import WordPiece
from training.corpus import allowed
from training.labels import Labels, morph
from training.windows import Window

IGNORE = -100


class Encoder:
    """Turns windows into numbers."""

    def __init__(self, wordpiece: WordPiece, labels: Labels) -> None:
        self.wordpiece = wordpiece
        self.number = {head: {name: i for i, name in enumerate(getattr(labels, head))} for head in labels.__slots__}

    def length(self, window: Window) -> int:
        return 2 + sum(len(self.wordpiece.pieces(word)) for word in window.words)

    def batch(self, windows: Sequence[Window]) -> dict[str, Tensor]:
        """Inputs and targets of a batch; targets that are missing are `IGNORE`, names that may be anything all ones."""
        rows = [self._row(window) for window in windows]
        pieces = max(len(row["pieces"]) for row in rows)
        words = max(len(row["first"]) for row in rows)
        out: dict[str, Tensor] = {}
        for key in ("pieces", "shapes"):
            out[key] = torch.tensor([row[key] + [0] * (pieces - len(row[key])) for row in rows])
        out["first"] = torch.tensor([row["first"] + [0] * (words - len(row["first"])) for row in rows])
        for key in ("starts", "tags", "morphs", "lemmas", "heads", "deps", "sentence"):
            out[key] = torch.tensor([row[key] + [IGNORE] * (words - len(row[key])) for row in rows])
        kinds = len(self.number["names"])
        out["names"] = torch.ones(len(rows), words, kinds, dtype=torch.bool)
        for index, row in enumerate(rows):
            if row["names"]:
                out["names"][index, : len(row["names"])] = torch.tensor(row["names"], dtype=torch.bool)
        return out

    def _row(self, window: Window) -> dict[str, list]:  # type: ignore[type-arg]
        words = window.words
        pieces, shapes, first = [self.wordpiece.first], [0], []
        for word, gap in zip(words, window.gaps, strict=True):
            cut = self.wordpiece.pieces(word)
            first.append(len(pieces))
            pieces.extend(cut)
            shapes.extend([case_of(word) * GAPS + gap] * len(cut))
        pieces.append(self.wordpiece.last)
        shapes.append(0)
        row: dict[str, list] = {"pieces": pieces, "shapes": shapes, "first": first}  # type: ignore[type-arg]
        for key in ("starts", "tags", "morphs", "lemmas", "heads", "deps", "sentence", "names"):
            row[key] = []
        kinds = self.number["names"]
        offset = 0
        for number, sentence in enumerate(window.sentences):
            size = len(sentence.words)
            row["starts"].extend([1] + [0] * (size - 1))
            row["sentence"].extend([number] * size)
            syntax = sentence.syntax
            if syntax is None:
                for key in ("tags", "morphs", "lemmas", "heads", "deps"):
                    row[key].extend([IGNORE] * size)
            else:
                row["tags"].extend(self.number["tags"].get(tag, IGNORE) for tag in syntax.tags)
                row["morphs"].extend(
                    self.number["morphs"].get(morph(pos, feats), IGNORE)
                    for pos, feats in zip(syntax.pos, syntax.feats, strict=True)
                )
                row["lemmas"].extend(
                    self.number["lemmas"].get(lemmas.edit(word, lemma), IGNORE)
                    for word, lemma in zip(sentence.words, syntax.lemmas, strict=True)
                )
                row["heads"].extend(offset + head for head in syntax.heads)
                row["deps"].extend(self.number["deps"].get(dep, IGNORE) for dep in syntax.deps)
            if sentence.names is None:
                row["names"].extend([[True] * len(kinds)] * size)
            else:
                for labels in allowed(sentence.names, size):
                    row["names"].append([name in labels for name in kinds])
            offset += size
        return row

    def plan(self, windows: Sequence[Window], rng: random.Random, *, pieces: int) -> Iterator[list[Window]]:
        """Batches of about so many pieces, in random order, windows of like length together."""
        sized = sorted(((self.length(window) + rng.random() * 8, index) for index, window in enumerate(windows)))
        groups: list[list[Window]] = []
        longest = 0.0
        for size, index in sized:
            longest = max(longest, size)
            if not groups or (len(groups[-1]) + 1) * size > pieces:
                groups.append([])
            groups[-1].append(windows[index])
        rng.shuffle(groups)
        yield from groups
