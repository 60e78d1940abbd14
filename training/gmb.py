"""The Groningen Meaning Bank's entity tags: news in our own domain, but noisy, coarse and with titles in the names."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from training import detokenise, gazetteer, titles, weak
from training.corpus import KINDS, OUTSIDE, PLACE, Names, Sentence, Span, longest_first

Tagged = list[tuple[str, str, str]]
"""Word, part of speech and tag."""

_KINDS = {
    "per": frozenset({"PERSON"}),
    "org": frozenset({"ORG"}),
    "gpe": frozenset({"NORP"}),
    "eve": frozenset({"EVENT"}),
    "nat": frozenset({OUTSIDE, "EVENT"}),
    "art": frozenset({OUTSIDE, "FAC", "ORG", "EVENT", "NORP"}),
}
_ANY_NAME = frozenset({OUTSIDE, "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"})
_DATE = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|today|yesterday|tomorrow|\d{4}|\d{4}s|years?|months?|weeks?|days?|century|centuries|decades?)$",
    re.I,
)
_TIME = re.compile(r"^(?:a\.m\.|p\.m\.|hours?|minutes?|seconds?|utc|gmt|noon|midnight)$", re.I)
_SURE_TITLES = frozenset(
    "mr. ms. mrs. colonel governor senator president sheikh mullah ayatollah brigadier lieutenant admiral king".split()
)
_BODY = re.compile(
    r"\b(?:university|house|council|office|party|court|ministry|college|brigade|fund|foundation)\b", re.I
)
_COMPOUND = re.compile(r"(?P<name>[A-Z]\S*?)-[a-z]+$")
_LEADING = frozenset(
    """of since from that in on by until between at for during after before through the a an and , about around
    nearly""".split()
)
_TRAILING = frozenset("of to that in and , from until the on by for a".split())


def read(text: str) -> Iterator[Sentence]:
    """Sentences of the tagged CSV, cut at hyphens as the treebanks are; rules add sums and measures."""
    rows = list(_sentences(text))
    usual = _usual(rows)
    for row in rows:
        yield _sentence(row, usual)


def _sentences(text: str) -> Iterator[Tagged]:
    current: Tagged = []
    for mark, word, tag, label in csv.reader(io.StringIO(text)):
        if mark.startswith("Sentence:") and current:
            yield current
            current = []
        if mark != "Sentence #" and word.strip():
            current.append((word.strip(), tag, label))
    if current:
        yield current


def _usual(rows: Sequence[Tagged]) -> dict[str, str]:
    """The tag of each name that has one tag nine times out of ten, among names seen ten times."""
    seen: dict[str, Counter[str]] = {}
    for row in rows:
        for start, end, tag in _runs(row):
            seen.setdefault(" ".join(word for word, _, _ in row[start:end]), Counter())[tag] += 1
    usual = {}
    for name, tags in seen.items():
        (tag, count), total = tags.most_common(1)[0], tags.total()
        if total >= 10 and count >= 0.9 * total:
            usual[name] = tag
    return usual


def _runs(row: Tagged) -> list[tuple[int, int, str]]:
    runs: list[tuple[int, int, str]] = []
    for index, (_, _, label) in enumerate(row):
        place, _, tag = label.partition("-")
        if place == "B" or (place == "I" and not (runs and runs[-1][1] == index)):
            runs.append((index, index + 1, tag))
        elif place == "I":
            runs[-1] = (runs[-1][0], index + 1, runs[-1][2])
    joined: list[tuple[int, int, str]] = []
    for start, end, tag in runs:
        if (
            joined
            and tag == "per" == joined[-1][2]
            and joined[-1][1] == start
            and row[start - 1][0].lower() in _POST_WORDS
        ):
            joined[-1] = (joined[-1][0], end, tag)
        else:
            joined.append((start, end, tag))
    return joined


_POST_WORDS = frozenset(
    "prime vice president minister mr. mrs. ms. general senator secretary king pope foreign defense".split()
)


def _sentence(row: Tagged, usual: dict[str, str]) -> Sentence:
    spans: list[Span] = []
    for start, end, tag in _runs(row):
        spans.extend(_span([word for word, _, _ in row], start, end, tag, usual))
    marked = {index for span in spans for index in range(span.start, span.end)}
    tagged = {index for start, end, _ in _runs(row) for index in range(start, end)}
    for index, (word, pos, _) in enumerate(row):
        proper = pos in ("NNP", "NNPS") and word[:1].isupper() and not titles.after_title([word, "X"])
        if index in marked or index in tagged:
            continue
        if compound := _COMPOUND.match(word):
            spans.append(Span(index, index + 1, _leads(compound["name"], usual)))
        elif proper:
            spans.append(Span(index, index + 1, _ANY_NAME))
    return _cut([word for word, _, _ in row], longest_first(spans))


def _span(words: list[str], start: int, end: int, tag: str, usual: dict[str, str]) -> list[Span]:
    name = " ".join(words[start:end])
    if tag == "tim":
        return _time(words, start, end)
    if name == "State" and start and words[start - 1].lower() == "of":
        return []
    if tag == "org" and words[start].lower() in _SURE_TITLES and not _BODY.search(name):
        tag = "per"
    kinds = _kinds(tag, name)
    if name in usual and usual[name] != tag and usual[name] != "tim":
        kinds = kinds | _kinds(usual[name], name)
    if tag == "per":
        if titles.ends_in_post(words[start:end]) or words[end - 1].lower() in ("prime", "mr.", "ms.", "mrs."):
            return []
        start += titles.after_title(words[start:end])
        if gazetteer.is_people(" ".join(words[start:end])):
            kinds = kinds | {"NORP"}
    while end - start > 1 and words[start].lower() in ("the", "of"):
        start += 1
    return [Span(start, end, frozenset(kinds))]


def _kinds(tag: str, name: str) -> frozenset[str]:
    if name in ("U.N.", "UN", "United Nations"):
        return frozenset({"ORG"})
    if gazetteer.is_faith(name):
        return frozenset({"NORP"})
    places = gazetteer.place_kinds(name)
    if tag == "geo":
        return places
    if tag == "gpe" and places == {"GPE"}:
        return frozenset({"GPE"})
    if tag == "org" and gazetteer.is_country(name):
        return frozenset({"GPE"})
    if tag == "org" and places in ({"GPE"}, {"LOC"}) and " of " not in name:
        return places | {"ORG"}
    return _KINDS.get(tag, _ANY_NAME)


def _leads(name: str, usual: dict[str, str]) -> frozenset[str]:
    """What the name in `U.S.-led` may be: the annotators took such words for adjectives and left them unmarked."""
    tag = usual.get(name, "")
    return _kinds(tag, name) if tag in ("geo", "gpe", "org") else _ANY_NAME


def _time(words: list[str], start: int, end: int) -> list[Span]:
    while end > start and words[end - 1].lower() in _TRAILING:
        end -= 1
    while end > start and words[start].lower() in _LEADING:
        start += 1
    inside = words[start:end]
    if not inside:
        return []
    if any(_TIME.match(word) for word in inside) and not any(_DATE.match(word) for word in inside):
        return [Span(start, end, frozenset({"TIME"}))]
    sure = _DATE.match(inside[0]) or _DATE.match(inside[-1])
    return [Span(start, end, frozenset({"DATE"}) if sure else frozenset({"DATE", "TIME", OUTSIDE}))]


def _cut(words: list[str], spans: tuple[Span, ...]) -> Sentence:
    """The sentence with its words cut at hyphens."""
    spaced = detokenise.spaces(words)
    out: list[str] = []
    spaces: list[bool] = []
    first: list[int] = []
    for word, space in zip(words, spaced, strict=True):
        first.append(len(out))
        parts = detokenise.pieces({"``": '"', "''": '"'}.get(word, word))
        out.extend(parts)
        spaces.extend([False] * (len(parts) - 1) + [space])
    first.append(len(out))
    moved = []
    for span in spans:
        start, end = first[span.start], first[span.end]
        if span.end - span.start == 1 and end - start == 3 and out[end - 1].islower():
            end = start + 1
        moved.append(Span(start, end, span.kinds))
    names = weak.add(out, Names(tuple(moved)))
    return Sentence(tuple(out), tuple(spaces), names=names, document="")


assert {kind for kinds in _KINDS.values() for kind in kinds} | PLACE <= {*KINDS, OUTSIDE}
