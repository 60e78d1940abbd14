"""Where a sentence begins behind its dateline: "LONDON (AP) -- *Two ships*"."""

from __future__ import annotations

import re

from spacy.tokens import Span

from generator.extractors._words import text_of

_DASH = re.compile(r"(?:--|[–—]|-)\s")
"""What ends every dateline."""
_DATELINE = re.compile(
    r"\A(?:[A-Z][\w.'’-]*(?:[ ,/]+|\b)){1,7}(?:\([^()]{2,30}\)\s*)?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\s*)?(?:\([^()]{2,30}\)\s*)?(?:--|[–—]|-(?= ))\s+"
)
_INNER_DATELINE = re.compile(
    r"(?<=\s)(?P<place>[A-Z]{3,20}(?: [A-Z]{3,20}){0,3})(?:, [A-Z][\w. ]{1,20}\d{0,2}(?:, \d{4})?)?"
    r"\s*(?:\([^()]{2,30}\)\s*)?(?:--|[–—]|-(?= ))\s+(?=[“\"A-Z])"
)


def without_dateline(span: Span) -> Span:
    """The sentence after "LONDON (AP) --" or "Taipei, Taiwan —"; the sentence itself when it opens with no dateline."""
    text = text_of(span)
    if _DASH.search(text) is None:
        return span
    found = _DATELINE.match(text)
    if found is None:
        return _after_inner_dateline(span, text)
    capitals = any(len(word) > 2 and word.isupper() for word in re.findall(r"\w+", found.group()))
    if not capitals and span[0].ent_type_ not in {"GPE", "LOC"}:
        return span
    rest = next((t.i for t in span if t.idx >= span.start_char + found.end()), None)
    return span if rest is None or rest + 2 >= span.end else span.doc[rest : span.end]


def _after_inner_dateline(span: Span, text: str) -> Span:
    """The sentence after a dateline to which a credit or headline was glued: "(Photo: AP) LONDON (Reuters) - The"."""
    for found in _INNER_DATELINE.finditer(text):
        place = span.doc.char_span(
            span.start_char + found.start("place"), span.start_char + found.end("place"), alignment_mode="expand"
        )
        rest = next((t.i for t in span if t.idx >= span.start_char + found.end()), span.end)
        if place is not None and len(place) and place[0].ent_type_ in {"GPE", "LOC"} and rest + 2 < span.end:
            return span.doc[rest : span.end]
    return span
