"""What the words of a name and those beside it tell, without a model."""

from __future__ import annotations

import numpy as np
import pytest

from generator.pipelines import consistency, cues, mending

KINDS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("the newspaper *Volta* wrote", "ORG"),
        ("*Volta* , a young rail company , grew", "ORG"),
        ("*Volta* ’s chief executive left", "ORG"),
        ("a spokesman for *Volta* said", "ORG"),
        ("the founder of *Volta* left", "ORG"),
        ("Ms. *Volta* left", "PERSON"),
        ("Rep. *Volta* left", "PERSON"),
        ("the singer *Volta* left", "PERSON"),
        ("*Volta* , a retired teacher , left", "PERSON"),
        ("*Volta* , 34 , left", "PERSON"),
        ("roads in *Volta* district", "GPE LOC"),
        ("the city of *Volta* fell", "GPE LOC"),
        ("a spokesman for *Togo* said", ""),
        ("a spokesman for *Ama Serwaa* said", ""),
        ("*Ama Serwaa* staffers left", ""),
        ("*Ama Serwaa* shareholders left", "ORG"),
        ("a network *Togo* has paid for", ""),
        ("a *Volta* town hall", ""),
        ("*Togo* coach Ama Serwaa left", ""),
        ("*Volta* , a company ’s founder , left", ""),
        ("*Volta* , 2024 , at dawn", ""),
        ("*Volta* shares a border", ""),
        ("President *Bank of Volta* met", ""),
        ("she left *Volta* on Friday", ""),
    ],
)
def test_words_beside_a_name_tell_its_kind(text: str, kinds: str) -> None:
    words = text.split()
    start = next(i for i, word in enumerate(words) if word.startswith("*"))
    end = next(i for i, word in enumerate(words) if word.endswith("*")) + 1
    words = text.replace("*", "").split()

    assert cues.told(words, start, end, lambda name: name == "Togo", lambda name: name == "Ama Serwaa") == set(
        kinds.split()
    )


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("the Parole Board of Norland", [(1, 3, "ORG"), (4, 5, "GPE")], [(1, 5, "ORG")]),
        ("Relief Committee of the Red Star", [(0, 2, "ORG"), (4, 6, "ORG")], [(0, 6, "ORG")]),
        ("the Board of Acme", [(1, 2, "ORG"), (3, 4, "ORG")], [(1, 2, "ORG"), (3, 4, "ORG")]),
        ("the Forum on Northern Trade", [(1, 3, "ORG"), (3, 5, "ORG")], [(1, 5, "ORG")]),
        ("the Strait of Volta", [(1, 3, "LOC"), (3, 4, "GPE")], [(1, 4, "GPE")]),
        ("City of Tema", [(0, 1, "GPE"), (2, 3, "GPE")], [(0, 3, "GPE")]),
        ("Washington , D.C.", [(0, 1, "GPE"), (2, 3, "GPE")], [(0, 3, "GPE")]),
        ("Tema , Ghana", [(0, 1, "GPE"), (2, 3, "GPE")], [(0, 1, "GPE"), (2, 3, "GPE")]),
        ("Islamic State of Volta", [(0, 2, "ORG"), (3, 4, "GPE")], [(0, 2, "ORG"), (3, 4, "GPE")]),
        ("north of Tema", [(0, 1, "LOC"), (2, 3, "GPE")], [(0, 1, "LOC"), (2, 3, "GPE")]),
        ("Bank of Volta", [(0, 2, "ORG"), (2, 3, "GPE")], [(0, 3, "ORG")]),
        ("Bank of the", [(0, 3, "ORG")], [(0, 1, "ORG")]),
        ("State of Volta", [(0, 2, "ORG"), (2, 3, "GPE")], [(0, 3, "GPE")]),
        ("Hall of Music and Dance", [(0, 4, "ORG")], [(0, 5, "ORG")]),
        ("Tema and Accra", [(0, 2, "ORG"), (2, 3, "GPE")], [(0, 1, "ORG"), (2, 3, "GPE")]),
        ("Gen. Ama Serwaa", [(0, 3, "PERSON")], [(1, 3, "PERSON")]),
        ("Rep. A.B. Serwaa", [(0, 2, "ORG"), (2, 3, "PERSON")], [(1, 3, "PERSON")]),
        ("A. Serwaa", [(0, 1, "PERSON"), (1, 2, "PERSON")], [(0, 2, "PERSON")]),
        ("A.B. Serwaa", [(0, 1, "ORG"), (1, 2, "PERSON")], [(0, 1, "ORG"), (1, 2, "PERSON")]),
    ],
)
def test_the_pieces_of_a_name_are_put_together_and_its_ends_set_right(
    text: str, before: list[tuple[int, int, str]], after: list[tuple[int, int, str]]
) -> None:
    assert mending.joined(text.split(), before) == after


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Imam", "PERSON", None),
        ("High Commissioner", "ORG", None),
        ("Prince", "PERSON", "PERSON"),
        ("King", "PERSON", "PERSON"),
        ("Islam", "GPE", None),
        ("Islam", "PERSON", None),
        ("Nazrul Islam", "PERSON", "PERSON"),
        ("COVID-19", "ORG", None),
        ("Federalism", "GPE", None),
        ("Prism", "ORG", "ORG"),
        ("Volta Cup", "ORG", "EVENT"),
        ("Liberal National Convention", "ORG", "EVENT"),
        ("Volta Convention", "ORG", "LAW"),
        ("Grand Prix", "GPE", "EVENT"),
        ("Ama Cup", "PERSON", "PERSON"),
        ("Lome Treaty", "ORG", "LAW"),
    ],
)
def test_what_names_nobody_is_left_out(name: str, before: str, after: str | None) -> None:
    words = name.split()

    found = mending.plausible(words, [(0, len(words), before)])

    assert found == ([] if after is None else [(0, len(words), after)])


def agreed(text: str, *names: tuple[int, int, dict[str, float]]) -> list[tuple[int, int, str]]:
    """The names of a text after agreement, given how probable each kind is for each."""
    words = text.split()
    likely = np.full((len(words), 1 + 2 * len(KINDS)), 0.001, dtype=np.float32)
    likely[:, 0] = 0.99
    named = []
    for start, end, probable in names:
        likely[start:end, 0] = 0.0
        for kind, share in probable.items():
            likely[start:end, 1 + 2 * KINDS.index(kind)] = share
        named.append((start, end, max(probable, key=lambda kind: probable[kind])))
    return consistency.agree(words, named, likely, KINDS)


def test_what_one_mention_is_told_to_be_holds_for_the_others_unless_they_are_sure() -> None:
    text = "The newspaper Osei closed . In Osei they read it ."

    doubted = agreed(text, (2, 3, {"GPE": 0.99}), (6, 7, {"GPE": 0.7, "ORG": 0.2}))
    sure = agreed(text, (2, 3, {"GPE": 0.99}), (6, 7, {"GPE": 0.99}))

    assert doubted == [(2, 3, "ORG"), (6, 7, "ORG")]
    assert sure == [(2, 3, "ORG"), (6, 7, "GPE")]


def test_the_surname_of_somebody_stays_his_beside_a_company_of_that_name() -> None:
    text = "Ama Osei left . The company Osei grew . Osei spoke"

    found = agreed(text, (0, 2, {"PERSON": 0.99}), (6, 7, {"ORG": 0.9}), (9, 10, {"PERSON": 0.9}))

    assert found == [(0, 2, "PERSON"), (6, 7, "ORG"), (9, 10, "PERSON")]


def test_the_first_word_of_a_body_is_that_body_unless_it_is_a_known_place() -> None:
    body, doubt = {"ORG": 0.95}, {"GPE": 0.8, "ORG": 0.15}

    unknown = agreed("Oseimines Gold Ltd. grew . They left Oseimines", (0, 3, body), (7, 8, doubt))
    named_after = agreed("Oseimines Area Police grew . They left Oseimines", (0, 3, body), (6, 7, doubt))
    known = agreed("Dubai Gold Ltd. grew . They left Dubai", (0, 3, body), (7, 8, doubt))

    assert unknown == [(0, 3, "ORG"), (7, 8, "ORG")]
    assert named_after == [(0, 3, "ORG"), (6, 7, "GPE")]
    assert known == [(0, 3, "ORG"), (7, 8, "GPE")]


def test_the_abbreviation_of_a_treaty_is_no_body() -> None:
    found = agreed("The Volta Water Treaty ( VWT ) holds", (1, 4, {"ORG": 0.9}), (5, 6, {"ORG": 0.9}))

    assert found == []
