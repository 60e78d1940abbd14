"""Named entities, as the language pipeline found them."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extractors._passage import passage
from generator.models import Article, Entity


def extract(doc: Doc, article: Article) -> tuple[Entity, ...]:
    """The pipeline's own spans and labels, in text order."""
    found = []
    for ent in doc.ents:
        if ent.text.strip():
            where = passage(ent, article)
            found.append(Entity(where.start, where.end, where.text, ent.label_))
    return tuple(found)
