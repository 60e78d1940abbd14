"""Who, what, when, where, why and how."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from spacy.tokens import Doc

from generator.extractors import facts, glance
from generator.extractors._cast import Cast
from generator.extractors.glance import reasons
from generator.models import Actor, Article, Cue, Glance, Mention, Place, Statement, Timex

from docs import article_of, doc_of


def killed(**article: Any) -> tuple[Doc, Article]:
    """At least a dozen miners died on Friday in Quetta because a shaft collapsed ."""
    doc = doc_of(
        "Twelve coal miners died on Friday in Quetta because a shaft collapsed .",
        heads="2 2 3 3 5 3 7 3 11 10 11 3 3",
        deps="nummod compound nsubj root case obl case obl mark det nsubj advcl punct",
        pos="NUM NOUN NOUN VERB ADP PROPN ADP PROPN SCONJ DET NOUN VERB PUNCT",
        tags="CD NN NNS VBD IN NNP IN NNP IN DT NN VBD .",
        lemmas="twelve coal miner die on Friday in Quetta because a shaft collapse .",
        ents="O O O O O B-DATE O B-GPE O O O O O",
    )
    return doc, article_of(doc, title="Coal miners die in Quetta", **article)


def answers(doc: Doc, article: Article, **found: Any) -> Glance:
    glanced = glance.extract(
        doc,
        article,
        facts.read(doc, article),
        found.get("timexes", ()),
        found.get("cast", Cast()),
        found.get("statements", ()),
        (),
    )
    for question in (glanced.who, glanced.what, glanced.when, glanced.where, glanced.why, glanced.how):
        assert all(a.text == article.text[a.start : a.end] and 0 <= a.score <= 1 for a in question)
    return glanced


def friday(value: str = "2024-03-01") -> Timex:
    return Timex(27, 33, "Friday", "DATE", value, "relative to publication", value, "day")


def test_who_is_the_subject_and_what_the_predicate() -> None:
    found = answers(*killed())

    assert found.who[0].text == "Twelve coal miners"
    assert found.what[0].text.startswith("died on Friday in Quetta")


def test_when_carries_the_date_of_its_words() -> None:
    (when,) = answers(*killed(published=date(2024, 3, 2)), timexes=(friday(),)).when

    assert (when.text, when.date) == ("Friday", "2024-03-01")


def test_a_date_near_publication_beats_one_long_ago() -> None:
    doc, article = killed(published=date(2024, 3, 2))
    ago = Timex(0, 6, "Twelve", "DATE", "1998-05-01", "explicit", "1998-05-01", "day")

    assert answers(doc, article, timexes=(ago, friday())).when[0].text == "Friday"


def test_where_is_a_place_that_something_happens_in() -> None:
    cast = Cast(places=(Place("p1", "Quetta", "PK", mentions=(Mention(37, 43, "name"),)),))

    assert [a.text for a in answers(*killed(), cast=cast).where] == ["Quetta"]


def test_why_is_what_stands_after_because() -> None:
    assert answers(*killed()).why[0].text == "because a shaft collapsed"


def test_a_pronoun_is_answered_with_the_name_it_stands_for() -> None:
    doc = doc_of(
        "Asim Munir . He arrived .",
        heads="1 1 1 4 4 4",
        deps="compound root punct nsubj root punct",
        pos="PROPN PROPN PUNCT PRON VERB PUNCT",
        tags="NNP NNP . PRP VBD .",
        lemmas="Asim Munir . he arrive .",
    )
    munir = Actor("a1", "Asim Munir", "person", mentions=(Mention(0, 10, "name"), Mention(13, 15, "pronoun")))

    assert answers(doc, article_of(doc), cast=Cast((munir,))).who[0].text == "Asim Munir"


def test_a_quotation_is_not_what_happened() -> None:
    doc, article = killed()
    said = Statement(0, len(doc.text) - 1, doc.text[:-1], "s1", "s-1", 0, "direct", "claim")

    assert answers(doc, article, statements=(said,)).what == ()


def test_a_text_without_clauses_leaves_the_questions_open() -> None:
    doc = doc_of("Quetta", pos="PROPN", tags="NNP")

    assert answers(doc, article_of(doc)) == Glance()


def test_the_name_after_a_description_belongs_to_who() -> None:
    doc = doc_of(
        "Rail chief Anna Lind resigned .",
        heads="1 4 3 4 4 4",
        deps="compound nsubj compound dep root punct",
        pos="NOUN NOUN PROPN PROPN VERB PUNCT",
        tags="NN NN NNP NNP VBD .",
        lemmas="rail chief Anna Lind resign .",
    )

    assert answers(doc, article_of(doc)).who[0].text == "Rail chief Anna Lind"


def test_an_actor_comes_before_a_thing_that_something_happens_to() -> None:
    doc = doc_of(
        "Trains stopped . The minister resigned .",
        heads="1 1 1 4 5 5 5",
        deps="nsubj root punct det nsubj root punct",
        pos="NOUN VERB PUNCT DET NOUN VERB PUNCT",
        tags="NNS VBD . DT NN VBD .",
        lemmas="train stop . the minister resign .",
    )

    assert answers(doc, article_of(doc, title="The")).who[0].text == "The minister"


def test_what_happened_to_somebody_is_told_with_whom() -> None:
    doc = doc_of(
        "Twelve miners were killed in Quetta .",
        heads="1 3 3 3 5 3 3",
        deps="nummod nsubj:pass aux:pass root case obl punct",
        pos="NUM NOUN AUX VERB ADP PROPN PUNCT",
        tags="CD NNS VBD VBN IN NNP .",
        lemmas="twelve miner be kill in Quetta .",
    )

    assert answers(doc, article_of(doc)).what[0].text == "Twelve miners were killed in Quetta"


def two_clauses() -> Doc:
    """Iran summoned him and Pakistan recalled an envoy ."""
    return doc_of(
        "Iran summoned him and Pakistan recalled an envoy .",
        heads="1 1 1 5 5 1 7 5 1",
        deps="nsubj root obj cc nsubj conj det obj punct",
        pos="PROPN VERB PRON CCONJ PROPN VERB DET NOUN PUNCT",
        tags="NNP VBD PRP CC NNP VBD DT NN .",
        lemmas="Iran summon he and Pakistan recall a envoy .",
    )


def test_what_is_what_the_headline_says_also_in_another_clause() -> None:
    doc = two_clauses()

    assert answers(doc, article_of(doc, title="Pakistan recalls envoy")).what[0].text == "recalled an envoy"


def test_that_somebody_said_something_is_not_what_happened() -> None:
    doc = two_clauses()
    cue = Statement(0, 4, "Iran", "s1", "s-1", 0, "indirect", "claim", cue=Cue(5, 13, "summoned", "say", "neutral"))

    assert [a.text for a in answers(doc, article_of(doc), statements=(cue,)).what] == ["recalled an envoy"]


def call_with_reporters() -> Doc:
    """Lind blamed a leak for delays in a call on Monday ."""
    return doc_of(
        "Lind blamed a leak for delays in a call on Monday .",
        heads="1 1 3 1 5 1 8 8 1 10 1 1",
        deps="nsubj root det obj case obl case det obl case obl punct",
        pos="PROPN VERB DET NOUN ADP NOUN ADP DET NOUN ADP PROPN PUNCT",
        tags="NNP VBD DT NN IN NNS IN DT NN IN NNP .",
        lemmas="Lind blame a leak for delay in a call on Monday .",
        ents="B-PERSON O O O O O O O O O B-DATE O",
    )


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("Lind blames leak", "blamed a leak for delays"),
        ("Lind blames leak in call", "blamed a leak for delays in a call"),
        ("Nothing of it", "blamed a leak for delays in a call on Monday"),
    ],
)
def test_what_ends_where_it_has_said_what_the_headline_says(title: str, what: str) -> None:
    doc = call_with_reporters()

    assert answers(doc, article_of(doc, title=title)).what[0].text == what


def test_what_is_also_what_something_was_done_by() -> None:
    doc = doc_of(
        "Lind angered owners by blaming the board .",
        heads="1 1 1 4 1 6 4 1",
        deps="nsubj root obj mark advcl det obj punct",
        pos="PROPN VERB NOUN SCONJ VERB DET NOUN PUNCT",
        tags="NNP VBD NNS IN VBG DT NN .",
        lemmas="Lind anger owner by blame the board .",
    )

    assert answers(doc, article_of(doc, title="Lind blames board")).what[0].text == "blaming the board"


def test_what_was_agreed_is_told_though_agreeing_is_speech() -> None:
    doc = doc_of(
        "UBS agreed to buy its rival .",
        heads="1 1 3 1 5 3 1",
        deps="nsubj root mark xcomp nmod:poss obj punct",
        pos="PROPN VERB PART VERB PRON NOUN PUNCT",
        tags="NNP VBD TO VB PRP$ NN .",
        lemmas="UBS agree to buy its rival .",
    )
    cue = Cue(4, 10, "agreed", "agree", "neutral")
    said = Statement(11, 27, "to buy its rival", "s1", "s-1", 0, "indirect", "plan", cue=cue)

    assert answers(doc, article_of(doc), statements=(said,)).what[0].text == "agreed to buy its rival"


def test_now_is_no_answer_to_when() -> None:
    now = Timex(27, 33, "Friday", "DATE", "PRESENT_REF", "relative to publication")

    assert answers(*killed(), timexes=(now,)).when == ()


def test_a_date_of_a_thing_comes_after_one_of_what_happened() -> None:
    doc = doc_of(
        "Before Friday 's vote they met on Monday .",
        heads="3 3 1 5 5 5 7 5 5",
        deps="case nmod:poss case obl nsubj root case obl punct",
        pos="ADP PROPN PART NOUN PRON VERB ADP PROPN PUNCT",
        tags="IN NNP POS NN PRP VBD IN NNP .",
        lemmas="before Friday 's vote they meet on Monday .",
    )
    friday = Timex(7, 13, "Friday", "DATE", "2024-03-08", "relative to publication", "2024-03-08", "day")
    monday = Timex(34, 40, "Monday", "DATE", "2024-03-04", "relative to publication", "2024-03-04", "day")

    found = answers(doc, article_of(doc, published=date(2024, 3, 5)), timexes=(friday, monday))

    assert [a.text for a in found.when] == ["Monday", "Friday"]


def test_a_time_is_told_with_the_event_it_counts_from() -> None:
    doc = doc_of(
        "They met two days before the vote .",
        heads="1 1 3 6 6 6 1 1",
        deps="nsubj root nummod nmod:unmarked case det obl punct",
        pos="PRON VERB NUM NOUN ADP DET NOUN PUNCT",
        tags="PRP VBD CD NNS IN DT NN .",
        lemmas="they meet two day before the vote .",
    )
    two_days = Timex(9, 17, "two days", "DURATION", "P2D", "explicit")

    assert [a.text for a in answers(doc, article_of(doc), timexes=(two_days,)).when] == ["two days before the vote"]


def test_where_somebody_is_from_is_not_where_it_happened() -> None:
    doc = doc_of(
        "A man from Lahore died in Quetta .",
        heads="1 4 3 1 4 6 4 4",
        deps="det nsubj case nmod root case obl punct",
        pos="DET NOUN ADP PROPN VERB ADP PROPN PUNCT",
        tags="DT NN IN NNP VBD IN NNP .",
        lemmas="a man from Lahore die in Quetta .",
        ents="O O O B-GPE O O B-GPE O",
    )
    places = tuple(
        Place(f"p{i}", name, "PK", mentions=(Mention(doc.text.index(name), doc.text.index(name) + 6, "name"),))
        for i, name in enumerate(("Lahore", "Quetta"))
    )

    assert [a.text for a in answers(doc, article_of(doc), cast=Cast(places=places)).where] == ["Quetta", "Lahore"]


def blamed(words: str, heads: str, deps: str, pos: str, tags: str) -> str:
    doc = doc_of(words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=words.replace("blamed", "blame"))

    return answers(doc, article_of(doc)).why[0].text


def test_the_cause_is_what_is_blamed() -> None:
    first = blamed(
        "Iran blamed a loose wire for delays .",
        "1 1 4 4 1 6 1 1",
        "nsubj root det amod obj case obl punct",
        "PROPN VERB DET ADJ NOUN ADP NOUN PUNCT",
        "NNP VBD DT JJ NN IN NNS .",
    )
    second = blamed(
        "Iran blamed delays on a loose wire .",
        "1 1 1 6 6 6 1 1",
        "nsubj root obj case det amod obl punct",
        "PROPN VERB NOUN ADP DET ADJ NOUN PUNCT",
        "NNP VBD NNS IN DT JJ NN .",
    )

    assert first == second == "a loose wire"


# They met , ten days after rebels attacked the town .
_AFTER = (
    "They met , ten days after rebels attacked the town .",
    "1 1 7 4 7 7 7 1 9 7 1",
    "nsubj root punct nummod obl:tmod mark nsubj advcl det obj punct",
    "PRON VERB PUNCT NUM NOUN SCONJ NOUN VERB DET NOUN PUNCT",
    "PRP VBD , CD NNS IN NNS VBD DT NN .",
)


@pytest.mark.parametrize(("before", "is_cause"), [("ten days", False), ("hours there", True)])
def test_a_clause_that_only_counts_the_days_since_is_no_cause(before: str, is_cause: bool) -> None:
    words, heads, deps, pos, tags = _AFTER
    words = words.replace("ten days", before)
    doc = doc_of(words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=words.lower().replace("days", "day"))

    assert bool(list(reasons.why([(0, doc[:])]))) is is_cause


def test_a_comparison_is_no_cause() -> None:
    doc = doc_of(
        "Tempers cooled as fast as they rose .",
        heads="1 1 3 1 6 6 3 1",
        deps="nsubj root advmod advmod mark nsubj advcl punct",
        pos="NOUN VERB ADV ADV SCONJ PRON VERB PUNCT",
        tags="NNS VBD RB RB IN PRP VBD .",
        lemmas="temper cool as fast as they rise .",
    )

    assert list(reasons.why([(0, doc[:])])) == []
    assert list(reasons.how([(0, doc[:])])) == []


def test_what_was_agreed_is_no_aim() -> None:
    doc = doc_of(
        "They agreed to reopen the embassies .",
        heads="1 1 3 1 5 3 1",
        deps="nsubj root mark advcl det obj punct",
        pos="PRON VERB PART VERB DET NOUN PUNCT",
        tags="PRP VBD TO VB DT NNS .",
        lemmas="they agree to reopen the embassy .",
    )

    assert list(reasons.why([(0, doc[:])])) == []


def test_what_somebody_looks_forward_to_is_no_aim() -> None:
    doc = doc_of(
        "They look forward to seeing the envoy .",
        heads="1 1 1 4 1 6 4 1",
        deps="nsubj root advmod mark advcl det obj punct",
        pos="PRON VERB ADV SCONJ VERB DET NOUN PUNCT",
        tags="PRP VBP RB IN VBG DT NN .",
        lemmas="they look forward to see the envoy .",
    )

    assert list(reasons.why([(0, doc[:])])) == []
