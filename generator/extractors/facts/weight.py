"""What the words of an article weigh: how much of the news a passage carries. Knows nothing of clauses or facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

import snowballstemmer
from spacy.tokens import Doc, Span, Token

from generator.extractors._words import forms, occurrences, text_of
from generator.models import Article

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_LIGHT = frozenset(
    "be have do say tell add get go make take come give let see know think ask want one thing lot way be such other "
    "many much more most last next new mr mrs ms dr".split()
)
"""Words of the content classes that say little by themselves."""
_stemmer = snowballstemmer.stemmer("english")
_TITLE_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_HALF_LIFE = 25.0
"""Sentences after which a word counts half as much as one of the opening: news is told from the top."""
_EMPHASIS = 1.5
"""Exponent of a word's count: what the article keeps coming back to weighs more than in proportion."""
_HEADLINE = 2.0
"""How much more a word of the headline weighs."""


def content(tokens: Iterable[Token]) -> list[str]:
    """Content words in a form that makes inflections equal, in text order, repeats kept."""
    return [word for token in tokens if (word := content_word(token))]


def content_word(token: Token) -> str:
    """The same for one word; `""` when it has no content."""
    if len(token) < 2 or token.pos_ not in _CONTENT or token.is_punct:
        return ""
    lemma = token.lemma_.lower()
    return lemma if lemma not in _LIGHT else ""


def headline(article: Article, doc: Doc) -> frozenset[str]:
    """Content words of the article that its title uses too, inflections apart."""
    words = {_stem(word.lower().removesuffix("'s").removesuffix("’s")) for word in _TITLE_WORD.findall(article.title)}
    akin = {form for form in forms(doc) if _stem(form) in words}
    return frozenset(token.lemma_.lower() for token in occurrences(doc, forms=akin) if token.pos_ in _CONTENT)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """What inflections have in common: "blames", "blamed" and "blaming" are "blame"."""
    return str(_stemmer.stemWord(word))


def weights(sents: Iterable[Iterable[str]], named: frozenset[str]) -> Mapping[str, float]:
    """Weight of each content word: how often it is said, the earlier the more, and whether the headline says it.

    Args:
        sents: the content words of the sentences that count, in text order.
        named: content words of the headline.
    """
    found: Counter[str] = Counter()
    for order, words in enumerate(sents):
        for word in sorted(set(words)):
            found[word] += 0.5 ** (order / _HALF_LIFE) + 0.1
    return {word: weight**_EMPHASIS * (_HEADLINE if word in named else 1.0) for word, weight in found.items()}


def same_words(one: Set[str], other: Set[str]) -> float:
    """Share of the smaller set of words that the other holds too, 0 to 1; 0 when either is empty."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def words_of(span: Span) -> int:
    """Words of a span as a reader counts them."""
    return len(text_of(span).split())
