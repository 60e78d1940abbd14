"""What the search can find in one article: its briefing, the events that it tells first, and its actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.exporters._book import Book
from generator.models import Event

Field = tuple[int, str]
"""Weight and text."""


@dataclass(frozen=True, slots=True)
class Document:
    """A briefing or an event."""

    title: str
    href: str
    note: str
    fields: tuple[Field, ...]
    facets: tuple[str, ...]
    paragraphs: str = ""
    """File with the paragraphs, `""` when there are none."""


def briefing(book: Book, article: str) -> Document:
    """The briefing with the whole text of its article."""
    whole = book.briefings[article]
    about = whole.article
    actors = {book.dossier_of.get((article, one.id)) for one in whole.extraction.actors}
    places = {book.place_of.get((article, one.id)) for one in whole.extraction.places}
    facets = [f"@actor:{one.id}" for one in actors if one] + [f"@place:{one.id}" for one in places if one]
    if about.published:
        facets.append(f"@year:{about.published.year}")
    if about.source:
        facets.append(f"@outlet:{about.source}")
    return Document(
        about.title,
        book.page(article),
        book.words.byline(about),
        (
            (6, about.title),
            (2, " ".join(fact.text for fact in whole.facts)),
            (2, " ".join(filter(None, (about.source, about.author, about.place, *about.tags)))),
            (1, about.text),
        ),
        tuple(sorted(facets)),
        book.slugs[article],
    )


def events(book: Book, article: str, ids: Iterable[str]) -> Iterator[Document]:
    """Events in the words, with the date and the actors of this article."""
    for one in ids:
        event = book.event(article, one)
        if event is not None:
            yield _event(book, article, event)


def _event(book: Book, article: str, event: Event) -> Document:
    when = book.words.when(event.date)
    about = book.article(article)
    actors = {book.dossier_of.get((article, one)) for one in event.actors}
    places = {book.place_of.get((article, one)) for one in event.places}
    facets = [f"@actor:{one.id}" for one in actors if one] + [f"@place:{one.id}" for one in places if one]
    facets.append(f"@voice:{event.voice}")
    if when.year is not None:
        facets.append(f"@year:{when.year}")
    if about.source:
        facets.append(f"@outlet:{about.source}")
    return Document(
        event.text,
        book.address(article, "event", event),
        f"{when.text}. {book.words.voices[event.voice]}",
        ((2, event.text), (1, when.text if when.year is not None else "")),
        tuple(sorted(facets)),
    )


def actors(book: Book, articles: Iterable[str]) -> dict[str, list[Field]]:
    """By dossier, the names and roles that these articles give; another article adds to them and changes none.

    The name of the dossier, which may be nobody's word but a correction, goes with its first article.
    """
    here = dict.fromkeys(articles)
    names: dict[str, dict[Field, None]] = {}
    for article in here:
        for actor in book.extraction(article).actors:
            dossier = book.dossier_of.get((article, actor.id))
            if dossier is None:
                continue
            found = names.setdefault(dossier.id, {})
            if dossier.refs[0].article in here:
                found[8, dossier.name] = None
            found[8, actor.name] = None
            found.update(((5, text), None) for text in actor.aliases)
            found.update(((1, role.text), None) for role in actor.roles)
    return {one: list(found) for one, found in names.items()}
