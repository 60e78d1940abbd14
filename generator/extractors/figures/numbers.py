"""Numbers as news writes them: "2.5 million", "twenty-one", "dozens". Text in, values out; knows no spaCy."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {
    **{word: i for i, word in enumerate(_UNITS)},
    **{word: 20 + 10 * i for i, word in enumerate(_TENS)},
}
_SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
}
_ROUND = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "tens of thousands": 2e4,
    "hundreds of thousands": 2e5,
    "tens of millions": 2e7,
    "hundreds of millions": 2e8,
    "tens of billions": 2e10,
}
"""The least that the words allow: "dozens" is two dozen or more."""
_DIGITS = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*-?\s*(?P<scale>[a-z]+)?\.?")
_GLUED = frozenset({"k", "m", "mn", "bn", "b", "tn"})


def value(words: str) -> float | None:
    """The number that words or digits stand for; None when they are no number.

    >>> value("2.5 million"), value("twenty-one"), value("two hundred and five"), value("a dozen")
    (2500000.0, 21.0, 205.0, 12.0)
    >>> value("first") is None
    True
    """
    text = re.sub(r"\s+", " ", words.strip().lower().replace("’", "'"))
    digits = _DIGITS.fullmatch(text)
    if digits is not None:
        scale = digits["scale"]
        if scale is not None and scale not in _SCALES:
            return None
        return float(digits["number"].replace(",", "")) * _SCALES.get(scale or "", 1.0)
    return _spelled(text)


def _spelled(text: str) -> float | None:
    total = part = 0.0
    known = False
    for word in text.replace("-", " ").split():
        if word in _SMALL:
            part += _SMALL[word]
        elif (word in {"a", "an"} and (not known or part == 0.5)) or (word == "and" and known):
            continue
        elif word == "half" and not known:
            part += 0.5
        elif word == "dozen":
            part = (part or 1.0) * 12
        elif word == "hundred":
            part = max(part, 1.0) * 100
        elif word in _SCALES and word not in _GLUED:
            total += max(part, 1.0) * _SCALES[word] if part or not known else 0.0
            part = 0.0
        elif re.fullmatch(r"\d+(?:\.\d+)?", word):
            part += float(word)
        else:
            return None
        known = True
    return total + part if known else None


def at_least(words: str) -> float | None:
    """The least that an open round number stands for ("hundreds"); None for anything else.

    >>> at_least("dozens"), at_least("tens of thousands"), at_least("twelve")
    (24.0, 20000.0, None)
    """
    return _ROUND.get(re.sub(r"\s+", " ", words.strip().lower()))


def is_numeral(word: str) -> bool:
    """Whether one word can stand inside a number.

    >>> is_numeral("twenty"), is_numeral("3,000"), is_numeral("dozen"), is_numeral("2.5m"), is_numeral("men")
    (True, True, True, True, False)
    """
    small = word.lower()
    if small in _SMALL or small in {"dozen", "half"} or (small in _SCALES and small not in _GLUED):
        return True
    parts = small.split("-")
    if len(parts) == 2 and all(part in _SMALL for part in parts):
        return True
    found = _DIGITS.fullmatch(small)
    return found is not None and (found["scale"] is None or found["scale"] in _SCALES)
