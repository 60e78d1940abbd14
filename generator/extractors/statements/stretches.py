"""Where the content of a statement begins and ends: edges moved past what the parser misplaced, frames left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._passage import edges, through_word
from generator.extractors._quotes import Quotation
from generator.extractors._words import sentence_start
from generator.extractors.statements.cues import verb_at

_TRIM = frozenset({",", ";", ":", "-", "–", "—", "--", "(", "."})
_CLOSING = frozenset({"”", "’", '"', "'", "''", "»"})

_STOP = re.compile(r"[.!?]\s")

Parts = tuple[tuple[int, int], ...]
"""Stretches of the text, first and last character."""


def after(token: Token, complement: Token) -> set[int]:
    """The words of a clause that follows its verb, to the end of what belongs to it."""
    left = complement.left_edge.i
    that = next((m.i for m in grammar.markers(complement) if m.lower_ == "that" and m.i > left), None)
    if that is not None and that - left <= 6:
        left = that + 1
    first = left if left > token.i else min(t.i for t in complement.subtree if t.i > token.i)
    last = right(token, complement.right_edge.i)
    return cut(token, set(range(first, max(last, _second_clause(token.doc, last)) + 1)))


def _second_clause(doc: Doc, last: int) -> int:
    """The end of a further clause with "that" behind the content: "that it was late *and that he would leave*"."""
    i = last + 1
    if i < len(doc) and doc[i].text == ",":
        i += 1
    if i + 1 >= len(doc) or doc[i].tag_ != "CC" or doc[i + 1].lower_ != "that" or doc[i + 1].tag_ != "IN":
        return last
    clause = doc[i + 1].head
    return clause.right_edge.i if clause.i > i and sentence_start(clause) == sentence_start(doc[i]) else last


def without_aside(head: Token) -> int:
    """The last word below a head, without what the article adds behind a dash or as ", which …".

    Behind a second dash the words go on.
    """
    doc, last = head.doc, head.right_edge.i
    dashes = [t.i for t in doc[head.i + 1 : last] if _is_dash(t)]
    relatives = [t.i for t in doc[head.i + 1 : last] if t.text == "," and doc[t.i + 1].tag_ in {"WDT", "WP"}]
    stops = [*(dashes if len(dashes) == 1 else ()), *relatives]
    return min(stops) - 1 if stops else last


def _is_dash(token: Token) -> bool:
    return token.text in {"—", "–", "--"} or (token.text == "-" and bool(token.whitespace_))


def right(token: Token, edge: int) -> int:
    """Moves the right edge over what the parser hung on the verb instead of on its content, up to a comma."""
    limit = token.right_edge.i
    doc = token.doc
    subjects = grammar.subjects(token)
    subjects = () if any(s.i < token.i for s in subjects) else subjects
    while edge < limit and not (_separates(doc[edge + 1]) or doc[edge + 1].is_space or doc[edge + 1].tag_ == "CC"):
        following = doc[edge + 1]
        if doc[edge].text in _CLOSING and following.lower_ in ASIDES:
            break
        if following.i == token.i or any(c.i == following.i for c in subjects if c.i > token.i):
            break
        edge = following.i
    return edge


def _separates(word: Token) -> bool:
    """Whether a mark ends what belongs to a verb; quotation marks and the hyphen of a joined word do not."""
    joins = word.text == "-" and not word.whitespace_ and not word.nbor(-1).whitespace_
    return word.is_punct and not joins and word.text not in {"“", "”", '"', "``", "''", "‘", "’"}


def cut(token: Token, indices: set[int]) -> set[int]:
    """Leaves out a further report that was taken along: "…, *adding that …*", "… *and said …*"."""
    doc = token.doc
    indices = _without_tail(doc, token, indices)
    for i in sorted(indices):
        if i - 1 not in indices or i <= token.i:
            continue
        word, before = doc[i], doc[i - 1]
        if before.text in _CLOSING and i - 2 in indices:
            before = doc[i - 2]
        adds = word.lower_ == "adding" and i + 1 in indices and doc[i + 1].lower_ == "that"
        opens = before.text == "," or adds or (before.tag_ == "CC" and i - 2 in indices)
        found = verb_at(word) if opens or (before.tag_ == "RB" and doc[i - 2].text == ",") else None
        if found is None or not ({"c", "q"} & set(found[0].takes)):
            continue
        chained = word.tag_ == "VBG" and before.tag_ != "CC" and not grammar.subjects(word, inherited=False)
        if before.tag_ == "CC":
            chained = word.tag_ == token.tag_ and not grammar.subjects(word, inherited=False)
        if chained:
            return {k for k in indices if k < i - (1 if before.tag_ == "CC" else 0)}
    return indices


def _without_tail(doc: Doc, token: Token, indices: set[int]) -> set[int]:
    """Content without a reporting clause that closes its sentence: "believes it is so, *he said*"."""
    comma = max((i for i in indices if i > token.i and doc[i].text == ","), default=None)
    if comma is None:
        return indices
    words = [doc[i] for i in sorted(indices) if i > comma and not doc[i].is_punct]
    finite = [t for t in words if t.tag_ in {"VBD", "VBZ", "VBP", "MD"}]
    if len(finite) != 1 or words[0].tag_ in {"CC", "WDT", "WP", "WRB"}:
        return indices
    verb = finite[0]
    found = verb_at(verb)
    before = [t for t in words if t.i < verb.i]
    named = (
        bool(before) and before[-1].pos_ in {"NOUN", "PROPN", "PRON"} and not any(t.tag_ in _JOINING for t in before)
    )
    if found is None or not {"c", "q"} & set(found[0].takes) or not named:
        return indices
    closes = verb.i == words[-1].i or "t" in found[0].takes or doc[verb.i + 1].tag_ == "IN"
    return {i for i in indices if i < comma} if closes else indices


def around(token: Token, content: Token) -> set[int]:
    """The words of a clause around or in front of the reporting clause that interrupts or follows it."""
    sentence = token.sent
    below = {t.i for t in token.subtree}
    inner = {t.i for t in content.subtree}
    if content.i in below:
        frame = below - inner
        whole = inner
    else:
        frame = below
        whole = inner - below
    zone = _run(token, frame)
    if token.doc[min(zone) - 1].text in {":", ";"} or _only_subordinate(token.doc, min(whole), min(zone)):
        return set()
    first = min(whole)
    if grammar.is_root(token) or grammar.is_root(content):
        first = _opening(token, sentence.start)
    return {i for i in range(first, max(whole) + 1) if i not in zone and (i in whole or i < min(zone))}


_JOINING = frozenset({"CC", "IN", "TO", "WDT", "WP", "WRB", "VBG", "VBN"})
"""What a reporting clause behind a comma does not have before its verb, unlike what goes on: ", to which he agreed"."""

SUBORDINATORS = frozenset("when while as after before because since although though if should unless once".split())
ASIDES = SUBORDINATORS - {"as"}
"""What opens a clause that is no report of the quotation before it: not "…", *as* he said."""


def _only_subordinate(doc: Doc, first: int, zone: int) -> bool:
    """Whether what precedes a reporting clause is an adverbial clause alone: "*If it rains*, he said, …"."""
    if first >= zone:
        return False
    words = [t for t in doc[first : zone - 1] if not t.is_space]
    while words and (words[0].tag_ == "CC" or words[0].is_punct):
        words = words[1:]
    return bool(words) and words[0].lower_ in SUBORDINATORS and not any(t.text == "," for t in words)


def _opening(token: Token, start: int) -> int:
    """Where the sentence of a word opens, when the parser ran two together: behind the last full stop."""
    doc = token.doc
    for i in range(token.i - 1, start, -1):
        if (
            doc[i - 1].text[-1:] in {".", "!", "?"}
            and doc[i].tag_ in {"PRP", "DT", "PRP$"}
            and doc[i].text[:1].isupper()
        ):
            return i
    return start


def _run(token: Token, frame: set[int]) -> set[int]:
    """The unbroken stretch of a frame around its verb."""
    run = {token.i}
    for step in (-1, 1):
        i = token.i + step
        while i in frame:
            run.add(i)
            i += step
    return run


def parts(doc: Doc, indices: set[int]) -> Parts:
    """Character stretches of a set of words: gaps of punctuation alone are closed, edges are cleaned of it."""
    runs: list[list[int]] = []
    for i in sorted(indices):
        if doc[i].is_space and not runs:
            continue
        if runs and all(doc[k].is_punct or doc[k].is_space for k in range(runs[-1][1] + 1, i)):
            runs[-1][1] = i
        else:
            runs.append([i, i])
    found = []
    for first, last in runs:
        edge = trimmed(doc, first, last)
        if edge is not None:
            found.append(edges(doc, edge[0], through_word(doc, edge[1])))
    return tuple(found)


def without(doc: Doc, parts: Parts, start: int, end: int, verb: int) -> Parts:
    """Content that stops before a speaker between it and its verb: "…, *Seoul and Tokyo* said"."""
    found = []
    for a, b in parts:
        span = doc.char_span(a, start, alignment_mode="contract") if a < start < b <= end < verb else None
        edge = trimmed(doc, span.start, span.end - 1) if span is not None and len(span) else None
        found.append(edges(doc, *edge) if edge is not None else (a, b))
    return tuple(found)


def trimmed(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    """The same stretch without punctuation, markers and conjunctions at its edges; None when nothing is left."""
    while first <= last and (
        doc[first].is_space
        or doc[first].text in _TRIM
        or (doc[first].text in _CLOSING and doc[first].text != '"' and doc[first].text != "'")
        or (doc[first].lower_ == "that" and doc[first].tag_ in {"IN", "WDT"} and first < last)
    ):
        first += 1
    while last >= first and (
        doc[last].is_space or doc[last].text in _TRIM or (last > first and doc[last].tag_ in {"WP", "WDT", "CC"})
    ):
        last -= 1
    return (first, last) if first <= last else None


def with_marks(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> tuple[int, int]:
    """Takes in a quotation to its end when its first mark is inside, and drops a last mark whose partner is not.

    Straight marks may be paired wrongly where one is missing; past a full stop only those at the opening are trusted.
    """
    for quotation in quotations:
        if quotation.depth:
            continue
        sure = quotation.opens == "“" or (quotation.opens == '"' and quotation.start == start)
        whole = quotation.closed and (sure or not _STOP.search(text, end, quotation.inner[1] - 1))
        if start <= quotation.start < end < quotation.end and (whole or quotation.end <= end + 3):
            end = quotation.end
        elif quotation.start < start < quotation.end <= end and start - quotation.start <= 2:
            start = quotation.start
        elif quotation.start < start and quotation.inner[1] < end <= quotation.end:
            end = quotation.inner[1]
    return start, end
