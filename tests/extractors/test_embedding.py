"""Whose word a clause is by the way it hangs in its sentence, where no reporting word on the list tells it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from generator.extractors._voice import Voiced, voice_of_span

from docs import doc_of
from rows import doc_of_line

LEMMAS = {
    "figured": "figure",
    "forgot": "forget",
    "remembered": "remember",
    "knew": "know",
    "lodged": "lodge",
    "faced": "face",
    "raised": "raise",
}


def that(subject: str, verb: str) -> Doc:
    return doc_of(
        f"{subject} {verb} that it held .",
        heads="1 1 4 4 1 1",
        deps="nsubj root mark nsubj ccomp punct",
        tags="NNS VBD IN PRP VBD .",
        pos="NOUN VERB SCONJ PRON VERB PUNCT",
        lemmas=f"{subject.lower().removesuffix('s')} {LEMMAS[verb]} that it hold .",
    )


def tail(verb: str) -> Doc:
    return doc_of(
        f"It held , villagers {verb} .",
        heads="1 1 4 4 1 1",
        deps="nsubj root punct nsubj parataxis punct",
        tags="PRP VBD , NNS VBD .",
        pos="PRON VERB PUNCT NOUN VERB PUNCT",
        lemmas=f"it hold , villager {LEMMAS[verb]} .",
    )


def noun(verb: str, thing: str) -> Doc:
    return doc_of(
        f"Villagers {verb} {thing} of fraud .",
        heads="1 1 1 4 2 1",
        deps="nsubj root obj case nmod punct",
        tags="NNS VBD NNS IN NN .",
        pos="NOUN VERB NOUN ADP NOUN PUNCT",
        lemmas=f"villager {LEMMAS.get(verb, verb)} {thing.removesuffix('s')} of fraud .",
    )


def label(word: str) -> Doc:
    return doc_of(
        f"{word} : dam held .",
        heads="0 3 3 0 0",
        deps="root punct nsubj parataxis punct",
        tags="NN : NN VBD .",
        pos="NOUN PUNCT NOUN VERB PUNCT",
        lemmas=f"{word.lower()} : dam hold .",
    )


def for_whom(noun: str) -> Doc:
    return doc_of(
        f"For {noun} , it was a lifeboat .",
        heads="1 6 1 6 6 6 6 6",
        deps="case obl punct nsubj cop det root punct",
        tags="IN NNS , PRP VBD DT NN .",
        pos="ADP NOUN PUNCT PRON AUX DET NOUN PUNCT",
        lemmas=f"for {noun.removesuffix('s')} , it be a lifeboat .",
    )


def passive(verb: str, lemma: str, word: str) -> Doc:
    return doc_of(
        f"He was {verb} {word} it .",
        heads="2 2 2 4 2 2",
        deps="nsubj:pass aux:pass root case obl punct",
        tags="PRP VBD VBN IN PRP .",
        pos="PRON AUX VERB ADP PRON PUNCT",
        lemmas=f"he be {lemma} {word} it .",
    )


@pytest.mark.parametrize(
    ("doc", "voice", "holder"),
    [
        (that("Villagers", "figured"), "claim", (0, 9)),
        (that("Villagers", "forgot"), "reported", None),
        (that("Stones", "figured"), "reported", None),
        (tail("remembered"), "claim", (10, 19)),
        (tail("knew"), "reported", None),
        (noun("lodged", "complaints"), "opinion", (0, 9)),
        (noun("faced", "accusations"), "claim", None),
        (noun("read", "accusations"), "reported", None),
        (noun("raised", "levels"), "reported", None),
        (label("Mayor"), "claim", (0, 5)),
        (label("Background"), "reported", None),
        (for_whom("villagers"), "opinion", (4, 13)),
        (for_whom("years"), "reported", None),
        (passive("pilloried", "pillory", "for"), "opinion", None),
        (passive("seen", "see", "as"), "opinion", None),
        (passive("seen", "see", "near"), "reported", None),
        (passive("blamed", "blame", "for"), "claim", None),
    ],
    ids=lambda value: value.text if isinstance(value, Doc) else "",
)
def test_a_clause_is_the_word_of_whom_its_place_gives_it_to(
    doc: Doc, voice: str, holder: tuple[int, int] | None
) -> None:
    assert voice_of_span(doc, 0, len(doc.text), ()) == Voiced(voice, None, holder)


def test_the_content_alone_is_the_word_of_whoever_tells_it() -> None:
    doc = that("Villagers", "figured")

    assert voice_of_span(doc, doc.text.index("it held"), len(doc.text), ()) == Voiced("claim", None, (0, 9))


HELD = "It/PRP/nsubj>2 held=hold/VBD/root>0"
THAT = "that/IN/mark>{0} it/PRP/nsubj>{0} held=hold/VBD/ccomp>3"
QUOTED = (
    "Villagers/NNS/nsubj>2 met=meet/VBD/root>0 “/``/punct>4 {}/NNS/obj>2 of/IN/case>6 silence/NN/nmod>4 ”/''/punct>4"
)
STRUCK = "Villagers/NNS/nsubj>2 hit=hit/VBD/root>0 ministers/NNS/obj>2 for/IN/case>5 {}/NNS/obl>2"
WARNED = "Anna/NNP/nsubj>4 is=be/VBZ/aux>3 warning=warn/VBG/root>0 voters/NNS/iobj>3 " + THAT.format(7)


@pytest.mark.parametrize(
    ("line", "voice", "holder"),
    [
        (f"{HELD} according/IN/case>6 to/IN/fixed>3 the/DT/det>6 almanac/NN/obl>2", "claim", "the almanac"),
        (f"{HELD} according/IN/case>5 to/IN/fixed>3 plan/NN/obl>2", "reported", None),
        (
            f"{HELD} ,/,/punct>6 villagers/NNS/nsubj>6 have/VBP/aux>6 learned=learn/VBN/parataxis>2",
            "claim",
            "villagers",
        ),
        ("A/DT/det>2 poll/NN/nsubj>3 put=put/VBD/root>0 him/PRP/obj>3 at/IN/case>6 forty/CD/obl>3", "claim", "A poll"),
        ("A/DT/det>2 poll/NN/nsubj>3 put=put/VBD/root>0 him/PRP/obj>3 off/RP/compound:prt>3", "reported", None),
        (STRUCK.format("delays"), "opinion", "Villagers"),
        (STRUCK.format("weeks"), "reported", None),
        (QUOTED.format("days"), "claim", "Villagers"),
        (WARNED, "claim", "Anna"),
        ("A/DT/det>2 story/NN/nsubj>3 goes=go/VBZ/root>0 " + THAT.format(6), "claim", None),
        (f"{HELD} :/:/punct>4 mayor/NN/parataxis>2", "claim", "mayor"),
        (f"{HELD} :/:/punct>4 background/NN/parataxis>2", "reported", None),
    ],
)
def test_a_sentence_is_the_word_of_its_source(line: str, voice: str, holder: str | None) -> None:
    doc = doc_of_line(line)

    found = voice_of_span(doc, 0, len(doc.text), ())

    assert (found.voice, doc.text[slice(*found.speaker_span)] if found.speaker_span else None) == (voice, holder)
