"""Where sentences start, from made-up scores of the network and the marks of a text."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import spacy

from generator.pipelines import borders
from generator.pipelines.shapes import BREAK, NO_GAP, SPACE, START

TOKENIZER = spacy.blank("en").tokenizer
UNLIKELY = -9.0


def cut(text: str, **likely: float) -> list[str]:
    """The sentences of a text, given the scores of some words; of all others a start is unlikely."""
    doc = TOKENIZER(text)
    tokens = [token for token in doc if not token.is_space]
    words = [token.text for token in tokens]
    gaps = [START]
    for before, token in itertools.pairwise(tokens):
        gap = text[before.idx + len(before) : token.idx]
        gaps.append(BREAK if "\n" in gap else SPACE if gap else NO_GAP)
    assert set(likely) <= set(words)
    scores = np.array([likely.get(word, UNLIKELY) for word in words], dtype=np.float32)
    found = borders.starts(scores, words, gaps)
    at = [token.idx for token, starts in zip(tokens, found, strict=True) if starts and token.idx]
    return [text[start:end].strip() for start, end in zip([0, *at], [*at, len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "likely", "second"),
    [
        ("He left. She stayed.", {"She": 2.0}, "She stayed."),
        ("He left. She stayed.", {"She": -1.0}, "She stayed."),
        ("He left... She stayed.", {"She": -1.8}, "She stayed."),
        ("He left . . . She stayed.", {"She": -1.8}, "She stayed."),
        ("He called it “a mess.” She did not.", {"She": -1.0}, "She did not."),
        ("It fell in 1912. [3] [4] The rest stands.", {"The": -3.0}, "The rest stands."),
        ("It fell in ruins. 12 Yet some stands.", {"12": 5.0, "Yet": -3.0}, "Yet some stands."),
        ("He left. “Go on,” she said.", {"Go": 2.0}, "“Go on,” she said."),
        ("“Go.” He went.", {"”": 2.0}, "He went."),
        ("She smiled. ''Go on,'' she said.", {"Go": 2.0}, "''Go on,'' she said."),
        ("It ended.He left.", {"He": 2.0}, "He left."),
        ("He left town. 12 ships burned.", {"12": 2.0}, "12 ships burned."),
        ("“Who won?” The crowd cheered.", {"The": 2.0}, "The crowd cheered."),
        ("“Who won?” Ms. Ito asked whether it was him.", {"Ms.": 2.0}, "Ms. Ito asked whether it was him."),
        ("*** The rest is lost.", {"The": -2.0}, "The rest is lost."),
    ],
)
def test_a_sentence_starts(text: str, likely: dict[str, float], second: str) -> None:
    assert cut(text, **likely)[1:] == [second]


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("He left, and She stayed.", {"She": -1.0}),
        ("The talks of Gen. Osei failed.", {"Osei": 3.0}),
        ("It angered Sens. Ito and Ruiz.", {"Ito": 3.0}),
        ("Ships, boats, etc. with flags came.", {"with": 3.0}),
        ("“It is over,” Ms. Ito said.", {"Ms.": 3.0}),
        ("“It is over,'' Ms. Ito said.", {"Ms.": 3.0}),
        ("“Who won?” Ms. Ito asked.", {"Ms.": 3.0}),
        ("“Who won?” asked the coach.", {"asked": 3.0}),
        ("“Who won?” coach Ana Ruiz wondered on Friday.", {"coach": 3.0}),
        ("2. Rivers", {"Rivers": 3.0}),
        ("b) Rivers", {"Rivers": 3.0}),
        ("- Rivers", {"Rivers": 3.0}),
        ("Well????", {"?": 0.1}),
        ("The port at night AP:Photo", {"Photo": 3.0}),
        ("He left.“\n", {"“": 3.0}),
    ],
)
def test_no_sentence_starts(text: str, likely: dict[str, float]) -> None:
    assert cut(text, **likely) == [text.strip()]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("LAGOS — The port reopened.", ["LAGOS —", "The port reopened."]),
        ("NEW DELHI, May 3 (Agency) - “Go,” she said.", ["NEW DELHI, May 3 (Agency) -", "“Go,” she said."]),
        ("Accra (Agency) -- Two ships met.", ["Accra (Agency) --", "Two ships met."]),
        ("Lima, Peru, March 4 – Two ships met.", ["Lima, Peru, March 4 –", "Two ships met."]),
        ("KUMASI, Ghana--Two ships met.", ["KUMASI, Ghana--", "Two ships met."]),
        ("By Ana Ruiz LAGOS, May 3 (Agency) - The port", ["By Ana Ruiz", "LAGOS, May 3 (Agency) -", "The port"]),
        ("Figure 2.1 The old port", ["Figure 2.1", "The old port"]),
    ],
)
def test_the_text_starts_behind_a_dateline_or_a_numbered_label(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "LAGOS — PORT REOPENS AFTER STRIKE",
        "LAGOS — a port city — reopened.",
        "Ana Ruiz — The Voice of the Port — sang.",
        "Saudi-led talks (in LAGOS) - The port",
        "The Savings Union (People SUNU) - The bank",
        "Figure 2 shows the port.",
        "HARBOUR, Maine, May 3 (Agency) said",
    ],
)
def test_dashes_elsewhere_start_nothing(text: str) -> None:
    assert cut(text) == [text]
