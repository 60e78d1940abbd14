"""Bytes to articles: a module per input format, all of them below `content/` at once."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.models import Article, Problem
from generator.readers import _decode, _frontmatter, html, markdown, text
from generator.readers._draft import Draft, same_words
from generator.readers._frontmatter import FrontMatter

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


def collect(content: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Every article below a folder, by path, and what is wrong with the files there.

    Hidden files and folders are passed over. Links to folders are followed once, out of the book only.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    paths: list[Path] = []
    for path, mistake in _files(content):
        where = _where(path, content)
        if mistake is not None:
            problems.append(mistake)
        elif path.suffix.lower() not in FORMATS:
            accepted = ", ".join(FORMATS)
            problems.append(Problem(where, f"is none of {accepted} and was passed over", "Rename or move the file."))
        else:
            paths.append(path)
    ids = _ids([path.relative_to(content) for path in paths])
    for path, name in zip(paths, ids, strict=True):
        article, mistakes = read(path, content)
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
    where = _where(path, content)
    reader = FORMATS.get(path.suffix.lower())
    if reader is None:
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
    try:
        decoded, guessed = _decode.decode(data, html=reader is html.read)
    except _decode.UndecodableError as mistake:
        return None, (_refusal(where, str(mistake), "Save it as text in UTF-8; the other articles were built."),)
    try:
        front, body = _frontmatter.split(_decode.clean(decoded))
    except _frontmatter.BrokenError as mistake:
        remedy = 'Put values with a colon in quotes (title: "Talks: day two"); the other articles were built.'
        return None, (_refusal(where, str(mistake), remedy),)
    try:
        draft = reader(body, front or FrontMatter())
    except RecursionError:
        return None, (_refusal(where, "is nested too deeply to be read", _LEFT_OUT),)
    if not any(character.isalnum() for character in draft.text):
        what = "has a title but no text" if draft.title else "is empty"
        return None, (_refusal(where, what, "Write the text of the article; the other articles were built."),)
    if len(draft.text) > MAX_CHARACTERS:
        what = f"has more than {MAX_CHARACTERS} characters of text"
        return None, (_refusal(where, what, "Split it into several articles; the other articles were built."),)
    problems = _warnings(where, draft, guessed)
    return _article(path, content, draft), problems


def slug(name: str) -> str:
    """A name in small letters, digits and hyphens; with a short hash where letters of other scripts were lost."""
    plain = unicodedata.normalize("NFKD", name).translate(_LATIN)
    kept = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain.lower() if c.isascii() or c.isspace())).strip("-")
    lost = any(c.isalpha() and not c.isascii() for c in plain)
    if lost or not kept:
        mark = hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "surrogateescape")).hexdigest()[:6]
        return f"{kept[:80]}-{mark}".strip("-")
    return kept[:100].strip("-")


_LATIN = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "œ": "oe",
        "Œ": "OE",
        "’": "",
        "'": "",
    }
)


def _files(content: Path) -> Iterator[tuple[Path, Problem | None]]:
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
            yield folder, _refusal(_where(folder, content), what, "Check that the folder may be read.")
            return
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            try:
                mode = entry.stat().st_mode
            except OSError:
                remedy = "Remove the link, or put the file there."
                yield path, _refusal(_where(path, content), "is a link that leads nowhere", remedy)
                continue
            if entry.is_symlink():
                target = os.path.realpath(path)
                if known(target):
                    what = "is a link to what is in the book already"
                    yield path, Problem(_where(path, content), what, "Remove the link.")
                    continue
                if stat.S_ISDIR(mode):
                    followed.append(target)
            if stat.S_ISDIR(mode):
                yield from walk(path)
            elif stat.S_ISREG(mode):
                yield path, None

    yield from walk(content)


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


def _article(path: Path, content: Path | None, draft: Draft) -> Article:
    below = path.relative_to(content) if content is not None else Path(path.name)
    front = draft.front
    return Article(
        id=_ids([below])[0],
        title=draft.title or _title_of(path),
        text=draft.text,
        published=front.published,
        published_basis=(draft.basis or "front matter") if front.published else None,
        source=front.source,
        author=front.author,
        url=front.url,
        place=front.place,
        language=front.language or "en",
        tags=front.tags,
        section="/".join(slug(part) for part in below.parts[:-1]),
        path=PurePosixPath(content.name, *below.parts) if content is not None else None,
        extra=front.extra,
        paragraphs=draft.paragraphs,
    )


def _title_of(path: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", _shown(path.stem)).strip()
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


def _ids(paths: list[Path]) -> list[str]:
    """An id for each path, whatever else is there, unless two would be equal (also with `/` written as `-`)."""
    plain = ["/".join(slug(_shown(part)) for part in path.with_suffix("").parts) for path in paths]
    formats = list(FORMATS)
    order = sorted(range(len(paths)), key=lambda index: (formats.index(paths[index].suffix.lower()), str(paths[index])))
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


def _twice(articles: list[Article]) -> Iterator[Problem]:
    first: dict[str, Article] = {}
    for article in articles:
        key = article.title.casefold()
        other = first.setdefault(key, article)
        if other is article:
            continue
        same_text = same_words(other.text, article.text)
        yield Problem(
            str(article.path),
            f"has the same title {'and text ' if same_text else ''}as {other.path}",
            "Remove one of them."
            if same_text
            else "Both were built; give one of them another title to tell them apart.",
        )


def _refusal(where: str, what: str, remedy: str) -> Problem:
    return Problem(where, what, remedy, "error")


def _where(path: Path, content: Path | None) -> str:
    if content is None:
        return _shown(str(path))
    return _shown(PurePosixPath(content.name, *path.relative_to(content).parts).as_posix())


def _shown(name: str) -> str:
    """A file name that can be printed and encoded, whatever bytes it is made of."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
