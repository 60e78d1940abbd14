"""The smallest pieces of a line, as HTML: links, voices, date chips, marks.

A page has hundreds of them. As macros of a template they took half of the time of rendering; how they look is a
matter of the style sheet, and where they stand of the templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from generator.exporters._items import Dated, Item, Link
from generator.exporters._words import Words
from generator.models import Problem

_CODE = re.compile(r"`([^`]+)`")


class Pieces:
    """Makes them in the language of the interface."""

    def __init__(self, words: Words) -> None:
        _ = words.gettext
        self._voices = {voice: escape(words.voice(voice)) for voice in words.voices}
        self._said = {
            "claim": escape(_("Said by %(speaker)s")),
            "denial": escape(_("Denied or disputed by %(speaker)s")),
            "opinion": escape(_("Opinion of %(speaker)s")),
        }
        self._show = escape(_("Show the sentence in the source"))
        self._inferred = escape(_("year inferred"))
        self._unresolved = escape(_("not resolved"))
        self._links: dict[Link, str] = {}

    def _link(self, one: Link) -> str:
        found = self._links.get(one)
        if found is None:
            text = f"<bdi>{escape(one.text)}</bdi>"
            found = self._links[one] = f'<a href="{escape(one.href)}">{text}</a>' if one.href else text
        return found

    def link(self, one: Link) -> Markup:
        """Words, and where they lead."""
        return Markup(self._link(one))  # noqa: S704 - escaped

    def links(self, several: Iterable[Link], between: str = ", ") -> Markup:
        """Several of them."""
        return Markup(escape(between).join(map(self._link, several)))  # noqa: S704 - escaped

    def isolated(self, several: Iterable[str]) -> Markup:
        """Words of articles, each with a direction of its own."""
        return Markup(", ".join([f"<bdi>{escape(one)}</bdi>" for one in several]))  # noqa: S704 - escaped

    def remedy(self, problem: Problem) -> Markup:
        """What to do about it; what stands between backticks is code."""
        return Markup(_CODE.sub(r"<code>\1</code>", escape(problem.remedy)))  # noqa: S704 - escaped

    def id(self, ids: set[str] | None, wanted: str) -> Markup:
        """The attribute, for the first that wants it; nothing where `ids` is None."""
        if ids is None or wanted in ids:
            return Markup()
        ids.add(wanted)
        return Markup(f' id="{escape(wanted)}"')  # noqa: S704 - escaped

    def voice(self, item: Item) -> Markup:
        """Who vouches for it."""
        worded = self._said.get(item.voice) if item.speaker else None
        said = worded % {"speaker": self._link(item.speaker)} if worded and item.speaker else self._voices[item.voice]
        return Markup(f'<span class="voice voice-{item.voice}">{said}</span>')  # noqa: S704 - escaped

    def mark(self, item: Item) -> Markup:
        """The way to the sentence."""
        return Markup(  # noqa: S704 - escaped
            f'<a class="mark" href="{escape(item.source)}" title="{self._show}">{escape(item.place)}</a>'
        )

    def chip(self, dated: Dated) -> Markup:
        """A date with its precision and basis."""
        when = dated.when
        text = escape(when.text)
        words = f'<time datetime="{when.machine}">{text}</time>' if when.machine else text
        soft = note = ""
        if dated.inferred:
            soft, note = " chip-soft", f" <small>{self._inferred if when.machine else self._unresolved}</small>"
        return Markup(  # noqa: S704 - escaped
            f'<span class="chip{soft}" title="{escape(dated.note)}">{words}{note}</span>'
        )

    def actors(self, item: Item) -> Markup:
        """Who takes part."""
        return Markup(f'<span class="actors">{self.links(item.actors)}</span>' if item.actors else "")  # noqa: S704

    def corrected(self, item: Item) -> Markup:
        """What a correction did to it."""
        label = f'<span class="corrected">{escape(item.corrected)}</span>' if item.corrected else ""
        return Markup(label)  # noqa: S704 - escaped

    def about(self, item: Item, *, date: bool = True) -> Markup:
        """Voice, date if it is known, actors, mark and correction."""
        chip = self.chip(item.dated) if date and item.dated and item.dated.when.year else ""
        parts = (self.voice(item), chip, self.actors(item), self.mark(item), self.corrected(item))
        return Markup(f'<p class="about">{" ".join(filter(None, parts))}</p>')  # noqa: S704 - escaped
