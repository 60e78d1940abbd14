"""The wheel alone makes a book: away from the checkout, in an environment of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UV = (sys.executable, "-m", "uv", "--quiet")


def run(*command: str | Path, at: Path, **options: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        [str(part) for part in command], cwd=at, env=clean, capture_output=True, text=True, encoding="utf-8", **options
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    out: Path = tmp_path_factory.mktemp("dist")
    built = run(*UV, "build", "--wheel", "--no-build-isolation", "--out-dir", out, ROOT, at=out)
    assert built.returncode == 0, built.stderr
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of an environment that holds the wheel and what it asks for, nothing else."""
    place: Path = tmp_path_factory.mktemp("clean")
    made = run(*UV, "venv", "--python", sys.executable, place / "venv", at=place)
    assert made.returncode == 0, made.stderr
    python = place / "venv/bin/python"
    added = run(*UV, "pip", "install", "--python", python, "--constraint", ROOT / "requirements.lock", wheel, at=place)
    if added.returncode and any(word in added.stderr for word in ("dns error", "connect", "network")):
        pytest.skip("the package index cannot be reached")
    assert added.returncode == 0, added.stderr
    return place / "venv/bin"


def test_the_wheel_holds_templates_theme_and_pipeline(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "generator/templates/theme/main.html" in names
    assert "generator/pipelines/en_briefbook_sm/config.cfg" in names
    assert not [n for n in names if n.startswith(("tests/", "content/", "bench/", "training/"))]


def test_a_new_book_is_made_and_built_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    made = run(installed / "briefbook", "new", "book", at=tmp_path)
    built = run(installed / "briefbook", "build", at=tmp_path / "book")

    assert made.returncode == 0, made.stderr
    assert built.returncode == 0, built.stderr + built.stdout
    assert (tmp_path / "book/site/index.html").is_file()
    assert list((tmp_path / "book/site/articles").glob("*.html"))


def test_the_installed_command_extracts(installed: Path, tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": "Pakistan recalled its ambassador on 17 January 2024."})

    answer = run(installed / "briefbook", "extract", "--jsonl", "-", at=tmp_path, input=line + "\n")

    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["timexes"][0]["value"] == "2024-01-17"
