"""Who, what, when, where, why and how at a glance, in the article's own words, best answer first.

The main clause is looked for among the opening sentences: the one that says most of the headline and of the words the
article keeps coming back to. Who is its subject, what a predicate of these sentences that says what the headline says
(`predicates`); when (`dating`), where (`places`), why and how (`reasons`) are phrases of that clause, else of the
sentences around it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import edges, is_dateline
from generator.extractors._placed import Placed, placed
from generator.extractors._words import sentence_end
from generator.extractors.actors.nominals import ACTORS, kinds_of
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts import weight as _weight
from generator.extractors.facts.news import News
from generator.extractors.glance import dating as _dating
from generator.extractors.glance import places as _places
from generator.extractors.glance import predicates as _predicates
from generator.extractors.glance import reasons as _reasons
from generator.models import Answer, Article, Event, Glance, Mention, Statement, Timex

_OPENING = 8
"""Sentences among which the main clause is looked for."""
_ANSWERS = 5
"""Candidates kept for each question."""
_UNNAMED = 0.2
"""What a sentence counts that shares no word with the headline, beside 1 for one that shares all."""
_THING, _IDLE = 0.6, 0.5
"""What a subject counts for who it is that is neither an actor nor a noun for people, and a name that does nothing."""


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
    news: News,
    timexes: tuple[Timex, ...],
    cast: Cast,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
) -> Glance:
    """Six questions; those that the text does not answer stay empty."""
    said = placed(statements)
    told = (one for one in news.sents if not _is_quoted(one[1], said))
    clauses = _clauses_of_the_opening(itertools.islice(told, _OPENING), news)
    near = _around(clauses[0], news.sents) if clauses else [*news.sents]
    opening = _headline_places(article)
    when = _dated(article, _dating.when(doc, article, timexes, near, events, statements))
    where = _best(article, _places.where(doc, article, cast, near, frozenset(opening)))
    if not clauses:
        return Glance(when=when, where=where)
    mains = [(clause.sentence, clause.sent, clause.head) for clause in clauses]
    return Glance(
        who=_best(article, _who(doc, article, opening, clauses, cast)),
        what=_best(article, _predicates.what(mains, news, statements)),
        when=when,
        where=where,
        why=_best(article, _reasons.why(near)),
        how=_best(article, _reasons.how(near)),
    )


def _is_quoted(sent: Span, said: Placed[Statement]) -> bool:
    """Whether a sentence is all quotation."""
    start, end = sent.start_char, sent.end_char
    return any(s.kind == "direct" and s.start <= start + 1 and end - 1 <= s.end for s in said.touching(start, end))


def _clauses_of_the_opening(sents: Iterable[tuple[int, Span]], news: News) -> list[_Clause]:
    """Main clauses of the opening sentences, best first."""
    found = []
    for order, (index, sent) in enumerate(sents):
        head = _main(sent)
        if head is None:
            continue
        words = set(news.words(sent))
        worth = sum(sorted(news.weights.get(w, 0.0) for w in words)) / max(_weight.words_of(sent), 8) ** 0.5
        shared = len(words & news.named) / len(news.named) if news.named else 0.0
        found.append(_Clause(index, sent, head, worth * (_UNNAMED + shared) * _reasons.LATER**order))
    return sorted(found, key=lambda c: (-c.score, c.sentence))


def _main(sent: Span) -> Token | None:
    """The head of the first clause with a subject, the root before others."""
    heads = [t for t in grammar.predicates(sent) if grammar.subjects(t, inherited=False)]
    main = next((t for t in heads if grammar.is_root(t)), heads[0] if heads else None)
    told = grammar.parenthetical(main) if main is not None else None
    return told if told in heads and main is not None and told.i < main.i else main


def _around(main: _Clause, sents: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The sentence of the main clause, then the others in text order."""
    return [*(s for s in sents if s[0] == main.sentence), *(s for s in sents if s[0] != main.sentence)]


def _who(
    doc: Doc, article: Article, opening: dict[str, float], clauses: list[_Clause], cast: Cast
) -> Iterator[tuple[int, int, float]]:
    """Subjects of the opening clauses, names of the main actors; those that the headline opens with first."""
    top = clauses[0].score or 1.0
    for clause in clauses:
        for subject in [s for s in grammar.subjects(clause.head, inherited=False) if s in clause.sent][:1]:
            span: Span | None = _whole_phrase(subject)
            if subject.pos_ in {"PRON", "DET"}:
                named = cast.actor_at(subject.idx, subject.idx + len(subject))
                first = next((a.mentions[:1] for a in cast.actors if a.id == named), ())
                span = next(_spans_of(doc, first), None)
            if span is not None and _weight.content(span):
                acts = 1.0 if _can_act(span, cast) else _THING
                yield (*_edges(span), acts * (clause.score / top + _in_headline(span, opening)))
    for actor in cast.actors[:5]:
        acts = 1.0 if any(grammar.is_subject(span.root) for span in _spans_of(doc, actor.mentions)) else _IDLE
        names = _spans_of(doc, (m for m in actor.mentions if m.form == "name"))
        span = next((name for name in names if not is_dateline(article, name.start_char)), None)
        if span is not None:
            yield (*_edges(span), acts * (0.5 * actor.salience + _in_headline(span, opening)))


def _spans_of(doc: Doc, mentions: Iterable[Mention]) -> Iterator[Span]:
    for mention in mentions:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None and len(span):
            yield span


def _can_act(span: Span, cast: Cast) -> bool:
    """Whether a phrase names an actor or people."""
    return cast.actor_at(*_edges(span)) is not None or bool(kinds_of(span.root.lemma_.lower()) & ACTORS)


def _headline_places(article: Article) -> dict[str, float]:
    """Words of the title and what they count for who it is: the earlier the more."""
    words = re.findall(r"\w+", article.title.lower())
    return {word: 1.0 / (1 + place / 4) for place, word in reversed(list(enumerate(words)))}


def _in_headline(span: Span, opening: dict[str, float]) -> float:
    words = {t.lower_ for t in span if t.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}}
    shared = [opening[word] for word in words if word in opening]
    return float(max(shared, default=0.0) * (len(shared) / max(len(words), 1)) ** 0.5)


def _whole_phrase(noun: Token) -> Span:
    """The noun phrase with its conjuncts and the name that follows it ("the rail chief *Anna Lind*"), no clauses."""
    doc, phrase = noun.doc, grammar.noun_phrase(noun)
    left, right, end = phrase.start, phrase.end, sentence_end(noun)
    for other in grammar.conjuncts(noun):
        also = grammar.noun_phrase(other)
        left, right = min(left, also.start), max(right, also.end)
    while noun.pos_ in {"NOUN", "PROPN"} and right < end and doc[right].pos_ == "PROPN":
        right += 1
    return _clauses.trimmed(doc[left:right])


def _dated(article: Article, found: Iterable[tuple[int, int, float, str | None]]) -> tuple[Answer, ...]:
    ranked = sorted(found, key=lambda f: (-f[2], f[0]))
    return tuple(
        Answer(start, end, article.text[start:end], round(min(worth, 1.0), 4), date)
        for start, end, worth, date in ranked[:_ANSWERS]
    )


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
