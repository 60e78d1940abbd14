"""The voice of a statement: claim, denial, plan or opinion, from its reporting word and from what it says."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extractors._reporting import Report
from generator.extractors._voice import is_judgement, is_planned, main_predicate
from generator.models import Voice


def voice_of_report(doc: Doc, report: Report) -> Voice:
    """A reporting word that denies, promises, praises or demands decides; for others the content does."""
    if report.kind == "denying":
        return "claim" if report.negated else "denial"
    if report.kind in {"praising", "demanding", "doubting"}:
        return "opinion"
    if report.kind == "promising":
        return "plan"
    span = doc.char_span(*report.parts[0], alignment_mode="contract")
    head = main_predicate(span) if span is not None and len(span) else None
    if head is None:
        return "claim"
    if is_planned(head):
        return "plan"
    if is_judgement(head):
        return "opinion"
    return "claim"
