"""The classes each head of the network chooses among, and how often a lemma is looked up instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from generator.pipelines import lemmas
from training.corpus import KINDS, OUTSIDE, Sentence


@dataclass(frozen=True, slots=True)
class Labels:
    """Classes by head, in the order of the network's outputs."""

    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    """Universal tag and features as `NOUN|Number=Sing`."""
    lemmas: tuple[str, ...]
    deps: tuple[str, ...]
    names: tuple[str, ...]

    def as_json(self) -> dict[str, list[str]]:
        return {head: list(classes) for head, classes in asdict(self).items()}


def collect(sentences: Iterable[Sentence]) -> Labels:
    """The classes of a training set. Lemma edits seen once are left to chance."""
    tags, morphs, edits, deps = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        syntax = sentence.syntax
        if syntax is None:
            continue
        tags.update(syntax.tags)
        morphs.update(morph(pos, feats) for pos, feats in zip(syntax.pos, syntax.feats, strict=True))
        edits.update(lemmas.edit(word, lemma) for word, lemma in zip(sentence.words, syntax.lemmas, strict=True))
        deps.update(syntax.deps)
    names = (OUTSIDE, *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
    return Labels(_often(tags, 1), _often(morphs, 2), _often(edits, 3), _often(deps, 3), names)


def morph(pos: str, feats: str) -> str:
    """One class for universal tag and features."""
    return f"{pos}|{feats}" if feats else pos


def lookup(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Lemmas of `POS word` seen at least three times and always alike; proper nouns and odd spellings left out."""
    seen: dict[str, Counter[str]] = {}
    for sentence in sentences:
        if sentence.syntax is None:
            continue
        for word, pos, lemma in zip(sentence.words, sentence.syntax.pos, sentence.syntax.lemmas, strict=True):
            if pos in ("NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET") and word.isalpha():
                seen.setdefault(f"{pos} {word.lower()}", Counter())[lemma] += 1
    return {key: next(iter(found)) for key, found in sorted(seen.items()) if len(found) == 1 and found.total() >= 3}


def _often(counter: Counter[str], least: int) -> tuple[str, ...]:
    return tuple(sorted(key for key, count in counter.items() if count >= least))
