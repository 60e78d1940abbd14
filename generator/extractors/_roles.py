"""What somebody is said to be, and where somebody belongs, in the article's exact words."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extractors import _gazetteer as gazetteer
from generator.extractors._lexicon import words
from generator.extractors._mentions import Found
from generator.models import Status

_STATUS: dict[str, Status] = {
    "former": "former", "ex": "former", "erstwhile": "former", "late": "former", "then": "former", "onetime": "former",
    "one-time": "former", "retired": "former", "ousted": "former", "deposed": "former", "formerly": "former",
    "acting": "acting", "interim": "acting", "caretaker": "acting",
    "new": "new", "newly": "new", "incoming": "new", "newly-appointed": "new", "newly-elected": "new",
    "elect": "elect", "president-elect": "elect", "designate": "elect",
}  # fmt: skip
_STOP = frozenset('and or but , ; : ( ) [ ] " “ ” — – said says told'.split())
_LINKS = frozenset({"to", "of", "for", "at", "in"})


@dataclass(frozen=True, slots=True)
class Title:
    """Words beside a name that say what its bearer is; tokens, ends included."""

    first: int
    last: int
    head: int
    name: int
    """Index of the name among the mentions."""
    status: Status
    loaded: bool
    rule: str


def titles_before(doc: Doc, names: tuple[Found, ...]) -> tuple[Title, ...]:
    """Titles that stand before a name: "Iranian Foreign Minister X", "Pakistan's new Ambassador to Tehran X"."""
    inside = {i: n for n, name in enumerate(names) if name.form == "name" for i in range(name.first, name.last + 1)}
    found = []
    for number, name in enumerate(names):
        if name.form != "name" or "place" in name.kinds or "government" in name.kinds:
            continue
        head = _head_before(doc, name, names, inside)
        if head is None:
            continue
        first = _left_edge(doc, head, inside, names)
        last = _last_before(doc, name)
        if last < head:
            continue
        found.append(Title(first, last, head, number, status(doc, first, last), is_loaded(doc, first, last), "title"))
    return tuple(found)


def _last_before(doc: Doc, name: Found) -> int:
    last = name.first - 1
    while last > 0 and (
        doc[last].text in {",", "-", "–"} or doc[last].is_space or doc[last].lower_ in words("honorific")
    ):
        last -= 1
    return last


def _head_before(doc: Doc, name: Found, names: tuple[Found, ...], inside: dict[int, int]) -> int | None:
    """The noun of the post right before a name; over "to Tehran" when the post is to a place."""
    i = name.first - 1
    start = doc[name.first].sent.start
    while i >= start and (
        doc[i].lower_ in words("honorific") or (doc[i].text == "." and doc[i - 1].lower_ in words("rank"))
    ):
        i -= 1
    if i < start:
        return None
    if doc[i].text in {"-", "–"}:
        return None
    if doc[i].lower_ in {"elect", "designate"} and i - 2 >= start and doc[i - 1].text in {"-", "–"}:
        i -= 2
    if is_post(doc[i], name) and i not in inside:
        return i
    if i in inside:
        place = names[inside[i]]
        before = place.first - 1
        if before > start and doc[before].lower_ == "the":
            before -= 1
        if before > start and doc[before].lower_ in _LINKS and is_post(doc[before - 1], name):
            if doc[before - 1].text[0].isupper() or doc[name.first - 1].whitespace_:
                return before - 1
    return None


def is_post(token: Token, name: Found) -> bool:
    """Whether a noun can be the title of a name of this kind."""
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and not token.text[0].isupper():
        return False
    lemma = token.lower_
    if "person" in name.kinds:
        return lemma in words("office", "rank", "person") or token.lemma_.lower() in words("office", "person")
    if name.kinds & {"organisation", "group"}:
        return token.pos_ == "NOUN" and lemma in words("organisation", "group") and token.tag_ != "NNS"
    return False


def _left_edge(doc: Doc, head: int, inside: dict[int, int], names: tuple[Found, ...]) -> int:
    """First token of the words that belong to a post, its nationality, possessor and adjectives included."""
    first = head
    start = doc[head].sent.start
    while first - 1 >= start:
        before = doc[first - 1]
        if before.is_space or before.text in _STOP or before.is_digit:
            if before.lower_ == "and" and first - 2 >= start and _is_office(doc[first - 2]):
                first -= 2
                continue
            break
        if before.pos_ in {"NOUN", "PROPN", "ADJ"} or before.tag_ in {"JJ", "POS", "NNP", "NN"}:
            if before.lower_ in words("office") and before.pos_ == "NOUN" and before.tag_ == "NNS":
                break
            first -= 1
        elif before.text in {"-", "–", "‑"} or before.lower_ in {"newly", "then", "ex", "vice"}:
            first -= 1
        elif before.lower_ in {"of", "for"} and first - 2 >= start and _is_office(doc[first - 2]):
            break
        elif before.tag_ == "PRP$" or before.lower_ in {"the", "a", "an"}:
            break
        else:
            break
    while first < head and doc[first].text in {"-", "'s", "’s", "'", "’"}:
        first += 1
    return first


def _is_office(token: Token) -> bool:
    return token.lower_ in words("office", "rank")


def status(doc: Doc, first: int, last: int) -> Status:
    """Whether the post is held, was held, is held for somebody else, is new, or will be held."""
    for token in doc[first : last + 1]:
        if token.lower_ in _STATUS:
            return _STATUS[token.lower_]
    before = doc[first - 1].lower_ if first else ""
    return _STATUS[before] if before in {"formerly", "then", "ex"} else "current"


def is_loaded(doc: Doc, first: int, last: int) -> bool:
    """Whether the words judge: "terror outfit", "regime"."""
    return any(
        token.lower_ in words("loaded") or token.lemma_.lower() in words("loaded") for token in doc[first : last + 1]
    )


def nationality(doc: Doc, first: int, last: int) -> tuple[int, int, str] | None:
    """First and last token of the nationality or country in a post, and its code."""
    for i in range(first, last + 1):
        for width in (3, 2, 1):
            if i + width - 1 > last:
                continue
            text = doc[i : i + width].text
            code = gazetteer.nationality(text) or gazetteer.country(text)
            if code and text[0].isupper():
                return i, i + width - 1, code
    return None
