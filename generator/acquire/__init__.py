"""An article from a file or a web address into a book, with front matter filled from what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator import readers
from generator.acquire._fetch import fetch
from generator.acquire._markdown import as_markdown
from generator.models import Article, GeneratorError, Problem

__all__ = ["Added", "add", "as_markdown", "fetch"]

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")


@dataclass(frozen=True, slots=True)
class Added:
    """A file that is new in the book."""

    path: Path
    article: Article
    problems: tuple[Problem, ...]


def add(source: str, content: Path) -> Added:
    """Put the article of a file or of an http(s) address into a folder; nothing there is overwritten.

    Raises:
        GeneratorError: there is no article to be had, or the address cannot or must not be fetched.
    """
    article, problems = _fetched(source) if _ADDRESS.match(source) else readers.read(Path(source))
    if article is None:
        first = problems[0]
        raise GeneratorError(f"{first.where}: {first.what}.", where=first.where, remedy=first.remedy)
    day = article.published.isoformat() + "-" if article.published else ""
    name = day + readers.slug(article.title)[:60].strip("-")
    return Added(_write(content, name, as_markdown(article)), article, problems)


def _write(content: Path, name: str, text: str) -> Path:
    """A new file of that name, or of the first free name after it."""
    for number in range(1, 1000):
        path = content / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            continue
        except OSError as mistake:
            raise GeneratorError(
                f"cannot write {path}: {mistake.strerror}.",
                where=str(path),
                remedy="Check that the folder is there and may be written to.",
            ) from None
        return path
    raise GeneratorError(
        f"{content} has 999 articles called {name}.", where=str(content), remedy="Rename or remove some."
    )


def _fetched(url: str) -> tuple[Article | None, tuple[Problem, ...]]:
    data, kind, final = fetch(url)
    if kind not in _PAGE_TYPES:
        raise GeneratorError(
            f"{url} is {kind}, not a web page.", where=url, remedy="Give the address of an article's page."
        )
    return readers.read_bytes(data, ".txt" if kind == "text/plain" else ".html", where=url, url=final)
