"""The day that a sentence has from the one before: "On Monday the ministers met. *They signed a treaty.*"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from generator import dates
from generator.extractors import _grammar, _tense
from generator.extractors._passage import body_sentences, sentence_index
from generator.extractors._placed import Placed
from generator.extractors.chronology import clauses
from generator.extractors.chronology import wording as words
from generator.extractors.chronology.hung import hangs
from generator.extractors.chronology.parts import holds
from generator.extractors.chronology.times import Heads, When
from generator.models import Article, Statement, Timex

_STORY = 60
"""Most days before publication on which a story goes on from one sentence to the next."""
_LATER = frozenset("eventually later subsequently ultimately".split())
_LEAD = 2
"""Last sentence of the lead, in which the day of the first sentence also holds for the next paragraph."""


def carry(doc: Doc, article: Article, times: tuple[Timex, ...], found: Heads, said: Placed[Statement]) -> Heads:
    """ "On Monday the ministers met. *They signed …*": the day of the sentence before, for what goes on from it.

    It does not go on into a quotation, nor out of one.
    """
    more: Heads = {}
    busy = _busy(doc, article, times)
    last: tuple[int, When] | None = None
    carried = False
    before_root: Token | None = None
    by_sentence: dict[int, list[tuple[Token, When]]] = {}
    for head, (at, span) in found.items():
        if at is not None and (span is not None or _grammar.is_root(head)):
            by_sentence.setdefault(sentence_index(article, head.idx), []).append((head, at))
    for index, sentence in body_sentences(doc, article):
        own = by_sentence.get(index, [])
        previous, before_root = before_root, sentence.root
        main = [at for head, at in own if _is_main(head, sentence) and _tense.of_clause(head) == "past"]
        if main and main[-1].precision in {"day", "time"} and _is_recent(main[-1].date, article):
            last, carried = (index, main[-1]), False
            continue
        told = any(_is_main(head, sentence) for head, _ in own)
        if last is None or told or index in busy or index - last[0] != 1 or (carried and not _says_next(sentence)):
            last = None
            continue
        here, before = article.sentences[index].paragraph, article.sentences[last[0]].paragraph
        head_now = _content_before_source(sentence.root)
        if _quotation(sentence.root, said) != _quotation(previous, said):
            last = None
            continue
        follows = goes_on(head_now) and not _is_later(head_now)
        if (here == before or index <= _LEAD) and follows and _grammar.subjects(head_now):
            at = last[1]
            more[head_now] = (When(day_of(at.date or ""), "day", at.basis, at.timex), None)
            last, carried = (index, at), True
        else:
            last = None
    return more


def _busy(doc: Doc, article: Article, times: tuple[Timex, ...]) -> set[int]:
    """Sentences with a time of their own, so that no day is carried into them."""
    busy: set[int] = set()
    for time in times:
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if time.type == "DURATION" and span is not None and len(span) and hangs(time, span):
            busy.add(sentence_index(article, time.start))
        if time.type not in {"DATE", "TIME"} or time.value.endswith("_REF"):
            continue
        head = clauses.head_of(span) if span is not None and len(span) else None
        if time.precision in {None, "day", "time", "week"}:
            aside = head is not None and clauses.is_event_noun(head) and _grammar.is_object(head)
        else:
            aside = head is None or not _grammar.is_predicate(head) or _grammar.is_adnominal(head)
        if not aside:
            busy.add(sentence_index(article, time.start))
    return busy


def _quotation(head: Token | None, said: Placed[Statement]) -> Statement | None:
    """The direct speech that a word stands in."""
    if head is None:
        return None
    here = said.touching(head.idx, head.idx + 1)
    return next((s for s in here if s.kind == "direct" and holds(s, head.idx)), None)


def _is_recent(edtf: str | None, article: Article) -> bool:
    """Whether a day belongs to the story and not to what lies long behind it ("He was born on 5 May 1967")."""
    days = dates.bounds(edtf or "")
    return days is not None and (article.published is None or (article.published - days[0]).days <= _STORY)


def _says_next(sentence: Span) -> bool:
    """Whether a sentence says that it goes on from the one before: "*Minutes later* the flag was raised"."""
    opening = [t.lower_ for t in sentence if not t.is_space][:3]
    return bool(opening) and (opening[0] in words.THEN or "later" in opening[1:])


def _is_later(head: Token) -> bool:
    """ "It was *later* revealed": some other day, unless the words say how much later."""
    return any(t.lower_ in _LATER and not any(t.lefts) for t in head.children)


def _content_before_source(root: Token) -> Token:
    """What is told in "*Seven people died*, television reported"; the head of any other sentence itself."""
    if root.lemma_.lower() not in words.REPORTS:
        return root
    return next((c for c in _grammar.clause_complements(root) if c.i < root.i), root)


def _is_main(head: Token, sentence: Span) -> bool:
    return head.i == sentence.root.i or (_grammar.is_coordinate(head) and head.head.i == sentence.root.i)


def goes_on(head: Token) -> bool:
    """Whether a clause tells the next thing in the simple past."""
    lemma = head.lemma_.lower()
    return (
        head.tag_ in {"VBD", "VBN"}
        and _grammar.tense(head) == "past"
        and not _tense.is_pluperfect(head)
        and not _tense.is_perfect(head)
        and not _grammar.is_negated(head)
        and lemma not in words.STATES
        and lemma not in words.REPORTS
    )


def day_of(edtf: str) -> str:
    """The day alone: the clock time of one clause is not that of the next."""
    return edtf.partition("T")[0]
