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
        ("The ministers met on January 29 - a Monday.", False),
        ("ISLAMABAD, Monday - The ministers met.", False),
    ],
)
def test_a_dateline_opens_a_paragraph_with_a_place_in_capitals(text: str, is_one: bool) -> None:
    assert dates.is_dateline(text, dates.scan(text)[0]) is is_one
