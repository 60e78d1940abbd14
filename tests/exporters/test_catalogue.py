"""The language of the interface: every word of ours is in the catalogue, and each catalogue is complete."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator import exporters, publish
from generator.exporters import _catalogue, templates_folder
from generator.exporters._datewords import DateWords
from generator.models import GeneratorError, Page, Problem

import books

ROOT = Path(__file__).parents[2]
OURS = sorted((templates_folder() / "locales").glob("*.po"))
ARABIC = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8"

msgid "Key facts"
msgstr "الحقائق الرئيسية"
"""


def used() -> Iterator[str]:
    """The messages in templates and code; of a counted one the singular."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(one["pattern"], one["method"]) for one in mappings]
    for _, _, message, _, _ in extract_from_dir(ROOT, methods, {one["pattern"]: one for one in mappings}):
        yield message if isinstance(message, str) else message[0]


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.stem if path.suffix == ".po" else None)


def first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def body(path: str, language: str, own: Path | None = None) -> str:
    pages = exporters.export(books.book(), templates=own, language=language)
    return next(item.body for item in pages if isinstance(item, Page) and str(item.path) == path)


def test_every_word_of_ours_is_in_the_catalogue() -> None:
    assert {first(one) for one in read(templates_folder() / "locales/messages.pot") if one.id} == set(used())


@pytest.mark.parametrize("path", sorted(templates_folder().rglob("*.html")), ids=lambda path: path.name)
def test_no_template_says_a_word_that_cannot_be_translated(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for aside in (r"\{#.*?#\}", r"\{%-? *trans.*?endtrans *-?%\}", r"\{%.*?%\}", r"\{\{.*?\}\}"):
        text = re.sub(aside, "", text, flags=re.DOTALL)
    spoken = re.findall(r'(?:title|alt|placeholder|aria-label|data-label)="([^"]*)"', text)
    spoken += re.sub(r'<[^>]*>|\w+="[^"]*"', "\n", text).split("\n")

    assert [words for words in spoken if re.search(r"[A-Za-z]{2}", words)] == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_a_translation_is_complete_and_keeps_what_is_filled_in(path: Path) -> None:
    translated = {first(one): one for one in read(path) if one.id}

    assert translated.keys() == set(used())
    for message in translated.values():
        strings = [message.string] if isinstance(message.string, str) else list(message.string)

        assert all(strings), message.id
        assert not message.fuzzy, message.id
        assert message.check() == []
        for string in strings:
            filled = re.findall(r"%\(\w+\)s|\{\w+\}|</?\w+|href=", string)

            assert sorted(filled) == sorted(re.findall(r"%\(\w+\)s|\{\w+\}|</?\w+|href=", first(message))), message.id


@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_is_filled_in(language: str) -> None:
    for item in exporters.export(books.book(), language=language):
        if isinstance(item, Page):
            assert "%(" not in item.body + item.title + item.description, item.path


def test_there_is_a_second_language_beside_english() -> None:
    assert "de" in [path.stem for path in OURS]


def test_a_german_page_speaks_german_and_quotes_in_english() -> None:
    page = body("articles/islands-ferry-reopens.html", "de")

    assert ">Kernpunkte</h2>" in page
    assert ">14. Februar 2024</time>" in page
    assert "Gesagt von <a" in page
    assert "mindestens 1.200" in page
    assert "We have waited long enough" in page


def test_a_region_without_a_catalogue_takes_that_of_its_language() -> None:
    assert ">Kernpunkte</h2>" in body("articles/islands-ferry-reopens.html", "de-AT")


def test_a_book_may_bring_a_catalogue_even_for_english(tmp_path: Path) -> None:
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales/en.po").write_text('msgid "Key facts"\nmsgstr "Main points"\n', encoding="utf-8")

    page = body("articles/islands-ferry-reopens.html", "en", tmp_path)

    assert ">Main points</h2>" in page
    assert ">Chronology</h2>" in page


def test_the_site_of_a_language_from_right_to_left_says_so(tmp_path: Path) -> None:
    (tmp_path / "templates/locales").mkdir(parents=True)
    (tmp_path / "templates/locales/ar.po").write_text(ARABIC, encoding="utf-8")
    settings = publish.mkdocs_yml("Islands").replace("  name: null\n", "  name: null\n  locale: ar\n")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    items = exporters.export(books.book(), templates=tmp_path / "templates", language="ar")

    publish.publish(items, tmp_path, language="ar", strict=True)

    page = (tmp_path / "site/articles/islands-ferry-reopens.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl"' in page
    assert ">الحقائق الرئيسية</h2>" in page


def test_a_language_nobody_translated_is_refused_with_those_there_are() -> None:
    with pytest.raises(GeneratorError, match="speaks: de, en"):
        _catalogue.load("fr")


@pytest.mark.parametrize("language", ["", "no such", "../de"])
def test_what_is_no_language_is_refused(language: str) -> None:
    with pytest.raises(GeneratorError, match="does not speak"):
        _catalogue.load(language)


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales/fr.po").write_text("this is no catalogue", encoding="utf-8")

    with pytest.raises(GeneratorError, match=r"fr\.po cannot be read"):
        _catalogue.load("fr", tmp_path)


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2024-01-16", "16. Januar 2024"),
        ("2023-12", "Dezember 2023"),
        ("2012", "2012"),
        ("199X", "1990er Jahre"),
        ("19XX", "20. Jahrhundert"),
        ("2023-22", "Sommer 2023"),
        ("2023-34", "zweites Quartal 2023"),
        ("2024-01-16?", "vielleicht 16. Januar 2024"),
        ("2024-01-30/2024-02-02", "30. Jan. – 2. Feb. 2024"),
        ("2024-01-16/..", "ab 16. Januar 2024"),
        ("../2024", "bis 2024"),
        ("2023/2024", "2023 – 2024"),
        ("2024-01-16T18:30", "16. Januar 2024, 18:30"),
        ("-0489", "490 v. Chr."),
        ("not a date", "not a date"),
    ],
)
def test_a_date_in_german_is_as_precise_as_in_english(edtf: str, text: str) -> None:
    locale, messages = _catalogue.load("de")

    assert DateWords(locale, messages.gettext)(edtf).replace("\u2009", " ") == text


def test_problems_that_are_told_in_english_say_so_in_a_book_of_another_language() -> None:
    problem = Problem("a.md", "has no date", "Add one.")
    book = replace(books.book(), problems=(problem,))

    def about(language: str) -> str:
        found = exporters.export(book, language=language)
        return next(item.body for item in found if isinstance(item, Page) and str(item.path) == "about.html")

    assert '<bdi lang="en">has no date</bdi>' in about("de")
    assert "<bdi>has no date</bdi>" in about("en")
