"""Floors under the figures that `python tests/quality/demo.py` prints; they may only rise."""

from __future__ import annotations

import pytest

from demo import Scores, score

FLOORS = {
    "no wrong merge": 1.0,
    "persons found": 0.98,
    "persons right": 0.86,
    "roles": 0.95,
    "dated events found": 0.85,
    "dated events right": 0.96,
    "other readers' events found": 0.85,
    "dated events other readers sign": 0.95,
    "event band": 0.95,
    "event basis": 0.96,
    "statements found": 0.84,
    "speakers": 0.84,
    "speakers named rightly": 0.94,
    "voices": 0.75,
    "key facts among the first seven": 0.54,
}
"""Measured in November 2026, less one or two items."""


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score()


@pytest.mark.parametrize("measure", FLOORS)
def test_the_demo_book_is_read_no_worse_than_before(scores: Scores, measure: str) -> None:
    assert scores.total[measure] > 0
    assert scores.share(measure) >= FLOORS[measure], "\n".join(m for m in scores.misses if m.startswith(measure))
