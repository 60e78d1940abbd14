"""Where a language pipeline is and how well it reads, as far as its own papers say; the pipeline itself is not loaded.

spaCy's pipelines bring their scores in `meta.json`. A model card (`README.md`) with a section *Scores* says more, above
all on which texts they were measured: its tables and sentences come first, and are shown as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import msgspec

from generator.models import Pipeline, ScoreTable

SHIPPED = "en_briefbook_sm"
"""The pipeline inside the package."""
SCORES = ("tag_acc", "pos_acc", "morph_acc", "lemma_acc", "sents_f", "dep_uas", "dep_las", "ents_p", "ents_r", "ents_f")
"""Those of spaCy's scores that tell something about what Briefbook uses."""
_SECTION = re.compile(r"^## Scores$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_RULE = re.compile(r"\|[-:| ]+\|")
_EMPHASIS = re.compile(r"(?<!\w)[*_`]+|[*_`]+(?!\w)")


def folder(model: str | None) -> Path | None:
    """Where a pipeline's files are; None when it is not installed, which loading it will say better.

    Args:
        model: name or path of the pipeline; None for the one that ships with us.
    """
    name = model or SHIPPED
    for place in (Path(__file__).parent / "pipelines" / name, Path(name)):
        if (place / "meta.json").is_file():
            return place
    spec = find_spec(name) if name.isidentifier() else None
    return Path(spec.origin).parent if spec is not None and spec.origin is not None else None


def read(place: Path | None) -> Pipeline | None:
    """What is known of the pipeline in a folder; None without one that has a `meta.json`."""
    try:
        meta = msgspec.json.decode((place / "meta.json").read_bytes()) if place else None
    except (OSError, msgspec.DecodeError):
        return None
    if place is None or not isinstance(meta, Mapping):
        return None
    tables, notes = _of_card(place / "README.md")
    return Pipeline(
        name="_".join(str(meta[key]) for key in ("lang", "name") if meta.get(key)),
        version=str(meta.get("version") or ""),
        description=str(meta.get("description") or ""),
        licence=str(meta.get("license") or ""),
        tables=tables or _of_meta(meta.get("performance")),
        notes=notes,
    )


def _of_meta(found: object) -> tuple[ScoreTable, ...]:
    """One table of two columns, in per cent."""
    if not isinstance(found, Mapping):
        return ()
    numbers = {key: found.get(key) for key in SCORES}
    rows = tuple((key, f"{100 * value:.1f}") for key, value in numbers.items() if isinstance(value, float))
    return (ScoreTable(("", "score"), rows),) if rows else ()


def _of_card(path: Path) -> tuple[tuple[ScoreTable, ...], tuple[str, ...]]:
    """Tables and paragraphs of the section."""
    try:
        section = _SECTION.search(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        section = None
    blocks = re.split(r"\n\s*\n", section[1].strip()) if section else []
    tables = tuple(ScoreTable(*table) for block in blocks if block.startswith("|") and (table := _table(block)))
    notes = tuple(_EMPHASIS.sub("", " ".join(block.split())) for block in blocks if not block.startswith("|"))
    return tables, notes


def _table(block: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]] | None:
    """Head and rows of a table in Markdown; None when it has no rows or they differ in length."""
    rows = list(_rows(block))
    whole = len(rows) > 1 and all(len(row) == len(rows[0]) for row in rows)
    return (rows[0], tuple(rows[1:])) if whole else None


def _rows(block: str) -> Iterator[tuple[str, ...]]:
    for line in block.splitlines():
        if not _RULE.fullmatch(line.strip()):
            yield tuple(_EMPHASIS.sub("", cell.strip()) for cell in line.strip().strip("|").split("|"))
