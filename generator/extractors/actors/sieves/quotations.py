"""Which words stand in quotation marks, and who says them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from generator.extractors import _grammar as grammar
from generator.extractors._quotes import find
from generator.extractors._words import occurrences, sentence_end, sentence_start, text_of, texts
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.lexicon import words


def quotations(doc: Doc) -> list[int]:
    """For each token the number of the quotation it stands in, 0 outside.

    One that goes on in the next paragraph keeps its number.
    """
    inside = [0] * len(doc)
    found = [q for q in find(text_of(doc)) if q.depth == 0]
    if not found:
        return inside
    starts = [token.idx for token in doc]
    count = 0
    for quotation in found:
        count += not quotation.continues or not count
        first, last = bisect_left(starts, quotation.inner[0]), bisect_left(starts, quotation.inner[1])
        inside[first:last] = [count] * (last - first)
    return inside


def speakers(clusters: Clusters, doc: Doc, quoted: Sequence[int]) -> dict[int, int]:
    """For each quotation a mention of the person who says it: the subject of a reporting verb in its sentence.

    Or in the sentence before, when that ends in a colon. A quotation without a reporting verb goes on with the speaker
    of the one before it in the same paragraph, when no sentence stands between.
    """
    if not any(quoted):
        return {}
    at = {m.head: n for n, m in enumerate(clusters.mentions) if "person" in m.kinds}
    said: dict[int, list[int]] = {}
    for verb in occurrences(doc, lemmas=words("speech")):
        if verb.pos_ != "VERB" or quoted[verb.i]:
            continue
        end = sentence_end(verb)
        here = set(quoted[sentence_start(verb) : end]) | {_opened(doc, quoted, end)}
        if here - {0}:
            found = [at[s.i] for s in grammar.subjects(verb) if s.i in at and not quoted[s.i]]
            named = [s for s in found if clusters.names(s)]
            for quotation in sorted(here - {0}):
                said.setdefault(quotation, []).extend(named or found)
    opens = {quotation: place for place, quotation in reversed([*enumerate(quoted)]) if quotation}
    closes = {quotation: place for place, quotation in enumerate(quoted) if quotation}
    breaks = [token.i for token in occurrences(doc, texts={text for text in texts(doc) if "\n" in text})]
    who: dict[int, int] = {}
    for quotation, place in sorted(opens.items()):
        named = said.get(quotation, [])
        if len({clusters.root(s) for s in named}) == 1:
            who[quotation] = named[0]
        elif quotation not in said and quotation - 1 in who:
            before = closes[quotation - 1]
            start = sentence_start(doc[place])
            if start <= sentence_end(doc[before]) and bisect_left(breaks, before) == bisect_left(breaks, start):
                who[quotation] = who[quotation - 1]
    return who


def _opened(doc: Doc, quoted: Sequence[int], end: int) -> int:
    """The quotation that opens right behind a sentence which ends here in a colon; 0 where none does."""
    last = next((i for i in range(end - 1, max(end - 4, -1), -1) if not doc[i].is_space), -1)
    opening = next((i for i in range(end, min(end + 4, len(doc))) if quoted[i]), -1)
    if last < 0 or doc[last].text != ":" or opening < 0 or (opening and quoted[opening - 1]):
        return 0
    return quoted[opening]
