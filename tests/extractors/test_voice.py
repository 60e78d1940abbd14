"""In whose voice a stretch of text speaks."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.extractors._voice import Voiced, voice_of_span
from generator.models import Actor, Mention, Statement

from docs import article_of, doc_of

CAST = Cast(actors=(Actor("a1", "Salehi", "person", mentions=(Mention(0, 6, "name"),)),))


def reported(verb: str = "said") -> tuple[Doc, tuple[Statement, ...]]:
    doc = doc_of(
        f"Salehi {verb} that talks failed .",
        heads="1 1 4 4 1 1",
        deps="nsubj root mark nsubj ccomp punct",
        tags="NNP VBD IN NNS VBD .",
        pos="PROPN VERB SCONJ NOUN VERB PUNCT",
        ents="B-PERSON O O O O O",
    )
    return doc, statements.extract(doc, article_of(doc), CAST)


def test_inside_a_statement_its_speaker_speaks() -> None:
    doc, said = reported()

    assert voice_of_span(doc, 17, 29, said) == Voiced("claim", "a1", (0, 6))


def test_a_sentence_that_reports_a_statement_has_its_voice() -> None:
    doc, said = reported("denied")

    assert voice_of_span(doc, 0, len(doc.text), said) == Voiced("denial", "a1", (0, 6))


def test_without_statements_the_article_speaks() -> None:
    doc, _ = reported()

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("reported")


def clause(helper: str, tag: str, verb: str, verb_tag: str) -> Doc:
    return doc_of(
        f"Talks {helper} {verb} today .",
        heads="2 2 2 2 2",
        deps="nsubj aux root advmod punct",
        tags=f"NNS {tag} {verb_tag} NN .",
        pos="NOUN AUX VERB NOUN PUNCT",
        lemmas=f"talk {helper} {verb} today .",
    )


@pytest.mark.parametrize(
    ("helper", "voice"),
    [("will", "plan"), ("may", "plan"), ("could", "plan"), ("must", "opinion"), ("should", "opinion")],
)
def test_a_modal_verb_tells_a_plan_or_an_opinion(helper: str, voice: str) -> None:
    doc = clause(helper, "MD", "resume", "VB")

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced(voice)


def test_what_has_happened_is_reported() -> None:
    doc = clause("have", "VBP", "resumed", "VBN")

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("reported")


def test_hearsay_is_a_claim_of_nobody() -> None:
    doc = doc_of(
        "He reportedly fled .",
        heads="2 2 2 2",
        deps="nsubj advmod root punct",
        tags="PRP RB VBD .",
        pos="PRON ADV VERB PUNCT",
    )

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("claim")


def test_a_stretch_without_a_clause_is_reported() -> None:
    doc = doc_of("Peace .", heads="0 0", deps="root punct", tags="NN .", pos="NOUN PUNCT")

    assert voice_of_span(doc, 0, 5, ()) == Voiced("reported")
