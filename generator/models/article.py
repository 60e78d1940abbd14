"""An article, its paragraphs and sentences, and places in its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

Layout = Literal["body", "heading", "caption", "link", "signature", "dateline"]


class Span(NamedTuple):
    """A stretch of the article without a copy of its words; `[start, end]` in JSON."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim piece of the article: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text and what kind of line it is; only `body` carries facts."""

    start: int
    end: int
    layout: Layout = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the language pipeline sees it."""

    start: int
    end: int
    paragraph: int
    """Index into `Article.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article: what a reader made of the bytes, later with its sentences."""

    id: str
    """Unique in the book and stable: the path below `content/` without its suffix, e.g. `iran/2024-strikes`."""
    title: str
    text: str
    """The body, NFC, `\\n` line ends. Without the title, unless it came in verbatim as JSON lines."""
    published: date | None = None
    published_basis: str | None = None
    """How we know `published`: `front matter`, `page`, `address`, `dateline`, `given` (JSON lines); None if unknown."""
    source: str | None = None
    """The outlet."""
    author: str | None = None
    url: str | None = None
    place: str | None = None
    language: str = "en"
    tags: tuple[str, ...] = ()
    section: str = ""
    """Folder below `content/`, `""` at the top."""
    path: PurePosixPath | None = None
    """File below the book's folder, e.g. `content/iran/2024-strikes.md`; None for JSON lines."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Front matter keys we do not know, kept as they were."""
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    """Empty until the language pipeline has read the article."""

    @property
    def where(self) -> str:
        """What problems call it: its file in the book; its id when it came from none."""
        return str(self.path or self.id)
