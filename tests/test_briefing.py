"""What a reader sees of one article: choice, order, caps, corrections."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.briefing import brief
from generator.models import Article, Event, Extraction, Fact, Figure, Statement, Timex


def fact(number: int, text: str = "Something happened here", **fields: Any) -> Fact:
    known: dict[str, Any] = {"voice": "reported", "score": round(1 - number / 20, 2), **fields}
    return Fact(number * 100, number * 100 + len(text), text, f"f-{number}", number, **known)


def found(*facts: Fact, extra: dict[str, object] | None = None, **fields: Any) -> Extraction:
    article = Article("a", "A", "", extra=extra or {}, path=PurePosixPath("content/a.md"))
    return Extraction(article, facts=facts, **fields)


def test_the_best_fact_is_the_bottom_line_and_stands_nowhere_else() -> None:
    briefing = brief(found(*(fact(n) for n in range(12))))

    assert [f.anchor for f in briefing.bottom_line] == ["f-0"]
    assert [f.anchor for f in briefing.facts] == [f"f-{n}" for n in range(1, 8)]


def test_a_passage_on_what_comes_next_joins_a_short_bottom_line() -> None:
    briefing = brief(found(fact(0), fact(1), fact(2, "They will meet again", voice="plan"), fact(3)))

    assert [f.anchor for f in briefing.bottom_line] == ["f-0", "f-2"]


def test_of_facts_nearly_as_good_the_one_that_stands_earlier_is_the_bottom_line() -> None:
    late, early = replace(fact(8), score=1.0), replace(fact(0), score=0.9)

    assert brief(found(late, early)).bottom_line == (early,)


def test_a_pinned_fact_is_the_bottom_line_wherever_it_stands() -> None:
    briefing = brief(found(fact(0), fact(8), extra={"facts": {"pin": ["f-8"]}}))

    assert [f.anchor for f in briefing.bottom_line] == ["f-8"]


@pytest.mark.parametrize(
    "unfit",
    [fact(0, "“We won”, she said"), fact(0, voice="opinion"), fact(0, "Who was it?")],
    ids=["pull quote", "opinion", "question"],
)
def test_a_quotation_opinion_or_question_is_no_bottom_line(unfit: Fact) -> None:
    briefing = brief(found(unfit, fact(1)))

    assert [f.anchor for f in briefing.bottom_line] == ["f-1"]
    assert briefing.facts == (unfit,)


def test_a_fact_inside_direct_speech_is_no_bottom_line() -> None:
    words = Statement(0, 40, "x" * 40, "s1", "s-1", 0, "direct", "claim")

    assert brief(found(fact(0), statements=(words,))).bottom_line == ()


def test_after_five_facts_only_those_that_still_tell_something_are_kept() -> None:
    briefing = brief(found(*(fact(n, score=0.01) for n in range(8))))

    assert len(briefing.facts) == 5


def test_the_cap_is_the_callers() -> None:
    assert len(brief(found(*(fact(n) for n in range(9))), max_facts=3).facts) == 3


def test_pinned_facts_come_first_and_dropped_ones_not_at_all() -> None:
    extra = {"facts": {"pin": ["f-3", "articles/a.html#fact-f-2"], "drop": ["f-0"]}}
    briefing = brief(found(*(fact(n) for n in range(5)), extra=extra))

    assert [f.anchor for f in (*briefing.bottom_line, *briefing.facts)] == ["f-3", "f-2", "f-1", "f-4"]
    assert briefing.problems == ()


@pytest.mark.parametrize("action", ["pin", "drop"])
def test_a_permalink_that_no_fact_has_any_more_is_reported(action: str) -> None:
    briefing = brief(found(fact(0), extra={"facts": {action: ["f-old"]}}))

    (problem,) = briefing.problems
    assert problem.where == "content/a.md"
    assert "f-old" in problem.what
    assert action in problem.what
    assert briefing.bottom_line == (fact(0),)


def test_front_matter_of_another_shape_is_reported_and_harmless() -> None:
    briefing = brief(found(fact(0), extra={"facts": ["f-0"]}))

    assert len(briefing.problems) == 1
    assert briefing.bottom_line == (fact(0),)


def figure(number: int, value: float, **fields: Any) -> Figure:
    known: dict[str, Any] = {"kind": "count", **fields}
    return Figure(number * 100, number * 100 + 2, "11", f"n{number}", f"n-{number}", number, value=value, **known)


def test_the_dead_come_before_money_and_money_before_counts() -> None:
    figures = (figure(0, 300), figure(1, 2e6, kind="money"), figure(2, 2, kind="casualties", unit="killed"))

    assert [f.kind for f in brief(found(figures=figures)).key_figures] == ["casualties", "money", "count"]


def test_one_figure_told_twice_is_one_key_figure() -> None:
    twice = (figure(0, 11, counted="officers"), figure(1, 11, counted="Officers"))

    assert len(brief(found(figures=twice)).key_figures) == 1


def test_at_least_eleven_and_eleven_are_two_figures() -> None:
    both = (figure(0, 11, counted="officers"), figure(1, 11, bound="at least", counted="officers"))

    assert len(brief(found(figures=both)).key_figures) == 2


def statement(number: int, **fields: Any) -> Statement:
    known: dict[str, Any] = {"kind": "indirect", "voice": "claim", **fields}
    return Statement(number * 10, number * 10 + 5, "words", f"s{number}", f"s-{number}", number, **known)


def test_a_denial_stands_right_after_what_it_answers() -> None:
    said = (
        statement(1, speaker="a1"),
        statement(2, speaker="a1"),
        statement(3, speaker="a1", voice="denial", answers="s1"),
    )
    briefing = brief(found(statements=said))

    assert [s.id for s in briefing.said[0].statements] == ["s1", "s3", "s2"]
    assert [s.id for s in briefing.disputed] == ["s1", "s3"]


def test_a_pronoun_alone_tells_nothing_unless_it_answers_a_claim() -> None:
    points = {"speaker": "a2", "voice": "denial"}
    said = (
        statement(1, speaker="a1"),
        replace(statement(2, **points), text="it"),
        replace(statement(3, **points, answers="s1"), text="it"),
    )
    briefing = brief(found(statements=said))

    assert [s.id for group in briefing.said for s in group.statements] == ["s1", "s3"]
    assert [s.id for s in briefing.disputed] == ["s1", "s3"]


def test_statements_of_nobody_named_come_last() -> None:
    briefing = brief(found(statements=(statement(1), statement(2, speaker="a2"))))

    assert [group.speaker for group in briefing.said] == ["a2", None]


def test_what_is_unclear_stands_in_text_order() -> None:
    vague = Timex(15, 21, "Monday", "DATE", "", "unresolved")
    unnamed = statement(3, unnamed=True)
    briefing = brief(found(statements=(statement(2), unnamed), timexes=(vague,)))

    assert [p.start for p in briefing.unclear] == [15, 20]


def event(number: int, day: str | None, band: Any, **fields: Any) -> Event:
    known: dict[str, Any] = {"precision": None, "basis": "explicit", "timex": None, "voice": "reported", **fields}
    return Event(number, number + 1, "x", f"e{number}", f"e-{number}", 0, date=day, band=band, **known)


def test_events_stand_in_their_bands_by_date() -> None:
    events = (
        event(1, "2024-01-16?", "background"),
        event(2, "2012", "background"),
        event(3, "2024-01-29", "news"),
        event(4, "2024-02", "next"),
        event(5, None, "undated"),
        event(6, "2024-01-17", "background", polarity="negative"),
    )
    briefing = brief(found(events=events))

    assert [e.id for e in briefing.background] == ["e2", "e1"]
    assert [[e.id for e in band] for band in (briefing.news, briefing.coming, briefing.undated)] == [
        ["e3"],
        ["e4"],
        ["e5"],
    ]


def test_clock_times_order_the_events_of_a_day() -> None:
    times = tuple(
        Timex(0, 1, "t", "TIME", value, "explicit", value) for value in ("2024-01-29T15:30", "2024-01-29T09:00")
    )
    events = (event(1, "2024-01-29", "news", timex=0), event(2, "2024-01-29", "news", timex=1))

    assert [e.id for e in brief(found(events=events, timexes=times)).news] == ["e2", "e1"]


def test_an_article_without_findings_has_an_empty_briefing() -> None:
    briefing = brief(found())

    assert (briefing.bottom_line, briefing.facts, briefing.said) == ((), (), ())
