"""A saved web page: its article, title, author, outlet and date as trafilatura finds them."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import date

from lxml import etree
from lxml import html as lxml_html

from generator.readers import _tree
from generator.readers._decode import clean
from generator.readers._draft import Draft, compose, same_words
from generator.readers._frontmatter import FrontMatter, day

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->")
_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=\D|$)")
_HTML_TAGS = {
    "head": "h2",
    "item": "li",
    "quote": "blockquote",
    "lb": "br",
    "list": "ul",
    "row": "tr",
    "cell": "td",
    "graphic": "img",
    "code": "pre",
}
_LAST_DAY = "2099-12-31"
"""htmldate's latest date; its default, today, would let the clock decide what a page says."""


def read(page: str, front: FrontMatter) -> Draft:
    """The article of a web page. What the front matter above it says counts more than what the page says.

    Args:
        page: all of it, decoded.
        front: of the file, usually empty but for the address the page was fetched from.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    saved = _SAVED_FROM.search(page[:4000])
    url = front.url or (saved.group(1) if saved else None)
    found = trafilatura.bare_extraction(
        page,
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LAST_DAY},
    )
    if found is None or isinstance(found, dict):
        return Draft(front.title or _title(page), "", (), front)
    title = front.title or _line(found.title) or None
    blocks = list(_tree.blocks(_as_html(found.body)))
    if title is not None and blocks and same_words(blocks[0].words, title):
        del blocks[0]
    text, paragraphs = compose((clean(block.words), block.layout) for block in blocks)
    published, basis = _published(found.date, found.url or url)
    said = replace(
        front,
        title=title,
        published=front.published or published,
        source=front.source or _line(found.sitename) or None,
        author=front.author or _line(found.author).replace("; ", ", ") or None,
        url=url or _line(found.url) or None,
        tags=front.tags or tuple(dict.fromkeys(_line(tag) for tag in found.tags or () if _line(tag))),
    )
    return Draft(title, text, paragraphs, said, "front matter" if front.published else basis)


def _as_html(body: etree._Element) -> etree._Element:
    for element in body.iter():
        element.tag = _HTML_TAGS.get(element.tag, element.tag)
    return body


def _published(found: str | None, url: str | None) -> tuple[date | None, str | None]:
    """The day, and whether the page says so or its address, which trafilatura believes first."""
    published = day(found) if found else None
    if published is None:
        return None, None
    address = _IN_ADDRESS.search(url or "")
    if address and (int(address[1]), int(address[2]), int(address[3])) == (
        published.year,
        published.month,
        published.day,
    ):
        return published, "address"
    return published, "page"


def _title(page: str) -> str | None:
    try:
        return _line(lxml_html.document_fromstring(page).findtext(".//title")) or None
    except (etree.ParserError, ValueError):
        return None


def _line(words: str | None) -> str:
    return " ".join(clean(words or "").split())
