"""Scores a pipeline: grammar on the development treebanks, names on gold files.

`python -m training.evaluate MODEL --corpora DIR [--names DIR]`
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

import generator.pipelines.encoder  # noqa: F401  (registers the component)
from training import sources
from training.corpus import Sentence

_EDITED = ("GUM_academic", "GUM_bio", "GUM_news", "GUM_textbook", "GUM_voyage", "weblog")
"""Documents of written, edited genres begin like this."""

_COARSE = {"PER": "PERSON", "GPE": "LOC", "COUNTRY": "LOC", "CITY": "LOC", "LOCATION": "LOC", "ORGANISATION": "ORG"}
_SCORED = ("PERSON", "ORG", "LOC")


def grammar(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Tags, lemmas, sentences and dependencies in per cent, read from raw text."""
    examples = []
    for document in documents(sentences):
        gold = as_doc(nlp, document)
        examples.append(Example(nlp(gold.text), gold))
    found: dict[str, float] = {}
    for attribute in ("tag", "pos", "lemma"):
        found |= Scorer.score_token_attr(examples, attribute)
    found |= Scorer.score_spans(examples, "sents", has_annotation=lambda _: True)
    found |= Scorer.score_deps(
        examples, "dep", getter=lambda token, _: token.dep_, ignore_labels=("punct", "p"), head_attr="head"
    )
    return {
        name: round(100 * found[key], 1)
        for name, key in (
            ("tags", "tag_acc"),
            ("universal", "pos_acc"),
            ("lemmas", "lemma_acc"),
            ("sentences", "sents_f"),
            ("UAS", "dep_uas"),
            ("LAS", "dep_las"),
        )
    }


def documents(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences by document."""
    gathered: list[Sentence] = []
    for sentence in sentences:
        if gathered and sentence.document != gathered[-1].document:
            yield gathered
            gathered = []
        gathered.append(sentence)
    if gathered:
        yield gathered


def as_doc(nlp: Language, sentences: Sequence[Sentence]) -> Doc:
    """The gold annotation of a document, with blank lines between paragraphs."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list[str]] = {"tags": [], "pos": [], "lemmas": [], "deps": []}
    heads: list[int] = []
    for number, sentence in enumerate(sentences):
        syntax = sentence.syntax
        assert syntax is not None
        if number and sentence.opens_paragraph:
            spaces[-1] = False
            heads.append(len(words) - 1)
            words.append("\n\n")
            spaces.append(False)
            for column, value in zip(columns.values(), ("_SP", "SPACE", "\n\n", "dep"), strict=True):
                column.append(value)
        offset = len(words)
        words.extend(sentence.words)
        spaces.extend(sentence.spaces)
        heads.extend(offset + head for head in syntax.heads)
        for name, values in (
            ("tags", syntax.tags),
            ("pos", syntax.pos),
            ("lemmas", syntax.lemmas),
            ("deps", syntax.deps),
        ):
            columns[name].extend(values)
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        heads=heads,
        tags=columns["tags"],
        pos=columns["pos"],
        lemmas=columns["lemmas"],
        deps=columns["deps"],
    )


def names(nlp: Language, gold: Iterable[dict[str, object]]) -> dict[str, float]:
    """F of strict span and kind, in per cent, all kinds of place together; gold as `{"text", "entities"}`."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for entry in gold:
        entities = entry["entities"]
        assert isinstance(entities, list)
        known = {(one["start"], one["end"], _coarse(one["label"])) for one in entities}
        known = {span for span in known if span[2] in _SCORED}
        doc = nlp(str(entry["text"]))
        seen = {(ent.start_char, ent.end_char, _coarse(ent.label_)) for ent in doc.ents}
        seen = {span for span in seen if span[2] in _SCORED}
        for counter, spans in ((right, known & seen), (found, seen), (wanted, known)):
            counter.update(kind for _, _, kind in spans)
            counter["all"] += len(spans)
    return {kind: round(100 * 2 * right[kind] / max(1, found[kind] + wanted[kind]), 1) for kind in ("all", *_SCORED)}


def _coarse(label: str) -> str:
    return _COARSE.get(label.upper(), label.upper())


def main() -> None:
    """Print one line per set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="folder or name of the pipeline")
    parser.add_argument("--corpora", type=Path, help="folder of the packed corpora")
    parser.add_argument("--names", type=Path, help="folder of gold names, *.jsonl")
    args = parser.parse_args()
    nlp = spacy.load(args.model)
    if args.corpora:
        dev = sources.load_dev(args.corpora)
        together = [sentence for name in sorted(dev) for sentence in dev[name]]
        edited = [sentence for sentence in together if sentence.document.startswith(_EDITED)]
        for name, sentences in {**dev, "together": together, "edited genres": edited}.items():
            print(f"{name}: {grammar(nlp, sentences)}")
    if args.names:
        for path in sorted(args.names.glob("*.jsonl")):
            entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            print(f"{path.stem}: {names(nlp, entries)}")


if __name__ == "__main__":
    main()
