"""Names given as examples or members of a whole: "partners such as X", "Coalition nations include X and Y".

Source: M. Hearst, Automatic acquisition of hyponyms from large text corpora, COLING 1992.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import occurrences, sentence_end
from generator.extractors.actors.found import Found

_SUCH_AS = frozenset("including especially notably particularly primarily".split())
_INCLUDES = frozenset("include includes included comprise comprises comprised comprising".split())
_OPENING = _SUCH_AS | _INCLUDES | {"such"}
_BETWEEN = frozenset({",", "and", "or", "&", "the", "both", "–", "—"})
_ALLIED = frozenset("member ally partner backer supporter signatory coalition alliance bloc community".split())
"""Nouns for those who have joined one another, and for what they make."""
_COLLECTIVE = _ALLIED | frozenset(
    "nation country state union league council group force unit branch subsidiary".split()
)
_BODIES = frozenset({"organisation", "group", "government"})


def examples(doc: Doc, names: Sequence[Found]) -> Iterator[tuple[Token, int]]:
    """Each whole with the index of each name among `names` that is said to be of it."""
    inside = {i: n for n, name in enumerate(names) for i in range(name.first, name.last + 1)}
    for token in occurrences(doc, forms=_OPENING):
        word = token.lower_
        if word in _INCLUDES and token.pos_ == "VERB":
            subjects = (token.head,) if token in grammar.relative_clauses(token.head) else grammar.subjects(token)
            wholes = [w for w in subjects if _is_whole(w, names, inside)]
            listed = token.i + 1
        elif word in _SUCH_AS:
            wholes, listed = _whole_before(doc, token.i, names, inside), token.i + 1
        elif word == "such" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "as":
            wholes, listed = _whole_before(doc, token.i, names, inside), token.i + 2
        else:
            continue
        for whole in wholes[:1]:
            for member in _list(doc, listed, names, inside):
                yield whole, member


def is_alliance(whole: Token) -> bool:
    """Whether states belong to a whole by joining it: "allies", "Coalition nations"; not "Gulf countries"."""
    narrowed = (*grammar.modifiers(whole), *grammar.possessors(whole))
    return whole.lemma_.lower() in _ALLIED or any(t.lemma_.lower() in _ALLIED or t.ent_type_ == "ORG" for t in narrowed)


def _is_whole(token: Token, names: Sequence[Found], inside: dict[int, int]) -> bool:
    """Whether a noun stands for a whole with members: a body's name, or one that tells whose members they are."""
    if token.i in inside:
        return bool(names[inside[token.i]].kinds & _BODIES)
    if token.lemma_.lower() not in _COLLECTIVE:
        return False
    narrowed = (*grammar.modifiers(token), *grammar.possessors(token))
    return token.tag_ in {"NN", "NNP"} or any(
        t.pos_ in {"PROPN", "PRON"} or t.ent_type_ or t.lemma_.lower() in _ALLIED for t in narrowed
    )


def _whole_before(doc: Doc, i: int, names: Sequence[Found], inside: dict[int, int]) -> list[Token]:
    """The noun right before "such as", a comma or dash apart."""
    i -= 1
    while i > 0 and doc[i].text in {",", "–", "—", "(", "-"}:
        i -= 1
    token = doc[names[inside[i]].head] if i in inside else doc[i]
    return [token] if _is_whole(token, names, inside) else []


def _list(doc: Doc, i: int, names: Sequence[Found], inside: dict[int, int]) -> Iterator[int]:
    """The names that follow one another from a token on, commas and "and" between."""
    end = sentence_end(doc[min(i, len(doc) - 1)])
    while i < end:
        if i in inside:
            yield inside[i]
            i = names[inside[i]].last + 1
        elif doc[i].lower_ in _BETWEEN:
            i += 1
        else:
            return
