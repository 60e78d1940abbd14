"""The built pages in a real browser, from the disk and from a server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import exporters
from generator.exporters import _terms
from generator.publish import _serve, mkdocs_yml, publish

import books

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine; apt-get install chromium"),
]

KINDS = (
    "index.html",
    "articles/islands-ferry-reopens.html",
    "articles/lighthouse-b-amp-b.html",
    "actors/ana-ruiz.html",
    "actors.html",
    "timeline.html",
    "places.html",
    "ledger.html",
    "articles.html",
    "search.html",
    "changes.html",
    "about.html",
    "404.html",
)
WIDTHS = (320, 360, 768, 1440)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book")
    (folder / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")
    return publish(exporters.export(books.book()), folder, strict=True).site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


class Watch:
    """Everything that a page must not do."""

    def __init__(self, page: Page) -> None:
        self.errors: list[str] = []
        self.outside: list[str] = []
        page.on(
            "console",
            lambda message: self.errors.append(message.text) if message.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "http://127.0.0.1:")):
            self.outside.append(url)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_fails_or_asks_anybody_else(
    browser: Browser, site: Path, scheme: str, scripts: bool
) -> None:
    context = browser.new_context(color_scheme=scheme, java_script_enabled=scripts)
    page = context.new_page()
    watch = Watch(page)
    for name in KINDS:
        if name == "404.html":  # made for a server: its addresses begin at the top
            continue
        page.goto((site / name).as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")

            assert wide <= width, f"{name} at {width}: {wide}"
    context.close()

    assert watch.errors == []
    assert watch.outside == []


def test_a_server_gives_the_same_pages_without_an_error(browser: Browser, site: Path) -> None:
    server = _serve.start(site, _serve.Changes(), 0)
    page = browser.new_page()
    watch = Watch(page)
    for name in KINDS:
        page.goto(f"http://127.0.0.1:{server.server_port}/{name}")

        assert page.locator("h1").count() == 1, name
    page.close()
    server.shutdown()
    server.server_close()

    assert watch.errors == []
    assert watch.outside == []


def test_a_mark_leads_to_its_sentence_and_the_sentence_back_to_its_fact(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    page.locator(".fact .mark").nth(1).click()

    assert "denied that it had agreed" in page.locator(".sentence:target").inner_text()

    page.locator(".sentence:target + .drawn a").first.click()

    assert "denied that it had agreed" in page.locator(".fact:target").inner_text()
    page.close()


def test_highlights_can_be_switched_off_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    colour = "getComputedStyle(document.querySelector('.hl.fact')).backgroundColor"
    before = page.evaluate(colour)
    page.locator("#show-fact").uncheck()

    assert page.evaluate(colour) != before
    context.close()


def test_the_switch_of_light_and_dark_is_remembered(browser: Browser, site: Path) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("button.scheme").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto((site / "about.html").as_uri())

    assert light != dark
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    context.close()


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("islanders waited", "articles/islands-ferry-reopens.html#p2"),
        ("ISLANDER wait", "articles/islands-ferry-reopens.html#p2"),
        ("okaf", "actors/tom-okafor.html"),
        ("treaty", "articles/islands-ferry-reopens.html#event-eve3"),
        ("lighthouse paint", "articles/lighthouse-b-amp-b.html#p1"),
    ],
)
def test_the_search_finds_words_their_kin_and_their_beginnings_from_the_disk(
    browser: Browser, site: Path, query: str, where: str
) -> None:
    page = browser.new_page()
    watch = Watch(page)
    page.goto((site / "search.html").as_uri())
    page.locator("#q").fill(query)
    page.locator(f'#results a[href$="{where}"]').first.wait_for(timeout=5000)
    page.close()

    assert watch.errors == []


def test_the_stemmer_in_the_browser_is_the_one_that_made_the_index(browser: Browser, site: Path) -> None:
    endings = "s es ies us sses ed eed ing ingly edly y li bli ogist ation izer ative icate ful ness ement ion e l ll"
    roots = "y by past organ inter succ exc even out add egg odd hop hoop ski univers com at iz negoti agree lay dying"
    words = [root + one + two for root in roots.split() for one in endings.split() for two in ("", "s", "ed", "ly")]
    words += "skis skies idly news sky early gently ties dies gas kiwis this yes boys enjoyed 2024 a9s".split()
    page = browser.new_page()
    page.goto((site / "search.html").as_uri())

    assert page.evaluate("words => words.map(stem)", words) == [_terms.stem(word) for word in words]
    page.close()


def test_a_facet_narrows_the_search(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "search.html").as_uri())
    page.locator("#q").fill("ferry")
    page.locator("#results .hit").nth(1).wait_for()
    page.get_by_label("Outlet").select_option(label="Osmund Observer")
    page.get_by_text("1 briefing", exact=True).wait_for()

    assert page.locator("#results .hit h3").all_inner_texts() == ["Fishers want a slower start"]
    page.close()


def test_words_that_nobody_wrote_are_not_found(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "search.html").as_uri())
    page.locator("#q").fill("xylophone zeppelin")
    page.get_by_text("Nothing was found").wait_for()

    assert page.locator("#results .hit").count() == 0
    page.close()


def test_the_timeline_shows_one_actor_only_when_asked(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "timeline.html").as_uri())
    page.get_by_label("Actor").select_option(label="Tom Okafor")

    assert page.locator(".event:visible").count() == 1
    page.close()


def test_a_slash_goes_to_the_search(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "articles/islands-union.html").as_uri())
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    page.close()


def test_a_briefing_prints_without_the_frame(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    page.emulate_media(media="print")

    assert not page.locator("header.site").is_visible()
    assert page.locator("#key-facts").is_visible()
    page.close()


def test_a_briefing_is_light(site: Path) -> None:
    import gzip

    assets = sum((site / "assets" / name).stat().st_size for name in ("tokens.css", "briefbook.css", "briefbook.js"))

    assert len(gzip.compress((site / "articles/islands-ferry-reopens.html").read_bytes())) < 60_000
    assert assets < 40_000
