"""How often what somebody only says is shown as the article's own word, on texts with every attribution annotated.

usage: python bench/attributed.py GOLD.jsonl... [--show N]

GOLD: one JSON object a line with `doc_id`, `text` and `quotes`, each with `spans` of the content that is attributed to
somebody. A fact, event or sentence of ours is *attributed* when at least half of its letters stand in such content, the
article's *own* when none does; what lies between is not counted. Attribution here is wider than speech: it holds
beliefs, hopes and intentions too, and plans and opinions are no error. Two shares: of the attributed, how many we show
as reported; of the own, how many we show as somebody's claim or denial. Intervals: 95 %, over 1,000 resamples of whole
texts.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import extractors, language
from generator.extractors._voice import voice_of_span
from generator.models import Article, Voice

_SHARE = 0.5
_RESAMPLES = 1000
_KINDS = ("fact", "event", "sentence")


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding and whether the annotators count it to somebody."""

    kind: str
    attributed: bool
    voice: Voice
    text: str

    @property
    def is_wrong(self) -> bool:
        """Whether we show somebody's word as the article's, or the article's as somebody's."""
        return self.voice == "reported" if self.attributed else self.voice in {"claim", "denial"}


def main() -> None:
    """Print both shares for facts, events and all sentences of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print so many of the errors of each kind, drawn by lot")
    options = parser.parse_args()
    pipeline = language.load()
    for path in options.gold:
        texts = [tuple(_shown(pipeline, json.loads(line))) for line in path.read_text("utf-8").splitlines()]
        print(f"{path.name}: {len(texts)} texts")
        for kind in _KINDS:
            for attributed, name in ((True, "attributed, shown as reported"), (False, "own, shown as claim or denial")):
                chosen = [[s for s in text if s.kind == kind and s.attributed == attributed] for text in texts]
                low, high = _interval(chosen)
                count = sum(map(len, chosen))
                print(f"  {kind:9s}{name:31s} {100 * _wrong(chosen):5.1f} % of {count}   ({low:.1f} to {high:.1f})")
                _print_some([s for text in chosen for s in text if s.is_wrong], options.show)


def _shown(pipeline: language.Language, row: dict[str, object]) -> Iterator[Shown]:
    text = str(row["text"])
    day = str(row["dct"] or "")
    article = Article(str(row["doc_id"]), "", text, published=date.fromisoformat(day) if len(day) == 10 else None)
    doc, article = language.read(pipeline, article)
    found = extractors.extract(doc, article)
    gold = _covered(row["quotes"])
    for kind, passages in (("fact", found.facts), ("event", found.events)):
        for passage in passages:
            yield from _judged(kind, text, passage.start, passage.end, passage.voice, gold)
    for sentence in article.sentences:
        voice = voice_of_span(doc, sentence.start, sentence.end, found.statements).voice
        yield from _judged("sentence", text, sentence.start, sentence.end, voice, gold)


def _covered(quotes: object) -> frozenset[int]:
    assert isinstance(quotes, list)
    return frozenset(i for quote in quotes for start, end in quote["spans"] for i in range(start, end))


def _judged(kind: str, text: str, start: int, end: int, voice: Voice, gold: frozenset[int]) -> Iterator[Shown]:
    letters = [i for i in range(start, end) if text[i].isalnum()]
    share = sum(i in gold for i in letters) / max(1, len(letters))
    if share >= _SHARE or share == 0:
        yield Shown(kind, share > 0, voice, text[start:end])


def _wrong(texts: Iterable[list[Shown]]) -> float:
    shown = [s for text in texts for s in text]
    return sum(s.is_wrong for s in shown) / max(1, len(shown))


def _interval(texts: list[list[Shown]]) -> tuple[float, float]:
    chance = random.Random(0)
    samples = sorted(_wrong(chance.choices(texts, k=len(texts))) for _ in range(_RESAMPLES))
    return 100 * samples[int(0.025 * _RESAMPLES)], 100 * samples[int(0.975 * _RESAMPLES)]


def _print_some(wrong: list[Shown], count: int) -> None:
    for shown in random.Random(1).sample(wrong, min(count, len(wrong))):
        print(f"    - {shown.voice}: {' '.join(shown.text.split())}")


if __name__ == "__main__":
    main()
