"""What is the content of a report, word for word, in sentences that a parser reads in different ways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spacy.tokens import Doc

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.models import Actor, Mention, Statement

from docs import article_of, vocab
from rows import doc_of_line


def said(*sentences: str) -> tuple[Statement, ...]:
    """The statements of sentences, with an actor for every entity: `a1`, `a2`, … in text order."""
    doc = doc_of_line(*sentences)
    named = (Mention(ent.start_char, ent.end_char, "name") for ent in doc.ents)
    actors = tuple(Actor(f"a{n}", "", "person", mentions=(mention,)) for n, mention in enumerate(named, start=1))
    return statements.extract(doc, article_of(doc), Cast(actors=actors))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON put/VBD/root>0 the/DT/det>4 toll/NN/obj>2 at/IN/case>6 41/CD/obl>2 ././punct>2",
            [("the toll at 41", "claim", "a1")],
            id="the number that somebody gives is a statement",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON put/VBD/root>0 the/DT/det>4 toll/NN/obj>2 at/IN/case>6 41/CD/xcomp>2"
            " ././punct>2",
            [("the toll at 41", "claim", "a1")],
            id="also where the parser takes the number for a predicate",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON says=say/VBZ/root>0 it/PRP/nsubj>5 has/VBZ/aux>5 won=win/VBN/ccomp>2 ,/,/punct>8"
            " a/DT/det>8 claim/NN/appos>5 that/IN/mark>11 Adel/NNP/nsubj>11/PERSON disputes=dispute/VBZ/acl>8"
            " ././punct>2",
            [("it has won", "claim", "a1"), ("a claim", "denial", "a2")],
            id="what the article says of a claim is no part of it, and who disputes it there denies it",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON offered=offer/VBD/root>0 to/TO/mark>4 help/VB/xcomp>2 ;/:/punct>6"
            " Oslo/NNP/appos>4 ,/,/punct>9 which/WDT/nsubj>9 trains=train/VBZ/acl:relcl>6 them/PRP/obj>9 ,/,/punct>6"
            " waited=wait/VBD/parataxis>2 ././punct>2",
            [("to help", "plan", "a1")],
            id="a semicolon ends what is no clause",
        ),
        pytest.param(
            "Salehi/NNP/nsubj:pass>3/PERSON was=be/VBD/aux:pass>3 announced=announce/VBN/root>0 the/DT/det>5"
            " winner/NN/obj>3 ,/,/punct>7 saying=say/VBG/advcl>3 nothing/NN/obj>7 ././punct>3",
            [],
            id="what follows from an announcement is not announced",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON wanted=want/VBD/root>0 to/TO/mark>4 leave/VB/xcomp>2 ././punct>2",
            [],
            id="what somebody wanted in the past is told by the article",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON boasted=boast/VBD/root>0 of/IN/mark>5 having=have/VBG/aux>5 won=win/VBN/advcl>2"
            " ././punct>2",
            [("having won", "claim", "a1")],
            id="a gerund behind a preposition is content",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON fears=fear/VBZ/root>0 for/IN/case>4 peace/NN/obl>2 ././punct>2",
            [("peace", "opinion", "a1")],
            id="to fear for something is to think it in danger",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON admitted=admit/VBD/root>0 to/IN/case>4 murder/NN/obl>2 ././punct>2",
            [("murder", "claim", "a1")],
            id="a noun behind the particle of a verb is content",
        ),
        pytest.param(
            "The/DT/det>2 talks/NNS/nsubj>3 failed=fail/VBD/root>0 ,/,/punct>3 a/DT/det>6 report/NN/nsubj>10"
            " by/IN/case>9 the/DT/det>9 ministry/NN/nmod>6 found=find/VBD/parataxis>3 ././punct>3",
            [("The talks failed", "claim", None)],
            id="a report in writing says what it found",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON called=call/VBD/root>0 Jilani/NNP/obj>2/PERSON a/DT/det>6 “_/``/punct>6"
            " liar_/NN/xcomp>2 ”/''/punct>6 ././punct>2",
            [("Jilani a “liar”", "opinion", "a1")],
            id="a quotation inside a label belongs to it",
        ),
        pytest.param(
            "Salehi/NNP/nsubj>2/PERSON insisted=insist/VBD/root>0 that/IN/mark>5 there/EX/expl>5 were=be/VBD/ccomp>2"
            " no/DT/det>7 weapons/NNS/nsubj>5 ././punct>2",
            [("there were no weapons", "denial", "a1")],
            id="to insist that there is none is to deny",
        ),
        pytest.param(
            "Fiat/NNP/nmod:poss>3/ORG 's/POS/case>1 plan/NN/nsubj>8 to/TO/mark>5 close/VB/acl>3 the/DT/det>7"
            " plant/NN/obj>5 failed=fail/VBD/root>0 ././punct>8",
            [("to close the plant", "plan", "a1")],
            id="a plan with an owner is his statement",
        ),
    ],
)
def test_each_kind_of_report_has_its_content_voice_and_speaker(
    sentence: str, found: list[tuple[str, str, str | None]]
) -> None:
    assert [(s.text, s.voice, s.speaker) for s in said(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "Authorities/NNS/nsubj>3 have/VBP/aux>3 said=say/VBN/root>0 officers/NNS/nsubj>5 shot/VBN/ccomp>3"
            " Salehi/NNP/obj>5/PERSON ././punct>3",
            "officers shot Salehi",
        ),
        (
            "Analysts/NNS/nsubj>2 agreed=agree/VBD/root>0 it/PRP/nsubj>5 was=be/VBD/cop>5 late/JJ/ccomp>2 ././punct>2",
            "it was late",
        ),
        (
            "Analysts/NNS/nsubj>8 who/WP/nsubj>3 had=have/VBD/aux>4 forecast/VBN/acl:relcl>1 that/IN/mark>7"
            " talks/NNS/nsubj>7 failed=fail/VBD/ccomp>4 left=leave/VBD/root>0 ././punct>8",
            "talks failed",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON chose=choose/VBD/root>0 to/TO/mark>4 leave/VB/xcomp>2 ././punct>2",
            "to leave",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON proposed=propose/VBD/root>0 leaving=leave/VBG/xcomp>2 ././punct>2",
            "leaving",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON cited=cite/VBD/root>0 the/DT/det>4 report/NN/obj>2 as/IN/case>7 a/DT/det>7"
            " reason/NN/obl>2 ././punct>2",
            "the report as a reason",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON accused=accuse/VBD/root>0 the/DT/det>4 leader/NN/obj>2 ,/,/punct>6"
            " Jilani/NNP/appos>4/PERSON ,/,/punct>9 of/IN/case>9 fraud/NN/obl>2 —/:/punct>12 a/DT/det>12"
            " crime/NN/appos>9 ././punct>2",
            "the leader , Jilani , of fraud",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON called=call/VBD/root>0 for/IN/mark>4 taxing=tax/VBG/advcl>2 so_/RB/advmod>7"
            " -_/HYPH/punct>5 called=call/VBN/amod>8 profits/NNS/obj>4 ././punct>2",
            "taxing so-called profits",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON said=say/VBD/root>0 it/PRP/nsubj>5 was=be/VBD/cop>5 late/JJ/ccomp>2 and/CC/cc>10"
            " that/IN/mark>10 they/PRP/nsubj>10 would/MD/aux>10 leave/VB/conj>2 ././punct>2",
            "it was late and that they would leave",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON denounced=denounce/VBD/root>0 the/DT/det>4 bill/NN/obj>2 ,/,/punct>7"
            " which/WDT/nsubj>7 passed=pass/VBD/acl:relcl>4 ././punct>2",
            "the bill",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON denounced=denounce/VBD/root>0 the/DT/det>4 bill/NN/obj>2 —/:/punct>7 a/DT/det>7"
            " gift/NN/appos>4 —/:/punct>7 of/IN/case>10 March/NNP/nmod>4 ././punct>2",
            "the bill — a gift — of March",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON called=call/VBD/root>0 for/IN/mark>6 talks/NNS/obl>2 to/TO/mark>6"
            " begin/VB/xcomp>2 ././punct>2",
            "talks to begin",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON called=call/VBD/root>0 on/IN/case>5 Mayor/NNP/nmod:desc>5"
            " Jilani/NNP/xcomp>2/PERSON to/TO/mark>7 go/VB/xcomp>2 ././punct>2",
            "Mayor Jilani to go",
        ),
        (
            "According/VBG/case>4 to/IN/fixed>1 radio/NN/compound>4 host/NN/obl>8 Salehi/NNP/appos>4/PERSON ,/,/punct>4"
            " talks/NNS/nsubj>8 failed=fail/VBD/root>0 ././punct>8",
            "talks failed",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON called=call/VBD/root>0 it/PRP/obj>2 “_/``/punct>5 great/JJ/xcomp>2 and/CC/cc>7"
            " good_/JJ/conj>5 ”/''/punct>5 ././punct>2",
            "it “great and good”",
        ),
    ],
)
def test_the_content_of_a_report_is_whole(sentence: str, content: str) -> None:
    assert [s.text for s in said(sentence)] == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked=ask/VBN/advcl>8 whether/IN/mark>4 talks/NNS/nsubj>4 failed=fail/VBD/ccomp>1 ,/,/punct>1"
        " Salehi/NNP/nsubj>8/PERSON has=have/VBZ/aux>8 left=leave/VBN/root>0 ././punct>8",
        "The/DT/det>2 letter/NN/nsubj>3 decided=decide/VBD/root>0 the/DT/det>5 talks/NNS/nsubj>7 would/MD/aux>7"
        " fail/VB/ccomp>3 ././punct>3",
        "They/PRP/nsubj>2 led=lead/VBD/root>0 it/PRP/obj>2 ,/,/punct>5 commanding=command/VBG/advcl>2 it/PRP/obj>5"
        " from/IN/case>9 a/DT/det>9 ship/NN/obl>5 ././punct>2",
    ],
)
def test_nothing_is_said_by_who_is_asked_by_a_letter_that_decides_or_by_who_commands(sentence: str) -> None:
    assert said(sentence) == ()


def _nouns() -> Iterator[tuple[str, str, str, str | None]]:
    """Sentences around a noun of speech, what it tells, in which voice, and who says so."""
    late = "came=come/VBD/root>0 late/RB/advmod>{0} ././punct>{0}"
    yield "Claims/NNS/nsubj>4 of/IN/case>3 fraud/NN/nmod>1 " + late.format(4), "fraud", "claim", None
    yield (
        "Its/PRP$/nmod:poss>2 denial/NN/nsubj>6 of/IN/case>5 the/DT/det>5 report/NN/nmod>2 " + late.format(6),
        "the report",
        "denial",
        "Its",
    )
    yield (
        "A/DT/det>3 UN/NNP/compound>3/ORG warning/NN/nsubj>6 of/IN/case>5 famine/NN/nmod>3 " + late.format(6),
        "famine",
        "claim",
        "UN",
    )
    yield (
        "Locals/NNS/nsubj>2 raised=raise/VBD/root>0 concerns/NNS/obj>2 about/IN/case>6 the/DT/det>6 speed/NN/nmod>3"
        " ././punct>2",
        "the speed",
        "opinion",
        "Locals",
    )
    yield (
        "Her/PRP$/nmod:poss>2 message/NN/nsubj:outer>6 was=be/VBD/cop>6 that/IN/mark>6 talks/NNS/nsubj>6"
        " failed=fail/VBD/root>0 ././punct>6",
        "talks failed",
        "claim",
        "Her",
    )
    yield (
        "His/PRP$/nmod:poss>2 support/NN/nsubj>6 for/IN/case>5 the/DT/det>5 bill/NN/nmod>2 " + late.format(6),
        "the bill",
        "opinion",
        "His",
    )
    yield (
        "His/PRP$/nmod:poss>2 remark/NN/nsubj>6 about/IN/mark>5 having=have/VBG/aux>5 won=win/VBN/acl>2 "
        + late.format(6),
        "having won",
        "claim",
        "His",
    )


@pytest.mark.parametrize(("sentence", "content", "voice", "speaker"), list(_nouns()))
def test_a_noun_of_speech_tells_what_was_said(sentence: str, content: str, voice: str, speaker: str | None) -> None:
    (statement,) = said(sentence)
    text = doc_of_line(sentence).text

    named = text[slice(*statement.speaker_span)] if statement.speaker_span is not None else None
    assert (statement.text, statement.voice, named) == (content, voice, speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "His/PRP$/nmod:poss>2 remark/NN/nsubj>6 about/IN/case>5 the/DT/det>5 talks/NNS/nmod>2 came=come/VBD/root>0"
        " late/RB/advmod>6 ././punct>6",
        "His/PRP$/nmod:poss>2 remark/NN/nsubj>5 on/IN/case>4 Monday/NNP/nmod>2/DATE came=come/VBD/root>0"
        " late/RB/advmod>5 ././punct>5",
        "His/PRP$/nmod:poss>2 plan/NN/nsubj>5 for/IN/case>4 Tehran/NNP/nmod>2/GPE failed=fail/VBD/root>0 ././punct>5",
        "A/DT/det>2 plan/NN/nsubj>5 for/IN/case>4 reform/NN/nmod>2 failed=fail/VBD/root>0 ././punct>5",
        "Its/PRP$/nmod:poss>2 support/NN/nsubj>5 for/IN/case>4 rebels/NNS/nmod>2 grew=grow/VBD/root>0 ././punct>5",
    ],
)
def test_a_topic_a_day_a_name_and_help_in_kind_are_no_statements(sentence: str) -> None:
    assert said(sentence) == ()


def test_what_the_verb_gives_whole_its_noun_does_not_tell_again() -> None:
    sentence = (
        "Fiat/NNP/nsubj>2/ORG announced=announce/VBD/root>0 plans/NNS/obj>2 to/TO/mark>5 close/VB/acl>3 ././punct>2"
    )

    assert [s.text for s in said(sentence)] == ["plans to close"]


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        (
            "Salehi/NNP/nsubj>4/PERSON did=do/VBD/aux>4 not/RB/advmod>4 say/VB/root>0 why/WRB/obj>4 he/PRP/nsubj>7"
            " left=leave/VBD/advcl:relcl>5 ././punct>4",
            "did not say",
            "why he left",
        ),
        (
            "Salehi/NNP/nsubj>4/PERSON did=do/VBD/aux>4 not/RB/advmod>4 comment/VB/root>0 on/IN/case>7 the/DT/det>7"
            " talks/NNS/obl>4 ././punct>4",
            "did not comment",
            "the talks",
        ),
        (
            "The/DT/det>2 ministry/NN/nsubj>3 declined=decline/VBD/root>0 to/TO/mark>5 answer/VB/xcomp>3 ././punct>3",
            "declined",
            "to answer",
        ),
        (
            "The/DT/det>2 ministry/NN/nsubj>3 gave=give/VBD/root>0 no/DT/det>5 reason/NN/obj>3 for/IN/case>7"
            " it/PRP/nmod>5 ././punct>3",
            "gave",
            "no reason for it",
        ),
        (
            "The/DT/det>2 ministry/NN/nsubj>3 said=say/VBD/root>0 nothing/NN/obj>3 about/IN/case>6 it/PRP/nmod>4"
            " ././punct>3",
            "said",
            "nothing about it",
        ),
    ],
)
def test_what_somebody_would_not_say_is_told_by_the_article(sentence: str, cue: str, content: str) -> None:
    (statement,) = said(sentence)

    assert statement.cue is not None
    assert (statement.cue.text, statement.cue.kind, statement.text) == (cue, "refusing", content)
    assert (statement.voice, statement.speaker_span is not None) == ("reported", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Salehi/NNP/nsubj>3/PERSON may/MD/aux>3 refuse/VB/root>0 to/TO/mark>5 leave/VB/xcomp>3 ././punct>3",
        "Salehi/NNP/nsubj:pass>3/PERSON was=be/VBD/aux:pass>3 fined=fine/VBN/root>0 for/IN/mark>5"
        " refusing=refuse/VBG/advcl>3 to/TO/mark>7 leave/VB/xcomp>5 ././punct>3",
        "The/DT/det>2 engine/NN/nsubj>3 refused=refuse/VBD/root>0 to/TO/mark>5 start/VB/xcomp>3 ././punct>3",
    ],
)
def test_what_may_be_refused_or_is_by_a_thing_is_nobodys_refusal(sentence: str) -> None:
    assert said(sentence) == ()


def test_a_refusal_that_somebody_tells_of_is_his_claim() -> None:
    sentence = (
        "Jilani/NNP/nsubj>2/PERSON said=say/VBD/root>0 Salehi/NNP/nsubj>4/PERSON refused=refuse/VBD/ccomp>2"
        " to/TO/mark>6 leave/VB/xcomp>4 ././punct>2"
    )

    assert [(s.text, s.voice) for s in said(sentence)] == [("Salehi refused to leave", "claim")]


@pytest.mark.parametrize(
    ("sentence", "content", "voice"),
    [
        (
            "Salehi/NNP/nsubj>3/PERSON was=be/VBD/cop>3 convinced/JJ/root>0 that/IN/mark>6 talks/NNS/nsubj>6"
            " failed=fail/VBD/ccomp>3 ././punct>3",
            "talks failed",
            "opinion",
        ),
        (
            "Salehi/NNP/nsubj>3/PERSON is=be/VBZ/cop>3 adamant/JJ/root>0 that/IN/mark>6 talks/NNS/nsubj>6"
            " failed=fail/VBD/ccomp>3 ././punct>3",
            "talks failed",
            "claim",
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON is=be/VBZ/root>0 critical/JJ/acomp>2 of/IN/prep>3 the/DT/det>6 plan/NN/pobj>4"
            " ././punct>2",
            "the plan",
            "opinion",
        ),
    ],
)
def test_an_adjective_tells_what_somebody_holds(sentence: str, content: str, voice: str) -> None:
    assert [(s.text, s.voice, s.speaker) for s in said(sentence)] == [(content, voice, "a1")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Salehi/NNP/nsubj>4/PERSON may/MD/aux>4 be/VB/cop>4 sure/JJ/root>0 that/IN/mark>7 talks/NNS/nsubj>7"
        " failed=fail/VBD/ccomp>4 ././punct>4",
        "Supply/NN/nsubj>3 is=be/VBZ/cop>3 critical/JJ/root>0 of/IN/case>6 the/DT/det>6 plan/NN/obl>3 ././punct>3",
    ],
)
def test_what_may_be_held_or_is_of_a_thing_is_nobodys_attitude(sentence: str) -> None:
    assert said(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "spans", "voice", "speaker"),
    [
        (
            "A/DT/det>2 blast/NN/nsubj>8 that/WDT/obj>5 Salehi/NNP/nsubj>5/PERSON called=call/VBD/acl:relcl>2"
            " an/DT/det>7 attack/NN/xcomp>5 shook=shake/VBD/root>0 Tehran/NNP/obj>8/GPE ././punct>8",
            ["A blast", "an attack"],
            "opinion",
            "a1",
        ),
        (
            "The/DT/det>2 aim/NN/nsubj>7 Salehi/NNP/nsubj>4/PERSON vowed=vow/VBD/acl:relcl>2 to/TO/mark>6"
            " reach/VB/xcomp>4 failed=fail/VBD/root>0 ././punct>7",
            ["The aim", "to reach"],
            "plan",
            "a1",
        ),
        (
            "Salehi/NNP/nsubj:pass>3/PERSON was=be/VBD/aux:pass>3 accused=accuse/VBN/root>0 of/IN/case>5"
            " fraud/NN/obl>3 ././punct>3",
            ["Salehi", "of fraud"],
            "claim",
            None,
        ),
        (
            "It/PRP/expl>3 is=be/VBZ/aux:pass>3 expected=expect/VBN/root>0 that/IN/mark>6 talks/NNS/nsubj>6"
            " fail/VBP/csubj:pass>3 ././punct>3",
            ["talks fail"],
            "plan",
            None,
        ),
        (
            "Voters/NNS/nsubj>2 expect/VBP/root>0 Salehi/NNP/obj>2/PERSON to/TO/mark>5 win/VB/xcomp>2 ././punct>2",
            ["Salehi to win"],
            "plan",
            None,
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON opposes=oppose/VBZ/root>0 the/DT/det>4 bill/NN/obj>2 ././punct>2",
            ["the bill"],
            "opinion",
            "a1",
        ),
    ],
)
def test_what_is_said_of_a_noun_before_the_verb_and_what_nobody_is_named_for(
    sentence: str, spans: list[str], voice: str, speaker: str | None
) -> None:
    (statement,) = said(sentence)
    text = doc_of_line(sentence).text

    assert ([text[a:b] for a, b in statement.spans] or [statement.text]) == spans
    assert (statement.voice, statement.speaker) == (voice, speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "The/DT/det>2 ship/NN/nsubj>7 that/WDT/nsubj>4 vowed=vow/VBD/acl:relcl>2 to/TO/mark>6 sail/VB/xcomp>4"
        " sank=sink/VBD/root>0 ././punct>7",
        "Critics/NNS/nsubj>2 denied=deny/VBD/root>0 them/PRP/iobj>2 entry/NN/obj>2 ././punct>2",
        "Salehi/NNP/nsubj>2/PERSON backed=back/VBD/root>0 the/DT/det>4 army/NN/obj>2 ././punct>2",
    ],
)
def test_who_keeps_entry_from_others_or_helps_an_army_says_nothing(sentence: str) -> None:
    assert said(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Salehi/NNP/nsubj:pass>3/PERSON was=be/VBD/aux:pass>3 held=hold/VBN/root>0 and/CC/cc>5"
            " told=tell/VBN/conj>3 that/IN/mark>8 talks/NNS/nsubj>8 failed=fail/VBD/ccomp>5 ././punct>3",
            [("talks failed", None)],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON insisted=insist/VBD/root>0 that/IN/mark>6 the/DT/det>5 union/NN/nsubj>6"
            " agree/VBP/ccomp>2 to/TO/mark>8 cut/VB/xcomp>6 wages/NNS/obj>8 ././punct>2",
            [("the union agree to cut wages", "a1")],
        ),
        (
            "Jilani/NNP/nsubj>2/PERSON forced=force/VBD/root>0 Salehi/NNP/obj>2/PERSON to/TO/mark>5 admit/VB/xcomp>2"
            " talks/NNS/nsubj>7 failed=fail/VBD/ccomp>5 ././punct>2",
            [("talks failed", "a2")],
        ),
        (
            "He/PRP/nsubj>2 left=leave/VBD/root>0 the/DT/det>4 debate/NN/obj>2 saying=say/VBG/acl>4 talks/NNS/nsubj>7"
            " failed=fail/VBD/ccomp>5 ././punct>2",
            [],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON said=say/VBD/root>0 ,/,/punct>2 “_/``/punct>6 it/PRP/nsubj>6"
            " failed=fail/VBD/ccomp>2 ,_/,/punct>2 ”/''/punct>6 when/WRB/advmod>11 Jilani/NNP/nsubj>11/PERSON"
            " spoke=speak/VBD/advcl>2 ././punct>2",
            [("“it failed ,”", "a1")],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON wanted=want/VBD/root>0 to/TO/mark>4 come/VB/xcomp>2 and/CC/cc>6"
            " express/VB/conj>4 support/NN/obj>6 ././punct>2",
            [],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON mourned=mourn/VBD/root>0 a/DT/det>5 “_/``/punct>5 hero_/NN/obj>2 ”/''/punct>5"
            " and/CC/cc>8 added=add/VBD/conj>2 that/IN/mark>11 talks/NNS/nsubj>11 failed=fail/VBD/ccomp>8 ././punct>2",
            [("a “hero”", "a1"), ("talks failed", "a1")],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON said=say/VBD/root>0 :/:/punct>2 “_/``/punct>7 The/DT/det>6 firm/NN/nsubj>7/ORG"
            " failed=fail/VBD/ccomp>2 in/IN/case>9 March/NNP/obl>7 ,_/,/punct>7 ”/''/punct>7 adding=add/VBG/advcl>7"
            " that/IN/mark>15 talks/NNS/nsubj>15 ended=end/VBD/ccomp>12 ././punct>2",
            [("“The firm failed in March ,”", "a1"), ("talks ended", "a1")],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON answered=answer/VBD/root>0 strikes/NNS/obj>2 ,/,/punct>7 where/WRB/advmod>7"
            " guards/NNS/nsubj>7 died=die/VBD/ccomp>2 ././punct>2",
            [],
        ),
        (
            "Reports/NNS/nsubj>5 of/IN/case>4 the/DT/det>4 event/NN/nmod>1 differ/VBP/root>0 ././punct>5",
            [],
        ),
        (
            "Salehi/NNP/nsubj>3/PERSON may/MD/aux>3 add/VB/root>0 names/NNS/obj>3 ;/:/punct>3 talks/NNS/nsubj>7"
            " failed=fail/VBD/parataxis>3 ././punct>3",
            [],
        ),
        (
            "Salehi/NNP/nsubj>2/PERSON agreed=agree/VBD/root>0 on/IN/case>4 cuts/NNS/obl>2 that/WDT/nsubj>6"
            " hurt/VBP/acl:relcl>4 ././punct>2",
            [("cuts that hurt", "a1")],
        ),
    ],
)
def test_nobody_says_what_he_is_told_or_asked_to_agree_to_or_what_stands_apart(
    sentence: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(s.text, s.speaker) for s in said(sentence)] == found


def test_each_line_of_a_paragraph_of_quotations_is_signed() -> None:
    words = "“ It failed . ” ― Hossein Salehi \n “ It works . ” ― Jalil Jilani".split(" ")
    tags = "`` PRP VBD . '' : NNP NNP _SP `` PRP VBZ . '' : NNP NNP".split()
    row = "punct nsubj root punct punct punct compound dep".split()
    doc = Doc(
        vocab(),
        words=words,
        spaces=[w not in {"“", "failed", "works", "\n"} and "." not in w for w in words],
        tags=tags,
        pos=[{"NNP": "PROPN", "PRP": "PRON", "_SP": "SPACE"}.get(t, "VERB" if t[0] == "V" else "PUNCT") for t in tags],
        heads=[2, 2, 2, 2, 2, 2, 7, 2, 7, 11, 11, 11, 11, 11, 11, 16, 11],
        deps=[*row, "dep", *row],
    )
    found = statements.extract(doc, article_of(doc), Cast())

    assert [doc.text[slice(*s.speaker_span)] for s in found if s.speaker_span] == ["Hossein Salehi", "Jalil Jilani"]
