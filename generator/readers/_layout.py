"""Where the paragraphs of a text are, and what kind of line each is. Offsets only: the text itself is never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.models import Layout, Paragraph
from generator.readers._datelines import dateline

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_ENDED = re.compile(r"""[.!?…:;,]["'”’»)\]]*$""")
_STOPPED = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_ITEM = re.compile(r"(?:[-*•·–—]|\(?\d{1,2}[.)])\s")

_WIDEST = 130
"""Longest line that still counts as wrapped by hand; newspapers' paragraphs on one line are longer."""

_AGENCY = r"(?:[A-Z]{2,6}(?:/[A-Z]{2,6})*|dpa|Reuters|Xinhua|Bloomberg|Agencies|agencies)"
_SLASHED = r"[A-Za-z]{2,5}(?:\s?/\s?[A-Za-z]{2,5})+"
_INITIALS = re.compile(
    rf"[(\[—–-]*\s*(?:{_SLASHED}|[A-Z]{{2,4}}|[a-z]{{2,3}}|{_AGENCY})\s*(?:\([^()]{{1,40}}\))?\s*[)\]]*\.?"
)
_TAIL = re.compile(
    rf"""(?<=[.!?…”"’')])\s+(\(?{_SLASHED}\)?|\([A-Z]{{2,4}}\)|\({_AGENCY}\)|[—–-]{{1,2}}\s?{_AGENCY}|[A-Z]{{2,3}})\.?$"""
)
_CREDIT = re.compile(
    r"[(\[]?(?:(?:additional |further )?(?:reporting|editing|writing)"
    r"|compiled|edited|translated|written|produced|photographs?) by\b"
    r"|[(\[]?with (?:additional )?(?:inputs?|reporting|files|agenc(?:y|ies))\b"
    r"|[(\[](?:this (?:story|article|report)|the (?:writer|author))\b"
    r"|this (?:story|article|report) (?:was|has been) (?:first |originally |also )?(?:published|updated|produced)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[-–—#*\s]*(?:ends?|30)[-–—#*\s]*", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:By|BY)\s+[A-ZÀ-Þ]|(?:Our |Staff |Web )(?:Staff |Special |Web )?(?:Reporter|Correspondent|Desk|Report)$"
)

_LINK = re.compile(
    r"(?:read(?: (?:more|also|next|too|full (?:story|article|text)))?|also read|see(?: also| more)"
    r"|more(?: (?:on|from|about) .+)?|related(?: (?:articles?|stories|news|topics?|coverage))?|recommended"
    r"|watch(?: (?:also|live|more|now))?|listen(?: (?:also|to this))?|explained?r?|opinion|analysis|must read"
    r"|don[’']t miss|you may also like|join|subscribe|tags?|topics?)\s*(?:[:|»›>]|-{1,2}\s|[–—]\s)",
    re.IGNORECASE,
)
_LINK_ALONE = re.compile(
    r"(?:read (?:more|also|next|the full (?:story|article)(?: here)?)|also read|see also|advertisement"
    r"|related (?:articles|stories|news)|you may also like|story continues below(?: this)?(?: advertisement)?"
    r"|article continues below|share this(?: (?:story|article|post))?|sign up (?:for|to) .{1,80}"
    r"|subscribe (?:to|now|here)\b.{0,80}|follow (?:us|me) on .{1,80}|follow @?\w+ on .{1,60}|click here .{1,80}"
    r"|click to (?:share|print|email|read)\b.{0,80}|download (?:the|our) .{0,60}\bapp\b.{0,30}"
    r"|(?:https?://|www\.)\S+|[»›>→▶]+\s*.{1,150})[.!:]?",
    re.IGNORECASE,
)
_OLD = r"(?:file |handout |undated |combination |satellite |representational? )"
_PICTURE = r"(?:photo(?:s|graph)?|images?|pictures?|illustration|screen ?grab|screenshot|video(?: grab)?|frame grab)"
_CAPTION = re.compile(
    rf"[(\[]?(?:{_OLD}?(?:{_PICTURE}|infographic|graphic|map)(?: credits?| caption)?\s?[:/|©]"
    r"|(?:file|handout) (?:photo|image|picture|footage)\b"
    rf"|{_PICTURE} (?:by|courtesy|via|credit)\b|caption:|©|ⓒ)"
    rf"|(?:in )?this {_OLD}*{_PICTURE}(?: made)?,? (?:shows|showing|released|taken|provided|obtained|dated|from|by|via"
    r"|made|distributed|posted)\b",
    re.IGNORECASE,
)
_CAPTION_END = re.compile(
    r"[(\[](?:file(?: photo| image| picture|:)|(?:ap|afp|epa|reuters|handout|pool|courtesy)? ?"
    r"(?:photos?|images?|pictures?)(?: credit)?\b ?[:/|]|(?:photo|image|picture|illustration) (?:by|via|courtesy)\b"
    r"|credit:|screen ?grab|handout|getty)[^()\[\]]{0,60}[)\]]\.?$"
    r"|\b(?:photos?|photograph|image|picture)(?: credit)?\s?(?:: | \| |©| courtesy )[^.]{2,60}$|©\s?[^.]{2,40}$"
    r"|(?-i:/\s?(?:AFP|AP|EPA|EFE|Getty|Reuters|REUTERS|Shutterstock)\b)[^.]{0,40}$"
    r"|\bvia (?:AP|AFP|Getty Images|Reuters)\)?$|\bGetty Images$",
    re.IGNORECASE,
)
_DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m gmt utc est edt cst cdt pst pdt bst cet cest ist "
    "pkt at on of the published updated posted last modified date first created time local".split()
)
_DATED = re.compile(r"\b(?:1[5-9]|2[01])\d\d\b")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?|\d+(?:am|pm)|t?\d[\dtz]*", re.IGNORECASE)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in order, without the white space between them.

    Lines wrapped by hand are put together again; a line that is a paragraph of its own stays one.
    """
    return classify(text, [(start, end, None) for start, end in spans(text)])


def classify(text: str, blocks: Sequence[tuple[int, int, Layout | None]]) -> tuple[Paragraph, ...]:
    """Say what kind of line each block is, where its format has not said so already (None).

    A dateline that opens a body paragraph ("OSLO (Agency) — Talks …") becomes a paragraph of its own, what ran into it
    a caption; so do initials that close the last one ("… he added. (ab/cd)").
    """
    words = [text[start:end] for start, end, _ in blocks]
    known = [layout for _, _, layout in blocks]
    layouts = [said or _by_wording(line) for line, said in zip(words, known, strict=True)]
    _mark_link_lists(words, layouts, known)
    _mark_top(words, layouts, known)
    tail = _mark_end(words, layouts, known)
    _mark_headings(words, layouts, known)
    top = [index for index, layout in enumerate(layouts) if layout == "body"][:_TOP]
    found: list[Paragraph] = []
    for index, ((start, end, _), layout) in enumerate(zip(blocks, layouts, strict=True)):
        if layout == "body" or (layout == "caption" and known[index] is None):
            opening = _opening(text, start, end, near_top=index in top)
            if opening:
                found += opening
                layout, start = "body", end - len(text[opening[-1].end : end].lstrip())
        if index == tail and (initials := _TAIL.search(text[start:end])):
            found.append(Paragraph(start, start + initials.start(), layout))
            found.append(Paragraph(start + initials.start(1), end, "signature"))
        else:
            found.append(Paragraph(start, end, layout))
    return tuple(found)


def _opening(text: str, start: int, end: int, *, near_top: bool) -> list[Paragraph]:
    """The dateline that opens a paragraph, behind what ran into it; nothing when there is none."""
    found = dateline(text[start:end], near_top=near_top)
    if found is None:
        return []
    begins, goes_on = start + found[0], start + found[1]
    before = [Paragraph(start, start + len(text[start:begins].rstrip()), "caption")] if begins > start else []
    return [*before, Paragraph(begins, begins + len(text[begins:goes_on].rstrip()), "dateline")]


_TOP = 3
"""Body paragraphs in which a place alone may be a dateline: headline and summary may look like text."""


def spans(text: str) -> list[tuple[int, int]]:
    """First and last character of every paragraph."""
    lines = list(_lines(text))
    if not lines:
        return []
    glued = _glue(text, lines)
    found = [(lines[0][0], lines[0][1])]
    for (start, end, _), joined in zip(lines[1:], glued, strict=True):
        if joined:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and indentation of every line that has something on it."""
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if words:
            indent = len(line.group()) - len(line.group().lstrip())
            yield line.start() + indent, line.start() + indent + len(words), indent


def _glue(text: str, lines: list[tuple[int, int, int]]) -> list[bool]:
    """For every line but the first, whether it goes on with the paragraph of the line before."""
    width = max((end - start for start, end, _ in lines if text.count(" ", start, end) > 1), default=0)
    pairs: list[tuple[bool, bool, bool]] = []
    for (start, end, indent), (following, last, deeper) in pairwise(lines):
        between = text[end:following].replace("\r\n", "\n")
        near = sum(between.count(mark) for mark in "\n\r\v\f\x85\u2028\u2029") == 1
        near = near and deeper - indent < 2 and not _ITEM.match(text, following, last)
        word = len(text[following:last].split(maxsplit=1)[0])
        full = end - start + 1 + word >= 0.9 * width
        open_ended = not _ENDED.search(text[start:end])
        pairs.append((near, full, open_ended))
    close = [pair for pair in pairs if pair[0]]
    wrapped = (
        width <= _WIDEST
        and len(close) >= 2
        and sum(full for _, full, _ in close) >= 0.6 * len(close)
        and sum(open_ended for _, _, open_ended in close) >= 0.4 * len(close)
    )
    glued = []
    for (near, full, open_ended), ((start, end, _), (following, _, _)) in zip(pairs, pairwise(lines), strict=True):
        goes_on = open_ended and text[following].islower() and len(text[start:end].split()) > 3
        glued.append(near and (goes_on or (wrapped and full)))
    return glued


def _by_wording(line: str) -> Layout:
    if (_LINK.match(line) and len(line) <= 250) or _LINK_ALONE.fullmatch(line):
        return "link"
    if len(line) <= 400 and (_CAPTION.match(line) or _CAPTION_END.search(line)):
        return "caption"
    if _CLOSING.fullmatch(line) or not any(character.isalnum() for character in line):
        return "signature"
    return "body"


def _mark_link_lists(words: list[str], layouts: list[Layout], known: Sequence[Layout | None]) -> None:
    """The headlines under a bare "Read more:" are links too."""
    listing = False
    for index, line in enumerate(words):
        if layouts[index] == "link":
            listing = line.endswith((":", "|", "»")) or (listing and not line.endswith("."))
        elif (
            listing
            and layouts[index] == "body"
            and known[index] is None
            and len(line) <= 150
            and not _ENDED.search(line)
        ):
            layouts[index] = "link"
        else:
            listing = False


def _mark_top(words: list[str], layouts: list[Layout], known: Sequence[Layout | None]) -> None:
    """Lines above the text that only say when and by whom it was published."""
    for index, line in enumerate(words[:6]):
        if layouts[index] != "body" or known[index] is not None or len(line) > 120:
            continue
        if _only_a_date(line):
            layouts[index] = "dateline"
        elif len(line.split()) <= 10 and _BYLINE.match(line) and not _STOPPED.search(line):
            layouts[index] = "signature"


def _only_a_date(line: str) -> bool:
    words = [word.strip(".").casefold() for word in re.split(r"[\s,:/()|+–—-]+", line) if word.strip(".")]
    return (
        len(words) > 1
        and _DATED.search(line) is not None
        and all(word in _DATE_WORDS or _ORDINAL.fullmatch(word) for word in words)
    )


def _mark_end(words: list[str], layouts: list[Layout], known: Sequence[Layout | None]) -> int | None:
    """Mark who edited and agencies below the text.

    Returns:
        The last body paragraph, which may end in initials; None when there is none.
    """
    for index in range(len(words) - 1, -1, -1):
        if layouts[index] in ("signature", "link", "caption"):
            continue
        if layouts[index] != "body" or known[index] is not None or index == 0:
            return index if layouts[index] == "body" else None
        if not (_INITIALS.fullmatch(words[index]) or (_CREDIT.match(words[index]) and len(words[index]) <= 400)):
            return index
        layouts[index] = "signature"
    return None


def _mark_headings(words: list[str], layouts: list[Layout], known: Sequence[Layout | None]) -> None:
    """Short lines without a final stop, with body text below them, in a text that otherwise has stops."""
    body = [line for line, layout in zip(words, layouts, strict=True) if layout == "body" and len(line.split()) > 14]
    if not body or sum(bool(_ENDED.search(line)) for line in body) < 0.6 * len(body):
        return
    below = False
    for index in range(len(words) - 1, -1, -1):
        if layouts[index] != "body":
            continue
        if below and known[index] is None and _is_headline(words[index]):
            layouts[index] = "heading"
        else:
            below = True


def _is_headline(line: str) -> bool:
    if _ITEM.match(line) or len(line) > 120:
        return False
    count = len(_WORD.findall(line))
    if line.endswith(":"):
        return count <= 4 and line[:1].isupper()
    if _ENDED.search(line):
        return line.endswith("?") and count <= 12 and not line.startswith(('"', "“"))
    return count <= 16
