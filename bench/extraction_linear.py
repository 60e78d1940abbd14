"""Processor time a word on texts of growing size: that of the extraction must not grow with the text.

`python bench/extraction_linear.py`

Each text is the articles of the demo book one after another, again and again up to its size: the hardest case for
whatever looks through all mentions of an actor, since the same few actors are mentioned thousands of times.
"""

from __future__ import annotations

import itertools
import time
from pathlib import Path

from generator import extractors, readers
from generator.language import load, read
from generator.models import Article

CONTENT = Path(__file__).parents[1] / "content"
SIZES = (5_000, 50_000, 500_000)
LEAST = 500_000
"""Characters read of each size, so that a short text is measured as long as a long one."""


def text_of(articles: tuple[Article, ...], size: int) -> str:
    """The articles again and again, so many characters."""
    found = ""
    for article in itertools.cycle(articles):
        if len(found) >= size:
            break
        found += article.text + "\n\n"
    return found[:size]


def main() -> None:
    """Print a table."""
    language = load()
    articles, _ = readers.collect(CONTENT)
    for article in articles:
        extractors.extract(*read(language, article))
    print(f"{'characters':>12s}{'pipeline':>12s}{'extraction':>12s}   microseconds a word")
    for size in SIZES:
        text = text_of(articles, size)
        alone = extracting = 0.0
        rounds = LEAST // size
        for _ in range(rounds):
            article = Article("long", articles[0].title, text, published=articles[0].published)
            began = time.process_time()
            doc, whole = read(language, article)
            read_by = time.process_time()
            extractors.extract(doc, whole)
            alone, extracting = alone + read_by - began, extracting + time.process_time() - read_by
        per_word = 1e6 / (rounds * len(text.split()))
        print(f"{size:12,}{alone * per_word:12.0f}{extracting * per_word:12.0f}")


if __name__ == "__main__":
    main()
