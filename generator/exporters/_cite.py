"""How to cite a passage of an article: what it says, where it stands, and the way to it in the original."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.exporters._book import web_address
from generator.exporters._paragraphs import numbers
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
    words: str
    """The words quoted, on one line; an ellipsis stands for what splits them. `""` for the article itself."""
    title: str
    outlet: str
    author: str
    published: str
    """ISO date."""
    paragraph: int | None
    """As the page numbers it, from 1."""
    place: str
    url: str
    """The original with a text fragment that leads to the words."""
    language: str

    @property
    def quotation(self) -> str:
        """The words in quotation marks, unless they stand in some."""
        words = self.words
        return words if not words or (words[0] in _MARKS and words[-1] in _MARKS) else f"“{words}”"


class Original:
    """An article as references are made to it: where its words and paragraphs begin and end is counted once."""

    def __init__(self, article: Article, name: str) -> None:
        """
        Args:
            article: what is cited.
            name: of its page, which is unique in the book.
        """
        self.article = article
        self.name = name
        text, lower = article.text, article.text.lower()
        self._address = web_address(article.url) or ""
        self._text = text
        self._folded = lower if len(lower) == len(text) else text
        words = [word.span() for word in _WORDS.finditer(text)]
        self._starts = [start for start, _ in words]
        self._ends = [end for _, end in words]
        self._paragraphs = sorted(paragraph.start for paragraph in article.paragraphs)
        self._numbers = numbers(article)
        self._known: dict[tuple[str, int], Citation] = {}

    def cite(self, found: Fact | Event | Statement | None = None) -> Citation:
        """A fact, event or statement, of a split quotation the parts alone; or the whole article."""
        which = (found.anchor, found.start) if found is not None else ("", 0)
        if which not in self._known:
            self._known[which] = self._cite(found)
        return self._known[which]

    def _cite(self, found: Fact | Event | Statement | None) -> Citation:
        article = self.article
        spans: tuple[tuple[int, int], ...] = ()
        paragraph = None
        if found is not None:
            spans = (found.spans if isinstance(found, Statement) else ()) or ((found.start, found.end),)
            if 0 <= found.sentence < len(article.sentences):
                paragraph = self._numbers[article.sentences[found.sentence].paragraph]
        return Citation(
            key=f"{self.name}-{found.anchor}" if found is not None else self.name,
            words=" … ".join([" ".join(article.text[start:end].split()) for start, end in spans]),
            title=article.title,
            outlet=article.source or "",
            author=article.author or "",
            published=article.published.isoformat() if article.published else "",
            paragraph=paragraph,
            place=article.place or "",
            url=self._with_fragment(spans) if self._address else "",
            language=article.language,
        )

    def _with_fragment(self, spans: tuple[tuple[int, int], ...]) -> str:
        """The address with a text directive for each span, so that a browser shows and marks the words."""
        directives = [f"text={found}" for start, end in spans if (found := self.directive(start, end))]
        if not directives:
            return self._address
        return f"{self._address}{'' if '#' in self._address else '#'}:~:{'&'.join(directives)}"

    def directive(self, start: int, end: int) -> str:
        """The shortest of a few text directives that a browser, which takes the first match, resolves to the passage.

        It holds whole words; neither its beginning nor its end runs over the end of a paragraph, where matching stops.
        "" when the passage has no word.

        Source: the URL Fragment Text Directives report of the WICG: `[prefix-,]start[,end]`.
        """
        text = self._text
        inside = _ENDS_OF_WORDS.sub("", text[start:end])
        if not inside:
            return ""
        start = text.index(inside, start)
        end = start + len(inside)
        first, after = bisect_right(self._ends, start), bisect_left(self._starts, end)
        count = after - first
        whole = count <= 2 * _LENGTHS[0] and not self._runs_over(start, end)
        ranges = [
            (self._ends[first + length - 1], self._starts[after - length]) for length in _LENGTHS if 2 * length <= count
        ]
        fit = [(a, b) for a, b in ranges if not (self._runs_over(start, a) or self._runs_over(b, end))]
        for before in self._befores(start):
            prefix = f"{_encoded(text[before:start])}-," if before else ""
            if whole and self._first(before, start, end) == start:
                return prefix + _encoded(inside)
            for head, tail in fit:
                if self._first(before, start, head) == start and self._next(tail, end, head) == tail:
                    return f"{prefix}{_encoded(text[start:head])},{_encoded(text[tail:end])}"
        if whole or not fit:
            return _encoded(inside)
        head, tail = fit[0]
        return f"{_encoded(text[start:head])},{_encoded(text[tail:end])}"

    def _runs_over(self, start: int, end: int) -> bool:
        """Whether a paragraph ends between two characters."""
        later = bisect_right(self._paragraphs, start)
        return later < len(self._paragraphs) and self._paragraphs[later] < end

    def _befores(self, start: int) -> Iterator[int]:
        """Where the words before a passage begin, none of them first; 0 for none."""
        yield 0
        yield self._words_before(start)

    def _words_before(self, start: int) -> int:
        """Where the last words before a character begin, all of one paragraph; 0 when there are none."""
        after = bisect_left(self._starts, start)
        last = min(self._ends[after - 1], start) if after else 0
        paragraph = bisect_left(self._paragraphs, last)
        opens = self._paragraphs[paragraph - 1] if paragraph else 0
        first = max(after - _BEFORE, bisect_right(self._ends, opens))
        return max(self._starts[first], opens) if first < after else 0

    def _first(self, before: int, start: int, end: int) -> int:
        """Where the words from `start` to `end` stand first, with those from `before` before them unless it is 0."""
        text = self._folded
        words, prefix = text[start:end], text[before:start].rstrip()
        at = text.find(words)
        while before and at >= 0 and not text[max(0, at - len(prefix) - _GAP) : at].rstrip().endswith(prefix):
            at = text.find(words, at + 1)
        return at

    def _next(self, start: int, end: int, after: int) -> int:
        """Where the words from `start` to `end` stand first from a character on."""
        return self._folded.find(self._folded[start:end], after)


def _encoded(words: str) -> str:
    """Words as a directive spells them: white space as one blank, and none of the signs that part its pieces."""
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
