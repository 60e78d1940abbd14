"""Countries that play, in reports on sport."""

from __future__ import annotations

from rows import actor, cast_of

WON = """
Sweden NNP 2 nsubj B-GPE
beat VBD 0 root
Panama NNP 2 obj B-GPE
. . 2 punct
"""
SPORT = """
The DT 2 det
goalkeeper NN 3 nsubj
saved VBD 0 root
a DT 5 det
penalty NN 3 obj
before IN 7 case
half-time NN 3 obl
in IN 10 case
the DT 10 det
match NN 3 obl
. . 3 punct
"""


def test_a_country_that_plays_is_its_team() -> None:
    cast = cast_of(WON, SPORT)

    assert [(actor(cast, name).kind, actor(cast, name).mentions[0].rule) for name in ("Sweden", "Panama")] == [
        ("organisation", "team"),
        ("organisation", "team"),
    ]


def test_a_country_that_beats_another_in_politics_is_a_government() -> None:
    assert all(a.kind == "government" for a in cast_of(WON).actors)


def test_where_they_play_stays_a_place() -> None:
    cast = cast_of(WON, SPORT, "They PRP 2 nsubj\nmet VBD 0 root\nin IN 4 case\nSweden NNP 2 obl B-GPE")

    assert len(actor(cast, "Sweden").mentions) == 1
    assert [place.name for place in cast.places] == ["Sweden"]


def test_what_an_acting_country_has_is_its_governments_unless_it_is_land() -> None:
    signed = "Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root\n. . 2 punct"
    owner = "Iran NNP 3 nmod:poss B-GPE\n's POS 1 case\n{0} NN 4 nsubj\nfell VBD 0 root"

    assert [m.rule for m in actor(cast_of(signed, owner.format("currency")), "Iran").mentions][1:] == [
        "same name, acting as possessor"
    ]
    assert len(actor(cast_of(signed, owner.format("population")), "Iran").mentions) == 1


def test_a_country_that_does_something_in_a_match_is_its_team() -> None:
    rows = "Panama NNP 2 nsubj B-GPE\nfound VBD 0 root\nthe DT 4 det\ngoal NN 2 obj"

    assert actor(cast_of(SPORT, rows), "Panama").mentions[0].rule == "team"
