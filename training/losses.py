"""What the network is punished for."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import IGNORE
from training.network import Network


def losses(network: Network, out: dict[str, Tensor], gold: dict[str, Tensor], doubt: float) -> dict[str, Tensor]:
    """One mean loss per task; a task that a batch does not annotate costs nothing.

    Args:
        doubt: a name label the network gives more than this is allowed beside the annotated ones, because
            the largest corpus is corrected machine output; 1 for never.
    """
    found = {
        head: _classes(out[head].float(), gold[head])
        for head in ("tags", "morphs", "lemmas")
        if bool((gold[head] != IGNORE).any())
    }
    real = gold["starts"] != IGNORE
    found["starts"] = functional.binary_cross_entropy_with_logits(
        out["starts"].float()[real], gold["starts"][real].float()
    )
    known = gold["heads"] != IGNORE
    if bool(known.any()):
        inside = gold["sentence"][:, :, None] == gold["sentence"][:, None, :]
        arcs = out["arcs"].float().masked_fill(~inside, -10000.0)
        found["arcs"] = functional.cross_entropy(arcs[known], gold["heads"][known])
        heads = gold["heads"].clamp(min=0)[:, :, None].expand(-1, -1, out["label_to"].shape[2])
        scores = network.label_scores(out["label_from"], torch.gather(out["label_to"], 1, heads)).float()
        found["deps"] = _classes(scores, gold["deps"])
    likely = functional.log_softmax(out["names"].float(), -1)
    allowed = gold["names"]
    informed = real & ~allowed.all(-1)
    if bool(informed.any()):
        if doubt < 1:
            allowed = allowed | (likely.detach().exp() > doubt)
        chosen = likely.masked_fill(~allowed, -10000.0).logsumexp(-1)
        found["names"] = -chosen[informed].mean()
    return found


def _classes(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
