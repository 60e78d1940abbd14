"""The sitemap, plain and gzipped: needs the address of the site, and the paths of all pages."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import quote
from xml.sax.saxutils import escape

from generator.models import Asset


def export(site_url: str, pages: Iterable[str]) -> Iterator[Asset]:
    """`sitemap.xml` and `sitemap.xml.gz`; nothing when the site's address is not known."""
    if not site_url:
        return
    base = site_url.rstrip("/")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    lines += [f"<url><loc>{escape(f'{base}/{quote(path)}')}</loc></url>" for path in sorted(pages)]
    text = "\n".join([*lines, "</urlset>", ""]).encode()
    yield Asset(PurePosixPath("sitemap.xml"), text)
    yield Asset(PurePosixPath("sitemap.xml.gz"), gzip.compress(text, mtime=0))
