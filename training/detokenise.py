"""Where the spaces were before a corpus was cut into words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_SPACE_BEFORE = re.compile(r"^(?:[,.;:!?%)\]}…]|'s|n't|'(?:re|ve|ll|d|m|S)|’s|\.\.\.)$")
_NO_SPACE_AFTER = re.compile(r"^(?:[(\[{$£€#]|US\$)$")
_QUOTES = {'"', "``", "''", "'"}
_INSIDE = re.compile(r"(?<=[^\W_])(-)(?=[^\W_])|(?<=\.)(-)(?=[^\W_])")


def spaces(words: Sequence[str]) -> tuple[bool, ...]:
    """Whether a space follows each word. Straight quotation marks open and close in turn."""
    after = [True] * len(words)
    is_open = {'"': False, "'": False}
    for index, word in enumerate(words):
        mark = '"' if word in ('"', "``", "''") else word
        if mark in is_open:
            if mark == "'" and index and words[index - 1].endswith("s") and not is_open["'"]:
                after[index - 1] = False
                continue
            is_open[mark] = not is_open[mark]
            if is_open[mark]:
                after[index] = False
            elif index:
                after[index - 1] = False
        if index and _NO_SPACE_BEFORE.match(word):
            after[index - 1] = False
        if _NO_SPACE_AFTER.match(word):
            after[index] = False
    return tuple(after)


def pieces(word: str) -> list[str]:
    """A word cut at hyphens between letters or digits, as the treebanks cut it: `U.S.` `-` `led`."""
    cut = [part for part in _INSIDE.split(word) if part]
    return cut if all(cut) and len(cut) > 1 else [word]
