"""What every format makes of a file: a title, clean text with its paragraphs, and what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.models import Layout, Paragraph
from generator.readers import _layout
from generator.readers._frontmatter import FrontMatter

_HYPHENATED = re.compile(r"(?<=\w)-[ ]*\n\s*(?=\w)(?!and\b|or\b|to\b)")
_BREAK = re.compile(r"[ ]*\n\s*")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it has its place in the book."""

    title: str | None
    text: str
    paragraphs: tuple[Paragraph, ...]
    front: FrontMatter
    basis: str | None = None
    """How we know `front.published`."""
    mistakes: tuple[str, ...] = ()


def compose(blocks: Iterable[tuple[str, Layout | None]], gaps: Iterable[str] = ()) -> tuple[str, tuple[Paragraph, ...]]:
    """Text made of blocks, a paragraph each, an empty line between them unless `gaps` says otherwise.

    Args:
        blocks: words and what kind of line they are, None to tell it from the words; empty blocks are dropped.
        gaps: the white space before each block but the first.
    """
    gap = iter(gaps)
    text = ""
    placed: list[tuple[int, int, Layout | None]] = []
    for words, layout in blocks:
        if not words:
            continue
        if placed:
            text += next(gap, "\n\n")
        placed.append((len(text), len(text) + len(words), layout))
        text += words
    return text, _layout.classify(text, placed)


def unwrap(paragraph: str) -> str:
    """A paragraph on one line."""
    return _BREAK.sub(" ", _HYPHENATED.sub("-", paragraph.strip()))


def split(block: str, layout: Layout | None) -> list[tuple[str, Layout | None]]:
    """The paragraphs of a block whose line breaks may be paragraph ends."""
    return [(unwrap(block[start:end]), layout) for start, end in _layout.spans(block)]


def same_words(one: str, other: str) -> bool:
    """Whether two lines differ in case, white space and punctuation at most."""
    return _bare(one) == _bare(other)


def _bare(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())
