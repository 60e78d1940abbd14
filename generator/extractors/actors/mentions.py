"""Names in a document, with their boundaries mended and their kinds voted on; knows nothing of who is who.

The entities of the language pipeline are the start. Titles are split off, runs of proper nouns that the pipeline cut or
missed are completed, and every name gets the kind that most of its occurrences speak for.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._words import occurrences, sentence_numbers, sentence_start, text_between, texts
from generator.extractors.actors.found import BODY, KINDS, PERSON, Found
from generator.extractors.actors.given_names import likely_gender
from generator.extractors.actors.kinds import vote
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.name_edges import Piece
from generator.extractors.actors.names import is_acronym, is_acronym_of, name_words
from generator.extractors.actors.runs import is_capitalised, pieces


def names(doc: Doc, towns: frozenset[int] = frozenset()) -> tuple[Found, ...]:
    """All names of persons, bodies, peoples and places, in text order, without overlaps.

    Args:
        towns: tokens of datelines; a name that begins with one is a place's.
    """
    sentence_of = sentence_numbers(doc)
    found = []
    for piece in _with_nationality(doc, _join_acronyms(doc, _with_patron(doc, pieces(doc)))):
        text = _name_text(doc, piece.first, piece.last)
        found.append(
            Found(
                piece.first,
                piece.last,
                head_of(doc, piece.first, piece.last),
                "name",
                KINDS.get(piece.label, frozenset()),
                text,
                name_words(text),
                sentence_of[piece.first],
                country=gazetteer.country(text),
                gender=_gender_before(doc, piece.first),
                definite=True,
            )
        )
    whole = _repeat(doc, vote(doc, _completed(doc, found), towns), sentence_of)
    likely = [likely_gender(name.text) if name.kinds == PERSON else "" for name in whole]
    return tuple(replace(n, likely=gender) if gender else n for n, gender in zip(whole, likely, strict=True))


def _completed(doc: Doc, found: list[Found]) -> list[Found]:
    """Names in full where the pipeline has found a part of what it calls by one name elsewhere: "Credit *Suisse*".

    Elsewhere the name may go on: "Credit Suisse Group".
    """
    known: dict[str, dict[tuple[str, ...], Found]] = {}
    for name in found:
        written = tuple([doc[i].text for i in range(name.first, name.last + 1)])
        for length in range(len(written), 1, -1):
            if length == len(written):
                known.setdefault(written[-1], {}).setdefault(written, name)
            elif name.kinds == BODY and written[length - 1][0].isupper():
                text = _name_text(doc, name.first, name.first + length - 1)
                opening = replace(name, text=text, words=name_words(text), country=gazetteer.country(text))
                known.setdefault(written[length - 1], {}).setdefault(written[:length], opening)
    mended: list[Found] = []
    for name in found:
        for written, full in known.get(doc[name.last].text, {}).items():
            first = name.first - (len(written) - (name.last - name.first + 1))
            if not 0 <= first < name.first or tuple(t.text for t in doc[first : name.last + 1]) != written:
                continue
            while mended and first <= mended[-1].first:
                mended.pop()  # "*Acme* *Opera House*" of "Acme Opera House"
            if not mended or mended[-1].last < first:
                name = replace(full, first=first, last=name.last, head=head_of(doc, first, name.last),
                               sentence=name.sentence, gender=_gender_before(doc, first))  # fmt: skip
                break
        mended.append(name)
    return mended


def _repeat(doc: Doc, found: tuple[Found, ...], sentence_of: list[int]) -> tuple[Found, ...]:
    """Add the occurrences of known names that the pipeline missed."""
    known: dict[str, dict[tuple[str, ...], Found]] = {}
    taken: set[int] = set()
    for name in found:
        taken.update(range(name.first, name.last + 1))
        written = tuple([doc[i].text for i in range(name.first, name.last + 1)])
        if len(written) > 1 or (len(written[0]) > 2 and written[0][0].isupper()):
            known.setdefault(written[0], {}).setdefault(written, name)
    added = []
    surnames = {n.text.split()[-1]: n for n in reversed(found) if n.kinds == PERSON and len(n.words) > 1}
    openings = known.keys() | surnames.keys()
    for token in occurrences(doc, texts=openings):
        if token.i in taken:
            continue
        bearer = surnames.get(token.text)
        if bearer is not None and _is_surname(doc, token.i):
            text, here = token.text, sentence_of[token.i]
            added.append(
                replace(bearer, first=token.i, last=token.i, head=token.i, sentence=here, text=text,
                        words=name_words(text), gender=_gender_before(doc, token.i))
            )  # fmt: skip
            taken.add(token.i)
            continue
        for written, name in sorted(known.get(token.text, {}).items(), key=lambda k: -len(k[0])):
            end = token.i + len(written)
            if tuple(t.text for t in doc[token.i : end]) != written or any(i in taken for i in range(token.i, end)):
                continue
            if len(written) == 1 and (token.pos_ != "PROPN" or _is_beside_capital(doc, token.i)):
                continue
            head = head_of(doc, token.i, end - 1)
            added.append(
                replace(name, first=token.i, last=end - 1, head=head, sentence=sentence_of[token.i], gender="")
            )
            taken.update(range(token.i, end))
            break
    return tuple(sorted((*found, *added), key=lambda n: n.first))


def _is_surname(doc: Doc, i: int) -> bool:
    """Whether a word spelt like somebody's surname is it, also where the pipeline takes it for a noun ("Jobs said")."""
    token = doc[i]
    named = token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and not token.ent_type_) or _is_like_name(token)
    return named and not _is_beside_capital(doc, i)


def _is_like_name(token: Token) -> bool:
    """Whether a noun has a capital that only a name has: inside a sentence, or where it opens one and speaks."""
    if token.pos_ != "NOUN" or token.ent_type_ or not token.text[0].isupper() or token.is_upper:
        return False
    doc, around = token.doc, [t for t in token.sent if t.is_alpha and t.i != token.i]
    if sum(t.text[0].isupper() for t in around) * 2 > len(around):
        return False  # a headline
    if token.i > sentence_start(token):
        before = doc[token.i - 1]
        return (before.is_alpha and before.text.islower()) or before.text == ","
    verb = grammar.governor(token)
    return (
        grammar.is_subject(token)
        and verb.tag_ in {"VBD", "VBZ"}
        and verb.lemma_.lower() in words("speech", "political")
    )


def _is_beside_capital(doc: Doc, i: int) -> bool:
    """Whether the word is part of a longer run of capitalised words, which may be another name."""
    before = i > 0 and not doc[i].is_sent_start and is_capitalised(doc[i - 1]) and doc[i - 1].pos_ == "PROPN"
    after = i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN" and is_capitalised(doc[i + 1])
    posts = words("office", "rank", "honorific", "abbreviated")
    return (before and doc[i - 1].lower_ not in posts) or (after and doc[i + 1].lower_ not in posts)


def head_of(doc: Doc, first: int, last: int) -> int:
    """The token of a stretch that depends on something outside it; the last such for broken parses."""
    found = last
    for i in range(last, first - 1, -1):
        head = doc[i].head.i
        if head < first or head > last or head == i:
            found = i
            if not doc[i].is_punct:
                break
    return found


def _join_acronyms(doc: Doc, cut: list[Piece]) -> list[Piece]:
    """Give an acronym in parentheses the label of the name before it."""
    mended = []
    for number, piece in enumerate(cut):
        before = cut[number - 1] if number else None
        if (
            before is not None
            and before.last + 2 == piece.first
            and doc[piece.first - 1].text == "("
            and (is_acronym(doc[piece.first].text) or _is_short_for(doc, before, piece))
            and before.label
        ):
            piece = replace(piece, label=before.label)
        mended.append(piece)
    return mended


def _with_patron(doc: Doc, cut: list[Piece]) -> list[Piece]:
    """Give a school, hospital or church the saint or king whose it is: "*St George's* Hospital", "*King's* College"."""
    for house in occurrences(doc, forms=_HOUSES):
        first = house.i - 2
        if first < 0 or not house.text[0].isupper() or doc[house.i - 1].tag_ != "POS":
            continue
        first -= doc[first].lower_ not in _PATRONS
        if first < 0 or doc[first].lower_ not in _PATRONS or not doc[first].text[0].isupper():
            continue
        last = house.i
        while last + 1 < len(doc) and doc[last + 1].ent_type_ in {"ORG", "GPE"} and doc[last + 1].pos_ == "PROPN":
            last += 1  # "King's College *London*"
        beside = [piece for piece in cut if piece.last < first or piece.first > last]
        cut = sorted([*beside, Piece(first, last, "ORG")], key=lambda piece: piece.first)
    return cut


_PATRONS = frozenset({"st", "st.", "saint", "king", "queen", "prince"})
_HOUSES = frozenset({"hospital", "college", "school", "church", "cathedral", "university"})


def _is_short_for(doc: Doc, before: Piece, piece: Piece) -> bool:
    """Whether one word in parentheses is a body's name in short: "Institute of Territorial Studies (*Ineter*)"."""
    closed = piece.last + 1 < len(doc) and doc[piece.last + 1].text == ")"
    return closed and piece.first == piece.last and before.label == "ORG" and before.last - before.first >= _SEVERAL


_SEVERAL = 2
"""Tokens behind the first of a body's name that is written short in one word."""


def _with_nationality(doc: Doc, cut: list[Piece]) -> list[Piece]:
    """Give a body's name the nationality before it where only that tells whose it is ("*Syrian* National Coalition").

    Also where an acronym in the text counts it in ("*Korean* People's Army (KPA)"), and in the names of countries
    ("*Czech* Republic").
    """
    mended = []
    for piece in cut:
        before = doc[piece.first - 1] if piece.first and piece.label in {"ORG", "GPE", ""} else None
        if before is not None and not piece.label:
            if before.pos_ == "ADJ" and before.text[0].isupper() and before.lower_ in _ANYBODYS:
                piece = replace(piece, first=piece.first - 1)  # "*National* Hurricane Center"
        elif before is not None and (before.ent_type_ == "NORP" or gazetteer.nationality(before.text)):
            whole = doc[piece.first - 1 : piece.last + 1].text
            if piece.label == "GPE":
                if gazetteer.country(whole):
                    piece = replace(piece, first=piece.first - 1)
            elif _is_anybodys(doc, piece) or any(is_acronym_of(text, whole) for text in texts(doc) if is_acronym(text)):
                piece = replace(piece, first=piece.first - 1)
        mended.append(piece)
    return mended


def _is_anybodys(doc: Doc, piece: Piece) -> bool:
    """Whether many countries have a body of this name: "Foreign Ministry", "National Coalition"."""
    common = words("designator", "chamber", "portfolio", "industry")
    named = [t.lower_ for t in doc[piece.first : piece.last + 1] if t.is_alpha]
    return bool(named) and named[-1] in common and all(w in common or w in _ANYBODYS for w in named)


_ANYBODYS = frozenset(
    "of for and the national central supreme high federal democratic revolutionary islamic arab free armed people "
    "public civil general royal nuclear medical space international electronic presidential constitutional electoral "
    "election olympic air".split()
)


def _name_text(doc: Doc, first: int, last: int) -> str:
    """The words of a name, without the full stop of a sentence that ends in it ("AT&T.")."""
    text = " ".join(text_between(doc, first, last).split())
    ends = last + 1 == len(doc) or doc[last + 1].is_sent_start or doc[last + 1].is_space
    letters = text.split()[-1]
    return text[:-1] if ends and letters.endswith(".") and letters[:-1].isupper() and letters.count(".") == 1 else text


def _gender_before(doc: Doc, first: int) -> str:
    for i in (first - 1, first - 2):
        if i >= 0:
            word = doc[i].lower_
            if word in words("male") and (word in words("honorific", "office", "rank")):
                return "male"
            if word in words("female") and (word in words("honorific", "office", "rank")):
                return "female"
            if word != ".":
                return ""
    return ""
