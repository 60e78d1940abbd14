"""The YAML above a text: what each key may be, and what is said of one that is not."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.readers import _frontmatter
from generator.readers._frontmatter import FrontMatter


def parsed(block: str) -> FrontMatter:
    front, body = _frontmatter.split(f"---\n{block}\n---\nBody")
    assert front is not None
    assert body == "Body"
    return front


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-01-29", date(2024, 1, 29)),
        ('"2024-01-29"', date(2024, 1, 29)),
        ("2024-01-29 23:59", date(2024, 1, 29)),
        ("2024-01-29T23:59:59.123Z", date(2024, 1, 29)),
        ("2024-01-29T00:10:00+05:30", date(2024, 1, 29)),
        ("2024-02-30", None),
        ("2024-01", None),
        ("2024", None),
        ("29.01.2024", None),
        ("01/29/2024", None),
        ("yesterday", None),
    ],
)
def test_a_day_is_read_exactly_or_not_at_all(written: str, day: date | None) -> None:
    front = parsed(f"date: {written}")

    assert front.published == day
    assert (front.mistakes == ()) == (day is not None)


@pytest.mark.parametrize("block", ["", "title:", "date: ~\nauthor: null", "# date: 2024-01-29"])
def test_what_is_left_empty_is_unknown_and_no_mistake(block: str) -> None:
    assert parsed(block) == FrontMatter()


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("[a, b, a]", ("a", "b")),
        ("a, b c ,", ("a", "b c")),
        ("\n  - a\n  - 2024", ("a", "2024")),
        ("{a: 1}", ()),
        ("", ()),
    ],
)
def test_tags_are_a_list_or_words_between_commas(written: str, tags: tuple[str, ...]) -> None:
    assert parsed(f"tags: {written}").tags == tags


@pytest.mark.parametrize(
    ("block", "mistake"),
    [
        ("title: [a]", "title must be one line of text"),
        ("language: English, mostly", "language must be a code"),
        ("url: www.example.org", "url must begin with http"),
        ("url: javascript:alert(1)", "url must begin with http"),
        ("title: a\ntitle: b", "title is given twice"),
    ],
)
def test_a_value_that_cannot_be_used_is_told(block: str, mistake: str) -> None:
    assert [said for said in parsed(block).mistakes if mistake in said]


@pytest.mark.parametrize("opened", ['title: "A title', "tags: [a, b", "place: {a: b"])
def test_what_is_never_closed_is_told_where_it_opens(opened: str) -> None:
    with pytest.raises(_frontmatter.BrokenError, match=r"line 3: .* never closed"):
        _frontmatter.split(f"---\nsource: A paper\n{opened}\n---\nBody")


def test_words_that_yaml_takes_for_something_else_stay_words() -> None:
    front = parsed("title: 2024\nplace: No\nlanguage: no\nsource: 12:30\nauthor: null and void")

    assert (front.title, front.place, front.language, front.source) == ("2024", "No", "no", "12:30")
    assert front.author == "null and void"


def test_keys_count_in_any_case() -> None:
    assert parsed("Title: A\nDATE: 2024-01-29").published == date(2024, 1, 29)


def test_other_keys_are_kept_in_the_kinds_json_knows() -> None:
    front = parsed(
        "a: 1\nb: 1.5\nc: true\nd: 2024-01-29\ne: yes\nf: {1: [x, null]}\ng: 123456789012345678901\nh: !!binary aGk="
    )

    assert front.extra == {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": "2024-01-29",
        "e": "yes",
        "f": {"1": ["x", None]},
        "g": "123456789012345678901",
        "h": "6869",
    }
    assert json.loads(json.dumps(front.extra)) == front.extra


def test_a_text_between_two_rules_is_no_front_matter() -> None:
    text = "---\nJust a text\n---\nMore of it"

    assert _frontmatter.split(text) == (None, text)


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%@,? \n\t1.~é"), max_size=80))
def test_any_block_is_parsed_or_refused(block: str) -> None:
    try:
        front, _ = _frontmatter.split(f"---\n{block}\n---\nBody")
    except _frontmatter.BrokenError:
        return

    assert front is None or json.dumps(dict(front.extra))
