"""Every text that goes in comes out valid, and every passage is text of its article."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from generator import pipeline, schema
from generator.models import Extraction
from generator.verify import verify

from shared import SHARED, gold_texts, needs_shared

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft202012Validator(schema.json_schema())


def is_sound(extraction: Extraction) -> None:
    VALIDATOR.validate(json.loads(schema.encode(extraction)))
    assert verify(extraction) == ()
    assert [p for p in extraction.problems if p.severity == "error"] == []


@pytest.mark.parametrize("path", sorted(p for p in (ROOT / "content").rglob("*") if p.is_file()), ids=lambda p: p.stem)
def test_every_passage_of_a_demo_article_is_text_of_it(path: Path) -> None:
    (extraction,) = pipeline.extract_files([path])

    is_sound(extraction)
    assert extraction.facts
    assert extraction.actors


@needs_shared
def test_every_passage_of_the_texts_of_others_is_text_of_them() -> None:
    given = [json.dumps(line).encode() for line in gold_texts(300)]

    for line, extraction in zip(given, pipeline.extract_lines(given), strict=True):
        is_sound(extraction)
        assert extraction.article.text == json.loads(line)["text"]


@needs_shared
@pytest.mark.parametrize("path", sorted(SHARED.glob("articles/*")), ids=lambda p: p.stem)
def test_every_passage_of_the_articles_of_others_is_text_of_them(path: Path) -> None:
    (extraction,) = pipeline.extract_files([path])

    is_sound(extraction)
