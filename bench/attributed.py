"""How often what somebody only says is shown as the article's own word, on texts with every attribution annotated.

usage: python bench/attributed.py GOLD.jsonl... [--show N]

GOLD: one JSON object a line with `doc_id`, `text` and `quotes`, each with `spans` of the content that is attributed to
somebody. A fact, event or sentence of ours is *attributed* when at least half of its letters stand in such content, the
article's *own* when none does; what lies between is not counted. Attribution here is wider than speech: it holds
beliefs, hopes and intentions too, and plans and opinions are no error. Two shares: of the attributed, how many we show
as reported; of the own, how many we show as somebody's claim or denial. Intervals: 95 %, over 1,000 resamples of whole
texts. The shares are given again without the *personal* texts (letters, columns, interviews), in which "I" or "we"
stands ten times or more in a thousand words outside quotation marks: there the annotators count much to the author.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import extractors, language
from generator.extractors._voice import voice_of_span
from generator.models import Article, Voice

_SHARE = 0.5
_RESAMPLES = 1000
_KINDS = ("fact", "event", "figure", "sentence")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|''(?:(?!'').)*''", re.DOTALL)
_FIRST = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves)\b")
_PERSONAL = 0.01
_FEWEST = 4
"""Words in the first person that make a text personal: a share of its own words, and at least so many."""


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
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        texts = [tuple(_shown(pipeline, row)) for row in rows]
        print(f"{path.name}: {len(texts)} texts")
        _print_shares(texts, options.show)
        told = [text for text, row in zip(texts, rows, strict=True) if not is_personal(str(row["text"]))]
        print(f"without personal texts: {len(told)} texts")
        _print_shares(told, 0)


def is_personal(text: str) -> bool:
    """Whether the author of a text speaks of himself in it: a letter, a column, an interview."""
    own = _QUOTED.sub(" ", text)
    spoken = len(_FIRST.findall(own))
    return spoken >= max(_FEWEST, _PERSONAL * len(own.split()))


def _print_shares(texts: list[tuple[Shown, ...]], show: int) -> None:
    for kind in _KINDS:
        for attributed, name in ((True, "attributed, shown as reported"), (False, "own, shown as claim or denial")):
            chosen = [[s for s in text if s.kind == kind and s.attributed == attributed] for text in texts]
            low, high = _interval(chosen)
            count = sum(map(len, chosen))
            print(f"  {kind:9s}{name:31s} {100 * _wrong(chosen):5.1f} % of {count}   ({low:.1f} to {high:.1f})")
            _print_some([s for text in chosen for s in text if s.is_wrong], show)


def _shown(pipeline: language.Language, row: dict[str, object]) -> Iterator[Shown]:
    text = str(row["text"])
    day = str(row["dct"] or "")
    article = Article(str(row["doc_id"]), "", text, published=date.fromisoformat(day) if len(day) == 10 else None)
    doc, article = language.read(pipeline, article)
    found = extractors.extract(doc, article)
    gold = _covered(row["quotes"])
    for kind, passages in (("fact", found.facts), ("event", found.events), ("figure", found.figures)):
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
