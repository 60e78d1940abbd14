"""Sentences that tell no news: the title once more, date lines, and what a publisher adds to every article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Span

from generator.extractors._words import entities_of, text_of
from generator.models import Article

_LABELLED = re.compile(
    r"(?:sources?|credits?|references|editors?['’]?s?['’]? notes?|notes? to editors|corrections?|tags?|topics?|contact"
    r"|related(?: articles?| stories| topics)?|(?:read|see|watch|listen) (?:more|also)|further reading"
    r"|more (?:on|from|about) [^:]{2,40}):"
    r"|\(?(?:additional )?(?:reporting|writing|editing) by "
    r"|this (?:article|story|post|page) (?:is|was|has|first|originally)\b.*"
    r"\b(?:published|updated|appeared|translated|amended|corrected|produced|republished|written)\b"
    r"|this report (?:was|has been) (?:updated|amended|corrected|translated)\b"
    r"|(?:©|copyright\b|all rights reserved)",
    re.IGNORECASE,
)
"""How a line about the article or its outlet opens."""
_ASKS = re.compile(
    r"\b(?:newsletters?|our (?:app|channel|podcast|page|coverage|website|live blog)|(?:click|tap) (?:here|below)"
    r"|(?:on|via) (?:twitter|facebook|instagram|whatsapp|telegram|youtube)|follow us|like us|join us)\b",
    re.IGNORECASE,
)
"""What a reader is asked for who is told to "subscribe" or "follow"."""


def skipped(article: Article, sents: Iterable[tuple[int, Span]]) -> frozenset[int]:
    """Indices of those sentences of the running text that tell nothing."""
    title = set(_words(article.title))
    found = set()
    for index, sent in sents:
        if _is_about_the_article(sent):
            found.add(index)
            continue
        words = _words(text_of(sent))
        shared = len(set(words) & title)
        again = index < 3 and len(words) > 2 and shared >= 0.8 * len(set(words))
        dated = len(words) <= 6 and any(ent.label_ in {"DATE", "TIME"} for ent in entities_of(sent))
        if again or (dated and _verbless(sent)):
            found.add(index)
    return frozenset(found)


def _is_about_the_article(sent: Span) -> bool:
    """Whether a sentence speaks of the article or asks the reader for something: "Sources: …", "Sign up for …"."""
    text = text_of(sent)
    if _LABELLED.match(text):
        return True
    return sent[0].tag_ in {"VB", "VBP"} and sent[0].is_title and _ASKS.search(text) is not None


def _words(text: str) -> list[str]:
    return [word.strip("\"'“”‘’.,:;!?()").lower() for word in text.split() if any(map(str.isalnum, word))]


def _verbless(span: Span) -> bool:
    return not any(token.pos_ in {"VERB", "AUX"} for token in span)
