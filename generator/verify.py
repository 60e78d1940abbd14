"""Nothing is invented: every passage of an extraction is text of its article, to the character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from generator.models import Extraction, Passage, Problem

_SHOWN = 60
"""Characters of a false quotation that a message repeats."""


def verify(extraction: Extraction) -> tuple[Problem, ...]:
    """One error for each place of the extraction that is not in the article as it says; empty when all is well.

    Looks at every `Passage` anywhere below the extraction, and at every pair of offsets (`spans`, `speaker_span`, `of`,
    mentions), which must lie inside the text and not be empty.
    """
    article = extraction.article
    found = []
    for path, value in _walk(extraction, "extraction"):
        mistake = _mistake(value, article.text)
        if mistake:
            found.append(
                Problem(
                    article.where,
                    f"{path} {mistake}",
                    "It is shown without findings. Build again without the cache; if it stays, report it.",
                    "error",
                )
            )
    return tuple(found)


def _mistake(value: object, text: str) -> str:
    """What is wrong with a value that points into a text; `""` when nothing is, or when it does not point."""
    if isinstance(value, Passage):
        if not _inside(value.start, value.end, text):
            return f"points outside the text: {value.start} to {value.end}"
        if text[value.start : value.end] != value.text:
            return f"is not in the article: {value.text[:_SHOWN]!r}"
        return ""
    offsets = _offsets(value)
    if offsets is not None and not _inside(*offsets, text):
        return f"points outside the text: {offsets[0]} to {offsets[1]}"
    return ""


def _offsets(value: object) -> tuple[int, int] | None:
    """Start and end of anything that has both, or of a bare pair of numbers."""
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(n, int) for n in value):
        return value
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None


def _inside(start: int, end: int, text: str) -> bool:
    return 0 <= start < end <= len(text)


def _walk(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every dataclass and tuple below a value, itself included, with the way to it."""
    if is_dataclass(value) and not isinstance(value, type):
        yield path, value
        for field in fields(value):
            if field.name != "paragraphs" and field.name != "extra":
                yield from _walk(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        yield path, value
        for index, item in enumerate(value):
            yield from _walk(item, f"{path}[{index}]")
