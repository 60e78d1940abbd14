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
    actors, places = (one.id for one in whole.extraction.actors), (one.id for one in whole.extraction.places)
    year = about.published.year if about.published else None
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
        _facets(book, article, actors, places, year),
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
    return Document(
        event.text,
        book.address(article, "event", event),
        f"{when.text}. {book.words.voices[event.voice]}",
        ((2, event.text), (1, when.text if when.year is not None else "")),
        _facets(book, article, event.actors, event.places, when.year, event.voice),
    )


def _facets(
    book: Book, article: str, actors: Iterable[str], places: Iterable[str], year: int | None, voice: str = ""
) -> tuple[str, ...]:
    """What a document can be chosen by: those actors and places of its article that the book knows, and the rest."""
    dossiers = {book.dossier_of.get((article, one)) for one in actors}
    known = {book.place_of.get((article, one)) for one in places}
    found = [f"@actor:{one.id}" for one in dossiers if one] + [f"@place:{one.id}" for one in known if one]
    outlet = book.article(article).source
    found += [
        f"@{name}:{value}"
        for name, value in (("outlet", outlet), ("voice", voice), ("year", year))
        if value not in (None, "")
    ]
    return tuple(sorted(found))


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
