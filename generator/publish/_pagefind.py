"""Pagefind's index instead of ours, for books that ask for it: `search: pagefind`.

It needs a host (a page from the disk may not fetch), is made whole each time, and knows no facets; in return it is
kept by others and knows many languages.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from generator.models import GeneratorError

FOLDER = "pagefind"
"""Below the site."""


def require() -> None:
    """Make sure that Pagefind can be called.

    Raises:
        GeneratorError: it is not installed.
    """
    if find_spec("pagefind") is None:
        raise GeneratorError(
            "search: pagefind needs Pagefind, which is not installed.",
            where="mkdocs.yml",
            remedy='Run: pip install "briefbook[pagefind]", or leave the setting out.',
        )


def index(site: Path) -> None:
    """Make the index of briefings and dossiers.

    Raises:
        GeneratorError: Pagefind fails.
    """
    command = [sys.executable, "-m", "pagefind", "--silent", "--keep-index-url", "--site", str(site)]
    command += ["--output-subdir", FOLDER, "--glob", "{articles,actors}/*.html", "--root-selector", "#content"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - only paths of the book
    if done.returncode or not is_there(site):
        said = (done.stderr or done.stdout).strip().splitlines()
        raise GeneratorError(
            f"Pagefind could not make its index: {said[-1] if said else 'it said nothing'}",
            where=str(site),
            remedy="Try: python -m pagefind --version, or leave search: pagefind out.",
        )


def is_there(site: Path) -> bool:
    """Whether the site has an index of Pagefind."""
    return (site / FOLDER / "pagefind.js").is_file()


def remove(site: Path) -> None:
    """Take away an index that is there."""
    if is_there(site):
        shutil.rmtree(site / FOLDER)
