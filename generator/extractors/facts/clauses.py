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
from generator.extractors._words import entities_of, occurrences, text_of

_OPEN = {"“": "”", "‘": "’", "(": ")", "[": "]", "«": "»"}
_CLOSE = frozenset(_OPEN.values())
_ENDS = frozenset({"”", "’", '"', ")", "''"})
_BREAK = frozenset({",", ";", ":", "--", "-", "–", "—", "(", ")"})
_CONDITION = frozenset("if unless until whether except provided lest only according".split())
_UNFINISHED = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PART", "AUX"})
"""Classes of words that promise more to come."""
_NEEDED = frozenset("to of without except by as than instead".split())
"""Prepositions whose phrase a verb may need, or that turn its meaning."""
CIRCUMSTANCE = frozenset(
    "in at during after before since until till amid near following despite within throughout outside inside along "
    "across ahead according".split()
)
"""Prepositions of phrases that tell when, where or amid what."""
_LOOSE = CIRCUMSTANCE | {"for", "with"}
"""Prepositions of phrases that may go, unless they stand right behind their verb: "waited | for"."""
_LEAST_ESSENTIAL = 12
"""Words that the essential clause of an over-long sentence has at least; fewer are a sign of a wrong parse."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CUTS = 3
"""Detachable phrases taken off one clause at most, one after the other."""


def pieces(sent: Span) -> Iterator[Span]:
    """The sentence, or its parts where a full stop shows that the pipeline missed the end of one."""
    doc, first = sent.doc, sent.start
    stopped = len(sent) > _LEAST_PIECES and any(mark in text_of(Span(doc, first, sent.end - 3)) for mark in ".!?")
    for token in sent if stopped else ():
        after = token.i + 1
        if first + 3 < after < sent.end - 3 and _ends_sentence(token, doc[after]):
            yield doc[first:after]
            first = after
    yield doc[first : sent.end]


_LEAST_PIECES = 7
"""Tokens of two pieces at least."""


def _ends_sentence(token: Token, following: Token) -> bool:
    """Whether a sentence ends with a token for sure: a full stop before a capital, "D.C." before "The"."""
    if not following.is_title or following.text in _ENDS or _is_abbreviating(token):
        return False
    if token.text in {".", "!", "?"} or (token.text in _ENDS and token.i and token.nbor(-1).text in {".", "!", "?"}):
        return True
    return token.text.endswith(".") and following.pos_ in {"DET", "PRON", "ADP", "SCONJ"}


def _is_abbreviating(stop: Token) -> bool:
    """Whether a full stop only shortens a title before a name: "his deputy, Maj*.* Ann Poe"."""
    before = stop.nbor(-1) if stop.text == "." and stop.i else None
    return before is not None and before.is_title and len(before) < _SHORTENED and before.head.i > stop.i


_SHORTENED = 6
"""Letters that a title written short has fewer of."""


def is_sentence(span: Span) -> bool:
    """Whether a span looks like a sentence to the eye: it opens with a capital, has a finite verb and a full stop."""
    first = next((t for t in span if not t.is_punct), span[0])
    finite = any(t.tag_ in _FINITE for t in span)
    return finite and text_of(span).rstrip("\"”’')]")[-1:] in {".", "!", "?"} and not first.is_lower


def stretches(sent: Span, contents: tuple[Span, ...] = (), *, whole: bool = False) -> Iterator[Span]:
    """All readable stretches of a sentence, the sentence first, none twice.

    Args:
        sent: one sentence.
        contents: what the sentence reports of somebody's words, without the reporting clause.
        whole: nothing is taken off the sentence and its contents.
    """
    told = trimmed(sent)
    seen = set()
    inner = _inside_names(told)
    given = frozenset(content.start for content in contents)
    parts = () if whole else tuple(_clause(told, head) for head in _coordinates(told))
    for start in (told, *contents, *parts):
        for span in _shorter(start, sent, 0 if whole else _CUTS):
            closed = _with_quotes(span, sent)
            if (
                closed is not None
                and (closed.start, closed.end) not in seen
                and _has_clean_edges(closed, told, inner, given)
            ):
                seen.add((closed.start, closed.end))
                yield closed


def essential(sent: Span, most: int) -> Iterator[Span]:
    """What is left of an over-long sentence without the clauses and prepositional phrases at its end, longest first.

    Only what hangs on a verb is taken off, and never words that the truth of the rest hangs on.

    Args:
        sent: one sentence.
        most: words that may be left.
    """
    whole = trimmed(sent)
    for part in (t.i for t in reversed(whole) if t.text == ";"):
        rest = trimmed(sent.doc[whole.start : part])
        if _LEAST_ESSENTIAL <= len(text_of(rest).split()) <= most and any(t.tag_ in _FINITE for t in rest):
            yield rest
    inner = _inside_names(whole)
    cuts = sorted({left for left in _loose_ends(whole) if left > whole.start + 4}, reverse=True)
    for cut in cuts:
        rest = trimmed(sent.doc[whole.start : _before_break(sent.doc, cut)])
        if _LEAST_ESSENTIAL <= len(text_of(rest).split()) <= most and is_statement(rest):
            closed = _with_quotes(rest, sent)
            if closed is not None and _has_clean_edges(closed, whole, inner, loose=True):
                yield closed


def _loose_ends(span: Span) -> Iterator[int]:
    """Where a clause, or a phrase of circumstance, begins that hangs on a verb and that nothing after it needs."""
    for token in grammar.detachables(Span(span.doc, span.start, span.end - 1)):
        start = token.left_edge.i
        if not grammar.is_adnominal(token) and not _is_condition(token) and _nothing_needed_after(span, start):
            yield start
    for verb in grammar.predicates(span):
        for preposition, noun in grammar.obliques(verb):
            loose = preposition.lower_ in _LOOSE or noun.ent_type_ in {"DATE", "TIME"}
            if not loose or not verb.i + 1 < preposition.i < noun.i or preposition.nbor().tag_ == "WP":
                continue
            if _nothing_needed_after(span, preposition.i):
                yield preposition.i


def _nothing_needed_after(span: Span, cut: int) -> bool:
    """Whether every word before a cut has its head before the cut, and only loose phrases stand after it."""
    if any(t.i < cut <= t.head.i for t in span if not t.is_punct):
        return False
    tops = [t for t in span if t.i >= cut and t.head.i < cut and not t.is_punct]
    return all(grammar.is_detachable(t) or _is_oblique(t) for t in tops)


def _is_oblique(token: Token) -> bool:
    """Whether a word begins or heads a prepositional phrase of a verb, or is a coordinating word before one."""
    if token.pos_ in {"CCONJ", "ADV"}:
        return True
    verb = token.head
    return grammar.is_predicate(verb) and any(token in pair for pair in grammar.obliques(verb))


def _inside_names(span: Span) -> frozenset[int]:
    """Where a cut would part a name."""
    return frozenset(i for ent in entities_of(span) for i in range(ent.start + 1, ent.end))


def _has_clean_edges(
    span: Span, whole: Span, inner: frozenset[int], given: frozenset[int] = frozenset(), *, loose: bool = False
) -> bool:
    """Whether a stretch begins and ends where a phrase does, as far as the words alone can tell.

    Args:
        inner: where a cut would part a name.
        given: where stretches begin that are known to be good.
        loose: the stretch may end before any word that opens a phrase, without a comma.
    """
    doc = span.doc
    before, after = doc[span.start - 1] if span.start else None, doc[span.end] if span.end < len(doc) else None
    if span.start not in {whole.start, *given} and before is not None and not _parts(before):
        return False
    if span.start != whole.start and span[0].tag_ in {"WRB", "WP", "WDT"}:
        return False
    opening = loose and after is not None and after.pos_ == "ADP" and after.lower_ not in _NEEDED
    if span.end < whole.end and after is not None and not (_parts(after) or after.is_punct or opening):
        return False
    last = next((t for t in reversed(span) if not t.is_punct), span[-1])
    if last.pos_ in _UNFINISHED or (last.pos_ == "ADV" and last.tag_ == "WRB"):
        return False
    that = next((t for t in reversed(occurrences(span, forms={"that"})) if t.pos_ == "SCONJ"), None)
    if that is not None and not any(t.pos_ in {"VERB", "AUX"} for t in doc[that.i : span.end]):
        return False
    return span.start not in inner and span.end not in inner


def _parts(token: Token) -> bool:
    """Whether a word or mark can stand between two clauses."""
    return token.is_punct or token.is_space or token.pos_ in {"CCONJ", "SCONJ"} or token.text in _BREAK


def trimmed(span: Span) -> Span:
    """A span without the white space and the loose punctuation that open or end it."""
    doc, left, right = span.doc, span.start, span.end
    while left < right and (
        doc[left].is_space or doc[left].text in {",", ";", ":", "-", "--", "–", "—", "*", "•", "·"}
    ):
        left += 1
    while right > left and (doc[right - 1].is_space or doc[right - 1].text in {",", ";", ":", "-", "--", "–", "—"}):
        right -= 1
    return Span(doc, left, right)


def head_of(span: Span) -> Token | None:
    """The word on which all others of the span hang; None when several hang outside."""
    tops = grammar.tops(span)
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
    for token in grammar.detachables(span):
        if _is_condition(token) or not span.start <= token.head.i < span.end:
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
    if _MARK.search(text_of(sent)) is None:
        return span if right - left >= 3 else None
    missing = _open_marks(Span(doc, left, right))
    if missing < 0 and left > sent.start and doc[left - 1].text in _OPEN:
        left -= 1
    elif missing > 0 and right < sent.end and doc[right].text in _CLOSE:
        right += 1
    closed = Span(doc, left, right)
    if _open_marks(closed) != 0 or len(occurrences(closed, texts={'"', "``", "''"})) % 2:
        straight = occurrences(closed, texts={'"'})
        if len(straight) % 2 and left > sent.start and doc[left - 1].text == '"':
            left -= 1
        elif len(straight) % 2 and right < sent.end and doc[right].text == '"':
            right += 1
        else:
            return None
    return Span(doc, left, right) if right - left >= 3 else None


_MARK = re.compile("[" + re.escape("".join(_OPEN) + "".join(_CLOSE)) + "\"]|''|``")
"""What `_with_quotes` looks for; most sentences have none."""


def _open_marks(span: Span) -> int:
    """Opening less closing marks; apostrophes that end a word do not count."""
    text = text_of(span)
    opened = sum(text.count(mark) for mark in _OPEN if mark != "‘")
    closed = sum(text.count(mark) for mark in _CLOSE if mark != "’")
    return opened - closed
