"""Questions about a sentence, answered alike for Universal Dependencies and the ClearNLP labels of `en_core_web_*`.

The only module that reads `dep_`. The differences that matter: UD makes the predicate noun the head of a copula and
hangs prepositions below their noun (`case`); ClearNLP makes the verb *be* the head and hangs the noun below its
preposition (`prep` … `pobj`). Every function takes and gives tokens; tuples are in text order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Span, Token

Tense = Literal["past", "present", "future", "none"]

_SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass", "csubj", "csubj:pass", "csubjpass"})
_PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"})
_OBJECT = frozenset({"obj", "dobj"})
_INDIRECT = frozenset({"iobj", "dative"})
_AUXILIARY = frozenset({"aux", "aux:pass", "auxpass", "cop"})
_CLAUSE = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "csubjpass", "parataxis"})
_ADVERBIAL = frozenset({"advcl", "advcl:relcl"})
_RELATIVE = frozenset({"acl:relcl", "relcl"})
_ADNOMINAL = frozenset({"acl", "acl:relcl", "relcl"})
_POSSESSOR = frozenset({"nmod:poss", "poss"})
_NAME_PART = frozenset({"flat", "flat:name", "compound", "goeswith"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_VERBAL = frozenset({"VERB", "AUX"})
_BE = "be"
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_MODAL = frozenset({"may", "might", "could", "would", "should", "can", "must", "'d", "’d", "ought"})
_NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "hardly"})

IMPLICATIVE = frozenset(
    """quick first go continue begin start force oblige compel move rush hasten hurry proceed use take manage
    join""".split()
)
"""Words whose infinitive has come true: "was *quick* to deny", "*went* on to accuse", "*used* the speech to praise"."""


def is_clearnlp(token: Token) -> bool:
    """Whether the sentence of this token is labelled in the ClearNLP way."""
    return any(t.dep_ in {"pobj", "prep", "dobj", "nsubjpass", "auxpass", "attr", "poss"} for t in token.sent)


def is_verb(token: Token) -> bool:
    """Whether the token is a full verb, or the *be* or *have* that heads its clause (auxiliaries are not)."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in _AUXILIARY)


def is_predicate(token: Token) -> bool:
    """Whether the token heads a clause: a verb, or (UD) the noun or adjective of a copula, or has a subject."""
    return is_verb(token) or any(c.dep_ in _SUBJECT or c.dep_ == "cop" for c in token.children)


def subjects(verb: Token, *, inherited: bool = True) -> tuple[Token, ...]:
    """Heads of the subjects of a clause, conjuncts included; those of the governing clause when it has none.

    Inheritance follows coordination ("came and *said*"), open complements ("promised to *go*") and nothing else.
    A relative pronoun stands for the noun it modifies.
    """
    own = tuple(c for c in verb.children if c.dep_ in _SUBJECT)
    if own:
        return tuple(found for s in own for found in (_antecedent(s, verb), *conjuncts(s)))
    if inherited and verb.dep_ == "conj" and is_predicate(verb.head):
        return subjects(verb.head)
    if inherited and verb.dep_ == "xcomp" and is_predicate(verb.head):
        return subjects(verb.head)
    if inherited and verb.dep_ in _ADNOMINAL and verb.dep_ not in _RELATIVE and verb.tag_ == "VBG":
        return (verb.head,)
    return ()


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; any other subject itself."""
    if subject.tag_ in {"WP", "WDT"} and verb.dep_ in _RELATIVE:
        return verb.head
    return subject


def objects(verb: Token) -> tuple[Token, ...]:
    """Heads of the direct objects, conjuncts included."""
    return tuple(found for c in verb.children if c.dep_ in _OBJECT for found in (c, *conjuncts(c)))


def indirect_objects(verb: Token) -> tuple[Token, ...]:
    """Heads of the indirect objects ("told *reporters*" too, where the parser says so)."""
    return tuple(c for c in verb.children if c.dep_ in _INDIRECT and c.pos_ in _NOMINAL)


def predicate_nouns(verb: Token) -> tuple[Token, ...]:
    """The nouns or adjectives that a copula ascribes to the subject of this clause head."""
    if any(c.dep_ == "cop" for c in verb.children):
        return (verb,)
    return tuple(c for c in verb.children if c.dep_ in {"attr", "acomp"})


def is_passive(verb: Token) -> bool:
    """Whether the clause is in the passive voice."""
    return any(c.dep_ in _PASSIVE_SUBJECT or c.dep_ in {"aux:pass", "auxpass"} for c in verb.children)


def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it: the subjects of an active clause, the *by* phrase of a passive one."""
    if not is_passive(verb) and not _is_reduced(verb):
        return subjects(verb)
    return tuple(noun for preposition, noun in obliques(verb) if preposition.lower_ == "by")


def patients(verb: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: objects of an active clause, subjects of a passive one."""
    if is_passive(verb):
        return subjects(verb)
    if _is_reduced(verb):
        return (verb.head,)
    return objects(verb)


def _is_reduced(verb: Token) -> bool:
    """Whether the verb is a bare participle below a noun ("the bill *rejected* by the house"), which is passive."""
    return verb.dep_ in _ADNOMINAL and verb.tag_ == "VBN" and not any(c.dep_ in _AUXILIARY for c in verb.children)


def obliques(head: Token) -> tuple[tuple[Token, Token], ...]:
    """Prepositional phrases of a verb or noun as pairs of preposition and noun, conjuncts of the noun included."""
    pairs: list[tuple[Token, Token]] = []
    for child in head.children:
        if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for noun in child.children:
                if noun.dep_ in {"pobj", "pcomp"}:
                    pairs.extend((child, n) for n in (noun, *conjuncts(noun)))
                elif noun.dep_ == "prep":
                    pairs.extend((child, n) for _, n in _below(noun))
        elif child.dep_.split(":")[0] in {"obl", "nmod"} and child.dep_ not in _POSSESSOR:
            case = next((c for c in child.children if c.dep_ == "case" and c.i < child.i), None)
            if case is not None:
                pairs.extend((case, n) for n in (child, *conjuncts(child)))
    return tuple(sorted(pairs, key=lambda p: (p[0].i, p[1].i)))


def _below(preposition: Token) -> Iterator[tuple[Token, Token]]:
    for noun in preposition.children:
        if noun.dep_ == "pobj":
            yield preposition, noun


def preposition(noun: Token) -> Token | None:
    """The preposition that governs this noun, if any; that of the first conjunct for a later one."""
    if noun.dep_ in {"pobj", "pcomp"}:
        return noun.head
    case = next((c for c in noun.children if c.dep_ == "case" and c.i < noun.i), None)
    if case is None and noun.dep_ == "conj":
        return preposition(noun.head)
    return case


def governor(noun: Token) -> Token:
    """The word that a noun depends on, past its own preposition and past coordination."""
    if noun.dep_ == "conj":
        return governor(noun.head)
    return attachment(noun.head if noun.dep_ in {"pobj", "pcomp"} else noun)


def clause_complements(verb: Token) -> tuple[Token, ...]:
    """Heads of the clauses a verb governs as content: "said *that he will go*", "*X*, he said", "urged to *act*"."""
    return tuple(c for c in verb.children if c.dep_ in _CLAUSE)


def governing_clause(predicate: Token) -> Token | None:
    """The predicate whose content this clause is (`ccomp`, `xcomp`, `parataxis`), through coordination; or None."""
    if predicate.dep_ in _CLAUSE:
        return predicate.head
    if predicate.dep_ == "conj" and is_predicate(predicate.head):
        return governing_clause(predicate.head)
    return None


def parenthetical(verb: Token) -> Token | None:
    """The clause in which a reporting verb is inserted or to which it is added ("…, *he said*"); or None.

    UD parsers make either clause the head of the other; both readings come out as the content clause.
    """
    if verb.dep_ == "parataxis" and is_predicate(verb.head):
        return verb.head
    return next((c for c in verb.children if c.dep_ == "parataxis" and is_predicate(c)), None)


def adverbial_clauses(verb: Token) -> tuple[Token, ...]:
    """Heads of adverbial clauses ("*pointing* to …, he said", "because it *failed*")."""
    return tuple(c for c in verb.children if c.dep_ in _ADVERBIAL)


def relative_clauses(noun: Token) -> tuple[Token, ...]:
    """Heads of the relative clauses of a noun."""
    return tuple(c for c in noun.children if c.dep_ in _RELATIVE)


def adnominal_clauses(noun: Token) -> tuple[Token, ...]:
    """Heads of all clauses below a noun: relative, participial, infinitive, content ("the claim *that …*")."""
    return tuple(c for c in noun.children if c.dep_ in _ADNOMINAL or (c.dep_ == "ccomp" and noun.pos_ == "NOUN"))


def is_gerund(predicate: Token) -> bool:
    """Whether the clause is headed by an "-ing" form, be it that of an auxiliary: "*having* met", "*being* asleep"."""
    return predicate.tag_ == "VBG" or any(a.tag_ == "VBG" for a in auxiliaries(predicate))


def gerunds(verb: Token) -> tuple[tuple[Token, Token], ...]:
    """Gerund clauses behind a preposition, as pairs of preposition and clause head: "boasted *of having* won"."""
    return tuple(
        (marker, clause)
        for clause in (*clause_complements(verb), *adverbial_clauses(verb))
        if is_gerund(clause)
        for marker in markers(clause)
        if marker.tag_ == "IN"
    )


def is_adnominal(predicate: Token) -> bool:
    """Whether the clause modifies a noun."""
    return predicate.dep_ in _ADNOMINAL


def is_adverbial(predicate: Token) -> bool:
    """Whether the clause modifies another clause."""
    return predicate.dep_ in _ADVERBIAL


def is_coordinate(token: Token) -> bool:
    """Whether the token is a later conjunct."""
    return token.dep_ == "conj"


def is_subject(token: Token) -> bool:
    """Whether the token heads a subject, as itself or as a conjunct of one."""
    return token.dep_ in _SUBJECT or (token.dep_ == "conj" and is_subject(token.head))


def is_object(token: Token) -> bool:
    """Whether the token heads a direct object, as itself or as a conjunct of one."""
    return token.dep_ in _OBJECT or (token.dep_ == "conj" and is_object(token.head))


def is_root(token: Token) -> bool:
    """Whether the token heads its sentence."""
    return token.head is token or token.head.i == token.i


def markers(predicate: Token) -> tuple[Token, ...]:
    """Words that open a clause: "that", "because", "if", "to"; and *wh* adverbs."""
    return tuple(
        c
        for c in predicate.children
        if c.dep_ == "mark"
        or (c.dep_ in {"aux", "case", "prep"} and c.tag_ in {"TO", "IN"} and c.i < predicate.i and c.n_rights == 0)
        or (c.dep_ == "advmod" and c.tag_ == "WRB")
    )


def auxiliaries(predicate: Token) -> tuple[Token, ...]:
    """Auxiliaries and copulas of a clause; those of the first conjunct when a later one has none of its own."""
    own = tuple(c for c in predicate.children if c.dep_ in _AUXILIARY)
    if not own and predicate.dep_ == "conj" and predicate.tag_ in {"VB", "VBN", "VBG"} and is_predicate(predicate.head):
        return auxiliaries(predicate.head)
    return own


def is_negated(predicate: Token) -> bool:
    """Whether the clause is negated by a word of its own ("not", "never", "no" before its subject or object)."""
    for child in predicate.children:
        if child.dep_ == "neg" or (child.lower_ in _NEGATION and child.dep_ in {"advmod", "det", "cc:preconj", "aux"}):
            return True
        if (child.dep_ in _SUBJECT or child.dep_ in _OBJECT) and any(
            c.lower_ in {"no", "none", "neither"} for c in (child, *child.children)
        ):
            return True
    return False


def modal(predicate: Token) -> Token | None:
    """The modal verb of a clause other than the future ("may", "could", "should"); or None."""
    return next((a for a in auxiliaries(predicate) if a.lower_ in _MODAL), None)


def tense(predicate: Token) -> Tense:
    """The tense of a clause from its first finite word; `none` for infinitives and bare participles."""
    helpers = auxiliaries(predicate)
    if any(h.lower_ in _FUTURE for h in helpers):
        return "future"
    finite = next((t for t in (*helpers, predicate) if t.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None)
    if finite is None:
        return "none"
    if finite.tag_ == "VBD":
        return "past"
    if finite.lower_ in {"has", "have", "'ve", "’ve"} and finite.i != predicate.i and predicate.tag_ in {"VBN", "VBD"}:
        return "past"
    if finite.lemma_ == _BE and any(c.tag_ == "VB" and c.dep_ == "xcomp" for c in predicate.children):
        return "future"
    return "present"


def conjuncts(token: Token) -> tuple[Token, ...]:
    """Later conjuncts of a token, not the token itself ("Iran *and Pakistan*")."""
    found: list[Token] = []
    waiting = [token]
    while waiting:
        for child in waiting.pop().children:
            if child.dep_ == "conj" and (child.pos_ in _VERBAL) == (token.pos_ in _VERBAL):
                found.append(child)
                waiting.append(child)
    return tuple(sorted(found, key=lambda t: t.i))


def appositions(noun: Token) -> tuple[Token, ...]:
    """Heads of the appositions of a noun ("Jilani, *the minister*")."""
    return tuple(c for c in noun.children if c.dep_ == "appos")


def is_apposition(noun: Token) -> bool:
    """Whether the token is an apposition of its head."""
    return noun.dep_ == "appos"


def possessors(noun: Token) -> tuple[Token, ...]:
    """Heads of the possessors of a noun ("*Iran*'s minister", "*his* counterpart")."""
    return tuple(c for c in noun.children if c.dep_ in _POSSESSOR)


def is_possessor(token: Token) -> bool:
    """Whether the token is the possessor of its head."""
    return token.dep_ in _POSSESSOR


def modifiers(noun: Token) -> tuple[Token, ...]:
    """Adjectives, nouns and numbers before or after a noun that narrow it ("*top Iranian* diplomat")."""
    return tuple(
        c
        for c in noun.children
        if c.dep_ in {"amod", "compound", "nmod", "nummod", "nmod:desc", "flat"} and c.i < noun.i
    )


def determiner(noun: Token) -> Token | None:
    """The article or other determiner of a noun; or None."""
    return next((c for c in noun.children if c.dep_.split(":")[0] == "det"), None)


def is_name_part(token: Token) -> bool:
    """Whether the token belongs to the name or compound headed by its head."""
    return token.dep_ in _NAME_PART


def is_temporal_modifier(token: Token) -> bool:
    """Whether the noun stands as a bare time expression ("*Monday* he said")."""
    return token.dep_ in {
        "obl:tmod",
        "nmod:tmod",
        "obl:unmarked",
        "nmod:unmarked",
        "npadvmod",
        "obl:npmod",
        "nmod:npmod",
    }


def noun_phrase(head: Token, *, clauses: bool = False) -> Span:
    """The noun phrase of a head without its preposition, conjuncts, appositions and (unless asked for) clauses."""
    left, right = head.i, head.i
    for child in head.children:
        if child.dep_ in {
            "case",
            "cc",
            "conj",
            "punct",
            "appos",
            "parataxis",
            "cop",
            "mark",
            "preconj",
            "cc:preconj",
            "dep",
        }:
            continue
        if child.dep_ in _SUBJECT or child.dep_ in _AUXILIARY or child.dep_ in _ADVERBIAL or child.dep_ == "advmod":
            continue
        if not clauses and (child.dep_ in _ADNOMINAL or child.dep_ == "ccomp"):
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    return head.doc[left : right + 1]


def clause(predicate: Token) -> Span:
    """All words of a clause with its subclauses, without conjoined clauses after it and closing punctuation.

    What lies between first and last word is included, so that the span is one stretch of text.
    """
    left, right = predicate.i, predicate.i
    for child in predicate.children:
        if child.dep_ in {"punct", "cc"} or (
            child.dep_ == "conj" and is_predicate(child) and subjects(child, inherited=False)
        ):
            continue
        if child.dep_ == "mark" and child.i == predicate.left_edge.i:
            left = min(left, child.i)
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    doc = predicate.doc
    while right > left and doc[right].is_punct and doc[right].text not in {"”", '"', "’", "'", ")", "]", "»", "%"}:
        right -= 1
    while left < right and (doc[left].is_space or doc[left].text in {",", ";", ":", "-", "–", "—"}):
        left += 1
    return doc[left : right + 1]


def is_detachable(token: Token) -> bool:
    """Whether the phrase can go and leave a whole sentence: a clause beside, below or within, an apposition."""
    if token.dep_ == "conj":
        return is_predicate(token) and is_predicate(token.head)
    return token.dep_ in _ADVERBIAL or token.dep_ in _ADNOMINAL or token.dep_ in {"appos", "parataxis"}


def predicate_of(token: Token) -> Token | None:
    """The head of the innermost clause a token stands in, itself included; or None in a verbless sentence."""
    seen = 0
    while not is_predicate(token):
        if is_root(token) or seen > len(token.doc):
            return None
        token, seen = attachment(token), seen + 1
    return token


def attachment(token: Token) -> Token:
    """The head of a token, but never one beyond the head's own governor.

    "They will meet, he *said* on Sunday": parsers at times hang *Sunday* on *meet*, across *said*; no reader does.
    """
    head = token.head
    while min(token.i, head.i) < head.head.i < max(token.i, head.i):
        head = head.head
    return head
