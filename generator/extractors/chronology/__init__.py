"""What happened when, in the text's own words: one event for each thing that happens at a time the text gives.

The publication date is never an event's date of itself, only where the words count from it. Durations and repeated
times ("every Friday") make no events.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from generator import dates
from generator.extractors import _grammar, _tense
from generator.extractors._cast import Cast
from generator.extractors._passage import anchors, body_sentences, is_body, is_dateline, passage, sentence_index
from generator.extractors._placed import Placed, placed
from generator.extractors.chronology import clauses, extent
from generator.extractors.chronology import times as when
from generator.extractors.chronology import wording as words
from generator.extractors.chronology.carried import carry, day_of, goes_on
from generator.extractors.chronology.hung import hung
from generator.extractors.chronology.merged import merge, shorten
from generator.extractors.chronology.parts import band, participants, polarity, voice
from generator.extractors.chronology.times import Heads, Told, When
from generator.models import Article, Basis, Event, Statement, Timex


def extract(
    doc: Doc, article: Article, times: tuple[Timex, ...], cast: Cast, statements: tuple[Statement, ...]
) -> tuple[Event, ...]:
    """The events of an article in text order, the undated ones too (band `undated`)."""
    found, twice = _dated(doc, article, times)
    found |= _beside(doc, times, found)
    found |= _when(doc, times, found)
    found |= hung(doc, article, times, found)
    said = placed(statements)
    found = carry(doc, article, times, found, said) | found
    found |= _undated(doc, article, times, cast, taken=found.keys() | _reports(doc, statements))
    made: list[tuple[Token, Event]] = []
    for head, (at, span) in (*sorted(found.items(), key=lambda item: item[0].i), *twice):
        if is_body(article, sentence_index(article, head.idx)):
            made.append((head, _event(article, head, at, span, found, times, cast, said)))
    events = merge(shorten(sorted(made, key=lambda pair: (pair[1].start, pair[1].end)), article, times))
    named = anchors("e", [e.text for e in events])
    return tuple(replace(e, id=f"e{i}", anchor=a) for i, (e, a) in enumerate(zip(events, named, strict=True), 1))


def _dated(doc: Doc, article: Article, times: tuple[Timex, ...]) -> tuple[Heads, list[Told]]:
    """The events whose time stands in their own clause; the first time of a clause is its time.

    A clause with two times side by side tells two events, the second of which stands in the list: "They failed in 2019
    and in April".
    """
    found: Heads = {}
    twice: list[Told] = []
    for index, time in enumerate(times):
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is None or not len(span) or when.continues(index, times, article):
            continue
        if is_dateline(article, time.start):
            continue
        if time.type == "DURATION":
            _deadline(index, time, span, article, times, found)
            continue
        if time.type == "SET" or (time.edtf is None and time.basis != "unresolved") or time.value.endswith("_REF"):
            continue
        head = clauses.head_of(span, time.precision)
        if head is None or when.holds_the_one_before(index, times, article):
            continue
        at = when.of_timex(index, times, span, head, article)
        if _is_attribution(head, at, article) or _is_state_of_mind(head) or when.dates_nothing(head, span, time, at):
            continue
        earlier = found.get(head)
        if earlier is not None and earlier[0] is not None and earlier[0].date and at.date:
            relation = dates.compare(at.date, earlier[0].date)
            if relation == "within":
                found[head] = (at, span)
            elif relation in {"before", "after"} and earlier[1] is not None and when.side_by_side(earlier[1], span):
                twice.append((head, (at, span)))
            continue
        if earlier is None or (earlier[0] is not None and earlier[0].date is None and at.date is not None):
            found[head] = (at, span)
    return found, twice


def _is_state_of_mind(head: Token) -> bool:
    """ "We consider *today* a good day": what somebody thinks does not happen on that day."""
    return head.lemma_.lower() in words.MIND and _grammar.tense(head) == "present"


def _is_attribution(head: Token, at: When, article: Article) -> bool:
    """Whether the time is only that of the words that give the source: "…, he said on Monday".

    Saying is an event of its own when it is older than the news, and where somebody announces what he will do.
    """
    if not _grammar.is_predicate(head) or head.lemma_.lower() not in words.REPORTS or head.tag_ in {"VBG", "VBN"}:
        return False
    if any(_announces(content) for content in _grammar.clause_complements(head)):
        return False
    day = article.published
    if at.date is None or day is None:
        return True
    news = day.isoformat() if _tense.is_pluperfect(head) else date.fromordinal(day.toordinal() - 1).isoformat()
    return dates.compare(at.date, news) != "before"


def _announces(content: Token) -> bool:
    """ "said on Wednesday that *it was recalling* its ambassador": what the speaker himself does by saying so."""
    own = any(s.lower_ in {"it", "he", "she", "they", "we", "i"} for s in _grammar.subjects(content, inherited=False))
    return own and content.tag_ == "VBG" and content.lemma_.lower() not in words.STATES


def _deadline(index: int, time: Timex, span: Span, article: Article, times: tuple[Timex, ...], found: Heads) -> None:
    """ "within two months" of the day named last, or of publication."""
    opening = article.sentences[sentence_index(article, time.start)].start if article.sentences else 0
    near = next((t for t in _back(times, index, opening) if t.precision == "day" and t.edtf), None)
    anchor = dates.bounds(near.edtf or "") if near is not None else None
    day = anchor[0] if anchor else article.published
    edtf = when.deadline(time, span, day)
    head = clauses.head_of(span)
    ahead = head is not None and (_tense.of_clause(head) != "past" or _tense.is_future_in_past(head))
    if edtf is not None and head is not None and head not in found and ahead:
        by_publication = near is None or near.basis == "relative to publication"
        basis: Basis = "relative to publication" if by_publication else "relative to an earlier date"
        found[head] = (When(edtf, "interval", basis, index), span)


def _back(times: tuple[Timex, ...], index: int, opening: int) -> Iterator[Timex]:
    """The times before one, the nearest first, back to an offset."""
    for before in range(index - 1, -1, -1):
        if times[before].start < opening:
            return
        yield times[before]


def _beside(doc: Doc, times: tuple[Timex, ...], found: Heads) -> Heads:
    """ "… recalled its ambassador, a day after *Iran fired missiles*"."""
    more: Heads = {}
    for index, time in enumerate(times):
        if time.type != "DURATION":
            continue
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        beside = when.beside(time, span) if span is not None and len(span) else None
        if beside is None or span is None or beside[0] in found:
            continue
        verb, days = beside
        opening = span.sent.start_char
        same = next((t for t in _back(times, index, opening) if t.precision in {"day", "time"}), None)
        bounds = dates.bounds(same.edtf or "") if same is not None else None
        day = when.moved(bounds[0], -days, "D") if bounds else None
        if same is not None and day is not None:
            more[verb] = (When(day.isoformat(), "day", same.basis, index), None)
    return more


def _when(doc: Doc, times: tuple[Timex, ...], found: Heads) -> Heads:
    """ "… the first since 1959, when *a tram caught fire*": the time before "when" is that of its clause."""
    more: Heads = {}
    for index, time in enumerate(times):
        if time.edtf is None or time.type not in {"DATE", "TIME"}:
            continue
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        verb = when.clause_behind(span) if span is not None and len(span) else None
        if verb is not None and verb not in found:
            day = day_of(time.edtf)
            more[verb] = (When(day, dates.precision(day), time.basis, index), None)
    return more


def _together(head: Token, found: Heads) -> tuple[Token, ...]:
    """Later verbs of the same subject that have no time of their own, up to the first that has."""
    together: list[Token] = []
    for later in _grammar.conjuncts(head) if _grammar.is_predicate(head) else ():
        if later in found or _grammar.subjects(later, inherited=False) or not goes_on(later):
            break
        together.append(later)
    return tuple(together)


def _reports(doc: Doc, statements: tuple[Statement, ...]) -> set[Token]:
    """The words that report what somebody said; what is said stands among the statements."""
    cues = (doc.char_span(s.cue.start, s.cue.end, alignment_mode="expand") for s in statements if s.cue is not None)
    return {token for cue in cues if cue is not None for token in cue}


def _undated(doc: Doc, article: Article, times: tuple[Timex, ...], cast: Cast, taken: AbstractSet[Token]) -> Heads:
    """Occurrences to which the text gives no time: clear ones, and whatever else an actor did or underwent."""
    more: Heads = {}
    busy = {
        sentence_index(article, t.start) for t in times if t.type in {"DATE", "TIME"} and not t.value.endswith("_REF")
    }
    for index, sentence in body_sentences(doc, article):
        head, lemma = sentence.root, sentence.root.lemma_.lower()
        if index in busy or head in taken or lemma in words.STATES or lemma in words.REPORTS:
            continue
        past = _grammar.tense(head) == "past" and not _tense.is_pluperfect(head)
        if not past or not _grammar.is_verb(head) or not _grammar.subjects(head) or _grammar.is_negated(head):
            continue
        if lemma in words.CLEAR or any(p.part != "other" for p in participants(head, passage(sentence, article), cast)):
            more[head] = (None, None)
    return more


def _event(
    article: Article,
    head: Token,
    at: When | None,
    span: Span | None,
    taken: Heads,
    times: tuple[Timex, ...],
    cast: Cast,
    said: Placed[Statement],
) -> Event:
    where = passage(extent.clause(head, span, _together(head, taken)), article)
    voiced = voice(head, where, said)
    taking_part = participants(head, where, cast)
    return Event(
        where.start,
        where.end,
        where.text,
        id="",
        anchor="",
        sentence=sentence_index(article, where.start),
        date=at.date if at else None,
        precision=at.precision if at else None,
        basis=at.basis if at else "unresolved",
        timex=at.timex if at else None,
        band=band(head, at, article.published, times),
        voice=voiced.voice,
        speaker=voiced.speaker,
        speaker_span=voiced.speaker_span,
        actors=tuple(p.actor for p in taking_part),
        participants=taking_part,
        places=cast.places_in(where.start, where.end),
        polarity=polarity(head, said),
    )
