"""Why and how: phrases that give a cause, an aim or a manner, and how plainly they say so."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._passage import edges
from generator.extractors._words import occurrences, sentence_end
from generator.extractors.facts import clauses as _clauses

LATER = 0.9
"""What each sentence further down leaves of a score."""
_BLAMED = frozenset(
    "arrest charge criticise criticize condemn sentence jail fine sue fire sack suspend ban accuse thank praise "
    "apologise apologize protest resign quit row dispute outrage anger protester criticism concern fear fury punish "
    "punishment sanction investigate investigation detain convict strike clash summon kill attack".split()
)

_SPANS_OF_TIME = frozenset("minute hour day night week month year decade moment shortly soon long just".split())
_WANTING = frozenset(
    "agree promise decide want try seek plan hope begin start continue fail refuse threaten vow pledge offer expect "
    "intend need manage be due opt prepare set go have aim attempt wish like claim appear seem struggle yet".split()
)
"""Verbs that are followed by an infinitive as their object."""
_SAYING = frozenset("say add tell claim announce insist argue call shout state declare warn note".split())

_BECAUSE = frozenset({"because", "due"})
_ANSWERS = frozenset({"response", "protest", "retaliation", "revenge"})
_MATTERS = frozenset({"amid", "over", "for"})
_AIMED = frozenset({"aimed", "designed", "intended"})
_CAUSAL = _BECAUSE | _ANSWERS | _MATTERS | _AIMED | {"result"}
"""Words of a phrase that tells a cause or an aim."""


def why(sents: list[tuple[int, Span]]) -> Iterator[tuple[int, int, float]]:
    """Causes and aims, those that say so in as many words first."""
    for order, (_, sent) in enumerate(sents):
        worded = occurrences(sent, forms=_CAUSAL, lemmas={"blame"})
        for token in sorted({*worded, *grammar.adverbial_clauses_in(sent)}):
            phrase, worth = _reason(token)
            if phrase is not None and 3 <= len(phrase) <= 30:
                yield (*edges(phrase.doc, phrase.start, phrase.end - 1), worth * LATER**order)


def _reason(token: Token) -> tuple[Span | None, float]:
    word, before = token.lower_, token.nbor(-1).lower_ if token.i else ""
    if word in _BECAUSE and token.pos_ in {"SCONJ", "ADP", "ADJ", "ADV"}:
        return _phrase_after(token), 1.0
    if word in _ANSWERS and before == "in":
        return _from(token.i - 1, _phrase_after(token)), 1.0
    if word == "result" and before == "a" and token.i > 1 and token.nbor(-2).lower_ == "as":
        return _from(token.i - 2, _phrase_after(token)), 1.0
    if word in _MATTERS and token.pos_ in {"ADP", "SCONJ"} and _is_blame(token):
        return _phrase_after(token), 0.9
    if token.lemma_.lower() == "blame" and token.pos_ == "VERB" and (blamed := _blamed(token)) is not None:
        return blamed, 1.0
    if word in _AIMED and token.i + 1 < len(token.doc):
        return _clauses.trimmed(grammar.clause(token)), 0.7
    verbal = grammar.is_adverbial(token) and token.pos_ in {"VERB", "AUX"}
    markers = {m.lower_ for m in grammar.markers(token)} if verbal else set()
    if token.lemma_.lower() in _SAYING:
        return None, 0.0
    if markers & {"after", "since", "as"} and not _is_measured(token):
        return _clauses.trimmed(grammar.clause(token)), 0.6
    aim = "so" in markers or ("to" in markers and token.tag_ != "VBG")
    if aim and not grammar.subjects(token, inherited=False) and not _is_asked_for(token):
        return _clauses.trimmed(grammar.clause(token)), 0.5
    return None, 0.0


def _from(first: int, phrase: Span) -> Span:
    return phrase.doc[first : phrase.end]


def _is_measured(clause: Token) -> bool:
    """Whether a clause only tells when or how much: "*ten days* after they had met", "*as fast* as they had risen"."""
    first = next((m for m in grammar.markers(clause) if m.lower_ in {"after", "since", "as"}), None)
    if first is None or first.i == 0:
        return False
    before = first.nbor(-1)
    compared = first.lower_ == "as" and first.i > 1 and before.nbor(-1).lower_ in {"as", "so"}
    return compared or before.lemma_.lower() in _SPANS_OF_TIME


def _is_asked_for(infinitive: Token) -> bool:
    """Whether a verb needs an infinitive as what is wanted or agreed, not as its aim: "agreed *to restore* ties"."""
    return infinitive.head.lemma_.lower() in _WANTING and not grammar.patients(infinitive.head)


def _blamed(verb: Token) -> Span | None:
    """What a verb of blaming gives as the cause: "blamed *the delay* for it", "blamed it on *the delay*"."""
    on = next((noun for word, noun in grammar.obliques(verb) if word.lower_ == "on"), None)
    cause = on or next(iter(grammar.patients(verb)), None)
    return _clauses.trimmed(grammar.noun_phrase(cause, clauses=True)) if cause is not None else None


def _is_blame(preposition: Token) -> bool:
    """Whether a preposition names the matter of a quarrel, a sentence or a protest: "arrested *for* …"."""
    head = preposition.head if preposition.head.i < preposition.i else preposition.head.head
    return head.lemma_.lower() in _BLAMED


def _phrase_after(token: Token) -> Span:
    """What a causal word governs, up to the end of its phrase."""
    head = token.head if token.head.i > token.i else token
    right = head.right_edge.i
    return _clauses.trimmed(token.doc[token.i : min(right + 1, sentence_end(token))])


def how(sents: list[tuple[int, Span]]) -> Iterator[tuple[int, int, float]]:
    """Means and circumstances: what was done for it, what happened with it; not what was said meanwhile."""
    for order, (_, sent) in enumerate(sents):
        for token in grammar.adverbial_clauses_in(sent):
            if token.pos_ not in {"VERB", "AUX"}:
                continue
            markers = {m.lower_ for m in grammar.markers(token)}
            if token.lemma_.lower() in _SAYING or _is_measured(token):
                continue
            worth = 0.0
            if "by" in markers or token.doc[token.left_edge.i].lower_ in {"by", "using"}:
                worth = 1.0
            elif markers & {"after", "when", "as", "while"}:
                worth = 0.7
            elif token.tag_ == "VBG" and not markers:
                worth = 0.5
            phrase = _clauses.trimmed(grammar.clause(token))
            if worth and 3 <= len(phrase) <= 30:
                start, end = edges(phrase.doc, phrase.start, phrase.end - 1)
                yield start, end, worth * LATER**order
