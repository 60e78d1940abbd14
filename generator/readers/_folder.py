"""Where the files of a book are, and what they are called in it."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from generator.models import Problem

_LATIN = str.maketrans(
    dict(
        zip(
            "ß æ Æ ø Ø ł Ł đ Đ ð þ ı œ Œ ’ '".split(),
            [*"ss ae ae o o l l d d d th i oe oe".split(), "", ""],
            strict=True,
        )
    )
)
"""Latin letters that Unicode does not take apart."""


def files(content: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Every file below a folder by name, or the problem with it."""
    home = os.path.realpath(content)
    followed: list[str] = []

    def known(target: str) -> bool:
        above = home.startswith(target.rstrip(os.sep) + os.sep)
        return above or any(target == place or target.startswith(place + os.sep) for place in (home, *followed))

    def walk(folder: Path) -> Iterator[tuple[Path, Problem | None]]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as mistake:
            what = f"cannot be opened: {mistake.strerror or mistake}"
            yield folder, _refusal(where(folder, content), what, "Check that the folder may be read.")
            return
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            try:
                mode = entry.stat().st_mode
            except OSError:
                remedy = "Remove the link, or put the file there."
                yield path, _refusal(where(path, content), "is a link that leads nowhere", remedy)
                continue
            if entry.is_symlink():
                target = os.path.realpath(path)
                if known(target):
                    what = "is a link to what is in the book already"
                    yield path, Problem(where(path, content), what, "Remove the link.")
                    continue
                if stat.S_ISDIR(mode):
                    followed.append(target)
            if stat.S_ISDIR(mode):
                yield from walk(path)
            elif stat.S_ISREG(mode):
                yield path, None

    yield from walk(content)


def ids(paths: list[Path], suffixes: Sequence[str]) -> list[str]:
    """An id for each path, whatever else is there, unless two would be equal (also with `/` written as `-`).

    Args:
        paths: below the folder of articles.
        suffixes: the first of them wins the plain name.
    """
    plain = ["/".join(slug(shown(part)) for part in path.with_suffix("").parts) for path in paths]
    order = sorted(
        range(len(paths)), key=lambda index: (suffixes.index(paths[index].suffix.lower()), str(paths[index]))
    )
    taken: set[str] = set()
    ids = list(plain)
    for index in order:
        suffix = paths[index].suffix.lower().strip(".")
        mark = hashlib.sha256(os.fsencode(paths[index].as_posix())).hexdigest()
        for name in (plain[index], f"{plain[index]}-{suffix}", f"{plain[index]}-{mark[:6]}", f"{plain[index]}-{mark}"):
            if name.replace("/", "-") not in taken:
                taken.add(name.replace("/", "-"))
                ids[index] = name
                break
    return ids


def slug(name: str) -> str:
    """A name in small letters, digits and hyphens; with a short hash where letters of other scripts were lost."""
    plain = unicodedata.normalize("NFKD", name).translate(_LATIN)
    kept = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain.lower() if c.isascii() or c.isspace())).strip("-")
    lost = any(c.isalpha() and not c.isascii() for c in plain)
    if lost or not kept:
        mark = hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "surrogateescape")).hexdigest()[:6]
        return f"{kept[:80]}-{mark}".strip("-")
    return kept[:100].strip("-")


def where(path: Path, content: Path | None) -> str:
    """What problems call a file: its path inside the book, or as it was given."""
    if content is None:
        return shown(str(path))
    return shown(PurePosixPath(content.name, *path.relative_to(content).parts).as_posix())


def shown(name: str) -> str:
    """A file name that can be printed and encoded, whatever bytes it is made of."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _refusal(place: str, what: str, remedy: str) -> Problem:
    return Problem(place, what, remedy, "error")
