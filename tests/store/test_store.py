"""Extractions are kept, forgotten when anything that made them changed, and never trusted when damaged."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from generator import store
from generator.models import Article, Extraction, Fact, GeneratorError, Problem
from generator.store import Store

ARTICLE = Article("a", "A", "Talks end.", extra={"rank": 5})
FOUND = Extraction(ARTICLE, facts=(Fact(0, 10, "Talks end.", "f-1", 0, 0.5, "reported"),))


def test_what_is_put_comes_back(tmp_path: Path) -> None:
    with Store(tmp_path / "sub" / "store.sqlite") as kept:
        kept.put("k", FOUND)

    with Store(tmp_path / "sub" / "store.sqlite") as kept:
        assert kept.get("k") == FOUND
        assert kept.get("other") is None


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    with Store(tmp_path / "store.sqlite") as kept:
        kept.put("k", FOUND)
        kept.put("old", FOUND)

    with Store(tmp_path / "store.sqlite") as kept:
        kept.get("k")
        kept.put("new", FOUND)
        kept.forget_unused()

        assert [kept.get(key) for key in ("k", "new", "old")] == [FOUND, FOUND, None]


def test_a_reading_comes_back_also_one_without_an_article(tmp_path: Path) -> None:
    problem = Problem("content/a.md", "is empty", "Write it.", "error")

    with Store(tmp_path / "store.sqlite") as kept:
        kept.put_reading("one", (ARTICLE, ()))
        kept.put_reading("two", (None, (problem,)))

        assert (kept.reading("one"), kept.reading("two")) == ((ARTICLE, ()), (None, (problem,)))
        assert kept.reading("three") is None


def test_a_file_is_another_when_its_bytes_or_its_place_are(tmp_path: Path) -> None:
    for name, data in (("a.md", b"one"), ("b.md", b"one"), ("c.md", b"x" * 99)):
        (tmp_path / name).write_bytes(data)
    first = store.file_key(tmp_path / "a.md", tmp_path, 10)

    assert first == store.file_key(tmp_path / "a.md", tmp_path, 10)
    assert first != store.file_key(tmp_path / "b.md", tmp_path, 10)
    assert store.file_key(tmp_path / "c.md", tmp_path, 10) is None
    assert store.file_key(tmp_path / "missing.md", tmp_path, 10) is None
    (tmp_path / "a.md").write_bytes(b"two")
    assert first != store.file_key(tmp_path / "a.md", tmp_path, 10)


@pytest.mark.parametrize("data", [b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000, b""])
def test_a_damaged_store_starts_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(data)

    with Store(path) as kept:
        assert kept.get("k") is None
        kept.put("k", FOUND)
        assert kept.get("k") == FOUND


def test_a_store_damaged_in_the_middle_never_stops_a_build(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with Store(path) as kept:
        for number in range(50):
            kept.put(f"k{number}", replace(FOUND, article=replace(ARTICLE, text="Talks end." * 500)))
    data = bytearray(path.read_bytes())
    data[8192:60000] = b"\xab" * (60000 - 8192)
    path.write_bytes(data)

    with Store(path) as kept:
        for number in range(50):
            kept.get(f"k{number}")
        kept.put("k", FOUND)
        kept.forget_unused()


def test_a_store_of_another_version_starts_empty(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with Store(path) as kept:
        kept.put("k", FOUND)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()

    with Store(path) as kept:
        assert kept.get("k") is None


def test_a_value_of_another_shape_is_as_good_as_none(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with Store(path) as kept:
        kept.put("k", FOUND)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE kept SET value = x'80'")
    connection.commit()
    connection.close()

    with Store(path) as kept:
        assert kept.get("k") is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(GeneratorError, match="cannot write to"):
        Store(tmp_path / "file" / "store.sqlite")


@pytest.mark.parametrize("change", [{"text": "Talks go on."}, {"title": "B"}, {"language": "fr"}, {"extra": {}}])
def test_the_key_changes_with_the_article(change: dict[str, object]) -> None:
    assert store.key(ARTICLE, "m") != store.key(replace(ARTICLE, **change), "m")


def test_the_key_changes_with_the_pipeline_and_with_nothing_else() -> None:
    assert store.key(ARTICLE, "m") != store.key(ARTICLE, "n")
    assert store.key(ARTICLE, "m") == store.key(replace(ARTICLE), "m")


def test_a_pipeline_that_was_trained_again_is_another(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"version": "1.0.0"}')
    before = store.fingerprint(str(tmp_path))

    (tmp_path / "meta.json").write_text('{"version": "1.0.1"}')

    assert store.fingerprint(str(tmp_path)) != before


def test_a_pipeline_that_is_not_there_is_left_to_its_loader() -> None:
    assert store.fingerprint("no_such_pipeline") != store.fingerprint("nor_this_one")
