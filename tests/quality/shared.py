"""Where texts of others lie, when they lie beside the checkout."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no folder `shared` with gold texts beside the checkout")


def gold_texts(most: int) -> Iterator[dict[str, Any]]:
    """The first texts of every gold set as JSON lines, `most` in all, evenly from the sets."""
    sets = sorted((SHARED / "eval/dev").glob("*/*.jsonl"))
    each = -(-most // max(1, len(sets)))
    for path in sets:
        with path.open(encoding="utf-8") as lines:
            documents = [
                doc for line, _ in zip(lines, range(each), strict=False) if (doc := json.loads(line)).get("text")
            ]
        for doc in documents:
            yield {"id": doc["doc_id"], "text": doc["text"], "title": doc.get("title"), "published": doc.get("dct")}
