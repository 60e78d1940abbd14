"""How long the first result of a search takes: a generated book of N pages on the disk, in a headless Chromium.

    python bench/search_speed.py 10000 [--folder /dev/shm]

For each query the page is opened afresh in a new context, so that no file of the index is in memory; the time runs
from the last letter typed to the first result shown, and once more from opening the page with the query in its address.
Each is asked five times, and the middle one counts: other work on the machine does not.
Needs Playwright and a Chromium.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from playwright.sync_api import sync_playwright

from generator import exporters, publish
from generator.models import Asset

import books

QUERIES = (
    "ferry",
    "report 449",
    "ferry reports 300",
    "reporting 5",
    "islander",
    "harbour minister",
    "timetable",
    "vell",
)
TIMES = 5
TYPED = """words => new Promise(done => {
    const box = document.getElementById("q"), results = document.getElementById("results");
    const start = performance.now();
    new MutationObserver((_, watch) => {
        if (results.querySelector(".hit")) { watch.disconnect(); done(performance.now() - start); }
    }).observe(results, {childList: true, subtree: true});
    setTimeout(done, 5000, NaN);
    box.value = words;
    box.dispatchEvent(new Event("input"));
})"""
"""Milliseconds; NaN when nothing was found."""
SHOWN = """() => new Promise(done => {
    const look = () => document.querySelector("#results .hit") ? done(performance.now()) : setTimeout(look, 1);
    setTimeout(done, 5000, NaN);
    look();
})"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=int)
    parser.add_argument("--folder", help="where to build; on a disk in memory the disk is not measured, too")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        measure(Path(folder), given.pages)


def measure(folder: Path, pages: int) -> None:
    """Build the book, about two pages to an article, and ask it."""
    book = books.big(round(pages / 2.07))
    (folder / "mkdocs.yml").write_text(publish.mkdocs_yml("Bench"), encoding="utf-8")
    items = list(exporters.export(book))
    index = [item for item in items if isinstance(item, Asset) and item.path.parts[0] == "search"]
    site = publish.publish(items, folder).site
    made = sum(1 for _ in site.rglob("*.html"))
    size = sum(len(item.data) for item in index) / 1e6
    print(f"{made} pages; index of {len(index)} files, {size:.1f} MB")
    with sync_playwright() as play:
        path = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        address = (site / "search.html").as_uri()
        typed, opened = [], []
        for query in QUERIES:
            typed.append(statistics.median(fresh(browser, address, query) for _ in range(TIMES)))
            opened.append(statistics.median(at_once(browser, address, query) for _ in range(TIMES)))
            print(f"{query:20} typed {typed[-1]:6.0f} ms, opened with the query {opened[-1]:6.0f} ms")
        browser.close()
    for name, found in (("typed", typed), ("opened", opened)):
        print(f"{name:10} median {statistics.median(found):.0f} ms, slowest {max(found):.0f} ms")


def fresh(browser: Any, address: str, query: str) -> float:
    """From the last letter to the first result, nothing of the index being there but its table of contents."""
    page = browser.new_context().new_page()
    page.goto(address)
    page.locator(".filters").wait_for()
    found: float = page.evaluate(TYPED, query)
    page.context.close()
    return found


def at_once(browser: Any, address: str, query: str) -> float:
    """From the beginning of the navigation to the first result."""
    page = browser.new_context().new_page()
    page.goto(f"{address}?q={query.replace(' ', '+')}", wait_until="commit")
    found: float = page.evaluate(SHOWN)
    page.context.close()
    return found


if __name__ == "__main__":
    main()
