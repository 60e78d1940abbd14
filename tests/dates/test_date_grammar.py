"""Which words of a text are time expressions, and which only look like it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates

from steps import steps


def _found(text: str) -> list[str]:
    return [text[e.start : e.end] for e in dates.scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on 16 January 2024.", ["16 January 2024"]),
        ("It began on Jan. 16, 2024, at dawn.", ["Jan. 16, 2024"]),
        ("The 16th of May was a Sunday.", ["The 16th of May", "Sunday"]),
        ("Dated 2024-01-16 and 16/01/2024.", ["2024-01-16", "16/01/2024"]),
        ("They met on Monday, January 29, 2024.", ["Monday, January 29, 2024"]),
        ("from 16-18 January", ["16", "18 January"]),
        ("between 5 and 7 March 1944", ["5", "7 March 1944"]),
        ("between 2011 and 2014", ["2011", "2014"]),
        ("in 1941–42", ["1941", "42"]),
        ("in the 1990s, the sixties and the 19th century", ["the 1990s", "the sixties", "the 19th century"]),
        ("in the third quarter of this year", ["the third quarter of this year"]),
        ("in the first half of 2009", ["the first half of 2009"]),
        ("in spring 2023 and the summer of 1920", ["spring 2023", "the summer of 1920"]),
        ("by the end of last year", ["the end of last year"]),
        ("since early May and mid-2011", ["early May", "mid-2011"]),
        ("around 1990", ["around 1990"]),
        ("two days earlier", ["two days earlier"]),
        ("three weeks ago", ["three weeks ago"]),
        ("two days before 5 May 2003", ["two days before 5 May 2003"]),
        ("later that month", ["later that month"]),
        ("the day before yesterday", ["the day before yesterday"]),
        ("Monday last week", ["Monday last week"]),
        ("at 12:00 UTC on Monday", ["12:00 UTC on Monday"]),
        ("at 2:57 p.m. Moscow time on Saturday", ["2:57 p.m. Moscow time on Saturday"]),
        ("Friday morning", ["Friday morning"]),
        ("on the night of 5 May", ["the night of 5 May"]),
        ("a day-long visit of three weeks", ["day-long", "three weeks"]),
        ("for two and a half years", ["two and a half years"]),
        ("between 60 and 90 days", ["60", "90 days"]),
        ("every Friday, on Mondays and daily", ["every Friday", "Mondays", "daily"]),
        ("three times a day", ["a day"]),
        ("in recent years, and now", ["recent years", "now"]),
        ("Christmas 2007 and Ramadan", ["Christmas 2007", "Ramadan"]),
        ("in 490 BC", ["490 BC"]),
        (
            "in April 480 BC, the spring of 480 BC and the 470s BC",
            ["April 480 BC", "the spring of 480 BC", "the 470s BC"],
        ),
        ("Dated 2024/01/16, 16-01-2024 and 16-Jan-2024.", ["2024/01/16", "16-01-2024", "16-Jan-2024"]),
        ("in mid-June and the late 1990s", ["mid-June", "the late 1990s"]),
        ("over the weekend, at weekends", ["the weekend", "weekends"]),
        ("the weekend of 5 May and week ending 20 May", ["the weekend of 5 May", "week ending 20 May"]),
        ("by the end of the day Saturday", ["the end of the day Saturday"]),
        ("in the early morning hours of 30 April", ["the early morning hours of 30 April"]),
        ("at 9am on Friday and at 2130 GMT", ["9am on Friday", "2130 GMT"]),
        ("around 11am on Friday, by 12pm", ["around 11am on Friday", "12pm"]),
        (
            "the second Sunday of May, the last Friday in March",
            ["the second Sunday of May", "the last Friday in March"],
        ),
        ("on Tuesday the 16th", ["Tuesday the 16th"]),
        ("in fiscal 2023, FY2024 and 3Q 2023", ["fiscal 2023", "FY2024", "3Q 2023"]),
        ("two weeks from today, in three days' time", ["two weeks from today", "three days' time"]),
        ("every two weeks, every other day", ["every two weeks", "every other day"]),
        ("c. 1990, ca. 1991", ["c. 1990", "ca. 1991"]),
        ("in the years 1955-1957", ["the years 1955", "1957"]),
        ("in the latter half of 2008", ["the latter half of 2008"]),
        ("below 1990 levels", ["1990"]),
        ("the same month a year ago", ["the same month a year ago"]),
        ("throughout the fall and winter", ["the fall", "winter"]),
        ("the 1967 six-day war", ["1967", "six-day"]),
    ],
)
def test_a_time_expression_is_found_whole(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may come.",
        "Prime Minister Theresa May resigned.",
        "The women's march went on.",
        "A second round follows the fall of Baghdad.",
        "He paid $2000 for 2000 shares.",
        "2000 soldiers were sent to the sun.",
        "Security Council Resolution 1929 was adopted.",
        "Flight 1815 landed with 16 passengers.",
        "See section 2010 and Form 1040.",
        "It rose by 16 percent, to 1,500 points.",
        "It fell on Black Friday shoppers.",
        "The ratio was 3.5 to 4.",
        "Version 2.0.1 costs 99.",
        "a quarter of its dealers",
        "three quarters of the troops",
        "The weekend paper costs more.",
        "April Ryan and June Jones spoke to May.",
        "The team plays in the second half.",
        "They had a night club.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_part_of_speech_tells_the_verb_from_the_month() -> None:
    text = "In May 5 people died."

    assert [text[e.start : e.end] for e in dates.scan(text, lambda _: "AUX")] != ["May 5"]


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 4))
def test_every_day_written_out_comes_back(day: date, form: int) -> None:
    month = f"{day:%B}"
    written = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {day.day}th of {month} {day.year}",
        day.isoformat(),
        f"{day:%A}, {day.day} {month} {day.year}",
    ][form]
    text = f"It happened on {written}."

    (resolved,) = dates.resolve(text, dates.scan(text))

    assert (resolved.edtf, resolved.basis, resolved.precision) == (day.isoformat(), "explicit", "day")


@given(st.text(alphabet=st.sampled_from("on May 5, 16-17th1990s('s last two days the of - Monday\n:."), max_size=120))
def test_expressions_stand_in_order_and_never_overlap(text: str) -> None:
    found = dates.scan(text)

    assert all(0 <= e.start < e.end <= len(text) for e in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(dates.resolve(text, found)) == len(found)


@pytest.mark.parametrize("piece", ["1", "on ", "((", "12-", "May ", "the last ", "1990, ", "two ", "Monday and ", "a"])
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    def work(size: int) -> int:
        text = (piece * size)[:size]
        return steps(lambda: dates.scan(text))

    assert work(16_000) < 12 * work(2_000)
