"""Quotations without a reporting word of their own: whose speech they continue, if that is sure."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from generator.extractors._attribution import Tokens
from generator.extractors._reporting import Report


def remaining(doc: Doc, quotes: tuple[Tokens, ...], reports: list[Report]) -> list[Report]:
    """The reports, with quotations that go on added to the one they continue, and the others as reports of their own.

    A quotation goes on when its paragraph opens with a mark while the one before was never closed, or when in the same
    paragraph nothing but the reporting clause stands between it and the quotation before.
    """
    known = list(reports)
    previous: int | None = None
    for index, quote in enumerate(quotes):
        start, end = quote.quotation.start, quote.quotation.end
        owner = next((n for n, r in enumerate(known) if _holds(r, start, end)), None)
        if owner is not None:
            previous = owner
            continue
        if previous is not None and quote.quotation.continues:
            known[previous] = _longer(known[previous], start, end)
            continue
        if not quote.is_sentence(doc) or quote.is_title(doc):
            continue
        if previous is not None and _goes_on(doc, known[previous], quotes[index - 1] if index else None, quote):
            known[previous] = _longer(known[previous], start, end)
            continue
        known.append(Report(((start, end),), None))
        previous = len(known) - 1
    return known


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
    ends = [t for t in between if t.text in {".", "!", "?"}]
    return len(ends) <= 1 and before.quotation.end <= report.cue[0] < quote.quotation.start
