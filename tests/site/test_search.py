"""What the search finds first, in the demo articles and in a large book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from generator import readers
from generator.models import Article, Briefing, Collection, Extraction

ROOT = Path(__file__).parents[2]


def bare(article: Article) -> Briefing:
    return Briefing(Extraction(article), (), (), (), (), (), (), (), (), (), (), ())


@pytest.fixture(scope="session")
def demo(build: Callable[..., Path]) -> Path:
    """The demo articles, unread: their titles and texts alone have to do."""
    articles, _ = readers.collect(ROOT / "content")
    return build(Collection("Demo", tuple(map(bare, articles)), (), (), (), (), {}))


def first(page: Any, site: Path, query: str, kind: str) -> str:
    """Address of the first hit of a kind, below the site; `""` when there is none."""
    page.goto(f"{(site / 'search.html').as_uri()}?q={quote(query)}")
    page.locator("#search-status:not(:empty)").wait_for()
    section = page.locator("#results section").filter(has=page.get_by_role("heading", name=kind, level=2))
    if page.get_by_text(f"{kind}: ").count():
        section.locator("h3 a").first.wait_for()
    return section.locator("h3 a").first.get_attribute("href") if section.count() else ""


DEMO = {
    "missile strikes": "2024-01-17-strikes",
    "ambassadors return": "ambassadors-return",
    "pledge joint fight": "2024-01-29-islamabad-talks",
    "hits targets inside iran": "2024-01-18-pakistan-answers",
    "finland nato": "2023-04-04-finland-nato",
    "NATO joining": "2023-04-04-finland-nato",
    "alliance memb": "2023-04-04-finland-nato",
    "credit suisse": "ubs-credit-suisse",
    "bank takeover": "ubs-credit-suisse",
    "beijing": "2023-03-10-beijing-agreement",
    "embassy reopening": "2023-06-06-embassy-reopens",
    "luna crash": "2023-08-20-luna-25",
    "moon lander": "2023-08-23-chandrayaan-3",
    "chandra": "2023-08-23-chandrayaan-3",
    "roscosmos": "2023-08-20-luna-25",
}
BIG = {
    "ferry report 17": "00017-ferry",
    "report 449": "00449-ferry",
    "Ferry reports 300": "00300-ferry",
    "reporting 5": "00005-ferry",
    "reports 123": "00123-ferry",
}
ACTORS = {
    "actor 17": "actor-17",
    "Actors 300": "actor-300",
    "actor 449": "actor-449",
    "minister 3": "minister-3",
    "MINISTERS 12": "minister-12",
}
ISLANDS = {
    "fishers": "islands-union",
    "slower start": "islands-union",
    "ferry reopening": "islands-ferry-reopens",
    "lighthouse": "lighthouse-b-amp-b",
    "osmund observer": "islands-union",
}


@pytest.mark.parametrize(
    ("book", "queries", "kind"),
    [
        ("demo", DEMO, "Briefings"),
        ("big_site", BIG, "Briefings"),
        ("big_site", ACTORS, "Actors"),
        ("site", ISLANDS, "Briefings"),
    ],
)
def test_thirty_queries_find_what_they_ask_for_first(
    visit: Callable[..., tuple[Any, Any]], request: pytest.FixtureRequest, book: str, queries: dict[str, str], kind: str
) -> None:
    page, watch = visit()
    wrong = {}
    for query, wanted in queries.items():
        found = first(page, request.getfixturevalue(book), query, kind)
        if not found.endswith(f"{wanted}.html"):
            wrong[query] = found

    assert wrong == {}
    assert watch.saw_nothing()
