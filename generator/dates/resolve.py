"""Which day each time expression of a text means, on what that stands, and why.

What the text has told before is kept by `story`; `missing` finds a year that is not given, `shifted` counts from
another day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.dates import reckon, years
from generator.dates.expression import Expression
from generator.dates.missing import year_of
from generator.dates.moment import of_date
from generator.dates.shifted import shifted
from generator.dates.story import NEAR, NO_ANCHOR, Answer, Hint, Story
from generator.models import Basis, Precision, TimexType

_AHEAD = 20
"""Most characters between a clock time and the day that follows it: "at 4:30 p.m. EST (2130 GMT) on *Friday*"."""
_HALF_A_WEEK = 3
_NO_DAY = "there is no such day in the calendar"


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
    story = Story(text, expressions, hints or [Hint()] * len(expressions), published, day_is)
    found: list[Resolved] = []
    for i, expression in enumerate(expressions):
        answer = _answer(expression, story, i)
        if isinstance(answer, Answer):
            story.tell(i, answer)
            found.append(_resolved(expression, answer))
        else:
            found.append(_unresolved(expression, answer))
    for i, expression in enumerate(expressions):
        if expression.kind == "clock" and found[i].edtf is None:
            found[i] = _clock_of_next(expression, story, i, found)
    return tuple(_with_named_days(story, found))


def _resolved(e: Expression, answer: Answer) -> Resolved:
    moment = answer.moment
    return Resolved(
        e.type, moment.timex, answer.basis, moment.edtf, moment.precision, answer.anchor, answer.reason, e.mod
    )


def _unresolved(e: Expression, reason: str) -> Resolved:
    if e.kind in {"amount", "set", "reference"}:
        return Resolved(e.type, e.value, "explicit", mod=e.mod)
    return Resolved(e.type, reckon.unknown(e), "unresolved", reason=reason, mod=e.mod)


def _answer(e: Expression, story: Story, i: int) -> Answer | str:
    """The answer, or the reason why there is none."""
    if e.kind in {"amount", "set", "reference"}:
        return ""
    if e.kind == "clock":
        return _clock(e, story, i)
    if e.kind == "named":
        return "the text gives this name to no day, or to several"
    if e.kind == "shift":
        answer = shifted(e, story, i, lambda inner, at: _answer(inner, story, at))
    else:
        answer = _calendar(e, story, i)
    if isinstance(answer, str):
        return answer
    moment, about = answer.moment, e.mod == "APPROX"
    if (e.clock or e.daypart) and moment.day:
        moment = replace(moment, clock=e.clock, daypart="" if e.clock else e.daypart)
    if moment.about != about:
        moment = replace(moment, about=about)
    return answer if moment is answer.moment else replace(answer, moment=moment)


def _calendar(e: Expression, story: Story, i: int) -> Answer | str:
    own = reckon.own_year(e)
    if own is not None:
        return Answer(own, "explicit")
    if e.holiday and e.year is not None:
        return f"no day is known for it in {e.year}"
    if e.year is not None:
        return _NO_DAY
    if e.of is not None:
        return _part_of(e, e.of, story, i)
    if e.fiscal:
        return "the fiscal year is not named"
    if e.weekday is not None and e.month is None and e.day is None:
        return _weekday(e.weekday, story, i)
    if e.day is not None and e.month is None:
        return _day_of_month(e, e.day, story, i)
    return year_of(reckon.place(e), story, i) or "the year is not in the text, and nothing tells it"


def _weekday(weekday: int, story: Story, i: int) -> Answer | str:
    if story.published is None:
        return NO_ANCHOR
    opening = story.opening(i)
    if opening is not None and opening.moment.day and (first := opening.moment.first) is not None:
        return story.by_publication(of_date(first + timedelta(days=(weekday - first.isoweekday()) % 7)))
    back = (story.published.isoweekday() - weekday) % 7
    if story.hints[i].tense == "future":
        return story.by_publication(of_date(story.published + timedelta(days=-back % 7)))
    if story.hints[i].tense == "near" and back > _HALF_A_WEEK:
        return story.by_publication(of_date(story.published + timedelta(days=7 - back)))
    return story.by_publication(of_date(story.published - timedelta(days=back)))


def _day_of_month(e: Expression, day: int, story: Story, i: int) -> Answer | str:
    """ "the 16th", of the month named last."""
    named = next((t for t in story.back() if t.moment.month), None)
    if named is not None and story.hints[i].sentence - named.sentence <= NEAR:
        moment = years.in_year(named.moment.month, day, None, e.weekday)(named.moment.year)
        if moment is not None:
            return story.by_earlier(moment, named)
    if story.published is None:
        return "the month is not named"
    near = reckon.day_near(story.published, day, e.weekday, ahead=story.hints[i].tense == "future")
    return _NO_DAY if near is None else story.by_publication(of_date(near))


def _part_of(e: Expression, of: Expression, story: Story, i: int) -> Answer | str:
    """ "24 January of the same year", "Monday last week"."""
    whole = _answer(of, story, i)
    if isinstance(whole, str):
        return whole
    if e.weekday is not None and whole.moment.week is not None:
        return replace(whole, moment=of_date(whole.moment.week + timedelta(days=e.weekday - 1)))
    month = e.month or whole.moment.month
    if whole.moment.week is not None or whole.moment.digits or (e.day and not month):
        return "the words do not fit together"
    moment = years.in_year(month, e.day, e.part, e.weekday)(whole.moment.year)
    return _NO_DAY if moment is None else replace(whole, moment=moment)


def _clock(e: Expression, story: Story, i: int) -> Answer | str:
    """A bare clock time is on the day that the sentence or the one before it named, or the only one of the news."""
    for told in story.back():
        if told.moment.day is not None and story.hints[i].sentence - told.sentence <= 1:
            return story.by_earlier(replace(told.moment, clock=e.clock, daypart=""), told)
    only = story.only_day() if story.hints[i].tense == "past" else None
    if only is not None:
        return story.by_earlier(replace(only.moment, clock=e.clock, daypart=""), only)
    return "the day is not named"


def _clock_of_next(e: Expression, story: Story, i: int, found: Sequence[Resolved]) -> Resolved:
    """A clock time for which nothing before named the day, with the day that is named right behind it."""
    for j in range(i + 1, len(found)):
        day = (found[j].edtf or "").partition("T")[0]
        apart = story.expressions[j].start - e.end
        if apart > _AHEAD or story.hints[j].sentence != story.hints[i].sentence:
            break
        if found[j].precision in {"day", "time"} and story.expressions[j].kind != "clock":
            value, reason = f"{day}T{e.clock}", f"on “{story.words(j)}”"
            return Resolved(e.type, value, found[j].basis, value, "time", j, reason, e.mod)
    return found[i]


def _with_named_days(story: Story, found: Sequence[Resolved]) -> Iterator[Resolved]:
    """Days with a name that the text gives to one date, with that date: "Sunday, *polling day*" … "*polling day*"."""
    told: dict[str, list[int]] = {}
    for i, e in enumerate(story.expressions):
        if e.kind == "named" and e.of is not None:
            told.setdefault(e.value, []).append(i - 1 if e.of.start < e.start else i + 1)
    dates = {name: _only_day(found, places) for name, places in told.items()}
    for i, e in enumerate(story.expressions):
        j = dates.get(e.value) if e.kind == "named" else None
        if j is None:
            yield found[i]
            continue
        basis = "relative to an earlier date" if e.of is None and j < i else found[j].basis
        yield replace(found[j], basis=basis, anchor=j, reason=f"the text gives this name to “{story.words(j)}”")


def _only_day(found: Sequence[Resolved], places: Sequence[int]) -> int | None:
    """Index of the first of some dates that is a day; None when they are several days, or none is."""
    days = [j for j in places if found[j].precision in {"day", "time"}]
    different = {(found[j].edtf or "").partition("T")[0] for j in days}
    return days[0] if len(different) == 1 else None
