"""The forms in which newspapers write dates, as read on Monday 29 January 2024, and what only looks like one."""

from datetime import date

import pytest

from generator import dates
from generator.dates import Hint

PUBLISHED = date(2024, 1, 29)


def _values(text: str, tense: str = "past") -> list[str]:
    found = dates.scan(text)
    hints = [Hint(text.count(".", 0, e.start), tense) for e in found]
    return [r.value for r in dates.resolve(text, found, hints, PUBLISHED)]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("on Tuesday 16 January 2024", ["2024-01-16"]),
        ("on Tues., Jan. 16,", ["2024-01-16"]),
        ("on Tue 16 Jan 2024", ["2024-01-16"]),
        ("on Jan 16th, 2024", ["2024-01-16"]),
        ("on January the 16th", ["2024-01-16"]),
        ("on the sixteenth of January", ["2024-01-16"]),
        ("on 16.1.2024", ["2024-01-16"]),
        ("on 1/16/2024", ["2024-01-16"]),
        ("on 16-JAN-2024", ["2024-01-16"]),
        ("on 3/4/2023", ["2023"]),
        ("on JANUARY 16, 2024,", ["2024-01-16"]),
        ("in January last year", ["2023-01", "2023"]),
        ("from January 16-18, 2024,", ["2024-01-16", "2024-01-18"]),
        ("on 16/17 January", ["2024-01-16", "2024-01-17"]),
        ("on January 16, 18 and 20,", ["2024-01-16", "2024-01-18", "2024-01-20"]),
        ("on 16, 17 and 18 January 2023", ["2023-01-16", "2023-01-17", "2023-01-18"]),
        ("from 28 December to 3 January", ["2023-12-28", "2024-01-03"]),
        ("from Thursday to Saturday", ["2024-01-25", "2024-01-27"]),
        ("in 1939-45", ["1939", "1945"]),
        ("in the winter of 2022-23", ["2022-WI"]),
        ("this winter", ["2023-WI"]),
        ("last winter", ["2022-WI"]),
        ("in the early 2000s", ["200"]),
        ("in the '90s", ["199"]),
        ("in the late nineteenth century", ["18"]),
        ("in first-quarter figures", ["2024-Q1"]),
        ("in H1 2023", ["2023-H1"]),
        ("in fiscal year 2023-24", ["FY2023"]),
        ("late last year", ["2023"]),
        ("at month's end", ["2024-01"]),
        ("in the year-end report", ["2024"]),
        ("in the last week of December", ["2023-W52"]),
        ("in the week of January 15", ["2024-W03"]),
        ("earlier this week", ["2024-W05"]),
        ("on Friday last,", ["2024-01-26"]),
        ("a week ago Friday", ["2024-01-26"]),
        ("two weeks ago on Friday", ["2024-01-19"]),
        ("on Friday last week", ["2024-01-26"]),
        ("on Friday of last week", ["2024-01-26"]),
        ("late on Friday", ["2024-01-26"]),
        ("early Friday morning", ["2024-01-26TMO"]),
        ("on Friday at noon", ["2024-01-26T12:00"]),
        ("overnight on Friday", ["2024-01-26TNI"]),
        ("in the small hours of Saturday", ["2024-01-27TMO"]),
        ("at 10 pm Friday", ["2024-01-26T22:00"]),
        ("at 9am on Friday", ["2024-01-26T09:00"]),
        (
            "at 4:30 pm EST (2130 GMT) on Friday",
            ["2024-01-26T16:30-05:00", "2024-01-26T21:30Z", "2024-01-26"],
        ),
        ("on Friday at nine o'clock", ["2024-01-26T09:00"]),
        ("at 0900 hours on Friday", ["2024-01-26T09:00"]),
        ("some ten days ago", ["2024-01-19"]),
        ("a fortnight ago", ["2024-W03"]),
        ("nearly three decades ago", ["199"]),
        ("six months ago", ["2023-07"]),
        ("the month before last", ["2023-11"]),
        ("the day before yesterday", ["2024-01-27"]),
        ("yesterday evening", ["2024-01-28TEV"]),
        ("the day after Friday's debate", ["2024-01-27"]),
        ("the week before Christmas", ["2023-W51"]),
        ("the year before 1990", ["1989"]),
        ("over the past decade", ["P1DE"]),
        ("in the past 24 hours", ["PT24H"]),
        ("a three-hour-long meeting", ["PT3H"]),
        ("every other Tuesday", ["XXXX-WXX-2"]),
        ("on Monday mornings", ["XXXX-WXX-1TMO"]),
        ("twice a week", ["P1W"]),
        ("circa 1850", ["1850"]),
        ("on Christmas Day 2022", ["2022-12-25"]),
        ("at Easter", ["2023-04-09"]),
        ("on the Fourth of July", ["2023-07-04"]),
        ("after the Sept. 11 attacks", ["2001-09-11"]),
        ("after the Sept. 11 vote", ["2023-09-11"]),
        ("summer 2021", ["2021-SU"]),
        ("at this years fair", ["2024"]),
        ("these days", ["PRESENT_REF"]),
    ],
)
def test_what_is_behind_is_read(words: str, values: list[str]) -> None:
    assert _values(f"It happened {words} there.") == values


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("on Friday", ["2024-02-02"]),
        ("this coming Friday", ["2024-02-02"]),
        ("the coming Friday", ["2024-02-02"]),
        ("on Friday week", ["2024-02-09"]),
        ("a week from Friday", ["2024-02-09"]),
        ("from Friday to Tuesday", ["2024-02-02", "2024-02-06"]),
        ("early next week", ["2024-W06"]),
        ("later this month", ["2024-01"]),
        ("next January", ["2025-01"]),
        ("next winter", ["2024-WI"]),
        ("by the end of March", ["2024-03"]),
        ("the day after tomorrow", ["2024-01-31"]),
        ("in two weeks' time", ["2024-W07"]),
        ("before the end of the decade", ["202"]),
        ("this Christmas", ["2024-12-25"]),
    ],
)
def test_what_is_ahead_is_read(words: str, values: list[str]) -> None:
    assert _values(f"It will happen {words} there.", "future") == values


@pytest.mark.parametrize(
    "text",
    [
        "As John 3:16 and Luke 10:30 have it.",
        "She ran the marathon in 2:05:30.",
        "They won 2:10.",
        "See paragraph 3.2.2010 there.",
        "Call 555-2010.",
        "Every second counts in a split second decision.",
        "She may march on to the sun.",
        "Boeing 737 and Airbus 320 met Flight 1549.",
        "It fell £1950m, or 1,950 dollars.",
        "Chapter 11 is on page 2010.",
        "They scored in the 87th minute of the 7th round.",
        "The 82nd Airborne took the 16th floor.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert _values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He told USA Today that he left.",
        "The Sunday Telegraph and the Today programme said so.",
    ],
)
def test_a_day_in_the_name_of_a_paper_is_no_time(text: str) -> None:
    assert _values(text) == []


def test_a_clock_time_far_from_the_next_day_stays_without_one() -> None:
    assert _values("At 10:30 the gates were open, and late on Friday they closed.")[0] == "XXXX-XX-XXT10:30"
