"""What grammar lets a pronoun mean, and that a thing or somebody unknown stands in the way of an actor."""

from __future__ import annotations

import pytest

from generator.extractors import actors
from generator.extractors.actors.sieves import binding

from docs import article_of
from rows import doc_of_line

HE = "Peter/NNP/nsubj>3/PERSON Holm/NNP/flat>1/PERSON"


def tied(pronoun: str, *sentences: str) -> list[str]:
    """The names of the actors that a pronoun, written so, is tied to."""
    doc = doc_of_line(*sentences)
    cast = actors.extract(doc, article_of(doc))
    return [a.name for a in cast.actors for m in a.mentions if doc.text[m.start : m.end] == pronoun]


def about(line: str, pronoun: str) -> list[str]:
    token = next(t for t in doc_of_line(line) if t.text == pronoun)
    return [subject.text for subject in binding.about(token)]


def test_a_clause_is_about_its_subject_and_then_about_those_around_it() -> None:
    line = "Poe/NNP/nsubj>2 said/VBD/root>0 Roe/NNP/nsubj>4 hid/VBD/ccomp>2 his/PRP$/nmod:poss>6 car/NN/obj>4"

    assert about(line, "his") == ["Roe", "Poe"]


@pytest.mark.parametrize(
    ("line", "doer"),
    [
        (
            "Poe/NNP/nsubj>2 forced/VBD/root>0 Acme/NNP/obj>2 to/TO/mark>5 close/VB/xcomp>2 its/PRP$/nmod:poss>7 "
            "plant/NN/obj>5",
            "Acme",
        ),
        ("Acme/NNP/nsubj>2 wants/VBZ/root>0 to/TO/mark>4 close/VB/xcomp>2 its/PRP$/nmod:poss>6 plant/NN/obj>4", "Acme"),
        (
            "Acme/NNP/nsubj>2 left/VBD/root>0 ,/,/punct>4 closing/VBG/advcl>2 its/PRP$/nmod:poss>6 plant/NN/obj>4",
            "Acme",
        ),
    ],
)
def test_a_verb_without_a_subject_is_about_whom_the_verb_above_makes_do_it(line: str, doer: str) -> None:
    assert about(line, "its")[0] == doer


def test_there_is_no_subject_in_there_is() -> None:
    line = (
        "There/EX/expl>2 is/VBZ/root>0 a/DT/det>4 threat/NN/nsubj>2 to/IN/case>7 its/PRP$/nmod:poss>7 ports/NNS/nmod>4"
    )

    assert about(line, "its") == []


def test_nobody_does_it_to_himself_in_a_clause_without_a_subject() -> None:
    line = (
        "Poe/NNP/nsubj>2 turned/VBD/root>0 on/IN/case>4 Roe/NNP/obl>2 ,/,/punct>6 calling/VBG/advcl>2 him/PRP/obj>6 "
        "late/JJ/xcomp>6"
    )
    doc = doc_of_line(line)

    assert {doc[i].text for i in binding.barred(doc[6])} == {"Poe"}


def test_what_a_second_verb_is_joined_to_may_be_either_clause() -> None:
    line = (
        "Poe/NNP/nsubj>2 found/VBD/root>0 that/IN/mark>5 Roe/NNP/nsubj>5 lied/VBD/ccomp>2 and/CC/cc>7 "
        "jailed/VBD/conj>5 him/PRP/obj>7"
    )
    doc = doc_of_line(line)

    assert {doc[i].text for i in binding.barred(doc[7])} == {"Poe", "Roe"}


@pytest.mark.parametrize(
    ("line", "empty"),
    [
        ("It/PRP/nsubj>2 closed/VBD/root>0", False),
        ("It/PRP/nsubj>4 was/VBD/cop>4 a/DT/det>4 day/NN/root>0", True),
        ("It/PRP/nsubj>4 was/VBD/cop>4 a/DT/det>4 company/NN/root>0", False),
        ("It/PRP/nsubj>3 was/VBD/cop>3 cold/JJ/root>0", True),
        ("It/PRP/nsubj>3 was/VBD/cop>3 unable/JJ/root>0", False),
        ("It/PRP/nsubj>2 remains=remain/VBZ/root>0 unknown/JJ/xcomp>2", True),
        ("She/PRP/nsubj>2 made/VBD/root>0 it/PRP/obj>2", True),
        ("She/PRP/nsubj>2 heard/VBD/root>0 of/IN/case>4 it/PRP/obl>2", True),
        ("Plans/NNS/nsubj>3 were/VBD/aux>3 made/VBN/root>0 by/IN/case>5 it/PRP/obl>3", False),
        ("It/PRP/nsubj>2 feels=feel/VBZ/root>0 good/JJ/xcomp>2", True),
    ],
)
def test_it_means_a_body_only_where_bodies_act(line: str, empty: bool) -> None:
    token = next(t for t in doc_of_line(line) if t.lower_ == "it")

    assert binding.is_empty(token) is empty


ACME = "Acme/NNP/nsubj>2/ORG said/VBD/root>0"


def test_a_thing_that_the_clause_is_about_keeps_it_from_the_body_before() -> None:
    thing = "the/DT/det>4 train/NN/nsubj>5 left/VBD/ccomp>2 when/WRB/mark>8 it/PRP/nsubj>8 could/VBD/advcl>5"
    body = "so/RB/advmod>2 when/WRB/mark>6 Roe/NNP/obl>6/GPE it/PRP/nsubj>6 left/VBD/advcl>2"

    assert tied("it", f"{ACME} {thing}") == []
    assert tied("it", f"{ACME} {body}") == ["Acme"]


def test_a_name_nobody_found_keeps_he_from_the_man_before() -> None:
    met = f"{HE} left/VBD/root>0"

    assert tied("his", met, "X/NNP/nsubj>2 lost/VBD/root>0 his/PRP$/nmod:poss>4 way/NN/obj>2") == []
    assert tied("his", met, "Nobody/NN/nsubj>2 lost/VBD/root>0 his/PRP$/nmod:poss>4 way/NN/obj>2") == ["Peter Holm"]


def test_whoever_is_thanked_is_thanked_for_his_own_doing() -> None:
    line = (
        f"{HE} thanked=thank/VBD/root>0 David/NNP/obj>3/PERSON Stone/NNP/flat>4/PERSON for/IN/case>8 "
        "his/PRP$/nmod:poss>8 help/NN/obl>3"
    )

    assert tied("his", line) == ["David Stone"]


def test_whoever_is_blamed_is_blamed_because_of_what_he_did() -> None:
    line = (
        f"{HE} blamed=blame/VBD/root>0 David/NNP/obj>3/PERSON Stone/NNP/flat>4/PERSON because/IN/mark>8 he/PRP/nsubj>8 "
        "left/VBD/advcl>3"
    )

    assert tied("he", line) == ["David Stone"]


def test_a_possessive_before_the_subject_looks_forward_to_it() -> None:
    before = f"{HE} left/VBD/root>0"
    line = (
        "In/IN/case>3 his/PRP$/nmod:poss>3 book/NN/obl>7 ,/,/punct>3 David/NNP/nsubj>7/PERSON Stone/NNP/flat>5/PERSON "
        "tells/VBZ/root>0 more/JJR/obj>7"
    )

    assert tied("his", before, line) == ["David Stone"]


def test_a_possessive_looks_forward_to_nobody_it_is_part_of() -> None:
    line = (
        "His/PRP$/nmod:poss>2 son/NN/nsubj>7 ,/,/punct>2 David/NNP/appos>2/PERSON Stone/NNP/flat>4/PERSON ,/,/punct>2 "
        "left/VBD/root>0"
    )

    assert tied("His", line) == []


def test_he_is_the_one_his_noun_is_joined_to() -> None:
    line = (
        "Peter/NNP/nsubj>3/PERSON Holm/NNP/flat>1/PERSON saw/VBD/root>0 David/NNP/obj>3/PERSON "
        "Stone/NNP/flat>4/PERSON and/CC/cc>8 his/PRP$/nmod:poss>8 son/NN/conj>4"
    )

    assert tied("his", line) == ["David Stone"]


def test_he_is_whose_the_other_noun_is() -> None:
    before = f"{HE} left/VBD/root>0"
    line = (
        "David/NNP/nmod:poss>4/PERSON Stone/NNP/flat>1/PERSON 's/POS/case>1 mother/NN/nsubj>8 and/CC/cc>7 "
        "his/PRP$/nmod:poss>7 son/NN/conj>4 wept/VBD/root>0"
    )

    assert tied("his", before, line) == ["David Stone"]


@pytest.mark.parametrize(("article", "meant"), [("the", []), ("a", ["Peter Holm"])])
def test_a_possessive_looks_forward_to_a_definite_description_too(article: str, meant: list[str]) -> None:
    line = (
        f"In/IN/case>3 his/PRP$/nmod:poss>3 book/NN/obl>7 ,/,/punct>3 {article}/DT/det>6 doctor/NN/nsubj>7 "
        "tells/VBZ/root>0 more/JJR/obj>7"
    )

    assert [name for name in tied("his", f"{HE} left/VBD/root>0", line) if name == "Peter Holm"] == meant


def test_its_body_is_what_else_the_verb_is_done_to_or_nobody() -> None:
    rest = "as/IN/case>{0} its/PRP$/nmod:poss>{0} heir/NN/obl>2"
    named = "They/PRP/nsubj>2 named/VBD/root>0 Acme/NNP/obj>2/ORG " + rest.format(6)
    beside = "They/PRP/nsubj>2 came/VBD/root>0 from/IN/case>4 Acme/NNP/obl>2/ORG " + rest.format(7)

    assert tied("its", named) == ["Acme"]
    assert tied("its", beside) == []


QUOTED = "\"/``/punct>3 {}/PRP/nsubj>3 left/VBD/root>0 \"/''/punct>3"


def test_whoever_reports_before_a_colon_says_what_stands_behind_it() -> None:
    said = "Ada/NNP/nsubj>3/PERSON Poe/NNP/flat>1/PERSON says=say/VERB/root>0 :/:/punct>3".replace("VERB", "VBZ")

    assert tied("I", said, QUOTED.format("I")) == ["Ada Poe"]
    assert tied("she", said, QUOTED.format("she")) == []


def test_a_quotation_goes_on_with_the_speaker_before_it_unless_a_sentence_stands_between() -> None:
    said = "\"/``/punct>2 No/UH/ccomp>6 \"/''/punct>2 Ada/NNP/nsubj>6/PERSON Poe/NNP/flat>4/PERSON said/VBD/root>0"
    between = "Rain/NN/nsubj>2 fell/VBD/root>0"

    assert tied("I", said, QUOTED.format("I")) == ["Ada Poe"]
    assert tied("I", said, between, QUOTED.format("I")) == []


def test_several_that_the_clause_is_about_keep_they_from_those_before() -> None:
    kurds = "Kurds/NNPS/nsubj>2/NORP said=say/VBD/root>0 so/RB/advmod>2"

    assert tied("their", kurds, "Prices/NNS/nsubj>2 lost/VBD/root>0 their/PRP$/nmod:poss>4 hold/NN/obj>2") == []
    assert tied("They", kurds, "They/PRP/nsubj>2 left/VBD/root>0") == ["Kurds"]


def test_their_is_the_body_that_the_clause_is_about_before_any_group() -> None:
    party = "Labour/NNP/compound>2/ORG Party/NNP/nsubj>3/ORG won/VBD/root>0".replace(
        "Party/NNP/nsubj>3/ORG", "Party/NNP/nsubj>3/ORG"
    )
    acme = "Acme/NNP/nsubj>2/ORG opened/VBD/root>0 their/PRP$/nmod:poss>4 plant/NN/obj>2"

    assert tied("their", party, acme) == ["Acme"]


def test_whose_visit_it_was_is_who_spoke_there() -> None:
    before = f"{HE} left/VBD/root>0"
    visit = (
        "It/PRP/nsubj>2 closed/VBD/root>0 David/NNP/nmod:poss>6/PERSON Stone/NNP/flat>3/PERSON 's/POS/case>3 "
        "visit/NN/obj>2 where/WRB/mark>9 he/PRP/nsubj>9 spoke=speak/VBD/acl:relcl>6"
    )

    assert tied("he", before, visit) == ["David Stone"]


def test_a_subject_of_the_other_gender_ahead_leaves_a_possessive_open() -> None:
    before = f"{HE} left/VBD/root>0"
    book = (
        "In/IN/case>3 his/PRP$/nmod:poss>3 book/NN/obl>7 ,/,/punct>3 Mary/NNP/nsubj>7/PERSON Stone/NNP/flat>5/PERSON "
        "tells/VBZ/root>0 more/JJR/obj>7"
    )

    assert tied("his", before, book) == []


@pytest.mark.parametrize(
    ("speaker", "meant"), [("His/PRP$/nmod:poss>2 son", ["Peter Holm"]), ("The/DT/det>2 minister", [])]
)
def test_whoever_speaks_under_his_post_alone_may_be_he_himself(speaker: str, meant: list[str]) -> None:
    said = f"{speaker}/NN/nsubj>3 said=say/VBD/root>0 \"/``/punct>6 he/PRP/nsubj>6 lied/VBD/ccomp>3 \"/''/punct>6"

    assert tied("he", f"{HE} left/VBD/root>0", said) == meant


def test_single_marks_quote_too() -> None:
    said = (
        "‘_/``/punct>3 I/PRP/nsubj>3 won_/VBD/ccomp>7 ’/''/punct>3 Ada/NNP/nsubj>7/PERSON Poe/NNP/flat>5/PERSON "
        "said/VBD/root>0"
    )
    doc = doc_of_line(said)
    cast = actors.extract(doc, article_of(doc))

    assert [m.rule for a in cast.actors for m in a.mentions if m.form == "pronoun"] == ["pronoun:speaker"]


def test_they_reach_back_to_a_subject_alone() -> None:
    they = "They/PRP/nsubj>2 left/VBD/root>0"

    assert tied("They", "Kurds/NNPS/nsubj>2/NORP came/VBD/root>0", they) == ["Kurds"]
    assert tied("They", "He/PRP/nsubj>2 came/VBD/root>0 near/IN/case>4 Kurds/NNPS/obl>2/NORP", they) == []


def test_he_who_speaks_is_known_before_he_of_whom_he_speaks() -> None:
    spoke = "David/NNP/nsubj>3/PERSON Stone/NNP/flat>1/PERSON spoke=speak/VBD/root>0"
    said = "\"/``/punct>3 he/PRP/nsubj>3 lied/VBD/ccomp>6 \"/''/punct>3 he/PRP/nsubj>6 said/VBD/root>0"

    assert sorted(tied("he", f"{HE} left/VBD/root>0", spoke, said)) == ["David Stone", "Peter Holm"]
