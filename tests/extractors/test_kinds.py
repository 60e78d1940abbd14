"""What a name names: person, body, people or place, or nobody."""

from __future__ import annotations

import pytest

from generator.extractors.actors import mentions, nominals

from rows import doc_of_rows


def found(*sentences: str) -> dict[str, str]:
    return {name.text: " ".join(sorted(name.kinds)) for name in mentions.names(doc_of_rows(*sentences))}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("He PRP 2 nsubj\nlives VBZ 0 root\nin IN 4 case\nMedellín NNP 2 obl B-PERSON", "place"),
        ("Medellín NNP 3 compound B-PERSON\n-_ HYPH 3 punct\nbased VBN 4 amod\npainters NNS 0 root", "place"),
        ("the DT 2 det\nmayor NN 0 root\nof IN 4 case\nMedellín NNP 2 nmod B-PERSON", "place"),
        ("He PRP 2 nsubj\nmet VBD 0 root\nMedellín NNP 2 obj B-PERSON", "person"),
        ("He PRP 2 nsubj\ninvested VBD 0 root\nin IN 4 case\nToyota NNP 2 obl B-ORG", "group organisation"),
    ],
)
def test_a_large_city_is_a_place_where_it_stands_as_one(rows: str, kind: str) -> None:
    assert list(found(rows).values()) == [kind]


@pytest.mark.parametrize(
    "rows",
    [
        "The DT 3 det\nWarsaw NNP 3 compound B-ORG\nTreaty NNP 4 nsubj I-ORG\nended VBD 0 root",
        "The DT 3 det\nPoe NNP 3 compound B-PERSON\nPrize NNP 6 nsubj I-PERSON\nfor IN 5 case I-PERSON\n"
        "Letters NNPS 3 nmod I-PERSON\nended VBD 0 root",
        "Bahaism NNP 2 nsubj B-PERSON\ngrew VBD 0 root",
        "Swahili NNP 2 nsubj B-PERSON\ngrew VBD 0 root",
        "God NNP 2 nsubj B-PERSON\nknows VBZ 0 root",
        "Covid NNP 2 nsubj B-ORG\nspread VBD 0 root",
        "The DT 4 det\nSoyuz NNP 4 compound B-ORG\n7 CD 4 nummod\nrocket NN 5 nsubj\nrose VBD 0 root",
        "the DT 2 det\nBrazilian NN 3 nsubj B-NORP\nwon VBD 0 root",
    ],
)
def test_what_cannot_act_and_one_of_a_nation_have_no_name(rows: str) -> None:
    assert set(found(rows).values()) <= {"thing"}


def test_a_place_that_a_noun_beside_it_calls_a_body_is_one() -> None:
    rows = "Their PRP$ 2 nmod:poss\n{} NN 5 nsubj\n,_ , 4 punct\nBrema NNP 2 appos B-GPE\nfell VBD 0 root"

    assert found(rows.format("union"))["Brema"] == "group organisation"
    assert found(rows.format("town"))["Brema"] == "place"


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("Brema NNP 2 compound B-PERSON\nA/S NNP 3 nsubj I-PERSON\nfell VBD 0 root", "Brema A/S"),
        ("a DT 3 det\nBrema NNP 3 compound B-PERSON\nbanker NN 4 nsubj\nfell VBD 0 root", "Brema"),
    ],
)
def test_a_legal_form_and_those_who_work_for_it_show_a_company(rows: str, name: str) -> None:
    assert found(rows)[name] == "group organisation"


def test_the_code_of_a_country_behind_a_name_is_nobody() -> None:
    rows = "Ann NNP 2 compound B-PERSON\nPoe NNP 6 nsubj I-PERSON\n(_ -LRB- 4 punct\n{}_ NNP 2 appos B-PERSON\n"
    rows += ") -RRB- 4 punct\nwon VBD 0 root"

    assert found(rows.format("GBR"))["GBR"] == "thing"
    assert found(rows.format("D-Ohio"))["D-Ohio"] == "thing"
    assert found(rows.format("Annie"))["Annie"] == "person"


def test_letters_are_a_body_unless_they_are_the_initials_of_somebody() -> None:
    letters = "{} NNP 2 nsubj B-PERSON\nleft VBD 0 root"
    amlo = "Andrés NNP 4 nsubj B-PERSON\nManuel NNP 1 flat I-PERSON\nLópez NNP 1 flat I-PERSON\nspoke VBD 0 root"

    assert found(letters.format("EFE"), amlo)["EFE"] == "group organisation"
    assert found(letters.format("AML"), amlo)["AML"] == "person"


@pytest.mark.parametrize(("label", "kind"), [("GPE", "group"), ("LOC", "place")])
def test_a_plural_that_is_no_country_is_a_team_and_mountains_are_a_place(label: str, kind: str) -> None:
    assert found(f"The DT 2 det\nAstrals NNPS 3 nsubj B-{label}\nrose VBD 0 root") == {"Astrals": kind}


def test_a_school_of_something_is_a_body_whatever_stands_before_it() -> None:
    rows = "the DT 2 det\ndoctor NN 6 nsubj\nAcme NNP 5 compound B-PERSON\nSchool NNP 3 flat I-PERSON\n"
    rows += "of IN 6 case I-PERSON\nMedicine NNP 4 nmod I-PERSON\nspoke VBD 0 root"

    assert found(rows)["Acme School of Medicine"] == "group organisation"


def test_who_drives_for_a_team_of_somebodys_surname_drives_for_the_team() -> None:
    serena = "Serena NNP 3 nsubj B-PERSON\nWilliams NNP 1 flat I-PERSON\nspoke VBD 0 root"
    rows = "The DT 3 det\nWilliams NNP 3 compound B-PERSON\ndriver NN 4 nsubj\nleft VBD 0 root"

    kinds = {name.text: name.kinds for name in mentions.names(doc_of_rows(serena, rows))}

    assert "person" in kinds["Serena Williams"]
    assert "organisation" in kinds["Williams"]


@pytest.mark.parametrize(
    "rows",
    [
        "the DT 3 det\nCrown NNP 3 compound B-ORG\nPrince NNP 0 root I-ORG",
        "an DT 3 det\nexclusive JJ 3 amod\nDemocratic JJ 4 amod B-ORG\nclub NN 0 root",
        "an DT 4 det\nAfrican JJ 3 amod B-NORP\n-_ HYPH 3 punct I-NORP\nAmerican JJ 5 amod I-NORP\npoet NN 0 root",
    ],
)
def test_what_only_narrows_a_noun_names_nobody(rows: str) -> None:
    assert found(rows) == {}


def test_a_gazette_is_no_gazettes_official() -> None:
    assert "Official Gazette" in found(
        "Official NNP 2 compound B-PERSON\nGazette NNP 3 nsubj I-PERSON\nsaid VBD 0 root"
    )


def test_what_a_body_has_made_is_nobody() -> None:
    rows = "Acme NNP 5 nmod:poss B-ORG\n's POS 1 case\n“_ `` 5 punct\nMorning NNP 5 compound B-PERSON\n"
    rows += "Joe NNP 7 nsubj I-PERSON\n” '' 5 punct\nended VBD 0 root"

    assert found(rows)["Morning Joe"] == "thing"


@pytest.mark.parametrize(
    ("verb", "preposition", "kind"),
    [("directed", "by", "thing"), ("directed", "to", "person"), ("seen", "by", "person")],
)
def test_what_somebody_wrote_or_directed_is_nobody(verb: str, preposition: str, kind: str) -> None:
    rows = "Ann NNP 4 nsubj:pass B-PERSON\nPoe NNP 1 flat I-PERSON\nwas VBD 4 aux:pass\n"
    rows += f"{verb} VBN 0 root\n{preposition} IN 6 case\nHolt NNP 4 obl B-PERSON"

    assert found(rows)["Ann Poe"] == kind


def test_a_body_named_after_a_king_with_and_in_its_name_is_one_body() -> None:
    rows = "King NNP 2 compound B-ORG\nOle NNP 6 compound I-ORG\nAid NNP 6 compound I-ORG\nand CC 5 cc I-ORG\n"
    rows += "Relief NNP 3 conj I-ORG\nCenter NNP 7 nsubj I-ORG\nsigned VBD 0 root"

    assert list(found(rows)) == ["King Ole Aid and Relief Center"]


def test_a_name_keeps_the_bracket_that_its_letters_open() -> None:
    rows = "JD(S_ NNP 3 nsubj B-ORG\n) -RRB- 1 punct\nsigned VBD 0 root"

    assert list(found(rows)) == ["JD(S)"]


def test_a_word_with_an_accent_is_a_name_and_no_title() -> None:
    assert found("Barón NNP 2 nsubj B-PERSON\nsaid VBD 0 root")["Barón"] == "person"


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ("his PRP$ 2 nmod:poss\nhead NN 3 nsubj\nhurt VBD 0 root", 0),
        ("its PRP$ 2 nmod:poss\nhead NN 5 nsubj\nof IN 4 case\nsales NNS 2 nmod\nleft VBD 0 root", 1),
    ],
)
def test_somebodys_own_head_is_nobody(rows: str, kinds: int) -> None:
    doc = doc_of_rows(rows)

    assert len(nominals.nominals(doc, (), ())) == kinds


@pytest.mark.parametrize(
    ("rows", "name", "kind"),
    [
        ("The DT 2 det\nHill NNP 3 nsubj B-PERSON\nsaid VBD 0 root", "Hill", "group organisation"),
        ("Hill NNP 2 nsubj B-PERSON\nreported VBD 0 root", "Hill", "person"),
        (
            "Sauber NNP 4 nmod:poss B-PERSON\n's POS 1 case\nAnn NNP 4 compound B-PERSON\nPoe NNP 5 nsubj I-PERSON\n"
            "left VBD 0 root",
            "Sauber",
            "group organisation",
        ),
        ("Vermont NNP 3 compound B-ORG\nSen. NNP 3 compound\nPoe NNP 0 root B-PERSON", "Vermont", "place"),
        ("ANC NNP 3 compound B-ORG\npresident NN 3 compound\nPoe NNP 0 root B-PERSON", "ANC", "group organisation"),
        ("state NN 2 compound\nbroadcaster NN 3 compound\nQRT NNP 0 root B-PERSON", "QRT", "group organisation"),
    ],
)
def test_the_words_beside_a_name_tell_what_it_names(rows: str, name: str, kind: str) -> None:
    assert found(rows)[name] == kind


def test_letters_by_which_a_city_is_called_elsewhere_are_no_place() -> None:
    assert found("The DT 2 det\nGOP NNP 3 nsubj B-GPE\nwon VBD 0 root") == {"GOP": "group organisation"}


@pytest.mark.parametrize(("given", "surname"), [("Stephen", "King"), ("Hun", "Sen")])
def test_a_surname_that_is_a_title_is_a_surname(given: str, surname: str) -> None:
    rows = f"{given} NNP 2 compound B-PERSON\n{surname} NNP 3 nsubj I-PERSON\nwrote VBD 0 root"

    assert found(rows) == {f"{given} {surname}": "person"}


@pytest.mark.parametrize(
    "rows",
    [
        "the DT 2 det\nDemocrat NNP 3 nsubj B-NORP\nwon VBD 0 root",
        "the DT 3 det\nActing NNP 3 compound B-ORG\nSecretary NNP 0 root",
    ],
)
def test_one_of_a_party_and_how_a_post_is_held_name_nobody(rows: str) -> None:
    assert found(rows) == {}


def test_two_words_that_open_a_companys_name_are_the_company() -> None:
    full = "Kang NNP 4 compound B-ORG\nJian NNP 4 compound I-ORG\nBiotech NNP 4 compound I-ORG\nCo NNP 5 nsubj I-ORG\n"

    assert (
        found(full + "left VBD 0 root", "Kang NNP 2 compound B-PERSON\nJian NNP 3 nsubj I-PERSON\nleft VBD 0 root")[
            "Kang Jian"
        ]
        == "group organisation"
    )


def test_where_somebody_is_based_is_a_place_without_the_word() -> None:
    rows = "Phnom NNP 2 compound B-ORG\nPenh_ NNP 4 compound I-ORG\n-_ HYPH 4 punct I-ORG\nbased VBN 5 amod I-ORG\n"

    assert found(rows + "painters NNS 0 root") == {"Phnom Penh": "place"}


def test_what_ends_like_a_place_after_many_words_is_no_person() -> None:
    rows = "King NNP 4 compound B-PERSON\nSalman NNP 4 compound I-PERSON\nMaritime NNP 4 compound I-PERSON\n"
    rows += "Complex NNP 5 nsubj I-PERSON\nopened VBD 0 root"

    assert found(rows) == {"King Salman Maritime Complex": "place"}


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("the DT 3 det\ndrug NN 3 compound\nZolvex NNP 4 nsubj B-ORG\nhelps VBZ 0 root", "Zolvex"),
        ("Zing NNP 5 nsubj B-ORG\n,_ , 4 punct\na DT 4 det\nlaptop NN 1 appos\nfailed VBD 0 root", "Zing"),
        ("They PRP 2 nsubj\ninstall VBP 0 root\nZing NNP 2 obj B-ORG", "Zing"),
        ("He PRP 2 nsubj\nbought VBD 0 root\na DT 4 det\nZingbook NNP 2 obj B-ORG", "Zingbook"),
        ("The DT 2 det\niZing NNP 3 nsubj B-ORG\nsold VBD 0 root", "iZing"),
        ("ZPPs NNPS 2 nsubj B-ORG\nfell VBD 0 root", "ZPPs"),
        (
            "Acme NNP 2 nsubj B-ORG\nwill MD 3 aux\nrelease VB 0 root\nZing NNP 5 compound B-ORG\nlaptop NN 3 obj",
            "Zing",
        ),
        (
            "Acme NNP 4 nmod:poss B-ORG\n's POS 1 case\nZing NNP 4 compound B-ORG\nsoftware NN 0 root",
            "Zing",
        ),
    ],
)
def test_what_is_made_and_sold_is_nobody(rows: str, name: str) -> None:
    assert found(rows)[name] == "thing"


@pytest.mark.parametrize(
    "rows",
    [
        "He PRP 2 nsubj\nsaw VBD 0 root\na DT 5 det\nprofitable JJ 5 amod\nZing NNP 2 obj B-ORG",
        "He PRP 3 nsubj\nwill MD 3 aux\nsell VB 0 root\nthe DT 6 det\nZing NNP 6 compound B-ORG\nlaptop NN 3 obj",
        "Zing NNP 3 nsubj B-ORG\nwill MD 3 aux\ninstall VB 0 root\nthe DT 5 det\nsoftware NN 3 obj",
    ],
)
def test_who_makes_or_sells_it_stays_a_body(rows: str) -> None:
    assert found(rows)["Zing"] == "group organisation"


def test_letters_that_the_text_has_several_of_are_a_common_noun() -> None:
    one, several = (
        "A DT 2 det\n{} NNP 3 nsubj B-ORG\nfell VBD 0 root",
        "The DT 2 det\n{}s NNPS 3 nsubj\nfell VBD 0 root",
    )

    assert found("The DT 2 det\nZPP NNP 3 nsubj B-ORG\nfell VBD 0 root", several.format("ZPP"))["ZPP"] == "thing"
    assert found(one.format("ZPP"))["ZPP"] == "group organisation"


def test_a_boeing_jet_is_nobody_and_boeing_is_somebody() -> None:
    jet = "A DT 3 det\nBoeing NNP 3 compound B-ORG\njet NN 4 nsubj\ncrashed VBD 0 root"

    assert found(jet, "Boeing NNP 2 nsubj B-ORG\nspoke VBD 0 root")["Boeing"] == "group organisation"


def test_a_sitting_of_a_body_is_counted_and_is_not_the_body() -> None:
    rows = "The DT 4 det\n{} JJ 4 amod\nNational NNP 4 compound B-ORG\nCongress NNP 5 nsubj I-ORG\nmet VBD 0 root"

    assert found(rows.format("18th"))["National Congress"] == "thing"
    assert found(rows.format("new"))["National Congress"] == "group organisation"


def test_a_state_written_short_behind_somebody_is_nobody() -> None:
    rows = "Ann NNP 2 compound B-PERSON\nPoe NNP 6 nsubj I-PERSON\n(_ -LRB- 4 punct\n{}_ NNP 2 appos B-ORG\n"
    rows += ") -RRB- 4 punct\nwon VBD 0 root"

    assert found(rows.format("Tex."))["Tex."] == "thing"
    assert found(rows.format("Acme"))["Acme"] == "group organisation"


def test_a_title_before_a_body_called_by_its_trade_makes_no_person_of_it() -> None:
    rows = "a DT 2 det\nsupporter NN 4 compound\nOgletree NNP 4 compound B-ORG\n{} NNP 5 nsubj I-ORG\nsaid VBD 0 root"

    assert found(rows.format("Media")) == {"Ogletree Media": "group organisation"}
    assert found(rows.format("Brema")) == {"Ogletree Brema": "person"}


def test_a_party_is_a_group_and_its_committee_a_body() -> None:
    rows = "The DT 2 det\n{} NNP 5 nsubj B-ORG\nof IN 4 case I-ORG\n{} NNP 2 nmod I-ORG\nmet VBD 0 root"

    assert found(rows.format("Party", "Norland")) == {"Party of Norland": "group"}
    assert found(rows.format("Party", "Committee")) == {"Party of Committee": "group organisation"}


def test_a_unit_of_a_company_is_no_place() -> None:
    rows = "Brema NNP 5 nsubj B-GPE\n,_ , 4 punct\nthe DT 4 det\nunit NN 1 appos\nclosed VBD 0 root"

    assert found(rows) == {"Brema": "group organisation"}


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("Agencia NNP 3 nsubj B-GPE\nZing NNP 1 flat I-GPE\nwrote VBD 0 root", "Agencia Zing"),
        ("PoeticFact NNP 2 nsubj B-PERSON\nwrote VBD 0 root", "PoeticFact"),
        ("La NNP 3 nsubj B-PERSON\nPrensa NNP 1 flat I-PERSON\nwrote VBD 0 root", "La Prensa"),
        ("Zing NNP 5 nsubj B-GPE\n,_ , 4 punct\nan DT 4 det\napp NN 1 appos\nfailed VBD 0 root", "Zing"),
        ("giants NNS 3 compound\nCR NNP 3 compound B-PERSON\nBrema NNP 4 nsubj I-PERSON\nwon VBD 0 root", "CR Brema"),
        ("Brema NNP 5 nsubj B-PERSON\n,_ , 4 punct\nanother DT 4 det\nside NN 1 appos\nwon VBD 0 root", "Brema"),
    ],
)
def test_a_body_is_known_by_how_it_is_called_and_written(rows: str, name: str) -> None:
    assert found(rows) == {name: "group organisation"}


@pytest.mark.parametrize(
    ("name", "kind"), [("PoeticFact", "group organisation"), ("FitzGerald", "person"), ("MacBride", "person")]
)
def test_the_son_of_somebody_is_a_person_though_written_in_two(name: str, kind: str) -> None:
    assert found(f"{name} NNP 2 nsubj B-PERSON\nwrote VBD 0 root") == {name: kind}


def test_a_family_name_that_comes_first_is_its_bearer() -> None:
    full = "Xo NNP 3 nsubj B-PERSON\nJinting NNP 1 flat I-PERSON\nspoke VBD 0 root"

    assert found(full, "Xo NNP 2 nsubj B-ORG\nleft VBD 0 root")["Xo"] == "person"
    assert found(full, "the DT 3 det\nXo NNP 3 compound B-ORG\nplan NN 0 root")["Xo"] == "group organisation"


def test_a_group_of_a_contest_is_nobody() -> None:
    rows = "Harbour NNP 3 compound B-ORG\nLeague NNP 3 compound I-ORG\nGroup NNP 0 root I-ORG\nC NNP 3 dep I-ORG"

    assert found(rows) == {"Harbour League Group C": "thing"}


def test_a_law_that_opens_like_a_title_is_nobody() -> None:
    rows = "Criminal NNP 2 compound B-PERSON\nCode NNP 3 nsubj I-PERSON\nfell VBD 0 root"

    assert found(rows) == {"Criminal Code": "thing"}


@pytest.mark.parametrize(
    "rows",
    [
        "Storm NNP 2 compound B-PERSON\nAnn NNP 3 nsubj I-PERSON\nstruck VBD 0 root",
        "tropical JJ 2 amod\nstorm NN 3 compound\nAnn NNP 4 nsubj B-PERSON\nstruck VBD 0 root",
        "Eid NNP 3 nsubj B-PERSON\nal-Fitr NNP 1 flat I-PERSON\nbegan VBD 0 root",
        "a DT 2 det\nbook NN 0 root\ntitled VBN 2 acl\nAnn NNP 3 obj B-PERSON\nPoe NNP 4 flat I-PERSON",
        "her PRP$ 2 nmod:poss\nnovel NN 5 nsubj\n,_ , 4 punct\nBrema NNP 2 appos B-GPE\nsells VBZ 0 root",
        "the DT 3 det\nBrema NNP 3 compound B-PERSON\nPrize NNP 0 root",
        "chief NN 2 compound\nofficer NN 0 root\n(_ -LRB- 4 punct\nZCO_ NNP 2 appos B-ORG\n) -RRB- 4 punct",
    ],
)
def test_storms_feasts_works_and_posts_written_short_are_nobody(rows: str) -> None:
    assert set(found(rows).values()) <= {"thing"}


@pytest.mark.parametrize(
    "rows",
    [
        "the DT 2 det\ncoach NN 0 root\nof IN 4 case\nBrema NNP 2 nmod B-PERSON",
        "Brema NNP 2 compound B-PERSON\ngoalkeeper NN 3 nsubj\nfell VBD 0 root",
    ],
)
def test_who_has_players_is_a_club(rows: str) -> None:
    assert found(rows) == {"Brema": "group organisation"}


@pytest.mark.parametrize(
    "rows",
    [
        "the DT 3 det\nDemocratic JJ 3 amod B-ORG\nconvention NN 0 root",
        "the DT 2 det\nConstitution NNP 0 root B-ORG",
        "the DT 2 det\nPrizes NNP 0 root\nHK NNP 2 dep B-ORG\n$ $ 3 dep",
    ],
)
def test_adjectives_of_a_party_papers_and_currencies_name_nobody(rows: str) -> None:
    assert found(rows) == {}


def test_a_slash_joins_the_sources_of_a_picture_and_no_persons() -> None:
    rows = "Zing_ NNP 0 root B-PERSON\n/_ SYM 3 cc\n{} NNP 1 conj B-ORG"

    assert found(rows.format("Acme"))["Zing"] == "group organisation"
    assert found(rows.format("acme"))["Zing"] == "person"


def test_a_government_called_by_no_place_is_called_by_its_head() -> None:
    rows = "the DT 3 det\n{} NNP 3 compound B-GPE\ngovernment NN 4 nsubj\nfell VBD 0 root"

    assert found(rows.format("Poeman"))["Poeman"] == "person"
    assert found(rows.format("Medellín"))["Medellín"] == "place"


def test_a_small_town_is_a_place_where_something_stands_that_towns_have() -> None:
    rows = "its PRP$ 3 nmod:poss\nCupertino NNP 3 compound B-ORG\n{} NN 0 root"

    assert found(rows.format("headquarters"))["Cupertino"] == "place"
    assert found(rows.format("shares"))["Cupertino"] == "group organisation"


def test_what_a_minister_is_for_is_no_body() -> None:
    rows = "Minister NNP 0 root\nof IN 4 case\n{} NNP 4 compound B-ORG\nEnergy NNP 1 nmod I-ORG"

    assert found(rows.format("Harbour"))["Harbour Energy"] == "thing"
    assert found(rows.replace("Minister", "Owner").format("Harbour"))["Harbour Energy"] == "group organisation"


def test_what_a_noun_before_it_calls_a_town_is_a_place() -> None:
    rows = "the DT 2 det\n{} NN 0 root\nof IN 4 case\nZing NNP 2 nmod B-PERSON"

    assert found(rows.format("monastery")) == {"Zing": "place"}
    assert found(rows.format("story")) == {"Zing": "person"}


def test_a_word_in_parentheses_behind_a_long_name_of_a_body_is_the_body() -> None:
    full = "Harbour NNP 3 compound B-ORG\nTrust NNP 3 compound I-ORG\nBoard NNP 0 root I-ORG\n"

    assert (
        found(full + "(_ -LRB- 5 punct\nHartru_ NNP 3 appos B-PERSON\n) -RRB- 5 punct")["Hartru"]
        == "group organisation"
    )
    assert found(full + "and CC 5 cc\nHartru NNP 3 conj B-PERSON")["Hartru"] == "person"


def test_a_day_of_the_calendar_is_nobody() -> None:
    rows = "International NNP 2 compound B-ORG\nDay NNP 0 root I-ORG\nAgainst IN 4 case I-ORG\nNoise NNP 2 nmod I-ORG"

    assert set(found(rows).values()) == {"thing"}


def test_a_university_in_short_is_no_place() -> None:
    full = "Zinghua NNP 2 compound B-ORG\nUniversity NNP 3 nsubj I-ORG\nopened VBD 0 root"
    short = "students NNS 0 root\nfrom IN 3 case\nZinghua NNP 1 nmod B-GPE"

    assert found(full, short)["Zinghua"] == "group organisation"
    assert found(short)["Zinghua"] == "place"


def test_what_something_is_posted_on_is_no_place() -> None:
    rows = "{} NN 0 root\non IN 3 case\nZeibo NNP 1 nmod B-GPE"

    assert found(rows.format("account"))["Zeibo"] == "group organisation"
    assert found(rows.format("village"))["Zeibo"] == "place"


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("Shamsiya", "group organisation"), ("Green", "person"), ("Qaeda", "group")],
)
def test_an_arabic_noun_with_its_article_is_a_paper_or_channel(noun: str, kind: str) -> None:
    rows = f"Al NNP 3 nsubj B-PERSON\n{noun} NNP 1 flat I-PERSON\nreported VBD 0 root"

    assert found(rows) == {f"Al {noun}": kind}


def test_the_short_form_of_somebodys_arabic_name_is_he() -> None:
    full = "Omar NNP 4 nsubj B-PERSON\nAl NNP 1 flat I-PERSON\nShamsi NNP 1 flat I-PERSON\nspoke VBD 0 root"
    short = "Al NNP 3 nsubj B-PERSON\nShamsi NNP 1 flat I-PERSON\nleft VBD 0 root"

    assert found(full, short)["Al Shamsi"] == "person"


def test_what_is_planned_is_nobody_unless_it_does_something() -> None:
    planned = "They PRP 2 nsubj\njoined VBD 0 root\nthe DT 5 det\nZing NNP 5 compound B-ORG\nInitiative NNP 2 obj I-ORG"
    doing = "The DT 3 det\nZing NNP 3 compound B-ORG\nInitiative NNP 4 nsubj I-ORG\nsaid VBD 0 root"
    cited = "According VBG 5 case\nto IN 1 fixed\nthe DT 5 det\nZing NNP 5 compound B-ORG\nInitiative NNP 0 root I-ORG"

    assert found(planned)["Zing Initiative"] == "thing"
    assert found(doing)["Zing Initiative"] == found(cited)["Zing Initiative"] == "group organisation"
