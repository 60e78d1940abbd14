"""Which day a time expression means, on what that stands, and why. Rules for missing years: `years`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from generator.dates import reckon, years
from generator.dates.expression import Expression
from generator.dates.moment import Moment, exists, moved, of_date
from generator.dates.sections import Sections
from generator.models import Basis, Precision, TimexType

_NEAR = 6
"""Sentences over which "two days later" still reaches back."""
_NEAR_NEWS = 2
"""The same for "a day earlier" where the day of publication is known: the news soon counts from there again."""
_TO = re.compile(r"\s{0,2}(?:-|–|—|to|through|till|until)\s{0,2}(?:the\s)?")
_LOOK_BACK = 60
"""Dates looked back over for one to count from."""
_NO_ANCHOR = "the text does not say when it was published"


@dataclass(frozen=True, slots=True)
class Hint:
    """What the sentence around an expression says: its number, and the tense of the clause."""

    sentence: int = 0
    tense: str = "none"
    """`past`, `present`, `future`, `none`."""
    opens: bool = False
    """Whether it stands at the beginning of its sentence."""
    heading: bool = False
    """Whether it stands in a heading: what is told below happens in the years that it names."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression with its value and what that stands on; fields as in `models.Timex`."""

    type: TimexType
    value: str
    basis: Basis
    edtf: str | None = None
    precision: Precision | None = None
    anchor: int | None = None
    reason: str = ""
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    moment: Moment
    basis: Basis
    reason: str = ""
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """A date that the text has named, to count from."""

    index: int
    moment: Moment
    sentence: int
    explicit: bool


class _Reading:
    """One pass over the expressions of a text, remembering the dates it has named."""

    def __init__(
        self, text: str, expressions: Sequence[Expression], hints: Sequence[Hint], published: date | None, day_is: str
    ) -> None:
        self.text, self.expressions, self.hints = text, expressions, hints
        self.published, self.day_is = published, day_is
        self.known: list[_Known] = []
        self.sections = Sections()
        self.explicit = [
            _Known(i, m, hints[i].sentence, True)
            for i, e in enumerate(expressions)
            if (m := reckon.own_year(e)) is not None
        ]
        counted = sum(reckon.counts_from_writing(e) for e in expressions)
        dated = sum(k.moment.month is not None for k in self.explicit)
        self.report = published is None and counted > 0 and counted >= dated

    def read(self) -> tuple[Resolved, ...]:
        found: list[Resolved] = []
        for i, expression in enumerate(self.expressions):
            answer = self._answer(expression, i)
            if isinstance(answer, _Answer):
                self._follow_sections(i, answer)
                if expression.kind != "clock":
                    sure = answer.basis == "explicit"
                    self.known.append(_Known(i, answer.moment, self.hints[i].sentence, sure))
                found.append(_resolved(expression, answer))
            else:
                found.append(_unresolved(expression, answer))
        return tuple(found)

    def _answer(self, e: Expression, i: int) -> _Answer | str:
        """The answer, or the reason why there is none."""
        if e.kind in {"amount", "set", "reference"}:
            return ""
        if e.kind == "clock":
            return self._clock(e, i)
        answer = self._shift(e, i) if e.kind == "shift" else self._calendar(e, i)
        if isinstance(answer, str):
            return answer
        moment = answer.moment
        if e.clock or e.daypart:
            moment = replace(moment, clock=e.clock, daypart="" if e.clock else e.daypart) if moment.day else moment
        return replace(answer, moment=replace(moment, about=e.mod == "APPROX"))

    # --- calendar dates ---------------------------------------------------------------------------------------

    def _calendar(self, e: Expression, i: int) -> _Answer | str:
        own = reckon.own_year(e)
        if own is not None:
            return _Answer(own, "explicit")
        if e.holiday and e.year is not None:
            return f"no day is known for it in {e.year}"
        if e.year is not None:
            return "there is no such day in the calendar"
        if e.of is not None:
            return self._part_of(e, i)
        if e.fiscal:
            return "the fiscal year is not named"
        if e.weekday is not None and e.month is None and e.day is None:
            return self._weekday(e, i)
        if e.day is not None and e.month is None:
            return self._day_of_month(e, i)
        place = reckon.place(e)
        answer = self._year_of_next(i, place) or self._closing(i, place)
        if answer is None:
            by_day = self.published is not None
            answer = self._year_by_publication(i, place) if by_day else self._year_by_narrative(i, place)
        if answer is not None:
            return answer
        return "the year is not in the text, and nothing tells it"

    def _by_publication(self, moment: Moment) -> _Answer:
        return _Answer(moment, "relative to publication", f"counted from {self.day_is}")

    def _opening(self, i: int) -> _Known | None:
        """The first end of a range that this expression closes: "from *Monday* to Friday"."""
        before = self.known[-1] if self.known else None
        if before is None or before.index != i - 1 or before.moment.digits:
            return None
        gap = self.text[self.expressions[i - 1].end : self.expressions[i].start]
        return before if _TO.fullmatch(gap) else None

    def _closing(self, i: int, place: years.Place) -> _Answer | None:
        """The second end of a range lies after the first."""
        opening = self._opening(i)
        if opening is None or (opening.moment.month is None and opening.moment.part is None):
            return None
        moment = years.first_after(place, opening.moment)
        return None if moment is None else _Answer(moment, "inferred year", self._taken_from(opening), opening.index)

    def _year_of_next(self, i: int, place: years.Place) -> _Answer | None:
        at = i
        while self.expressions[at].joined and at + 1 < len(self.expressions):
            at += 1
            other = self.expressions[at]
            if other.kind != "calendar" or (other.year is None and other.month is None) or at - i > 4:
                return None
            if other.year is not None:
                if other.month is None and other.part is None:
                    return None
                moment, later = place(other.year), reckon.own_year(other)
                if moment is not None and later is not None and years.ordinal(moment) > years.ordinal(later):
                    moment = place(other.year - 1)
                return None if moment is None else _Answer(moment, "explicit")
        return None

    def _year_by_publication(self, i: int, place: years.Place) -> _Answer | None:
        if self.published is None:
            return None
        tense = self.hints[i].tense
        same = None if self._words_before(i, "as of ") else self._same_sentence(i)
        if same is not None and same.explicit and tense == "past" and same.moment.year < self.published.year:
            moment = years.nearest(place, same.moment)
            if moment is not None and (first := moment.first) is not None and first <= self.published:
                return _Answer(moment, "inferred year", self._taken_from(same), same.index)
        past = years.by_publication(place, self.published, "past")
        future = years.by_publication(place, self.published, "future")
        begun = tense == "future" and past is not None and self._still_runs(i, past)
        moment = future if tense == "future" else past
        if (begun or tense == "present") and past is not None and future is not None:
            here = years.ordinal(of_date(self.published))
            moment = min((past, future), key=lambda m: abs(years.ordinal(m) - here))
        if moment is None:
            return None
        side = "the first after" if moment is future and moment is not past else "the latest before"
        return _Answer(moment, "inferred year", f"no year in the text: {side} {self.day_is}")

    def _year_by_narrative(self, i: int, place: years.Place) -> _Answer | None:
        same = self._same_sentence(i)
        if self.report and (same is None or same.moment.month is None):
            latest = self._latest_explicit
            moment = None if latest is None else years.first_after(place, latest.moment)
            if latest is not None and moment is not None:
                words = self._words(latest.index)
                reason = f"no year in the text: the first after “{words}”, the latest date it names with a year"
                return _Answer(moment, "inferred year", reason, latest.index)
            return None
        before = self._told_last(i)
        anchor = same or before or next((k for k in self.explicit if k.index > i and k.moment.month), None)
        if anchor is None or anchor.moment.digits:
            return None
        moment = years.nearest(place, anchor.moment, None if same else self.sections.years)
        return None if moment is None else _Answer(moment, "inferred year", self._taken_from(anchor), anchor.index)

    def _follow_sections(self, i: int, answer: _Answer) -> None:
        if answer.basis != "explicit":
            return
        if self.hints[i].heading:
            self.sections.heading(self.hints[i].sentence, answer.moment, is_open=self._words_before(i, "since "))
        else:
            self.sections.told(answer.moment)

    def _still_runs(self, i: int, start: Moment) -> bool:
        """Whether a range that opened at `start` ends on or after the day of publication."""
        if not self.expressions[i].joined or i + 1 >= len(self.expressions) or self.published is None:
            return False
        other = self.expressions[i + 1]
        if other.kind != "calendar" or other.month is None or other.year is not None:
            return False
        end = years.first_after(reckon.place(other), start)
        return end is not None and years.ordinal(end) >= years.ordinal(of_date(self.published))

    def _words_before(self, i: int, words: str) -> bool:
        start = self.expressions[i].start
        return self.text[max(0, start - len(words)) : start].lower() == words

    def _back(self) -> Iterator[_Known]:
        """The dates named last, the latest first; so many that no text makes us look back over all of it."""
        return islice(reversed(self.known), _LOOK_BACK)

    def _same_sentence(self, i: int) -> _Known | None:
        here = self.hints[i].sentence
        return next((k for k in self._back() if k.sentence == here and not k.moment.digits), None)

    def _told_last(self, i: int) -> _Known | None:
        """The date where a history stands: the last one, but not a bare year that it mentions only in passing."""
        for known in self._back():
            fine = known.moment.month is not None or known.moment.part is not None
            if fine or self.hints[known.index].opens or known.sentence == self.hints[i].sentence:
                return known
        return self.known[-1] if self.known else None

    @cached_property
    def _latest_explicit(self) -> _Known | None:
        dated = [k for k in self.explicit if k.moment.month is not None]
        return max(dated, key=lambda k: (years.ordinal(k.moment), -k.index), default=None)

    def _taken_from(self, known: _Known) -> str:
        return f"no year in the text: taken from “{self._words(known.index)}”"

    def _words(self, index: int) -> str:
        e = self.expressions[index]
        return " ".join(self.text[e.start : e.end].split())

    def _day_of_month(self, e: Expression, i: int) -> _Answer | str:
        named = next((k for k in self._back() if k.moment.month), None)
        if named is not None and self.hints[i].sentence - named.sentence <= _NEAR:
            moment = years.in_year(named.moment.month, e.day, None, e.weekday)(named.moment.year)
            if moment is not None:
                return _Answer(moment, "relative to an earlier date", self._counted(named), named.index)
        if self.published is None or e.day is None:
            return "the month is not named"
        day = reckon.day_near(self.published, e.day, e.weekday, ahead=self.hints[i].tense == "future")
        return "there is no such day in the calendar" if day is None else self._by_publication(of_date(day))

    def _counted(self, known: _Known) -> str:
        return f"counted from “{self._words(known.index)}”"

    def _weekday(self, e: Expression, i: int) -> _Answer | str:
        if self.published is None:
            return _NO_ANCHOR
        assert e.weekday is not None
        opening = self._opening(i)
        if opening is not None and opening.moment.day and (first := opening.moment.first) is not None:
            day = first + timedelta(days=(e.weekday - first.isoweekday()) % 7)
            return self._by_publication(of_date(day))
        back = (self.published.isoweekday() - e.weekday) % 7
        if self.hints[i].tense == "future":
            return self._by_publication(of_date(self.published + timedelta(days=-back % 7)))
        return self._by_publication(of_date(self.published - timedelta(days=back)))

    def _part_of(self, e: Expression, i: int) -> _Answer | str:
        """ "24 January of the same year", "Monday last week"."""
        assert e.of is not None
        whole = self._answer(e.of, i)
        if isinstance(whole, str):
            return whole
        if e.weekday is not None and whole.moment.week is not None:
            return replace(whole, moment=of_date(whole.moment.week + timedelta(days=e.weekday - 1)))
        month = e.month or whole.moment.month
        if whole.moment.week is not None or whole.moment.digits or (e.day and not month):
            return "the words do not fit together"
        moment = years.in_year(month, e.day, e.part, e.weekday)(whole.moment.year)
        return "there is no such day in the calendar" if moment is None else replace(whole, moment=moment)

    # --- counted from somewhere -------------------------------------------------------------------------------

    def _shift(self, e: Expression, i: int) -> _Answer | str:
        if e.count is None:
            return "the words do not say how long"
        if e.counted_from == "expression":
            return self._from_expression(e, i)
        if e.counted_from == "same":
            return self._in_another_year(e, i)
        if e.counted_from == "publication" or (e.counted_from == "either" and self.published is not None):
            return _NO_ANCHOR if self.published is None else self._from_publication(e, i, self.published)
        return self._from_narrative(e, i)

    def _from_expression(self, e: Expression, i: int) -> _Answer | str:
        assert e.of is not None
        base = self._answer(e.of, i)
        if isinstance(base, str):
            return base
        moment = reckon.last_of(base.moment, e.unit) if e.value == "LAST" else moved(base.moment, e.unit, e.count or 0)
        return "the words do not fit together" if moment is None else replace(base, moment=moment)

    def _in_another_year(self, e: Expression, i: int) -> _Answer | str:
        """ "the same month a year ago": the month named last, a year earlier; the year alone when there is none."""
        assert e.of is not None
        named = next((k for k in self._back() if reckon.is_stretch(k.moment, e.unit)), None)
        if named is None or self.hints[i].sentence - named.sentence > _NEAR_NEWS:
            return self._answer(e.of, i)
        year = e.of.year if e.of.kind == "calendar" else named.moment.year + (e.count or 0)
        if year is None or not exists(year, named.moment.month, named.moment.day):
            return "there is no such day in the calendar"
        moment = replace(named.moment.of_day(), year=year)
        return _Answer(moment, "relative to an earlier date", self._counted(named), named.index)

    def _from_publication(self, e: Expression, i: int, published: date) -> _Answer | str:
        count = e.count or 0
        if e.unit == "WE" and count == 0:
            return self._by_publication(reckon.weekend(published, self.hints[i].tense))
        if e.unit:
            moment = moved(of_date(published), e.unit, count)
            return "hours are not counted" if moment is None else self._by_publication(moment)
        if e.weekday is not None:
            return self._by_publication(of_date(reckon.weekday_from(published, e.weekday, count, self.hints[i].tense)))
        place = years.in_year(e.month, e.day, e.part, None)
        if count == 0:
            here = place(published.year)
        elif count < 0:
            here = years.by_publication(place, published, "past")
            if here is not None and reckon.still_on(here, published):
                here = place(published.year - 1)
        else:
            here = years.by_publication(place, published, "future")
            if here is not None and (here.first or published) <= published:
                here = place(here.year + 1)
        return "there is no such time" if here is None else self._by_publication(here)

    def _from_narrative(self, e: Expression, i: int) -> _Answer | str:
        named = self._reference(e, i)
        if named is None:
            if self.published is not None and e.unit in {"Y", "M", "W", "D"} and e.count == -1:
                return self._from_publication(e, i, self.published)
            return "no earlier date in the text to count from"
        count = e.count or 0
        if e.unit:
            moment = moved(named.moment.of_day(), e.unit, count)
        elif e.weekday is not None and named.moment.day and (first := named.moment.first) is not None:
            moment = of_date(reckon.weekday_from(first, e.weekday, count or 1, "none"))
        else:
            here = named.moment
            place = years.in_year(e.month, e.day, e.part, None)
            moment = place(here.year)
            if moment is not None and count and here.month is not None:
                ahead = years.ordinal(moment) > years.ordinal(here)
                moment = place(here.year + (0 if ahead == (count > 0) else count))
        if moment is None:
            return "the words do not fit together"
        return _Answer(moment, "relative to an earlier date", self._counted(named), named.index)

    def _reference(self, e: Expression, i: int) -> _Known | None:
        """The latest date named that is fine enough to count from in these units."""
        for known in self._back():
            back = self.published is not None and (e.count or 0) < 0
            if self.hints[i].sentence - known.sentence > (_NEAR_NEWS if back else _NEAR):
                return None
            m = known.moment
            fine = m.day is not None
            if e.unit == "M":
                fine = m.month is not None
            elif e.unit in {"Y", "E", "C"} or (not e.unit and e.weekday is None):
                fine = not m.digits or e.unit in {"E", "C"}
            elif e.unit == "W":
                fine = fine or m.week is not None
            if fine:
                return known
        return None

    def _clock(self, e: Expression, i: int) -> _Answer | str:
        """A bare clock time is on the day that the sentence or the one before it named."""
        for known in self._back():
            if known.moment.day is not None and self.hints[i].sentence - known.sentence <= 1:
                return _Answer(
                    replace(known.moment, clock=e.clock, daypart=""),
                    "relative to an earlier date",
                    self._counted(known),
                    known.index,
                )
        return "the day is not named"


def resolve(
    text: str,
    expressions: Sequence[Expression],
    hints: Sequence[Hint] | None = None,
    published: date | None = None,
    day_is: str = "the day of publication",
) -> tuple[Resolved, ...]:
    """The value of every expression of a text, in the same order.

    Args:
        text: the text that was scanned.
        expressions: what `scan` found in it.
        hints: sentence and tense of each; without them all stand in one sentence without tense.
        published: the day of publication; None if not known, and then nothing is counted from it.
        day_is: how a reason calls that day, where it is another one: "the day in the dateline".
    """
    return _Reading(text, expressions, hints or [Hint()] * len(expressions), published, day_is).read()


def _resolved(e: Expression, answer: _Answer) -> Resolved:
    moment = answer.moment
    return Resolved(
        e.type, moment.timex, answer.basis, moment.edtf, moment.precision, answer.anchor, answer.reason, e.mod
    )


def _unresolved(e: Expression, reason: str) -> Resolved:
    if e.kind in {"amount", "set", "reference"}:
        return Resolved(e.type, e.value, "explicit", mod=e.mod)
    return Resolved(e.type, reckon.unknown(e), "unresolved", reason=reason, mod=e.mod)
