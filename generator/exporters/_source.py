"""The article's whole text, cut into paragraphs, sentences and marked pieces, nothing lost and nothing added.

Each sentence leads to what the briefing takes from it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from markupsafe import Markup

from generator.exporters import _paragraphs
from generator.exporters._items import Items
from generator.models import Article, Briefing

KINDS = ("fact", "said", "actor", "date", "figure")
"""In the order of the class names, so that the same marks give the same bytes."""

Mark = tuple[int, int, str]
Drawn = Mapping[int, list[tuple[str, str, str]]]
"""What was taken from each sentence, by its index: short sign, address on this page, words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the kinds of highlight on it."""

    text: str
    kinds: tuple[str, ...]

    @property
    def html(self) -> str:
        """The text, marked."""
        text = escape(self.text, quote=False)
        return f'<span class="hl {" ".join(self.kinds)}">{text}</span>' if self.kinds else text


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or the text between two of them."""

    sentence: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `number` counts from 1."""

    number: int
    layout: str
    lines: tuple[Line, ...]

    def html(self, drawn: Drawn) -> Markup:
        """The lines, each sentence with what was drawn from it: made here, since it is most of a page."""
        return Markup("".join(_html(line, drawn) for line in self.lines))  # noqa: S704 - escaped


def _html(line: Line, drawn: Drawn) -> str:
    text = "".join([piece.html for piece in line.pieces])
    if line.sentence is None:
        return text
    links = [
        f'<a href="{escape(href)}" title="{escape(label)}">{escape(sign)}</a>'
        for sign, href, label in drawn.get(line.sentence, ())
    ]
    after = f'<span class="drawn">{"".join(links)}</span>' if links else ""
    return f'<span class="sentence" id="s{line.sentence + 1}">{text}</span>{after}'


def drawn_from(briefing: Briefing, items: Items) -> Drawn:
    """What a briefing takes from each sentence, in the order of its parts."""
    found = briefing.extraction
    words = items.book.words
    _ = words.gettext
    drawn: dict[int, list[tuple[str, str, str]]] = {}
    for number, fact in enumerate(briefing.facts, start=1):
        label = _("key fact %(number)s: %(voice)s") % {"number": number, "voice": words.voices[fact.voice]}
        sign = _("fact %(number)s") % {"number": number}
        drawn.setdefault(fact.sentence, []).append((sign, f"#fact-{fact.anchor}", label))
    shown = {one.id for group in briefing.said for one in group.statements}
    quote, event_, figure_ = _("quote"), _("event"), _("figure")
    for statement in found.statements:
        if statement.id in shown:
            who = items.speaker(statement)
            label = _("said by %(speaker)s") % {"speaker": who.text if who else _("an unnamed source")}
            drawn.setdefault(statement.sentence, []).append((quote, f"#said-{statement.anchor}", label))
    for event in (*briefing.background, *briefing.news, *briefing.coming, *briefing.undated):
        label = _("event, %(date)s") % {"date": words.when(event.date).text}
        drawn.setdefault(event.sentence, []).append((event_, f"#event-{event.anchor}", label))
    for figure in found.figures:
        drawn.setdefault(figure.sentence, []).append((figure_, f"#figure-{figure.anchor}", figure_))
    return drawn


def annotate(briefing: Briefing) -> tuple[Block, ...]:
    """Every character of the article, once and in order."""
    article = briefing.article
    marks = _by_sentence(article, _marks(briefing))
    blocks = []
    index = 0
    for number, paragraph in enumerate(_paragraphs.printed(article), start=1):
        lines: list[Line] = []
        at = paragraph.start
        while index < len(article.sentences) and article.sentences[index].start < paragraph.end:
            sentence = article.sentences[index]
            start, end = max(sentence.start, at), min(sentence.end, paragraph.end)
            if start > at:
                lines.append(Line(None, _cut(article.text, at, start, ())))
            if end > start:
                lines.append(Line(index, _cut(article.text, start, end, marks[index])))
            at = max(at, end)
            index += 1
        if at < paragraph.end:
            lines.append(Line(None, _cut(article.text, at, paragraph.end, ())))
        blocks.append(Block(number, paragraph.layout, tuple(lines)))
    return tuple(blocks)


def _by_sentence(article: Article, marks: Iterable[Mark]) -> list[list[Mark]]:
    starts = [sentence.start for sentence in article.sentences]
    found: list[list[Mark]] = [[] for _ in starts]
    for mark in marks:
        at = max(bisect_right(starts, mark[0]) - 1, 0)
        while at < len(starts) and starts[at] < mark[1]:
            found[at].append(mark)
            at += 1
    return found


def _marks(briefing: Briefing) -> Iterable[Mark]:
    extraction = briefing.extraction
    for fact in briefing.facts:
        yield fact.start, fact.end, "fact"
    for statement in extraction.statements:
        for start, end in statement.spans or ((statement.start, statement.end),):
            yield start, end, "said"
    for actor in extraction.actors:
        for mention in actor.own_mentions:
            if mention.form != "pronoun":
                yield mention.start, mention.end, "actor"
    for timex in extraction.timexes:
        yield timex.start, timex.end, "date"
    for figure in extraction.figures:
        yield figure.start, figure.end, "figure"


def _cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    inside = [(max(a, start), min(b, end), kind) for a, b, kind in marks if a < end and b > start]
    edges = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    pieces = []
    for left, right in pairwise(edges):
        found = {kind for a, b, kind in inside if a <= left and b >= right}
        pieces.append(Piece(text[left:right], tuple(kind for kind in KINDS if kind in found)))
    return tuple(pieces)
