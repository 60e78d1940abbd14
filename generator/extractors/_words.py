"""Where each word of a document stands, so that words are looked up instead of looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

_KEPT = "briefbook.words"
_NONE: frozenset[str] = frozenset()

_Places = Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class _Index:
    """The text, and the places of each word in order: as written, in lower case, of each lemma in lower case."""

    text: str
    opening: list[int]
    """First token of each sentence."""
    ents: list[tuple[int, int, str]]
    """First token, the one after the last, and label of each named entity."""
    texts: _Places
    forms: _Places
    lemmas: _Places


def texts(doc: Doc) -> Collection[str]:
    """The different words of a document as they are written."""
    return _index(doc).texts.keys()


def forms(doc: Doc) -> Set[str]:
    """The different words of a document in lower case."""
    return _index(doc).forms.keys()


def text_of(within: Doc | Span) -> str:
    """The text of a document, or that of a span cut from it; spaCy puts either together from every token."""
    if isinstance(within, Doc):
        return _index(within).text
    doc = within.doc
    index: _Index = doc.user_data.get(_KEPT) or _index(doc)
    return index.text[within.start_char : within.end_char]


def text_between(doc: Doc, first: int, last: int) -> str:
    """The text of the tokens `first` to `last` (both included)."""
    index: _Index = doc.user_data.get(_KEPT) or _index(doc)
    end = doc[last]
    return index.text[doc[first].idx : end.idx + len(end)]


def sentence_start(token: Token) -> int:
    """Index of the first token of its sentence; `Token.sent` makes three spans to tell it."""
    doc = token.doc
    index: _Index = doc.user_data.get(_KEPT) or _index(doc)
    return index.opening[bisect_right(index.opening, token.i) - 1]


def sentence_end(token: Token) -> int:
    """Index of the token after the last one of its sentence."""
    opening = _index(token.doc).opening
    following = bisect_right(opening, token.i)
    return opening[following] if following < len(opening) else len(token.doc)


def sentence_numbers(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    opening = [*_index(doc).opening, len(doc)]
    return [number for number, (first, end) in enumerate(pairwise(opening)) for _ in range(first, end)]


def entities_of(span: Span) -> Iterator[Span]:
    """The named entities that touch a span; `Span.ents` looks at all of the document."""
    ents = _index(span.doc).ents
    for place in range(bisect_right(ents, span.start, key=_after), len(ents)):
        first, last, label = ents[place]
        if first >= span.end:
            return
        yield Span(span.doc, first, last, label=label)


def _after(ent: tuple[int, int, str]) -> int:
    return ent[1]


def occurrences(
    within: Doc | Span, *, texts: Set[str] = _NONE, forms: Set[str] = _NONE, lemmas: Set[str] = _NONE
) -> tuple[Token, ...]:
    """The tokens with one of the texts, lower-case forms or lower-case lemmas, in text order.

    Costs what is found, not the length of the document.
    """
    doc, start, end = (within.doc, within.start, within.end) if isinstance(within, Span) else (within, 0, len(within))
    index: _Index = doc.user_data.get(_KEPT) or _index(doc)
    found: list[int] = []
    for words, places in ((texts, index.texts), (forms, index.forms), (lemmas, index.lemmas)):
        if len(words) < len(places):
            for word in words & places.keys() if words else ():
                found.extend(_from(places[word], start, end))
        else:
            for word, where in places.items():
                if word in words:
                    found.extend(_from(where, start, end))
    return tuple([doc[place] for place in sorted({*found})]) if found else ()


def _from(places: list[int], start: int, end: int) -> list[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _index(doc: Doc) -> _Index:
    """The places of all words, read once and kept with the document; holds no tokens, so it pins nothing."""
    found: _Index | None = doc.user_data.get(_KEPT)
    if found is None:
        texts = _places(doc, "ORTH")
        found = doc.user_data[_KEPT] = _Index(
            doc.text,
            [0, *(i for i, opens in enumerate(doc.to_array("SENT_START").tolist()) if opens == 1 and i)],
            [(ent.start, ent.end, ent.label_) for ent in doc.ents],
            texts,
            _lowered(texts),
            _lowered(_places(doc, "LEMMA")),
        )
    return found


def _places(doc: Doc, attribute: str) -> _Places:
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, key in enumerate(doc.to_array(attribute).tolist()):
        places[key].append(place)
    return {doc.vocab.strings[key]: where for key, where in places.items()}


def _lowered(places: _Places) -> _Places:
    found: dict[str, list[int]] = {}
    for word, where in places.items():
        lower = word.lower()
        found[lower] = sorted(found[lower] + where) if lower in found else where
    return found
