"""Who speaks: from the word that the grammar gives as speaker to a span and, when sure, an actor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._cast import Cast
from generator.extractors._passage import edges, token_at
from generator.extractors._words import text_of
from generator.extractors.statements.cues import load, verb_at

_SPEAKING_ENDINGS = ("man", "woman", "ist", "er", "or", "ian", "ant", "ee", "person", "people")

_VAGUE = frozenset("a an another some several many one two three four five few most other".split())
_ANONYMITY = ("anonymity", "not to be named", "not to be identified", "not be named", "not be identified")
_LONGEST_PLEA = max(map(len, _ANONYMITY))
_PRONOUNS = frozenset("it this that which what there these those everything something nothing".split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, as the text names them next to the words that report."""

    start: int
    end: int
    actor: str | None
    unnamed: bool = False


def named(head: Token, cast: Cast) -> Speaker:
    """The speaker that a noun or pronoun names."""
    start, end = _extent(head)
    actor = _actor(head, cast) or _named_last(head, start, end, cast)
    unnamed = _is_unnamed(head) and actor not in cast.named
    return Speaker(start, end, None if unnamed else actor, unnamed)


def _named_last(head: Token, start: int, end: int, cast: Cast) -> str | None:
    """The actor whose name closes the phrase, when nothing in it could make that name a complement."""
    span = head.doc.char_span(start, end, alignment_mode="expand")
    if span is None or any(t.pos_ == "ADP" or t.tag_ == "POS" for t in span):
        return None
    names = (m for m in cast.mentions(start, end) if m.form == "name")
    return next((m.whose for m in names if start <= m.start and m.end == end), None)


def several(heads: tuple[Token, ...], cast: Cast) -> Speaker | None:
    """The speaker that the coordinated heads of a subject name: one actor, or several at once and then nobody's id."""
    if not heads:
        return None
    if len(heads) == 1:
        return named(heads[0], cast)
    if not coordinated(heads):
        return None
    parts = [named(head, cast) for head in heads]
    name = _holder(heads)
    if name is not None:
        return Speaker(parts[0].start, parts[1].end, _mention_of([name], cast))
    actors = {part.actor for part in parts}
    return Speaker(
        min(p.start for p in parts),
        max(p.end for p in parts),
        actors.pop() if len(actors) == 1 else None,
        all(p.unnamed for p in parts),
    )


def is_spoken_of(heads: tuple[Token, ...], speaker: Speaker, parts: Iterable[tuple[int, int]], cast: Cast) -> bool:
    """Whether "he" is counted to somebody whom his own words name, as nobody names himself: "*Jones* lies, *he* said".

    Who speaks within these words may be the same: "*Jones* said it was late, *he* said".
    """
    if not all(head.lower_ in {"he", "she"} for head in heads):
        return False
    named = (m for start, end in parts for m in cast.mentions(start, end) if m.form != "pronoun")
    return any(m.whose == speaker.actor and not _is_reporting(heads[0].doc, m.end - 1) for m in named)


def _is_reporting(doc: Doc, place: int) -> bool:
    """Whether the name that ends at a place is the subject of a verb of speech."""
    word = token_at(doc, place)
    while word is not None and word.head.i != word.i and not grammar.is_subject(word):
        word = word.head
    if word is None or not grammar.is_subject(word) or verb_at(word.head) is None:
        return False
    return not grammar.is_passive(word.head) and grammar.modal(word.head) is None


def _holder(heads: tuple[Token, ...]) -> Token | None:
    """The name of the one person who holds two posts: "the founder and owner, *Ana Lima*, said"."""
    first, last = heads[0], heads[-1]
    posts = len(heads) == 2 and all(h.tag_ == "NN" and h.pos_ == "NOUN" for h in heads)
    beside = [a for h in heads for a in grammar.appositions(h) if a.ent_type_ == "PERSON"]
    return beside[0] if posts and first.i < last.i and grammar.determiner(last) is None and len(beside) == 1 else None


_FENCES = frozenset({"“", "”", '"', ";", ":", "—", ",", "''", "``"})


def coordinated(heads: tuple[Token, ...]) -> bool:
    """Whether between the heads stands nothing but what belongs to one of them, commas and conjunctions."""
    doc = heads[0].doc
    between = doc[min(h.i for h in heads) : max(h.i for h in heads) + 1]
    if any(t.pos_ in {"VERB", "AUX"} or t.text in {".", ";", ":"} for t in between):
        return False
    return all(t.is_punct or t.pos_ == "CCONJ" or any(h == t or h.is_ancestor(t) for h in heads) for t in between)


def _extent(head: Token) -> tuple[int, int]:
    """The noun phrase of a speaker, up to what follows its name: no clauses, no appositions behind a comma."""
    span = grammar.noun_phrase(head)
    first, last = span.start, span.end - 1
    doc = head.doc
    for i in range(head.i, last + 1):
        if doc[i].text in {",", "(", "—", "–", ";", ":"} or doc[i].is_space:
            last = max(head.i, i - 1)
            break
    for i in range(head.i - 1, first - 1, -1):
        listed = doc[i].text == "," and doc[i + 1].tag_ == "JJ"
        if doc[i].is_space or (doc[i].text in _FENCES and not listed) or doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            first = i + 1
            break
    while first < head.i and (doc[first].tag_ in {"IN", "CC", "WRB"}):
        first += 1
    while (
        last + 2 < len(doc)
        and doc[last + 1].text == "-"
        and not doc[last + 1].whitespace_
        and not doc[last].whitespace_
    ):
        last += 2
    while first < head.i and doc[first].is_punct:
        first += 1
    return edges(doc, first, last)


def _actor(head: Token, cast: Cast) -> str | None:
    """The actor whose mention holds the head of the phrase, or the name that stands in apposition to it.

    A name beats a description; a possessor or complement inside the phrase ("*Iran*'s minister") never counts.
    """
    name = [c for c in head.children if grammar.is_name_part(c) and c.i > head.i]
    beside = [t for a in grammar.appositions(head) for t in (a, *(c for c in a.children if grammar.is_name_part(c)))]
    above = [head.head] if grammar.is_apposition(head) else []
    plural = head.tag_ in {"NNS", "NNPS"}
    for tokens in ([head],) if plural else ([head], name, beside, above):
        found = _mention_of(tokens, cast)
        if found is not None:
            return found
    return None


def _mention_of(tokens: list[Token], cast: Cast) -> str | None:
    here = (mention for token in tokens for mention in cast.mentions(token.idx, token.idx + 1))
    best = min(here, key=lambda m: (m.form != "name", m.end - m.start), default=None)
    return best.whose if best is not None else None


def _is_unnamed(head: Token) -> bool:
    """Whether the phrase stands for people the article does not name."""
    if not nouns.is_of("people", head):
        return False
    if head.pos_ == "PROPN" and head.ent_type_:
        return False
    determiner = grammar.determiner(head)
    if head.tag_ in {"NNS", "NNPS"}:
        return not grammar.possessors(head) and (determiner is None or determiner.lower_ in _VAGUE)
    if grammar.possessors(head) or (determiner is None and any(m.pos_ == "PROPN" for m in grammar.modifiers(head))):
        return is_anonymous(head)
    return determiner is None or determiner.lower_ in _VAGUE or is_anonymous(head)


def is_anonymity(text: str, start: int) -> bool:
    """Whether what a source asks for before it talks opens at a character of a text: "*not to be named*"."""
    return text[start : start + _LONGEST_PLEA].lower().startswith(_ANONYMITY)


def is_anonymous(head: Token) -> bool:
    """Whether the sentence says that the speaker asked not to be named."""
    words = text_of(head.sent).lower()
    return any(phrase in words for phrase in _ANONYMITY)


def can_speak(head: Token, cast: Cast) -> bool:
    """Whether a noun or pronoun may stand for somebody who speaks, rather than for a thing."""
    if is_aged(head):
        return True
    if head.pos_ == "NUM" or head.lemma_.lower() in _MEASURES or head.lower_ == "those":
        counted = [noun for word, noun in grammar.obliques(head) if word.lower_ == "of"]
        if counted:
            return any(can_speak(noun, cast) for noun in counted)
        if head.lower_ == "those":
            return bool(grammar.adnominal_clauses(head))
    if head.tag_ == "DT" or head.lower_ in {"both", "neither", "all", "others"}:
        return head.lower_ not in _PRONOUNS
    if head.pos_ == "PRON":
        return head.lower_ not in _PRONOUNS or head.lower_ == "it"
    if head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return True
    if head.ent_type_ or head.pos_ == "PROPN":
        return not head.ent_type_
    if nouns.is_of("people", head) or nouns.is_of("bodies", head):
        return not nouns.is_of("things", head)
    if any(word.endswith(_SPEAKING_ENDINGS) for word in nouns.singulars(head)):
        return not nouns.is_of("things", head)
    return any(cast.mentions(head.idx, head.idx + 1))


def is_aged(head: Token) -> bool:
    """Whether a word stands for somebody by the age: "the 23-year-*old* added"."""
    return head.lower_.endswith("-old") or (head.lower_ == "old" and head.i > 0 and head.nbor(-1).text == "-")


def is_written(noun: Token) -> bool:
    """Whether a noun is a piece of speech or writing, which may stand for who made it: "a *statement* saying"."""
    if nouns.is_of("occasions", noun) and not nouns.is_of("documents", noun):
        return False
    return noun.lower_ in load().nouns or noun.lemma_.lower() in nouns.load("channels") or nouns.is_document(noun)


_MEASURES = frozenset("dozen dozens hundred hundreds thousand thousands number handful chorus host half third".split())
"""Words for so many of those who speak: "*dozens* of lawyers"."""


def nominal_between(doc: Doc, first: int, last: int) -> Token | None:
    """The head of the one noun phrase that fills the tokens `first` to `last`; None when there is none.

    For sentences that the parser did not understand: the last name, noun or pronoun before a comma or preposition.
    """
    head: Token | None = None
    for i in range(first, last + 1):
        token = doc[i]
        if token.pos_ in {"VERB", "AUX"} or (head is not None and token.tag_ in {"WP", "WDT"}):
            return head
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.lower_ not in _PRONOUNS:
            head = token
        elif head is not None and (token.pos_ in {"ADP", "SCONJ"} or token.is_punct):
            break
    return head
