"""Mentions joined into actors, one merge at a time, each with its rule; impossible merges are refused."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.actors.found import Found
from generator.extractors.actors.names import same_person, spelled_alike

BY_OFFICE = "nationality and office"
"""The rule that ties "the Pakistani foreign minister" to the one who bears that office."""

EPITHET = "epithet"
"""The rule that ties "the former prime minister" to the one person of the sentence before."""


class Clusters:
    """A partition of mentions. Only `merge` changes it, and never against kind, gender or full name."""

    def __init__(self, mentions: Sequence[Found]) -> None:
        self.mentions = tuple(mentions)
        self.rules = [""] * len(mentions)
        self._root = list(range(len(mentions)))
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(mentions))}
        self._kinds = [m.kinds for m in mentions]
        self._gender = [m.gender for m in mentions]
        self._likely = [m.likely for m in mentions]
        self._countries = [m.country for m in mentions]

    def root(self, mention: int) -> int:
        """The mention that stands for a whole cluster."""
        return self._root[mention]

    def roots(self) -> list[int]:
        """One mention of each cluster, in text order of first mentions."""
        return sorted(self._members, key=lambda r: self._members[r][0])

    def members(self, mention: int) -> list[int]:
        """All mentions of its cluster, in text order."""
        return self._members[self._root[mention]]

    def names(self, mention: int) -> list[Found]:
        """The named mentions of its cluster."""
        return [self.mentions[m] for m in self.members(mention) if self.mentions[m].form == "name"]

    def kinds(self, mention: int) -> frozenset[str]:
        """What the cluster can be."""
        return self._kinds[self._root[mention]]

    def gender(self, mention: int) -> str:
        """The gender of the cluster as the text tells it, else as its given name makes likely; `""` when unknown."""
        root = self.root(mention)
        return self._gender[root] or self._likely[root]

    def set_gender(self, mention: int, gender: str) -> None:
        """Note what the text has told about somebody's gender; the first word on it stays."""
        root = self.root(mention)
        self._gender[root] = self._gender[root] or gender

    def may_merge(self, one: int, other: int, *, renamed: bool = False) -> bool:
        """Whether kind, gender and (unless `renamed`) full names allow two clusters to be one actor."""
        a, b = self.root(one), self.root(other)
        if a == b or not (self._kinds[a] & self._kinds[b]):
            return False
        if len({g for g in (self._gender[a], self._gender[b]) if g}) > 1:
            return False
        if self._is_pronoun(a) != self._is_pronoun(b) and len({g for g in (self.gender(a), self.gender(b)) if g}) > 1:
            return False
        if self._countries[a] and self._countries[b] and self._countries[a] != self._countries[b]:
            return False
        return renamed or self._kinds[a] != frozenset({"person"}) or not self._different_people(a, b)

    def _is_pronoun(self, root: int) -> bool:
        """Whether only pronouns are in a cluster; they obey what a given name makes likely, titles do not."""
        return all(self.mentions[m].form == "pronoun" for m in self._members[root])

    def _different_people(self, a: int, b: int) -> bool:
        for one in self._full_names(a):
            for other in self._full_names(b):
                if not (
                    one == other
                    or same_person(one, other)
                    or spelled_alike(one, other)
                    or set(one) <= set(other)
                    or set(other) <= set(one)
                ):
                    return True
        return False

    def _full_names(self, root: int) -> set[tuple[str, ...]]:
        return {
            self.mentions[m].words
            for m in self._members[root]
            if self.mentions[m].form == "name" and len(self.mentions[m].words) > 1
        }

    def merge(self, one: int, other: int, rule: str, *, renamed: bool = False) -> bool:
        """Join the cluster of `other` to that of `one`, if allowed; `other` keeps the rule. Tells whether it was."""
        if not self.may_merge(one, other, renamed=renamed):
            return False
        a, b = self.root(one), self.root(other)
        first, second = (a, b) if self._members[a][0] <= self._members[b][0] else (b, a)
        newcomer = other if not self.rules[other] else self._members[second][0]
        if not self.rules[newcomer]:
            self.rules[newcomer] = rule
        joining = self._members.pop(second)
        for member in joining:
            self._root[member] = first
        self._members[first] = sorted(self._members[first] + joining)
        self._kinds[first] = self._kinds[a] & self._kinds[b]
        self._gender[first] = self._gender[a] or self._gender[b]
        self._likely[first] = self._likely[a] or self._likely[b]
        self._countries[first] = self._countries[a] or self._countries[b]
        return True
