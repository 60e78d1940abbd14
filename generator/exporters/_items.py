"""One line of a page: a passage with its voice, its people, its date and the way to its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.exporters._book import Book
from generator.exporters._cite import Original
from generator.exporters._paragraphs import numbers
from generator.exporters._unfold import Unfold, lines
from generator.exporters._when import When
from generator.exporters._words import Words
from generator.models import Article, Event, Extraction, Fact, Figure, Statement, Timex

NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; `href` is `""` when they lead nowhere."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date chip: what to show, and on what it stands."""

    when: When
    note: str
    """Precision, basis and the words used, for the tooltip and for those who cannot hover."""
    inferred: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A passage of one article, ready to print."""

    id: str
    """Anchor of the item on its briefing."""
    text: str
    voice: str
    label: str
    """The voice in words, with the speaker."""
    speaker: Link | None
    actors: tuple[Link, ...]
    dated: Dated | None
    source: str
    """Address of its sentence."""
    place: str
    """`¶ 2`: the paragraph of its sentence."""
    lang: str = ""
    """Attribute with the article's language; `""` when it is that of the interface."""
    corrected: str = ""
    """What a correction did to it."""
    unfold: Markup = NOTHING
    """On its own briefing: how to cite it, and how to correct it."""


class Items:
    """Makes the items of one article, for a page that lies `root` deep.

    On its own briefing they tell how to cite them, from the `original`.
    """

    def __init__(self, book: Book, extraction: Extraction, root: str, *, original: Original | None = None) -> None:
        self.book = book
        self.extraction = extraction
        self.article = extraction.article
        self.root = root
        self.original = original
        self.page = "" if original else root + book.page(extraction.article.id)
        self.lang = language(self.article, book.words)
        self._unfold = Unfold(book.words, self.article, book.slugs[self.article.id]) if original else None
        self._statements: dict[str, Item] = {}
        self._events = {event.id: event for event in extraction.events}
        self._paragraphs = numbers(self.article)

    def actor(self, actor: str) -> Link:
        """An actor's name with its dossier."""
        dossier = self.book.dossier_of.get((self.article.id, actor))
        known = self.book.actor(self.article.id, actor)
        name = known.name if known else dossier.name if dossier else actor
        return Link(name, f"{self.root}actors/{self.book.dossier_slugs[dossier.id]}.html" if dossier else "")

    def actors(self, ids: tuple[str, ...]) -> tuple[Link, ...]:
        """Several actors, each once."""
        return tuple(dict.fromkeys(self.actor(one) for one in ids))

    def speaker(self, found: Fact | Event | Statement | Figure) -> Link | None:
        """Who speaks: the actor with its dossier, or the article's words for somebody who is no actor."""
        if found.speaker is not None:
            return self.actor(found.speaker)
        words = self.extraction.speaker_words(found)
        return Link(words, "") if words else None

    def fact(self, fact: Fact) -> Item:
        """A key fact, dated by the first of its events that has a date."""
        dated = next((self.dated(event) for event in self._told(fact) if event.date), None)
        ids = fact.actors if fact.opens_with is None else (fact.opens_with, *fact.actors)
        return self._item("fact", fact, ids, dated)

    def event(self, event: Event) -> Item:
        """An event with its date, also when that is unknown."""
        ids = event.actors or tuple(one.actor for one in event.participants)
        return self._item("event", event, ids, self.dated(event))

    def statement(self, statement: Statement) -> Item:
        """Something said; it may stand on a page several times."""
        made = self._statements.get(statement.id)
        if made is None:
            made = self._statements[statement.id] = self._item("said", statement, (), None)
        return made

    def figure(self, figure: Figure) -> Item:
        """A number with what it counts."""
        return self._item("figure", figure, (), None)

    def dated(self, event: Event) -> Dated:
        """The date of an event with precision and basis."""
        timex = self._timex(event.timex)
        words = self.book.words
        parts = [words.precisions[event.precision] if event.precision else ""]
        if timex is not None or event.basis != "unresolved" or event.date is not None:
            parts.append(words.bases[event.basis])
        if timex is not None:
            parts += [words.gettext("words used: “%(words)s”") % {"words": timex.text}, words.reason(timex.reason)]
        inferred = event.basis in ("inferred year", "unresolved")
        return Dated(words.when(event.date), "; ".join(part for part in parts if part), inferred)

    def mark(self, sentence: int) -> tuple[str, str]:
        """Address and label of a sentence in the annotated source."""
        sentences = self.article.sentences
        if not 0 <= sentence < len(sentences):
            return f"{self.page}#source", self.book.words.gettext("source")
        return f"{self.page}#s{sentence + 1}", f"¶ {self._paragraphs[sentences[sentence].paragraph]}"

    def sentence_at(self, start: int) -> int:
        """Index of the sentence a character lies in; -1 when none."""
        for index, sentence in enumerate(self.article.sentences):
            if sentence.start <= start < sentence.end:
                return index
        return -1

    def _told(self, fact: Fact) -> list[Event]:
        return [self._events[one] for one in fact.events if one in self._events]

    def _timex(self, index: int | None) -> Timex | None:
        timexes = self.extraction.timexes
        return timexes[index] if index is not None and 0 <= index < len(timexes) else None

    def _item(
        self,
        kind: str,
        found: Fact | Event | Statement | Figure,
        actors: tuple[str, ...],
        dated: Dated | None,
    ) -> Item:
        source, place = self.mark(found.sentence)
        speaker = self.speaker(found)
        label = self.book.words.voice(found.voice, speaker.text if speaker else "")
        others = tuple(one for one in self.actors(actors) if one != speaker)
        anchor = f"{kind}-{found.anchor}"
        return Item(
            anchor,
            found.text,
            found.voice,
            label,
            speaker,
            others,
            dated,
            source,
            place,
            self.lang,
            self.book.corrected(self.article.id, found.anchor),
            self._unfolded(anchor, found, speaker.text if speaker else ""),
        )

    def _unfolded(self, anchor: str, found: Fact | Event | Statement | Figure, speaker: str) -> Markup:
        if self._unfold is None or self.original is None:
            return NOTHING
        if isinstance(found, Figure):
            return self._unfold.corrected(anchor, lines(found, speaker))
        return self._unfold.cited(anchor, self.original.cite(found), lines(found, speaker))


def language(article: Article, words: Words) -> str:
    """The attribute that says in which language an article's words are, when the interface speaks another."""
    same = article.language.replace("_", "-").partition("-")[0].lower() == words.language
    return "" if same else Markup(' lang="{}"').format(article.language)
