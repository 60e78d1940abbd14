"""What a hover card says of an actor, as classic scripts by first letter, so that it works from the disk.

`templates/theme/assets/briefbook.js` loads `cards/<letter>.js` when a link to an actor is pointed at.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._kept import Keys, Plan
from generator.exporters._script import script
from generator.models import Asset, Dossier

Card = tuple[str, str, str]
"""Name; role, in an article's words; kind, number of articles and last day, in ours."""


def plan(book: Book, keys: Keys) -> Iterator[Plan]:
    """`cards/a.js`, …: by the page of the actor the card."""
    letters: dict[str, dict[str, Card]] = {}
    for dossier in book.collection.dossiers:
        slug = book.dossier_slugs[dossier.id]
        letters.setdefault(slug[0], {})[slug] = _card(book, dossier)
    for letter, cards in sorted(letters.items()):
        ordered = dict(sorted(cards.items()))
        yield Plan(keys.of("cards", letter, list(ordered.items())), partial(_file, letter, ordered))


def _file(letter: str, cards: dict[str, Card]) -> Iterator[Asset]:
    yield Asset(PurePosixPath(f"cards/{letter}.js"), script("briefbookCards", letter, cards))


def _card(book: Book, dossier: Dossier) -> Card:
    words = book.words
    articles = {ref.article for ref in dossier.refs if ref.article in book.briefings}
    days = [day for one in articles if (day := book.article(one).published)]
    last = words.gettext("last seen %(date)s") % {"date": words.day(max(days)).text} if days else ""
    facts = (words.kinds[dossier.kind], words.articles(len(articles)), last)
    return dossier.name, book.role(dossier), " · ".join(filter(None, facts))
