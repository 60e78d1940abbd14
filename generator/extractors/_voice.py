"""In whose voice a stretch of text speaks: the article's own, or that of somebody who claims, denies or plans.

What follows is the criterion, here, in `statements.content_voice` and in the annotated sentences of `tests/quality`.
The main clause of the stretch decides; what a clause beside it adds ("…, which he called a scandal") does not.

* *reported*: the article tells it in its own name, also that somebody acts with words (meets, rules, votes, asks a
  question, dismisses a suit, refuses to comment).
* *claim*: a source is given for what is or was so: somebody, a body, a document, a poll, "reports", or nobody by name
  ("is believed to", "reportedly", "may have"). It does not matter how sure the verb sounds, nor how good the source is.
* *denial*: somebody says that what is alleged is not so; to reject a bill or an offer denies nothing.
* *plan*: what is still to come or hangs on a condition, be it foretold, promised, intended or weighed. What has
  happened is no plan, also where it stands within one.
* *opinion*: what somebody feels, values, praises, blames or wants done: words of feeling, value and duty. Who only says
  what another did ("accused him of fraud") claims.

Where two fit, the reporting verb decides before the content, and in the content denial before plan before opinion.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from generator.extractors import _embedding, _marked, _stances
from generator.extractors import _grammar as grammar
from generator.extractors._own_voice import is_rumour, own_voice
from generator.models import Statement, Voice

_LEADING = grammar.IMPLICATIVE | frozenset("quote cite report hear come finish end respond react".split())
"""Words that only lead to the reporting word: "was quoted as *saying*", "began by *saying*", "was quick to *deny*"."""

_LEAST_SHARE = 0.4
"""Share of the words of a sentence that a statement must hold to lend the sentence its voice."""


class Voiced(NamedTuple):
    """Whose word a stretch of text is; without speaker and span it is the article's own, or of nobody named."""

    voice: Voice
    speaker: str | None = None
    """Actor id."""
    speaker_span: tuple[int, int] | None = None
    """Where the text names the speaker, be it an actor or not."""


def voice_of_span(doc: Doc, start: int, end: int, statements: tuple[Statement, ...]) -> Voiced:
    """The voice of the characters `start` to `end`, and who speaks.

    Inside a statement it is the voice of the innermost one; a sentence that mostly reports a statement has the voice of
    that statement; everything else speaks for the article, about what is, what is planned or what ought to be.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    statements = tuple(s for s in statements if not s.is_refusal)
    inside = [s for s in statements if any(a <= start and end <= b for a, b in _parts(s)) and not is_told(span, s)]
    if inside:
        innermost = min(inside, key=lambda s: (sum(b - a for a, b in _parts(s)), s.start))
        return voiced(innermost, grammar.predicate_of(span.root) if span is not None and len(span) else None)
    if span is None or not len(span):
        return Voiced("reported")
    head = main_predicate(span)
    reporting = [s for s in statements if _reports(s, start, end, span, head)]
    stance = _stances.of(head) if head is not None else None
    if head is not None and stance is not None and not any(_is_said(head, s) for s in reporting):
        return _held(stance)
    if any(_is_cue(head, s) for s in reporting):
        reporting = [s for s in reporting if not _is_aside(span, head, s)]
    if reporting:
        return voiced(max(reporting, key=lambda s: (sum(b - a for a, b in _parts(s)), -s.start)))
    return voice_of_clause(head, span) if head is not None else Voiced("reported")


def voice_of_number(doc: Doc, start: int, end: int, statements: tuple[Statement, ...]) -> Voiced:
    """The voice of a figure, which has no clause of its own: that of the statement or else the clause it stands in.

    What is known already is not planned or guessed with the rest: "they will visit *the 40 survivors*".
    """
    found = voice_of_span(doc, start, end, statements)
    span = doc.char_span(start, end, alignment_mode="expand")
    if found.voice != "reported" or span is None or not len(span) or _is_known(span):
        return found
    head = grammar.predicate_of(span.root)
    if head is None or _is_aside_of(span.root, head):
        return found
    hoped = voice_of_infinitive(head)
    if hoped is not None:
        return Voiced(hoped)
    source = _embedding.source(head)
    if source is not None:
        told = _held(_stances.Stance("claim", source))
        return found if told.speaker_span is not None and told.speaker_span[0] <= start < told.speaker_span[1] else told
    above = _embedding.told_above(head)
    if above is not None:
        return _held(above)
    voice = own_voice(head)
    return Voiced(voice) if voice in {"plan", "claim"} else found


def voice_of_infinitive(clause: Token) -> Voice | None:
    """Plan or claim, where the verb above an infinitive says that it is one: "is expected to come and *leave*"."""
    seen = 0
    above: Token | None = clause
    while above is not None and grammar.tense(above) == "none" and seen < len(clause.doc):
        above, seen = grammar.governing_clause(above), seen + 1
    if above is None or above.i == clause.i:
        return None
    voice = own_voice(above)
    return voice if voice in {"plan", "claim"} else None


def _is_aside_of(word: Token, head: Token) -> bool:
    """Whether a word hangs on its clause by an apposition or an adjective: "he, *20 points* clear, will win"."""
    seen = 0
    while word.i != head.i and not grammar.is_root(word) and seen < len(word.doc):
        if grammar.is_apposition(word) or (word.pos_ == "ADJ" and not grammar.is_predicate(word)):
            return True
        word, seen = word.head, seen + 1
    return False


def _is_known(span: Span) -> bool:
    determiner = grammar.determiner(span.root)
    return bool(grammar.possessors(span.root)) or (
        determiner is not None and determiner.lower_ in {"the", "this", "these", "those"}
    )


def voice_of_clause(head: Token, span: Span | None = None) -> Voiced:
    """The voice of a clause outside all statements: whose the grammar makes it, else the article's own.

    Args:
        head: its predicate.
        span: the stretch of text it stands in, which may open like a headline ("Mayor: …").
    """
    voice = own_voice(head)
    label = _marked.headed(span) if span is not None else None
    if label is not None:
        return _held(_stances.Stance("claim" if voice == "reported" else voice, label))
    stance = (_embedding.told(head) if voice == "reported" else None) or _embedding.told_above(head)
    if stance is None and voice == "reported" and span is not None:
        stance = _marked.quoting(head, span)
    return _held(stance) if stance is not None else Voiced(voice)


def _held(stance: _stances.Stance) -> Voiced:
    if stance.holder is None:
        return Voiced(stance.voice)
    phrase = grammar.noun_phrase(stance.holder)
    return Voiced(stance.voice, None, (phrase.start_char, phrase.end_char))


def _is_cue(head: Token | None, statement: Statement) -> bool:
    cue = statement.cue
    return head is not None and cue is not None and cue.start <= head.idx < cue.end


def _is_said(head: Token, statement: Statement) -> bool:
    """Whether a word reports a statement or is reported by it."""
    return _is_cue(head, statement) or any(a <= head.idx < b for a, b in _parts(statement))


def _is_aside(span: Span, head: Token | None, statement: Statement) -> bool:
    """Whether a relative clause behind the main verb reports it: "they say so, a claim *the army disputes*"."""
    word = next((t for t in span if statement.cue is not None and t.idx == statement.cue.start), None)
    return head is not None and word is not None and head.i < word.i and grammar.is_adnominal(word)


def voiced(statement: Statement, clause: Token | None = None) -> Voiced:
    """Whose word a clause of a statement is, by default its main one.

    Within a plan what has happened is a claim: "he would rebuild the bridge that he *had bought in 2012*".
    """
    if statement.voice == "reported":
        return Voiced("reported")
    past = clause is not None and statement.voice == "plan" and _has_happened(clause)
    return Voiced("claim" if past else statement.voice, statement.speaker, statement.speaker_span)


def _has_happened(clause: Token) -> bool:
    """Whether a clause below another tells something in the simple past, under no condition."""
    if (
        clause.tag_ != "VBD"
        or grammar.auxiliaries(clause)
        or not (grammar.is_adnominal(clause) or grammar.is_adverbial(clause))
    ):
        return False
    return not any(m.lower_ in _OPEN for m in grammar.markers(clause))


_OPEN = frozenset({"if", "unless", "until", "once", "whether", "as", "though"})


def is_told(span: Span | None, statement: Statement) -> bool:
    """Whether the article itself tells it, in a relative clause of a thing that somebody only claims or condemns.

    "They claimed *the attack, in which 11 people died*": the eleven are not part of the claim. But they are in
    "the town, where, they said, *11 people died*", as the clause is what is claimed.
    """
    if span is None or not len(span) or statement.kind != "indirect":
        return False
    word: Token = span.root
    told = False
    while statement.start <= word.idx < statement.end and not grammar.is_root(word):
        if grammar.is_predicate(word) and not grammar.is_adnominal(word):
            return False
        opening = (t for t in word.subtree if t.i < word.i and t.idx >= statement.start)
        told = told or (grammar.is_adnominal(word) and any(t.tag_ in _RELATIVE for t in opening))
        word = word.head
    return told


_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def _parts(statement: Statement) -> tuple[tuple[int, int], ...]:
    return statement.spans or ((statement.start, statement.end),)


def _reports(statement: Statement, start: int, end: int, span: Span, head: Token | None) -> bool:
    """Whether a stretch of text does little else than report a statement.

    It does when its main verb is the reporting word or stands in the content, or when the content is most of it. The
    content may have begun in a sentence before: "“… It failed,” she said".
    """
    parts, cue = _parts(statement), statement.cue
    if not any(a < end and start < b for a, b in parts) or (cue is not None and not start <= cue.start < end):
        return False
    word = next((t for t in span if cue is not None and t.idx == cue.start), None)
    if head is not None and any(a <= head.idx < b for a, b in parts):
        return True
    if head is not None and cue is not None and cue.start <= head.idx < cue.end:
        return True
    if head is not None and word is not None and _is_beside(word, head):
        return False
    leads = head is not None and head.lemma_.lower() in _LEADING
    if (
        leads
        and head is not None
        and word is not None
        and word.i > head.i
        and head.i in {word.head.i, word.head.head.i}
    ):
        return True
    if head is not None and word is not None and word.pos_ == "NOUN" and not _utters(head, word):
        return False
    words = [t for t in span if not t.is_punct and not t.is_space]
    held = sum(any(a <= t.idx < b for a, b in parts) for t in words)
    return held >= _LEAST_SHARE * max(1, len(words))


def _is_beside(word: Token, head: Token) -> bool:
    """Whether a reporting word stands in a clause that only adds to the main one.

    "It closed, *which he called a scandal*", "… *when she added* that", "… *citing* the need to".
    """
    if word.lower_ == "citing":
        return True
    seen = 0
    while word.i != head.i and not grammar.is_root(word) and seen < len(word.doc):
        if grammar.is_predicate(word) and (grammar.is_adnominal(word) or grammar.is_adverbial(word)):
            opening = [t for t in word.subtree if t.i < word.i and t.tag_ in _RELATIVE]
            whole = grammar.tense(word) != "none" and bool(grammar.subjects(word, inherited=False))
            if whole and (opening or grammar.markers(word)):
                return True
        word, seen = word.head, seen + 1
    return False


def _utters(head: Token, noun: Token) -> bool:
    """Whether a clause does no more than put a noun of speech forward: "made *the claim* that …", "there are …"."""
    return (
        head.i == noun.i
        or is_rumour(head)
        or (head.lemma_.lower() in _UTTERING and noun.head.i == head.i and grammar.is_object(noun))
    )


_UTTERING = frozenset("make issue give express voice repeat release renew deliver".split())


def main_predicate(span: Span) -> Token | None:
    """The highest predicate of a stretch; None when it has no clause."""
    head: Token = span.root
    if grammar.is_predicate(head):
        return head
    return next(iter(grammar.predicates(span)), None)
