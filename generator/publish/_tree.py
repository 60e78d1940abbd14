"""The generated docs folder: pages as real Markdown files, so that any MkDocs-like engine can build it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from generator.models import Asset, Page

FENCE = "---\n"


def head(page: Page) -> dict[str, str]:
    """Front matter of a page, each value on one line."""
    return {"title": _plain(page.title), "description": _plain(page.description), "kind": page.kind}


def source(page: Page) -> str:
    """A page as Markdown: front matter, then the body as one block of HTML."""
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head(page).items())
    return f"{FENCE}{lines}{FENCE}\n{page.body}\n"


def split(text: str) -> tuple[dict[str, str], str]:
    """Front matter and body of a page written by `source`."""
    lines, _, body = text.removeprefix(FENCE).partition(f"\n{FENCE}\n")
    pairs = (line.partition(": ") for line in lines.split("\n"))
    return {name: json.loads(value) for name, _, value in pairs}, body.strip()


def content(item: Page | Asset) -> bytes:
    """What stands in the docs folder for something an exporter made."""
    return source(item).encode() if isinstance(item, Page) else item.data


def source_path(path: str) -> str:
    """Where a file of the site comes from below the docs folder; pages are the only `.html` there."""
    return f"{path[:-5]}.md" if path.endswith(".html") else path


def published(path: str) -> str:
    """Where a docs file ends up below the site."""
    return f"{path[:-3]}.html" if path.endswith(".md") else path


def digest(data: bytes) -> str:
    """Short name of some content."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def write(path: Path, data: bytes) -> None:
    """Write a file whose folder may be missing."""
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def replace(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old or the new one, never half of it."""
    draft = path.with_name(path.name + ".draft")
    write(draft, data)
    draft.replace(path)


def listing(folder: Path) -> set[str]:
    """Paths of all files below a folder, `/` between the parts; empty when there is no folder."""
    found: set[str] = set()
    waiting = [("", str(folder))]
    while waiting:
        prefix, where = waiting.pop()
        try:
            with os.scandir(where) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((f"{prefix}{entry.name}/", entry.path))
                    else:
                        found.add(prefix + entry.name)
        except FileNotFoundError:
            continue
    return found


def sync(folder: Path, wanted: Mapping[str, bytes]) -> None:
    """Make a generated folder hold exactly these files, leaving alone what is already right."""
    for path in sorted(listing(folder) - wanted.keys()):
        (folder / path).unlink()
    for path, data in wanted.items():
        try:
            same = (folder / path).read_bytes() == data
        except FileNotFoundError:
            same = False
        if not same:
            write(folder / path, data)


def _plain(text: str) -> str:
    """One line that YAML and JSON read alike."""
    return " ".join(text.split())
