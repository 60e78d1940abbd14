"""Who, what, when, where, why and how at a glance, in the article's own words, best answer first.

The main clause is looked for among the opening sentences: the one that says most of the headline and of the words the
article keeps coming back to. Who is its subject, what its predicate; when, where, why and how are phrases of that
clause, else of the sentences around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from generator.extractors import _clauses, _weight
from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import body_sentences, edges
from generator.extractors.facts import skipped
from generator.models import Answer, Article, Event, Glance, Statement, Timex

_OPENING = 8
"""Sentences among which the main clause is looked for."""
_ANSWERS = 5
"""Candidates kept for each question."""
_LATER = 0.8
"""What each sentence further down leaves of a score."""
_WHERE = frozenset("in at near on off outside inside across along around between over from to into through of".split())
_PLACE = frozenset({"GPE", "LOC", "FAC"})
_BECAUSE = frozenset("because since as".split())
_CAUSES = frozenset("because over amid despite for".split())
_MEANS = frozenset("by with using through via".split())


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
    clauses = _clauses_of_the_opening(doc, article, sents[:_OPENING], skip)
    if not clauses:
        return Glance(when=_when(article, timexes, sents), where=_where(article, sents))
    near = _around(clauses[0], sents)
    return Glance(
        who=_best(article, _who(clauses, cast)),
        what=_best(article, _what(clauses)),
        when=_when(article, timexes, near),
        where=_where(article, near),
        why=_best(article, _why(near)),
        how=_best(article, _how(near)),
    )


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
        found.append(_Clause(index, sent, head, worth * (0.5 + shared) * _LATER**order))
    return sorted(found, key=lambda c: (-c.score, c.sentence))


def _main(sent: Span) -> Token | None:
    """The head of the first clause with a subject, the root before others."""
    heads = [t for t in sent if grammar.is_predicate(t) and grammar.subjects(t, inherited=False)]
    return next((t for t in heads if grammar.is_root(t)), heads[0] if heads else None)


def _around(main: _Clause, sents: list[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The sentence of the main clause, then the others in text order."""
    return [*(s for s in sents if s[0] == main.sentence), *(s for s in sents if s[0] != main.sentence)]


def _who(clauses: list[_Clause], cast: Cast) -> Iterator[tuple[int, int, float]]:
    for clause in clauses:
        for subject in grammar.subjects(clause.head, inherited=False)[:1]:
            if subject.pos_ != "PRON":
                start, end = _edges(_whole_phrase(subject))
                yield start, end, clause.score
            else:
                named = cast.actor_at(subject.idx, subject.idx + len(subject))
                mention = next((a.mentions[0] for a in cast.actors if a.id == named and a.mentions), None)
                if mention is not None:
                    yield mention.start, mention.end, clause.score * 0.9
    for actor in cast.actors[:3]:
        first = next((m for m in actor.mentions if m.form == "name"), None)
        if first is not None:
            yield first.start, first.end, actor.salience * 0.1


def _whole_phrase(noun: Token) -> Span:
    """The noun phrase with its conjuncts, without clauses."""
    phrase = grammar.noun_phrase(noun)
    left, right = phrase.start, phrase.end
    for other in grammar.conjuncts(noun):
        also = grammar.noun_phrase(other)
        left, right = min(left, also.start), max(right, also.end)
    return _clauses.trimmed(noun.doc[left:right])


def _what(clauses: list[_Clause]) -> Iterator[tuple[int, int, float]]:
    for clause in clauses:
        whole = grammar.clause(clause.head)
        subject = grammar.subjects(clause.head, inherited=False)
        after = max((s.right_edge.i for s in subject if s.i < clause.head.i), default=whole.start - 1) + 1
        first = next((t.i for t in clause.head.doc[after : whole.end] if not t.is_punct), clause.head.i)
        words = _clauses.trimmed(clause.head.doc[min(first, clause.head.i) : whole.end])
        if len(words):
            start, end = _edges(words)
            yield start, end, clause.score


def _when(article: Article, timexes: tuple[Timex, ...], sents: list[tuple[int, Span]]) -> tuple[Answer, ...]:
    found = []
    for order, (_, sent) in enumerate(sents):
        for timex in timexes:
            if sent.start_char <= timex.start < sent.end_char and timex.type in {"DATE", "TIME"}:
                worth = _LATER**order * (1.0 if timex.type == "DATE" else 0.9)
                if timex.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}:
                    worth *= 0.3
                elif timex.precision in {"year", "decade", "century"}:
                    worth *= 0.4
                found.append((worth, timex))
    found.sort(key=lambda f: (-f[0], f[1].start))
    return tuple(
        Answer(t.start, t.end, article.text[t.start : t.end], round(worth, 4), t.edtf) for worth, t in found[:_ANSWERS]
    )


def _where(article: Article, sents: list[tuple[int, Span]]) -> tuple[Answer, ...]:
    found: dict[str, tuple[int, int, float]] = {}
    for order, (_, sent) in enumerate(sents):
        for ent in sent.ents:
            if ent.label_ not in _PLACE:
                continue
            before = grammar.preposition(ent.root)
            worth = _LATER**order * (1.0 if before is not None and before.lower_ in _WHERE else 0.3)
            if before is not None and before.lower_ in {"in", "at", "near", "outside", "off"}:
                worth *= 1.3
            start, end = _edges(_with_region(ent))
            name = ent.text
            known = found.get(name)
            if known is None:
                found[name] = (start, end, worth)
            else:
                best = known if known[2] >= worth else (start, end, worth)
                found[name] = (best[0], best[1], known[2] + worth)
    return _best(article, found.values())


def _with_region(place: Span) -> Span:
    """A place with the larger one that follows it: "Baoding, Hebei province"."""
    doc, right = place.doc, place.end
    while right + 1 < len(doc) and doc[right].text == "," and doc[right + 1].ent_type_ in _PLACE:
        right += 2
        while right < len(doc) and doc[right].ent_type_ in _PLACE and doc[right].ent_iob_ == "I":
            right += 1
        if right < len(doc) and doc[right].lower_ in {"province", "state", "county", "district", "region"}:
            right += 1
    return doc[place.start : right]


def _why(sents: list[tuple[int, Span]]) -> Iterator[tuple[int, int, float]]:
    for order, (_, sent) in enumerate(sents):
        for token in sent:
            worth = 0.0
            phrase: Span | None = None
            if token.lower_ in {"because", "due", "amid", "over"} and token.pos_ in {"SCONJ", "ADP", "ADJ"}:
                phrase, worth = _phrase_after(token), 1.0 if token.lower_ in {"because", "due"} else 0.6
            elif token.lower_ in {"response", "protest", "retaliation", "result"} and token.nbor(-1).lower_ in {
                "in",
                "a",
            }:
                phrase, worth = _phrase_after(token), 1.0
            elif grammar.is_adverbial(token) and any(m.lower_ in {"to", "so"} for m in grammar.markers(token)):
                phrase, worth = _clauses.trimmed(grammar.clause(token)), 0.5
            elif grammar.is_adverbial(token) and any(
                m.lower_ in {"after", "as", "since"} for m in grammar.markers(token)
            ):
                phrase, worth = _clauses.trimmed(grammar.clause(token)), 0.6
            if phrase is not None and 2 <= len(phrase) <= 30:
                start, end = _edges(phrase)
                yield start, end, worth * _LATER**order


def _phrase_after(token: Token) -> Span:
    """What a causal word governs, up to the end of its phrase."""
    head = token.head if token.head.i > token.i else token
    right = head.right_edge.i
    return _clauses.trimmed(token.doc[token.i : min(right + 1, token.sent.end)])


def _how(sents: list[tuple[int, Span]]) -> Iterator[tuple[int, int, float]]:
    for order, (_, sent) in enumerate(sents):
        for token in sent:
            if not grammar.is_adverbial(token):
                continue
            markers = {m.lower_ for m in grammar.markers(token)}
            worth = 0.0
            if "by" in markers or token.doc[token.left_edge.i].lower_ in {"by", "using"}:
                worth = 1.0
            elif markers & {"after", "when", "as", "while"}:
                worth = 0.7
            elif token.tag_ == "VBG" and not markers:
                worth = 0.5
            phrase = _clauses.trimmed(grammar.clause(token))
            if worth and 2 <= len(phrase) <= 30:
                start, end = _edges(phrase)
                yield start, end, worth * _LATER**order


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
