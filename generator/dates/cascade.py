"""Rules over word classes: the machine that the grammar runs on.

A text becomes a string with one character for each word's class; a rule is a regular expression over that string,
written with the names of the classes (`<month> <num>`), and a function that turns what it found into an expression. No
pattern repeats without bound, so the time is linear in the length of the text whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.dates.expression import Expression
from generator.dates.lexicon import SYMBOL, Word

Item = Word | Expression
Build = Callable[["Found"], Expression | Sequence[Expression] | None]

_CLASS = re.compile(r"(?<!\?P)<([a-z_|]+)>")
_NAME = re.compile(r"\(\?P<\w+>")
_PIECE = re.compile(
    r"(?P<open>\((?:\?P<\w+>|\?[!=])?)|(?P<close>\))|(?P<or>\|)|<(?P<names>[a-z_|]+)>|(?P<many>\?|\{\d,?\d?\})"
)


class Found:
    """What a rule found: its named pieces, as words or expressions."""

    def __init__(self, match: re.Match[str], items: Sequence[Item]) -> None:
        self._match, self._items = match, items

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self._items[self._match.start()].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self._items[self._match.end() - 1].end

    def word(self, name: str) -> Word | None:
        """The word of a named piece (the first, if there are more); None when it is not there."""
        item = self._item(name)
        return item if isinstance(item, Word) else None

    def text(self, name: str) -> str:
        """The word of a named piece in lower case; `""` when it is not there."""
        word = self.word(name)
        return "" if word is None else word.lower

    def expression(self, name: str) -> Expression | None:
        """The expression of a named piece; None when it is not there."""
        item = self._item(name)
        return item if isinstance(item, Expression) else None

    def has(self, name: str) -> bool:
        """Whether a named piece is there."""
        return self._item(name) is not None

    def words(self, name: str) -> list[Word]:
        """All words of a named piece."""
        if name not in self._match.re.groupindex or self._match.start(name) < 0:
            return []
        return [w for w in self._items[self._match.start(name) : self._match.end(name)] if isinstance(w, Word)]

    def _item(self, name: str) -> Item | None:
        if name not in self._match.re.groupindex or self._match.start(name) < 0:
            return None
        at = self._match.start(name)
        return self._items[at] if at < self._match.end(name) else None


class Rules:
    """Rules tried at every word that can open one of them; the longest match wins, the first of equals."""

    def __init__(self, rules: Sequence[tuple[str, Build]]) -> None:
        self._opening: dict[str, list[tuple[re.Pattern[str], Build]]] = {symbol: [] for symbol in SYMBOL.values()}
        written = []
        for spaced, build in rules:
            pattern = "".join(spaced.split())
            compiled = re.compile(_CLASS.sub(_symbols, pattern))
            written.append(_NAME.sub("(?:", compiled.pattern))
            for symbol in sorted(_first(pattern)):
                self._opening[symbol].append((compiled, build))
        opens = "".join(symbol for symbol, rules_from in self._opening.items() if rules_from)
        self._any = re.compile(rf"(?=[{opens}])(?:{'|'.join(written)})")

    def apply(self, items: Sequence[Item]) -> list[Item]:
        """The items with every match replaced by the expressions made of it."""
        line = "".join([SYMBOL[item.kind if isinstance(item, Word) else _kind(item)] for item in items])
        made: list[Item] = []
        at = 0
        while (opening := self._any.search(line, at)) is not None:
            made.extend(items[at : opening.start()])
            at = opening.start()
            best: tuple[int, Expression | Sequence[Expression]] | None = None
            for pattern, build in self._opening[line[at]]:
                match = pattern.match(line, at)
                if match is not None and match.end() > at and (best is None or match.end() > best[0]):
                    result = build(Found(match, items))
                    if result is not None:
                        best = (match.end(), result)
            if best is None:
                made.append(items[at])
                at += 1
                continue
            made.extend([best[1]] if isinstance(best[1], Expression) else best[1])
            at = best[0]
        return [*made, *items[at:]]


def _symbols(match: re.Match[str]) -> str:
    return "[" + "".join(SYMBOL[name] for name in match[1].split("|")) + "]"


def _first(pattern: str) -> set[str]:
    """The symbols that a pattern can open with."""
    pieces = list(_PIECE.finditer(pattern))
    found, _, _ = _alternatives(pieces, 0)
    return found


def _alternatives(pieces: list[re.Match[str]], at: int) -> tuple[set[str], bool, int]:
    """First symbols of a group, whether it can be empty, and where it ends."""
    found: set[str] = set()
    empty = False
    sequence_empty = True
    while at < len(pieces) and pieces[at]["close"] is None:
        piece = pieces[at]
        if piece["or"]:
            empty, sequence_empty, at = empty or sequence_empty, True, at + 1
            continue
        if piece["names"]:
            first, can_be_empty, at = {SYMBOL[n] for n in piece["names"].split("|")}, False, at + 1
        else:
            look = piece["open"][1:3] in {"?!", "?="}
            first, can_be_empty, at = _alternatives(pieces, at + 1)
            at += 1
            if look:
                first, can_be_empty = set(), True
        if at < len(pieces) and pieces[at]["many"]:
            can_be_empty = can_be_empty or pieces[at]["many"] in {"?", "{0}"} or pieces[at]["many"].startswith("{0")
            at += 1
        if sequence_empty:
            found |= first
            sequence_empty = can_be_empty
    return found, empty or sequence_empty, at


def _kind(expression: Expression) -> str:
    """The class of what the first step of the grammar has made."""
    return {"amount": "amount", "clock": "moment"}.get(expression.kind, "date")
