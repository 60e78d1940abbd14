from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from generator.exporters import _labels, _layout, _map, _spark, _strip, network
from generator.exporters._book import Book
from generator.exporters._words import Words

import books


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
    boxes = []
    for dot in picture.dots:
        if dot.label:
            wide = len(dot.name) * picture.size * 0.5
            left = dot.label.x - {"start": 0, "middle": wide / 2, "end": wide}[dot.label.anchor]
            boxes.append((left, dot.label.y - picture.size * 0.9, left + wide, dot.label.y))
    assert not any(_labels.meet(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


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


def named(day: date | None, count: int = 1) -> _spark.Named:
    return _spark.Named(day, count, "A title", "#somewhere")


@given(st.lists(st.tuples(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 400)), min_size=2, max_size=120))
def test_bars_of_mentions_stand_in_order_inside_the_picture_and_do_not_touch(found: list[tuple[date, int]]) -> None:
    spark = _spark.draw((named(day, count) for day, count in found), Words())

    assert spark is not None
    for bar, following in pairwise(spark.bars):
        assert bar.x + bar.width < following.x
    assert spark.bars[0].x >= 0
    assert all(bar.x + bar.width <= spark.width and 0 < bar.height < spark.height for bar in spark.bars)


def test_one_article_with_a_date_is_no_picture_of_mentions() -> None:
    assert _spark.draw([named(date(2024, 1, 1)), named(None)], Words()) is None


@given(st.integers(2, 24), st.sets(st.tuples(st.integers(0, 23), st.integers(0, 23)), max_size=40))
def test_no_two_dots_of_a_network_stand_in_one_place(count: int, joined: set[tuple[int, int]]) -> None:
    pull = {(a, b): 1.0 for a, b in joined if a < b < count}
    places = _layout.layout(count, pull)

    assert len(set(places)) == count
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places)


def test_dots_that_are_joined_stand_nearer_than_others() -> None:
    places = _layout.layout(6, {(0, 1): 1.0, (1, 2): 1.0, (0, 2): 1.0, (3, 4): 1.0, (4, 5): 1.0, (3, 5): 1.0})

    assert dist(places[0], places[1]) < dist(places[0], places[4])
    assert dist(places[3], places[5]) < dist(places[2], places[5])


def test_two_actors_are_joined_by_the_events_that_name_both() -> None:
    found = {(one.one.name, one.other.name): len(one.entries) for one in network.pairs(Book(books.book()))}

    assert found == {
        ("Ana Ruiz", "Tom Okafor"): 1,
    }
