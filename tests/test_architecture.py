"""Who may import whom: the table of rooms, held against the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

ROOT = Path(generator.__file__).parent

MAY_SEE = {
    "models": set[str](),
    "schema": {"models"},
    "verify": {"models"},
    "gazetteer": set[str](),
    "readers": {"models", "gazetteer"},
    "acquire": {"models", "readers"},
    "newbook": {"models", "config", "publish"},
    "language": {"models", "modelcard"},
    "modelcard": {"models"},
    "pipelines": {"gazetteer"},
    "dates": {"models"},
    "extractors": {"models", "dates", "gazetteer"},
    "corrections": {"models", "dates"},
    "briefing": {"models", "dates", "corrections"},
    "collection": {"models", "dates"},
    "store": {"models", "schema", "modelcard"},
    "config": {"models"},
    "exporters": {"models", "schema", "dates"},
    "publish": {"models", "exporters"},
}
"""The rooms each room may import; `pipeline`, `cli` and `__main__` see all. `dates` is pure and knows only values."""

ONLY_IN = {
    "spacy": {"language", "extractors", "pipelines"},
    "onnxruntime": {"pipelines"},
    "jinja2": {"exporters"},
    "mkdocs": {"publish"},
    "properdocs": {"publish"},
    "trafilatura": {"readers"},
    "rich": {"cli"},
    "typer": {"cli"},
    "sqlite3": {"store"},
}
"""Libraries that belong to a room."""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(ROOT.rglob("*.py")):
        yield path.relative_to(ROOT).with_suffix("").parts[0], path


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are written in full"
            yield node.module
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)


def test_rooms_import_only_what_the_table_allows() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for room, path in modules()
        if room in MAY_SEE
        for name in imports(path)
        if name.startswith("generator.")
        and (other := name.split(".")[1]) in MAY_SEE | {"pipeline": 0, "cli": 0}
        and other != room
        and other not in MAY_SEE[room]
    ]

    assert wrong == []


def test_every_room_stands_in_the_table() -> None:
    rooms = {room for room, _ in modules()} - {"__init__", "__main__", "pipeline", "cli"}

    assert rooms <= set(MAY_SEE)


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_room(library: str) -> None:
    wrong = [
        str(path.relative_to(ROOT))
        for room, path in modules()
        if room not in ONLY_IN[library] and any(name.split(".")[0] == library for name in imports(path))
    ]

    assert wrong == []


def test_models_need_the_standard_library_only() -> None:
    import sys

    names = {name.split(".")[0] for room, path in modules() if room == "models" for name in imports(path)}

    assert names <= sys.stdlib_module_names | {"__future__", "generator"}


def test_only_the_grammar_reads_dependency_labels() -> None:
    wrong = [
        str(path.relative_to(ROOT))
        for room, path in modules()
        if room == "extractors" and "_grammar" not in path.parts and ".dep_" in path.read_text(encoding="utf-8")
    ]

    assert wrong == []
