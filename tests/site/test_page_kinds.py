"""What holds for every kind of page, from the disk and from a host, with and without scripts."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

import hostile

KINDS = (
    "index.html",
    "articles/islands-ferry-reopens.html",
    "articles/lighthouse-b-amp-b.html",
    "actors/ana-ruiz.html",
    "actors.html",
    "network.html",
    "timeline.html",
    "places.html",
    "ledger.html",
    "articles.html",
    "search.html",
    "changes.html",
    "about.html",
)
"""Every kind of page but the one for what is not there, which needs a host."""
SPLIT = ("articles.html", "articles-2015.html", "actors.html", "actors-a.html", "timeline.html", "timeline-2015.html")
"""Kinds that only a big book has, and those that look different there."""
WIDTHS = (320, 360, 768, 1440, 1920, 2560)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

Visit = Callable[..., tuple[Any, Any]]
Build = Callable[..., Path]


_CUT_OFF = """[...document.querySelectorAll('select, input')].filter(
    e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"""
"""Fields that reach beyond the window, which a page does not show by scrolling."""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_fails_or_asks_anybody_else(
    visit: Visit, site: Path, big_site: Path, server: str, scheme: str, scripts: bool
) -> None:
    page, watch = visit(color_scheme=scheme, java_script_enabled=scripts)
    addresses = [(site / name).as_uri() for name in KINDS] + [(big_site / name).as_uri() for name in SPLIT]
    for address in [*addresses, *(server + name for name in KINDS)]:
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")

            assert wide <= width, f"{address} at {width}: {wide}"
            assert page.evaluate(_CUT_OFF) == [], f"{address} at {width}"

    assert watch.saw_nothing()


def pages_of(folder: Path) -> list[Path]:
    """All pages but the one for what is not there, which needs a host."""
    return sorted(path for path in folder.rglob("*.html") if path.name != "404.html")


def test_a_book_from_right_to_left_does_not_scroll_sideways_on_a_telephone(visit: Visit, build: Build) -> None:
    said = "قال الوزير إن العبّارة (خط 12) ستعود إلى العمل في 4 مارس 2024، و“لن تتوقف” بعد ذلك."
    folder = build(hostile.book(said), locale="ar")
    page, watch = visit(viewport={"width": 360, "height": 800})
    for path in pages_of(folder):
        page.goto(path.as_uri())

        assert page.evaluate("document.documentElement.dir") == "rtl"
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path.name

    assert watch.saw_nothing()


def test_no_text_of_a_hostile_book_runs_as_a_script_or_asks_anybody_else(visit: Visit, build: Build) -> None:
    folder = build(replace(hostile.book(" ".join(hostile.VECTORS)), title="Hostile"))
    page, watch = visit(viewport={"width": 1440, "height": 900})
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(page.url), dialog.dismiss()))
    for path in pages_of(folder):
        page.goto(path.as_uri())

        assert page.url == path.as_uri()
        assert page.locator("header.site").is_visible()

    assert alerts == []
    assert watch.saw_nothing()


def test_a_page_that_is_not_there_is_answered_in_the_look_of_the_book_at_any_depth(visit: Visit, server: str) -> None:
    page, watch = visit()
    for lost in ("nothing.html", "actors/nobody/at/all.html"):
        page.goto(server + lost)

        assert page.locator("h1").count() == 1
        assert page.evaluate("getComputedStyle(document.querySelector('header.site')).display") != "inline"
        page.get_by_role("main").get_by_role("link").first.click()
        assert page.url == server + "search.html"

    assert [one for one in watch.errors if "404" not in one] == []
    assert watch.outside == []


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_of_wcag_on_any_kind_of_page(
    visit: Visit, site: Path, big_site: Path, server: str, axe: str, scheme: str, width: int
) -> None:
    page, _ = visit(color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce")
    addresses = [(site / name).as_uri() for name in KINDS] + [(big_site / name).as_uri() for name in SPLIT[1::2]]
    found = []
    for address in [*addresses, server + "nothing.html"]:
        page.goto(address)
        if address.endswith("search.html"):
            page.locator("#q").fill("ferry")
            page.locator("#results .hit").first.wait_for()
        page.evaluate(axe)
        options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        result = page.evaluate("options => axe.run(options)", options)
        assert len(result["passes"]) > 5, address
        for violation in result["violations"]:
            nodes = [f"{node['html'][:160]} {node['failureSummary']}" for node in violation["nodes"][:3]]
            found.append(f"{address}: {violation['id']}: {nodes}")

    assert found == []


def test_the_nu_checker_finds_no_error_in_any_page(site: Path, big_site: Path, validator: list[str]) -> None:
    pages = [str(site / name) for name in (*KINDS, "404.html")] + [str(big_site / name) for name in SPLIT]
    done = subprocess.run([*validator, "--format", "json", *pages], capture_output=True, text=True, check=False)
    said = json.loads(done.stderr)["messages"]

    assert [f"{one['url']} {one['lastLine']}: {one['message']}" for one in said if one["type"] == "error"] == []


def links(path: Path) -> list[str]:
    tree = html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))
    found = tree.xpath("//@href | //@src | //*[local-name()='a']/@*[local-name()='href']")
    return [str(one) for one in found if one not in tree.xpath("//link[@rel='canonical']/@href")]


@pytest.mark.parametrize("book", ["site", "big_site"])
def test_every_link_is_relative_and_arrives_with_its_anchor(book: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(book)
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    pages = [name for name in files if name.endswith(".html") and name != "404.html"]
    anchors = {
        name: set(html.document_fromstring(files[name].read_bytes()).xpath("//@id")) for name in pages
    }  # fmt: skip
    wrong = []
    for name in pages:
        for link in set(links(files[name])):
            parts = urlsplit(link)
            if parts.scheme in ("http", "https"):
                continue
            where = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            where = name if not parts.path else where
            if link.startswith("/") or where not in files:
                wrong.append(f"{name}: {link}")
            elif parts.fragment and where in anchors and unquote(parts.fragment) not in anchors[where]:
                wrong.append(f"{name}: {link} has no such anchor")

    assert wrong == []


FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one);
    return {
        at: [...document.querySelectorAll('body *')].indexOf(one),
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
        what: one.outerHTML.slice(0, 120),
    };
}"""
REACHABLE = """() => {
    const all = [...document.querySelectorAll('body *')];  // a card of an actor comes with a script in the head
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(one => !one.disabled && one.type !== 'hidden' && one.checkVisibility({visibilityProperty: true}))
        .map(one => ({at: all.indexOf(one), what: one.outerHTML.slice(0, 120)}));
}"""


@pytest.mark.parametrize("name", KINDS)
def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(visit: Visit, site: Path, name: str) -> None:
    page, _ = visit(viewport={"width": 1440, "height": 900})
    page.goto((site / name).as_uri())
    if name == "search.html":
        page.locator("#q").fill("ferry")
        page.locator("#results .hit").first.wait_for()
    page.evaluate("document.activeElement.blur()")
    wanted = {one["at"]: one["what"] for one in page.evaluate(REACHABLE)}
    reached: dict[int, str] = {}
    unseen = []
    for _ in range(len(wanted) + 5):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is not None:
            reached[focus["at"]] = focus["what"]
            if not focus["seen"]:
                unseen.append(focus["what"])

    assert {what for at, what in wanted.items() if at not in reached} == set()
    assert unseen == []


def test_the_first_paint_waits_for_no_script(visit: Visit, server: str) -> None:
    page, _ = visit()
    page.route("**/*.js", lambda route: None)  # never answered
    page.goto(server + "articles/islands-ferry-reopens.html", wait_until="commit")
    painted = "() => performance.getEntriesByName('first-contentful-paint').length"
    waited = 0
    while not page.evaluate(painted) and waited < 100:
        page.wait_for_timeout(100)
        waited += 1

    assert page.evaluate(painted) == 1
    assert page.get_by_role("heading", level=1).is_visible()


def test_the_briefings_of_the_demo_book_are_light(demo_site: Path) -> None:
    for path in (demo_site / "articles").glob("*.html"):
        page = path.read_bytes()
        loaded = html.document_fromstring(page).xpath("//link[@rel='stylesheet']/@href | //script/@src")
        assert loaded

        assert len(gzip.compress(page)) < 60_000, path.name
        assert sum((path.parent / unquote(one)).resolve().stat().st_size for one in loaded) < 40_000


def test_a_briefing_of_the_demo_book_prints_on_two_sides(visit: Visit, demo_site: Path) -> None:
    page, _ = visit()
    sides = {}
    for path in sorted((demo_site / "articles").glob("*.html")):
        page.goto(path.as_uri())
        sides[path.stem] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))

    assert max(sides.values()) <= 2, sides
