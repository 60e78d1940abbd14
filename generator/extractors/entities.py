"""Named entities, as the language pipeline found them."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extractors._passage import edges
from generator.models import Article, Entity


def extract(doc: Doc, article: Article) -> tuple[Entity, ...]:
    """The pipeline's own spans and labels, in text order."""
    found = []
    for ent in doc.ents:
        start, end = edges(doc, ent.start, ent.end - 1)
        text = article.text[start:end]
        if text.strip():
            found.append(Entity(start, end, text, ent.label_))
    return tuple(found)
