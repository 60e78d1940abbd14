"""Of which party persons are: "X (R-Ohio)", "X, D-Ohio,", "X (SPD)", "the *Labour* MP X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator.extractors._words import text_between
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import BODY, PERSON
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.names import is_acronym

_OF_A_STATE = re.compile(r"[A-Z]{1,4}[-–][A-Z][\w.]*(?: [A-Z][\w.]*)?")
"""A party by its letters and whence: "R-Ohio", "D-N.Y.", "DFL-St. Paul"."""
_LONGEST = 6
"""Tokens that such a party has at most; "D-N.Y." is up to five."""
_CLOSING = {"(": ")", ",": ","}
_ADJECTIVES = (words("partisan") - {"independent"}) | {"democratic", "labour", "tory"}
_BY_PARTY = frozenset(
    "mp mep msp senator congressman congresswoman lawmaker legislator representative nominee candidate contender "
    "governor mayor councillor leader president premier chairman chairwoman chair whip politician member sen sen. rep "
    "rep. gov gov.".split()
)
"""Whom parties put up or choose; a "Labour secretary" is of a ministry, a "Conservative economist" of no party."""


def told_behind(doc: Doc, clusters: Clusters) -> Iterator[tuple[int, int, int, int | None]]:
    """A person's mention, first and last token of the party told behind the name, and the party's mention, if any."""
    named = {m.first: n for n, m in enumerate(clusters.mentions) if m.form == "name"}
    for number, person in enumerate(clusters.mentions):
        opening = person.last + 1
        if person.form != "name" or person.kinds != PERSON or opening + 2 >= len(doc):
            continue
        closing = _CLOSING.get(doc[opening].text)
        if closing is None or not doc[opening + 1].text[0].isupper():
            continue
        ahead = range(opening + 2, min(opening + 2 + _LONGEST, len(doc)))
        last = next((i - 1 for i in ahead if doc[i].text == closing), None)
        if last is None:
            continue
        body = named.get(opening + 1)
        if _OF_A_STATE.fullmatch(text_between(doc, opening + 1, last)):
            yield number, opening + 1, last, None
        elif closing == ")" and body is not None and clusters.mentions[body].last == last:
            known = clusters.mentions[body]
            if known.kinds <= BODY and is_acronym(known.text) and not _is_made_of(known.text, person.text):
                yield number, opening + 1, last, body


def _is_made_of(letters: str, name: str) -> bool:
    """Whether letters may stand for a name: "MBS" for "Mohammed bin Salman"."""
    return letters[0].casefold() == name[0].casefold()


def in_post(role: SpacySpan, i: int) -> bool:
    """Whether a word of a role is the party that its bearer holds it for."""
    if role.doc[i].lower_ not in _ADJECTIVES or not role.doc[i].text[0].isupper():
        return False
    head = next((t.nbor(-1) for t in role[1:] if t.pos_ == "ADP"), role[-1])
    return i < head.i and head.lower_ in _BY_PARTY
