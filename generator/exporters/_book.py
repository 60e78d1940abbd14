"""The collection with its cross-references looked up once, for all pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.exporters._slug import slug, slugs
from generator.exporters._words import Words
from generator.models import (
    Action,
    Actor,
    Article,
    BookPlace,
    Briefing,
    Collection,
    Dossier,
    Event,
    Extraction,
    Fact,
    Figure,
    Statement,
    TimelineEntry,
)

MANY_PLACES = 200
"""More places than this do not stand on one page."""


class Book:
    """Who is where: articles, actors, events and places by the ids that refer to them."""

    def __init__(self, collection: Collection, words: Words | None = None) -> None:
        self.collection = collection
        self.words = words or Words()
        self.briefings: dict[str, Briefing] = {one.article.id: one for one in collection.briefings}
        self._ages = {one: at for at, one in enumerate(self.briefings)}
        self.slugs = slugs(self.briefings)
        self.dossiers: dict[str, Dossier] = {one.id: one for one in collection.dossiers}
        self.dossier_slugs = slugs(self.dossiers)
        self.entries: dict[str, TimelineEntry] = {one.id: one for one in collection.timeline}
        self.places: dict[str, BookPlace] = {one.id: one for one in collection.places}
        self.place_slugs = slugs(self.places)
        self.dossier_of: dict[tuple[str, str], Dossier] = {
            (ref.article, ref.actor): one for one in collection.dossiers for ref in one.refs
        }
        self.entry_of: dict[tuple[str, str], TimelineEntry] = {
            (ref.article, ref.event): one for one in collection.timeline for ref in one.refs
        }
        self.place_of: dict[tuple[str, str], BookPlace] = {
            (ref.article, ref.place): one for one in collection.places for ref in one.refs
        }
        self._corrected: dict[tuple[str, str], list[Action]] = {}
        for article, briefing in self.briefings.items():
            for one in briefing.corrections:
                self._corrected.setdefault((article, one.anchor), []).append(one.action)
        self._shown: dict[tuple[str, str], frozenset[str]] = {}
        self._by_name: tuple[Dossier, ...] = ()
        self._actors = {
            (article, actor.id): actor for article, one in self.briefings.items() for actor in one.extraction.actors
        }
        self._events = {
            (article, event.id): event for article, one in self.briefings.items() for event in one.extraction.events
        }

    def extraction(self, article: str) -> Extraction:
        """All findings of one article."""
        return self.briefings[article].extraction

    def article(self, article: str) -> Article:
        """One article by its id."""
        return self.briefings[article].article

    def page(self, article: str) -> str:
        """Path of a briefing below the site: `articles/iran-2024-strikes.html`."""
        return f"articles/{self.slugs[article]}.html"

    def age(self, article: str) -> int:
        """Where an article stands among all: 0 is the newest; those without a date come last."""
        return self._ages[article]

    def place(self, place: str) -> str:
        """Address of a place below the site; in a book of many places each country has a page."""
        country = self.places[place].country if len(self.places) > MANY_PLACES else ""
        page = "places.html" if country == "" else f"places-{(country or 'unknown').lower()}.html"
        return f"{page}#{self.place_slugs[place]}"

    def actor(self, article: str, actor: str) -> Actor | None:
        """An actor of one article; None when the reference leads nowhere."""
        return self._actors.get((article, actor))

    def by_name(self) -> tuple[Dossier, ...]:
        """All dossiers as in an index, names in other scripts last."""
        if not self._by_name:
            order = sorted(self.collection.dossiers, key=lambda one: (slug(one.name) or "~", one.id))
            self._by_name = tuple(order)
        return self._by_name

    def actors_of(self, article: str) -> list[Dossier]:
        """The dossiers of the actors of one article."""
        found = (self.dossier_of.get((article, one.id)) for one in self.briefings[article].extraction.actors)
        return [one for one in found if one is not None]

    def role(self, dossier: Dossier) -> str:
        """The latest words of an article for what an actor is; `""` when none gives any of its own."""
        for ref in reversed(dossier.refs):
            actor = self.actor(ref.article, ref.actor)
            own = [role.text for role in actor.roles if not role.is_attributed] if actor is not None else []
            if own:
                return own[0]
        return ""

    def has_name(self, dossier: Dossier) -> bool:
        """Whether any article calls an actor by name; "a senior official" and "the alliance" have none."""
        actors = (self.actor(ref.article, ref.actor) for ref in dossier.refs)
        return any(mention.form == "name" for actor in actors if actor is not None for mention in actor.own_mentions)

    def named(self, dossier: Dossier) -> dict[str, int]:
        """How often each article names an actor; pronouns do not count."""
        found: dict[str, int] = {}
        for ref in dossier.refs:
            if ref.article in self.briefings:
                actor = self.actor(ref.article, ref.actor)
                mentions = actor.own_mentions if actor else ()
                found[ref.article] = found.get(ref.article, 0) + sum(one.form != "pronoun" for one in mentions)
        return found

    def event(self, article: str, event: str) -> Event | None:
        """An event of one article; None when the reference leads nowhere."""
        return self._events.get((article, event))

    def address(self, article: str, kind: str, found: Fact | Event | Statement | Figure) -> str:
        """Where a briefing shows a finding; its sentence when the briefing is too short for it."""
        shown = self._shown.get((article, kind))
        if shown is None:
            shown = self._shown[article, kind] = _shown(self.briefings[article], kind)
        anchor = f"{kind}-{found.anchor}" if found.anchor in shown else f"s{found.sentence + 1}"
        return f"{self.page(article)}#{anchor}"

    def corrected(self, article: str, anchor: str) -> str:
        """What corrections did to a finding; `""` for nothing."""
        actions = self._corrected.get((article, anchor), ())
        return " · ".join(self.words.corrections[one] for one in actions)

    def told(self, entry: TimelineEntry) -> Iterator[tuple[Briefing, Event]]:
        """Every telling of a timeline entry, the one to print first."""
        for ref in entry.refs:
            event = self.event(ref.article, ref.event)
            if event is not None:
                yield self.briefings[ref.article], event


def _shown(briefing: Briefing, kind: str) -> frozenset[str]:
    """Anchors of the findings of a kind that a briefing has on its page."""
    found: Iterable[Fact | Event | Statement | Figure]
    match kind:
        case "fact":
            found = (*briefing.bottom_line, *briefing.facts)
        case "event":
            found = (*briefing.background, *briefing.news, *briefing.coming, *briefing.undated)
        case "said":
            found = (statement for group in briefing.said for statement in group.statements)
        case _:
            found = briefing.extraction.figures
    return frozenset(one.anchor for one in found)


def web_address(url: str | None) -> str | None:
    """The address if it is one that a reader may follow: `http` or `https` with a host; else None.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address("//x")
    ('https://example.org/a', None, None)
    """
    if not url or any(ord(sign) <= 32 for sign in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
