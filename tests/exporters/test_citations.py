"""Cite this: what a reference says, where its link leads, and that others can read the files."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import unquote

import pytest
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string
from pybtex.richtext import Text

from generator import exporters
from generator.exporters import citations
from generator.exporters._cite import Citation, Original
from generator.models import Article, Asset, Event, Fact, Page, Paragraph, Sentence, Statement

import books

TEXT = (
    "The ferry reopened on Monday. The ferry reopened late.\n\n"
    "The harbour master, who had kept the line shut for four months, said that the ferry reopened because the storm "
    "was over – and nobody asked why."
)
ADDRESS = "https://example.org/ferry"


def article(**fields: Any) -> Article:
    middle = TEXT.index("\n\n")
    known: dict[str, Any] = {
        "published": date(2024, 3, 5),
        "source": "Vell & Osmund Times",
        "author": "A. Reporter",
        "url": ADDRESS,
        "paragraphs": (Paragraph(0, middle), Paragraph(middle + 2, len(TEXT))),
        "sentences": (Sentence(0, 29, 0), Sentence(30, middle, 0), Sentence(middle + 2, len(TEXT), 1)),
        **fields,
    }
    return Article("ferry", "100 % #1_a", TEXT, **known)


def fact(words: str, start: int = 0) -> Fact:
    at = TEXT.index(words, start)
    sentence = 2 if at > TEXT.index("\n\n") else int(at >= 30)
    return Fact(at, at + len(words), words, "f-1a2b3c4d", sentence, 1.0, "reported")


def directive(words: str, start: int = 0) -> str:
    found = fact(words, start)
    return Original(article(), "a").directive(found.start, found.end)


def resolved(text: str, found: str) -> tuple[int, int]:
    """What a browser would mark: the first match of a directive, as the specification tells it."""
    pieces = [unquote(piece).lower() for piece in found.split(",")]
    text, start = " ".join(text.lower().split()), 0
    prefix = pieces.pop(0).removesuffix("-") if found.split(",")[0].endswith("-") else ""
    while prefix and not text[text.index(prefix, start) + len(prefix) :].lstrip().startswith(pieces[0]):
        start = text.index(prefix, start) + 1
    start = text.index(prefix, start) + len(prefix)
    start = text.index(pieces[0], start)
    end = start + len(pieces[0])
    if len(pieces) > 1:
        end = text.index(pieces[1], end) + len(pieces[1])
    return start, end


def test_a_short_passage_is_its_own_directive() -> None:
    assert directive("The ferry reopened on Monday") == "The%20ferry%20reopened%20on%20Monday"


def test_a_long_passage_is_named_by_its_first_and_last_words() -> None:
    found = directive("who had kept the line shut for four months, said that the ferry reopened")

    assert found == "who%20had%20kept%20the%20line,said%20that%20the%20ferry%20reopened"


def test_words_that_stand_earlier_too_are_told_apart_by_what_precedes_them() -> None:
    found = directive("the ferry reopened", 100)

    assert found == "four%20months%2C%20said%20that-,the%20ferry%20reopened"


@pytest.mark.parametrize("sign", ["-", ",", "&"])
def test_signs_with_a_meaning_of_their_own_are_encoded(sign: str) -> None:
    text = f"They signed{sign}sealed it"

    assert sign not in Original(Article("a", "A", text), "a").directive(0, len(text))


def test_neither_end_of_a_directive_runs_over_the_end_of_a_paragraph() -> None:
    found = directive(TEXT[30:])

    assert found == "ferry%20reopened%20on%20Monday.-,The%20ferry%20reopened,nobody%20asked%20why"


def test_a_passage_without_words_has_no_directive() -> None:
    assert Original(Article("a", "A", "– … –"), "a").directive(0, 5) == ""


@given(st.integers(0, 40), st.integers(0, 30))
def test_a_directive_leads_to_its_words_and_to_no_earlier_ones(start: int, length: int) -> None:
    words = TEXT.split()
    first = start % len(words)
    last = min(first + length, len(words) - 1)
    at, end = (len(" ".join(words[:count])) for count in (first, last + 1))
    spaced = " ".join(words)
    found = Original(Article("a", "A", spaced), "a").directive(at + bool(first), end)
    if found:
        marked = spaced[slice(*resolved(spaced, found))]

        assert marked == spaced[at:end].strip(" .,–")


def test_a_citation_tells_outlet_date_and_paragraph_and_links_to_the_words() -> None:
    cited = Original(article(), "ferry").cite(fact("nobody asked why"))

    assert cited.key == "ferry-f-1a2b3c4d"
    assert cited.quotation == "“nobody asked why”"
    assert (cited.author, cited.outlet, cited.published, cited.paragraph) == (
        "A. Reporter",
        "Vell & Osmund Times",
        "2024-03-05",
        2,
    )
    assert cited.url == f"{ADDRESS}#:~:text=nobody%20asked%20why"


def test_a_page_says_what_is_not_known_of_its_source() -> None:
    pages = {str(i.path): i.body for i in exporters.export(books.book()) if isinstance(i, Page)}
    (known, unknown) = (pages[f"articles/{name}.html"] for name in ("islands-ferry-reopens", "lighthouse-b-amp-b"))

    assert ", paragraph 1)" in known
    assert "outlet unknown, date unknown" not in known
    assert unknown.count('<details class="cite">') == unknown.count("outlet unknown, date unknown")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd"])
def test_an_address_that_no_reader_may_follow_is_left_out(address: str) -> None:
    assert Original(article(url=address), "ferry").cite(fact("nobody asked why")).url == ""


def test_an_address_with_an_anchor_keeps_it() -> None:
    cited = Original(article(url=f"{ADDRESS}#top"), "ferry").cite(fact("nobody asked why"))

    assert cited.url == f"{ADDRESS}#top:~:text=nobody%20asked%20why"


def test_a_split_quotation_is_cited_without_what_splits_it() -> None:
    start, end = TEXT.index("the storm"), TEXT.index("nobody asked") + len("nobody asked")
    parts = ((start, start + len("the storm")), (end - len("nobody asked"), end))
    said = Statement(start, end, TEXT[start:end], "s1", "s-1", 2, "direct", "claim", spans=parts)
    cited = Original(article(), "ferry").cite(said)

    assert cited.quotation == "“the storm … nobody asked”"
    assert cited.url == f"{ADDRESS}#:~:text=the%20storm&text=nobody%20asked"


def test_words_in_quotation_marks_get_no_second_pair() -> None:
    quoted = Article("a", "A", "“We waited.”")
    event = Event(0, 12, quoted.text, "e1", "e-1", 0, None, None, "unresolved", None, "undated", "claim")

    assert Original(quoted, "a").cite(event).quotation == "“We waited.”"


def from_bibtex(cited: tuple[Citation, ...]) -> BibliographyData:
    return parse_string(citations.bibtex(cited), "bibtex")


def test_bibtex_is_read_by_others_as_it_was_meant() -> None:
    cited = Original(article(url=f"{ADDRESS}?a={{1}}&b=2"), "ferry").cite(fact("nobody asked why"))
    entry = from_bibtex((cited,)).entries["ferry-f-1a2b3c4d"]
    plain = {name: Text.from_latex(value).render_as("text") for name, value in entry.fields.items() if name != "url"}

    assert entry.type == "article"
    assert [str(person) for person in entry.persons["author"]] == ["{A. Reporter}"]
    assert plain == {
        "title": "100 % #1_a",
        "journal": "Vell & Osmund Times",
        "year": "2024",
        "month": "March",
        "day": "5",
        "language": "en",
        "note": "¶ 2: “nobody asked why”",
    }
    assert entry.fields["url"] == f"{ADDRESS}?a=%7B1%7D&b=2#:~:text=nobody%20asked%20why"


def test_csl_json_is_read_by_others_as_it_was_meant() -> None:
    cited = Original(article(), "ferry").cite(fact("nobody asked why"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        entry = CiteProcJSON(json.loads(citations.csl((cited,))))["ferry-f-1a2b3c4d"]

    assert entry.type == "article-newspaper"
    assert str(entry.title) == "100 % #1_a"
    assert str(entry.container_title) == "Vell & Osmund Times"
    assert entry.author[0]["literal"] == "A. Reporter"
    assert (entry.issued.year, entry.issued.month, entry.issued.day) == (2024, 3, 5)
    assert str(entry.note) == "¶ 2: “nobody asked why”"


def test_without_outlet_and_date_an_entry_is_of_no_newspaper_and_of_no_year() -> None:
    cited = Original(article(published=None, source=None, author=None), "ferry").cite()
    entry = from_bibtex((cited,)).entries["ferry"]
    (item,) = json.loads(citations.csl((cited,)))

    assert (entry.type, set(entry.fields)) == ("misc", {"title", "url", "language"})
    assert (item["type"], "issued" in item) == ("webpage", False)


@given(st.text(alphabet="aÜé9&%#_~\\“–”", min_size=1))
def test_signs_that_latex_reads_as_commands_come_back_from_bibtex(title: str) -> None:
    entry = from_bibtex((Original(replace(article(), title=title), "ferry").cite(),)).entries["ferry"]

    assert Text.from_latex(entry.fields["title"]).render_as("text") == title


@pytest.mark.parametrize("title", ["{", "}", "}{", "\\{", "a}, b = {c"])
def test_a_brace_in_a_title_closes_no_field(title: str) -> None:
    found = from_bibtex((Original(replace(article(), title=title), "ferry").cite(),))

    assert list(found.entries) == ["ferry"]
    assert set(found.entries["ferry"].fields) == {"title", "journal", "year", "month", "day", "url", "language"}


def files(suffix: str) -> dict[str, str]:
    items = exporters.export(books.book())
    return {str(i.path): i.data.decode() for i in items if isinstance(i, Asset) and str(i.path).endswith(suffix)}


def test_every_article_has_a_file_of_references_that_opens_with_the_article_itself() -> None:
    found = files(".csl.json")

    assert len(found) == len(files(".bib")) == len(books.book().briefings)
    for name, text in found.items():
        first, *passages = json.loads(text)
        assert name == f"articles/{first['id']}.csl.json"
        assert "note" not in first
        assert all(one["id"].startswith(first["id"]) and one["note"] for one in passages)


def test_whatever_a_page_tells_to_cite_stands_in_its_files() -> None:
    pages = {str(i.path): i.body for i in exporters.export(books.book()) if isinstance(i, Page)}
    for name, text in files(".bib").items():
        body = pages[name.replace(".bib", ".html")]
        keys = [piece.partition("<")[0] for piece in body.split("CSL-JSON</a>: <code>")[1:]]

        assert len(keys) == body.count(">Cite or correct</summary>")
        assert all(f"{{{key}," in text for key in keys)


def test_each_fact_event_and_statement_of_a_page_can_be_cited_without_a_script() -> None:
    (briefing, *_) = books.book().briefings
    pages = {str(i.path): i.body for i in exporters.export(books.book()) if isinstance(i, Page)}
    body = pages["articles/islands-union.html"]
    events = (*briefing.background, *briefing.news, *briefing.coming, *briefing.undated)
    said = [one for group in briefing.said for one in group.statements]

    for kind, shown in (("fact", (*briefing.bottom_line, *briefing.facts)), ("said", said), ("event", events)):
        assert shown
        for one in shown:
            assert f' id="{kind}-{one.anchor}"' in body
            assert f'href="#{kind}-{one.anchor}">Permalink <code>{kind}-{one.anchor}</code>' in body
