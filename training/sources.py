"""Which corpus file is read how."""

from __future__ import annotations

import lzma
from pathlib import Path

from training import gmb, iob, treebank
from training.corpus import Sentence


def load(folder: Path) -> dict[str, list[Sentence]]:
    """All training sentences by corpus, in the order of the files."""

    def text(name: str, encoding: str = "utf-8") -> str:
        return lzma.open(folder / name).read().decode(encoding)

    return {
        "ewt": list(treebank.read(text("ewt_train.conllu.xz"))),
        "gum": list(treebank.read(text("gum_train.conllu.xz"), entities=True)),
        "gmb": list(gmb.read(text("gmb_ner.csv.xz", "latin-1"))),
        "uner": list(iob.read_universal(text("uner_ewt_dev.iob2.xz"))),
        "wikigold": list(iob.read_wikigold(text("wikigold.conll.xz"))),
    }


def load_dev(folder: Path) -> dict[str, list[Sentence]]:
    """The development parts of the treebanks."""
    return {
        name: list(treebank.read(lzma.open(folder / f"{name}_dev.conllu.xz").read().decode(), entities=name == "gum"))
        for name in ("ewt", "gum")
    }
