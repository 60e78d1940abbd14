from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.exporters import _map, _strip
from generator.exporters._words import Words


def spot(lat: float, lon: float, weight: int = 1, name: str = "Somewhere") -> _map.Spot:
    return _map.Spot(lat, lon, weight, name, "#somewhere", name)


@given(
    st.lists(
        st.builds(spot, st.floats(-58, 84), st.floats(-180, 180), st.integers(1, 50), st.text("abcde ", max_size=20)),
        min_size=1,
        max_size=30,
    )
)
def test_every_place_is_inside_the_view_and_no_two_names_overlap(spots: list[_map.Spot]) -> None:
    picture = _map.draw(spots)

    assert picture is not None
    assert len(picture.dots) == len(spots)
    for dot in picture.dots:
        assert picture.x - 0.1 <= dot.x <= picture.x + picture.width + 0.1
        assert picture.y - 0.1 <= dot.y <= picture.y + picture.height + 0.1
    boxes = [
        (x, y - picture.size * 0.9, x + len(dot.name) * picture.size * 0.5, y)
        for dot in picture.dots
        if dot.label
        for x, y in [dot.label]
    ]
    assert not any(_map._meet(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_places_beyond_the_outlines_are_left_to_the_list() -> None:
    assert _map.draw([spot(-75, 0)]) is None


def point(date: str | None) -> _strip.Point:
    return _strip.Point(date, "reported", "It happened", "#it")


def test_months_stand_in_columns_and_a_gap_is_marked() -> None:
    strip = _strip.draw(map(point, ["2024-01-16", "2024-01", "2024-02-03", "2024-05-01", None]), Words())

    assert strip is not None
    assert [(one.label, one.year, one.gap) for one in strip.columns] == [
        ("Jan", "2024", False), ("Feb", "", False), ("May", "", True),
    ]  # fmt: skip
    assert len(strip.dots) == 4


def test_a_long_story_is_shown_by_its_years() -> None:
    strip = _strip.draw((point(f"{year}-{month:02d}") for year in range(1990, 2000) for month in range(1, 13)), Words())

    assert strip is not None
    assert [one.label for one in strip.columns] == [str(year) for year in range(1990, 2000)]


def test_two_events_are_no_picture() -> None:
    assert _strip.draw([point("2024"), point("2023")], Words()) is None
