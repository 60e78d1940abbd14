"""Whatever an article says, it comes out as text: in its title, its body, its names and its front matter."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import feedparser
import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import exporters
from generator.models import Asset, Page

import books
from hostile import VECTORS, book

TEXTS = st.one_of(
    st.sampled_from(VECTORS), st.text(min_size=1, max_size=60), st.lists(st.sampled_from(VECTORS)).map(" ".join)
)
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
ALONE = ("script", "title", "option", "{http://www.w3.org/2000/svg}title", "{http://www.w3.org/2000/svg}text")
"""Elements whose text has nothing beside it that could be turned."""


def tree(body: str):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>")


def tags(text: str) -> dict[str, list[str]]:
    return {
        item.kind: [element.tag for element in tree(item.body).iter()]
        for item in exporters.export(book(text))
        if isinstance(item, Page)
    }


@settings(max_examples=60)
@given(TEXTS)
def test_no_text_becomes_markup_or_an_address_that_runs(text: str) -> None:
    for item in exporters.export(book(text)):
        assert item.path.parent.parts in ((), ("articles",), ("actors",), ("cards",), ("data",), *SEARCH), item.path
        if not isinstance(item, Page):
            continue
        for element in tree(item.body).iter():
            if element.tag == "script":
                assert element.get("type") == "application/ld+json"
                assert json.loads(element.text)["@context"] == "https://schema.org"
            assert element.tag not in ("style", "iframe", "base", "meta", "link", "object", "embed", "math")
            assert not any(name.startswith("on") or name == "style" for name in element.attrib), item.path
            for name in ("href", "src", "action", "formaction"):
                address = element.get(name) or ""
                assert not re.match(r"[\x00-\x20]*[a-z]+:", address, re.IGNORECASE) or address.startswith("http")
                assert not address.startswith("//")


SEARCH = (("search",), ("search", "a"), ("search", "d"), *(("search", "0", part) for part in "pvc"), ("search", "0"))


@pytest.mark.parametrize("text", VECTORS)
def test_a_page_has_the_same_elements_whatever_its_text_is(text: str) -> None:
    addressed = re.match(r"https?://\w", text)
    if not addressed:
        assert tags(text) == tags("y" * len(text))


@settings(max_examples=40)
@given(TEXTS)
def test_feeds_and_data_stay_what_they_are(text: str) -> None:
    for item in exporters.export(replace(book(text), site_url="https://example.org/")):
        if isinstance(item, Asset) and item.path.suffix == ".xml":
            assert not feedparser.parse(item.data).bozo, item.path
        elif isinstance(item, Asset) and item.path.suffix == ".json":
            json.loads(item.data)
        elif isinstance(item, Asset) and item.path.suffix == ".js":
            call = re.fullmatch(r'(?:S\.put|briefbookCards)\("[a-z0-9/-]+",(.*)\)\n', item.data.decode())
            assert call is not None, item.path
            json.loads(call[1])


@pytest.mark.parametrize("text", [one for one in VECTORS if TURNING.search(one)])
def test_signs_that_turn_the_text_around_do_not_turn_the_words_beside_it(text: str) -> None:
    for item in exporters.export(book(text)):
        if isinstance(item, Page):
            parents = {child: parent for parent in tree(item.body).iter() for child in parent}
            document = next(iter(parents.values()))
            assert document is not None
            for element in list(parents):
                if element.text and TURNING.search(element.text) and element.tag not in ALONE:
                    chain, at = [element], element
                    while at in parents:
                        at = parents[at]
                        chain.append(at)

                    assert any(one.tag == "bdi" or one.get("dir") for one in chain), (
                        f"{item.path}: {[(one.tag, one.get('class')) for one in chain[:4]]}"
                    )


def test_a_sign_in_the_name_of_an_outlet_does_not_reach_the_day_beside_it() -> None:
    newest, dated, *others = books.book().briefings
    article = replace(dated.article, source="\u202eesreveR")
    changed = replace(dated, extraction=replace(dated.extraction, article=article))
    for item in exporters.export(replace(books.book(), briefings=(newest, changed, *others))):
        if isinstance(item, Page) and item.kind in ("home", "timeline", "dossier", "changes"):
            for around in re.findall(r"<[^>]*>\u202eesreveR.", item.body):
                assert around == "<bdi>\u202eesreveR<", item.path
