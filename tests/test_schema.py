"""The published JSON: every field of the contract, valid against its schema, and back again."""

import json
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import jsonschema
import pytest

from generator import schema
from generator.models import (
    Actor,
    Affiliation,
    Answer,
    Article,
    Cue,
    Entity,
    Event,
    Extraction,
    Fact,
    Figure,
    Flag,
    Glance,
    Mention,
    Paragraph,
    Participant,
    Passage,
    Place,
    PluralMention,
    Problem,
    Role,
    Sentence,
    Span,
    Statement,
    Timex,
)

FULL = Extraction(
    article=Article(
        "a/b",
        "A “title”",
        "Bo said no.",
        published=date(2024, 1, 29),
        published_basis="front matter",
        path=PurePosixPath("content/a/b.md"),
        extra={"list": [1, None, {"x": 1.5}]},
        paragraphs=(Paragraph(0, 11),),
        sentences=(Sentence(0, 11, 0),),
    ),
    facts=(Fact(0, 11, "Bo said no.", "f-1", 0, 0.5, "claim", "a1", ("a1",), ("e1",)),),
    actors=(
        Actor(
            "a1",
            "Bo",
            "person",
            roles=(Role(0, 2, "Bo", Span(0, 2)),),
            affiliations=(Affiliation(0, 2, "Bo", Span(0, 2)),),
            mentions=(Mention(0, 2, "name"),),
        ),
    ),
    plurals=(PluralMention(0, 2, ("a1",)),),
    statements=(
        Statement(
            8, 10, "no", "s1", "s-1", 0, "direct", "claim", "a1", (0, 2), cue=Cue(3, 7, "said"), spans=((8, 9), (9, 10))
        ),
    ),
    timexes=(Timex(0, 2, "Bo", "DATE", "2024", "explicit", "2024", "year"),),
    events=(
        Event(
            0,
            11,
            "Bo said no.",
            "e1",
            "e-1",
            0,
            "2024",
            "year",
            "explicit",
            0,
            "news",
            "reported",
            participants=(Participant("a1", "agent"),),
            also=(Passage(0, 2, "Bo"),),
        ),
    ),
    entities=(Entity(0, 2, "Bo", "PERSON"),),
    places=(Place("p1", "Oslo", "NO", 59.9, 10.7, (Mention(0, 2, "name"),)),),
    figures=(Figure(0, 2, "Bo", "n1", "n-1", 0, "count", 1.0),),
    glance=Glance(who=(Answer(0, 2, "Bo", 0.9),)),
    flags=(Flag(0, 2, "Bo", "doubt"),),
    pipeline="en 1",
    problems=(Problem("content/a/b.md", "has no date", "Add one."),),
)


def plain(extraction: Extraction) -> Any:
    return json.loads(schema.encode(extraction))


@pytest.mark.parametrize("extraction", [FULL, Extraction(Article("a", "", ""))])
def test_every_line_is_valid_against_the_schema(extraction: Extraction) -> None:
    published = schema.json_schema()
    jsonschema.Draft202012Validator.check_schema(published)

    jsonschema.Draft202012Validator(published).validate(plain(extraction))


@pytest.mark.parametrize(
    "damage",
    [
        lambda line: line.pop("facts"),
        lambda line: line.update(more=1),
        lambda line: line["article"].pop("published"),
        lambda line: line["facts"][0].update(voice="rumour"),
        lambda line: line["actors"][0]["roles"][0].update(of=[1]),
        lambda line: line.update(schema=2),
    ],
)
def test_a_line_that_breaks_the_contract_is_not_valid(damage: Any) -> None:
    line = plain(FULL)
    damage(line)

    assert not jsonschema.Draft202012Validator(schema.json_schema()).is_valid(line)


def test_the_contract_has_every_field_also_when_empty() -> None:
    line = plain(Extraction(Article("a", "", "")))

    for name in "schema article facts actors statements timexes events entities places figures glance problems".split():
        assert name in line
    for name in "id title text published published_basis source url language sentences".split():
        assert name in line["article"]
    assert line["glance"] == {"who": [], "what": [], "when": [], "where": [], "why": [], "how": []}


def test_spans_are_pairs_of_numbers() -> None:
    line = plain(FULL)

    assert line["actors"][0]["roles"][0]["of"] == [0, 2]
    assert line["actors"][0]["affiliations"][0]["of"] == [0, 2]
    assert line["statements"][0]["speaker_span"] == [0, 2]
    assert line["statements"][0]["spans"] == [[8, 9], [9, 10]]


def test_what_is_written_is_read_again() -> None:
    assert schema.decode(schema.encode(FULL)) == FULL
    assert schema.unpack(schema.pack(FULL)) == FULL


def test_a_line_is_one_line() -> None:
    assert b"\n" not in schema.encode(Extraction(Article("a", "x\ny", "\n\n")))


def test_the_schema_says_what_fields_mean() -> None:
    article = schema.json_schema()["$defs"]["Article"]["properties"]

    assert article["source"]["description"] == "The outlet."
