"""Nouns for those who speak and for what they speak through: `data/speakers.txt` as sets."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Literal

from spacy.tokens import Token

Group = Literal["people", "bodies", "things", "documents", "channels"]


@lru_cache(maxsize=8)
def load(group: Group) -> frozenset[str]:
    """The nouns of one group, singular."""
    lines = resources.files("generator.extractors").joinpath("data/speakers.txt").read_text("utf-8").splitlines()
    opening = f"{group}: "
    return frozenset(word for line in lines if line.startswith(opening) for word in line[len(opening) :].split())


def is_document(noun: Token) -> bool:
    """Whether a noun is something written or a survey."""
    return noun.lemma_.lower() in load("documents") or noun.lower_.removesuffix("s") in load("documents")
