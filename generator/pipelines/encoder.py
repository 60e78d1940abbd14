"""The spaCy component `briefbook_encoder`: sentences, tags, lemmas, a parse and names from one small network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from generator.pipelines import consistency, datelines, lemmas, names, reading
from generator.pipelines.shapes import BREAK, NO_GAP, SPACE, START
from generator.pipelines.wordpiece import WordPiece

_FILES = ("words.onnx", "labels.onnx", "vocabulary.txt", "classes.json", "lemmas.json")
_SETS = [
    *(f"token.{attribute}" for attribute in ("is_sent_start", "tag", "pos", "morph", "lemma", "head", "dep")),
    "doc.ents",
]


@Language.factory("briefbook_encoder", assigns=_SETS, default_config={})
def make_encoder(nlp: Language, name: str) -> Encoder:
    """An empty component; `spacy.load` fills it from the pipeline's folder."""
    return Encoder(nlp.vocab, name)


@dataclass(frozen=True, slots=True)
class _Classes:
    """The labels of the network as spaCy numbers them."""

    tags: NDArray[np.uint64]
    pos: NDArray[np.uint64]
    morphs: NDArray[np.uint64]
    deps: NDArray[np.uint64]
    edits: tuple[str, ...]
    kinds: tuple[str, ...]
    universal: tuple[str, ...]
    """Universal tag of each morph class."""


class Encoder:
    """Annotates documents. Words in, everything set at once; texts do not influence one another."""

    def __init__(self, vocab: Vocab, name: str = "briefbook_encoder") -> None:
        self.vocab = vocab
        self.name = name
        self._data: dict[str, bytes] = {}

    def __call__(self, doc: Doc) -> Doc:
        words = [token.i for token in doc if not token.is_space]
        if not self._data:
            raise ValueError(
                "The component 'briefbook_encoder' is empty. Load it with its pipeline: spacy.load(folder)."
            )
        if words:
            texts = [doc[index].text for index in words]
            gaps, starts = _layout(doc, words)
            found = reading.read(self._networks, self._wordpiece, texts, gaps, starts)
            named = names.spans(found.names, self._classes.kinds)
            named = consistency.agree(texts, named, found.likely, self._classes.kinds)
            named = names.written_as_names(texts, datelines.settle(texts, gaps, named))
            _annotate(doc, words, texts, found, named, self._classes, self._lemmas)
        elif len(doc):
            _annotate_blank(doc)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Annotate documents one by one, in order."""
        del batch_size
        return map(self, stream)

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """The files of the component, one after another."""
        del exclude
        sizes = json.dumps({name: len(data) for name, data in self._data.items()}).encode()
        return len(sizes).to_bytes(4, "little") + sizes + b"".join(self._data.values())

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> Encoder:
        """The reverse of `to_bytes`."""
        del exclude
        place = 4 + int.from_bytes(data[:4], "little")
        files: dict[str, bytes] = {}
        for name, size in json.loads(data[4:place]).items():
            files[name] = data[place : place + size]
            place += size
        return self._fill(files)

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write the files of the component into a folder."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self._data.items():
            (folder / name).write_bytes(data)

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> Encoder:
        """Read what `to_disk` wrote."""
        del exclude
        return self._fill({name: (Path(path) / name).read_bytes() for name in _FILES})

    def __getstate__(self) -> dict[str, Any]:
        return {"vocab": self.vocab, "name": self.name, "data": self._data}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.vocab, self.name, self._data = state["vocab"], state["name"], {}
        self._fill(state["data"])

    def _fill(self, files: dict[str, bytes]) -> Encoder:
        self._data = files
        if files:
            self._networks = reading.Networks(files["words.onnx"], files["labels.onnx"])
            self._wordpiece = WordPiece(files["vocabulary.txt"].decode().splitlines())
            self._classes = _classes(json.loads(files["classes.json"]), self.vocab)
            self._lemmas = _Lemmas(json.loads(files["lemmas.json"]), self._wordpiece.index)
        return self


class _Lemmas:
    """Lemmas by edit, where a table does not know better or spelling forbids it; those made once are kept."""

    def __init__(self, table: dict[str, str], pieces: Iterable[str]) -> None:
        self._table = table
        self._words = frozenset(piece for piece in pieces if len(piece) > 2 and piece.isalpha())
        self._made: dict[tuple[str, str, str], str] = {}

    def lemma(self, word: str, pos: str, script: str) -> str:
        key = (word, pos, script)
        found = self._made.get(key)
        if found is None:
            found = self._table.get(f"{pos} {word.lower()}")
            if found is None:
                found = lemmas.regular(word, pos, lemmas.follow(script, word) or word, self._words)
            if len(self._made) > 200_000:
                self._made.clear()
            self._made[key] = found
        return found


def _classes(labels: dict[str, list[str]], vocab: Vocab) -> _Classes:
    add = vocab.strings.add
    universal = tuple(morph.partition("|")[0] for morph in labels["morphs"])
    return _Classes(
        tags=np.array([add(tag) for tag in labels["tags"]], dtype=np.uint64),
        pos=np.array([add(pos) for pos in universal], dtype=np.uint64),
        morphs=np.array([vocab.morphology.add(morph.partition("|")[2]) for morph in labels["morphs"]], dtype=np.uint64),
        deps=np.array([add(dep) for dep in labels["deps"]], dtype=np.uint64),
        edits=tuple(labels["lemmas"]),
        kinds=tuple(name[2:] for name in labels["names"][1::2]),
        universal=universal,
    )


def _layout(doc: Doc, words: Sequence[int]) -> tuple[list[int], list[int]]:
    """What stands before each word, and where sentences must or must not start."""
    gaps: list[int] = []
    starts: list[int] = []
    wrapped = _is_wrapped(doc)
    before = -1
    for index in words:
        forced = max((_preset(doc, between) for between in range(before + 1, index + 1)), key=abs, default=0)
        between = doc[before + 1 : index].text if index - before > 1 else ""
        if before < 0:
            gaps.append(START)
        elif "\n" in between and (between.count("\n") > 1 or not wrapped or doc[before].text[-1:] in '.?!:”"'):
            gaps.append(BREAK)
            forced = forced or 1
        elif between or doc[before].whitespace_:
            gaps.append(SPACE)
        else:
            gaps.append(NO_GAP)
        if forced > 0 and before >= 0 and any(_preset(doc, other) > 0 for other in range(before + 1, index + 1)):
            gaps[-1] = BREAK
        starts.append(forced)
        before = index
    return gaps, starts


def _preset(doc: Doc, index: int) -> int:
    """1 or -1 when somebody before us has said that a sentence starts, or does not, at a token."""
    start = doc[index].is_sent_start
    return 0 if start is None or index == 0 else 1 if start else -1


def _is_wrapped(doc: Doc) -> bool:
    """Whether lines are broken at a width: most single line breaks go on in lower case."""
    breaks = [token.i for token in doc[1:-1] if token.is_space and token.text == "\n"] if len(doc) > 2 else []
    return bool(breaks) and sum(doc[index + 1].is_lower for index in breaks) > 0.3 * len(breaks)


def _annotate(
    doc: Doc,
    words: list[int],
    texts: list[str],
    found: reading.Reading,
    named: list[tuple[int, int, str]],
    classes: _Classes,
    made: _Lemmas,
) -> None:
    where = np.array(words)
    size = len(doc)
    rows = np.zeros((size, 6), dtype=np.uint64)  # tag, universal tag, features, lemma, head, label
    strings = doc.vocab.strings
    spoken = np.zeros(size, dtype=bool)
    spoken[where] = True
    rows[where, 0] = classes.tags[found.tags]
    rows[where, 1] = classes.pos[found.morphs]
    rows[where, 2] = classes.morphs[found.morphs]
    rows[where, 3] = [
        strings.add(made.lemma(text, classes.universal[morph], classes.edits[edit]))
        for text, morph, edit in zip(texts, found.morphs.tolist(), found.lemmas.tolist(), strict=True)
    ]
    heads = np.arange(size)
    heads[where] = where[found.heads]
    rows[where, 5] = classes.deps[found.deps]
    if not spoken.all():
        _blanks(doc, rows, heads, spoken)
    rows[:, 4] = (heads - np.arange(size)).astype(np.uint64)
    doc.from_array(["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP"], rows)  # type: ignore[arg-type]
    doc.set_ents([Span(doc, words[start], words[end - 1] + 1, label=kind) for start, end, kind in named])


def _blanks(doc: Doc, rows: NDArray[np.uint64], heads: NDArray[np.int64], spoken: NDArray[np.bool_]) -> None:
    """White space belongs to the word before it, or to the next when it opens the text."""
    strings = doc.vocab.strings
    first = int(np.flatnonzero(spoken)[0])
    for index in np.flatnonzero(~spoken):
        before = int(index) - 1
        while before >= 0 and not spoken[before]:
            before -= 1
        heads[index] = before if before >= 0 else first
        rows[index, 0] = strings.add("_SP")
        rows[index, 1] = strings.add("SPACE")
        rows[index, 2] = doc.vocab.morphology.add("")
        rows[index, 3] = strings.add(doc[int(index)].text)
        rows[index, 5] = strings.add("dep")


def _annotate_blank(doc: Doc) -> None:
    """A text of white space: one sentence, nothing in it."""
    for token in doc:
        token.tag_, token.pos_, token.dep_ = "_SP", "SPACE", "dep" if token.i else "ROOT"
        token.lemma_ = token.text
        token.head = doc[0]
    doc.set_ents([])
