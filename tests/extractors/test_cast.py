"""Who is mentioned where."""

from generator.extractors._cast import Cast
from generator.models import Actor, Mention, Place, PluralMention


def _actor(number: int, *mentions: tuple[int, int]) -> Actor:
    return Actor(f"a{number}", f"A{number}", "person", mentions=tuple(Mention(*m, "name") for m in mentions))


def test_the_actor_whose_mention_covers_most_of_a_stretch_is_at_it() -> None:
    cast = Cast((_actor(1, (0, 40)), _actor(2, (10, 16), (60, 66))))

    assert cast.actor_at(10, 30) == "a1"
    assert cast.actor_at(58, 70) == "a2"
    assert cast.actor_at(41, 59) is None


def test_actors_stand_in_the_order_of_their_first_mentions_members_of_a_plural_included() -> None:
    cast = Cast(
        (_actor(1, (30, 35), (90, 95)), _actor(2, (10, 16)), _actor(3, (200, 205))), (PluralMention(20, 25, ("a3",)),)
    )

    assert cast.actors_in(5, 40) == ("a2", "a3", "a1")
    assert cast.actors_in(31, 40) == ()


def test_places_stand_in_text_order() -> None:
    here = Place("p1", "Sur", None, None, None, (Mention(50, 53, "name"),))
    there = Place("p2", "Nur", None, None, None, (Mention(10, 13, "name"), Mention(60, 63, "name")))

    assert Cast(places=(here, there)).places_in(0, 100) == ("p2", "p1")


def test_mentions_are_found_by_any_character_that_they_share() -> None:
    cast = Cast((_actor(1, (0, 40), (60, 66)), _actor(2, (10, 16))))

    assert [(m.start, m.whose) for m in cast.mentions(15, 16)] == [(0, "a1"), (10, "a2")]
    assert [(m.start, m.whose) for m in cast.mentions(39, 61)] == [(0, "a1"), (60, "a1")]
    assert list(cast.mentions(40, 60)) == []


def test_only_an_actor_with_a_name_is_named() -> None:
    described = Actor("a2", "the minister", "person", mentions=(Mention(5, 17, "nominal"),))

    assert Cast((_actor(1, (0, 4)), described)).named == {"a1"}


def test_a_plural_mention_is_found_once_for_each_of_its_members() -> None:
    cast = Cast((_actor(1, (0, 4)), _actor(2, (9, 13))), (PluralMention(20, 24, ("a1", "a2")),))

    assert [m.whose for m in cast.plural_mentions(21, 22)] == ["a1", "a2"]
    assert list(cast.plural_mentions(24, 30)) == []
