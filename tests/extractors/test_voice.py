"""In whose voice a stretch of text speaks."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.extractors._voice import Voiced, voice_of_number, voice_of_span
from generator.models import Actor, Cue, Mention, Statement

from docs import article_of, doc_of
from rows import doc_of_line

CAST = Cast(actors=(Actor("a1", "Salehi", "person", mentions=(Mention(0, 6, "name"),)),))


def reported(verb: str = "said") -> tuple[Doc, tuple[Statement, ...]]:
    doc = doc_of(
        f"Salehi {verb} that talks failed .",
        heads="1 1 4 4 1 1",
        deps="nsubj root mark nsubj ccomp punct",
        tags="NNP VBD IN NNS VBD .",
        pos="PROPN VERB SCONJ NOUN VERB PUNCT",
        ents="B-PERSON O O O O O",
    )
    return doc, statements.extract(doc, article_of(doc), CAST)


def test_inside_a_statement_its_speaker_speaks() -> None:
    doc, said = reported()

    assert voice_of_span(doc, 17, 29, said) == Voiced("claim", "a1", (0, 6))


def test_a_sentence_that_reports_a_statement_has_its_voice() -> None:
    doc, said = reported("denied")

    assert voice_of_span(doc, 0, len(doc.text), said) == Voiced("denial", "a1", (0, 6))


def test_the_last_sentence_of_a_quotation_has_its_voice() -> None:
    doc = doc_of(
        "It failed . Nobody came , he said .",
        heads="1 1 1 4 7 4 7 7 7",
        deps="nsubj root punct nsubj ccomp punct nsubj root punct",
        tags="PRP VBD . NN VBD , PRP VBD .",
        pos="PRON VERB PUNCT NOUN VERB PUNCT PRON VERB PUNCT",
    )
    cue = Cue(29, 33, "said", "say")
    said = Statement(0, 23, "It failed . Nobody came", "s1", "s", 0, "direct", "claim", speaker_span=(26, 28), cue=cue)

    assert voice_of_span(doc, 12, len(doc.text), (said,)) == Voiced("claim", None, (26, 28))


def test_what_somebody_tells_is_his_word_also_when_no_statement_was_found() -> None:
    doc, _ = reported()

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("claim", None, (0, 6))


def clause(helper: str, tag: str, verb: str, verb_tag: str) -> Doc:
    return doc_of(
        f"Talks {helper} {verb} today .",
        heads="2 2 2 2 2",
        deps="nsubj aux root advmod punct",
        tags=f"NNS {tag} {verb_tag} NN .",
        pos="NOUN AUX VERB NOUN PUNCT",
        lemmas=f"talk {helper} {verb} today .",
    )


@pytest.mark.parametrize(
    ("helper", "voice"),
    [("will", "plan"), ("may", "plan"), ("could", "plan"), ("must", "opinion"), ("should", "opinion")],
)
def test_a_modal_verb_tells_a_plan_or_an_opinion(helper: str, voice: str) -> None:
    doc = clause(helper, "MD", "resume", "VB")

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced(voice)


def test_what_has_happened_is_reported() -> None:
    doc = clause("have", "VBP", "resumed", "VBN")

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("reported")


def test_hearsay_is_a_claim_of_nobody() -> None:
    doc = doc_of(
        "He reportedly fled .",
        heads="2 2 2 2",
        deps="nsubj advmod root punct",
        tags="PRP RB VBD .",
        pos="PRON ADV VERB PUNCT",
    )

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("claim")


def test_a_stretch_without_a_clause_is_reported() -> None:
    doc = doc_of("Peace .", heads="0 0", deps="root punct", tags="NN .", pos="NOUN PUNCT")

    assert voice_of_span(doc, 0, 5, ()) == Voiced("reported")


def feared() -> Doc:
    return doc_of(
        "Ninety are feared dead .",
        heads="2 2 2 2 2",
        deps="nsubj:pass aux:pass root xcomp punct",
        tags="CD VBP VBN JJ .",
        pos="NUM AUX VERB ADJ PUNCT",
        lemmas="ninety be fear dead .",
    )


def estimated() -> Doc:
    return doc_of(
        "Losses are put at millions .",
        heads="2 2 2 4 2 2",
        deps="nsubj:pass aux:pass root case obl punct",
        tags="NNS VBP VBN IN NNS .",
        pos="NOUN AUX VERB ADP NOUN PUNCT",
        lemmas="loss be put at million .",
    )


def understood() -> Doc:
    return doc_of(
        "It is understood that they met .",
        heads="2 2 2 5 5 2 2",
        deps="expl aux:pass root mark nsubj csubj:pass punct",
        tags="PRP VBZ VBN IN PRP VBD .",
        pos="PRON AUX VERB SCONJ PRON VERB PUNCT",
        lemmas="it be understand that they meet .",
    )


def accused() -> Doc:
    return doc_of(
        "They stand accused of spying .",
        heads="1 1 1 4 2 1",
        deps="nsubj root xcomp mark advcl punct",
        tags="PRP VBP VBN IN VBG .",
        pos="PRON VERB VERB SCONJ VERB PUNCT",
        lemmas="they stand accuse of spy .",
    )


def rumoured(determiner: str = "some") -> Doc:
    return doc_of(
        f"There were {determiner} reports of gunfire .",
        heads="1 1 3 1 5 3 1",
        deps="expl root det nsubj case nmod punct",
        tags="EX VBD DT NNS IN NN .",
        pos="PRON VERB DET NOUN ADP NOUN PUNCT",
        lemmas=f"there be {determiner} report of gunfire .",
    )


def seeming() -> Doc:
    return doc_of(
        "Tanks appear to have left .",
        heads="1 1 4 4 1 1",
        deps="nsubj root mark aux xcomp punct",
        tags="NNS VBP TO VB VBN .",
        pos="NOUN VERB PART AUX VERB PUNCT",
        lemmas="tank appear to have leave .",
    )


def suspected() -> Doc:
    return doc_of(
        "Suspected rebels shot him .",
        heads="1 2 2 2 2",
        deps="amod nsubj root obj punct",
        tags="JJ NNS VBD PRP .",
        pos="ADJ NOUN VERB PRON PUNCT",
        lemmas="suspected rebel shoot he .",
    )


def mounting() -> Doc:
    return doc_of(
        "Evidence emerged that they met .",
        heads="1 1 4 4 1 1",
        deps="nsubj root mark nsubj ccomp punct",
        tags="NN VBD IN PRP VBD .",
        pos="NOUN VERB SCONJ PRON VERB PUNCT",
        lemmas="evidence emerge that they meet .",
    )


def copular(helper: str, word: str, *, opener: str = "Today", be: str = "be") -> Doc:
    return doc_of(
        f"{opener} it {helper} {be} {word} .",
        heads="4 4 4 4 4 4",
        deps="advmod nsubj aux cop root punct",
        tags="RB PRP MD VB JJ .",
        pos="ADV PRON AUX AUX ADJ PUNCT",
        lemmas=f"{opener.lower()} it {helper} be {word} .",
    )


def under_way() -> Doc:
    return doc_of(
        "They could be hiding it .",
        heads="3 3 3 3 3 3",
        deps="nsubj aux aux root obj punct",
        tags="PRP MD VB VBG PRP .",
        pos="PRON AUX AUX VERB PRON PUNCT",
        lemmas="they could be hide it .",
    )


@pytest.mark.parametrize(
    "doc",
    [
        feared(),
        estimated(),
        understood(),
        accused(),
        rumoured(),
        seeming(),
        suspected(),
        mounting(),
        copular("may", "older"),
        under_way(),
    ],
)
def test_what_nobody_vouches_for_is_a_claim(doc: Doc) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("claim")


def test_that_there_were_no_reports_is_reported() -> None:
    doc = rumoured("no")

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("reported")


def convicted() -> Doc:
    return doc_of(
        "If convicted , they face prison .",
        heads="1 4 1 4 4 4 4",
        deps="mark advcl punct nsubj root obj punct",
        tags="IN VBN , PRP VBP NN .",
        pos="SCONJ VERB PUNCT PRON VERB NOUN PUNCT",
        lemmas="if convict , they face prison .",
    )


def weighing() -> Doc:
    return doc_of(
        "Oslo is weighing a ban .",
        heads="2 2 2 4 2 2",
        deps="nsubj aux root det obj punct",
        tags="NNP VBZ VBG DT NN .",
        pos="PROPN AUX VERB DET NOUN PUNCT",
        lemmas="Oslo be weigh a ban .",
    )


@pytest.mark.parametrize("doc", [convicted(), weighing(), clause("would", "MD", "stop", "VB")])
def test_what_is_weighed_or_depends_is_a_plan(doc: Doc) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("plan")


@pytest.mark.parametrize("doc", [copular("did", "disastrous"), copular("did", "older", opener="Perhaps")])
def test_what_the_article_values_or_ventures_is_its_opinion(doc: Doc) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("opinion")


def imprisoned(verb: str) -> Doc:
    return doc_of(
        f"They {verb} prison .",
        heads="1 1 1 1",
        deps="nsubj root obj punct",
        tags="PRP VBP NN .",
        pos="PRON VERB NOUN PUNCT",
        lemmas=f"they {verb} prison .",
    )


def in_force(verb: str) -> Doc:
    return doc_of(
        f"It {verb} into force .",
        heads="1 1 3 1 1",
        deps="nsubj root case obl punct",
        tags="PRP VBZ IN NN .",
        pos="PRON VERB ADP NOUN PUNCT",
        lemmas=f"it {verb.removesuffix('s')} into force .",
    )


def wrapping(verb: str, lemma: str) -> Doc:
    return doc_of_line(f"It/PRP/nsubj>2 {verb}={lemma}/VBZ/root>0 on/IN/case>4 Friday/NNP/obl>2/DATE")


def due() -> Doc:
    return doc_of(
        "It is due to report .",
        heads="4 4 4 2 4 4",
        deps="nsubj cop case fixed root punct",
        tags="PRP VBZ JJ IN NN .",
        pos="PRON AUX ADJ ADP NOUN PUNCT",
        lemmas="it be due to report .",
    )


@pytest.mark.parametrize(
    ("doc", "voice"),
    [
        (imprisoned("face"), "plan"),
        (imprisoned("leave"), "reported"),
        (in_force("enters"), "plan"),
        (in_force("puts"), "reported"),
        (wrapping("wraps", "wrap"), "plan"),
        (wrapping("rains", "rain"), "reported"),
        (due(), "plan"),
    ],
)
def test_what_the_law_or_a_calendar_holds_ready_is_a_plan(doc: Doc, voice: str) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced(voice)


def test_a_refusal_is_reported() -> None:
    doc = doc_of(
        "They would not comment .",
        heads="3 3 3 3 3",
        deps="nsubj aux advmod root punct",
        tags="PRP MD RB VB .",
        pos="PRON AUX PART VERB PUNCT",
        lemmas="they would not comment .",
    )

    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced("reported")


ASIDE = (
    "It/PRP/nsubj>2 closed=close/VBD/root>0 ,/,/punct>6 "
    "which/WDT/obj>6 Salehi/NNP/nsubj>6 called=call/VBD/acl:relcl>2 a/DT/det>8 scandal/NN/xcomp>6"
)


def test_a_clause_that_only_adds_what_somebody_says_leaves_the_sentence_the_article_s() -> None:
    doc = doc_of_line(ASIDE)
    cue = Cue(25, 31, "called", "call")
    said = Statement(32, 41, "a scandal", "s1", "s", 0, "indirect", "opinion", "a1", cue=cue)

    assert voice_of_span(doc, 0, len(doc.text), (said,)) == Voiced("reported")


CITING = "It/PRP/nsubj>2 closed=close/VBD/root>0 ,/,/punct>4 citing=cite/VBG/advcl>2 a/DT/det>6 need/NN/obj>4"


def test_the_reason_that_is_cited_leaves_the_act_the_article_s() -> None:
    doc = doc_of_line(CITING)
    said = Statement(19, 25, "a need", "s1", "s", 0, "indirect", "claim", "a1", cue=Cue(12, 18, "citing", "cite"))

    assert voice_of_span(doc, 0, len(doc.text), (said,)) == Voiced("reported")


@pytest.mark.parametrize(
    ("line", "voice"),
    [
        ("It/PRP/nsubj>3 will/MD/aux>3 draw/VB/root>0 forty/CD/nummod>5 visitors/NNS/obj>3", "plan"),
        ("It/PRP/nsubj>3 will/MD/aux>3 draw/VB/root>0 the/DT/det>6 forty/CD/nummod>6 visitors/NNS/obj>3", "reported"),
        ("It/PRP/nsubj>3 has=have/VBZ/aux>3 drawn=draw/VBN/root>0 forty/CD/nummod>5 visitors/NNS/obj>3", "reported"),
        (
            "It/PRP/nsubj>3 is=be/VBZ/aux:pass>3 expected=expect/VBN/root>0 to/TO/mark>5 come/VB/xcomp>3 and/CC/cc>7 "
            "draw/VB/conj>5 forty/CD/nummod>9 visitors/NNS/obj>7",
            "plan",
        ),
        (
            "It/PRP/expl>3 is=be/VBZ/aux:pass>3 feared=fear/VBN/root>0 that/IN/mark>7 forty/CD/nummod>6 "
            "people/NNS/nsubj>7 died=die/VBD/ccomp>3",
            "claim",
        ),
    ],
)
def test_a_number_has_the_voice_of_its_clause_unless_it_is_known(line: str, voice: str) -> None:
    doc = doc_of_line(line)
    start = doc.text.index("forty")

    assert (
        voice_of_number(doc, start, doc.text.index(" ", start + 6) if voice == "claim" else len(doc.text), ()).voice
        == voice
    )


PLANNED = (
    "They/PRP/nsubj>3 would/MD/aux>3 rebuild/VB/root>0 it/PRP/obj>3 "
    "because/IN/mark>7 it/PRP/nsubj>7 burnt=burn/VBD/advcl>3"
)


def test_within_a_plan_what_has_happened_is_a_claim() -> None:
    doc = doc_of_line(PLANNED)
    said = Statement(0, len(doc.text), doc.text, "s1", "s", 0, "indirect", "plan", "a1")

    assert voice_of_span(doc, 0, 23, (said,)).voice == "plan"
    assert voice_of_span(doc, doc.text.index("because"), len(doc.text), (said,)).voice == "claim"
