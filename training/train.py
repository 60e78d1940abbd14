"""The training loop: resumable, the same every time on the same machine."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from generator.pipelines.wordpiece import WordPiece
from training import augment, losses, windows
from training.batches import Encoder
from training.corpus import Sentence
from training.labels import Labels
from training.network import Network, Sizes, take_over
from training.windows import Window

CHECKPOINT = "checkpoint.pt"
_AVERAGE_EVERY = 5


def build(config: Mapping[str, Any], labels: Labels, pretrained: Path) -> Network:
    """The network before training."""
    torch.manual_seed(config["seed"])
    classes = {head: len(classes) for head, classes in labels.as_json().items()}
    network = Network(Sizes(**config["sizes"]), classes, config["learning"]["dropout"])
    take_over(network, load_file(pretrained / "model.safetensors"))
    return network


def schedule(
    corpora: Mapping[str, Sequence[Sentence]],
    passes: Mapping[str, int],
    config: Mapping[str, Any],
    encoder: Encoder,
    pools: dict[str, Sequence[tuple[str, ...]]],
) -> list[list[Window]]:
    """All batches of a run with so many passes over each corpus, in order. Each pass cuts and changes the text anew."""
    rng = random.Random(config["seed"])
    chances = augment.Chances(**config["chances"])
    rounds: list[tuple[float, list[Window]]] = []
    for name, times in passes.items():
        for number in range(times):
            changed = [augment.change(sentence, rng, chances, pools) for sentence in corpora[name]]
            cut = list(
                windows.cut(changed, rng, most=config["windows"]["most_words"], alone=config["windows"]["alone"])
            )
            for index, one in enumerate(cut):
                if len(one.sentences) == 1 and rng.random() < chances.no_stop * 2:
                    cut[index] = windows.window([augment.without_stop(one.sentences[0])], rng)
            rounds.extend(((number + rng.random()) / times, [one]) for one in cut)
    rounds.sort(key=lambda entry: entry[0])
    batches: list[list[Window]] = []
    everything = [one for _, (one,) in rounds]
    stretch = 4000
    for start in range(0, len(everything), stretch):
        part = [one for one in everything[start : start + stretch] if encoder.length(one) <= 500]
        batches.extend(encoder.plan(part, rng, pieces=config["windows"]["pieces"]))
    return batches


def run(
    network: Network,
    batches: list[list[Window]],
    encoder: Encoder,
    config: Mapping[str, Any],
    work: Path,
    *,
    checkpoint_every: int = 300,
) -> None:
    """Train to the end of the schedule, going on from the checkpoint in `work` if there is one.

    What the network holds afterwards is a running mean of its weights, steadier than those of the last step; it is the
    same to the bit whether the run was interrupted or not.
    """
    torch.set_num_threads(config["threads"])
    learning, weights = config["learning"], config["weights"]
    fine = [*network.pieces.parameters(), *network.positions.parameters(), *network.norm.parameters()]
    fine += list(network.layers.parameters())
    known = {id(parameter) for parameter in fine}
    coarse = [parameter for parameter in network.parameters() if id(parameter) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": fine, "lr": learning["encoder"]}, {"params": coarse, "lr": learning["heads"]}],
        weight_decay=learning["weight_decay"],
    )
    total = len(batches)
    warm = int(total * learning["warm_up"])
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, (total - step) / (total - warm)))
    )
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(learning["average"]))
    parts = {"network": network, "average": average, "optimiser": optimiser, "rate": rate}
    start = _resume(parts, work)
    network.train()
    sums: dict[str, float] = {}
    counts: dict[str, int] = {}
    began = time.monotonic()
    for step in range(start, total):
        torch.manual_seed(config["seed"] + step)
        gold = encoder.batch(batches[step])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = network(gold["pieces"], gold["shapes"], gold["first"])
            found = losses.losses(network, out, gold, learning["doubt"] if step > total // 2 else 1.0)
        torch.stack([weights[task] * loss for task, loss in found.items()]).sum().backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        rate.step()
        optimiser.zero_grad(set_to_none=True)
        if (step + 1) % _AVERAGE_EVERY == 0:
            average.update_parameters(network)
        for task, loss in found.items():
            sums[task] = sums.get(task, 0.0) + float(loss.detach())
            counts[task] = counts.get(task, 0) + 1
        if (step + 1) % 100 == 0:
            mean = {task: round(sums[task] / counts[task], 3) for task in sorted(sums)}
            print(f"{step + 1}/{total} {time.monotonic() - began:.0f}s {json.dumps(mean)}", flush=True)
            sums, counts = {}, {}
        if (step + 1) % checkpoint_every == 0 or step + 1 == total:
            _save(parts, step + 1, work)
    network.load_state_dict(average.module.state_dict())
    network.eval()


def _save(parts: Mapping[str, Any], step: int, work: Path) -> None:
    """Write a checkpoint beside the old one, then put it in its place."""
    torch.save({"step": step, **{name: part.state_dict() for name, part in parts.items()}}, work / "checkpoint.new")
    (work / "checkpoint.new").replace(work / CHECKPOINT)


def _resume(parts: Mapping[str, Any], work: Path) -> int:
    """Put the checkpoint, if there is one, into all parts of the training; the step to go on with."""
    if not (work / CHECKPOINT).exists():
        return 0
    state = torch.load(work / CHECKPOINT)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return int(state["step"])


def encoder_for(pretrained: Path, labels: Labels) -> Encoder:
    """Words to numbers with the vocabulary of the pre-trained encoder."""
    vocabulary = (pretrained / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return Encoder(WordPiece(vocabulary), labels)


def mean(states: Sequence[Mapping[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of the weights of several runs, which all began at the same pre-trained encoder.

    Source: Wortsman et al. 2022, "Model soups": better than each on texts unlike those of the training, at no cost.
    """
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def restore(network: Network, work: Path) -> None:
    """Put the mean weights of the last checkpoint into the network."""
    average = AveragedModel(network)
    average.load_state_dict(torch.load(work / CHECKPOINT)["average"])
    network.load_state_dict(average.module.state_dict())
    network.eval()
