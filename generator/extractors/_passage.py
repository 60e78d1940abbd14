"""Verbatim pieces of an article: how every extractor makes what it finds."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right

from spacy.tokens import Doc, Span, Token

from generator.extractors._memory import remembered_whole
from generator.models import Article, Layout, Passage

_WORD = re.compile(r"\w+")


def edges(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Character offsets of the tokens `first` to `last` (both included), without white space at the ends."""
    opening, closing = doc[first], doc[last]
    while first < last and opening.is_space:
        first += 1
        opening = doc[first]
    while last > first and closing.is_space:
        last -= 1
        closing = doc[last]
    return opening.idx, closing.idx + len(closing)


def through_word(doc: Doc, last: int) -> int:
    """The last token of the joined word that a token stands in, which parsers may cut: "so-*called*"."""
    while last + 1 < len(doc) and "-" in {doc[last].text, doc[last + 1].text} and not doc[last].whitespace_:
        if doc[last + 1].is_space or (doc[last + 1].text == "-" and doc[last + 1].whitespace_):
            break
        last += 1
    return last


def passage(span: Span, article: Article) -> Passage:
    """The words of a span, without white space at its ends."""
    start, end = edges(span.doc, span.start, span.end - 1)
    return Passage(start, end, article.text[start:end])


def sentence_index(article: Article, offset: int) -> int:
    """Index of the sentence that holds a character, or of the last one that opens before it."""
    return max(0, bisect_right(article.sentences, offset, key=lambda sentence: sentence.start) - 1)


def paragraph_of(article: Article, sentence: int) -> int:
    """Index of the paragraph of a sentence."""
    return article.sentences[sentence].paragraph


def is_body(article: Article, sentence: int) -> bool:
    """Whether a sentence belongs to the running text: not a heading, caption, link line or signature."""
    paragraph = article.sentences[sentence].paragraph
    return not article.paragraphs or article.paragraphs[paragraph].layout == "body"


def layout_at(article: Article, offset: int) -> Layout | None:
    """What kind of line a character stands in; None between paragraphs."""
    index = bisect_right(article.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
    inside = index >= 0 and offset < article.paragraphs[index].end
    return article.paragraphs[index].layout if inside else None


def is_dateline(article: Article, offset: int) -> bool:
    """Whether a character stands in a dateline: "*ISLAMABAD, Jan 29 (Agency) —* The ministers met"."""
    return layout_at(article, offset) == "dateline"


@remembered_whole
def body_sentences(doc: Doc, article: Article) -> tuple[tuple[int, Span], ...]:
    """The sentences of the running text with their index into `article.sentences`."""
    found = (
        (index, doc.char_span(sentence.start, sentence.end, alignment_mode="expand"))
        for index, sentence in enumerate(article.sentences)
        if is_body(article, index)
    )
    return tuple([(index, span) for index, span in found if span is not None])


def token_at(doc: Doc, offset: int) -> Token | None:
    """The token that holds a character; None in white space between tokens and outside the text."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def anchors(prefix: str, texts: list[str]) -> tuple[str, ...]:
    """A permalink for each text, made from its words alone; equal texts are counted (`…-2`).

    Case, punctuation and white space do not count, so that a corrected comma keeps the link.
    """
    seen: dict[str, int] = {}
    made: list[str] = []
    for text in texts:
        words = " ".join(_WORD.findall(text.casefold()))
        key = f"{prefix}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"
        seen[key] = seen.get(key, 0) + 1
        made.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return tuple(made)
