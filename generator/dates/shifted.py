"""The day of words that count from another: "last week", "two days later", "the same month a year ago"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from generator.dates import reckon, years
from generator.dates.expression import WINTER, Expression
from generator.dates.moment import exists, moved, of_date
from generator.dates.story import NEAR_NEWS, NO_ANCHOR, Answer, Story

Read = Callable[[Expression, int], Answer | str]
"""Reads an expression that stands inside another ("two days before *5 May*")."""
_TUESDAY = 2
"""Until then, "the weekend" is the one just over, unless the tense says otherwise."""
_WEEK = 7
_FIT = "the words do not fit together"


def shifted(e: Expression, story: Story, i: int, read: Read) -> Answer | str:
    """What the expression means, or the reason why that is not known."""
    if e.count is None:
        return "the words do not say how long"
    if e.counted_from == "event":
        return "it counts from something that happens, not from a date"
    if e.counted_from == "expression":
        return _from_expression(e, story, i, read)
    if e.counted_from == "same":
        return _in_another_year(e, story, i, read)
    if e.counted_from == "publication" or (e.counted_from == "either" and story.published is not None):
        return NO_ANCHOR if story.published is None else _from_publication(e, story, i, story.published)
    return _from_story(e, story, i)


def _from_expression(e: Expression, story: Story, i: int, read: Read) -> Answer | str:
    assert e.of is not None
    near = _beside_weekday(e, e.of, story, i)
    if near is not None:
        return near
    base = read(e.of, i)
    if isinstance(base, str):
        return base
    moment = reckon.last_of(base.moment, e.unit) if e.value == "LAST" else moved(base.moment, e.unit, e.count or 0)
    return _FIT if moment is None else replace(base, moment=moment)


def _beside_weekday(e: Expression, of: Expression, story: Story, i: int) -> Answer | None:
    """ "two days before Tuesday": the tense is that of the day meant, and Tuesday may lie on the other side of now."""
    bare = of.kind == "calendar" and of.weekday is not None and not of.day and not of.month and of.of is None
    count, ahead = e.count or 0, story.hints[i].tense == "future"
    if not bare or e.unit != "D" or story.published is None or abs(count) > _WEEK or (ahead and count > 0):
        return None
    edge = story.published - timedelta(days=count)
    apart = (of.weekday or 0) - edge.isoweekday()
    day = edge + timedelta(days=apart % 7 if ahead else -(-apart % 7))
    return story.by_publication(of_date(day + timedelta(days=count)))


def _in_another_year(e: Expression, story: Story, i: int, read: Read) -> Answer | str:
    """ "the same month a year ago": the month named last, a year earlier; the year alone when there is none."""
    assert e.of is not None
    named = next((t for t in story.back() if reckon.is_stretch(t.moment, e.unit)), None)
    if named is None or story.hints[i].sentence - named.sentence > NEAR_NEWS:
        return read(e.of, i)
    year = e.of.year if e.of.kind == "calendar" else named.moment.year + (e.count or 0)
    if year is None or not exists(year, named.moment.month, named.moment.day):
        return "there is no such day in the calendar"
    return story.by_earlier(replace(named.moment.of_day(), year=year), named)


def _from_publication(e: Expression, story: Story, i: int, published: date) -> Answer | str:
    count, tense = e.count or 0, story.hints[i].tense
    if e.unit == "WE" and count == 0:
        just_over = e.counted_from == "either" and tense != "future" and published.isoweekday() <= _TUESDAY
        return story.by_publication(reckon.weekend(published, "past" if just_over else tense))
    if e.unit:
        moment = moved(of_date(published), e.unit, count)
        return "hours are not counted" if moment is None else story.by_publication(moment)
    if e.weekday is not None:
        return story.by_publication(of_date(reckon.weekday_from(published, e.weekday, count, tense)))
    place = years.in_year(e.month, e.day, e.part, None)
    if count == 0:
        here = place(published.year - (e.part == WINTER and _is_in_winter(published, tense)))
    elif count < 0:
        here = years.by_publication(place, published, "past")
        if here is not None and reckon.still_on(here, published):
            here = place(here.year - 1)
    else:
        here = years.by_publication(place, published, "future")
        if here is not None and (here.first or published) <= published:
            here = place(here.year + 1)
    return "there is no such time" if here is None else story.by_publication(here)


def _is_in_winter(day: date, tense: str) -> bool:
    """Whether "this winter" is the one that began the year before."""
    return day.month <= 2 or (tense == "past" and day.month <= 6)


def _from_story(e: Expression, story: Story, i: int) -> Answer | str:
    """Counted from the date named last."""
    named = story.fine_enough(e, i)
    if named is None:
        if story.published is not None and e.unit in {"Y", "M", "W", "D"} and e.count == -1:
            return _from_publication(e, story, i, story.published)
        return "no earlier date in the text to count from"
    count, here = e.count or 0, named.moment
    if e.unit:
        moment = moved(here.of_day(), e.unit, count)
    elif e.weekday is not None and here.day and (first := here.first) is not None:
        moment = of_date(reckon.weekday_from(first, e.weekday, count or 1, "none"))
    else:
        place = years.in_year(e.month, e.day, e.part, None)
        moment = place(here.year)
        if moment is not None and count and here.month is not None:
            ahead = years.ordinal(moment) > years.ordinal(here)
            moment = place(here.year + (0 if ahead == (count > 0) else count))
    return _FIT if moment is None else story.by_earlier(moment, named)
