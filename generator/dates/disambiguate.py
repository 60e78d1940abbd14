"""Words that are time words only in some company: "May", "March", "fall", "Sun", 2000."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates.lexicon import MONTHS, WEEKDAYS, PartOfSpeech, Word

_NAMES = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also names of people or common words."""
_PLAINLY_BEFORE_MONTH = frozenset(
    "in since until early late mid last next this on during through between every each before after year month "
    "previous following coming that same end start middle weekday about".split()
)
_BEFORE_MONTH = _PLAINLY_BEFORE_MONTH | frozenset("dash and to from by comma of open num ord".split())
_BEFORE_YEAR = _BEFORE_MONTH | frozenset("the season holiday s dot for".split())
_BEFORE_ANY_YEAR = frozenset("in since until by from ad month comma about of between".split())
_BEFORE_SEASON = frozenset("year last next this that same early late mid previous following every coming".split())
_BEFORE_THE_SEASON = frozenset("in of by until since on to early late mid during over through".split())
_ON_ITS_OWN = frozenset("in by until during since of and the".split())
_NUMBERED = frozenset(
    "no nos number flight section page chapter resolution article form room route highway channel model rule bus train "
    "line type phase windows office block gate paragraph level lot studio suite formation psalm".split()
)
"""Words whose number is a label: "Resolution 1929"."""
_COUNTED = frozenset(
    "people soldiers men women troops dollars euros pounds km kilometres kilometers miles metres meters feet tons "
    "tonnes percent workers children seats points votes members jobs homes houses civilians refugees prisoners barrels "
    "degrees hours gmt utc mhz hz kg mm square".split()
)
"""Words that a number before them counts or measures."""
_DAY_NAMES = frozenset(
    "black bloody good ash super palm cyber easter maundy giving sheffield holy fat ruby joe".split()
)
"""Words that make a weekday a name: "Black Friday"."""
_BEFORE_CLOCK = frozenset(
    "at by about from to until since after before between and dash comma open break_ the month year num weekday "
    "deictic late early on part of dot".split()
) | {""}
_PAPERS = frozenset("times telegraph mirror express post mail herald independent tribune age sun".split())
"""What a weekday names a paper with: "The Sunday Telegraph"."""
_BROADCASTS = frozenset({"programme", "program", "show"})
_GLUE = frozenset("#$€£¥+=&@_*")


@dataclass(frozen=True, slots=True)
class _Place:
    """A word among its neighbours."""

    word: Word
    before: Word | None
    after: Word | None
    around: Sequence[Word]
    i: int
    pos: PartOfSpeech | None

    @property
    def left(self) -> str:
        """Class of the word before; `""` at the beginning."""
        return "" if self.before is None else self.before.kind

    @property
    def right(self) -> str:
        """Class of the word after; `""` at the end."""
        return "" if self.after is None else self.after.kind

    def kind(self, step: int) -> str:
        """Class of the word some places on; `""` outside the text."""
        at = self.i + step
        return self.around[at].kind if 0 <= at < len(self.around) else ""

    def part_of_speech(self, word: Word | None) -> str:
        """As the language pipeline has it; `""` when not known."""
        return "" if self.pos is None or word is None else self.pos(word.start)


def reclass(words: Sequence[Word], part_of_speech: PartOfSpeech | None) -> list[Word]:
    """The words, with those that mean no time where they stand put into the class `other` (numbers: `big`)."""
    made: list[Word] = []
    for i, word in enumerate(words):
        rule = _RULES.get(word.kind)
        if rule is not None:
            before = words[i - 1] if i else None
            after = words[i + 1] if i + 1 < len(words) else None
            if not rule(_Place(word, before, after, words, i, part_of_speech)):
                word = word._replace(kind="big" if word.kind == "year" else "other")
        made.append(word)
    return made


def _is_capital(word: Word | None) -> bool:
    return word is not None and word.text[:1].isupper()


def _is_number(kind: str) -> bool:
    return kind in {"num", "ord", "year", "big"}


def _is_month(at: _Place) -> bool:
    word = at.word
    dated = (
        _is_number(at.right) or at.left in {"num", "ord"} or (at.left == at.right == "dash" and at.kind(-2) == "num")
    )
    if word.lower not in MONTHS:
        return len(word.lower) > 2 and (dated or at.left == "year" or word.text.endswith("."))
    if word.lower not in _NAMES:
        return True
    if dated:
        return not (word.lower == "may" and at.part_of_speech(word) == "AUX" and at.left not in {"num", "ord"})
    if at.part_of_speech(word) in {"AUX", "VERB"}:
        return False
    if at.left in _PLAINLY_BEFORE_MONTH:
        return True
    if at.left not in _BEFORE_MONTH:
        return word.lower in {"april", "june", "august"} and not (_is_capital(at.after) or _is_capital(at.before))
    if at.left in {"to", "and", "dash"}:
        return at.kind(-2) in {"month", "year", "num", "early", "mid", "late"}
    if at.left == "of" and at.kind(-2) in {"ord", "num", "weekday", "unit"}:
        return True
    if word.lower == "may":
        return at.left != "comma" and at.right in {"of", "comma", "dot", "and", "to", "this", "last", "next"}
    return not (at.right == "other" and _is_capital(at.after))


def _is_weekday(at: _Place) -> bool:
    if at.after is not None and at.after.lower in _PAPERS and _is_capital(at.after):
        return False
    if at.word.lower in WEEKDAYS or at.word.code:
        return at.before is None or not (at.before.lower in _DAY_NAMES and _is_capital(at.before))
    dotted = at.word.text.endswith(".")
    return at.right in {"month", "num"} or (dotted and (at.right == "comma" or at.left in {"on", "last", "next"}))


def _is_deictic(at: _Place) -> bool:
    """ "today"; not "USA Today", "the Today programme"."""
    if not _is_capital(at.word):
        return True
    named = at.before is not None and at.before.kind == "other" and _is_capital(at.before)
    return not named and not (at.after is not None and at.after.lower in _BROADCASTS)


def _is_season(at: _Place) -> bool:
    of_a_year = at.right in {"of", "comma"} and (at.kind(2) == "year" or at.kind(3) == "bc")
    if at.right == "year" or of_a_year or at.left in _BEFORE_SEASON:
        return True
    if at.left == "dash" and at.kind(-2) in {"early", "late", "mid"}:
        return True
    in_the = at.left == "the" and (at.kind(-2) in _BEFORE_THE_SEASON or (at.right == "and" and at.kind(2) == "season"))
    if at.word.lower == "fall":
        return (in_the and at.right != "of") or (at.left == "in" and at.right in {"dot", "comma", "and"})
    if at.word.lower == "spring":
        return (in_the or at.left in {"in", "by", "until", "since"}) and at.right != "of"
    return at.left in _ON_ITS_OWN and not (_is_capital(at.word) and at.left == "the")


def _is_year(at: _Place) -> bool:
    word, before, after = at.word, at.before, at.after
    placed = at.left in _BEFORE_YEAR or at.right in {"bc", "ad"}
    if at.left in {"money", "at"} or at.right in {"percent", "zone", "money"}:
        return False
    if before is not None and (before.lower in _NUMBERED or (before.end == word.start and before.text in _GLUE)):
        return False
    if before is not None and before.text == "-" and before.end == word.start:
        return placed and at.kind(-2) != "big"
    if after is not None and after.lower == "levels":
        return 1900 <= word.value <= 2070
    if after is not None and (after.lower in _COUNTED or (after.kind == "unit" and (after.value or after.code == "Y"))):
        return False
    if not 1400 <= word.value <= 2150 and at.left not in _BEFORE_ANY_YEAR:
        return False
    if after is not None and after.kind == "other" and after.text.islower() and after.text.endswith("s"):
        if word.value % 10 == 0 and at.left not in {"the", "month", "in"}:
            return at.part_of_speech(after) not in {"NOUN", ""}
        if not placed and not 1900 <= word.value <= 2050:
            return False
    return placed or 1700 <= word.value <= 2070


def _is_number_of_days(at: _Place) -> bool:
    glued = at.before is not None and at.before.end == at.word.start and at.before.text in _GLUE
    return not (glued or at.left == "money" or at.right == "percent")


def _is_clock(at: _Place) -> bool:
    """ "at 10:30", "10:30 GMT"; not "John 3:16", "a marathon in 2:05:30", "won 2:10"."""
    if at.right in {"am", "zone", "local", "open"} or at.left in _BEFORE_CLOCK:
        return True
    return at.left == "other" and at.before is not None and not at.before.text[0].isalnum()


def _is_written_day(at: _Place) -> bool:
    """16.01.2024, but not "paragraph 3.2.2010"."""
    return not (at.before is not None and at.before.lower in _NUMBERED)


def _is_era(at: _Place) -> bool:
    return at.word.text.isupper() and (
        _is_number(at.left) or at.left in {"decade", "unit"} or (at.word.kind == "ad" and _is_number(at.right))
    )


def _is_edge(at: _Place) -> bool:
    """ "the *end* of", "year's *end*", "year-*end*", "the week *beginning*"."""
    if at.left == "dash" and at.kind(-2) == "unit":
        return at.right != "dash"
    return at.right in {"of", "portion"} or at.left == "s" or (at.left == "unit" and at.word.lower.endswith("ing"))


_RULES = {
    "month": _is_month,
    "weekday": _is_weekday,
    "deictic": _is_deictic,
    "season": _is_season,
    "year": _is_year,
    "num": _is_number_of_days,
    "big": _is_number_of_days,
    "ord": _is_number_of_days,
    "clock": _is_clock,
    "slashed": _is_written_day,
    "ad": _is_era,
    "bc": _is_era,
    "start": _is_edge,
    "end": _is_edge,
}
