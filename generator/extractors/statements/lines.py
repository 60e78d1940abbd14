"""Reports that the layout of a line makes: "MINISTER: We will go on.", "Talks failed: minister", "“…” — A. Salehi"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from generator.extractors._cast import Cast
from generator.extractors._words import text_of
from generator.extractors.statements import speakers
from generator.extractors.statements.attribution import Tokens
from generator.extractors.statements.cues import load, verb_at
from generator.extractors.statements.reporting import Report
from generator.extractors.statements.speaking import issuers, speaking_heads
from generator.models import Article, Paragraph

_LONGEST_NAME = 5
"""Words in front of a colon that may be a speaker, at most."""

_DASHES = frozenset({"—", "–", "―", "-", "--"})


def by_lines(
    doc: Doc, article: Article, quotes: Sequence[Tokens], cast: Cast, reports: Sequence[Report]
) -> list[Report]:
    """One report for each line that names its speaker by its layout, and for each block that a line leads in."""
    found: list[Report] = []
    lines = _lines(doc, article)
    labels = [label for line in lines if (label := _label(line))]
    for number, line in enumerate(lines):
        found.extend(r for part in _rows(line) if (r := _signed(part, quotes, cast, reports)) is not None)
        report = _labelled(line, labels, cast)
        if report is None and number + 1 < len(lines):
            report = _led_in(line, lines[number + 1], quotes, cast, reports)
        if report is not None:
            found.append(report)
    return found


def by_dashes(doc: Doc, article: Article, reports: Sequence[Report]) -> list[Report]:
    """The reports, those of a paragraph that opens with a dash marked as direct speech and with what is said after it.

    "— We will stay, said the minister. — *Nobody will make us leave.*"
    """
    found = list(reports)
    for line in _lines(doc, article):
        if line[0].text not in _DASHES or len(line) < 4:
            continue
        first = line[1].idx
        number = next((n for n, r in enumerate(found) if r.start == first and r.cue is not None), None)
        if number is None:
            continue
        report = found[number]
        dash = next((t for t in line[2:-1] if t.text in _DASHES and t.idx > report.end and t.i > report.head), None)
        rest = ((line[dash.i + 1 - line.start].idx, line.end_char),) if dash is not None else ()
        found[number] = replace(report, parts=(*report.parts, *rest), dashed=True)
    return found


def runs_on(text: str, number: int, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the headline or running text; a short line that ends in a colon is no cross-heading."""
    if paragraph.layout == "heading":
        return number == 0 or text[paragraph.start : paragraph.end].rstrip().endswith(":")
    return paragraph.layout == "body"


def _lines(doc: Doc, article: Article) -> list[Span]:
    """The headline and the paragraphs of running text as spans without white space."""
    found = []
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.start >= paragraph.end or not runs_on(article.text, number, paragraph):
            continue
        span = doc.char_span(paragraph.start, paragraph.end, alignment_mode="contract")
        while span is not None and len(span) and span[0].is_space:
            span = span[1:]
        while span is not None and len(span) and span[-1].is_space:
            span = span[:-1]
        if span is not None and len(span) > 2:
            found.append(span)
    return found


def _rows(paragraph: Span) -> list[Span]:
    """The lines of a paragraph that breaks some."""
    if "\n" not in text_of(paragraph):
        return [paragraph]
    breaks = [t.i for t in paragraph if t.is_space and "\n" in t.text]
    starts, ends = [paragraph.start, *(i + 1 for i in breaks)], [*breaks, paragraph.end]
    return [paragraph.doc[a:b] for a, b in zip(starts, ends, strict=True) if b - a > 2]


def _label(line: Span) -> Span | None:
    """The names in front of a colon: "*WALLACE*: Will you go?"; None when the line opens otherwise."""
    words = [t for t in line[: _LONGEST_NAME + 1] if t.text not in {"“", '"'}]
    colon = next((t for t in words if t.text == ":"), None)
    if colon is None or colon.i + 2 > line.end - 1:
        return None
    name = [t for t in words if t.i < colon.i]
    if not name or not all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in name):
        return None
    if not (all(t.text.isupper() for t in name) or all(t.ent_type_ == "PERSON" for t in name)):
        return None
    return line.doc[name[0].i : colon.i]


def _labelled(line: Span, labels: Sequence[Span], cast: Cast) -> Report | None:
    """ "WALLACE: Will you go?", as in the transcript of an interview or in a headline.

    A lone word in capitals before running text that reports by itself is where the article was written: "MULTAN: …".
    """
    label = _label(line)
    if label is None:
        return None
    alone = sum(other.text == label.text for other in labels) == 1 and label[-1].ent_type_ != "PERSON"
    if alone and any(verb_at(t) for t in line.doc[label.end : line.end] if t.tag_ in {"VBD", "VBZ", "VBP", "VBN"}):
        return None
    return _report(line.doc[label.end + 1 : line.end], label[-1], cast)


def _signed(line: Span, quotes: Sequence[Tokens], cast: Cast, reports: Sequence[Report]) -> Report | None:
    """ "“We will go on.” — A. Salehi": a quotation of a whole line, a dash and a name."""
    quote = next((q for q in quotes if line.start <= q.first <= line.start + 1), None)
    if quote is None or quote.last + 2 >= line.end or line.doc[quote.last + 1].text not in _DASHES:
        return None
    name = [t for t in line.doc[quote.last + 2 : line.end] if not t.is_space]
    named = all(t.pos_ == "PROPN" or t.is_punct for t in name) and any(t.pos_ == "PROPN" for t in name)
    if len(name) > _LONGEST_NAME or not named or _known(reports, quote):
        return None
    words = [t for t in name if t.pos_ == "PROPN"]
    report = _report(line.doc[quote.first : quote.last + 1], words[-1], cast)
    if report is None or report.speaker is None:
        return report
    return replace(report, speaker=replace(report.speaker, start=words[0].idx, end=words[-1].idx + len(words[-1])))


def _led_in(line: Span, block: Span, quotes: Sequence[Tokens], cast: Cast, reports: Sequence[Report]) -> Report | None:
    """A line that closes with a colon behind a reporting verb or a noun of speech, and the paragraph it leads to.

    A paragraph that opens with a quotation counts for as far as that goes, when nothing else reports it.
    """
    if line[-1].text != ":":
        return None
    quote = next((q for q in quotes if block.start <= q.first < block.end), None)
    if quote is not None and (quote.first != block.start or _known(reports, quote)):
        return None
    end = block.end_char if quote is None else quote.quotation.end
    words = list(line)[-8:]
    noun = words[-2] if words[-2].pos_ == "NOUN" and words[-2].lower_ in load().nouns else None
    heads = issuers(noun) if noun is not None else ()
    if noun is not None and heads:
        known = load().nouns[noun.lower_]
        lemma, kind, cue = known.lemma, known.kind, noun
    else:
        verb = next((t for t in reversed(words) if verb_at(t) and t.tag_ in {"VBD", "VBZ", "VBP"}), None)
        found = verb_at(verb) if verb is not None else None
        if verb is None or found is None or "q" not in found[0].takes or (quote is not None and "o" in found[0].takes):
            return None
        lemma, kind, cue = found[0].lemma, found[0].kind, verb
        heads = speaking_heads(verb)
    speaker = speakers.several(tuple(h for h in heads if speakers.can_speak(h, cast)), cast)
    return Report(((block.start_char, end),), speaker, (cue.idx, cue.idx + len(cue)), lemma, kind, "q", cue.i)


def _known(reports: Sequence[Report], quote: Tokens) -> bool:
    start, end = quote.quotation.start, quote.quotation.end
    return any(a < end and start < b for r in reports for a, b in r.parts)


def _report(content: Span, head: Token, cast: Cast) -> Report | None:
    words = [t for t in content if not t.is_space]
    if len(words) < 2:
        return None
    return Report(((words[0].idx, words[-1].idx + len(words[-1])),), speakers.named(head, cast))
