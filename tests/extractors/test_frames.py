"""Each construction in which the list of reporting words is used: what is said, and of which class it is."""

from __future__ import annotations

import pytest

from generator.extractors import statements
from generator.extractors._cast import Cast

from docs import article_of
from rows import doc_of_line


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Lima/NNP/nsubj>2/PERSON concurred=concur/VBD/root>0 that/IN/mark>5 it/PRP/nsubj>5"
            " rained_=rain/VBD/ccomp>2 ././punct>2",
            [("it rained", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON apprised=apprise/VBD/root>0 them=they/PRP/obj>2 that/IN/mark>6 it/PRP/nsubj>6"
            " rained_=rain/VBD/ccomp>2 ././punct>2",
            [("it rained", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>3/GPE is/VBZ/aux>3 weighing=weigh/VBG/root>0 whether/IN/mark>6 it/PRP/nsubj>6"
            " pays_=pay/VBZ/advcl>3 ././punct>3",
            [("whether it pays", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON floated=float/VBD/root>0 the/DT/det>4 idea/NN/obj>2 of/IN/case>7 a/DT/det>7"
            " union_/NN/nmod>4 ././punct>2",
            [("the idea of a union", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE unveiled=unveil/VBD/root>0 a/DT/det>4 statue_/NN/obj>2 ././punct>2",
            [],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON drew/VBD/root>0 attention/NN/obj>2 to/IN/case>6 the/DT/det>6 delays_/NNS/obl>2"
            " ././punct>2",
            [("the delays", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>3/GPE is/VBZ/aux>3 mulling=mull/VBG/root>0 leaving=leave/VBG/advcl>3 the/DT/det>6"
            " union_/NN/obj>4 ././punct>3",
            [("leaving the union", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE bets=bet/VBZ/root>0 it/PRP/nsubj>5 will/MD/aux>5 rain_/VB/ccomp>2 ././punct>2",
            [("it will rain", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE trusts=trust/VBZ/root>0 that/IN/mark>6 it/PRP/nsubj>6 will/MD/aux>6"
            " rain_/VB/ccomp>2 ././punct>2",
            [("it will rain", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON made=make/VBD/root>0 it/PRP/expl>2 clear/JJ/xcomp>2 that/IN/mark>7"
            " it/PRP/nsubj>7 rained_=rain/VBD/ccomp>4 ././punct>2",
            [("it rained", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON left=leave/VBD/root>0 no/DT/det>4 doubt/NN/obj>2 that/IN/mark>7 it/PRP/nsubj>7"
            " rained_=rain/VBD/acl>4 ././punct>2",
            [("it rained", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON drove=drive/VBD/root>0 home/RB/advmod>2 the/DT/det>5 message_/NN/obj>2"
            " ././punct>2",
            [("the message", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON made=make/VBD/root>0 the/DT/det>4 case/NN/obj>2 for/IN/case>6"
            " reforms_/NNS/nmod>4 ././punct>2",
            [("reforms", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON made=make/VBD/root>0 no/DT/det>4 secret/NN/obj>2 of/IN/case>7"
            " her/PRP$/nmod:poss>7 doubts_/NNS/nmod>4 ././punct>2",
            [("her doubts", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON doubled=double/VBD/root>0 down/RP/compound:prt>2 on/IN/case>6 the/DT/det>6"
            " attacks_/NNS/obl>2 ././punct>2",
            [("the attacks", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE sounded=sound/VBD/root>0 the/DT/det>4 alarm/NN/obj>2 about/IN/case>7 the/DT/det>7"
            " floods_/NNS/nmod>4 ././punct>2",
            [("the floods", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON pleaded=plead/VBD/root>0 guilty/JJ/xcomp>2 to/IN/case>5 fraud_/NN/obl>3"
            " ././punct>2",
            [("fraud", "assertive")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON pleaded=plead/VBD/root>0 not/RB/advmod>4 guilty/JJ/xcomp>2 to/IN/case>6"
            " fraud_/NN/obl>4 ././punct>2",
            [("fraud", "denying")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE cast/VBD/root>0 aspersions/NNS/obj>2 on/IN/case>6 the/DT/det>6 vote_/NN/nmod>3"
            " ././punct>2",
            [("the vote", "doubting")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON downplayed=downplay/VBD/root>0 the/DT/det>4 risks_/NNS/obj>2 ././punct>2",
            [("the risks", "denying")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON rebuffed=rebuff/VBD/root>0 the/DT/det>4 allegations_/NNS/obj>2 ././punct>2",
            [("the allegations", "denying")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON dared=dare/VBD/root>0 Costa/NNP/obj>2/PERSON to/TO/mark>5 debate/VB/xcomp>2"
            " her_=she/PRP/obj>5 ././punct>2",
            [("Costa to debate her", "demanding")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE mandated=mandate/VBD/root>0 that/IN/mark>5 shops/NNS/nsubj>5 close_/VBP/ccomp>2"
            " ././punct>2",
            [("shops close", "demanding")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON resolved=resolve/VBD/root>0 to/TO/mark>4 leave_/VB/xcomp>2 ././punct>2",
            [("to leave", "promising")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON committed=commit/VBD/root>0 to/IN/mark>4 cutting=cut/VBG/advcl>2"
            " taxes_=tax/NNS/obj>4 ././punct>2",
            [("cutting taxes", "promising")],
        ),
        (
            "Lima/NNP/nsubj>2/GPE committed=commit/VBD/root>0 troops=troops/NNS/obj>2 to/IN/case>6 the/DT/det>6"
            " war_/NN/nmod>3 ././punct>2",
            [],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON acclaimed=acclaim/VBD/root>0 the/DT/det>4 verdict_/NN/obj>2 ././punct>2",
            [("the verdict", "praising")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON credited=credit/VBD/root>0 Costa/NNP/obj>2/GPE with/IN/mark>5"
            " saving=save/VBG/advcl>2 lives_=life/NNS/obj>5 ././punct>2",
            [("Costa with saving lives", "praising")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON heralded=herald/VBD/root>0 the/DT/det>4 deal/NN/obj>2 as/IN/case>7 a/DT/det>7"
            " triumph_/NN/obl>2 ././punct>2",
            [("the deal as a triumph", "praising")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON chastised=chastise/VBD/root>0 the/DT/det>4 council_/NN/obj>2 ././punct>2",
            [("the council", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON laid=lay/VBD/root>0 into/IN/case>5 the/DT/det>5 council_/NN/obl>2 ././punct>2",
            [("the council", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON took=take/VBD/root>0 a/DT/det>4 swipe/NN/obj>2 at/IN/case>7 the/DT/det>7"
            " council_/NN/nmod>4 ././punct>2",
            [("the council", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON took=take/VBD/root>0 a/DT/det>5 dim/JJ/amod>5 view/NN/obj>2 of/IN/case>8"
            " the/DT/det>8 plan_/NN/nmod>5 ././punct>2",
            [("the plan", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON pinned=pin/VBD/root>0 the/DT/det>4 blame/NN/obj>2 on/IN/case>7 the/DT/det>7"
            " council_/NN/obl>2 ././punct>2",
            [("the council", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON cried=cry/VBD/root>0 foul/NN/obj>2 over/IN/case>6 the/DT/det>6 vote_/NN/nmod>3"
            " ././punct>2",
            [("the vote", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON found=find/VBD/root>0 out/RP/compound:prt>2 that/IN/mark>6 it/PRP/nsubj>6"
            " rained_=rain/VBD/ccomp>2 ././punct>2",
            [],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON swore/VBD/root>0 in/IN/case>5 the/DT/det>5 ministers_/NNS/obl>2 ././punct>2",
            [],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON claimed=claim/VBD/root>0 her/PRP$/nmod:poss>5 third/JJ/amod>5 title_/NN/obj>2"
            " ././punct>2",
            [],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON said/VBD/root>0 the/DT/det>4 team/NN/nsubj>7 that/WDT/nsubj>7"
            " won=win/VBD/acl:relcl>4 left=leave/VBD/ccomp>2 early_/RB/advmod>7 ././punct>2",
            [("the team that won left early", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON spoke=speak/VBD/root>0 of/IN/case>4 it_/PRP/obl>2 ././punct>2",
            [],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON used=use/VBD/root>0 her/PRP$/nmod:poss>4 speech/NN/obj>2 to/TO/mark>6"
            " condemn/VB/advcl>2 the/DT/det>8 vote_/NN/obj>6 ././punct>2",
            [("the vote", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>2/PERSON paid=pay/VBD/root>0 tribute/NN/obj>2 to/IN/case>6 the/DT/det>6 fans/NNS/nmod>3"
            " who/WP/nsubj>8 died_=die/VBD/acl:relcl>6 ././punct>2",
            [("the fans who died", "praising")],
        ),
        (
            "Lima/NNP/nsubj>3/PERSON is/VBZ/cop>3 scathing/JJ/root>0 about/IN/case>6 the/DT/det>6 plan_/NN/obl>3"
            " ././punct>3",
            [("the plan", "accusing")],
        ),
        (
            "Lima/NNP/nsubj>3/GPE is/VBZ/cop>3 pleased/JJ/root>0 that/IN/mark>6 it/PRP/nsubj>6"
            " rained_=rain/VBD/ccomp>3 ././punct>3",
            [("it rained", "neutral")],
        ),
        (
            "Lima/NNP/nsubj>3/GPE is/VBZ/cop>3 cagey/JJ/root>0 about/IN/case>6 the/DT/det>6 plan_/NN/obl>3 ././punct>3",
            [("the plan", "refusing")],
        ),
        (
            "Costa/NNP/nsubj>2/PERSON criticised=criticise/VBD/root>0 Lima/NNP/obj>2/GPE for/IN/mark>5"
            " condemning=condemn/VBG/advcl>2 the/DT/det>7 vote_/NN/obj>5 ././punct>2",
            [("Lima for condemning the vote", "accusing"), ("the vote", "accusing")],
        ),
        (
            "“_=\"/``/punct>3 It/PRP/nsubj>3 rains_=rain/VBZ/ccomp>7 ,_/,/punct>3 ”=\"/''/punct>3"
            " Lima/NNP/nsubj>7/PERSON chorused_=chorus/VBD/root>0 ././punct>7",
            [("“It rains,”", "neutral")],
        ),
    ],
)
def test_a_reporting_word_takes_what_the_list_says(sentence: str, found: list[tuple[str, str]]) -> None:
    doc = doc_of_line(sentence)

    reports = [(s.text, s.cue.kind) for s in statements.extract(doc, article_of(doc), Cast()) if s.cue is not None]

    assert reports == found
