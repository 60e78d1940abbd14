"""Words that carry a doubt or a judgement: "so-called", "martyred", scare quotes. They are shown, never weighed."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

from spacy.tokens import Doc

from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.statements import attribution
from generator.models import Article, Flag

Kind = Literal["doubt", "loaded"]

_LONGEST = 4
"""Words of a quotation that may be scare quotes, at most; longer ones quote somebody."""

_BEFORE_A_NOUN = frozenset({"apparent", "suspected", "presumed", "putative"})
"""Words that doubt only before a noun: "an *apparent* suicide", not "the error was apparent" or "police suspected"."""

_NAMING = frozenset({"called", "named", "titled", "entitled", "dubbed", "nicknamed", "codenamed", "code-named", "word"})


def flags(doc: Doc, article: Article) -> tuple[Flag, ...]:
    """Doubting words, loaded words and scare quotes of the article's own sentences, in text order.

    Words inside quotations are somebody else's and are not flagged, nor are names ("Balochistan *Liberation* Army").
    """
    text = article.text
    quotes = attribution.quotes_of(doc, article)
    found: dict[tuple[int, int], Flag] = {}
    for match in _pattern().finditer(text):
        start, end = match.span()
        if any(q.quotation.start < start and end < q.quotation.end for q in quotes) or _in_name(doc, start, end):
            continue
        if match.group().casefold() in _BEFORE_A_NOUN and not _narrows(doc, start, end):
            continue
        found[start, end] = Flag(start, end, match.group(), _kinds()[match.group().casefold()])
    for quote in quotes:
        start, end = quote.quotation.start, quote.quotation.end
        if quote.quotation.closed and _is_scare(doc, quote):
            found[start, end] = Flag(start, end, text[start:end], "scare quotes")
    return tuple(found[key] for key in sorted(found))


def _is_scare(doc: Doc, quote: attribution.Tokens) -> bool:
    """Whether the marks stand around a word or two that the article uses itself."""
    words = [t for t in doc[quote.first : quote.last + 1] if not t.is_punct and not t.is_space]
    if not words or len(words) > _LONGEST or quote.is_title(doc) or words[-1].text[-1:] in ".!?,":
        return False
    inner = quote.inner
    before = doc[quote.first - 1] if quote.first else None
    if inner[-1:] in ".!?," or inner[:1].isupper() or before is None:
        return False
    following = doc[quote.last + 1] if quote.last + 1 < len(doc) else None
    if before.lower_ in _NAMING or before.text in {",", ":", "—"} or before.tag_ in {"VBD", "VBZ", "VBP"}:
        return False
    return following is not None and not following.is_space


def _narrows(doc: Doc, start: int, end: int) -> bool:
    """Whether the word stands before the noun it narrows."""
    span = doc.char_span(start, end)
    return span is not None and any(word in grammar.modifiers(word.head) for word in span)


def _in_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the words belong to a name."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    return any(t.ent_type_ in {"PERSON", "ORG", "GPE", "FAC", "EVENT"} and t.text[:1].isupper() for t in span) or any(
        t.text[:1].isupper() and t.i > sentence_start(t) for t in span
    )


@lru_cache(maxsize=1)
def _kinds() -> dict[str, Kind]:
    lines = resources.files("generator.extractors").joinpath("data/wordings.txt").read_text("utf-8").splitlines()
    kinds: dict[str, Kind] = {}
    for line in lines:
        if line and not line.startswith("#"):
            kind, words = line.split(":", 1)
            for word in words.split("|"):
                kinds[word.strip()] = cast(Kind, kind)
    return kinds


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Any of the words, those of one first letter together: so most places are passed over at a glance."""
    groups: dict[str, list[str]] = {}
    for word in sorted(_kinds(), key=lambda w: (-len(w), w)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    any_ = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return re.compile(rf"(?<![\w-])(?:{any_})(?![\w-])", re.IGNORECASE)
