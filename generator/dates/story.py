"""What a text has told of dates up to the place where we read, and which of it one can count from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from generator.dates import reckon, years
from generator.dates.expression import Expression
from generator.dates.moment import Moment
from generator.dates.sections import Sections
from generator.models import Basis

NEAR = 6
"""Sentences over which "two days later" still reaches back."""
NEAR_NEWS = 2
"""The same for "a day earlier" where the day of publication is known: the news soon counts from there again."""
NO_ANCHOR = "the text does not say when it was published"
_TO = re.compile(r"\s{0,2}(?:-|–|—|to|through|till|until)\s{0,2}(?:the\s)?")
_SEVERAL = 2
_NEWS = 7
"""Most days before publication of what is told as the news."""
_LOOK_BACK = 60
"""Dates looked back over for one to count from."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What the sentence around an expression says: its number, and the tense of the clause."""

    sentence: int = 0
    tense: str = "none"
    """`past`, `present`, `future`, `none`; `near` for either side of now, whichever is nearer."""
    opens: bool = False
    """Whether it stands at the beginning of its sentence."""
    heading: bool = False
    """Whether it stands in a heading: what is told below happens in the years that it names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an expression means, and on what that stands."""

    moment: Moment
    basis: Basis
    reason: str = ""
    anchor: int | None = None
    """Index of the expression that it was counted from."""


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has named, to count from."""

    index: int
    moment: Moment
    sentence: int
    explicit: bool


class Story:
    """The expressions of a text, and the dates named before the one that is read; `tell` adds each as it is read."""

    def __init__(
        self, text: str, expressions: Sequence[Expression], hints: Sequence[Hint], published: date | None, day_is: str
    ) -> None:
        self.text, self.expressions, self.hints = text, expressions, hints
        self.published, self.day_is = published, day_is
        self.sections = Sections()
        self.told: list[Told] = []
        self._days: set[date] = set()
        self.explicit = [
            Told(i, m, hints[i].sentence, True)
            for i, e in enumerate(expressions)
            if (m := reckon.own_year(e)) is not None
        ]
        counted = sum(reckon.counts_from_writing(e) for e in expressions)
        dated = sum(t.moment.month is not None for t in self.explicit)
        self.is_report = published is None and counted > 0 and counted >= dated
        """Rule 4 of `years`."""

    def tell(self, i: int, answer: Answer) -> None:
        """The expression of this index has been read."""
        explicit = answer.basis == "explicit"
        if explicit and self.hints[i].heading:
            self.sections.heading(self.hints[i].sentence, answer.moment, is_open=self.stands_behind(i, "since "))
        elif explicit:
            self.sections.told(answer.moment)
        if answer.moment.day is not None and answer.moment.first is not None and len(self._days) < _SEVERAL:
            self._days.add(answer.moment.first)
        if self.expressions[i].kind != "clock":
            self.told.append(Told(i, answer.moment, self.hints[i].sentence, explicit))

    def back(self) -> Iterator[Told]:
        """The dates named last, the latest first; so many that no text makes us look back over all of it."""
        return islice(reversed(self.told), _LOOK_BACK)

    def in_same_sentence(self, i: int) -> Told | None:
        """The date named before in the sentence of an expression."""
        here = self.hints[i].sentence
        return next((t for t in self.back() if t.sentence == here and not t.moment.digits), None)

    def last(self, i: int) -> Told | None:
        """The date where a history stands: the last one, but not a bare year that it mentions only in passing."""
        for told in self.back():
            fine = told.moment.month is not None or told.moment.part is not None
            if fine or self.hints[told.index].opens or told.sentence == self.hints[i].sentence:
                return told
        return self.told[-1] if self.told else None

    @cached_property
    def latest_explicit(self) -> Told | None:
        """The latest month or day that the whole text names with its year."""
        dated = [t for t in self.explicit if t.moment.month is not None]
        return max(dated, key=lambda t: (years.ordinal(t.moment), -t.index), default=None)

    def only_day(self) -> Told | None:
        """The last date told, when all days told so far are one, and that of this week's news."""
        day = next(iter(self._days), None)
        if day is None or len(self._days) > 1 or self.published is None:
            return None
        if not 0 <= (self.published - day).days <= _NEWS:
            return None
        return next((t for t in self.back() if t.moment.first == day and t.moment.day is not None), None)

    def opening(self, i: int) -> Told | None:
        """The first end of a range that this expression closes: "from *Monday* to Friday"."""
        before = self.told[-1] if self.told else None
        if before is None or before.index != i - 1 or before.moment.digits:
            return None
        gap = self.text[self.expressions[i - 1].end : self.expressions[i].start]
        return before if _TO.fullmatch(gap) else None

    def fine_enough(self, e: Expression, i: int) -> Told | None:
        """The latest date named that is fine enough to count from in the units of an expression."""
        back = self.published is not None and (e.count or 0) < 0
        for told in self.back():
            if self.hints[i].sentence - told.sentence > (NEAR_NEWS if back else NEAR):
                return None
            if _is_fine(told.moment, e):
                return told
        return None

    def words(self, index: int) -> str:
        """An expression as the text has it, on one line."""
        e = self.expressions[index]
        return " ".join(self.text[e.start : e.end].split())

    def stands_behind(self, i: int, words: str) -> bool:
        """Whether an expression stands right behind these words."""
        start = self.expressions[i].start
        return self.text[max(0, start - len(words)) : start].lower() == words

    def by_publication(self, moment: Moment) -> Answer:
        """The answer that counts from the day of publication."""
        return Answer(moment, "relative to publication", f"counted from {self.day_is}")

    def by_earlier(self, moment: Moment, told: Told) -> Answer:
        """The answer that counts from a date named before."""
        return Answer(moment, "relative to an earlier date", f"counted from “{self.words(told.index)}”", told.index)

    def with_year_of(self, moment: Moment, told: Told) -> Answer:
        """The answer that takes its year from another date."""
        reason = f"no year in the text: taken from “{self.words(told.index)}”"
        return Answer(moment, "inferred year", reason, told.index)


def _is_fine(moment: Moment, e: Expression) -> bool:
    if e.unit == "M":
        return moment.month is not None
    if e.unit in {"Y", "E", "C"} or (not e.unit and e.weekday is None):
        return not moment.digits or e.unit in {"E", "C"}
    return moment.day is not None or (e.unit == "W" and moment.week is not None)
