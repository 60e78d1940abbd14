"""Which reporting word a quotation belongs to, by what stands next to its marks."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._memory import remembered_whole
from generator.extractors._quotes import Quotation, find
from generator.extractors.statements.cues import Verb, verb_at
from generator.extractors.statements.stretches import ASIDES
from generator.models import Article

_ENDS = frozenset({".", "!", "?", "…", "..."})
_OPENERS = frozenset({",", ":", "-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """A quotation as token indices, marks included."""

    first: int
    last: int
    quotation: Quotation
    inner: str
    """The words between the marks."""

    def is_sentence(self, doc: Doc) -> bool:
        """Whether the words could stand alone: several of them with a finite verb, or closed like a sentence."""
        words = [t for t in doc[self.first : self.last + 1] if not t.is_punct and not t.is_space]
        if not words:
            return False
        closed = self.inner[-1:] in ".!?…" or not self.quotation.closed
        finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in words)
        opens = self.first == 0 or doc[self.first - 1].text in {".", "!", "?", ":", ","} or doc[self.first - 1].is_space
        if not words[0].text[:1].isupper():
            return False
        return (len(words) >= 4 and finite) or (closed and (len(words) >= 3 or opens))

    def is_title(self, doc: Doc) -> bool:
        """Whether the words are a name or a heading: each capitalised and no sentence, or a line of their own.

        A line of its own counts as a heading only in single marks, as newspapers set their cross-headings.
        """
        words = [t for t in doc[self.first : self.last + 1] if not t.is_punct and not t.is_space]
        long = [t for t in words if len(t) > 3]
        if len(words) <= 8 and long and all(t.text[:1].isupper() for t in long) and len(words) > 1:
            return not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and t.text.islower() for t in words)
        alone = (self.first == 0 or "\n" in doc[self.first - 1].text) and (
            self.last + 1 >= len(doc) or "\n" in doc[self.last + 1].text
        )
        return alone and self.quotation.opens in {"‘", "'"}


@remembered_whole
def quotes_of(doc: Doc, article: Article) -> tuple[Tokens, ...]:
    """The quotations of an article with the tokens they hold."""
    return located(doc, article.text, find(article.text, article.paragraphs))


def located(doc: Doc, text: str, quotations: tuple[Quotation, ...]) -> tuple[Tokens, ...]:
    """The outer quotations with their first and last token."""
    found = []
    for quotation in quotations:
        span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
        if quotation.depth == 0 and span is not None and len(span):
            found.append(Tokens(span.start, span.end - 1, quotation, text[slice(*quotation.inner)].strip()))
    return tuple(found)


def mask(doc: Doc, quotes: tuple[Tokens, ...]) -> tuple[int, ...]:
    """For each token the index of the outer quotation it stands in, or -1."""
    inside = [-1] * len(doc)
    for index, quote in enumerate(quotes):
        inside[quote.first : quote.last + 1] = [index] * (quote.last + 1 - quote.first)
    return tuple(inside)


def cue_of(doc: Doc, quote: Tokens, inside: tuple[int, ...]) -> tuple[Token, Verb] | None:
    """The reporting verb that a quotation belongs to: the one in front of it, unless one behind has its own subject."""
    before, after = cue_before(doc, quote, inside), cue_after(doc, quote, inside)
    if before is None or after is None:
        return before or after
    return after if grammar.subjects(after[0], inherited=False) else before


def cue_after(doc: Doc, quote: Tokens, inside: tuple[int, ...]) -> tuple[Token, Verb] | None:
    """The reporting verb of the clause that follows a quotation: "…," *he said*; "…" *said the minister*."""
    first = quote.last + 1
    if first >= len(doc) or not quote.quotation.closed:
        return None
    inner = quote.inner
    comma = inner.endswith(",") or doc[first].text in _OPENERS - {":"}
    if not comma and inner[-1:] not in "?!…—" and not doc[first].text[:1].islower() and inner[-1:] == ".":
        return None
    opening = first + 1 if doc[first].is_punct and first + 1 < len(doc) else first
    if doc[opening].lower_ in ASIDES or doc[opening].tag_ == "CC" or _is_in_phrase(doc, quote):
        return None
    subjectless = True
    for i in range(first, min(first + 30, len(doc))):
        token = doc[i]
        if (token.is_space and "\n" in token.text) or inside[i] >= 0 or token.text in _ENDS or token.text == ";":
            return None
        found = verb_at(token) if _is_verbal(token) else None
        if found is not None and "q" in found[0].takes and not _is_subordinate(token, first):
            if not comma and inner[-1:] not in "?!…—" and not quote.is_sentence(doc):
                return None
            if not comma and inner[-1:] not in "?!…—" and subjectless and i > first + 1 and not _follows(token):
                return None
            return token, found[0]
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and not _is_subordinate(token, first) and not _is_helper(token):
            return None
        subjectless = subjectless and not grammar.is_subject(token)
    return None


_IN_PHRASE = frozenset({"DT", "JJ", "PRP$", "CD"})


def _is_in_phrase(doc: Doc, quote: Tokens) -> bool:
    """Whether a quotation of some words ends a noun phrase of the article: "bemoaning the *"system,"* he left"."""
    return quote.first > 0 and doc[quote.first - 1].tag_ in _IN_PHRASE and not quote.is_sentence(doc)


def cue_before(doc: Doc, quote: Tokens, inside: tuple[int, ...]) -> tuple[Token, Verb] | None:
    """The reporting verb of the clause in front of a quotation: *he said*: "…"; *told reporters on Monday* that "…"."""
    last = quote.first - 1
    while last >= 0 and (doc[last].is_space or doc[last].text in _OPENERS or doc[last].lower_ == "that"):
        if "\n" in doc[last].text and not (last and doc[last - 1].text in {":", "-", "—"}):
            return None
        last -= 1
    marked = quote.first > last + 1
    if not marked and last >= 0 and doc[last].tag_ in _IN_PHRASE:
        return None
    for i in range(last, max(-1, last - 25), -1):
        token = doc[i]
        if inside[i] >= 0 or token.text in _ENDS or token.text in {";", ":"} or "\n" in token.text:
            return None
        found = verb_at(token) if _is_verbal(token) else None
        if found is not None and "q" in found[0].takes:
            between = [t for t in doc[found[1] + 1 : quote.first] if not t.is_punct and not t.is_space]
            if not marked and len(between) > 2 and not quote.is_sentence(doc):
                return None
            return token, found[0]
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or grammar.is_subject(token):
            return None
    return None


def _is_verbal(token: Token) -> bool:
    return token.tag_.startswith("VB") or token.pos_ in {"VERB", "AUX"}


def _is_helper(token: Token) -> bool:
    """Whether a finite word is the auxiliary of a verb to its right: "*has* said"."""
    return token.pos_ == "AUX" and token.head.i > token.i


def _is_subordinate(token: Token, first: int) -> bool:
    """Whether the verb stands in a relative clause that opened behind the quotation."""
    head = token
    for _ in range(12):
        if grammar.is_adnominal(head) and first <= head.head.i < head.i:
            return True
        if grammar.is_root(head):
            return False
        head = head.head
    return False


def _follows(token: Token) -> bool:
    """Whether the verb opens the clause, its subject behind it: "said the minister"."""
    return any(s.i > token.i for s in grammar.subjects(token, inherited=False))
