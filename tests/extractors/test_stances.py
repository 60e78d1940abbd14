"""What a clause tells of somebody's mind, and verbs that take an object as something."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.extractors._voice import Voiced, voice_of_span

from docs import article_of, doc_of


def linked(subject: str, adjective: str) -> Doc:
    return doc_of(
        f"{subject} were {adjective} .",
        heads="2 2 2 2",
        deps="nsubj cop root punct",
        tags="NNS VBD JJ .",
        pos="NOUN AUX ADJ PUNCT",
        lemmas=f"{subject.lower().removesuffix('s')} be {adjective} .",
    )


def reacted(noun: str) -> Doc:
    return doc_of(
        f"Critics reacted with {noun} .",
        heads="1 1 3 1 1",
        deps="nsubj root case obl punct",
        tags="NNS VBD IN NN .",
        pos="NOUN VERB ADP NOUN PUNCT",
        lemmas=f"critic react with {noun} .",
    )


def pleaded(answer: str) -> Doc:
    return doc_of(
        f"Guards pleaded {answer} guilty .",
        heads="1 1 3 1 1",
        deps="nsubj root advmod xcomp punct",
        tags="NNS VBD RB JJ .",
        pos="NOUN VERB PART ADJ PUNCT",
        lemmas=f"guard plead {answer} guilty .",
    )


def with_object(verb: str, noun: str) -> Doc:
    return doc_of(
        f"Critics {verb} the {noun} .",
        heads="1 1 3 1 1",
        deps="nsubj root det obj punct",
        tags="NNS VBD DT NN .",
        pos="NOUN VERB DET NOUN PUNCT",
    )


def taken(verb: str, thing: str = "plan") -> Doc:
    return doc_of(
        f"Critics {verb} the {thing} as a mistake .",
        heads="1 1 3 1 6 6 1 1",
        deps="nsubj root det obj case det obl punct",
        tags="NNS VBD DT NN IN DT NN .",
        pos="NOUN VERB DET NOUN ADP DET NOUN PUNCT",
    )


@pytest.mark.parametrize(
    ("doc", "voice", "holder"),
    [
        (linked("Experts", "unimpressed"), "opinion", (0, 7)),
        (linked("Stones", "unimpressed"), "reported", None),
        (linked("Experts", "late"), "reported", None),
        (reacted("anger"), "opinion", (0, 7)),
        (reacted("speed"), "reported", None),
        (pleaded("not"), "denial", (0, 6)),
        (pleaded("quickly"), "reported", None),
    ],
    ids=lambda value: value.text if isinstance(value, Doc) else "",
)
def test_a_clause_that_tells_a_mind_has_the_voice_of_who_is_so_minded(
    doc: Doc, voice: str, holder: tuple[int, int] | None
) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced(voice, None, holder)


@pytest.mark.parametrize(
    ("doc", "found"),
    [
        (taken("saw"), [("the plan as a mistake", "opinion")]),
        (taken("presented"), [("the plan as a mistake", "claim")]),
        (taken("dismissed"), [("the plan as a mistake", "opinion")]),
        (taken("dismissed", "report"), [("the report as a mistake", "denial")]),
        (with_object("challenged", "verdict"), [("the verdict", "denial")]),
        (with_object("challenged", "champion"), []),
        (with_object("resented", "tax"), [("the tax", "opinion")]),
        (with_object("faulted", "planning"), [("the planning", "opinion")]),
        (with_object("described", "shooting"), [("the shooting", "claim")]),
    ],
    ids=lambda value: value.text if isinstance(value, Doc) else "",
)
def test_verbs_that_take_sides_report_what_they_take_it_for(doc: Doc, found: list[tuple[str, str]]) -> None:
    made = statements.extract(doc, article_of(doc), Cast())

    assert [(s.text, s.voice) for s in made] == found
