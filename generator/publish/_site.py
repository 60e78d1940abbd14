"""What the last build put into the site, so that the next one touches nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.publish import _tree


@dataclass(slots=True)
class State:
    """The list of files of the site with the digest of what each was made from."""

    key: str = ""
    """Digest of everything that all pages depend on: versions, theme, settings."""
    files: dict[str, str] = field(default_factory=dict)
    """By path below the docs folder; `""` for a file that a build was about to write when it was interrupted."""
    keys: dict[str, str] = field(default_factory=dict)
    """What the exporters said things were made of, by path below the site; empty after an interrupted build."""


def read(path: Path) -> State:
    """The last state; an empty one when there is none or it cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=State)
    except (FileNotFoundError, msgspec.DecodeError):
        return State()


def write(path: Path, state: State) -> None:
    """Keep the state, in one step."""
    _tree.replace(path, msgspec.json.encode(state, order="deterministic"))
