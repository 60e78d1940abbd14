"""One text, one kind per name: what the whole text tells about a single mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.pipelines import abbreviations, cues, mending
from generator.pipelines.places import is_known, sure_kind

Named = list[tuple[int, int, str]]
Scores = NDArray[np.float32]

_NAMES = ("PERSON", "ORG", "GPE", "LOC", "FAC")
"""Kinds that can be mistaken for one another."""
_PERSON, _ORG = 0, 1
_OF_TOWNS = frozenset(
    "Airport Assembly Authority College Council County Court Department District Government Hill Hospital Library "
    "Ministry Museum Parliament Police Port Post School Times University".split()
)
"""Ends of the names of bodies that are called after where they are."""
_SURE = 0.8
"""A whole name this probable speaks for its parts, and for its words elsewhere."""
_PART = 2.0
"""What being part of a person's full name weighs, as the logarithm of odds."""
_OPENS_BODY = 3.0
"""What it weighs that the full name of a body opens with this word: "Osei Mining … Osei"."""
_CUE = 7.0
"""What a word beside a name that tells its kind weighs, there and once more for every mention; two weigh twice as much,
more no more. On the development sets 5 gains less and 12 the same."""
_OPEN = 0.02
"""Words become a name the text knows when the network gave a name at least this much."""
_LEAST = 0.01


def agree(words: Sequence[str], named: Named, likely: Scores, kinds: Sequence[str]) -> Named:
    """The names of a text, made to agree with one another.

    A mention takes the kind that it, the other mentions of the same words, and the words beside all of them make most
    probable together (`cues`). A single word out of a person's full name counts as that person, one that opens a
    body's name and is no known place as that body; initials of a country are that country. Words that are a sure name
    elsewhere in the text, such as those of a headline in capitals, are one here too. An abbreviation explained in
    parentheses has the kind of the name it stands for.

    Args:
        likely: words by labels, label 0 outside, then beginning and inside of each kind.
        kinds: in the order of the labels.
    """
    scores = likely[:, 1::2] + likely[:, 2::2]
    known = [kinds.index(kind) for kind in _NAMES]
    named = mending.joined(words, named)
    mentions: dict[str, list[Scores]] = {}
    for start, end, kind in named:
        if kind in _NAMES:
            mentions.setdefault(_key(words[start:end]), []).append(scores[start:end, known].mean(0))
    people, bodies = _parts_of_people(words, named, scores, kinds), _openings_of_bodies(words, named, scores, kinds)
    full = {_key(words[start:end]) for start, end, kind in named if kind == "PERSON" and end - start > 1}

    def is_person(name: str) -> bool:
        return name.casefold() in people or name.casefold() in full

    told = [
        cues.told(words, start, end, is_known, is_person) if kind in _NAMES else frozenset()
        for start, end, kind in named
    ]
    everywhere: dict[str, Counter[str]] = {}
    for (start, end, _), cue in zip(named, told, strict=True):
        here = everywhere.setdefault(_key(words[start:end]), Counter())
        here.update(cue if _key(words[start:end]) not in people else cue & cues.PERSON)
    agreed: Named = []
    for (start, end, kind), cue in zip(named, told, strict=True):
        if kind in _NAMES:
            key = _key(words[start:end])
            votes = _together(scores[start:end, known].mean(0), mentions[key])
            if key in people:
                votes[_PERSON] += _PART
            elif key in bodies and not is_known(words[start]):
                votes[_ORG] += _OPENS_BODY
            for told_kind, times in everywhere[key].items():
                votes[_NAMES.index(told_kind)] += _CUE * min(times, 2)
            votes[[_NAMES.index(told_kind) for told_kind in cue]] += _CUE
            kind = sure_kind(" ".join(words[start:end])) or _NAMES[int(votes.argmax())]
        agreed.append((start, end, kind))
    found = mending.plausible(words, _found_again(words, agreed, scores, likely, kinds))
    return [name for name in abbreviations.settle(words, found) if name[2] in kinds]


def _together(own: Scores, mentions: list[Scores]) -> Scores:
    """How probable each kind is by a mention itself and, as much again, by the mean of the others; logarithms."""
    votes: Scores = np.log(own + _LEAST)
    if len(mentions) > 1:
        votes = votes + (np.log(np.array(mentions) + _LEAST).sum(0) - votes) / (len(mentions) - 1)
    return votes


def _parts_of_people(words: Sequence[str], named: Named, scores: Scores, kinds: Sequence[str]) -> set[str]:
    person = kinds.index("PERSON")
    return {
        _key([word])
        for start, end, kind in named
        if kind == "PERSON" and end - start > 1 and scores[start:end, person].mean() >= _SURE
        for word in words[start:end]
        if len(word) > 2 and word[0].isupper()
    }


def _openings_of_bodies(words: Sequence[str], named: Named, scores: Scores, kinds: Sequence[str]) -> set[str]:
    body = kinds.index("ORG")
    return {
        _key(words[start : start + 1])
        for start, end, kind in named
        if kind == "ORG"
        and end - start > 1
        and scores[start:end, body].mean() >= _SURE
        and words[end - 1] not in _OF_TOWNS
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
