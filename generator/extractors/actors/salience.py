"""How important an actor is for its article: 0 to 1, by the same measure in every article."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from spacy.tokens import Doc

from generator.extractors import _grammar as grammar
from generator.extractors.actors.found import Found
from generator.extractors.actors.lexicon import words
from generator.models import Article

# The weights below order actors by hand. Of 470 other settings, drawn and by single steps, none was better by more than
# chance on 79 texts of other kinds than news (`bench/salience.py`), 13 articles with graded actors and 51 whose readers
# were asked for who (November 2026); these are as good or better on all.
_FORM = {"name": 1.0, "nominal": 0.7, "pronoun": 0.4}
_ASIDE = 0.5
"""For a name that means somebody else, or a land; .3, .5, .7 and 1 gave average precisions within .3 of one another
(November 2026)."""
_SUBJECT = 1.4
_SPEAKER = 0.8
"""Whoever comments is told about less than whoever acts."""


def salience(
    mentions: list[Found], aside: Sequence[Found], doc: Doc, article: Article, sentence_count: int, body: int
) -> float:
    """Weight of an actor from how often, where and as what it is mentioned.

    Args:
        mentions: all of the actor, in text order.
        aside: where it is named without being meant itself: inside longer names, and as a land beside its government.
        doc: the article's document.
        article: for its title.
        sentence_count: sentences of the document.
        body: number of the first sentence of the body, see `body_start`.
    """
    title_end = _title_end(article)
    named = any(m.form == "name" for m in mentions)
    mentions = [m for m in mentions if not _is_credit(doc, m.first)]
    weight = 0.0
    sentences = set()
    for found in mentions:
        token = doc[found.head]
        share = _FORM[found.form]
        if grammar.is_subject(token):
            share *= _SUBJECT
            clause = grammar.predicate_of(grammar.governor(token))
            if clause is not None and clause.lemma_.lower() in words("speech"):
                share *= _SPEAKER
        weight += share
        sentences.add(found.sentence)
    weight += _ASIDE * len(aside)
    sentences |= {found.sentence for found in aside}
    spread = len(sentences) / max(1, sentence_count)
    inside = [m.sentence - body for m in mentions if m.sentence >= body]
    opening = 1.0 / (1.0 + inside[0]) if inside else 0.0
    headline = any(doc[m.first].idx < title_end for m in mentions)
    headline = headline or any(m.form == "name" and _is_in_title(m.text, article.title) for m in mentions)
    score = 0.55 * math.log1p(weight) + 1.2 * spread + 0.8 * opening + (0.9 if headline else 0.0)
    return round(1.0 - math.exp(-score / 3.0) if named else 0.6 * (1.0 - math.exp(-score / 3.0)), 4)


def _is_credit(doc: Doc, first: int) -> bool:
    """Whether a name tells who made a picture: "Photo: Nora Falk"."""
    return first > 1 and doc[first - 1].text in {":", "/"} and doc[first - 2].lower_ in _CREDITS


_CREDITS = frozenset("image photo photograph picture video audio credit graphic illustration".split())


def _is_in_title(name: str, title: str) -> bool:
    """Whether a title has a name as a word of its own, written as the name is or in capitals."""
    written = name.upper() if title.isupper() else name
    return written in title and re.search(rf"(?<!\w){re.escape(written)}(?!\w)", title) is not None


def body_start(doc: Doc, article: Article) -> int:
    """Number of the sentence in which the body opens: past a title at the head of the text, a date and a byline."""
    title_end = _title_end(article)
    for number, sent in enumerate(doc.sents):
        if sent.start_char >= title_end and sum(token.is_alpha for token in sent) >= _SENTENCE:
            return number
    return 0


_SENTENCE = 6
"""Words that a sentence of the body has at least; a line with date or byline has fewer."""


def _title_end(article: Article) -> int:
    """End of a title that stands verbatim at the head of the text; 0 when it does not."""
    title = article.title.strip()
    return len(title) if title and article.text.startswith(title) else 0
