"""Numbers of the text: value, bound, unit, what is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extractors import figures
from generator.extractors._cast import Cast
from generator.extractors.figures import numbers as _numbers
from generator.models import Actor, Event, Figure, Mention, Statement

from docs import article_of, doc_of


def figures_of(words: str, pos: str = "", *, cast: Cast | None = None, **annotations: str) -> list[Figure]:
    """Figures of blank-separated words, `pos` guessed when not given."""
    guessed = pos or " ".join(_guess(w) for w in words.split())
    tags = " ".join(_tag(w, p) for w, p in zip(words.split(), guessed.split(), strict=True))
    doc = doc_of(words, pos=guessed, tags=tags, **annotations)
    article = article_of(doc)
    found = figures.extract(doc, article, cast or Cast(), (), ())
    assert all(f.text == article.text[f.start : f.end] for f in found)
    return list(found)


def _tag(word: str, pos: str) -> str:
    if pos == "NOUN":
        return "NNS" if word.endswith(("s", "men", "people")) else "NN"
    return "DT" if pos == "DET" else pos


def _guess(word: str) -> str:
    nouns = "officers people men voters migrants miles km workers homes votes soldiers passengers children"
    if word in nouns.split():
        return "NOUN"
    if word in {"Iranian", "police", "Pakistani", "migrant"}:
        return "ADJ"
    if word[0].isdigit() or word in {"eleven", "nine", "two", "million"}:
        return "NUM"
    if word == "the":
        return "DET"
    return "PUNCT" if word in {".", ",", "%", "-"} else "X"


@pytest.mark.parametrize(
    ("words", "text", "value", "bound", "counted"),
    [
        ("It took 11 officers", "11 officers", 11, "exact", "officers"),
        (
            "at least 11 Iranian police officers",
            "at least 11 Iranian police officers",
            11,
            "at least",
            "Iranian police officers",
        ),
        ("more than 2,000 homes", "more than 2,000 homes", 2000, "at least", "homes"),
        ("up to eleven men", "up to eleven men", 11, "at most", "men"),
        ("about 2.5 million people", "about 2.5 million people", 2.5e6, "about", "people"),
        ("dozens of migrants", "dozens of migrants", 24, "at least", "migrants"),
        ("hundreds of thousands of voters", "hundreds of thousands of voters", 2e5, "at least", "voters"),
        ("half a dozen men", "half a dozen men", 6, "exact", "men"),
        ("two hundred and five men", "two hundred and five men", 205, "exact", "men"),
        ("some 150 of the passengers", "some 150 of the passengers", 150, "about", "passengers"),
    ],
)
def test_a_count_keeps_its_bound_and_what_it_counts(
    words: str, text: str, value: float, bound: str, counted: str
) -> None:
    (figure,) = figures_of(words)

    assert (figure.text, figure.value, figure.bound, figure.counted) == (text, value, bound, counted)


def test_between_ten_and_twenty_has_two_ends() -> None:
    (figure,) = figures_of("between 10 and 20 people")

    assert (figure.value, figure.high, figure.bound) == (10, 20, "between")


def test_the_million_of_a_range_counts_for_both_ends() -> None:
    (figure,) = figures_of("2 to 3 million people")

    assert (figure.value, figure.high) == (2e6, 3e6)


@pytest.mark.parametrize(
    ("words", "kind", "value", "unit"),
    [
        ("worth $3bn today", "money", 3e9, "USD"),
        ("worth €2.5 million today", "money", 2.5e6, "EUR"),
        ("worth 40 million euros", "money", 4e7, "EUR"),
        ("worth 300 rupees", "money", 300, ""),
        ("rose 5 per cent", "share", 5, "percent"),
        ("rose 5.5% today", "share", 5.5, "percent"),
        ("ran 800 km", "measure", 800, "km"),
    ],
)
def test_money_shares_and_measures_carry_their_unit(words: str, kind: str, value: float, unit: str) -> None:
    (figure,) = figures_of(words)

    assert (figure.kind, figure.value, figure.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    "words", ["they won 4-1 there", "a 45-year-old there", "at 6.30pm there", "the 21st there", "Chandrayaan-3 there"]
)
def test_scores_ages_times_ordinals_and_names_are_no_figures(words: str) -> None:
    assert figures_of(words) == []


def test_a_date_is_no_figure() -> None:
    assert figures_of("On January 16 people", ents="O B-DATE I-DATE O") == []


def test_a_number_in_a_name_is_no_figure() -> None:
    group = Actor("a1", "the 5 men", "group", mentions=(Mention(0, 9, "name"),))

    assert figures_of("the 5 men", cast=Cast((group,))) == []


@pytest.mark.parametrize(
    ("words", "pos"),
    [
        ("the 2016 election", "DET NUM NOUN"),
        ("the 2016 elections", "DET NUM NOUN"),
        ("version 3 software", "NOUN NUM NOUN"),
        ("photo 5 Novak", "X NUM PROPN"),
    ],
)
def test_a_number_that_says_which_counts_nothing(words: str, pos: str) -> None:
    assert figures_of(words, pos) == []


def test_four_digits_count_when_they_are_round() -> None:
    assert [figure.value for figure in figures_of("1500 soldiers")] == [1500]


def test_a_bare_number_that_counts_nothing_is_no_figure() -> None:
    assert figures_of("He said 62 .") == []


def killed(words: str, heads: str, deps: str, pos: str, lemmas: str) -> Figure:
    (figure,) = figures_of(words, pos, heads=heads, deps=deps, lemmas=lemmas)
    return figure


def test_those_who_were_killed_are_casualties() -> None:
    figure = killed(
        "11 officers were killed",
        "1 3 3 3",
        "nummod nsubj:pass aux:pass root",
        "NUM NOUN AUX VERB",
        "11 officer be kill",
    )

    assert (figure.kind, figure.unit) == ("casualties", "killed")


def test_those_who_killed_are_no_casualties() -> None:
    figure = killed(
        "11 officers killed him", "1 2 2 2", "nummod nsubj root obj", "NUM NOUN VERB PRON", "11 officer kill he"
    )

    assert figure.kind == "count"


def test_francs_are_those_that_the_article_names() -> None:
    first, second = figures_of("three billion Swiss francs . nine million francs .")

    assert (first.unit, second.unit) == ("CHF", "CHF")


def test_rupees_of_no_named_country_have_no_code() -> None:
    (figure,) = figures_of("nine million rupees .")

    assert (figure.kind, figure.unit) == ("money", "")


@given(st.integers(min_value=0, max_value=999_999_999))
def test_every_number_with_commas_comes_back(number: int) -> None:
    assert _numbers.value(f"{number:,}") == number


@given(st.integers(min_value=1, max_value=99), st.sampled_from(["thousand", "million", "billion"]))
def test_a_scale_multiplies(number: int, scale: str) -> None:
    assert _numbers.value(f"{number} {scale}") == number * {"thousand": 1e3, "million": 1e6, "billion": 1e9}[scale]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-one", 21),
        ("a hundred", 100),
        ("two thousand three hundred", 2300),
        ("three million", 3e6),
        ("1.5m", 1.5e6),
        ("a dozen", 12),
        ("two dozen", 24),
    ],
)
def test_number_words_are_numbers(words: str, value: float) -> None:
    assert _numbers.value(words) == value


@pytest.mark.parametrize("words", ["first", "many", "12th", "ten men", ""])
def test_other_words_are_no_numbers(words: str) -> None:
    assert _numbers.value(words) is None


def test_a_figure_knows_who_gives_it_and_in_which_event() -> None:
    doc = doc_of(
        "He counted 11 officers .",
        heads="1 1 3 1 1",
        deps="nsubj root nummod obj punct",
        pos="PRON VERB NUM NOUN PUNCT",
        tags="PRP VBD CD NNS .",
        lemmas="he count 11 officer .",
    )
    article = article_of(doc)
    event = Event(0, 22, doc.text[:22], "e1", "e-1", 0, None, None, "unresolved", None, "undated", "reported")
    said = Statement(0, 22, doc.text[:22], "s1", "s-1", 0, "indirect", "claim", speaker="a1")
    (figure,) = figures.extract(doc, article, Cast(), (said,), (event,))

    assert (figure.event, figure.voice, figure.speaker) == ("e1", "claim", "a1")


@pytest.mark.parametrize(("number", "counts"), [("the two", False), ("one", False), ("two", True), ("the 27", True)])
def test_a_small_number_that_says_which_or_how_counts_nothing(number: str, counts: bool) -> None:
    determiner = number.startswith("the ")
    doc = doc_of(
        f"They met {number} ministers .",
        heads="1 1 4 4 1 1" if determiner else "1 1 3 1 1",
        deps="nsubj root det nummod obj punct" if determiner else "nsubj root nummod obj punct",
        pos="PRON VERB DET NUM NOUN PUNCT" if determiner else "PRON VERB NUM NOUN PUNCT",
        tags="PRP VBD DT CD NNS ." if determiner else "PRP VBD CD NNS .",
        lemmas=f"they meet {number} minister .",
    )

    assert bool(figures.extract(doc, article_of(doc), Cast(), (), ())) is counts
