"""What unknown people say: "he *is said* to have fled", "the sides *are reported* to be close to a deal"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import occurrences
from generator.extractors.statements import contents, stretches
from generator.extractors.statements.cues import Verb, load, verb_at
from generator.extractors.statements.reporting import Report

_HEARSAY = frozenset("say report allege believe think rumour rumor understand claim announce".split())
_IMPERSONAL = frozenset("expect hope fear assume".split())
"""Verbs that nobody is named for only where "it" is their subject: "it *is expected* that …"."""


def by_passives(doc: Doc, inside: Sequence[int], reports: Sequence[Report]) -> list[Report]:
    """One report without a speaker for each passive of saying or believing that names nobody."""
    known = {report.head for report in reports}
    found = []
    for token in occurrences(doc, forms=load().verbs.keys()):
        if token.tag_ != "VBN" or token.i in known or inside[token.i] >= 0:
            continue
        verb = verb_at(token)
        if verb is None or not grammar.is_passive(token) or grammar.agents(token):
            continue
        content = _content(token) if verb[0].lemma in _HEARSAY else _impersonal(token, verb[0])
        parts = stretches.parts(doc, content) if content else ()
        if parts:
            cue = (token.idx, token.idx + len(token))
            found.append(Report(parts, None, cue, verb[0].lemma, verb[0].kind, "h", token.i, grammar.is_negated(token)))
    return found


def _impersonal(token: Token, verb: Verb) -> set[int]:
    """The clause of "it is expected *that …*"."""
    if verb.lemma not in _IMPERSONAL or not any(c.lower_ == "it" and c.i < token.i for c in token.children):
        return set()
    clause = next((c for c in grammar.clause_complements(token) if c.i > token.i and contents.opens(c)), None)
    return stretches.after(token, clause) if clause is not None else set()


def _content(token: Token) -> set[int]:
    """The subject of the passive and the infinitive behind it."""
    below = (*grammar.clause_complements(token), *grammar.adverbial_clauses(token))
    infinitive = next((c for c in below if c.i > token.i and contents.is_infinitive(c)), None)
    subjects = [s for s in grammar.subjects(token, inherited=False) if s.i < token.i and s.tag_ not in {"WDT", "WP"}]
    if infinitive is None or not subjects:
        return set()
    front = set(range(subjects[0].left_edge.i, subjects[0].right_edge.i + 1))
    behind = set(range(infinitive.left_edge.i, infinitive.right_edge.i + 1))
    return {i for i in front if i < token.i} | {i for i in behind if i > token.i}
