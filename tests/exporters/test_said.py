"""What a briefing shows of statements that answer one another and of those that came through several hands."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator import exporters
from generator.briefing import brief
from generator.models import (
    Article,
    Collection,
    Cue,
    Extraction,
    Fact,
    Page,
    Paragraph,
    Sentence,
    Source,
    Statement,
)

TEXT = "The finance ministry said the dam broke. Mayor Bo denied it. Radio One, citing the office, said rain fell."


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def statement(number: int, words: str, voice: str, speaker: str, cue: str, **fields: object) -> Statement:
    start, end = span(words)
    at = span(cue)
    return Statement(
        start,
        end,
        words,
        id=f"s{number}",
        anchor=f"s-{number}",
        sentence=number - 1,
        kind="indirect",
        voice=voice,
        speaker_span=span(speaker),
        cue=Cue(*at, cue, cue),
        **fields,
    )


def page() -> str:
    ends = [match.end() for match in re.finditer(r"\.", TEXT)]
    sentences = tuple(Sentence(start, end, 0) for start, end in zip([0, *(e + 1 for e in ends)], ends, strict=False))
    article = Article(
        "a",
        "A title",
        TEXT,
        path=PurePosixPath("content/a.md"),
        paragraphs=(Paragraph(0, len(TEXT)),),
        sentences=sentences,
    )
    chain = (Source(*span("Radio One"), "Radio One"), Source(*span("the office"), "the office"))
    said = (
        statement(1, "the dam broke", "claim", "The finance ministry", "said"),
        statement(2, "it", "denial", "Mayor Bo", "denied", answers="s1"),
        statement(3, "rain fell", "claim", "Radio One", "said", chain=chain),
    )
    start, end = span("The finance ministry said the dam broke.")
    fact = Fact(start, end, TEXT[start:end], "f-1", 0, 1.0, "claim", speaker_span=span("The finance ministry"))
    whole = Extraction(
        article,
        facts=(fact,),
        statements=said,
    )
    book = Collection("Book", (brief(whole),), (), (), (), (), {})
    (found,) = [p for p in exporters.export(book) if isinstance(p, Page) and p.kind == "briefing"]
    return str(found.body)


def section(body: str, heading: str) -> str:
    return body.split(f'id="{heading}"', 1)[1].split("</section>\n\n", 1)[0]


def test_a_denial_stands_under_the_claim_it_answers() -> None:
    said = section(page(), "who-said-what")
    claim = said.split('id="said-s-1"', 1)[1].split('id="said-s-2"', 1)[0]

    assert 'href="#said-s-2"' in claim
    assert "Denied or disputed by" in claim
    assert "Mayor Bo" in claim


def test_a_speaker_who_is_no_actor_stands_under_the_words_of_the_article() -> None:
    body = page()

    assert "Sources the article does not name" not in body
    assert "The finance ministry</bdi></h3>" in section(body, "who-said-what")


def test_a_fact_says_who_said_it_although_that_is_no_actor() -> None:
    assert "Said by <bdi>The finance ministry</bdi>" in page()
    assert "speaker not named" not in page()


def test_a_statement_that_was_passed_on_shows_all_hands() -> None:
    assert "last hand first: <bdi>Radio One</bdi>, <bdi>the office</bdi>" in section(page(), "who-said-what")
