"""The `mkdocs.yml` of a book."""

from __future__ import annotations

import yaml

NAV = {
    "Briefings": "index.md",
    "Actors": "actors.md",
    "Timeline": "timeline.md",
    "Places": "places.md",
    "Ledger": "ledger.md",
    "Articles": "articles.md",
    "Search": "search.md",
}

_TEXT = """\
site_name: {name}
# Where the site will be served from; needed for feeds, sitemap and canonical links only.
# site_url: https://example.org/briefings/

# Below this line nothing needs a change. The folder .briefbook is made by: briefbook build
docs_dir: .briefbook/docs
site_dir: site
use_directory_urls: false
theme:
  name: null
  custom_dir: .briefbook/theme
  static_templates: [404.html]
plugins:
  - briefbook
not_in_nav: "*"
nav:
{nav}"""


def mkdocs_yml(site_name: str) -> str:
    """The settings file of a fresh book, as MkDocs reads it."""
    nav = "".join(f"  - {title}: {path}\n" for title, path in NAV.items())
    return _TEXT.format(name=_quoted(site_name), nav=nav)


def _quoted(text: str) -> str:
    """Text as YAML, on one line; signs that YAML holds in no other way are spelled by their numbers."""
    lone = text.encode("utf-16", "replace").decode("utf-16")
    return yaml.safe_dump(lone, default_style='"', allow_unicode=True, width=float("inf")).removesuffix("\n")
