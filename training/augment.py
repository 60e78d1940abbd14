"""The same sentences as headlines, in capitals, with other quotation marks, dashes and names."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from training import titles
from training.corpus import Names, Sentence, Span

_SMALL = frozenset("a an the and or but of in on at to for by from with as is are be his her its their".split())
_CURLY = {"'s": "’s", "n't": "n’t", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "'d": "’d", "'m": "’m", "'": "’"}
_STRAIGHT = {curly: straight for straight, curly in _CURLY.items()} | {"“": '"', "”": '"', "‘": "'"}
_PAIRS = (("“", "”"), ("“", "”"), ("‘", "’"), ("''", "''"), ("«", "»"))

_POSTS = (
    "Ambassador to GPE",
    "NORP Ambassador to GPE",
    "GPE ambassador to GPE",
    "NORP Foreign Minister",
    "NORP foreign minister",
    "NORP President",
    "GPE President",
    "GPE Foreign Minister",
    "GPE 's Interior Minister",
    "GPE 's president ,",
    "Foreign Ministry spokesperson",
    "ORG spokesman",
    "ORG chief",
    "ORG president",
    "ORG leader",
    "Brig Gen",
    "Lt Gen",
    "PM",
    "FM",
    "Deputy Prime Minister",
    "GPE Mayor",
    "GPE governor",
    "NORP human rights activist",
    "Shaikh",
    "Justice",
    "MP",
    "Advocate",
    "Engineer",
    "CEO",
    "IGP",
    "MLA",
    "CEO of ORG",
    "head of ORG",
    "director general of ORG",
    "Prime Minister of GPE",
    "President of GPE",
    "Minister of Foreign Affairs",
    "Minister of Education and Sports",
)


@dataclass(frozen=True, slots=True)
class Chances:
    """How often a sentence is changed in which way."""

    title: float
    capitals: float
    lower: float
    curly: float
    dash: float
    loose: float
    no_stop: float
    names: float


def change(
    sentence: Sentence, rng: random.Random, chances: Chances, pools: dict[str, Sequence[tuple[str, ...]]]
) -> Sentence:
    """The sentence as it might have stood elsewhere."""
    if sentence.names is not None and sentence.syntax is None and rng.random() < chances.names:
        sentence = other_names(sentence, rng, pools)
    if rng.random() < chances.curly:
        sentence = curly(sentence, rng)
    if rng.random() < chances.dash:
        sentence = tight_dashes(sentence)
    if rng.random() < chances.loose:
        sentence = loose_hyphens(sentence)
    draw = rng.random()
    if draw < chances.title:
        sentence = replace(sentence, words=tuple(_title(word, index) for index, word in enumerate(sentence.words)))
    elif draw < chances.title + chances.capitals:
        sentence = replace(sentence, words=tuple(word.upper() for word in sentence.words))
    elif draw < chances.title + chances.capitals + chances.lower:
        sentence = replace(sentence, words=tuple(word.lower() for word in sentence.words))
    return sentence


def without_stop(sentence: Sentence) -> Sentence:
    """Without the mark at its end, as a headline; as it was when the syntax hangs on it."""
    last = len(sentence.words) - 1
    if last < 2 or sentence.words[last] not in (".", "!", ";", ":"):
        return sentence
    syntax = sentence.syntax
    if syntax is not None:
        if last in syntax.heads:
            return sentence
        syntax = replace(
            syntax,
            tags=syntax.tags[:last],
            pos=syntax.pos[:last],
            feats=syntax.feats[:last],
            lemmas=syntax.lemmas[:last],
            heads=syntax.heads[:last],
            deps=syntax.deps[:last],
        )
    names = sentence.names
    if names is not None:
        names = replace(names, spans=tuple(span for span in names.spans if span.end <= last))
    return replace(sentence, words=sentence.words[:last], spaces=sentence.spaces[:last], syntax=syntax, names=names)


def curly(sentence: Sentence, rng: random.Random) -> Sentence:
    """Other quotation marks: straight ones made curly, curly ones straight."""
    if any(word in ("“", "”", "’s", "n’t") for word in sentence.words):
        return replace(sentence, words=tuple(_STRAIGHT.get(word, word) for word in sentence.words))
    opening, closing = rng.choice(_PAIRS)
    words: list[str] = []
    for index, word in enumerate(sentence.words):
        if word in ('"', "``", "''"):
            glued = index > 0 and not sentence.spaces[index - 1]
            words.append(closing if glued or (sentence.spaces[index] and index) else opening)
        else:
            words.append(_CURLY.get(word.lower(), word) if not word.isupper() else word)
    return replace(sentence, words=tuple(words))


def tight_dashes(sentence: Sentence) -> Sentence:
    """Dashes between spaces become long ones without."""
    words, spaces = list(sentence.words), list(sentence.spaces)
    for index in range(1, len(words) - 1):
        if words[index] in ("-", "--", "–", "—") and spaces[index] and spaces[index - 1]:
            words[index], spaces[index], spaces[index - 1] = "—", False, False
    return replace(sentence, words=tuple(words), spaces=tuple(spaces))


def loose_hyphens(sentence: Sentence) -> Sentence:
    """Spaces around hyphens within words, as scanned text and some websites have them."""
    spaces = list(sentence.spaces)
    for index in range(1, len(spaces) - 1):
        if sentence.words[index] == "-":
            spaces[index - 1] = spaces[index] = True
    return replace(sentence, spaces=tuple(spaces))


def other_names(sentence: Sentence, rng: random.Random, pools: dict[str, Sequence[tuple[str, ...]]]) -> Sentence:
    """Some names exchanged for others of their kind; only where the kind is sure. Syntax must be absent."""
    assert sentence.names is not None
    assert sentence.syntax is None
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[Span] = []
    place = 0
    for span in sentence.names.spans:
        words.extend(sentence.words[place : span.start])
        spaces.extend(sentence.spaces[place : span.start])
        kind = next(iter(span.kinds)) if len(span.kinds) == 1 else ""
        new: Sequence[str] = sentence.words[span.start : span.end]
        new_spaces: Sequence[bool] = sentence.spaces[span.start : span.end]
        if kind != "NORP" and pools.get(kind) and rng.random() < 0.7:
            new = rng.choice(pools[kind])
            new_spaces = [*_within(new), sentence.spaces[span.end - 1]]
        if kind == "PERSON" and rng.random() < 0.2 and not titles.after_title([*words[-1:], "X"]):
            _introduce(words, spaces, spans, rng, pools)
        spans.append(Span(len(words), len(words) + len(new), span.kinds))
        words.extend(new)
        spaces.extend(new_spaces)
        place = span.end
    words.extend(sentence.words[place:])
    spaces.extend(sentence.spaces[place:])
    return replace(sentence, words=tuple(words), spaces=tuple(spaces), names=Names(tuple(spans), sentence.names.unseen))


def _introduce(
    words: list[str],
    spaces: list[bool],
    spans: list[Span],
    rng: random.Random,
    pools: dict[str, Sequence[tuple[str, ...]]],
) -> None:
    """Put a post before the person that comes next, with the place or body it belongs to."""
    for part in rng.choice(_POSTS).split():
        new: Sequence[str] = (part,)
        if part in pools:
            new = rng.choice(pools[part])
            spans.append(Span(len(words), len(words) + len(new), frozenset({part})))
        if part == "'s" and spaces:
            spaces[-1] = False
        words.extend(new)
        spaces.extend([*_within(new), True])


def _within(words: Sequence[str]) -> list[bool]:
    return [not ({one, other} & {"-", "'", "’"} or other in ("'s", ",")) for one, other in pairwise(words)]


def _title(word: str, index: int) -> str:
    if (index and word.lower() in _SMALL) or not word[:1].islower() or word in ("n't", "n’t"):
        return word
    return word[:1].upper() + word[1:]
