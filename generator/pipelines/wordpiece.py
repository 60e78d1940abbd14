"""Words to the pieces the encoder knows: BERT's uncased scheme, one spaCy word at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MOST_PIECES = 8
"""Of longer words only the first pieces are read."""

_LONGEST = 48


class WordPiece:
    """A vocabulary and the pieces of the words seen so far."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.index = {piece: number for number, piece in enumerate(vocabulary)}
        self.pad, self.unknown = self.index["[PAD]"], self.index["[UNK]"]
        self.first, self.last = self.index["[CLS]"], self.index["[SEP]"]
        self._seen: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """Numbers of the pieces of one word, at least one."""
        found = self._seen.get(word)
        if found is None:
            found = self._cut(word)
            if len(self._seen) > 200_000:
                self._seen.clear()
            self._seen[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        numbers: list[int] = []
        for part in _parts(word[:_LONGEST]):
            numbers.extend(self._greedy(part))
        return tuple(numbers[:MOST_PIECES]) or (self.unknown,)

    def _greedy(self, part: str) -> list[int]:
        numbers: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self.index.get(part[start:end] if start == 0 else "##" + part[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            numbers.append(number)
            start = end
        return numbers


def _parts(word: str) -> list[str]:
    """Lower-case runs without accents, each mark of punctuation apart."""
    parts: list[str] = []
    joined = False
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category in ("Mn", "Cc", "Cf", "Zs") or char.isspace():
            continue
        alone = category[0] == "P" or (category[0] == "S" and char.isascii())
        if joined and not alone:
            parts[-1] += char
        else:
            parts.append(char)
        joined = not alone
    return parts
