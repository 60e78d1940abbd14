"""Who said what: direct, indirect and mixed speech, each with its speaker and its voice."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from generator.extractors._cast import Cast
from generator.extractors._passage import anchors, sentence_index, token_at
from generator.extractors._placed import Placed
from generator.extractors._words import occurrences
from generator.extractors.statements import attribution, reporting, stretches
from generator.extractors.statements.attitudes import by_adjectives
from generator.extractors.statements.attribution import Tokens
from generator.extractors.statements.chains import linked
from generator.extractors.statements.content_voice import voice_of_report
from generator.extractors.statements.cues import load, verb_at
from generator.extractors.statements.denials import answered
from generator.extractors.statements.hearsay import by_passives
from generator.extractors.statements.lines import by_dashes, by_lines, runs_on
from generator.extractors.statements.nominals import by_nouns
from generator.extractors.statements.refusals import by_refusals
from generator.extractors.statements.reporting import Report
from generator.extractors.statements.sources import by_phrases, by_tellings, by_views
from generator.extractors.statements.unattributed import remaining
from generator.extractors.statements.wordings import flags
from generator.models import Article, Cue, Passage, Source, Statement, StatementKind

__all__ = ["extract", "flags"]


def extract(doc: Doc, article: Article, cast: Cast) -> tuple[Statement, ...]:
    """Every statement of an article, in text order.

    The speaker is None where the text names none, several at once, or one that nothing makes sure of.
    """
    skipped = _furniture(doc, article)
    quotes = attribution.quotes_of(doc, article)
    quotes = tuple(q for q in quotes if q.first not in skipped)
    inside = attribution.mask(doc, quotes)
    reports = list(_by_verbs(doc, article, quotes, inside, cast))
    reports.extend(by_phrases(doc, inside, cast))
    reports.extend(by_views(doc, inside, cast, reports))
    reports.extend(by_tellings(doc, inside, cast))
    reports.extend(by_nouns(doc, inside, cast, reports))
    reports.extend(by_adjectives(doc, inside, cast))
    reports.extend(by_passives(doc, inside, reports))
    reports.extend(by_refusals(doc, inside, cast, reports))
    reports.extend(by_lines(doc, article, quotes, cast, reports))
    reports = remaining(doc, quotes, reports)
    reports = by_dashes(doc, article, reports)
    reports = linked(doc, reports, inside, cast)
    return _statements(doc, article, quotes, reports)


def _furniture(doc: Doc, article: Article) -> frozenset[int]:
    """The words outside headline and running text: cross-headings, captions and links repeat or report nothing."""
    spans = [
        doc.char_span(p.start, p.end, alignment_mode="expand")
        for n, p in enumerate(article.paragraphs)
        if p.start < p.end and not runs_on(article.text, n, p)
    ]
    return frozenset(i for span in spans if span is not None for i in range(span.start, span.end))


def _by_verbs(
    doc: Doc, article: Article, quotes: tuple[Tokens, ...], inside: tuple[int, ...], cast: Cast
) -> list[Report]:
    """One report for each reporting verb of the article's own words."""
    owned: dict[int, list[Tokens]] = {}
    for quote in quotes:
        if quote.is_title(doc):
            continue
        cue = attribution.cue_of(doc, quote, inside)
        if cue is not None:
            owned.setdefault(cue[0].i, []).append(quote)
    reports = []
    skipped = _furniture(doc, article)
    for token in occurrences(doc, forms=load().verbs.keys()):
        if inside[token.i] >= 0 or token.i in skipped or not (token.tag_.startswith("VB") or token.i in owned):
            continue
        found = verb_at(token)
        if found is not None:
            report = reporting.by_verb(token, *found, owned.get(token.i, ()), cast)
            if report is not None:
                reports.append(_outside(doc, report, quotes, inside))
    return reports


def _outside(doc: Doc, report: Report, quotes: tuple[Tokens, ...], inside: tuple[int, ...]) -> Report:
    """A report whose speaker does not stand within a quotation: "“The *firm* failed,” adding that …"."""
    speaker = report.speaker
    named = token_at(doc, speaker.start) if speaker is not None else None
    if speaker is None or named is None or inside[named.i] < 0:
        return report
    quote = quotes[inside[named.i]]
    behind = quote.last + 1
    if behind < len(doc) and doc[behind].idx < speaker.end:
        return replace(report, speaker=replace(speaker, start=doc[behind].idx))
    return replace(report, speaker=None) if quote.last - quote.first > _NICKNAME else report


_NICKNAME = 4
"""Tokens of a name in quotation marks, at most: "“The Rock” said"."""


def _statements(doc: Doc, article: Article, quotes: tuple[Tokens, ...], reports: list[Report]) -> tuple[Statement, ...]:
    text = article.text
    marked = Placed((q.quotation.start, q.quotation.end, q) for q in quotes)
    tidy = []
    for report in reports:
        parts = tuple(
            stretches.with_marks(text, a, b, [q.quotation for q in marked.touching(a - _MARKS, b + _MARKS)])
            for a, b in report.parts
        )
        parts = tuple((a, b) for a, b in parts if a < b)
        if parts and any(c.isalnum() for a, b in parts for c in text[a:b]):
            tidy.append(replace(report, parts=_merged(parts)))
    tidy = _distinct(tidy)
    made = []
    names = anchors("s", [" ".join(text[a:b] for a, b in r.parts) for r in tidy])
    for number, (report, anchor) in enumerate(zip(tidy, names, strict=True), start=1):
        start, end = report.start, report.end
        speaker = report.speaker
        made.append(
            Statement(
                start,
                end,
                text[start:end],
                id=f"s{number}",
                anchor=anchor,
                sentence=sentence_index(article, start),
                kind=_kind(doc, report, tuple(marked.touching(start, end))),
                voice=voice_of_report(doc, report),
                speaker=speaker.actor if speaker is not None else None,
                speaker_span=(speaker.start, speaker.end) if speaker is not None else None,
                unnamed=speaker is not None and speaker.unnamed,
                cue=_cue(text, report),
                spans=report.parts if len(report.parts) > 1 else (),
                channel=_passage(text, report.channel),
                addressee=_passage(text, report.addressee),
                chain=tuple(Source(s.start, s.end, text[s.start : s.end], s.actor, s.unnamed) for s in report.chain),
            )
        )
    return answered(doc, tuple(made))


_MARKS = 3
"""Characters beside a statement in which its quotation marks are looked for."""


def _merged(parts: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for a, b in sorted(parts):
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return tuple(merged)


def _distinct(reports: list[Report]) -> list[Report]:
    """In text order, and once for each content: of two reports on the same words the one with a speaker stays."""
    chosen: dict[tuple[tuple[int, int], ...], Report] = {}
    for report in sorted(reports, key=lambda r: (r.start, -r.end, r.head)):
        known = chosen.get(report.parts)
        if known is None or (known.speaker is None and report.speaker is not None):
            chosen[report.parts] = report
    return list(chosen.values())


def _kind(doc: Doc, report: Report, quotes: tuple[Tokens, ...]) -> StatementKind:
    """Direct when all words stand in quotation marks, mixed when some do."""
    words = [
        t
        for a, b in report.parts
        for t in (doc.char_span(a, b, alignment_mode="contract") or ())
        if not t.is_punct and not t.is_space
    ]
    quoted = sum(any(q.first <= t.i <= q.last for q in quotes) for t in words)
    if report.dashed:
        return "direct"
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def _cue(text: str, report: Report) -> Cue | None:
    if report.cue is None:
        return None
    start, end = report.cue
    return Cue(start, end, text[start:end], report.lemma, report.kind)


def _passage(text: str, span: tuple[int, int] | None) -> Passage | None:
    return Passage(span[0], span[1], text[span[0] : span[1]]) if span is not None else None
