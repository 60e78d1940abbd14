"""Quotations without a reporting word of their own: whose speech they continue, if that is sure."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from generator.extractors._placed import Placed
from generator.extractors.statements.attribution import Tokens
from generator.extractors.statements.reporting import Report
from generator.extractors.statements.speakers import Speaker

_MARKS = frozenset("“”\"'‘’«»`")
_STOPS = frozenset({".", "!", "?"})


def remaining(doc: Doc, text: str, quotes: tuple[Tokens, ...], reports: list[Report]) -> list[Report]:
    """The reports, with quotations that go on added to the one they continue, and the others as reports of their own.

    A quotation goes on when its paragraph opens with a mark while the one before was never closed, or when in the same
    paragraph nothing but the reporting clause stands between it and the quotation before. Of the others those have a
    speaker that follow a sentence of one speaker in the same paragraph, or that fill a paragraph between two paragraphs
    of the same actor; whose the rest are nobody can be sure.
    """
    known = list(reports)
    held = Placed((start, end, n) for n, report in enumerate(reports) for start, end in report.parts)
    alone: list[int] = []
    previous: int | None = None
    for index, quote in enumerate(quotes):
        start, end = quote.quotation.start, quote.quotation.end
        owner = min(held.touching(start, end), default=None)
        if owner is not None:
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
    for n in alone:
        known[n] = replace(known[n], speaker=_speaker_around(text, known, known[n]))
    return known


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


def _speaker_before(doc: Doc, reports: list[Report], quote: Tokens) -> Speaker | None:
    """Who speaks in the sentence in front of a quotation in its paragraph, when it reports one speaker and no other."""
    last = quote.first - 1
    if last < 0 or doc[last].text not in _STOPS:
        return None
    first = last
    while first > 0 and doc[first - 1].text not in _STOPS and "\n" not in doc[first - 1].text:
        first -= 1
    here = [r for r in reports if first <= r.head <= last]
    outer = [r for r in here if not any(o is not r and _holds(o, r.start, r.end) for o in here)]
    speakers = [r.speaker for r in outer]
    known = [s for s in speakers if s is not None]
    if not known or len(known) < len(speakers) or len({(s.actor, s.unnamed) for s in known}) > 1:
        return None
    return known[0] if known[0].actor is not None or len(known) == 1 else None


def _speaker_around(text: str, reports: list[Report], report: Report) -> Speaker | None:
    """The speaker of both neighbours of a quotation that fills its paragraph, when they are the same actor.

    The one before must itself close with a quotation, the one behind open its paragraph.
    """
    before, behind = text.rfind("\n", 0, report.start), text.find("\n", report.end)
    if before < 0 or behind < 0 or text[before : report.start].strip() or text[report.end : behind].strip():
        return None
    earlier = [r for r in reports if r.end <= before and r.speaker is not None]
    later = [r for r in reports if r.start >= behind and r.speaker is not None]
    if not earlier or not later:
        return None
    last, following = max(earlier, key=lambda r: r.end), min(later, key=lambda r: r.start)
    closes = text[last.end - 1] in _MARKS and not text[last.end : before].strip(" .")
    opens = "\n" not in text[behind : following.start].strip()
    if last.speaker is None or following.speaker is None or not closes or not opens:
        return None
    return last.speaker if last.speaker.actor is not None and last.speaker.actor == following.speaker.actor else None
