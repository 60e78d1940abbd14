"""Dependency labels by what they say, in both schemes, and the words below a word that carry them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass", "csubj", "csubj:pass", "csubjpass"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"})
OBJECT = frozenset({"obj", "dobj"})
INDIRECT = frozenset({"iobj", "dative"})
AUXILIARY = frozenset({"aux", "aux:pass", "auxpass", "cop"})
CLAUSE = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "csubjpass", "parataxis"})
ADVERBIAL = frozenset({"advcl", "advcl:relcl"})
RELATIVE = frozenset({"acl:relcl", "relcl"})
ADNOMINAL = frozenset({"acl", "acl:relcl", "relcl"})
POSSESSOR = frozenset({"nmod:poss", "poss"})
NAME_PART = frozenset({"flat", "flat:name", "compound", "goeswith"})
CASE = frozenset({"case"})
CONJUNCT = frozenset({"conj"})
OPEN = frozenset({"xcomp"})
OBJECT_PREDICATE = frozenset({"xcomp", "oprd"})
OPENS_CLAUSE = SUBJECT | {"cop"}
PASSIVE = PASSIVE_SUBJECT | {"aux:pass", "auxpass"}
MARKER = frozenset({"mark", "aux", "case", "prep", "advmod"})
NEGATED = SUBJECT | OBJECT | {"neg", "advmod", "det", "cc:preconj", "aux", "mark"}
MODIFIER = frozenset({"amod", "compound", "nmod", "nummod", "nmod:desc", "flat"})

_KEPT = "briefbook.tree"


@dataclass(frozen=True, slots=True)
class _Tree:
    """A parse as plain values, read once: asking spaCy makes an object for every word that is looked at."""

    heads: list[int]
    below: Mapping[int, list[int]]
    """The words below each word that has any."""
    labels: Mapping[int, list[str]]
    """Those of these words, in the same order."""
    places: Mapping[str, list[int]]
    """The words that bear each label, in text order."""
    predicates: list[int]
    """The words that head a clause, in text order, see `heads.is_predicate`."""
    are_predicates: frozenset[int]


def below(token: Token, labels: Set[str]) -> tuple[Token, ...]:
    """The words that depend on this one by one of the labels, in text order."""
    doc, here = token.doc, token.i
    tree: _Tree = doc.user_data.get(_KEPT) or _tree(doc)
    borne = tree.labels.get(here)
    if borne is None or labels.isdisjoint(borne):
        return ()
    return tuple([doc[index] for index, label in zip(tree.below[here], borne, strict=True) if label in labels])


def has(token: Token, labels: Set[str]) -> bool:
    """Whether any word depends on this one by one of the labels."""
    doc = token.doc
    tree: _Tree = doc.user_data.get(_KEPT) or _tree(doc)
    return not labels.isdisjoint(tree.labels.get(token.i, ()))


def heads_clause(token: Token) -> bool:
    """Whether a word is a full verb, the predicate of a copula, or has a subject."""
    doc = token.doc
    tree: _Tree = doc.user_data.get(_KEPT) or _tree(doc)
    return token.i in tree.are_predicates


def clause_heads(span: Span) -> tuple[Token, ...]:
    """The words of a span that head a clause, in text order."""
    doc, places = span.doc, _tree(span.doc).predicates
    return tuple([doc[place] for place in places[bisect_left(places, span.start) : bisect_left(places, span.end)]])


def labelled(span: Span, labels: Set[str]) -> tuple[Token, ...]:
    """The words of a span that depend on another one by one of the labels, in text order."""
    places = _tree(span.doc).places
    found = []
    for label in labels & places.keys():
        where = places[label]
        found.extend(where[bisect_left(where, span.start) : bisect_left(where, span.end)])
    return tuple([span.doc[place] for place in sorted(found)])


def tops(span: Span) -> list[int]:
    """The words of a span whose head lies outside, or that head their sentence."""
    heads, start, end = _tree(span.doc).heads, span.start, span.end
    return [place for place in range(start, end) if not start <= heads[place] < end or heads[place] == place]


def _tree(doc: Doc) -> _Tree:
    """The tree of a document, kept with the document; it holds no tokens, so it pins nothing."""
    found: _Tree | None = doc.user_data.get(_KEPT)
    if found is None:
        below: dict[int, list[int]] = {}
        labels: dict[int, list[str]] = {}
        strings = doc.vocab.strings
        steps, deps = doc.to_array("HEAD").astype("int64").tolist(), doc.to_array("DEP").tolist()
        names = {dep: strings[dep] for dep in set(deps)}
        places: dict[str, list[int]] = {}
        heads = [index + step for index, step in enumerate(steps)]
        for index, (step, dep) in enumerate(zip(steps, deps, strict=True)):
            if step:
                below.setdefault(index + step, []).append(index)
                labels.setdefault(index + step, []).append(names[dep])
                places.setdefault(names[dep], []).append(index)
        verb, helper = strings["VERB"], strings["AUX"]
        predicates = [
            index
            for index, (pos, dep) in enumerate(zip(doc.to_array("POS").tolist(), deps, strict=True))
            if pos == verb
            or (pos == helper and names[dep] not in AUXILIARY)
            or (index in labels and not OPENS_CLAUSE.isdisjoint(labels[index]))
        ]
        found = doc.user_data[_KEPT] = _Tree(heads, below, labels, places, predicates, frozenset(predicates))
    return found
