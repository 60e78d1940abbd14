"""The latest briefings as Atom feeds, RFC 4287: of the whole book, and of each actor."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath
from xml.sax.saxutils import escape, quoteattr

from generator.exporters._book import Book
from generator.exporters._templates import clean
from generator.models import Asset, Briefing, Dossier

ENTRIES = 50
"""Briefings in the feed."""
UNKNOWN = date(1970, 1, 1)
"""The format wants a date; this one says that there is none."""


def export(book: Book) -> Iterator[Asset]:
    """`feed.xml`, newest briefing first. Addresses are relative to the feed when the site's is not known."""
    title = book.collection.title
    feed = _feed(book, "", "feed.xml", "index.html", title, _urn(title), book.collection.briefings[:ENTRIES])
    yield Asset(PurePosixPath("feed.xml"), feed)


def actor(book: Book, dossier: Dossier, articles: Iterable[str]) -> Asset:
    """`actors/<slug>.xml`, beside the dossier.

    Args:
        book: all cross-references.
        dossier: the actor.
        articles: ids, newest first.
    """
    path = f"actors/{book.dossier_slugs[dossier.id]}"
    latest = [book.briefings[one] for one in articles][:ENTRIES]
    title = f"{dossier.name} · {book.collection.title}"
    return Asset(
        PurePosixPath(f"{path}.xml"),
        _feed(book, "../", f"{path}.xml", f"{path}.html", title, _urn(f"{title}\0{dossier.id}"), latest),
    )


def _feed(book: Book, root: str, path: str, page: str, title: str, urn: str, latest: Sequence[Briefing]) -> bytes:
    """A feed that lies `root` deep."""
    collection = book.collection
    updated = max((one.article.published or UNKNOWN for one in latest), default=UNKNOWN)
    known = collection.site_url.rstrip("/") + "/" if collection.site_url else ""
    base = known or root
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(title)}</title>",
        f"<id>{_text(known + path.removesuffix('feed.xml')) if known else urn}</id>",
        f"<updated>{_time(updated)}</updated>",
        f'<link rel="self" href={quoteattr(base + path)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + page)}/>',
        "<author><name>Briefbook</name></author>",
        f"<generator version={quoteattr(collection.version)}>Briefbook</generator>",
    ]
    for briefing in latest:
        lines.extend(_entry(book, briefing, base, known=bool(known)))
    lines.append("</feed>")
    return ("\n".join(lines) + "\n").encode()


def _entry(book: Book, briefing: Briefing, base: str, *, known: bool) -> list[str]:
    article = briefing.article
    address = base + book.page(article.id)
    summary = " ".join(fact.text for fact in (briefing.bottom_line or briefing.facts[:1]))
    lines = [
        "<entry>",
        f"<title>{_text(article.title)}</title>",
        f"<id>{_text(address) if known else _urn(article.id)}</id>",
        f"<updated>{_time(article.published or UNKNOWN)}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>',
    ]
    if article.published:
        lines.append(f"<published>{_time(article.published)}</published>")
    if article.author:
        lines.append(f"<author><name>{_text(article.author)}</name></author>")
    if summary:
        lines.append(f"<summary>{_text(summary)}</summary>")
    return [*lines, "</entry>"]


def _text(value: str) -> str:
    return escape(" ".join(clean(value).split()))


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _urn(name: str) -> str:
    return f"urn:briefbook:{hashlib.sha256(name.encode()).hexdigest()[:24]}"
