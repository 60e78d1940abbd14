"""The settings of a book: what MkDocs knows of it, and `extra: briefbook:` in the same `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from generator.models import GeneratorError

FILE = "mkdocs.yml"

Search = Literal["own", "pagefind"]


@dataclass(frozen=True, slots=True)
class Config:
    """One book."""

    book: Path
    """Its folder, the one with `mkdocs.yml`."""
    title: str
    description: str = ""
    site_url: str = ""
    content: Path = Path("content")
    """Folder of the articles."""
    model: str | None = None
    """spaCy pipeline, by name or path; None for the one that ships with us."""
    max_facts: int = 7
    """Most key facts of a briefing."""
    language: str = "en"
    """What the interface speaks, `theme: locale:` of MkDocs: a locale with a catalogue, e.g. `de`."""

    noindex: bool = False
    """Ask search engines to leave the whole site out."""
    search: Search = "own"
    """Which search the site has."""

    @property
    def templates(self) -> Path | None:
        """The book's own templates, which come before ours; None if it has none."""
        folder = self.book / "templates"
        return folder if folder.is_dir() else None

    @property
    def store(self) -> Path:
        """Where finished extractions are kept."""
        return self.book / ".briefbook" / "store.sqlite"


class _Loader(yaml.SafeLoader):
    """YAML as MkDocs takes it, but the values of tags only MkDocs knows (`!ENV`, `!!python/name:`) are None."""


def _nothing(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    return None


_Loader.add_multi_constructor("", _nothing)


def load(book: Path) -> Config:
    """The settings of the book in a folder.

    Raises:
        GeneratorError: there is no `mkdocs.yml`, or a value in it that is none of those accepted.
    """
    path = book / FILE
    try:
        whole = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - made from SafeLoader
    except FileNotFoundError:
        raise GeneratorError(
            f"there is no {FILE} in {book}.",
            where=str(path),
            remedy="Go to the folder of a book, or start one: briefbook new DIR",
        ) from None
    except (yaml.YAMLError, UnicodeDecodeError) as mistake:
        raise GeneratorError(
            f"{path} is not valid YAML: {' '.join(str(mistake).split())}", where=str(path), remedy="Fix the file."
        ) from None
    settings = _mapping(whole, path, "the file")
    ours = _mapping(_mapping(settings.get("extra"), path, "extra").get("briefbook"), path, "extra: briefbook")
    accepted = ("content", "max_facts", "model", "noindex", "search")
    for key in ours:
        if key not in accepted:
            raise _wrong(path, f"unknown setting {key!r}", f"Accepted are: {', '.join(accepted)}.")
    content = book / _text(ours, "content", path, "content")
    if not content.is_dir():
        raise _wrong(path, f"the folder of articles, {content}, does not exist", "Create it, or correct `content`.")
    return Config(
        book=book,
        title=_text(settings, "site_name", path, "Briefings"),
        description=_text(settings, "site_description", path, ""),
        site_url=_text(settings, "site_url", path, ""),
        content=content,
        model=_text(ours, "model", path, "") or None,
        max_facts=_count(ours, "max_facts", path, 7),
        language=_language(settings.get("theme"), path),
        noindex=_switch(ours, "noindex", path),
        search=_search(ours, path),
    )


def _mapping(value: object, path: Path, name: str) -> Mapping[str, object]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _wrong(path, f"{name} must be lines of `key: value`, got {value!r}", "Fix the file.")
    return value


def _text(settings: Mapping[str, object], key: str, path: Path, default: str) -> str:
    value = settings.get(key)
    if value is None:
        return default
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value).strip() or default
    raise _wrong(path, f"{key} must be text, got {value!r}", f'Write it as {key}: "…".')


def _language(theme: object, path: Path) -> str:
    """The locale of the theme; a theme may also be just a name."""
    return _text(theme, "locale", path, "en") if isinstance(theme, dict) else "en"


def _switch(settings: Mapping[str, object], key: str, path: Path) -> bool:
    value = settings.get(key, False)
    if not isinstance(value, bool):
        raise _wrong(path, f"{key} must be true or false, got {value!r}", "Correct it, or leave it out.")
    return value


def _search(settings: Mapping[str, object], path: Path) -> Search:
    match settings.get("search", "own"):
        case "own":
            return "own"
        case "pagefind":
            return "pagefind"
        case other:
            raise _wrong(path, f"search must be own or pagefind, got {other!r}", "Correct it, or leave it out.")


def _count(settings: Mapping[str, object], key: str, path: Path, default: int) -> int:
    value = settings.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 20:
        raise _wrong(path, f"{key} must be a whole number from 1 to 20, got {value!r}", "Correct it, or leave it out.")
    return value


def _wrong(path: Path, what: str, remedy: str) -> GeneratorError:
    return GeneratorError(f"{path}: {what}.", where=str(path), remedy=remedy)
