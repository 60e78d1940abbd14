"""One page per article: the briefing, in the order of the design."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.exporters import _linked, _numbers, _said, _source, _who, citations
from generator.exporters._book import Book
from generator.exporters._cite import Original
from generator.exporters._items import Items, Link
from generator.exporters._kept import Keys, Plan
from generator.exporters._templates import Render
from generator.models import Answer, Asset, Briefing, Correction, Page, Related

DESCRIPTION = 200
"""Longest description in characters; search engines show about 160."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of the glance box."""

    text: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Person:
    """A row of "who is who"."""

    id: str
    link: Link
    kind: str
    roles: tuple[tuple[str, str], ...]
    """Words and what kind of role: `""`, `former`, `as the article puts it`, …"""
    affiliations: tuple[str, ...]
    aliases: tuple[str, ...]
    said: int
    did: int


@dataclass(frozen=True, slots=True)
class Other:
    """Another article with the facts it shares."""

    link: Link
    address: str
    """For print: from the top of the site, whole when the site's address is known."""
    note: str
    events: tuple[tuple[str, str, str], ...]
    """Date, words and address of each shared event, in the other article."""
    actors: tuple[Link, ...]


class Notes:
    """The addresses that a printed page names by number, in the order in which they are asked for."""

    def __init__(self) -> None:
        self.addresses: list[str] = []

    def number(self, address: str) -> int:
        """Number of an address, counted from 1."""
        if address not in self.addresses:
            self.addresses.append(address)
        return self.addresses.index(address) + 1


def plan(book: Book, render: Render, keys: Keys) -> Iterator[Plan]:
    """The briefings, newest first, each with its neighbours."""
    links = [Link(one.article.title, f"../{book.page(one.article.id)}") for one in book.collection.briefings]
    around = [None, *links, None]
    for briefing, newer, older in zip(book.collection.briefings, around, around[2:], strict=False):
        key = keys.briefing(briefing.article.id, newer, older)
        yield Plan(key, partial(_page, book, render, briefing, newer, older))


def _page(
    book: Book, render: Render, briefing: Briefing, newer: Link | None, older: Link | None
) -> Iterator[Page | Asset]:
    """One briefing, and its references: the page shows what they hold."""
    article = briefing.article
    path = PurePosixPath(book.page(article.id))
    original = Original(article, book.slugs[article.id])
    items = Items(book, briefing.extraction, "../", original=original)
    facts = [items.fact(fact) for fact in briefing.facts]
    notes = Notes()
    body = render(
        "briefing.html",
        root="../",
        book=book.collection,
        briefing=briefing,
        article=article,
        published=book.words.day(article.published),
        basis=book.words.published.get(article.published_basis or "", article.published_basis or ""),
        bottom_line=[items.fact(fact) for fact in briefing.bottom_line],
        facts=facts,
        glance=_glance(briefing, items),
        key_figures=[_numbers.number(figure, items) for figure in briefing.key_figures],
        people=[_person(briefing, items, index) for index in range(len(briefing.who))],
        said=_said.speakers(briefing, items),
        bands=[
            (name, [items.event(event) for event in events])
            for name, events in (
                (book.words.bands["background"], briefing.background),
                (book.words.bands["news"], briefing.news),
                (book.words.bands["next"], briefing.coming),
                (book.words.bands["undated"], briefing.undated),
            )
        ],
        disputed=[items.statement(statement) for statement in briefing.disputed],
        unclear=[_unclear(briefing, items, index) for index in range(len(briefing.unclear))],
        figures=[_numbers.number(figure, items) for figure in briefing.extraction.figures],
        places=_places(book, briefing),
        related=[_related(book, one) for one in book.collection.related.get(article.id, ())],
        source=_source.annotate(briefing),
        paragraph=book.words.gettext("Paragraph %s"),
        corrections=_corrections(briefing, book),
        drawn=_source.drawn_from(briefing, items),
        newer=newer,
        older=older,
        files=book.slugs[article.id],
        ids=set(),
        linked=_linked.briefing(book, briefing),
        lang=items.lang,
        note=notes.number,
        notes=notes.addresses,
    )
    description = " ".join(fact.text for fact in briefing.bottom_line) or article.text
    yield Page(path, article.title, body, shorten(description), "briefing")
    yield from citations.files(briefing, path, original)


def shorten(text: str) -> str:
    """The beginning of a text, cut between words."""
    plain = " ".join(text[: 2 * DESCRIPTION].split())
    if len(plain) <= DESCRIPTION:
        return plain
    return plain[: DESCRIPTION - 1].rpartition(" ")[0][:DESCRIPTION] + "…"


def _shares(one: Answer, other: Answer) -> bool:
    """Whether two answers show some of the same words, which a page does once."""
    return one.start < other.end and other.start < one.end


def _glance(briefing: Briefing, items: Items) -> list[tuple[str, list[Given]]]:
    _ = items.book.words.gettext
    glance = briefing.extraction.glance
    rows = [(_("Who"), glance.who[:3]), (_("What"), glance.what[:1]), (_("When"), glance.when[:1])]
    rows.append((_("Where"), glance.where[:2]))
    if glance.why:
        rows.append((_("Why"), glance.why[:1]))
    how = [answer for answer in glance.how if not any(_shares(answer, why) for why in glance.why[:1])]
    if how:
        rows.append((_("How"), tuple(how[:1])))
    return [(name, [_given(one, items) for one in answers]) for name, answers in rows]


def _given(answer: Answer, items: Items) -> Given:
    href, _ = items.mark(items.sentence_at(answer.start))
    date = items.book.words.when(answer.date).text if answer.date else ""
    return Given(answer.text, href, "" if date == answer.text else date)


def _person(briefing: Briefing, items: Items, index: int) -> Person:
    actor = briefing.who[index]
    found = briefing.extraction
    return Person(
        f"actor-{actor.id}",
        items.actor(actor.id),
        items.book.words.kinds[actor.kind],
        _who.roles(actor, found.actors, items.book.words),
        _who.affiliations(actor, found.actors),
        actor.aliases,
        sum(one.speaker == actor.id and not one.is_refusal for one in found.statements),
        sum(actor.id in event.actors for event in found.events),
    )


def _unclear(briefing: Briefing, items: Items, index: int) -> tuple[str, str, str, str]:
    passage = briefing.unclear[index]
    found = briefing.extraction
    where = (passage.start, passage.end)
    words = items.book.words
    why = words.gettext("not attributed to a named source")
    for flag in found.flags:
        if (flag.start, flag.end) == where:
            why = words.flags[flag.kind]
    for timex in found.timexes:
        if (timex.start, timex.end) == where:
            why = ": ".join(filter(None, [words.gettext("date not resolved"), words.reason(timex.reason)]))
    href, place = items.mark(items.sentence_at(passage.start))
    return passage.text, why, href, place


def _corrections(briefing: Briefing, book: Book) -> list[tuple[str, list[Correction]]]:
    """What was corrected, by what was done."""
    found: dict[str, list[Correction]] = {}
    for one in briefing.corrections:
        found.setdefault(book.words.corrections[one.action], []).append(one)
    return list(found.items())


def _places(book: Book, briefing: Briefing) -> list[tuple[Link, str, int]]:
    """Each place, its country or why that is not sure, and how often it is named."""
    rows = []
    for place in briefing.extraction.places:
        known = book.place_of.get((briefing.article.id, place.id))
        href = f"../{book.place(known.id)}" if known else ""
        country = book.words.country(place.country)
        note = book.words.reason(place.note) or ("" if country == place.name else country)
        rows.append((Link(place.name, href), note, len(place.own_mentions)))
    return rows


def _related(book: Book, related: Related) -> Other:
    article = book.article(related.article)
    page = f"../{book.page(related.article)}"
    shared = []
    for entry in (book.entries[one] for one in related.entries if one in book.entries):
        for ref in entry.refs:
            event = book.event(ref.article, ref.event)
            if ref.article == related.article and event is not None:
                shared.append(
                    (
                        book.words.when(event.date).text,
                        event.text,
                        f"../{book.address(related.article, 'event', event)}",
                    )
                )
    actors = tuple(
        Link(book.dossiers[one].name, f"../actors/{book.dossier_slugs[one]}.html")
        for one in related.dossiers
        if one in book.dossiers
    )
    site = book.collection.site_url.rstrip("/")
    address = f"{site}/{book.page(related.article)}" if site else book.page(related.article)
    return Other(Link(article.title, page), address, book.words.told_by(article), tuple(shared), actors)
