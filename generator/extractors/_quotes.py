"""Where quotation marks open and close: pairs found in one pass over the text, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.models import Paragraph

_CLOSERS = {
    "“": '”"“',
    "”": "”“",
    "„": "“”",
    "«": "»",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': ('"', "”", "''"),
    "'": "'",
    "``": "''",
    "''": "''",
}
"""By opening mark the marks that close it; those turned the wrong way too (“so,“ and ”so”), as keyboards set them."""
_MARK = re.compile(r"``|''|[“”„«»‹›‘’‚\"']")
_ELISION = re.compile(r"(?:\d0s|tis|twas|em|til|cause|bout|round|n|cuz|s|re|ll|ve|t|m|d)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"[^\n]+")
_SINGLE = frozenset("‘’‚'")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks, the marks included."""

    start: int
    end: int
    inner: tuple[int, int]
    """Without the marks."""
    closed: bool
    """False when it runs to the end of its paragraph."""
    depth: int
    """0 for outer quotations, 1 for one inside another."""
    continues: bool = False
    """It opens a paragraph while the one before was never closed: the same person goes on speaking."""
    opens: str = ""
    """The opening mark."""


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    text: str
    may_open: bool
    may_close: bool


def find(text: str, paragraphs: Iterable[Paragraph] = ()) -> tuple[Quotation, ...]:
    """All quotations of a text, in text order, outer before inner. Takes time proportional to the text.

    Marks pair inside one line of text; apostrophes are told from single marks by what stands around them; a double mark
    that is never closed runs to the end of its paragraph, a single one is taken for an apostrophe.
    """
    lines = [(p.start, p.end) for p in paragraphs] or [(0, len(text))]
    found: list[Quotation] = []
    open_mark = ""
    for start, end in lines:
        for match in _PARAGRAPH.finditer(text, start, end):
            here = _pair(text, match.start(), match.end(), open_mark)
            found.extend(here)
            last = next((q for q in reversed(here) if q.depth == 0), None)
            open_mark = last.opens if last is not None and not last.closed else ""
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _pair(text: str, start: int, end: int, open_mark: str) -> list[Quotation]:
    """The quotations of one paragraph."""
    marks = _marks(text, start, end)
    later = _closing_singles(marks)
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    stack: list[_Mark] = []
    found: list[Quotation] = []
    if open_mark and marks and marks[0].at > first:
        closing = next((m for m in marks if m.may_close and m.text in _CLOSERS[open_mark]), None)
        opening = next((m for m in marks if m.may_open and m.text in _CLOSERS), None)
        if closing is not None and (opening is None or closing.at < opening.at or closing is opening):
            found.append(
                Quotation(first, closing.at + len(closing.text), (first, closing.at), True, 0, True, open_mark)
            )
            marks = [m for m in marks if m.at > closing.at]
            later = _closing_singles(marks)
    for index, mark in enumerate(marks):
        opener = stack[-1] if stack else None
        if opener is not None and mark.text in _CLOSERS[opener.text] and mark.may_close:
            if mark.text in _SINGLE and later[index] and not _ends_quotation(text, mark):
                continue
            stack.pop()
            found.append(_made(text, opener, mark.at, len(mark.text), len(stack), first, open_mark))
        elif len(stack) > 1 and mark.may_close and mark.text in _CLOSERS[stack[0].text]:
            stack = stack[:1]
            found.append(_made(text, stack.pop(), mark.at, len(mark.text), 0, first, open_mark))
        elif (
            mark.may_open
            and mark.text in _CLOSERS
            and (opener is None or opener.text != mark.text)
            and len(stack) < 3
            and (mark.text not in _SINGLE or later[index])
        ):
            stack.append(mark)
    if stack and stack[0].text not in _SINGLE:
        found.append(_made(text, stack[0], end, 0, 0, first, open_mark))
    return found


def _made(text: str, opener: _Mark, at: int, width: int, depth: int, first: int, open_mark: str) -> Quotation:
    closed = width > 0
    end = at + width
    if not closed:
        end = opener.at + len(text[opener.at : end].rstrip())
    inner = (opener.at + len(opener.text), at if closed else end)
    continues = depth == 0 and opener.at == first and opener.text == open_mark
    return Quotation(opener.at, end, inner, closed, depth, continues, opener.text)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        opens = not before.isalnum() and before not in ".,;?!%" and not after.isspace()
        closes = not after.isalnum() and not before.isspace()
        if mark in {"“", "„", "‹", "‘", "‚", "``"}:
            closes = closes and (mark == "‘" or (mark == "“" and (before.isalnum() or before in ".,;?!…")))
            opens = before.isspace() or not (before.isalnum() if mark in _SINGLE else closes)
        if mark == "«":
            opens, closes = True, False
        elif mark in {"»", "›"}:
            opens, closes = False, True
        elif mark == "”":
            opens, closes = (before.isspace() or before == ":") and after.isalnum(), True
        elif mark in {"’", "'"}:
            opens = opens and mark == "'" and _ELISION.match(text, match.end(), end) is None
        if before == after == " " and mark not in {"«", "»", "“", "”"}:
            opens = closes = mark in {'"', "''"}
        if opens or closes:
            marks.append(_Mark(at, mark, opens, closes))
    return marks


def _closing_singles(marks: list[_Mark]) -> list[bool]:
    """For each mark: whether a later single mark of its paragraph could close a quotation."""
    later = [False] * len(marks)
    seen = False
    for index in range(len(marks) - 1, -1, -1):
        later[index] = seen
        mark = marks[index]
        seen = seen or (mark.may_close and mark.text in {"’", "'"})
    return later


def _ends_quotation(text: str, mark: _Mark) -> bool:
    """Whether a closing single mark is no plural possessive: "the ministers’ talks" goes on."""
    before = text[mark.at - 1] if mark.at else " "
    after = text[mark.at + 1 : mark.at + 3]
    return before != "s" or not (after[:1] == " " and after[1:2].isalpha() and after[1:2].islower())
