"""What a reader does with the pages, in a real browser and from the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.exporters import _terms

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


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
    page.get_by_text("Briefings: 1", exact=False).wait_for()

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


def test_a_focused_actor_shows_a_card_and_escape_closes_it(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    watch = Watch(page)
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    actor, card = page.locator('main a[href$="actors/ana-ruiz.html"]').first, page.get_by_role("tooltip")
    actor.focus()
    card.wait_for(timeout=5000)

    assert "Ana Ruiz" in card.inner_text()
    assert actor.get_attribute("aria-describedby") == card.get_attribute("id")

    page.keyboard.press("Escape")

    assert not card.is_visible()
    assert actor.get_attribute("aria-describedby") is None
    page.close()
    assert watch.errors == []


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


def test_what_is_to_be_copied_is_copied(browser: Browser, site: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    page.locator("#event-eve1 .cite summary").click()
    page.locator("#event-eve1 code[data-copy] + button").last.click()
    page.get_by_role("button", name="Copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()").strip() == 'events: {date: {eve1: "2024-03-04"}}'
    context.close()


def test_n_and_p_turn_the_pages_unless_switched_off(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    first = (site / "articles/islands-union.html").as_uri()
    page.goto(first)
    page.keyboard.press("n")
    page.wait_for_url("**/islands-ferry-reopens.html")
    page.keyboard.press("p")
    page.wait_for_url(first)
    page.goto((site / "about.html").as_uri())
    page.locator("#keys input").uncheck()
    page.goto(first)
    page.keyboard.press("n")
    page.wait_for_timeout(300)

    assert page.url == first
    context.close()


def test_headings_stand_beside_their_sections_where_there_is_room(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    beside = """() => {
        const one = document.getElementById("who-said-what"), next = one.nextElementSibling;
        return one.getBoundingClientRect().right <= next.getBoundingClientRect().left;
    }"""

    assert page.evaluate(beside)

    page.set_viewport_size({"width": 768, "height": 900})

    assert not page.evaluate(beside)
    page.close()


@pytest.mark.parametrize("path", ["articles.html", "articles/islands-ferry-reopens.html", "actors/ana-ruiz.html"])
def test_on_a_telephone_a_table_reads_without_scrolling_sideways_and_stays_a_table(
    browser: Browser, site: Path, path: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((site / path).as_uri())
    table = page.locator("table.stacks")

    assert table.evaluate("one => one.scrollWidth <= one.parentElement.clientWidth")
    assert all(f'{role} "' in table.aria_snapshot() for role in ("columnheader", "rowheader", "cell"))
    page.close()


def test_how_to_cite_shows_at_the_item_that_is_pointed_at_or_has_the_focus(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())
    offer = page.locator("#event-eve1 .cite summary")

    def shows() -> bool:
        return bool(offer.evaluate("one => getComputedStyle(one).opacity") == "1")

    assert not shows()
    page.locator("#event-eve1").hover()
    assert shows()
    page.mouse.move(0, 0)
    assert not shows()
    offer.focus()
    assert shows()
    page.close()


def test_how_to_cite_always_shows_on_a_touch_screen(browser: Browser, site: Path) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto((site / "articles/islands-ferry-reopens.html").as_uri())

    assert page.locator("#event-eve1 .cite summary").evaluate("one => getComputedStyle(one).opacity") == "1"
    context.close()


def test_a_picture_of_events_opens_at_the_latest_without_a_script(browser: Browser, big_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 240, "height": 740})
    page = context.new_page()
    page.goto((big_site / "timeline.html").as_uri())
    box = page.locator("svg.strip").bounding_box()

    assert box["width"] > 240
    assert box["x"] + box["width"] <= 240
    context.close()
