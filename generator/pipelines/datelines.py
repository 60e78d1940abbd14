"""Datelines: "LAGOS, May 3 (Agency) — " is no part of the sentence behind it, and its town is a town."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.pipelines.marks import DASHES, OPENING
from generator.pipelines.shapes import BREAK, NO_GAP, SPACE, START

Named = list[tuple[int, int, str]]

_LONGEST = 16
"""Most words of a dateline."""
_INSIDE = frozenset({",", ".", ")", "-", "de", "al", "el", "and"})
_AFTER_TOWN = frozenset({",", "(", "/", *DASHES})
_ARTICLES = frozenset({"A", "An", "The"})
_MONTHS = frozenset(
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)


def find(words: Sequence[str], gaps: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where each dateline starts, and where the text behind it does.

    One with an agency may follow a headline or byline that ran into it; others open a paragraph.
    """
    for index, word in enumerate(words):
        if not word[0].isupper() or word in _ARTICLES:
            continue
        opens = gaps[index] in (BREAK, START)
        if opens or (len(word) > 3 and word.isupper() and gaps[index] == SPACE and not _goes_on(words[index - 1])):
            text = _text(words, gaps, index)
            if text and (opens or "(" in words[index:text]):
                yield index, text


def settle(words: Sequence[str], gaps: Sequence[int], named: Named) -> Named:
    """The names, the town that opens a dateline a place: "*LUBIN*, Nov 20", whatever it was taken for.

    Without an agency or a capital throughout it is only no person; an outlet may stand there, "Lakes News, May 3 -".
    """
    for start, text in find(words, gaps):
        end = next(i for i in range(start, text) if words[i] in _AFTER_TOWN or _is_month(words[i]))
        sure = "(" in words[start:text] or (words[start].isupper() and any(map(_is_month, words[start:text])))
        inside = [name for name in named if start <= name[0] and name[1] <= end]
        if (sure and end > start) or any(kind == "PERSON" for _, _, kind in inside):
            named = [name for name in named if name[1] <= start or name[0] >= end] + [(start, end, "GPE")]
    return sorted(named)


def _text(words: Sequence[str], gaps: Sequence[int], index: int) -> int:
    """Where the text goes on; 0 where no town in capitals, agency or day shows that it is a dateline."""
    shown = words[index].isupper() and len(words[index]) > 2
    for place in range(index + 1, min(index + _LONGEST, len(words) - 2)):
        word = words[place]
        if gaps[place] in (BREAK, START):
            return 0
        if word in DASHES and (gaps[place] != NO_GAP or word != "-"):
            return place + 1 if shown and _opens_text(words, place + 1) else 0
        if word in {"(", "/"} or _is_month(word):
            shown = True
        elif not (word[0].isupper() or word[0].isdigit() or word in _INSIDE):
            return 0
    return 0


def _goes_on(word: str) -> bool:
    """Whether a dateline that holds the next word holds this one too."""
    return word.isupper() or word in _INSIDE


def _opens_text(words: Sequence[str], place: int) -> bool:
    """Whether a capital stands here, perhaps after an opening mark, but not the next word of a line in capitals."""
    place += words[place] in OPENING
    shouted = [word.isupper() for word in words[place : place + 2]] == [True, True]
    return words[place][0].isupper() and not shouted


def _is_month(word: str) -> bool:
    return word.rstrip(".") in _MONTHS
