"""Days to which a text itself gives a name."""

from datetime import date

import pytest

from generator import dates

TUESDAY = date(2024, 3, 12)


def _found(text: str) -> list[tuple[str, str, str]]:
    """Words, TIMEX3 value and basis of each time expression of a text published on Tuesday."""
    found = dates.scan(text)
    resolved = dates.resolve(text, found, published=TUESDAY)
    return [(text[e.start : e.end], r.value, r.basis) for e, r in zip(found, resolved, strict=True)]


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("They voted on Sunday, polling day, in peace.", "polling day", "2024-03-10"),
        ("They voted on polling day, Sunday, in peace.", "polling day", "2024-03-10"),
        ("Yesterday, day five of the talks, they signed.", "day five", "2024-03-11"),
        ("Opening night, January 23, 2014, was full.", "Opening night", "2014-01-23"),
        ("Sunday (the final day) was dry.", "the final day", "2024-03-10"),
        ("It rained on Saturday night, the opening night, again.", "the opening night", "2024-03-09TNI"),
    ],
)
def test_a_day_named_beside_a_date_is_that_date(text: str, name: str, day: str) -> None:
    assert (name, day) in [(words, value) for words, value, _ in _found(text)]


def test_the_name_stands_for_its_day_everywhere_and_says_which_words_it_counts_from() -> None:
    text = "Polling day was calm. They voted on Sunday, polling day, in peace. The polling day ended late."

    found = dates.scan(text)
    resolved = dates.resolve(text, found, published=TUESDAY)

    assert [r.value for r in resolved] == ["2024-03-10"] * 4
    assert [r.basis for r in resolved] == ["relative to publication"] * 3 + ["relative to an earlier date"]
    assert [r.anchor for r in resolved] == [1, None, 1, 1]
    assert resolved[3].reason == "the text gives this name to “Sunday”"


def test_a_name_given_to_two_days_means_neither() -> None:
    text = "On Monday, match day, it rained. On Sunday, match day, it did not. Match day is fun."

    named = [(value, basis) for words, value, basis in _found(text) if words.lower() == "match day"]

    assert named == [("XXXX-XX-XX", "unresolved")] * 3


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, a good day, they met.",
        "Polling day was calm.",
        "On Monday, match day tickets were sold.",
        "On Monday, some day, they met.",
    ],
)
def test_words_beside_a_date_that_name_no_day_are_no_time(text: str) -> None:
    assert not any(words.lower().endswith("day") and " " in words and value for words, value, _ in _found(text))
