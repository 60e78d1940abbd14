"""What every corpus is turned into: sentences of words, with what its annotators marked and what they did not."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "DATE", "TIME", "MONEY", "QUANTITY")
"""The kinds of names the pipeline knows."""

OUTSIDE = "O"
"""Among the kinds of a span: it may be no name at all."""

PLACE = frozenset({"GPE", "LOC", "FAC"})
"""What a corpus with a single kind of place leaves open."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """The grammar of one sentence, one entry per word."""

    tags: tuple[str, ...]
    pos: tuple[str, ...]
    feats: tuple[str, ...]
    """As in CoNLL-U, `Number=Sing|Person=3`; empty when there are none."""
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    """Index of the head within the sentence; the root is its own head."""
    deps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words that is a name."""

    start: int
    end: int
    kinds: frozenset[str]
    """All that it may be; more than one when the corpus is coarser than we are."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one sentence."""

    spans: tuple[Span, ...]
    unseen: frozenset[str] = frozenset()
    """Kinds the annotators did not look for, so that an unmarked word may still be one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a corpus; what was not annotated is None."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    """Whether a space follows the word."""
    syntax: Syntax | None = None
    names: Names | None = None
    document: str = ""
    """Sentences in a row with the same document follow each other in it."""
    opens_paragraph: bool = False


def allowed(names: Names, length: int) -> list[frozenset[str]]:
    """The BIO labels that each word may bear."""
    free = frozenset({OUTSIDE}) | {f"{place}-{kind}" for kind in names.unseen for place in "BI"}
    labels = [free] * length
    for span in names.spans:
        for index in range(span.start, span.end):
            place = "B" if index == span.start else "I"
            marked = frozenset(OUTSIDE if kind == OUTSIDE else f"{place}-{kind}" for kind in span.kinds)
            labels[index] = marked | (free if OUTSIDE in span.kinds else frozenset())
    return labels


def longest_first(spans: list[Span]) -> tuple[Span, ...]:
    """Spans that do not overlap, the longer kept, in the order of the text."""
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        inside = range(span.start, span.end)
        if inside and taken.isdisjoint(inside):
            kept.append(span)
            taken.update(inside)
    return tuple(sorted(kept, key=lambda span: span.start))
