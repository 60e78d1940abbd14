"""What is written: the pages and files of the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: the body as an HTML fragment, before the theme is put around it."""

    path: PurePosixPath
    """Below the site, flat: `articles/iran-2024-strikes.html`."""
    title: str
    body: str
    description: str = ""
    kind: str = "page"
    """`home`, `briefing`, `dossier`, `timeline`, … for the theme's body class."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is no page: JSON, CSV, feeds, pictures, scripts."""

    path: PurePosixPath
    data: bytes
