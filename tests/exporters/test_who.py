"""The words of a row of "who is who"."""

from __future__ import annotations

from generator.exporters import _who
from generator.exporters._words import Words
from generator.models import Actor, Affiliation, Mention, Role, Span, Status

NAME = Span(40, 45)


def minister(*roles: tuple[str, Status], belongs: tuple[Affiliation, ...] = ()) -> Actor:
    return Actor("a1", "Okoye", "person", tuple(Role(0, 9, text, NAME, status) for text, status in roles), belongs)


def test_a_role_that_a_fuller_one_tells_is_not_repeated() -> None:
    okoye = minister(("Harbour minister", "current"), ("minister", "current"), ("harbour Minister", "current"))

    assert _who.roles(okoye, (okoye,), Words()) == (("Harbour minister", ""),)


def test_a_role_held_before_is_not_told_by_one_held_now() -> None:
    okoye = minister(("minister", "former"), ("prime minister", "current"), ("minister in waiting", "elect"))

    assert [text for text, _ in _who.roles(okoye, (okoye,), Words())] == [
        "minister",
        "prime minister",
        "minister in waiting",
    ]


def test_a_part_of_a_word_is_no_part_of_a_role() -> None:
    okoye = minister(("administrator", "current"), ("minist", "current"))

    assert len(_who.roles(okoye, (okoye,), Words())) == 2


def test_what_a_quotation_calls_somebody_comes_last_with_its_speaker() -> None:
    said = [Role(0, 9, text, NAME, "current", "claim", "a2") for text in ("crook", "minister")]
    okoye = Actor("a1", "Okoye", "person", (*said, Role(0, 9, "harbour minister", NAME)))

    told = _who.roles(okoye, (okoye, Actor("a2", "Holt", "person")), Words())

    assert told == (("harbour minister", ""), ("crook", "Said by Holt"))


def test_a_body_is_told_once_by_the_name_beside_the_actor() -> None:
    herald = Actor(
        "a2", "The Castor Herald", "organisation", mentions=(Mention(5, 11, "name"), Mention(60, 70, "name"))
    )
    okoye = minister(
        belongs=(Affiliation(5, 11, "Herald", NAME, "a2"), Affiliation(60, 70, "The Castor Herald", NAME, "a2"))
    )

    assert _who.affiliations(okoye, (okoye, herald)) == ("Herald",)


def test_a_body_that_is_only_pointed_at_is_told_by_its_name() -> None:
    herald = Actor("a2", "The Castor Herald", "organisation", mentions=(Mention(5, 7, "pronoun"),))
    okoye = minister(belongs=(Affiliation(5, 7, "it", NAME, "a2"), Affiliation(9, 20, "the council", NAME)))

    assert _who.affiliations(okoye, (okoye, herald)) == ("The Castor Herald", "the council")
