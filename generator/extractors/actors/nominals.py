"""Mentions that are no names: descriptions of people and bodies ("the top Iranian diplomat"), and pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._words import occurrences, sentence_end, sentence_numbers, text_between
from generator.extractors.actors.found import GOVERNMENT, PERSON, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.posts import is_plural, nationality
from generator.extractors.actors.titles import Title

_GENDER = {
    "male": frozenset("he him his himself".split()),
    "female": frozenset("she her hers herself".split()),
}
_THING = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_I = frozenset("i me my mine myself".split())
_WE = frozenset("we us our ours ourselves".split())
PRONOUNS = _GENDER["male"] | _GENDER["female"] | _THING | _THEY | _I | _WE

_NOMINAL = frozenset({"NOUN", "PROPN"})
ACTORS = frozenset({"person", "organisation", "group", "government"})
_DEFINITE = frozenset("the this that these those both".split())
_SECTIONS = (
    ("office", "person"),
    ("person", "person"),
    ("group", "group"),
    ("organisation", "organisation"),
    ("government", "government"),
    ("people", "group"),
    ("place", "place"),
)


@lru_cache(maxsize=8192)
def kinds_of(lemma: str) -> frozenset[str]:
    """What a common noun can stand for; nothing for nouns that are no actors and no places."""
    found = {kind for section, kind in _SECTIONS if lemma in words(section)}
    if "organisation" in found or "group" in found:
        found |= {"organisation", "group"} if found & {"organisation", "group"} else set()
    return frozenset(found)


def nominals(doc: Doc, names: Sequence[Found], titles: Sequence[Title]) -> tuple[Found, ...]:
    """Noun phrases headed by a noun for people, bodies or places; none that is the title or part of a name."""
    inside = {i for name in names for i in range(name.first, name.last + 1)}
    inside |= {title.head for title in titles}
    titled = {i for title in titles for i in range(title.first, title.last + 1)}
    opens = {name.first: name for name in names}
    sentence_of = sentence_numbers(doc)
    found = []
    nouns = words(*(section for section, _ in _SECTIONS))
    for token in occurrences(doc, forms=nouns, lemmas=nouns):
        if token.pos_ not in _NOMINAL or token.i in inside:
            continue
        kinds = kinds_of(token.lemma_.lower()) or kinds_of(token.lower_)
        if token.lower_ == "pm" and token.i and token.nbor(-1).like_num:
            continue  # "at 6:00 pm"
        if _is_title(token, opens) or _is_part(token) or _is_corpse(token) or _is_attributed(token):
            continue
        if token.i in titled and kinds == PERSON and not grammar.is_possessor(token):
            continue  # "*CEO* and co-founder Ann Poe" is she
        span = grammar.noun_phrase(token)
        first, last = _bounded(doc, token, span.start, span.end - 1)
        plural = is_plural(token) or token.lower_ in {"police", "people"}
        code = None
        if token.lower_ in {"government", "regime", "administration"}:
            kinds, code = GOVERNMENT, _governed(doc, token, first)
            if token.lower_ == "regime" and _is_set_of_rules(token):
                continue
            if any(t.lower_ in _NOT_THE_ONE for t in doc[first : token.i]):
                code = None
        found.append(
            Found(
                first,
                last,
                token.i,
                "nominal",
                kinds,
                text_between(doc, first, last),
                (),
                sentence_of[token.i],
                plural,
                _gender(token.lower_),
                code,
                _is_definite(doc, token, first),
            )
        )
    found.extend(
        Found(
            title.first,
            title.last,
            title.head,
            "nominal",
            names[title.name].kinds,
            doc[title.first : title.last + 1].text,
            (),
            sentence_of[title.head],
            False,
            _gender(doc[title.head].lower_),
            None,
            True,
        )
        for title in titles
        if not title.shared
    )
    return tuple(found)


def _is_attributed(token: Token) -> bool:
    """Whether a noun is what a verb calls somebody, and refers to nobody: "declared herself *the winner*"."""
    verb = token.head
    beside = grammar.is_object_predicate(token) or grammar.is_object(token)
    called = beside and not grammar.is_coordinate(token) and verb.lemma_.lower() in _CALLING
    return called and any(one.i < token.i for one in grammar.objects(verb))


_CALLING = frozenset("declare proclaim call consider deem label brand dub term style think find judge".split())


def _is_set_of_rules(token: Token) -> bool:
    """Whether a regime is one of rules ("the sanctions *regime*"), not of rulers ("the military regime")."""
    return any(t.pos_ == "NOUN" and t.lower_ not in _RULERS for t in grammar.modifiers(token))


_RULERS = frozenset("military apartheid puppet terror one-party party police client army".split())

_NOT_THE_ONE = frozenset(
    "previous former last next local provincial regional municipal rival parallel breakaway exiled future successive "
    "any no a every".split()
)
"""Words for a government that is not the one a country has when the article is written."""


def _governed(doc: Doc, token: Token, first: int) -> str | None:
    """Country of a government: "the *Iranian* government", "the government of *Iran*"."""
    nation = nationality(doc, first, token.i - 1) if token.i > first else None
    if nation is not None:
        return nation[2]
    if token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "of":
        after = token.i + 2
        if after < len(doc) and doc[after].lower_ == "the":
            after += 1
        nation = nationality(doc, after, min(after + 2, len(doc) - 1)) if after < len(doc) else None
        return nation[2] if nation is not None and nation[0] == after else None
    return None


def _is_title(token: Token, opens: dict[int, Found]) -> bool:
    """Whether the noun is the title of the name right after it."""
    after = token.i + 1
    if after < len(token.doc) and token.doc[after].text in {",", "."} and token.doc[after].text == ".":
        after += 1
    name = opens.get(after)
    return name is not None and name.kinds != frozenset({"place"}) and sentence_end(token) > after


def _is_part(token: Token) -> bool:
    """Whether the noun only narrows another noun ("*police* station")."""
    head = token.head
    return head.i != token.i and (
        (grammar.is_name_part(token) and head.i > token.i) or (token in grammar.modifiers(head) and head.i > token.i)
    )


def _is_corpse(token: Token) -> bool:
    """Whether a body, head or personality is somebody's own rather than one of people ("the *governing* body")."""
    if token.lemma_.lower() == "personality":
        return bool(grammar.possessors(token))
    if token.lemma_.lower() not in {"body", "head"} or grammar.modifiers(token):
        return token.lemma_.lower() == "body" and bool(grammar.possessors(token))
    own = [p for p in grammar.possessors(token) if p.tag_ == "PRP$"]
    followed = token.i + 1 < len(token.doc) and token.nbor().lower_ in {"of", "for"}
    return token.lemma_.lower() == "body" or (bool(own) and not followed)


def _bounded(doc: Doc, token: Token, first: int, last: int) -> tuple[int, int]:
    """The phrase without stray punctuation at its ends, never longer than its sentence allows a reader to take in."""
    ends = _FINITE | _RELATIVE
    behind = range(token.i + 1, last + 1)
    stop = next((i for i in behind if doc[i].text in _STOPS or doc[i].tag_ in ends or _opens_time(doc[i])), None)
    if stop is not None:
        last = stop - 1
    if last - token.i > _LONGEST_TAIL:
        last = token.i
    verb = next((i for i in range(token.i - 1, first - 1, -1) if doc[i].tag_ in _FINITE), None)
    if verb is not None:
        first = verb + 1
    while first < token.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last > token.i and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return first, last


def _opens_time(token: Token) -> bool:
    """Whether a preposition before a time stands here, which is no part of who acts: "a court *on* Monday ordered"."""
    timed = token.i + 1 < len(token.doc) and token.nbor().ent_type_ in {"DATE", "TIME"}
    return timed and token.pos_ == "ADP" and token.lower_ != "of"


_LONGEST_TAIL = 12
_STOPS = frozenset({",", ";", ":", "—", "–"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WP", "WDT"})


def _gender(word: str) -> str:
    return "male" if word in words("male") else "female" if word in words("female") else ""


def _is_definite(doc: Doc, token: Token, first: int) -> bool:
    if doc[first].lower_ in _DEFINITE or doc[first].tag_ == "PRP$":
        return True
    if grammar.possessors(token):
        return True
    return any(t.lower_ in _DEFINITE for t in doc[first : token.i])


def pronouns(doc: Doc) -> tuple[Found, ...]:
    """Personal and possessive pronouns of the first and third person."""
    sentence_of = sentence_numbers(doc)
    found = []
    for token in occurrences(doc, forms=PRONOUNS):
        word = token.lower_
        if token.pos_ not in {"PRON", "DET"} and token.tag_ not in {"PRP", "PRP$"}:
            continue
        if word == "us" and token.text == "US":
            continue
        gender = next((g for g, forms in _GENDER.items() if word in forms), "")
        if gender or word in _I:
            kinds = frozenset({"person"})
        elif word in _THING:
            kinds = frozenset({"organisation", "group", "government", "place", "thing"})
        else:
            kinds = ACTORS | {"thing", "place"}
        found.append(
            Found(
                token.i,
                token.i,
                token.i,
                "pronoun",
                kinds,
                token.text,
                (word,),
                sentence_of[token.i],
                word in _THEY or word in _WE,
                gender,
                None,
                True,
            )
        )
    return tuple(found)


def nationality_of(found: Found, doc: Doc) -> str | None:
    """Country of a description, from its adjective or possessor: "the *Pakistani* minister", "*Iran's* minister"."""
    for i in range(found.first, found.last + 1):
        token = doc[i]
        if i == found.head:
            continue
        code = gazetteer.nationality(token.text) if token.text[0].isupper() else None
        if code and (token.i < found.head):
            return code
    for possessor in grammar.possessors(doc[found.head]):
        code = gazetteer.country(possessor.text)
        if code:
            return code
    return None


def counted(doc: Doc) -> tuple[Found, ...]:
    """Numbers that stand for those just named: "the two", "the pair", "both"; whoever they mean is told elsewhere."""
    sentence_of = sentence_numbers(doc)
    found = []
    for token in occurrences(doc, forms=COUNTED.keys()):
        first = token.i - 1 if token.i and doc[token.i - 1].lower_ == "the" else token.i
        after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        if after == "of" or (first < token.i) is (token.lower_ == "both"):
            continue
        if (
            grammar.is_subject(token)
            or grammar.is_object(token)
            or grammar.is_possessor(token)
            or grammar.preposition(token) is not None
        ):
            text = doc[first : token.i + 1].text
            where = sentence_of[token.i]
            found.append(Found(first, token.i, token.i, "pronoun", ACTORS, text, (token.lower_,), where, True))
    return tuple(found)


COUNTED = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3}
"""Numbers and nouns of number by how many they count."""
