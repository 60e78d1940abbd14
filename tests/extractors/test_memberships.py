"""Who belongs to whom, outside of titles."""

from __future__ import annotations

import pytest

from rows import actor, cast_of, doc_of_rows


def belongs(rows: str, name: str) -> list[str]:
    return [a.text for a in actor(cast_of(rows), name).affiliations]


def test_the_leader_of_a_group_belongs_to_it() -> None:
    rows = """
        Hezbollah NNP 6 nsubj B-ORG
        , , 3 punct
        led VBN 1 acl
        by IN 5 case
        Nasrallah NNP 3 obl B-PERSON
        fired VBD 0 root
    """

    assert belongs(rows, "Nasrallah") == ["Hezbollah"]


def test_and_joins_no_body_to_the_person_who_leads_one() -> None:
    rows = """
        Hezbollah NNP 9 nsubj B-ORG
        , , 3 punct
        led VBN 1 acl
        by IN 5 case
        Nasrallah NNP 3 obl B-PERSON
        , , 8 punct
        and CC 8 cc
        Herald NNP 5 conj B-ORG
        met VBD 0 root
    """

    assert (belongs(rows, "Nasrallah"), belongs(rows, "Herald")) == (["Hezbollah"], [])


@pytest.mark.parametrize(("verb", "preposition"), [("joined", ""), ("belonged", "to"), ("worked", "for")])
def test_whoever_joins_a_body_belongs_to_it(verb: str, preposition: str) -> None:
    body = f"{preposition} IN 4 case\nHezbollah NNP 2 obl B-ORG" if preposition else "Hezbollah NNP 2 obj B-ORG"

    assert belongs(f"Nasrallah NNP 2 nsubj B-PERSON\n{verb} VBD 0 root\n{body}", "Nasrallah") == ["Hezbollah"]


def test_whoever_may_join_a_body_does_not_belong_to_it() -> None:
    rows = "Nasrallah NNP 3 nsubj B-PERSON\nmay MD 3 aux\njoin VB 0 root\nHezbollah NNP 3 obj B-ORG"

    assert belongs(rows, "Nasrallah") == []


def test_the_examples_of_a_collective_belong_to_it() -> None:
    rows = """
        Coalition NNP 2 compound B-ORG
        partners NNS 8 nsubj
        such JJ 5 case
        as IN 3 fixed
        Hezbollah NNP 2 nmod B-ORG
        and CC 7 cc
        Amal NNP 5 conj B-ORG
        fired VBD 0 root
    """

    assert belongs(rows, "Hezbollah") == belongs(rows, "Amal") == ["Coalition partners"]


def test_examples_of_just_any_groups_belong_to_none() -> None:
    rows = """
        groups NNS 5 nsubj
        such JJ 4 case
        as IN 2 fixed
        Hezbollah NNP 1 nmod B-ORG
        fired VBD 0 root
    """

    assert belongs(rows, "Hezbollah") == []


def test_a_part_of_a_body_belongs_to_it() -> None:
    rows = """
        Hezbollah NNP 2 nsubj B-ORG
        fights VBZ 0 root
        as IN 4 case
        part NN 2 obl
        of IN 7 case
        Northern NNP 7 compound B-ORG
        Alliance NNP 4 nmod I-ORG
    """

    assert belongs(rows, "Hezbollah") == ["Northern Alliance"]


@pytest.mark.parametrize(
    "before", ["Lebanon NNP 3 nmod:poss B-GPE\n's POS 1 case", "the DT 3 det\nLebanese JJ 3 amod B-NORP"]
)
def test_the_nationality_of_a_body_is_an_affiliation(before: str) -> None:
    rows = f"{before}\nHezbollah NNP 4 nsubj B-ORG\nfired VBD 0 root"

    assert belongs(rows, "Hezbollah") == [rows.split()[0] if "Lebanon" in before else "Lebanese"]


def test_every_affiliation_belongs_to_a_mention_of_its_actor() -> None:
    rows = "Nasrallah NNP 2 nsubj B-PERSON\njoined VBD 0 root\nHezbollah NNP 2 obj B-ORG"
    (affiliation,) = actor(cast_of(rows), "Nasrallah").affiliations

    assert doc_of_rows(rows).text[affiliation.of.start : affiliation.of.end] == "Nasrallah"
    assert affiliation.actor == actor(cast_of(rows), "Hezbollah").id


INCLUDE = """
{whole} {tag} 2 {label}
nations NNS 3 nsubj
include VBP 0 root
Denmark NNP 3 obj B-GPE
and CC 6 cc
Norway NNP 4 conj B-GPE
"""


def test_states_that_an_alliance_includes_are_governments_that_belong_to_it() -> None:
    cast = cast_of(INCLUDE.format(whole="Coalition", tag="NNP", label="compound"))

    for name in ("Denmark", "Norway"):
        assert actor(cast, name).kind == "government"
        assert actor(cast, name).mentions[0].rule == "acting as member"
        assert [a.text for a in actor(cast, name).affiliations] == ["Coalition nations"]


def test_states_of_a_part_of_the_world_stay_places() -> None:
    cast = cast_of(INCLUDE.format(whole="Nordic", tag="JJ", label="amod"))

    assert cast.actors == ()


@pytest.mark.parametrize(
    ("label", "member", "body"), [("PERSON", "Nasrallah", "Hezbollah"), ("ORG", "Hezbollah", "Nasrallah")]
)
def test_a_person_belongs_to_the_body_owned_and_a_body_to_the_body_that_owns_it(
    label: str, member: str, body: str
) -> None:
    rows = f"Nasrallah NNP 2 nsubj B-{label}\nown VBP 0 root\nHezbollah NNP 2 obj B-ORG"

    assert belongs(rows, member) == [body]
    assert belongs(rows, body) == []


@pytest.mark.parametrize(("article", "bodies"), [("the", ["the commission"]), ("a", [])])
def test_whoever_sets_up_some_body_is_not_of_it(article: str, bodies: list[str]) -> None:
    rows = f"Nasrallah NNP 2 nsubj B-PERSON\nestablish VBD 0 root\n{article} DT 4 det\ncommission NN 2 obj"

    assert belongs(rows, "Nasrallah") == bodies


def test_whoever_will_own_a_body_does_not_yet() -> None:
    rows = "Nasrallah NNP 3 nsubj B-PERSON\nwill MD 3 aux\nown VB 0 root\nHezbollah NNP 3 obj B-ORG"

    assert belongs(rows, "Nasrallah") == []


@pytest.mark.parametrize(("label", "bodies"), [("PERSON", ["Hezbollah"]), ("ORG", [])])
def test_who_speaks_for_a_body_is_of_it_and_no_other_body(label: str, bodies: list[str]) -> None:
    rows = f"""
        Hezbollah NNP 6 nsubj B-ORG
        , , 3 punct
        represent VBN 1 acl
        by IN 5 case
        Amal NNP 3 obl B-{label}
        fired VBD 0 root
    """

    assert belongs(rows, "Amal") == bodies


def test_a_people_does_not_belong_to_another_land() -> None:
    rows = "Finnish JJ 2 amod B-NORP\nAmericans NNPS 3 nsubj B-NORP\nvoted VBD 0 root"

    assert all(found.affiliations == () for found in cast_of(rows).actors)


@pytest.mark.parametrize(
    ("rows", "name", "bodies"),
    [
        (
            "Herald_ NNP 3 nmod:poss B-ORG\n's POS 1 case\nOkoye NNP 4 nsubj B-PERSON\nspoke VBD 0 root",
            "Okoye",
            ["Herald"],
        ),
        (
            "Okoye NNP 4 nsubj B-PERSON\nof IN 3 case\nHerald NNP 1 nmod B-ORG\nspoke VBD 0 root",
            "Okoye",
            ["Herald"],
        ),
        (
            "Okoye NNP 4 nsubj B-PERSON\nof IN 3 case\nOhio NNP 1 nmod B-GPE\nspoke VBD 0 root",
            "Okoye",
            ["Ohio"],
        ),
        (
            "the DT 2 det\narmy_ NN 4 nmod:poss\n's POS 2 case\nStaff NNP 5 nsubj B-ORG\nspoke VBD 0 root",
            "Staff",
            ["the army"],
        ),
        (
            "the DT 2 det\nagency_ NN 5 nmod:poss\n's POS 2 case\nOkoye NNP 5 compound B-PERSON\nfile NN 0 root",
            "Okoye",
            [],
        ),
        (
            "Okoye NNP 5 nsubj B-PERSON\n, , 4 punct\nfrom IN 4 case\nHerald NNP 1 nmod B-ORG\nspoke VBD 0 root",
            "Okoye",
            ["Herald"],
        ),
        (
            "They PRP 2 nsubj\nhired VBD 0 root\nOkoye NNP 2 obj B-PERSON\nfrom IN 5 case\nHerald NNP 2 obl B-ORG",
            "Okoye",
            [],
        ),
        (
            "2nd JJ 2 amod B-ORG\nBattalion NNP 6 nsubj I-ORG\n, , 5 punct\n5th JJ 5 amod B-ORG\n"
            "Brigade NNP 2 appos I-ORG\nfired VBD 0 root",
            "2nd Battalion",
            ["5th Brigade"],
        ),
    ],
)
def test_whoever_a_body_has_is_of_it(rows: str, name: str, bodies: list[str]) -> None:
    assert belongs(rows, name) == bodies


def test_the_members_of_a_list_are_not_parts_of_one_another() -> None:
    rows = """
        Battalion NNP 8 nsubj B-ORG
        , , 3 punct
        Herald NNP 1 conj B-ORG
        , , 6 punct
        and CC 6 cc
        Amal NNP 1 conj B-ORG
        all DT 8 advmod
        fired VBD 0 root
    """

    assert belongs(rows, "Battalion") == []


def test_a_body_includes_its_members_in_a_relative_clause() -> None:
    rows = """
        Alliance NNP 6 nsubj B-ORG
        , , 4 punct
        which WDT 4 nsubj
        includes VBZ 1 acl:relcl
        Hezbollah NNP 4 obj B-ORG
        fired VBD 0 root
    """

    assert belongs(rows, "Hezbollah") == ["Alliance"]


@pytest.mark.parametrize("verb", ["led", "represent"])
def test_a_comma_parts_a_body_from_the_participle_that_tells_who_leads_it(verb: str) -> None:
    rows = f"""
        Herald NNP 8 nsubj B-ORG
        , , 3 punct
        {verb} VBN 8 advcl
        by IN 5 case
        Okoye NNP 3 obl B-PERSON
        , , 3 punct
        deals NNS 8 obj
        signed VBD 0 root
    """

    assert belongs(rows, "Okoye") == ["Herald"]


@pytest.mark.parametrize(
    ("behind", "parties"),
    [
        (["( -LRB- 4 punct", "D-Ohio NNP 2 dep B-ORG", ") -RRB- 4 punct"], ["D-Ohio"]),
        ([", , 4 punct", "R-N.Y. NNP 2 dep", ", , 4 punct"], ["R-N.Y."]),
        ([", , 4 punct", "Anglo-Irish NNP 2 dep", ", , 4 punct"], []),
        (["( -LRB- 4 punct", "SPD NNP 2 dep B-ORG", ") -RRB- 4 punct"], ["SPD"]),
        (["( -LRB- 4 punct", "AO NNP 2 dep B-ORG", ") -RRB- 4 punct"], []),
    ],
)
def test_brackets_and_commas_behind_a_name_tell_its_party(behind: list[str], parties: list[str]) -> None:
    rows = "\n".join(["Anna NNP 2 compound B-PERSON", "Okoye NNP 6 nsubj I-PERSON", *behind, "spoke VBD 0 root"])

    assert belongs(rows, "Anna Okoye") == parties


@pytest.mark.parametrize(
    ("post", "party"), [("MP", ["Labour"]), ("Senator", ["Labour"]), ("Secretary", []), ("economist", [])]
)
def test_the_party_that_a_post_is_held_for_is_in_its_words(post: str, party: list[str]) -> None:
    rows = f"""
        Labour NNP 2 compound
        {post} NNP 3 compound
        Okoye NNP 4 nsubj B-PERSON
        spoke VBD 0 root
    """

    assert belongs(rows, "Okoye") == party


def test_which_is_nobody_who_leads() -> None:
    rows = """
        Okoye NNP 3 nsubj B-PERSON
        is VBZ 3 cop
        owner NN 0 root
        of IN 5 case
        Herald NNP 3 nmod B-ORG
        , , 8 punct
        which WDT 8 nsubj
        heads VBZ 3 acl:relcl
        Dawn NNP 8 obj B-ORG
        Front NNP 9 flat I-ORG
    """

    assert (belongs(rows, "Okoye"), belongs(rows, "Herald")) == (["Herald"], ["Dawn Front"])


@pytest.mark.parametrize(
    ("joined", "bodies"),
    [
        ("forces NN 2 obj", []),
        ("Democrats NNPS 2 obj B-NORP", []),
        ("Herald NNP 2 obj B-ORG", ["Herald"]),
    ],
)
def test_who_joins_forces_or_another_side_joins_no_body(joined: str, bodies: list[str]) -> None:
    rows = f"""
        Okoye NNP 2 nsubj B-PERSON
        joined VBD 0 root
        {joined}
    """

    assert belongs(rows, "Okoye") == bodies


def test_money_is_of_nobody() -> None:
    rows = """
        Herald NNP 4 nsubj B-ORG
        is VBZ 4 cop
        a DT 4 det
        company NN 0 root
        worth IN 8 case
        a DT 8 det
        US NNP 8 compound B-GPE
        dollar NN 4 nmod
    """

    assert belongs(rows, "Herald") == []


def test_a_bracket_may_stand_between_a_person_and_the_body_he_is_of() -> None:
    rows = """
        Okoye NNP 8 nsubj B-PERSON
        ( -LRB- 4 punct
        No. NN 4 compound
        8 CD 1 dep
        ) -RRB- 4 punct
        of IN 7 case
        Herald NNP 1 nmod B-ORG
        spoke VBD 0 root
    """

    assert belongs(rows, "Okoye") == ["Herald"]


def test_what_a_bracket_tells_of_is_one_of_a_list_and_no_whole() -> None:
    rows = """
        Castor NNP 2 compound B-ORG
        Group NNP 9 nsubj I-ORG
        , , 4 punct
        Jumbo NNP 2 conj B-ORG
        ( -LRB- 7 punct
        No. NN 7 compound
        8 CD 4 dep
        ) -RRB- 7 punct
        closed VBD 0 root
    """

    assert belongs(rows, "Castor Group") == []
