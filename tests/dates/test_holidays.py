"""Named days of several calendars."""

import pytest

from generator.dates import holidays


@pytest.mark.parametrize(
    ("name", "year", "edtf"),
    [
        ("Christmas", 2007, "2007-12-25"),
        ("Easter", 2024, "2024-03-31"),
        ("Good Friday", 1998, "1998-04-10"),
        ("Nowruz", 2024, "2024-03-20"),
        ("Ramadan", 2024, "2024-03-11/2024-04-09"),
        ("Eid al-Fitr", 2024, "2024-04-10"),
        ("Lunar New Year", 2024, "2024-02-10"),
        ("Yom Kippur", 2023, "2023-09-25"),
        ("Orthodox Easter", 2024, "2024-05-05"),
        ("Orthodox Easter", 2023, "2023-04-16"),
        ("Orthodox Christmas", 2024, "2024-01-07"),
    ],
)
def test_a_holiday_falls_on_its_day(name: str, year: int, edtf: str) -> None:
    moment = holidays.moment(name, year)

    assert moment is not None
    assert moment.edtf == edtf


def test_a_holiday_that_a_year_has_twice_or_not_at_all_has_no_day() -> None:
    assert holidays.moment("Eid al-Fitr", 2000) is None
    assert holidays.moment("Easter", 33) is None
