"""The latest briefings as an Atom feed, RFC 4287."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from xml.sax.saxutils import escape, quoteattr

from generator.exporters._book import Book
from generator.exporters._templates import clean
from generator.models import Asset, Briefing

ENTRIES = 50
"""Briefings in the feed."""
UNKNOWN = date(1970, 1, 1)
"""The format wants a date; this one says that there is none."""


def export(book: Book) -> Iterator[Asset]:
    """`feed.xml`, newest briefing first. Addresses are relative to the feed when the site's is not known."""
    collection = book.collection
    latest = collection.briefings[:ENTRIES]
    updated = max((one.article.published or UNKNOWN for one in latest), default=UNKNOWN)
    base = collection.site_url.rstrip("/") + "/" if collection.site_url else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(collection.title)}</title>",
        f"<id>{_text(base) or _urn(collection.title)}</id>",
        f"<updated>{_time(updated)}</updated>",
        f'<link rel="self" href={quoteattr(base + "feed.xml")}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + "index.html")}/>',
        "<author><name>Briefbook</name></author>",
        f"<generator version={quoteattr(collection.version)}>Briefbook</generator>",
    ]
    for briefing in latest:
        lines.extend(_entry(book, briefing, base))
    lines.append("</feed>")
    yield Asset(PurePosixPath("feed.xml"), ("\n".join(lines) + "\n").encode())


def _entry(book: Book, briefing: Briefing, base: str) -> list[str]:
    article = briefing.article
    address = base + book.page(article.id)
    summary = " ".join(fact.text for fact in (briefing.bottom_line or briefing.facts[:1]))
    lines = [
        "<entry>",
        f"<title>{_text(article.title)}</title>",
        f"<id>{_text(address) if base else _urn(article.id)}</id>",
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
