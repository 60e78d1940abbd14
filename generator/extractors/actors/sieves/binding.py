"""Whom grammar lets a pronoun mean: what it stands beside, what its clause is about, and when it stands for nothing."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.actors.lexicon import words


@dataclass(frozen=True, slots=True)
class Binding:
    """What the clauses around one pronoun say of whom it means; all by heads but for `ahead`."""

    about: tuple[int, ...]
    """The subjects of those clauses, the innermost first."""
    barred: frozenset[int]
    """Whom it cannot mean."""
    likely: frozenset[int]
    """Whom it means because of the words around it: "thanked *her* for her help", "met *Roe* and his wife"."""
    beside: frozenset[int]
    """The other arguments of the verb that a possessive's noun belongs to: "named *Acme* as its partner"."""
    stranger: int
    """The innermost subject when it is no actor of ours but may be what is meant, else -1.

    A thing may be "it" ("Acme said the *plan* had its price"), a name that was not found "he" ("*X* left his bag"),
    several "they" ("*Cadets* lost their way").
    """
    ahead: tuple[int, ...]
    """The mention behind the pronoun that it looks forward to, where it may be one."""


def bind(token: Token, at: Mapping[int, int]) -> Binding:
    """What grammar says of a pronoun; `at` has the mentions by their heads."""
    subjects = tuple(s.i for s in about(token))
    later = None if subjects else ahead(token)
    if later is not None and later.i in at:
        return Binding((later.i,), barred(token), frozenset(), frozenset(), -1, (at[later.i],))
    if _is_plural(token):
        stranger = others(token, at)
    else:
        first = next(iter(subjects), -1)
        stranger = first if first >= 0 and first not in at and _may_be(token, token.doc[first]) else -1
    return Binding(subjects, barred(token), judged(token) | joined(token), beside(token), stranger, ())


def _may_be(token: Token, subject: Token) -> bool:
    """Whether a pronoun may mean a subject that is no mention: one thing, or for "he" and "she" a name."""
    return subject.tag_ in ({"NN", "NNP", "VBG"} if token.lower_ in {"it", "its", "itself"} else {"NNP"})


def others(token: Token, known: Container[int]) -> int:
    """The last subject before "they" in its sentence that is several and none of those known, else -1."""
    before = range(token.i - 1, sentence_start(token) - 1, -1)
    nouns = ((i, token.doc[i]) for i in before if i not in known)
    several = (i for i, noun in nouns if noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in _SHARES)
    return next((i for i in several if grammar.is_subject(token.doc[i])), -1)


_SHARES = frozenset("percent % cent majority minority half third quarter number most many some others few".split())
"""Words for a part of many: "19 *percent* said they would"."""


def is_of_things(token: Token) -> bool:
    """Whether "they" are said to be things: "They were the best *days*"."""
    told = grammar.predicate_nouns(grammar.governor(token)) if grammar.is_subject(token) else ()
    actors = words("organisation", "group", "government", "designator", "office", "person", "people")
    return any(noun.tag_ in {"NN", "NNS"} and not {noun.lower_, noun.lemma_.lower()} & actors for noun in told)


def _is_plural(token: Token) -> bool:
    """Whether a pronoun of the third person is "they" in some form."""
    return token.lower_.startswith("the")


def barred(token: Token) -> frozenset[int]:
    """Heads that a pronoun cannot mean: other arguments of its own verb, unless it is a reflexive or possessive.

    The subject that a verb without one of its own inherits is one of them: "*Poe* left, leaving *him* alone".
    """
    if token.tag_ == "PRP$" or is_reflexive(token):
        return frozenset()
    governed = grammar.governor(token)
    found = {t.i for t in (*_subjects(governed), *grammar.objects(governed))}
    if grammar.is_coordinate(governed) and grammar.governing_clause(governed) is not None:
        # What a second verb is joined to is not sure: "Poe said that Roe had come and saw *him*".
        found |= {t.i for t in about(token)}
    found |= {n.i for _, n in grammar.obliques(governed)}
    return frozenset(found - {token.i})


def is_reflexive(token: Token) -> bool:
    """Whether a pronoun is one of "himself", "itself"."""
    return token.lower_.endswith(("self", "selves"))


def about(token: Token) -> Iterator[Token]:
    """The subjects before a pronoun of the clauses it stands in, the innermost first.

    And whose the noun is that such a clause tells more of: "*Poe's* visit, where she spoke".
    """
    clause = grammar.predicate_of(token)
    seen = {token.i}
    while clause is not None and clause.i not in seen:
        seen.add(clause.i)
        if not any(child.tag_ == "EX" for child in clause.lefts):
            yield from (s for s in _subjects(clause) if s.i < token.i)
        if grammar.is_adnominal(clause):
            yield from (p for p in grammar.possessors(clause.head) if p.tag_ != "PRP$")
        clause = None if grammar.is_root(clause) else grammar.predicate_of(clause.head)


def ahead(token: Token) -> Token | None:
    """The subject that a possessive in the words before it looks forward to: "In *her* book, *Poe* tells of it"."""
    if token.tag_ != "PRP$":
        return None
    clause = grammar.predicate_of(token)
    if clause is not None and clause.i < token.i and grammar.is_adverbial(clause) and clause.tag_ == "VBG":
        clause = clause.head  # "*Leaving* his house, Poe said"
    if clause is None or clause.i < token.i:
        return None
    told = grammar.subjects(clause, inherited=False)
    if len(told) != 1 or told[0].i < token.i or any(a.i == told[0].i for a in token.ancestors):
        return None
    determiner = grammar.determiner(told[0])
    if told[0].tag_ != "NNP" and (determiner is None or determiner.lower_ != "the"):
        return None
    return told[0] if any(t.text == "," for t in token.doc[token.i : told[0].i]) else None


def _subjects(verb: Token) -> tuple[Token, ...]:
    """Who does what a verb says, told or understood: in "forced Acme *to close*" Acme."""
    own = grammar.subjects(verb, inherited=False)
    if own or not grammar.is_predicate(verb):
        return own
    if verb.tag_ in {"VB", "VBG"} and grammar.governing_clause(verb) is not None:
        told = [o for o in grammar.objects(verb.head) if o.i < verb.i]
        return tuple(told) or grammar.subjects(verb)
    if verb.tag_ == "VBG" and grammar.is_adverbial(verb) and grammar.is_predicate(verb.head):
        return grammar.subjects(verb.head)
    return grammar.subjects(verb)


def judged(token: Token) -> frozenset[int]:
    """Heads of those who are thanked, blamed or punished for what a pronoun's words tell, which is their own doing.

    "Poe thanked *Roe* for his help", "Poe questioned *Roe's* right to stand because he was born abroad".
    """
    if token.tag_ == "PRP$":
        reason = token.head
        preposition = grammar.preposition(reason)
        if preposition is None or preposition.lower_ not in {"for", "over"}:
            return frozenset()
        verb = grammar.governor(reason)
    else:
        clause = grammar.governor(token)
        if not grammar.is_subject(token) or not grammar.is_adverbial(clause):
            return frozenset()
        if not any(marker.lower_ == "because" for marker in grammar.markers(clause)):
            return frozenset()
        verb = clause.head
    if verb.lemma_.lower() not in _JUDGING:
        return frozenset()
    whom = grammar.patients(verb)
    return frozenset(t.i for one in whom for t in (one, *grammar.possessors(one)))


def joined(token: Token) -> frozenset[int]:
    """Whom a possessive's noun is joined to: "met *Roe* and his wife", "*Roe's* mother and his wife"."""
    noun = token.head
    if token.tag_ != "PRP$" or not grammar.is_coordinate(noun) or noun.head.i > token.i:
        return frozenset()
    owners = frozenset(p.i for p in grammar.possessors(noun.head))
    return owners or frozenset({noun.head.i} if noun.head.tag_ in {"NN", "NNP"} else ())


def beside(token: Token) -> frozenset[int]:
    """What else the verb that a possessive's noun belongs to is done to."""
    if token.tag_ != "PRP$":
        return frozenset()
    return frozenset(t.i for t in grammar.objects(grammar.governor(token.head)) if t.i < token.i)


_JUDGING = frozenset(
    "thank praise commend congratulate applaud hail honour honor reward admire remember criticise criticize blame "
    "condemn attack fault mock ridicule slam rebuke scold punish fine jail imprison convict sentence arrest detain "
    "charge prosecute sue fire sack dismiss suspend ban expel question envy forgive pardon".split()
)
"""Verbs whose reason lies with whom they are done to."""


def is_empty(token: Token) -> bool:
    """Whether "it" stands for no actor: "it is inevitable that", "it rained", "made it", "heard of it".

    Bodies and states act, so an "it" that means one is a subject, a possessor or an agent; and is none of the things
    that a copula says what they are: "It was a long day".
    """
    if token.tag_ == "PRP$" or is_reflexive(token):
        return False
    clause = grammar.governor(token)
    if not grammar.is_subject(token):
        preposition = grammar.preposition(token)
        return preposition is None or preposition.lower_ != "by"
    if clause.lemma_.lower() in _IMPERSONAL:
        return True
    told = grammar.predicate_nouns(clause)
    if told:
        return not any(_is_of_actors(noun) for noun in told)
    return bool(grammar.clause_complements(clause)) and grammar.is_passive(clause)


_IMPERSONAL = frozenset("seem appear rain snow happen turn take feel sound look come remain depend matter".split())
"""What "it" does that stands for a state of things."""


def _is_of_actors(told: Token) -> bool:
    """Whether what "it" is said to be is a body, or a state of mind that bodies have: "it was *unable* to pay"."""
    if told.lower_ in _MINDED:
        return True
    bodies = words("organisation", "group", "government", "designator")
    return told.pos_ in {"NOUN", "PROPN"} and (told.lower_ in bodies or told.lemma_.lower() in bodies)


_MINDED = frozenset(
    "able unable ready willing unwilling aware unaware committed confident prepared concerned pleased proud keen "
    "profitable bankrupt insolvent liable guilty innocent responsible opposed determined sorry hopeful grateful "
    "reluctant likely unlikely".split()
)
