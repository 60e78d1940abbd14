"""What a given name tells of somebody's gender."""

from __future__ import annotations

import pytest

from generator.extractors.actors.given_names import likely_gender

from rows import actor, cast_of


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Karin Keller-Sutter", "female"),
        ("Vladimir Putin", "male"),
        ("Jean Dupont", ""),
        ("Xzqv Putin", ""),
        ("Karin", ""),
    ],
)
def test_a_given_name_is_somebodys_gender_where_the_lists_of_many_countries_agree(name: str, gender: str) -> None:
    assert likely_gender(name) == gender


@pytest.mark.parametrize(
    ("pronoun", "meant", "other"), [("She", "Karin Salehi", "Peter"), ("He", "Peter Khan", "Karin")]
)
def test_a_pronoun_means_the_one_of_two_whose_given_name_suits(pronoun: str, meant: str, other: str) -> None:
    pair = """
        Karin NNP 6 nsubj B-PERSON
        Salehi NNP 1 flat I-PERSON
        and CC 4 cc
        Peter NNP 1 conj B-PERSON
        Khan NNP 4 flat I-PERSON
        spoke VBD 0 root
    """

    cast = cast_of(pair, f"{pronoun} PRP 2 nsubj\nleft VBD 0 root")

    assert [m.form for m in actor(cast, meant).mentions] == ["name", "pronoun"]
    assert all(len(a.mentions) == 1 for a in cast.actors if a.name.startswith(other))


def test_a_title_outweighs_a_given_name() -> None:
    cast = cast_of(
        "Mr. NNP 3 compound\nKarin NNP 3 compound B-PERSON\nSalehi NNP 4 nsubj I-PERSON\nspoke VBD 0 root",
        "He PRP 2 nsubj\nleft VBD 0 root",
    )

    assert len(actor(cast, "Karin Salehi").mentions) == 2
