"""One page and one feed per actor: all that the articles say of it, each line one sentence in its context."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.exporters import _linked, _spark, _strip, atom
from generator.exporters._book import Book
from generator.exporters._items import Link
from generator.exporters._kept import Keys, Plan
from generator.exporters._lines import Entry, Lines, Row
from generator.exporters._strip import Point
from generator.exporters._templates import Render
from generator.models import Asset, Dossier, Page, TimelineEntry

MOST = 100
"""Most rows of a section; the rest is counted."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """Words for what somebody is, and in which articles."""

    text: str
    note: str
    first: str
    last: str
    articles: tuple[Link, ...]


def plan(book: Book, render: Render, keys: Keys) -> Iterator[Plan]:
    """The dossiers, most important first."""
    mine: dict[str, list[TimelineEntry]] = {}
    for entry in book.collection.timeline:
        for one in entry.dossiers:
            mine.setdefault(one, []).append(entry)
    order = book.by_name()
    links = [None, *(Link(one.name, f"{book.dossier_slugs[one.id]}.html") for one in order), None]
    around = {one.id: (links[at], links[at + 2]) for at, one in enumerate(order)}
    for dossier in book.collection.dossiers:
        entries = mine.get(dossier.id, [])
        neighbours = around[dossier.id]
        key = keys.dossier(dossier, entries, neighbours)
        yield Plan(key, partial(_page, book, render, dossier, entries, *neighbours))


def _page(
    book: Book,
    render: Render,
    dossier: Dossier,
    entries: list[TimelineEntry],
    before: Link | None,
    after: Link | None,
) -> Iterator[Page | Asset]:
    lines = Lines(book, "../")
    refs = [ref for ref in dossier.refs if ref.article in book.briefings]
    told = [(entry, line) for entry in entries if (line := lines.entry(entry))]
    events = [line for _, line in told]
    articles = tuple(dict.fromkeys(ref.article for ref in refs))
    named = book.named(dossier)
    body = render(
        "dossier.html",
        root="../",
        dossier=dossier,
        kind=book.words.kinds[dossier.kind],
        roles=_roles(book, lines, dossier),
        said=_said(book, lines, dossier),
        about=_about(book, lines, dossier),
        met=_met(book, dossier, events),
        events=events[:MOST],
        strip=_strip.draw((_point(entry, line) for entry, line in told), book.words),
        more=max(0, len(events) - MOST),
        articles=[
            (lines.article(one), book.words.told_by(book.article(one)), named[one]) for one in reversed(articles)
        ],
        spark=_spark.draw(
            (
                _spark.Named(book.article(one).published, named[one], book.article(one).title, f"../{book.page(one)}")
                for one in articles
            ),
            book.words,
        ),
        before=before,
        after=after,
        possibly=[
            Link(book.dossiers[one].name, f"{book.dossier_slugs[one]}.html")
            for one in dossier.possibly
            if one in book.dossiers
        ],
        most=MOST,
        linked=_linked.dossier(book, dossier, articles),
    )
    name = f"actors/{book.dossier_slugs[dossier.id]}.html"
    said = {"name": dossier.name, "articles": book.words.articles(len(articles))}
    description = book.words.gettext("%(name)s in %(articles)s: said, did, met.") % said
    yield Page(PurePosixPath(name), dossier.name, body, description, "dossier")
    yield atom.actor(book, dossier, sorted(articles, key=book.age))


def _point(entry: TimelineEntry, line: Entry) -> Point:
    return Point(entry.date, entry.voice, line.row.item.text, line.row.href)


def _roles(book: Book, lines: Lines, dossier: Dossier) -> list[RoleRow]:
    found: dict[tuple[str, str], list[str]] = {}
    worded: dict[tuple[str, str], str] = {}
    for ref in dossier.refs:
        actor = book.actor(ref.article, ref.actor)
        for role in actor.roles if actor else ():
            speaker = book.actor(ref.article, role.speaker) if role.speaker else None
            same = (role.text.casefold(), book.words.role_note(role, speaker.name if speaker else ""))
            worded.setdefault(same, role.text)
            articles = found.setdefault(same, [])
            if ref.article not in articles:
                articles.append(ref.article)
    rows = []
    unknown = book.words.unknown_date
    for same, articles in found.items():
        days = sorted(one.published for one in map(book.article, articles) if one.published)
        first, last = (book.words.day(day).text for day in (days[0], days[-1])) if days else (unknown, unknown)
        rows.append(RoleRow(worded[same], same[1], first, last, tuple(map(lines.article, articles))))
    return rows


def _said(book: Book, lines: Lines, dossier: Dossier) -> list[Row]:
    mine = {(ref.article, ref.actor) for ref in dossier.refs}
    return [
        lines.statement(article, statement)
        for article in dict.fromkeys(ref.article for ref in reversed(dossier.refs))
        if article in book.briefings
        for statement in book.extraction(article).statements
        if (article, statement.speaker) in mine
    ][:MOST]


def _about(book: Book, lines: Lines, dossier: Dossier) -> list[Row]:
    """Statements of others in which the actor is named."""
    rows = []
    for ref in reversed(dossier.refs):
        actor = book.actor(ref.article, ref.actor)
        if actor is None:
            continue
        starts = sorted(mention.start for mention in actor.own_mentions)
        for statement in book.extraction(ref.article).statements:
            at = bisect_left(starts, statement.start)
            if statement.speaker != ref.actor and at < len(starts) and starts[at] < statement.end:
                rows.append(lines.statement(ref.article, statement))
    return rows[:MOST]


def _met(book: Book, dossier: Dossier, events: list[Entry]) -> list[tuple[Link, list[Entry]]]:
    """Who else takes part in the same events, with these."""
    together: dict[str, list[Entry]] = {}
    for entry in events:
        for other in entry.actors:
            if other != dossier.id and other in book.dossiers:
                together.setdefault(other, []).append(entry)
    order = sorted(together, key=lambda one: (-len(together[one]), one))
    return [
        (Link(book.dossiers[one].name, f"{book.dossier_slugs[one]}.html"), together[one][-3:]) for one in order[:MOST]
    ]
