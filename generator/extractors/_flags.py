"""Words that carry a doubt or a judgement of the article's own."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.models import Article, Flag


def flags(doc: Doc, article: Article) -> tuple[Flag, ...]:
    """Doubting words, loaded words and scare quotes, in text order."""
    return ()
