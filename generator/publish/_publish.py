"""From the exporters' items to `site/`, touching only what changed."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.exporters import Data, Fragment, Kept, compiled_messages, templates_folder
from generator.models import Asset, GeneratorError, Page
from generator.publish import _pagefind, _site, _tree

Heads = dict[str, dict[str, str]]
"""Front matter by path below the site; empty for what is no page."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did to the site."""

    written: tuple[str, ...]
    """Paths below the site, sorted."""
    removed: tuple[str, ...]
    site: Path
    """Folder of the site."""


def known(book: Path) -> dict[str, tuple[str, ...]]:
    """Pages and files that are ready, paths below the site by key, for `exporters.export` to leave out."""
    return {key: tuple(files) for key, files in _site.read(book / ".briefbook").made.items() if key}


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
    last = _site.read(work)
    before = last.files()
    key = _key(book, theme)
    made, heads = _write_docs(items, work, last.made, before)
    state = _site.State(key, made)
    now = state.files()
    on_disk = _tree.listing(site)
    everything = key != last.key or "404.html" not in on_disk
    changed = set(now) if everything else heads.keys() | (now.keys() - on_disk)
    gone = before.keys() - now.keys()
    removed = sorted(gone & on_disk)
    if changed or gone or everything:
        _site.begin(work, changed | gone)
        _pagefind.remove(site)
        for path in removed:
            (site / path).unlink()
        if changed:
            _run_mkdocs(book, changed, heads, theme=everything, strict=strict)
    if changed or gone or state != last:
        _site.write(work, state)
    if not pagefind:
        _pagefind.remove(site)
    elif not _pagefind.is_there(site):
        _pagefind.index(site)
    return Published(tuple(sorted(changed)), tuple(removed), site)


def _write_docs(
    items: Iterable[Page | Asset | Kept], work: Path, last: _site.Made, before: Mapping[str, str]
) -> tuple[_site.Made, Heads]:
    """Write what differs from last time.

    Returns digests of all files, and the front matter of those that differ.
    """
    docs = work / "docs"
    on_disk = {_tree.published(path) for path in _tree.listing(docs)}
    seen: set[str] = set()
    made: _site.Made = {}
    changed: Heads = {}
    for item in _present(items, on_disk):
        paths = item.paths if isinstance(item, Kept) else (str(item.path),)
        if not seen.isdisjoint(paths):
            twice = next(path for path in paths if path in seen)
            raise GeneratorError(f"two pages want the name {twice}", where=twice, remedy="Rename one of the articles.")
        seen.update(paths)
        if isinstance(item, Kept):
            made[item.plan.key] = last[item.plan.key]
            continue
        (path,) = paths
        data = _tree.content(item)
        digest = _tree.digest(data)
        made.setdefault(item.key if isinstance(item, Fragment | Data) else "", {})[path] = digest
        if before.get(path) != digest or path not in on_disk:
            if not changed:
                _site.begin(work, None)  # killed from here on, nobody knows which of the docs are new
            _tree.write(docs / _tree.source_path(path), data)
            changed[path] = _tree.head(item) if isinstance(item, Page) else {}
    for path in on_disk - seen:
        (docs / _tree.source_path(path)).unlink()
    return made, changed


def _present(items: Iterable[Page | Asset | Kept], on_disk: set[str]) -> Iterator[Page | Asset | Kept]:
    """The same; what should have been kept but is lost is made again."""
    for item in items:
        if isinstance(item, Kept) and not on_disk.issuperset(item.paths):
            yield from item.make()
        else:
            yield item


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


def _run_mkdocs(book: Path, changed: Set[str], heads: Heads, *, theme: bool, strict: bool) -> None:
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
        docs = {_tree.source_path(path): heads.get(path) for path in changed}
        plugin.change = Change(docs, theme)
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
