"""The `mkdocs.yml` of a book."""

from __future__ import annotations

import json

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
    return _TEXT.format(name=json.dumps(site_name, ensure_ascii=False), nav=nav)
