"""What opens a paragraph before its first sentence."""

from __future__ import annotations

import pytest

from generator.readers._datelines import dateline


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("ISLAMABAD, Jan 29 — The ministers met.", "The ministers met."),
        ("ISLAMABAD, Jan 29, 2024 (Agency) - “We met.”", "“We met.”"),
        ("BENGALURU, India — A spacecraft landed.", "A spacecraft landed."),
        ("MOSCOW (Agency) - A probe crashed.", "A probe crashed."),
        ("Cairo, Egypt, Apr 21 2022 (IPS) - Last June they met.", "Last June they met."),
        ("CAIRO – 26 July 2022: The ministers met.", "The ministers met."),
        ("KUWAIT CITY, July 25: Soldiers left.", "Soldiers left."),
        ("SINGAPORE (Feb. 25, 2021) — Shares fell.", "Shares fell."),
        ("Monday, January 29, 2024 The ministers met.", "The ministers met."),
        ("Talks go on By Ann Otter ISLAMABAD, Jan 29 (Agency) - The ministers met.", "The ministers met."),
    ],
)
def test_a_day_or_an_agency_beside_a_place_tells_a_dateline_anywhere(line: str, rest: str) -> None:
    found = dateline(line, near_top=False)

    assert found is not None
    assert line[found[1] :] == rest


@pytest.mark.parametrize("line", ["Cape Town - The trial began.", "Doha: Doctors arrived.", "KILLYBEGS — Boats sank."])
def test_near_the_top_a_place_alone_is_a_dateline(line: str) -> None:
    assert dateline(line, near_top=True) is not None
    assert dateline(line, near_top=False) is None


@pytest.mark.parametrize(
    "line",
    [
        "The ministers - all of them - met.",
        "Anna Lind — a lawyer — was heard.",
        "Paris — the city of light — was dark.",
        "Minister: We will go on.",
        "Peace fell apart in OSLO, Jan 29 was the day.",
        "Monday, January 29, 2024, was a day of talks.",
        "USA - The team won.",
    ],
)
def test_other_openings_are_no_datelines(line: str) -> None:
    assert dateline(line, near_top=False) is None
