"""The network: a small pre-trained encoder that is told about capitals, and one simple head per task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from generator.pipelines.shapes import CASES, GAPS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the network; the first five are MiniLM's."""

    pieces: int = 30522
    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    positions: int = 512
    arc: int = 256
    label: int = 192


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.heads = sizes.attention_heads
        self.qkv = nn.Linear(sizes.width, 3 * sizes.width)
        self.out = nn.Linear(sizes.width, sizes.width)
        self.norm_attention = nn.LayerNorm(sizes.width, eps=1e-12)
        self.up = nn.Linear(sizes.width, sizes.inner)
        self.down = nn.Linear(sizes.inner, sizes.width)
        self.norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q, k.transpose(-1, -2)) * (width // self.heads) ** -0.5 + bias
        seen = torch.matmul(scores.softmax(-1), v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm_attention(x + self.drop(self.out(seen)))
        y: Tensor = self.norm(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))
        return y


class Network(nn.Module):
    """Pieces, capitals and gaps in; scores per word out."""

    def __init__(self, sizes: Sizes, classes: Mapping[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        width = sizes.width
        self.pieces = nn.Embedding(sizes.pieces, width)
        self.positions = nn.Embedding(sizes.positions, width)
        self.cases = nn.Embedding(CASES * GAPS, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.drop = nn.Dropout(dropout)
        self.top_cases = nn.Embedding(CASES * GAPS, width)
        self.starts = nn.Linear(width, 1)
        self.tags = nn.Linear(width, classes["tags"])
        self.morphs = nn.Linear(width, classes["morphs"])
        self.lemmas = nn.Linear(width, classes["lemmas"])
        self.names_inner = nn.Linear(width, width)
        self.names = nn.Linear(width, classes["names"])
        self.arc_from = nn.Linear(width, sizes.arc)
        self.arc_to = nn.Linear(width, sizes.arc)
        self.arc = nn.Linear(sizes.arc, sizes.arc)
        self.arc_bias = nn.Linear(sizes.arc, 1)
        self.label_from = nn.Linear(width, sizes.label)
        self.label_to = nn.Linear(width, sizes.label)
        self.labels = nn.Linear(sizes.label, classes["deps"])
        nn.init.zeros_(self.cases.weight)
        nn.init.normal_(self.top_cases.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> dict[str, Tensor]:
        """Scores for every word.

        Args:
            pieces: batch by pieces, 0 where there is none.
            shapes: capitals and gap of the word of each piece, batch by pieces.
            first: index of the first piece of each word, batch by words; 0 where there is none.
        """
        bias = (pieces == 0).to(self.pieces.weight.dtype)[:, None, None, :] * -10000.0
        where = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(where)[None] + self.cases(shapes)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, bias)
        words = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        words = words + self.top_cases(torch.gather(shapes, 1, first))
        words = self.drop(words)
        arc_from, arc_to = nn.functional.gelu(self.arc_from(words)), nn.functional.gelu(self.arc_to(words))
        arcs = torch.matmul(self.arc(arc_from), arc_to.transpose(1, 2)) + self.arc_bias(arc_to).transpose(1, 2)
        return {
            "starts": self.starts(words).squeeze(-1),
            "tags": self.tags(words),
            "morphs": self.morphs(words),
            "lemmas": self.lemmas(words),
            "names": self.names(nn.functional.gelu(self.names_inner(words))),
            "arcs": arcs,
            "label_from": self.label_from(words),
            "label_to": self.label_to(words),
        }

    def label_scores(self, label_from: Tensor, label_to_of_head: Tensor) -> Tensor:
        """Scores of the labels of words, given what their heads offer."""
        scores: Tensor = self.labels(nn.functional.gelu(label_from + label_to_of_head))
        return scores


def take_over(network: Network, weights: Mapping[str, Tensor]) -> None:
    """Put a BERT checkpoint's weights (names as in its file) into the network."""

    def put(target: nn.Module, name: str) -> None:
        target.weight.data.copy_(weights[f"{name}.weight"])  # type: ignore[operator]
        if f"{name}.bias" in weights:
            target.bias.data.copy_(weights[f"{name}.bias"])  # type: ignore[operator]

    network.pieces.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    network.positions.weight.data.copy_(
        weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    )
    put(network.norm, "embeddings.LayerNorm")
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        name = f"encoder.layer.{number}"
        for part, into in (("weight", layer.qkv.weight), ("bias", layer.qkv.bias)):
            joined = [weights[f"{name}.attention.self.{which}.{part}"] for which in ("query", "key", "value")]
            into.data.copy_(torch.cat(joined))
        put(layer.out, f"{name}.attention.output.dense")
        put(layer.norm_attention, f"{name}.attention.output.LayerNorm")
        put(layer.up, f"{name}.intermediate.dense")
        put(layer.down, f"{name}.output.dense")
        put(layer.norm, f"{name}.output.LayerNorm")
