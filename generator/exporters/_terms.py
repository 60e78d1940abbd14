"""Words of a text as the search knows them: folded, cut, and stemmed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"['’ʼ]")
LONGEST = 40
"""Longer words are no words of any language; they are cut."""


class _Marks(dict[int, int | None]):
    """Takes away the characters that mark others: accents, vowel signs."""

    def __missing__(self, number: int) -> int | None:
        self[number] = None if unicodedata.category(chr(number)).startswith("M") else number
        return self[number]


_MARKS = _Marks()


def fold(text: str) -> str:
    """Lower case without accents and apostrophes; the script in the browser folds in the same way.

    >>> fold("Łódź’s CAFÉ")
    'łodzs cafe'
    """
    plain = _APOSTROPHES.sub("", text)
    return plain.lower() if plain.isascii() else unicodedata.normalize("NFKD", plain).translate(_MARKS).lower()


def words(text: str) -> list[str]:
    """Folded words in order.

    >>> words("The ferry-line’s 1,200 passengers")
    ['the', 'ferry', 'lines', '1', '200', 'passengers']
    """
    return [word[:LONGEST] for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded English word.

    >>> stem("negotiations"), stem("negotiated")
    ('negoti', 'negoti')
    """
    return str(_stemmer.stemWord(word)) if word.isascii() else word


_stemmer = snowballstemmer.stemmer("english")
