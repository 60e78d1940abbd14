"""Whose the quotations are that no reporting word stands beside."""

from __future__ import annotations

import re

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.models import Actor, Mention, Paragraph, Statement

from docs import article_of
from rows import doc_of_line

BREAK = " ⏎_/_SP/dep>1"
OPEN = "“_/``/punct>3 Peace/NNP/nsubj>3 came/VBD/root>0 ._/./punct>3" + BREAK
ALONE = "“_/``/punct>3 War/NNP/nsubj>3 went/VBD/root>0 ._/./punct>3 ”_/''/punct>3" + BREAK
LAST = (
    "“_/``/punct>3 Rain/NNP/nsubj>3 fell/VBD/ccomp>7 ,_/,/punct>3 ”/''/punct>3 "
    "{0}/NNP/nsubj>7 said=say/VBD/root>0 ._/./punct>7" + BREAK
)
TOLD = "{0}/NNP/nsubj>2 said=say/VBD/root>0 that/IN/mark>5 rain/NN/nsubj>5 fell/VBD/ccomp>2 ._/./punct>2" + BREAK


def said(*lines: str) -> tuple[Statement, ...]:
    """The statements of paragraphs, with Salehi and Tipu as actors a1 and a2."""
    doc = doc_of_line(*lines)
    paragraphs = tuple(Paragraph(*m.span()) for m in re.finditer(r"[^\n]+", doc.text))
    return statements.extract(doc, article_of(doc, paragraphs=paragraphs), Cast(actors=_actors(doc.text)))


def _actors(text: str) -> tuple[Actor, ...]:
    return tuple(
        Actor(f"a{n}", name, "person", mentions=tuple(Mention(*m.span(), "name") for m in re.finditer(name, text)))
        for n, name in enumerate(("Salehi", "Tipu"), start=1)
    )


def test_a_speech_of_several_paragraphs_is_his_who_is_named_in_its_last() -> None:
    (statement,) = said(OPEN, OPEN, LAST.format("Salehi"))

    assert statement.speaker == "a1"
    assert len(statement.spans) == 3


def test_a_quotation_between_two_indirect_reports_of_one_actor_is_his() -> None:
    assert [s.speaker for s in said(TOLD.format("Salehi"), ALONE, TOLD.format("Salehi"))] == ["a1", "a1", "a1"]


def test_several_quotations_between_reports_of_one_actor_are_his() -> None:
    found = said(TOLD.format("Salehi"), ALONE, ALONE, LAST.format("Salehi"))

    assert [s.speaker for s in found] == ["a1"] * 4


def test_a_quotation_between_reports_of_two_actors_is_nobodys() -> None:
    assert [s.speaker for s in said(TOLD.format("Salehi"), ALONE, TOLD.format("Tipu"))] == ["a1", None, "a2"]


def test_a_quotation_behind_a_paragraph_of_quotation_and_reporting_clause_goes_on_with_it() -> None:
    assert [s.speaker for s in said(LAST.format("Salehi"), ALONE, TOLD.format("Tipu"))] == ["a1", "a1", "a2"]


def test_a_quotation_behind_an_indirect_report_alone_is_nobodys() -> None:
    assert [s.speaker for s in said(TOLD.format("Salehi"), ALONE)] == ["a1", None]
