"""The hand-made book, and a folder to publish it in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))

from generator.publish import mkdocs_yml


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(mkdocs_yml("The islands"), encoding="utf-8")
    return tmp_path
