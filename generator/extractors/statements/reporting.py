"""One report for each reporting word: its content, its speaker, the channel and the person spoken to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._words import text_of
from generator.extractors.statements import (
    circumstances,
    contents,
    patterns,
    predications,
    speakers,
    speaking,
    stretches,
)
from generator.extractors.statements.attribution import Tokens
from generator.extractors.statements.cues import Verb, verb_at
from generator.extractors.statements.speakers import Speaker
from generator.models import CueClass

_OTHERS = frozenset({"he", "she", "it", "they"})


@dataclass(frozen=True, slots=True)
class Report:
    """A piece of reported speech before it has an id and a voice."""

    parts: tuple[tuple[int, int], ...]
    speaker: Speaker | None
    cue: tuple[int, int] | None = None
    """First and last character of the reporting words."""
    lemma: str = ""
    kind: CueClass = "neutral"
    take: str = ""
    head: int = -1
    """Token of the reporting word, -1 when there is none."""
    negated: bool = False
    channel: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    dashed: bool = False
    """A dash at the opening of its paragraph marks it as direct speech."""
    chain: tuple[Speaker, ...] = ()
    """All its sources, from the one who tells it to the one it comes from; empty when there is but one."""

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where its content ends."""
        return self.parts[-1][1]


def by_verb(token: Token, verb: Verb, last: int, quotes: Sequence[Tokens], cast: Cast) -> Report | None:
    """What a reporting verb reports: the quotations that belong to it, and what it governs by the grammar."""
    doc = token.doc
    if not quotes and {"a", "t"} & set(verb.takes) and predications.is_addressed(token) and not grammar.agents(token):
        return None
    if verb.lemma == "deny" and grammar.indirect_objects(token):
        return None
    around, zone = patterns.parenthetical(token, verb, last)
    found = (stretches.parts(doc, around), "c") if around and not quotes else contents.governed(token, verb, last)
    if not quotes and (found is None or found[1] not in {"c", "q", "d"}):
        behind = patterns.following(token, verb, last)
        found = (stretches.parts(doc, behind), "c") if behind else found
        if found is None:
            noun = patterns.object_after(token, verb, last)
            found = (stretches.parts(doc, noun), "o") if noun else None
    if found is not None and (not found[0] or (quotes and found[1] not in {"c", "q", "d"})):
        found = None
    parts, take = found if found is not None else ((), "q")
    if parts and verb.lemma in _ANSWERING and _is_anothers(token, parts):
        return None
    parts = _joined(parts, quotes, token)
    if not parts or speakers.is_anonymity(text_of(doc), parts[0][0]):
        return None
    kind = verb.takes.get(take, verb.kind)
    if take == "p":
        word = next((t.lower_ for t in doc[last + 1 : last + 5] if t.lower_ in verb.prepositions), "")
        kind = verb.prepositions.get(word, next(iter(verb.prepositions.values())))
    heads = _heads_within(token, verb, quotes, zone if around and not quotes else None) or _agreed(token, cast)
    if quotes and "x" in verb.takes and heads and not any(speakers.can_speak(h, cast) for h in heads):
        return None
    negated = grammar.is_negated(token) and _NEGATIVE.isdisjoint(verb.particles)
    if not quotes and (
        not _may_speak(token, verb, take, heads, cast) or _is_unreal(token, take, kind, negated=negated)
    ):
        return None
    heads = tuple(h for h in heads if speakers.can_speak(h, cast) or speakers.is_written(h))
    speaker = speakers.several(heads, cast)
    if speaker is not None and speakers.is_spoken_of(heads, speaker, parts, cast):
        speaker = replace(speaker, actor=None)
    if speaker is not None and not quotes:
        parts = stretches.without(doc, parts, speaker.start, speaker.end, token.idx)
    if not parts:
        return None
    return Report(
        parts,
        speaker,
        (token.idx, doc[last].idx + len(doc[last])),
        verb.lemma,
        kind,
        take,
        token.i,
        negated,
        circumstances.channel(token, parts),
        circumstances.addressee(token, verb, parts),
    )


_NEGATIVE = frozenset({"no", "not"})
"""Words of an idiom that negate nothing outside it: "made *no* secret of it"."""

_ANSWERING = frozenset({"respond", "reply", "answer"})


def _is_anothers(token: Token, parts: stretches.Parts) -> bool:
    """Whether a clause tells what somebody answers to: "was responding to reports *that he had left*"."""
    behind = (n for word, n in grammar.obliques(token) if word.lower_ == "to" and n.i > token.i)
    return any(token.doc[n.i + 1].lower_ == "that" and parts[0][0] >= token.doc[n.i + 1].idx for n in behind)


def _joined(parts: stretches.Parts, quotes: Sequence[Tokens], token: Token) -> stretches.Parts:
    """Grammar and quotation marks together: a quotation inside a governed clause adds nothing, one beside it a part.

    Between a quotation and the verb behind it stands the speaker, never content.
    """
    closed = max((q.quotation.end for q in quotes if q.last < token.i), default=0)
    parts = tuple((a, min(b, closed) if a < closed < b <= token.idx else b) for a, b in parts)
    for quote in quotes:
        start, before = quote.quotation.start, token.doc[quote.first - 1] if quote.first else None
        if before is None or before.is_space or before.text[-1:] in {".", "!", "?", ":"}:
            parts = tuple((max(a, start), b) if a < start < b else (a, b) for a, b in parts)
    found = [(q.quotation.start, q.quotation.end) for q in quotes]
    if not found:
        return parts
    merged: list[tuple[int, int]] = []
    touching = [p for p in parts if any(p[0] < b and a < p[1] for a, b in found)]
    for a, b in sorted((*touching, *found)):
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return tuple(merged)


def _heads_within(
    token: Token, verb: Verb, quotes: Sequence[Tokens], zone: tuple[int, int] | None
) -> tuple[Token, ...]:
    """Who utters a reporting verb; between the edges of the reporting clause when it is set off by commas."""
    heads = speaking.heads_of(token, quotes)
    if "t" in verb.takes and not grammar.is_passive(token):
        heads = tuple(h for h in heads if h.i < token.i)
    if heads and (any(_is_time(h) for h in heads) or not speakers.coordinated(heads)):
        noun = patterns.subject_before(token, patterns.bounds(token).start - 1)
        near = sorted((h for h in heads if not _is_time(h)), key=lambda h: (h.i > token.i, abs(h.i - token.i)))
        heads = speaking.together(noun, token) if noun is not None and not _is_time(noun) else tuple(near[:1])
    if zone is not None and (not heads or not all(zone[0] <= h.i <= zone[1] for h in heads) or heads[0].i > token.i):
        before = patterns.subject_before(token, zone[0])
        behind = None if "t" in verb.takes else speakers.nominal_between(token.doc, token.i + 1, zone[1])
        noun = before or behind
        if before is not None or not heads or heads[0].i < token.i:
            heads = speaking.together(noun, token) if noun is not None else ()
    return tuple(h for h in heads if h.lower_ not in {"there", "what", "nothing", "everything"})


def _agreed(token: Token, cast: Cast) -> tuple[Token, ...]:
    """Who goes on speaking, when the two who may are one: "*Ford* said *it* lost money and predicted …"."""
    outer, inner = speaking.either(token)
    if not all(head.lower_ in {"he", "she", "it"} for head in inner):
        return ()
    one, other = speakers.several(outer, cast), speakers.several(inner, cast)
    same = one is not None and other is not None and one.actor is not None and one.actor == other.actor
    return outer if same else ()


def _is_time(head: Token) -> bool:
    """Whether a word names a time, which the parser may take for a subject: "*The following day*, the bank said"."""
    return not speakers.is_aged(head) and (head.ent_type_ in {"DATE", "TIME"} or head.lemma_.lower() in _TIMES)


_TIMES = frozenset("day week month year morning evening afternoon night hour minute moment today yesterday".split())


def _is_unreal(token: Token, take: str, kind: CueClass, *, negated: bool) -> bool:
    """Whether nobody has said it: "refused *to discuss*", "could *call for*"; full clauses are let pass."""
    if _is_asked_for(token) or _is_supposed(token):
        return True
    if take in {"c", "q", "d"}:
        return kind in {"neutral", "assertive"} and (negated or _is_withheld(token))
    if contents.is_infinitive(token) and not _came_true(token):
        return True
    if grammar.modal(token) is not None:
        return True
    return take in {"o", "a", "p"} and negated


def _is_supposed(token: Token) -> bool:
    """Whether it is only a condition: "*if* they *declared* war", "*unless* he *apologises*"."""
    first = token.head if grammar.is_coordinate(token) and not grammar.subjects(token, inherited=False) else token
    conditional = any(m.lower_ in {"if", "unless"} for m in grammar.markers(first))
    return conditional and first.i > first.left_edge.i and grammar.is_adverbial(first)


_DEMANDING = frozenset(
    "insist demand urge request recommend require propose suggest ask order advise stipulate".split()
)
"""Verbs that take the subjunctive of what shall be."""


def _is_asked_for(token: Token) -> bool:
    """Whether it is what somebody shall say: "insisted that the union *agree* to cuts", "asked them *to assure*"."""
    if contents.is_infinitive(token) and token.head.i < token.i and token.head.lemma_.lower() in _DEMANDING | _WISHING:
        return True
    above = grammar.governing_clause(token)
    found = verb_at(above) if above is not None and above.i < token.i else None
    if found is None or found[0].lemma not in _DEMANDING or grammar.auxiliaries(token):
        return False
    single = any(s.tag_ in {"NN", "NNP"} for s in grammar.subjects(token, inherited=False))
    return token.tag_ in {"VB", "VBP"} and single


def _came_true(token: Token) -> bool:
    """Whether an infinitive tells what was done: "was quick *to condemn*", "went on *to accuse*"."""
    above = token.head
    if grammar.is_adverbial(token) and above.i < token.i and above.lemma_.lower() in _VENUES:
        return grammar.tense(above) == "past" and not grammar.is_negated(above)
    return (
        above.i < token.i
        and above.lemma_.lower() in grammar.IMPLICATIVE
        and grammar.tense(above) == "past"
        and not grammar.is_negated(above)
    )


_VENUES = frozenset("take use hold call issue release".split())
"""Verbs by which somebody finds a place to say it: "*took* to the stage to condemn", "*used* his speech to praise"."""


def _is_withheld(token: Token) -> bool:
    """Whether somebody would not say it: "refused *to say* how many"."""
    above = token.head
    return above.i != token.i and above.lemma_.lower() in _WITHHOLDING and contents.is_infinitive(token)


_WITHHOLDING = frozenset("refuse decline fail hesitate neglect".split())


_ACCUSED = frozenset({"accuse", "blame", "suspect"})
"""Verbs whose passive is worth telling also where nobody is named for it: "he *was accused* of fraud"."""


_WISHING = frozenset("want wish hope plan intend aim expect prefer".split())
"""Verbs of will: in the past tense ("she *wanted* to attend") the article tells it, nobody has to have said so."""


def _may_speak(token: Token, verb: Verb, take: str, heads: tuple[Token, ...], cast: Cast) -> bool:
    """Whether a verb without a quotation is used of somebody who can speak.

    Verbs that only people use are let pass without a known subject, since the parser may have lost it.
    """
    if take == "a" and not heads and grammar.is_passive(token) and verb.lemma in _ACCUSED:
        return True
    if take == "d" or (take in {"c", "q"} and "b" not in verb.takes and contents.is_document(token)):
        return True
    if "b" in verb.takes and take in {"a", "i"}:
        if verb.lemma in _WISHING and grammar.tense(token) == "past":
            return False
        return any(speakers.can_speak(h, cast) and (h.pos_ != "PRON" or h.lower_ in _OTHERS) for h in heads)
    if "b" in verb.takes and any(h.lower_ == "you" for h in heads):
        return False
    if any(speakers.can_speak(head, cast) for head in heads):
        return True
    perfect = token.tag_ == "VBN" and grammar.tense(token) in {"past", "present"}
    tensed = patterns.finite(token) or perfect or grammar.is_passive(token)
    if "x" in verb.takes or "b" in verb.takes or not tensed:
        return False
    if grammar.is_passive(token) and ("m" in verb.takes or verb.kind not in {"neutral", "assertive"}):
        return False
    opens = token.tag_ in {"VB", "VBP"} and token.i == patterns.bounds(token).start
    return take in {"c", "q"} or (verb.takes.get(take) in {"denying", "accusing", "praising"} and not opens)
