"""When a country, its capital or a seat of power acts as a government, and when it is only a place."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.actors.examples import examples, is_alliance
from generator.extractors.actors.found import GOVERNMENT, PLACE, Found
from generator.extractors.actors.lexicon import words


def acting(doc: Doc, names: tuple[Found, ...]) -> tuple[tuple[Found, ...], dict[int, str]]:
    """The names with acting countries turned into governments, and the rule for each by its first token.

    Only names of countries, capitals and seats are looked at; what is not shown to act stays a place.
    """
    rules: dict[int, str] = {}
    allied = {member for whole, member in examples(doc, names) if is_alliance(whole)}
    out = []
    for number, name in enumerate(names):
        if (governed := _governed(name)) is not None:
            out.append(replace(name, kinds=GOVERNMENT, country=governed))
            continue
        if name.country and name.kinds != PLACE:
            out.append(name)
            continue
        code = name.country or gazetteer.seat(name.text)
        is_seat = code is not None and name.country is None
        if code is None and name.kinds == PLACE:
            code = gazetteer.capital(name.text)
        if code is None or name.kinds == frozenset({"person"}):
            out.append(name)
            continue
        rule = role(doc[name.head], capital=name.country is None and not is_seat)
        if not rule and number in allied and name.country:
            rule = "member"
        if is_seat and not rule and not _is_located(doc[name.head]):
            rule = "seat of power"
        if rule:
            rules[name.first] = rule
            out.append(replace(name, kinds=GOVERNMENT, country=code))
        else:
            out.append(replace(name, kinds=PLACE) if is_seat and name.kinds != PLACE else name)
    return tuple(_owning(doc, _harmonised(doc, out, rules), rules)), rules


def _governed(name: Found) -> str | None:
    """Country of the government that a name spells out: "U.S. Government", "Canadian Government"; else None."""
    land, _, last = name.text.rpartition(" ")
    return gazetteer.country(land) or gazetteer.nationality(land) if last.lower() == "government" else None


def _owning(doc: Doc, names: list[Found], rules: dict[int, str]) -> list[Found]:
    """A country that acts elsewhere in the article is its government where something other than land is its own."""
    acting = {name.country for name in names if name.first in rules}
    for i, name in enumerate(names):
        head = doc[name.head]
        if name.country not in acting or name.country is None or name.kinds != PLACE or not _owns(head):
            continue
        rules[name.first] = "possessor"
        names[i] = replace(name, kinds=GOVERNMENT)
    return names


def _owns(token: Token) -> bool:
    owned = grammar.governor(token)
    lemma = owned.lemma_.lower()
    return grammar.is_possessor(token) and owned.pos_ == "NOUN" and not _is_stretch(lemma) and not _is_ground(lemma)


def _harmonised(doc: Doc, names: list[Found], rules: dict[int, str]) -> list[Found]:
    """Countries named side by side act together or not at all: "Iran and Pakistan", in a headline "Iran, Pakistan"."""
    for order in (range(1, len(names)), range(len(names) - 1, 0, -1)):
        for i in order:
            one, other = names[i - 1], names[i]
            if one.sentence != other.sentence or other.first - one.last > _LISTED:
                continue
            between = {t.lower_ for t in doc[one.last + 1 : other.first]}
            if not between or not between <= {"and", ",", "the"}:
                continue
            for known, unknown, at in ((one, other, i), (other, one, i - 1)):
                code = unknown.country or gazetteer.capital(unknown.text)
                shown = rules.get(known.first)
                if shown in {"agent", "party"} and unknown.first not in rules and code and "place" in unknown.kinds:
                    rules[unknown.first] = shown
                    names[at] = replace(unknown, kinds=GOVERNMENT, country=code)
                    break
    return names


_LISTED = 4
"""Tokens from one name of a list to the next, at most: ", and the"."""


def role(token: Token, *, capital: bool = False) -> str:
    """How grammar shows that a country acts: `agent`, `patient`, `possessor`, `party`; `""` when it is a place.

    Args:
        token: head of the name.
        capital: it is the name of a city, for which less is taken as proof.
    """
    deeds = words("political", "speech")
    if grammar.is_possessor(token) or _is_marked_possessive(token):
        owned = grammar.governor(token).lemma_.lower()
        if owned in words("relation") or (not capital and owned in words("office", "government")):
            return "possessor"
        return ""
    if grammar.is_subject(token) and grammar.preposition(token) is None:
        clause = grammar.predicate_of(grammar.governor(token))
        if clause is None:
            return ""
        lemma = clause.lemma_.lower()
        if grammar.is_passive(clause) and lemma not in {"determine", "commit", "concern", "prepare"}:
            return "patient" if lemma in deeds else ""
        if lemma in deeds or (not capital and (_deliberates(clause) or _does(clause))):
            return "agent"
        return ""
    if _reads_as_subject(token, capital=capital):
        return "agent"
    if grammar.is_object(token):
        return "patient" if grammar.governor(token).lemma_.lower() in _DONE_TO_STATES else ""
    preposition = grammar.preposition(token)
    if preposition is None:
        return ""
    word, governed = preposition.lower_, grammar.governor(token)
    lemma = governed.lemma_.lower()
    if "according" in {word, token.doc[preposition.i - 1].lower_}:
        return "agent"
    if word == "to" and lemma in words("motion"):
        return ""
    if word == "between":
        return (
            "party"
            if lemma in words("relation") or (governed.pos_ in {"VERB", "NOUN"} and not _is_stretch(lemma))
            else ""
        )
    if word == "by" and governed.pos_ == "VERB" and lemma in deeds:
        return "agent"
    if word in {"with", "against"} and (lemma in words("relation") or lemma in deeds):
        return "party"
    if word == "from" and lemma == "trade":
        return ""  # "trade from Asia"
    if word in {"of", "for", "to", "on", "from"} and lemma in words("relation") and not _is_ground(lemma):
        return "party" if word != "of" or not capital else ""
    if word == "of" and lemma in words("government") - _LANDS:
        return "possessor"
    return ""


_LANDS = frozenset({"state", "country", "nation"})
"""What a land is, not who governs it: "the island nation of Kiribati"."""


def _reads_as_subject(token: Token, *, capital: bool) -> bool:
    """Whether a finite verb of doing follows a name that no preposition governs, whatever the parser made of it."""
    doc = token.doc
    before = doc[token.i - 1] if token.i > sentence_start(token) else None
    if before is not None and (before.pos_ in {"ADP", "ADJ", "PROPN", "NOUN"} or before.text in {"-", "–", "the"}):
        return False
    if before is not None and before.text in {",", "and"} and _lists_places(token):
        return False
    i = token.i + 1
    if i < len(doc) and doc[i].text in {",", "and"} and i + 1 < len(doc) and gazetteer.country(doc[i + 1].text):
        i += 2
    if i >= len(doc) or doc[i].tag_ not in {"VBZ", "VBP", "VBD", "MD"}:
        return False
    while i < len(doc) and i < token.i + 8 and (doc[i].pos_ in {"AUX", "ADV", "PART"} or doc[i].tag_ == "MD"):
        i += 1
    if i >= len(doc) or doc[i].pos_ != "VERB" or (doc[i].tag_ == "VBN" and doc[i - 1].lemma_ == "be"):
        return i < len(doc) and doc[i].lemma_.lower() in {"determine", "determined", "commit", "committed"}
    lemma = doc[i].lemma_.lower()
    return lemma in words("political", "speech") or (not capital and lemma not in words("no-deed"))


def _lists_places(token: Token) -> bool:
    """Whether a name ends a list that a preposition governs: "authorities in Oslo, Rome and *Paris* have"."""
    doc, start = token.doc, sentence_start(token)
    i = token.i - 1
    while i > start and (doc[i].pos_ == "PROPN" or doc[i].lower_ in {",", "and", "the"}):
        i -= 1
    return doc[i].pos_ == "ADP" and doc[i].lower_ not in {"like", "as"}


_DONE_TO_STATES = frozenset(
    "accuse blame condemn criticise criticize denounce sanction warn urge support back attack invade praise thank "
    "threaten recognise recognize persuade convince pressure press punish isolate ask tell defend help aid assist "
    "oppose provoke engage arm fund lead represent welcome commend slam sue".split()
)


def _deliberates(clause: Token) -> bool:
    """Whether a clause tells of intent: "is determined to", "is ready to", "wants to"."""
    return clause.lemma_.lower() in {
        "determined",
        "ready",
        "willing",
        "committed",
        "concerned",
        "responsible",
        "opposed",
    }


def _does(clause: Token) -> bool:
    """Whether the verb is a deed of some kind."""
    return clause.pos_ == "VERB" and clause.lemma_.lower() not in words("no-deed")


def _is_marked_possessive(token: Token) -> bool:
    after = token.i + 1
    return (
        after < len(token.doc)
        and token.doc[after].tag_ == "POS"
        and token.doc[after].head.i == token.i
        and (grammar.preposition(token) is None and not grammar.is_subject(token) and not grammar.is_object(token))
    )


def _is_located(token: Token) -> bool:
    preposition = grammar.preposition(token)
    return preposition is not None and preposition.lower_ in words("locative") | {"to", "from", "on"}


def _is_stretch(lemma: str) -> bool:
    """Whether a noun lies on the ground between two countries."""
    return lemma in words("place", "place-word", "thing-possessed") or lemma in {"line", "flight", "route", "area"}


def _is_ground(lemma: str) -> bool:
    return lemma in {"territory", "border", "troops", "forces", "move"}
