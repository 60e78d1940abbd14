from __future__ import annotations

import csv
import gzip
import io
import json
from dataclasses import replace
from pathlib import PurePosixPath

import feedparser
import icalendar
import jsonschema

from generator import exporters
from generator.exporters import _csv, timeline_ics
from generator.models import Asset, Collection

import books

DAY = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "display_date": {"type": "string"},
    },
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TIMELINEJS = {
    "type": "object",
    "properties": {
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text", "unique_id"],
                "properties": {
                    "start_date": DAY,
                    "end_date": DAY,
                    "group": {"type": "string"},
                    "unique_id": {"type": "string"},
                    "text": {
                        "type": "object",
                        "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
                    },
                },
                "additionalProperties": False,
            },
        }
    },
}
"""What TimelineJS documents of its slides, so far as we use it (timeline.knightlab.com/docs/json-format.html)."""


def files(collection: Collection | None = None) -> dict[str, bytes]:
    items = exporters.export(collection or books.book())
    return {str(item.path): item.data for item in items if isinstance(item, Asset)}


def test_the_findings_of_every_article_keep_to_the_published_schema() -> None:
    found = files()
    schema = json.loads(found["data/schema.json"])

    for name in ("islands-ferry-reopens", "islands-union", "lighthouse-b-amp-b"):
        jsonschema.Draft202012Validator(schema).validate(json.loads(found[f"articles/{name}.json"]))


def test_the_book_names_the_page_and_the_data_of_every_article() -> None:
    found = files()
    book = json.loads(found["data/book.json"])

    assert [one["id"] for one in book["articles"]] == [
        "islands/union",
        "islands/ferry-reopens",
        "lighthouse <b>&amp;</b>",
    ]
    assert all(one["data"] in found for one in book["articles"])
    assert book["actors"][0]["name"] == "Ana Ruiz"


def test_actors_are_a_table_with_one_row_each() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["data/actors.csv"].decode())))

    assert [row["name"] for row in rows] == ["Ana Ruiz", "Osmund Fishers’ Union", "Tom Okafor"]
    assert rows[0]["articles"] == "2"
    assert rows[0]["roles"] == "harbour minister; Harbour minister"


def test_the_timeline_table_keeps_dates_as_precise_as_they_are() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["data/timeline.csv"].decode())))

    assert [row["date"] for row in rows] == ["1998", "2023-11", "2024-03", "2024-03-04", "2024-03-12", ""]
    assert rows[3]["basis"] == "inferred year"


def test_a_cell_that_looks_like_a_formula_is_text() -> None:
    table = _csv.table(["a"], [["=HYPERLINK(1)"], ["plain"], [None], [3]]).decode()

    assert table == 'a\r\n\'=HYPERLINK(1)\r\nplain\r\n""\r\n3\r\n'


def test_the_calendar_has_the_events_whose_days_are_known() -> None:
    data = files()["data/timeline.ics"]
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")

    days = [(event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat()) for event in events]
    assert days == [("2024-03-04", "2024-03-05"), ("2024-03-12", "2024-03-13")]
    assert len({str(event["UID"]) for event in events}) == 2
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_an_event_known_to_the_month_or_year_is_on_no_day_of_the_calendar() -> None:
    assert timeline_ics.left_out(books.book()) == {"known only to the month, the year or less": 3, "without a date": 1}


def test_the_feed_is_atom_with_newest_first() -> None:
    feed = feedparser.parse(files()["feed.xml"])

    assert not feed.bozo
    assert feed.version == "atom10"
    assert [entry.title for entry in feed.entries][:2] == [
        "Fishers want a slower start",
        "Ferry between Vell and Osmund “to reopen in March”",
    ]
    assert feed.entries[0].link == "https://example.org/islands/articles/islands-union.html"


def test_a_feed_without_a_known_address_still_parses() -> None:
    feed = feedparser.parse(files(replace(books.book(), site_url=""))["feed.xml"])

    assert not feed.bozo
    assert feed.entries[0].id.startswith("urn:briefbook:")


def test_the_sitemap_lists_every_page_and_its_gzip_is_the_same() -> None:
    found = files()
    text = found["sitemap.xml"].decode()

    assert gzip.decompress(found["sitemap.xml.gz"]).decode() == text
    assert "<loc>https://example.org/islands/actors/ana-ruiz.html</loc>" in text
    assert text.count("<loc>") == sum(not isinstance(item, Asset) for item in exporters.export(books.book()))


def test_there_is_no_sitemap_without_an_address() -> None:
    assert "sitemap.xml" not in files(replace(books.book(), site_url=""))


def test_timelinejs_gets_years_and_months_but_no_invented_days() -> None:
    events = json.loads(files()["data/timeline.json"])["events"]

    jsonschema.Draft202012Validator(TIMELINEJS).validate({"events": events})
    assert events[0]["start_date"] == {"year": 1998, "display_date": "1998"}
    assert "end_date" not in events[0]
    assert events[1]["start_date"] == {"year": 2023, "month": 11, "display_date": "November 2023"}


def test_the_same_book_gives_the_same_bytes() -> None:
    first = [(item.path, getattr(item, "body", None) or item.data) for item in exporters.export(books.book())]
    second = [(item.path, getattr(item, "body", None) or item.data) for item in exporters.export(books.book())]

    assert first == second
    assert len({path for path, _ in first}) == len(first)
    assert all(isinstance(path, PurePosixPath) for path, _ in first)


def test_how_often_articles_name_an_actor_is_a_table() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["data/mentions.csv"].decode())))
    mine = [row for row in rows if row["actor"] == "Ana Ruiz"]

    assert [row["page"] for row in mine] == ["articles/islands-ferry-reopens.html", "articles/islands-union.html"]
    assert mine[0]["published"] == "2024-02-14"
    assert int(mine[0]["named"]) == 3
