"""Which day is meant, on what that stands, and why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates
from generator.dates import Hint, Resolved

from steps import steps

MONDAY = date(2024, 1, 29)


def _resolve(text: str, published: date | None = None, tense: str = "past") -> list[Resolved]:
    found = dates.scan(text)
    hints = [Hint(text.count(".", 0, e.start), tense, text.rfind(".", 0, e.start) > e.start - 6) for e in found]
    return list(dates.resolve(text, found, hints, published))


@pytest.mark.parametrize(
    ("text", "tense", "value", "edtf"),
    [
        ("They met on Monday.", "past", "2024-01-29", "2024-01-29"),
        ("They met on Friday.", "past", "2024-01-26", "2024-01-26"),
        ("They will meet on Friday.", "future", "2024-02-02", "2024-02-02"),
        ("They met last Monday.", "past", "2024-01-22", "2024-01-22"),
        ("They will meet next Monday.", "future", "2024-02-05", "2024-02-05"),
        ("They met yesterday.", "past", "2024-01-28", "2024-01-28"),
        ("They met last week.", "past", "2024-W04", "2024-01-22/2024-01-28"),
        ("They met this weekend.", "past", "2024-W04-WE", "2024-01-27/2024-01-28"),
        ("They meet this weekend.", "present", "2024-W05-WE", "2024-02-03/2024-02-04"),
        ("They met last month.", "past", "2023-12", "2023-12"),
        ("They met last year.", "past", "2023", "2023"),
        ("They met a year ago.", "past", "2023", "2023"),
        ("They met three weeks ago.", "past", "2024-W02", "2024-01-08/2024-01-14"),
        ("They met on January 16.", "past", "2024-01-16", "2024-01-16"),
        ("They met on December 15.", "past", "2023-12-15", "2023-12-15"),
        ("They will meet on January 16.", "future", "2025-01-16", "2025-01-16"),
        ("They met in March.", "past", "2023-03", "2023-03"),
        ("They will meet in March.", "future", "2024-03", "2024-03"),
        ("They met last summer.", "past", "2023-SU", "2023-22"),
        ("It fell in the third quarter of last year.", "past", "2023-Q3", "2023-35"),
        ("It grew in the first half of this year.", "present", "2024-H1", "2024-40"),
        ("They met on Friday morning.", "past", "2024-01-26TMO", "2024-01-26"),
        ("They met on Friday at 3 p.m.", "past", "2024-01-26T15:00", "2024-01-26T15:00"),
        ("They met this morning.", "past", "2024-01-29TMO", "2024-01-29"),
        ("They met at Christmas.", "past", "2023-12-25", "2023-12-25"),
        ("They met early on Monday.", "past", "2024-01-29", "2024-01-29"),
        ("They met Monday last week.", "past", "2024-01-22", "2024-01-22"),
        ("They met around 1990.", "past", "1990", "1990~"),
        ("They met in the 1990s.", "past", "199", "199X"),
        ("They met in 490 BC.", "past", "BC0490", "-0489"),
        ("They met in the 19th century.", "past", "18", "18XX"),
        ("They met in fiscal year 2007.", "past", "FY2007", None),
        ("They met over the weekend.", "past", "2024-W04-WE", "2024-01-27/2024-01-28"),
        ("He speaks of the weekend.", "present", "2024-W04-WE", "2024-01-27/2024-01-28"),
        ("They will meet at the weekend.", "future", "2024-W05-WE", "2024-02-03/2024-02-04"),
        ("They met in the week of January 8.", "past", "2024-W02", "2024-01-08/2024-01-14"),
        ("They met on Tuesday the 16th.", "past", "2024-01-16", "2024-01-16"),
        ("They met on the 16th.", "past", "2024-01-16", "2024-01-16"),
        ("They will meet on the 16th.", "future", "2024-02-16", "2024-02-16"),
        ("They met on the second Sunday of May.", "past", "2023-05-14", "2023-05-14"),
        ("They will meet in three days' time.", "future", "2024-02-01", "2024-02-01"),
        ("They will meet two weeks from today.", "future", "2024-W07", "2024-02-12/2024-02-18"),
        ("They met in Q3 2023.", "past", "2023-Q3", "2023-35"),
    ],
)
def test_a_value_counts_from_the_day_of_publication(text: str, tense: str, value: str, edtf: str | None) -> None:
    (resolved,) = _resolve(text, MONDAY, tense)

    assert (resolved.value, resolved.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for three days", "P3D"),
        ("a two-hour flight", "PT2H"),
        ("one and a half years", "P1.5Y"),
        ("for a few weeks", "PXW"),
        ("over the last week", "P1W"),
        ("every week", "P1W"),
        ("every Friday", "XXXX-WXX-5"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in the future", "FUTURE_REF"),
    ],
)
def test_durations_sets_and_vague_words_have_values_but_no_date(text: str, value: str) -> None:
    (resolved,) = _resolve(text, MONDAY)

    assert (resolved.value, resolved.edtf, resolved.precision) == (value, None, None)


@pytest.mark.parametrize("text", ["They met on Monday.", "They met yesterday.", "They met last week.", "A year ago."])
def test_without_publication_date_nothing_is_counted_from_it(text: str) -> None:
    (resolved,) = _resolve(text)

    assert (resolved.edtf, resolved.basis) == (None, "unresolved")
    assert resolved.reason == "the text does not say when it was published"


def test_a_report_takes_a_missing_year_from_the_latest_date_it_names_with_one() -> None:
    text = (
        "He came on Monday. On January 16 Iran struck a group formed in 2012. It had attacked in December 2023. "
        "On January 10 it attacked again. He left on Friday."
    )

    found = _resolve(text)

    assert [r.edtf for r in found] == [None, "2024-01-16", "2012", "2023-12", "2024-01-10", None]
    assert found[1].basis == found[4].basis == "inferred year"
    assert found[1].anchor == found[4].anchor == 3
    assert "“December 2023”" in found[4].reason


def test_a_year_alone_is_no_ground_to_count_from_in_a_report() -> None:
    text = "He came on Monday. On January 16 it attacked. It was formed in 2012."

    found = _resolve(text)

    assert (found[1].edtf, found[1].basis, found[1].value) == (None, "unresolved", "XXXX-01-16")


def test_a_history_goes_on_from_the_date_before() -> None:
    text = "War came on 1 September 1939. In November the sea froze. In January it thawed. Peace came on May 8, 1945."

    assert [r.edtf for r in _resolve(text)] == ["1939-09-01", "1939-11", "1940-01", "1945-05-08"]


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("The fair ran from Friday to Monday.", "2024-01-29"),
        ("It will run from January 30 to February 2.", "2024-02-02"),
        ("It lasted from November to March.", "2024-03"),
    ],
)
def test_the_second_end_of_a_range_lies_after_the_first(text: str, closing: str) -> None:
    opening, end = _resolve(text, MONDAY, "future" if "will" in text else "past")

    assert end.edtf == closing
    assert dates.compare(opening.edtf or "", closing) == "before"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sales rose in December from the same month a year earlier.", "2022-12"),
        ("Sales rose in the third quarter, against the same period last year.", "2022-35"),
        ("Sales rose in December, against the same month in 2019.", "2019-12"),
        ("Sales rose against the same period last year.", "2023"),
    ],
)
def test_the_same_stretch_of_another_year_is_the_one_named_before(text: str, edtf: str) -> None:
    assert _resolve(text, MONDAY)[-1].edtf == edtf


def test_below_a_heading_with_years_a_day_lies_in_them() -> None:
    text = "Truce (1951). War came on 1 May 1950. In May they met."
    found = dates.scan(text)

    plain = dates.resolve(text, found, [Hint(i) for i in range(3)])
    headed = dates.resolve(text, found, [Hint(0, heading=True), Hint(1), Hint(2)])

    assert plain[2].edtf == "1950-05"
    assert headed[2].edtf == "1951-05"


def test_a_heading_no_longer_counts_once_the_text_has_moved_on() -> None:
    text = "Truce (1951). They met on 1 May 1953. They met on 2 May 1953. In June they parted."

    found = dates.scan(text)

    assert dates.resolve(text, found, [Hint(0, heading=True), Hint(1), Hint(2), Hint(3)])[3].edtf == "1953-06"


def test_a_bare_year_in_passing_does_not_move_a_history() -> None:
    text = "They met on 6 April 1938. The place, as a book of 2005 says, was cold. On 8 April they left."

    assert [r.edtf for r in _resolve(text)] == ["1938-04-06", "2005", "1938-04-08"]


def test_the_year_of_a_list_or_range_counts_for_all_of_it() -> None:
    assert [r.edtf for r in _resolve("from November to March 1942")] == ["1941-11", "1942-03"]
    assert [r.edtf for r in _resolve("on March 8 and 9, 1918")] == ["1918-03-08", "1918-03-09"]


def test_a_range_that_has_begun_is_not_put_off_to_the_next_year() -> None:
    begun = _resolve("It will run from January 23 through March 9.", MONDAY, "future")
    coming = _resolve("It will run from November 20 to December 11.", date(2015, 5, 7), "future")

    assert [r.edtf for r in begun] == ["2024-01-23", "2024-03-09"]
    assert [r.edtf for r in coming] == ["2015-11-20", "2015-12-11"]


def test_a_weekday_beside_the_day_must_fit_the_year() -> None:
    (resolved,) = _resolve("They met on Tuesday, January 16.", date(2025, 3, 1))

    assert resolved.edtf == "2024-01-16"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It began on 5 May 2003. Two days later they left.", "2003-05-07"),
        ("It began on 5 May 2003. The next day they left.", "2003-05-06"),
        ("It began on 5 May 2003. They had come the day before.", "2003-05-04"),
        ("It began on 5 May 2003. Later that month they left.", "2003-05"),
        ("It began on 5 May 2003. They left in July of that year.", "2003-07"),
        ("It began in May 2003. They left two years later.", "2005"),
        ("It began in May 2003. They left on the 16th.", "2003-05-16"),
        ("It began on 5 May 2003. They left at 15:30.", "2003-05-05T15:30"),
    ],
)
def test_a_value_counts_from_the_date_named_before(text: str, edtf: str) -> None:
    resolved = _resolve(text)[-1]

    assert (resolved.edtf, resolved.basis, resolved.anchor) == (edtf, "relative to an earlier date", 0)
    assert resolved.reason.startswith("counted from “")


def test_a_day_is_not_counted_from_a_month() -> None:
    resolved = _resolve("It began in May 2003. Two days later they left.")[-1]

    assert (resolved.edtf, resolved.basis) == (None, "unresolved")


@pytest.mark.parametrize("text", ["a few days later", "less than a month earlier", "over a year ago"])
def test_a_vague_or_bounded_amount_gives_no_date(text: str) -> None:
    resolved = _resolve(f"It began on 5 May 2003. It ended {text}.", MONDAY)[-1]

    assert resolved.edtf is None


def test_an_impossible_day_gives_no_date() -> None:
    (resolved,) = _resolve("They met on 30 February 2024.")

    assert (resolved.edtf, resolved.basis) == (None, "unresolved")


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31)),
    st.sampled_from(["on Monday", "on January 16", "in March", "on 29 February", "last week", "in summer"]),
)
def test_what_has_happened_does_not_lie_after_publication(published: date, words: str) -> None:
    (resolved,) = _resolve(f"They met {words}.", published, "past")
    bounds = dates.bounds(resolved.edtf or "")

    assert bounds is not None
    assert bounds[0] <= published


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31)),
    st.sampled_from(["on Monday", "on January 16", "in March", "next week", "in summer", "on Friday"]),
)
def test_what_is_to_come_does_not_lie_before_publication(published: date, words: str) -> None:
    (resolved,) = _resolve(f"They will meet {words}.", published, "future")
    bounds = dates.bounds(resolved.edtf or "")

    assert bounds is not None
    assert bounds[1] >= published


@given(st.text(alphabet=st.sampled_from("MJ on ay5, 16-12thsl2004two days later last weekThe year."), max_size=100))
def test_a_value_is_never_finer_than_its_precision_says(text: str) -> None:
    for resolved in _resolve(text, MONDAY):
        if resolved.edtf is not None:
            assert dates.interval(resolved.edtf) is not None
            assert resolved.precision == dates.precision(resolved.edtf) or resolved.precision in {"interval", "week"}


@pytest.mark.parametrize(
    "piece", ["the same period last year, ", "yesterday, in May 1990, on March 5, ", "on the 16th, "]
)
@pytest.mark.parametrize("published", [None, MONDAY])
def test_the_work_to_resolve_grows_no_faster_than_the_text(piece: str, published: date | None) -> None:
    def work(size: int) -> int:
        text = (piece * size)[:size]
        found = dates.scan(text)
        return steps(lambda: dates.resolve(text, found, None, published))

    assert work(16_000) < 12 * work(2_000)


@pytest.mark.parametrize(
    ("text", "tense", "edtf"),
    [
        ("They wrote two days before Wednesday's vote.", "past", "2024-01-29"),
        ("They wrote two days before Thursday's vote.", "past", "2024-01-23"),
        ("They will write two days after Friday's vote.", "future", "2024-02-04"),
    ],
)
def test_a_day_beside_a_weekday_has_the_tense_and_not_the_weekday(text: str, tense: str, edtf: str) -> None:
    assert [r.edtf for r in _resolve(text, MONDAY, tense)] == [edtf]


def test_a_clock_time_is_on_the_only_day_of_the_news() -> None:
    one = "It fell on Friday. It was wet. It rained. It struck at 6:10 am there."

    assert _resolve(one, MONDAY)[-1].edtf == "2024-01-26T06:10"
    assert _resolve("On Tuesday it rained. " + one, MONDAY)[-1].edtf is None
    assert _resolve(one.replace("Friday", "5 May 1967"), MONDAY)[-1].edtf is None
