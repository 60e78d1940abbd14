"""Runs of words that make names: completed where the language pipeline cut them, cut where it ran names together."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors.actors.found import KINDS
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.name_edges import CALENDAR, HYPHENS, POSTED, Piece, trim, untitled

_OTHER = frozenset("DATE TIME MONEY QUANTITY PERCENT CARDINAL ORDINAL EVENT LAW LANGUAGE WORK_OF_ART PRODUCT".split())


def pieces(doc: Doc) -> list[Piece]:
    """Entities and uncovered runs of proper nouns, split from titles and posts, in text order."""
    label_at: dict[int, str] = {}
    owner: dict[int, int] = {}
    closed: set[int] = set()
    for number, ent in enumerate(doc.ents):
        end = ent.end
        while end > ent.start and (doc[end - 1].pos_ in {"CCONJ", "ADP"} or doc[end - 1].lower_ in {"and", "or", ","}):
            end -= 1
        for i in range(ent.start, end):
            if ent.label_ in KINDS:
                label_at[i], owner[i] = ent.label_, number
            elif ent.label_ in _OTHER:
                closed.add(i)
    found: list[Piece] = []
    i = 0
    while i < len(doc):
        if i in closed or not (i in owner or _opens_run(doc[i])):
            i += 1
            continue
        end = _run_end(doc, i, owner, closed)
        found.extend(_split(doc, i, end, label_at, owner))
        i = end + 1
    return found


def _opens_run(token: Token) -> bool:
    return token.pos_ == "PROPN" and is_capitalised(token) and token.lower_ not in CALENDAR


def _run_end(doc: Doc, first: int, owner: dict[int, int], closed: set[int]) -> int:
    """Last token of the run that opens here: proper nouns, hyphens and particles inside, all of any entity begun."""
    last = first
    while last + 1 < len(doc):
        here, after = doc[last], doc[last + 1]
        if after.is_space or after.is_sent_start or last + 1 in closed:
            break
        if (last in owner and owner.get(last + 1) == owner[last]) or (_opens_run(after) and not here.is_punct):
            last += 1
        elif after.text in HYPHENS and not here.whitespace_ and not after.whitespace_ and _capital(doc, last + 2):
            last += 2
        elif (
            after.lower_ in words("particle") and not _is_contraction(after) and _capital_after_particles(doc, last + 1)
        ):
            last = _capital_after_particles(doc, last + 1)
        elif after.text in _OPENING and _past_nickname(doc, last + 1):
            last = _past_nickname(doc, last + 1)
        elif last + 1 in owner and not here.is_punct and (is_capitalised(after)):
            last += 1
        else:
            break
    return last


_OPENING = frozenset({"“", "‘", '"', "'", "``"})
_CLOSING = frozenset({"”", "’", '"', "'", "''"})


def _past_nickname(doc: Doc, i: int) -> int:
    """Index of the surname after a nickname in quotation marks ("John “J.D.” Dorrian"); 0 if there is none."""
    for close in (i + 2, i + 3):
        if close + 1 < len(doc) and doc[close].text in _CLOSING and is_capitalised(doc[close - 1]):
            surname = doc[close + 1]
            return close + 1 if surname.pos_ == "PROPN" and is_capitalised(surname) else 0
    return 0


def _is_contraction(token: Token) -> bool:
    return "'" in token.text or "’" in token.text


def _capital(doc: Doc, i: int) -> bool:
    return i < len(doc) and is_capitalised(doc[i]) and doc[i].is_alpha


def _capital_after_particles(doc: Doc, i: int) -> int:
    """Index of the capitalised word after particles that open at `i` ("ul-Adl", "bin al-Hassan"); 0 if none."""
    steps = 0
    while i < len(doc) and steps < 4:
        token = doc[i]
        if token.lower_ in words("particle") and not token.text[0].isupper():
            if token.lower_ in _ALSO_ENGLISH and doc[min(i + 1, len(doc) - 1)].text not in HYPHENS:
                return 0
            steps += 1
        elif token.text in HYPHENS and steps:
            pass
        elif steps and is_capitalised(token) and token.text[0].isalpha():
            return i
        else:
            return 0
        i += 1
    return 0


_ALSO_ENGLISH = frozenset({"as", "ad", "do", "den", "ten"})
"""Particles that are English words, too; inside a name only with a hyphen behind them ("as-Sadr")."""


def _split(doc: Doc, first: int, last: int, label_at: dict[int, str], owner: dict[int, int]) -> list[Piece]:
    """The names inside one run: cut at titles, and where a post's place meets the name of its holder."""
    cuts: list[tuple[int, int]] = []
    start = first
    for i in range(first, last + 1):
        if i > start and _is_boundary(doc, i, start, label_at, owner):
            cuts.append((start, i - 1))
            start = i
    cuts.append((start, last))
    found = []
    for begin, end in cuts:
        trimmed = trim(doc, begin, end)
        if trimmed is not None:
            found.extend(untitled(doc, *trimmed, label_at))
    return found


def _is_boundary(doc: Doc, i: int, start: int, label_at: dict[int, str], owner: dict[int, int]) -> bool:
    """Whether a new name opens at `i` inside a run that began at `start`."""
    before, here = owner.get(i - 1), owner.get(i)
    if before == here and before is None and doc[i - 1].text in HYPHENS and doc[i].text not in HYPHENS:
        return False
    if start > 0 and doc[start - 1].lower_ in POSTED and _is_post(doc, start - 1):
        place = doc[start:i].text
        rest = doc[i].lower_
        if all(t.lower_ in words("portfolio") for t in doc[start:i]):
            return is_capitalised(doc[i]) and rest not in words("portfolio", "designator", "office", "place-word")
        if (gazetteer.country(place) or gazetteer.capital(place)) and doc[i - 1].text != "-":
            return rest not in words("designator", "office") and doc[i].text not in HYPHENS
    if doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"} and doc[i].text.islower():
        return True
    if doc[i].text == "," and label_at.get(i) == "PERSON":
        return True
    if doc[i - 1].lower_.rstrip(".") in _CLOSES_COMPANY and doc[i].pos_ == "PROPN" and _capital(doc, i + 1):
        return doc[i].lower_ not in words("corporate", "designator")
    if doc[i].lower_ == "and" or doc[i - 1].lower_ == "and":
        return _joins_two(doc, i, start, owner)
    if doc[i - 1].tag_ in {"VBD", "VBZ", "VBP", "MD"} and doc[i - 1].text.islower():
        return True
    if doc[i].text in HYPHENS or doc[i - 1].text in HYPHENS or doc[i].lower_ in words("particle"):
        # "Iran-Pakistan" is two names, "Amir-Abdollahian" one.
        return bool(
            doc[i].text in HYPHENS
            and i + 1 < len(doc)
            and (gazetteer.country(doc[i - 1].text) or gazetteer.nationality(doc[i - 1].text))
            and (gazetteer.country(doc[i + 1].text) or gazetteer.nationality(doc[i + 1].text))
        )
    if before is not None and here is not None and before != here:
        return not (label_at[i - 1] == label_at[i] == "PERSON")
    if gazetteer.nationality(doc[i - 1].text) and i - 1 == start and label_at.get(i - 1) == "NORP" and here is None:
        return True
    if before is not None and here is None:
        # The pipeline stopped too early for persons and bodies, seldom for places.
        return label_at[i - 1] in {"GPE", "LOC", "NORP"} and doc[i].lower_ not in words("designator", "place-word")
    if before is None and here is not None:
        return label_at[i] not in {"PERSON"} or doc[i - 1].lower_ in words("office", "rank", "honorific")
    return False


_CLOSES_COMPANY = frozenset({"llc", "inc", "ltd", "plc", "corp", "gmbh"})
"""Legal forms, after which a company's name is over: "chairman of Chrysler LLC *Jim Press*"."""


def _joins_two(doc: Doc, i: int, start: int, owner: dict[int, int]) -> bool:
    """Whether "and" inside an entity joins two names: one side is a country or known, or both have titles."""
    middle = i if doc[i].lower_ == "and" else i - 1
    end = middle
    while end + 1 < len(doc) and middle in owner and owner.get(end + 1) == owner[middle]:
        end += 1
    if i == middle + 1:
        return doc[start].lower_ == "and"
    before, after = doc[start:middle].text, doc[middle + 1 : end + 1].text
    both = doc[middle - 1].lower_ in words("designator") and doc[end].lower_ in words("designator")
    if both and middle - start > 1 and end - middle > 1:
        return True
    titled = doc[start].lower_ in words("office", "honorific", "rank") and end > middle + 1
    titled = titled and doc[end].lower_ not in words("designator")  # "King Salman Aid and Relief *Center*"
    return (
        titled
        or bool(gazetteer.country(before) or gazetteer.country(after))
        or any(ent.text in {before, after} and ent.label_ in KINDS for ent in doc.ents)
    )


def _is_post(doc: Doc, i: int) -> bool:
    """Whether a preposition hangs on a post: "Ambassador *to*"."""
    return i > 0 and doc[i - 1].lower_ in words("office")


def is_capitalised(token: Token) -> bool:
    """Whether a word is written with a capital, after an article joined to it too ("al-Kuwaiti")."""
    text = token.text
    return text[0].isupper() or (len(text) > 3 and text[2:3] in {"-", "'"} and text[3:4].isupper())
