"""What people are said to be, in the article's words."""

from __future__ import annotations

import pytest

from generator.extractors import actors
from generator.extractors.actors import mentions
from generator.extractors.actors.titles import titles_before

from docs import article_of
from rows import MINISTER, actor, cast_of, doc_of_line, doc_of_rows


def titles(rows: str) -> list[str]:
    doc = doc_of_rows(rows)
    return [doc[t.first : t.last + 1].text for t in titles_before(doc, mentions.names(doc))]


def test_a_title_keeps_its_nationality() -> None:
    assert titles(MINISTER) == ["Iranian Foreign Minister", "Pakistani counterpart"]


def test_a_post_keeps_whose_it_is_and_where() -> None:
    rows = """
    Pakistan_ NNP 4 nmod:poss B-GPE
    's POS 1 case
    new JJ 4 amod
    Ambassador NNP 9 nsubj
    to IN 6 case
    Tehran NNP 4 nmod B-GPE
    Mudassir NNP 4 flat B-PERSON
    Tipu NNP 7 flat I-PERSON
    returned VBD 0 root
    """

    cast = cast_of(rows)

    (role,) = actor(cast, "Mudassir Tipu").roles
    assert (role.text, role.status) == ("Pakistan's new Ambassador to Tehran", "new")
    assert [a.text for a in actor(cast, "Mudassir Tipu").affiliations] == ["Pakistan"]


def test_what_a_hyphen_joins_is_part_of_the_title() -> None:
    rows = """
    Four_ CD 3 nummod
    -_ HYPH 3 punct
    time NN 5 compound
    world NN 5 compound
    champion NN 8 nsubj
    Ines NNP 5 flat B-PERSON
    Okoye NNP 6 flat I-PERSON
    met VBD 0 root
    UN NNP 14 compound B-ORG
    Secretary_ NNP 14 compound I-ORG
    -_ HYPH 10 punct I-ORG
    General NNP 10 flat I-ORG
    Amara NNP 14 compound B-PERSON
    Holt NNP 8 obj I-PERSON
    """

    cast = cast_of(rows)

    assert titles(rows)[0] == "Four-time world champion"
    assert {a.name for a in cast.actors} >= {"Ines Okoye", "Amara Holt", "UN"}


def test_a_body_named_for_a_portfolio_is_not_cut_behind_it() -> None:
    rows = """
    Mike NNP 8 nsubj B-PERSON
    Brandt NNP 1 flat I-PERSON
    , , 4 punct
    commissioner NN 1 appos
    of IN 6 case
    Transport NNP 4 nmod B-ORG
    for IN 6 flat I-ORG
    London NNP 6 flat I-ORG
    spoke VBD 0 root
    """

    names = {a.name for a in cast_of(rows).actors}

    assert "Mike Brandt" in names
    assert not any(name.startswith("for ") for name in names)


def test_a_comma_may_stand_between_post_and_holder() -> None:
    rows = """
    Minister NNP 9 nsubj
    for IN 5 case
    the DT 5 det
    Middle NNP 5 compound B-LOC
    East NNP 1 nmod I-LOC
    , , 7 punct
    Tobias NNP 1 flat B-ORG
    Ellwood NNP 7 flat I-ORG
    spoke VBD 0 root
    """

    assert titles(rows) == ["Minister for the Middle East"]


def test_the_members_of_a_list_are_not_titles_of_one_another() -> None:
    rows = """
    the DT 2 det
    president NN 9 nsubj
    , , 4 punct
    Angela NNP 2 conj B-PERSON
    Merkel NNP 4 flat I-PERSON
    and CC 7 cc
    others NNS 2 conj
    had VBD 9 aux
    left VBN 0 root
    """

    assert titles(rows) == []


@pytest.mark.parametrize(
    ("word", "status"),
    [("former", "former"), ("acting", "acting"), ("caretaker", "acting"), ("new", "new"), ("senior", "current")],
)
def test_a_role_says_whether_it_is_held(word: str, status: str) -> None:
    cast = cast_of(
        f"""
            The DT 3 det
            {word} JJ 3 amod
            minister NN 6 nsubj
            Jalil NNP 3 flat B-PERSON
            Jilani NNP 4 flat I-PERSON
            spoke VBD 0 root
        """
    )

    (role,) = actor(cast, "Jalil Jilani").roles
    assert role.status == status


def test_a_loaded_label_is_kept_as_opinion() -> None:
    cast = cast_of(
        """
        Jaish NNP 6 nsubj B-ORG
        , , 5 punct
        a DT 5 det
        terror NN 5 compound
        outfit NN 1 appos
        , , 7 punct
        fired VBD 0 root
        """.replace("6 nsubj", "7 nsubj")
    )

    (role,) = actor(cast, "Jaish").roles
    assert (role.text, role.voice) == ("terror outfit", "opinion")


def test_a_role_belongs_to_the_mention_beside_it() -> None:
    cast = cast_of(MINISTER)
    doc = doc_of_rows(MINISTER)

    (role,) = actor(cast, "Hossein Salehi").roles

    assert doc.text[role.of.start : role.of.end] == "Hossein Salehi"
    assert doc.text[role.start : role.end] == role.text


def test_an_affiliation_leads_to_the_government_when_it_is_an_actor() -> None:
    cast = cast_of(MINISTER, "Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root\n. . 2 punct")

    (affiliation,) = actor(cast, "Hossein Salehi").affiliations
    assert (affiliation.text, affiliation.actor) == ("Iranian", actor(cast, "Iran").id)


def test_an_apposition_describes_the_name_it_follows() -> None:
    cast = cast_of(
        """
        Jilani NNP 7 nsubj B-PERSON
        and CC 3 cc
        Salehi NNP 1 conj B-PERSON
        , , 6 punct
        his PRP$ 6 nmod:poss
        counterpart NN 1 appos
        spoke VBD 0 root
        """
    )

    assert [(a.name, r.text) for a in cast.actors for r in a.roles] == [("Salehi", "counterpart")]


def test_every_role_and_affiliation_belongs_to_a_mention_of_its_actor() -> None:
    for found in cast_of(MINISTER).actors:
        spans = {(m.start, m.end) for m in found.mentions}

        assert all((r.of.start, r.of.end) in spans for r in (*found.roles, *found.affiliations))


WHO_HEADS = """
Salehi NNP 8 nsubj B-PERSON
, , 4 punct
who WP 4 nsubj
{verb} {tag} 1 acl:relcl
the DT 6 det
ministry NN 4 obj
, , 4 punct
left VBD 0 root
"""


@pytest.mark.parametrize(("verb", "tag", "status"), [("heads", "VBZ", "current"), ("heads", "VBD", "former")])
def test_whoever_heads_a_body_has_that_role(verb: str, tag: str, status: str) -> None:
    (role,) = actor(cast_of(WHO_HEADS.format(verb=verb, tag=tag)), "Salehi").roles

    assert (role.text, role.status) == ("heads the ministry", status)


def test_a_list_of_phrases_does_not_take_a_post_from_its_holder() -> None:
    rows = """
        by IN 5 case
        the DT 5 det
        Saudi JJ 5 amod B-NORP
        security NN 5 compound
        adviser NN 0 root
        , , 7 punct
        Aiban NNP 5 appos B-PERSON
        , , 11 punct
        and CC 11 cc
        by IN 11 case
        Wang NNP 5 conj B-PERSON
    """

    assert [role.text for role in actor(cast_of(rows), "Aiban").roles] == ["Saudi security adviser"]


def test_a_participle_that_belongs_to_the_post_is_part_of_the_role() -> None:
    rows = """
        The DT 3 det
        commanding VBG 3 amod
        general NN 8 nsubj
        , , 6 punct
        Lt. NNP 6 compound
        Townsend NNP 3 appos B-PERSON
        , , 6 punct
        left VBD 0 root
    """

    assert [role.text for role in actor(cast_of(rows), "Townsend").roles] == ["commanding general", "Lt."]


def test_the_verb_before_a_title_is_no_part_of_the_role() -> None:
    rows = "after IN 2 mark\nmeeting VBG 0 root\nPresident NNP 4 compound\nXi NNP 2 obj B-PERSON"

    assert [role.text for role in actor(cast_of(rows), "Xi").roles] == ["President"]


def test_where_somebody_met_is_no_part_of_his_post() -> None:
    rows = """
    In IN 2 case
    Turkey NNP 5 obl B-GPE
    Minister NNP 4 compound
    Ellwood NNP 5 nsubj B-PERSON
    met VBD 0 root
    others NNS 5 obj
    """

    assert titles(rows) == ["Minister"]


@pytest.mark.parametrize("tag", ["NNS", "NNP"])
def test_a_verb_taken_for_a_noun_is_no_part_of_a_post(tag: str) -> None:
    rows = f"""
    Solangi NNP 2 compound B-PERSON
    lauds {tag} 3 compound
    FM NNP 4 compound
    Jilani NNP 0 root B-PERSON
    """

    assert titles(rows) == ["FM"]


@pytest.mark.parametrize(
    ("after", "described"), [("and CC 4 cc\nAnn NNP 2 conj B-PERSON", True), ("left VBD 0 root", False)]
)
def test_several_posts_stand_before_several_names(after: str, described: bool) -> None:
    rows = f"The DT 2 det\nministers NNS 3 compound\nJohn NNP 0 root B-PERSON\n{after}"

    assert bool(titles(rows)) is described


def test_an_open_quotation_mark_ends_a_role() -> None:
    cast = cast_of(
        """
        Wilkins NNP 8 nsubj B-PERSON
        , , 3 punct
        curator NN 1 appos
        of IN 6 case
        “ `` 6 punct
        Light NNP 3 nmod
        , , 3 punct
        spoke VBD 0 root
        """
    )

    assert [role.text for role in actor(cast, "Wilkins").roles] == ["curator"]


@pytest.mark.parametrize(
    ("rows", "text", "status"),
    [
        (
            "New NNP 4 nmod:poss B-GPE\nZealand_ NNP 1 flat I-GPE\n's POS 1 case\nminister NN 6 nsubj",
            "New Zealand's minister",
            "current",
        ),
        (
            "The DT 4 det\nNew NNP 3 compound\nJersey NNP 4 compound\ngovernor NN 6 nsubj",
            "New Jersey governor",
            "current",
        ),
        ("The DT 4 det\nNew JJ 4 amod\nPrime NNP 4 compound\nMinister NNP 6 nsubj", "New Prime Minister", "new"),
    ],
)
def test_a_new_land_does_not_make_its_minister_new(rows: str, text: str, status: str) -> None:
    (role,) = actor(cast_of(f"{rows}\nHolt NNP 4 flat B-PERSON\nspoke VBD 0 root"), "Holt").roles

    assert (role.text, role.status) == (text, status)


@pytest.mark.parametrize(("opening", "told"), [("If", []), ("Because", ["winner"])])
def test_what_is_only_supposed_is_no_role(opening: str, told: list[str]) -> None:
    rows = f"""
    {opening} IN 5 mark
    Holt NNP 5 nsubj B-PERSON
    is VBZ 5 cop
    the DT 5 det
    winner NN 7 advcl
    crowds NNS 7 nsubj
    cheer VBP 0 root
    """

    assert [role.text for role in actor(cast_of(rows), "Holt").roles] == told


def belongs(rows: str) -> list[str]:
    return [
        a.text for a in actor(cast_of(f"{rows}\nOkoye NNP 3 flat B-PERSON\nspoke VBD 0 root"), "Okoye").affiliations
    ]


@pytest.mark.parametrize(("post", "bodies"), [("spokesman", ["Holt"]), ("critic", []), ("niece", []), ("opponent", [])])
def test_whom_somebody_is_up_against_or_kin_to_is_no_affiliation(post: str, bodies: list[str]) -> None:
    assert belongs(f"The DT 3 det\nHolt NNP 3 compound B-PERSON\n{post} NN 5 nsubj") == bodies


@pytest.mark.parametrize(("post", "bodies"), [("diplomat", ["Iraq"]), ("expert", []), ("widow", [])])
def test_whoever_studies_a_land_or_is_kin_to_one_of_it_is_not_of_it(post: str, bodies: list[str]) -> None:
    assert belongs(f"An DT 3 det\nIraq NNP 3 compound B-GPE\n{post} NN 5 nsubj") == bodies


def test_a_war_named_for_a_land_is_not_the_land() -> None:
    assert belongs("Iraq NNP 2 compound B-GPE\nwar NN 3 compound\nveteran NN 5 nsubj") == []


@pytest.mark.parametrize(
    "before",
    [
        "Their PRP$ 4 nmod:poss\ntwo CD 4 nummod\nforeign JJ 4 amod\nministers NNS 10 nsubj\n, , 6 punct",
        "The DT 5 det\ntwo CD 5 nummod\nnew JJ 5 amod\nforeign JJ 5 amod\nministers NNS 10 nsubj",
    ],
)
def test_a_post_before_several_names_is_that_of_each(before: str) -> None:
    rows = f"""{before}
    Anna NNP 4 appos B-PERSON
    Holt NNP 6 flat I-PERSON
    and CC 9 cc
    Okoye NNP 6 conj B-PERSON
    met VBD 0 root"""
    cast = cast_of(rows)

    for name in ("Anna Holt", "Okoye"):
        (role,) = actor(cast, name).roles
        assert role.text.endswith("minister")
        assert [m.form for m in actor(cast, name).mentions] == ["name"]


def test_what_stands_beside_ministers_in_a_list_is_no_minister() -> None:
    rows = """
    the DT 2 det
    ministers NNS 9 obj
    , , 5 punct
    Anna NNP 5 compound B-PERSON
    Holt NNP 2 conj I-PERSON
    , , 8 punct
    and CC 8 cc
    Okoye NNP 2 conj B-PERSON
    met VBD 0 root
    """

    assert titles(rows) == []


def test_a_party_before_a_name_is_what_its_bearer_is() -> None:
    cast = cast_of(
        "Democrat NNP 3 compound B-PERSON\nAnna NNP 3 compound I-PERSON\nHolt NNP 4 nsubj I-PERSON\nwon VBD 0 root"
    )

    assert [role.text for role in actor(cast, "Anna Holt").roles] == ["Democrat"]


def test_a_land_that_votes_for_a_party_is_nobody() -> None:
    rows = "in IN 3 case\nRepublican JJ 3 amod\nArizona NNP 4 obl B-GPE\nwon VBD 0 root"

    assert cast_of(rows).actors == ()


def test_where_somebody_is_from_does_not_take_his_post() -> None:
    rows = """
    Anna NNP 9 nsubj B-PERSON
    Holt NNP 1 flat I-PERSON
    of IN 4 case
    Rivershire NNP 1 nmod B-GPE
    , , 7 punct
    the DT 7 det
    governor NN 4 appos
    , , 7 punct
    spoke VBD 0 root
    """
    cast = cast_of(rows)

    assert [(a.name, [r.text for r in a.roles]) for a in cast.actors] == [("Anna Holt", ["governor"])]


def test_the_state_of_a_governor_is_part_of_the_post_and_no_name() -> None:
    rows = """
    Ohio NNP 2 compound B-ORG
    Gov. NNP 4 compound I-ORG
    Anna NNP 4 compound B-PERSON
    Holt NNP 5 nsubj I-PERSON
    spoke VBD 0 root
    """
    cast = cast_of(rows)

    assert [(a.name, [r.text for r in a.roles]) for a in cast.actors] == [("Anna Holt", ["Ohio Gov."])]


def test_a_post_before_a_name_that_only_narrows_a_noun_is_not_his() -> None:
    rows = """
    A DT 4 det
    war NN 3 compound
    veteran NN 4 compound
    supporter NN 0 root
    """.replace("supporter NN 0 root", "Holt NNP 5 compound B-PERSON\nsupporter NN 0 root").replace(" 4 ", " 5 ")

    assert titles(rows) == []


@pytest.mark.parametrize(("comma", "told"), [(", , 4 punct", ["attorney for the band"]), ("then RB 9 advmod", [])])
def test_just_any_post_before_a_comma_needs_one_behind_the_name(comma: str, told: list[str]) -> None:
    rows = f"""
    An DT 2 det
    attorney NN 9 nsubj
    for IN 5 case
    the DT 5 det
    band NN 2 nmod
    , , 7 punct
    Okoye NNP 2 appos B-PERSON
    {comma}
    spoke VBD 0 root
    """

    assert titles(rows) == told


@pytest.mark.parametrize(("verb", "status"), [("is VBZ", "current"), ("was VBD", "former")])
def test_a_post_told_of_in_the_past_is_a_former_one(verb: str, status: str) -> None:
    (role,) = actor(
        cast_of(f"Okoye NNP 4 nsubj B-PERSON\n{verb} 4 cop\nthe DT 4 det\ngovernor NN 0 root"), "Okoye"
    ).roles

    assert (role.text, role.status) == ("governor", status)


def test_a_founder_stays_one() -> None:
    (role,) = actor(
        cast_of("Okoye NNP 4 nsubj B-PERSON\nwas VBD 4 cop\nthe DT 4 det\nfounder NN 0 root"), "Okoye"
    ).roles

    assert role.status == "current"


def test_what_somebody_said_was_so_may_be_so_still() -> None:
    rows = """
    Holt NNP 2 nsubj B-PERSON
    said VBD 0 root
    Okoye NNP 6 nsubj B-PERSON
    was VBD 6 cop
    the DT 6 det
    governor NN 2 ccomp
    """

    assert [role.status for role in actor(cast_of(rows), "Okoye").roles] == ["current"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "The DT 2 det\nking NN 3 nsubj\nappoint VBD 0 root\nOkoye NNP 3 obj B-PERSON\ngovernor NN 3 xcomp",
            ["governor"],
        ),
        ("Okoye NNP 3 nsubj:pass B-PERSON\nwas VBD 3 aux:pass\nelect VBN 0 root\ngovernor NN 3 xcomp", ["governor"]),
        ("Okoye NNP 2 nsubj B-PERSON\nserve VBD 0 root\nas IN 4 case\ngovernor NN 2 obl", ["governor"]),
        ("Okoye NNP 2 nsubj B-PERSON\nbecome VBD 0 root\ngovernor NN 2 xcomp", ["governor"]),
        (
            "Okoye NNP 2 nsubj B-PERSON\ntake VBD 0 root\nover RP 2 compound:prt\nas IN 5 case\ngovernor NN 2 obl",
            ["governor"],
        ),
        ("Okoye NNP 2 nsubj B-PERSON\ntake VBD 0 root\npart NN 2 obj\nas IN 5 case\ngovernor NN 2 obl", []),
        (
            "If IN 4 mark\nOkoye NNP 4 nsubj:pass B-PERSON\nis VBZ 4 aux:pass\nelect VBN 7 advcl\ngovernor NN 4 xcomp\n"
            "crowds NNS 7 nsubj\ncheer VBP 0 root",
            [],
        ),
        ("Okoye NNP 2 nsubj B-PERSON\nmet VBD 0 root\nthe DT 4 det\ngovernor NN 2 obj", []),
    ],
)
def test_whoever_is_put_into_a_post_holds_it(rows: str, told: list[str]) -> None:
    assert [role.text for role in actor(cast_of(rows), "Okoye").roles] == told


def test_a_comma_may_stand_between_a_post_and_its_body() -> None:
    cast = cast_of("""
        Okoye NNP 7 nsubj B-PERSON
        , , 3 punct
        commander_ NN 1 appos
        , , 5 punct
        Harbour NNP 3 appos B-ORG
        Corps NNP 5 flat I-ORG
        spoke VBD 0 root
    """)

    (role,) = actor(cast, "Okoye").roles
    assert role.text == "commander, Harbour Corps"
    assert [a.text for a in actor(cast, "Okoye").affiliations] == ["Harbour Corps"]


def test_a_role_opens_behind_the_comma_whatever_the_parser_missed() -> None:
    cast = cast_of("""
        Okoye NNP 6 nsubj B-PERSON
        , , 5 punct
        9th JJ 6 dep
        Corps NNP 6 dep
        commander NN 1 appos
        spoke VBD 0 root
    """)

    assert [role.text for role in actor(cast, "Okoye").roles] == ["9th Corps commander"]


@pytest.mark.parametrize(("adverb", "status"), [("once", "former"), ("also", "current")])
def test_what_somebody_once_was_is_past(adverb: str, status: str) -> None:
    rows = f"Okoye NNP 5 nsubj B-PERSON\nis VBZ 5 cop\n{adverb} RB 5 advmod\na DT 5 det\nfarmer NN 0 root"

    (role,) = actor(cast_of(rows), "Okoye").roles
    assert (role.text, role.status) == ("farmer", status)


def told(line: str, name: str) -> list[tuple[str, str]]:
    """Words and status of the roles of somebody in one sentence, see `doc_of_line`."""
    doc = doc_of_line(line)
    return [(r.text, r.status) for r in actor(actors.extract(doc, article_of(doc)), name).roles]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "Oslo_/NNP/compound>3/GPE -_/HYPH/punct>3 born/VBN/amod>4 painter/NN/compound>5 Okoye/NNP/nsubj>6/PERSON "
            "spoke/VBD/root>0",
            "Oslo-born painter",
        ),
        ("HRC/VBZ/cop>2 leader/NN/nsubj>4 Okoye/NNP/appos>2/PERSON spoke/VBD/root>0", "HRC leader"),
        (
            "Okoye/NNP/nsubj>10/PERSON ,/,/punct>8 the/DT/det>8 four_/CD/nummod>6 -_/HYPH/punct>6 time/NN/compound>8 "
            "world/NN/compound>8 champion/NN/appos>1 ,/,/punct>1 won/VBD/root>0",
            "four-time world champion",
        ),
        (
            "Okoye/NNP/nsubj>8/PERSON ,/,/punct>5 chair_/NN/compound>5 -_/HYPH/punct>5 designate/NN/appos>1 "
            "of/IN/case>7 courts/NNS/nmod>5 spoke/VBD/root>0",
            "chair-designate of courts",
        ),
        (
            "Okoye/NNP/nsubj>4/PERSON was/VBD/cop>4 a/DT/det>4 founder/NN/root>0 during/IN/case>7 the/DT/det>7 "
            "war/NN/nmod>4",
            "founder",
        ),
    ],
)
def test_a_role_has_all_words_that_tell_what_somebody_is_and_no_others(line: str, text: str) -> None:
    assert [words for words, _ in told(line, "Okoye")] == [text]


def test_what_the_owner_was_is_not_what_its_bearer_is() -> None:
    line = (
        "The/DT/det>4 late/JJ/amod>4 singer/NN/compound>4 Lund/NNP/nmod:poss>6/PERSON 's/POS/case>4 "
        "brother/NN/compound>7 Okoye/NNP/nsubj>8/PERSON spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("late singer Lund 's brother", "current")]


def test_a_post_may_be_told_before_the_one_who_holds_it() -> None:
    line = "Her/PRP$/nmod:poss>2 deputy/NN/nsubj>4 {}/VBZ/cop>4 Okoye/NNP/root>0/PERSON"

    assert told(line.format("is=be"), "Okoye") == [("deputy", "current")]
    assert told(line.format("was=be").replace("VBZ", "VBD"), "Okoye") == [("deputy", "former")]
    assert told(line.format("may/MD/aux>5 be=be").replace(">4", ">5").replace("VBZ", "VB"), "Okoye") == []


@pytest.mark.parametrize(
    ("second", "roles"),
    [
        ("television/NN/compound>7 star/NN/conj>4", ["surgeon", "television star"]),
        ("the/DT/det>7 governor/NN/conj>4", ["surgeon"]),
    ],
)
def test_of_two_descriptions_without_articles_of_their_own_both_are_his(second: str, roles: list[str]) -> None:
    line = f"Okoye/NNP/nsubj>8/PERSON ,/,/punct>4 a/DT/det>4 surgeon/NN/appos>1 and/CC/cc>7 {second} spoke/VBD/root>0"

    assert [words for words, _ in told(line, "Okoye")] == roles


@pytest.mark.parametrize(("title", "roles"), [("General/NNP/compound>2", ["General"]), ("So/RB/advmod>10", ["mayor"])])
def test_a_list_that_ends_in_others_does_not_give_a_general_a_second_post(title: str, roles: list[str]) -> None:
    line = (
        f"{title} Okoye/NNP/nsubj>10/PERSON ,/,/punct>5 the/DT/det>5 mayor/NN/appos>2 ,/,/punct>9 and/CC/cc>9 "
        "three/CD/nummod>9 others/NNS/conj>2 spoke/VBD/root>0"
    )

    assert [words for words, _ in told(line, "Okoye")] == roles


def test_age_and_home_may_stand_between_a_name_and_what_its_bearer_is() -> None:
    line = (
        "Okoye/NNP/nsubj>11/PERSON ,/,/punct>3 45/CD/nummod>1 ,/,/punct>6 of/IN/case>6 Rivershire/NNP/nmod>1/GPE "
        ",/,/punct>9 a/DT/det>9 teacher/NN/appos>6 ,/,/punct>1 spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("teacher", "current")]


def test_two_posts_may_stand_before_a_name_each_with_its_article() -> None:
    line = (
        "Her/PRP$/nmod:poss>2 doctor/NN/nsubj>7 ,/,/punct>6 the/DT/det>6 colourful/JJ/amod>6 surgeon/NN/appos>2 "
        "Okoye/NNP/appos>6/PERSON spoke/VBD/root>0"
    ).replace("nsubj>7", "nsubj>8")

    assert [words for words, _ in told(line, "Okoye")] == ["doctor", "colourful surgeon"]


def test_what_somebody_was_in_a_clause_before_the_name_is_no_title() -> None:
    line = (
        "While/IN/mark>4 she/PRP/nsubj>4 was/VBD/cop>4 mayor/NN/advcl>7 ,/,/punct>4 Okoye/NNP/nsubj>7/PERSON "
        "spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == []


@pytest.mark.parametrize(("joined", "bodies"), [("trained/VBN/amod>4", []), ("based/VBN/amod>4", ["UN"])])
def test_who_was_trained_by_a_body_is_not_of_it(joined: str, bodies: list[str]) -> None:
    doc = doc_of_line(
        f"UN_/NNP/compound>3/ORG -_/HYPH/punct>3 {joined} painter/NN/compound>5 Okoye/NNP/nsubj>6/PERSON "
        "spoke/VBD/root>0"
    )

    assert [a.text for a in actor(actors.extract(doc, article_of(doc)), "Okoye").affiliations] == bodies


def test_a_dash_between_blanks_ends_a_title() -> None:
    line = "May/NNP/obl>5 -/HYPH/punct>4 interim/JJ/amod>4 President/NNP/compound>5 Okoye/NNP/root>0/PERSON"

    assert told(line, "Okoye") == [("interim President", "acting")]


def test_how_a_king_is_addressed_is_not_what_he_is() -> None:
    line = "His/PRP$/nmod:poss>3 Majesty/NNP/compound>3 King/NNP/compound>4 Okoye/NNP/nsubj>5/PERSON spoke/VBD/root>0"

    assert told(line, "Okoye") == [("King", "current")]


@pytest.mark.parametrize(("article", "roles"), [("", ["dean of studies"]), ("the/DT/det>3", [])])
def test_and_goes_on_with_a_list_only_behind_a_post_with_an_article(article: str, roles: list[str]) -> None:
    post = 4 if article else 3
    line = (
        f"Okoye/NNP/nsubj>{post + 6}/PERSON ,/,/punct>{post} {article} dean/NN/conj>1 of/IN/case>{post + 2} "
        f"studies/NNS/nmod>{post} ,/,/punct>{post + 5} and/CC/cc>{post + 5} teachers/NNS/conj>1 spoke/VBD/root>0"
    )

    assert [words for words, _ in told(line, "Okoye")] == roles


@pytest.mark.parametrize(("body", "bodies"), [("Planning", []), ("Council", ["Harbour Council"])])
def test_what_a_minister_is_for_is_no_body(body: str, bodies: list[str]) -> None:
    cast = cast_of(f"""
        Minister NNP 5 compound
        of IN 4 case
        Harbour NNP 4 compound B-ORG
        {body} NNP 1 nmod I-ORG
        Okoye NNP 6 nsubj B-PERSON
        spoke VBD 0 root
    """)

    assert [a.text for a in actor(cast, "Okoye").affiliations] == bodies


def test_what_was_agreed_at_a_place_is_not_the_place() -> None:
    cast = cast_of("""
        Okoye NNP 4 nsubj B-PERSON
        is VBZ 4 cop
        an DT 4 det
        author NN 0 root
        of IN 9 case
        the DT 9 det
        Oslo NNP 9 compound B-GPE
        peace NN 9 compound
        accords NNS 4 nmod
    """)

    assert [(a.roles[0].text, a.affiliations) for a in cast.actors] == [("author of the Oslo peace accords", ())]


def test_two_posts_of_one_body_are_one_role() -> None:
    line = (
        "Okoye/NNP/nsubj>4/PERSON is=be/VBZ/cop>4 the/DT/det>4 founder/NN/root>0 and/CC/cc>6 owner/NN/conj>4 "
        "of/IN/case>8 papers/NNS/nmod>4"
    )

    assert [words for words, _ in told(line, "Okoye")] == ["founder and owner of papers"]


@pytest.mark.parametrize(
    ("head", "text"), [("maker/NN/compound>6", "radio and clock maker"), ("maker/NN/conj>1", "clock maker")]
)
def test_and_joins_what_both_narrow_the_post(head: str, text: str) -> None:
    joined = 4 if "compound" in head else 6
    line = (
        f"Radio/NN/compound>{joined} and/CC/cc>3 clock/NN/conj>1 {head} Holt/NNP/compound>6/ORG closed=close/VBD/root>0"
    ).replace("Radio", "radio")
    doc = doc_of_line(line)

    assert [doc[t.first : t.last + 1].text for t in titles_before(doc, mentions.names(doc))] == [text]


@pytest.mark.parametrize(("body", "title"), [("College", "Dr."), ("Navy", "Capt.")])
def test_a_short_title_behind_a_body_is_that_of_the_name_it_opens(body: str, title: str) -> None:
    cast = cast_of(f"""
        Harbour NNP 2 compound B-ORG
        {body} NNP 4 compound I-ORG
        {title} NNP 4 compound I-ORG
        Okoye NNP 5 nsubj B-PERSON
        spoke VBD 0 root
    """)

    assert {a.name for a in cast.actors} == {f"Harbour {body}", "Okoye"}


def test_bodies_may_stand_between_a_post_and_its_holder() -> None:
    line = (
        "Director/NNP/compound>7 of/IN/case>3 Lab/NNP/nmod>1/ORG of/IN/case>5 Oslo/NNP/nmod>3/GPE Dr./NNP/compound>7 "
        "Okoye/NNP/nsubj>8/PERSON spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("Director of Lab of Oslo", "current")]


def test_a_body_right_behind_a_post_belongs_to_it_also_where_the_parser_cuts_it_off() -> None:
    cast = cast_of("""
        Okoye NNP 8 nsubj B-PERSON
        , , 3 punct
        head NN 1 appos
        of IN 6 case
        Harbour NNP 6 compound B-ORG
        Corps NNP 8 obl I-ORG
        , , 3 punct
        spoke VBD 0 root
    """)

    assert [r.text for r in actor(cast, "Okoye").roles] == ["head of Harbour Corps"]


@pytest.mark.parametrize(
    "line",
    [
        "A/DT/det>2 mayor/NN/nsubj>5 ,/,/punct>4 Okoye/NNP/appos>2/PERSON quit/VBD/root>0 as/IN/case>7 head/NN/obl>5",
        "Okoye/NNP/nsubj>3/PERSON previously/RB/advmod>3 worked=work/VBD/root>0 as/IN/case>5 spy/NN/obl>3",
    ],
)
def test_whoever_left_a_post_or_held_it_before_holds_it_no_more(line: str) -> None:
    assert told(line, "Okoye")[-1][1] == "former"


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("newly/RB/advmod>2 elected/VBN/amod>3", ("newly elected mayor", "new")),
        ("onetime/RB/dep>3 rich/JJ/amod>3", ("onetime rich mayor", "former")),
    ],
)
def test_what_narrows_a_post_is_part_of_it(before: str, role: tuple[str, str]) -> None:
    line = f"{before} mayor/NN/compound>4 Okoye/NNP/nsubj>5/PERSON spoke/VBD/root>0"

    assert told(line, "Okoye") == [role]


def test_only_what_is_said_of_all_of_a_role_tells_whether_it_is_held() -> None:
    line = (
        "jurist/NN/compound>5 and/CC/cc>4 former/JJ/amod>4 professor/NN/compound>5 Okoye/NNP/nsubj>6/PERSON "
        "spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("jurist and former professor", "current")]


def test_what_the_article_calls_so_called_is_its_own_wording() -> None:
    doc = doc_of_line(
        "The/DT/det>5 so_/RB/advmod>4 -_/HYPH/punct>4 called/VBN/amod>5 governor/NN/compound>6 "
        "Okoye/NNP/nsubj>7/PERSON spoke/VBD/root>0"
    )

    (role,) = actor(actors.extract(doc, article_of(doc)), "Okoye").roles
    assert (role.text, role.voice) == ("so-called governor", "opinion")


def test_whoever_speaks_for_the_group_is_of_the_group_told_of_before() -> None:
    doc = doc_of_line(
        "The/DT/det>3 Dawn/NNP/compound>3/ORG Front/NNP/nsubj>8 ,/,/punct>7 a/DT/det>7 rebel/NN/compound>7 "
        "group/NN/appos>3 fired/VBD/root>0",
        "The/DT/det>2 group_/NN/nmod:poss>4 's/POS/case>2 spokesman/NN/compound>5 Okoye/NNP/nsubj>6/PERSON "
        "spoke/VBD/root>0",
    )

    (tie,) = actor(actors.extract(doc, article_of(doc)), "Okoye").affiliations
    assert tie.text == "The group"


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        ("a/DT/det>4 Republican/NNP/appos>1/NORP", ["Republican"]),
        (
            "the/DT/det>5 top/JJ/amod>5 Democrat/NNP/appos>1/NORP of/IN/case>7 Ohio/NNP/nmod>5/GPE",
            ["top Democrat of Ohio"],
        ),
        ("Democrats/NNPS/nsubj>4/NORP say/VBP/parataxis>1", []),
    ],
)
def test_a_party_told_behind_a_name_is_what_its_bearer_is(behind: str, role: list[str]) -> None:
    verb = behind.count(" ") + 5
    line = f"Okoye/NNP/nsubj>{verb}/PERSON ,/,/punct>1 {behind} ,/,/punct>1 spoke/VBD/root>0"

    assert [words for words, _ in told(line, "Okoye")] == role


def test_the_title_of_several_is_no_part_of_the_first_name() -> None:
    cast = cast_of("""
        Senators NNS 6 compound B-PERSON
        Anna NNP 1 flat I-PERSON
        Holt NNP 1 flat I-PERSON
        and CC 5 cc
        Okoye NNP 2 conj B-PERSON
        spoke VBD 0 root
    """)

    assert [(a.name, [r.text for r in a.roles]) for a in cast.actors] == [
        ("Anna Holt", ["Senator"]),
        ("Okoye", ["Senator"]),
    ]


def test_a_noun_whose_end_looks_like_a_plural_is_the_title_of_one() -> None:
    assert told("the/DT/det>2 pollster/NNS/compound>3 Okoye/NNP/nsubj>4/PERSON spoke/VBD/root>0", "Okoye") == [
        ("pollster", "current")
    ]


def test_what_a_body_has_it_may_be_told_of_by_a_pronoun() -> None:
    doc = doc_of_line(
        "Herald/NNP/nsubj>2/ORG closed=close/VBD/root>0 and/CC/cc>7 its/PRP$/nmod:poss>5 editor/NN/compound>6 "
        "Okoye/NNP/nsubj>7/PERSON left/VBD/conj>2"
    )

    assert [a.text for a in actor(actors.extract(doc, article_of(doc)), "Okoye").affiliations] == ["its"]


def test_everybody_is_somebody() -> None:
    line = "Okoye/NNP/nsubj>5/PERSON is=be/VBZ/cop>5 the/DT/det>5 only/JJ/amod>5 person/NN/root>0"

    assert told(line, "Okoye") == []


@pytest.mark.parametrize(
    ("role", "voice"),
    [
        ("great/JJ/amod>5 leader/NN/root>0", "opinion"),
        ("great/JJ/amod>5 arts/NNS/compound>6 dean/NN/root>0", "reported"),
    ],
)
def test_who_is_called_a_great_leader_is_so_in_the_articles_wording(role: str, voice: str) -> None:
    head = 3 + role.count(" ") + 1
    doc = doc_of_line(f"Okoye/NNP/nsubj>{head}/PERSON is=be/VBZ/cop>{head} a/DT/det>{head} {role}")

    (found,) = actor(actors.extract(doc, article_of(doc)), "Okoye").roles
    assert found.voice == voice


@pytest.mark.parametrize(("several", "one"), [("coaches", "coach"), ("cooks", "cook"), ("MPs", "MP")])
def test_one_of_several_has_the_post_in_the_singular(several: str, one: str) -> None:
    line = (
        f"the/DT/det>2 {several}={one}/NNS/nsubj>6 Holt/NNP/appos>2/PERSON and/CC/cc>5 Okoye/NNP/conj>3/PERSON "
        "met/VBD/root>0"
    )

    assert told(line, "Okoye") == [(one, "current")]


def test_everybody_in_a_list_is_somebody_too() -> None:
    line = "women=woman/NNS/nsubj>5 Holt/NNP/appos>1/PERSON and/CC/cc>4 Okoye/NNP/conj>2/PERSON met/VBD/root>0"

    assert told(line, "Okoye") == []


def test_a_role_opens_behind_a_mark_of_quotation() -> None:
    line = (
        "Okoye/NNP/nsubj>5/PERSON is=be/VBZ/cop>5 a/DT/det>5 “_/``/punct>5 leader/NN/root>0 of/IN/case>7 "
        "people_/NNS/nmod>5 ”/''/punct>5"
    )

    assert told(line, "Okoye") == [("leader of people", "current")]


def test_a_relative_pronoun_is_no_part_of_a_role() -> None:
    line = (
        "Okoye/NNP/nsubj>8/PERSON ,/,/punct>4 a/DT/det>4 member/NN/appos>1 of/IN/case>6 courts/NNS/nmod>4 "
        "who/WP/dep>6 left/VBD/root>0"
    )

    assert told(line, "Okoye") == [("member of courts", "current")]


@pytest.mark.parametrize(
    ("whose", "roles"),
    [("for/IN/case>4 Holt/NNP/nmod>2/PERSON", ["lawyer for Holt"]), ("dear/JJ/amod>4 Holt/NNP/appos>2/PERSON", [])],
)
def test_whom_a_post_is_for_does_not_hold_it(whose: str, roles: list[str]) -> None:
    line = f"the/DT/det>2 lawyer/NN/nsubj>8 {whose} ,/,/punct>6 Okoye/NNP/appos>2/PERSON ,/,/punct>6 spoke/VBD/root>0"

    assert [words for words, _ in told(line, "Okoye")] == roles


@pytest.mark.parametrize(("opening", "roles"), [("If", []), ("So", ["governor"])])
def test_what_somebody_may_become_he_is_not_yet(opening: str, roles: list[str]) -> None:
    line = f"{opening}/IN/dep>3 Okoye/NNP/nsubj>3/PERSON becomes=become/VBZ/root>0 governor/NN/xcomp>3"

    assert [words for words, _ in told(line, "Okoye")] == roles


def test_party_and_state_in_brackets_do_not_part_a_name_from_what_its_bearer_is() -> None:
    line = (
        "Okoye/NNP/nsubj>9/PERSON (/-LRB-/punct>3 Ohio/NNP/dep>1/GPE )/-RRB-/punct>3 ,/,/punct>7 an/DT/det>7 "
        "attorney/NN/dep>3 ,/,/punct>7 spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("attorney", "current")]


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("became=become/VBD/root>0 mayor/NN/xcomp>2", "current"),
        ("quit/VBD/root>0 as/IN/case>4 mayor/NN/obl>2", "former"),
    ],
)
def test_what_a_pronoun_is_put_into_or_leaves_is_a_role_of_whom_it_means(verb: str, status: str) -> None:
    doc = doc_of_line("Okoye/NNP/nsubj>2/PERSON spoke/VBD/root>0", f"She/PRP/nsubj>2 {verb}")

    assert [(r.text, r.status) for r in actor(actors.extract(doc, article_of(doc)), "Okoye").roles] == [
        ("mayor", status)
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (
            "President/NNP/nmod:desc>6 of/IN/case>5 the/DT/det>5 United/VERB/amod>5/GPE States/NNPS/nmod>1/GPE "
            "Okoye/NNP/nsubj>7/PERSON spoke/VBD/root>0",
            "President of the United States",
        ),
        (
            "Envoy/NN/nsubj>10 of/IN/case>4 the/DT/det>4 Chairman/NN/nmod>1 of/IN/case>6 Jumbo/NNP/nmod>4/ORG "
            ",/,/punct>8 Okoye/NNP/appos>1/PERSON ,/,/punct>8 spoke/VBD/root>0",
            "Envoy of the Chairman of Jumbo",
        ),
        (
            "Home/NN/compound>2 Affairs/NNS/compound>3 Minister/NNP/nmod:desc>4 Okoye/NNP/nsubj>5/PERSON "
            "spoke/VBD/root>0",
            "Home Affairs Minister",
        ),
        (
            "last/JJ/amod>2/DATE Friday/NNP/compound>3/DATE Leader/NN/nsubj>7 of/IN/case>6 the/DT/det>6 "
            "Opposition/NN/nmod>3 Okoye/NNP/appos>3/PERSON spoke/VBD/root>0",
            "Leader of the Opposition",
        ),
        (
            "said/VBD/root>0 chief/JJ/amod>3 economist/NN/nsubj>1 at/IN/case>5 Jumbo/NNP/nmod>3/ORG ,/,/punct>7 "
            "Okoye/NNP/appos>3/PERSON",
            "chief economist at Jumbo",
        ),
        (
            "She/PRP/nsubj>2 shot/VBD/root>0 at/IN/case>6 Malta/NNP/compound>5/GPE goalkeeper/NN/compound>6 "
            "Okoye/NNP/obl>2/PERSON",
            "Malta goalkeeper",
        ),
        (
            "The/DT/det>2 firm_/NN/nmod:poss>4 's/POS/case>2 president/NN/nsubj>9 and/CC/cc>6 founder/NN/conj>4 "
            ",/,/punct>8 Okoye/NNP/appos>4/PERSON ,/,/punct>8 spoke/VBD/root>0",
            "firm's president and founder",
        ),
        (
            "Malta_/NNP/nmod:poss>5/GPE 's/POS/case>1 de/FW/compound>5 facto/FW/flat>3 leader/NN/nsubj>7 "
            "Okoye/NNP/appos>5/PERSON spoke/VBD/root>0",
            "Malta's de facto leader",
        ),
        (
            "Okoye/NNP/nsubj>8/PERSON ,/,/punct>6 the/DT/det>6 second/JJ/amod>6 richest/JJS/amod>6 man/NN/appos>1 "
            ",/,/punct>1 spoke/VBD/root>0",
            "second richest man",
        ),
    ],
)
def test_a_post_is_told_in_all_its_words(line: str, role: str) -> None:
    assert [words for words, _ in told(line, "Okoye")] == [role]


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("its/PRP$/nmod:poss>2 inquiry/NN/compound>4 former/JJ/amod>4", "former Mayor"),
        ("a/DT/det>4 rather/RB/advmod>3 relieved/VBN/amod>4", "Mayor"),
        ("a/DT/det>4 tired/JJ/amod>4 grumpy/JJ/amod>4", "Mayor"),
        ("a/DT/det>4 former/JJ/amod>4 grumpy/JJ/amod>4", "former grumpy Mayor"),
    ],
)
def test_what_stands_before_a_post_by_chance_is_no_part_of_it(before: str, role: str) -> None:
    line = f"{before} Mayor/NNP/compound>5 Okoye/NNP/nsubj>6/PERSON spoke/VBD/root>0"

    assert [words for words, _ in told(line, "Okoye")] == [role]


def test_the_kin_of_one_who_held_a_post_is_still_his_kin() -> None:
    line = (
        "Okoye/NNP/nsubj>9/PERSON ,/,/punct>3 widow/NN/appos>1 of/IN/case>7 the/DT/det>7 late/JJ/amod>7 "
        "mayor/NN/nmod>3 ,/,/punct>1 spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("widow of the late mayor", "current")]


def test_a_state_in_a_title_does_not_part_a_name_from_the_post_before_it() -> None:
    line = (
        "Holt_/NNP/nmod:poss>3/PERSON 's/POS/case>1 deputy/NN/nsubj>9 ,/,/punct>7 Ohio/NNP/compound>6/GPE "
        "Gov./NNP/nmod:desc>7 Okoye/NNP/appos>3/PERSON ,/,/punct>3 spoke/VBD/root>0"
    )

    assert [words for words, _ in told(line, "Okoye")] == ["Holt's deputy", "Ohio Gov."]


@pytest.mark.parametrize(
    "home", ["of/IN/case>3 Ohio/NNP/nmod>1/GPE", "(/-LRB-/punct>3 D-Ohio/NNP/dep>1/ORG )/-RRB-/punct>3"]
)
def test_where_somebody_is_from_does_not_part_a_name_from_its_side(home: str) -> None:
    line = (
        f"Okoye/NNP/nsubj>9/PERSON {home} ,/,/punct>6 the/DT/det>8 panel_/NN/nmod:poss>8 's/POS/case>6 "
        "ranking/VBG/amod>8 Democrat/NNP/appos>1/NORP ,/,/punct>1 spoke/VBD/root>0"
    )

    assert "panel's ranking Democrat" in [words for words, _ in told(line, "Okoye")]


@pytest.mark.parametrize(
    ("line", "voice"),
    [
        (
            "Holt/NNP/nsubj>2/PERSON said/VBD/root>0 Okoye/NNP/nsubj>6/PERSON was=be/VBD/cop>6 a/DT/det>6 "
            "spy/NN/ccomp>2",
            "claim",
        ),
        (
            "Claims/NNS/nsubj>7 that/IN/mark>6 Okoye/NNP/nsubj>6/PERSON was=be/VBD/cop>6 a/DT/det>6 spy/NN/acl>1 "
            "grew=grow/VBD/root>0",
            "claim",
        ),
        ("Okoye/NNP/nsubj>4/PERSON was=be/VBD/cop>4 a/DT/det>4 spy/NN/root>0", "reported"),
        (
            "Holt/NNP/nsubj>2/PERSON said/VBD/root>0 Okoye/NNP/nsubj>8/PERSON ,/,/punct>6 a/DT/det>6 spy/NN/appos>3 "
            ",/,/punct>3 left=leave/VBD/ccomp>2",
            "reported",
        ),
    ],
)
def test_what_somebody_is_said_to_be_is_a_claim(line: str, voice: str) -> None:
    doc = doc_of_line(line)

    (role,) = actor(actors.extract(doc, article_of(doc)), "Okoye").roles
    assert (role.text, role.voice) == ("spy", voice)


def test_a_role_does_not_end_in_a_possessors_mark() -> None:
    line = (
        "Okoye/NNP/nsubj>11/PERSON ,/,/punct>4 the/DT/det>4 host/NN/appos>1 of/IN/case>9 Jumbo_/NNP/nmod:poss>9/ORG "
        "'s/POS/case>6 “_/``/punct>9 News/NN/nmod>4 ,/,/punct>1 spoke/VBD/root>0"
    )

    assert [words for words, _ in told(line, "Okoye")] == ["host of Jumbo"]


def test_a_body_may_be_called_by_a_possessor_alone() -> None:
    line = (
        "Okoye/NNP/nsubj>10/PERSON ,/,/punct>4 the/DT/det>4 head/NN/appos>1 at/IN/case>6 Holt_/NNP/nmod>4/ORG "
        "'s/POS/case>6 ,/,/punct>1 now/RB/advmod>10 spoke/VBD/root>0"
    )

    assert [words for words, _ in told(line, "Okoye")] == ["head at Holt's"]


@pytest.mark.parametrize(
    "land", ["South/JJ/amod>2/NORP Korean/JJ/amod>3/NORP", "Sri/NNP/amod>2/NORP Lankan/JJ/amod>3/NORP"]
)
def test_a_nationality_may_have_two_words(land: str) -> None:
    doc = doc_of_line(f"{land} author/NN/compound>4 Okoye/NNP/nsubj>5/PERSON spoke/VBD/root>0")

    (body,) = actor(actors.extract(doc, article_of(doc)), "Okoye").affiliations
    assert body.text == doc[:2].text


def test_what_hyphens_join_behind_a_post_is_part_of_it() -> None:
    line = (
        "Okoye/NNP/nsubj>3/PERSON is=be/VBZ/cop>3 writer_/NN/root>0 -_/HYPH/punct>5 in_/IN/case>7 -_/HYPH/punct>5 "
        "residence/NN/conj>3"
    )

    assert told(line, "Okoye") == [("writer-in-residence", "current")]


def test_a_post_between_commas_is_that_of_the_name_before_it() -> None:
    line = (
        "Members/NNS/nsubj>2 are=be/VBP/root>0 Anna/NNP/compound>4/PERSON Holt_/NNP/nsubj>2 ,/,/punct>6 "
        "Director/NNP/appos>4 ,/,/punct>8 Okoye/NNP/conj>4/PERSON ,/,/punct>10 Editor/NNP/appos>8"
    )

    assert [words for words, _ in told(line, "Okoye")] == ["Editor"]


def test_a_rank_behind_a_post_takes_no_words_of_it() -> None:
    line = (
        "the/DT/det>2 Leader/NN/nsubj>9 of/IN/case>6 the/DT/det>6 Islamic/JJ/amod>6/ORG Revolution/NNP/nmod>2/ORG "
        "Ayatollah/NNP/compound>8 Okoye/NNP/appos>2/PERSON spoke/VBD/root>0"
    )

    assert told(line, "Okoye")[-1] == ("Ayatollah", "current")


def test_the_words_of_a_post_are_its_own_behind_what_is_told_of_its_holder() -> None:
    line = (
        "the/DT/det>2 envoy/NN/nsubj>8 of/IN/case>6 the/DT/det>6 French/JJ/amod>6/NORP President/NNP/nmod>2 "
        "Okoye/NNP/appos>6/PERSON spoke/VBD/root>0"
    )

    assert ("French President", "current") in told(line, "Okoye")


def test_a_minister_may_have_two_fields() -> None:
    line = (
        "Interior/NNP/compound>4 and/CC/cc>3 Safety/NNP/conj>1 Minister/NNP/compound>5 Okoye/NNP/nsubj>6/PERSON "
        "spoke/VBD/root>0"
    )

    assert told(line, "Okoye") == [("Interior and Safety Minister", "current")]
