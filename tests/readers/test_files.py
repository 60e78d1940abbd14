"""One file to one article: text, Markdown and saved web pages."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.models import Article, Problem

BODY = "The minister said on Monday that the talks had been long and useful for both of the countries."
MORE = "His counterpart told reporters in the evening that nothing had been signed by anybody as yet."

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Talks end | The Paper</title>
<meta property="og:title" content="Talks end in the capital"><meta property="og:site_name" content="The Paper">
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-01-29T10:00:00+00:00">
</head><body><nav><a href="/">Home</a></nav><article><h1>Talks end in the capital</h1>
<p>{body}</p><h2>A long day</h2><p>{more}</p><p>{body}</p></article>
<footer>All rights reserved</footer></body></html>"""


def read(tmp_path: Path, name: str, data: str | bytes) -> tuple[Article | None, tuple[Problem, ...]]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return readers.read(path, tmp_path)


def article(tmp_path: Path, name: str, data: str | bytes) -> Article:
    found, _ = read(tmp_path, name, data)
    assert found is not None
    return found


def lines(found: Article) -> list[tuple[str, str]]:
    return [(p.layout, found.text[p.start : p.end]) for p in found.paragraphs]


def test_the_first_line_of_a_text_file_is_its_title(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", f"Talks end\n{BODY}\n{MORE}\n")

    assert (found.title, found.text) == ("Talks end", f"{BODY}\n{MORE}")


def test_a_text_file_with_front_matter_is_all_body(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", f"---\ntitle: Talks end\ndate: 2024-01-29\n---\n{BODY}\n{MORE}\n")

    assert (found.title, found.published, found.text) == ("Talks end", date(2024, 1, 29), f"{BODY}\n{MORE}")


def test_a_wrapped_text_file_has_one_line_per_paragraph(tmp_path: Path) -> None:
    wrapped = "Talks end\n\n" + "\n\n".join(
        f"The minister said on Monday that the talks\nbetween the two countries were long and\nuseful, part {part}."
        for part in ("one", "two")
    )

    found = article(tmp_path, "a.txt", wrapped)

    assert [words.count("\n") for _, words in lines(found)] == [0, 0]
    assert found.text.startswith("The minister said on Monday that the talks between the two")


def test_a_name_broken_at_its_hyphen_is_whole_again(tmp_path: Path) -> None:
    text = (
        "Talks end\n\nThe minister of foreign affairs, Hossein Amir-\nAbdollahian, said on Monday that the talks had\n"
        "been long and useful for both of the countries."
    )

    assert "Amir-Abdollahian" in article(tmp_path, "a.txt", text).text


def test_windows_line_ends_and_other_forms_of_letters_become_one(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", f"Cafe\u0301\r\n{BODY}\r\n\r\n{MORE}\u200b\u00a0x\r\n")

    assert found.title == "Café"
    assert found.text == f"{BODY}\n\n{MORE} x"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_curly_quotes_survive_every_encoding(tmp_path: Path, encoding: str) -> None:
    found = article(tmp_path, "a.txt", f"Talks end\n“It’s done – at last,” he said. {BODY}".encode(encoding))

    assert found.text.startswith("“It’s done – at last,” he said.")


def test_an_encoding_that_was_guessed_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a.txt", f"Talks end\n“It’s done,” he said. {BODY}".encode("cp1252"))

    assert any("UTF-8" in problem.what for problem in problems)


def test_front_matter_fills_the_article_and_keeps_what_it_does_not_know(tmp_path: Path) -> None:
    front = (
        "title: Talks end\ndate: 2024-01-29T23:30:00+05:00\nsource: The Paper\nauthor: [Ann Lee, Bo Ek]\n"
        "url: https://example.org/a\nplace: Oslo\nlanguage: no\ntags: [one, two]\nfacts:\n  pin: [f1]\nrank: 5\n"
    )

    found = article(tmp_path, "a.md", f"---\n{front}---\n{BODY}\n")

    assert (found.title, found.published, found.published_basis) == ("Talks end", date(2024, 1, 29), "front matter")
    assert (found.source, found.author, found.url) == ("The Paper", "Ann Lee, Bo Ek", "https://example.org/a")
    assert (found.place, found.language, found.tags) == ("Oslo", "no", ("one", "two"))
    assert found.extra == {"facts": {"pin": ["f1"]}, "rank": 5}


def test_a_date_that_is_none_is_told_and_unknown(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "a.md", f"---\ntitle: A\ndate: soon\n---\n{BODY}\n")

    assert found is not None
    assert found.published is found.published_basis is None
    assert [(p.where, p.what, p.severity) for p in problems] == [
        (f"{tmp_path.name}/a.md", "date must look like 2024-03-12, got 'soon'", "warning")
    ]


def test_a_missing_date_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a.txt", f"Talks end\n{BODY}\n")

    assert [problem.what for problem in problems] == [readers.NO_DATE]


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("title: Talks: day two", "line 2"),
        ("- a\n- b: c", "key: value"),
        ("a: &x [1]\nb: *x", "aliases"),
        ("a: " + "[" * 5000, "YAML"),
        ("a: !!python/object/apply:os.getcwd []", "YAML"),
    ],
)
def test_front_matter_that_is_no_yaml_leaves_the_article_out(tmp_path: Path, front: str, what: str) -> None:
    found, problems = read(tmp_path, "a.md", f"---\n{front}\n---\n{BODY}\n")

    assert found is None
    assert [problem.severity for problem in problems] == ["error"]
    assert what in problems[0].what


def test_front_matter_that_is_never_closed_is_told(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "a.md", f"---\ntitle: A\n\n{BODY}\n")

    assert found is None
    assert "not closed" in problems[0].what


def test_a_rule_above_the_text_is_no_front_matter(tmp_path: Path) -> None:
    assert article(tmp_path, "a.md", f"---\n\n# A\n\n{BODY}\n").title == "A"


def test_markdown_becomes_plain_paragraphs(tmp_path: Path) -> None:
    text = f"""# Talks end

![The ministers](a.jpg)

{BODY} **Bold**, *slanted*, [linked](https://example.org) &amp; `a < b`.[^1]

## A long day

**Another heading**

- first item
- second item

> {MORE}

<div onclick="x()"><b>Raw</b> words<script>alert(1)</script> stay.</div>

[^1]: The note.
"""

    found = article(tmp_path, "a.md", text)

    assert found.title == "Talks end"
    assert lines(found) == [
        ("caption", "The ministers"),
        ("body", f"{BODY} Bold, slanted, linked & a < b."),
        ("heading", "A long day"),
        ("heading", "Another heading"),
        ("body", "first item"),
        ("body", "second item"),
        ("body", MORE),
        ("body", "Raw words stay."),
        ("body", "The note."),
    ]


def test_a_picture_inside_a_sentence_does_not_break_it(tmp_path: Path) -> None:
    found = article(tmp_path, "a.md", f"# A\n\nHe said ![flag](f.png) nothing. {BODY}\n")

    assert lines(found) == [("body", f"He said nothing. {BODY}"), ("caption", "flag")]


def test_a_title_given_twice_is_not_in_the_text(tmp_path: Path) -> None:
    found = article(tmp_path, "a.md", f"---\ntitle: Talks end\n---\n# Talks end!\n\n{BODY}\n")

    assert found.text == BODY


def test_a_saved_page_gives_its_title_author_outlet_and_date(tmp_path: Path) -> None:
    found = article(tmp_path, "a.html", PAGE.format(body=BODY, more=MORE))

    assert (found.title, found.author, found.source) == ("Talks end in the capital", "Ann Lee", "The Paper")
    assert (found.published, found.published_basis) == (date(2024, 1, 29), "page")
    assert lines(found) == [("body", BODY), ("heading", "A long day"), ("body", MORE), ("body", BODY)]


def test_a_date_that_only_the_address_tells_is_said_to_be_from_there(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>Talks end</title></head><body><article><p>{BODY}</p><p>{MORE}</p></article></body></html>"
    )
    saved = f"<!-- saved from url=(0040)https://example.org/2024/01/29/talks -->\n{page}"

    found = article(tmp_path, "a.html", saved)

    assert (found.published, found.published_basis) == (date(2024, 1, 29), "address")
    assert found.url == "https://example.org/2024/01/29/talks"


def test_front_matter_above_a_page_corrects_it(tmp_path: Path) -> None:
    found = article(tmp_path, "a.html", "---\ndate: 2024-02-01\n---\n" + PAGE.format(body=BODY, more=MORE))

    assert (found.published, found.published_basis) == (date(2024, 2, 1), "front matter")


def test_a_page_in_the_encoding_it_names(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "iso-8859-2").format(body=f"Łukasz and Černý met. {BODY}", more=MORE)

    found, problems = read(tmp_path, "a.html", page.encode("iso-8859-2"))

    assert found is not None
    assert "Łukasz and Černý" in found.text
    assert problems == ()


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "is empty"),
        ("a.md", b"---\ntitle: A\n---\n \n", "no text"),
        ("a.txt", b"%PDF-1.7 whatever", "not a text file"),
        ("a.txt", bytes(range(256)) * 20, "not a text file"),
        ("a.md", b"\xff\xfea", "UTF-16"),
        ("a.docx", b"PK", "is none of"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    found, problems = read(tmp_path, name, data)

    assert found is None
    assert problems[0].severity == "error"
    assert what in problems[0].what
    assert problems[0].remedy


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    found, problems = readers.read(path, tmp_path)

    assert found is None
    assert "larger than 20 MB" in problems[0].what


def test_a_file_of_one_line_is_named_after_its_file(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "long-talks.txt", BODY)

    assert found is not None
    assert (found.title, found.text) == ("Long talks", BODY)
    assert any("no title" in problem.what for problem in problems)


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".html"]))
def test_no_bytes_are_too_strange(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)

    found, problems = readers.read(path)

    assert (found is None) == any(problem.severity == "error" for problem in problems)
    assert readers.read(path) == (found, problems)


SHAPED = st.lists(
    st.sampled_from(
        [
            "# A",
            "---",
            "title: x",
            "date: 2024-01-01",
            "> q",
            "- a",
            "    code",
            "<p>",
            "</div>",
            "![a](b)",
            "[x]",
            "**b**",
            BODY,
            "ME",
        ]
    ),
    max_size=12,
).map("\n".join)


@settings(max_examples=200)
@given(SHAPED, st.sampled_from([".txt", ".md", ".html"]))
def test_paragraphs_hold_the_text_of_whatever_was_read(
    tmp_path_factory: pytest.TempPathFactory, data: str, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"shaped{suffix}"
    path.write_text(data, encoding="utf-8")

    found, _ = readers.read(path)

    if found is not None:
        assert "".join("".join(words.split()) for _, words in lines(found)) == "".join(found.text.split())
        assert all(words == words.strip() != "" and "\n" not in words for _, words in lines(found))
