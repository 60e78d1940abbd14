"""Words that are time words only in some company: "May", "March", "fall", "sun", 2000."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.dates.lexicon import MONTHS, WEEKDAYS, PartOfSpeech, Word

_NAMES = frozenset({"may", "march", "april", "june", "august", "mar", "jan"})
"""Months that are also names of people or common words."""
_BEFORE_MONTH = frozenset(
    "in since until early late mid last next this of on during between through every each dash and to before after "
    "from by num ord year month previous following coming that same end start middle weekday comma about open_".split()
)
_BEFORE_YEAR = _BEFORE_MONTH | frozenset("the season holiday ord circa s deictic the open_ dot unit for".split())
_NUMBERED = frozenset(
    "no nos number flight section page chapter resolution article form room route highway channel model rule bus train "
    "line type phase windows office block gate paragraph level lot studio suite war_ formation psalm".split()
)
_COUNTED = frozenset(
    "people soldiers men women troops dollars euros pounds km kilometres kilometers miles metres meters feet tons tonnes "
    "percent workers children seats points votes members jobs homes houses civilians refugees prisoners barrels degrees "
    "hours gmt utc mhz hz kg mm square".split()
)
_DAY_NAMES = frozenset(
    "black bloody good ash super palm cyber easter maundy giving sheffield holy fat ruby joe".split()
)


def reclass(words: Sequence[Word], part_of_speech: PartOfSpeech | None) -> list[Word]:
    """The words, with those that mean no time here put into the class `other`."""
    made: list[Word] = []
    for i, word in enumerate(words):
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        made.append(word if _means_time(word, before, after, words, i, part_of_speech) else _plain(word))
    return made


def _plain(word: Word) -> Word:
    return replace(word, kind="big" if word.kind == "year" else "other")


def _means_time(
    word: Word, before: Word | None, after: Word | None, words: Sequence[Word], i: int, pos: PartOfSpeech | None
) -> bool:
    if word.kind == "month":
        return _is_month(word, before, after, pos)
    if word.kind == "weekday":
        return _is_weekday(word, before, after)
    if word.kind == "season":
        return _is_season(word, before, after, words, i)
    if word.kind == "year":
        return _is_year(word, before, after, pos)
    if word.kind in {"num", "big", "ord"}:
        return not (_kind(before) == "money" or _kind(after) == "percent" or _touches_word(word, before))
    if word.kind in {"ad", "bc"}:
        return word.text.isupper() and (_is_number(before) or _kind(before) in {"decade", "unit"} or _is_number(after))
    if word.kind == "start" or word.kind == "end":
        return _kind(after) == "of" or _kind(before) == "s"
    return True


def _kind(word: Word | None) -> str:
    return "" if word is None else word.kind


def _is_number(word: Word | None) -> bool:
    return _kind(word) in {"num", "ord", "year", "big"}


def _touches_word(word: Word, before: Word | None) -> bool:
    """Whether a number is glued to something before it: "MD-11", "#5"."""
    if before is None or before.end != word.start:
        return False
    return (
        before.text in {"#", "-", "$", "+", "=", "&", "@", "_", "*"}
        and before.kind != "dash"
        or (before.kind == "dash" and False)
    )


def _is_capital(word: Word | None) -> bool:
    return word is not None and word.text[:1].isupper()


def _is_month(word: Word, before: Word | None, after: Word | None, pos: PartOfSpeech | None) -> bool:
    numbered = (
        _is_number(after)
        or _kind(before) in {"num", "ord"}
        or (_kind(after) in {"comma", "of", "apostrophe"} and _kind(before) in _BEFORE_MONTH)
    )
    if word.lower not in MONTHS:
        return (
            numbered and (len(word.lower) > 2) and (_is_number(after) or _is_number(before) or word.text.endswith("."))
        )
    if word.lower not in _NAMES or _is_number(after) or _kind(before) in {"num", "ord"}:
        if _is_number(after) and word.lower == "may" and pos is not None and pos(word.start) == "AUX":
            return False
        return word.lower not in {"april", "june", "august"} or True
    if pos is not None and pos(word.start) in {"AUX", "VERB"}:
        return False
    if _kind(before) not in _BEFORE_MONTH or (before is not None and before.text[0].isupper() and before.kind == "s"):
        return word.lower in {"april", "june", "august"} and not (_is_capital(after) or _is_capital(before))
    if word.lower == "may" and _kind(before) in {"and", "to", "by", "from", "comma", "of", "dash"}:
        return _kind(after) in {"of", "comma", "dot", "and", "to", "this", "last", "next"} and _kind(before) in {
            "to",
            "by",
            "from",
            "of",
            "dash",
            "and",
        }
    return not (
        after is not None
        and after.kind == "other"
        and _is_capital(after)
        and _kind(before) in {"and", "by", "to", "from", "comma", "of"}
    )


def _is_weekday(word: Word, before: Word | None, after: Word | None) -> bool:
    if word.lower in WEEKDAYS or word.code:
        return before is None or not (before.lower in _DAY_NAMES and _is_capital(before))
    return (
        _kind(after) in {"month", "num"}
        or (_kind(after) == "comma" and word.text.endswith("."))
        or (word.text.endswith(".") and _kind(before) in {"on", "last", "next"})
    )


def _is_season(word: Word, before: Word | None, after: Word | None, words: Sequence[Word], i: int) -> bool:
    if _kind(after) == "year" or (
        _kind(after) in {"of", "comma"} and i + 2 < len(words) and words[i + 2].kind == "year"
    ):
        return True
    if _kind(before) in {
        "year",
        "last",
        "next",
        "this",
        "that",
        "early",
        "late",
        "mid",
        "previous",
        "following",
        "every",
        "coming",
    }:
        return True
    if _kind(before) == "dash" and i > 1 and words[i - 2].kind in {"early", "late", "mid"}:
        return True
    in_the = (
        _kind(before) == "the"
        and i > 1
        and words[i - 2].kind in {"in", "of", "by", "until", "since", "on", "to", "early", "late", "mid"}
    )
    bare = _kind(before) in {"in", "by", "until", "since", "early", "late"}
    if word.lower == "fall":
        return (in_the and _kind(after) != "of") or (
            bare and _kind(before) == "in" and _kind(after) in {"dot", "comma", "and"}
        )
    if word.lower == "spring":
        return (in_the or bare) and _kind(after) not in {"of"}
    return (
        word.lower in {"summer", "winter", "autumn"}
        and (_kind(before) in {"the", "in", "by", "until", "during", "since", "of", "and"})
        and not _is_capital(word)
        or bare
    )


def _is_year(word: Word, before: Word | None, after: Word | None, pos: PartOfSpeech | None) -> bool:
    placed = _kind(before) in _BEFORE_YEAR or _kind(after) in {"bc", "ad"}
    if _kind(before) in {"money", "at"} or _kind(after) in {"percent", "zone"}:
        return False
    if after is not None and after.kind == "unit" and (after.value or after.code == "Y"):
        return False
    if before is not None and (
        before.lower.rstrip(".") in _NUMBERED or (before.end == word.start and before.text in "#$€£¥+=&@_*")
    ):
        return False
    if before is not None and before.kind == "dash" and before.end == word.start and before.text == "-":
        return placed and 1000 <= word.value
    if after is not None and (after.lower in _COUNTED or (after.kind == "money")):
        return False
    if not 1400 <= word.value <= 2150 and not (
        _kind(before) in {"in", "since", "until", "by", "from", "ad", "month", "comma", "about", "of", "between"}
    ):
        return False
    plural = (
        after is not None
        and after.kind == "other"
        and after.text.islower()
        and after.text.endswith("s")
        and not after.text.endswith("ss")
    )
    if plural and word.value % 10 == 0 and _kind(before) not in {"the", "month", "in"}:
        return pos is not None and pos(after.start) not in {"NOUN", ""} if after is not None else False
    if plural and not 1900 <= word.value <= 2050 and not placed:
        return False
    return placed or 1700 <= word.value <= 2070
