"""Who speaks by a reporting word: the heads of its subject, where the grammar or the punctuation gives one."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.statements import patterns, speakers
from generator.extractors.statements.attribution import Tokens
from generator.extractors.statements.cues import verb_at

_LIGHT = frozenset(
    """make issue give express voice raise sound repeat release level send deliver renew publish post write pay heap
    lavish lodge file register reiterate offer""".split()
)


_SPEAKING = frozenset({"PERSON", "ORG", "GPE"})


def together(noun: Token, token: Token) -> tuple[Token, ...]:
    """A noun in front of its verb with those it is coordinated with: "*Seoul* and *Tokyo* said"."""
    return (noun, *(c for c in grammar.conjuncts(noun) if (c.i < token.i) == (noun.i < token.i)))


def heads_of(token: Token, quotes: Sequence[Tokens]) -> tuple[Token, ...]:
    heads = speaking_heads(token)
    if heads:
        return heads
    beside = _beside(token, quotes)
    if not beside and patterns.finite(token) and not grammar.is_passive(token):
        noun = patterns.subject_before(token, patterns.bounds(token).start - 1)
        return together(noun, token) if noun is not None else ()
    return beside


def speaking_heads(token: Token, depth: int = 0) -> tuple[Token, ...]:
    """Heads of the subject that a verb of speech has, through participles, passives and "issued a statement saying"."""
    if depth > 3:
        return ()
    if is_attributed(token):
        return grammar.patients(token.head)
    resumed = _resumed(token, depth)
    if resumed is not None:
        return resumed
    chain = _chained(token, depth)
    if chain is not None:
        return chain
    if token.lower_ == "adding" and not grammar.subjects(token, inherited=False):
        outer = next((a for a in token.ancestors if _is_said(a)), None)
        if outer is not None:
            return speaking_heads(outer, depth + 1)
    if grammar.is_passive(token) and not grammar.is_adverbial(token):
        return grammar.agents(token)
    made = _made_to(token)
    if made:
        return made
    charged = _charged(token)
    if charged is not None:
        return charged
    heads = grammar.agents(token)
    if grammar.is_adnominal(token) and token.tag_ == "VBG" and heads and speakers.is_written(heads[0]):
        return issuers(heads[0], depth + 1) or heads
    if heads:
        return heads
    if grammar.is_adverbial(token) or token.tag_ == "VBG":
        above = token.head if token.head.pos_ not in {"ADP", "SCONJ"} else token.head.head
        if above.i != token.i and grammar.is_predicate(above):
            subjects = grammar.subjects(above)
            if subjects and grammar.clause_complements(above) and not verb_at(above) and above.i > token.i:
                return subjects
            return subjects or speaking_heads(above, depth + 1)
    return ()


def _is_said(token: Token) -> bool:
    found = verb_at(token) if token.tag_.startswith("VB") else None
    return found is not None and bool({"c", "q"} & set(found[0].takes))


def _charged(token: Token) -> tuple[Token, ...] | None:
    """Who is blamed or praised for saying it: "accused *them* of denying it", "praised *her* for condemning it"."""
    above = token.head
    if token.tag_ != "VBG" or above.i > token.i or not any(m.lower_ in _FOR for m in grammar.markers(token)):
        return None
    found = verb_at(above)
    if found is None or found[0].kind not in {"accusing", "praising", "denying", "demanding"}:
        return None
    return grammar.patients(above)


_FOR = frozenset({"of", "for", "from", "with", "against"})


def _made_to(token: Token) -> tuple[Token, ...]:
    """Who is made to say it: "the judge forced *him* to admit"."""
    above = token.head
    if above.i > token.i or above.lemma_.lower() not in _MAKING or not any(c.tag_ == "TO" for c in token.children):
        return ()
    return grammar.objects(above) if not grammar.is_passive(above) else ()


_MAKING = frozenset("force compel oblige lead prompt get push press".split())


def _resumed(token: Token, depth: int) -> tuple[Token, ...] | None:
    """Who speaks in "he said it would leave and *added* …": the outer subject, when the inner clause cannot go on.

    None when the parse is right as it is; nobody when either may speak.
    """
    inner, outer = token.head, _outer(token)
    if outer is None:
        return None
    subjects = grammar.subjects(inner)
    if grammar.modal(inner) is not None or grammar.tense(inner) == "future" or _is_thing(subjects):
        return speaking_heads(outer, depth + 1)
    inner_past, outer_past = grammar.tense(inner) == "past", grammar.tense(outer) == "past"
    here = token.tag_ == "VBD"
    if inner_past == outer_past:
        return ()
    return speaking_heads(outer, depth + 1) if here == outer_past else None


def _outer(token: Token) -> Token | None:
    """The verb of speech whose content the clause is that a finite verb without a subject seems to go on."""
    outer = grammar.governing_clause(token.head) if grammar.is_coordinate(token) else None
    if outer is None or not verb_at(outer) or grammar.subjects(token, inherited=False) or token.head.i > token.i:
        return None
    return outer if token.tag_ in {"VBD", "VBZ", "VBP"} else None


def either(token: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The two who may speak where the tenses do not tell: *he* said *it* failed and added …"; empty elsewhere."""
    outer = _outer(token)
    return (speaking_heads(outer), grammar.subjects(token.head)) if outer is not None else ((), ())


def _is_thing(subjects: tuple[Token, ...]) -> bool:
    return bool(subjects) and all(s.pos_ == "NOUN" and not s.ent_type_ and speakers.is_written(s) for s in subjects)


def is_attributed(token: Token) -> bool:
    """Whether a participle gives the words of somebody whom others quote: "quoted him as *saying*"."""
    above = token.head
    return token.tag_ == "VBG" and above.i < token.i and above.lemma_.lower() in {"quote", "cite"}


def _chained(token: Token, depth: int) -> tuple[Token, ...] | None:
    """Who speaks in "…, he said, *adding* that …": the subject of the reporting clause in front of the participle.

    None when the participle follows no reporting clause; nobody when it may as well belong to what was reported.
    """
    doc = token.doc
    i = token.i - 1
    while i > 0 and doc[i].pos_ == "ADV":
        i -= 1
    if token.tag_ != "VBG" or doc[i].text != ",":
        return None
    clause = patterns.segment_before(doc, i, patterns.bounds(token).start)
    finites = [t for t in clause if t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and not patterns.helps(t)]
    if not finites:
        return None
    found = verb_at(finites[0])
    if found is None or not {"c", "q"} & set(found[0].takes):
        return None
    own = verb_at(token)
    clausal = own is not None and bool({"c", "q"} & set(own[0].takes))
    if len(finites) > 1 and not clausal:
        return ()
    return heads_of(finites[0], ()) if depth < 3 else ()


def issuers(noun: Token, depth: int = 0, *, of: bool = True) -> tuple[Token, ...]:
    """Heads of who makes a statement or claim: "*its* claim", "the claim *of the group*", "*he* made a claim".

    With `of` false what stands behind "of" is no speaker ("claims of *fraud*").
    """
    owners = grammar.possessors(noun)
    if owners:
        return owners
    behind = tuple(
        n for word, n in grammar.obliques(noun) if word.lower_ in {"by", "from"} or (of and word.lower_ == "of")
    )
    if behind:
        return behind
    named = tuple(c for c in grammar.modifiers(noun) if c.tag_ in {"NNP", "NNPS"} and c.ent_type_ in _SPEAKING)
    if named:
        return named[-1:]
    if grammar.is_object(noun):
        verb = grammar.governor(noun)
        if verb.lemma_.lower() in _LIGHT and verb.i < noun.i:
            return speaking_heads(verb, depth + 1)
    return ()


def _beside(token: Token, quotes: Sequence[Tokens]) -> tuple[Token, ...]:
    """The noun phrase between a quotation and the verb, or right behind the verb, where the parse gives no subject."""
    doc = token.doc
    before = next((q for q in reversed(quotes) if q.last < token.i), None)
    if before is not None:
        if token.i - before.last > 1:
            head = speakers.nominal_between(doc, before.last + 1, token.i - 1)
            if head is not None:
                return (head,)
        stop = next((i for i in range(token.i + 1, len(doc)) if doc[i].is_punct or doc[i].is_space), len(doc))
        head = speakers.nominal_between(doc, token.i + 1, stop - 1)
        if head is None or (head.pos_ == "NOUN" and not (grammar.is_subject(head) and head.head.i <= before.last)):
            return ()
        return (head,)
    if quotes:
        first = next(
            (i for i in range(token.i, sentence_start(token) - 1, -1) if doc[i].is_punct), sentence_start(token)
        )
        head = speakers.nominal_between(doc, first, token.i - 1)
        return (head,) if head is not None else ()
    return ()
