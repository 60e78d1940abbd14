"""Names that are no actor's and no place's: vehicles, treaties and contests, creeds, codes of countries."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.actors.found import BODY, PERSON, Found
from generator.extractors.actors.given_names import is_given_name
from generator.extractors.actors.lexicon import words


def is_nobody(doc: Doc, name: Found) -> bool:
    """Whether a name can be neither an actor nor a place, by its own words and those beside it."""
    return (
        _is_craft(doc, name)
        or _is_thing(name)
        or _is_code(doc, name)
        or _is_sitting(doc, name)
        or _is_portfolio(doc, name)
        or _is_title_of_work(doc, name)
        or _is_storm_or_feast(doc, name)
        or _is_post_written_short(doc, name)
    )


def _is_craft(doc: Doc, name: Found) -> bool:
    """Whether a name is a vehicle's: numbered ("Luna-25"), a ship's ("HMS X"), or with the noun beside it."""
    if _NUMBERED.fullmatch(name.text) or doc[name.first].text in _SHIPS:
        return True
    before, after = name.first - 1, name.last + 1
    if (
        before > 0
        and doc[before].lower_ in {",", "named", "called", "dubbed"}
        and sentence_start(doc[name.first]) < before
    ):
        before -= 1
    if before >= 0 and doc[before].lower_ in words("craft"):
        return True
    if after + 1 < len(doc) and doc[after].is_digit:
        after += 1  # "the Falcon 9 rocket"
    if after >= len(doc) or doc[after].pos_ != "NOUN" or doc[after].lower_ not in words("craft"):
        return False
    return name.kinds != BODY or doc[after].lower_ not in OWNED


OWNED = frozenset("aircraft drone ferry freighter helicopter jet ship submarine tanker trawler vessel".split())
"""Craft before which the name of their owner or maker may stand: "a Boeing jet"."""


_NUMBERED = re.compile(r"[A-Z][a-z]{2,}-[A-Z]?\d+")
_SHIPS = frozenset({"HMS", "USS", "USNS", "RMS", "INS", "HMAS", "HMCS", "MV", "USCGC"})


def _is_thing(name: Found) -> bool:
    """Whether a name is that of a treaty, a contest or the like ("Warsaw Treaty"), of a creed, a language or a god."""
    last = called(name.words)
    if len(name.words) > 1:
        if len(name.words[-1]) == 1 and name.words[-2] in {"group", "pool"}:
            return True  # "Champions League Group C"
        if name.kinds != PERSON and (last == "day" or name.words[1] == "day"):
            return True  # "World Day Against Noise"
        return last in words("no-body") if name.kinds != PERSON else last in {"award", "prize", "code"}
    if name.kinds in (PERSON, BODY) and gazetteer.is_language(name.text) and not is_given_name(name.text):
        return True
    return last in words("nobody") or (last.endswith(("ism", "ismo")) and len(last) > _CREED)


def _is_sitting(doc: Doc, name: Found) -> bool:
    """Whether a meeting is counted, not the body that meets: "the 18th National *Congress*"."""
    before = doc[name.first - 1] if name.first else None
    if before is None or len(name.words) == 1 or called(name.words) not in _SITTINGS:
        return False
    return _ORDINAL.fullmatch(before.lower_) is not None


_SITTINGS = frozenset("congress conference convention forum session festival summit".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def called(words_: tuple[str, ...]) -> str:
    """The word before a name's first "of" or "for", else its last: "Acme *Prize* for Letters"."""
    first = next((i for i, word in enumerate(words_) if i and word in {"of", "for"}), len(words_))
    return words_[first - 1]


_CREED = 6
"""Letters that a creed's name has more than: "Chrism" is none."""


def _is_portfolio(doc: Doc, name: Found) -> bool:
    """Whether a name is what a minister is for: "Minister for *Climate and Energy*"."""
    first = name.first - 1 - (name.first > 0 and doc[name.first - 1].lower_ == "the")
    if name.kinds != BODY or first < 1 or doc[first].lower_ not in {"for", "of"}:
        return False
    if doc[first - 1].lower_ not in _MINISTERS or called(name.words) in words("designator") or name.text.isupper():
        return False
    return any(word in words("portfolio") for word in name.words)


_MINISTERS = frozenset("minister ministers secretary undersecretary".split())


def _is_storm_or_feast(doc: Doc, name: Found) -> bool:
    """Whether a name is a storm's ("Storm Ann", "Hurricane *Ann*") or that of a feast ("Eid al-Fitr")."""
    if name.kinds not in (PERSON, BODY):
        return False
    before = doc[name.first - 1] if name.first else None
    return (
        (before is not None and before.lower_ in _STORMS)
        or name.words[0] in _STORMS
        or name.words[0].split("-")[0] in _FEASTS
    )


_STORMS = frozenset({"storm", "hurricane", "typhoon", "cyclone"})
_FEASTS = frozenset("eid ramadan christmas easter diwali hanukkah thanksgiving ashura nowruz passover".split())


def _is_post_written_short(doc: Doc, name: Found) -> bool:
    """Whether letters stand in parentheses behind a post: "chief county officer (*CCO*)"."""
    first = name.first - 1
    if first < 1 or doc[first].text != "(" or not name.text.isupper() or name.first != name.last:
        return False
    return doc[first - 1].lower_ in words("office") and name.text[-1].lower() == doc[first - 1].lower_[0]


def _is_title_of_work(doc: Doc, name: Found) -> bool:
    """Whether a name is what somebody made: "titled *X*", "*X* was written by", quoted as "Acme's “Morning Joe”"."""
    first, last = name.first - 1, name.last + 1
    if first > 0 and doc[first].lower_ in {"titled", "entitled"}:
        return True
    if not name.country and _is_authored(doc[name.head]):
        return True
    if name.kinds != PERSON or first < 1 or last >= len(doc):
        return False
    return doc[first].text in {"“", '"', "``"} and doc[last].text in {"”", '"', "''"} and doc[first - 1].tag_ == "POS"


def _is_authored(token: Token) -> bool:
    """Whether somebody wrote, filmed or directed what a name is of."""
    if not grammar.is_subject(token):
        return any(c.tag_ == "VBN" and _has_author(c) for c in grammar.adnominal_clauses(token))
    clause = grammar.predicate_of(grammar.governor(token))
    return clause is not None and grammar.is_passive(clause) and _has_author(clause)


def _has_author(verb: Token) -> bool:
    row = (verb, *grammar.conjuncts(verb))
    return verb.lemma_.lower() in _AUTHORED and any(word.lower_ == "by" for v in row for word, _ in grammar.obliques(v))


_AUTHORED = frozenset("author choreograph co-write compose direct film illustrate paint sculpt write".split())


def _is_code(doc: Doc, name: Found) -> bool:
    """Whether letters tell where somebody is from: "Ann Poe (GBR)", "Sen. Ann Poe (D-Ohio)", "Sen. Ann Poe (Tex.)"."""
    if _OF_PARTY.match(name.text):
        return True
    first, last = name.first - 1, name.last + 1
    if first < 0 or last >= len(doc) or doc[first].text != "(":
        return False
    stop = doc[last].text == "." and last + 1 < len(doc)
    if doc[last + stop].text != ")":
        return False
    return gazetteer.is_code(name.text) or (len(name.words) == 1 and (stop or name.text.endswith(".")))


_OF_PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z.]+$")
