"""Timelines of actors over many articles, in the form of SemEval-2015 task 4.

`python bench/timeline.py ARTICLES.jsonl TOPICS.jsonl > PREDICTED.jsonl`

ARTICLES: one JSON object a line with `doc_id`, `text`, `dct` (day of publication), `corpus`. TOPICS: `topic`, `corpus`.
A sentence stands on the timeline of a topic when it holds an event with a date and names the topic, by its name or by
a mention of the actor of that name. The annotation of the task puts news without a day of its own on the day of
publication; that we do not do. Each line of the answer has `topic`, `corpus` and `entries`.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path

from generator import extractors, language
from generator.models import Article, Event, Extraction


def main() -> None:
    """Read both files, print one timeline a line."""
    articles, topics = (_lines(Path(name)) for name in sys.argv[1:3])
    pipeline = language.load()
    found: dict[str, list[tuple[str, Extraction]]] = {}
    for row in articles:
        doc, article = language.read(pipeline, _article(row))
        found.setdefault(str(row["corpus"]), []).append((str(row["doc_id"]), extractors.extract(doc, article)))
    for row in topics:
        topic, corpus = str(row["topic"]), str(row["corpus"])
        entries = [entry for name, extraction in found.get(corpus, []) for entry in _entries(topic, name, extraction)]
        print(json.dumps({"topic": topic, "corpus": corpus, "entries": sorted(entries, key=lambda e: str(e["date"]))}))


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _article(row: dict[str, object]) -> Article:
    return Article(str(row["doc_id"]), str(row.get("title") or ""), str(row["text"]), published=_day(str(row["dct"])))


def _day(written: str) -> date | None:
    """`2009-03-02`, or day first: `02-03-2009`; None for anything else."""
    try:
        parts = [int(part) for part in written.split("-")]
        return date(*parts) if parts[0] > 31 else date(parts[2], parts[1], parts[0])
    except (ValueError, IndexError, TypeError):
        return None


def _entries(topic: str, name: str, extraction: Extraction) -> list[dict[str, object]]:
    """A sentence once for each day of an event in it."""
    actors = {
        a.id for a in extraction.actors if _same(topic, a.name) or any(_same(topic, alias) for alias in a.aliases)
    }
    entries: dict[tuple[int, str], dict[str, object]] = {}
    for event in extraction.events:
        if event.date is None or event.polarity == "hypothetical" or not _about(topic, actors, event, extraction):
            continue
        sentence = extraction.article.sentences[event.sentence]
        day = event.date.split("/")[0].strip(".").rstrip("~?%")
        if day:
            entries.setdefault(
                (event.sentence, day),
                {"date": day, "text": event.text, "doc_id": name, "start": sentence.start, "end": sentence.end},
            )
    return list(entries.values())


def _about(topic: str, actors: set[str], event: Event, extraction: Extraction) -> bool:
    sentence = extraction.article.sentences[event.sentence]
    words = extraction.article.text[sentence.start : sentence.end]
    return bool(actors & set(event.actors)) or re.search(rf"\b{re.escape(topic)}\b", words, re.IGNORECASE) is not None


def _same(topic: str, name: str) -> bool:
    return topic.casefold() in name.casefold()


if __name__ == "__main__":
    main()
