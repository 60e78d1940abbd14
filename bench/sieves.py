"""What each sieve of the actors gains and costs, measured on texts whose mentions people have clustered.

usage: python bench/sieves.py FOLDER [--model NAME]

FOLDER holds JSON lines `{"doc_id", "text", "clusters": [{"type", "mentions": [{"start", "end", "kind"}]}]}`; types
PERSON, ORG and LOC count, `head_start` and `head_end` of a mention are used when given. Prints, for all links between
mentions and with each sieve left out in turn, precision, recall and F1; and for each rule how many of the mentions it
tied joined the actor that people say they belong to.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from spacy.tokens import Doc

from generator import language
from generator.extractors import actors
from generator.models import Article, Mention

COUNTED = frozenset({"PERSON", "ORG", "LOC"})


@dataclass(frozen=True, slots=True)
class Gold:
    """One text with the mentions people found in it, each with the number of its cluster."""

    doc: Doc
    article: Article
    mentions: tuple[tuple[int, int, int, int, int], ...]
    """Start, end, start and end of the head, cluster."""


@dataclass(slots=True)
class Links:
    """Pairs of mentions in one cluster: found, right, wanted."""

    found: int = 0
    right: int = 0
    wanted: int = 0

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall, F1 in percent."""
        precision = 100 * self.right / self.found if self.found else 0.0
        recall = 100 * self.right / self.wanted if self.wanted else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def read(folder: Path, model: str | None) -> tuple[Gold, ...]:
    """All texts of a folder, annotated."""
    pipeline = language.load(model)
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            article = Article(record["doc_id"], record.get("title") or "", record["text"])
            doc, article = language.read(pipeline, article)
            found.append(Gold(doc, article, tuple(_mentions(record))))
    return tuple(found)


def _mentions(record: dict[str, Any]) -> Iterator[tuple[int, int, int, int, int]]:
    for number, cluster in enumerate(record["clusters"]):
        if cluster["type"] in COUNTED:
            for mention in cluster["mentions"]:
                start, end = mention["start"], mention["end"]
                yield start, end, mention.get("head_start", start), mention.get("head_end", end), number


def aligned(gold: Gold) -> Iterator[tuple[int, int | None, Mention | None]]:
    """Each gold mention's cluster with the actor or place it was found as, and the mention found."""
    listed, located = actors.extract(gold.doc, gold.article).whole()
    everybody = [one.mentions for one in (*listed, *located)]
    ours = [(m, n) for n, mentions in enumerate(everybody) for m in mentions]
    for start, end, head_start, head_end, cluster in gold.mentions:
        best: tuple[float, int] | None = None
        mention = None
        for m, n in ours:
            if min(m.end, head_end) > max(m.start, head_start):
                shared = (min(m.end, end) - max(m.start, start)) / (max(m.end, end) - min(m.start, start))
                if best is None or (shared, n) > best:
                    best, mention = (shared, n), m
        yield cluster, best[1] if best else None, mention


def links(texts: tuple[Gold, ...]) -> Links:
    """Links over all texts."""
    total = Links()
    for gold in texts:
        for (one, ours, _), (other, theirs, _) in combinations(aligned(gold), 2):
            together = ours is not None and ours == theirs
            total.found += together
            total.wanted += one == other
            total.right += together and one == other
    return total


def by_rule(texts: tuple[Gold, ...]) -> tuple[Counter[str], Counter[str]]:
    """For each rule the mentions tied by it, and those tied to the cluster most of the actor's others are in."""
    tied: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for gold in texts:
        actor: dict[int, list[tuple[int, Mention]]] = {}
        for cluster, number, mention in aligned(gold):
            if number is not None and mention is not None:
                actor.setdefault(number, []).append((cluster, mention))
        for members in actor.values():
            for cluster, mention in members:
                others = Counter(c for c, m in members if m is not mention)
                if mention.rule and others:
                    rule = mention.rule.split(",")[0].split(" as ")[0]
                    tied[rule] += 1
                    right[rule] += cluster in others and others[cluster] == max(others.values())
    return tied, right


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default=None, help="spaCy pipeline; the one that ships with Briefbook if left out")
    given = parser.parse_args()
    texts = read(given.folder, given.model)
    console = Console()
    whole = links(texts).scores()
    table = Table("sieve left out", "precision", "recall", "F1", "F1 lost", title=f"links in {len(texts)} texts")
    table.add_row("none", *(f"{s:.1f}" for s in whole), "")
    everything = actors.SIEVES
    for sieve in everything:
        actors.SIEVES = tuple(s for s in everything if s is not sieve)
        scores = links(texts).scores()
        name = f"{sieve.__module__.rsplit('.', 1)[-1]}.{sieve.__name__}"
        table.add_row(name, *(f"{s:.1f}" for s in scores), f"{whole[2] - scores[2]:+.1f}")
    actors.SIEVES = everything
    console.print(table)
    tied, right = by_rule(texts)
    rules = Table("rule", "tied", "right", "precision", title="mentions by the rule that tied them")
    for rule, count in sorted(tied.items(), key=lambda r: (-r[1], r[0])):
        rules.add_row(rule, str(count), str(right[rule]), f"{100 * right[rule] / count:.0f}")
    console.print(rules)


if __name__ == "__main__":
    main()
