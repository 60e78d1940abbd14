"""From a time expression to what happens then: the word that names it, and the shortest clause that tells it."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar
from generator.extractors.chronology import wording as words
from generator.models import Precision

_CLOSING = frozenset({"”", '"', "’", "'", ")", "]", "»", "%"})
_NAMING = frozenset({"call", "describe", "term", "label", "regard"})
_AGES = frozenset({"year", "decade", "century"})
_STRETCHES = frozenset(
    "beginning bulk close course dawn day decade dusk end eve half height hour majority middle month part period "
    "quarter remainder rest season start stretch time turn week weekend year".split()
)
"""Nouns that cut a piece out of a year: "the first nine *months* of 2023"."""
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


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that happens: "attack", "visit"."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in words.NOUNS


def head_of(time: Span, precision: Precision | None = None) -> Token | None:
    """The verb (or noun) of what happens at a time; None when nothing does ("the 2018 budget").

    Args:
        precision: of the time; a year often only tells of which age a thing is ("the music of the 1960s").
    """
    root = time.root
    for token in time:
        if token.head.i < time.start or token.head.i >= time.end:
            root = token
            break
    if _grammar.is_object(root) and _grammar.preposition(root) is None:
        return None
    if _labels(root) or (precision in _AGES and _tells_age(root)):
        return None
    head = _climb(_outside(root, time), root)
    if head is None or not _grammar.is_predicate(head):
        return head
    source = _source_between(head, time)
    if source is not None:
        return source
    if head.lemma_.lower() in _NAMING and any(t.lower_ == "what" for t in head.doc[head.sent.start : head.i]):
        above = None if _grammar.is_root(head) else _grammar.predicate_of(head.head)
        head = above if above is not None and above.i < head.i else head
    if _grammar.is_adnominal(head) and head.i < time.start and _after_comma(time):
        above = _grammar.predicate_of(head.head)
        head = above if above is not None and above.i < head.i else head
    later = [c for c in _grammar.conjuncts(head) if c.i < time.start and _grammar.is_predicate(c)]
    return later[-1] if later and head.i < time.start else head


def _labels(root: Token) -> bool:
    """Whether the time only tells one thing from others of its kind: "the *2007* champion", "*this year's* theme"."""
    noun = root.head
    if noun.i <= root.i or noun.pos_ != "NOUN" or is_event_noun(noun) or _grammar.preposition(root) is not None:
        return False
    return _grammar.is_possessor(root) or root in _grammar.modifiers(noun)


def _tells_age(root: Token) -> bool:
    """Whether a year stands with a thing and not with what happens: "the 1994 *Crime Bill*", "a print from 1987"."""
    preposition = _grammar.preposition(root)
    if preposition is None:
        return root.i < root.head.i and root.head.pos_ == "PROPN" and root in _grammar.modifiers(root.head)
    noun = preposition.nbor(-1) if preposition.lower_ == "of" and preposition.i else _grammar.governor(root)
    if preposition.lower_ not in {"of", "from"} or noun.pos_ not in {"NOUN", "PROPN"} or noun.i > preposition.i:
        return False
    return not is_event_noun(noun) and noun.lemma_.lower() not in _STRETCHES


def _source_between(head: Token, time: Span) -> Token | None:
    """The verb that gives the source, when the time stands behind it: "They will meet, he *said* on Sunday".

    Parsers hang such a time on the clause before the verb; no reader does.
    """
    for verb in (_grammar.parenthetical(head), None if _grammar.is_root(head) else head.head):
        if verb is None or not head.i < verb.i < time.start or verb.lemma_.lower() not in words.REPORTS:
            continue
        if head in _grammar.clause_complements(verb) or _grammar.parenthetical(head) == verb:
            return verb
    return None


def _after_comma(time: Span) -> bool:
    start = _with_preposition(time)
    return start > time.sent.start and time.doc[start - 1].text == ","


def _climb(governor: Token | None, root: Token) -> Token | None:
    steps = 0
    while governor is not None and steps < 8:
        if _grammar.is_predicate(governor):
            return governor
        if is_event_noun(governor) and _own_time(governor, root):
            return governor
        above = _grammar.governor(governor) if not _grammar.is_root(governor) else None
        if above is None or above.i == governor.i:
            return governor if is_event_noun(governor) else None
        governor, steps = above, steps + 1
    return None


def _outside(root: Token, time: Span) -> Token | None:
    """The word outside the expression that it depends on; "the agreement *of March 10*" is one phrase to any reader."""
    preposition = _grammar.preposition(root)
    if preposition is not None and preposition.lower_ == "of" and preposition.i > time.sent.start:
        noun = preposition.nbor(-1)
        if noun.pos_ in {"NOUN", "PROPN"}:
            return noun
    token, steps = root, 0
    while steps < 8:
        above = _grammar.governor(token)
        if above.i == token.i:
            return token if _grammar.is_predicate(token) else None
        if not time.start <= above.i < time.end:
            return above
        token, steps = above, steps + 1
    return None


def _own_time(noun: Token, time: Token) -> bool:
    """Whether the time is that of the noun and not of the clause around it."""
    preposition = _grammar.preposition(time)
    possessive = _grammar.is_possessor(time) or (preposition is not None and preposition.lower_ == "of")
    verb = _grammar.predicate_of(noun)
    if verb is None:
        return True
    if verb.lemma_.lower() in words.ABOUT or verb.lemma_.lower() in words.REPORTS:
        return True
    if possessive or time.i < noun.i:
        return not (_grammar.is_subject(noun) or _inside(noun))
    return False


def _inside(noun: Token) -> bool:
    """ "killed *in* Tuesday's attack": the clause happens in the event, and has its time."""
    preposition = _grammar.preposition(noun)
    return preposition is not None and preposition.lower_ in {"in", "during", "by", "at"}


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
    if time is not None and time.sent.start == head.sent.start:
        left, right = min(left, _with_preposition(time)), max(right, time.end - 1)
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
    if first - participle.sent.start > 1 and doc[first - 1].text == "," and doc[first - 2].pos_ in {"NOUN", "PROPN"}:
        return min(left, _grammar.noun_phrase(doc[first - 2])[0].i), right
    return left, max(right, _through_subject(participle.head)) if first - participle.sent.start <= 1 else right


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


def _with_preposition(time: Span) -> int:
    """First word of the phrase that holds the time: "*on* Monday"."""
    start = time.start
    doc = time.doc
    while start > time.sent.start and doc[start - 1].pos_ in {"ADP", "SCONJ"} and time.start - start < 2:
        start -= 1
    return start


def _antecedent_start(noun: Token) -> int:
    """Where the noun begins that a relative clause describes; an apposition begins with the name it explains."""
    left, doc = _grammar.noun_phrase(noun)[0].i, noun.doc
    explained = left - 2
    if explained > noun.sent.start and doc[left - 1].text == "," and doc[explained].pos_ == "PROPN":
        while explained > noun.sent.start and (doc[explained - 1].pos_ == "PROPN" or doc[explained - 1].text == "-"):
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
    if time is not None and time.sent.start == noun.sent.start:
        opening = _with_preposition(time) if time.start < left else left
        left, right = min(left, opening), max(right, time.end - 1)
    return _trimmed(noun.doc, left, right)


def _trimmed(doc: Doc, left: int, right: int) -> Span:
    right = _through_name(doc, right)
    while left < right and (doc[left].is_space or doc[left].text in _STRIP or _opens(doc[left])):
        left += 1
    if doc[left].tag_ in {"WDT", "WP"} and left - 2 > doc[left].sent.start and doc[left - 1].text == ",":
        described = left - 2
        while described > doc[left].sent.start and doc[described - 1].pos_ in _PHRASE:
            described -= 1
        left = described if doc[left - 2].pos_ in _PHRASE else left
    while right > left and (doc[right].is_space or (doc[right].is_punct and doc[right].text not in _CLOSING)):
        right -= 1
    return doc[left : right + 1]


def _through_name(doc: Doc, right: int) -> int:
    """Last word of the name or joined word in which a clause ends; a crossing parse may cut it: "Jaish *ul-Adl*"."""
    while right + 1 < len(doc) and not doc[right + 1].is_sent_start:
        after = doc[right + 1]
        joined = "-" in {doc[right].text, after.text} and not doc[right].whitespace_
        if not joined and after.ent_iob_ != "I":
            break
        right += 1
    return right


def _opens(token: Token) -> bool:
    """Whether a word only ties the clause to others: "that", "and", "when"; not in "as of Friday"."""
    if token.lower_ == "as" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "of":
        return False
    return token.lower_ in _OPENERS and token.pos_ not in {"PRON", "DET", "ADP"}
