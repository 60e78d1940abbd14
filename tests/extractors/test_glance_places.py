"""Where at a glance."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extractors._cast import Cast
from generator.extractors._passage import body_sentences
from generator.extractors.glance import places
from generator.models import Mention, Place

from docs import article_of, datelined, doc_of


def where(doc: Doc, *known: Place, headline: str = "", dateline: int = 0) -> list[str]:
    """The places, likeliest first; the text opens with a dateline of so many words."""
    article = article_of(doc, paragraphs=datelined(doc, dateline)) if dateline else article_of(doc)
    words = frozenset(headline.lower().split())
    found = places.where(doc, article, Cast(places=known), list(body_sentences(doc, article)), words)
    return [doc.text[start:end] for start, end, _ in sorted(found, key=lambda spot: -spot[2])]


def place(doc: Doc, name: str, country: str | None = None) -> Place:
    """A place with all its mentions in a text, also in capitals."""
    text = doc.text.lower()
    starts = [i for i in range(len(text)) if text.startswith(name.lower(), i)]
    return Place(name, name, country, mentions=tuple(Mention(i, i + len(name), "name") for i in starts))


def test_where_tells_the_spot_in_a_place() -> None:
    doc = doc_of(
        "Two men died at the station in Lyon .",
        heads="1 2 2 5 5 2 7 5 2",
        deps="nummod nsubj root case det obl case nmod punct",
        pos="NUM NOUN VERB ADP DET NOUN ADP PROPN PUNCT",
        tags="CD NNS VBD IN DT NN IN NNP .",
        ents="O O O O O O O B-GPE O",
    )

    assert where(doc, place(doc, "Lyon")) == ["the station in Lyon"]


def test_what_is_written_in_a_place_is_no_spot_in_it() -> None:
    doc = doc_of(
        "He praised them in a letter in Lyon .",
        heads="1 1 1 5 5 1 7 5 1",
        deps="nsubj root obj case det obl case nmod punct",
        pos="PRON VERB PRON ADP DET NOUN ADP PROPN PUNCT",
        tags="PRP VBD PRP IN DT NN IN NNP .",
        ents="O O O O O O O B-GPE O",
    )

    assert where(doc, place(doc, "Lyon")) == ["Lyon"]


def test_an_event_is_where_something_happens_if_nobody_is_called_so() -> None:
    doc = doc_of(
        "She spoke at the Nordic Forum .",
        heads="1 1 5 5 5 1 1",
        deps="nsubj root case det compound obl punct",
        pos="PRON VERB ADP DET PROPN PROPN PUNCT",
        tags="PRP VBD IN DT NNP NNP .",
        ents="O O O O B-EVENT I-EVENT O",
    )

    assert where(doc) == ["Nordic Forum"]


def test_the_capital_of_a_named_land_is_a_place() -> None:
    doc = doc_of(
        "They met in the French capital .",
        heads="1 1 5 5 5 1 1",
        deps="nsubj root case det amod obl punct",
        pos="PRON VERB ADP DET ADJ NOUN PUNCT",
        tags="PRP VBD IN DT JJ NN .",
        ents="O O O O B-NORP O O",
    )

    assert where(doc) == ["the French capital"]


def test_places_of_a_list_stand_alone() -> None:
    doc = doc_of(
        "Shops closed in Lyon , Nice and Lille .",
        heads="1 1 3 1 5 3 7 3 1",
        deps="nsubj root case obl punct conj cc conj punct",
        pos="NOUN VERB ADP PROPN PUNCT PROPN CCONJ PROPN PUNCT",
        tags="NNS VBD IN NNP , NNP CC NNP .",
        ents="O O O B-GPE O B-GPE O B-GPE O",
    )

    assert where(doc, place(doc, "Lyon"), place(doc, "Nice")) == ["Lyon", "Nice"]


def bergen() -> tuple[Doc, Place, Place]:
    """Crews in Norway dug . A tunnel fell in Bergen , Norway ."""
    doc = doc_of(
        "Crews in Norway dug . A tunnel fell in Bergen , Norway .",
        heads="3 2 0 3 3 6 7 7 9 7 11 9 7",
        deps="nsubj case nmod root punct det nsubj root case obl punct appos punct",
        pos="NOUN ADP PROPN VERB PUNCT DET NOUN VERB ADP PROPN PUNCT PROPN PUNCT",
        tags="NNS IN NNP VBD . DT NN VBD IN NNP , NNP .",
        ents="O O B-GPE O O O O O O B-GPE O B-GPE O",
    )
    return doc, place(doc, "Norway", "NO"), place(doc, "Bergen", "NO")


def test_a_country_gives_way_to_the_one_town_that_is_told_in_it() -> None:
    doc, norway, town = bergen()

    assert where(doc, norway, town)[0] == "Bergen , Norway"


def test_a_country_of_the_headline_stays_before_a_town_that_the_headline_leaves_out() -> None:
    doc = doc_of(
        "Crews in Norway dug in Oslo .",
        heads="3 2 0 3 5 3 3",
        deps="nsubj case nmod root case obl punct",
        pos="NOUN ADP PROPN VERB ADP PROPN PUNCT",
        tags="NNS IN NNP VBD IN NNP .",
        ents="O O B-GPE O O B-GPE O",
    )
    norway, oslo = place(doc, "Norway", "NO"), place(doc, "Oslo", "NO")

    assert where(doc, norway, oslo, headline="Norway digs")[0] == "Norway"
    assert where(doc, norway, oslo, headline="Crews dig")[0] == "Oslo"


def test_a_place_of_the_dateline_is_shown_as_the_text_writes_it_later() -> None:
    doc = doc_of(
        "OSLO - Rain fell . It fell in Oslo .",
        heads="0 0 3 3 3 6 6 8 6 6",
        deps="root punct nsubj root punct nsubj root case obl punct",
        pos="PROPN PUNCT NOUN VERB PUNCT PRON VERB ADP PROPN PUNCT",
        tags="NNP : NN VBD . PRP VBD IN NNP .",
        ents="B-GPE O O O O O O O B-GPE O",
    )

    assert where(doc, place(doc, "Oslo", "NO"), dateline=2) == ["Oslo"]


def test_the_news_comes_from_the_place_of_the_dateline() -> None:
    doc = doc_of(
        "OSLO - Rain fell , said Lima .",
        heads="0 0 3 3 5 3 5 3",
        deps="root punct nsubj root punct parataxis nsubj punct",
        pos="PROPN PUNCT NOUN VERB PUNCT VERB PROPN PUNCT",
        tags="NNP : NN VBD , VBD NNP .",
        ents="B-GPE O O O O O B-GPE O",
    )

    assert where(doc, place(doc, "Oslo"), place(doc, "Lima"), dateline=2)[0] == "OSLO"
