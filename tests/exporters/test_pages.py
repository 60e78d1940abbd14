from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import exporters
from generator.exporters import _source, _when, changes
from generator.models import (
    ActorRef,
    Answer,
    Article,
    Briefing,
    Collection,
    Correction,
    Dossier,
    Extraction,
    Fact,
    Glance,
    Page,
    Paragraph,
    Sentence,
)

import books


def pages(collection: Collection) -> dict[str, Page]:
    return {str(item.path): item for item in exporters.export(collection) if isinstance(item, Page)}


def tree(body: str):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>")


def ids(body: str) -> list[str]:
    return [element.get("id") for element in tree(body).iter() if element.get("id")]


def words(body: str) -> str:
    return " ".join("".join(tree(body).itertext()).split())


def with_text(text: str) -> Collection:
    """A book whose one article says this everywhere."""
    article = Article(text or "x", text, text, source=text, author=text, place=text, url=text, section=text)
    return replace(alone(replace(books.note(), extraction=Extraction(article))), title=text)


def alone(briefing: Briefing) -> Collection:
    """A book of one article, without anything put together."""
    return replace(books.book(), briefings=(briefing,), dossiers=(), timeline=(), places=(), ledger=(), related={})


BOOKS = {"small": books.book(), "empty": Collection("Empty", (), (), (), (), (), {}), "big": books.big(450)}


@pytest.mark.parametrize("name", BOOKS)
def test_every_page_is_valid_html_with_unique_ids(name: str) -> None:
    found = pages(BOOKS[name])
    for path in [*found][:40] + [path for path in found if "/" not in path]:
        used = ids(found[path].body)

        assert len(used) == len(set(used)), path


@pytest.mark.parametrize("name", BOOKS)
def test_every_link_inside_the_book_arrives(name: str) -> None:
    found = pages(BOOKS[name])
    anchors = {path: set(re.findall(r' id="([^"]+)"', page.body)) for path, page in found.items()}
    others = {"assets/world.svg"} | {
        str(item.path) for item in exporters.export(BOOKS[name]) if not isinstance(item, Page)
    }
    for path, page in found.items():
        for href in re.findall(r' href="([^"]*)"', page.body):
            if href.startswith("http"):
                continue
            target, _, anchor = href.partition("#")
            where = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path

            assert where in found or where in others, f"{path}: {href}"
            assert not anchor or anchor in anchors[where], f"{path}: {href}"


@pytest.mark.parametrize("name", BOOKS)
def test_every_page_has_one_first_heading(name: str) -> None:
    for path, page in pages(BOOKS[name]).items():
        assert page.body.count("<h1") == 1, path


def test_the_parts_of_a_briefing_stand_in_the_order_of_the_design() -> None:
    body = pages(books.book())["articles/islands-ferry-reopens.html"].body

    assert re.findall(r'<h2 id="([^"]+)"', body) == [
        "key-facts", "at-a-glance", "who-is-who", "who-said-what", "chronology", "disputed", "figures", "related",
        "source", "about-page",
    ]  # fmt: skip


def test_words_that_tell_why_do_not_tell_how_again() -> None:
    article = Article("x", "Trams", "The tram derailed after a fire. Crews freed people by cutting the roof.")
    fire, roof = (
        Answer(start, start + len(text), text, score=0.9)
        for text in ("after a fire", "by cutting the roof")
        for start in [article.text.index(text)]
    )
    one = replace(books.note(), extraction=Extraction(article, glance=Glance(why=(fire,), how=(fire, roof))))
    found = pages(alone(one))

    box = re.search(r'<aside class="glance".*?</aside>', found["articles/x.html"].body, re.DOTALL)

    assert box is not None
    assert box.group().count("after a fire") == 1
    assert "by cutting the roof" in box.group()


def test_a_briefing_leads_to_the_newer_and_the_older_one() -> None:
    text = words(pages(books.book())["articles/islands-ferry-reopens.html"].body)

    assert "Newer Fishers want a slower start" in text
    assert "Older Lighthouse" in text


def test_the_voice_of_a_fact_is_said_in_words() -> None:
    text = words(pages(books.book())["articles/islands-ferry-reopens.html"].body)

    for label in ("Said by Ana Ruiz", "Reported", "Denied or disputed by Osmund Fishers’ Union", "Planned or expected"):
        assert label in text


def test_an_inferred_year_is_said_to_be_so() -> None:
    text = words(pages(books.book())["articles/islands-ferry-reopens.html"].body)

    assert "4 March 2024 year inferred" in text
    assert "date unknown not resolved" in text


def test_direct_speech_stands_in_quotation_marks_and_indirect_does_not() -> None:
    text = words(pages(books.book())["articles/islands-ferry-reopens.html"].body)

    assert "“We have waited long enough” … “and the islanders have waited longer”" in text
    assert "“it had agreed" not in text


def test_an_article_without_findings_says_so_in_one_line_per_part() -> None:
    body = pages(books.book())["articles/lighthouse-b-amp-b.html"].body

    assert "publication date unknown" in body
    assert body.count('class="empty"') >= 8


def test_two_articles_that_differ_stand_side_by_side() -> None:
    text = words(pages(books.book())["ledger.html"].body)

    assert "Articles differ" in text
    assert "at least 1,200 At least 1,200 passengers" in text
    assert "about 900 About 900 passengers" in text


def test_the_ledger_names_who_gave_a_figure_also_when_he_is_no_actor() -> None:
    book = books.book()
    union, others = book.briefings[0], book.briefings[1:]
    (figure,) = union.extraction.figures
    start = union.article.text.index("Okafor")
    given = replace(figure, speaker=None, speaker_span=(start, start + len("Okafor")))
    told = replace(union, extraction=replace(union.extraction, figures=(given,)))

    text = words(pages(replace(book, briefings=(told, *others)))["ledger.html"].body)

    assert "Said by Okafor" in text
    assert "speaker not named" not in text


def test_what_a_day_brought_is_counted_in_full_where_only_some_of_it_is_shown() -> None:
    book = books.book()
    union = book.briefings[0]
    fresh = tuple(
        Dossier(f"baker-{n}", f"Baker {n}", "person", (), (ActorRef(union.article.id, f"b{n}"),), 0.1)
        for n in range(changes.EACH + 8)
    )
    cast = tuple(replace(union.extraction.actors[0], id=f"b{n}", name=f"Baker {n}") for n in range(len(fresh)))
    told = replace(union, extraction=replace(union.extraction, actors=cast))
    found = pages(
        replace(book, briefings=(told, *book.briefings[1:]), dossiers=fresh, timeline=(), related={}, ledger=())
    )

    assert f"{len(fresh)} new actors" in words(found["index.html"].body)
    assert f"Baker {changes.EACH - 1} and 8 more" in words(found["changes.html"].body)


def test_a_big_book_is_split_into_pages_of_a_few_hundred_entries() -> None:
    found = pages(books.big(450))

    assert {"timeline-2015.html", "actors-a.html", "articles-2015.html"} <= found.keys()
    assert all(page.body.count("<li") < 900 for page in found.values())


def test_the_book_may_bring_its_own_template(tmp_path: Path) -> None:
    (tmp_path / "search.html").write_text("<h1>{{ book.title }}, my way</h1>")

    found = {str(item.path): item for item in exporters.export(books.book(), templates=tmp_path)}

    assert found["search.html"].body == "<h1>The islands, my way</h1>"


def test_a_dateline_and_the_text_behind_it_are_one_paragraph_of_the_page() -> None:
    text = "OSLO, May 3 (Agency) — Ferries stopped.\n\nNobody came."
    opening, news, rest = text.index("Ferries"), text.index("\n"), text.index("Nobody")
    article = Article(
        "x",
        "Ferries",
        text,
        paragraphs=(
            Paragraph(0, opening - 1, "dateline"),
            Paragraph(opening, news),
            Paragraph(rest, len(text)),
        ),
        sentences=(Sentence(0, opening - 1, 0), Sentence(opening, news, 1), Sentence(rest, len(text), 2)),
    )
    fact = Fact(rest, len(text), text[rest:], "f-1", 2, 0.9, "reported")
    one = replace(books.note(), extraction=Extraction(article, facts=(fact,)), facts=(fact,))
    found = {str(item.path): item for item in exporters.export(alone(one))}

    body = found["articles/x.html"].body
    shown = re.findall(r'<p id="p(\d)"[^>]*>(.*?)</p>', body, re.DOTALL)

    assert [(number, re.sub(r"<[^>]+>|\bfact 1", "", text)) for number, text in shown] == [
        ("1", "1OSLO, May 3 (Agency) — Ferries stopped."),
        ("2", "2Nobody came."),
    ]
    assert "¶ 2</a>" in body
    assert "¶ 3" not in body
    assert b"OSLO, May 3 (Agency) \xe2\x80\x94 Ferries stopped." in found["search/d/x.js"].data


def test_the_source_loses_no_character() -> None:
    for briefing in books.book().briefings:
        shown = [
            "".join(piece.text for line in block.lines for piece in line.pieces) for block in _source.annotate(briefing)
        ]

        assert "\n\n".join(shown) == briefing.article.text


@given(st.from_regex(r"[0-9X?~%./T:Z-]{0,24}", fullmatch=True))
def test_any_date_can_be_shown(edtf: str) -> None:
    shown = _when.read(edtf)

    assert shown.text


@pytest.mark.parametrize(
    ("edtf", "text", "machine"),
    [
        ("2024-01-16", "16 January 2024", "2024-01-16"),
        ("2023-12", "December 2023", "2023-12"),
        ("2012", "2012", "2012"),
        ("199X", "the 1990s", None),
        ("2023-22", "summer 2023", None),
        ("2024-01-16?", "perhaps 16 January 2024", "2024-01-16"),
        ("2024-01-30/2024-02-02", "30 January – 2 February 2024", None),
        (None, "date unknown", None),
    ],
)
def test_a_date_reads_as_precise_as_it_is(edtf: str | None, text: str, machine: str | None) -> None:
    shown = _when.read(edtf)

    assert (shown.text, shown.machine) == (text, machine)


def many_places(count: int) -> Collection:
    place = books.book().places[0]
    codes = ("PK", "IR", None)
    return replace(
        books.book(),
        places=tuple(replace(place, id=f"p{n}", name=f"Place {n}", country=codes[n % 3]) for n in range(count)),
    )


def test_a_book_of_many_places_has_a_page_for_each_country() -> None:
    found = pages(many_places(240))

    assert {"places-pk.html", "places-ir.html", "places-unknown.html"} <= found.keys()
    assert found["places-pk.html"].body.count("<li id=") == 80
    assert '<a href="places-ir.html" rel="prev">' in found["places-pk.html"].body
    assert 'href="places-pk.html#p0"' in found["places.html"].body


def test_the_places_of_a_small_book_stand_on_one_page() -> None:
    assert not [path for path in pages(books.book()) if path.startswith("places-")]


def test_an_actor_leads_to_those_before_and_after_by_name() -> None:
    found = pages(books.book())
    order = sorted(one.name for one in books.book().dossiers)
    text = words(found["actors/ana-ruiz.html"].body)
    at = order.index("Ana Ruiz")

    assert f"After {order[at + 1]}" in text
    assert ("Before" in text) == (at > 0)


def test_who_has_no_name_stands_apart_in_the_index() -> None:
    def described(briefing: Briefing) -> Briefing:
        actors = (
            replace(one, mentions=tuple(replace(m, form="nominal") for m in one.mentions))
            if one.name == "Tom Okafor"
            else one
            for one in briefing.extraction.actors
        )
        return replace(briefing, extraction=replace(briefing.extraction, actors=tuple(actors)))

    whole = books.book()
    nameless = replace(whole, briefings=tuple(described(one) for one in whole.briefings))

    before, after = words(pages(nameless)["actors.html"].body).split("Not named")
    assert "Tom Okafor" in after
    assert "Ana Ruiz" in before
    assert "Not named" not in words(pages(whole)["actors.html"].body)


def test_a_briefing_and_a_dossier_tell_where_they_stand() -> None:
    found = pages(books.book())

    assert "x Briefings Actors" in words(found["actors/ana-ruiz.html"].body)
    assert "x Briefings Articles" in words(found["articles/islands-union.html"].body)


def test_the_network_says_in_a_table_what_it_shows() -> None:
    book = books.book()
    everybody = tuple(one.id for one in book.dossiers)
    body = pages(replace(book, timeline=(replace(book.timeline[0], dossiers=everybody),)))["network.html"].body
    rows = re.findall(r'<tr id="([^"]+)"', body)

    assert rows
    assert set(re.findall(r'<a href="#([^"]+)" tabindex="-1"', body)) <= set(rows)
    assert body.count('class="node ') >= 3


def test_a_card_tells_role_and_last_article_of_an_actor() -> None:
    cards = {str(one.path): one.data.decode() for one in exporters.export(books.book()) if "cards/" in str(one.path)}

    assert '"ana-ruiz":["Ana Ruiz","Harbour minister","Person · 2 articles · last seen ' in cards["cards/a.js"]
    assert cards["cards/a.js"].startswith('briefbookCards("a",{')


@pytest.mark.parametrize(
    "line",
    [
        "facts: {pin: [f1]}",
        "facts: {drop: [f1]}",
        "events: {drop: [eve1]}",
        'events: {date: {eve1: "2024-03-04"}}',
        "events: {date: {eve5: null}}",
        'statements: {speaker: {sts2: "Ana Ruiz"}}',
        "figures: {drop: [fig1]}",
    ],
)
def test_every_item_gives_the_line_that_corrects_it(line: str) -> None:
    body = pages(books.book())["articles/islands-ferry-reopens.html"].body

    assert f'<code dir="ltr" data-copy>{line}</code>' in body
    assert yaml.safe_load(line)
    assert "the front matter of <code>content/islands/ferry-reopens.md</code>" in body


def test_what_a_correction_did_looks_different_and_is_told() -> None:
    book = books.book()
    corrections = (
        Correction("facts", "pin", book.briefings[1].facts[0].anchor),
        Correction("facts", "drop", "f-gone"),
        Correction("events", "date", "eve1", "2024-03-05"),
    )
    changed = replace(book.briefings[1], corrections=corrections)
    found = pages(replace(book, briefings=(book.briefings[0], changed, *book.briefings[2:])))
    body = found["articles/islands-ferry-reopens.html"].body

    assert body.count(" pinned") == 1
    assert "Chosen by a correction: f1" in words(body)
    assert "Left out by a correction: f-gone" in words(body)
    assert "Date set by a correction: eve1 (2024-03-05)" in words(body)
    assert '<span class="corrected">Date set by a correction</span>' in found["timeline.html"].body


def test_the_words_of_an_article_say_their_language_where_the_interface_speaks_another() -> None:
    german = next(
        item.body for item in exporters.export(books.book(), language="de") if str(item.path).endswith("reopens.html")
    )

    assert '<p class="said"><bdi lang="en">' in german
    assert ' lang="' not in pages(books.book())["articles/islands-ferry-reopens.html"].body


def test_a_printed_briefing_names_the_addresses_it_leads_to() -> None:
    found = pages(replace(books.book(), site_url="https://example.org/islands/"))
    body = found["articles/islands-ferry-reopens.html"].body
    notes = body[body.index('class="notes"') :]

    assert "<li>https://example.org/ferry</li>" in notes
    assert "<li>https://example.org/islands/articles/islands-union.html</li>" in notes
    assert '<span class="note">1</span>' in body


def test_a_split_quotation_is_one_stretch_so_that_its_parts_keep_their_order_from_right_to_left() -> None:
    body = pages(books.book())["articles/islands-ferry-reopens.html"].body

    assert "<bdi>“We have waited long enough” … “and the islanders have waited longer”</bdi>" in body
