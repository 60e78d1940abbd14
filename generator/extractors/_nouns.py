"""Nouns for those who speak and for what they speak through: `data/speakers.txt` as sets."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Literal

from spacy.tokens import Token

Group = Literal["people", "bodies", "things", "documents", "channels", "occasions", "matters"]


@lru_cache(maxsize=8)
def load(group: Group) -> frozenset[str]:
    """The nouns of one group, singular."""
    lines = resources.files("generator.extractors").joinpath("data/speakers.txt").read_text("utf-8").splitlines()
    opening = f"{group}: "
    return frozenset(word for line in lines if line.startswith(opening) for word in line[len(opening) :].split())


def is_of(group: Group, noun: Token) -> bool:
    """Whether a noun belongs to a group, also where the lemma of its plural is a guess ("witnesse", "fisherme")."""
    return not load(group).isdisjoint(singulars(noun))


def singulars(noun: Token) -> tuple[str, ...]:
    """What the singular of a noun may be: its lemma and, from its form, what English lets it be."""
    word = noun.lower_
    if noun.tag_ not in {"NNS", "NNPS"}:
        return noun.lemma_.lower(), word
    changed = re.sub("men$", "man", re.sub("ies$", "y", re.sub("yses$", "ysis", word)))
    return noun.lemma_.lower(), word.removesuffix("s"), word.removesuffix("es"), changed


def is_document(noun: Token) -> bool:
    """Whether a noun is something written or a survey."""
    return is_of("documents", noun)
