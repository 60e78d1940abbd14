"""Paragraphs as a page prints and numbers them: what stands on one line of the article is one.

Readers part a dateline from the text behind it, and closing initials from the text before them; the article does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.models import Article, Paragraph

_LINE = re.compile(r"[^\n]+")


def printed(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of the page, which numbers them from 1; of what stands on one line the text gives the layout."""
    if not article.paragraphs:
        return tuple(Paragraph(*line.span()) for line in _LINE.finditer(article.text))
    found: list[Paragraph] = []
    for one in article.paragraphs:
        if found and "\n" not in article.text[found[-1].end : one.start]:
            before = found.pop()
            layout = before.layout if before.layout == "body" else one.layout
            found.append(Paragraph(before.start, one.end, layout))
        else:
            found.append(one)
    return tuple(found)


def numbers(article: Article) -> tuple[int, ...]:
    """The number on the page of each of the article's paragraphs."""
    starts = [one.start for one in printed(article)]
    return tuple(bisect_right(starts, one.start) for one in article.paragraphs)
