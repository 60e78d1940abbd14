"""Names as strings: folding, transliteration, words of a name, and whether two names can be one."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from generator.extractors.actors.given_names import is_given_name
from generator.extractors.actors.lexicon import words
from generator.gazetteer import fold, nationality

_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLE = re.compile(r"([^aeiouy])\1+")
_PUNCTUATION = re.compile(r"[^\w\s]")
_NICKNAME = re.compile(r"\s[“\"‘'][^”\"]{1,20}[”\"’'](?=\s)")
_ARTICLE = re.compile(r"^(?:al|el|ul|ud|ur)(?:[-‐‑ ]+|')")
_SPELLED = (
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("q", "k"),
    ("ck", "k"),
    ("dj", "j"),
    ("w", "v"),
    ("x", "ks"),
)


def _vowel(match: re.Match[str]) -> str:
    run = match.group()
    if match.start() == 0:
        return run[0]
    if len(run) == 1:
        return {"e": "a", "y": "i", "o": "u"}.get(run, run)
    if run in {"ai", "ay", "ei", "ey", "ae", "aei", "aye", "eye"}:
        return "ai"
    if run in {"ou", "oo", "uo"}:
        return "u"
    if run in {"ee", "ie", "iy", "yy", "ii"}:
        return "i"
    if run in {"aa", "ea"}:
        return "a" if run == "aa" else "ea"
    return run


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """A word as it sounds across transliterations: "Raisi" and "Raeisi", "Muhammad" and "Mohammed" are alike.

    Vowels that scribes interchange fall together, doubled consonants count once, the Arabic article is dropped.
    """
    plain = _ARTICLE.sub("", fold(word)) or fold(word)
    plain = _PUNCTUATION.sub("", plain)
    plain = _DOUBLE.sub(r"\1", plain)
    for written, heard in _SPELLED:
        plain = plain.replace(written, heard)
    plain = _VOWELS.sub(_vowel, plain)
    if len(plain) > 4 and plain.endswith("ah"):
        plain = plain[:-1]
    return plain


def key(name: str) -> str:
    """The name by which actors of several articles are linked: folded, transliteration-tolerant, without titles."""
    kept = [w for w in fold(_NICKNAME.sub("", name)).replace("'s ", " ").split() if _PUNCTUATION.sub("", w)]
    while len(kept) > 1 and (kept[0] in words("honorific") or kept[0] in words("office", "rank")):
        kept = kept[1:]
    return " ".join(skeleton(w) for w in kept)


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: folded, without honorifics, initials' dots and lone articles.

    The son is not the father: "Donald Trump Jr." has another given name, `donald-jr`, "Trump Jr." another surname.
    """
    kept: list[str] = []
    generation = ""
    for word in _NICKNAME.sub("", name).replace(",", " ").split():
        plain = _ARTICLE.sub("", fold(word)).strip(".'’\"“”()")
        if plain in GENERATIONS and kept:
            generation = plain
        elif plain and plain not in {"al", "el", "ul", "the"} and (kept or not _is_honorific(word)):
            kept.append(plain)
    if generation:
        kept[0] = f"{kept[0]}-{generation}"
    return tuple(kept)


def _is_honorific(word: str) -> bool:
    """Whether a word is said to somebody; with an accent it is his name ("Barón")."""
    return word.lower().strip(".'’\"“”()") in words("honorific")


GENERATIONS = frozenset({"jr", "sr"})


def is_common(name: tuple[str, ...]) -> bool:
    """Whether a word opens the names of many bodies: "United", "National", "First"."""
    return len(name) == 1 and (
        name[0] in words("designator", "office")
        or name[0] in {"united", "national", "first", "international", "american", "royal", "new", "central", "global"}
        or nationality(name[0]) is not None
    )


def initials(name: str) -> frozenset[str]:
    """Acronyms that can stand for a name: of all capitalised words, and of all words but articles."""
    found = set()
    parts = [p for p in re.split(r"[\s\-]+", name) if p]
    capitals = [p for p in parts if p[0].isupper()]
    trimmed = [p for p in capitals if p.lower() not in words("corporate")]
    for chosen in (
        capitals,
        trimmed,
        [p for p in parts if p.lower() not in {"the", "of", "and", "for", "in", "&"}],
        parts,
    ):
        if len(chosen) > 1:
            found.add("".join(p[0] for p in chosen).upper())
    return frozenset(found)


def is_acronym(text: str) -> bool:
    """Whether a word is written like an acronym: two or more capitals, dots allowed."""
    letters = text.replace(".", "").replace("-", "")
    return (
        2 <= len(letters) <= 8 and letters.isalpha() and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)
    )


def is_acronym_of(short: str, full: str) -> bool:
    """Whether an acronym abbreviates a name by its initials."""
    return short.replace(".", "").upper() in initials(full)


def short_person(short: tuple[str, ...], full: tuple[str, ...]) -> str:
    """How a shorter name continues a person's: `surname`, `first surname`, `given name`, `part`; `""` if it cannot."""
    if not short or len(short) >= len(full):
        return ""
    if len(short) == 1 and any(
        short[0] == f"{full[-1]}-{generation}" and full[0].endswith(f"-{generation}") for generation in GENERATIONS
    ):
        return "surname"
    if full[-len(short) :] == short and not _is_fathers(full, len(full) - len(short)):
        return "surname"
    if _is_fathers(full, len(full) - 1) and short[-1] == full[-1] and (len(short) < 2 or short[-2] != full[-2]):
        return ""
    if short[-1] == full[-1] and short[0] == full[0] and (len(short) < _MIDDLE or _fits(short[:-1], full[:-1])):
        return "part"
    if full[: len(short)] == short:
        return "given name" if len(short) == 1 else "part"  # "Ana Poe" of "Ana Poe Cruz"
    if len(short) > 1 and short[-1] == full[-1] and _fits(short[:-1], full[:-1]):
        return "part"
    return "first surname" if _is_first_surname(short, full) else ""


def _is_fathers(name: tuple[str, ...], i: int) -> bool:
    """Whether a name's word at `i` is that of the father: in "Ali bin Omar", and not in "Ben Stone"."""
    return i > 1 and name[i - 1] in _SON_OF


def _is_first_surname(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a word is the first of two surnames: "Chamorro" for "Pedro Chamorro Cardenal"."""
    if len(short) != 1 or len(full) < _MIDDLE or short[0] != full[-2] or len(short[0]) < _SURNAME:
        return False
    return short[0] not in words("particle") and not is_given_name(short[0])


_SURNAME = 4
"""Letters that a first surname has at least."""


_MIDDLE = 3
"""Words of a name that has one between given name and surname."""
_SON_OF = frozenset({"bin", "bint", "ibn", "ben"})
"""What follows these is the father's name: "Salman" is not "Mohammed bin Salman"."""


def _fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether every given name of one is among, or an initial of, the given names of the other, in order.

    No initial is passed over for another: "George W." is not "George H. W.".
    """
    position = 0
    for word in short:
        while position < len(full) and not (
            full[position] == word or (len(word) == 1 and full[position].startswith(word))
        ):
            if len(word) == len(full[position]) == 1:
                return False
            position += 1
        if position == len(full):
            return False
        position += 1
    return True


_LONG_NAME = 6
"""Letters of a given name from which one letter's difference is a slip rather than another name."""


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one name written twice, middle names and initials apart."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return False
    shorter, longer = sorted((one, other), key=lambda n: (len(n), n))
    if _is_pet_form(shorter[0], longer[0]):
        shorter = (longer[0], *shorter[1:])
    return _fits(shorter[:-1], longer[:-1])


def _is_pet_form(one: str, other: str) -> bool:
    """Whether one given name is the other in short: "Ben" and "Benjamin", "Joe" and "Joseph"."""
    short, full = sorted((one, other), key=lambda n: (len(n), n))
    cut = len(short) >= _CUT and full.startswith(short) and full.isalpha() and is_given_name(short)
    return short != full and (cut or full in _PET_FORMS.get(short, ()))


_CUT = 3
"""Letters that a given name cut short has at least."""
_PET_FORMS = {
    "joe": ("joseph",), "bill": ("william",), "will": ("william",), "bob": ("robert",), "mike": ("michael",),
    "dick": ("richard",), "rick": ("richard",), "jim": ("james",), "jack": ("john",), "steve": ("stephen", "steven"),
    "tony": ("anthony",), "ted": ("edward", "theodore"), "dave": ("david",), "larry": ("lawrence", "laurence"),
    "kate": ("katherine", "catherine"), "liz": ("elizabeth",), "mitch": ("mitchell",), "jerry": ("gerald",),
    "chuck": ("charles",), "hank": ("henry",), "peggy": ("margaret",), "betty": ("elizabeth",),
}  # fmt: skip
"""Pet forms that are no opening of the name they stand for."""


def spelled_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ only in transliteration, word for word, same first letters, or in one letter of a long
    given name before the same surname ("Kristin" and "Kristen")."""
    if len(one) != len(other) or one == other:
        return False
    if len(one) > 1 and one[1:] == other[1:] and min(len(one[0]), len(other[0])) >= _LONG_NAME:
        return one[0][0] == other[0][0] and Levenshtein.distance(one[0], other[0], score_cutoff=1) <= 1
    for a, b in zip(one, other, strict=True):
        if a != b and (skeleton(a) != skeleton(b) or len(skeleton(a)) < 4 or skeleton(a)[0] != skeleton(b)[0]):
            return False
    return True
