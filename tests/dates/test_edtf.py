"""Dates of different precision: days covered, order, words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates

_DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


def _coarser(day: date, how: int) -> str:
    return [
        day.isoformat(),
        f"{day:%Y-%m}",
        f"{day:%Y}",
        f"{day:%Y}"[:3] + "X",
        f"{day:%Y}"[:2] + "XX",
        f"{day:%Y}-{33 + (day.month - 1) // 3}",
        f"{day:%Y}-{40 + (day.month - 1) // 6}",
        f"{day:%Y-%m}/{day:%Y}",
    ][how]


_VALUES = st.builds(_coarser, _DAYS, st.integers(0, 7))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-01-16", "2024-01-16", "2024-01-16"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2024-36", "2024-10-01", "2024-12-31"),
        ("2024-41", "2024-07-01", "2024-12-31"),
        ("2024-01-16/2024-01-18", "2024-01-16", "2024-01-18"),
        ("1990~", "1990-01-01", "1990-12-31"),
        ("2024-01-16T15:30Z", "2024-01-16", "2024-01-16"),
    ],
)
def test_a_value_covers_its_first_to_its_last_day(edtf: str, first: str, last: str) -> None:
    assert dates.bounds(edtf) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("edtf", ["", "soon", "2024-13", "2024-02-30", "2024-02-31/..", "2024/2012", "../..", "-0489"])
def test_what_is_no_date_or_has_no_calendar_days_has_no_bounds(edtf: str) -> None:
    assert dates.bounds(edtf) is None


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-01-16", "16 January 2024"),
        ("2023-12", "December 2023"),
        ("1990~", "about 1990"),
        ("2024-01-16/2024-01-18", "16–18 January 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2024-01/2024-03", "January – March 2024"),
        ("2011/2014", "2011–2014"),
        ("../2024-01-26", "until 26 January 2024"),
        ("2012/..", "from 2012"),
        ("199X", "the 1990s"),
        ("19XX", "the 20th century"),
        ("20XX", "the 21st century"),
        ("-0489", "490 BC"),
        ("2024-21", "spring 2024"),
        ("2009-33", "the first quarter of 2009"),
        ("2009-40", "the first half of 2009"),
        ("2024-01-16T15:30Z", "16 January 2024, 15:30 UTC"),
        ("2024-01-16T15:30+03:30", "16 January 2024, 15:30 UTC+03:30"),
        ("not a date", "not a date"),
    ],
)
def test_a_value_is_worded_as_a_reader_would(edtf: str, expected: str) -> None:
    assert dates.words(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-01-16", "day"),
        ("2024-01", "month"),
        ("2024", "year"),
        ("202X", "decade"),
        ("20XX", "century"),
        ("2024-23", "season"),
        ("2024-34", "quarter"),
        ("2024-40", "interval"),
        ("2024-01-22/2024-01-28", "week"),
        ("2024-01-23/2024-01-29", "interval"),
        ("2024-01-16T10:00", "time"),
        ("../2024", "interval"),
        ("rubbish", None),
    ],
)
def test_precision_is_read_off_the_value(edtf: str, expected: str | None) -> None:
    assert dates.precision(edtf) == expected


def test_a_clock_time_orders_two_values_of_one_day() -> None:
    assert dates.compare("2024-01-16T09:00", "2024-01-16T15:30") == "before"
    assert dates.order_key("2024-01-16T09:00") < dates.order_key("2024-01-16T15:30")


def test_years_before_the_common_era_come_in_order() -> None:
    assert dates.compare("-0489", "-0479") == "before"
    assert dates.compare("-0001", "0000") == "before"
    assert dates.compare("0000", "0001") == "before"


@given(_DAYS, st.integers(1, 5), st.integers(1, 6))
def test_a_month_is_neither_before_nor_after_a_day_in_it(day: date, how: int, other: int) -> None:
    assert dates.compare(day.isoformat(), _coarser(day, how)) == "within"
    assert dates.compare(_coarser(day, how), day.isoformat()) == "contains"
    assert dates.compare(_coarser(day, how), _coarser(day, other)) not in {"before", "after", "unknown"}


@given(_VALUES, _VALUES)
def test_comparison_is_the_same_from_both_sides(one: str, other: str) -> None:
    mirrored = {"before": "after", "after": "before", "within": "contains", "contains": "within"}
    relation = dates.compare(one, other)

    assert dates.compare(other, one) == mirrored.get(relation, relation)


@given(_VALUES, _VALUES)
def test_sorting_never_puts_the_later_of_two_first(one: str, other: str) -> None:
    if dates.compare(one, other) == "before":
        assert dates.order_key(one) < dates.order_key(other)


@given(_VALUES, _VALUES, _VALUES)
def test_before_is_transitive(one: str, other: str, third: str) -> None:
    if dates.compare(one, other) == "before" and dates.compare(other, third) == "before":
        assert dates.compare(one, third) == "before"


@given(_VALUES)
def test_a_value_is_equal_to_itself_and_sorts_before_the_unknown(value: str) -> None:
    assert dates.compare(value, value) == "equal"
    assert dates.order_key(value) < dates.order_key(None)


@given(st.text(max_size=30))
def test_no_text_whatever_breaks_the_reading_of_a_value(text: str) -> None:
    assert dates.words(text) is not None
    dates.bounds(text), dates.order_key(text), dates.precision(text)


@pytest.mark.parametrize(
    ("edtf", "in_days"),
    [
        ("2024-01-16", True),
        ("2024-01-16T12:00", True),
        ("2024-01-22/2024-01-28", True),
        ("2024-01", False),
        ("2024", False),
        ("2024-33", False),
        ("2011/2014", False),
        ("2024-01-16/..", False),
        ("soon", False),
    ],
)
def test_a_value_is_in_days_when_it_names_the_first_and_the_last(edtf: str, in_days: bool) -> None:
    assert dates.is_in_days(edtf) is in_days
