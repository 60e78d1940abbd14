"""Where places are, when the gazetteer is sure."""

from __future__ import annotations

from generator.extractors.actors.places import locate


def test_a_country_lies_where_its_capital_does() -> None:
    place = locate(1, "Iran", (), frozenset())

    assert place.country == "IR"
    assert place.lat is not None


def test_namesakes_leave_a_city_without_country_and_say_so() -> None:
    place = locate(1, "San Jose", (), frozenset())

    assert place.country is None
    assert "cities are called San Jose" in place.note


def test_the_country_of_the_article_decides_between_namesakes() -> None:
    assert locate(1, "Tripoli", (), frozenset({"LB"})).country == "LB"


def test_a_capital_is_meant_when_its_country_is_spoken_of() -> None:
    assert locate(1, "Moscow", (), frozenset({"RU", "US"})).country == "RU"


def test_what_no_gazetteer_knows_has_no_country() -> None:
    place = locate(1, "Qwertyville", (), frozenset({"US"}))

    assert (place.country, place.lat, place.note) == (None, None, "not in the gazetteer")


def test_a_river_is_not_looked_up_among_cities() -> None:
    assert locate(1, "Orlando", (), frozenset({"US"}), is_city=False).country is None


def test_places_are_numbered_in_the_order_given() -> None:
    assert locate(3, "Iran", (), frozenset()).id == "p3"


def test_a_city_in_capitals_is_named_as_the_gazetteer_writes_it() -> None:
    assert locate(1, "ISLAMABAD", (), frozenset({"PK"})).name == "Islamabad"


def test_the_white_house_is_in_no_city_that_is_called_so_elsewhere() -> None:
    assert locate(1, "White House", (), frozenset({"MA"})).country == "US"


def test_a_state_or_province_lies_in_its_country_unless_a_large_city_may_be_meant() -> None:
    assert locate(1, "Virginia", (), frozenset()).country == "US"
    assert locate(1, "Queensland", (), frozenset()).country == "AU"
    assert locate(1, "Ontario", (), frozenset({"CA"})).country == "CA"
    assert locate(1, "Jerusalem", (), frozenset({"IL", "PS"})).country == "IL"
    assert locate(1, "Manchester", (), frozenset({"GB"})).country == "GB"
    assert locate(1, "Red Sea", (), frozenset(), is_city=False).country is None
    assert locate(1, "Zaire", (), frozenset()).country is None
