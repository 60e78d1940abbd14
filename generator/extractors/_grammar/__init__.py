"""Questions about a sentence, answered alike for Universal Dependencies and the ClearNLP labels of `en_core_web_*`.

The only room that reads `dep_`. The differences that matter: UD makes the predicate noun the head of a copula and
hangs prepositions below their noun (`case`); ClearNLP makes the verb *be* the head and hangs the noun below its
preposition (`prep` … `pobj`). Every function takes and gives tokens; tuples are in text order.
"""

from __future__ import annotations

from generator.extractors._grammar.arguments import (
    agents,
    indirect_objects,
    is_passive,
    objects,
    obliques,
    patients,
    predicate_nouns,
    subjects,
)
from generator.extractors._grammar.clauses import (
    adnominal_clauses,
    adverbial_clauses,
    clause,
    clause_complements,
    gerunds,
    governing_clause,
    markers,
    parenthetical,
    relative_clauses,
)
from generator.extractors._grammar.heads import (
    attachment,
    conjuncts,
    is_adnominal,
    is_adverbial,
    is_apposition,
    is_coordinate,
    is_detachable,
    is_name_part,
    is_object,
    is_possessor,
    is_predicate,
    is_root,
    is_subject,
    is_temporal_modifier,
    is_verb,
    predicate_of,
)
from generator.extractors._grammar.nouns import (
    appositions,
    determiner,
    governor,
    modifiers,
    noun_phrase,
    possessors,
    preposition,
)
from generator.extractors._grammar.verbs import IMPLICATIVE, Tense, auxiliaries, is_gerund, is_negated, modal, tense

__all__ = [
    "IMPLICATIVE",
    "Tense",
    "adnominal_clauses",
    "adverbial_clauses",
    "agents",
    "appositions",
    "attachment",
    "auxiliaries",
    "clause",
    "clause_complements",
    "conjuncts",
    "determiner",
    "gerunds",
    "governing_clause",
    "governor",
    "indirect_objects",
    "is_adnominal",
    "is_adverbial",
    "is_apposition",
    "is_coordinate",
    "is_detachable",
    "is_gerund",
    "is_name_part",
    "is_negated",
    "is_object",
    "is_passive",
    "is_possessor",
    "is_predicate",
    "is_root",
    "is_subject",
    "is_temporal_modifier",
    "is_verb",
    "markers",
    "modal",
    "modifiers",
    "noun_phrase",
    "objects",
    "obliques",
    "parenthetical",
    "patients",
    "possessors",
    "predicate_nouns",
    "predicate_of",
    "preposition",
    "relative_clauses",
    "subjects",
    "tense",
]
