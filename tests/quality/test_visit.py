"""A foreign minister's visit as a news site prints it: what a reader must find in its briefing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.models import Actor, Extraction

from shared import SHARED, needs_shared

pytestmark = needs_shared

ARTICLE = SHARED / "articles/iran-pakistan-fm.txt"


@pytest.fixture(scope="module")
def undated() -> Extraction:
    (extraction,) = pipeline.extract_files([ARTICLE])
    return extraction


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Extraction:
    path: Path = tmp_path_factory.mktemp("dated") / "visit.txt"
    path.write_text(
        f"---\ntitle: A visit\ndate: 2024-01-29\n---\n{ARTICLE.read_text(encoding='utf-8')}", encoding="utf-8"
    )
    (extraction,) = pipeline.extract_files([path])
    return extraction


def actor(extraction: Extraction, name: str) -> Actor:
    return next(a for a in extraction.actors if a.name == name)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Hossein Amir-Abdollahian", "Foreign Minister"),
        ("Jalil Abbas Jilani", "foreign minister"),
        ("Ebrahim Raeisi", "President"),
        ("Muhammad Mudassir Tipu", "Ambassador to Tehran"),
        ("Reza Amiri Moqaddam", "Ambassador to Islamabad"),
    ],
)
def test_a_person_has_the_role_the_article_gives(undated: Extraction, name: str, role: str) -> None:
    person = actor(undated, name)

    assert person.kind == "person"
    assert any(role in r.text for r in person.roles), [r.text for r in person.roles]


@pytest.mark.parametrize("name", ["Jaish ul-Adl", "Baloch Liberation Front", "Baloch Liberation Army"])
def test_an_armed_group_is_a_group(undated: Extraction, name: str) -> None:
    assert actor(undated, name).kind == "group"


@pytest.mark.parametrize("name", ["Iran", "Pakistan"])
def test_a_country_that_acts_is_a_government(undated: Extraction, name: str) -> None:
    assert actor(undated, name).kind == "government"


def test_the_new_ambassador_is_new(undated: Extraction) -> None:
    assert "new" in {role.status for role in actor(undated, "Muhammad Mudassir Tipu").roles}


def test_events_have_the_dates_the_text_gives_and_no_others(undated: Extraction) -> None:
    dates = {event.date: event.basis for event in undated.events if event.date}

    assert set(dates) == {"2012", "2023-12", "2024-01-10", "2024-01-16", "2024-01-17"}
    assert {dates[d] for d in ("2024-01-10", "2024-01-16", "2024-01-17")} == {"inferred year"}


@pytest.mark.parametrize("word", ["Monday", "Friday"])
def test_a_weekday_without_a_date_of_publication_is_unresolved(undated: Extraction, word: str) -> None:
    found = [t for t in undated.timexes if word in t.text]

    assert found
    assert {t.basis for t in found} == {"unresolved"}
    assert all(t.edtf is None and t.reason for t in found)


def test_weekdays_count_from_the_day_of_publication(dated: Extraction) -> None:
    values = {t.text: t.edtf for t in dated.timexes if t.text in {"Monday", "Friday"}}

    assert values == {"Monday": "2024-01-29", "Friday": "2024-01-26"}


def test_the_initials_of_an_editor_are_no_fact_and_disturb_no_sentence(undated: Extraction) -> None:
    last = undated.article.sentences[-2]

    assert undated.article.text[last.start : last.end].endswith("between the two neighbors.")
    assert not [f for f in undated.facts if f.text.rstrip().endswith("ME")]
