"""The day in a web address."""

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
