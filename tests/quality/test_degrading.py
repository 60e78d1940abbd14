"""Texts that are no wire story: short item, essay, interview, list, speech. Read with the shipped pipeline."""

from __future__ import annotations

import pytest

from generator import extractors, language
from generator.briefing import brief
from generator.models import Article, Briefing
from generator.readers import _layout

ITEM = """\
A ferry ran aground off the island of Naxos on Tuesday night. All 140 passengers were brought ashore by fishing boats.
The coast guard is investigating the captain, who said the radar had failed."""

INTERVIEW = """\
The engineer Marta Lindqvist has led the city's water works since 2019. We asked her about the drought.

Q: How long will the reservoirs last?

A: If it does not rain, we have water for seventy days. After that we will have to close the swimming pools.

Q: Who decides that?

A: The city council decides, but it follows our advice. In June it voted to repair 40 kilometres of old pipes.

Q: Are people saving water?

A: They are. Households used 12 per cent less in July than a year ago."""

BULLETS = """\
- The council approved the new bus lanes on Main Street.
- Parking fees rise to three euros an hour from 1 May.
- The library in Westfield reopens after repairs that cost 2 million euros.
- No decision was taken on the market hall."""

SPEECH = """\
My friends, I thank you for coming to this harbour tonight. Thirty years ago my father was sent away from this yard with
four hundred others.

We were told that ships would never be built here again. Today I can tell you that the yard has orders for six ferries.
The first keel will be laid in September.

We will train two hundred apprentices. We will not forget those who kept the gates open. Let us go to work."""

_THOUGHT = (
    "The river at {place} has been dredged {number} times since the war, and each time the sand came back.",
    "An old pilot in {place} keeps the charts of every flood in a drawer of his kitchen table.",
    "Engineers have argued for decades that the bend above {place} should be cut, while farmers fear for their wells.",
    "In {year} the council of {place} paid for a study, put it on a shelf and elected other people.",
    "What the study said is simple enough: the water goes where the ground lets it.",
    "I walked the bank at {place} in spring, when the meadows smell of mint and diesel.",
    "Nobody there could tell me who owns the small weir, or who opens it at night.",
    "A town that lives from a river learns to distrust anybody who promises to tame it.",
    "The mayor of {place} told me that the next flood would find the town better prepared than the last.",
    "Perhaps that is all that can be asked of a town, and of a river.",
)
_TOWNS = (
    "Altmark Brennau Celmen Dorfen Elsing Frauen Gribow Hallen Immen Jarmin Kelbra Lauben Mirow Nebra Orlen".split()
)


def essay() -> str:
    """About 5,000 words in sixty paragraphs."""
    paragraphs = []
    for turn in range(60):
        town = _TOWNS[turn % len(_TOWNS)]
        lines = (_THOUGHT[(turn + step) % len(_THOUGHT)] for step in range(5))
        paragraphs.append(" ".join(lines).format(place=town, number=turn + 2, year=1950 + turn))
    return "\n\n".join(paragraphs)


def briefing(text: str, title: str = "") -> Briefing:
    pipeline = language.load()
    doc, article = language.read(pipeline, Article("a", title, text, paragraphs=_layout.paragraphs(text)))
    return brief(extractors.extract(doc, article))


@pytest.mark.parametrize(
    "text", [ITEM, INTERVIEW, BULLETS, SPEECH, essay()], ids=["item", "interview", "list", "speech", "essay"]
)
def test_whatever_the_text_its_facts_are_short_verbatim_and_different(text: str) -> None:
    seen = briefing(text)
    shown = [*seen.bottom_line, *seen.facts]

    assert shown
    assert len(shown) <= 9
    assert all(fact.text == text[fact.start : fact.end] for fact in shown)
    assert all(len(fact.text.split()) <= 35 for fact in shown)
    assert len({fact.text for fact in shown}) == len(shown)


def test_a_three_sentence_item_shows_each_sentence_once_at_most() -> None:
    seen = briefing(ITEM, "Ferry runs aground off Naxos")

    assert "ran aground" in seen.bottom_line[0].text
    assert len(seen.facts) <= 3


def test_the_questions_of_an_interview_are_no_key_facts() -> None:
    seen = briefing(INTERVIEW)

    assert not any(fact.text.endswith("?") for fact in (*seen.bottom_line, *seen.facts[:5]))


def test_the_lines_of_a_list_are_its_facts() -> None:
    seen = briefing(BULLETS)
    shown = " ".join(fact.text for fact in (*seen.bottom_line, *seen.facts))

    assert "bus lanes" in shown
    assert "- " not in shown


def test_a_long_essay_is_no_longer_to_read_than_a_wire_story() -> None:
    text = essay()
    seen = briefing(text)

    assert len(text.split()) > 4_500
    assert len(seen.facts) <= 7


@pytest.mark.parametrize("text", ["", "\n\n", "?", "ME", "12 March 2024", "…" * 50])
def test_a_text_that_says_nothing_has_an_empty_bottom_line(text: str) -> None:
    assert briefing(text).bottom_line == ()
