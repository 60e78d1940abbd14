"""How the extraction compares with the hand annotation of the demo articles.

Run it to see the figures and what was missed: `python tests/quality/demo.py [--misses]`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator import extractors, language, readers
from generator.models import Actor, Extraction, Passage

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass
class Scores:
    """Counts by measure: hits, and what they are out of."""

    hits: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def count(self, measure: str, hit: bool, what: str) -> None:
        self.hits[measure] += hit
        self.total[measure] += 1
        if not hit:
            self.misses.append(f"{measure}: {what}")

    def share(self, measure: str) -> float:
        return self.hits[measure] / self.total[measure] if self.total[measure] else 1.0


def extractions() -> Iterator[tuple[dict[str, Any], Extraction]]:
    """Each annotation with what we find in its article."""
    pipeline = language.load()
    articles, _ = readers.collect(ROOT / "content")
    by_path = {str(article.path): article for article in articles}
    for path in sorted((HERE / "gold").glob("*.yml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        doc, article = language.read(pipeline, by_path[gold["article"]])
        yield gold, extractors.extract(doc, article)


def score() -> Scores:
    """All measures over all demo articles."""
    scores = Scores()
    for gold, found in extractions():
        where = gold["article"].split("/")[-1]
        _persons(gold, found, scores, where)
        _events(gold, found, scores, where)
        _statements(gold, found, scores, where)
        _facts(gold, found, scores, where)
        _other_readings(gold["article"], found, scores, where)
    return scores


def _persons(gold: dict[str, Any], found: Extraction, scores: Scores, where: str) -> None:
    people = {actor.name: actor for actor in found.actors if actor.kind == "person"}
    names = {person["name"] for person in gold["persons"]}
    for person in gold["persons"]:
        actor = people.get(person["name"])
        scores.count("persons found", actor is not None, f"{where}: {person['name']}")
        if actor is not None and person["role"]:
            right = any(_same_words(role.text, person["role"]) for role in actor.roles)
            scores.count(
                "roles", right, f"{where}: {person['name']}: {person['role']} / {[r.text for r in actor.roles]}"
            )
    for name in people:
        scores.count("persons right", name in names, f"{where}: {name}")
    for actor in found.actors:
        held = {name for name in names if _mentions_name(actor, name, found)}
        scores.count("no wrong merge", len(held) < 2, f"{where}: {actor.name} holds {sorted(held)}")


def _mentions_name(actor: Actor, name: str, found: Extraction) -> bool:
    return any(found.article.text[m.start : m.end] == name for m in actor.mentions)


def _same_words(one: str, other: str) -> bool:
    a, b = one.casefold().removeprefix("the "), other.casefold().removeprefix("the ")
    return a in b or b in a


def _events(gold: dict[str, Any], found: Extraction, scores: Scores, where: str) -> None:
    spans = [(_find(event["text"], found), event) for event in gold["events"]]
    for (start, end), event in spans:
        if event["date"] is None:
            continue
        over = [e for e in found.events if min(e.end, end) > max(e.start, start)]
        same = next((e for e in over if e.date == event["date"]), None)
        scores.count(
            "dated events found",
            same is not None,
            f"{where}: {event['date']} {event['text']} / {[e.date for e in over]}",
        )
        if same is not None:
            scores.count("event basis", same.basis == event["basis"], f"{where}: {event['text']}: {same.basis}")
            scores.count("event band", same.band == event["band"], f"{where}: {event['text']}: {same.band}")
    for predicted in found.events:
        if predicted.date is None or predicted.polarity == "hypothetical":
            continue
        over_gold = [e for (start, end), e in spans if min(predicted.end, end) > max(predicted.start, start)]
        right = any(e["date"] == predicted.date for e in over_gold)
        scores.count("dated events right", right, f"{where}: {predicted.date} {predicted.text}")


def _other_readings(article: str, found: Extraction, scores: Scores, where: str) -> None:
    """The dated events against those of two more readers, who saw neither ours nor the first annotation.

    Optional rows need not be found, and are no mistake when they are.
    """
    ours = [e for e in found.events if e.date is not None and e.polarity != "hypothetical"]
    for reading in ("second", "third"):
        lines = (HERE / "gold" / f"{reading}_reading.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [row for row in map(json.loads, lines) if row["article"] == article]
        spans = [(_find(row["phrase"], found), {row["edtf"], *row.get("or", ())}, row) for row in rows]
        for (start, end), dates, row in spans:
            if not row["optional"]:
                over = [e.date for e in ours if min(e.end, end) > max(e.start, start)]
                what = f"{reading}: {where}: {row['edtf']} {row['phrase']} / {over}"
                scores.count("other readers' events found", not dates.isdisjoint(over), what)
        for event in ours:
            right = any(
                min(event.end, end) > max(event.start, start) and event.date in dates
                for (start, end), dates, _ in spans
            )
            what = f"{reading}: {where}: {event.date} {event.text}"
            scores.count("dated events other readers sign", right, what)


def _statements(gold: dict[str, Any], found: Extraction, scores: Scores, where: str) -> None:
    names = {actor.id: {actor.name, *actor.aliases} for actor in found.actors}
    for wanted in gold["statements"]:
        start, end = _find(wanted["text"], found)
        best = max(found.statements, key=lambda s: _overlap(s, start, end), default=None)
        hit = best is not None and _overlap(best, start, end) >= 0.5
        scores.count("statements found", hit, f"{where}: {wanted['text']}")
        if best is not None and hit:
            said_by = names.get(best.speaker or "", set())
            right = (wanted["speaker"] is None and not said_by) or wanted["speaker"] in said_by
            scores.count("speakers", right, f"{where}: {wanted['speaker']} / {sorted(said_by)}: {wanted['text'][:50]}")
            if said_by:
                scores.count("speakers named rightly", right, f"{where}: {wanted['speaker']} / {sorted(said_by)}")
            scores.count("voices", best.voice == wanted["voice"], f"{where}: {best.voice} {wanted}")


def _facts(gold: dict[str, Any], found: Extraction, scores: Scores, where: str) -> None:
    for wanted in gold["key_facts"]:
        start, end = _find(wanted, found)
        hit = any(min(f.end, end) > max(f.start, start) for f in found.facts[:7])
        scores.count("key facts among the first seven", hit, f"{where}: {wanted[:70]}")


def _overlap(item: Passage, start: int, end: int) -> float:
    shared = min(item.end, end) - max(item.start, start)
    return max(0, shared) / (max(item.end, end) - min(item.start, start))


def _find(text: str, found: Extraction) -> tuple[int, int]:
    start = found.article.text.find(text)
    assert start >= 0, f"{found.article.id}: the annotated text is not in the article: {text!r}"
    return start, start + len(text)


if __name__ == "__main__":
    result = score()
    for name in sorted(result.total):
        print(f"{name:34s} {result.share(name):6.1%}  ({result.hits[name]}/{result.total[name]})")
    if "--misses" in sys.argv:
        print("\n".join(result.misses))
