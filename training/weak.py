"""Dates, times, sums and measures by rule, for corpora whose annotators did not mark them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from training.corpus import OUTSIDE, Names, Span, longest_first

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
)
_SURE_MONTH = _MONTH.replace("|march|", "|").replace("|may|", "|").replace("jan|feb|mar|", "jan|feb|")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_YEAR = r"(?:1[5-9]\d\d|20[0-4]\d)"
_ORDINAL = r"(?:[0-3]?\d(?:st|nd|rd|th)?)"
_NUMBER = (
    r"(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|sixty|hundred|thousand|several|a\ few|dozens\ of|hundreds\ of|thousands\ of|half\ a)"
)
_BIG = r"(?:hundred|thousand|million|billion|trillion|m|bn|k)"
_SPAN_UNIT = r"(?:day|week|month|year|decade|centur(?:y|ie)|fortnight)s?"
_CLOCK_UNIT = r"(?:second|minute|hour)s?"
_UNIT = (
    r"(?:kilomet(?:er|re)s?|km|met(?:er|re)s?|cm|mm|miles?|feet|foot|ft|inch(?:es)?|acres?|hectares?|kilograms?|kg|kilos?|"
    r"grams?|tons?|tonnes?|pounds|lbs?|lit(?:er|re)s?|gallons?|barrels?|degrees|mph|kph|megawatts?|mw|gigawatts?|watts?|"
    r"knots|ounces?|square|cubic|km2|m2|°c|°f)"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<!\S)(?:{rule})(?!\S)", re.I))
    for kind, rule in (
        ("MONEY", rf"(?:US|C|A|HK)?\s?[$£€¥₹]\s(?:\d[\d,.]*\d|\d)(?:\s(?:-\s)?{_BIG})*"),
        (
            "MONEY",
            rf"{_NUMBER}(?:\s{_BIG})*\s(?:u\.?s\.?\s)?(?:american\s)?"
            r"(?:dollars?|euros?|pounds\ssterling|rupees?|yen|yuan|roubles?|rubles?|riyals?|rials?|dinars?|cents?|pesos?|"
            r"lira|francs?|shekels?)",
        ),
        (
            "QUANTITY",
            rf"{_NUMBER}(?:\s(?:-\s)?{_BIG})*\s(?:-\s)?{_UNIT}"
            r"(?:\s(?:kilomet(?:er|re)s|met(?:er|re)s|miles|feet|celsius|fahrenheit))?",
        ),
        ("TIME", r"[0-2]?\d[:.]?[0-5]?\d?\s?(?:a\.?m\.?|p\.?m\.?)(?:\s(?:gmt|utc|est|edt|local\stime))?"),
        ("TIME", r"[0-2]?\d:[0-5]\d(?:\s(?:gmt|utc|est|edt|cet|local\stime))?|noon|midnight"),
        ("TIME", rf"{_NUMBER}\s(?:-\s)?{_CLOCK_UNIT}"),
        ("DATE", rf"(?:{_DAY}\s(?:,\s)?)?(?:the\s)?{_ORDINAL}\s(?:of\s)?{_MONTH}(?:\s(?:,\s)?{_YEAR})?"),
        ("DATE", rf"(?:{_DAY}\s(?:,\s)?)?{_MONTH}\s{_ORDINAL}(?:\s(?:,\s)?{_YEAR})?"),
        ("DATE", rf"(?:early|late|mid(?:\s-)?)?\s?{_MONTH}\s(?:,\s)?(?:of\s)?{_YEAR}"),
        ("DATE", rf"(?:last|next|this|early|late|in)\s(?:{_MONTH}|{_DAY})|{_SURE_MONTH}"),
        ("DATE", rf"{_DAY}(?:\s(?:morning|afternoon|evening|night))?"),
        ("DATE", r"today|yesterday|tomorrow|tonight"),
        (
            "DATE",
            r"(?:last|next|this|the\s(?:past|last|next|previous))\s"
            rf"(?:{_NUMBER}\s)?(?:{_SPAN_UNIT}|weekend|spring|summer|autumn|fall|winter)",
        ),
        ("DATE", rf"{_NUMBER}\s(?:-\s)?{_SPAN_UNIT}(?:\s(?:ago|earlier|later|old|-\sold))?"),
        ("DATE", rf"{_YEAR}|{_YEAR}\s?[-–]\s?(?:{_YEAR}|\d\d)|(?:the\s)?(?:1[5-9]|20)\d0s|\d{{4}}-\d\d-\d\d"),
        ("DATE", r"(?:the\s)?(?:early\s|late\s)?\d\dth\s(?:-\s)?century"),
    )
)  # fmt: skip
_TIMES = frozenset({"DATE", "TIME", OUTSIDE})
_DROP_LEFT = re.compile(r"^in\s", re.I)


def find(words: Sequence[str]) -> tuple[Span, ...]:
    """What the rules are sure of."""
    text = " ".join(words)
    at = {}
    place = 0
    for index, word in enumerate(words):
        at[place] = index
        place += len(word) + 1
    spans = []
    for kind, rule in _RULES:
        for match in rule.finditer(text):
            start = match.start()
            if _DROP_LEFT.match(match.group()):
                start += 3
            first = at.get(start)
            last = at.get(match.end() + 1, len(words) if match.end() == len(text) else None)
            if first is not None and last is not None:
                spans.append(Span(first, last, frozenset({kind})))
    return longest_first(spans)


def add(words: Sequence[str], names: Names) -> Names:
    """The same names, and where they leave room what the rules find.

    Of overlapping times the longer is kept, whoever marked it. Durations count as dates, as in OntoNotes.
    """
    times = [span for span in names.spans if span.kinds <= _TIMES]
    others = [span for span in names.spans if not span.kinds <= _TIMES]
    taken = {index for span in others for index in range(span.start, span.end)}
    more = [span for span in find(words) if taken.isdisjoint(range(span.start, span.end))]
    kept = [*others, *longest_first([*more, *times])]
    return Names(tuple(sorted(kept, key=lambda span: span.start)), names.unseen)
