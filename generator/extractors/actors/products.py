"""Names of what is made and sold, and words written like names of which there are many: nobody, and nowhere."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import texts
from generator.extractors.actors import nobody
from generator.extractors.actors.found import BODY, PLACE, Found
from generator.extractors.actors.lexicon import words

SURE, LIKELY, MAYBE = 9, 7, 3
"""Votes for a thing, where a label of the pipeline counts 2."""


def votes(doc: Doc, name: Found) -> int:
    """How strongly the words in and beside a name speak for a product, a work or a common noun."""
    if name.country or nobody.called(name.words) in words("designator"):
        return 0
    if name.kinds in (BODY, PLACE) and (counted := _counted(doc, name)):
        return counted
    if name.kinds == BODY and _is_presented(doc[name.head]):
        return LIKELY
    if name.kinds == BODY and _is_scheme(doc, name):
        return MAYBE
    if _is_called(doc, name):
        return LIKELY
    after = name.last + 1
    owned = after < len(doc) and doc[after].lower_ in nobody.OWNED
    return MAYBE if name.kinds == BODY and (owned or _SMALL_CAPITAL.match(name.text)) else 0


_SMALL_CAPITAL = re.compile(r"i[A-Z]\w")
"""As devices and their programs are written, and few bodies."""


def _counted(doc: Doc, name: Found) -> int:
    """How far a name is of what there are many of: "NFTs", and "NFT" beside it; a body's name behind "a"."""
    last = doc[name.last].text
    one = last.removesuffix("s")
    if one.isalpha() and one.isupper() and len(one) > 1:
        if one != last:
            return SURE
        alone = name.first == name.last or doc[name.first].text.islower()
        return MAYBE if alone and last + "s" in texts(doc) else 0
    return MAYBE if name.kinds == BODY and _follows_a(doc, name) else 0


def _follows_a(doc: Doc, name: Found) -> bool:
    """Whether "a" belongs to a name itself, not to a noun behind it; "a profitable Acme" is the one Acme there is."""
    before = doc[name.first - 1] if name.first else None
    return before is not None and before.lower_ in {"a", "an"} and name.first <= before.head.i <= name.last


def _is_scheme(doc: Doc, name: Found) -> bool:
    """Whether a name is that of something planned, which says nothing: "the Harbour *Initiative*", "*Project* Zing"."""
    if len(name.words) == 1 or not (name.words[0] == "project" or name.words[-1] in _SCHEMES):
        return False
    cited = any(token.lower_ == "according" for token in doc[max(0, name.first - 3) : name.first])
    return not cited and not grammar.is_subject(doc[name.head])


_SCHEMES = frozenset({"initiative", "project", "challenge", "grants", "phase"})


def _is_presented(token: Token) -> bool:
    """Whether a name is what somebody unveils, installs or ships."""
    if grammar.is_object(token):
        return grammar.governor(token).lemma_.lower() in _PRESENT
    if not grammar.is_subject(token):
        return False
    clause = grammar.predicate_of(grammar.governor(token))
    return clause is not None and clause.lemma_.lower() in _PRESENT and grammar.is_passive(clause)


_PRESENT = frozenset("unveil install uninstall download ship discontinue preorder pre-order".split())


def _is_called(doc: Doc, name: Found) -> bool:
    """Whether a noun calls a name what is made: "the drug X", "X, a new game", or a company's own "X software"."""
    before, after = doc[name.first - 1] if name.first else None, name.last + 1
    if after < len(doc) and doc[after].pos_ == "PROPN" and doc[after].lower_ in words("no-body"):
        return True  # "Booker *Prize*"
    if before is not None and before.text == "," and name.first > 1 and grammar.is_apposition(doc[name.head]):
        before = doc[name.first - 2]
    if before is not None and before.tag_ == "NN" and before.lower_ in words("product"):
        return True
    if name.kinds != BODY:
        return False
    head = doc[name.head]
    if any(noun.tag_ == "NN" and noun.lemma_.lower() in words("product") for noun in grammar.appositions(head)):
        return True
    noun = head.head
    if noun.lemma_.lower() not in words("product") or head not in grammar.modifiers(noun):
        return False
    return any(_is_maker(owner) for owner in grammar.possessors(noun)) or _is_launched(noun)


def _is_launched(noun: Token) -> bool:
    """Whether a noun is in what a body brings on the market: "Acme released a line of Zing *laptops*"."""
    for _ in range(_DEEPEST):
        if noun.pos_ == "VERB":
            return noun.lemma_.lower() in _LAUNCH and any(s.ent_type_ == "ORG" for s in grammar.subjects(noun))
        noun = noun.head
    return False


_DEEPEST = 4
"""Steps from a noun up to the verb of which it is a part of the object."""
_LAUNCH = frozenset("announce develop introduce launch make manufacture present produce release sell unveil".split())


def _is_maker(owner: Token) -> bool:
    return owner.ent_type_ == "ORG" or owner.lemma_.lower() in words("company") or owner.lower_ == "its"
