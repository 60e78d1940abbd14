"""Words per second of the language pipeline on one core, of the whole extraction, and how much memory they take.

`python bench/pipeline_speed.py [--words 200000] [--model NAME]`

The demo book's articles are read again and again until there are so many words. Ratios are to tokenising alone
(`spacy.blank("en")`) and, where it is installed, to `en_core_web_sm`. Garbage is collected as seldom as by the command.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import os
import resource
import sys
import time
from pathlib import Path

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"

import spacy  # noqa: E402
from spacy.language import Language  # noqa: E402

from generator import extractors, readers  # noqa: E402
from generator.cli import COLLECT  # noqa: E402
from generator.language import Language as Loaded  # noqa: E402
from generator.language import load, read  # noqa: E402

CONTENT = Path(__file__).parents[1] / "content"


def texts(words: int) -> list[str]:
    """The demo articles over and over, together at least so many words."""
    found = [
        path.read_text(encoding="utf-8") for path in sorted(CONTENT.rglob("*.md")) + sorted(CONTENT.rglob("*.txt"))
    ]
    if not found:
        sys.exit(f"error: no articles in {CONTENT}")
    chosen: list[str] = []
    total = 0
    for text in itertools.cycle(found):
        if total >= words:
            return chosen
        chosen.append(text)
        total += len(text.split())
    return chosen


def speed(nlp: Language, chosen: list[str]) -> float:
    """Words per second of processor time, after a first look to warm up."""
    nlp(chosen[0])
    began = time.process_time()
    for _ in nlp.pipe(chosen):
        pass
    return sum(len(text.split()) for text in chosen) / (time.process_time() - began)


def whole(language: Loaded, words: int) -> tuple[float, float]:
    """Processor seconds of the pipeline alone, and of pipeline and extraction, on the same articles."""
    articles, _ = readers.collect(CONTENT)
    extractors.extract(*read(language, articles[0]))
    alone = together = 0.0
    total = 0
    for article in itertools.cycle(articles):
        if total >= words:
            return alone, together
        began = time.process_time()
        doc, whole_article = read(language, article)
        alone += time.process_time() - began
        extractors.extract(doc, whole_article)
        together += time.process_time() - began
        total += len(article.text.split())
    return alone, together


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=200_000)
    parser.add_argument("--model", help="another installed pipeline")
    args = parser.parse_args()
    gc.set_threshold(*COLLECT)
    chosen = texts(args.words)

    began = time.perf_counter()
    language = load(args.model)
    loading = time.perf_counter() - began
    ours = speed(language.pipeline, chosen)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    alone, together = whole(language, args.words // 4)
    tokenising = speed(spacy.blank("en"), chosen)
    print(f"pipeline             {language.name} {language.version}, loaded in {loading:.2f} s")
    print(f"words per second     {ours:,.0f} on one core")
    print(f"peak memory          {peak:,.0f} MB")
    print(f"whole extraction     {together / alone:.2f} times the pipeline's time")
    print(f"to tokenising alone  {ours / tokenising:.3f} ({tokenising:,.0f} words per second)")
    try:
        web = spacy.load("en_core_web_sm")
    except OSError:
        print("to en_core_web_sm    not installed")
    else:
        theirs = speed(web, chosen)
        print(f"to en_core_web_sm    {ours / theirs:.2f} ({theirs:,.0f} words per second)")


if __name__ == "__main__":
    main()
