"""The parts of the component that need no model: pieces, trees, runs of labels, agreement."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pipelines import abbreviations, lemmas, names, shapes, trees
from generator.pipelines.wordpiece import MOST_PIECES, WordPiece

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##believ", "##able", "cafe", "u", ".", "s", "“"]


def pieces(word: str) -> list[str]:
    wordpiece = WordPiece(VOCABULARY)
    return [VOCABULARY[number] for number in wordpiece.pieces(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Unbelievable", ["un", "##believ", "##able"]),
        ("Café", ["cafe"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("“", ["“"]),
        ("\U0001f600", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("unx", ["[UNK]"]),
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(word: str, expected: list[str]) -> None:
    assert pieces(word) == expected


def test_of_an_endless_word_only_the_first_pieces_are_read() -> None:
    assert len(pieces("un." * 4000)) == MOST_PIECES


@pytest.mark.parametrize(
    ("word", "like"),
    [("Iran", "Paris"), ("NATO", "UN"), ("iPhone", "eBay"), ("said", "the"), ("2024", "3.5"), ("“", ",")],
)
def test_words_with_the_same_capitals_are_the_same_case(word: str, like: str) -> None:
    assert shapes.case_of(word) == shapes.case_of(like)


def test_the_kinds_of_capitals_are_told_apart() -> None:
    cases = [
        shapes.case_of(word)
        for word in ("Iran", "NATO", "iPhone", "said", "2024", ",", "A", "McDonald", "e-mail", "U.S.")
    ]

    assert len(set(cases)) == len(cases)
    assert max(cases) < shapes.CASES


squares = st.integers(1, 5).flatmap(
    lambda size: st.lists(st.lists(st.integers(-50, 50), min_size=size, max_size=size), min_size=size, max_size=size)
)


@given(squares)
@settings(max_examples=200)
def test_the_heads_make_the_best_tree_for_their_root(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32) / 10
    heads = trees.best_tree(scores).tolist()

    (root,) = [word for word, head in enumerate(heads) if word == head]
    assert reaches(heads, root)
    likely = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    best = max(
        sum(likely[word, head] for word, head in enumerate(other))
        for other in itertools.product(range(len(rows)), repeat=len(rows))
        if [word for word, head in enumerate(other) if word == head] == [root] and reaches(list(other), root)
    )
    assert sum(likely[word, head] for word, head in enumerate(heads)) == pytest.approx(best, abs=1e-4)


def reaches(heads: list[int], root: int) -> bool:
    for word in range(len(heads)):
        here = word
        for _ in heads:
            here = heads[here]
        if here != root:
            return False
    return True


@given(st.integers(1, 6), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_labels_are_the_best_that_make_whole_names(size: int, rng: object) -> None:
    noise = np.random.default_rng(rng.randrange(1 << 30))  # type: ignore[attr-defined]
    scores = noise.normal(size=(size, 5)).astype(np.float32) * 2
    borders = noise.random(size) < 0.2
    borders[0] = True

    labels = names.best_labels(scores, borders).tolist()

    likely = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    valid = [other for other in itertools.product(range(5), repeat=size) if whole(other, borders)]
    best = max(sum(likely[index, label] for index, label in enumerate(other)) for other in valid)
    assert whole(labels, borders)
    assert sum(likely[index, label] for index, label in enumerate(labels)) == pytest.approx(best, abs=1e-4)


def whole(labels: object, borders: np.ndarray) -> bool:  # type: ignore[type-arg]
    before = 0
    for label, border in zip(labels, borders, strict=True):  # type: ignore[call-overload]
        if label and label % 2 == 0 and (border or before not in (label, label - 1)):
            return False
        before = label
    return True


def test_names_are_runs_of_a_beginning_and_its_insides() -> None:
    labels = np.array([0, 1, 2, 1, 0, 3])

    assert names.spans(labels, ("PERSON", "ORG")) == [(1, 3, "PERSON"), (3, 4, "PERSON"), (5, 6, "ORG")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The pact enters into force , Oslo said", [(6, 7, "GPE")]),
        ("the pact enters into force , oslo said", [(4, 5, "ORG"), (6, 7, "GPE")]),
    ],
    ids=["with capitals", "without"],
)
def test_where_capitals_are_written_a_name_has_one(text: str, kept: list[tuple[int, int, str]]) -> None:
    assert names.written_as_names(text.split(), [(4, 5, "ORG"), (6, 7, "GPE")]) == kept


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "Lake Volta Ferries ( LVF ) grew . LVF paid . The LVF left .",
            [(0, 3, "ORG"), (8, 9, "PERSON")],
            [(0, 3, "ORG"), (4, 5, "ORG"), (8, 9, "ORG"), (12, 13, "ORG")],
        ),
        ("Port Kassim Council ( PKC ) met", [(0, 3, "ORG"), (4, 5, "GPE")], [(0, 3, "ORG"), (4, 5, "ORG")]),
        ("Transnordic Rail ( TNR ) met", [(0, 2, "ORG")], [(0, 2, "ORG"), (3, 4, "ORG")]),
        ("Ama Serwaa ( NDC ) met the NDC", [(0, 2, "PERSON"), (3, 4, "ORG")], [(0, 2, "PERSON"), (3, 4, "ORG")]),
        ("Ama Serwaa ( Accra ) spoke", [(0, 2, "PERSON"), (3, 4, "GPE")], [(0, 2, "PERSON"), (3, 4, "GPE")]),
    ],
    ids=["everywhere", "another kind", "letters inside", "a party", "a place"],
)
def test_an_abbreviation_is_of_the_kind_of_the_name_it_stands_for(
    text: str, before: list[tuple[int, int, str]], after: list[tuple[int, int, str]]
) -> None:
    assert abbreviations.settle(text.split(), before) == after


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("the Union for the Care of Water ( UCW )", [(1, 2, "ORG"), (6, 7, "ORG")], "Union for the Care of Water"),
        ("Queen Ama Relief Centre ( QArelief )", [(1, 2, "PERSON"), (2, 4, "ORG")], "Queen Ama Relief Centre"),
        ("Norland Tema - e - Accra ( NTA )", [(1, 6, "ORG")], "Norland Tema - e - Accra"),
        ("she runs Tema Accra ( RTA )", [(2, 4, "ORG")], "Tema Accra"),
        ("Norland Water and Soil Office ( WSO )", [(1, 5, "ORG")], "Water and Soil Office"),
        ("the head of Norland Water ( HNW )", [(4, 5, "ORG")], "Water"),
        ("Norland , the Volta Works ( NVW )", [(0, 1, "GPE"), (3, 5, "ORG")], "Volta Works"),
        ("Volta Works ( 40 )", [(1, 2, "ORG")], "Works"),
    ],
)
def test_a_name_is_as_long_as_its_abbreviation_tells(text: str, before: list[tuple[int, int, str]], whole: str) -> None:
    words = text.split()
    end = words.index("(")
    names_there = [" ".join(words[a:b]) for a, b, kind in abbreviations.settle(words, before) if b == end]

    assert names_there == [whole]


@pytest.mark.parametrize(
    ("word", "pos", "made", "lemma"),
    [
        ("rejected", "VERB", "rejecte", "reject"),
        ("imposed", "VERB", "impos", "impose"),
        ("stopping", "VERB", "stopp", "stop"),
        ("shooting", "VERB", "shoo", "shoot"),
        ("varieties", "NOUN", "varietie", "variety"),
        ("fishermen", "NOUN", "fisherme", "fisherman"),
        ("empower", "VERB", "empowere", "empower"),
        ("swirled", "VERB", "swirle", "swirl"),
        ("galvanized", "VERB", "galvaniz", "galvanize"),
        ("renamed", "VERB", "rename", "rename"),
        ("need", "VERB", "need", "need"),
        ("news", "NOUN", "news", "news"),
        ("Studies", "NOUN", "Studies", "Studies"),
        ("went", "VERB", "go", "go"),
        ("better", "ADJ", "good", "good"),
    ],
)
def test_a_lemma_that_spelling_forbids_is_set_right(word: str, pos: str, made: str, lemma: str) -> None:
    known = {
        "reject",
        "impose",
        "stop",
        "shoo",
        "shoot",
        "variety",
        "fisherman",
        "empower",
        "need",
        "nee",
        "news",
        "new",
    }

    assert lemmas.regular(word, pos, made, known) == lemma
