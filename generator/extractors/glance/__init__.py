"""Who, what, when, where, why and how at a glance, in the article's own words, best answer first.

The main clause is looked for among the opening sentences: the one that says most of the headline and of the words the
article keeps coming back to. Who is its subject, what its predicate; when, where, why and how are phrases of that
clause, else of the sentences around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from generator import dates
from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import body_sentences, edges
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts import skipped
from generator.extractors.facts import weight as _weight
from generator.extractors.glance import reasons as _reasons
from generator.models import Answer, Article, Event, Glance, Statement, Timex

_OPENING = 8
"""Sentences among which the main clause is looked for."""
_ANSWERS = 5
"""Candidates kept for each question."""
_WHERE = frozenset("in at near on off outside inside across along around between over from to into through of".split())
_SIDES = frozenset(
    "north south east west northern southern eastern western central northwest northeast southwest southeast "
    "northwestern northeastern southwestern southeastern downtown".split()
)
_NEAR = dict.fromkeys(("in", "at", "near", "outside", "off"), 1.3)
_NEWS_DAYS = 8
"""Days before or after publication on which the news itself lies, as a rule."""
_UNNAMED = 0.2
"""What a sentence counts that shares no word with the headline, beside 1 for one that shares all."""
_MOST_WHAT = 30
"""Tokens of a "what" at most."""
_PLACE = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause that may be the news, and how sure we are."""

    sentence: int
    sent: Span
    head: Token
    score: float


def extract(
    doc: Doc,
    article: Article,
    timexes: tuple[Timex, ...],
    cast: Cast,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
) -> Glance:
    """Six questions; those that the text does not answer stay empty."""
    skip = skipped(doc, article)
    sents = [(index, sent) for index, sent in body_sentences(doc, article) if index not in skip]
    told = [(index, sent) for index, sent in sents if not _is_quoted(sent, statements)]
    clauses = _clauses_of_the_opening(doc, article, told[:_OPENING], skip)
    if not clauses:
        return Glance(when=_when(article, timexes, sents, events), where=_where(doc, article, cast, sents))
    near = _around(clauses[0], sents)
    return Glance(
        who=_best(article, _who(doc, article, clauses, cast)),
        what=_best(article, _what(clauses)),
        when=_when(article, timexes, near, events),
        where=_where(doc, article, cast, near),
        why=_best(article, _reasons.why(near)),
        how=_best(article, _reasons.how(near)),
    )


def _is_quoted(sent: Span, statements: tuple[Statement, ...]) -> bool:
    """Whether a sentence is all quotation."""
    return any(s.kind == "direct" and s.start <= sent.start_char + 1 and sent.end_char - 1 <= s.end for s in statements)


def _clauses_of_the_opening(
    doc: Doc, article: Article, sents: list[tuple[int, Span]], skip: frozenset[int]
) -> list[_Clause]:
    """Main clauses of the opening sentences, best first."""
    weights = _weight.weights(doc, article, skip)
    named = _weight.headline(article, doc)
    found = []
    for order, (index, sent) in enumerate(sents):
        head = _main(_clauses.without_dateline(sent))
        if head is None:
            continue
        words = set(_weight.content(sent))
        worth = sum(sorted(weights.get(w, 0.0) for w in words)) / max(_weight.words_of(sent), 8) ** 0.5
        shared = len(words & named) / len(named) if named else 0.0
        found.append(_Clause(index, sent, head, worth * (_UNNAMED + shared) * _reasons.LATER**order))
    return sorted(found, key=lambda c: (-c.score, c.sentence))


def _main(sent: Span) -> Token | None:
    """The head of the first clause with a subject, the root before others."""
    heads = [t for t in sent if grammar.is_predicate(t) and grammar.subjects(t, inherited=False)]
    return next((t for t in heads if grammar.is_root(t)), heads[0] if heads else None)


def _around(main: _Clause, sents: list[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The sentence of the main clause, then the others in text order."""
    return [*(s for s in sents if s[0] == main.sentence), *(s for s in sents if s[0] != main.sentence)]


def _who(doc: Doc, article: Article, clauses: list[_Clause], cast: Cast) -> Iterator[tuple[int, int, float]]:
    """Subjects of the opening clauses, names of the main actors; those that the headline opens with first."""
    opening = _headline_places(article)
    top = clauses[0].score or 1.0
    for clause in clauses:
        inside = _clauses.without_dateline(clause.sent)
        for subject in [s for s in grammar.subjects(clause.head, inherited=False) if s in inside][:1]:
            span: Span | None = _whole_phrase(subject)
            if subject.pos_ in {"PRON", "DET"}:
                named = cast.actor_at(subject.idx, subject.idx + len(subject))
                first = next((a.mentions[0] for a in cast.actors if a.id == named and a.mentions), None)
                span = doc.char_span(first.start, first.end, alignment_mode="expand") if first is not None else None
            if span is not None and len(span) and _weight.content(span):
                yield (*_edges(span), clause.score / top + _in_headline(span, opening))
    datelines = [(s.start_char, _clauses.without_dateline(s).start_char) for s in doc.sents]
    for actor in cast.actors[:5]:
        names = (m for m in actor.mentions if m.form == "name" and not any(a <= m.start < b for a, b in datelines))
        named_at = next(names, None)
        span = doc.char_span(named_at.start, named_at.end, alignment_mode="expand") if named_at is not None else None
        if span is not None and len(span):
            yield (*_edges(span), 0.5 * actor.salience + _in_headline(span, opening))


def _headline_places(article: Article) -> dict[str, float]:
    """Words of the title and what they count for who it is: the earlier the more."""
    words = re.findall(r"\w+", article.title.lower())
    return {word: 1.0 / (1 + place / 4) for place, word in reversed(list(enumerate(words)))}


def _in_headline(span: Span, opening: dict[str, float]) -> float:
    words = {t.lower_ for t in span if t.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}}
    shared = [opening[word] for word in words if word in opening]
    return float(max(shared, default=0.0) * (len(shared) / max(len(words), 1)) ** 0.5)


def _whole_phrase(noun: Token) -> Span:
    """The noun phrase with its conjuncts, without clauses."""
    phrase = grammar.noun_phrase(noun)
    left, right = phrase.start, phrase.end
    for other in grammar.conjuncts(noun):
        also = grammar.noun_phrase(other)
        left, right = min(left, also.start), max(right, also.end)
    return _clauses.trimmed(noun.doc[left:right])


def _what(clauses: list[_Clause]) -> Iterator[tuple[int, int, float]]:
    """The predicate: verb, objects and what belongs to them; of a long one what is left without its loose ends."""
    for clause in clauses:
        whole = grammar.clause(clause.head)
        doc = clause.head.doc
        before = [s.right_edge.i for s in grammar.subjects(clause.head, inherited=False) if s.i < clause.head.i]
        helpers = [a.i for a in grammar.auxiliaries(clause.head) if a.i > max(before, default=-1)]
        first = min([clause.head.i, *helpers])
        words = _clauses.trimmed(doc[first : max(whole.end, clause.head.i + 1)])
        ends = sorted({t.left_edge.i for t in words if _is_loose(t) and t.left_edge.i > clause.head.i + 1})
        while len(words) > _MOST_WHAT and ends:
            words = _clauses.trimmed(doc[first : min(ends.pop(), words.end)])
        if len(words) > 1:
            yield (*_edges(_whole(words, clause.sent)), clause.score)


def _whole(words: Span, sent: Span) -> Span:
    """The words up to the next mark, where the parse ends a clause in the middle of a phrase."""
    doc, last = words.doc, words.end
    while last < sent.end and not doc[last].is_punct and not doc[last].is_space and doc[last].pos_ != "CCONJ":
        last += 1
    return doc[words.start : last]


def _is_loose(token: Token) -> bool:
    """Whether a phrase can go from the end of a clause without leaving a stump."""
    before = token.left_edge.nbor(-1) if token.left_edge.i else token
    return grammar.is_detachable(token) and (before.is_punct or before.pos_ == "CCONJ")


def _when(
    article: Article, timexes: tuple[Timex, ...], sents: list[tuple[int, Span]], events: tuple[Event, ...]
) -> tuple[Answer, ...]:
    """Dates of the sentences from the main clause on; near the day of publication before far from it."""
    found = []
    news = {event.timex for event in events if event.band == "news"}
    for order, (_, sent) in enumerate(sents):
        for place, timex in enumerate(timexes):
            if sent.start_char <= timex.start < sent.end_char and timex.type in {"DATE", "TIME"}:
                worth = _reasons.LATER**order * _nearness(timex, article) * (1.0 if place in news else 0.95)
                found.append((worth, timex))
    found.sort(key=lambda f: (-f[0], f[1].start))
    return tuple(
        Answer(t.start, t.end, article.text[t.start : t.end], round(min(worth, 1.0), 4), t.edtf)
        for worth, t in found[:_ANSWERS]
    )


def _nearness(timex: Timex, article: Article) -> float:
    """How likely a date is that of the news: a day of the last week, not "now", not a year long ago."""
    if timex.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}:
        return 0.2
    days = dates.bounds(timex.edtf) if timex.edtf else None
    if days is None:
        return 0.5 if timex.type == "DATE" else 0.4
    fine = {"day": 1.0, "time": 1.0}.get(timex.precision or "", 0.5)
    if article.published is None:
        return fine
    away = min(abs((day - article.published).days) for day in days)
    return fine * (1.0 if away <= _NEWS_DAYS else 0.5 if away <= 60 else 0.3)


def _where(doc: Doc, article: Article, cast: Cast, sents: list[tuple[int, Span]]) -> tuple[Answer, ...]:
    """Places that something happens in or near, and that the headline or several sentences name."""
    opening = _headline_places(article)
    found: dict[str, tuple[int, int, float]] = {}
    for order, (_, sent) in enumerate(sents):
        for place in cast.places:
            for mention in place.mentions:
                if not sent.start_char <= mention.start < sent.end_char or mention.form != "name":
                    continue
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                if span is None or not len(span):
                    continue
                before = grammar.preposition(span.root)
                worth = 0.3 if before is None or before.lower_ not in _WHERE else _NEAR.get(before.lower_, 1.0)
                if mention.start == sent.start_char and _clauses.without_dateline(sent).start > sent.start:
                    worth = 1.3
                worth *= _reasons.LATER**order * (1.5 if _in_headline(span, opening) else 1.0)
                known = found.get(place.id)
                where = _edges(_with_region(span))
                if known is None:
                    found[place.id] = (*where, worth)
                else:
                    best = known[:2] if known[2] >= worth else where
                    found[place.id] = (*best, known[2] + worth)
    return _best(article, found.values())


def _with_region(place: Span) -> Span:
    """A place with the larger one that follows it and its side: "Baoding, Hebei province", "south London"."""
    doc, left, right = place.doc, place.start, place.end
    while left and doc[left - 1].lower_.replace("-", "") in _SIDES:
        left -= 1
    while right + 1 < len(doc) and doc[right].text == "," and doc[right + 1].ent_type_ in _PLACE:
        right += 2
        while right < len(doc) and doc[right].ent_type_ in _PLACE and doc[right].ent_iob_ == "I":
            right += 1
        if right < len(doc) and doc[right].lower_ in {"province", "state", "county", "district", "region"}:
            right += 1
    return doc[left:right]


def _edges(span: Span) -> tuple[int, int]:
    return edges(span.doc, span.start, span.end - 1)


def _best(article: Article, found: Iterable[tuple[int, int, float]]) -> tuple[Answer, ...]:
    """The best answers, none inside another, scores between 0 and 1."""
    ranked = sorted(found, key=lambda f: (-f[2], f[0], f[1]))
    kept: list[tuple[int, int, float]] = []
    for one in ranked:
        if len(kept) < _ANSWERS and not any(one[0] < k[1] and k[0] < one[1] for k in kept):
            kept.append(one)
    top = max((k[2] for k in kept), default=1.0) or 1.0
    return tuple(
        Answer(start, end, article.text[start:end], round(min(1.0, score / max(top, 1.0)), 4))
        for start, end, score in kept
    )
