"""Passages of a few sentences in a row, as the network reads them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pipelines.shapes import BREAK, NO_GAP, SPACE, START
from training.corpus import Sentence


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that are read together."""

    sentences: tuple[Sentence, ...]
    gaps: tuple[int, ...]
    """What stands before each word, see `shapes`."""

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)


def cut(sentences: Sequence[Sentence], rng: random.Random, *, most: int, alone: float) -> Iterator[Window]:
    """Windows of consecutive sentences of a document, of random length.

    Args:
        most: words in the longest window; a longer sentence stands by itself, cut short.
        alone: share of windows that are a single sentence.
    """
    gathered: list[Sentence] = []
    room = _room(rng, most, alone)
    for sentence in sentences:
        size = sum(len(other.words) for other in gathered)
        if gathered and (size + len(sentence.words) > room or sentence.document != gathered[-1].document):
            yield window(gathered, rng)
            gathered, room = [], _room(rng, most, alone)
        gathered.append(sentence)
    if gathered:
        yield window(gathered, rng)


def window(sentences: Sequence[Sentence], rng: random.Random) -> Window:
    """The sentences with the gaps before their words; texts without paragraphs get some at random."""
    gaps: list[int] = []
    space = True
    for number, sentence in enumerate(sentences):
        opens = sentence.opens_paragraph or (sentence.document == "" and rng.random() < 0.25)
        for index in range(len(sentence.words)):
            if not gaps:
                gaps.append(START)
            elif index == 0 and number and opens:
                gaps.append(BREAK)
            else:
                gaps.append(SPACE if space else NO_GAP)
            space = sentence.spaces[index]
    return Window(tuple(sentences), tuple(gaps))


def _room(rng: random.Random, most: int, alone: float) -> int:
    return 1 if rng.random() < alone else rng.randint(20, most)
