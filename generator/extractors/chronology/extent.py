"""The shortest words that tell an event and can be understood alone: from its subject to what belongs to it."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar
from generator.extractors._passage import through_word
from generator.extractors._words import sentence_start
from generator.extractors.chronology import wording as words

_CLOSING = frozenset({"”", '"', "’", "'", ")", "]", "»", "%"})
_MEASURES = frozenset("minute hour day week month year decade".split())
_COUNTED_FROM = frozenset({"after", "before"})
_LONGEST = 5
"""Most words of such a measure and its comma: "just over two years"."""
_PHRASE = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PART"})
_OPENERS = frozenset(
    "that and but or after before when while as because since although though whereas until once so if whether then "
    "nor".split()
)
_STRIP = frozenset({",", ";", ":", "-", "–", "—", "(", "“", '"', "‘"})


def clause(head: Token, time: Span | None, together: tuple[Token, ...] = ()) -> Span:
    """The words that tell the event: from the subject to the last thing that belongs to it, the time included.

    Args:
        head: the verb or noun of what happens.
        time: the time expression, if it stands in the same sentence.
        together: further verbs of the same subject that share the time ("attacked … and *killed* …").
    """
    if not _grammar.is_predicate(head):
        return _noun_clause(head, time)
    left, right = _reach(head, time)
    for also in together:
        right = max(right, _reach(also, None)[1])
    if _grammar.is_adnominal(head) and not any(m.lower_ == "when" for m in _grammar.markers(head)):
        left = min(left, _antecedent_start(head.head))
    elif not _grammar.subjects(head, inherited=False):
        governing = _grammar.governing_clause(head)
        if governing is not None and governing.i < head.i and not _grammar.is_coordinate(head):
            left = min(left, _reach(governing, None)[0])
        elif _grammar.is_adverbial(head) and head.head.i < head.i and head.tag_ in {"VB", "VBG"}:
            left = min(left, _reach(head.head, None)[0])
        elif _grammar.is_adverbial(head) and head.head.i > head.i and head.tag_ in {"VBG", "VBN"}:
            left, right = _with_whom_it_speaks_of(head, left, right)
    if time is not None and sentence_start(time[0]) == sentence_start(head):
        left, right = min(left, with_preposition(time)), max(right, time.end - 1)
    return _trimmed(head.doc, left, _before_measure(head.doc, left, right))


def _before_measure(doc: Doc, left: int, right: int) -> int:
    """Last word without a measure whose clause is left out: "…, *20 months* (after they applied)"."""
    if (
        doc[right].lemma_.lower() not in _MEASURES
        or right + 1 >= len(doc)
        or doc[right + 1].lower_ not in _COUNTED_FROM
    ):
        return right
    comma = next((i for i in range(right - 1, max(left, right - _LONGEST), -1) if doc[i].text == ","), right + 1)
    return comma - 1


def _with_whom_it_speaks_of(participle: Token, left: int, right: int) -> tuple[int, int]:
    """First and last word with the noun before a participle, or with the subject behind one that opens its sentence.

    "Under *the deal, reached on Saturday*, …" and "*Founded in 1990, the fair* goes on".
    """
    doc, first = participle.doc, participle.left_edge.i
    if (
        first - sentence_start(participle) > 1
        and doc[first - 1].text == ","
        and doc[first - 2].pos_ in {"NOUN", "PROPN"}
    ):
        return min(left, _grammar.noun_phrase(doc[first - 2])[0].i), right
    return left, max(right, _through_subject(participle.head)) if first - sentence_start(participle) <= 1 else right


def _through_subject(verb: Token) -> int:
    """Last word of who does it, for "*Founded in 1990*, the fair goes on"; of the whole clause if it is a pronoun."""
    subjects = _grammar.subjects(verb, inherited=False)
    if not subjects or subjects[0].pos_ == "PRON":
        return _reach(verb, None)[1]
    return _grammar.noun_phrase(subjects[0]).end - 1


def _reach(head: Token, time: Span | None) -> tuple[int, int]:
    """First and last word of a clause without what is added to it: later clauses, asides, insertions."""
    left = right = head.i
    for child in head.children:
        if _added(child, head) and not (time is not None and child.left_edge.i <= time.start <= child.right_edge.i):
            continue
        if child.pos_ == "PUNCT":
            continue
        low, high = child.left_edge.i, child.right_edge.i
        left, right = min(left, low), max(right, high)
    return left, right


def _added(child: Token, head: Token) -> bool:
    """Whether a child opens something that the event can be understood without."""
    if child.lower_ in _OPENERS and child.i < head.i and child.left_edge.i == child.right_edge.i:
        return True
    first = child.left_edge.i
    behind = child.i > head.i and "," in {child.doc[first].text, child.doc[first - 1].text}
    if not _grammar.is_predicate(child):
        return behind and not _grammar.is_object(child) and not _grammar.is_coordinate(child)
    if behind and child.lemma_.lower() in words.REPORTS:
        return True
    if _grammar.is_coordinate(child) or _grammar.parenthetical(head) == child:
        return True
    if _grammar.is_adverbial(child):
        between = child.doc[min(child.i, head.i) : max(child.i, head.i)]
        return child.i < head.i or any(t.text == "," for t in between)
    return False


def with_preposition(time: Span) -> int:
    """First word of the phrase that holds the time: "*on* Monday"."""
    start = time.start
    doc = time.doc
    while start > sentence_start(time[0]) and doc[start - 1].pos_ in {"ADP", "SCONJ"} and time.start - start < 2:
        start -= 1
    return start


def _antecedent_start(noun: Token) -> int:
    """Where the noun begins that a relative clause describes; an apposition begins with the name it explains."""
    left, doc = _grammar.noun_phrase(noun)[0].i, noun.doc
    explained = left - 2
    if explained > sentence_start(noun) and doc[left - 1].text == "," and doc[explained].pos_ == "PROPN":
        while explained > sentence_start(noun) and (
            doc[explained - 1].pos_ == "PROPN" or doc[explained - 1].text == "-"
        ):
            explained -= 1
        return explained
    return _grammar.noun_phrase(noun.head)[0].i if _grammar.is_apposition(noun) else left


def _noun_clause(noun: Token, time: Span | None) -> Span:
    """ "an attack in December 2023 on a police station in the city of Rask"."""
    phrase = _grammar.noun_phrase(noun, clauses=True)
    left, right = phrase.start, phrase.end - 1
    verb = _grammar.predicate_of(noun)
    if verb is not None and verb.i < left and verb.lemma_.lower() in words.ABOUT:
        right = max(right, _reach(verb, time)[1])
    if time is not None and sentence_start(time[0]) == sentence_start(noun):
        opening = with_preposition(time) if time.start < left else left
        left, right = min(left, opening), max(right, time.end - 1)
    return _trimmed(noun.doc, left, right)


def _trimmed(doc: Doc, left: int, right: int) -> Span:
    right = _through_name(doc, right)
    while left < right and (doc[left].is_space or doc[left].text in _STRIP or _opens(doc[left])):
        left += 1
    if doc[left].tag_ in {"WDT", "WP"} and left - 2 > sentence_start(doc[left]) and doc[left - 1].text == ",":
        described = left - 2
        while described > sentence_start(doc[left]) and doc[described - 1].pos_ in _PHRASE:
            described -= 1
        left = described if doc[left - 2].pos_ in _PHRASE else left
    while right > left and (doc[right].is_space or (doc[right].is_punct and doc[right].text not in _CLOSING)):
        right -= 1
    return doc[left : right + 1]


def _through_name(doc: Doc, right: int) -> int:
    """Last word of the name or joined word in which a clause ends; a crossing parse may cut it: "Jaish *ul-Adl*"."""
    right = through_word(doc, right)
    while right + 1 < len(doc) and not doc[right + 1].is_sent_start and doc[right + 1].ent_iob_ == "I":
        right = through_word(doc, right + 1)
    return right


def _opens(token: Token) -> bool:
    """Whether a word only ties the clause to others: "that", "and", "when"; not in "as of Friday"."""
    if token.lower_ == "as" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "of":
        return False
    return token.lower_ in _OPENERS and token.pos_ not in {"PRON", "DET", "ADP"}
