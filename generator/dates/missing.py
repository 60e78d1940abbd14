"""The year of a day, month or part of the year that the text gives without one, by the rules that `years` states."""

from __future__ import annotations

from generator.dates import reckon, years
from generator.dates.moment import Moment, of_date
from generator.dates.story import Answer, Story

_JOINED = 4
"""Most expressions between a day and the year at the end of its list."""


def year_of(place: years.Place, story: Story, i: int) -> Answer | None:
    """The moment meant by the expression of an index, with its year; None when nothing tells the year."""
    answer = _of_next(place, story, i) or _after_opening(place, story, i)
    if answer is not None:
        return answer
    return _by_publication(place, story, i) if story.published is not None else _by_story(place, story, i)


def _of_next(place: years.Place, story: Story, i: int) -> Answer | None:
    """Rule 1: the year at the end of the list, "5 and 7 March *1944*"."""
    at = i
    while story.expressions[at].joined and at + 1 < len(story.expressions):
        at += 1
        other = story.expressions[at]
        if other.kind != "calendar" or (other.year is None and other.month is None) or at - i > _JOINED:
            return None
        if other.year is not None:
            if other.month is None and other.part is None:
                return None
            moment, later = place(other.year), reckon.own_year(other)
            if moment is not None and later is not None and years.ordinal(moment) > years.ordinal(later):
                moment = place(other.year - 1)
            return None if moment is None else Answer(moment, "explicit")
    return None


def _after_opening(place: years.Place, story: Story, i: int) -> Answer | None:
    """Rule 1: the second end of a range lies after the first."""
    opening = story.opening(i)
    if opening is None or (opening.moment.month is None and opening.moment.part is None):
        return None
    moment = years.first_after(place, opening.moment)
    return None if moment is None else story.with_year_of(moment, opening)


def _by_publication(place: years.Place, story: Story, i: int) -> Answer | None:
    """Rule 2: the tense decides on which side of the day of publication."""
    published, tense = story.published, story.hints[i].tense
    assert published is not None
    same = None if story.stands_behind(i, "as of ") else story.in_same_sentence(i)
    if same is not None and same.explicit and tense == "past" and same.moment.year < published.year:
        moment = years.nearest(place, same.moment)
        if moment is not None and (first := moment.first) is not None and first <= published:
            return story.with_year_of(moment, same)
    past = years.by_publication(place, published, "past")
    future = years.by_publication(place, published, "future")
    begun = tense == "future" and past is not None and _still_runs(story, i, past)
    moment = future if tense == "future" else past
    if (begun or tense in {"present", "near"}) and past is not None and future is not None:
        here = years.ordinal(of_date(published))
        moment = min((past, future), key=lambda m: abs(years.ordinal(m) - here))
    if moment is None:
        return None
    side = "the first after" if moment is future and moment is not past else "the latest before"
    return Answer(moment, "inferred year", f"no year in the text: {side} {story.day_is}")


def _still_runs(story: Story, i: int, start: Moment) -> bool:
    """Whether a range that opened at `start` ends on or after the day of publication."""
    if not story.expressions[i].joined or i + 1 >= len(story.expressions) or story.published is None:
        return False
    other = story.expressions[i + 1]
    if other.kind != "calendar" or other.month is None or other.year is not None:
        return False
    end = years.first_after(reckon.place(other), start)
    return end is not None and years.ordinal(end) >= years.ordinal(of_date(story.published))


def _by_story(place: years.Place, story: Story, i: int) -> Answer | None:
    """Rules 3 to 6: no day of publication, so the dates of the text must tell."""
    same = story.in_same_sentence(i)
    if story.is_report and (same is None or same.moment.month is None):
        latest = story.latest_explicit
        moment = None if latest is None else years.first_after(place, latest.moment)
        if latest is not None and moment is not None:
            words = story.words(latest.index)
            reason = f"no year in the text: the first after “{words}”, the latest date it names with a year"
            return Answer(moment, "inferred year", reason, latest.index)
        return None
    anchor = same or story.last(i) or next((t for t in story.explicit if t.index > i and t.moment.month), None)
    if anchor is None or anchor.moment.digits:
        return None
    moment = years.nearest(place, anchor.moment, None if same else story.sections.years)
    return None if moment is None else story.with_year_of(moment, anchor)
