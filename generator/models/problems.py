"""What goes wrong: for one article, or for the whole build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["warning", "error"]


class GeneratorError(Exception):
    """What stops a build: `what` happened, `where`, and what to do `next`. Only the command line catches it."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in one article (or setting), carried to the end; it costs no other article."""

    where: str
    """Path inside the book, e.g. `content/2024/strike.md`."""
    what: str
    """What is wrong, in the reader's words, e.g. `date must look like 2024-03-12, got 'soon'`."""
    remedy: str
    """What to do next, in words of ours alone; code stands between backticks."""
    severity: Severity = "warning"
    """`error`: the article is left out; `warning`: it is built."""
