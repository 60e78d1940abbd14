"""Days of writing read from addresses and datelines."""

from datetime import date

import pytest

from generator import dates


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2024/01/29/talks-in-islamabad", date(2024, 1, 29)),
        ("https://news.example/world/2024-1-29-talks.html", date(2024, 1, 29)),
        ("https://news.example/20240129/talks", date(2024, 1, 29)),
        ("https://news.example/story/123456", None),
        ("https://news.example/2024/13/45/x", None),
        ("https://news.example/2024/01/29/after-2024/01/28", None),
        ("https://2024.example/01/29", None),
        ("https://news.example/x?date=2024-01-29", None),
    ],
)
def test_an_address_tells_the_day_only_when_it_names_one(url: str, day: date | None) -> None:
    assert dates.in_address(url) == day


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("ISLAMABAD, Jan 29, 2024 (Agency) - The ministers met.", True),
        ("NEW DELHI, January 29 — The ministers met.", True),
        ("Talks go on By Ann Otter ISLAMABAD, Jan 29 (Agency) - The ministers met.", True),
        ("Monday, January 29, 2024 The ministers met.", True),
        ("Monday, January 29, 2024, was a day of talks.", False),
        ("Peace fell apart in OSLO, Jan 29 was the day.", False),
        ("The ministers met on January 29 - a Monday.", False),
    ],
)
def test_a_dateline_is_known_by_a_place_in_capitals_or_a_whole_date_without_a_comma(text: str, is_one: bool) -> None:
    first = dates.scan(text)[0]

    assert dates.is_dateline(text, first.start, first.end) is is_one


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ISLAMABAD, Jan 29 — The ministers met.", "The ministers met."),
        ("BENGALURU, India — A spacecraft landed.", "A spacecraft landed."),
        ("Monday, January 29, 2024 The ministers met.", "The ministers met."),
        ("MOSCOW (Agency) - A probe crashed.", "A probe crashed."),
        ("The ministers - all of them - met.", "The ministers - all of them - met."),
    ],
)
def test_a_dateline_is_no_part_of_its_sentence(text: str, rest: str) -> None:
    assert text[dates.past_dateline(text, 0) :] == rest
