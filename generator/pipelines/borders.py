"""Where sentences start: the network's scores, and what marks and spaces beside a border tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.pipelines import datelines
from generator.pipelines.marks import CLOSING, DASHES, OPENING
from generator.pipelines.shapes import BREAK, NO_GAP, SPACE, START

_ONLY_OPENING = frozenset("“‘«([")
_BULLETS = DASHES | frozenset("•·▪*")
_LABELS = frozenset({"Figure", "Table", "Chart", "Box", "Map"})

_AFTER_A_STOP = -1.5
"""Least score of a capital after a stop: at 0 the development part missed six such starts in edited and unedited text,
at -1.5 one, and no more are wrong."""
_AFTER_DOTS = -2.0
_AFTER_A_NOTE = -4.0
"""After the number of a footnote, which seldom stands in the texts that the network learned from."""
_LEAST = _AFTER_A_NOTE

_ABBREVIATED = frozenset(
    "Adm Amb Brig Capt Cmdr Col Cpl Det Dr Drs Gen Gov Govs Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Prof Profs "
    "Rep Reps Rev Sec Sen Sens Sgt Ste Supt approx ca cf vs".split()
)
"""Words whose stop ends no sentence, because more must follow."""
_SAID = frozenset(
    "added adds asked asks begged cried demanded demands exclaimed inquired joked laughed mused pleaded pressed "
    "replied said says shouted shouts wondered wonders wrote writes yelled".split()
)
_AFTER_SAID = frozenset(
    ", . : ; after as at before during from her him in it me on reporters the them to us when while with".split()
)
_SPEAKER = 7
"""Most words between a quotation and the verb of who said it."""


def starts(scores: NDArray[np.float32], words: Sequence[str], gaps: Sequence[int]) -> NDArray[np.bool_]:
    """Whether a sentence starts at each word.

    Args:
        scores: the network's, above 0 where a sentence more likely starts than not.
        gaps: what stands before each word, see `shapes`.
    """
    found = np.zeros(len(words), dtype=bool)
    for index in np.flatnonzero(scores > _LEAST).tolist():
        place = _beside_marks(words, gaps, index)
        if place == 0 or (scores[index] > _least(words, gaps, place) and _may_start(words, gaps, found, place)):
            found[place] = True
            if _is_note(words, gaps, place - 1):
                found[place - 1] = False
    for index in _after_labels(words, gaps):
        found[index] = True
    for first, text in datelines.find(words, gaps):
        found[[first, text]] = True
    return found


def _beside_marks(words: Sequence[str], gaps: Sequence[int], index: int) -> int:
    """Before an opening mark and after a closing one; the spaces tell which it is."""
    if index > 1 and words[index - 1] in OPENING and gaps[index] == NO_GAP != gaps[index - 1]:
        return index - 1
    goes_on = index + 1 < len(words) and gaps[index + 1] != NO_GAP
    return index + 1 if words[index] in CLOSING and gaps[index] == NO_GAP and goes_on else index


def _least(words: Sequence[str], gaps: Sequence[int], place: int) -> float:
    """The score above which a sentence starts."""
    if gaps[place] != SPACE or not words[place][0].isupper():
        return 0.0
    noted = _before_notes(words, gaps, place)
    if noted < place and _is_stop(words[_told(words, noted)]):
        return _AFTER_A_NOTE
    last = _told(words, place)
    if set(words[last]) == {"*"} and len(words[last]) + (words[last - 1] == "*") > 1:
        return _LEAST
    if _is_dots(words, last):
        return _AFTER_DOTS
    return _AFTER_A_STOP if _is_stop(words[last]) else 0.0


def _may_start(words: Sequence[str], gaps: Sequence[int], found: NDArray[np.bool_], place: int) -> bool:
    """Whether no mark before a word forbids that a sentence starts there."""
    if gaps[place] in (BREAK, START):
        return True
    word, last = words[place], _told(words, place)
    closed = last < place - 1
    if gaps[place] == NO_GAP:
        opens = word in _ONLY_OPENING and gaps[place + 1 : place + 2] == [NO_GAP]
        return (_is_stop(words[last]) or _is_dots(words, last)) and (word[0].isupper() or opens)
    if _is_item(words, gaps, found, place):
        return False
    if closed:
        return words[last] != "," and not (words[last] in {"?", "!"} and _tells_who_said(words, place))
    before = _without_stop(words, gaps, place - 1)
    goes_on = before in _ABBREVIATED or (before == "etc" and word[0].islower())
    return not goes_on or words[place - 1] == before


def _tells_who_said(words: Sequence[str], place: int) -> bool:
    """Whether who said it follows a quotation: "“Who won?” *Ms. Ito asked.*"."""
    if words[place] in _SAID:
        return True
    for index in range(place, min(place + _SPEAKER, len(words) - 1)):
        if words[index] in _SAID and index > place:
            return words[index + 1].lower() in _AFTER_SAID
        if words[index] in {".", "?", "!", ";", ":"}:
            return False
    return False


def _is_item(words: Sequence[str], gaps: Sequence[int], found: NDArray[np.bool_], place: int) -> bool:
    """Whether the number or bullet of an item stands before a word: "2. *Rivers*", "- *Rivers*"."""
    first = place - 1
    if words[first] in {".", ")"} and gaps[first] == NO_GAP:
        first -= 1
    elif words[first] not in _BULLETS and words[first][-1] not in ".)":
        return False
    label = words[first].rstrip(".)")
    is_label = label in _BULLETS or len(label) == 1 or (label.isdigit() and len(label) < 4)
    return is_label and (bool(found[first]) or gaps[first] in (BREAK, START))


def _before_notes(words: Sequence[str], gaps: Sequence[int], place: int) -> int:
    """Where the numbers of footnotes before a word begin, "rights. *[3] [4]* The", "rights. *3* The"; else the word."""
    if _is_note(words, gaps, place - 1):
        return place - 1
    while place > 3 and words[place - 1] == "]" and words[place - 2].isdigit() and words[place - 3] == "[":
        place -= 3
    return place


def _is_note(words: Sequence[str], gaps: Sequence[int], index: int) -> bool:
    if index < 1 or gaps[index] != SPACE or not (words[index].isdigit() and len(words[index]) < 4):
        return False
    return _is_stop(words[_told(words, index)])


def _after_labels(words: Sequence[str], gaps: Sequence[int]) -> Iterator[int]:
    """Where the words start behind the numbered label of a picture or table: "Figure 2.1 *The* port"."""
    for index in (i for i, word in enumerate(words[:-2]) if word in _LABELS and gaps[i] in (BREAK, START)):
        number, text = words[index + 1 : index + 3]
        if number[0].isdigit() and text[0].isupper() and gaps[index + 2] == SPACE:
            yield index + 2


def _told(words: Sequence[str], place: int) -> int:
    """The last word before a place that is no closing mark."""
    last = place - 1
    while last > 0 and words[last] in CLOSING:
        last -= 1
    return last


def _without_stop(words: Sequence[str], gaps: Sequence[int], index: int) -> str:
    if words[index] == "." and index and gaps[index] == NO_GAP:
        return words[index - 1]
    return words[index].removesuffix(".")


def _is_stop(word: str) -> bool:
    return word in {".", "?", "!"} or (len(word) > 1 and set(word) <= {"?", "!"})


def _is_dots(words: Sequence[str], index: int) -> bool:
    word = words[index]
    return word == "…" or (len(word) > 1 and set(word) == {"."}) or (index > 0 and word == words[index - 1] == ".")
