"""What is known of how well a language pipeline reads."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from generator import exporters, modelcard
from generator.models import Page, Pipeline, ScoreTable

import books

CARD = """# A pipeline

## Scores

| names | all | PERSON |
|---|--:|---|
| letters (12) | 71.0 | **80.5** |

The *letters* were
measured once.

## Weaknesses

| not | a score |
|---|---|
| of | it |
"""
META = {"lang": "en", "name": "letters", "version": "2.0", "performance": {"dep_las": 0.91234, "speed": 9000.0}}


def papers(folder: Path, *, card: str = "", meta: dict[str, object] | None = None) -> Pipeline | None:
    (folder / "meta.json").write_text(json.dumps(META if meta is None else meta), encoding="utf-8")
    if card:
        (folder / "README.md").write_text(card, encoding="utf-8")
    return modelcard.read(folder)


def about(pipeline: Pipeline | None, language: str = "en") -> str:
    book = replace(books.book(), pipeline=pipeline)
    briefings = tuple(
        replace(one, extraction=replace(one.extraction, pipeline="letters 2.0")) for one in book.briefings
    )
    pages = exporters.export(replace(book, briefings=briefings), language=language)
    return next(page.body for page in pages if isinstance(page, Page) and page.kind == "about")


def test_a_model_card_gives_the_tables_and_sentences_of_its_scores(tmp_path: Path) -> None:
    found = papers(tmp_path, card=CARD)

    assert found is not None
    assert found.tables == (ScoreTable(("names", "all", "PERSON"), (("letters (12)", "71.0", "80.5"),)),)
    assert found.notes == ("The letters were measured once.",)


def test_without_a_card_the_scores_of_spacy_count(tmp_path: Path) -> None:
    found = papers(tmp_path)

    assert found is not None
    assert (found.name, found.version) == ("en_letters", "2.0")
    assert found.tables == (ScoreTable(("", "score"), (("dep_las", "91.2"),)),)


def test_nothing_is_made_up_where_nothing_is_known(tmp_path: Path) -> None:
    assert modelcard.read(None) is None
    assert modelcard.read(tmp_path) is None
    found = papers(tmp_path, meta={"lang": "en", "name": "letters"})
    assert found is not None
    assert found.tables == found.notes == ()
    assert "Its papers give no scores" in about(found)
    assert "Nothing is known of how well it reads" in about(None)


def test_the_pipeline_that_ships_tells_its_scores_and_on_what_texts() -> None:
    found = modelcard.read(modelcard.folder(None))

    assert found is not None
    page = about(found)
    assert "en_briefbook_sm" in page
    assert "newspapers of 40 countries" in page
    assert "not on the articles of this book" in page


def test_scores_speak_the_language_of_the_interface(tmp_path: Path) -> None:
    page = about(papers(tmp_path, card=CARD), "de")

    assert ">alle</th>" in page
    assert '<bdi lang="en">letters (12)</bdi>' in page
