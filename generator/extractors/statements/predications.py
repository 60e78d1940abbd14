"""An object and what is said of it: "called *it a crime*", "sees *it as a threat*", "finds *the plan reckless*"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors._judgements import is_value
from generator.extractors.statements import stretches
from generator.extractors.statements.cues import Verb

_SMALL = frozenset({"as", "to", "of", "for", "from", "into", "against", "with"})


def predication(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "called *it a crime*", "accused *him of lying*", "urged *them to stop*"."""
    if "a" not in verb.takes:
        return set(), ""
    doc = token.doc
    if grammar.is_passive(token):
        return _passive_predication(token, verb, last)
    if is_addressed(token):
        return set(), ""
    objects = [t for t in (*grammar.objects(token), *grammar.indirect_objects(token)) if t.i > last]
    if not objects and any(c.i > last for c in grammar.clause_complements(token)):
        objects = [t for t in grammar.subjects(token, inherited=False) if t.i > last]
    if verb.particles or not objects:
        objects = objects or [noun for word, noun in grammar.obliques(token) if word.i == last]
        objects = objects or _mistaken(token, verb, last)
    if not objects:
        objects = [
            s for c in grammar.clause_complements(token) for s in grammar.subjects(c, inherited=False) if s.i > last
        ]
    if not objects:
        return _about_pronoun(token, last)
    if all(t.lower_ == "you" for t in objects):
        return set(), ""
    first = max(last + 1, min(t.left_edge.i for t in objects))
    told = [c for c in grammar.clause_complements(token) if c.i > last]
    told.extend(noun for word, noun in grammar.obliques(token) if word.lower_ in {"of", "as"} and word.i > last)
    told.extend(clause for word, clause in grammar.gerunds(token) if word.lower_ in _SMALL and word.i > last)
    edge = max(t.right_edge.i for t in objects)
    end = stretches.right(token, max((edge, *(stretches.without_aside(t) for t in told))))
    rest = [t for t in doc[min(t.i for t in objects) + 1 : end + 1] if not t.is_punct]
    if verb.lemma == "call" and rest and rest[0].tag_ in {"RB", "RP"} and rest[0].lower_ in _AWAY:
        return set(), ""
    asked = verb.takes["a"] == "demanding"
    if asked and not any(t.tag_ == "TO" for t in rest) and not any(c.tag_.startswith("VB") for c in told):
        return set(), ""
    named = any(grammar.appositions(t) for t in objects)
    if not named and not any(t.lower_ in _SMALL or grammar.is_predicate(t) for t in rest) and end <= edge:
        return set(), ""
    return stretches.cut(token, set(range(first, end + 1))), "a"


_AWAY = frozenset("back in up off out away over aside home together".split())
"""Where somebody is called: "called him *back* to Rome"."""


def _mistaken(token: Token, verb: Verb, last: int) -> list[Token]:
    """An object that the parser took for a complement: "called on *the mayor* to go"."""
    below = [c for c in grammar.clause_complements(token) if c.i > last]
    nominal = next((c for c in below if c.pos_ in {"NOUN", "PROPN"}), None)
    if nominal is None or grammar.is_adnominal(token):
        return []
    sure = verb.particles or grammar.appositions(nominal) or any(c.tag_ == "VB" for c in below)
    return [nominal] if sure else []


def is_addressed(token: Token) -> bool:
    """Whether a participle without a subject is passive: "*Asked* to describe it, he said …" is nobody's request."""
    return (
        token.tag_ in {"VBN", "VBD"}
        and (grammar.is_adverbial(token) or grammar.is_adnominal(token))
        and not grammar.subjects(token, inherited=False)
        and not grammar.auxiliaries(token)
        and not grammar.objects(token)
    )


def _about_pronoun(token: Token, last: int) -> tuple[set[int], str]:
    """ "called *it a great day*", where the parser sees no object in the pronoun."""
    complement = next((c for c in grammar.clause_complements(token) if c.i > last + 1), None)
    if complement is None or token.doc[last + 1].tag_ != "PRP":
        return set(), ""
    return set(range(last + 1, complement.right_edge.i + 1)), "a"


def _passive_predication(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "*He* was accused *of lying*": of accusing verbs only."""
    subjects = [s for s in grammar.subjects(token) if s.i < token.i]
    if verb.takes["a"] != "accusing" or not subjects:
        return set(), ""
    doc = token.doc
    rest = set(range(last + 1, token.right_edge.i + 1))
    for preposition, noun in grammar.obliques(token):
        if preposition.lower_ == "by":
            rest -= set(range(preposition.i, noun.right_edge.i + 1))
    if not any(doc[i].lower_ in {"of", "for", "with"} for i in rest):
        return set(), ""
    edge = max(s.right_edge.i for s in subjects)
    front = set(range(min(s.left_edge.i for s in subjects), min(edge, token.i - 1) + 1))
    return front | stretches.cut(token, rest), "a"


def taken_as(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "sees *the plan as a mistake*", "dismissed *as false the report*": no "as" that opens a clause or compares."""
    doc = token.doc
    if "v" not in verb.takes or grammar.is_passive(token) or is_addressed(token):
        return set(), ""
    word = next((t for t in doc[last + 1 : token.right_edge.i + 1] if t.lower_ == "as" and t.head.i > t.i), None)
    if word is None or any(t.text in {",", ";", ":"} or t.tag_ in _FINITE for t in doc[last + 1 : word.i]):
        return set(), ""
    taken = word.head
    end = stretches.right(token, min(taken.right_edge.i, token.right_edge.i))
    compares = any(t.lower_ in {"as", "such", "so", "same"} for t in doc[max(last + 1, word.i - 3) : word.i])
    if compares or grammar.tense(taken) != "none" or grammar.subjects(taken, inherited=False) or _is_role(taken):
        return set(), ""
    named = [t for t in (*doc[last + 1 : word.i], *doc[taken.i + 1 : end + 1]) if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return (stretches.cut(token, set(range(last + 1, end + 1))), "v") if named else (set(), "")


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _is_role(taken: Token) -> bool:
    """Whether "as" tells when or in what office: "saw him *as a child*", "denounced it *as chairman*"."""
    return taken.ent_type_ in {"DATE", "TIME"} or taken.lemma_.lower() in {"child", "boy", "girl", "result", "part"}


def valued(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "finds *the plan reckless*", "thinks *it a disgrace*": only with words that value."""
    if "e" not in verb.takes or grammar.is_passive(token):
        return set(), ""
    for clause in grammar.clause_complements(token):
        if clause.i <= last + 1 or clause.pos_ not in {"ADJ", "NOUN"} or grammar.markers(clause):
            continue
        things = (*grammar.objects(token), *grammar.subjects(clause, inherited=False))
        if is_value(clause.lower_) and any(last < t.i < clause.i for t in things):
            end = stretches.right(token, clause.right_edge.i)
            return stretches.cut(token, set(range(last + 1, end + 1))), "e"
    return set(), ""
