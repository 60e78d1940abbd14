"""The voice of a statement: claim, denial, plan or opinion, from its reporting word and from what it says."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._judgements import is_value
from generator.extractors._own_voice import is_judgement
from generator.extractors._prospects import is_planned
from generator.extractors._voice import main_predicate
from generator.extractors._words import occurrences, sentence_start
from generator.extractors.statements.reporting import Report
from generator.models import Voice

_CONDEMNING = frozenset(
    """condemn denounce criticise criticize decry deplore blast slam lambast lambaste castigate censure rebuke
    reprimand chide scold berate bash ridicule mock deride deprecate disparage excoriate pillory upbraid bemoan assail
    scoff lament regret mourn protest rail inveigh""".split()
)
_JUDGING = frozenset("believe think feel suppose consider regard view deem fear worry doubt wonder".split())
_NAMING = frozenset(
    """call label dub term brand describe depict portray characterise characterize liken compare""".split()
)
_EXPECTING = frozenset("expect anticipate predict forecast foresee project envisage envision hope wish plan".split())
_FALSE = frozenset(
    """false untrue lie lies baseless unfounded groundless fabricated invented fabrication invention nonsense rubbish
    inaccurate incorrect absurd bogus fake slander hoax fiction fictitious myth fantasy smear smears rumour rumours
    rumor rumors concoction concocted distortion disinformation fairy speculation conjecture""".split()
)
_INSISTING = frozenset("insist maintain assure reassure swear counter protest".split())
"""Verbs that stand against doubt: to insist that nothing happened is to deny it."""
_ALLEGED = frozenset(
    """truth evidence proof basis plan intention link connection reason ground crisis question order deal secret rift
    pressure payment conflict wrongdoing fault foundation substance merit justification""".split()
)
"""Nouns whose existence somebody has asserted when another says "there is no"."""
_FIRST = frozenset({"i", "we"})
_KNOWING = frozenset(
    """know want think expect see understand remember believe like need mean care decide hear receive consult warn
    inform notify ask""".split()
)
"""Verbs of which nobody is accused: "we have not decided" denies nothing."""


def voice_of_report(doc: Doc, report: Report) -> Voice:
    """A reporting word that denies, promises, praises or demands decides; for others the content does."""
    if report.kind == "refusing":
        return "reported"
    if report.take == "h":
        return "plan" if report.lemma in _EXPECTING else "claim"
    if report.take == "j" and report.lemma not in _HOLDING:
        return "opinion"
    if report.kind == "denying":
        if report.lemma in _DECIDING and _opens_with(doc, report, _ASKED):
            return "reported"
        if report.take in {"a", "v"} and not _says(doc, report, _FALSE | _TOLD):
            return "opinion"
        return "claim" if report.negated else "denial"
    professed = report.take == "i" and report.kind == "assertive"
    if report.lemma in _EXPECTING or report.kind == "promising" or (report.take == "i" and not professed):
        return "plan"
    if (report.lemma in _NAMING or report.take == "p") and _says_false(doc, report):
        return "denial"
    if report.lemma in _PROTESTING and _says(doc, report, _INNOCENT):
        return "denial"
    if report.lemma in _WEIGHING and report.take == "g":
        return "plan"
    if _is_stance(doc, report):
        return "opinion"
    if report.take == "s" and report.lemma.endswith(_VIEWS) and not _is_of_the_past(doc, report):
        return "opinion"
    if report.take == "o" and report.lemma in _VOICING:
        return "opinion"
    if report.lemma in _ESTIMATING:
        return "claim"
    head = _head(doc, report)
    if head is None:
        return "denial" if _says_false(doc, report) and _length(doc, report) <= _SHORT else "claim"
    if denies(head, report):
        return "denial"
    if is_planned(head) or _is_future_of_past(head, report):
        return "plan"
    if is_judgement(head) or _is_valued(head) or _is_felt(head):
        return "opinion"
    return "claim"


def _is_stance(doc: Doc, report: Report) -> bool:
    """Whether the reporting word itself takes sides, whatever follows it."""
    if report.kind in {"praising", "demanding", "doubting"}:
        return True
    if report.kind == "accusing" and report.take in _TAKING_SIDES:
        return report.lemma not in _ACCUSING
    if report.lemma in _DEPICTING:
        return report.take in {"a", "v"} and _says_value(doc, report)
    if report.take in {"v", "e"} and report.kind == "neutral":
        return True
    if report.lemma in _CONDEMNING | _NAMING | _FEELING and report.take not in {"c", "q", "d"}:
        return True
    return report.lemma in _JUDGING and not (report.lemma in _SUPPOSING and _is_of_the_past(doc, report))


_TAKING_SIDES = frozenset({"o", "w", "p", "v", "g"})
_ACCUSING = frozenset({"blame", "accuse", "charge", "accusation"})
"""Verbs that tell what somebody is said to have done: that is a claim, not a judgement."""
_DEPICTING = frozenset("describe depict portray characterise characterize".split())
"""Verbs of calling that claim as often as they judge: "described the death as *an accident*"."""
_FEELING = frozenset(
    """dread resent dislike loathe detest abhor despise relish rue fear worry fret agonise agonize despair concern
    anxiety""".split()
)

_VIEWS = ("opinion", "view", "eyes", "estimation", "judgment", "judgement")
_VOICING = frozenset({"express", "voice", "convey"})
"""Verbs whose object is a feeling or wish: "expressed *concern*"."""
_ESTIMATING = frozenset({"estimate", "calculate", "put", "peg"})
_WEIGHING = frozenset({"consider", "contemplate", "mull", "weigh", "ponder"})
_LAMENTING = frozenset("complain lament grumble moan bemoan".split())
"""Verbs that report a grievance: "we were never asked, they complained" denies nothing."""

_HOLDING = frozenset("adamant insistent emphatic unequivocal aware conscious mindful".split())
"""Adjectives that claim rather than feel."""

_SHORT = 6
"""Words of an exclamation without a verb, at most: "a baseless lie"."""


def _length(doc: Doc, report: Report) -> int:
    spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in report.parts]
    return sum(t.is_alpha for span in spans if span is not None for t in span)


def _head(doc: Doc, report: Report) -> Token | None:
    for start, end in report.parts:
        span = doc.char_span(start, end, alignment_mode="contract")
        if span is not None and len(span):
            head = _first_clause(span)
            if head is not None:
                return head
    return None


def _first_clause(span: Span) -> Token | None:
    """The main predicate of the first sentence of a stretch."""
    stop = next((t.i + 1 for t in span if t.text in {".", "!", "?"}), span.end)
    return main_predicate(span.doc[span.start : max(stop, span.start + 1)])


def denies(head: Token, report: Report) -> bool:
    """Whether the content says that the speaker, or nobody, did what happened or is alleged."""
    if _calls_false(head) or _has_no_part(head):
        return True
    if (
        not _negative(head)
        or report.kind == "accusing"
        or report.lemma in _LAMENTING
        or grammar.tense(head) == "future"
    ):
        return False
    if _is_absent(head) or (report.lemma in _INSISTING and not _is_future_of_past(head, report)):
        return True
    if grammar.tense(head) != "past":
        return False
    if any(t.lower_ == "such" for s in grammar.subjects(head) for t in s.children):
        return True
    if head.lemma_.lower() in _KNOWING:
        return False
    subjects = grammar.subjects(head)
    if any(s.lower_ in _FIRST for s in subjects):
        return True
    if any(s.lower_ in {"none", "nobody", "nothing"} for s in subjects):
        return head.tag_ == "VBN" and grammar.is_passive(head)
    speaker = report.speaker
    if speaker is None or not subjects:
        return False
    return report.cue is not None and subjects[0].lower_ in {"he", "she", "it", "they"} and report.take in {"c", "q"}


def _calls_false(head: Token) -> bool:
    """Whether a copula calls what was said false: "is a lie", "are baseless"."""
    named = [word for noun in grammar.predicate_nouns(head) for word in (noun, *grammar.modifiers(noun))]
    return any(word.lower_ in _FALSE for word in named) and not grammar.is_negated(head)


def _has_no_part(head: Token) -> bool:
    """Whether the clause says that somebody "had nothing to do with" it, "played no part" or "knows nothing of" it."""
    for thing in grammar.objects(head):
        if thing.lower_ == "nothing" and any(c.lower_ == "do" for c in grammar.adnominal_clauses(thing)):
            return True
        if thing.lower_ == "nothing" and head.lemma_.lower() == "know" and grammar.obliques(thing):
            return True
        if thing.lower_ in _PARTS and any(c.lower_ == "no" for c in thing.children):
            return True
    return False


_PARTS = frozenset("part role hand involvement knowledge responsibility".split())


def _is_absent(head: Token) -> bool:
    """Whether the clause says that there is none of what was alleged: "there is no truth in it"."""
    things = [c for c in (head, *head.children) if c.lemma_.lower() in _ALLEGED]
    return any(c.lower_ == "no" for thing in things for c in thing.children) and (
        any(c.lower_ == "there" for c in head.children) or any(grammar.is_object(t) for t in things)
    )


def _negative(head: Token) -> bool:
    return grammar.is_negated(head) or any(
        s.lower_ in {"none", "nobody", "nothing", "neither"} for s in grammar.subjects(head, inherited=False)
    )


def _is_future_of_past(head: Token, report: Report) -> bool:
    """Whether "would" stands for "will" in reported speech: below a past tense, not in quotation marks."""
    doc, helpers = head.doc, grammar.auxiliaries(head)
    if not any(a.lower_ in {"would", "'d", "’d"} for a in helpers) or any(a.lemma_.lower() == "have" for a in helpers):
        return False
    if head.lemma_.lower() in _WILLING or (report.head >= 0 and doc[report.head].tag_ in {"VBZ", "VBP"}):
        return False
    before = doc[sentence_start(head) : head.i]
    opened, closed = occurrences(before, texts={"“", "``"}), occurrences(before, texts={"”"})
    return len(opened) <= len(closed) and len(occurrences(before, texts={'"'})) % 2 == 0


_WILLING = frozenset({"welcome", "like", "love", "prefer", "appreciate", "happy", "glad", "willing"})
"""What one would do if asked: "would *welcome* observers" tells no plan."""


def _is_valued(head: Token) -> bool:
    """Whether a copula ascribes a value: "is a disgrace", "is unacceptable", "is too small"."""
    nouns = [n for n in grammar.predicate_nouns(head) if grammar.preposition(n) is None]
    return any(is_value(word.lower_) for noun in nouns for word in (noun, *grammar.modifiers(noun))) or any(
        child.lower_ == "too" and noun.pos_ == "ADJ" for noun in nouns for child in noun.children if child.i < noun.i
    )


def _is_felt(head: Token) -> bool:
    """Whether the speaker tells a belief or feeling of his own: "we believe", "I am proud"."""
    if not any(s.lower_ in _FIRST for s in grammar.subjects(head)):
        return False
    felt = {n.lower_ for n in grammar.predicate_nouns(head)} | {head.lower_}
    return head.lemma_.lower() in _JUDGING or bool(felt & _FEELINGS)


_FEELINGS = frozenset(
    """proud glad happy sorry shocked saddened sad grateful confident convinced concerned worried afraid disappointed
    delighted pleased angry outraged appalled horrified sure certain hopeful optimistic pessimistic ashamed""".split()
)


_PROTESTING = frozenset("protest maintain proclaim declare assert insist affirm".split())
_INNOCENT = frozenset({"innocence", "innocent"})
_SUPPOSING = frozenset("believe think suppose".split())


def _says_value(doc: Doc, report: Report) -> bool:
    return any(
        is_value(t.lower_) or (t.lower_ == "too" and t.head.i > t.i)
        for start, end in report.parts
        for t in (doc.char_span(start, end, alignment_mode="expand") or ())
    )


_DECIDING = frozenset({"dismiss", "reject"})
_ASKED = frozenset(
    """application appeal bid request motion petition plea lawsuit suit case bill amendment proposal offer treaty deal
    budget nomination""".split()
)
"""What is asked for and decided on; to reject it denies nothing."""


_TOLD = frozenset(
    """report reports claim claims allegation allegations accusation accusations charge charges suggestion suggestions
    figure figures talk photograph photographs story stories criticism concerns complaint complaints""".split()
)
"""What somebody has said; to dismiss anything else "as a stunt" is to judge it."""


def _opens_with(doc: Doc, report: Report, nouns: frozenset[str]) -> bool:
    """Whether the content is first of all one of these things."""
    span = doc.char_span(*report.parts[0], alignment_mode="expand")
    return span is not None and len(span) > 0 and span.root.lemma_.lower() in nouns


def _is_of_the_past(doc: Doc, report: Report) -> bool:
    """Whether somebody supposes what has happened, as investigators do, instead of judging."""
    head = _head(doc, report)
    return head is not None and grammar.tense(head) == "past" and not _is_valued(head) and not is_judgement(head)


def _says_false(doc: Doc, report: Report) -> bool:
    return _says(doc, report, _FALSE)


def _says(doc: Doc, report: Report, words: frozenset[str]) -> bool:
    return any(
        t.lower_ in words
        for start, end in report.parts
        for t in (doc.char_span(start, end, alignment_mode="expand") or ())
    )
