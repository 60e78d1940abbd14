"""Statements without a reporting verb: "according to the ministry", "in his view", "as she tells it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._cast import Cast
from generator.extractors._placed import Placed
from generator.extractors._words import occurrences
from generator.extractors.statements import patterns, speakers, stretches
from generator.extractors.statements.cues import load
from generator.extractors.statements.reporting import Report

_CITING = frozenset({"citing", "quoting"})
"""What `chains` reads."""


def by_phrases(doc: Doc, inside: tuple[int, ...], cast: Cast) -> list[Report]:
    """One report for each phrase that names a source: the rest of its sentence is what the source says."""
    found = []
    openings = {phrase[0] for phrase in load().sources} - _CITING
    for token in occurrences(doc, forms=openings):
        phrase = _phrase_at(doc, token.i)
        if phrase is None or inside[token.i] >= 0 or token.ent_type_ == "PERSON":
            continue
        last = token.i + len(phrase) - 1
        head = _noun_after(doc, last)
        if head is None or not (_tells(phrase, head) or speakers.can_speak(head, cast) or speakers.is_written(head)):
            continue
        if phrase[-1] == "per" and not head.ent_type_ and grammar.determiner(head) is None:
            continue
        speaker = speakers.named(head, cast)
        end = max(head.i, _end_of_phrase(doc, head))
        while end + 1 < len(doc) and doc[end].pos_ == doc[end + 1].pos_ == "PROPN":
            end += 1
            speaker = replace(speaker, end=doc[end].idx + len(doc[end]))
        first = token.i
        indices = _rest(doc, first, end)
        parts = stretches.parts(doc, indices)
        if parts:
            cue = (token.idx, doc[last].idx + len(doc[last]))
            found.append(Report(parts, speaker, cue, " ".join(phrase), "neutral", "s", token.i))
    return found


def _tells(phrase: tuple[str, ...], noun: Token) -> bool:
    """Whether news can be according to a thing: "*official numbers*", "*test results*"."""
    return phrase == ("according", "to") and not _TELLING_THINGS.isdisjoint(nouns.singulars(noun))


_TELLING_THINGS = frozenset(
    """number result calculation table ranking rating trial measurement count material benchmark test index
    theory model legend simulation projection experiment chart""".split()
)


def by_views(doc: Doc, inside: tuple[int, ...], cast: Cast, reports: Sequence[Report]) -> list[Report]:
    """One report for each "in his view", "in the minister's words": the rest of its sentence is what they say.

    Within what a verb reports it tells nothing new: "he said that *in his view* it was late".
    """
    told = Placed((start, end, report) for report in reports for start, end in report.parts)
    found = []
    for token in occurrences(doc, forms={"telling"}, lemmas=_VIEWS.keys()):
        noun = "telling" if token.lower_ == "telling" else token.lemma_.lower()
        preposition = grammar.preposition(token) if inside[token.i] < 0 else None
        owners = grammar.possessors(token)
        if (
            preposition is None
            or any(told.touching(token.idx, token.idx + 1))
            or token.i - preposition.i > 6
            or preposition.lower_ not in _VIEWS[noun]
        ):
            continue
        anybody = any(c.lower_ in {"all", "most", "some", "one"} for c in token.children)
        if not owners and not (anybody and preposition.lower_ == "by"):
            continue
        end = token.i
        if end + 2 < len(doc) and doc[end + 1].lower_ == "of" and doc[end + 2].lower_ in {"events", "things"}:
            end += 2
        parts = stretches.parts(doc, _rest(doc, preposition.i, end))
        if parts:
            cue = (preposition.idx, token.idx + len(token))
            speaker = speakers.several(owners, cast)
            found.append(Report(parts, speaker, cue, f"{preposition.lower_} … {token.lemma_}", "neutral", "s", token.i))
    return found


_VIEWS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("view", "opinion", "word", "estimation", "judgment", "judgement"), frozenset({"in"})),
    **dict.fromkeys(("version", "telling"), frozenset({"in"})),
    **dict.fromkeys(("account", "admission", "count", "reckoning", "estimate", "calculation"), frozenset({"by"})),
}
"""Nouns for somebody's way to see or tell it, and the prepositions in front of them."""


def by_tellings(doc: Doc, inside: tuple[int, ...], cast: Cast) -> list[Report]:
    """One report for each "as the union sees it", "to hear him tell it": the rest of its sentence is what they say."""
    found = []
    for token in occurrences(doc, forms={"it"}):
        if not 0 < token.i < len(doc) - 1 or inside[token.i] >= 0:
            continue
        verb = doc[token.i - 1]
        closed = doc[token.i + 1].text in {",", ".", ";"}
        if verb.lemma_.lower() not in _TELLING or not closed:
            continue
        first = next((i for i in range(verb.i - 1, max(-1, verb.i - 9), -1) if _opens_telling(doc, i)), None)
        if first is None or any(t.is_punct for t in doc[first : verb.i]):
            continue
        head = patterns.subject_before(verb, first)
        parts = stretches.parts(doc, _rest(doc, first, token.i))
        if parts and head is not None and speakers.can_speak(head, cast):
            cue = (verb.idx, verb.idx + len(verb))
            found.append(Report(parts, speakers.named(head, cast), cue, verb.lemma_.lower(), "neutral", "s", verb.i))
    return found


_TELLING = frozenset({"see", "tell", "put"})


def _opens_telling(doc: Doc, i: int) -> bool:
    return doc[i].lower_ == "as" or (doc[i].lower_ == "to" and doc[i + 1].lower_ == "hear")


def _phrase_at(doc: Doc, i: int) -> tuple[str, ...] | None:
    for phrase in load().sources:
        if i + len(phrase) < len(doc) and all(doc[i + n].lower_ == word for n, word in enumerate(phrase)):
            return phrase
    return None


def _noun_after(doc: Doc, last: int) -> Token | None:
    """The head of the noun phrase behind the source phrase, by the grammar if it fits, else the next noun."""
    for token in doc[last + 1 : last + 14]:
        if token.is_punct and token.text in {",", ".", ";"}:
            break
        if token.pos_ in {"NOUN", "PROPN", "PRON"}:
            head: Token = token
            while (
                head.head.i > last
                and head.head.i != head.i
                and head.head.pos_ in {"NOUN", "PROPN"}
                and (grammar.is_name_part(head) or grammar.is_possessor(head) or head.i < head.head.i)
            ):
                head = head.head
            return head
    return None


def _end_of_phrase(doc: Doc, head: Token) -> int:
    """The last word of the phrase that names the source, with what is set off by commas behind it."""
    last = head.i
    for token in head.subtree:
        last = max(last, token.i)
    citing = next((c for c in grammar.adnominal_clauses(head) if c.lower_ in {"citing", "quoting"}), None)
    for i in range(citing.i if citing is not None else head.i + 1, last + 1):
        if doc[i].text in {",", "—", "–", ";"} and not _apposed(head, i):
            return i - 1
        if doc[i].is_space and "\n" in doc[i].text:
            return i - 1
    return last


def _apposed(head: Token, comma: int) -> bool:
    """Whether behind the comma stands an apposition or relative clause of the source."""
    return any(c.left_edge.i == comma + 1 for c in (*grammar.appositions(head), *grammar.relative_clauses(head)))


def _apposition(doc: Doc, start: int, first: int, end: int) -> set[int]:
    """The apposition that a source phrase closes: "The Front, *a terror group* according to Oslo, attacked"."""
    comma = next((i for i in range(first - 1, start, -1) if doc[i].text in {",", "—", "–"}), first)
    words = doc[comma + 1 : first]
    closed = end + 1 < len(doc) and doc[end + 1].text == doc[comma].text
    noun = len(words) > 0 and not words[-1].is_punct and words[0].pos_ in {"DET", "NOUN", "PROPN", "NUM", "ADJ"}
    named = doc[comma - 1].pos_ in {"NOUN", "PROPN"}
    return set(range(comma + 1, first)) if closed and noun and named and not any(_acts(t) for t in words) else set()


def _acts(word: Token) -> bool:
    return word.pos_ in {"VERB", "AUX"} and word.tag_ not in {"VBN", "VBG"}


def _rest(doc: Doc, first: int, end: int) -> set[int]:
    """The sentence without the source phrase."""
    sentence = patterns.bounds(doc[first])
    apposed = _apposition(doc, sentence.start, first, end)
    if apposed:
        return apposed
    start = sentence.start
    before = first - 1
    while before > start and doc[before].is_punct:
        before -= 1
    if before < first - 1 and (doc[before].tag_ in {"WDT", "WP", "WRB", "CC"} or doc[before].lower_ == "that"):
        start = end + 1
    return {i for i in range(start, sentence.end) if not first <= i <= end}
