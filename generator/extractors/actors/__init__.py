"""Who is who: every actor of an article once, under its fullest name, with roles, mentions and importance.

Mentions are found first; then sieves tie them together, the surest evidence first, each merge with its rule. When two
readings stand, mentions stay apart.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from generator.extractors._cast import Cast
from generator.extractors._passage import layout_at
from generator.extractors.actors import governments, mentions, nominals, teams
from generator.extractors.actors.assembly import assemble
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import Found
from generator.extractors.actors.quoted import attribute
from generator.extractors.actors.scene import Scene
from generator.extractors.actors.sieves import appositions as by_apposition
from generator.extractors.actors.sieves import names as by_name
from generator.extractors.actors.sieves import nominals as by_description
from generator.extractors.actors.sieves import other_names as by_other_name
from generator.extractors.actors.sieves import plurals as by_number
from generator.extractors.actors.sieves import pronouns as by_pronoun
from generator.extractors.actors.sieves.quotations import quotations
from generator.extractors.actors.titles import titles_before
from generator.models import Article

__all__ = ["SIEVES", "Sieve", "attribute", "extract"]

Sieve = Callable[[Scene], None]

SIEVES: tuple[Sieve, ...] = (
    by_name.same,
    by_name.spelling,
    by_name.body,
    by_other_name.acronym,
    by_other_name.known_as,
    by_name.short,
    by_name.mononym,
    by_apposition.titled,
    by_apposition.described,
    by_apposition.called,
    by_description.office,
    by_description.epithet,
    by_description.state,
    by_description.head_noun,
    by_number.several,
    by_description.repeated,
    by_pronoun.first_person,
    by_pronoun.third_person,
    by_apposition.ascribed,
)
"""In this order; what each gains and costs is measured by `bench/sieves.py`."""


def extract(doc: Doc, article: Article) -> Cast:
    """The actors by salience (`a1` first), the mentions of several at once, and the places in text order."""
    towns = _towns(doc, article)
    told = tuple(n for n in mentions.names(doc, towns) if not _is_outside(doc, n, article, towns))
    named, playing = teams.playing(doc, told)
    named, acting = governments.acting(doc, named)
    shown = {**playing, **acting}
    before = titles_before(doc, named)
    found = (*named, *nominals.nominals(doc, named, before), *nominals.pronouns(doc), *nominals.counted(doc))
    clusters = Clusters(sorted(found, key=lambda m: (m.head, m.first)))
    numbers = {m.first: n for n, m in enumerate(clusters.mentions) if m.form == "name"}
    titles = tuple(replace(title, name=numbers[named[title.name].first]) for title in before)
    scene = Scene(doc, clusters, titles, quotations(doc))
    for sieve in SIEVES:
        sieve(scene)
    return assemble(scene, article, shown)


def _towns(doc: Doc, article: Article) -> frozenset[int]:
    """Tokens of the datelines up to the agency: a town, and the region and land it lies in."""
    lines = (line for line in article.paragraphs if line.layout == "dateline")
    spans = (doc.char_span(line.start, line.end, alignment_mode="expand") for line in lines)
    return frozenset(
        token.i for span in spans if span is not None for token in itertools.takewhile(lambda t: t.text != "(", span)
    )


def _is_outside(doc: Doc, name: Found, article: Article, towns: frozenset[int]) -> bool:
    """Whether a name stands where nobody is told of: a byline, a link to another article, the agency of a dateline."""
    layout = layout_at(article, doc[name.first].idx)
    return layout in {"signature", "link"} or (layout == "dateline" and name.first not in towns)
