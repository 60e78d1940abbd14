"""The training goes on where it was stopped. Run by `make model`: it needs PyTorch, which the book does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is installed for training only (make model)")

from generator.pipelines.wordpiece import WordPiece  # noqa: E402
from training import train  # noqa: E402
from training.batches import Encoder  # noqa: E402
from training.corpus import Sentence  # noqa: E402
from training.labels import Labels  # noqa: E402
from training.network import Network, Sizes  # noqa: E402
from training.windows import Window  # noqa: E402

_WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "they", "met", "."]
_CONFIG = {
    "seed": 1,
    "threads": 1,
    "learning": {"encoder": 1e-2, "heads": 1e-2, "warm_up": 0.2, "weight_decay": 0.01, "average": 0.5, "doubt": 0.8},
    "weights": dict.fromkeys(("starts", "tags", "morphs", "lemmas", "arcs", "deps", "names"), 1.0),
}


class _Interrupted(Encoder):
    """An encoder that is stopped when it is asked for a batch too many."""

    left = 1_000

    def batch(self, windows: Any) -> Any:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().batch(windows)


def _train(work: Path, *, stop_after: int | None = None) -> dict[str, Any]:
    """The weights after 20 steps with a checkpoint every seven, or nothing if it was stopped on the way."""
    labels = Labels(tags=("X",), morphs=("X",), lemmas=("X",), names=("O", "B"), deps=("root",))
    encoder = _Interrupted(WordPiece(_WORDS), labels)
    encoder.left = 1_000 if stop_after is None else stop_after
    torch.manual_seed(1)
    sizes = Sizes(pieces=len(_WORDS), width=8, layers=1, attention_heads=2, inner=8, positions=16, arc=4, label=4)
    network = Network(sizes, {head: len(classes) for head, classes in labels.as_json().items()})
    batches = [[Window((Sentence(("They", "met", "."), (True, False, False)),), (0, 1, 0))]] * 20
    train.run(network, batches, encoder, _CONFIG, work, checkpoint_every=7)
    return network.state_dict()


def test_a_run_that_was_interrupted_ends_with_the_same_weights(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    (tmp_path / "parts").mkdir()
    whole = _train(tmp_path / "whole")
    with pytest.raises(KeyboardInterrupt):
        _train(tmp_path / "parts", stop_after=12)

    resumed = _train(tmp_path / "parts")

    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_a_checkpoint_gives_back_the_mean_weights(tmp_path: Path) -> None:
    whole = _train(tmp_path)
    sizes = Sizes(pieces=len(_WORDS), width=8, layers=1, attention_heads=2, inner=8, positions=16, arc=4, label=4)
    network = Network(sizes, {"tags": 1, "morphs": 1, "lemmas": 1, "names": 2, "deps": 1})

    train.restore(network, tmp_path)

    assert all(torch.equal(whole[name], weights) for name, weights in network.state_dict().items())


def test_runs_are_put_together_as_the_mean_of_their_weights() -> None:
    one, other = {"a": torch.tensor([1.0, 2.0])}, {"a": torch.tensor([3.0, 6.0])}

    assert train.mean([one, other])["a"].tolist() == [2.0, 4.0]
