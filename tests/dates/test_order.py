"""The order in which a timeline tells its events."""

from hypothesis import given
from hypothesis import strategies as st

from generator import dates

_DAYS = st.sampled_from(["2024-01-16", "2024-01-17", "2024-01", None])
_CLOCKS = st.sampled_from([None, "T09:00", "T15:30", "T21:00", "T09:00Z"])
_TOLD = st.lists(
    st.tuples(_DAYS, _CLOCKS).map(lambda t: (t[0], f"{t[0]}{t[1]}" if t[0] and t[1] else t[0])), max_size=7
)


def test_events_of_one_day_stay_as_they_are_told() -> None:
    told = [("2024-01-17", None), ("2024-01-16", None), ("2024-01-16", "2024-01-16"), (None, None)]

    assert dates.in_order(told) == [1, 2, 0, 3]


def test_clock_times_order_the_events_that_have_one() -> None:
    told = [("2024-01-16", "2024-01-16T15:30"), ("2024-01-16", None), ("2024-01-16", "2024-01-16T09:00")]

    assert dates.in_order(told) == [2, 1, 0]


def test_times_of_different_zones_are_not_compared() -> None:
    told = [("2024-01-16", "2024-01-16T15:30Z"), ("2024-01-16", "2024-01-16T09:00")]

    assert dates.in_order(told) == [0, 1]


def test_the_clock_of_another_day_says_nothing() -> None:
    told = [("2024-01-16", "2024-01-16T15:30"), ("2024-01-16", "2024-01-15T09:00")]

    assert dates.in_order(told) == [0, 1]


@given(_TOLD)
def test_every_event_has_its_place_and_no_later_day_comes_first(told: list[tuple[str | None, str | None]]) -> None:
    order = dates.in_order(told)

    assert sorted(order) == list(range(len(told)))
    keys = [dates.order_key(told[i][0]) for i in order]
    assert keys == sorted(keys)
