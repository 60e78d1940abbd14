"""Each actor once, nobody merged with somebody else."""

from __future__ import annotations

import pytest

from generator.extractors import actors
from generator.extractors._cast import Cast
from generator.models import Layout, Paragraph

from docs import article_of, doc_of
from rows import MINISTER, SAID, actor, cast_of, doc_of_rows, words_of


def text_of(*sentences: str) -> str:
    return str(doc_of_rows(*sentences).text)


def test_an_empty_text_has_nobody() -> None:
    doc = doc_of("")

    assert actors.extract(doc, article_of(doc)) == Cast()


def test_a_surname_joins_the_full_name_and_keeps_its_rule() -> None:
    cast = cast_of(MINISTER, SAID.format("Jilani"))

    assert [m.rule for m in actor(cast, "Jalil Jilani").mentions] == ["title", "", "surname"]
    assert actor(cast, "Jalil Jilani").aliases == ("Jilani",)


def test_a_surname_of_two_people_named_before_it_stays_apart() -> None:
    hillary = "Hillary NNP 3 nsubj B-PERSON\nClinton NNP 1 flat I-PERSON\nleft VBD 0 root"
    bill = "Bill NNP 3 nsubj B-PERSON\nClinton NNP 1 flat I-PERSON\nleft VBD 0 root"

    cast = cast_of(hillary, bill, SAID.format("Clinton"))

    assert sorted(a.name for a in cast.actors) == ["Bill Clinton", "Clinton", "Hillary Clinton"]


def test_two_full_names_with_one_surname_are_two_people() -> None:
    one = "Kim NNP 3 nsubj B-PERSON\nPhilby NNP 1 flat I-PERSON\nleft VBD 0 root"
    other = "Ann NNP 3 nsubj B-PERSON\nPhilby NNP 1 flat I-PERSON\nleft VBD 0 root"

    assert len(cast_of(one, other).actors) == 2


def test_office_and_nationality_name_a_person_once_known() -> None:
    later = """
        The DT 4 det
        Pakistani JJ 4 amod B-NORP
        foreign JJ 4 amod
        minister NN 5 nsubj
        said VBD 0 root
        so RB 5 advmod
    """

    cast = cast_of(MINISTER, later)

    assert "The Pakistani foreign minister" in words_of(cast, "Jalil Jilani", text_of(MINISTER, later))


def test_another_nationality_is_another_person() -> None:
    later = (
        "The DT 4 det\nFrench JJ 4 amod B-NORP\nforeign JJ 4 amod\nminister NN 5 nsubj\nsaid VBD 0 root\nso RB 5 advmod"
    )

    cast = cast_of(MINISTER, later)

    assert all(
        "French" not in word
        for name in ("Jalil Jilani", "Hossein Salehi")
        for word in words_of(cast, name, text_of(MINISTER, later))
    )


def test_a_country_that_acts_is_a_government_and_one_that_is_visited_a_place() -> None:
    cast = cast_of(
        "Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root\n. . 2 punct",
        "He PRP 2 nsubj\narrived VBD 0 root\nin IN 4 case\nIran NNP 2 obl B-GPE\n. . 2 punct",
    )

    (government,) = [a for a in cast.actors if a.kind == "government"]
    (place,) = cast.places
    assert (government.name, government.country, government.mentions[0].rule) == ("Iran", "IR", "acting as agent")
    assert (place.name, len(place.mentions)) == ("Iran", 1)


def test_capital_and_country_are_one_government() -> None:
    cast = cast_of(
        "Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root\n. . 2 punct",
        "Tehran NNP 2 nsubj B-GPE\nsaid VBD 0 root\nso RB 2 advmod\n. . 2 punct",
    )

    assert actor(cast, "Iran").aliases == ("Tehran",)


def test_the_government_of_a_nationality_is_its_countrys() -> None:
    rows = "The DT 3 det\nIranian JJ 3 amod B-NORP\ngovernment NN 4 nsubj\nsaid VBD 0 root\nso RB 4 advmod"

    cast = cast_of("Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root\n. . 2 punct", rows)

    assert len(cast.actors) == 1
    assert cast.actors[0].mentions[-1].rule == "government of"


@pytest.mark.parametrize(("pronoun", "joined"), [("She", False), ("He", True)])
def test_a_pronoun_of_the_other_gender_is_somebody_else(pronoun: str, joined: bool) -> None:
    mister = "Mr. NNP 2 compound\nJilani NNP 3 nsubj B-PERSON\nspoke VBD 0 root\n. . 3 punct"

    cast = cast_of(mister, f"{pronoun} PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct")

    assert (len(actor(cast, "Jilani").mentions) == 2) is joined


def test_a_pronoun_between_two_equals_belongs_to_nobody() -> None:
    both = "Jilani NNP 4 nsubj B-PERSON\nand CC 3 cc\nSalehi NNP 1 conj B-PERSON\nspoke VBD 0 root\n. . 4 punct"

    cast = cast_of(both, "He PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct")

    assert all(m.form == "name" for a in cast.actors for m in a.mentions)


def test_nobody_is_he_in_his_own_quotation() -> None:
    cast = cast_of(
        """
            `` `` 3 punct
            He PRP 3 nsubj
            lied VBD 6 ccomp
            '' '' 3 punct
            Jilani NNP 6 nsubj B-PERSON
            said VBD 0 root
            . . 6 punct
        """
    )

    assert [m.form for m in actor(cast, "Jilani").mentions] == ["name"]


def test_an_empty_it_is_nobody() -> None:
    cast = cast_of(
        "NATO NNP 2 nsubj B-ORG\nsaid VBD 0 root\nso RB 2 advmod\n. . 2 punct",
        "It PRP 3 nsubj\nis VBZ 3 cop\nclear JJ 0 root\nthat IN 6 mark\nwe PRP 6 nsubj\nleave VBP 3 ccomp\n. . 3 punct",
    )

    assert [m.form for m in actor(cast, "NATO").mentions] == ["name"]


def test_both_countries_are_the_two_named_together() -> None:
    named = "Iran NNP 4 nsubj B-GPE\nand CC 3 cc\nPakistan NNP 1 conj B-GPE\nsigned VBD 0 root\n. . 4 punct"

    cast = cast_of(named, "Both DT 2 det\ncountries NNS 3 nsubj\nleft VBD 0 root\n. . 3 punct")

    (plural,) = cast.plurals
    assert sorted(plural.actors) == sorted(a.id for a in cast.actors)
    assert plural.rule == "named together"


MEETING = (
    "Anna NNP 3 nsubj B-PERSON\nHolm NNP 1 flat I-PERSON\nmet VBD 0 root\n"
    "Jon NNP 3 obj B-PERSON\nLind NNP 4 flat I-PERSON"
)


def test_two_who_meet_are_the_two_leaders() -> None:
    cast = cast_of(MEETING, "The DT 3 det\ntwo CD 3 nummod\nleaders NNS 4 nsubj\nsigned VBD 0 root")

    (plural,) = cast.plurals
    assert sorted(plural.actors) == sorted(a.id for a in cast.actors)


def test_one_who_is_told_of_another_does_not_meet_him() -> None:
    cast = cast_of(
        MEETING.replace("met", "replaced"), "The DT 3 det\ntwo CD 3 nummod\nleaders NNS 4 nsubj\nsigned VBD 0 root"
    )

    assert cast.plurals == ()


SIGNS = "Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root\n. . 2 punct"


@pytest.mark.parametrize(
    "other",
    [
        "They PRP 2 nsubj\nstayed VBD 0 root\nin IN 4 case\n{} NNP 2 obl B-GPE",
        "{} NNP 3 compound B-ORG\nForeign NNP 3 compound I-ORG\nMinistry NNP 4 nsubj I-ORG\nleft VBD 0 root",
    ],
)
def test_a_government_is_as_important_as_its_land_and_what_bears_its_name_make_it(other: str) -> None:
    twice, once = cast_of(SIGNS, other.format("Iran")), cast_of(SIGNS, other.format("Oman"))

    assert actor(twice, "Iran").salience > actor(once, "Iran").salience


def test_who_took_a_picture_is_not_what_the_article_is_about() -> None:
    credit = "Image NN 0 root\n: : 1 punct\nNora NNP 1 appos B-PERSON\nFalk NNP 3 flat I-PERSON"

    assert actor(cast_of(SIGNS, credit), "Nora Falk").salience == 0.0


def test_actors_are_numbered_by_salience() -> None:
    cast = cast_of(MINISTER, SAID.format("Jilani"), SAID.format("Jilani"))

    assert [a.id for a in cast.actors] == [f"a{n}" for n in range(1, len(cast.actors) + 1)]
    assert [a.salience for a in cast.actors] == sorted((a.salience for a in cast.actors), reverse=True)
    assert all(0.0 <= a.salience <= 1.0 for a in cast.actors)


def test_no_stretch_of_text_is_two_actors() -> None:
    cast = cast_of(MINISTER, SAID.format("Jilani"))

    spans = [(m.start, m.end) for a in cast.actors for m in a.mentions]
    assert len(spans) == len(set(spans))


LEAD = """
Salehi NNP 2 nsubj B-PERSON
signed VBD 0 root
the DT 4 det
accord NN 2 obj
in IN 6 case
May NNP 2 obl
"""


def test_the_lead_counts_from_the_body_not_from_a_title_at_the_head_of_the_text() -> None:
    title = "Talks NNS 2 nsubj\nend VBP 0 root"
    lead = LEAD, LEAD.replace("Salehi", "Jilani")

    plain = actor(cast_of(*lead, title="Another"), "Salehi").salience
    titled = actor(cast_of(title, *lead, title="Talks end"), "Salehi").salience

    assert titled == pytest.approx(plain, abs=0.1)
    assert titled > actor(cast_of(title, *lead, title="Talks end"), "Jilani").salience


def test_whoever_acts_weighs_more_than_whoever_comments() -> None:
    cast = cast_of(LEAD, SAID.format("Jilani"), LEAD.replace("Salehi", "Khan"), SAID.format("Jilani"))
    other = cast_of(LEAD, LEAD.replace("Salehi", "Jilani"), LEAD.replace("Salehi", "Khan"), SAID.format("Jilani"))

    assert actor(other, "Jilani").salience > actor(cast, "Jilani").salience


def test_a_word_of_the_headline_is_not_the_name_that_is_spelt_like_it() -> None:
    rows = "University NNP 2 nsubj B-ORG\nsigned VBD 0 root\nit PRP 2 obj"

    named = cast_of(rows, title="University signs").actors[0].salience
    other = cast_of(rows, title="All universities sign").actors[0].salience

    assert named > other


def test_nobody_is_listed_as_no_crowd_or_as_our_alliance() -> None:
    for word in ("no", "our"):
        rows = f"{word} DT 2 det\nalliance NN 3 nsubj\nsigned VBD 0 root"

        assert cast_of(rows, rows).actors == ()


@pytest.mark.parametrize(("word", "tag", "kind"), [("sanctions", "NNS", None), ("military", "JJ", "government")])
def test_a_regime_of_rules_is_no_government(word: str, tag: str, kind: str | None) -> None:
    rows = f"The DT 3 det\n{word} {tag} 3 amod\nregime NN 4 nsubj\nsaid VBD 0 root\nso RB 4 advmod"

    assert [a.kind for a in cast_of(rows).actors] == ([kind] if kind else [])


@pytest.mark.parametrize("label", ["obj", "xcomp", "oprd"])
def test_what_somebody_is_declared_is_nobody(label: str) -> None:
    cast = cast_of(
        f"Anna NNP 3 nsubj B-PERSON\nHolm NNP 1 flat I-PERSON\ndeclared VBD 0 root\nherself PRP 3 obj\n"
        f"the DT 6 det\nwinner NN 3 {label}",
        "She PRP 2 nsubj\nleft VBD 0 root",
    )

    assert [[m.form for m in a.mentions] for a in cast.actors] == [["name", "pronoun", "pronoun"]]


def test_who_says_what_to_call_him_is_called_so() -> None:
    cast = cast_of(
        "a DT 2 det\nguard NN 8 nsubj\nwho WP 4 nsubj\ngave VBD 2 acl:relcl\nhis PRP$ 6 nmod:poss\nname NN 4 obj\n"
        "as IN 8 case\nJon NNP 4 obl B-PERSON\nspoke VBD 0 root".replace("guard NN 8", "guard NN 9")
    )

    assert actor(cast, "Jon").mentions[-1].rule == "also known as"


@pytest.mark.parametrize("layout", ["signature", "link"])
def test_nobody_is_told_of_in_a_byline_or_a_link(layout: Layout) -> None:
    doc = doc_of_rows("By IN 2 case\nAnna NNP 0 root B-PERSON", "Jon NNP 2 nsubj B-PERSON\nleft VBD 0 root")
    paragraphs = (Paragraph(0, doc[1].idx + 4, layout), Paragraph(doc[2].idx, len(doc.text)))

    assert [a.name for a in actors.extract(doc, article_of(doc, paragraphs=paragraphs)).actors] == ["Jon"]


def test_the_day_behind_a_description_is_no_part_of_it() -> None:
    cast = cast_of(
        "A DT 3 det\nRoman JJ 3 amod B-NORP\ncourt NN 6 nsubj\non IN 5 case\nMonday NNP 3 nmod B-DATE\n"
        "said VBD 0 root\nso RB 6 advmod"
    )

    assert [a.name for a in cast.actors] == ["A Roman court"]


def test_a_bare_noun_is_nobody_and_not_what_somebody_is_called() -> None:
    bare = "alliance NN 2 nsubj\nsigned VBD 0 root"
    told = "the DT 2 det\nalliance NN 3 nsubj\nsigned VBD 0 root"

    assert cast_of(bare, bare).actors == ()
    assert [a.name for a in cast_of(bare, told).actors] == ["the alliance"]
