"""The days of an event from the time expressions in its clause: "since", "until", ranges, "a day after"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Doc, Span, Token

from generator import dates
from generator.extractors import _grammar, _tense
from generator.extractors._words import sentence_start
from generator.models import Article, Basis, Precision, Timex

_RANGE = re.compile(r"\s{0,2}(?:-|–|—|to|through|until|till|and)\s{0,2}(?:the\s)?")
_DAYS = {"D": 1, "W": 7}
_CHANGES = frozenset(
    "change climb decline decrease different drop fall gain grow growth improvement increase jump lower higher percent "
    "plunge rise up down".split()
)
"""What goes "from" an earlier time to a later one."""
_NEAR = 6
"""Words before "from" in which the change stands."""
_AGAINST = frozenset({"than", "against", "versus"})
_SIGNS = frozenset({"%", "$", "€", "£", "percent", "million", "billion", "trillion"})
_TO = frozenset({"to", "until", "till", "through", "-", "–"})
_MOVED = ("advanc", "brought", "chang", "delay", "extend", "mov", "postpon", "push", "reschedul", "shift")
"""How verbs begin that take a thing from one day to another; lemmas of rare verbs are not to be relied on."""
_REPORTED = frozenset("announce book post report".split())
"""Verbs that tell of a stretch of time when it is over."""
_LISTED = 6
"""Most words between two times of a list ("in 2019, and Japan, in April")."""


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event: fields as in `models.Event`."""

    date: str | None
    precision: Precision | None
    basis: Basis
    timex: int


Heads = dict[Token, tuple[When | None, Span | None]]
"""What happens, its time, and the time expression if it stands in the same sentence."""
Told = tuple[Token, tuple[When | None, Span | None]]
"""One of them."""


def of_timex(index: int, times: tuple[Timex, ...], span: Span, head: Token, article: Article) -> When:
    """The time of an event from the expression in its clause and the word before it."""
    time = times[index]
    if time.edtf is None:
        return When(None, None, time.basis, index)
    edtf = _ranged(index, times, article) or time.edtf.partition("T")[0]
    before = _before(span)
    if before == "until" and "/" in time.edtf:
        edtf = f"../{time.edtf.partition('/')[2]}"
    elif "/" not in edtf:
        if before == "since":
            open_end = article.published is None or not _tense.is_pluperfect(head)
            closed = article.published is not None and dates.compare(edtf, article.published.isoformat()) == "before"
            edtf = f"{edtf}/.." if open_end or not closed else f"{edtf}/{article.published}"
        elif before in {"until", "till", "through"} or (before == "before" and _is_bound(span, time)):
            edtf = f"../{edtf}"
        elif before == "after" and _is_bound(span, time):
            edtf = f"{edtf}/.."
    return When(edtf, time.precision if edtf == time.edtf else dates.precision(edtf), time.basis, index)


def _is_bound(span: Span, time: Timex) -> bool:
    """Whether the word before bounds the time itself ("before March"), not what has it ("before Tuesday's vote")."""
    governing = _grammar.preposition(span.root)
    return governing is not None and governing.i == span.start - 1 and time.type == "DATE"


def continues(index: int, times: tuple[Timex, ...], article: Article) -> bool:
    """Whether the expression is the second end of a range that opened with the one before it."""
    return index > 0 and _ranged(index - 1, times, article) is not None


def _ranged(index: int, times: tuple[Timex, ...], article: Article) -> str | None:
    """Both ends of "16–18 January", "between 2011 and 2014", "on Tuesday and Wednesday"; else None."""
    if index + 1 >= len(times):
        return None
    one, other = times[index], times[index + 1]
    gap = article.text[one.end : other.start]
    if one.edtf is None or other.edtf is None or "/" in one.edtf or "/" in other.edtf or not _RANGE.fullmatch(gap):
        return None
    if one.precision != other.precision or dates.compare(one.edtf, other.edtf) != "before" or one.type != "DATE":
        return None
    if gap.split()[:1] == ["and"]:
        opening = article.text[max(0, one.start - 9) : one.start].lower()
        first, last = dates.bounds(one.edtf), dates.bounds(other.edtf)
        follows = first is not None and last is not None and (last[0] - first[1]).days == 1
        if not opening.endswith("between ") and not follows:
            return None
    return f"{one.edtf}/{other.edtf}"


def _is_moved(head: Token, at: When) -> bool:
    """ "The vote was postponed *from January 14 to February 18*": two days of the vote, and no stretch of time."""
    return head.lower_.startswith(_MOVED) and at.date is not None and "/" in at.date and ".." not in at.date


def dates_nothing(head: Token, span: Span, time: Timex, at: When) -> bool:
    """Whether a time is not that of its clause, but set against it, or that of what it reports on or moves."""
    return _is_compared_with(span) or _is_moved(head, at) or _is_reported_on(head, span, time)


def _is_reported_on(head: Token, span: Span, time: Timex) -> bool:
    """ "reported a loss *for the fourth quarter*, after *a year earlier* …": when the loss was made."""
    if _before(span) in {"in", "since", "by"}:
        return False
    if time.precision in {"day", "time", "week"} or head.lemma_.lower() not in _REPORTED:
        return False
    return any(t.lower_ == "for" for t in span.doc[head.i : span.start])


def holds_the_one_before(index: int, times: tuple[Timex, ...], article: Article) -> bool:
    """Whether a time is only the year of the one before it: "since January of *this year*"."""
    if not index:
        return False
    one, whole = times[index - 1], times[index]
    if article.text[one.end : whole.start].strip() not in {"", "of", ","} or not one.edtf or not whole.edtf:
        return False
    return dates.compare(one.edtf, whole.edtf) == "within"


def _is_compared_with(span: Span) -> bool:
    """Whether the time is only what something is set against: "the first since 1959", "more than last year"."""
    before = _before(span)
    if before == "since":
        return any(
            t.lower_ == "first" or t.tag_ in {"JJS", "RBS"} for t in span.doc[sentence_start(span[0]) : span.start]
        )
    if before == "from" and _after(span) not in _TO and _changes(span.doc, span.start - 1):
        return True
    return before in _AGAINST or _compared(span) or _follows_amount(span)


def _follows_amount(span: Span) -> bool:
    """ "up from 55% in *2019*", "against 40 in *2019*": the time of the amount that something is set against."""
    at, doc = span.start - 1, span.doc
    if at <= sentence_start(span[0]) or doc[at].lower_ not in {"in", "at"}:
        return False
    first = at
    while first > sentence_start(span[0]) and (doc[first - 1].pos_ in {"NUM", "SYM"} or doc[first - 1].text in _SIGNS):
        first -= 1
    link = doc[first - 1] if sentence_start(span[0]) < first < at else None
    return link is not None and (
        link.lower_ in {"against", "versus"} or (link.lower_ == "from" and _changes(doc, first - 1))
    )


def _changes(doc: Doc, at: int) -> bool:
    """ "up 14 % from *a year ago*", "different from *2012*"."""
    opening = doc[max(sentence_start(doc[at]), at - _NEAR) : at]
    return any(t.lemma_.lower() in _CHANGES or t.text == "%" for t in opening)


def _compared(span: Span) -> bool:
    """ "compared with *the year before*"."""
    doc, first = span.doc, span.start - 2
    if first < 0 or doc[first].lower_ != "compared" or doc[first + 1].lower_ not in {"to", "with"}:
        return False
    return first >= sentence_start(span[0])


def side_by_side(one: Span, other: Span) -> bool:
    """Whether two times under one verb are a list: "on January 10, *12* and *15*", "in 2019 *and* in April"."""
    between = one.doc[one.end : other.start]
    if between and all(t.lower_ in {",", "and"} or t.like_num for t in between):
        return True
    joined = len(between) <= _LISTED and any(t.lower_ == "and" for t in between)
    return joined and _before(one) == _before(other) != ""


def _before(span: Span) -> str:
    return span.doc[span.start - 1].lower_ if span.start else ""


def _after(span: Span) -> str:
    return span.doc[span.end].lower_ if span.end < len(span.doc) else ""


def deadline(time: Timex, span: Span, anchor: date | None) -> str | None:
    """ "within two months": from the day it was set to its end; None when that day is not known."""
    match = re.fullmatch(r"P(\d{1,3})([DWMY])", time.value)
    if match is None or anchor is None or _before(span) != "within":
        return None
    end = moved(anchor, int(match[1]), match[2])
    return None if end is None else f"{anchor.isoformat()}/{end.isoformat()}"


def moved(day: date, count: int, unit: str) -> date | None:
    """A day some days, weeks, months or years later; the last day of a month that is too short."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
        bounds = dates.bounds(f"{months // 12:04}-{months % 12 + 1:02}")
    except OverflowError:
        return None
    return None if bounds is None else bounds[0].replace(day=min(day.day, bounds[1].day))


def beside(time: Timex, span: Span) -> tuple[Token, int] | None:
    """For "a day after Iran fired missiles": the verb *fired* and the days from it to the main event (1)."""
    match = re.fullmatch(r"P(\d{1,3})([DW])", time.value)
    doc = span.doc
    if match is None or span.end >= len(doc) or doc[span.end].lower_ not in {"after", "before"}:
        return None
    link = doc[span.end]
    verb = next((t for t in span.sent if t.i > link.i and _grammar.is_verb(t) and _opens_at(t, link)), None)
    if verb is None:
        return None
    days = int(match[1]) * _DAYS[match[2]]
    return verb, days if link.lower_ == "after" else -days


def clause_behind(span: Span) -> Token | None:
    """The verb of a clause with "when" right behind a time: "in 2016, when crowds *attacked* the embassy"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at >= len(doc) or doc[at].lower_ != "when":
        return None
    return next((t for t in span.sent if t.i > at and _grammar.is_verb(t) and _opens_at(t, doc[at])), None)


def _opens_at(verb: Token, link: Token) -> bool:
    subjects = _grammar.subjects(verb, inherited=False)
    return (
        bool(subjects)
        and link.i < subjects[0].i < verb.i
        and subjects[0].left_edge.i - link.i <= 1 + (verb.left_edge.i == link.i)
    )
