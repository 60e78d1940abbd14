"""Statements that a noun tells of: "the claim *that …*", "its criticism *of the plan*", "her message was *that …*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._cast import Cast
from generator.extractors._words import occurrences
from generator.extractors.statements import speakers, speaking, stretches
from generator.extractors.statements.cues import Word, load
from generator.extractors.statements.reporting import Report
from generator.extractors.statements.speakers import Speaker


def by_nouns(doc: Doc, inside: tuple[int, ...], cast: Cast, reports: Sequence[Report]) -> list[Report]:
    """One report for each noun of speech that has its content with it.

    What a verb already gives whole ("announced *plans to close*") is not told twice, and what is told inside another
    statement needs a speaker of its own.
    """
    taken = [r.parts for r in reports]
    heads = {r.head for r in reports if r.take in {"o", "w", "p"}}
    found = []
    for token in occurrences(doc, forms=load().nouns.keys()):
        noun = load().nouns[token.lower_]
        if inside[token.i] >= 0 or token.pos_ != "NOUN":
            continue
        if grammar.governor(token).i in heads and not grammar.possessors(token):
            continue
        cue = (token.idx, token.idx + len(token))
        within = any(p[0][0] <= token.idx < p[-1][1] for p in taken)
        for content, take in _contents(token, noun):
            speaker = _issuer(token, noun, take, cast)
            parts = stretches.parts(doc, content)
            alone = noun.alone and _is_news(doc, content)
            owned = (take == "p" and not alone) or doc[min(content)].tag_ == "TO"
            if not parts or parts in taken or (speaker is None and (within or owned)):
                continue
            found.append(Report(parts, speaker, cue, noun.lemma, noun.kind, take, token.i))
    return found


def _contents(token: Token, noun: Word) -> Iterator[tuple[set[int], str]]:
    """What a noun of speech says, and how: `n` in a clause, `p` behind a preposition, `o` when it says all itself."""
    if noun.kind == "denying" and _is_given(token):
        phrase = grammar.noun_phrase(token)
        yield set(range(phrase.start, phrase.end)), "o"
        return
    for clause in grammar.adnominal_clauses(token):
        opens = [m.lower_ for m in grammar.markers(clause)]
        if clause.i < token.i or any(s.lower_ == "that" for s in grammar.subjects(clause, inherited=False)):
            continue
        if "that" in opens or ("to" in opens and "for" not in opens and grammar.possessors(token)):
            yield set(range(clause.left_edge.i, clause.right_edge.i + 1)), "n"
        elif opens and opens[0] in noun.prepositions and not noun.decided:
            yield _behind(clause.left_edge, clause), "p"
    for preposition, thing in grammar.obliques(token):
        if preposition.lower_ in noun.prepositions and preposition.i > token.i and _tells(noun, preposition, thing):
            yield _behind(preposition, thing), "p"
    equated = _equated(token)
    if equated:
        yield equated, "n"


def _equated(token: Token) -> set[int]:
    """The clause that a copula says a noun is: "her message was *that talks failed*", "its aim is *to win*".

    Parsers make the copula or the verb of that clause the head.
    """
    above = token.head
    if not grammar.is_subject(token) or above.i < token.i or grammar.is_negated(above):
        return set()
    clauses = grammar.clause_complements(above) if above.lemma_.lower() == "be" else (above,)
    copulas = [t for t in (above, *grammar.auxiliaries(above)) if t.lemma_.lower() == "be"]
    for clause in clauses:
        opens = [m for m in grammar.markers(clause) if m.lower_ in {"that", "to", "whether"} and m.i > token.i]
        if opens and copulas and copulas[0].i < opens[0].i:
            return set(range(opens[0].i, clause.right_edge.i + 1))
    return set()


def _tells(noun: Word, preposition: Token, thing: Token) -> bool:
    """Whether what stands behind a preposition is more than a topic, a time or a name: no "plan for *Ford*"."""
    if thing.ent_type_ and noun.kind not in {"praising", "accusing", "denying"}:
        return False
    if thing.ent_type_ in {"DATE", "TIME"} or (noun.decided and not nouns.is_of("matters", thing)):
        return False
    topic = preposition.lower_ in {"on", "about"} and not {"over", "against"} & noun.prepositions
    return not topic or any(t.pos_ == "VERB" for t in thing.subtree)


def _is_news(doc: Doc, content: set[int]) -> bool:
    """Whether words tell more than a thing that is known already: no "reports of *the event*"."""
    return len(content) > 2 or doc[min(content)].lower_ not in {"the", "this", "that", "these", "those", "it"}


def _behind(preposition: Token, thing: Token) -> set[int]:
    """The words behind a preposition, up to what is set off from them: "claims of *fraud*, which he denied"."""
    doc = thing.doc
    last = thing.right_edge.i
    for i in range(thing.i + 1, last):
        aside = doc[i].text == "," and doc[i + 1].tag_ in {"WDT", "WP", "WRB", "VBG", "VBN", "IN"}
        if aside or doc[i].text in {";", "—", "–", "--"}:
            last = i - 1
            break
    return set(range(preposition.i + 1, last + 1))


def _is_given(noun: Token) -> bool:
    """Whether somebody utters what the noun names, and the noun says all: "issued *a flat denial*"."""
    return (
        grammar.is_object(noun)
        and noun.head.lemma_.lower() in {"issue", "give", "offer", "send"}
        and grammar.tense(noun.head) == "past"
        and not grammar.is_negated(noun.head)
        and not grammar.adnominal_clauses(noun)
    )


def _issuer(token: Token, noun: Word, take: str, cast: Cast) -> Speaker | None:
    """Who makes the claim, as far as it is somebody who speaks: "*its* claim", "a *UN* warning"."""
    heads = speaking.issuers(token, of="of" not in noun.prepositions or take != "p")
    if take == "p":
        heads = tuple(h for h in heads if speakers.can_speak(h, cast))
    return speakers.several(heads, cast)
