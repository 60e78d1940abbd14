"""Several at once: those who are counted ("the pair", "the two men"), and "they" who were named together."""

from __future__ import annotations

import pytest

from generator.extractors import actors

from docs import article_of
from rows import doc_of_line

BOTH = (
    "Ada/NNP/nsubj>6/PERSON Poe/NNP/flat>1/PERSON and/CC/cc>4 Tom/NNP/conj>1/PERSON Roe/NNP/flat>4/PERSON "
    "spoke=speak/VBD/root>0"
)
APART = (
    "Jim/NNP/nsubj>3/PERSON Poe/NNP/flat>1/PERSON backed/VBD/root>0 Tom/NNP/obj>3/PERSON Roe/NNP/flat>4/PERSON "
    "late/RB/advmod>3"
)
THE_PAIR = "The/DT/det>2 pair/NN/nsubj>3 left/VBD/root>0"


def plurals(*sentences: str) -> list[tuple[str, set[str]]]:
    """The words of each mention of several actors with their names."""
    doc = doc_of_line(*sentences)
    cast = actors.extract(doc, article_of(doc))
    names = {a.id: a.name for a in cast.actors}
    return [(doc.text[p.start : p.end], {names[a] for a in p.actors}) for p in cast.plurals]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (THE_PAIR, "The pair"),
        ("The/DT/det>2 two/CD/nsubj>3 left/VBD/root>0", "The two"),
        ("Both/DT/nsubj>2 left/VBD/root>0", "Both"),
        ("The/DT/det>2 duo/NN/nmod:poss>4 's/POS/case>2 run/NN/nsubj>5 ended/VBD/root>0", "The duo"),
    ],
)
def test_a_number_alone_means_the_two_named_together(line: str, words: str) -> None:
    assert plurals(BOTH, line) == [(words, {"Ada Poe", "Tom Roe"})]


@pytest.mark.parametrize(
    "line",
    [
        "Two/CD/nsubj>2 left/VBD/root>0",
        "The/DT/det>2 pair/NN/nsubj>5 of/IN/case>4 shoes/NNS/nmod>2 fell/VBD/root>0",
        "The/DT/det>2 trio/NN/nsubj>3 left/VBD/root>0",
        "They/PRP/nsubj>3 both/DT/advmod>3 left/VBD/root>0",
    ],
)
def test_another_number_or_none_means_other_things(line: str) -> None:
    assert [words for words, _ in plurals(BOTH, line) if words.lower() != "they"] == []


def test_the_pair_goes_on_meaning_the_same_two() -> None:
    assert [words for words, _ in plurals(BOTH, THE_PAIR, THE_PAIR, THE_PAIR)] == ["The pair"] * 3


def test_the_two_men_are_the_only_two_near() -> None:
    men = "The/DT/det>3 two/CD/nummod>3 men/NNS/nsubj>4 left/VBD/root>0"

    assert plurals(APART, men.replace("men/", "men=man/")) == [("The two men", {"Jim Poe", "Tom Roe"})]
    assert plurals(APART.replace("Jim", "Mary"), men.replace("men/", "women=woman/")) == []


def test_two_counted_before_are_not_the_two_beside_them() -> None:
    arrested = "Police/NN/nsubj>2 saw/VBD/root>0 two/CD/nummod>4 men=man/NNS/obj>2"

    assert plurals(arrested, APART, "The/DT/det>3 two/CD/nummod>3 men=man/NNS/nsubj>4 left/VBD/root>0") == []


def test_a_third_person_near_leaves_the_pair_untied() -> None:
    third = "Max/NNP/nsubj>3/PERSON Orr/NNP/flat>1/PERSON wept/VBD/root>0"

    assert plurals(APART.replace(" late", " as/IN/mark>8 Max/NNP/nsubj>8/PERSON wept/VBD/advcl>3 late"), THE_PAIR) == []
    assert plurals(APART, THE_PAIR) == [("The pair", {"Jim Poe", "Tom Roe"})]
    assert plurals(APART, third, THE_PAIR) == []


def test_they_are_not_those_named_together_when_others_have_come_after() -> None:
    pupils = "When/WRB/mark>3 pupils/NNS/nsubj>3 wept/VBD/advcl>5 they/PRP/nsubj>5 left/VBD/root>0"
    share = pupils.replace("pupils/NNS", "half/NN")
    rain = "When/WRB/mark>3 rain/NN/nsubj>3 fell/VBD/advcl>5 they/PRP/nsubj>5 left/VBD/root>0"

    assert plurals(BOTH, pupils) == []
    assert plurals(BOTH, share) == []
    assert plurals(BOTH, rain) == [("they", {"Ada Poe", "Tom Roe"})]


def test_they_are_no_days() -> None:
    days = "They/PRP/nsubj>4 were/VBD/cop>4 good/JJ/amod>4 {}/NNS/root>0"

    assert plurals(BOTH, days.format("days")) == []
    assert plurals(BOTH, days.format("doctors=doctor")) == [("They", {"Ada Poe", "Tom Roe"})]


def test_those_named_in_a_quotation_are_not_they_outside_it() -> None:
    said = (
        "{}Ada/NNP/nsubj>7/PERSON Poe/NNP/flat>2/PERSON and/CC/cc>5 Tom/NNP/conj>2/PERSON Roe/NNP/flat>5/PERSON "
        "wept/VBD/root>0 {}"
    )
    after = (
        "Max/NNP/nsubj>3/PERSON Orr/NNP/flat>1/PERSON left/VBD/root>0 after/IN/case>6 their/PRP$/nmod:poss>6 "
        "talks/NNS/obl>3"
    )

    assert plurals(said.format('"/``/punct>7 ', "\"/''/punct>7"), after) == []
    assert plurals(said.format("Now/RB/advmod>7 ", ""), after) == [("their", {"Ada Poe", "Tom Roe"})]


def test_two_women_told_of_first_are_not_those_named_together() -> None:
    women = "{}two/CD/nummod>3 women=woman/NNS/nsubj>4 left/VBD/root>0"
    both = BOTH.replace("Tom", "Mary")

    assert plurals(both, women.format("Then/RB/advmod>4 ")) == []
    assert plurals(both, women.format("The/DT/det>3 ")) == [("The two women", {"Ada Poe", "Mary Roe"})]
