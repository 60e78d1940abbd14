"""The passages of an article that can be read alone, each with what its form is worth.

A pull quote, a question, a caption or a passage that leans on the one before it is worth less, background less than the
news. `clauses` cuts the passages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Doc, Span, Token

from generator.extractors._cast import Cast
from generator.extractors._passage import edges
from generator.extractors._placed import Placed
from generator.extractors._voice import Voiced, voice_of_span
from generator.extractors._words import occurrences, text_of
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts import weight as _weight
from generator.extractors.facts.news import News
from generator.models import Figure, Statement

MOST_WORDS = 35
"""Words of a fact at most."""
_FEWEST_WORDS = 4
_SHORT = 30
"""Words up to which a sentence is told whole: what a cut would spare there is less than what it may lose."""
_LEAD_IN = 4
"""Words of a "He also added that" at most; a longer one tells who somebody is and may stay."""
_QUOTED, _QUESTION, _LEANING, _PRONOUN, _PERSONAL, _BACKGROUND, _CAPTION = 0.6, 0.3, 0.8, 0.6, 0.7, 0.9, 0.7
"""What a form leaves of the worth of a passage."""
_COUNTING = 1.1
"""What a number of people, money or things adds to it."""
_PICTURED = re.compile(
    r"\((?:[^()]*\W)?(?:left|right|cent(?:re|er)|pictured|shown|above|below|file (?:image|photo|picture))\b[^()]*\)"
    r"|^(?:scroll down|(?:image|photo|picture|video)(?: caption)?:)"
    r"|\b(?:getty images|shutterstock|(?:image|photo|picture)(?: caption\b| credit:|s?: )|photos? by)"
    r"|\b(?:(?:ap|afp|reuters|epa|pa|rex) ?(?:photo|pictures?|wire)?/|(?:ap|afp|epa) photo\b)"
    r"|\(\d{1,2}/\d{1,2}\)|\b\d{1,2}/\d{1,2}\b\W*$|^\W*\d{1,2}/\d{1,2}\b",
    re.IGNORECASE,
)
"""Signs of a caption that stands among the running text."""
_OF_PICTURES = ("(", "/", "image", "photo", "picture", "video", "shutterstock", "scroll")
"""One of these is in each of them."""
_LEANS = frozenset("this that these those such it there so thus then here also instead meanwhile however both".split())
_ONCE_MORE = frozenset("following same latter pair trio two three".split())
"""Words after "the" that point back: "*the following* day", "*the two* sides"."""
_PERSONS = frozenset("i we you me us my our your myself ourselves yourself".split())
_JOINERS = frozenset("and but or so yet also however meanwhile moreover furthermore besides additionally".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage, its content words, and what its form leaves of their worth."""

    span: Span
    sentence: int
    words: frozenset[str]
    length: int
    form: float
    voiced: Callable[[], Voiced]
    """Whose word it is: costs as much as all the rest, and is asked of few."""
    opener: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What has been found in the article before its passages are cut."""

    said: Placed[Statement]
    background: frozenset[int]
    """The sentences of which all dated events are background."""
    counted: Placed[Figure]
    """Those that count something."""


def of_sentence(
    news: News, index: int, sent: Span, cast: Cast, known: Known, *, late: float = 1.0
) -> Iterator[Candidate]:
    """The passages of one sentence.

    Args:
        news: the sentences with their content words.
        index: its number in the article.
        sent: the sentence.
        cast: who is named in it.
        known: what has been found in the article.
        late: by what a passage is worth less for standing so far from the opening.
    """
    doc = sent.doc
    said = tuple(s for s in known.said.touching(sent.start_char, sent.end_char) if _touches(s, sent))
    pictured = _is_pictured(text_of(sent))
    background = _BACKGROUND if index in known.background else 1.0
    contents = tuple(c for c in _contents(doc, sent, said) if not _needs_its_subject(c, sent, cast))
    for span in (span for piece in _clauses.pieces(sent) for span in _spans(piece, contents)):
        start, end = edges(doc, span.start, span.end - 1)
        voiced = partial(voice_of_span, doc, start, end, said)
        if _lacks_what_it_reports(start, end, said) or _hides_its_source(start, end, sent, said, voiced):
            continue
        opener = _opener(span, cast)
        form = _form(span, said, opener) * background * (_CAPTION if pictured else 1.0)
        if any(known.counted.inside(start, end)):
            form *= _COUNTING
        words, length = frozenset(news.words(span)), _weight.words_of(span)
        yield Candidate(span, index, words, length, form / late, voiced, opener)


def _is_pictured(text: str) -> bool:
    """Whether a sentence is a caption, or says where a picture comes from."""
    lower = text.lower()
    return any(sign in lower for sign in _OF_PICTURES) and _PICTURED.search(text) is not None


def _touches(statement: Statement, sent: Span) -> bool:
    """Whether a sentence has words of a statement or the word that reports it."""
    if statement.start < sent.end_char and sent.start_char < statement.end:
        return True
    return statement.cue is not None and sent.start_char <= statement.cue.start < sent.end_char


def _spans(sent: Span, contents: tuple[Span, ...]) -> Iterator[Span]:
    """All that a sentence offers; of one too long to be shown, its essential clause too."""
    inside = tuple(c for c in contents if sent.start <= c.start and c.end <= sent.end)
    length = _weight.words_of(sent)
    spans = _fitting(_clauses.stretches(sent, inside, whole=True)) if length <= _SHORT else []
    spans = spans or _fitting(_clauses.stretches(sent, inside))
    plain = [c for c in inside if _fits(c) and _weight.words_of(sent.doc[sent.start : c.start]) <= _LEAD_IN]
    yield from (s for s in spans if not any(s.start < c.start < s.end for c in plain))
    if length > MOST_WORDS:
        yield from map(_without_joiner, _clauses.essential(sent, MOST_WORDS))


def _fitting(stretches: Iterator[Span]) -> list[Span]:
    return [s for s in map(_without_joiner, stretches) if _fits(s)]


def _fits(span: Span) -> bool:
    if not _FEWEST_WORDS <= _weight.words_of(span) <= MOST_WORDS:
        return False
    return _clauses.is_statement(span) or _clauses.is_sentence(span)


def _lacks_what_it_reports(start: int, end: int, said: tuple[Statement, ...]) -> bool:
    """Whether a passage has the "he said" of a statement, but nothing of what was said."""
    return any(
        s.cue is not None
        and start <= s.cue.start < end
        and not any(a < end and start < b for a, b in (s.spans or ((s.start, s.end),)))
        for s in said
    )


def _hides_its_source(
    start: int, end: int, sent: Span, said: tuple[Statement, ...], voiced: Callable[[], Voiced]
) -> bool:
    """Whether a passage leaves out the "a spokesman said" of its sentence though its label could not say who spoke."""
    return any(
        s.cue is not None
        and sent.start_char <= s.cue.start < sent.end_char
        and not start <= s.cue.start < end
        and s.start < end
        and start < s.end
        and (s.speaker is None or voiced().voice == "reported")
        for s in said
    )


def plain(news: News, index: int, sent: Span, cast: Cast) -> Iterator[Candidate]:
    """The sentence as it is, for texts without clauses, such as lists of headings."""
    span = _clauses.trimmed(sent)
    length = _weight.words_of(span)
    if 2 <= length <= MOST_WORDS:
        words = frozenset(news.words(span))
        yield Candidate(span, index, words, length, 1.0, partial(Voiced, "reported"), _opener(span, cast))


def _contents(doc: Doc, sent: Span, said: tuple[Statement, ...]) -> Iterator[Span]:
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
    return any(m.form == "name" and m.start in before for m in cast.mentions(before.start, before.stop))


def _without_joiner(span: Span) -> Span:
    """The passage without the "But" or "However," that ties it to what stood before."""
    doc, left = span.doc, span.start
    while (
        left + 4 < span.end
        and doc[left].lower_ in _JOINERS
        and (doc[left].pos_ == "CCONJ" or doc[left + 1].text == ",")
    ):
        left += 2 if doc[left + 1].text == "," else 1
    return Span(doc, left, span.end)


def _opener(span: Span, cast: Cast) -> str | None:
    """The actor of the pronoun that opens a passage."""
    first = span[0]
    if first.pos_ not in {"PRON", "DET"}:
        return None
    here = cast.mentions(first.idx, first.idx + len(first))
    return next((m.whose for m in here if m.form == "pronoun" and m.start == first.idx), None)


def _form(span: Span, said: tuple[Statement, ...], opener: str | None) -> float:
    worth = 1.0
    start, end = span.start_char, span.end_char
    first = next((t for t in span if not t.is_punct), span[0])
    direct = [s for s in said if s.kind == "direct" and s.start <= start + 1 and end - 1 <= s.end]
    if direct or span[0].text in {"“", '"', "‘"}:
        worth *= _QUOTED
    elif occurrences(span, forms=_PERSONS) and any(token.lower_ in _PERSONS for token in _outside_quotes(span)):
        worth *= _PERSONAL
    if text_of(span).endswith("?"):
        worth *= _QUESTION
    again = first.lower_ == "the" and first.i + 1 < span.end and first.nbor().lower_ in _ONCE_MORE
    if first.pos_ == "PRON" and first.tag_ != "EX" and first.lower_ not in _PERSONS:
        worth *= _PRONOUN if opener is None else _LEANING
    elif first.lower_ in _LEANS or again:
        worth *= _LEANING
    return worth


def _outside_quotes(span: Span) -> Iterator[Token]:
    inside = False
    for token in span:
        if token.text in {"“", "”"} or token.text == '"':
            inside = token.text == "“" or (token.text == '"' and not inside)
        elif not inside:
            yield token
