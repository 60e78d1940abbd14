"""A whole book, file by file, as it was when somebody last read the difference.

The pipeline knows the sentences of this book by heart, so that the files are the same on every machine.
Refresh with `pytest tests/golden --update-golden`, then read `git diff tests/golden`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import config, pipeline, publish

import schemes

HERE = Path(__file__).parent
SITE = HERE / "site"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The little book in a folder of its own, built."""
    folder = tmp_path / "book"
    shutil.copytree(HERE / "book", folder)
    schemes.by_heart().to_disk(folder / "by_heart")
    settings = publish.mkdocs_yml("A golden book") + f"extra:\n  briefbook:\n    model: {folder / 'by_heart'}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    pipeline.build(config.load(folder), strict=True)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in {".html", ".json", ".csv", ".ics", ".xml", ".txt", ".bib"}
    }


def test_the_book_is_built_as_it_was(book: Path, request: pytest.FixtureRequest) -> None:
    made = files(book / "site")
    if request.config.getoption("--update-golden"):
        shutil.rmtree(SITE, ignore_errors=True)
        for name, data in made.items():
            target = SITE / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    golden = files(SITE)

    assert list(made) == list(golden)
    for name, data in made.items():
        assert data.decode() == golden[name].decode(), f"{name} differs; see the docstring of this file"


def test_a_second_build_writes_nothing(book: Path) -> None:
    built = pipeline.build(config.load(book), strict=True)

    assert built.extracted == 0
    assert not built.published.written
