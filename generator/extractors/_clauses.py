"""Stretches of a sentence that can be read alone: the sentence, its clauses, and either without what may go.

Every candidate is one stretch of text around one clause head. Nothing inside it hangs on a word outside, and what is
left out of its clause is detachable and stands behind a comma, a dash or a conjunction. Which candidate says most is
not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar

_DATELINE = re.compile(
    r"\A(?:[A-Z][\w.'’-]*(?:[ ,/]+|\b)){1,7}(?:\([^()]{2,30}\)\s*)?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\s*)?(?:\([^()]{2,30}\)\s*)?(?:--|[–—]|-(?= ))\s+"
)
_OPEN = {"“": "”", "‘": "’", "(": ")", "[": "]", "«": "»"}
_CLOSE = frozenset(_OPEN.values())
_BREAK = frozenset({",", ";", ":", "--", "-", "–", "—", "(", ")"})
_CONDITION = frozenset("if unless until whether except provided lest only".split())
_CUTS = 3
"""Detachable phrases taken off one clause at most, one after the other."""


def without_dateline(span: Span) -> Span:
    """The sentence after "LONDON (AP) --"; the sentence itself when it opens with no dateline."""
    found = _DATELINE.match(span.text)
    if found is None or not any(len(word) > 2 and word.isupper() for word in re.findall(r"\w+", found.group())):
        return span
    rest = next((t.i for t in span if t.idx >= span.start_char + found.end()), None)
    return span if rest is None or rest + 2 >= span.end else span.doc[rest : span.end]


def stretches(sent: Span, contents: tuple[Span, ...] = ()) -> Iterator[Span]:
    """All readable stretches of a sentence, the sentence first, none twice.

    Args:
        sent: one sentence.
        contents: what the sentence reports of somebody's words, without the reporting clause.
    """
    whole = trimmed(without_dateline(sent))
    seen = set()
    for start in (whole, *contents, *(_clause(whole, head) for head in _coordinates(whole))):
        for span in _shorter(start, sent, _CUTS):
            closed = _with_quotes(span, sent)
            if closed is not None and (closed.start, closed.end) not in seen:
                seen.add((closed.start, closed.end))
                yield closed


def trimmed(span: Span) -> Span:
    """A span without the white space and the loose punctuation that open or end it."""
    doc, left, right = span.doc, span.start, span.end
    while left < right and (
        doc[left].is_space or doc[left].text in {",", ";", ":", "-", "--", "–", "—", "*", "•", "·"}
    ):
        left += 1
    while right > left and (doc[right - 1].is_space or doc[right - 1].text in {",", ";", ":", "-", "--", "–", "—"}):
        right -= 1
    return doc[left:right]


def head_of(span: Span) -> Token | None:
    """The word on which all others of the span hang; None when several hang outside."""
    tops = [t for t in span if not t.is_space and not t.is_punct and (grammar.is_root(t) or t.head not in span)]
    return tops[0] if len(tops) == 1 else None


def is_statement(span: Span) -> bool:
    """Whether a span says something: a predicate with a subject of its own inside."""
    head = head_of(span)
    if head is None or not grammar.is_predicate(head):
        return False
    return any(subject in span for subject in grammar.subjects(head, inherited=False))


def _coordinates(span: Span) -> Iterator[Token]:
    """Heads of the clauses of a compound sentence, those with a subject of their own."""
    head = head_of(span)
    if head is None or not grammar.is_predicate(head):
        return
    chain = [head, *(t for t in grammar.conjuncts(head) if grammar.subjects(t, inherited=False))]
    if len(chain) > 1:
        yield from chain


def _clause(span: Span, head: Token) -> Span:
    clause = grammar.clause(head)
    return trimmed(span.doc[max(span.start, clause.start) : min(span.end, clause.end)])


def _shorter(span: Span, sent: Span, cuts: int) -> Iterator[Span]:
    """The span, and what is left of it without a detachable phrase at its end or its beginning, again and again."""
    if len(span) < 3:
        return
    yield span
    if cuts == 0:
        return
    for token in span:
        if not grammar.is_detachable(token) or _is_condition(token) or token.head not in span:
            continue
        left, right = token.left_edge.i, token.right_edge.i
        if left <= span.start or right >= span.end:
            left = max(left, span.start)
        if right >= span.end - 1 - _closing(span) and left > span.start + 2 and _is_break(span.doc, left):
            rest = trimmed(span.doc[span.start : _before_break(span.doc, left)])
        elif left == span.start and right + 2 < span.end and span.doc[right + 1].text == ",":
            rest = trimmed(span.doc[right + 2 : span.end])
        else:
            continue
        if is_statement(rest):
            yield from _shorter(rest, sent, cuts - 1)


def _is_condition(token: Token) -> bool:
    """Whether a clause is one on which the truth of the rest hangs ("if", "unless")."""
    return (
        any(m.lower_ in _CONDITION for m in grammar.markers(token)) or token.doc[token.left_edge.i].lower_ in _CONDITION
    )


def _closing(span: Span) -> int:
    """Punctuation marks at the end of a span."""
    count = 0
    for token in reversed(span):
        if not token.is_punct:
            break
        count += 1
    return count


def _is_break(doc: Doc, left: int) -> bool:
    before = doc[left - 1]
    return before.text in _BREAK or before.pos_ == "CCONJ"


def _before_break(doc: Doc, left: int) -> int:
    """Index of the first token of what parts a phrase from the words before it: ", and"."""
    while doc[left - 1].text in _BREAK or doc[left - 1].pos_ == "CCONJ":
        left -= 1
    return left


def _with_quotes(span: Span, sent: Span) -> Span | None:
    """The span with the quotation mark that it lacks, when it stands right beside; None when one stays open."""
    doc, left, right = span.doc, span.start, span.end
    missing = _open_marks(doc[left:right])
    if missing < 0 and left > sent.start and doc[left - 1].text in _OPEN:
        left -= 1
    elif missing > 0 and right < sent.end and doc[right].text in _CLOSE:
        right += 1
    if _open_marks(doc[left:right]) != 0 or sum(t.text in {'"', "``", "''"} for t in doc[left:right]) % 2:
        straight = [t.i for t in doc[left:right] if t.text == '"']
        if len(straight) % 2 and left > sent.start and doc[left - 1].text == '"':
            left -= 1
        elif len(straight) % 2 and right < sent.end and doc[right].text == '"':
            right += 1
        else:
            return None
    return doc[left:right] if right - left >= 3 else None


def _open_marks(span: Span) -> int:
    """Opening less closing marks; apostrophes that end a word do not count."""
    text = span.text
    opened = sum(text.count(mark) for mark in _OPEN if mark != "‘")
    closed = sum(text.count(mark) for mark in _CLOSE if mark != "’")
    return opened - closed
