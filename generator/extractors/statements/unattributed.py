"""Quotations without a reporting word of their own: whose speech they continue, if that is sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.extractors._placed import Placed
from generator.extractors.statements.attribution import Tokens
from generator.extractors.statements.reporting import Report
from generator.extractors.statements.speakers import Speaker

_MARKS = frozenset("“”\"'‘’«»`")
_STOPS = frozenset({".", "!", "?"})


def remaining(doc: Doc, quotes: tuple[Tokens, ...], reports: list[Report]) -> list[Report]:
    """The reports, with quotations that go on added to the one they continue, and the others as reports of their own.

    A quotation goes on when its paragraph opens with a mark while the one before was never closed, also where only the
    last paragraph names the speaker, or when in the same paragraph nothing but the reporting clause stands between it
    and the quotation before. Of the others those have a speaker that follow a sentence of one speaker in the same
    paragraph, or that fill paragraphs between two sentences of the same actor or behind a paragraph that is a quotation
    with its reporting clause; whose the rest are nobody can be sure.
    """
    known = list(reports)
    held = Placed((start, end, n) for n, report in enumerate(reports) for start, end in report.parts)
    alone: list[int] = []
    taken: set[int] = set()
    previous: int | None = None
    for index, quote in enumerate(quotes):
        start, end = quote.quotation.start, quote.quotation.end
        owner = min(held.touching(start, end), default=None)
        if owner is not None:
            if quote.quotation.continues and previous in alone:
                known[owner] = replace(known[owner], parts=tuple(sorted((*known[previous].parts, *known[owner].parts))))
                alone.remove(previous)
                taken.add(previous)
            previous = owner
            continue
        if previous is not None and quote.quotation.continues:
            known[previous] = _longer(known[previous], start, end)
            continue
        if not quote.is_sentence(doc) or quote.is_title(doc) or _is_listed(doc, quote):
            continue
        if previous is not None and _goes_on(doc, known[previous], quotes[index - 1] if index else None, quote):
            known[previous] = _longer(known[previous], start, end)
            continue
        known.append(Report(((start, end),), _speaker_before(doc, known, quote)))
        previous = len(known) - 1
        if known[-1].speaker is None:
            alone.append(previous)
    whole = {n: reach for n in alone if (reach := _filled(doc, known[n])) is not None}
    for n, (first, last) in whole.items():
        speaker = _speaker_around(doc, known, whole, first, last)
        if speaker is None and doc[last - 1].text in _MARKS:
            speaker = _speaker_quoted_before(doc, known, first)
        known[n] = replace(known[n], speaker=speaker)
    return [report for n, report in enumerate(known) if n not in taken]


def _is_listed(doc: Doc, quote: Tokens) -> bool:
    """Whether a quotation is the title of a listed source: "Business Recorder, “Ties restored”; …"."""
    last = quote.last + 1
    comma = quote.first > 1 and doc[quote.first - 1].text == "," and doc[quote.first - 2].pos_ in {"PROPN", "NOUN"}
    return comma and last < len(doc) and doc[last].text in {";", "."}


def _holds(report: Report, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in report.parts)


def _longer(report: Report, start: int, end: int) -> Report:
    return replace(report, parts=tuple(sorted((*report.parts, (start, end)))))


def _goes_on(doc: Doc, report: Report, before: Tokens | None, quote: Tokens) -> bool:
    """Whether only the end of the reporting clause stands between a quotation and the one before it."""
    if before is None or report.cue is None or not _holds(report, before.quotation.start, before.quotation.end):
        return False
    between = doc[before.last + 1 : quote.first]
    if any("\n" in t.text for t in between):
        return False
    if not any(c.isalnum() for c in between.text):
        return True
    ends = [t for t in between if t.text in _STOPS]
    return len(ends) <= 1 and before.quotation.end <= report.cue[0] < quote.quotation.start


def _speaker_before(doc: Doc, reports: Sequence[Report], quote: Tokens) -> Speaker | None:
    """Who speaks in the sentence in front of a quotation in its paragraph."""
    last = quote.first - 1
    return _only_speaker(reports, _opening(doc, last), last) if last >= 0 and doc[last].text in _STOPS else None


def _opening(doc: Doc, last: int) -> int:
    """The first word of the sentence or paragraph that a word belongs to."""
    first = last
    while first > 0 and doc[first - 1].text not in _STOPS and "\n" not in doc[first - 1].text:
        first -= 1
    return first


def _only_speaker(reports: Sequence[Report], first: int, last: int) -> Speaker | None:
    """Who speaks in a stretch of the article, when it reports one speaker and no other."""
    here = [r for r in reports if first <= r.head <= last]
    outer = [r for r in here if not any(o is not r and _holds(o, r.start, r.end) for o in here)]
    speakers = [r.speaker for r in outer]
    known = [s for s in speakers if s is not None]
    if not known or len(known) < len(speakers) or len({(s.actor, s.unnamed) for s in known}) > 1:
        return None
    return known[0] if known[0].actor is not None or len(known) == 1 else None


def _filled(doc: Doc, report: Report) -> tuple[int, int] | None:
    """The line breaks around the paragraphs that a quotation fills; None when it fills none."""
    span = doc.char_span(report.start, report.end, alignment_mode="expand")
    if span is None or span.start == 0 or span.end == len(doc):
        return None
    before, behind = doc[span.start - 1], doc[span.end]
    return (before.i, behind.i) if "\n" in before.text and "\n" in behind.text else None


def _speaker_around(
    doc: Doc, reports: Sequence[Report], whole: Mapping[int, tuple[int, int]], first: int, last: int
) -> Speaker | None:
    """The one actor who speaks at the end of the paragraph before and in the opening of the one behind quotations.

    Args:
        doc: the article.
        reports: what is said in it.
        whole: of all quotations that fill their paragraphs the line breaks around them.
        first: the line break before the quotation.
        last: the one behind it, moved over further quotations.
    """
    behind = dict(whole.values())
    while last in behind:
        last = behind[last]
    earlier, later = _closing_speaker(doc, reports, first), _opening_speaker(doc, reports, last)
    same = earlier is not None and later is not None and earlier.actor is not None and earlier.actor == later.actor
    return earlier if same else None


def _speaker_quoted_before(doc: Doc, reports: Sequence[Report], end: int) -> Speaker | None:
    """The only speaker of the paragraph before, when that is a quotation and its reporting clause: "“…,” he said."."""
    start = end
    while start > 0 and "\n" not in doc[start - 1].text:
        start -= 1
    return _only_speaker(reports, start, end) if start < end and doc[start].text in _MARKS else None


def _closing_speaker(doc: Doc, reports: Sequence[Report], end: int) -> Speaker | None:
    """Who speaks at the end of the paragraph that a line break closes: in its quotation or in its last sentence."""
    last = end - 1
    while last > 0 and (doc[last].is_space or doc[last].text in _MARKS):
        last -= 1
    closing = next((r for r in reports if r.start <= doc[last].idx < r.end and r.end >= doc[end - 1].idx), None)
    if closing is not None and doc[end - 1].text in _MARKS:
        return closing.speaker
    return _only_speaker(reports, _opening(doc, last - 1), last) if doc[last].text in _STOPS else None


def _opening_speaker(doc: Doc, reports: Sequence[Report], start: int) -> Speaker | None:
    """Who speaks in the paragraph behind a line break: in its first quotation or its first sentence."""
    if start + 1 >= len(doc):
        return None
    opening = next((r for r in reports if r.start <= doc[start + 1].idx < r.end), None)
    if opening is not None and opening.speaker is not None:
        return opening.speaker
    end = next((t.i for t in doc[start + 1 :] if t.text in _STOPS or "\n" in t.text), len(doc) - 1)
    return _only_speaker(reports, start + 1, end)
