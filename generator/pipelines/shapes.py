"""What the uncased encoder cannot see of a word: its capitals, and what stands before it."""

from __future__ import annotations

from functools import lru_cache

CASES = 10
"""Number of different values of `case_of`."""

GAPS = 4
"""Values of the gap before a word: none, a space, a line break, start of the passage."""

NO_GAP, SPACE, BREAK, START = range(GAPS)


@lru_cache(maxsize=100_000)
def case_of(word: str) -> int:
    """The kind of capitals in a word."""
    letters = [char for char in word[:64] if char.isalpha()]
    if not letters:
        return 1 if any(char.isdigit() for char in word[:64]) else 0
    upper = sum(char.isupper() for char in letters)
    if not upper:
        return 2 if word.isalpha() else 3
    if upper == len(letters):
        return 4 if len(letters) == 1 else 6 if "." in word or not word.isalpha() else 5
    if letters[0].isupper():
        return 7 if upper == 1 else 8
    return 9
