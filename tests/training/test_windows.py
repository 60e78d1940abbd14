"""Passages, their variants and their classes."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from generator.pipelines import lemmas
from generator.pipelines.shapes import BREAK, NO_GAP, SPACE, START
from training import augment, detokenise, labels, windows
from training.corpus import Names, Sentence, Span, Syntax

PERSON = frozenset({"PERSON"})


def sentence(text: str, *, document: str = "d", opens: bool = False, names: tuple[Span, ...] = ()) -> Sentence:
    words = tuple(text.split())
    return Sentence(words, (True,) * len(words), None, Names(names), document, opens)


def test_a_window_never_holds_two_documents() -> None:
    text = [sentence("One two .", document="a"), sentence("Three four .", document="b")]

    cut = list(windows.cut(text, random.Random(1), most=50, alone=0.0))

    assert [len(window.sentences) for window in cut] == [1, 1]


def test_gaps_tell_spaces_from_paragraphs() -> None:
    made = windows.window([sentence("One ."), sentence("Two .", opens=True)], random.Random(1))

    assert made.gaps == (START, SPACE, BREAK, SPACE)


def test_a_word_glued_to_the_last_has_no_gap() -> None:
    glued = Sentence(("It", "'s"), (False, True), document="d")

    assert windows.window([glued], random.Random(1)).gaps == (START, NO_GAP)


def test_curly_quotation_marks_come_in_pairs() -> None:
    words = tuple('" Yes , " he did n\'t say . " No . "'.split())
    changed = augment.curly(Sentence(words, detokenise.spaces(words)), random.Random(3))

    marks = [word for word in changed.words if word in "“”‘’''«»"]
    assert marks[0] == marks[2] != marks[1] == marks[3]


def test_hyphens_come_loose_without_moving_a_word() -> None:
    changed = augment.loose_hyphens(Sentence(("Kim", "Dae", "-", "jung", "."), (True, False, False, False, False)))

    assert changed.words == ("Kim", "Dae", "-", "jung", ".")
    assert changed.spaces == (True, True, True, False, False)


def test_names_move_with_the_names_exchanged() -> None:
    text = sentence("Ana Silva met Kim .", names=(Span(0, 2, PERSON), Span(3, 4, PERSON)))
    rng = random.Random(5)

    for _ in range(50):
        changed = augment.other_names(text, rng, {"PERSON": [("Omar", "al", "-", "Haddad")]})
        assert changed.names is not None
        found = {changed.words[span.start : span.end] for span in changed.names.spans if span.kinds == PERSON}
        assert found <= {("Ana", "Silva"), ("Kim",), ("Omar", "al", "-", "Haddad")}
        assert len(changed.words) == len(changed.spaces)


def test_a_sentence_loses_its_stop_and_nothing_else() -> None:
    syntax = Syntax(
        ("NN", "VB", "."), ("NOUN", "VERB", "PUNCT"), ("",) * 3, ("a", "b", "."), (1, 1, 1), ("nsubj", "ROOT", "punct")
    )
    whole = Sentence(("A", "b", "."), (True, False, True), syntax)

    short = augment.without_stop(whole)

    assert short.words == ("A", "b")
    assert short.syntax is not None
    assert short.syntax.heads == (1, 1)


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_an_edit_followed_gives_the_lemma(word: str, lemma: str) -> None:
    if not lemma[0].isdigit() and word.lower().isascii():
        assert lemmas.follow(lemmas.edit(word, lemma), word) == lemma or any(char.isdigit() for char in lemma)


def test_only_lemmas_that_never_vary_are_looked_up() -> None:
    def tagged(word: str, lemma: str) -> Sentence:
        return Sentence((word,), (True,), Syntax(("X",), ("VERB",), ("",), (lemma,), (0,), ("ROOT",)))

    table = labels.lookup([tagged("went", "go")] * 3 + [tagged("left", "leave")] * 3 + [tagged("left", "left")])

    assert table == {"VERB went": "go"}
