"""What a reporting word governs: the stretches of text that are the content of a statement, without their frame."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._words import occurrences
from generator.extractors.statements import patterns, predications, relatives, stretches
from generator.extractors.statements.cues import Verb, verb_at


def governed(token: Token, verb: Verb, last: int) -> tuple[stretches.Parts, str] | None:
    """The content that a verb governs by the grammar, and by which of its complements; None when it governs none.

    Args:
        token: the verb.
        verb: what the list knows about it.
        last: index of its last particle, or its own.
    """
    for find in (
        _clause,
        _host,
        relatives.of_antecedent,
        relatives.of_claim,
        _infinitive,
        predications.predication,
        predications.taken_as,
        predications.valued,
        _behind_preposition,
        _figure,
        _object,
    ):
        indices, take = find(token, verb, last)
        if indices:
            indices = _without_comment(token, indices)
            stops = _STOPS if take in "cd" else _STOPS | {";"}
            return stretches.parts(token.doc, _to_stop(token, indices, stops)), take
    return None


def _without_comment(token: Token, indices: set[int]) -> set[int]:
    """Content without what the article says of it behind a comma: "he had won, *a claim that has not been tested*"."""
    for noun in occurrences(token.doc[token.i + 1 : max(indices) + 1], lemmas=relatives.SAID):
        article = grammar.determiner(noun)
        if noun.i not in indices or article is None or article.lower_ not in {"a", "an"}:
            continue
        if grammar.is_apposition(noun) and token.doc[article.i - 1].text == ",":
            return {i for i in indices if i < article.i - 1}
    return indices


def _to_stop(token: Token, indices: set[int], stops: frozenset[str]) -> set[int]:
    """Ends content behind its verb at a full stop outside quotation marks: parsers run sentences together.

    What is no clause also ends at a semicolon: "offered *to mediate*; Washington urged calm".
    """
    opened = straight = 0
    for mark in occurrences(token.doc[token.i + 1 : max(indices) + 1], texts=stops | _OPENING | {"”", '"'}):
        if mark.i in indices:
            if mark.text in stops and opened <= 0 and not straight % 2:
                return {k for k in indices if k <= mark.i}
            opened += (mark.text in _OPENING) - (mark.text == "”")
            straight += mark.text == '"'
    return indices


_STOPS = frozenset({".", "!", "?"})
_OPENING = frozenset({"“", "``"})


def _clause(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "said *that he will go*", "*he will go*, he said", "asked *whether …*"."""
    take = next((t for t in "cd" if t in verb.takes), "")
    if not take or (take == "d" and not is_document(token)):
        return set(), ""
    for complement in (*grammar.clause_complements(token), *_open_questions(token, last)):
        if "m" in verb.takes and not (opens(complement) or is_bare(complement, last)):
            continue
        if complement.i > last and (
            _is_inserted(complement) or _is_apart(complement, last) or _is_relative(complement, last)
        ):
            continue
        if (
            verb_at(complement)
            and complement.tag_ == "VBG"
            and not grammar.markers(complement)
            and "g" not in verb.takes
        ) and not grammar.subjects(complement, inherited=False):
            continue
        if is_infinitive(complement) and not grammar.subjects(complement, inherited=False):
            continue
        if complement.i < token.i and take == "d":
            continue
        timeless = grammar.tense(complement) == "none" and not _is_mistagged(complement, last)
        if complement.i > last and timeless and not opens(complement):
            continue
        if complement.i < token.i:
            return stretches.around(token, complement), take
        if grammar.is_predicate(complement) or complement.i > last:
            return stretches.after(token, complement) | _misplaced_subject(token, verb, complement, last), take
    free = next((word for word in free_relatives(token) if word.i > last), None)
    if free is None or ("o" in verb.takes and free.lower_ == "what"):
        return set(), ""
    return stretches.after(token, free), take


def _open_questions(token: Token, last: int) -> tuple[Token, ...]:
    """Clauses with "whether" right behind a verb, which parsers take for adverbial: "is weighing *whether it pays*"."""
    return tuple(
        c
        for c in grammar.adverbial_clauses(token)
        if c.left_edge.i == last + 1 and c.left_edge.lower_ == "whether" and c.i > token.i
    )


def free_relatives(token: Token) -> tuple[Token, ...]:
    """Question words that stand as object of a verb, each with its clause below it: "explained *why* he left"."""
    return tuple(w for w in grammar.objects(token) if w.tag_ in {"WP", "WRB", "WDT"} and _has_clause(w))


def _has_clause(word: Token) -> bool:
    return any(c.i > word.i and grammar.is_predicate(c) and not is_infinitive(c) for c in word.children)


def _misplaced_subject(token: Token, verb: Verb, complement: Token, last: int) -> set[int]:
    """The subject of a clause that the parser hung on the verb as its object: "says *the flurry of tweets* was odd"."""
    left = complement.left_edge.i
    beside = [c for c in grammar.clause_complements(token) if last < c.i < left and c.pos_ == "NOUN"]
    if beside and beside[-1].right_edge.i + 1 == left and grammar.tense(beside[-1]) == "none":
        return set(range(beside[-1].left_edge.i, left))
    objects = [t for t in grammar.objects(token) if last < t.i < left]
    if "t" in verb.takes or not objects or grammar.subjects(complement, inherited=False):
        return set()
    return set(range(objects[0].left_edge.i, left)) if grammar.tense(complement) != "none" else set()


def _is_inserted(complement: Token) -> bool:
    """Whether a clause behind a comma is itself a report that closes the sentence: "…, *the army said*"."""
    left = complement.left_edge.i
    return (
        verb_at(complement) is not None
        and complement.doc[left - 1].text == ","
        and complement.right_edge.i - complement.i <= 2
    )


def _is_apart(complement: Token, last: int) -> bool:
    """Whether a semicolon behind the verb makes a clause a sentence of its own."""
    return any(t.text == ";" for t in complement.doc[last + 1 : complement.i])


def _is_relative(complement: Token, last: int) -> bool:
    """Whether a clause tells more of a noun: "answered the strikes near Saravan, *where …*", "of raids *that rose*"."""
    opening = next(t for t in complement.subtree if not t.is_punct)
    if opening.lower_ == "that" and opening.tag_ == "WDT" and opening.i > last + 1 and grammar.is_subject(opening):
        return opening.nbor(-1).pos_ in {"NOUN", "PROPN"}
    return opening.i > last + 1 and opening.nbor(-1).text == "," and opening.tag_ in {"WRB", "WDT", "WP"}


def opens(complement: Token) -> bool:
    """Whether a clause opens with "that", "whether" or a question word."""
    words = (*grammar.markers(complement), complement.doc[complement.left_edge.i])
    return any(w.lower_ in {"that", "whether", "if"} or w.tag_ in {"WRB", "WP", "WDT"} for w in words)


def is_bare(complement: Token, last: int) -> bool:
    """Whether a finite clause with a subject of its own follows right behind a verb: "agreed *it was late*"."""
    subjects = grammar.subjects(complement, inherited=False)
    return complement.left_edge.i == last + 1 and bool(subjects) and grammar.tense(complement) != "none"


def _is_mistagged(complement: Token, last: int) -> bool:
    """Whether a past tense was taken for a participle: "said officers *encountered* him"."""
    subjects = [s for s in grammar.subjects(complement, inherited=False) if last < s.i < complement.i]
    return complement.tag_ == "VBN" and bool(subjects) and not grammar.auxiliaries(complement)


def _host(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "*The talks*, he said, *were short*": the parser hung the reporting clause below its content."""
    if "c" not in verb.takes or {"m", "d"} & set(verb.takes) or not grammar.subjects(token, inherited=False):
        return set(), ""
    host = grammar.parenthetical(token)
    if host is None or _is_apart(host, last):
        return set(), ""
    return stretches.around(token, host), "c"


def _infinitive(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "vowed *to go*", "denied *having met*"."""
    for complement in grammar.clause_complements(token):
        if complement.i > token.i and not grammar.objects(token) and not grammar.indirect_objects(token):
            if "i" in verb.takes and is_infinitive(complement):
                return stretches.after(token, complement), "i"
            if "g" in verb.takes and grammar.is_gerund(complement):
                return stretches.after(token, complement), "g"
    if "g" in verb.takes:
        for clause in grammar.adverbial_clauses(token):
            told = grammar.is_gerund(clause) and not grammar.markers(clause)
            opening = clause.left_edge
            if told and last < clause.i and not opening.is_punct and not opening.nbor(-1).is_punct:
                return stretches.after(token, clause), "g"
    return set(), ""


def _behind_preposition(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "called for *restraint*", "called for *talks to begin*", "boasted of *having won*"."""
    named = (c for word in token.doc[token.i + 1 : last + 1] for c in grammar.adnominal_clauses(word))
    for clause in (*grammar.clause_complements(token), *grammar.adverbial_clauses(token), *named):
        opening = next((m for m in grammar.markers(clause) if m.tag_ == "IN" and last < m.i <= last + 4), None)
        whether = opening is not None and opening.nbor().lower_ in {"whether", "how", "why"}
        if opening is not None and opening.lower_ in verb.prepositions and (whether or is_infinitive(clause)):
            end = stretches.right(token, clause.right_edge.i)
            return stretches.cut(token, set(range(opening.i + 1, end + 1))), "p"
    within = (pair for word in token.doc[token.i + 1 : last + 1] for pair in grammar.obliques(word))
    for preposition, noun in (*grammar.obliques(token), *grammar.gerunds(token), *within):
        if noun.ent_type_ in {"DATE", "TIME"} or (noun.pos_ == "PRON" and noun.n_lefts + noun.n_rights <= 1):
            continue
        if verb.prepositions.get(preposition.lower_) == "promising" and grammar.objects(token):
            continue
        if preposition.lower_ in verb.prepositions and last < preposition.i <= last + 4:
            end = stretches.right(token, noun.right_edge.i)
            return stretches.cut(token, set(range(preposition.i + 1, end + 1))), "p"
    return set(), ""


def _figure(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "put *the number of dead at 41*"."""
    objects = [t for t in grammar.objects(token) if t.i > last]
    if "n" not in verb.takes or not objects:
        return set(), ""
    for word in token.doc[objects[-1].i + 1 : token.right_edge.i + 1]:
        number = next((t for t in word.doc[word.i + 1 : word.i + _TO_NUMBER] if t.pos_ == "NUM"), None)
        if word.lower_ == "at" and number is not None:
            end = stretches.right(token, max(number.i, number.head.i))
            return stretches.cut(token, set(range(objects[0].left_edge.i, end + 1))), "n"
    return set(), ""


_TO_NUMBER = 5
"""Words behind "at" among which its number stands: "at *more than 41*"."""


def _object(token: Token, verb: Verb, last: int) -> tuple[set[int], str]:
    """ "denied *the report*", "voiced *concern over the talks*"."""
    if not {"o", "w"} & set(verb.takes):
        return set(), ""
    take = "o" if "o" in verb.takes else "w"
    objects = [t for t in grammar.patients(token) if t.i != token.i and (t.i > last or t.tag_ not in {"WDT", "WP"})]
    if verb.particles and not objects:
        objects = [noun for word, noun in grammar.obliques(token) if word.i == last]
    if grammar.is_passive(token) and (grammar.objects(token) or not grammar.agents(token)):
        return set(), ""
    if verb.lemma in _OF_MATTERS and any(_is_person(t) for t in objects):
        return set(), ""
    if any(patterns.is_won(verb, t) for t in objects):
        return set(), ""
    if verb.lemma == "cite" and any(_is_source(t) for t in objects):
        return set(), ""
    if "o" not in verb.takes and not (objects and all(nouns.is_of("matters", t) for t in objects)):
        return set(), ""
    between = [t for t in objects if token.i < t.i < last]
    if between:
        return set(range(between[0].left_edge.i, last)), take
    objects = [t for t in objects if t.i > last or (grammar.is_passive(token) and not _is_object_after(token, last))]
    if not objects:
        return set(), ""
    if objects[0].i < token.i:
        first, end = objects[0].left_edge.i, objects[0].right_edge.i
        stop = next((c.i for c in token.children if c.tag_ in {"WDT", "WP"}), token.i)
        return {i for i in range(first, end + 1) if i < min(stop, token.i)}, take
    if len(objects) == 1 and objects[0].pos_ == "PRON" and objects[0].lower_ in _PERSONS:
        return set(), ""
    first = max(last + 1, min(t.left_edge.i for t in objects))
    edge = max(stretches.without_aside(t) for t in objects)
    end = stretches.right(token, edge)
    if edge + 1 <= end and token.doc[edge + 1].lower_ in {"in", "at", "on", "during", "via", "through", "after"}:
        end = edge
    return stretches.cut(token, set(range(first, end + 1))), take


_PERSONS = frozenset("him her them me us himself herself themselves".split())

_OF_MATTERS = frozenset({"question", "welcome", "reject", "dismiss", "suspect", "echo"})
"""Verbs that do something else to people: "*welcomed* the guests", "*questioned* a suspect"."""


def _is_object_after(token: Token, last: int) -> bool:
    """Whether a bare noun stands right behind a verb, so that it cannot be passive: "claimed *responsibility*"."""
    doc = token.doc
    return last + 1 < len(doc) and doc[last + 1].pos_ in {"NOUN", "PROPN"}


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or nouns.is_of("people", noun)


def _is_source(noun: Token) -> bool:
    """Whether what somebody cites is who or what says it, rather than a reason: "citing *the ministry*"."""
    return noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or any(
        nouns.is_of(group, noun) for group in ("people", "bodies", "documents", "channels")
    )


def is_infinitive(predicate: Token) -> bool:
    """Whether a clause is a "to" infinitive, also as a later one: "wanted to meet and *express* support"."""
    if predicate.tag_ == "TO":
        return True
    if predicate.tag_ == "VB" and grammar.is_coordinate(predicate) and predicate.head.i < predicate.i:
        alone = not grammar.subjects(predicate, inherited=False)
        return alone and is_infinitive(predicate.head)
    return any(c.tag_ == "TO" and c.i < predicate.i for c in predicate.children) and not any(
        a.tag_ in {"VBD", "VBZ", "VBP", "MD"} for a in grammar.auxiliaries(predicate)
    )


def is_document(token: Token) -> bool:
    """Whether the subject of a verb is something written or a survey."""
    return any(nouns.is_document(s) for s in grammar.agents(token))
