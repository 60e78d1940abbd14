"""Where: the places of the sentences around the news, the likeliest first, each as closely as the text tells it.

A place is one that the cast knows, or a name behind "at" or "near" that is nobody's: "at the *Munich Conference*".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import edges
from generator.extractors._words import entities_of, occurrences, sentence_end, sentence_start
from generator.extractors.glance import reasons as _reasons
from generator.models import Article, Place

_WHERE = frozenset("in at near on off outside inside across along around between over from to into through of".split())
_SPOT = frozenset("at near outside inside off".split())
"""Prepositions that only a place, or what is held at one, can follow."""
_BESIDE = frozenset("near outside".split())
_NEAR = dict.fromkeys((*_SPOT, "in"), 1.3)
_DATELINE, _HOME, _OTHERWISE = 1.3, 0.3, 0.3
"""What a place counts in a dateline, as somebody's home ("a man from Quetta"), without a preposition of place."""
_HEADLINE = 1.5
"""How much more a place counts that the headline names."""
_UNKNOWN = 0.6
"""What a name counts that the cast does not know as a place."""
_AGAIN = 0.3
"""What a further mention adds: the list of a gallery names a city ten times."""
_WHOLE_LAND = 0.5
"""What a country counts when the opening names a place in it."""
_OPENING = 4
"""Sentences that such a place is looked for in."""
_LONGEST = 12
"""Tokens of a phrase that tells the spot in a place."""
_SIDES = frozenset(
    "north south east west northern southern eastern western central northwest northeast southwest southeast "
    "northwestern northeastern southwestern southeastern downtown".split()
)
_PLACE = frozenset({"GPE", "LOC", "FAC"})
_AND = frozenset({"and", "or"})
_OF_A_LAND = frozenset("capital border frontier coast airspace waters territory".split())
"""Nouns that are a place with the name or nationality of a country before them: "in the *Chinese capital*"."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place as one mention tells it."""

    of: str
    """Id of the place, or the name itself."""
    start: int
    end: int
    role: float
    """How plainly the sentence says that something happened there."""
    in_headline: bool
    in_dateline: bool = False
    order: int = 0
    """Of the sentence, that of the news first."""

    @property
    def worth(self) -> float:
        return self.role * (_HEADLINE if self.in_headline else 1.0) * _reasons.LATER**self.order


def where(
    doc: Doc, article: Article, cast: Cast, sents: Sequence[tuple[int, Span]], named: frozenset[str]
) -> Iterator[tuple[int, int, float]]:
    """Places that something happens in or near, and that the headline or several sentences name.

    Args:
        doc: the article as the language pipeline read it.
        article: its datelines tell where the news comes from.
        cast: with the places of the article.
        sents: the sentences, those around the news first.
        named: words of the headline in lower case.
    """
    spots: dict[str, list[_Spot]] = {}
    for order, (_, sent) in enumerate(sents):
        for spot in (*_known(doc, cast, order, sent, named), *_unknown(cast, order, sent, named)):
            spots.setdefault(spot.of, []).append(spot)
    for spot in _of_dateline(doc, article, cast, named):
        spots.setdefault(spot.of, []).append(spot)
    wide = _lands_told_closer(cast, spots)
    for place, told in spots.items():
        most = max(spot.worth for spot in told)
        shown = max(told, key=lambda spot: (not spot.in_dateline, spot.worth))
        again = _AGAIN * (sum(spot.worth for spot in told) - most)
        yield shown.start, shown.end, (most + again) * (_WHOLE_LAND if place in wide else 1.0)


def _lands_told_closer(cast: Cast, spots: Mapping[str, Sequence[_Spot]]) -> frozenset[str]:
    """Ids of the countries in which the opening tells one town, and only one, that something happens in.

    A country that the headline names gives way only to a town that it names too.
    """
    lands = {place.country: spots.get(place.id, ()) for place in cast.places if _is_country(place)}
    towns = Counter(
        place.country
        for place in cast.places
        if place.country is not None
        and not _is_country(place)
        and any(
            spot.order < _OPENING
            and spot.role >= 1.0
            and not spot.in_dateline
            and (spot.in_headline or not any(land.in_headline for land in lands.get(place.country, ())))
            for spot in spots.get(place.id, ())
        )
    )
    return frozenset(place.id for place in cast.places if _is_country(place) and towns[place.country or ""] == 1)


def _is_country(place: Place) -> bool:
    return place.country is not None and gazetteer.country(place.name) == place.country


def _known(doc: Doc, cast: Cast, order: int, sent: Span, named: frozenset[str]) -> Iterator[_Spot]:
    """Places of the cast in a sentence."""
    for mention in cast.place_mentions(sent.start_char, sent.end_char):
        if mention.start < sent.start_char or mention.form != "name":
            continue
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None and len(span):
            spot = _with_spot(_with_region(span))
            role = max(_role(span), _role(spot))
            yield _Spot(mention.whose, *edges(doc, spot.start, spot.end - 1), role, _is_named(spot, named), order=order)


def _of_dateline(doc: Doc, article: Article, cast: Cast, named: frozenset[str]) -> Iterator[_Spot]:
    """Places of the cast in the datelines of the article, each as far as it is named."""
    for paragraph in article.paragraphs:
        for mention in cast.place_mentions(paragraph.start, paragraph.end) if paragraph.layout == "dateline" else ():
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None and len(span):
                spot = _with_region(span)
                bounds = edges(doc, spot.start, spot.end - 1)
                yield _Spot(mention.whose, *bounds, _DATELINE, _is_named(spot, named), in_dateline=True)


def _unknown(cast: Cast, order: int, sent: Span, named: frozenset[str]) -> Iterator[_Spot]:
    """Names behind a preposition of place that are no actor's, such as events and villages; and capitals and coasts."""
    for token in sent if occurrences(sent, forms=_SPOT | _OF_A_LAND) else ():
        of_a_land = token.lower_ in _OF_A_LAND and token.pos_ in {"NOUN", "PROPN"}
        if not of_a_land and (token.pos_ != "PROPN" or token.ent_type_ not in {"", "EVENT"}):
            continue
        before = grammar.preposition(token)
        if before is None or before.lower_ not in _WHERE:
            continue
        if of_a_land and (phrase := grammar.noun_phrase(token))[0] != token:
            if any(t.ent_type_ in {"NORP", "GPE"} for t in phrase):
                yield _Spot(
                    phrase.text, *edges(token.doc, phrase.start, phrase.end - 1), _role(phrase), False, order=order
                )
        elif token.pos_ == "PROPN" and before.lower_ in _SPOT and token.ent_type_ in {"", "EVENT"}:
            name = _name_around(token)
            start, end = edges(token.doc, name.start, name.end - 1)
            if cast.actor_at(start, end) is None and not cast.places_in(start, end):
                yield _Spot(name.text, start, end, _UNKNOWN * _role(name), _is_named(name, named), order=order)


def _name_around(last: Token) -> Span:
    """The words of a name that ends with a token, the nationality before it too: "Brazilian Grand Prix"."""
    doc, left, right = last.doc, last.i, last.i + 1
    start = sentence_start(last)
    while left > start and (
        doc[left - 1].pos_ == "PROPN" or doc[left - 1].ent_type_ == "NORP" or doc[left].ent_iob_ == "I"
    ):
        left -= 1
    while right < sentence_end(last) and doc[right].ent_type_ and doc[right].ent_iob_ == "I":
        right += 1
    return doc[left:right]


def _is_named(name: Span, named: frozenset[str]) -> bool:
    return any(t.lower_ in named for t in name)


def _role(place: Span) -> float:
    """How plainly its sentence says that something happened at a place."""
    before = grammar.preposition(place.root)
    if before is None or before.lower_ not in _WHERE:
        return _OTHERWISE
    if before.lower_ in {"from", "of"} and not grammar.is_predicate(grammar.governor(place.root)):
        return _HOME
    return _NEAR.get(before.lower_, 1.0)


def _with_region(place: Span) -> Span:
    """A place with its side, the larger one that follows and the smaller one before: "Baoding, *Hebei* province".

    Of a list, "in Lyon, Nice and Lille", each stays alone.
    """
    doc = place.doc
    names = [name for name in entities_of(place.sent) if name.label_ in _PLACE]
    row = [place]
    for name in names:
        if _parted_by_comma(row[-1], name) and not (grammar.is_subject(name.root) or grammar.is_possessor(name.root)):
            row.append(name)
    for name in reversed(names):
        if _parted_by_comma(name, row[0]):
            row.insert(0, name)
    first, last = row[0], row[-1]
    rest = [t.lower_ for t in doc[last.end : last.end + 2]]
    listed = bool(rest) and (rest[0] in _AND or (rest[0] == "," and rest[-1] in _AND))
    left, right = (place.start, place.end) if listed or len(row) > 3 else (first.start, last.end)
    while left and doc[left - 1].lower_.replace("-", "") in _SIDES:
        left -= 1
    if right < len(doc) and doc[right].lower_ in {"province", "state", "county", "district", "region"}:
        right += 1
    return doc[left:right]


def _parted_by_comma(first: Span, second: Span) -> bool:
    doc, comma, end = first.doc, first.end, second.start
    return comma < end and doc[comma].text == "," and all(doc[i].lower_ in _SIDES for i in range(comma + 1, end))


def _with_spot(place: Span) -> Span:
    """A place with the spot in it that the text tells: "*the station in* Lyon", "*the* Lyon *station*".

    Only behind "at", "near" and their like, so that "in a letter from Lyon" stays "Lyon".
    """
    doc, left, right = place.doc, place.start, place.end
    noun = place.root.head
    if noun.i >= right and noun.pos_ in {"NOUN", "PROPN"} and _opens_spot(grammar.preposition(noun), ""):
        phrase = grammar.noun_phrase(noun)
        if phrase.start <= left and phrase.end - phrase.start <= _LONGEST:
            left, right = phrase.start, noun.i + 1
    start = sentence_start(place[0])
    while left > start + 2 and doc[left - 1].lower_ in {"in", "on", "of", "near", "outside"}:
        phrase = grammar.noun_phrase(doc[left - 2])
        before = doc[phrase.start - 1] if phrase.start > start else None
        beside = "in" if doc[left - 1].lower_ in _BESIDE else ""
        if phrase.end < left - 1 or phrase.root.pos_ not in {"NOUN", "PROPN"} or not _opens_spot(before, beside):
            break
        if right - phrase.start > _LONGEST:
            break
        left = phrase.start
    return doc[left:right]


def _opens_spot(preposition: Token | None, also: str) -> bool:
    return preposition is not None and preposition.lower_ in (_SPOT | {also})
