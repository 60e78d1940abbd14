"""What the front matter says about findings is done to them, or told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator import corrections, schema
from generator.models import (
    Actor,
    Article,
    Correction,
    Event,
    Extraction,
    Fact,
    Figure,
    Kind,
    Sentence,
    Statement,
    Timex,
)
from generator.verify import verify

TEXT = "The mayor said the bridge opened in May. A spokesman denied it. Ten people came."
SAID = Statement(15, 39, TEXT[15:39], "s1", "s-1", 0, "indirect", "claim", "a1", (0, 9))
DENIED = Statement(58, 60, TEXT[58:60], "s2", "s-2", 1, "indirect", "denial", None, (41, 52), answers="s1")
OPENED = Event(15, 39, TEXT[15:39], "e1", "e-1", 0, "2024-05", "month", "explicit", 0, "background", "claim", "a1")
FOUND = Extraction(
    Article("a", "A", TEXT, path=PurePosixPath("content/a.md"), sentences=(Sentence(0, 40, 0), Sentence(41, 63, 0))),
    facts=(Fact(0, 40, TEXT[:40], "f-1", 0, 0.9, "claim", "a1", events=("e1",)),),
    actors=(Actor("a1", "Lena Holm", "person", aliases=("Holm",)), Actor("a2", "Ida Berg", "person")),
    statements=(SAID, DENIED),
    timexes=(Timex(36, 39, "May", "DATE", "2024-05", "explicit", "2024-05", "month"),),
    events=(OPENED,),
    figures=(Figure(64, 74, TEXT[64:74], "n1", "n-1", 2, "count", 10, event="e1"),),
)


def corrected(published: str | None = None, **asked: Any) -> tuple[Extraction, tuple[Correction, ...], list[str]]:
    article = replace(FOUND.article, extra=asked, published=date.fromisoformat(published) if published else None)
    found, made, problems = corrections.apply(replace(FOUND, article=article))
    return found, made, [problem.what for problem in problems]


@pytest.mark.parametrize(
    ("kind", "link"), [("facts", "f-1"), ("events", "e-1"), ("statements", "s-1"), ("figures", "n-1")]
)
def test_any_finding_can_be_dropped_and_nothing_refers_to_it_any_more(kind: Kind, link: str) -> None:
    found, made, problems = corrected(**{kind: {"drop": [link]}})

    assert [one.anchor for one in getattr(found, kind)] == [
        one.anchor for one in getattr(FOUND, kind) if one.anchor != link
    ]
    assert made == (Correction(kind, "drop", link),)
    assert problems == []
    events, said = {one.id for one in found.events}, {one.id for one in found.statements}
    assert all(set(fact.events) <= events for fact in found.facts)
    assert all(figure.event in (*events, None) for figure in found.figures)
    assert all(statement.answers in (*said, None) for statement in found.statements)
    assert verify(found) == ()


@pytest.mark.parametrize("name", ["Ida Berg", "ida  berg"])
def test_a_speaker_can_be_set_to_an_actor_of_the_article(name: str) -> None:
    found, _, problems = corrected(statements={"speaker": {"s-1": name}})

    assert found.statements[0].speaker == "a2"
    assert problems == []


def test_a_speaker_who_is_no_actor_is_set_in_the_articles_words() -> None:
    found, _, _ = corrected(statements={"speaker": {"s-1": "A spokesman"}})

    assert found.statements[0].speaker is None
    assert found.speaker_words(found.statements[0]) == "A spokesman"
    assert verify(found) == ()


def test_nobody_is_a_speaker_too() -> None:
    found, _, _ = corrected(facts={"speaker": {"f-1": None}})

    assert found.facts[0].speaker is None
    assert found.speaker_words(found.facts[0]) == ""


@pytest.mark.parametrize(
    ("day", "precision", "band"),
    [
        ("2024-05-02", "day", "background"),
        ("2024-06-09", "day", "news"),
        ("2024-06", "month", "background"),
        ("2024-07", "month", "next"),
        ("2024-06-08/2024-06-10", "interval", "news"),
    ],
)
def test_a_date_can_be_set_and_the_event_moves_to_its_band(day: str, precision: str, band: str) -> None:
    found, _, problems = corrected("2024-06-10", events={"date": {"#event-e-1": day}})
    (event,) = found.events

    assert (event.date, event.precision, event.basis, event.band) == (day, precision, "corrected", band)
    assert problems == []


def test_an_event_can_lose_its_date() -> None:
    found, _, _ = corrected(events={"date": {"e-1": None}})

    assert (found.events[0].date, found.events[0].band) == (None, "undated")


def test_a_voice_can_be_set() -> None:
    found, made, _ = corrected(figures={"voice": {"n-1": "claim"}})

    assert found.figures[0].voice == "claim"
    assert made == (Correction("figures", "voice", "n-1", "claim"),)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"events": {"drop": ["e-old"]}}, "events: drop: no event has the permalink 'e-old' any more"),
        ({"statements": {"speaker": {"s-9": "Holm"}}}, "no statement has the permalink 's-9' any more"),
        ({"statements": {"speaker": {"s-1": "Nobody Here"}}}, "nowhere says 'Nobody Here'"),
        ({"events": {"date": {"e-1": "soon"}}}, "got 'soon'"),
        ({"figures": {"voice": {"n-1": "shouted"}}}, "no voice 'shouted'"),
        ({"figures": {"pin": ["n-1"]}}, "unknown key 'pin'"),
        ({"events": {"date": "2024"}}, "must be lines of `permalink: value`"),
        ({"statements": "none"}, "statements must hold corrections"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(asked: dict[str, Any], told: str) -> None:
    found, made, problems = corrected(**asked)

    assert len(problems) == 1
    assert told in problems[0]
    assert made == ()
    assert found == replace(FOUND, article=found.article)


def test_a_mistake_costs_no_other_correction() -> None:
    found, made, problems = corrected(events={"drop": ["e-old", "e-1"]}, figures={"voice": {"n-1": "claim"}})

    assert found.events == ()
    assert len(made) == 2
    assert len(problems) == 1


def test_corrected_findings_are_valid_data() -> None:
    found, _, _ = corrected("2024-06-10", events={"date": {"e-1": "2024"}})

    assert schema.unpack(schema.pack(found)) == found
