"""The words of time: each word of a text gets one class, by which the grammar knows it. Our own lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.dates.holidays import NAMES as NAMES_OF_DAYS

PartOfSpeech = Callable[[int], str]
"""Universal part of speech (`AUX`, `NOUN`, …) of the word at a character offset; `""` when unknown."""

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = {name: i for i, name in enumerate(MONTHS, 1)} | {
    short: i
    for i, shorts in enumerate("jan feb mar apr - jun jul aug sep,sept oct nov dec".split(), 1)
    for short in shorts.split(",")
}
_WEEKDAY = {name: i for i, name in enumerate(WEEKDAYS, 1)} | {
    short: i
    for i, shorts in enumerate("mon tue,tues wed,weds thu,thur,thurs fri sat sun".split(), 1)
    for short in shorts.split(",")
}
_SEASON = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_PART = {
    "morning": "MO", "mornings": "MO", "dawn": "MO", "sunrise": "MO", "midday": "MI", "noon": "MI", "afternoon": "AF",
    "afternoons": "AF", "evening": "EV", "evenings": "EV", "dusk": "EV", "sunset": "EV", "night": "NI", "nights": "NI",
    "nighttime": "NI", "overnight": "NI", "midnight": "24:00", "daytime": "DT",
}  # fmt: skip
_UNIT = {
    "second": "s", "minute": "m", "hour": "h", "day": "D", "week": "W", "fortnight": "F", "month": "M", "year": "Y",
    "decade": "E", "century": "C", "millennium": "K", "weekend": "WE", "quarter": "Q", "semester": "B",
}  # fmt: skip
_UNITS = _UNIT | {f"{name}s": code for name, code in _UNIT.items()} | {"centuries": "C", "millennia": "K"}
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, int] = (
    {word: i for i, word in enumerate(_ONES, 1)}
    | {word: 10 * i for i, word in enumerate(_TENS, 2)}
    | {f"{ten}-{one}": 10 * i + j for i, ten in enumerate(_TENS, 2) for j, one in enumerate(_ONES[:9], 1)}
    | {"hundred": 100, "dozen": 12, "thousand": 1000}
)
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
ORDINALS: dict[str, int] = (
    {word: i for i, word in enumerate(_ORDINAL_ONES, 1)}
    | {f"{ten[:-1]}ieth": 10 * i for i, ten in enumerate(_TENS, 2)}
    | {f"{ten}-{one}": 10 * i + j for i, ten in enumerate(_TENS, 2) for j, one in enumerate(_ORDINAL_ONES[:9], 1)}
)
_DECADES = {f"{ten[:-1]}ies": i for i, ten in enumerate(_TENS, 2)}
DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "ist": "+05:30", "pkt": "+05:00",
    "jst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
}  # fmt: skip
_CLASSES = {
    "the": "the", "a": "a", "an": "a", "of": "of", "in": "in", "on": "on", "at": "at", "to": "to", "through": "to",
    "and": "and", "or": "and", "between": "between", "from": "from", "since": "since", "until": "until",
    "till": "until", "til": "until", "by": "by", "before": "before", "prior": "prior", "after": "after", "ago": "ago",
    "earlier": "earlier", "previously": "earlier", "beforehand": "earlier", "later": "later", "thereafter": "later",
    "afterwards": "later", "afterward": "later", "hence": "later", "last": "last", "past": "past", "this": "this",
    "previous": "previous", "preceding": "previous", "next": "next", "following": "following",
    "subsequent": "following", "ensuing": "following", "coming": "coming", "upcoming": "coming", "that": "that",
    "those": "those", "these": "these", "same": "same", "very": "very", "early": "early", "late": "late",
    "mid": "mid", "beginning": "start", "start": "start", "outset": "start", "onset": "start", "opening": "start",
    "middle": "middle", "end": "end", "close": "end", "about": "about", "around": "about", "circa": "about",
    "ca": "about", "c.": "about", "approximately": "about", "roughly": "about", "nearly": "about", "almost": "about",
    "some": "some", "every": "every", "each": "every", "per": "per", "several": "vague", "few": "vague",
    "many": "vague", "numerous": "vague", "couple": "couple", "recent": "recent", "half": "half", "fiscal": "fiscal",
    "financial": "fiscal", "fy": "fiscal", "bc": "bc", "bce": "bc", "b.c.": "bc", "ad": "ad", "ce": "ad",
    "a.d.": "ad", "am": "am", "pm": "am", "a.m.": "am", "p.m.": "am", "a.m": "am", "p.m": "am", "o'clock": "am",
    "o’clock": "am", "final": "final", "local": "local", "time": "time", "period": "period", "now": "now",
    "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "/": "stroke", ",": "comma", "'s": "s", "’s": "s",
    "’": "apostrophe", "'": "apostrophe", "‘": "apostrophe", ".": "dot", "(": "open", ")": "close_", "$": "money",
    "€": "money", "£": "money", "¥": "money", "%": "percent", "old": "old", "long": "long", "more": "more",
    "less": "more", "than": "than", "least": "more", "over": "over", "within": "in", "during": "in",
    "throughout": "in", "for": "for", "another": "another", "daily": "daily", "weekly": "daily", "monthly": "daily",
    "yearly": "daily", "annual": "daily", "annually": "daily", "nightly": "daily", "hourly": "daily",
    "quarterly": "daily", "biannual": "daily", "everyday": "daily", "full": "full", "whole": "full", "entire": "full",
    "part": "portion", "latter": "late", "further": "another", "additional": "another", "small": "small",
    "wee": "small", "consecutive": "full", "straight": "full", "ended": "ended", "ending": "ended",
    "other": "another", "eve": "eve",
}  # fmt: skip
CLOCK_UNITS = frozenset("hms")
"""Units of which a date knows nothing."""
FREQUENCY = {
    "daily": "P1D", "everyday": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
    "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "quarterly": "P3M", "biannual": "P6M",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF", "ongoing": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF",
    "lately": "PAST_REF", "former": "PAST_REF", "formerly": "PAST_REF", "soon": "FUTURE_REF", "shortly": "FUTURE_REF",
    "future": "FUTURE_REF",
}  # fmt: skip
NAMES = (
    "year num big ord iso slashed decade clock word tensword vague couple month weekday season holiday part unit "
    "the a of in on at to and between from since until by before prior after ago earlier later last past this "
    "previous next following coming that those same very early late mid start middle end about some every per recent "
    "half fiscal bc ad am final local time period now dash stroke comma s apostrophe dot open close_ money percent old "
    "long more than over for another daily full portion deictic zone reference qmark break_ other decades "
    "ended date amount moment eve these those small"
).split()
"""Every class a word can have; `date`, `amount` and `moment` are what the first step of the grammar makes."""
SYMBOL = {name: chr(0xE000 + i) for i, name in enumerate(NAMES)}
"""Each class as one character, so that a text is a string of classes that regular expressions can read."""

_TOKEN = re.compile(
    rf"(?P<holiday>(?=[{''.join(sorted({re.escape(name[0]) for name in NAMES_OF_DAYS}))}])"
    rf"(?:{'|'.join(re.escape(name) for name in NAMES_OF_DAYS)})(?!\w))"
    r"|(?=\d)(?:(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-])"
    r"|\d{4}(?P<stop>[/.])\d\d(?P=stop)\d\d(?![\w/]))"
    r"|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\w/])(?!\.\d)"
    r"|(?<![\w-])\d\d-\d\d-\d{4}(?![\w-]))"
    r"|(?P<clock>\d{1,2}[:.][0-5]\d(?=(?:\s?[ap]\.?m\b))|(?<![\d:.])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<decade>\d{0,2}\d0['’]?s(?!\w))"
    r"|(?P<big>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|\d+\.\d+(?![\w.]))"
    r"|(?P<digits>\d{1,2}(?=[ap]\.?m\b)|\d+(?:st|nd|rd|th)?(?![^\W_])))"
    r"|(?P<qmark>[QqH][1-4](?!\w)|[1-4][QH](?!\w))"
    r"|(?P<dotted>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=,?\s{0,3}\w)"
    r"|[AaPp]\.[Mm]\.?(?!\w)|[AB]\.[CD]\.(?!\w)|c\.(?=\s?\d{3})|[Oo]['’]clock(?!\w))"
    r"|(?P<word>[^\W\d_]+(?:[-‑][^\W\d_]+(?=[\s,.;:)])|(?=[-‑]))?)"
    r"|(?P<s>['’]s(?!\w))"
    r"|(?P<break>\n)"
    r"|(?P<other>\w+|[^\w\s])"
)


_VALUED = {*_MONTH, *_WEEKDAY, *_SEASON, *_PART, *ORDINALS, *_UNITS, *NUMBERS, *_DECADES, *DEICTIC, *ZONES}
_OF_TIME = frozenset(_VALUED | {*_CLASSES, *REFERENCES, *(f"{day}s" for day in WEEKDAYS)})
"""All the words that have a class of their own; most words of a text have none."""
_PLAIN = {word: kind for word, kind in _CLASSES.items() if word not in _VALUED}
"""Those that have it however they are written and with nothing more to say of them."""


class Word(NamedTuple):
    """One word, number or sign of a text with its class."""

    start: int
    end: int
    text: str
    kind: str
    lower: str
    value: int = 0
    code: str = ""


def words(text: str) -> list[Word]:
    """The text as classed words; line ends count as words of the class `break_`."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        group, word = match.lastgroup or "other", match[0]
        start, lower = match.start(), word.lower()
        if group == "holiday":
            found.append(Word(start, match.end(), word, "holiday", lower, code=word))
        elif group == "word" and ("-" in word or "‑" in word):
            found.extend(_hyphenated(match))
        elif group in {"word", "other"} and (kind := _PLAIN.get(lower) or ("" if lower in _OF_TIME else "other")):
            found.append(Word(start, match.end(), word, kind, lower))
        else:
            found.append(_word(start, word, group))
    return found


def _hyphenated(match: re.Match[str]) -> list[Word]:
    """A hyphened word as one number ("twenty-one") or as its parts ("mid-June", "three-day")."""
    text, start = match[0].replace("‑", "-"), match.start()
    whole = _word(start, text, "word")
    if whole.kind != "other":
        return [whole]
    left, _, right = text.partition("-")
    parts = [_word(start, left, "word"), Word(start + len(left), start + len(left) + 1, "-", "dash", "-")]
    return [*parts, _word(start + len(left) + 1, right, "word")]


def _word(start: int, text: str, group: str) -> Word:
    lower = text.lower()
    end = start + len(text)
    if group == "digits":
        return _number(start, end, text, lower)
    if group in {"iso", "slashed", "clock", "decade", "big", "qmark"}:
        return Word(start, end, text, group, lower)
    if group == "break":
        return Word(start, end, text, "break_", lower)
    return _named(start, end, text, lower.rstrip(".") if group == "dotted" and lower[0] not in "apbc" else lower)


def _number(start: int, end: int, text: str, lower: str) -> Word:
    if lower[-1].isalpha():
        value = int(lower[:-2]) if len(lower) < 7 else 0
        return Word(start, end, text, "ord" if 1 <= value <= 31 or 1 <= value <= 30 else "other", lower, value)
    if len(lower) > 6:
        return Word(start, end, text, "other", lower)
    value = int(lower)
    if len(lower) == 4 and 1000 <= value <= 2199:
        return Word(start, end, text, "year", lower, value)
    return Word(start, end, text, "num" if 1 <= value <= 31 and len(lower) <= 2 else "big", lower, value)


def _named(start: int, end: int, text: str, lower: str) -> Word:
    if lower not in _OF_TIME:
        return Word(start, end, text, "other", lower)
    capital = text[0].isupper()
    if lower in _MONTH and capital:
        return Word(start, end, text, "month", lower, _MONTH[lower])
    if lower in _WEEKDAY and capital:
        return Word(start, end, text, "weekday", lower, _WEEKDAY[lower])
    if capital and lower.endswith("s") and lower[:-1] in WEEKDAYS:
        return Word(start, end, text, "weekday", lower, _WEEKDAY[lower[:-1]], "s")
    if lower in _SEASON:
        return Word(start, end, text, "season", lower, _SEASON[lower])
    if lower in _PART:
        return Word(start, end, text, "part", lower, 0, _PART[lower])
    if lower in ORDINALS:
        return Word(start, end, text, "ord", lower, ORDINALS[lower])
    if lower in _UNITS:
        return Word(
            start,
            end,
            text,
            "unit",
            lower,
            int(lower.endswith("s") or lower in {"centuries", "millennia"}),
            _UNITS[lower],
        )
    if lower in NUMBERS:
        return Word(start, end, text, "word", lower, NUMBERS[lower])
    if lower in _DECADES:
        return Word(start, end, text, "decades", lower, _DECADES[lower])
    if lower in DEICTIC:
        return Word(start, end, text, "deictic", lower, DEICTIC[lower])
    if lower in ZONES and text.isupper():
        return Word(start, end, text, "zone", lower, 0, ZONES[lower])
    if lower in _CLASSES:
        return Word(start, end, text, _CLASSES[lower], lower)
    if lower in REFERENCES:
        return Word(start, end, text, "reference", lower)
    return Word(start, end, text, "other", lower)
