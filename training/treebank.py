"""Universal Dependencies treebanks (CoNLL-U): grammar, and the entities that GUM keeps in the last column."""

from __future__ import annotations

from collections.abc import Iterator

from training.corpus import Sentence, Syntax
from training.mentions import names_of

Row = list[str]


def read(text: str, *, entities: bool = False) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file, words as the syntax sees them (`do` `n't`).

    Args:
        entities: read names from `Entity=` in the last column, as GUM writes them.
    """
    document, opens, rows = "", False, list[Row]()
    for line in text.splitlines():
        if line.startswith("# newdoc id"):
            document, opens = line.partition("=")[2].strip(), True
        elif line.startswith("# newpar"):
            opens = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield _sentence(rows, document, opens, entities)
            opens, rows = False, []
    if rows:
        yield _sentence(rows, document, opens, entities)


def _sentence(rows: list[Row], document: str, opens: bool, entities: bool) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    texts, spaces = _surface(rows)
    heads = tuple(index if row[6] == "0" else int(row[6]) - 1 for index, row in enumerate(words))
    syntax = Syntax(
        tags=tuple(row[4] for row in words),
        pos=tuple(row[3] for row in words),
        feats=tuple("" if row[5] == "_" else row[5] for row in words),
        lemmas=tuple(row[2] if row[2] != "_" or row[1] == "_" else row[1].lower() for row in words),
        heads=heads,
        deps=tuple("ROOT" if row[6] == "0" else row[7] for row in words),
    )
    names = names_of(texts, syntax, [row[9] for row in words]) if entities else None
    return Sentence(texts, spaces, syntax, names, document, opens)


def _surface(rows: list[Row]) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The words as they stand in the text, and whether a space follows."""
    texts: list[str] = []
    spaces: list[bool] = []
    last_part, rest, space_after_whole = 0, "", True
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            last_part, rest = int(row[0].partition("-")[2]), row[1]
            space_after_whole = "SpaceAfter=No" not in row[9]
            continue
        number = int(row[0])
        if number > last_part:
            texts.append(row[1])
            spaces.append("SpaceAfter=No" not in row[9])
            continue
        final = number == last_part
        piece = rest if final else rest[: len(row[1])]
        texts.append(piece or row[1])
        rest = rest[len(piece) :]
        spaces.append(final and space_after_whole)
    return tuple(texts), tuple(spaces)
