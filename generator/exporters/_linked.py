"""What a page is about, for machines: schema.org as JSON-LD, https://schema.org and https://www.w3.org/TR/json-ld11/.

A data block, which no browser runs, so that it needs no leave of the Content-Security-Policy. Only what the article
or its file says: a byline stays text, since nobody knows whether it names a person or a desk.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.exporters._book import Book, web_address
from generator.exporters._templates import clean
from generator.models import ActorKind, Article, Briefing, Dossier

TYPES: dict[ActorKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "group": "Organization",
}
ARTICLES = 20
"""Most articles named for an actor."""


def briefing(book: Book, briefing: Briefing) -> Markup:
    """A page about a news article, and the actors that this is about."""
    article = briefing.article
    dossiers = (book.dossier_of.get((article.id, one.id)) for one in briefing.who)
    about = [_actor(book, one) for one in dict.fromkeys(dossiers) if one is not None]
    return _block(
        {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": article.title,
            "url": _address(book, book.page(article.id)),
            "isPartOf": {"@type": "WebSite", "name": book.collection.title, "url": _address(book, "index.html")},
            "mainEntity": {
                **_article(article),
                "url": web_address(article.url),
                "creditText": article.author,
                "inLanguage": article.language,
                "locationCreated": {"@type": "Place", "name": article.place} if article.place else None,
                "keywords": list(article.tags),
                "about": about,
            },
        }
    )


def dossier(book: Book, dossier: Dossier, articles: Iterable[str]) -> Markup:
    """A page about an actor, and the newest articles on it.

    Args:
        book: all cross-references.
        dossier: the actor.
        articles: ids, oldest first.
    """
    newest = list(articles)[::-1][:ARTICLES]
    return _block(
        {
            "@context": "https://schema.org",
            "@type": "ProfilePage",
            "name": dossier.name,
            "url": _address(book, f"actors/{book.dossier_slugs[dossier.id]}.html"),
            "mainEntity": {
                **_actor(book, dossier),
                "alternateName": list(dossier.aliases),
                "subjectOf": [{**_article(book.article(one)), "url": _address(book, book.page(one))} for one in newest],
            },
        }
    )


def _article(article: Article) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat() if article.published else None,
        "publisher": {"@type": "Organization", "name": article.source} if article.source else None,
    }


def _actor(book: Book, dossier: Dossier) -> dict[str, Any]:
    address = _address(book, f"actors/{book.dossier_slugs[dossier.id]}.html")
    return {"@type": TYPES[dossier.kind], "name": dossier.name, "url": address}


def _address(book: Book, path: str) -> str:
    """Where a page of the site is; from a folder below the site when nobody knows where that will be."""
    base = book.collection.site_url
    return f"{base.rstrip('/')}/{path}" if base else f"../{path}"


def _block(data: dict[str, Any]) -> Markup:
    """The element, without what is empty. No sign in it can end it or be taken for markup."""
    text = json.dumps(_known(data), ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped above


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _known(one) for key, one in value.items() if one not in (None, "", [])}
    if isinstance(value, list):
        return [_known(one) for one in value]
    return clean(value) if isinstance(value, str) else value
