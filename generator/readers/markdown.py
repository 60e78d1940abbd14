"""Markdown to plain paragraphs: headings, lists and links keep their words, pictures their captions, HTML its text."""

from __future__ import annotations

from lxml import etree, html
from markdown import Markdown

from generator.readers import _tree
from generator.readers._decode import clean
from generator.readers._draft import Draft, compose, same_words
from generator.readers._frontmatter import FrontMatter


def read(body: str, front: FrontMatter) -> Draft:
    """The article of a Markdown file without its front matter."""
    blocks = _blocks(body)
    title = front.title
    if title is None:
        heads = [block.words for block in blocks if block.tag == "h1"]
        heads += [block.words for block in blocks[:1] if block.tag in _tree.HEADINGS]
        title = heads[0] if heads else None
    if title is not None:
        for index, block in enumerate(blocks[:2]):
            if block.tag in _tree.HEADINGS and same_words(block.words, title):
                del blocks[index]
                break
    text, paragraphs = compose((block.words, block.layout) for block in blocks)
    return Draft(title, text, paragraphs, front)


def _blocks(body: str) -> list[_tree.Block]:
    page = clean(Markdown(extensions=["tables", "sane_lists", "footnotes"], output_format="html").convert(body))
    try:
        return list(_tree.blocks(html.document_fromstring(f"<body>{page}</body>")))
    except etree.ParserError:
        return []
