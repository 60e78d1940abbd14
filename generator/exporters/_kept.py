"""Which pages need not be made again: a key for everything that a page is made of, far cheaper than the page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from generator.exporters import _catalogue
from generator.exporters._book import Book
from generator.exporters._folder import folder
from generator.exporters._templates import clean
from generator.models import Asset, Dossier, Page, TimelineEntry


@dataclass(frozen=True, slots=True)
class Fragment(Page):
    """A page with the key of what it was made of."""

    key: str = ""


@dataclass(frozen=True, slots=True)
class Data(Asset):
    """A file with the key of what it was made of."""

    key: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Pages or files that can be made when they are needed; they are made, or kept, together."""

    key: str
    """Of no other plan."""
    make: Callable[[], Iterable[Page | Asset]]


@dataclass(frozen=True, slots=True)
class Kept:
    """Pages and files that are the same as last time."""

    paths: tuple[str, ...]
    """Below the site."""
    plan: Plan
    """Makes them again, should one be lost."""

    def make(self) -> Iterable[Fragment | Data]:
        """The pages and files themselves."""
        return made(self.plan)


class Keys:
    """Keys of the pages of one book."""

    def __init__(self, book: Book, templates: Path | None, made_of: Mapping[str, str] | None = None) -> None:
        """
        Args:
            book: all cross-references.
            templates: the book's own.
            made_of: by article, a key that changes with all that was found in it; what is not in it is looked at.
        """
        self._book = book
        self._made_of = made_of or {}
        of_all = (book.words.locale, book.collection.version, book.collection.title, book.collection.site_url)
        self._makers = _digest(makers(templates), of_all)
        self._articles: dict[str, str] = {}

    def whole(self) -> str:
        """Key of everything that speaks of the whole book."""
        whole = self._book.collection
        articles = [self._article(one) for one in self._book.briefings]
        head = (whole.title, whole.description, whole.site_url, whole.problems, whole.pipeline)
        said = [one.problems for one in whole.briefings]
        return _digest(
            self._makers,
            head,
            articles,
            said,
            whole.dossiers,
            whole.timeline,
            whole.places,
            whole.ledger,
            whole.related,
        )

    def article(self, article: str, kind: str) -> str:
        """Key of what is made of one article alone, one thing of each kind."""
        return f"{self._article(article)} {kind}"

    def of(self, *parts: object) -> str:
        """Key of something that is made of nothing but these values."""
        return _digest(self._makers, parts)

    def articles(self, articles: Iterable[str], *around: object) -> str:
        """Key of something made of these articles, and of what stands `around` them."""
        return _digest(self._makers, [self._article(one) for one in articles], around)

    def briefing(self, article: str, *around: object) -> str:
        """Key of a briefing: its findings, what it shows of related articles, and the links `around` it."""
        related = self._book.collection.related.get(article, ())
        entries = [self._book.entries.get(entry) for one in related for entry in one.entries]
        names = [self._name(dossier) for one in related for dossier in one.dossiers]
        others = [self._article(one.article) for one in related]
        return _digest(self._makers, self._article(article), related, entries, names, others, around)

    def dossier(self, dossier: Dossier, entries: Iterable[TimelineEntry], *around: object) -> str:
        """Key of a dossier: its articles, its events, the names it shows, and the links `around` it."""
        entries = list(entries)
        articles = dict.fromkeys(ref.article for ref in dossier.refs)
        articles |= dict.fromkeys(ref.article for entry in entries for ref in entry.refs)
        names = dict.fromkeys(one for entry in entries for one in entry.dossiers)
        return _digest(
            self._makers,
            self._name(dossier.id),
            dossier,
            entries,
            [self._article(one) for one in articles],
            [self._name(one) for one in (*names, *dossier.possibly)],
            around,
        )

    def timeline(self, entries: Iterable[TimelineEntry], *around: object) -> str:
        """Key of a page of the timeline: its events, and what stands `around` them."""
        entries = list(entries)
        articles = dict.fromkeys(ref.article for entry in entries for ref in entry.refs)
        names = dict.fromkeys(one for entry in entries for one in entry.dossiers)
        places = [self._book.places.get(one) for entry in entries for one in entry.places]
        return _digest(
            self._makers,
            around,
            entries,
            [self._article(one) for one in articles],
            [self._name(one) for one in names],
            [one.name if one else None for one in places],
        )

    def _article(self, article: str) -> str:
        """Digest of a briefing with the names of the pages it leads to."""
        if article not in self._articles:
            book = self._book
            briefing = book.briefings.get(article)
            if briefing is None:
                return ""
            actors = [book.dossier_of.get((article, one.id)) for one in briefing.extraction.actors]
            places = [book.place_of.get((article, one.id)) for one in briefing.extraction.places]
            known = self._made_of.get(article)
            self._articles[article] = _digest(
                self._makers,
                book.page(article),
                (known, briefing.problems) if known else briefing,
                [self._name(one.id) if one else None for one in actors],
                [book.place(one.id) if one else None for one in places],
            )
        return self._articles[article]

    def _name(self, dossier: str) -> tuple[str, str] | None:
        known = self._book.dossiers.get(dossier)
        return (known.name, self._book.dossier_slugs[dossier]) if known else None


def choose(plans: Iterable[Plan], known: Mapping[str, tuple[str, ...]]) -> Iterator[Fragment | Data | Kept]:
    """Make what no known key stands for."""
    for plan in plans:
        paths = known.get(plan.key)
        if paths is None:
            yield from made(plan)
        else:
            yield Kept(paths, plan)


def made(plan: Plan) -> Iterator[Fragment | Data]:
    """What a plan makes, with its key."""
    for item in plan.make():
        yield _keyed(item, plan.key)


def _keyed(item: Page | Asset, key: str) -> Fragment | Data:
    if isinstance(item, Asset):
        return Data(item.path, item.data, key)
    title, description = clean(item.title), clean(item.description)
    return Fragment(item.path, title, item.body, description, item.kind, key)


def makers(templates: Path | None) -> str:
    """Digest of all that makes pages: templates, catalogues and this code."""
    folders = [Path(__file__).parent, folder(), *([templates] if templates and templates.is_dir() else [])]
    files = sorted(path for one in folders for path in one.glob("*") if path.suffix in (".py", ".html"))
    return _digest([(path.name, path.read_bytes()) for path in (*files, *_catalogue.sources(templates))])


@lru_cache(maxsize=1)
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder(enc_hook=str)


def _digest(*parts: object) -> str:
    return hashlib.blake2b(_encoder().encode(parts), digest_size=16).hexdigest()
