"""The site on this machine's own address, rebuilt and reloaded while articles and templates change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.publish._publish import Published


def serve(book: Path, rebuild: Callable[[], Published], port: int) -> None:
    raise NotImplementedError
