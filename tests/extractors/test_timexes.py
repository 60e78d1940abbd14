"""Time expressions of an article: what the sentence around them decides."""

from datetime import date

import pytest

from generator.extractors import timexes

from docs import article_of, datelined, doc_of
from rows import doc_of_rows

_RETURN = "On Friday the envoys {} to Tehran ."


def test_the_past_tense_looks_back_and_the_future_tense_ahead() -> None:
    back = doc_of(
        "On Friday the envoys returned to Tehran .",
        heads="1 4 3 4 4 6 4 4",
        deps="case obl det nsubj root case obl punct",
        tags="IN NNP DT NNS VBD IN NNP .",
        pos="ADP PROPN DET NOUN VERB ADP PROPN PUNCT",
    )
    ahead = doc_of(
        "On Friday the envoys will return to Tehran .",
        heads="1 5 3 5 5 5 7 5 5",
        deps="case obl det nsubj aux root case obl punct",
        tags="IN NNP DT NNS MD VB IN NNP .",
        pos="ADP PROPN DET NOUN AUX VERB ADP PROPN PUNCT",
    )
    monday = date(2024, 1, 29)

    (past,) = timexes.extract(back, article_of(back, published=monday))
    (future,) = timexes.extract(ahead, article_of(ahead, published=monday))

    assert (past.text, past.edtf, past.basis) == ("Friday", "2024-01-26", "relative to publication")
    assert future.edtf == "2024-02-02"


def test_an_infinitive_below_a_verb_of_planning_looks_ahead() -> None:
    doc = doc_of(
        "The trial is set to begin on Wednesday .",
        heads="1 3 3 3 5 3 7 5 3",
        deps="det nsubj:pass aux:pass root mark xcomp case obl punct",
        tags="DT NN VBZ VBN TO VB IN NNP .",
        pos="DET NOUN AUX VERB PART VERB ADP PROPN PUNCT",
        lemmas="the trial be set to begin on Wednesday .",
    )

    (found,) = timexes.extract(doc, article_of(doc, published=date(2006, 3, 28)))

    assert found.edtf == "2006-03-29"


def test_without_any_date_a_weekday_stays_unresolved_and_says_why() -> None:
    doc = doc_of("They met on Friday .")

    (found,) = timexes.extract(doc, article_of(doc))

    assert (found.edtf, found.basis) == (None, "unresolved")
    assert found.reason == "the text does not say when it was published"


def test_the_day_in_the_address_stands_in_for_the_day_of_publication() -> None:
    doc = doc_of("They met yesterday .")

    article = timexes.dated(article_of(doc, url="https://news.example/2024/01/29/talks"))
    (found,) = timexes.extract(doc, article)

    assert (article.published, article.published_basis) == (date(2024, 1, 29), "address")
    assert (found.edtf, found.reason) == ("2024-01-28", "counted from the day in its address")


def test_a_dateline_with_its_year_is_the_day_of_publication() -> None:
    for line, words in (("ISLAMABAD , Jan 29, 2024 - They met .", 6), ("Monday, January 29, 2024 They met .", 4)):
        doc = doc_of(line)

        article = timexes.dated(article_of(doc, paragraphs=datelined(doc, words)))

        assert (article.published, article.published_basis) == (date(2024, 1, 29), "dateline")


def test_a_dateline_without_year_and_a_date_in_the_text_are_no_day_of_publication() -> None:
    doc = doc_of("ISLAMABAD , Jan 29 - They met .")
    assert timexes.dated(article_of(doc, paragraphs=datelined(doc, 5))).published is None

    doc = doc_of("They met on January 29, 2024 .")
    assert timexes.dated(article_of(doc)).published is None


def test_words_count_from_the_dateline_when_it_is_a_few_days_older_than_the_paper() -> None:
    doc = doc_of("ISLAMABAD , Jan 28 - They met yesterday .")

    fresh, stale = (
        timexes.extract(doc, article_of(doc, published=day, paragraphs=datelined(doc, 5)))
        for day in (date(2024, 1, 29), date(2024, 3, 1))
    )

    assert (fresh[1].edtf, fresh[1].reason) == ("2024-01-27", "counted from the day in its dateline")
    assert stale[1].edtf == "2024-02-29"


def test_a_family_name_is_no_month_and_no_holiday() -> None:
    doc = doc_of("It was drawn by Ann Christmas in May .", ents="O O O O B-PERSON I-PERSON O O O")

    assert [t.text for t in timexes.extract(doc, article_of(doc, published=date(2024, 1, 29)))] == ["May"]


def test_a_dateline_with_its_year_is_a_day_to_count_from() -> None:
    doc = doc_of("ISLAMABAD , Jan 29, 2024 - They met yesterday .")

    line, yesterday = timexes.extract(doc, article_of(doc, paragraphs=datelined(doc, 6)))

    assert line.edtf == "2024-01-29"
    assert yesterday.edtf == "2024-01-28"


def test_soon_counts_as_a_time_only_in_the_future_tense() -> None:
    doc = doc_of("The army soon took the town .")

    assert timexes.extract(doc, article_of(doc)) == ()


def test_the_anchor_is_the_index_of_the_expression_counted_from() -> None:
    doc = doc_of("They met on 5 May 2003 . Two days later they parted .", starts="7")

    first, second = timexes.extract(doc, article_of(doc))

    assert (second.edtf, second.anchor, second.basis) == ("2003-05-07", 0, "relative to an earlier date")
    assert first.basis == "explicit"


def test_a_word_inside_a_name_is_no_time() -> None:
    doc = doc_of("He left Easter Island at Easter .", ents="O O B-LOC I-LOC O O O")

    (found,) = timexes.extract(doc, article_of(doc, published=date(2024, 5, 3)))

    assert (found.start, found.edtf) == (25, "2024-03-31")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Today RB 5 advmod|, , 5 punct|ten CD 4 nummod|people NNS 5 nsubj|live VBP 0 root", "PRESENT_REF"),
        ("Today RB 5 advmod|the DT 3 det|house NN 5 nsubj:pass|is VBZ 5 aux:pass|owned VBN 0 root", "PRESENT_REF"),
        ("Today RB 5 advmod|the DT 3 det|ministry NN 5 nsubj|has VBZ 5 aux|resigned VBN 0 root", "2024-01-29"),
        ("Today RB 5 advmod|the DT 3 det|ministers NNS 5 nsubj|are VBP 5 aux|meeting VBG 0 root", "2024-01-29"),
        ("Today RB 4 advmod|the DT 3 det|fairs NNS 4 nsubj|open VBP 0 root", "2024-01-29"),
        ("Today RB 5 advmod|he PRP 5 nsubj|is VBZ 5 cop|in IN 5 case|Rome NNP 0 root", "2024-01-29"),
        ("The DT 2 det|minister NN 3 nsubj|resigns VBZ 0 root|today RB 3 advmod", "2024-01-29"),
    ],
)
def test_today_before_what_lasts_means_nowadays(sentence: str, value: str) -> None:
    doc = doc_of_rows(sentence.replace("|", "\n"))

    (found,) = timexes.extract(doc, article_of(doc, published=date(2024, 1, 29)))

    assert found.value == value


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("The DT 3 det|Christmas NNP 3 compound|market NN 4 nsubj|shut VBD 0 root", []),
        ("The DT 3 det|Christmas NNP 3 compound|holidays NNS 4 nsubj|ended VBD 0 root", ["2023-12-25"]),
        ("They PRP 2 nsubj|left VBD 0 root|at IN 4 case|Christmas NNP 2 obl", ["2023-12-25"]),
    ],
)
def test_a_holiday_that_tells_the_kind_of_a_thing_is_no_time(sentence: str, times: list[str]) -> None:
    doc = doc_of_rows(sentence.replace("|", "\n"))

    found = timexes.extract(doc, article_of(doc, published=date(2024, 1, 29)))

    assert [t.value for t in found] == times


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        (
            "On IN 2 case|Monday NNP 6 obl|and CC 5 cc|the DT 5 det|next JJ 2 conj|came VBD 0 root|they PRP 6 nsubj",
            ["2024-01-29", "2024-01-30"],
        ),
        (
            "On IN 2 case|Monday NNP 7 obl|and CC 6 cc|the DT 6 det|next JJ 6 amod|round NN 2 conj|met VBD 0 root",
            ["2024-01-29"],
        ),
    ],
)
def test_and_the_next_is_a_day_unless_a_noun_follows(sentence: str, times: list[str]) -> None:
    doc = doc_of_rows(sentence.replace("|", "\n"))

    found = timexes.extract(doc, article_of(doc, published=date(2024, 1, 31)))

    assert [t.value for t in found] == times
