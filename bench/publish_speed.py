"""How fast the site is made: a book of N articles, against stock MkDocs on the same pages, in one run.

    python bench/publish_speed.py 2000 [--stock]

Prints milliseconds a page, memory, and the time of one article more. Ratios are what to compare between machines.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from generator import cli, exporters, publish
from generator.models import Collection, Page

import books


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("--stock", action="store_true", help="also build the same pages with plain MkDocs")
    parser.add_argument("--folder", help="where to build; on a disk in memory the disk is not measured, too")
    given = parser.parse_args()
    gc.set_threshold(*cli.COLLECT)  # as a build from the command line does
    book = books.big(given.articles)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        measure(book, Path(folder), stock=given.stock)


def measure(book: Collection, folder: Path, *, stock: bool) -> None:
    """All figures for one book."""
    (folder / "mkdocs.yml").write_text(publish.mkdocs_yml("Bench"), encoding="utf-8")
    start = clock()
    keys = {one.article.id: one.article.id for one in (*book.briefings, *one_more(book).briefings[:1])}
    items = list(exporters.export(book, made_of=keys))
    rendered = clock() - start
    pages = sum(isinstance(item, Page) for item in items)
    size = sum(len(item.body) for item in items if isinstance(item, Page)) / max(1, pages)
    show("pages", pages, f"of {size / 1000:.1f} KB each, and {len(items) - pages} files")
    show("rendering", 1000 * rendered / pages, "ms a page")
    start = clock()
    publish.publish(items, folder)
    published = clock() - start
    show("publishing", 1000 * published / pages, "ms a page")
    start = clock()
    publish.publish(items, folder)
    show("publishing, nothing changed", clock() - start, "s")
    start = clock()
    done = publish.publish(exporters.export(one_more(book), known=publish.known(folder), made_of=keys), folder)
    show("rendering and publishing, one article more", clock() - start, f"s, {len(done.written)} files")
    start = clock()
    again = publish.publish(exporters.export(one_more(book), known=publish.known(folder), made_of=keys), folder)
    show("rendering and publishing, nothing changed", clock() - start, f"s, {len(again.written)} files")
    show("memory, all items held", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")
    own = command(folder, "mkdocs.yml")
    show("plain mkdocs with our plugin", 1000 * own / pages, "ms of processor a page")
    if stock:
        text = publish.mkdocs_yml("Bench").replace("plugins:\n  - briefbook", "plugins: []")
        (folder / "stock.yml").write_text(text, encoding="utf-8")
        theirs = command(folder, "stock.yml")
        show("stock mkdocs", 1000 * theirs / pages, "ms of processor a page")
        show("ours to stock", published / theirs, "")


def one_more(book: Collection) -> Collection:
    """The book with another article, the newest."""
    first = book.briefings[0]
    article = replace(first.article, id="zz-one-more", title="One more", published=date(2025, 1, 1))
    extra = replace(first, extraction=replace(first.extraction, article=article))
    return replace(book, briefings=(extra, *book.briefings))


def command(folder: Path, settings: str) -> float:
    """Processor time of a plain build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    line = [sys.executable, "-m", "mkdocs", "-q", "build", "-f", settings, "-d", str(folder / "plain")]
    subprocess.run(line, cwd=folder, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def clock() -> float:
    """Processor time of this process: other work on the machine does not count."""
    return time.process_time()


def show(name: str, value: float, unit: str) -> None:
    """One line."""
    print(f"{name:45} {value:10.3f} {unit}")


if __name__ == "__main__":
    main()
