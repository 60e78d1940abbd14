"""Which words report, what kind of speech they announce and what they take: `data/cues.txt` as tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import cast, get_args

from spacy.tokens import Doc, Token

from generator.models import CueClass

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb, perhaps with a particle."""

    lemma: str
    """With its particles: `point out`."""
    particles: tuple[str, ...]
    takes: dict[str, CueClass] = field(default_factory=dict)
    """Letter of each complement it takes, as in the data file, to the class it has with that complement."""
    prepositions: dict[str, CueClass] = field(default_factory=dict)
    """Prepositions behind which its content stands."""

    @property
    def kind(self) -> CueClass:
        """The class it is listed under first."""
        return next(iter({**self.takes, **self.prepositions}.values()))


@dataclass(frozen=True, slots=True)
class Word:
    """A noun of speech, or an adjective of what somebody holds or feels."""

    lemma: str
    kind: CueClass
    prepositions: frozenset[str] = frozenset()
    """Prepositions behind which its content stands."""
    alone: bool = False
    """Its content is worth telling also where nobody is named for it: "*rumours* of a coup"."""
    decided: bool = False
    """Behind its prepositions counts only what somebody said or decided: "*support* for the bill", not for the army."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The whole list."""

    verbs: dict[str, tuple[Verb, ...]]
    """Every form of the first word, lower case, to the verbs it may be; those with particles first."""
    nouns: dict[str, Word]
    """Every form of a noun to what is known of it."""
    adjectives: dict[str, Word]
    """Those of holding or feeling: "is *convinced* that …"."""
    sources: tuple[tuple[str, ...], ...]
    """Phrases in front of a source, as lower-case words; longest first."""


@lru_cache(maxsize=1)
def load() -> Cues:
    """Read the list that ships with us."""
    lines = resources.files("generator.extractors").joinpath("data/cues.txt").read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    irregular = {row[1]: tuple(row[2:]) for row in rows if row[0] == "irregular"}
    verbs: dict[str, Verb] = {}
    nouns: dict[str, Word] = {}
    adjectives: dict[str, Word] = {}
    sources: list[tuple[str, ...]] = []
    for row in rows:
        if row[0] == "irregular":
            continue
        if row[0] == "source":
            sources.extend(tuple(word.split("_")) for word in row[2:] if word != "|")
            continue
        if row[0] == "noun":
            nouns.update((form, noun) for noun in _words(row[1:]) for form in (noun.lemma, _plural(noun.lemma)))
            continue
        if row[0] == "adjective":
            adjectives.update((word.lemma, word) for word in _words(row[1:]))
            continue
        kind, takes = _class(row[0]), row[1].rstrip(":")
        for word in row[2:]:
            first, *particles = word.split("_")
            verb = verbs.setdefault(word, Verb(" ".join((first, *particles)), tuple(particles)))
            letters, _, prepositions = takes.partition("p=")
            for letter in letters:
                verb.takes.setdefault(letter, kind)
            for preposition in filter(None, prepositions.split(",")):
                verb.prepositions.setdefault(preposition, kind)
    by_form: dict[str, list[Verb]] = {}
    for word, verb in verbs.items():
        first = word.split("_")[0]
        for form in _forms(first, irregular.get(first, ())):
            by_form.setdefault(form, []).append(verb)
    return Cues(
        {form: tuple(sorted(found, key=lambda v: -len(v.particles))) for form, found in by_form.items()},
        nouns,
        adjectives,
        tuple(sorted(sources, key=lambda words: (-len(words), words))),
    )


def _words(row: list[str]) -> Iterator[Word]:
    """The nouns or adjectives of a row: class, perhaps `p=`, `u` and `w`, a colon, words."""
    opening = next(n for n, word in enumerate(row) if word.endswith(":"))
    head = [word.rstrip(":") for word in row[: opening + 1]]
    taken = next((word[2:].split(",") for word in head if word.startswith("p=")), [])
    for word in row[opening + 1 :]:
        yield Word(word, _class(head[0]), frozenset(taken), "u" in head, "w" in head)


def _class(word: str) -> CueClass:
    if word not in get_args(CueClass):
        raise ValueError(f"cues.txt: no class of reporting words is called {word!r}")
    return cast(CueClass, word)


def _forms(lemma: str, irregular: tuple[str, ...]) -> tuple[str, ...]:
    """The forms of a verb; doubled consonants are listed as irregular."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma.endswith("e"):
        past, present = lemma + "d", (lemma if lemma.endswith(("ee", "ye")) else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        past, present = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, present = lemma + "ed", lemma + "ing"
    return tuple(dict.fromkeys((lemma, third, past, present, *irregular)))


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def verb_at(token: Token) -> tuple[Verb, int] | None:
    """The reporting verb that a word is, and the index of the last word of it; None if it reports nothing.

    A particle stands right behind its verb or behind one word ("*spelled* it *out*").
    """
    found = load().verbs.get(token.lower_)
    if found is None:
        return None
    for verb in found:
        if not verb.particles:
            return verb, token.i
        last = _particles_after(token, verb.particles)
        if last is not None:
            return verb, last
    return None


def _particles_after(token: Token, particles: tuple[str, ...]) -> int | None:
    doc: Doc = token.doc
    for gap in (1, 2):
        at = token.i + gap
        if at + len(particles) <= len(doc) and all(doc[at + n].lower_ == p for n, p in enumerate(particles)):
            return at + len(particles) - 1
    return None
