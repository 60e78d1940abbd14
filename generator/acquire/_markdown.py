"""An article as a Markdown file."""

from __future__ import annotations

import html
import json
import re

from generator.models import Article, Paragraph

_MARKUP = re.compile(r"([\\`*_\[\]{}!])")
_OPENING = re.compile(r"^([#>+\-:=|~]|\d+(?=[.)]))")


def as_markdown(article: Article) -> str:
    """Front matter and text of a file that reads as the same article."""
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
