"""Who says what in sentences that parsers misread, or that only look like a report."""

from __future__ import annotations

import pytest

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.models import Actor, Mention, Statement

from docs import article_of
from rows import doc_of_line


def said(*sentences: str) -> tuple[str, tuple[Statement, ...]]:
    """A text and its statements, with an actor for every entity."""
    doc = doc_of_line(*sentences)
    named = (Mention(ent.start_char, ent.end_char, "name") for ent in doc.ents)
    actors = tuple(Actor(f"a{n}", "", "person", mentions=(mention,)) for n, mention in enumerate(named, start=1))
    return doc.text, statements.extract(doc, article_of(doc), Cast(actors=actors))


def words(text: str, statement: Statement) -> tuple[str, str | None]:
    """What is said, its parts joined by dots, and the words for who says it."""
    parts = statement.spans or ((statement.start, statement.end),)
    speaker = text[slice(*statement.speaker_span)] if statement.speaker_span is not None else None
    return " … ".join(text[a:b] for a, b in parts), speaker


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param(
            "Owners/NNS/nsubj>2 accused=accuse/VBD/root>0 Lima/NNP/obj>2/PERSON of/IN/mark>5 using=use/VBG/advcl>2"
            " her/PRP$/nmod:poss>7 power/NN/obj>5 and/CC/cc>9 influence/NN/conj>7 to/TO/mark>11 rule_/VB/advcl>5"
            " ././punct>2",
            [("Lima of using her power and influence to rule", "Owners")],
            id="a gerund with all its objects",
        ),
        pytest.param(
            "Lima/NNP/nsubj>3/PERSON was=be/VBD/aux>3 responding=respond/VBG/root>0 to/IN/case>5 reports/NNS/obl>3"
            " that/IN/mark>9 activists/NNS/nsubj:pass>9 were=be/VBD/aux:pass>9 hacked_=hack/VBN/acl>5 ././punct>3",
            [("activists were hacked", None)],
            id="what somebody answers to is not his",
        ),
        pytest.param(
            "Norbank/NNP/nsubj>2/ORG opens=open/VBZ/root>0 branch_/NN/obj>2 ,/,/punct>5 announces=announce/VBZ/conj>2"
            " loans/NNS/obj>5",
            [("loans", "Norbank")],
            id="verbs in a row, as in headlines",
        ),
        pytest.param(
            "Towns/NNS/nsubj>2 asked=ask/VBD/root>0 Norbank/NNP/iobj>2/ORG to/TO/mark>5 assure/VB/xcomp>2"
            " them=they/PRP/iobj>5 that/IN/mark>9 rules/NNS/nsubj>9 apply_/VBP/ccomp>5 ././punct>2",
            [("Norbank to assure them that rules apply", "Towns")],
            id="what others are asked to assure is not assured",
        ),
        pytest.param(
            "While/IN/mark>3 Lima/NNP/nsubj>3/PERSON took=take/VBD/advcl>14 the/DT/det>5 blame_/NN/obj>3 ,/,/punct>3"
            " said/VBD/root>0 donors/NNS/obl>14 who/WP/nsubj>10 heard=hear/VBD/acl:relcl>8 her_=she/PRP/obj>10"
            " ,/,/punct>3 she/PRP/nsubj>14 paused=pause/VBD/ccomp>7 ././punct>14",
            [("While Lima took the blame … she paused", "donors")],
            id="a speaker with a relative clause, behind the verb",
        ),
        pytest.param(
            "Other/JJ/amod>2 sites/NNS/nsubj>4 have/VBP/aux>4 stated=state/VBN/root>0 that/IN/mark>8 they/PRP/nsubj>8"
            " will/MD/aux>8 stay_/VB/ccomp>4 ././punct>4",
            [("they will stay", None)],
            id="the perfect of a verb of speech, of a thing that may stand for people",
        ),
        pytest.param(
            "The/DT/det>2 envoy/NN/nsubj>3 warned=warn/VBD/root>0 Lima/NNP/iobj>3/PERSON of/IN/case>6"
            " robberies/NNS/obl>3 that/WDT/nsubj>8 rose_=rise/VBD/ccomp>3 ././punct>3",
            [("Lima of robberies that rose", "The envoy")],
            id="a relative clause is not what somebody was warned of",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON said/VBD/root>0 that/IN/mark>5 he/PRP/nsubj>5 decided=decide/VBD/ccomp>2"
            " to/TO/mark>7 stay_/VB/xcomp>5 ,/,/punct>9 adding=add/VBG/advcl>5 that/IN/mark>13 it/PRP/nsubj>13"
            " was=be/VBD/cop>13 late_/JJ/ccomp>9 ././punct>2",
            [("he decided to stay", "Lima"), ("to stay", "he"), ("it was late", "Lima")],
            id="a clause belongs to the participle in front of it",
        ),
        pytest.param(
            "She/PRP/nsubj>2 called=call/VBD/root>0 him=he/PRP/obj>2 back/RB/advmod>2 to/IN/case>6"
            " Rome_/NNP/obl>2/GPE ././punct>2",
            [],
            id="whom somebody calls back",
        ),
        pytest.param(
            "Crowds/NNS/nsubj>3 were=be/VBD/cop>3 angry/JJ/root>0 at/IN/case>5 Lima_/NNP/obl>3/PERSON ././punct>3",
            [],
            id="whom crowds are angry at",
        ),
        pytest.param(
            "Crowds/NNS/nsubj>3 were=be/VBD/cop>3 angry/JJ/root>0 at/IN/case>6 the/DT/det>6 delays_/NNS/obl>3"
            " ././punct>3",
            [("the delays", "Crowds")],
            id="what crowds are angry at",
        ),
        pytest.param(
            "Lima_/NNP/nsubj>9/PERSON ,/,/punct>4 Porto/NNP/compound>4/GPE coach_/NN/appos>1 ,/,/punct>1"
            " said_/VBD/root>0 ,/,/punct>9 “_/``/punct>9 came/VBD/ccomp>6 rain_/NN/obj>9 ._/./punct>9 ”/''/punct>9",
            [("“came rain.”", "Lima")],
            id="a role without an article between name and verb",
        ),
        pytest.param(
            "“_/``/punct>3 Ford/NNP/nsubj>3/ORG grows_=grow/VBZ/ccomp>6 ,_/,/punct>3 ”/''/punct>3 said/VBD/root>0"
            " the/DT/det>9 chief/JJ/amod>9 officer_/NN/nsubj>3 ,/,/punct>11 Lima_/NNP/appos>9/PERSON ././punct>6",
            [("“Ford grows,”", "the chief officer")],
            id="a subject that a parser hung into the quotation",
        ),
        pytest.param(
            "Group/NN/nsubj>7 F/NNP/flat>1 after/IN/case>4 rain_/NN/obl>7 ,/,/punct>4 Lima/NNP/nsubj>7/PERSON"
            " said/VBD/root>0 that/IN/mark>10 talks/NNS/nsubj>10 failed_=fail/VBD/ccomp>7 ././punct>7",
            [("talks failed", "Lima")],
            id="two subjects with more than names between them are no list",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON criticised=criticise/VBD/root>0 the/DT/det>4 US_/NNP/obj>2/GPE ././punct>2",
            [("the US", "Lima")],
            id="the US is no pronoun",
        ),
        pytest.param(
            "Costa/NNP/nsubj>3/PERSON will/MD/aux>3 leave/VB/root>0 if/IN/mark>6 Lima/NNP/nsubj>6/PERSON"
            " demands=demand/VBZ/advcl>3 reforms_/NNS/obj>6 ././punct>3",
            [],
            id="what somebody says on a condition only",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON said/VBD/root>0 it/PRP/nsubj>4 rained=rain/VBD/ccomp>2 adding=add/VBG/advcl>4"
            " that/IN/mark>8 talks/NNS/nsubj>8 failed_=fail/VBD/ccomp>5 ././punct>2",
            [("it rained", "Lima"), ("talks failed", "Lima")],
            id="what is added without a comma",
        ),
        pytest.param(
            "Thank/VBP/root>0 you/PRP/obj>1 for/IN/case>4 subscribing_/NN/obl>1 ././punct>1",
            [],
            id="thanks to readers",
        ),
        pytest.param(
            "No/DT/det>2 plan/NN/nsubj>3 failed_=fail/VBD/root>0 ,/,/punct>7 as/IN/case>7 the/DT/det>7 one/NN/obl>3"
            " proposed=propose/VBN/acl>7 by/IN/case>10 Lima_/NNP/obl:agent>8/PERSON ././punct>3",
            [],
            id="a participle with its doer between commas",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON said/VBD/root>0 that/IN/mark>8 in/IN/case>6 his/PRP$/nmod:poss>6"
            " opinion/NN/obl>8 it/PRP/nsubj>8 rained_=rain/VBD/ccomp>2 ././punct>2",
            [("in his opinion it rained", "Lima")],
            id="a view within what somebody says is told once",
        ),
        pytest.param(
            "PARIS_/NNP/dep>5 :/:/punct>5 The/DT/det>4 minister/NN/nsubj>5 said/VBD/root>0 talks/NNS/nsubj>7"
            " failed_=fail/VBD/ccomp>5 ././punct>5",
            [("talks failed", "The minister")],
            id="where an article was written is no speaker",
        ),
        pytest.param(
            "Costa/NNP/nsubj>2/PERSON blamed=blame/VBD/root>0 Lima/NNP/obj>2/PERSON for/IN/mark>5"
            " condemning=condemn/VBG/advcl>2 the/DT/det>7 vote_/NN/obj>5 ././punct>2",
            [("Lima for condemning the vote", "Costa"), ("the vote", "Lima")],
            id="who is blamed for what he said has said it",
        ),
        pytest.param(
            "According=accord/VBG/case>4 to/IN/fixed>1 official/JJ/amod>4 numbers_/NNS/obl>8 ,/,/punct>4"
            " 86/CD/nsubj>8 are=be/VBP/cop>8 ill_/JJ/root>0 ././punct>8",
            [("86 are ill", "official numbers")],
            id="numbers that tell it",
        ),
        pytest.param(
            "The/DT/det>6 23_/CD/nummod>4/DATE -_/HYPH/punct>2/DATE year_/NN/compound>6/DATE -_/HYPH/punct>4/DATE"
            " old/JJ/nsubj>7/DATE added=add/VBD/root>0 that/IN/mark>10 it/PRP/nsubj>10 rained_=rain/VBD/ccomp>7"
            " ././punct>7",
            [("it rained", "The 23-year-old")],
            id="somebody told by the age",
        ),
        pytest.param(
            "The/DT/det>2 council/NN/nsubj>4 has=have/VBZ/aux>4 ruled=rule/VBN/root>0 that/IN/mark>7 it/PRP/nsubj>7"
            " rained_=rain/VBD/ccomp>4 ,/,/punct>12 the/DT/det>10 chairman/NN/nmod>11 Lima/NNP/nsubj>12/PERSON"
            " told=tell/VBD/conj>7 reporters/NNS/iobj>12 in/IN/case>16 a/DT/det>16 letter_/NN/obl>12 ././punct>4",
            [("The council has ruled that it rained", "the chairman Lima"), ("it rained", "The council")],
            id="a reporting clause with its circumstances behind what somebody ruled",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON cast/VBD/root>0 doubt/NN/obj>2 on/IN/mark>9 whether/IN/mark>9 the/DT/det>7"
            " council/NN/nsubj>9 had=have/VBD/aux>9 met_=meet/VBN/acl>3 ././punct>2",
            [("whether the council had met", "Lima")],
            id="an open question behind an idiom",
        ),
        pytest.param(
            "She/PRP/nsubj>2 says=say/VBZ/root>0 droves/NNS/ccomp>2 of/IN/case>5 tourists/NNS/nmod>3 as/RB/cc>11"
            " well/RB/fixed>6 as/IN/fixed>6 groups/NNS/nsubj>11 are=be/VBP/aux>11 coming_=come/VBG/ccomp>2 ././punct>2",
            [("droves of tourists as well as groups are coming", "She")],
            id="a subject that a parser took for content of its own",
        ),
        pytest.param(
            "Songs/NNS/nsubj>3 will/MD/aux>3 go_/VB/root>0 ,/,/punct>7 according=accord/VBG/case>7 to/IN/fixed>5"
            " Times/NNP/obl>3/ORG Online_/NNP/obl>3 ././punct>3",
            [("Songs will go", "Times Online")],
            id="a name that a parser broke",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON announced=announce/VBD/root>0 his/PRP$/nmod:poss>4 exit_/NN/obj>2 ,/,/punct>6"
            " saying=say/VBG/advcl>2 that/IN/mark>9 it/PRP/nsubj>9 rained_=rain/VBD/ccomp>6 ././punct>2",
            [("his exit", "Lima"), ("it rained", "Lima")],
            id="a participle behind a comma is not what was announced",
        ),
        pytest.param(
            "Lima/NNP/nsubj>2/PERSON called=call/VBD/root>0 it/PRP/obj>2 a/DT/det>5 step/NN/xcomp>2"
            " forward_/RB/advmod>2 ././punct>2",
            [("it a step forward", "Lima")],
            id="what somebody calls a step forward",
        ),
    ],
)
def test_each_statement_has_its_words_and_its_speaker(sentence: str, found: list[tuple[str, str | None]]) -> None:
    text, statements_ = said(sentence)

    assert [words(text, statement) for statement in statements_] == found


def test_not_to_have_been_warned_is_a_complaint_and_no_denial() -> None:
    sentence = (
        "Nobody/NN/nsubj:pass>3 was=be/VBD/aux:pass>3 warned_=warn/VBN/ccomp>6 ,/,/punct>3 residents/NNS/nsubj>6"
        " said_/VBD/root>0 ././punct>6"
    )

    assert [statement.voice for statement in said(sentence)[1]] == ["claim"]


def test_who_goes_on_is_known_when_both_who_may_are_one() -> None:
    doc = doc_of_line(
        "Norbank/NNP/nsubj>2/ORG said/VBD/root>0 it/PRP/nsubj>4 posted=post/VBD/ccomp>2 profits/NNS/obj>4 and/CC/cc>7"
        " predicted=predict/VBD/conj>4 that/IN/mark>11 it/PRP/nsubj>11 would/MD/aux>11 grow_/VB/ccomp>7 ././punct>2"
    )
    bank = Actor("a1", "Norbank", "organisation", mentions=(Mention(0, 7, "name"), Mention(13, 15, "pronoun")))

    found = statements.extract(doc, article_of(doc), Cast(actors=(bank,)))

    assert {s.text: s.speaker for s in found}["it would grow"] == "a1"


def test_one_person_may_hold_two_posts() -> None:
    sentence = (
        "The/DT/det>2 founder/NN/nsubj>8 and/CC/cc>4 owner_/NN/conj>2 ,/,/punct>6 Lima_/NNP/appos>2/PERSON"
        " ,/,/punct>2 said/VBD/root>0 it/PRP/nsubj>10 rained_=rain/VBD/ccomp>8 ././punct>8"
    )

    assert [statement.speaker for statement in said(sentence)[1]] == ["a1"]


def test_he_is_nobody_whom_his_own_words_name() -> None:
    doc = doc_of_line("Lima/NNP/nsubj>2/PERSON lied/VBD/ccomp>5 ,/,/punct>2 he/PRP/nsubj>5 said/VBD/root>0 ././punct>5")
    lima = Actor("a1", "Lima", "person", mentions=(Mention(0, 4, "name"), Mention(12, 14, "pronoun")))

    (statement,) = statements.extract(doc, article_of(doc), Cast(actors=(lima,)))

    assert (statement.text, statement.speaker) == ("Lima lied", None)


def test_to_claim_to_own_something_is_a_claim_and_no_plan() -> None:
    sentence = (
        "Lima/NNP/nsubj>2/PERSON claims=claim/VBZ/root>0 to/TO/mark>4 own/VB/xcomp>2 the/DT/det>6 mill_/NN/obj>4"
        " ././punct>2"
    )

    assert [(statement.text, statement.voice) for statement in said(sentence)[1]] == [("to own the mill", "claim")]


@pytest.mark.parametrize(
    ("sentence", "channel", "addressee"),
    [
        (
            "Lima/NNP/nsubj>2/PERSON told=tell/VBD/root>0 donors/NNS/iobj>2 on/IN/case>6 the/DT/det>6 call/NN/nmod>3"
            " that/IN/mark>9 talks/NNS/nsubj>9 failed_=fail/VBD/ccomp>2 ././punct>2",
            "on the call",
            "donors",
        ),
        (
            "Speaking=speak/VBG/advcl>11 to/IN/case>4 a/DT/det>4 newspaper_/NN/obl>1 ,/,/punct>1"
            " Lima_/NNP/nsubj>1/PERSON ,/,/punct>9 who/WP/nsubj>9 sings_=sing/VBZ/acl:relcl>6 ,/,/punct>9"
            " says=say/VBZ/root>0 talks/NNS/nsubj>13 failed_=fail/VBD/ccomp>11 ././punct>11",
            "Speaking to a newspaper",
            None,
        ),
        (
            "Speaking=speak/VBG/advcl>11 at/IN/case>4 a/DT/det>4 rally/NN/obl>1 in/IN/case>6 Novi_/NNP/nmod>4/GPE"
            " ,/,/punct>8 Michigan_/NNP/nmod:unmarked>6/GPE ,/,/punct>1 Lima/NNP/nsubj>11/PERSON said/VBD/root>0"
            " talks/NNS/nsubj>13 failed_=fail/VBD/ccomp>11 ././punct>11",
            "Speaking at a rally in Novi, Michigan",
            None,
        ),
    ],
)
def test_channel_and_addressee_end_where_they_end(sentence: str, channel: str | None, addressee: str | None) -> None:
    (statement,) = said(sentence)[1]

    assert (statement.channel.text if statement.channel else None) == channel
    assert (statement.addressee.text if statement.addressee else None) == addressee
