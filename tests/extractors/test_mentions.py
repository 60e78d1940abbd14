"""Where names begin and end, and what they name."""

from __future__ import annotations

import pytest

from generator.extractors import actors
from generator.extractors.actors import mentions

from docs import article_of, datelined
from rows import cast_of, doc_of_rows


def found(*sentences: str) -> list[tuple[str, str]]:
    return [(name.text, " ".join(sorted(name.kinds))) for name in mentions.names(doc_of_rows(*sentences))]


def test_a_title_is_no_part_of_the_name() -> None:
    assert found("President NNP 3 compound B-PERSON\nEbrahim NNP 3 nsubj I-PERSON\nRaisi NNP 0 root I-PERSON") == [
        ("Ebrahim Raisi", "person")
    ]


def test_the_place_of_a_post_is_not_the_first_name_of_its_holder() -> None:
    names = found(
        """
        Ambassador NNP 7 nsubj
        to IN 3 case
        Tehran NNP 1 nmod B-ORG
        Mudassir NNP 1 flat I-ORG
        Tipu NNP 4 flat I-ORG
        has VBZ 7 aux
        returned VBN 0 root
        """
    )

    assert names == [("Tehran", "place"), ("Mudassir Tipu", "person")]


def test_a_particle_in_small_letters_stays_inside_the_name() -> None:
    names = found(
        "bases NNS 0 root\nof IN 3 case\nJaish NNP 1 nmod B-NORP\nul_ NNP 3 flat\n-_ HYPH 6 punct\nAdl NNP 3 flat"
    )

    assert names == [("Jaish ul-Adl", "group")]


def test_two_countries_with_a_hyphen_are_two_names() -> None:
    names = found(
        "the DT 5 det\nIran_ NNP 5 compound B-GPE\n-_ HYPH 4 punct\nPakistan NNP 5 compound B-GPE\nborder NN 0 root"
    )

    assert [text for text, _ in names] == ["Iran", "Pakistan"]


def test_a_nationality_before_a_noun_is_no_name() -> None:
    assert found("Iranian JJ 2 amod B-NORP\nforces NNS 3 nsubj\nfled VBD 0 root") == []


def test_a_people_is_a_group() -> None:
    assert found("The DT 2 det\nPalestinians NNPS 3 nsubj B-NORP\nfled VBD 0 root") == [("Palestinians", "group")]


def test_a_surname_alone_is_a_person_whatever_the_pipeline_says() -> None:
    names = found(
        "Jalil NNP 3 nsubj B-PERSON\nJilani NNP 1 flat I-PERSON\nspoke VBD 0 root",
        "Jilani NNP 2 nsubj B-ORG\nleft VBD 0 root",
    )

    assert names == [("Jalil Jilani", "person"), ("Jilani", "person")]


def test_a_city_is_no_surname_after_a_preposition_of_place() -> None:
    names = found(
        "Valeska NNP 3 nsubj B-PERSON\nParis NNP 1 flat I-PERSON\nspoke VBD 0 root",
        "She PRP 2 nsubj\nlives VBZ 0 root\nin IN 4 case\nParis NNP 2 obl B-GPE",
    )

    assert names[-1] == ("Paris", "place")


def test_a_known_name_is_found_where_the_pipeline_missed_it() -> None:
    names = found(
        "Hezbollah NNP 2 nsubj B-ORG\nfired VBD 0 root",
        "They PRP 2 nsubj\nblamed VBD 0 root\nHezbollah NNP 2 obj",
    )

    assert names == [("Hezbollah", "group"), ("Hezbollah", "group")]


def test_a_line_of_capitals_names_nobody() -> None:
    assert found("FROM NNP 2 case B-ORG\nMISSILES NNP 0 root I-ORG\nTO NNP 4 case I-ORG\nCALLS NNP 2 nmod I-ORG") == []


def test_a_post_behind_a_body_is_no_part_of_its_name() -> None:
    assert found("Apple NNP 3 compound B-ORG\nCEO NNP 3 compound I-ORG\nresigned VBD 0 root") == [
        ("Apple", "group organisation")
    ]


def test_an_acronym_in_parentheses_is_what_stands_before_it() -> None:
    names = found(
        """
        Baloch NNP 3 compound B-ORG
        Liberation NNP 3 compound I-ORG
        Army NNP 7 nsubj I-ORG
        (_ -LRB- 5 punct
        BLA_ NNP 3 appos B-PERSON
        ) -RRB- 5 punct
        fired VBD 0 root
        """
    )

    assert names[1] == ("BLA", "group organisation")


def test_two_bodies_that_the_pipeline_ran_together_are_two_names() -> None:
    names = found(
        """
        Baloch NNP 3 compound B-ORG
        Liberation NNP 3 compound I-ORG
        Front NNP 8 nsubj I-ORG
        and CC 7 cc I-ORG
        Baloch NNP 7 compound I-ORG
        Liberation NNP 7 compound I-ORG
        Army NNP 3 conj I-ORG
        fired VBD 0 root
        """
    )

    assert [text for text, _ in names] == ["Baloch Liberation Front", "Baloch Liberation Army"]


def test_nobody_in_a_dateline_acts_and_its_place_is_one() -> None:
    doc = doc_of_rows(
        """
        BREM NNP 0 root B-PERSON
        , , 3 punct
        Zandia NNP 1 appos B-ORG
        ( -LRB- 5 punct
        Dawn NNP 1 appos B-ORG
        ) -RRB- 5 punct
        — : 1 punct
        """,
        """
        Iran NNP 2 nsubj B-GPE
        signed VBD 0 root
        """,
    )

    cast = actors.extract(doc, article_of(doc, paragraphs=datelined(doc, 7)))

    assert [(actor.name, actor.kind) for actor in cast.actors] == [("Iran", "government")]
    assert [place.name for place in cast.places] == ["BREM", "Zandia"]


def test_a_capital_that_something_is_according_to_is_its_government() -> None:
    rows = (
        "According VBG 3 case\nto IN 1 fixed\nMoscow NNP 6 obl B-GPE\n, , 3 punct\ntalks NNS 6 nsubj\nfailed VBD 0 root"
    )

    assert [actor.kind for actor in cast_of(rows).actors] == ["government"]


@pytest.mark.parametrize(
    "rows",
    [
        "Luna-25 NNP 2 nsubj B-ORG\ncrashed VBD 0 root",
        "The DT 2 det\nlander NN 3 compound\nVikram NNP 4 nsubj B-PERSON\ncrashed VBD 0 root",
        "HMS NNP 2 compound B-ORG\nDaring NNP 3 nsubj I-ORG\ncrashed VBD 0 root",
    ],
)
def test_a_craft_is_nobody(rows: str) -> None:
    assert [kind for _, kind in found(rows)] == ["thing"]


def test_what_is_called_an_agency_is_a_body_whatever_the_pipeline_says() -> None:
    rows = "The DT 3 det\nspace NN 3 compound\nagency NN 4 compound\nRoscosmos NNP 5 nsubj B-PERSON\nsaid VBD 0 root"

    assert found(rows) == [("Roscosmos", "group organisation")]


def test_a_name_cut_short_in_one_place_is_completed_from_another() -> None:
    names = found(
        "Credit NNP 2 compound B-ORG\nSuisse NNP 3 nsubj I-ORG\nfell VBD 0 root",
        "Shares NNS 5 nsubj\nof IN 4 case\nCredit NN 4 compound\nSuisse NNP 1 nmod B-PERSON\nfell VBD 0 root",
    )

    assert names == [("Credit Suisse", "group organisation")] * 2


def test_a_name_cut_short_is_completed_from_one_that_goes_on() -> None:
    whole = "Bank NNP 4 nsubj B-ORG\nRouge NNP 1 flat I-ORG\nHoldings NNP 1 flat I-ORG\nfell VBD 0 root"
    short = "They PRP 2 nsubj\nleft VBD 0 root\nBank NN 4 compound\nRouge NNP 2 obj B-ORG"

    assert [name for name, _ in found(whole, short)] == ["Bank Rouge Holdings", "Bank Rouge"]


def test_a_name_that_every_country_has_keeps_its_nationality() -> None:
    rows = "the DT 4 det\nSyrian JJ 4 amod B-NORP\n"
    rows += "National NNP 4 compound B-ORG\nCoalition NNP 5 nsubj I-ORG\nmet VBD 0 root"

    assert found(rows) == [("Syrian National Coalition", "group organisation")]
    assert found(rows.replace("National", "Fars").replace("Coalition", "Mehr")) == [("Fars Mehr", "group organisation")]


def test_a_state_that_is_no_more_was_a_place() -> None:
    assert found("The DT 3 det\nSoviet NNP 3 compound B-ORG\nUnion NNP 4 nsubj I-ORG\nfell VBD 0 root") == [
        ("Soviet Union", "place")
    ]


def test_those_who_have_reporters_are_a_body() -> None:
    assert found("Wikinews NNP 2 compound B-PERSON\nreporters NNS 3 nsubj\nleft VBD 0 root") == [
        ("Wikinews", "group organisation")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "A DT 2 det\ndriver NN 5 nsubj\nfor IN 4 case\nSauber NNP 2 nmod B-PERSON\nleft VBD 0 root",
        "The DT 3 det\nSauber NNP 3 compound B-PERSON\ndriver NN 4 nsubj\nleft VBD 0 root",
    ],
)
def test_those_who_have_drivers_are_a_team(rows: str) -> None:
    assert ("Sauber", "group organisation") in found(rows)


def test_on_whose_word_something_is_told_is_a_body_where_no_gazetteer_knows_it() -> None:
    rows = "They PRP 2 nsubj\nleft VBD 0 root\naccording VBG 5 case\nto IN 5 case\n{} NNP 2 obl B-GPE"

    assert found(rows.format("Rudaq")) == [("Rudaq", "group organisation")]
    assert found(rows.format("Iran")) == [("Iran", "place")]


def test_a_place_in_letters_behind_a_place_is_where_it_lies() -> None:
    rows = "in IN 2 case\nTuktu NNP 6 obl B-GPE\n, , 4 punct\nN.W.T. NNP 2 appos B-GPE\n, , 2 punct\nleft VBD 0 root"

    assert found(rows) == [("Tuktu", "place"), ("N.W.T.", "place")]


def test_a_post_with_the_house_it_is_held_in_is_no_body_before_a_name() -> None:
    rows = "US NNP 3 compound B-ORG\nHouse NNP 3 compound I-ORG\nSpeaker NNP 0 root I-ORG\nNancy NNP 3 flat B-PERSON"

    assert found(rows) == [("US House", "group organisation"), ("Nancy", "person")]


INTRODUCED = "Steve NNP 3 nsubj B-PERSON\nJobs NNP 1 flat I-PERSON\nspoke VBD 0 root\n. . 3 punct"


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ("Jobs NNS 2 nsubj\nsaid VBD 0 root\nso RB 2 advmod", True),
        ("Jobs NNS 2 nsubj\nfell VBD 0 root\nagain RB 2 advmod", False),
        ("They PRP 2 nsubj\nwelcomed VBD 0 root\nJobs NNS 2 obj\nthere RB 2 advmod", True),
        ("Acme NNP 2 nsubj\nCuts VBZ 0 root\nJobs NNS 2 obj\nagain RB 2 advmod", False),
    ],
)
def test_a_noun_with_the_capital_of_a_known_surname_is_the_surname(rows: str, named: bool) -> None:
    assert (("Jobs", "person") in found(INTRODUCED, rows)) is named


def test_the_other_post_in_a_title_is_nobody_else() -> None:
    rows = "Chairman NNP 6 nsubj\nand CC 3 cc\nfounder NN 1 conj\nAnn NNP 1 flat B-PERSON\nPoe NNP 4 flat I-PERSON"

    (ann,) = cast_of(rows + "\nspoke VBD 0 root", "She PRP 2 nsubj\nleft VBD 0 root").actors

    assert [m.form for m in ann.mentions] == ["nominal", "name", "pronoun"]


@pytest.mark.parametrize(
    "rows",
    [
        "Chapter NNP 0 root B-ORG\n11 CD 1 nummod",
        "the DT 2 det\nNo_ NNP 0 root B-ORG\n. . 2 punct\n2 CD 2 nummod",
        "US$ NNP 0 root B-GPE\n40 CD 1 nummod",
        "paid VBD 0 root\nDh800 NNP 1 obj B-ORG",
        "KD NNP 0 root B-ORG\n3,000 CD 1 nummod",
        "TRAM NNP 4 compound B-ORG\nFARE NNP 4 compound\nRISE NNP 4 compound\nCLAIMS NNPS 0 root",
        "Daughters NNPS 2 nsubj B-PERSON\nleft VBD 0 root",
        "STRONGER NNP 2 compound B-ORG\nCHANCES NNS 0 root",
        "Commissioner NNP 3 nmod:desc B-PERSON\nfor IN 3 case I-PERSON\nRefugees NNPS 0 root I-PERSON",
    ],
)
def test_numbers_sums_and_words_for_many_name_nobody(rows: str) -> None:
    assert found(rows) == []


def test_a_line_of_capitals_ends_before_the_name_behind_it() -> None:
    rows = "BIG JJ 2 amod\nPOE NNP 4 compound B-PERSON\nAnn NNP 4 compound I-PERSON\nPoe NNP 0 root I-PERSON"

    assert found(rows) == [("Ann Poe", "person")]


def test_a_country_called_by_its_people_and_a_form_of_state_is_one_name() -> None:
    rows = "the DT 3 det\nCzech JJ 3 amod\nRepublic NNP 4 nsubj B-GPE\njoined VBD 0 root"

    assert found(rows) == [("Czech Republic", "place")]


def test_the_hour_before_a_comma_is_nobodys_post() -> None:
    rows = "at IN 2 case\n10_ CD 6 obl\npm NN 2 nmod\n,_ , 2 punct\nBrema NNP 6 nsubj B-ORG\nreports VBZ 0 root"

    assert found(rows) == [("Brema", "group organisation")]


def test_justice_is_what_a_ministry_is_for_and_elsewhere_a_post() -> None:
    of = "the DT 2 det\nMinistry NNP 5 nsubj B-ORG\nof IN 4 case I-ORG\nJustice NNP 2 nmod I-ORG\nspoke VBD 0 root"
    post = "Supreme NNP 2 compound B-ORG\nCourt NNP 3 compound I-ORG\nJustice NNP 4 dep I-ORG\nPoe NNP 0 root B-PERSON"

    assert found(of) == [("Ministry of Justice", "group organisation")]
    assert found(post)[0] == ("Supreme Court", "group organisation")


def test_pieces_that_are_one_name_elsewhere_are_that_name() -> None:
    full = "Acme NNP 3 compound B-ORG\nOpera NNP 3 compound I-ORG\nHouse NNP 4 nsubj I-ORG\nclosed VBD 0 root"
    cut = "Acme NNP 3 compound B-GPE\nOpera NNP 3 compound B-ORG\nHouse NNP 4 nsubj I-ORG\nclosed VBD 0 root"

    assert [text for text, _ in found(full, cut)] == ["Acme Opera House", "Acme Opera House"]


def test_the_stop_of_a_sentence_is_no_part_of_the_letters_before_it() -> None:
    rows = "It PRP 2 nsubj\nsued VBD 0 root\n{} NNP 2 obj B-ORG"

    assert found(rows.format("AB&C."))[0][0] == "AB&C"
    assert found(rows.format("Acme-Inc."))[0][0] == "Acme-Inc."


def test_the_crown_of_a_beauty_queen_is_no_part_of_her_name() -> None:
    rows = "Miss NNP 4 compound B-PERSON\nUniverse NNP 4 compound I-PERSON\nAnn NNP 4 compound I-PERSON\n"

    assert found(rows + "Poe NNP 0 root I-PERSON") == [("Ann Poe", "person")]


@pytest.mark.parametrize(
    "rows",
    [
        "Acme NNP 2 compound B-ORG\nWitness NNP 3 nsubj I-ORG\nspoke VBD 0 root",
        "Office NNP 0 root B-ORG\nof IN 4 case I-ORG\nthe DT 4 det I-ORG\nProsecutor NNP 1 nmod I-ORG",
    ],
)
def test_a_post_that_a_body_is_called_after_belongs_to_its_name(rows: str) -> None:
    ((name, _),) = found(rows)

    assert name.endswith(("Witness", "Office of the Prosecutor"))


def test_an_adjective_that_many_bodies_have_belongs_to_a_name_the_pipeline_missed() -> None:
    rows = "the DT 4 det\nNational JJ 4 amod\nHarbour NNP 4 compound\nCenter NNP 5 nsubj\nspoke VBD 0 root"

    assert found(rows) == [("National Harbour Center", "group organisation")]
    assert found(rows.replace("National", "national")) == [("Harbour Center", "group organisation")]


@pytest.mark.parametrize(
    "rows",
    [
        "shops NNS 6 nsubj\nin IN 3 case\nMali NNP 1 nmod B-GPE\nand CC 5 cc\nGhana NNP 3 conj B-GPE\nfell VBD 0 root",
        "the DT 3 det\nisland NN 3 compound\nnation NN 6 nsubj\nof IN 5 case\nMalta NNP 3 nmod B-GPE\nvoted VBD 0 root",
        "trade NN 4 nsubj\nfrom IN 3 case\nGhana NNP 1 nmod B-GPE\nfell VBD 0 root",
    ],
)
def test_a_land_where_something_is_or_comes_from_is_a_place(rows: str) -> None:
    cast = cast_of(rows)

    assert [place.name for place in cast.places]
    assert not any(actor.kind == "government" for actor in cast.actors)


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (
            "St NNP 2 compound B-GPE\nMary_ NNP 4 nmod:poss I-GPE\n's POS 2 case\nHospital NNP 5 nsubj\nfell VB 0 root",
            "St Mary's Hospital",
        ),
        ("King_ NNP 3 nmod:poss\n's POS 1 case\nCollege NNP 0 root B-ORG", "King's College"),
    ],
)
def test_a_hospital_or_college_keeps_its_patron(rows: str, name: str) -> None:
    assert found(rows) == [(name, "group organisation")]


@pytest.mark.parametrize(("owner", "listed"), [("her PRP$ 2 nmod:poss", False), ("the DT 2 det", True)])
def test_somebodys_own_personality_is_nobody(owner: str, listed: bool) -> None:
    cast = cast_of(f"{owner}\npersonality NN 3 nsubj\nsaid VBD 0 root")

    assert bool(cast.actors) is listed
