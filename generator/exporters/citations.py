"""References for every article and every passage shown of it: BibTeX and CSL-JSON, a file of each beside the page.

Reference managers and LaTeX read the one, Pandoc and citation processors the other. The first entry is the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import msgspec

from generator.exporters._cite import Citation, Original
from generator.exporters._templates import clean
from generator.models import Asset, Briefing, Event, Fact, Statement

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
}  # fmt: skip
_ESCAPED = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")


def files(briefing: Briefing, page: PurePosixPath, original: Original) -> Iterator[Asset]:
    """`articles/<slug>.bib` and `articles/<slug>.csl.json`, beside the page."""
    found = citations(briefing, original)
    yield Asset(page.with_suffix(".bib"), clean(bibtex(found)).encode())
    yield Asset(page.with_suffix(".csl.json"), clean(csl(found)).encode())


def citations(briefing: Briefing, original: Original) -> tuple[Citation, ...]:
    """The article, then what its page shows: facts, statements, events; each passage once."""
    events = (*briefing.background, *briefing.news, *briefing.coming, *briefing.undated)
    said = (statement for group in briefing.said for statement in group.statements)
    shown: Iterable[Fact | Statement | Event] = (*briefing.bottom_line, *briefing.facts, *said, *events)
    found = [original.cite(), *map(original.cite, shown)]
    return tuple({citation.key: citation for citation in found}.values())


def bibtex(found: tuple[Citation, ...]) -> str:
    """Entries of BibTeX, which biblatex reads too. Author and titles stand as the article gives them."""
    return "\n".join(map(_entry, found))


def _entry(citation: Citation) -> str:
    fields = {
        "author": _braced(citation.author),
        "title": _braced(citation.title),
        "journal": _braced(citation.outlet),
        **_day(citation),
        "url": f"{{{_url(citation.url)}}}" if citation.url else "",
        "language": _braced(citation.language, whole=False),
        "note": _braced(_note(citation), whole=False),
    }
    kind = "article" if citation.outlet else "misc"
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{citation.key},", *lines, "}", ""])


def _day(citation: Citation) -> dict[str, str]:
    """Year, month and day as BibTeX wants them; nothing when the day is not known."""
    if not citation.published:
        return {}
    year, month, day = map(int, citation.published.split("-"))
    return {"year": str(year), "month": _MONTHS[month - 1], "day": str(day)}


def _url(address: str) -> str:
    """An address, verbatim but for the three signs that BibTeX cannot hold inside braces."""
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


@lru_cache(maxsize=64)  # title, author and outlet of an article come again in each of its entries
def _braced(text: str, *, whole: bool = True) -> str:
    """Text in braces, doubled when it must not be taken apart or change its case; "" for none."""
    plain = _ESCAPED.sub(lambda sign: _SPECIAL[sign[0]], " ".join(text.split()))
    return (f"{{{{{plain}}}}}" if whole else f"{{{plain}}}") if plain else ""


def csl(found: tuple[Citation, ...]) -> str:
    """Items of CSL-JSON."""
    return msgspec.json.format(msgspec.json.encode([_item(citation) for citation in found]), indent=1).decode() + "\n"


def _item(citation: Citation) -> dict[str, Any]:
    kind = "article-newspaper" if citation.outlet else "webpage" if citation.url else "document"
    issued = [int(part) for part in citation.published.split("-")] if citation.published else []
    fields = {
        "title": citation.title,
        "container-title": citation.outlet,
        "author": [{"literal": citation.author}] if citation.author else [],
        "issued": {"date-parts": [issued]} if issued else {},
        "publisher-place": citation.place,
        "URL": citation.url,
        "language": citation.language,
        "note": _note(citation),
    }
    return {"id": citation.key, "type": kind, **{name: value for name, value in fields.items() if value}}


def _note(citation: Citation) -> str:
    """The words quoted, and their paragraph."""
    place = f"¶ {citation.paragraph}: " if citation.paragraph is not None else ""
    return f"{place}{citation.quotation}" if citation.words else ""
