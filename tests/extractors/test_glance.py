"""Who, what, when, where, why and how."""

from __future__ import annotations

from datetime import date
from typing import Any

from spacy.tokens import Doc

from generator.extractors import glance
from generator.extractors._cast import Cast
from generator.models import Actor, Article, Glance, Mention, Place, Statement, Timex

from docs import article_of, doc_of


def killed(**article: Any) -> tuple[Doc, Article]:
    """At least a dozen miners died on Friday in Quetta because a shaft collapsed ."""
    doc = doc_of(
        "Twelve coal miners died on Friday in Quetta because a shaft collapsed .",
        heads="2 2 3 3 5 3 7 3 11 10 11 3 3",
        deps="nummod compound nsubj root case obl case obl mark det nsubj advcl punct",
        pos="NUM NOUN NOUN VERB ADP PROPN ADP PROPN SCONJ DET NOUN VERB PUNCT",
        tags="CD NN NNS VBD IN NNP IN NNP IN DT NN VBD .",
        lemmas="twelve coal miner die on Friday in Quetta because a shaft collapse .",
        ents="O O O O O B-DATE O B-GPE O O O O O",
    )
    return doc, article_of(doc, title="Coal miners die in Quetta", **article)


def answers(doc: Doc, article: Article, **found: Any) -> Glance:
    glanced = glance.extract(
        doc, article, found.get("timexes", ()), found.get("cast", Cast()), found.get("statements", ()), ()
    )
    for question in (glanced.who, glanced.what, glanced.when, glanced.where, glanced.why, glanced.how):
        assert all(a.text == article.text[a.start : a.end] and 0 <= a.score <= 1 for a in question)
    return glanced


def friday(value: str = "2024-03-01") -> Timex:
    return Timex(27, 33, "Friday", "DATE", value, "relative to publication", value, "day")


def test_who_is_the_subject_and_what_the_predicate() -> None:
    found = answers(*killed())

    assert found.who[0].text == "Twelve coal miners"
    assert found.what[0].text.startswith("died on Friday in Quetta")


def test_when_carries_the_date_of_its_words() -> None:
    (when,) = answers(*killed(published=date(2024, 3, 2)), timexes=(friday(),)).when

    assert (when.text, when.date) == ("Friday", "2024-03-01")


def test_a_date_near_publication_beats_one_long_ago() -> None:
    doc, article = killed(published=date(2024, 3, 2))
    ago = Timex(0, 6, "Twelve", "DATE", "1998-05-01", "explicit", "1998-05-01", "day")

    assert answers(doc, article, timexes=(ago, friday())).when[0].text == "Friday"


def test_where_is_a_place_that_something_happens_in() -> None:
    cast = Cast(places=(Place("p1", "Quetta", "PK", mentions=(Mention(37, 43, "name"),)),))

    assert [a.text for a in answers(*killed(), cast=cast).where] == ["Quetta"]


def test_why_is_what_stands_after_because() -> None:
    assert answers(*killed()).why[0].text == "because a shaft collapsed"


def test_a_pronoun_is_answered_with_the_name_it_stands_for() -> None:
    doc = doc_of(
        "Asim Munir . He arrived .",
        heads="1 1 1 4 4 4",
        deps="compound root punct nsubj root punct",
        pos="PROPN PROPN PUNCT PRON VERB PUNCT",
        tags="NNP NNP . PRP VBD .",
        lemmas="Asim Munir . he arrive .",
    )
    munir = Actor("a1", "Asim Munir", "person", mentions=(Mention(0, 10, "name"), Mention(13, 15, "pronoun")))

    assert answers(doc, article_of(doc), cast=Cast((munir,))).who[0].text == "Asim Munir"


def test_a_quotation_is_not_what_happened() -> None:
    doc, article = killed()
    said = Statement(0, len(doc.text) - 1, doc.text[:-1], "s1", "s-1", 0, "direct", "claim")

    assert answers(doc, article, statements=(said,)).what == ()


def test_a_text_without_clauses_leaves_the_questions_open() -> None:
    doc = doc_of("Quetta", pos="PROPN", tags="NNP")

    assert answers(doc, article_of(doc)) == Glance()
