"""From corpus files to sentences, on small samples made here."""

from __future__ import annotations

import pytest

from training import detokenise, gazetteer, gmb, iob, titles, treebank, weak
from training.corpus import Names, Sentence, Span, allowed, longest_first

CONLLU = """\
# newdoc id = d1
# newpar
# sent_id = d1-1
# text = Ana doesn't know President Omar Haddad.
1	Ana	Ana	PROPN	NNP	Number=Sing	4	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1-sgl)
2-3	doesn't	_	_	_	_	_	_	_	_
2	does	do	AUX	VBZ	Mood=Ind	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	VerbForm=Inf	0	root	_	_
5	President	President	PROPN	NNP	Number=Sing	4	obj	_	Entity=(2-person-new-nnnnn-cf1-1-sgl
6	Omar	Omar	PROPN	NNP	Number=Sing	5	flat	_	_
7	Haddad	Haddad	PROPN	NNP	Number=Sing	5	flat	_	Entity=2)|SpaceAfter=No
8	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = d1-2
1	The	the	DET	DT	_	2	det	_	Entity=(3-organization-new-nnnnn-cf1-1-sgl
2	University	University	PROPN	NNP	_	5	nsubj	_	_
3	of	of	ADP	IN	_	4	case	_	_
4	Lund	Lund	PROPN	NNP	_	2	nmod	_	Entity=(4-place-new-nnnnn-cf1-1-sgl)3)
5	opened	open	VERB	VBD	_	0	root	_	_
5.1	opened	open	VERB	VBD	_	_	_	_	_

"""


def spans(sentence: Sentence) -> list[tuple[str, str]]:
    assert sentence.names is not None
    return [
        (" ".join(sentence.words[one.start : one.end]), "/".join(sorted(one.kinds))) for one in sentence.names.spans
    ]


def test_words_of_a_treebank_are_those_of_the_syntax_and_still_make_the_text() -> None:
    first, _ = treebank.read(CONLLU)

    assert first.words[:4] == ("Ana", "does", "n't", "know")
    text = "".join(word + " " * space for word, space in zip(first.words, first.spaces, strict=True))
    assert text.strip() == "Ana doesn't know President Omar Haddad."


def test_the_root_is_its_own_head_and_empty_words_are_gone() -> None:
    first, second = treebank.read(CONLLU)

    assert first.syntax is not None
    assert second.syntax is not None
    assert first.syntax.heads == (3, 3, 3, 3, 3, 4, 4, 3)
    assert first.syntax.deps[3] == "ROOT"
    assert len(second.words) == 5
    assert (first.opens_paragraph, second.opens_paragraph) == (True, False)


def test_names_are_mentions_headed_by_a_proper_noun_without_title_and_article() -> None:
    first, second = treebank.read(CONLLU, entities=True)

    assert spans(first) == [("Ana", "PERSON"), ("Omar Haddad", "PERSON")]
    assert spans(second) == [("University of Lund", "ORG")]


GMB = """\
Sentence #,Word,POS,Tag
Sentence: 1,Iraqi,JJ,B-gpe
,President,NNP,B-per
,Jalal,NNP,I-per
,Talabani,NNP,I-per
,arrived,VBD,O
,in,IN,O
,London,NNP,B-geo
,on,IN,O
,Tuesday,NNP,B-tim
,for,IN,O
,U.S.-led,JJ,B-geo
,talks,NNS,O
,with,IN,O
,Ashdown,NNP,O
,.,.,O
Sentence: 2,He,PRP,O
,paid,VBD,O
,$,$,O
,20,CD,O
,million,CD,O
"""


def test_the_meaning_bank_loses_titles_and_tells_kinds_of_places_apart() -> None:
    first, second = gmb.read(GMB)

    assert spans(first) == [
        ("Iraqi", "NORP"),
        ("Jalal Talabani", "PERSON"),
        ("London", "GPE"),
        ("Tuesday", "DATE"),
        ("U.S.", "FAC/GPE/LOC"),
        ("Ashdown", "EVENT/FAC/GPE/LOC/NORP/O/ORG/PERSON"),
    ]
    assert spans(second) == [("$ 20 million", "MONEY")]


def test_an_unmarked_proper_noun_of_the_meaning_bank_may_be_anything() -> None:
    first, _ = gmb.read(GMB)
    assert first.names is not None

    assert {"O", "B-PERSON"} <= allowed(first.names, len(first.words))[first.words.index("Ashdown")]


def test_the_name_in_a_compound_of_the_meaning_bank_is_not_outside() -> None:
    rows = ["Sentence: 1,A,DT,O", ",NATO-led,JJ,O", ",force,NN,O", ",and,CC,O", ",top-seeded,JJ,O", ",men,NNS,O"]
    usual = [f"Sentence: {number},NATO,NNP,B-org\n,said,VBD,O" for number in range(2, 13)]
    first, *_ = gmb.read("\n".join(["Sentence #,Word,POS,Tag", *rows, *usual]))

    assert first.words[1:4] == ("NATO", "-", "led")
    assert spans(first) == [("NATO", "ORG")]


def test_universal_ner_takes_its_spaces_from_the_text() -> None:
    rows = ("1\tKim\tB-PER", "2\t(\tO", "3\tSeoul\tB-LOC", "4\t)\tO")
    text = "# newdoc id = a\n# text = Kim (Seoul)\n" + "".join(f"{row}\t-\t-\n" for row in rows)

    (sentence,) = iob.read_universal(text)

    assert sentence.spaces == (True, False, False, False)
    assert spans(sentence) == [("Kim", "PERSON"), ("Seoul", "GPE")]


def test_what_wikigold_calls_miscellaneous_stays_open() -> None:
    (sentence,) = iob.read_wikigold("a O\nJapanese I-MISC\nband O\n\n")

    assert spans(sentence) == [("Japanese", "EVENT/FAC/NORP/O")]


def test_kinds_that_nobody_looked_for_are_missing_and_not_outside() -> None:
    names = Names((Span(0, 2, frozenset({"ORG"})),), frozenset({"NORP"}))

    assert allowed(names, 3) == [
        frozenset({"B-ORG"}),
        frozenset({"I-ORG"}),
        frozenset({"O", "B-NORP", "I-NORP"}),
    ]


def test_of_overlapping_names_the_longest_is_kept() -> None:
    kinds = frozenset({"ORG"})

    assert longest_first([Span(2, 3, kinds), Span(0, 3, kinds), Span(4, 5, kinds)]) == (
        Span(0, 3, kinds),
        Span(4, 5, kinds),
    )


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Prime Minister Ana Silva", "Ana Silva"),
        ("Mr. Haddad", "Haddad"),
        ("Secretary of State Ana Silva", "Ana Silva"),
        ("Sheikh Hasina", "Sheikh Hasina"),
        ("President", "President"),
        ("Ana Silva", "Ana Silva"),
    ],
)
def test_titles_are_no_part_of_a_name(name: str, rest: str) -> None:
    words = name.split()

    assert " ".join(words[titles.after_title(words) :]) == rest


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Lisbon", {"GPE"}),
        ("South Korea", {"GPE"}),
        ("Nile River", {"LOC"}),
        ("Lisbon Airport", {"FAC"}),
        ("West Africa", {"LOC"}),
        ("Zzyzzx", {"GPE", "LOC", "FAC"}),
    ],
)
def test_places_are_told_apart_by_gazetteer_and_by_their_words(name: str, kinds: set[str]) -> None:
    assert gazetteer.place_kinds(name) == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on 12 March 2024 .", [("12 March 2024", "DATE")]),
        ("It costs $ 5.5 billion today", [("$ 5.5 billion", "MONEY"), ("today", "DATE")]),
        ("about 40 kilometers away", [("40 kilometers", "QUANTITY")]),
        ("at 5 p.m. on Sunday", [("5 p.m.", "TIME"), ("Sunday", "DATE")]),
        ("They may march on", []),
        ("ten people", []),
    ],
)
def test_rules_find_dates_sums_and_measures(text: str, found: list[tuple[str, str]]) -> None:
    words = tuple(text.split())
    sentence = Sentence(words, (True,) * len(words), names=Names(weak.find(words)))

    assert spans(sentence) == found


def test_a_longer_time_found_by_rule_replaces_a_shorter_one_of_the_annotators() -> None:
    words = ("two", "days", "ago", "Kim", "left")
    names = Names((Span(0, 1, frozenset({"DATE"})), Span(3, 4, frozenset({"PERSON"}))))

    assert weak.add(words, names).spans == (Span(0, 3, frozenset({"DATE"})), Span(3, 4, frozenset({"PERSON"})))


@pytest.mark.parametrize(
    "text",
    ['He said , " We won today . "', "It 's ( almost ) over , is n't it ?", "the boys ' books cost $ 5"],
)
def test_spaces_come_back(text: str) -> None:
    words = text.split()
    back = "".join(word + " " * space for word, space in zip(words, detokenise.spaces(words), strict=True)).strip()

    assert back in {'He said, "We won today."', "It's (almost) over, isn't it?", "the boys' books cost $5"}


def test_hyphens_are_cut_where_the_treebanks_cut_them() -> None:
    assert detokenise.pieces("U.S.-led") == ["U.S.", "-", "led"]
    assert detokenise.pieces("-") == ["-"]
    assert detokenise.pieces("--") == ["--"]
