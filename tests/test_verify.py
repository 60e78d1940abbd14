"""A forged quotation never passes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.models import Actor, Article, Cue, Extraction, Fact, Mention, Passage, Statement
from generator.verify import verify

TEXT = "The minister said talks would go on."
ARTICLE = Article(id="a", title="A", text=TEXT)
SAID = Statement(
    18,
    35,
    "talks would go on",
    id="s1",
    anchor="s-1",
    sentence=0,
    kind="indirect",
    voice="plan",
    speaker_span=(0, 12),
    cue=Cue(13, 17, "said", "say"),
)
HONEST = Extraction(
    article=ARTICLE,
    statements=(SAID,),
    actors=(Actor("a1", "minister", "person", mentions=(Mention(4, 12, "nominal"),)),),
    facts=(Fact(0, 36, TEXT, anchor="f-1", sentence=0, score=1.0, voice="plan"),),
)


def test_an_honest_extraction_has_no_problems() -> None:
    assert verify(HONEST) == ()


def test_a_forged_quotation_is_an_error_that_names_it() -> None:
    forged = replace(HONEST, statements=(replace(SAID, text="talks would not go on"),))

    (problem,) = verify(forged)

    assert problem.severity == "error"
    assert "statements[0]" in problem.what
    assert "talks would not go on" in problem.what


def test_a_quotation_that_differs_in_one_character_is_forged() -> None:
    assert verify(replace(HONEST, facts=(replace(HONEST.facts[0], text=TEXT.replace("would", "will ")),)))


def test_a_forged_cue_inside_a_statement_is_found() -> None:
    forged = replace(HONEST, statements=(replace(SAID, cue=Cue(13, 17, "lied", "lie")),))

    assert [p.what for p in verify(forged)] == ["extraction.statements[0].cue is not in the article: 'lied'"]


@pytest.mark.parametrize("span", [(-4, 3), (30, 99), (5, 5), (9, 4)])
def test_offsets_outside_the_text_are_errors(span: tuple[int, int]) -> None:
    assert verify(replace(HONEST, statements=(replace(SAID, speaker_span=span),)))
    assert verify(replace(HONEST, statements=(replace(SAID, spans=(span, (18, 35))),)))
    assert verify(replace(HONEST, statements=(replace(SAID, channel=Passage(*span, TEXT[slice(*span)])),)))


def test_a_problem_tells_where_and_what_to_do() -> None:
    (problem,) = verify(replace(HONEST, statements=(replace(SAID, text="x"),)))

    assert problem.where == "a"
    assert problem.remedy
