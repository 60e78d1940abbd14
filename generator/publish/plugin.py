"""The MkDocs plugin: ready pages go through without Markdown, and unchanged ones do not go at all.

Found by `mkdocs` and by `properdocs`. A plain `mkdocs build` publishes everything in the docs folder; `publish()`
hands over a `Change` first, and then only what changed enters MkDocs and the site folder is not cleaned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.publish import _tree


@dataclass(frozen=True, slots=True)
class Change:
    """What one build has to publish."""

    files: Mapping[str, dict[str, str] | None]
    """Paths below the docs folder that are new or different, with the front matter of those pages that were written
    just now, so that it need not be read again."""
    theme: bool
    """The theme's own files have to be copied, too."""


class OurPage(Page):
    """A page whose body is ready: nothing to read before the theme is put around it, nothing to render."""

    def read_source(self, _config: MkDocsConfig) -> None:
        """Do no work; the body is read when its turn has come, so that memory stays flat."""
        self.markdown = ""

    def render(self, _config: MkDocsConfig, _files: Files) -> None:
        """Do no work; the body is HTML already."""
        self.content = ""


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings of its own."""


class BriefbookPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Events in the order in which MkDocs calls them."""

    def __init__(self) -> None:
        self.change: Change | None = None
        """Set by `publish()`; None publishes everything."""
        self._docs_dir = ""
        self._site_dir = ""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Point MkDocs at empty folders, so that it neither walks the docs nor cleans the site."""
        if self.change is not None:
            self._docs_dir, self._site_dir = config.docs_dir, config.site_dir
            nowhere = Path(config.docs_dir).with_name("nowhere")
            config.docs_dir = config.site_dir = str(nowhere)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand over what changed, and the pages of the navigation, which every page names."""
        titles = dict(_titles(config.nav or []))
        if self.change is not None:
            config.docs_dir, config.site_dir = self._docs_dir, self._site_dir
            for file in list(files):
                files.remove(file)
                if self.change.theme:
                    file.dest_dir = config.site_dir
                    files.append(file)
            for path in sorted(self.change.files.keys() | titles.keys()):
                files.append(File(path, config.docs_dir, config.site_dir, False))
        for file in files:
            if file.is_documentation_page():
                file.inclusion = InclusionLevel.NOT_IN_NAV
                head = (self.change.files.get(file.src_uri) if self.change else None) or _head(file)
                if head is not None:
                    file.page = OurPage(titles.get(file.src_uri, head["title"]), file, config)
                    file.page.meta = head
        return files

    def on_nav(self, _nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Unchanged pages of the navigation have done their duty."""
        if self.change is not None:
            for path in dict(_titles(config.nav or [])):
                if path not in self.change.files and path in files.src_uris:
                    files.remove(files.src_uris[path])

    @event_priority(100)
    def on_page_context(self, context: Any, *, page: Page, **_: Any) -> Any:
        """Read the body now, before any plugin that wants to see it."""
        if isinstance(page, OurPage):
            _, page.content = _tree.split(page.file.content_string)
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Forget the body."""
        if isinstance(page, OurPage):
            page.content = ""
        return output


def _titles(items: Any) -> list[tuple[str, str]]:
    """Path and title of each page in the navigation."""
    if isinstance(items, list):
        return [pair for item in items for pair in _titles(item)]
    if isinstance(items, dict):
        return [
            pair
            for title, value in items.items()
            for pair in ([(value, title)] if isinstance(value, str) else _titles(value))
        ]
    return []


def _head(file: File) -> dict[str, str] | None:
    """Front matter of a page of ours; None for a page that somebody else wrote."""
    if file.abs_src_path is None or not Path(file.abs_src_path).is_file():
        return None
    with Path(file.abs_src_path).open(encoding="utf-8") as lines:
        if lines.readline() != _tree.FENCE:
            return None
        head = "".join(line for line, _ in zip(lines, range(3), strict=False))
        ours = [line.partition(":")[0] for line in head.splitlines()] == ["title", "description", "kind"]
        return _tree.split(f"{_tree.FENCE}{head}{_tree.FENCE}\n")[0] if ours else None
