"""Sentences written down a word a line, for tests about people and places."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extractors import actors
from generator.extractors._cast import Cast
from generator.models import Actor

from docs import article_of, vocab

_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "IN": "ADP",
    "DT": "DET",
    "CC": "CCONJ",
    "CD": "NUM",
    "PRP": "PRON",
    "PRP$": "PRON",
    "POS": "PART",
    "TO": "PART",
    "RB": "ADV",
    "MD": "AUX",
    "WP": "PRON",
    "WDT": "PRON",
    "WRB": "ADV",
    "EX": "PRON",
    "RP": "ADP",
    ":": "PUNCT",
    ",": "PUNCT",
    ".": "PUNCT",
    "``": "PUNCT",
    "''": "PUNCT",
    "HYPH": "PUNCT",
    "_SP": "SPACE",
}
_LEMMAS = dict(
    pair.split(":")
    for pair in "said:say met:meet signed:sign arrived:arrive is:be countries:country led:lead joined:join "
    "belonged:belong worked:work heads:head heading:head directed:direct".split()
)


def doc_of_rows(*sentences: str) -> Doc:
    """A document of sentences; each line of one is `word tag head label [entity]`, heads counted from 1 as in CoNLL.

    A word that ends in `_` is not followed by a blank; `⏎` is a line break.
    """
    words, spaces, tags, heads, labels, entities, lemmas = [], [], [], [], [], [], []
    for sentence in sentences:
        start = len(words)
        for row in sentence.strip().splitlines():
            word, tag, head, label, *entity = row.split()
            words.append(word.removesuffix("_").replace("⏎", "\n"))
            spaces.append(not word.endswith("_"))
            tags.append(tag)
            heads.append(start + int(head) - 1 if int(head) else len(words) - 1)
            labels.append(label)
            entities.append(entity[0] if entity else "O")
            plain = words[-1].lower()
            lemmas.append(_LEMMAS.get(plain, plain.removesuffix("s") if tag == "NNS" else plain))
    pos = [_POS.get(tag, "VERB" if tag.startswith("VB") else "X") for tag in tags]
    return Doc(
        vocab(),
        words=words,
        spaces=spaces,
        tags=tags,
        pos=pos,
        heads=heads,
        deps=labels,
        ents=entities,
        lemmas=lemmas,
    )


def doc_of_line(*sentences: str) -> Doc:
    """The same, each sentence in a line of `word/tag/label>head[/entity]`, a lemma as `said=say/VBD/…`."""
    rows, lemmas = [], []
    for sentence in sentences:
        here = []
        for word in sentence.split():
            form, tag, relation, *entity = word.split("/")
            form, _, lemma = form.partition("=")
            label, head = relation.split(">")
            here.append(" ".join((form, tag, head, label, *(f"B-{kind}" for kind in entity))))
            lemmas.append(lemma)
        rows.append("\n".join(here))
    doc = doc_of_rows(*rows)
    for token, lemma in zip(doc, lemmas, strict=True):
        token.lemma_ = lemma or token.lemma_
    return doc


def cast_of(*sentences: str, **fields: object) -> Cast:
    """The cast of such sentences."""
    doc = doc_of_rows(*sentences)
    return actors.extract(doc, article_of(doc, **fields))


def actor(cast: Cast, name: str) -> Actor:
    """The one actor of a name."""
    (found,) = [a for a in cast.actors if a.name == name]
    return found


def words_of(cast: Cast, name: str, text: str) -> list[str]:
    """The words of all mentions of an actor, in text order."""
    return [text[m.start : m.end] for m in actor(cast, name).mentions]


SAID = """
{0} NNP 2 nsubj B-PERSON
said VBD 0 root
so RB 2 advmod
. . 2 punct
"""
"""Format with a surname: "Jilani said so ."."""

MINISTER = """
Iranian JJ 3 amod B-NORP
Foreign NNP 3 compound
Minister NNP 4 compound
Hossein NNP 5 nsubj B-PERSON
Salehi NNP 4 flat I-PERSON
met VBD 0 root
his PRP$ 9 nmod:poss
Pakistani JJ 9 amod B-NORP
counterpart NN 6 obj
Jalil NNP 9 flat B-PERSON
Jilani NNP 10 flat I-PERSON
in IN 13 case
Islamabad NNP 6 obl B-GPE
. . 6 punct
""".replace("Hossein NNP 5 nsubj", "Hossein NNP 6 nsubj")
"""A minister meets his counterpart."""
