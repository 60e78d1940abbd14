"""Dependency labels by what they say, in both schemes, and the words below a word that carry them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
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
    labels: list[str]
    """The label by which each word depends on its head."""
    below: Mapping[int, list[int]]
    """The words below each word that has any, in text order."""
    places: Mapping[str, list[int]]
    """The words that bear each label, in text order."""
    predicates: list[int]
    """The words that head a clause, in text order, see `is_predicate`."""
    are_predicates: frozenset[int]


def below(token: Token, labels: Set[str]) -> tuple[Token, ...]:
    """The words that depend on this one by one of the labels, in text order."""
    doc = token.doc
    tree: _Tree = doc.user_data.get(_KEPT) or _tree(doc)
    borne = tree.labels
    return tuple([doc[index] for index in tree.below.get(token.i, ()) if borne[index] in labels])


def children(token: Token) -> tuple[Token, ...]:
    """The words that depend on this one, in text order; `Token.children` looks at all words between them."""
    doc = token.doc
    tree: _Tree = doc.user_data.get(_KEPT) or _tree(doc)
    return tuple([doc[index] for index in tree.below.get(token.i, ())])


def has(token: Token, labels: Set[str]) -> bool:
    """Whether any word depends on this one by one of the labels."""
    doc = token.doc
    tree: _Tree = doc.user_data.get(_KEPT) or _tree(doc)
    borne, words = tree.labels, tree.below.get(token.i)
    return words is not None and not labels.isdisjoint([borne[word] for word in words])


def is_predicate(token: Token) -> bool:
    """Whether the token heads a clause: a verb, or (UD) the noun or adjective of a copula, or has a subject."""
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
        strings = doc.vocab.strings
        steps, deps = doc.to_array("HEAD").astype("int64").tolist(), doc.to_array("DEP").tolist()
        names = {dep: strings[dep] for dep in set(deps)}
        labels = [names[dep] for dep in deps]
        heads = [index + step for index, step in enumerate(steps)]
        below: dict[int, list[int]] = defaultdict(list)
        places: dict[str, list[int]] = defaultdict(list)
        for index, head in enumerate(heads):
            if head != index:
                below[head].append(index)
                places[labels[index]].append(index)
        verb, helper = strings["VERB"], strings["AUX"]
        predicates = [
            index
            for index, pos in enumerate(doc.to_array("POS").tolist())
            if pos == verb
            or (pos == helper and labels[index] not in AUXILIARY)
            or (index in below and not OPENS_CLAUSE.isdisjoint([labels[word] for word in below[index]]))
        ]
        found = doc.user_data[_KEPT] = _Tree(heads, labels, below, places, predicates, frozenset(predicates))
    return found
