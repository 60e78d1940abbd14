"""Corpora of one word a line with PER, ORG, LOC and MISC tags: Universal NER and Wikigold."""

from __future__ import annotations

from collections.abc import Iterator

from training import detokenise, gazetteer, titles, weak
from training.corpus import OUTSIDE, Names, Sentence, Span, longest_first

_KINDS = {
    "PER": frozenset({"PERSON"}),
    "ORG": frozenset({"ORG"}),
    "MISC": frozenset({OUTSIDE, "NORP", "EVENT", "FAC"}),
    "OTH": frozenset({OUTSIDE, "NORP", "EVENT", "FAC"}),
}
_UNSEEN = frozenset({"NORP", "EVENT", "DATE", "TIME"})
"""Sums and measures are left to the rules."""


def read_universal(text: str) -> Iterator[Sentence]:
    """Universal NER: number, word, tag; the text of the sentence in a comment."""
    original, document, rows = "", "", list[tuple[str, str]]()
    for line in [*text.splitlines(), ""]:
        if line.startswith("# text ="):
            original = line.partition("=")[2].strip()
        elif line.startswith("# newdoc id"):
            document = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            _, word, tag, *_ = line.split("\t")
            rows.append((word, tag))
        elif not line and rows:
            yield _sentence(rows, _spaces_in(original, [word for word, _ in rows]), document)
            rows = []


def read_wikigold(text: str) -> Iterator[Sentence]:
    """Wikigold: word and tag; spaces are guessed."""
    rows: list[tuple[str, str]] = []
    for line in [*text.splitlines(), ""]:
        if line.strip() and not line.startswith("-DOCSTART-"):
            word, _, tag = line.strip().rpartition(" ")
            parts = detokenise.pieces(word)
            rows.append((parts[0], tag))
            rows.extend((part, tag.replace("B-", "I-")) for part in parts[1:])
        elif rows:
            yield _sentence(rows, detokenise.spaces([word for word, _ in rows]), "")
            rows = []


def _sentence(rows: list[tuple[str, str]], spaces: tuple[bool, ...], document: str) -> Sentence:
    words = [word for word, _ in rows]
    runs: list[tuple[int, int, str]] = []
    for index, (_, label) in enumerate(rows):
        place, _, tag = label.partition("-")
        if place == "I" and runs and runs[-1][1:] == (index, tag):
            runs[-1] = (runs[-1][0], index + 1, tag)
        elif place in ("B", "I"):
            runs.append((index, index + 1, tag))
    spans = []
    for start, end, tag in runs:
        kinds = _KINDS.get(tag) or gazetteer.place_kinds(" ".join(words[start:end]))
        if tag == "PER":
            start += titles.after_title(words[start:end])
        spans.append(Span(start, end, kinds))
    return Sentence(
        tuple(words), spaces, names=weak.add(words, Names(longest_first(spans), _UNSEEN)), document=document
    )


def _spaces_in(text: str, words: list[str]) -> tuple[bool, ...]:
    spaces, place = [], 0
    for word in words:
        found = text.find(word, place)
        place = found + len(word) if found >= 0 else place
        spaces.append(text[place : place + 1].isspace() if found >= 0 else True)
    return tuple(spaces)
