"""The whole program, with extraction replaced: what is read anew, what is carried on, what never stops a build."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import config, extractors, language, pipeline
from generator.config import Config
from generator.models import Article, Extraction, Fact, Sentence

BODY = "The minister said on Monday that the talks had been long and useful for both of the countries."


class Pipeline:
    """Stands for a loaded language pipeline."""

    name = "en_nothing"
    version = "1"
    lang = "en"


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Titles of the articles that were extracted; none is really understood."""
    titles: list[str] = []

    def extract(_: object, article: Article, name: str = "") -> Extraction:
        titles.append(article.title)
        if article.title == "Crash":
            raise ValueError("no such clause")
        return Extraction(article, pipeline=name)

    def read(_: object, article: Article) -> tuple[object, Article]:
        return None, replace(article, sentences=(Sentence(0, len(article.text), 0),))

    monkeypatch.setattr(language, "load", lambda model=None: Pipeline())
    monkeypatch.setattr(language, "speaks", lambda _, article: article.language == "en")
    monkeypatch.setattr(language, "read", read)
    monkeypatch.setattr(extractors, "extract", extract)
    return titles


@pytest.fixture
def book(tmp_path: Path) -> Config:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: My book\n")
    return config.load(tmp_path)


def write(book: Config, name: str, title: str, more: str = "date: 2024-01-29") -> None:
    (book.content / name).write_text(f"---\ntitle: {title}\n{more}\n---\n{BODY}\n", encoding="utf-8")


def test_every_article_gets_a_briefing(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One")
    write(book, "b.md", "Two")

    whole, extracted = pipeline.gather(book)

    assert {briefing.article.title for briefing in whole.briefings} == {"One", "Two"}
    assert (whole.title, extracted, whole.problems) == ("My book", 2, ())


def test_a_second_build_extracts_nothing_and_gives_the_same(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One")
    first, _ = pipeline.gather(book)

    second, extracted = pipeline.gather(book)

    assert extracted == 0
    assert seen == ["One"]
    assert second == first


def test_only_the_article_that_changed_is_extracted_again(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One")
    write(book, "b.md", "Two")
    pipeline.gather(book)
    write(book, "b.md", "Two again")

    pipeline.gather(book)

    assert seen == ["One", "Two", "Two again"]


def test_another_pipeline_extracts_all_again(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One")
    pipeline.gather(book)

    pipeline.gather(replace(book, model="another"))

    assert seen == ["One", "One"]


def test_one_crash_is_a_problem_of_one_article_and_is_tried_again(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "Crash")
    write(book, "b.md", "Two")

    whole, _ = pipeline.gather(book)
    pipeline.gather(book)

    assert {briefing.article.title for briefing in whole.briefings} == {"Crash", "Two"}
    assert [(p.where, p.severity) for p in whole.problems] == [("content/a.md", "error")]
    assert "no such clause" in whole.problems[0].what
    assert seen == ["Crash", "Two", "Crash"]


def test_a_finding_that_is_no_quotation_is_never_shown(
    book: Config, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    false = Fact(0, 3, "Not what it says", "f-1", 0, 0.5, "reported")
    monkeypatch.setattr(extractors, "extract", lambda doc, article, name="": Extraction(article, facts=(false,)))
    write(book, "a.md", "One")

    whole, _ = pipeline.gather(book)

    assert whole.briefings[0].extraction.facts == ()
    assert [(p.where, p.severity) for p in whole.problems] == [("content/a.md", "error")]


def test_an_article_in_another_language_is_shown_without_findings(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "Un", more="date: 2024-01-29\nlanguage: fr")

    whole, _ = pipeline.gather(book)

    assert [briefing.article.title for briefing in whole.briefings] == ["Un"]
    assert [p.severity for p in whole.problems] == ["warning"]
    assert "language" in whole.problems[0].what
    assert seen == []


def test_problems_of_readers_and_of_extraction_are_all_there_once(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One", more="date: soon")
    (book.content / "b.txt").touch()

    whole, _ = pipeline.gather(book)

    assert [(p.where, p.severity) for p in whole.problems] == [("content/a.md", "warning"), ("content/b.txt", "error")]
    assert [p.where for p in whole.briefings[0].problems] == ["content/a.md"]


def test_a_correction_that_matches_nothing_is_told_on_every_build(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One", more="date: 2024-01-29\nfacts: {pin: [f-12345678]}\nevents: {drop: [e-00000000]}")

    for _ in range(2):
        whole, _extracted = pipeline.gather(book)

        assert [p.where for p in whole.problems] == ["content/a.md", "content/a.md"]
        assert "f-12345678" in whole.problems[0].what
        assert "e-00000000" in whole.problems[1].what


def test_a_date_found_in_the_text_is_not_missing(
    book: Config, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_: object, article: Article) -> tuple[object, Article]:
        return None, replace(article, published=date(2024, 1, 29), published_basis="dateline")

    monkeypatch.setattr(language, "read", read)
    write(book, "a.md", "One", more="place: Oslo")

    whole, _ = pipeline.gather(book)

    assert whole.problems == ()
    assert whole.briefings[0].article.published_basis == "dateline"


def test_a_file_name_that_is_no_text_is_built(book: Config, seen: list[str]) -> None:
    (Path(os.fsdecode(os.fsencode(book.content) + b"/bad\xffname.txt"))).write_text(f"One\n{BODY}\n")

    whole, _ = pipeline.gather(book)

    assert [briefing.article.title for briefing in whole.briefings] == ["One"]
    assert str(whole.briefings[0].article.path) == "content/bad\ufffdname.txt"


def test_progress_is_told_of_what_must_be_extracted_only(book: Config, seen: list[str]) -> None:
    write(book, "a.md", "One")
    pipeline.gather(book)
    write(book, "b.md", "Two")
    told: list[Any] = []

    def track(articles: Any) -> Any:
        told.extend(article.title for article in articles)
        return articles

    pipeline.gather(book, track=track)

    assert told == ["Two"]


def test_lines_are_answered_as_they_come(seen: list[str]) -> None:
    asked = iter([b'{"id": "1", "text": "A b."}', b"{", b'{"id": "3", "text": ""}'])

    answers = pipeline.extract_lines(asked)
    first = next(answers)

    assert (first.article.id, first.problems, len(seen)) == ("1", (), 1)
    assert [(answer.article.id, len(answer.problems)) for answer in answers] == [("line 2", 1), ("3", 0)]


def test_files_are_answered_one_by_one_also_those_that_are_none(tmp_path: Path, seen: list[str]) -> None:
    (tmp_path / "a.txt").write_text(f"One\n{BODY}\n")

    answers = list(pipeline.extract_files([tmp_path / "a.txt", tmp_path / "missing.txt"]))

    assert [answer.article.title for answer in answers] == ["One", ""]
    assert [problem.severity for problem in answers[1].problems] == ["error"]
