"""Key facts: the passages an editor would pick, best first, none saying what one above it says.

A passage is worth the weight of its words for its length, those that a better passage has said counting little (after
the concept coverage of Gillick and Favre, 2009, chosen greedily so that every beginning of the list is a summary),
times what its form is worth: a pull quote, a question or a passage that leans on the one before it is worth less,
background less than the news, and what the main actors do more. Clauses compete with their sentences; `_clauses` cuts
them, `_weight` weighs their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from generator.extractors._cast import Cast
from generator.extractors._passage import anchors, body_sentences, edges, entities_of
from generator.extractors._voice import Voiced, voice_of_span
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts import weight as _weight
from generator.models import Article, Event, Fact, Figure, Statement, Voice

MOST_WORDS = 35
"""Words of a fact at most."""
_FEWEST_WORDS = 4
_MOST_FACTS = 12
_LEAD_IN = 4
"""Words of a "He also added that" at most; a longer one tells who somebody is and may stay."""
_POSITION = 0.2
"""Exponent of the place among the sentences: 0 forgets where a passage stands, 1 halves the worth of the second."""
_LENGTH = 0.55
"""Exponent of the length in words: 0 takes the longest passages, 1 the densest.

This and the other numbers were set in November 2026 on three sets of human summaries, all of them together; around
these values no set changes by more than chance.
"""
_REPEATS = 0.7
"""Share of its content words that a passage may have in common with one above it."""
_QUOTED, _QUESTION, _LEANING, _PRONOUN, _PERSONAL, _BACKGROUND, _CAPTION = 0.6, 0.3, 0.85, 0.7, 0.7, 0.9, 0.7
"""What a form leaves of the worth of a passage."""
_COUNTING = 1.1
"""What a number of people, money or things adds to it."""
_SALIENCE = 0.2
"""What the salience of the actors it names adds to it, added up."""
_TOLD = 0.2
"""What is left of the weight of a word that a better passage has said: it may still matter what more is said of it."""
_PICTURED = re.compile(
    r"\((?:[^()]*\W)?(?:left|right|cent(?:re|er)|pictured|shown|above|below|file (?:image|photo|picture))\b[^()]*\)"
    r"|^(?:scroll down|(?:image|photo|picture|video)(?: caption)?:)",
    re.IGNORECASE,
)
"""Signs of a caption that stands among the running text."""
_LEANS = frozenset("this that these those such it there so thus then here also instead meanwhile however".split())
_PERSONS = frozenset("i we you me us my our your myself ourselves yourself".split())
_JOINERS = frozenset("and but or so yet also however meanwhile moreover furthermore besides additionally".split())


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    sentence: int
    words: frozenset[str]
    length: int
    form: float
    voiced: Voiced
    opener: str | None


def extract(
    doc: Doc,
    article: Article,
    cast: Cast,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> tuple[Fact, ...]:
    """All passages worth showing, best first; scores fall from 1."""
    skip = skipped(doc, article)
    sents = [(index, sent) for index, sent in body_sentences(doc, article) if index not in skip]
    counted = [(figure.start, figure.end) for figure in figures if figure.kind != "measure"]
    found = [
        replace(c, form=c.form / (1 + order) ** _POSITION)
        for order, (i, sent) in enumerate(sents)
        for c in _candidates(doc, i, sent, cast, statements, events, counted)
    ]
    if not found:
        found = [c for index, sent in sents for c in _plain(index, sent, cast)]
    chosen = _choose(found, _weight.weights(doc, article, skip), _pinned(found, article))
    return _facts(chosen, article, cast, events)


def skipped(doc: Doc, article: Article) -> frozenset[int]:
    """Sentences of the running text that tell nothing: the title once more, a date or place line."""
    title = set(_words(article.title))
    found = set()
    for index, sent in body_sentences(doc, article):
        words = _words(sent.text)
        shared = len(set(words) & title)
        again = index < 3 and len(words) > 2 and shared >= 0.8 * len(set(words))
        dated = len(words) <= 6 and any(ent.label_ in {"DATE", "TIME"} for ent in entities_of(sent))
        if again or (dated and _verbless(sent)):
            found.add(index)
    return frozenset(found)


def _words(text: str) -> list[str]:
    return [word.strip("\"'“”‘’.,:;!?()").lower() for word in text.split() if any(c.isalnum() for c in word)]


def _verbless(span: Span) -> bool:
    return not any(token.pos_ in {"VERB", "AUX"} for token in span)


def _candidates(
    doc: Doc,
    index: int,
    sent: Span,
    cast: Cast,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
    counted: list[tuple[int, int]],
) -> Iterator[_Candidate]:
    said = [s for s in statements if s.start < sent.end_char and sent.start_char < s.end]
    pictured = _PICTURED.search(sent.text) is not None
    salience = {actor.id: actor.salience for actor in cast.actors}
    contents = tuple(c for c in _contents(doc, sent, said) if not _needs_its_subject(c, sent, cast))
    for span in (span for piece in _clauses.pieces(sent) for span in _spans(piece, contents)):
        start, end = edges(doc, span.start, span.end - 1)
        voiced = voice_of_span(doc, start, end, statements)
        if _lacks_what_it_reports(start, end, said) or _hides_its_source(start, end, sent, said, voiced.voice):
            continue
        opener = _opener(span, cast)
        form = _form(span, said, opener) * _band(index, events) * (_CAPTION if pictured else 1.0)
        if any(start <= first and last <= end for first, last in counted):
            form *= _COUNTING
        form *= 1 + _SALIENCE * sum(salience[actor] for actor in cast.actors_in(start, end))
        words = frozenset(_weight.content(span))
        yield _Candidate(span, index, words, _weight.words_of(span), form, voiced, opener)


def _spans(sent: Span, contents: tuple[Span, ...]) -> Iterator[Span]:
    """All that a sentence offers; of one too long to be shown, its essential clause too."""
    inside = tuple(c for c in contents if sent.start <= c.start and c.end <= sent.end)
    spans = [s for s in map(_without_joiner, _clauses.stretches(sent, inside)) if _fits(s)]
    plain = [c for c in inside if _fits(c) and _weight.words_of(sent.doc[sent.start : c.start]) <= _LEAD_IN]
    spans = [s for s in spans if not any(s.start < c.start < s.end for c in plain)]
    yield from spans
    if _weight.words_of(_clauses.without_dateline(sent)) > MOST_WORDS:
        yield from _clauses.essential(sent, MOST_WORDS)


def _fits(span: Span) -> bool:
    if not _FEWEST_WORDS <= _weight.words_of(span) <= MOST_WORDS:
        return False
    return _clauses.is_statement(span) or _clauses.is_sentence(span)


def _lacks_what_it_reports(start: int, end: int, said: list[Statement]) -> bool:
    """Whether a passage has the "he said" of a statement, but nothing of what was said."""
    return any(
        s.cue is not None
        and start <= s.cue.start < end
        and not any(a < end and start < b for a, b in (s.spans or ((s.start, s.end),)))
        for s in said
    )


def _hides_its_source(start: int, end: int, sent: Span, said: list[Statement], voice: Voice) -> bool:
    """Whether a passage leaves out the "a spokesman said" of its sentence though its label could not say who spoke."""
    return any(
        s.cue is not None
        and sent.start_char <= s.cue.start < sent.end_char
        and not start <= s.cue.start < end
        and s.start < end
        and start < s.end
        and (s.speaker is None or voice == "reported")
        for s in said
    )


def _plain(index: int, sent: Span, cast: Cast) -> Iterator[_Candidate]:
    """The sentence as it is, for texts without clauses, such as lists of headings."""
    span = _clauses.trimmed(sent)
    length = _weight.words_of(span)
    if 2 <= length <= MOST_WORDS:
        words = frozenset(_weight.content(span))
        yield _Candidate(span, index, words, length, 1.0, Voiced("reported"), _opener(span, cast))


def _contents(doc: Doc, sent: Span, said: list[Statement]) -> Iterator[Span]:
    """What a sentence reports of somebody we can name, without "he added that"."""
    for statement in said:
        if statement.speaker is None or statement.spans:
            continue
        if sent.start_char <= statement.start and statement.end <= sent.end_char:
            span = doc.char_span(statement.start, statement.end, alignment_mode="expand")
            if span is not None and len(span) < len(sent):
                yield _clauses.trimmed(span)


def _needs_its_subject(content: Span, sent: Span, cast: Cast) -> bool:
    """Whether "it" opens what was said and "Pakistan said on Wednesday that" is where the name stands."""
    if content[0].pos_ != "PRON" or content.start == sent.start:
        return False
    before = range(sent.start_char, content.start_char)
    return any(m.form == "name" and m.start in before for a in cast.actors for m in a.mentions)


def _without_joiner(span: Span) -> Span:
    """The passage without the "But" or "However," that ties it to what stood before."""
    doc, left = span.doc, span.start
    while (
        left + 4 < span.end
        and doc[left].lower_ in _JOINERS
        and (doc[left].pos_ == "CCONJ" or doc[left + 1].text == ",")
    ):
        left += 2 if doc[left + 1].text == "," else 1
    return doc[left : span.end]


def _opener(span: Span, cast: Cast) -> str | None:
    """The actor of the pronoun that opens a passage."""
    first = span[0]
    if first.pos_ not in {"PRON", "DET"}:
        return None
    for actor in cast.actors:
        for mention in actor.mentions:
            if mention.form == "pronoun" and mention.start == first.idx:
                return actor.id
    return None


def _form(span: Span, said: list[Statement], opener: str | None) -> float:
    worth = 1.0
    start, end = span.start_char, span.end_char
    first = next((t for t in span if not t.is_punct), span[0])
    direct = [s for s in said if s.kind == "direct" and s.start <= start + 1 and end - 1 <= s.end]
    if direct or span[0].text in {"“", '"', "‘"}:
        worth *= _QUOTED
    elif any(token.lower_ in _PERSONS for token in _outside_quotes(span)):
        worth *= _PERSONAL
    if span.text.endswith("?"):
        worth *= _QUESTION
    if first.lower_ in _LEANS:
        worth *= _LEANING
    elif first.pos_ == "PRON" and first.lower_ not in _PERSONS:
        worth *= _PRONOUN if opener is None else _LEANING
    return worth


def _outside_quotes(span: Span) -> Iterator[Token]:
    inside = False
    for token in span:
        if token.text in {"“", "”"} or token.text == '"':
            inside = token.text == "“" or (token.text == '"' and not inside)
        elif not inside:
            yield token


def _band(index: int, events: tuple[Event, ...]) -> float:
    """Less than 1 for a sentence that only tells what was before the news."""
    bands = {event.band for event in events if event.sentence == index and event.date is not None}
    return _BACKGROUND if bands == {"background"} else 1.0


def _pinned(found: list[_Candidate], article: Article) -> list[_Candidate]:
    """The passages that the front matter pins, so that none is lost because the article says more elsewhere now."""
    asked = article.extra.get("facts")
    pins = str(asked.get("pin")) if isinstance(asked, Mapping) else ""
    if "f-" not in pins:
        return []
    return [c for c in found if anchors("f", [c.span.text])[0] in pins]


def _choose(
    found: list[_Candidate], weights: Mapping[str, float], pinned: list[_Candidate]
) -> list[tuple[_Candidate, float]]:
    """The pinned passages and the best, then the one that adds most to them, and so on; each with its worth."""
    chosen = [(candidate, _worth(candidate, weights, set())) for candidate in pinned]
    told = {word for candidate in pinned for word in candidate.words}
    rest = [c for c in found if not any(_repeats(c, p) for p in pinned)]
    while rest and len(chosen) < _MOST_FACTS + len(pinned):
        worth = [_worth(c, weights, told) for c in rest]
        place = max(range(len(rest)), key=lambda i: (worth[i], -rest[i].span.start, rest[i].length))
        if worth[place] <= 0:
            break
        best = rest[place]
        chosen.append((best, worth[place]))
        told |= best.words
        rest = [c for c in rest if not _repeats(c, best)]
    return sorted(chosen, key=lambda one: -one[1])


def _worth(candidate: _Candidate, weights: Mapping[str, float], told: set[str]) -> float:
    said = sum(sorted(weights.get(word, 0.0) * (_TOLD if word in told else 1.0) for word in candidate.words))
    return float(candidate.form * said / candidate.length**_LENGTH)


def _repeats(candidate: _Candidate, chosen: _Candidate) -> bool:
    one, other = candidate.span, chosen.span
    if one.start < other.end and other.start < one.end:
        return True
    if {candidate.voiced.voice, chosen.voiced.voice} in ({"claim", "denial"}, {"reported", "denial"}):
        return False
    return _weight.same_words(candidate.words, chosen.words) > _REPEATS


def _facts(
    chosen: list[tuple[_Candidate, float]], article: Article, cast: Cast, events: tuple[Event, ...]
) -> tuple[Fact, ...]:
    if not chosen:
        return ()
    places = [edges(c.span.doc, c.span.start, c.span.end - 1) for c, _ in chosen]
    links = anchors("f", [article.text[start:end] for start, end in places])
    top = chosen[0][1]
    facts = []
    for (candidate, worth), (start, end), anchor in zip(chosen, places, links, strict=True):
        facts.append(
            Fact(
                start=start,
                end=end,
                text=article.text[start:end],
                anchor=anchor,
                sentence=candidate.sentence,
                score=round(min(1.0, worth / top), 4),
                voice=candidate.voiced.voice,
                speaker=candidate.voiced.speaker,
                speaker_span=candidate.voiced.speaker_span,
                actors=cast.actors_in(start, end),
                events=tuple(e.id for e in events if e.start < end and start < e.end),
                opens_with=candidate.opener,
            )
        )
    return tuple(facts)
