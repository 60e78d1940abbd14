"""Timelines of actors over many articles, in the form of SemEval-2015 task 4.

`python bench/timeline.py ARTICLES.jsonl TOPICS.jsonl > PREDICTED.jsonl`

ARTICLES: one JSON object a line with `doc_id`, `text`, `dct` (day of publication), `corpus`. TOPICS: `topic`, `corpus`.
A sentence stands on the timeline of a topic when the actor of that name speaks in it, or takes part in an event of it
as who does it or whom it is done to; a topic that is no actor of ours ("iPhone 4") must be named in the event.

The annotation of the task gives every event a day. What has none in our briefing is put here on the day of the news:
that of the first event near the top that the article dates, else that of publication. The briefing itself never does
so. Each line of the answer has `topic`, `corpus` and `entries`.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_right
from datetime import date
from pathlib import Path

from generator import extractors, language
from generator.models import Article, Event, Extraction, Statement

_LEAD = 3
"""Last sentence in which the day of the news is looked for; the headline and a line with the date go before."""


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
    """Each sentence once: what somebody says there goes before what is dated, and that before what is not."""
    actors = {
        a.id for a in extraction.actors if _same(topic, a.name) or any(_same(topic, alias) for alias in a.aliases)
    }
    news = _day_of_news(extraction)
    days: dict[int, str] = {}
    for statement in extraction.statements:
        if statement.speaker in actors and statement.speaker_span is not None:
            days.setdefault(_sentence(statement.speaker_span[0], extraction), _said_on(statement, extraction) or news)
    told = [e for e in extraction.events if e.polarity != "hypothetical" and _takes_part(topic, actors, e)]
    for event in told:
        if day := _first_day(event):
            days.setdefault(event.sentence, day)
    for event in told:
        if event.timex is None:
            days.setdefault(event.sentence, news)
    return [_entry(name, sentence, day, extraction) for sentence, day in sorted(days.items()) if day]


def _entry(name: str, index: int, day: str, extraction: Extraction) -> dict[str, object]:
    sentence = extraction.article.sentences[index]
    text = extraction.article.text[sentence.start : sentence.end]
    return {"date": day, "text": text, "doc_id": name, "start": sentence.start, "end": sentence.end}


def _takes_part(topic: str, actors: set[str], event: Event) -> bool:
    if actors:
        return any(p.actor in actors and p.part != "other" for p in event.participants)
    return re.search(rf"\b{re.escape(topic)}\b", event.text, re.IGNORECASE) is not None


def _first_day(event: Event) -> str:
    return (event.date or "").split("/")[0].strip(".").rstrip("~?%")


def _day_of_news(extraction: Extraction) -> str:
    for event in extraction.events:
        if event.sentence <= _LEAD and event.band == "news" and event.precision in {"day", "time"}:
            return _first_day(event)[:10]
    return str(extraction.article.published or "")


def _said_on(statement: Statement, extraction: Extraction) -> str:
    """The day of an event that is the saying itself: it holds the reporting word, its time is not in what is said."""
    for event in extraction.events:
        if statement.cue is None or event.timex is None or not event.start <= statement.cue.start < event.end:
            continue
        if not statement.start <= extraction.timexes[event.timex].start < statement.end:
            return _first_day(event)
    return ""


def _sentence(offset: int, extraction: Extraction) -> int:
    return bisect_right(extraction.article.sentences, offset, key=lambda sentence: sentence.start) - 1


def _same(topic: str, name: str) -> bool:
    return topic.casefold() in name.casefold()


if __name__ == "__main__":
    main()
