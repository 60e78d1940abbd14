"""The trained network as a spaCy pipeline: pruned vocabulary, 8-bit ONNX, and the tables beside it."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import spacy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from spacy.util import compile_infix_regex
from torch import Tensor, nn

from generator.pipelines.encoder import Encoder
from generator.pipelines.wordpiece import WordPiece
from training.labels import Labels
from training.network import Network

VERSION = "1.2.0"
_OUTPUTS = ("starts", "tags", "morphs", "lemmas", "names", "arcs", "label_from", "label_to")
_CUTS = (r"(?<=[A-Z]\.)[-–](?=[A-Za-z])", r"(?<=[\w.])\)(?=/)|(?<=\))/(?=\w)")
"""Where words are cut beside spaCy's own rules: `U.S.` `-` `led` as in the treebanks, and `)/` in lists of results."""
_HERE = Path(__file__).parent


class _Words(nn.Module):
    """Outputs in a fixed order."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        found = self.network(pieces, shapes, first)
        return tuple(found[name] for name in _OUTPUTS)


class _DepLabels(nn.Module):
    """Scores of the labels of arcs."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, label_from: Tensor, label_to: Tensor) -> Tensor:
        return self.network.label_scores(label_from, label_to)


def write(
    network: Network,
    wordpiece: WordPiece,
    labels: Labels,
    lookup: Mapping[str, str],
    out: Path,
    *,
    prior: Mapping[str, float],
) -> None:
    """Write the pipeline into a folder, which is replaced at once when all is ready.

    Args:
        prior: by how much the score of a kind of name is raised, because the corpora have it too rarely or too often.
    """
    for kind, change in prior.items():
        for place in "BI":
            network.names.bias.data[labels.names.index(f"{place}-{kind}")] += change
    vocabulary, kept = pruned(list(wordpiece.index))
    network.pieces = nn.Embedding(len(kept), network.pieces.embedding_dim, _weight=network.pieces.weight.data[kept])
    network.float().eval()
    nlp = spacy.blank("en")
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_CUTS])
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[attr-defined]
    component = nlp.add_pipe("briefbook_encoder")
    assert isinstance(component, Encoder)
    component._fill(
        {
            "words.onnx": _words(network),
            "labels.onnx": _labels(network),
            "vocabulary.txt": "\n".join(vocabulary).encode(),
            "classes.json": json.dumps(labels.as_json(), ensure_ascii=False, separators=(",", ":")).encode(),
            "lemmas.json": json.dumps(dict(lookup), ensure_ascii=False, separators=(",", ":")).encode(),
        }
    )
    nlp.meta.update(json.loads((_HERE / "meta.json").read_text(encoding="utf-8")) | {"version": VERSION})
    beside = out.with_name(out.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    nlp.to_disk(beside)
    meta = nlp.meta | {"spacy_version": ">=3.8.7,<3.9.0"}
    (beside / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if (out / "README.md").exists():
        shutil.copy(out / "README.md", beside / "README.md")
    shutil.rmtree(out, ignore_errors=True)
    beside.rename(out)


def pruned(vocabulary: list[str]) -> tuple[list[str], list[int]]:
    """The pieces that English text can need, and their rows: Latin script, marks, numbers and symbols."""
    kept = [index for index, piece in enumerate(vocabulary) if _is_needed(piece)]
    return [vocabulary[index] for index in kept], kept


def _is_needed(piece: str) -> bool:
    if piece.startswith("[unused"):
        return False
    letters = [char for char in piece.removeprefix("##") if char.isalpha()]
    return all(unicodedata.name(char, "").startswith("LATIN") for char in letters)


def _words(network: Network) -> bytes:
    pieces = torch.tensor([[1, 5, 6, 7, 8, 2]])
    axes = {"pieces": {1: "pieces"}, "shapes": {1: "pieces"}, "first": {1: "words"}}
    with TemporaryDirectory() as folder:
        raw, small = Path(folder) / "raw.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            _Words(network),
            (pieces, torch.zeros_like(pieces), torch.tensor([[1, 2, 4]])),
            str(raw),
            input_names=["pieces", "shapes", "first"],
            output_names=list(_OUTPUTS),
            dynamic_axes={**axes, **{name: {1: "words"} for name in _OUTPUTS}, "arcs": {1: "words", 2: "words"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            raw, small, weight_type=QuantType.QInt8, per_channel=True, extra_options={"MatMulConstBOnly": True}
        )
        return _plain(small)


def _labels(network: Network) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "labels.onnx"
        example = torch.zeros(3, network.label_from.out_features)
        torch.onnx.export(
            _DepLabels(network),
            (example, example),
            str(path),
            input_names=["label_from", "label_to"],
            output_names=["scores"],
            dynamic_axes={name: {0: "words"} for name in ("label_from", "label_to", "scores")},
            opset_version=17,
            dynamo=False,
        )
        return _plain(path)


def _plain(path: Path) -> bytes:
    """The graph without the paths and names of the machine that made it."""
    model = onnx.load(path)
    model.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
    del model.metadata_props[:]
    return bytes(model.SerializeToString())
