"""Things found by their place in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.extractors._placed import Placed, placed
from generator.models import Cue, Statement

PLACES = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(PLACES), PLACES)
def test_the_index_finds_what_a_search_finds(places: list[tuple[int, int]], stretch: tuple[int, int]) -> None:
    index = Placed((start, end, n) for n, (start, end) in enumerate(places))
    order = sorted(range(len(places)), key=lambda n: places[n][0])
    start, end = stretch

    assert list(index.touching(start, end)) == [n for n in order if places[n][0] < end and start < places[n][1]]
    assert list(index.inside(start, end)) == [n for n in order if start <= places[n][0] and places[n][1] <= end]


def test_a_statement_is_also_found_by_the_word_that_reports_it() -> None:
    cue = Cue(14, 18, "said", "say", "neutral")
    behind = Statement(0, 10, "We will go", "s1", "s-1", 0, "indirect", "claim", cue=cue)

    assert list(placed((behind,)).touching(15, 16)) == [behind]
    assert list(placed((behind,)).touching(18, 30)) == []
