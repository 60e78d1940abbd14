"""What the pages tell machines and hosts: linked data, pictures, feeds, addresses, and what they may load."""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import html

from generator import exporters
from generator.exporters import card
from generator.models import Asset

import books

BRIEFING = "articles/islands-ferry-reopens.html"
DOSSIER = "actors/ana-ruiz.html"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'"


def head(path: Path) -> Any:
    return html.document_fromstring(path.read_bytes())


def linked(path: Path) -> Any:
    (block,) = head(path).xpath("//script[@type='application/ld+json']/text()")
    return json.loads(block)


@pytest.fixture(scope="session")
def nowhere(build: Callable[..., Path]) -> Path:
    """The small book when nobody knows where it will be served, not to be listed by search engines."""
    return build(replace(books.book(), site_url=""), "extra:\n  briefbook:\n    noindex: true\n")


def test_a_briefing_says_which_article_it_is_about_and_whom_that_is_about(site: Path) -> None:
    page = linked(site / BRIEFING)
    article = page["mainEntity"]

    assert (page["@context"], page["@type"]) == ("https://schema.org", "WebPage")
    assert page["url"] == f"https://example.org/islands/{BRIEFING}"
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Ferry between Vell and Osmund “to reopen in March”"
    assert article["datePublished"] == "2024-02-14"
    assert {"@type": "Person", "name": "Ana Ruiz", "url": f"https://example.org/islands/{DOSSIER}"} in article["about"]


def test_a_dossier_says_what_its_actor_is_and_where_articles_speak_of_it(site: Path) -> None:
    actor = linked(site / DOSSIER)["mainEntity"]

    assert (actor["@type"], actor["name"], actor["alternateName"]) == ("Person", "Ana Ruiz", ["Ruiz"])
    assert [one["datePublished"] for one in actor["subjectOf"]] == ["2024-02-20", "2024-02-14"]


def test_nothing_unknown_is_said_of_an_article(site: Path) -> None:
    article = linked(site / "articles/lighthouse-b-amp-b.html")["mainEntity"]

    assert article == {"@type": "NewsArticle", "headline": "Lighthouse", "inLanguage": "en"}


def test_addresses_stay_relative_when_nobody_knows_where_the_site_will_be(nowhere: Path) -> None:
    assert linked(nowhere / BRIEFING)["mainEntity"]["about"][0]["url"] == "../actors/ana-ruiz.html"
    assert not head(nowhere / BRIEFING).xpath("//link[@rel='canonical'] | //meta[@property='og:image']")
    assert not (nowhere / "card.png").exists()
    assert not (nowhere / "sitemap.xml").exists()


def test_canonical_address_and_picture_are_full_addresses(site: Path) -> None:
    page = head(site / BRIEFING)

    assert page.xpath("//link[@rel='canonical']/@href") == [f"https://example.org/islands/{BRIEFING}"]
    assert page.xpath("//meta[@property='og:image']/@content") == ["https://example.org/islands/card.png"]
    assert page.xpath("//meta[@property='og:type']/@content") == ["article"]
    assert page.xpath("//meta[@property='og:description']/@content")[0]


def test_search_engines_are_sent_away_when_the_book_says_so(site: Path, nowhere: Path) -> None:
    robots = "//meta[@name='robots']/@content"

    assert {name: head(nowhere / name).xpath(robots) for name in ("index.html", BRIEFING)} == {
        "index.html": ["noindex"],
        BRIEFING: ["noindex"],
    }
    assert not head(site / BRIEFING).xpath(robots)
    assert head(site / "404.html").xpath(robots) == ["noindex"]


@pytest.mark.parametrize("counts", [[0] * 36, [1], list(range(36))])
def test_the_picture_is_a_png_of_the_promised_size(counts: list[int]) -> None:
    data = card.draw(counts)
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    body = re.search(rb"IDAT(.*)....\0\0\0\0IEND", data, re.DOTALL)

    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert (width, height, depth, kind) == (1200, 630, 8, 3)
    assert body is not None
    assert len(zlib.decompress(body[1])) == 630 * 1201
    assert len(data) < 10_000


def test_the_picture_shows_in_a_browser(visit: Callable[..., tuple[Any, Any]], server: str) -> None:
    page, _ = visit()
    page.goto(server + "card.png")

    assert page.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]") == [1200, 630]


def test_each_actor_has_a_feed_of_the_articles_that_name_it(site: Path) -> None:
    feed = feedparser.parse((site / "actors/ana-ruiz.xml").read_bytes())

    assert not feed.bozo
    assert feed.feed.title == "Ana Ruiz · The islands"
    assert feed.feed.id == "https://example.org/islands/actors/ana-ruiz.xml"
    assert [one.link for one in feed.entries] == [
        "https://example.org/islands/articles/islands-union.html",
        "https://example.org/islands/articles/islands-ferry-reopens.html",
    ]
    (link,) = head(site / DOSSIER).xpath("//link[@type='application/atom+xml'][contains(@title, 'Ana Ruiz')]/@href")
    assert link == "ana-ruiz.xml"


def test_a_feed_of_an_actor_leads_back_to_the_pages_from_its_folder(nowhere: Path) -> None:
    feed = feedparser.parse((nowhere / "actors/ana-ruiz.xml").read_bytes())

    assert feed.entries[0].link == "../articles/islands-union.html"
    assert feed.feed.id.startswith("urn:briefbook:")


def test_feeds_of_two_actors_have_ids_of_their_own() -> None:
    items = exporters.export(replace(books.book(), site_url=""))
    feeds = [item.data for item in items if isinstance(item, Asset) and item.path.suffix == ".xml"]
    ids = [feedparser.parse(data).feed.id for data in feeds]

    assert len(ids) == 4
    assert len(set(ids)) == 4


def test_every_page_forbids_what_it_does_not_need_and_no_page_breaks_that(
    visit: Callable[..., tuple[Any, Any]], site: Path, server: str
) -> None:
    page, watch = visit()
    page.add_init_script("""
        window.broken = [];
        document.addEventListener('securitypolicyviolation', event => window.broken.push(event.violatedDirective));
    """)
    for name in ("index.html", BRIEFING, DOSSIER, "timeline.html", "places.html", "search.html"):
        policy = head(site / name).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        page.goto(server + name)
        if name == "search.html":
            page.locator("#q").fill("ferry")
            page.locator("#results .hit").first.wait_for()

        assert policy[0].startswith(POLICY)
        assert page.evaluate("window.broken") == [], name

    assert watch.saw_nothing()


@pytest.mark.parametrize("sort", ["//@style", "//style", "//@onclick | //@onload | //@onerror"])
def test_no_page_has_script_or_style_of_its_own(site: Path, sort: str) -> None:
    assert [path for path in site.rglob("*.html") if head(path).xpath(sort)] == []
    scripts = "//script[not(@src) and not(@type='application/ld+json')]"
    assert [path for path in site.rglob("*.html") if head(path).xpath(scripts)] == []
