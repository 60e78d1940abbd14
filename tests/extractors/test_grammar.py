"""The same answers from both label schemes."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar

import schemes
from docs import doc_of, vocab

both = pytest.mark.parametrize("scheme", schemes.SCHEMES)


def doc(sentence: schemes.Annotated, scheme: str) -> Doc:
    return sentence.doc(scheme, vocab())


def words(tokens: tuple[Token, ...]) -> list[str]:
    return [token.text for token in tokens]


@both
def test_the_content_of_a_reporting_verb_is_found(scheme: str) -> None:
    said = doc(schemes.SAID, scheme)[6]

    (content,) = grammar.clause_complements(said)

    assert content.text == "held"
    assert grammar.governing_clause(content) == said


@both
def test_the_subject_of_a_reporting_verb_is_found(scheme: str) -> None:
    said = doc(schemes.SAID, scheme)[6]

    (subject,) = grammar.subjects(said)

    assert grammar.noun_phrase(subject).text == "Iran's foreign minister Hossein Salehi"


@both
def test_a_passive_clause_has_its_agent_behind_by(scheme: str) -> None:
    attacked = doc(schemes.ATTACKED, scheme)[4]

    assert grammar.is_passive(attacked)
    assert words(grammar.agents(attacked)) == ["rebels"]
    assert words(grammar.patients(attacked)) == ["embassy"]


@both
def test_negation_is_seen(scheme: str) -> None:
    assert grammar.is_negated(doc(schemes.ATTACKED, scheme)[4])
    assert not grammar.is_negated(doc(schemes.DENIED, scheme)[1])


@pytest.mark.parametrize(
    ("words", "heads", "deps", "verb"),
    [
        ("He left without saying why .", "1 1 3 1 3 1", "nsubj root mark advcl advmod punct", 3),
        ("He left without saying why .", "1 1 1 2 3 1", "nsubj ROOT prep pcomp advmod punct", 3),
        ("Nobody claimed the attack .", "1 1 3 1 1", "nsubj root det obj punct", 1),
        ("They said nothing .", "1 1 1 1", "nsubj root obj punct", 1),
    ],
)
def test_nobody_nothing_and_without_negate(words: str, heads: str, deps: str, verb: int) -> None:
    assert grammar.is_negated(doc_of(words, heads=heads, deps=deps)[verb])


@both
def test_prepositional_phrases_are_pairs_of_preposition_and_noun(scheme: str) -> None:
    pairs = grammar.obliques(doc(schemes.ATTACKED, scheme)[4])

    assert [(p.text, n.text) for p, n in pairs] == [("by", "rebels"), ("on", "January")]


@both
def test_a_noun_knows_its_preposition_and_its_governor(scheme: str) -> None:
    muscat = doc(schemes.SAID, scheme)[13]

    preposition = grammar.preposition(muscat)

    assert preposition is not None
    assert preposition.text == "in"
    assert grammar.governor(muscat).text == "held"


@both
def test_a_coordinate_verb_shares_the_subject(scheme: str) -> None:
    recalled = doc(schemes.DENIED, scheme)[5]

    assert words(grammar.subjects(recalled)) == ["Pakistan"]
    assert words(grammar.objects(recalled)) == ["ambassador"]


@both
def test_a_possessor_is_found(scheme: str) -> None:
    assert words(grammar.possessors(doc(schemes.DENIED, scheme)[7])) == ["its"]


@both
def test_a_copula_ascribes_its_noun_to_its_subject(scheme: str) -> None:
    sentence = doc(schemes.IS, scheme)
    head = next(t for t in sentence if grammar.is_root(t))

    assert words(grammar.predicate_nouns(head)) == ["envoy"]
    assert words(grammar.subjects(head)) == ["Salehi"]


@both
def test_a_relative_pronoun_stands_for_its_noun(scheme: str) -> None:
    leads = doc(schemes.WILL, scheme)[4]

    assert words(grammar.subjects(leads)) == ["minister"]
    assert words(grammar.relative_clauses(leads.head)) == ["leads"]


@both
@pytest.mark.parametrize(
    ("sentence", "word", "tense"),
    [
        (schemes.SAID, 6, "past"),
        (schemes.ATTACKED, 4, "past"),
        (schemes.WILL, 9, "future"),
        (schemes.WILL, 4, "present"),
    ],
)
def test_tense_is_that_of_the_finite_word(scheme: str, sentence: schemes.Annotated, word: int, tense: str) -> None:
    assert grammar.tense(doc(sentence, scheme)[word]) == tense


@both
def test_a_clause_leaves_out_the_conjoined_clause_only_if_that_has_its_own_subject(scheme: str) -> None:
    denied = doc(schemes.DENIED, scheme)[1]

    assert grammar.clause(denied).text == "Pakistan denied the report and recalled its ambassador"


@both
def test_the_predicates_of_a_span_are_the_words_that_head_a_clause(scheme: str) -> None:
    sentence = doc(schemes.SAID, scheme)

    assert grammar.predicates(sentence[2:]) == tuple(t for t in sentence[2:] if grammar.is_predicate(t)) != ()


@both
def test_the_words_below_a_word_are_those_of_spacy(scheme: str) -> None:
    sentence = doc(schemes.SAID, scheme)

    assert [grammar.children(token) for token in sentence] == [tuple(token.children) for token in sentence]


def test_bare_times_of_a_span_are_found() -> None:
    sentence = doc_of(
        "Monday they met and left Friday .",
        heads="2 2 2 4 2 4 2",
        deps="obl:tmod nsubj root cc conj obl:tmod punct",
        tags="NNP PRP VBD CC VBD NNP .",
        pos="PROPN PRON VERB CCONJ VERB PROPN PUNCT",
    )

    assert words(grammar.temporal_modifiers(sentence[1:])) == ["Friday"]


@both
def test_the_clause_of_a_word_is_the_innermost(scheme: str) -> None:
    sentence = doc(schemes.SAID, scheme)

    assert grammar.predicate_of(sentence[9]) == sentence[11]


def test_a_time_after_the_reporting_verb_belongs_to_it_whatever_the_parser_says() -> None:
    sentence = doc_of(
        "They will meet , he said on Sunday .",
        heads="2 2 5 2 5 5 7 2 5",
        deps="nsubj aux ccomp punct nsubj root case obl punct",
        tags="PRP MD VB , PRP VBD IN NNP .",
        pos="PRON AUX VERB PUNCT PRON VERB ADP PROPN PUNCT",
    )

    assert grammar.predicate_of(sentence[7]) == sentence[5]
