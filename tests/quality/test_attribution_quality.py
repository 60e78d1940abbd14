"""How often the voice and speaker of annotated sentences are right with the pipeline that ships; floors only rise."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from generator import modelcard

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(
    modelcard.folder(None) is None,
    reason="the language pipeline that ships is not here",
)


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_attribution", ROOT / "bench" / "attribution.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    module.JUDGED = tuple(one for path in (module.SEEN, *module.SEEN_TOO) for one in module.judge(path))
    return module


def test_the_voice_is_right_often_enough(bench: ModuleType) -> None:
    assert bench.accuracy(bench.JUDGED) >= 0.93


def test_claims_are_seldom_shown_as_reported(bench: ModuleType) -> None:
    assert bench.claims_as_reported(bench.JUDGED) <= 0.02


def test_speakers_that_we_name_are_the_ones(bench: ModuleType) -> None:
    assert bench.wrong_speakers(bench.JUDGED) <= 0.03


def test_reports_that_nobody_tuned_on_are_read_as_well_as_was_asked_for(bench: ModuleType) -> None:
    reports = bench.judge(bench.NATURAL)

    assert bench.accuracy(reports) >= 0.90
    assert bench.claims_as_reported(reports) <= 0.02


def test_every_annotated_sentence_stands_in_its_paragraph(bench: ModuleType) -> None:
    assert len(bench.JUDGED) >= 598
    assert all(j.sentence in j.text for j in bench.JUDGED)
