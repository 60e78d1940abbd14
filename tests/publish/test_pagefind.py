from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator import exporters
from generator.models import GeneratorError
from generator.publish import _pagefind, mkdocs_yml, publish

import books

SETTINGS = "extra:\n  briefbook:\n    search: pagefind\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(mkdocs_yml("The islands") + SETTINGS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Stands in for Pagefind: writes down how it is called, and makes its file."""
    called: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        called.append(command)
        site = Path(command[command.index("--site") + 1])
        (site / "pagefind").mkdir()
        (site / "pagefind" / "pagefind.js").write_text("export {}")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(_pagefind, "find_spec", lambda name: object())
    monkeypatch.setattr(_pagefind.subprocess, "run", run)
    return called


def build(folder: Path, *, pagefind: bool = True) -> Path:
    return publish(exporters.export(books.book(), search_files=not pagefind), folder, pagefind=pagefind).site


def test_a_book_that_asks_for_pagefind_has_its_index_instead_of_ours(folder: Path, calls: list[list[str]]) -> None:
    site = build(folder)

    assert len(calls) == 1
    assert not (site / "search").exists()
    search = (site / "search.html").read_text(encoding="utf-8")
    assert "assets/pagefind.js" in search
    assert "assets/search.js" not in search
    assert "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" in search
    assert "wasm" not in (site / "index.html").read_text(encoding="utf-8")


def test_pagefind_is_not_asked_again_when_nothing_changed(folder: Path, calls: list[list[str]]) -> None:
    build(folder)
    build(folder)

    assert len(calls) == 1


def test_the_index_of_pagefind_goes_with_the_setting(folder: Path, calls: list[list[str]]) -> None:
    build(folder)
    (folder / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")

    site = build(folder, pagefind=False)

    assert not (site / "pagefind").exists()
    assert (site / "search" / "meta.js").is_file()
    assert "assets/search.js" in (site / "search.html").read_text(encoding="utf-8")


def test_without_pagefind_the_message_says_how_to_get_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pagefind, "find_spec", lambda name: None)

    with pytest.raises(GeneratorError, match="not installed") as caught:
        build(folder)

    assert 'pip install "briefbook[pagefind]"' in caught.value.remedy


def test_a_failure_of_pagefind_is_told_in_its_own_words(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "warning\nthere is no room left\n")
    monkeypatch.setattr(_pagefind, "find_spec", lambda name: object())
    monkeypatch.setattr(_pagefind.subprocess, "run", lambda *_, **__: failed)

    with pytest.raises(GeneratorError, match="there is no room left"):
        build(folder)
