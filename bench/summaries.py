"""Key facts beside the opening of the article and TextRank: what of the human summaries each of them says.

usage: python bench/summaries.py GOLD.jsonl [GOLD.jsonl ...] [--words 60 80] [--model NAME]

A line of GOLD is `{"doc_id", "text", "title", "dct", "references": [...], "facts": [...]}`; `references` are summaries
by people, `facts` (may be missing) the single statements of them. All systems read the same sentences and are cut to
the same number of words. TextRank is that of sumy (`pip install sumy`), fed with our sentences and tokens.

Columns: ROUGE-1, -2 and -L (F, best reference, prefixes of six letters count as a word) and the share of statements of
which at least two thirds of the content words are said.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from generator import extractors, language
from generator.extractors._passage import body_sentences
from generator.extractors.facts.idle import skipped
from generator.models import Article
from generator.readers import _layout

System = Callable[[Doc, Article], list[str]]

_EMPTY = frozenset(
    "a an the of in on at to for from by with as is are was were be been has have had it its this that these those and "
    "or but he she they his her their him them who which what will would can could may might do does did not".split()
)
_SAID = 0.66


def words(text: str) -> list[str]:
    """Words as they are compared: lower case, six letters at most."""
    return [word[:6] for word in re.findall(r"[a-z0-9]+", text.lower().replace("'s", "").replace("’s", ""))]


def key_facts(doc: Doc, article: Article) -> list[str]:
    """Our facts, best first."""
    return [fact.text for fact in extractors.extract(doc, article).facts]


def lead(most: int) -> System:
    """The first sentences of the running text, the repeated title and the date line left out."""

    def opening(doc: Doc, article: Article) -> list[str]:
        skip = skipped(doc, article)
        return [sent.text for index, sent in body_sentences(doc, article) if index not in skip][:most]

    return opening


def text_rank(doc: Doc, article: Article) -> list[str]:
    """The sentences that sumy's TextRank puts first, in its order."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.text_rank import TextRankSummarizer

    tokens = type("Tokens", (), {"to_words": staticmethod(lambda text: re.findall(r"\w+", text))})()
    skip = skipped(doc, article)
    sents = [sent.text for index, sent in body_sentences(doc, article) if index not in skip]
    model = ObjectDocumentModel([Paragraph([Sentence(text, tokens) for text in sents])])
    ranker = TextRankSummarizer(Stemmer("english"))
    ranker.stop_words = _EMPTY
    rates = ranker.rate_sentences(model)
    return [str(sent) for sent in sorted(rates, key=lambda s: (-rates[s], sents.index(str(s))))][:8]


def rouge(summary: list[str], reference: list[str]) -> tuple[float, float, float]:
    """ROUGE-1, -2 and -L, F."""
    pairs = [(_grams(summary, n), _grams(reference, n)) for n in (1, 2)]
    scores = [_f(sum((a & b).values()), a.total(), b.total()) for a, b in pairs]
    return scores[0], scores[1], _f(_common(summary, reference), len(summary), len(reference))


def _grams(text: list[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(text[i : i + n]) for i in range(len(text) - n + 1))


def _f(shared: int, ours: int, theirs: int) -> float:
    return 2 * shared / (ours + theirs) if ours + theirs else 0.0


def _common(one: list[str], other: list[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for place, theirs in enumerate(other, 1):
            kept = row[place]
            row[place] = before + 1 if word == theirs else max(kept, row[place - 1])
            before = kept
    return row[-1]


def says(summary: set[str], statement: str) -> bool:
    """Whether a summary has most content words of a statement."""
    content = words(" ".join(w for w in statement.split() if w.lower() not in _EMPTY)) or words(statement)
    return bool(content) and sum(word in summary for word in content) >= _SAID * len(content)


def measure(gold: Sequence[dict[str, Any]], summaries: Sequence[str], most: int) -> str:
    """One line of figures, in per cent."""
    totals, said, asked = [0.0, 0.0, 0.0], 0, 0
    for document, text in zip(gold, summaries, strict=True):
        ours = words(" ".join(text.split()[:most]))
        best = [max(column) for column in zip(*(rouge(ours, words(r)) for r in document["references"]), strict=True)]
        totals = [total + score for total, score in zip(totals, best, strict=True)]
        said += sum(says(set(ours), statement) for statement in document.get("facts") or ())
        asked += len(document.get("facts") or ())
    means = "  ".join(f"{100 * total / len(gold):5.1f}" for total in totals)
    return means + (f"  {100 * said / asked:5.1f}" if asked else "      -")


def main(arguments: Iterable[str] | None = None) -> None:
    """Print a table for every set and number of words."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--words", nargs="+", type=int, default=[60, 80])
    parser.add_argument("--model")
    asked = parser.parse_args(list(arguments) if arguments is not None else None)
    pipeline = language.load(asked.model)
    systems: dict[str, System] = {"key facts": key_facts, "LEAD-3": lead(3), "LEAD-5": lead(5), "TextRank": text_rank}
    for path in asked.gold:
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        docs = [language.read(pipeline, _article(document)) for document in gold]
        found = {name: [" ".join(system(*one)) for one in docs] for name, system in systems.items()}
        for most in asked.words:
            print(f"\n{path.stem}, {len(gold)} articles, {most} words    R-1    R-2    R-L   said")
            for name, summaries in found.items():
                print(f"  {name:32}{measure(gold, summaries, most)}")


def _article(document: dict[str, Any]) -> Article:
    text, published = document["text"], document.get("dct")
    return Article(
        document["doc_id"],
        document.get("title") or "",
        text,
        published=date.fromisoformat(published[:10]) if published else None,
        paragraphs=_layout.paragraphs(text),
    )


if __name__ == "__main__":
    main()
