from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator import exporters
from generator.exporters import _segments
from generator.models import Asset, Collection

import books

NAMES = st.lists(st.text(max_size=8), unique=True, max_size=400)


def ends(ids: list[str]) -> set[int]:
    runs, at, found = _segments.cut(ids), 0, set()
    for run in runs:
        at += len(run)
        found.add(at)
    return found


def index(collection: Collection, known: dict[str, tuple[str, ...]] | None = None) -> dict[str, str]:
    """The files of the search that are made, by name."""
    items = exporters.export(collection, known=known)
    return {
        str(item.path): item.data.decode()
        for item in items
        if isinstance(item, Asset) and item.path.parts[0] == "search"
    }


def value(files: dict[str, str], name: str):
    call = re.fullmatch(r'S\.put\("([^"]+)",(.*)\)\n', files[f"search/{name}.js"], re.DOTALL)
    assert call is not None
    assert call[1] == name
    return json.loads(call[2])


def one_more(collection: Collection, name: str = "zz") -> Collection:
    first = collection.briefings[0]
    article = replace(first.article, id=name, title="One more", published=date(2025, 1, 1))
    extra = replace(first, extraction=replace(first.extraction, article=article))
    return replace(collection, briefings=(extra, *collection.briefings))


@given(NAMES)
def test_runs_hold_every_article_once_and_in_order(ids: list[str]) -> None:
    assert [one for run in _segments.cut(ids) for one in run] == ids


@given(NAMES, st.text(min_size=9, max_size=12))
def test_a_newest_article_makes_no_new_cut_among_the_older_ones(ids: list[str], new: str) -> None:
    assert ends([*ids, new]) <= ends(ids) | {len(ids), len(ids) + 1}


def test_thousands_of_articles_make_a_handful_of_runs_of_which_the_last_is_short() -> None:
    counts = []
    for book in range(20):
        runs = _segments.cut(f"{book}/{number}" for number in range(5000))
        counts.append(len(runs[-1]))

        assert len(runs) <= 6
    assert sorted(counts)[10] < 200


def test_one_article_more_leaves_the_long_segments_as_they_are() -> None:
    book = books.big(450)
    assert len(_segments.cut(one.article.id for one in reversed(book.briefings))) > 1
    known: dict[str, tuple[str, ...]] = {}
    for item in exporters.export(book):
        known[item.key] = (*known.get(item.key, ()), str(item.path))

    before, made = index(book), index(one_more(book), known)

    assert not [name for name in made if name.startswith("search/0/")]
    assert "search/d/zz.js" in made
    assert len(made) < len(before) / 4


def test_the_segments_together_have_every_document_once() -> None:
    book = books.big(450)
    files = index(book)
    meta = value(files, "meta")
    segments = [value(files, f"{at}/meta") for at in range(meta["segments"])]

    assert sum(one["briefings"] for one in segments) == 450
    assert sum(one["documents"] for one in segments) == 900
    assert sum(len(value(files, f"a/{at}")) for at in range(meta["actors"])) == len(book.dossiers)


def test_an_event_is_found_in_the_words_of_its_oldest_article_whichever_is_printed() -> None:
    book = books.book()
    turned = [replace(one, refs=one.refs[::-1]) for one in book.timeline]

    found, again = index(book), index(replace(book, timeline=tuple(turned)))

    assert "it closed in November 2023" in [row[0] for row in value(found, "0/c/0")]
    assert again == found


def test_names_and_words_of_an_article_cannot_end_the_script() -> None:
    text = "</script><script>alert(1)</script>\u2028 <!-- words"
    first = books.note()
    article = replace(first.article, title=text, text=text, source=text)
    briefing = replace(first, extraction=replace(first.extraction, article=article))
    files = index(Collection(text, (briefing,), (), (), (), (), {}))

    assert value(files, "0/c/0")[0][0] == text
    assert all("<" not in data and "\u2028" not in data for data in files.values())


def test_a_term_lies_in_the_last_file_that_begins_before_it() -> None:
    files = index(books.big(450))
    segment = value(files, "0/meta")
    starts = [*segment["starts"], "\uffff"]

    assert len(starts) > 3
    for at, (start, end) in enumerate(pairwise(starts)):
        assert all(start <= term < end for term in value(files, f"0/p/{at}"))
    assert sum(name.startswith("search/0/p/") for name in files) == len(segment["starts"])
