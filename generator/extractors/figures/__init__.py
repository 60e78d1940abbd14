"""Numbers that count something: how many, of what, at least or at most, who says so.

Dates, times, ages, scores and numbers that are part of a name are no figures. What is counted is given in the text's
own words or not at all: "nine died" counts nothing we could name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import anchors, body_sentences, token_at
from generator.extractors._placed import Placed, placed
from generator.extractors._voice import voice_of_number
from generator.extractors._words import entities_of, occurrences, sentence_start
from generator.extractors.figures import numbers as _numbers
from generator.extractors.figures.units import BOUNDS, CURRENCY_SIGNS, CURRENCY_WORDS, MEASURES, SHARES, Bound, Kind
from generator.models import Article, Event, Figure, Statement

_SMALL = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|"
    "seven|eight|nine))?"
)
_SCALE = "hundred|thousand|million|billion|trillion|lakh|crore"
_OPEN_ENDED = "(?:tens|hundreds) of (?:thousands|millions|billions)|dozens|scores|hundreds|thousands|millions|billions"
_NUMBER = (
    rf"(?:{_OPEN_ENDED}"
    rf"|(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -](?:{_SCALE})|(?:bn|tn|mn|m|k)\b)?"
    rf"|(?:half )?(?:a|{_SMALL})(?: dozen|(?:[ -](?:{_SCALE}))+(?: and (?:{_SMALL}))?)"
    rf"|half a dozen|{_SMALL})"
)
_DIGIT = re.compile(r"\d")
_NUMERALS = frozenset(re.findall(r"\w+", f"{_SMALL}|{_SCALE}|{_OPEN_ENDED}|dozen".replace("?:", ""))) - {"of"}
"""Words of numbers: a sentence without one of them and without a digit has no figure."""
_EITHER = "|".join(sorted(map(re.escape, BOUNDS), key=len, reverse=True))
_SIGNS = "|".join(sorted(map(re.escape, CURRENCY_SIGNS), key=len, reverse=True))
_AFTER = "|".join(
    sorted(map(re.escape, (*CURRENCY_WORDS, *(s for s in SHARES if s != "%"), *MEASURES)), key=len, reverse=True)
)
_FIGURE = re.compile(
    rf"(?<![\w.,:/’'-])(?:(?P<bound>{_EITHER}) )?(?:(?P<between>between|from) )?"
    rf"(?P<sign>{_SIGNS})?\s?(?P<low>{_NUMBER})"
    rf"(?P<range>(?(between) (?:and|to) |(?: to |\s?[-–]\s?))(?P<sign2>{_SIGNS})?(?P<high>{_NUMBER}))?"
    rf"(?:\s?(?P<percent>%)|[ -]?(?P<unit>{_AFTER})\b)?"
    r"(?![\w/]|[:.,]\d|-[a-z]|'s|’s|['’]\w)",
    re.IGNORECASE,
)
_HURT = {
    "kill": "killed", "die": "killed", "murder": "killed", "martyr": "killed", "execute": "killed", "slay": "killed",
    "perish": "killed", "drown": "killed", "massacre": "killed", "behead": "killed",
    "wound": "injured", "injure": "injured", "hurt": "injured", "hospitalise": "injured", "hospitalize": "injured",
    "abduct": "captured", "kidnap": "captured", "arrest": "captured", "detain": "captured", "capture": "captured",
}  # fmt: skip
_HURT_NOUNS = {
    "dead": "killed", "death": "killed", "fatality": "killed", "body": "killed",
    "wounded": "injured", "injured": "injured", "injury": "injured", "casualty": "casualties", "missing": "missing",
    "hostage": "captured",
}  # fmt: skip
_YEAR = re.compile(r"(?:1[5-9]|20)(?!00)\d\d")
"""Newspapers write 2,016 people; four digits alone are a year unless they are round."""
_NO_COUNT = frozenset("year month week day hour minute second time century decade o'clock am pm a.m. p.m.".split())


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    sentence: int
    kind: Kind
    value: float
    bound: Bound
    high: float | None
    unit: str
    counted: str


def extract(
    doc: Doc, article: Article, cast: Cast, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Figure, ...]:
    """One figure per number of the running text that counts, measures or prices something, in text order."""
    found = [f for index, sent in body_sentences(doc, article) for f in _of_sentence(doc, article, cast, index, sent)]
    links = anchors("n", [article.text[f.start : f.end] for f in found])
    figures = []
    said = placed(statements)
    happened = Placed((e.start, e.end, e) for e in events)
    for number, (one, link) in enumerate(zip(found, links, strict=True), start=1):
        voiced = voice_of_number(doc, one.start, one.end, tuple(said.touching(one.start, one.end)))
        figures.append(
            Figure(
                start=one.start,
                end=one.end,
                text=article.text[one.start : one.end],
                id=f"n{number}",
                anchor=link,
                sentence=one.sentence,
                kind=one.kind,
                value=one.value,
                bound=one.bound,
                high=one.high,
                unit=one.unit,
                counted=one.counted,
                voice=voiced.voice,
                speaker=voiced.speaker,
                speaker_span=voiced.speaker_span,
                event=next(
                    (e.id for e in happened.touching(one.start, one.end) if e.start <= one.start and one.end <= e.end),
                    None,
                ),
            )
        )
    return tuple(figures)


def _of_sentence(doc: Doc, article: Article, cast: Cast, index: int, sent: Span) -> Iterator[_Found]:
    if not occurrences(sent, forms=_NUMERALS) and _DIGIT.search(article.text, sent.start_char, sent.end_char) is None:
        return
    for match in _FIGURE.finditer(article.text, sent.start_char, sent.end_char):
        number = token_at(doc, match.start("low"))
        if number is None or _is_other(doc, match, number) or _in_name(cast, match.start("low")):
            continue
        low, high, bound = _values(match)
        if low is None:
            continue
        start, end = match.start(), match.end()
        while article.text[start].isspace():
            start += 1
        unit, kind = _unit(match)
        if kind == "money" and not unit:
            unit = _explained((match["unit"] or match["sign"]).lower(), article.text)
        last = token_at(doc, end - 1) or number
        counted = _counted(last, sent)
        if counted is not None:
            end = max(end, counted.end_char)
        if kind is None:
            hurt = _outcome(number, last, counted)
            if hurt:
                unit, kind = hurt, "casualties"
            elif counted is None or counted.root.lemma_.lower() in _NO_COUNT or _is_manner(number, match):
                continue
            elif low == 1 or _is_plural(counted):
                kind = "count"
            else:
                continue
        yield _Found(start, end, index, kind, low, bound, high, unit, counted.text if counted is not None else "")


def _is_manner(number: Token, match: re.Match[str]) -> bool:
    """Whether a small number in words says which or how, not how many: "*the two* ministers", "we are *one* nation"."""
    if match["bound"] or match["range"] or not re.fullmatch(_SMALL, match["low"].lower()):
        return False
    before = number.nbor(-1) if number.i > sentence_start(number) else None
    return match["low"].lower() == "one" or (before is not None and before.tag_ in {"DT", "PRP$", "POS"})


def _is_plural(counted: Span) -> bool:
    """Whether several can be counted by the noun: not "the 2016 *election*", "version 3 *software*"."""
    return counted[-1].tag_ in {"NNS", "NNPS"} or counted[-1].lower_ in _PLURALS


_PLURALS = frozenset("people police personnel staff crew aircraft spacecraft cattle sheep fish dead troops".split())
"""Nouns that are their own plural, or that parsers take for one thing."""


def _in_name(cast: Cast, offset: int) -> bool:
    """Whether a number belongs to a name: "the *Group of Seven*"."""
    return any(m.form == "name" and m.start < offset for m in cast.mentions(offset, offset + 1))


def _is_other(doc: Doc, match: re.Match[str], number: Token) -> bool:
    """Whether a number is a date, a time, part of a name, an ordinal, a bare "one" or which of a kind: "lap 20"."""
    if match["low"].lower() == "one" and match["bound"] is None and not match["unit"] and number.head.pos_ != "NOUN":
        return True
    span = doc.char_span(match.start("low"), match.end(), alignment_mode="expand")
    if span is None:
        return True
    if match["sign"] or match["percent"] or match["unit"]:
        return False
    dated = [ent for ent in entities_of(span) if ent.label_ in {"DATE", "TIME"} and ent.start < span.end <= ent.end]
    if any(not all(_numbers.is_numeral(t.text) or t.pos_ in {"ADP", "CCONJ", "ADV"} for t in ent) for ent in dated):
        return True
    if number.ent_type_ in {"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"}:
        return True
    before = doc[span.start - 1] if span.start > sentence_start(span[0]) else None
    if before is not None and number.is_digit and (before.pos_ == "PROPN" or number.head == before):
        return True
    return match["bound"] is None and bool(_YEAR.fullmatch(match["low"]))


def _values(match: re.Match[str]) -> tuple[float | None, float | None, Bound]:
    low = match["low"]
    bound: Bound = BOUNDS[match["bound"].lower()] if match["bound"] else "exact"
    least = _numbers.at_least(low)
    if least is not None:
        return least, None, bound if bound != "exact" else "at least"
    first = _numbers.value(low)
    if match["range"] is None or first is None:
        return first, None, bound
    second = _numbers.value(match["high"])
    if second is None:
        return first, None, bound
    if first < second and second >= 1000 and first < 1000:
        scale = _scale(match["high"])
        first = first * scale if first * scale <= second else first
    return (first, second, "between") if first <= second else (first, None, bound)


def _scale(words: str) -> float:
    """The million of "2 to 3 million", which counts for the 2 as well."""
    found = re.search(rf"(?:{_SCALE}|bn|tn|mn|m|k)$", words, re.IGNORECASE)
    return (_numbers.value(f"1 {found.group().lower()}") or 1.0) if found else 1.0


def _unit(match: re.Match[str]) -> tuple[str, Kind | None]:
    words = (match["unit"] or "").lower()
    if match["percent"] or words in SHARES:
        return SHARES.get(words, "percent"), "share"
    if match["sign"] or words in CURRENCY_WORDS:
        signs = {sign.lower(): code for sign, code in CURRENCY_SIGNS.items()}
        return signs[match["sign"].lower()] if match["sign"] else CURRENCY_WORDS[words], "money"
    return (MEASURES[words], "measure") if words else ("", None)


def _explained(currency: str, text: str) -> str:
    """The currency that "francs" means in an article that says once which; "" when it says none or several."""
    full = {code for name, code in CURRENCY_WORDS.items() if code and name.endswith(f" {currency}")}
    named = [name for name, code in CURRENCY_WORDS.items() if code in full and " " in name and name in text.lower()]
    codes = {CURRENCY_WORDS[name] for name in named}
    return codes.pop() if len(codes) == 1 else ""


def _counted(last: Token, sent: Span) -> Span | None:
    """The noun phrase that follows a number: "*Iranian police officers*", "of the *passengers*"."""
    doc, place = last.doc, last.i + 1
    if place < sent.end and doc[place].lower_ == "of":
        place += 1
        while place < sent.end and doc[place].pos_ in {"DET", "PRON"} and doc[place].tag_ in {"DT", "PRP$", "PDT"}:
            place += 1
    elif place < sent.end and doc[place].lower_ == "other" and doc[place].tag_ in {"JJ", "NNS"}:
        place += 1
    first = place
    while place < sent.end and (
        doc[place].pos_ in {"NOUN", "PROPN", "ADJ"}
        or doc[place].lower_ in {"-", "–"}
        or (doc[place].tag_ in {"VBN", "VBG"} and place + 1 < sent.end and doc[place + 1].pos_ in {"NOUN", "ADJ"})
    ):
        place += 1
    while place > first and doc[place - 1].pos_ not in {"NOUN", "PROPN"}:
        place -= 1
    if place == first or any(token.ent_type_ in {"DATE", "TIME"} for token in doc[first:place]):
        return None
    return doc[first:place]


def _outcome(number: Token, last: Token, counted: Span | None) -> str:
    """What befell those counted, in one word; "" when nothing is said to have."""
    if counted is not None:
        for token in counted:
            if token.lemma_.lower() in _HURT_NOUNS or token.lower_ in _HURT_NOUNS:
                return _HURT_NOUNS.get(token.lower_) or _HURT_NOUNS[token.lemma_.lower()]
    if number.i > 1 and number.nbor(-1).lower_ in {"the", "its", "their", "his", "her"}:
        return ""
    following = last.nbor() if last.i + 1 < len(last.doc) else last
    if following.lower_ in _HURT_NOUNS:
        return _HURT_NOUNS[following.lower_]
    noun = counted.root if counted is not None else number
    head = noun
    for _ in range(4):
        if head.lemma_.lower() in _HURT and head is not noun:
            people = (*grammar.patients(head), *(grammar.subjects(head) if head.lemma_ in _STANDING else ()))
            return _HURT[head.lemma_.lower()] if any(_within(noun, p) or _within(number, p) for p in people) else ""
        if grammar.is_root(head):
            break
        head = head.head
    return ""


_STANDING = frozenset({"die", "perish", "drown"})


def _within(token: Token, head: Token) -> bool:
    return token is head or token in head.subtree
