"""Names inside longer names belong to whom they name by themselves, and to nobody else."""

from __future__ import annotations

import pytest

from generator.extractors._cast import Cast
from generator.models import Actor, Mention, Place

from rows import cast_of


def _named(name: str, label: str, head: int, dep: str, offset: int) -> list[str]:
    """The rows of a name whose first word is the one at `offset`, counted from 1."""
    words = name.split()
    last = offset + len(words) - 1
    rows = [f"{word} NNP {last} compound {'I' if n else 'B'}-{label}" for n, word in enumerate(words[:-1])]
    return [*rows, f"{words[-1]} NNP {head} {dep} {'I' if rows else 'B'}-{label}"]


def _speaking(name: str, label: str) -> str:
    """Such a name says so."""
    said = len(name.split()) + 1
    return "\n".join([*_named(name, label, said, "nsubj", 1), "said VBD 0 root", f"so RB {said} advmod"])


def _there(name: str, label: str) -> str:
    """They stayed in such a place."""
    named = _named(name, label, 2, "obl", 4)
    return "\n".join(["They PRP 2 nsubj", "stayed VBD 0 root", f"in IN {3 + len(named)} case", *named])


def _inside(cast: Cast) -> dict[str, list[tuple[int, int]]]:
    """Where each actor or place stands inside a longer name, by its name."""
    actors, places = cast.whole()
    listed: tuple[Actor | Place, ...] = (*actors, *places)
    return {one.name: found for one in listed if (found := [(m.start, m.end) for m in one.mentions if m.nested])}


def test_a_place_known_to_the_article_is_found_in_the_name_of_a_building() -> None:
    cast = cast_of(_there("Sydney", "GPE"), _there("Sydney Harbour Bridge", "FAC"))

    assert _inside(cast) == {"Sydney": [(37, 43)]}


def test_a_country_that_acts_is_found_in_the_name_of_its_ministry() -> None:
    cast = cast_of(_speaking("Iran", "GPE"), _speaking("Iran Foreign Ministry", "ORG"))

    assert _inside(cast) == {"Iran": [(13, 17)]}


def test_a_full_name_is_found_in_the_name_of_a_foundation_a_surname_alone_is_not() -> None:
    cast = cast_of(
        _speaking("Nora Falk", "PERSON"), _speaking("Nora Falk Fund", "ORG"), _speaking("Falk Brewery", "ORG")
    )

    assert _inside(cast) == {"Nora Falk": [(18, 27)]}


def test_a_name_that_the_article_never_uses_by_itself_is_nobodys() -> None:
    assert _inside(cast_of(_speaking("Sydney Harbour Trust", "ORG"))) == {}


@pytest.mark.parametrize(
    ("place", "longer"),
    [
        ("York", "New York Society"),
        ("Washington", "George Washington University"),
        ("Mexico", "Mexico City Council"),
        ("Sudan", "South Sudan Bank"),
        ("East", "Middle East Institute"),
    ],
)
def test_a_place_is_not_found_in_the_name_of_another_place_or_of_a_person(place: str, longer: str) -> None:
    assert _inside(cast_of(_there(place, "GPE"), _speaking(longer, "ORG"))) == {}


def test_a_capital_that_stands_for_its_government_is_not_found_in_the_name_of_a_newspaper() -> None:
    cast = cast_of(_speaking("Washington", "GPE"), _speaking("Washington Post", "ORG"))

    assert cast.actors[0].kind == "government"
    assert _inside(cast) == {}


@pytest.mark.parametrize(
    ("body", "longer"), [("Taliban", "Punjabi Taliban"), ("Apple", "Apple Corps"), ("National", "National Gallery")]
)
def test_a_body_is_not_found_in_the_name_of_another_body_like_it(body: str, longer: str) -> None:
    assert _inside(cast_of(_speaking(body, "ORG"), _speaking(longer, "ORG"))) == {}


def test_a_body_is_found_in_the_name_of_its_event() -> None:
    cast = cast_of(_speaking("UNICEF", "ORG"), _there("UNICEF Snowflake Ball", "EVENT"))

    assert _inside(cast) == {"UNICEF": [(30, 36)]}


def test_mentions_inside_longer_names_count_for_nothing_but_the_list() -> None:
    cast = cast_of(_speaking("Iran", "GPE"), _speaking("Iran Foreign Ministry", "ORG"))

    alone = cast_of(_speaking("Iran", "GPE"), _speaking("Foreign Ministry", "ORG"))
    assert cast.actors[0].mentions == alone.actors[0].mentions == cast.whole()[0][0].own_mentions
    assert cast.actor_at(13, 17) == "a2"
    assert cast.actors_in(13, 17) == ()


def test_mentions_of_an_actor_stand_in_text_order_whether_inside_longer_names_or_not() -> None:
    iran = Actor("a1", "Iran", "government", mentions=(Mention(0, 4, "name"), Mention(40, 44, "name")))
    inside = Mention(13, 17, "name", "same name", nested=True)

    (listed,), _ = Cast((iran,), nested={"a1": (inside,)}).whole()

    assert listed.mentions == (Mention(0, 4, "name"), inside, Mention(40, 44, "name"))
