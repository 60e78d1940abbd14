"""From the exporters' items to `site/`, touching only what changed."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.exporters import Data, Fragment, Kept, compiled_messages, templates_folder
from generator.models import Asset, GeneratorError, Page
from generator.publish import _pagefind, _site, _tree

Heads = dict[str, dict[str, str]]
"""Front matter by path below the docs folder; empty for what is no page."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did to the site."""

    written: tuple[str, ...]
    """Paths below the site, sorted."""
    removed: tuple[str, ...]
    site: Path
    """Folder of the site."""


def known(book: Path) -> dict[str, str]:
    """Keys of the pages and files that are ready, for `exporters.export` to leave out; none if anything is amiss."""
    work = book / ".briefbook"
    keys = _site.read(work / "site.json").keys
    on_disk = _tree.listing(work / "docs")
    return keys if all(_tree.source_path(path) in on_disk for path in keys) else {}


def publish(
    items: Iterable[Page | Asset | Kept],
    book: Path,
    *,
    language: str = "en",
    strict: bool = False,
    pagefind: bool = False,
) -> Published:
    """Bring the site of a book up to date.

    Args:
        items: everything the site is made of.
        book: folder with the `mkdocs.yml`.
        language: what the theme speaks, as in the `mkdocs.yml`.
        strict: a warning of MkDocs stops the build.
        pagefind: make Pagefind's index, too.

    Raises:
        GeneratorError: MkDocs refuses the settings, a page, or (when strict) had a warning; Pagefind is not there.
    """
    if not (book / "mkdocs.yml").is_file():
        raise GeneratorError("there is no mkdocs.yml", where=str(book), remedy="Make a book with: briefbook new FOLDER")
    if pagefind:
        _pagefind.require()
    work, site = book / ".briefbook", book / "site"
    theme = _theme(book, language)
    _tree.sync(work / "theme", theme)
    last = _site.read(work / "site.json")
    key = _key(book, theme)
    now, heads, keys = _write_docs(items, work, last)
    changed = set(heads)
    on_disk = _tree.listing(site)
    everything = key != last.key or "404.html" not in on_disk
    if everything:
        changed = set(now)
    changed.update(path for path in now if _tree.published(path) not in on_disk)
    gone = {path for path in last.files if path not in now}
    removed = sorted({_tree.published(path) for path in gone} & on_disk)
    if changed or gone or everything:
        # Killed from here on, the next build finds these files without a digest, and makes them again.
        pending = {**last.files, **dict.fromkeys(changed | gone, "")}
        _site.write(work / "site.json", _site.State(last.key, pending))
        _pagefind.remove(site)
        for path in removed:
            (site / path).unlink()
        if changed:
            _run_mkdocs(book, frozenset(changed), heads, theme=everything, strict=strict)
    if (key, now, keys) != (last.key, last.files, last.keys):
        _site.write(work / "site.json", _site.State(key, now, keys))
    if not pagefind:
        _pagefind.remove(site)
    elif not _pagefind.is_there(site):
        _pagefind.index(site)
    return Published(tuple(sorted(map(_tree.published, changed))), tuple(removed), site)


def _write_docs(
    items: Iterable[Page | Asset | Kept], work: Path, last: _site.State
) -> tuple[dict[str, str], Heads, dict[str, str]]:
    """Write what differs from last time.

    Returns digests of all files, the front matter of those that differ, and the keys of pages.
    """
    docs = work / "docs"
    on_disk = _tree.listing(docs)
    now: dict[str, str] = {}
    keys: dict[str, str] = {}
    changed: Heads = {}
    for item in items:
        path = _tree.source_path(str(item.path))
        if path in now:
            raise GeneratorError(f"two pages want the name {path}", where=path, remedy="Rename one of the articles.")
        if isinstance(item, Kept | Fragment | Data):
            keys[str(item.path)] = item.key
        if isinstance(item, Kept):
            now[path] = last.files[path]
            continue
        data = _tree.content(item)
        now[path] = _tree.digest(data)
        if last.files.get(path) != now[path] or path not in on_disk:
            if not changed:
                # Killed from here on, nobody knows which of the docs are new: the next build makes all of them.
                _site.write(work / "site.json", _site.State("", dict.fromkeys(last.files, "")))
            _tree.write(docs / path, data)
            changed[path] = _tree.head(item) if isinstance(item, Page) else {}
    for path in on_disk - now.keys():
        (docs / path).unlink()
    return now, changed, keys


def _theme(book: Path, language: str) -> dict[str, bytes]:
    """Files of the theme, the book's own before ours, and its messages where MkDocs looks for them."""
    found: dict[str, bytes] = {}
    for folder in (templates_folder() / "theme", book / "templates" / "theme"):
        for path in sorted(_tree.listing(folder)):
            found[path] = (folder / path).read_bytes()
    locale, messages = compiled_messages(language, book / "templates")
    if messages:
        found[f"locales/{locale}/LC_MESSAGES/messages.mo"] = messages
    return found


def _key(book: Path, theme: dict[str, bytes]) -> str:
    """Changes with everything that goes into all pages."""
    parts = [version("mkdocs").encode(), version("jinja2").encode(), (book / "mkdocs.yml").read_bytes()]
    for path, data in theme.items():
        parts += [path.encode(), data]
    return _tree.digest(b"\0".join(_tree.digest(part).encode() for part in parts))


def _run_mkdocs(book: Path, changed: frozenset[str], heads: Heads, *, theme: bool, strict: bool) -> None:
    # MkDocs takes a fifth of a second to import: only when there is something to publish.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from generator.publish.plugin import BriefbookPlugin, Change

    settings = book / "mkdocs.yml"
    said = _Said()
    log = logging.getLogger("mkdocs")
    log.addHandler(said)
    before, log.propagate = log.propagate, False
    try:
        config = load_config(str(settings), strict=strict, site_dir=str(book.resolve() / "site"))
        plugin = config.plugins.get("briefbook")
        if not isinstance(plugin, BriefbookPlugin):
            raise GeneratorError(
                "the plugin briefbook is not switched on",
                where=str(settings),
                remedy="Add to mkdocs.yml:\nplugins:\n  - briefbook",
            )
        plugin.change = Change(changed, heads, theme)
        build(config)
    except MkDocsException as error:
        raise GeneratorError(
            "\n".join([f"MkDocs could not publish the site: {error}", *said.lines]),
            where=str(settings),
            remedy="Correct what the message names, then build again.",
        ) from None
    finally:
        log.propagate = before
        log.removeHandler(said)


class _Said(logging.Handler):
    """Keeps the warnings of MkDocs for our own message, instead of the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
