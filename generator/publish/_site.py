"""What the last build put into the site, so that the next one touches nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.publish import _tree

Made = dict[str, dict[str, str]]
"""By key of what things were made of: by path below the site, the digest of each; no key, `""`, for what has none."""


@dataclass(slots=True)
class State:
    """The list of files of the site with the digest of what each was made from."""

    key: str = ""
    """Digest of everything that all pages depend on: versions, theme, settings."""
    made: Made = field(default_factory=dict)

    def files(self) -> dict[str, str]:
        """All digests by path."""
        found: dict[str, str] = {}
        for files in self.made.values():
            found.update(files)
        return found


def read(work: Path) -> State:
    """The last state; an empty one when there is none or it cannot be read.

    After an interrupted build no key is known, and what it was about to write has no digest.
    """
    try:
        state = msgspec.json.decode((work / "site.json").read_bytes(), type=State)
    except (FileNotFoundError, msgspec.DecodeError):
        return State()
    try:
        begun = msgspec.json.decode((work / "begun.json").read_bytes(), type=list[str] | None)
    except FileNotFoundError:
        return state
    except msgspec.DecodeError:
        begun = None
    files = state.files()
    if begun is None:
        return State("", {"": dict.fromkeys(files, "")})
    return State(state.key, {"": files | dict.fromkeys(begun, "")})


def begin(work: Path, paths: Iterable[str] | None) -> None:
    """Tell the next build what it cannot trust should this one be killed: these paths, or, with None, anything."""
    _tree.replace(work / "begun.json", msgspec.json.encode(None if paths is None else sorted(paths)))


def write(work: Path, state: State) -> None:
    """Keep the state, in one step; the build is done."""
    _tree.replace(work / "site.json", msgspec.json.encode(state))
    (work / "begun.json").unlink(missing_ok=True)
