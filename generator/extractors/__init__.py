"""From an annotated document to findings, a module per kind; this is their order."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extractors import actors, chronology, entities, facts, figures, glance, statements, timexes
from generator.extractors._memory import remembering
from generator.models import Article, Extraction


def extract(doc: Doc, article: Article, pipeline: str = "") -> Extraction:
    """Everything we find in one article.

    Args:
        doc: the article's text as the language pipeline read it, `doc.text == article.text`.
        article: with its paragraphs and sentences.
        pipeline: name and version of the language pipeline.
    """
    with remembering(doc):
        return _findings(doc, article, pipeline)


def _findings(doc: Doc, article: Article, pipeline: str) -> Extraction:
    article = timexes.dated(article)
    times = timexes.extract(doc, article)
    cast = actors.extract(doc, article)
    said = statements.extract(doc, article, cast)
    flags = statements.flags(doc, article)
    events = chronology.extract(doc, article, times, cast, said)
    numbers = figures.extract(doc, article, cast, said, events)
    news = facts.read(doc, article)
    listed, located = cast.whole()
    listed = actors.attribute(listed, said, article.text)
    return Extraction(
        article=article,
        facts=facts.extract(article, news, cast, said, events, numbers),
        actors=listed,
        plurals=cast.plurals,
        statements=said,
        timexes=times,
        events=events,
        entities=entities.extract(doc, article),
        places=located,
        figures=numbers,
        glance=glance.extract(doc, article, news, times, cast, said, events),
        flags=flags,
        pipeline=pipeline,
    )
