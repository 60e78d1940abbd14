"""One line of `{"id", "text", "title", "published"}` to an article; its text is taken verbatim."""

from __future__ import annotations

import msgspec

from generator.models import Article, Problem
from generator.readers import _frontmatter, _layout

MAX_CHARACTERS = 1_000_000


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | None = None


_decoder = msgspec.json.Decoder(_Line)
_REMEDY = 'Each line must be like {"id": "1", "text": "…", "title": null, "published": "2024-03-12"}.'


def read(line: bytes, number: int) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a line, without text when the line is wrong, and what is wrong.

    Args:
        number: of the line, from 1; it stands in for a missing id.
    """
    where = f"line {number}"
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as mistake:
        return _empty(where), (Problem(where, f"is not as it should be: {mistake}", _REMEDY, "error"),)
    name = str(found.id) if found.id is not None else where
    if len(found.text) > MAX_CHARACTERS:
        what = f"has more than {MAX_CHARACTERS} characters of text"
        return _empty(name), (Problem(where, what, "Split the text.", "error"),)
    published = _frontmatter.day(found.published) if found.published else None
    problems: tuple[Problem, ...] = ()
    if found.published and published is None:
        what = _frontmatter.day_mistake(found.published).replace("date", "published", 1)
        problems = (Problem(where, what, "The text was read without it."),)
    article = Article(
        id=name,
        title=found.title or "",
        text=found.text,
        published=published,
        published_basis="given" if published else None,
        paragraphs=_layout.paragraphs(found.text),
    )
    return article, problems


def _empty(name: str) -> Article:
    return Article(name, "", "")
