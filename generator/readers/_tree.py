"""An HTML tree to paragraphs: the words a reader sees, and what kind of line each block is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.models import Layout
from generator.readers._draft import split

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = HEADINGS | frozenset(
    "p li blockquote div ul ol dl dt dd section article aside figure figcaption header footer main table caption "
    "thead tbody tfoot tr td th hr pre body html details summary address form fieldset nav center".split()
)
_UNSEEN = (
    "script style template noscript iframe object embed svg math head title textarea select button video audio "
    "canvas input".split()
)
_BREAK = "\u2028"
"""Stands for a line break: XML knows no control characters."""
_CAPTIONS = frozenset(("table", "figcaption", "pre"))
_LONGEST_HEADING = 16
"""Words. A longer paragraph in bold type is a lead, not a heading."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph and the element it stood in."""

    words: str
    layout: Layout | None
    """None: to be told from the words."""
    tag: str


def blocks(root: etree._Element) -> Iterator[Block]:
    """The blocks of a tree in reading order. The tree is changed on the way; do not use it afterwards."""
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, *_UNSEEN, with_tail=False)
    for mark in list(root.iter("sup", "a")):
        if _is_footnote_mark(mark):
            _drop(mark)
    for line_break in root.iter("br"):
        line_break.tail = _BREAK + (line_break.tail or "")
    for picture in list(root.iter("img")):
        _caption(picture)
    yield from _walk(root, ())


def _walk(element: etree._Element, above: tuple[str, ...]) -> Iterator[Block]:
    tag = str(element.tag)
    inside = (*above, tag) if tag in _BLOCKS else above
    if tag == "p" and _is_bold_line(element):
        inside = (*above, "h6")
    words = element.text or ""
    for child in element:
        if child.tag in _BLOCKS or any(below.tag in _BLOCKS for below in child.iterdescendants()):
            yield from _made(words, inside)
            yield from _walk(child, inside)
            words = ""
        else:
            words += "".join(child.itertext())
        words += child.tail or ""
    yield from _made(words, inside)


def _made(words: str, inside: tuple[str, ...]) -> Iterator[Block]:
    """`words` as blocks; white space as a browser shows it, a line break may end a paragraph."""
    seen = "\n".join(" ".join(line.split()) for line in words.split(_BREAK))
    tag = inside[-1] if inside else ""
    for paragraph, layout in split(seen, _layout_of(inside)):
        yield Block(paragraph, layout, tag)


def _layout_of(inside: tuple[str, ...]) -> Layout | None:
    if inside and inside[-1] in HEADINGS:
        return "heading"
    if _CAPTIONS.intersection(inside):
        return "caption"
    return "body" if {"ul", "ol", "blockquote"}.intersection(inside) else None


def _is_bold_line(paragraph: etree._Element) -> bool:
    children = list(paragraph)
    if len(children) != 1 or children[0].tag not in ("strong", "b") or (paragraph.text or "").strip():
        return False
    words = "".join(children[0].itertext()).strip()
    return (
        not (children[0].tail or "").strip()
        and len(words.split()) <= _LONGEST_HEADING
        and words[-1:] not in tuple(".!…,;:")
    )


def _is_footnote_mark(element: etree._Element) -> bool:
    return "footnote-backref" in (element.get("class") or "") or (element.get("id") or "").startswith("fnref")


def _caption(picture: etree._Element) -> None:
    """Put the words that describe a picture below its paragraph."""
    caption = etree.Element("figcaption")
    caption.text = picture.get("alt") or ""
    place: etree._Element = picture
    for parent in picture.iterancestors("p", "li", *HEADINGS):
        if "".join(parent.itertext()).strip():
            place = parent
            break
    caption.tail, place.tail = place.tail, None
    if place is picture:
        parent = picture.getparent()
        if parent is not None:
            parent.replace(picture, caption)
    else:
        place.addnext(caption)
        _drop(picture)


def _drop(element: etree._Element) -> None:
    """Take an element out, leaving the words after it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
