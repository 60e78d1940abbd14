"""Bytes to articles: a module per input format, all of them below `content/` at once."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.models import Article, Problem
from generator.readers import _decode, _folder, _frontmatter, html, markdown, text
from generator.readers._draft import Draft, same_words
from generator.readers._folder import slug
from generator.readers._frontmatter import FrontMatter

__all__ = ["FORMATS", "MAX_BYTES", "MAX_CHARACTERS", "NO_DATE", "collect", "read", "read_bytes", "slug"]

FORMATS: dict[str, Callable[[str, FrontMatter], Draft]] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": text.read,
    ".html": html.read,
    ".htm": html.read,
}

MAX_BYTES = 20_000_000
"""No article is larger; a saved page with its pictures inside may come near."""
MAX_CHARACTERS = 1_000_000
"""Longest text a spaCy pipeline takes by default."""

NO_DATE = "has no date"
_LEFT_OUT = "Fix the file; the other articles were built."


Read = Callable[[Path, Path], tuple[Article | None, tuple[Problem, ...]]]
"""Makes an article of a file below a folder: `read`, or something that remembers what it made."""


def collect(content: Path, *, one: Read | None = None) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Every article below a folder, by path, and what is wrong with the files there.

    Hidden files and folders are passed over. Links to folders are followed once, out of the book only.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    paths: list[Path] = []
    for path, mistake in _folder.files(content):
        where = _folder.where(path, content)
        if mistake is not None:
            problems.append(mistake)
        elif path.suffix.lower() not in FORMATS:
            accepted = ", ".join(FORMATS)
            problems.append(Problem(where, f"is none of {accepted} and was passed over", "Rename or move the file."))
        else:
            paths.append(path)
    ids = _folder.ids([path.relative_to(content) for path in paths], tuple(FORMATS))
    for path, name in zip(paths, ids, strict=True):
        article, mistakes = (one or read)(path, content)
        problems.extend(mistakes)
        if article is not None:
            articles.append(replace(article, id=name))
    problems.extend(_twice(articles))
    return tuple(articles), tuple(problems)


def read(path: Path, content: Path | None = None) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of one file, and what is wrong with it.

    Args:
        path: the file.
        content: the folder its id, section and `path` count from; None for a file outside a book.

    Returns:
        None with an `error` when there is no article to be had from the file.
    """
    where = _folder.where(path, content)
    if path.suffix.lower() not in FORMATS:
        return None, (_refusal(where, f"is none of {', '.join(FORMATS)}", "Save it as one of these."),)
    try:
        data = _bytes(path)
    except OSError as mistake:
        return None, (
            _refusal(where, f"cannot be read: {mistake.strerror or mistake}", "Check that the file may be read."),
        )
    if data is None:
        what = f"is larger than {MAX_BYTES // 1_000_000} MB"
        return None, (_refusal(where, what, "Keep the article alone; the other articles were built."),)
    name = "/".join(_folder.slug(_folder.shown(part)) for part in _below(path, content).with_suffix("").parts)
    article, problems = read_bytes(data, path.suffix.lower(), where=where, title=_title_of(path))
    if article is None:
        return None, problems
    section, _, _ = name.rpartition("/")
    place = PurePosixPath(where) if content is not None else None
    return replace(article, id=name, section=section, path=place), problems


def read_bytes(
    data: bytes, suffix: str, *, where: str, title: str = "Untitled", url: str | None = None
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of what is in a file, its id still empty.

    Args:
        data: all of it.
        suffix: one of `FORMATS`.
        where: what problems call it.
        title: for an article that has none.
        url: where it was fetched from, if it was.
    """
    reader = FORMATS[suffix]
    try:
        decoded, guessed = _decode.decode(data, html=reader is html.read)
    except _decode.UndecodableError as mistake:
        return None, (_refusal(where, str(mistake), "Save it as text in UTF-8; the other articles were built."),)
    try:
        front, body = _frontmatter.split(_decode.clean(decoded))
    except _frontmatter.BrokenError as mistake:
        remedy = 'Put values with a colon in quotes (title: "Talks: day two"); the other articles were built.'
        return None, (_refusal(where, str(mistake), remedy),)
    front = front or FrontMatter()
    try:
        draft = reader(body, replace(front, url=front.url or url))
    except RecursionError:
        return None, (_refusal(where, "is nested too deeply to be read", _LEFT_OUT),)
    if not any(character.isalnum() for character in draft.text):
        what = "has a title but no text" if draft.title else "is empty"
        return None, (_refusal(where, what, "Write the text of the article; the other articles were built."),)
    if len(draft.text) > MAX_CHARACTERS:
        what = f"has more than {MAX_CHARACTERS} characters of text"
        return None, (_refusal(where, what, "Split it into several articles; the other articles were built."),)
    return _article(draft, title), _warnings(where, draft, guessed)


def _bytes(path: Path) -> bytes | None:
    """What is in the file; None when it is too large, which is told before anything is read."""
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "it is no file")
        if status.st_size > MAX_BYTES:
            return None
        data = file.read(MAX_BYTES + 1)
    return data if len(data) <= MAX_BYTES else None


def _article(draft: Draft, title: str) -> Article:
    front = draft.front
    return Article(
        id="",
        title=draft.title or title,
        text=draft.text,
        published=front.published,
        published_basis=(draft.basis or "front matter") if front.published else None,
        source=front.source,
        author=front.author,
        url=front.url,
        place=front.place,
        language=front.language or "en",
        tags=front.tags,
        extra=front.extra,
        paragraphs=draft.paragraphs,
    )


def _below(path: Path, content: Path | None) -> Path:
    return path.relative_to(content) if content is not None else Path(path.name)


def _title_of(path: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", _folder.shown(path.stem)).strip()
    return words[:1].upper() + words[1:] or "Untitled"


def _warnings(where: str, draft: Draft, guessed: str | None) -> tuple[Problem, ...]:
    remedy = "Fix the file; the article was built without it."
    problems = [Problem(where, mistake, remedy) for mistake in (*draft.front.mistakes, *draft.mistakes)]
    if draft.title is None:
        problems.append(Problem(where, "has no title; its file name is shown", "Add a title to its front matter."))
    if draft.front.published is None and not any(mistake.startswith("date must") for mistake in draft.front.mistakes):
        problems.append(
            Problem(
                where,
                NO_DATE,
                "Add a line like `date: 2024-03-12` to its front matter; until then it is shown as unknown.",
            )
        )
    if guessed is not None:
        problems.append(
            Problem(
                where, f"is not in UTF-8 and was read as {guessed}", "Check its accented letters, or save it as UTF-8."
            )
        )
    return tuple(problems)


def _twice(articles: list[Article]) -> Iterator[Problem]:
    first: dict[str, Article] = {}
    for article in articles:
        key = article.title.casefold()
        other = first.setdefault(key, article)
        if other is article:
            continue
        same_text = same_words(other.text, article.text)
        yield Problem(
            article.where,
            f"has the same title {'and text ' if same_text else ''}as {other.path}",
            "Remove one of them."
            if same_text
            else "Both were built; give one of them another title to tell them apart.",
        )


def _refusal(where: str, what: str, remedy: str) -> Problem:
    return Problem(where, what, remedy, "error")
