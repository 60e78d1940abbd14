"""What unfolds beside an item on its briefing: how to cite it, and how to correct it.

There are dozens on a page, all but alike, so they are put together here and not in a template: ten times quicker.
"""

from __future__ import annotations

import json
from html import escape

from markupsafe import Markup

from generator.exporters._cite import Citation
from generator.exporters._words import Words
from generator.models import Article, Event, Fact, Figure, Statement

SUMMARY = '<details class="cite"><summary>'


class Unfold:
    """Makes the element for the items of one article, from what is the same for all of them."""

    def __init__(self, words: Words, article: Article, files: str) -> None:
        """
        Args:
            words: of the interface.
            article: that the items are of.
            files: name of its page without the suffix, which its references have too.
        """
        _ = words.gettext
        outlet = f"<bdi>{escape(article.source)}</bdi>" if article.source else escape(_("outlet unknown"))
        author = f"<bdi>{escape(article.author)}</bdi>, " if article.author else ""
        day = escape(words.day(article.published).text)
        self._from = f"({author}“<bdi>{escape(article.title)}</bdi>”, {outlet}, {day}"
        self._paragraph = escape(_("paragraph %(number)s"))
        self._original = escape(_("These words in the original"))
        self._permalink = escape(_("Permalink"))
        self._files = f'<a href="{files}.bib">BibTeX</a>, <a href="{files}.csl.json">CSL-JSON</a>'
        self._correct = escape(_("To correct it"))
        self._may = article.path is not None
        self._cite = escape(_("Cite or correct") if self._may else _("Cite"))
        self._only_correct = escape(_("Correct"))

    def cited(self, item: str, citation: Citation, lines: tuple[str, ...]) -> Markup:
        """For an item by its id, with the lines that would correct it."""
        number = citation.paragraph
        place = f", {self._paragraph % {'number': number}}" if number is not None else ""
        url = escape(citation.url)
        original = f' <a href="{url}" rel="noopener noreferrer external">{self._original}</a>.' if url else ""
        return Markup(  # noqa: S704 - escaped above
            f"{SUMMARY}{self._cite}</summary>\n"
            f"<p><span data-copy><bdi>{escape(citation.words)}</bdi> {self._from}{place}).</span>{original}</p>\n"
            f"<p>{self._link(item)} {self._files}: <code>{escape(citation.key)}</code></p>\n"
            f"{self._corrected(lines)}</details>"
        )

    def corrected(self, item: str, lines: tuple[str, ...]) -> Markup:
        """For an item of which no reference is made."""
        if not self._may:
            return Markup()
        parts = (
            f"{SUMMARY}{self._only_correct}</summary>\n<p>{self._link(item)}</p>\n{self._corrected(lines)}</details>"
        )
        return Markup(parts)  # noqa: S704 - escaped above

    def _link(self, item: str) -> str:
        return f'<a href="#{item}">{self._permalink} <code>{item}</code></a>.'

    def _corrected(self, lines: tuple[str, ...]) -> str:
        if not self._may:
            return ""
        copied = " ".join([f'<code dir="ltr" data-copy>{escape(line, quote=False)}</code>' for line in lines])
        return f'<p><a href="#correct">{self._correct}</a>: {copied}</p>\n'


def lines(found: Fact | Event | Statement | Figure, speaker: str) -> tuple[str, ...]:
    """The lines of front matter that are wanted most often to correct a finding: YAML, to be copied and changed.

    Args:
        found: what may be wrong.
        speaker: who speaks, as the page has it.
    """
    link = found.anchor
    match found:
        case Fact():
            return f"facts: {{pin: [{link}]}}", f"facts: {{drop: [{link}]}}"
        case Event():
            return f"events: {{drop: [{link}]}}", f"events: {{date: {{{link}: {_value(found.date)}}}}}"
        case Statement():
            return f"statements: {{drop: [{link}]}}", f"statements: {{speaker: {{{link}: {_value(speaker)}}}}}"
        case Figure():
            return (f"figures: {{drop: [{link}]}}",)


def _value(text: str | None) -> str:
    return json.dumps(text or None, ensure_ascii=False)
