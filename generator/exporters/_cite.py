"""How to cite a passage of an article: what it says, where it stands, and the way to it in the original."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from generator.exporters._book import web_address
from generator.models import Article, Event, Fact, Statement

_ENDS_OF_WORDS = re.compile(r"^\W+|\W+$")
_WORDS = re.compile(r"\S+")
_MARKS = frozenset("“”\"„«»‘’'")
_LENGTHS = (5, 3, 8, 12, 2, 1)
"""Words from either end that a text fragment tries, the handiest first."""
_BEFORE = 4
"""Words before a passage that tell it from an earlier one that opens and ends with the same words."""

_GAP = 8
"""White space between a passage and the words before it at most."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage, or the article itself, with all that a reference to it needs. What is not known is `""` or None."""

    key: str
    """Unique in the book, made of the article's name and the permalink: `iran-2024-strikes-f-1a2b3c4d`."""
    parts: tuple[str, ...]
    """The words quoted; several when the quotation is split, none for the article itself."""
    title: str
    outlet: str
    author: str
    published: str
    """ISO date."""
    paragraph: int | None
    """Counted from 1."""
    place: str
    url: str
    """The original with a text fragment that leads to the words."""
    language: str

    @property
    def words(self) -> str:
        """The words on one line; an ellipsis stands for what splits them."""
        return " … ".join(" ".join(part.split()) for part in self.parts)

    @property
    def quotation(self) -> str:
        """The words in quotation marks, unless they stand in some."""
        words = self.words
        return words if not words or (words[0] in _MARKS and words[-1] in _MARKS) else f"“{words}”"


def cite(article: Article, name: str, found: Fact | Event | Statement | None = None) -> Citation:
    """A fact, event or statement, of a split quotation the parts alone; or the whole article.

    Args:
        article: what is cited.
        name: of its page, which is unique in the book.
        found: the passage; None for the whole.
    """
    address = web_address(article.url) or ""
    spans: tuple[tuple[int, int], ...] = ()
    paragraph = None
    if found is not None:
        spans = (found.spans if isinstance(found, Statement) else ()) or ((found.start, found.end),)
        if 0 <= found.sentence < len(article.sentences):
            paragraph = article.sentences[found.sentence].paragraph + 1
    return Citation(
        key=f"{name}-{found.anchor}" if found is not None else name,
        parts=tuple(article.text[start:end] for start, end in spans),
        title=article.title,
        outlet=article.source or "",
        author=article.author or "",
        published=article.published.isoformat() if article.published else "",
        paragraph=paragraph,
        place=article.place or "",
        url=with_fragment(address, article, spans) if address else "",
        language=article.language,
    )


def with_fragment(address: str, article: Article, spans: tuple[tuple[int, int], ...]) -> str:
    """The address with a text directive for each span, so that a browser shows and marks the words."""
    directives = [f"text={found}" for start, end in spans if (found := text_directive(article, start, end))]
    if not directives:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:{'&'.join(directives)}"


def text_directive(article: Article, start: int, end: int) -> str:
    """The shortest of a few directives that a browser, which takes the first match, resolves to the passage.

    It holds whole words; neither its beginning nor its end runs over the end of a paragraph, where matching stops.
    "" when the passage has no word.

    Source: the URL Fragment Text Directives report of the WICG: `[prefix-,]start[,end]`.
    """
    inside = _ENDS_OF_WORDS.sub("", article.text[start:end])
    if not inside:
        return ""
    start = article.text.index(inside, start)
    end = start + len(inside)
    lower = article.text.lower()
    text = lower if len(lower) == len(article.text) else article.text
    words = [(start + word.start(), start + word.end()) for word in _WORDS.finditer(inside)]
    whole = len(words) <= 2 * _LENGTHS[0] and not _runs_over(article, start, end)
    ranges = [(words[count - 1][1], words[-count][0]) for count in _LENGTHS if 2 * count <= len(words)]
    fit = [(a, b) for a, b in ranges if not (_runs_over(article, start, a) or _runs_over(article, b, end))]
    for before in (0, _words_before(article, start)):
        prefix = f"{_encoded(article.text[before:start])}-," if before else ""
        if whole and _first(text, before, start, end) == start:
            return prefix + _encoded(inside)
        for head, tail in fit:
            if _first(text, before, start, head) == start and text.find(text[tail:end], head) == tail:
                return f"{prefix}{_encoded(article.text[start:head])},{_encoded(article.text[tail:end])}"
    if whole or not fit:
        return _encoded(inside)
    head, tail = fit[0]
    return f"{_encoded(article.text[start:head])},{_encoded(article.text[tail:end])}"


def _runs_over(article: Article, start: int, end: int) -> bool:
    """Whether a paragraph ends between two characters."""
    return any(start < paragraph.start < end for paragraph in article.paragraphs)


def _words_before(article: Article, start: int) -> int:
    """Where the last words before a character begin, all of one paragraph; 0 when there are none."""
    last = len(article.text[:start].rstrip())
    opens = max((p.start for p in article.paragraphs if p.start < last), default=0)
    words = [*_WORDS.finditer(article.text, opens, start)][-_BEFORE:]
    return words[0].start() if words else 0


def _first(text: str, before: int, start: int, end: int) -> int:
    """Where the words from `start` to `end` stand first, with those from `before` before them unless it is 0."""
    words, prefix = text[start:end], text[before:start].rstrip()
    at = text.find(words)
    while before and at >= 0 and not text[max(0, at - len(prefix) - _GAP) : at].rstrip().endswith(prefix):
        at = text.find(words, at + 1)
    return at


def _encoded(words: str) -> str:
    """Words as a directive spells them: white space as one blank, and none of the signs that part its pieces."""
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
