"""What is a statement, and whose."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from spacy.tokens import Doc

from generator.extractors import statements
from generator.extractors._cast import Cast
from generator.extractors.statements.cues import load
from generator.models import Actor, Flag, Mention, Paragraph, Statement

import schemes
from docs import article_of, doc_of, vocab

SALEHI = Actor("a1", "Salehi", "person", mentions=(Mention(0, 6, "name"),))


def said(doc: Doc, cast: Cast | None = None) -> tuple[Statement, ...]:
    return statements.extract(doc, article_of(doc), cast or Cast())


def indirect() -> Doc:
    """ "Salehi said that talks failed .\""""
    return doc_of(
        "Salehi said that talks failed .",
        heads="1 1 4 4 1 1",
        deps="nsubj root mark nsubj ccomp punct",
        tags="NNP VBD IN NNS VBD .",
        pos="PROPN VERB SCONJ NOUN VERB PUNCT",
        lemmas="Salehi say that talk fail .",
        ents="B-PERSON O O O O O",
    )


def test_indirect_speech_is_the_content_without_its_conjunction() -> None:
    (statement,) = said(indirect(), Cast(actors=(SALEHI,)))

    assert (statement.text, statement.kind, statement.voice) == ("talks failed", "indirect", "claim")
    assert (statement.speaker, statement.speaker_span) == ("a1", (0, 6))
    assert statement.cue is not None
    assert (statement.cue.text, statement.cue.lemma, statement.cue.kind) == ("said", "say", "neutral")


def test_a_speaker_who_is_no_actor_has_a_span_and_no_id() -> None:
    (statement,) = said(indirect())

    assert (statement.speaker, statement.speaker_span) == (None, (0, 6))


def test_a_quotation_is_direct_speech_with_its_marks() -> None:
    doc = doc_of(
        "“ Talks failed , ” Salehi said .",
        heads="2 2 6 2 2 6 6 6",
        deps="punct nsubj ccomp punct punct nsubj root punct",
        tags="`` NNS VBD , '' NNP VBD .",
        pos="PUNCT NOUN VERB PUNCT PUNCT PROPN VERB PUNCT",
        ents="O O O O O B-PERSON O O",
    )

    (statement,) = said(doc)

    assert (statement.text, statement.kind) == ("“ Talks failed , ”", "direct")
    assert statement.speaker_span == (19, 25)


def test_a_quotation_split_by_its_reporting_clause_is_one_statement_in_two_parts() -> None:
    doc = doc_of(
        "“ Talks failed , ” Salehi said . “ We regret it . ”",
        heads="2 2 6 2 2 6 6 6 10 10 10 10 10 10",
        deps="punct nsubj ccomp punct punct nsubj root punct punct nsubj root obj punct punct",
        tags="`` NNS VBD , '' NNP VBD . `` PRP VBP PRP . ''",
        pos="PUNCT NOUN VERB PUNCT PUNCT PROPN VERB PUNCT PUNCT PRON VERB PRON PUNCT PUNCT",
        ents="O O O O O B-PERSON O O O O O O O O",
    )

    (statement,) = said(doc)

    assert [doc.text[a:b] for a, b in statement.spans] == ["“ Talks failed , ”", "“ We regret it . ”"]


def test_scare_quotes_are_no_statement_but_a_flag() -> None:
    doc = doc_of(
        "The army shot three “ rebels ” on Monday .",
        heads="1 2 2 5 5 2 5 8 2 2",
        deps="det nsubj root nummod punct obj punct case obl punct",
        tags="DT NN VBD CD `` NNS '' IN NNP .",
        pos="DET NOUN VERB NUM PUNCT NOUN PUNCT ADP PROPN PUNCT",
    )

    assert said(doc) == ()
    assert statements.flags(doc, article_of(doc)) == (Flag(20, 30, "“ rebels ”", "scare quotes"),)


def test_a_quotation_nobody_is_named_for_has_no_speaker() -> None:
    doc = doc_of(
        "Salehi left . “ We will be back . ”",
        heads="1 1 1 7 7 7 7 7 7 7",
        deps="nsubj root punct punct nsubj aux cop root punct punct",
        tags="NNP VBD . `` PRP MD VB RB . ''",
        pos="PROPN VERB PUNCT PUNCT PRON AUX AUX ADV PUNCT PUNCT",
    )

    (statement,) = said(doc, Cast(actors=(SALEHI,)))

    assert (statement.speaker, statement.speaker_span, statement.cue) == (None, None, None)


def test_what_somebody_did_not_say_is_no_statement() -> None:
    doc = doc_of(
        "Salehi did not say that talks failed .",
        heads="3 3 3 3 6 6 3 3",
        deps="nsubj aux advmod root mark nsubj ccomp punct",
        tags="NNP VBD RB VB IN NNS VBD .",
        pos="PROPN AUX PART VERB SCONJ NOUN VERB PUNCT",
        lemmas="Salehi do not say that talk fail .",
        ents="B-PERSON O O O O O O O",
    )

    assert said(doc) == ()


def test_a_denial_is_a_denial() -> None:
    doc = doc_of(
        "Salehi denied the report .",
        heads="1 1 3 1 1",
        deps="nsubj root det obj punct",
        tags="NNP VBD DT NN .",
        pos="PROPN VERB DET NOUN PUNCT",
        ents="B-PERSON O O O O",
    )

    (statement,) = said(doc)

    assert (statement.text, statement.voice) == ("the report", "denial")


def test_a_denial_of_that_account_answers_what_was_said_last() -> None:
    doc = doc_of(
        "Adel said Salehi fell . Bystanders disputed that account .",
        heads="1 1 3 1 1 6 6 8 6 6",
        deps="nsubj root nsubj ccomp punct nsubj root det obj punct",
        tags="NNP VBD NNP VBD . NNS VBD DT NN .",
        pos="PROPN VERB PROPN VERB PUNCT NOUN VERB DET NOUN PUNCT",
        lemmas="Adel say Salehi fall . bystander dispute that account .",
        ents="B-PERSON O B-PERSON O O O O O O O",
    )

    adel = Actor("a1", "Adel", "person", mentions=(Mention(0, 4, "name"),))

    claim, denial = said(doc, Cast(actors=(adel,)))

    assert (denial.voice, denial.answers) == ("denial", claim.id)


def test_a_denial_that_points_back_answers_the_accusation_of_the_other_side() -> None:
    doc = doc_of(
        "Adel accused Salehi of lying . Salehi denied the accusation .",
        heads="1 1 1 4 1 1 7 7 9 7 7",
        deps="nsubj root obj mark advcl punct nsubj root det obj punct",
        tags="NNP VBD NNP IN VBG . NNP VBD DT NN .",
        pos="PROPN VERB PROPN SCONJ VERB PUNCT PROPN VERB DET NOUN PUNCT",
        lemmas="Adel accuse Salehi of lie . Salehi deny the accusation .",
        ents="B-PERSON O B-PERSON O O O B-PERSON O O O O",
    )
    cast = Cast(
        actors=(
            Actor("a1", "Salehi", "person", mentions=(Mention(13, 19, "name"), Mention(31, 37, "name"))),
            Actor("a2", "Adel", "person", mentions=(Mention(0, 4, "name"),)),
        )
    )

    accusation, denial = said(doc, cast)

    assert (accusation.text, accusation.speaker, accusation.voice) == ("Salehi of lying", "a2", "claim")
    assert (denial.speaker, denial.answers) == ("a1", accusation.id)


def test_nobody_answers_himself() -> None:
    doc = doc_of(
        "Salehi accused Adel of lying . Salehi denied the accusation .",
        heads="1 1 1 4 1 1 7 7 9 7 7",
        deps="nsubj root obj mark advcl punct nsubj root det obj punct",
        tags="NNP VBD NNP IN VBG . NNP VBD DT NN .",
        pos="PROPN VERB PROPN SCONJ VERB PUNCT PROPN VERB DET NOUN PUNCT",
        ents="B-PERSON O B-PERSON O O O B-PERSON O O O O",
    )
    cast = Cast(actors=(replace(SALEHI, mentions=(Mention(0, 6, "name"), Mention(31, 37, "name"))),))

    assert [s.answers for s in said(doc, cast)] == [None, None]


def test_a_source_without_a_name_is_unnamed() -> None:
    doc = doc_of(
        "Two officials said that talks failed .",
        heads="1 2 2 5 5 2 2",
        deps="nummod nsubj root mark nsubj ccomp punct",
        tags="CD NNS VBD IN NNS VBD .",
        pos="NUM NOUN VERB SCONJ NOUN VERB PUNCT",
        lemmas="two official say that talk fail .",
    )
    group = Actor("a1", "Two officials", "group", mentions=(Mention(0, 13, "nominal"),))

    (statement,) = said(doc, Cast(actors=(group,)))

    assert statement.unnamed
    assert statement.speaker is None


def test_according_to_gives_the_rest_of_the_sentence_to_its_source() -> None:
    doc = doc_of(
        "According to Salehi , talks failed .",
        heads="2 0 5 5 5 5 5",
        deps="case fixed obl punct nsubj root punct",
        tags="VBG IN NNP , NNS VBD .",
        pos="VERB ADP PROPN PUNCT NOUN VERB PUNCT",
        ents="O O B-PERSON O O O O",
    )

    (statement,) = said(doc)

    assert statement.text == "talks failed"
    assert statement.speaker_span == (13, 19)
    assert statement.cue is not None
    assert statement.cue.text == "According to"


def test_according_to_in_an_apposition_gives_the_apposition_alone_to_its_source() -> None:
    doc = doc_of(
        "The Front , a terror group according to Salehi , attacked a post .",
        heads="1 10 5 5 5 1 8 6 10 1 10 12 10 10",
        deps="det nsubj punct det compound appos case fixed obl punct root det obj punct",
        tags="DT NNP , DT NN NN VBG IN NNP , VBD DT NN .",
        pos="DET PROPN PUNCT DET NOUN NOUN VERB ADP PROPN PUNCT VERB DET NOUN PUNCT",
        ents="O B-ORG O O O O O O B-PERSON O O O O O",
    )

    (statement,) = said(doc)

    assert statement.text == "a terror group"


def test_a_given_name_is_no_source_phrase() -> None:
    doc = doc_of(
        "Union leader Per Aas left .",
        heads="1 4 3 1 4 4",
        deps="compound nsubj case nmod root punct",
        tags="NN NN NNP NNP VBD .",
        pos="NOUN NOUN ADP PROPN VERB PUNCT",
        ents="O O B-PERSON I-PERSON O O",
    )

    assert said(doc) == ()


def test_a_condition_of_anonymity_is_no_statement() -> None:
    doc = doc_of(
        "A diplomat asked not to be named .",
        heads="1 2 2 6 6 6 2 2",
        deps="det nsubj root advmod mark aux:pass xcomp punct",
        tags="DT NN VBD RB TO VB VBN .",
        pos="DET NOUN VERB PART PART AUX VERB PUNCT",
        lemmas="a diplomat ask not to be name .",
    )

    assert said(doc) == ()


def test_a_line_of_links_reports_nothing() -> None:
    doc = indirect()
    article = article_of(doc, paragraphs=(Paragraph(0, len(doc.text), "link"),))

    assert statements.extract(doc, article, Cast()) == ()


def test_words_of_doubt_and_judgement_are_flagged_outside_quotations_and_names() -> None:
    doc = doc_of(
        "The alleged spy met “ a brutal regime ” of the Martyr Brigade .",
        heads="2 2 3 3 7 7 7 3 7 12 12 12 3 3",
        deps="det amod nsubj root punct det amod obj punct case det compound obl punct",
        tags="DT JJ NN VBD `` DT JJ NN '' IN DT NNP NNP .",
        pos="DET ADJ NOUN VERB PUNCT DET ADJ NOUN PUNCT ADP DET PROPN PROPN PUNCT",
    )

    assert [(f.text, f.kind) for f in statements.flags(doc, article_of(doc)) if f.kind != "scare quotes"] == [
        ("alleged", "doubt")
    ]


def supposed(words: str, heads: str, deps: str) -> Doc:
    return doc_of(words, heads=heads, deps=deps, tags="DT JJ NN VBD .", pos="DET ADJ NOUN VERB PUNCT")


def test_an_adjective_that_leaves_it_open_is_flagged_before_its_noun_alone() -> None:
    before = supposed("An apparent suicide followed .", "2 2 3 3 3", "det amod nsubj root punct")
    behind = supposed("So apparent truth stayed .", "3 3 3 3 3", "advmod xcomp nsubj root punct")

    assert [f.text for f in statements.flags(before, article_of(before))] == ["apparent"]
    assert statements.flags(behind, article_of(behind)) == ()


@pytest.mark.parametrize("scheme", schemes.SCHEMES)
def test_both_label_schemes_give_the_same_statement(scheme: str) -> None:
    (statement,) = said(schemes.SAID.doc(scheme, vocab()))

    assert statement.text == "the talks were held in Muscat"
    assert statement.speaker_span == (0, 38)


def test_a_reporting_clause_between_commas_is_read_without_a_parse() -> None:
    doc = doc_of(
        "The deal , Salehi said , is off .",
        heads="1 1 1 1 1 1 1 1 1",
        deps="dep root dep dep dep dep dep dep dep",
        tags="DT NN , NNP VBD , VBZ RB .",
        pos="DET NOUN PUNCT PROPN VERB PUNCT AUX ADV PUNCT",
        ents="O O O B-PERSON O O O O O",
    )

    (statement,) = said(doc)

    assert [doc.text[a:b] for a, b in statement.spans] == ["The deal", "is off"]
    assert statement.speaker_span == (11, 17)


def test_a_participle_behind_a_reporting_clause_has_its_speaker() -> None:
    doc = doc_of(
        "Iran backs peace , Salehi said , adding that talks failed .",
        heads="1 5 1 5 5 5 5 1 10 10 7 5",
        deps="nsubj ccomp obj punct nsubj root punct advcl mark nsubj ccomp punct",
        tags="NNP VBZ NN , NNP VBD , VBG IN NNS VBD .",
        pos="PROPN VERB NOUN PUNCT PROPN VERB PUNCT VERB SCONJ NOUN VERB PUNCT",
        ents="B-GPE O O O B-PERSON O O O O O O O",
    )

    first, second = said(doc)

    assert (first.text, second.text) == ("Iran backs peace", "talks failed")
    assert first.speaker_span == second.speaker_span == (19, 25)


def test_a_speaker_in_front_of_a_colon_speaks_the_rest_of_the_line() -> None:
    doc = doc_of(
        "SALEHI : We will go on .",
        heads="0 0 4 4 0 4 0",
        deps="root punct nsubj aux dep advmod punct",
        tags="NNP : PRP MD VB RP .",
        pos="PROPN PUNCT PRON AUX VERB ADP PUNCT",
    )

    (statement,) = said(doc)

    assert statement.text == "We will go on ."
    assert statement.speaker_span == (0, 6)


def paragraphs_of(*lines: str) -> tuple[Doc, tuple[Paragraph, ...]]:
    """Lines of `Name said : “ word word . ”` or `“ word word . ”`, each a paragraph, parsed by hand."""
    words, heads, deps, tags, pos, places = [], [], [], [], [], []
    at = 0
    for line in lines:
        split = line.split()
        first = len(words)
        named = split[1] == "said"
        for n, word in enumerate(split):
            quoted = n - (3 if named else 0)
            head = first + 1 if named and n < 3 else first + (3 if named else 0) + 2
            role = (
                {0: "nsubj", 1: "root"}.get(n, "punct")
                if named and n < 3
                else {1: "nsubj", 2: "root"}.get(quoted, "punct")
            )
            verbal, nominal = role == "root", role == "nsubj"
            words.append(word)
            heads.append(str(head))
            deps.append(role)
            tags.append("VBD" if verbal else "NNP" if nominal else {"“": "``", "”": "''"}.get(word, word))
            pos.append("VERB" if verbal else "PROPN" if nominal else "PUNCT")
        words.append("\n")
        heads.append(str(len(words) - 2))
        deps.append("dep")
        tags.append("_SP")
        pos.append("SPACE")
        places.append((at, at + len(line)))
        at += len(line) + 1
    text = Doc(
        vocab(),
        words=words,
        spaces=[w != "\n" and words[i + 1] != "\n" for i, w in enumerate(words)],
        heads=[int(h) for h in heads],
        deps=deps,
        tags=tags,
        pos=pos,
    )
    return text, tuple(Paragraph(a, b) for a, b in places)


def speakers_of(*lines: str) -> list[str | None]:
    doc, paragraphs = paragraphs_of(*lines)
    mentions = [(m.start(), m.end()) for m in re.finditer("Salehi", doc.text)]
    actors = (Actor("a1", "Salehi", "person", mentions=tuple(Mention(a, b, "name") for a, b in mentions)),)
    article = article_of(doc, paragraphs=paragraphs)
    return [s.speaker for s in statements.extract(doc, article, Cast(actors=actors))]


def test_a_quotation_between_two_paragraphs_of_one_actor_is_his() -> None:
    assert speakers_of("Salehi said : “ Peace came . ”", "“ War went . ”", "Salehi said : “ Rain fell . ”") == [
        "a1",
        "a1",
        "a1",
    ]


def test_a_quotation_between_two_actors_is_nobodys() -> None:
    assert speakers_of("Salehi said : “ Peace came . ”", "“ War went . ”", "Tipu said : “ Rain fell . ”") == [
        "a1",
        None,
        None,
    ]


def test_a_quotation_that_closes_an_article_is_nobodys() -> None:
    assert speakers_of("Salehi said : “ Peace came . ”", "“ War went . ”") == ["a1", None]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    assert speakers_of("Salehi said : “ Peace came .", "“ War went . ”") == ["a1"]


def test_every_statement_is_text_of_the_article() -> None:
    article = article_of(indirect())

    for statement in said(indirect(), Cast(actors=(SALEHI,))):
        for piece in (statement, statement.cue):
            assert piece is not None
            assert piece.text == article.text[piece.start : piece.end]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("denies", "deny"),
        ("admitted", "admit"),
        ("urging", "urge"),
        ("told", "tell"),
        ("vowed", "vow"),
    ],
)
def test_every_form_of_a_reporting_verb_is_known(form: str, lemma: str) -> None:
    assert lemma in {verb.lemma for verb in load().verbs[form]}


def test_the_list_of_reporting_words_has_all_classes() -> None:
    kinds = {kind for found in load().verbs.values() for verb in found for kind in verb.takes.values()}

    assert kinds == {
        "neutral", "assertive", "doubting", "denying", "demanding", "promising", "praising", "accusing",
    }  # fmt: skip
