"""An article from a file or a web address into a book, with front matter filled from what it says of itself."""

from __future__ import annotations

import html
import json
import re
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

from generator import __version__, readers
from generator.models import Article, GeneratorError, Paragraph, Problem

MAX_BYTES = 10_000_000
"""Largest page that is fetched."""
MAX_SECONDS = 20.0
"""Longest time a page may take, all redirections together."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_MARKUP = re.compile(r"([\\`*_\[\]{}!])")
_OPENING = re.compile(r"^([#>+\-:=|~]|\d+(?=[.)]))")
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
    article, problems = _fetched(source) if _ADDRESS.match(source) else _read(Path(source))
    if article is None:
        first = problems[0]
        raise GeneratorError(f"{first.where}: {first.what}.", where=first.where, remedy=first.remedy)
    day = article.published.isoformat() + "-" if article.published else ""
    name = day + readers.slug(article.title)[:60].strip("-")
    return Added(_write(content, name, as_markdown(article)), article, problems)


def as_markdown(article: Article) -> str:
    """A Markdown file that reads as the same article."""
    lines = ["---", f"title: {_quoted(article.title)}"]
    if article.published is not None:
        lines.append(f"date: {article.published.isoformat()}")
    for key in ("source", "author", "url", "place"):
        value = getattr(article, key)
        if value:
            lines.append(f"{key}: {_quoted(value)}")
    if article.language != "en":
        lines.append(f"language: {_quoted(article.language)}")
    if article.tags:
        lines.append(f"tags: [{', '.join(_quoted(tag) for tag in article.tags)}]")
    lines += [f"{_quoted(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in article.extra.items()]
    lines += ["---", ""]
    before: Paragraph | None = None
    for paragraph in article.paragraphs:
        words = _paragraph(article.text[paragraph.start : paragraph.end], paragraph)
        if (
            before is not None
            and before.layout == "dateline"
            and "\n" not in article.text[before.end : paragraph.start]
        ):
            lines[-2] += f" {words}"
        else:
            lines += [words, ""]
        before = paragraph
    return "\n".join(lines)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _paragraph(words: str, paragraph: Paragraph) -> str:
    words = " ".join(words.split("\n"))
    if paragraph.layout == "caption":
        return f"<figcaption>{html.escape(words, quote=False)}</figcaption>"
    escaped = _MARKUP.sub(r"\\\1", words).replace("&", "&amp;").replace("<", "&lt;")
    if paragraph.layout == "heading":
        return f"## {escaped}"
    opening = _OPENING.match(escaped)
    if opening is None:
        return escaped
    if opening[1].isdigit():
        return f"{opening[1]}\\{escaped[opening.end() :]}"
    return f"&#{ord(opening[1])};{escaped[1:]}"


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


def _read(path: Path) -> tuple[Article | None, tuple[Problem, ...]]:
    return readers.read(path)


def _fetched(url: str) -> tuple[Article | None, tuple[Problem, ...]]:
    data, kind, final = fetch(url)
    if kind not in _PAGE_TYPES:
        raise GeneratorError(
            f"{url} is {kind}, not a web page.", where=url, remedy="Give the address of an article's page."
        )
    return readers.read_bytes(data, ".txt" if kind == "text/plain" else ".html", where=url, url=final)


def fetch(url: str, *, max_bytes: int = MAX_BYTES, max_seconds: float = MAX_SECONDS) -> tuple[bytes, str, str]:
    """What an http(s) address answers, its media type, and the address after all redirections.

    Raises:
        GeneratorError: any other scheme, no connection, an answer that is no success, too large or too slow.
    """
    parts = urlsplit(url)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise GeneratorError(
            f"{url} is not fetched: only http:// and https:// addresses are.",
            where=url,
            remedy="For a file on this machine give its path.",
        )
    answer: list[tuple[bytes, str, str]] = []
    refusal: list[GeneratorError] = []

    def run() -> None:
        try:
            answer.append(_get(url, max_bytes, max_seconds))
        except GeneratorError as mistake:
            refusal.append(mistake)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(max_seconds)
    if refusal:
        raise refusal[0]
    if not answer:
        raise GeneratorError(
            f"{parts.hostname} took longer than {max_seconds:g} seconds.", where=url, remedy=_SAVE_INSTEAD
        )
    return answer[0]


_SAVE_INSTEAD = "Try again later, or save the page in a browser and run: briefbook add SAVED.html"


def _get(url: str, max_bytes: int, max_seconds: float) -> tuple[bytes, str, str]:
    request = urllib.request.Request(  # noqa: S310 - the opener below knows http and https only
        url, headers={"User-Agent": f"Briefbook/{__version__}", "Accept": "text/html, text/plain;q=0.5"}
    )
    host = urlsplit(url).hostname
    try:
        with _opener().open(request, timeout=max_seconds) as response:
            assert isinstance(response, HTTPResponse)
            data = response.read(max_bytes + 1)
            kind, final = response.headers.get_content_type(), response.url
            charset = response.headers.get_content_charset()
    except urllib.error.HTTPError as mistake:
        raise GeneratorError(
            f"{host} answered {mistake.code} {mistake.reason}.", where=url, remedy=_SAVE_INSTEAD
        ) from None
    except urllib.error.URLError as mistake:
        raise GeneratorError(
            f"cannot reach {host}: {mistake.reason}.",
            where=url,
            remedy="Check the connection, or save the page in a browser and run: briefbook add SAVED.html",
        ) from None
    except (OSError, HTTPException, ValueError) as mistake:
        raise GeneratorError(f"cannot read {url}: {mistake}.", where=url, remedy=_SAVE_INSTEAD) from None
    if len(data) > max_bytes:
        raise GeneratorError(
            f"{url} is larger than {max_bytes // 1_000_000} MB.", where=url, remedy="Give the article's own page."
        )
    return _in_utf8(data, charset), kind, final


def _opener() -> urllib.request.OpenerDirector:
    """One that cannot open files, FTP or data addresses, not even when redirected there."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """The page with a mark that it is UTF-8, if the server named its encoding."""
    try:
        return b"\xef\xbb\xbf" + data.decode(charset or "").encode() if charset else data
    except (LookupError, UnicodeError):
        return data
