"""Whether the order of actors is that of their salience in a treebank, news left out.

usage: python bench/salience.py TREEBANK.conllu.xz [TREEBANK ...] [--model NAME]

A treebank is CoNLL-U as GUM writes it: `Entity=` in the last column, `meta::salientEntities` with 0 to 5 for each
entity, by how many of five summaries mention it. Main are persons and organisations that have a name and are in three
summaries; texts without any are left out, and so is news, which other scorers measure. Prints, by genre and over all,
the mean average precision of our order, and the share of main actors among as many of ours.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from generator import language
from generator.extractors import actors
from generator.models import Actor, Article

KINDS = frozenset({"person", "organization"})
MAIN = 3
"""Summaries of five that mention a main actor."""
OVERLAP = 1 / 3
"""Share of the longer of two mentions that the shorter has at least when they are one."""

Stretch = tuple[int, int]


@dataclass(slots=True)
class Entity:
    """Somebody or something of a text: where it is mentioned, by its number."""

    kind: str
    mentions: list[Stretch] = field(default_factory=list)
    named: bool = False


@dataclass(slots=True)
class Gold:
    """One text as the treebank has it."""

    name: str
    genre: str = ""
    title: str = ""
    text: str = ""
    salience: dict[str, int] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)

    def main(self) -> tuple[Entity, ...]:
        """Its main actors."""
        return tuple(
            entity
            for number, entity in self.entities.items()
            if entity.kind in KINDS and entity.named and self.salience.get(number, 0) >= MAIN
        )


def read(path: Path) -> Iterator[Gold]:
    """The texts of a treebank."""
    gold = Gold("")
    rows: list[list[str]] = []
    paragraph = False
    packed = path.read_bytes()
    content = (lzma.decompress(packed) if path.suffix == ".xz" else packed).decode("utf-8")
    for line in (*content.splitlines(), "# newdoc id = end"):
        key, _, value = line.partition(" = ")
        if key == "# newdoc id":
            if gold.text:
                yield gold
            gold = Gold(value)
        elif key == "# meta::genre":
            gold.genre = value
        elif key == "# meta::title":
            gold.title = value
        elif key == "# meta::salientEntities":
            gold.salience = {number: int(score) for number, score in re.findall(r"(\d+) \((\d)", value)}
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            gold.text += "" if not gold.text else "\n\n" if paragraph else " "
            _add(gold, rows)
            rows, paragraph = [], False


def _add(gold: Gold, rows: Sequence[list[str]]) -> None:
    """Write one sentence to the end of the text, and note whom it mentions."""
    open_: dict[str, list[int]] = defaultdict(list)
    places: dict[int, Stretch] = {}
    whole = 0
    words = [row for row in rows if row[0].isdigit()]
    for row in rows:
        number = int(row[0].partition("-")[0].partition(".")[0])
        if "." in row[0]:
            continue
        start = len(gold.text)
        if number > whole:
            gold.text += row[1] if "SpaceAfter=No" in row[9] else f"{row[1]} "
        if "-" in row[0]:
            whole = int(row[0].partition("-")[2])
            places |= {n: (start, start + len(row[1])) for n in range(number, whole + 1)}
        elif number > whole:
            places[number] = (start, start + len(row[1]))
    gold.text = gold.text.rstrip()
    for place, row in enumerate(words):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for token in re.findall(r"\([^()]+\)?|\d+\)", value):
            number = token.strip("()").split("-")[0]
            if token.startswith("("):
                gold.entities.setdefault(number, Entity(token.split("-")[1]))
                open_[number].append(place)
            if token.endswith(")") and open_[number]:
                first = open_[number].pop()
                entity = gold.entities[number]
                entity.mentions.append((places[first + 1][0], places[place + 1][1]))
                entity.named = entity.named or _head(words, first, place)[3] == "PROPN"


def _head(words: Sequence[list[str]], first: int, last: int) -> list[str]:
    """The word of a stretch that hangs on one outside it."""
    inside = range(first + 1, last + 2)
    return next((row for row in words[first : last + 1] if int(row[6]) not in inside), words[last])


def scores(gold: Gold, found: Sequence[Actor]) -> tuple[float, float]:
    """Average precision of our order, and the share of main actors among as many of ours."""
    everybody = [e for e in gold.entities.values() if e.kind in KINDS and e.named]
    main = gold.main()
    seen: list[Entity] = []
    ranks: list[int] = []
    for rank, actor in enumerate(sorted(found, key=lambda a: -a.salience), 1):
        entity = _same(actor, everybody)
        if entity is not None and any(entity is e for e in main) and not any(entity is e for e in seen):
            seen.append(entity)
            ranks.append(rank)
    precision = sum(number / rank for number, rank in enumerate(ranks, 1)) / len(main)
    return precision, sum(rank <= len(main) for rank in ranks) / len(main)


def _same(actor: Actor, entities: Sequence[Entity]) -> Entity | None:
    """The entity whose mention is most like one of an actor's."""
    shares = [
        (share, number)
        for number, entity in enumerate(entities)
        for start, end in entity.mentions
        for mention in actor.mentions
        if min(end, mention.end) > max(start, mention.start)
        and (share := _share(start, end, mention.start, mention.end)) >= OVERLAP
    ]
    return entities[max(shares, key=lambda s: (s[0], -s[1]))[1]] if shares else None


def _share(start: int, end: int, first: int, last: int) -> float:
    return min(end - start, last - first) / max(end - start, last - first)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path, nargs="+")
    parser.add_argument("--model")
    options = parser.parse_args()
    pipeline = language.load(options.model)
    by_genre: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for gold in (gold for path in options.treebanks for gold in read(path)):
        if gold.genre == "news" or not gold.main():
            continue
        doc, article = language.read(pipeline, Article(gold.name, gold.title, gold.text))
        by_genre[gold.genre].append(scores(gold, actors.extract(doc, article).actors))
    table = Table("genre", "texts", "MAP", "R-precision")
    together = [found for genre in by_genre.values() for found in genre]
    for genre, rows in (*sorted(by_genre.items()), ("all", together)):
        means = [100 * sum(column) / len(rows) for column in zip(*rows, strict=True)]
        table.add_row(genre, str(len(rows)), *(f"{mean:.1f}" for mean in means))
    Console().print(table)


if __name__ == "__main__":
    main()
