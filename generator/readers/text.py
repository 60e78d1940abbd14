"""Plain text as newspapers publish it: the first line is the title, unless front matter gives one."""

from __future__ import annotations

from itertools import pairwise

from generator.readers import _layout
from generator.readers._draft import Draft, compose, same_words, unwrap
from generator.readers._frontmatter import FrontMatter

_LONGEST_TITLE = 250


def read(body: str, front: FrontMatter) -> Draft:
    """The article of a text file without its front matter."""
    title = front.title
    body = body.strip()
    first, rest = _first_line(body)
    if title is None and rest and len(first) <= _LONGEST_TITLE:
        title, body = first, rest
    elif title is not None and same_words(title, first) and rest:
        body = rest
    spans = _layout.spans(body)
    gaps = [_gap(body[end:start]) for (_, end), (start, _) in pairwise(spans)]
    text, paragraphs = compose([(unwrap(body[start:end]), None) for start, end in spans], gaps)
    return Draft(title, text, paragraphs, front)


def _first_line(body: str) -> tuple[str, str]:
    """The title line and what follows; a short title wrapped over several lines counts as one."""
    line, _, rest = body.partition("\n")
    spans = _layout.spans(body)
    if spans and spans[0][1] > len(line) and spans[0][1] <= _LONGEST_TITLE and body[spans[0][1] :].startswith("\n\n"):
        return unwrap(body[: spans[0][1]]), body[spans[0][1] :].strip()
    return line.strip(), rest.strip()


def _gap(between: str) -> str:
    return "\n" * min(2, max(1, between.count("\n")))
