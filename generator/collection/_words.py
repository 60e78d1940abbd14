"""Names and words made comparable across articles: folded, shortened to stems, turned into slugs."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "a an the and or but of in on at to for from by with as is are was were be been has have had it its this that "
    "these those he she they his her their him them who which what will would can could may might should not no after "
    "before over under more most also said says than then there where when while since until between into about up "
    "out off new two three one".split()
)
_STEM = 6
"""Letters that two forms of a word have in common: "attacked" and "attacks", "returned" and "return"."""


def fold(text: str) -> str:
    """Lower case without accents, punctuation or a leading "the", one blank between words.

    >>> fold("The Hezb-e-Islāmi"), fold("U.N.")
    ('hezb e islami', 'u n')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain)).removeprefix("the ")


def stems(text: str) -> frozenset[str]:
    """Beginnings of the words that carry meaning, numbers included.

    >>> sorted(stems("The ambassadors returned to their posts"))
    ['ambass', 'posts', 'return']
    """
    return frozenset(word[:_STEM] for word in fold(text).split() if word not in _EMPTY)


def commonest(names: Iterable[str]) -> str:
    """The name used most often, the fullest of equals.

    >>> commonest(["Raisi", "Ebrahim Raisi", "E. Raisi"])
    'Ebrahim Raisi'
    """
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def slugs(names: Iterable[str]) -> tuple[str, ...]:
    """An address for each name, unique: a later equal one gets a number.

    >>> slugs(["Iran", "Côte d'Ivoire", "Iran", "習近平"])
    ('iran', 'cote-d-ivoire', 'iran-2', 'x-c67d5b2c')
    """
    taken: set[str] = set()
    made: list[str] = []
    for name in names:
        plain = "-".join(re.findall(r"[a-z0-9]+", fold(name)))[:80].strip("-")
        base = plain or f"x-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        slug, number = base, 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        taken.add(slug)
        made.append(slug)
    return tuple(made)
