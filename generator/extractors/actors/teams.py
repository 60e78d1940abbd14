"""When the name of a country stands for its team: in a report on sport, where the country plays."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import occurrences
from generator.extractors.actors.found import BODY, PLACE, Found
from generator.extractors.actors.lexicon import words

_SHARE = 0.4
"""Words of sport a sentence from which on an article is a report on sport; a report on politics has hardly any."""
_DIFFERENT = 4
"""Different words of sport that it has at least."""
_SIDE_BY = frozenset("against over versus v vs by between for with".split())


def playing(doc: Doc, names: tuple[Found, ...]) -> tuple[tuple[Found, ...], dict[int, str]]:
    """The names with the countries that play turned into bodies, and the rule for each by its first token.

    In such a report a country that plays once is its team wherever no preposition of place stands before it.
    """
    if not is_sport(doc):
        return names, {}
    teams = {_key(name) for name in names if name.kinds == PLACE and _plays(doc, name)}
    out, rules = [], {}
    for name in names:
        if name.kinds == PLACE and _key(name) in teams and not _is_located(doc[name.head]):
            rules[name.first] = "team"
            name = replace(name, kinds=BODY)
        out.append(name)
    return tuple(out), rules


def is_sport(doc: Doc) -> bool:
    """Whether an article reports on a contest: words of sport are many and of several kinds."""
    found = [token.lemma_.lower() for token in occurrences(doc, lemmas=words("sport"))]
    return len(set(found)) >= _DIFFERENT and len(found) >= _SHARE * sum(1 for _ in doc.sents)


def _key(name: Found) -> object:
    return name.country or name.words


def _plays(doc: Doc, name: Found) -> bool:
    """Whether a name is a side of a contest: it beats, is beaten, has a goalkeeper; a land does anything in a match."""
    token = doc[name.head]
    if grammar.is_possessor(token):
        return grammar.governor(token).lemma_.lower() in words("sport")
    governed = grammar.governor(token)
    if grammar.is_subject(token) or grammar.is_object(token):
        in_match = name.country is not None and bool(occurrences(token.sent, lemmas=words("sport")))
        return in_match or governed.lemma_.lower() in words("contest")
    preposition = grammar.preposition(token)
    if preposition is None or preposition.lower_ not in _SIDE_BY:
        return False
    return governed.lemma_.lower() in words("contest", "sport")


def _is_located(token: Token) -> bool:
    preposition = grammar.preposition(token)
    return preposition is not None and preposition.lower_ in words("locative") | {"from", "to"}
