"""What every test may lean on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")  # speed is shown in bench/, and a busy machine is no mistake

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "quality")]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden books anew; then read the diff")
