"""Reports read from word order and commas alone, for sentences that the parser does not understand."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._words import sentence_end, sentence_start
from generator.extractors.statements import stretches
from generator.extractors.statements.cues import Verb, verb_at

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "-"})
_STOPS = frozenset({".", "!", "?"})
_BEFORE_SUBJECT = frozenset({"as", "when"})
_BARE = frozenset({"say", "add", "claim", "allege", "insist", "note", "argue"})
"""Verbs whose clause often follows without "that"."""

_EMPTY = frozenset({"so", "nothing", "little", "something", "much", "goodbye", "no", "yes", "it", "this", "anything"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def parenthetical(token: Token, verb: Verb, last: int) -> tuple[set[int], tuple[int, int]]:
    """The words of the sentence around a reporting clause set off by commas, and the edges of that clause.

    "*The deal*, he said, *is off*." Empty unless the clause between the commas has a subject, the verb and nothing that
    could be its content.
    """
    nothing: tuple[set[int], tuple[int, int]] = set(), (token.i, last)
    if not {"c", "d"} & set(verb.takes) or grammar.is_passive(token):
        return nothing
    by = token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "by"
    if not (finite(token) or (token.tag_ == "VBN" and not by)):
        return nothing
    doc, sentence = token.doc, bounds(token)
    left = _edge(doc, token.i, sentence.start, -1)
    right = _edge(doc, last, sentence.end - 1, 1)
    if left <= sentence.start and doc[sentence.start].lower_ != "as":
        return nothing
    subject = [t for t in doc[left + 1 : token.i] if t.pos_ in _NOMINAL]
    if {"m", "d"} & set(verb.takes) and not ("d" in verb.takes and any(nouns.is_document(t) for t in subject)):
        return nothing
    verbs = [t for t in doc[left + 1 : token.i] if t.tag_ in _FINITE | {"VBG"} and not _helps(t, token)]
    if any(t.tag_ in _FINITE or not finite(token) for t in verbs):
        return nothing
    if any(
        t.lower_ in {"that", "which", "who", "but", "and", "because", "while", "although", "if"}
        for t in doc[left + 1 : token.i]
    ):
        return nothing
    tail = [t for t in doc[last + 1 : right] if not t.is_space]
    if not subject:
        tail = tail[: next((n for n, t in enumerate(tail) if n and t.lower_ == "who"), len(tail))]
    if any(t.tag_ in _FINITE or t.tag_ in {"TO"} or t.lower_ in {"that", "whether"} for t in tail):
        return nothing
    before = subject or [s for s in grammar.subjects(token, inherited=False) if s.i < token.i]
    if before and any(grammar.is_object(t) and t.head.i == token.i for t in tail) and "t" not in verb.takes:
        return nothing
    start = left
    if not subject:
        if tail and tail[0].pos_ in {"DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"} and "t" not in verb.takes:
            if _is_object_of(token, tail):
                return nothing
            right = _past_appositions(doc, right, sentence.end - 1)
        else:
            start = _name_before(doc, left, sentence.start)
            if start == left or start < sentence.start:
                return nothing
    content = {i for i in range(sentence.start, sentence.end) if not start <= i <= right}
    ahead = [doc[i] for i in content if i < start]
    if not any(t.tag_ in _FINITE for t in (doc[i] for i in content)):
        return nothing
    if left <= sentence.start:
        return ({i for i in content if i > right}, (left, right)) if subject and doc[right].text == "," else nothing
    if ahead and not any(t.pos_ in _NOMINAL for t in ahead):
        return nothing
    if start > 0 and (doc[start - 1].tag_ in {"WDT", "WP"} or doc[start - 1].lower_ in {"that", "because", "who"}):
        content = {i for i in content if i > right}
    behind = [doc[i] for i in sorted(content) if i > right and not doc[i].is_space]
    subordinate = bool(ahead) and ahead[0].lower_ in stretches.SUBORDINATORS and not any(t.text == "," for t in ahead)
    if behind and (
        doc[right].text in {".", ";"} or (behind[0].tag_ in {"CC", "VBG", "WDT", "WP", "IN"} and not subordinate)
    ):
        content = {i for i in content if i < start}
    if not any(t.tag_ in _FINITE for t in ahead) and (not behind or behind[0].tag_ not in _FINITE | {"RB"}):
        return nothing
    return content, (start, right)


def _is_object_of(token: Token, tail: Sequence[Token]) -> bool:
    """Whether a thing, so no speaker, follows a verb in a row of verbs: "Bank opens branch, announces *loans*"."""
    row = grammar.is_coordinate(token) and token.head.tag_ == token.tag_
    somebody = any(
        t.pos_ in {"PROPN", "PRON"} or t.ent_type_ or nouns.is_of("people", t) or nouns.is_of("bodies", t) for t in tail
    )
    return row and not somebody


def _edge(doc: Doc, i: int, stop: int, step: int) -> int:
    """The next punctuation mark that separates clauses, or the edge of the sentence."""
    inserted = {1: "(", -1: ")"}[step]
    while i != stop:
        i += step
        word = doc[i]
        mark = word.text
        if mark == inserted:
            i = _past_brackets(doc, i, stop, step)
            continue
        if mark in _BREAKS and not (mark == "-" and not word.whitespace_):
            return i
        if step > 0 and (mark in _STOPS or "\n" in mark):
            return i
    return i


def _past_brackets(doc: Doc, i: int, stop: int, step: int) -> int:
    """The other bracket of a pair, or the same word when the sentence has none: "Graham (R-S.C.) said"."""
    partner = {1: ")", -1: "("}[step]
    return next((k for k in range(i, stop + step, step) if doc[k].text == partner), i)


def segment_before(doc: Doc, comma: int, stop: int) -> Span:
    """The words between a comma and the mark in front of it."""
    start = _edge(doc, comma, stop, -1)
    return doc[start if start == stop else start + 1 : comma]


def helps(word: Token) -> bool:
    """Whether a finite word is an auxiliary of a verb that follows it."""
    return word.pos_ == "AUX" and word.head.i > word.i


def _helps(word: Token, verb: Token) -> bool:
    """Whether a finite word is the auxiliary of the verb: "*has* said", "*did* not say"."""
    return word.pos_ == "AUX" and word.i < verb.i and verb.i - word.i <= 3


def _past_appositions(doc: Doc, right: int, stop: int) -> int:
    """The end of "said Mr Kanaani, *the spokesman*,": verbless words between commas belong to the speaker."""
    while right < stop and doc[right].text == ",":
        end = _edge(doc, right, stop, 1)
        words = doc[right + 1 : end]
        if end == right + 1 or any(t.tag_ in _FINITE for t in words) or words[0].tag_ in {"CC", "VBG"}:
            return right
        if words[0].tag_ not in {"DT", "NN", "NNS", "JJ", "PRP$"}:
            return right
        right = end
    return right


def _name_before(doc: Doc, comma: int, stop: int) -> int:
    """Where "*Mr Kanaani, the ministry's spokesman*, said" opens, given its last comma; that comma when it does not.

    Between a name and its verb may stand appositions, ages, relative clauses and participles, each closed by a comma.
    """
    end = comma
    for _ in range(4):
        start = _edge(doc, end, stop, -1)
        opens = start if doc[start].text not in _BREAKS else start + 1
        words = doc[opens:end]
        if not len(words) or (doc[start].text in _BREAKS and doc[start].text != "," and start > stop):
            return comma
        inserted = words[0].tag_ in _INSERTED or words[0].lower_ in {"who", "which", "whose"} or words[0].tag_ == "CD"
        if inserted and (end == comma or start > stop):
            if start == stop:
                return comma
            end = start
            continue
        if any(t.tag_ in _FINITE for t in words) or words[-1].pos_ not in _NOMINAL:
            return comma
        if end == comma and start > stop and _is_role_of(words, segment_before(doc, start, stop)):
            end = start
            continue
        if end == comma and words[0].pos_ == "PROPN" and doc[start].text == ",":
            role = segment_before(doc, start, stop)
            described = len(role) and role[0].tag_ in {"DT", "PRP$"} and role[-1].pos_ in _NOMINAL
            if described and not any(t.tag_ in _FINITE for t in role):
                return role.start - 1
        return comma if end == comma else opens - 1
    return comma


def _is_role_of(words: Span, name: Span) -> bool:
    """Whether words between commas tell what somebody is whose name stands before: "Ana Lima, *Porto coach*, said"."""
    named = len(name) > 0 and all(t.pos_ == "PROPN" for t in name) and name[-1].ent_type_ == "PERSON"
    role = any(nouns.is_of("people", t) or nouns.is_of("bodies", t) for t in words)
    return named and role and words[-1].ent_type_ != "PERSON"


_INSERTED = frozenset({"VBG", "VBN", "DT", "PRP$", "JJ", "NN", "RB", "IN", "WDT", "WP", "WP$"})


def bounds(token: Token) -> Span:
    """The sentence of a word, with the pieces that a parser broke off although no full stop stands between."""
    doc, start, end = token.doc, sentence_start(token), sentence_end(token)
    while start > 0 and not _closes(doc[start - 1]) and not doc[start].text[:1].isupper():
        start = sentence_start(doc[start - 1])
    while end < len(doc) and not _closes(doc[end - 1]) and not doc[end].text[:1].isupper() and not doc[end].is_space:
        end = sentence_end(doc[end])
    return Span(doc, start, end)


def _closes(token: Token) -> bool:
    return token.text in {".", "!", "?", ":", "”", '"', "''"} or token.is_space


def finite(token: Token) -> bool:
    """Whether a verb is finite, also where the tagger took it for a participle and its sentence has no other verb."""
    if token.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    if token.tag_ not in {"VBN", "VB"} or token.i == 0:
        return False
    before = token.doc[token.i - 1]
    if before.pos_ not in _NOMINAL and before.text != "," and before.lower_ not in {"both", "all"}:
        return False
    sentence = bounds(token)
    that = next((t.i for t in sentence if t.i > token.i and t.lower_ == "that"), sentence.end)
    return not any(t.tag_ in _FINITE for t in token.doc[sentence.start : that])


def following(token: Token, verb: Verb, last: int) -> set[int]:
    """The rest of the sentence behind a finite verb of speech: "said *that …*", "says *the deal is off*"."""
    if "c" not in verb.takes or token.tag_ not in {"VBD", "VBZ", "VBP", "VBG", "VB", "VBN"}:
        return set()
    if token.tag_ == "VBN" and grammar.is_adnominal(token) and not grammar.auxiliaries(token):
        return set()
    doc, sentence = token.doc, bounds(token)
    phrase = False
    for i in range(last + 1, min(last + 12, sentence.end)):
        word = doc[i]
        if word.tag_ == "VBG" and doc[i - 1].text == "," and verb_at(word):
            return set()
        if word.lower_ == "that" and word.tag_ in {"IN", "DT", "WDT"}:
            if word.tag_ == "DT" and i + 1 < len(doc) and doc[i + 1].tag_ == "NN" and word.head.i == i + 1:
                return set()
            told = "t" in verb.takes and grammar.is_object(doc[i - 1])
            if word.tag_ == "WDT" and not told and doc[i - 1].pos_ in {"NOUN", "PROPN"}:
                return set()
            return _to_end(doc, i + 1, sentence.end) if _finite_after(doc, i, sentence.end) else set()
        phrase = phrase or word.pos_ == "ADP" or "t" in verb.takes or bool(word.ent_type_ in {"DATE", "TIME"})
        if word.tag_ in _FINITE or word.text in _BREAKS - {","} or (word.pos_ in _NOMINAL and not phrase):
            break
    opening = last + 1
    if "m" in verb.takes:
        return set()
    bare = verb.lemma in _BARE and not any(t.lower_ in _EMPTY for t in doc[opening : opening + 2])
    if opening < sentence.end and doc[opening].tag_ in {
        "PRP",
        "DT",
        "NNP",
        "NNPS",
        "NNS",
        "EX",
        "PRP$",
        "CD",
        "JJ",
        "NN",
    }:
        subject = _finite_or_break(doc[opening : sentence.end])
        if subject is not None and any(t.tag_ in {"WDT", "WP"} for t in doc[opening : subject.i]):
            subject = _finite_or_break(doc[subject.i + 1 : sentence.end])
        verbal = any(t.tag_.startswith("VB") for t in doc[opening + 1 : sentence.end])
        if subject is not None and grammar.is_coordinate(subject) and subject.head.i == token.i:
            return set()
        if finite(token) and ((subject is not None and subject.tag_ in _FINITE) or (bare and verbal)):
            return _to_end(doc, opening, sentence.end)
    return set()


def _finite_or_break(words: Span) -> Token | None:
    return next((t for t in words if t.tag_ in _FINITE or t.text in _BREAKS), None)


def object_after(token: Token, verb: Verb, last: int) -> set[int]:
    """The noun phrase behind a verb that denies, claims, praises or accuses: "claimed *responsibility*"."""
    strong = verb.takes.get("o") in {"denying", "praising", "accusing", "assertive"}
    if not strong or not finite(token):
        return set()
    doc, sentence = token.doc, bounds(token)
    if last + 1 >= sentence.end or doc[last + 1].pos_ not in {"DET", "NOUN", "PROPN", "ADJ", "PRON"}:
        return set()
    end = _edge(doc, last, sentence.end - 1, 1)
    words = doc[last + 1 : end]
    if any(t.tag_ in _FINITE for t in words) or not any(t.pos_ in _NOMINAL for t in words):
        return set()
    return set() if any(is_won(verb, t) for t in words) else set(range(last + 1, end))


_WON = frozenset(
    """title medal gold silver bronze win point goal penalty wicket trophy crown place spot scalp prize life lives
    benefit refund asylum pole podium seat record""".split()
)
"""What is won, taken or given away: "claimed *his third title*", "conceded *a penalty*"."""


def is_won(verb: Verb, noun: Token) -> bool:
    """Whether somebody wins or gives away what he "claimed" or "conceded", and says nothing."""
    return verb.lemma in {"claim", "concede"} and not _WON.isdisjoint(nouns.singulars(noun))


def _finite_after(doc: Doc, i: int, stop: int) -> bool:
    return any(t.tag_ in _FINITE for t in doc[i + 1 : stop])


def _to_end(doc: Doc, first: int, stop: int) -> set[int]:
    """To the end of the sentence, or to a comma with a further report behind it."""
    for i in range(first, stop):
        if doc[i].text in _STOPS or "\n" in doc[i].text:
            return set(range(first, i))
        if doc[i].text == "," and i + 1 < stop and doc[i + 1].tag_ == "VBG" and verb_at(doc[i + 1]):
            return set(range(first, i))
    return set(range(first, stop))


def subject_before(token: Token, cut: int) -> Token | None:
    """The noun that stands where the subject of a finite verb stands: right in front of it, past its auxiliaries.

    Behind a comma that follows an apposition it is the noun in front of that ("*Kanaani*, the spokesman, said").
    """
    doc = token.doc
    i = token.i - 1
    while i > cut and (doc[i].pos_ in {"AUX", "ADV", "PART"} or doc[i].tag_ == "MD"):
        i -= 1
    if i <= cut:
        return None
    if doc[i].text == ",":
        start = _name_before(doc, i, cut + 1)
        if start == i:
            return None
        first = next(k for k in range(start + 1, i + 1) if doc[k].text == ",")
        return _top(doc[first - 1], start) if doc[first - 1].pos_ in _NOMINAL else None
    if doc[i].pos_ in _NOMINAL:
        return _top(doc[i], cut)
    return None


def _top(noun: Token, cut: int) -> Token:
    """The head of the noun phrase that ends in a noun."""
    head = noun
    while head.head.i != head.i and cut < head.head.i <= noun.i and head.head.pos_ in _NOMINAL:
        head = head.head
    return head
