"""Where each word of a document stands, so that words are looked up instead of looked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

_KEPT = "briefbook.words"
_NONE: frozenset[str] = frozenset()

_Places = Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class _Index:
    """The places of each word in text order: as written, in lower case, and of each lemma in lower case."""

    texts: _Places
    forms: _Places
    lemmas: _Places


def texts(doc: Doc) -> Collection[str]:
    """The different words of a document as they are written."""
    return _index(doc).texts.keys()


def forms(doc: Doc) -> Collection[str]:
    """The different words of a document in lower case."""
    return _index(doc).forms.keys()


def occurrences(
    doc: Doc, *, texts: Set[str] = _NONE, forms: Set[str] = _NONE, lemmas: Set[str] = _NONE
) -> tuple[Token, ...]:
    """The tokens with one of the texts, lower-case forms or lower-case lemmas, in text order.

    Costs what is found, not the length of the document.
    """
    index = _index(doc)
    asked = ((texts, index.texts), (forms, index.forms), (lemmas, index.lemmas))
    found = {place for words, places in asked for word in words & places.keys() for place in places[word]}
    return tuple([doc[place] for place in sorted(found)])


def _index(doc: Doc) -> _Index:
    """The places of all words, read once and kept with the document; holds no tokens, so it pins nothing."""
    found: _Index | None = doc.user_data.get(_KEPT)
    if found is None:
        texts = _places(doc, "ORTH")
        found = doc.user_data[_KEPT] = _Index(texts, _lowered(texts), _lowered(_places(doc, "LEMMA")))
    return found


def _places(doc: Doc, attribute: str) -> _Places:
    places: dict[int, list[int]] = {}
    for place, key in enumerate(doc.to_array(attribute).tolist()):
        places.setdefault(key, []).append(place)
    return {doc.vocab.strings[key]: where for key, where in places.items()}


def _lowered(places: _Places) -> _Places:
    found: dict[str, list[int]] = {}
    for word, where in places.items():
        found.setdefault(word.lower(), []).extend(where)
    return found
