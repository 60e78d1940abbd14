"""Lines of JSON on standard input: the text verbatim, every mistake an answer."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.readers import jsonlines


def test_the_text_is_taken_as_it_is() -> None:
    text = "Cafe\u0301 \r\n\r\n “x”\u200b  "

    article, problems = jsonlines.read(
        json.dumps({"id": "1", "text": text, "title": "T", "published": "2024-01-29"}).encode(), 1
    )

    assert (article.id, article.text, article.title, article.published) == ("1", text, "T", date(2024, 1, 29))
    assert problems == ()


def test_title_and_date_may_be_missing() -> None:
    article, problems = jsonlines.read(b'{"id": 7, "text": "A b.", "title": null, "published": null}', 1)

    assert (article.id, article.title, article.published, article.published_basis) == ("7", "", None, None)
    assert problems == ()


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b'"x"', b'{"id": "1"}', b'{"text": 5}', b'{"text": "\xff"}', b'{"text": "\\ud800"}']
)
def test_a_line_that_is_wrong_says_which_and_what_was_expected(line: bytes) -> None:
    article, (problem,) = jsonlines.read(line, 12)

    assert article.text == ""
    assert (problem.where, problem.severity) == ("line 12", "error")
    assert '"text"' in problem.remedy


def test_a_date_that_is_none_is_told_and_the_text_is_read() -> None:
    article, (problem,) = jsonlines.read(b'{"id": "1", "text": "A b.", "published": "soon"}', 1)

    assert (article.text, article.published, problem.severity) == ("A b.", None, "warning")
    assert problem.what == "published must look like 2024-03-12, got 'soon'"


@given(st.binary(max_size=100))
def test_no_line_is_too_strange(line: bytes) -> None:
    article, problems = jsonlines.read(line, 1)

    assert article.text or problems or json.loads(line)["text"] == ""
