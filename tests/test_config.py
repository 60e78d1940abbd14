"""The settings of a book, and what is said about wrong ones."""

from pathlib import Path

import pytest

from generator import config
from generator.models import GeneratorError


def book(tmp_path: Path, settings: str) -> Path:
    (tmp_path / "content").mkdir(exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return tmp_path


def test_mkdocs_settings_are_enough(tmp_path: Path) -> None:
    found = config.load(book(tmp_path, "site_name: My book\nsite_url: https://example.org/\n"))

    assert (found.title, found.site_url, found.model, found.max_facts) == ("My book", "https://example.org/", None, 7)
    assert found.content == tmp_path / "content"


def test_our_settings_stand_under_extra(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()

    found = config.load(
        book(tmp_path, "extra:\n  briefbook:\n    content: texts\n    model: en_core_web_md\n    max_facts: 5\n")
    )

    assert (found.content, found.model, found.max_facts) == (tmp_path / "texts", "en_core_web_md", 5)


def test_search_and_search_engines_are_settings(tmp_path: Path) -> None:
    plain = config.load(book(tmp_path, "site_name: x"))
    found = config.load(book(tmp_path, "extra:\n  briefbook:\n    search: pagefind\n    noindex: true\n"))

    assert (plain.search, plain.noindex) == ("own", False)
    assert (found.search, found.noindex) == ("pagefind", True)


@pytest.mark.parametrize(("line", "said"), [("search: lunr", "own or pagefind"), ("noindex: 1", "true or false")])
def test_what_is_no_choice_is_refused_with_what_is(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(GeneratorError, match=said):
        config.load(book(tmp_path, f"extra:\n  briefbook:\n    {line}\n"))


@pytest.mark.parametrize(
    ("settings", "language"),
    [("theme: {name: null, locale: de}", "de"), ("theme: {name: null}", "en"), ("theme: plain", "en"), ("", "en")],
)
def test_the_locale_of_the_theme_is_the_language_of_the_interface(tmp_path: Path, settings: str, language: str) -> None:
    assert config.load(book(tmp_path, settings)).language == language


def test_tags_that_only_mkdocs_knows_are_let_be(tmp_path: Path) -> None:
    found = config.load(book(tmp_path, "site_name: A\nsite_url: !ENV [URL, x]\nx: !!python/name:os.getcwd\n"))

    assert (found.title, found.site_url) == ("A", "")


@pytest.mark.parametrize(
    ("settings", "what"),
    [
        ("extra: {briefbook: {modle: x}}", "unknown setting 'modle'"),
        ("extra: {briefbook: {max_facts: many}}", "max_facts must be a whole number from 1 to 20"),
        ("extra: {briefbook: {max_facts: 0}}", "max_facts must be a whole number from 1 to 20"),
        ("extra: {briefbook: {content: nowhere}}", "does not exist"),
        ("extra: {briefbook: [1]}", "must be lines of `key: value`"),
        ("theme: {locale: no}", "locale must be text"),
        ("site_name: [1]", "site_name must be text"),
        ("a: b: c", "not valid YAML"),
    ],
)
def test_a_wrong_setting_is_told_with_its_file_and_a_remedy(tmp_path: Path, settings: str, what: str) -> None:
    with pytest.raises(GeneratorError) as caught:
        config.load(book(tmp_path, settings))

    assert what in caught.value.what
    assert caught.value.where.endswith("mkdocs.yml")
    assert caught.value.remedy


def test_a_folder_that_is_no_book_is_told(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r"no mkdocs\.yml"):
        config.load(tmp_path)
