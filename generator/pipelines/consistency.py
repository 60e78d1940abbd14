"""One text, one kind per name: what the whole text tells about a single mention."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.pipelines import abbreviations
from generator.pipelines.places import sure_kind

Named = list[tuple[int, int, str]]
Scores = NDArray[np.float32]

_NAMES = ("PERSON", "ORG", "GPE", "LOC", "FAC")
"""Kinds that can be mistaken for one another."""
_SURE = 0.8
"""A whole name this probable speaks for its parts, and for its words elsewhere."""
_DOUBT = 0.97
"""A mention at least this probable is left as it is. From here to 0.7 makes no difference on any development set."""
_PART = 2.0
"""What being part of a person's full name weighs, as the logarithm of odds."""
_OPEN = 0.02
"""Words become a name the text knows when the network gave a name at least this much."""
_LEAST = 0.01


def agree(words: Sequence[str], named: Named, likely: Scores, kinds: Sequence[str]) -> Named:
    """The names of a text, made to agree with one another.

    A mention the network is unsure of takes the kind that it and the other mentions of the same words make most
    probable together; a single word out of a person's full name counts as that person, and initials of a country are
    that country. Words that are a sure name elsewhere in the text, such as those of a headline in capitals, are one
    here too. An abbreviation explained in parentheses has the kind of the name it stands for.

    Args:
        likely: words by labels, label 0 outside, then beginning and inside of each kind.
        kinds: in the order of the labels.
    """
    scores = likely[:, 1::2] + likely[:, 2::2]
    known = [kinds.index(kind) for kind in _NAMES]
    mentions: dict[str, list[Scores]] = {}
    for start, end, kind in named:
        if kind in _NAMES:
            mentions.setdefault(_key(words[start:end]), []).append(scores[start:end, known].mean(0))
    people = _parts_of_people(words, named, scores, kinds)
    agreed: Named = []
    for start, end, kind in named:
        if kind in _NAMES:
            own = scores[start:end, known].mean(0)
            key = _key(words[start:end])
            if own[_NAMES.index(kind)] < _DOUBT:
                kind = sure_kind(" ".join(words[start:end])) or _together(own, mentions[key], key in people)
        agreed.append((start, end, kind))
    return abbreviations.settle(words, _found_again(words, agreed, scores, likely, kinds))


def _together(own: Scores, mentions: list[Scores], is_part: bool) -> str:
    """The kind most probable by a mention itself and, as much again, by the mean of the others."""
    votes = np.log(own + _LEAST)
    if len(mentions) > 1:
        votes = votes + (np.log(np.array(mentions) + _LEAST).sum(0) - votes) / (len(mentions) - 1)
    if is_part:
        votes[_NAMES.index("PERSON")] += _PART
    return _NAMES[int(votes.argmax())]


def _parts_of_people(words: Sequence[str], named: Named, scores: Scores, kinds: Sequence[str]) -> set[str]:
    person = kinds.index("PERSON")
    return {
        _key([word])
        for start, end, kind in named
        if kind == "PERSON" and end - start > 1 and scores[start:end, person].mean() >= _SURE
        for word in words[start:end]
        if len(word) > 2 and word[0].isupper()
    }


def _found_again(words: Sequence[str], named: Named, scores: Scores, likely: Scores, kinds: Sequence[str]) -> Named:
    """The names, and those of the same words that were passed over."""
    seen: dict[str, set[str]] = {}
    sure: dict[str, int] = {}
    for start, end, kind in named:
        if kind in _NAMES:
            key = _key(words[start:end])
            seen.setdefault(key, set()).add(kind)
            if scores[start:end, kinds.index(kind)].mean() >= _SURE:
                sure[key] = end - start
    lengths = sorted({size for key, size in sure.items() if len(seen[key]) == 1}, reverse=True)
    taken = {index for start, end, _ in named for index in range(start, end)}
    more: Named = []
    for index, word in enumerate(words):
        if index in taken or not word[:1].isupper() or likely[index, 0] > 1 - _OPEN:
            continue
        for size in lengths:
            inside = range(index, index + size)
            key = _key(words[index : index + size])
            if key in sure and sure[key] == size and len(seen[key]) == 1 and taken.isdisjoint(inside):
                more.append((index, index + size, next(iter(seen[key]))))
                taken.update(inside)
                break
    return sorted([*named, *more])


def _key(words: Sequence[str]) -> str:
    return " ".join(words).casefold()
