"""Who passes on whose words: "the agency, *citing the ministry*, said", "the minister said, *state radio reported*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._words import occurrences, sentence_start
from generator.extractors.statements import patterns, speakers
from generator.extractors.statements.reporting import Report
from generator.extractors.statements.speakers import Speaker
from generator.extractors.statements.speaking import is_attributed

_CITING = frozenset({"citing", "quoting"})


def linked(doc: Doc, reports: Sequence[Report], inside: Sequence[int], cast: Cast) -> list[Report]:
    """The reports, each whose words came through several hands with its sources, from the one who tells it inwards."""
    cited = _cited(doc, reports, inside, cast)
    together: dict[int, list[Report]] = {}
    for report in reports:
        if report.head >= 0:
            together.setdefault(sentence_start(doc[report.head]), []).append(report)
    found = []
    for number, report in enumerate(reports):
        beside = together[sentence_start(doc[report.head])] if report.head >= 0 else []
        outer = _outer(doc, beside, report, cast)
        chain = [*outer, *([report.speaker] if report.speaker is not None else []), *cited.get(number, ())]
        chain = [s for n, s in enumerate(chain) if not any(_same(s, other) for other in chain[:n])]
        found.append(replace(report, chain=tuple(chain)) if len(chain) > 1 else report)
    return found


def _cited(doc: Doc, reports: Sequence[Report], inside: Sequence[int], cast: Cast) -> dict[int, tuple[Speaker, ...]]:
    """For the number of a report the sources that its speaker names: "citing *the ministry*"."""
    found: dict[int, tuple[Speaker, ...]] = {}
    for token in occurrences(doc, forms=_CITING):
        if token.tag_ != "VBG" or inside[token.i] >= 0:
            continue
        heads = tuple(h for h in grammar.objects(token) if speakers.can_speak(h, cast) or speakers.is_written(h))
        speaker = speakers.several(heads, cast)
        number = _nearest(token, reports)
        if speaker is not None and number is not None:
            found[number] = (*found.get(number, ()), speaker)
    return found


def _nearest(token: Token, reports: Sequence[Report]) -> int | None:
    """The report of the sentence whose reporting word is nearest to a participle, and no part of what is reported."""
    sentence = patterns.bounds(token)
    here = [
        (abs(report.head - token.i), number)
        for number, report in enumerate(reports)
        if sentence.start <= report.head < sentence.end
        and report.speaker is not None
        and not any(start <= token.idx < end for start, end in report.parts)
    ]
    return min(here)[1] if here else None


def _outer(doc: Doc, beside: Sequence[Report], report: Report, cast: Cast) -> list[Speaker]:
    """Who tells that somebody said it: the speakers of the reports of its sentence around it, outermost first."""
    if report.cue is None or report.head < 0:
        return []
    around = [
        other
        for other in beside
        if other is not report
        and other.speaker is not None
        and other.take not in {"d", "n"}
        and any(start <= report.cue[0] and report.cue[1] <= end for start, end in other.parts)
    ]
    around.sort(key=lambda other: -sum(end - start for start, end in other.parts))
    tellers = [other.speaker for other in around if other.speaker is not None]
    quoting = _quoter(doc[report.head], cast)
    return [*tellers, quoting] if quoting is not None else tellers


def _quoter(token: Token, cast: Cast) -> Speaker | None:
    """Who quotes in "*IRNA* quoted him as saying", "he was quoted by *IRNA* as saying"."""
    if not is_attributed(token):
        return None
    heads = tuple(h for h in grammar.agents(token.head) if speakers.can_speak(h, cast))
    return speakers.several(heads, cast)


def _same(one: Speaker, other: Speaker) -> bool:
    return (one.start, one.end) == (other.start, other.end) or (one.actor is not None and one.actor == other.actor)
