"""Which words report something, who says it, and through whose hands it came."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.extractors._voice import Voiced, voice_of_span
from generator.models import Actor, Mention, Paragraph, Statement

from docs import article_of, doc_of, vocab


def cast(doc: Doc) -> Cast:
    """An actor for every entity of a document: `a1`, `a2`, … in text order."""
    return Cast(
        actors=tuple(
            Actor(f"a{n}", ent.text, "person", mentions=(Mention(ent.start_char, ent.end_char, "name"),))
            for n, ent in enumerate(doc.ents, start=1)
        )
    )


def said(doc: Doc) -> tuple[Statement, ...]:
    return statements.extract(doc, article_of(doc), cast(doc))


def sourced() -> Doc:
    return doc_of(
        "Interfax , citing the ministry , reported that talks failed .",
        heads="6 2 6 4 2 0 6 9 9 6 6",
        deps="nsubj punct advcl det obj punct root mark nsubj ccomp punct",
        tags="NNP , VBG DT NN , VBD IN NNS VBD .",
        pos="PROPN PUNCT VERB DET NOUN PUNCT VERB SCONJ NOUN VERB PUNCT",
        lemmas="Interfax , cite the ministry , report that talk fail .",
        ents="B-ORG O O O O O O O O O O",
    )


def handed_on() -> Doc:
    return doc_of(
        "The talks failed , Salehi said , according to Interfax .",
        heads="1 2 5 2 5 5 9 9 7 5 5",
        deps="det nsubj ccomp punct nsubj root punct case fixed obl punct",
        tags="DT NNS VBD , NNP VBD , VBG IN NNP .",
        pos="DET NOUN VERB PUNCT PROPN VERB PUNCT VERB ADP PROPN PUNCT",
        lemmas="the talk fail , Salehi say , accord to Interfax .",
        ents="O O O O B-PERSON O O O O B-ORG O",
    )


def quoted_as_saying() -> Doc:
    return doc_of(
        "IRNA quoted Salehi as saying that talks failed .",
        heads="1 1 1 4 1 7 7 4 1",
        deps="nsubj root obj mark advcl mark nsubj ccomp punct",
        tags="NNP VBD NNP IN VBG IN NNS VBD .",
        pos="PROPN VERB PROPN SCONJ VERB SCONJ NOUN VERB PUNCT",
        lemmas="IRNA quote Salehi as say that talk fail .",
        ents="B-ORG O B-PERSON O O O O O O",
    )


@pytest.mark.parametrize(
    ("doc", "content", "chain"),
    [
        (sourced(), "talks failed", ["Interfax", "the ministry"]),
        (handed_on(), "The talks failed", ["Interfax", "Salehi"]),
        (quoted_as_saying(), "talks failed", ["IRNA", "Salehi"]),
    ],
)
def test_a_statement_keeps_all_hands_it_came_through(doc: Doc, content: str, chain: list[str]) -> None:
    (statement,) = [s for s in said(doc) if s.text == content]

    assert [source.text for source in statement.chain] == chain


def test_the_actors_of_a_chain_are_known_where_they_are_actors() -> None:
    (statement,) = said(sourced())

    assert [source.actor for source in statement.chain] == ["a1", None]
    assert statement.speaker == "a1"


def test_a_statement_of_one_source_has_no_chain() -> None:
    (statement,) = said(told())

    assert statement.chain == ()


def told() -> Doc:
    return doc_of(
        "The talks failed , Salehi told Interfax .",
        heads="1 2 5 2 5 5 5 5",
        deps="det nsubj ccomp punct nsubj root iobj punct",
        tags="DT NNS VBD , NNP VBD NNP .",
        pos="DET NOUN VERB PUNCT PROPN VERB PROPN PUNCT",
        lemmas="the talk fail , Salehi tell Interfax .",
        ents="O O O O B-PERSON O B-ORG O",
    )


def test_who_is_told_something_does_not_say_it() -> None:
    (statement,) = said(told())

    assert (statement.text, statement.speaker) == ("The talks failed", "a1")
    assert statement.addressee is not None
    assert statement.addressee.text == "Interfax"


def test_who_is_asked_something_does_not_ask_it() -> None:
    doc = doc_of(
        "Asked to describe it , Salehi said that talks failed .",
        heads="6 2 0 2 0 6 6 9 9 6 6",
        deps="advcl mark xcomp obj punct nsubj root mark nsubj ccomp punct",
        tags="VBN TO VB PRP , NNP VBD IN NNS VBD .",
        pos="VERB PART VERB PRON PUNCT PROPN VERB SCONJ NOUN VERB PUNCT",
        lemmas="ask to describe it , Salehi say that talk fail .",
        ents="O O O O O B-PERSON O O O O O",
    )

    assert [(s.text, s.speaker) for s in said(doc)] == [("talks failed", "a1")]


def claimed_attack() -> Doc:
    return doc_of(
        "Salehi claimed the attack , in which 11 people died .",
        heads="1 1 3 1 3 6 9 8 9 3 1",
        deps="nsubj root det obj punct case obl nummod nsubj acl:relcl punct",
        tags="NNP VBD DT NN , IN WDT CD NNS VBD .",
        pos="PROPN VERB DET NOUN PUNCT ADP PRON NUM NOUN VERB PUNCT",
        lemmas="Salehi claim the attack , in which 11 people die .",
        ents="B-PERSON O O O O O O O O O O",
    )


def test_what_the_article_adds_to_a_claimed_attack_is_no_part_of_the_claim() -> None:
    doc = claimed_attack()
    start = doc.text.index("11")

    assert voice_of_span(doc, start, start + len("11 people"), said(doc)) == Voiced("reported")


@pytest.mark.parametrize(
    ("doc", "voice"),
    [
        (
            doc_of(
                "He goes on trial in February .",
                heads="1 1 3 1 5 1 1",
                deps="nsubj root case obl case obl punct",
                tags="PRP VBZ IN NN IN NNP .",
                pos="PRON VERB ADP NOUN ADP PROPN PUNCT",
                lemmas="he go on trial in February .",
                ents="O O O O O B-DATE O",
            ),
            "plan",
        ),
        (
            doc_of(
                "The figure could not be verified .",
                heads="1 5 5 5 5 5 5",
                deps="det nsubj:pass aux advmod aux:pass root punct",
                tags="DT NN MD RB VB VBN .",
                pos="DET NOUN AUX PART AUX VERB PUNCT",
                lemmas="the figure could not be verify .",
            ),
            "reported",
        ),
        (
            doc_of(
                "They are said to be looking for a van .",
                heads="2 2 2 5 5 2 8 8 5 2",
                deps="nsubj:pass aux:pass root mark aux advcl case det obl punct",
                tags="PRP VBP VBN TO VB VBG IN DT NN .",
                pos="PRON AUX VERB PART AUX VERB ADP DET NOUN PUNCT",
                lemmas="they be say to be look for a van .",
            ),
            "claim",
        ),
    ],
)
def test_the_article_tells_plans_and_hearsay_by_its_verbs(doc: Doc, voice: str) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ())[0] == voice


def test_a_claim_that_is_only_mentioned_does_not_make_its_sentence_one() -> None:
    doc = doc_of(
        "The claim that talks failed drew protests .",
        heads="1 5 4 4 1 5 5 5",
        deps="det nsubj mark nsubj acl root obj punct",
        tags="DT NN IN NNS VBD VBD NNS .",
        pos="DET NOUN SCONJ NOUN VERB VERB NOUN PUNCT",
        lemmas="the claim that talk fail draw protest .",
    )

    assert voice_of_span(doc, 0, len(doc.text), said(doc)) == Voiced("reported")


def resumed(matrix: str, inner: str) -> Doc:
    """ "Salehi said the bank agreed and added that it failed .", with these two verbs."""
    tags = {"said": "VBD", "says": "VBZ", "agreed": "VBD", "agrees": "VBZ"}
    return doc_of(
        f"Salehi {matrix} Jilani {inner} and added that it failed .",
        heads="1 1 3 1 5 3 8 8 5 1",
        deps="nsubj root nsubj ccomp cc conj mark nsubj ccomp punct",
        tags=f"NNP {tags[matrix]} NNP {tags[inner]} CC VBD IN PRP VBD .",
        pos="PROPN VERB PROPN VERB CCONJ VERB SCONJ PRON VERB PUNCT",
        lemmas="Salehi say Jilani agree and add that it fail .",
        ents="B-PERSON O B-PERSON O O O O O O O",
    )


@pytest.mark.parametrize(
    ("matrix", "inner", "speaker"),
    [("said", "agrees", "a1"), ("says", "agreed", "a2"), ("said", "agreed", None)],
)
def test_who_adds_something_after_an_inner_clause_is_told_by_the_tenses_or_unknown(
    matrix: str, inner: str, speaker: str | None
) -> None:
    (statement,) = [s for s in said(resumed(matrix, inner)) if s.text == "it failed"]

    assert statement.speaker == speaker


def test_what_cannot_go_on_with_an_infinitive_goes_on_with_the_outer_verb() -> None:
    doc = doc_of(
        "Salehi said the country would leave and suggested that it would stay .",
        heads="1 1 3 5 5 1 7 5 11 11 11 7 1",
        deps="nsubj root det nsubj aux ccomp cc conj mark nsubj aux ccomp punct",
        tags="NNP VBD DT NN MD VB CC VBD IN PRP MD VB .",
        pos="PROPN VERB DET NOUN AUX VERB CCONJ VERB SCONJ PRON AUX VERB PUNCT",
        lemmas="Salehi say the country would leave and suggest that it would stay .",
        ents="B-PERSON O O O O O O O O O O O O",
    )

    assert {s.text: s.speaker for s in said(doc)}["it would stay"] == "a1"


def test_hearsay_is_a_statement_that_nobody_is_named_for() -> None:
    doc = doc_of(
        "They are said to be looking for a van .",
        heads="2 2 2 5 5 2 8 8 5 2",
        deps="nsubj:pass aux:pass root mark aux advcl case det obl punct",
        tags="PRP VBP VBN TO VB VBG IN DT NN .",
        pos="PRON AUX VERB PART AUX VERB ADP DET NOUN PUNCT",
        lemmas="they be say to be look for a van .",
    )
    (statement,) = said(doc)

    assert statement.spans == ((0, 4), (14, 37))
    assert (statement.voice, statement.speaker, statement.speaker_span) == ("claim", None, None)


def dashed() -> Doc:
    return doc_of(
        "— We will stay , said Salehi . — Nobody leaves .",
        heads="3 3 3 5 3 5 5 5 10 10 10 10",
        deps="punct nsubj aux ccomp punct root nsubj punct punct nsubj root punct",
        tags=": PRP MD VB , VBD NNP . : NN VBZ .",
        pos="PUNCT PRON AUX VERB PUNCT VERB PROPN PUNCT PUNCT PRON VERB PUNCT",
        lemmas="— we will stay , say Salehi . — nobody leave .",
        ents="O O O O O O B-PERSON O O O O O",
    )


def test_a_dash_that_opens_a_paragraph_makes_it_direct_speech() -> None:
    (statement,) = said(dashed())

    assert (statement.kind, statement.speaker) == ("direct", "a1")
    assert [dashed().text[a:b] for a, b in statement.spans] == ["We will stay", "Nobody leaves ."]


def test_what_a_lead_in_line_announces_is_said_by_its_speaker() -> None:
    words = ["Salehi", "denied", "the", "charge", ":", "\n", "Talks", "failed", "."]
    doc = Doc(
        vocab(),
        words=words,
        spaces=[True, True, True, True, False, False, True, True, False],
        heads=[1, 1, 3, 1, 1, 4, 7, 7, 7],
        deps="nsubj root det obj punct dep nsubj root punct".split(),
        tags="NNP VBD DT NN : _SP NNS VBD .".split(),
        pos="PROPN VERB DET NOUN PUNCT SPACE NOUN VERB PUNCT".split(),
        lemmas="Salehi deny the charge : _ talk fail .".split(),
        ents="B-PERSON O O O O O O O O".split(),
    )
    end = doc.text.index("\n")
    lines = (Paragraph(0, end, "heading"), Paragraph(end + 1, len(doc.text)))
    found = statements.extract(doc, article_of(doc, paragraphs=lines), cast(doc))

    assert [(s.text, s.voice, s.speaker) for s in found] == [
        ("the charge", "denial", "a1"),
        ("Talks failed .", "denial", "a1"),
    ]


def test_the_day_belongs_to_the_channel() -> None:
    doc = doc_of(
        "Salehi said in a statement on Friday that talks failed .",
        heads="1 1 4 4 1 6 1 9 9 1 1",
        deps="nsubj root case det obl case obl mark nsubj ccomp punct",
        tags="NNP VBD IN DT NN IN NNP IN NNS VBD .",
        pos="PROPN VERB ADP DET NOUN ADP PROPN SCONJ NOUN VERB PUNCT",
        lemmas="Salehi say in a statement on Friday that talk fail .",
        ents="B-PERSON O O O O O B-DATE O O O O",
    )
    (statement,) = said(doc)

    assert statement.channel is not None
    assert statement.channel.text == "in a statement on Friday"


def quick_to_deny() -> Doc:
    return doc_of(
        "Salehi was quick to deny the report .",
        heads="2 2 2 4 2 6 4 2",
        deps="nsubj cop root mark advcl det obj punct",
        tags="NNP VBD JJ TO VB DT NN .",
        pos="PROPN AUX ADJ PART VERB DET NOUN PUNCT",
        lemmas="Salehi be quick to deny the report .",
        ents="B-PERSON O O O O O O O",
    )


def by_account() -> Doc:
    return doc_of(
        "By Salehi 's account , talks failed .",
        heads="3 3 1 6 3 6 6 6",
        deps="case nmod:poss case obl punct nsubj root punct",
        tags="IN NNP POS NN , NNS VBD .",
        pos="ADP PROPN PART NOUN PUNCT NOUN VERB PUNCT",
        lemmas="by Salehi 's account , talk fail .",
        ents="O B-PERSON O O O O O O",
    )


def as_he_tells_it() -> Doc:
    return doc_of(
        "As Salehi tells it , talks failed .",
        heads="2 2 6 2 2 6 6 6",
        deps="mark nsubj advcl obj punct nsubj root punct",
        tags="IN NNP VBZ PRP , NNS VBD .",
        pos="SCONJ PROPN VERB PRON PUNCT NOUN VERB PUNCT",
        lemmas="as Salehi tell it , talk fail .",
        ents="O B-PERSON O O O O O O",
    )


@pytest.mark.parametrize(
    ("doc", "voice"), [(quick_to_deny(), "denial"), (by_account(), "claim"), (as_he_tells_it(), "claim")]
)
def test_a_roundabout_report_has_its_speaker(doc: Doc, voice: str) -> None:
    found = voice_of_span(doc, 0, len(doc.text), said(doc))

    assert (found.voice, found.speaker) == (voice, "a1")


def test_witnesses_speak_whatever_the_lemma() -> None:
    doc = doc_of(
        "Witnesses spoke of bodies .",
        heads="1 1 3 1 1",
        deps="nsubj root case obl punct",
        tags="NNS VBD IN NNS .",
        pos="NOUN VERB ADP NOUN PUNCT",
        lemmas="witnesse speak of body .",
    )

    (statement,) = said(doc)

    assert (statement.text, statement.unnamed) == ("bodies", True)


def test_a_clause_about_a_noun_that_somebody_claims_is_his_word() -> None:
    doc = doc_of(
        "He fled to Iran , where , officials said , nine people died .",
        heads="1 1 3 1 12 12 8 8 12 12 11 12 3 1",
        deps="nsubj root case obl punct advmod punct nsubj parataxis punct nummod nsubj acl:relcl punct",
        tags="PRP VBD IN NNP , WRB , NNS VBD , CD NNS VBD .",
        pos="PRON VERB ADP PROPN PUNCT ADV PUNCT NOUN VERB PUNCT NUM NOUN VERB PUNCT",
        lemmas="he flee to Iran , where , official say , nine people die .",
        ents="O O O B-GPE O O O O O O O O O O",
    )
    nine, whole = doc[10:12], doc[10:13]
    (sentence,) = said(doc)
    clause = replace(sentence, start=whole.start_char, end=whole.end_char, text=whole.text, spans=())

    voiced = voice_of_span(doc, nine.start_char, nine.end_char, (clause,))

    assert (voiced.voice, voiced.speaker_span) == ("claim", (doc[7].idx, doc[7].idx + len("officials")))
