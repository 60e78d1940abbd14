"""Reasons of other rooms speak the language of the interface."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator import exporters
from generator.exporters import _catalogue, templates_folder
from generator.exporters._words import Words
from generator.models import Page

import books

GERMAN = Words(*_catalogue.load("de"))


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("", ""),
        ("counted from the day of publication", "gezählt vom Tag der Veröffentlichung"),
        ("counted from “1 May; early”", "gezählt von „1 May; early“"),
        ("no day is known for it in 2024", "für 2024 ist kein Tag bekannt"),
        (
            "the same full name in 3 articles; an article explains “BLA”; an article explains “B 2”",
            "derselbe volle Name in 3 Artikeln; ein Artikel erklärt „BLA“; ein Artikel erklärt „B 2“",
        ),
        ("nobody translated “this %s” in 7", "nobody translated “this %s” in 7"),
    ],
)
def test_a_reason_is_translated_but_for_what_it_quotes(english: str, german: str) -> None:
    assert GERMAN.reason(english) == german
    assert Words().reason(english) == english


def test_a_page_gives_its_reasons_in_the_language_of_the_interface() -> None:
    book = books.book()
    joined = tuple(replace(one, rule="the same full name in 2 articles") for one in book.dossiers)
    pages = exporters.export(replace(book, dossiers=joined), language="de")
    page = next(item.body for item in pages if isinstance(item, Page) and str(item.path) == "actors/ana-ruiz.html")

    assert "derselbe volle Name in 2 Artikeln" in page


SCRIPTS = sorted((templates_folder() / "theme/assets").glob("*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_no_word_of_its_own(script: Path) -> None:
    """What it shows stands in a template, where it is translated: `data-copied`, read as `dataset.copied`."""
    code = script.read_text(encoding="utf-8")
    templates = " ".join(path.read_text(encoding="utf-8") for path in templates_folder().rglob("*.html"))
    worded = set(re.findall(r'data-([a-z]+)="{%-? trans', templates))
    lists = [re.findall(r'"(\w+)"', found) for found in re.findall(r"(?:KINDS|FACETS) = \[(.*?)\]", code)]
    read = set(re.findall(r"(?:results|body|status)\.dataset\.(\w+)", code)) | {name for one in lists for name in one}

    assert read <= worded
    assert not re.search(r'(?:textContent|innerText|title|ariaLabel|placeholder) = "[^"]*[A-Za-z]', code)
