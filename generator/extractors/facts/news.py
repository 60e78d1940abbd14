"""What key facts and the glance both ask of an article first: its news sentences, and what their words weigh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from generator.extractors._passage import body_sentences
from generator.extractors.facts import weight
from generator.extractors.facts.idle import skipped
from generator.models import Article


@dataclass(frozen=True, slots=True)
class News:
    """The sentences of the running text that tell something, and the words that carry it."""

    sents: tuple[tuple[int, Span], ...]
    """Each with its index among the sentences of the article."""
    content: Mapping[int, str]
    """The content word that stands at a token of these sentences."""
    named: frozenset[str]
    """Content words that the headline uses too."""
    weights: Mapping[str, float]
    """Weight of each content word, see `weight.weights`."""

    def words(self, span: Span) -> list[str]:
        """Content words of a span of these sentences, in text order, repeats kept."""
        return [self.content[place] for place in range(span.start, span.end) if place in self.content]


def read(doc: Doc, article: Article) -> News:
    """The news of an article; an article of nothing but idle sentences has none."""
    told = body_sentences(doc, article)
    skip = skipped(article, told)
    sents = tuple((index, sent) for index, sent in told if index not in skip)
    named = weight.headline(article, doc)
    content = [{token.i: word for token in sent if (word := weight.content_word(token))} for _, sent in sents]
    weights = weight.weights([words.values() for words in content], named)
    return News(sents, {place: word for words in content for place, word in words.items()}, named, weights)
