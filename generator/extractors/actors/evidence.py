"""What speaks for which kind of a name: the pipeline's label, its own words, the words beside it, the gazetteer."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors.actors import nobody, products, situated
from generator.extractors.actors.found import BODY, PEOPLE, PERSON, PLACE, Found
from generator.extractors.actors.given_names import is_family_name, is_given_name
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.names import is_acronym
from generator.extractors.actors.titles import holds_post


def evidence(doc: Doc, name: Found, towns: frozenset[int]) -> list[tuple[str, int]]:
    """What speaks for which kind: the pipeline's label, a title before, the last word, the gazetteer."""
    found = [
        (kind, 2)
        for kinds, kind in ((PERSON, "person"), (BODY, "organisation"), (PLACE, "place"), (PEOPLE, "group"))
        if name.kinds == kinds
    ]
    before = doc[name.first - 1] if name.first else None
    if before is not None and before.text == "." and name.first > 1:
        before = doc[name.first - 2]
    last = doc[name.last].lower_
    if doc[name.first].lower_ in words("opens-group") or _is_armed(name):
        found.append(("group", 8))
    if _is_before_noun(doc, name.last):
        found.append(("organisation", 4))
    if name.kinds == PERSON and len(name.words) == 1 and has_people(doc, name):
        found.append(("organisation", 6))
    if name.kinds == PLACE and not name.country and _is_cited(doc, name) and not gazetteer.cities(name.text):
        found.append(("organisation", 3))
    if nobody.is_nobody(doc, name):
        found.append(("thing", 9))
    elif before is not None and before.pos_ == "NOUN" and before.lower_ in words("called") and not name.country:
        found.append(("organisation", 5))
    if made := products.votes(doc, name):
        found.append(("thing", made))
    if (
        name.kinds == PLACE
        and not name.country
        and is_acronym(name.text)
        and not any(gazetteer.fold(city.name) == gazetteer.fold(name.text) for city in gazetteer.cities(name.text))
        and not _is_behind_place(doc, name.first)
    ):
        found.append(("organisation", 3))
    if name.kinds == PLACE and _is_team(doc[name.last]) and len(name.words) == 1 and not name.country:
        found.append(("group", 3))
    incorporated = len(name.words) > 1 and name.words[-1] in words("corporate")
    makes = _is_called_by_trade(doc, name)
    designated = incorporated or makes or last in words("designator") or _holds_body(doc, name)
    if not name.country and not designated and holds_post(doc, name):
        found.append(("person", 6))
    native = name.kinds == PLACE and before is not None and before.lower_ in {"of", "from"}
    if not name.country and not native and not designated and _is_described_as_person(doc, name.last):
        found.append(("person", 4))
    titled = before is not None and before.lower_ in words("office", "rank", "honorific")
    titled = titled and before is not None and before.lower_ not in words("organisation")
    if _is_led_in(doc, name):
        found.append(("organisation", 5))
    if len(name.words) > 1 and name.words[0] in words("opens-body") and not name.country:
        found.append(("organisation", 6))
    if name.kinds == PERSON and (_WRITTEN_TOGETHER.match(name.text) or _is_side(doc, name)):
        found.append(("organisation", 4))
    if name.kinds == PERSON and len(name.words) == 1 and _is_credit(doc, name):
        found.append(("organisation", 4))
    if name.kinds == PLACE and len(name.words) == 1 and _is_posted_on(doc, name):
        found.append(("organisation", 4))
    if name.kinds == PLACE and len(name.words) == 1 and _governs(doc, name):
        found.append(("person", 5))
    if name.kinds == PERSON and _is_called_the(name):
        found.append(("organisation", 3))
    if name.kinds in (BODY, PERSON) and not designated and last != "municipality" and _is_ground(doc, name.first):
        found.append(("place", 5))
    if name.words[:2] == ("islamic", "state"):
        found.append(("group", 8))
    if name.kinds == PERSON and not is_given_name(name.words[0]) and _has_player(doc, name):
        found.append(("organisation", 4))
    if name.kinds in (BODY, PERSON) and situated.is_home(doc, name):
        found.append(("place", 5))
    if titled and not designated and doc[name.first].pos_ == "PROPN":
        found.append(("person", 3))
    if incorporated:
        found.append(("organisation", 4))
    elif makes or (len(name.words) > 1 and last in words("designator")):
        found.append(("organisation", 3 if name.kinds != PERSON or makes else 1))
    elif len(name.words) > 1 and last in words("place-word") and (name.kinds != PERSON or len(name.words) > _LONG):
        found.append(("place", 2 if name.kinds != PERSON else 4))
    if name.kinds == PLACE and not name.country and _speaks(doc[name.head]) and not gazetteer.cities(name.text):
        found.append(("organisation", 3))
    if name.first in towns:
        found.append(("place", 9))
    elif situated.is_situated(doc, name):
        found.append(("place", 3))
    if name.kinds == PLACE and not name.country and _is_called_body(doc[name.head]):
        found.append(("organisation", 4))
    if _holds_body(doc, name):
        found.append(("organisation", 4))
    if name.country or gazetteer.was_country(name.text):
        found.append(("place", 8))
    elif gazetteer.capital(name.text) and name.kinds != PERSON:
        found.append(("place", 3))
    return found


_LONG = 3
"""Words than which few names of people have more: "King Salman Maritime Complex" is none."""


def _is_before_noun(doc: Doc, last: int) -> bool:
    """Whether a noun for a body follows a name as its kind: "Tasnim *news agency*"."""
    after = last + 1
    if after < len(doc) and doc[after].lower_ == "news":
        after += 1
    return after < len(doc) and doc[after].pos_ == "NOUN" and doc[after].lower_ in words("called")


def _is_behind_place(doc: Doc, first: int) -> bool:
    """Whether a name says where the place right before it lies: "Tuktoyaktuk, *N.W.T.*"."""
    return first > 1 and doc[first - 1].text == "," and doc[first - 2].ent_type_ in {"GPE", "LOC"}


def _is_employer(doc: Doc, last: int) -> bool:
    """Whether a noun for people who work for a body follows: "Reuters *reporters*"."""
    after = last + 1
    return after < len(doc) and doc[after].lemma_.lower() in _EMPLOYED and doc[after].text.islower()


_EMPLOYED = frozenset(
    "reporter editor journalist correspondent photographer employee engineer driver rider partner executive analyst "
    "economist banker trader consultant staffer worker shareholder investor customer subsidiary coach goalkeeper "
    "striker midfielder defender winger".split()
)


def _is_driven_for(doc: Doc, first: int) -> bool:
    """Whether somebody plays or races for a name: "a driver for *Williams*", "coach of *Brema*"."""
    if first < 2 or doc[first - 1].lower_ not in {"for", "of"}:
        return False
    if doc[first - 2].lower_ in _PLAYERS:
        return True
    if doc[first - 1].lower_ == "of":
        return False
    return doc[first - 2].lemma_.lower() in {"driver", "rider", "drive", "race"}


_PLAYERS = frozenset({"coach", "goalkeeper", "striker", "midfielder", "defender", "winger"})


def has_people(doc: Doc, name: Found) -> bool:
    """Whether somebody works, drives or races for a name."""
    return _is_employer(doc, name.last) or _is_driven_for(doc, name.first)


def _is_led_in(doc: Doc, name: Found) -> bool:
    """Whether one word that tells something has an article, as no person's name has: "The *Hill* reported"."""
    article = name.first > 0 and doc[name.first - 1].lower_ == "the"
    return article and name.kinds == PERSON and len(name.words) == 1 and _speaks(doc[name.head])


def _has_player(doc: Doc, name: Found) -> bool:
    """Whether a name owns somebody's: "*Sauber*'s Ann Poe" drives for it."""
    token = doc[name.head]
    owned = token.head
    return grammar.is_possessor(token) and owned.ent_type_ == "PERSON" and owned.pos_ == "PROPN" and owned.i > name.last


def _is_team(token: Token) -> bool:
    """Whether a plural that the pipeline takes for a place is rather a team's: "the Astros"; not "the Andes"."""
    return token.tag_ == "NNPS" and token.ent_type_ != "LOC" and token.head.lower_ not in words("locative")


def _holds_body(doc: Doc, name: Found) -> bool:
    """Whether a name opens with that of a body and goes on with what it is for: "Acme School *of Medicine*"."""
    inside = range(name.first, name.last)
    return any(doc[i].lower_ in words("designator") and doc[i + 1].lower_ in {"of", "for"} for i in inside)


def _is_called_body(token: Token) -> bool:
    """Whether a noun beside a name calls it a body: "their union, *Brema*", "*Brema*, a union"."""
    nouns = (*grammar.appositions(token), *((token.head,) if grammar.is_apposition(token) else ()))
    return any(noun.tag_ == "NN" and noun.lemma_.lower() in words("organisation", "group") | _UNITS for noun in nouns)


_UNITS = frozenset({"unit", "arm", "affiliate", "offshoot", "app", "platform", "website"})


def _is_called_by_trade(doc: Doc, name: Found) -> bool:
    """Whether several words open with no given name and end in a trade: "Getty *Images*", "Horn *Media*"."""
    if len(name.words) == 1 or name.kinds not in (PERSON, BODY) or is_given_name(name.words[0]):
        return False
    return name.words[-1] in words("designator", "industry") or doc[name.last].tag_ == "NNPS"


_WRITTEN_TOGETHER = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z][a-z]+$")
"""Two words in one, as many bodies are called and nobody but the sons of somebody: "PolitiFact"."""


def _is_side(doc: Doc, name: Found) -> bool:
    """Whether a noun for a team stands beside a name: "giants *X*", "another Tunisian side, *X*"."""
    before = doc[name.first - 1] if name.first else None
    if before is not None and before.text == "," and name.first > 1:
        before = doc[name.first - 2]
    if before is not None and before.pos_ == "NOUN" and before.lower_ in _SIDES:
        return True
    return any(noun.tag_ == "NN" and noun.lower_ in _SIDES for noun in grammar.appositions(doc[name.head]))


_SIDES = frozenset({"side", "giants", "outfit", "minnows", "club"})


def _is_armed(name: Found) -> bool:
    """Whether a name is that of a group known by an Arabic noun with its article: "Al Qaeda"."""
    return name.text[:2].lower() == "al" and name.words[0].removeprefix("al-") in _GROUPS


_GROUPS = frozenset({"qaeda", "qaida", "shabaab", "shabab", "nusra"})


def _is_called_the(name: Found) -> bool:
    """Whether a name is an Arabic noun with its article, as papers and channels are called: "Al Jazeera".

    "Al Green" is somebody. Whoever has a given name besides stays a person, by the vote on his full name.
    """
    return name.text.startswith("Al ") and len(name.words) == 1 and not is_family_name(name.words[0])


def _is_credit(doc: Doc, name: Found) -> bool:
    """Whether a slash joins a name to that of another source: "*Getty*/Acme"."""
    if gazetteer.cities(name.text):
        return False
    before, after = name.first - 1, name.last + 1
    behind = after + 1 < len(doc) and doc[after].text == "/" and doc[after + 1].text[0].isupper()
    return behind or (before > 0 and doc[before].text == "/" and doc[before - 1].text[0].isupper())


def _is_posted_on(doc: Doc, name: Found) -> bool:
    """Whether something is written on what no map shows: "an account on *Weibo*"."""
    if name.first == 0 or doc[name.first - 1].lower_ != "on" or is_on_the_map(name):
        return False
    return grammar.governor(doc[name.head]).lemma_.lower() in _POSTED


_POSTED = frozenset(
    "account comment follower hashtag livestream message page post publish share user video write".split()
)


def _governs(doc: Doc, name: Found) -> bool:
    """Whether a government is called by a name that no place bears: "the *Albanese* government"."""
    after = doc[name.last + 1] if name.last + 1 < len(doc) else None
    if after is None or after.lower_ not in {"government", "administration", "cabinet"}:
        return False
    return not (is_on_the_map(name) or gazetteer.seat(name.text))


def _is_ground(doc: Doc, first: int) -> bool:
    """Whether what stands before a name says that it is a place: "the town of *X*", "the monastery of *X*"."""
    return first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in _GROUNDS


_GROUNDS = frozenset("city town village province district municipality suburb island monastery hamlet".split())


def _is_cited(doc: Doc, name: Found) -> bool:
    """Whether something is said on the authority of a name: "according to *Xinhua*"."""
    first = name.first
    return first > 1 and doc[first - 1].lower_ == "to" and doc[first - 2].lower_ == "according"


def _is_described_as_person(doc: Doc, last: int) -> bool:
    """Whether a post follows a name behind a comma: "Ali Shamkhani, *secretary of* …", "X, *a former ambassador*"."""
    if last + 2 >= len(doc) or doc[last + 1].text != ",":
        return False
    for token in doc[last + 2 : last + 8]:
        if token.pos_ in {"NOUN", "PROPN"} and token.lower_ in words("office") and token.tag_ not in {"NNS", "NNPS"}:
            after = doc[token.i + 1] if token.i + 1 < len(doc) else None
            return after is None or after.text in {",", "."} or after.lower_ in {"of", "for", "to", "at", "in"}
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PART", "ADV"}:
            return False
    return False


def is_on_the_map(name: Found) -> bool:
    """Whether the gazetteer has a country, a state of the U.S. or a city of this name."""
    return bool(name.country or gazetteer.is_state(name.text) or gazetteer.cities(name.text))


def _speaks(token: Token) -> bool:
    clause = grammar.predicate_of(grammar.governor(token)) if grammar.is_subject(token) else None
    return clause is not None and clause.lemma_.lower() in words("speech")
