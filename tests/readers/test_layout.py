"""What kind of line each paragraph is, and where it starts and ends."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.models import Layout
from generator.readers import _layout

LEAD = "The minister said on Monday that the talks between the two countries had been long and useful."
MORE = "His counterpart, who had arrived the evening before, told reporters that nothing was signed yet."


def kinds(text: str) -> list[tuple[Layout, str]]:
    return [(p.layout, text[p.start : p.end]) for p in _layout.paragraphs(text)]


def last(line: str) -> Layout:
    return _layout.paragraphs(f"{LEAD}\n{MORE}\n{line}")[-1].layout


def middle(line: str) -> Layout:
    return _layout.paragraphs(f"{LEAD}\n{line}\n{MORE}")[1].layout


@pytest.mark.parametrize(
    "line",
    [
        "ME",
        "(ab/cd)",
        "ab/cd",
        "AB/CD",
        "mj/hb (AFP, dpa)",
        "— AFP",
        "(Reporting by Ann Lee; Editing by Bo Ek)",
        "-ENDS-",
    ],
)
def test_what_editors_leave_below_the_text_is_a_signature(line: str) -> None:
    assert last(line) == "signature"


@pytest.mark.parametrize("line", ["He left.", "Talks go on.", "“It is done,” he said.", "No."])
def test_a_short_last_sentence_is_no_signature(line: str) -> None:
    assert last(line) == "body"


@pytest.mark.parametrize("tail", ["(ab/cd)", "ME", "— AFP", "(AFP)"])
def test_initials_behind_the_last_sentence_stand_alone(tail: str) -> None:
    assert kinds(f"{LEAD}\n{MORE} {tail}") == [("body", LEAD), ("body", MORE), ("signature", tail)]


def test_initials_in_the_middle_of_a_text_belong_to_it() -> None:
    assert middle("The paper is run by ME") != "signature"


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Two ministers meet in the capital",
        "READ ALSO | Two ministers meet",
        "Also read - Two ministers meet",
        "Related: Two ministers meet",
        "More on the talks: two ministers meet",
        "Read more",
        "https://example.org/talks",
        "» Two ministers meet",
        "Advertisement",
        "Click here to read our newsletter",
    ],
)
def test_lines_that_lead_elsewhere_are_links(line: str) -> None:
    assert middle(line) == "link"


@pytest.mark.parametrize(
    "line",
    [
        "More than 20 people were killed: police said so on the day after the attack.",
        "See also what the ministers did not say.",
        "Read the letter before you sign it, the minister told them.",
        "Related groups were banned in the same year.",
    ],
)
def test_sentences_that_begin_like_links_are_text(line: str) -> None:
    assert middle(line) == "body"


def test_headlines_below_read_more_are_links_too() -> None:
    text = f"{LEAD}\nRead more:\nTwo ministers meet\nTalks go on in the capital\n{MORE}"

    assert [kind for kind, _ in kinds(text)] == ["body", "link", "link", "link", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: the ministers at the airport",
        "The ministers at the airport. (AP Photo/Ann Lee)",
        "The ministers at the airport [File: Ann Lee/Reuters]",
        "In this file photo released on Friday, the ministers shake hands.",
        "The ministers at the airport. © Ann Lee",
    ],
)
def test_what_stands_below_a_picture_is_a_caption(line: str) -> None:
    assert middle(line) == "caption"


@pytest.mark.parametrize(
    "line", ["The photo shows the minister handing over the letter.", "He showed them a picture of his house."]
)
def test_a_sentence_about_a_picture_is_text(line: str) -> None:
    assert middle(line) == "body"


@pytest.mark.parametrize(
    "line",
    ["A long day of talks", "‘Relations a source of peace, stability’", "What comes next?", "The deal:", "LONG TALKS"],
)
def test_a_short_line_without_a_stop_above_text_is_a_heading(line: str) -> None:
    assert middle(line) == "heading"


def test_a_text_without_any_stops_has_no_headings() -> None:
    words = "the minister said on monday that the talks between both had been long and very useful indeed"

    assert {kind for kind, _ in kinds(f"{words}\nit was a long day\n{words}")} == {"body"}


@pytest.mark.parametrize("line", ["Monday, January 29, 2024", "Published: 12 March 2024, 10:30 GMT", "29 January 2024"])
def test_a_line_above_the_text_that_is_only_a_date_is_a_dateline(line: str) -> None:
    assert _layout.paragraphs(f"{line}\n{LEAD}\n{MORE}")[0].layout == "dateline"


def test_a_credit_that_ran_into_a_dateline_is_a_caption() -> None:
    text = f"Photo: Ann Otter OSLO (Agency) - {LEAD}\n{MORE}"

    assert kinds(text)[:3] == [("caption", "Photo: Ann Otter"), ("dateline", "OSLO (Agency) -"), ("body", LEAD)]


def test_a_place_and_date_before_the_first_sentence_are_a_dateline() -> None:
    text = f"ISLAMABAD, Jan 29 (Agency) - {LEAD}\n{MORE}"

    assert kinds(text) == [("dateline", "ISLAMABAD, Jan 29 (Agency) -"), ("body", LEAD), ("body", MORE)]


def test_a_text_wrapped_by_hand_has_the_paragraphs_between_its_empty_lines() -> None:
    first, second = f"{LEAD} {MORE} {LEAD}", f"{MORE} {LEAD} {MORE}"
    text = "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in (first, second))

    found = kinds(text)

    assert [" ".join(words.split()) for _, words in found] == [first, second]
    assert {kind for kind, _ in found} == {"body"}


def test_a_paragraph_on_each_line_stays_one() -> None:
    lines = [LEAD, MORE, f"{LEAD} {MORE}", "He left.", MORE]

    assert [words for _, words in kinds("\n".join(lines))] == lines


@given(st.text(alphabet=st.sampled_from("aB. \n\r\t,:“”'\"()/-–1\u2028\u00a0é"), max_size=300))
def test_paragraphs_are_in_order_apart_and_hold_all_that_is_not_white_space(text: str) -> None:
    found = _layout.paragraphs(text)

    assert "".join("".join(text[p.start : p.end].split()) for p in found) == "".join(text.split())
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() != "" for p in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
