"""The voice of a statement: claim, denial, plan or opinion, from its reporting word and from what it says."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from generator.extractors import _grammar as grammar
from generator.extractors._voice import is_judgement, is_planned, main_predicate
from generator.extractors.statements.reporting import Report
from generator.models import Voice

_CONDEMNING = frozenset(
    """condemn denounce criticise criticize decry deplore blast slam lambast lambaste castigate censure rebuke
    reprimand chide scold berate bash ridicule mock deride deprecate disparage excoriate pillory upbraid bemoan assail
    scoff lament regret mourn protest rail inveigh""".split()
)
_JUDGING = frozenset("believe think feel suppose reckon consider regard view deem fear worry doubt wonder".split())
_NAMING = frozenset(
    """call label dub term brand describe depict portray characterise characterize liken compare""".split()
)
_EXPECTING = frozenset("expect anticipate predict forecast foresee project envisage envision hope wish plan".split())
_FALSE = frozenset(
    """false untrue lie lies baseless unfounded groundless fabricated invented fabrication nonsense rubbish absurd bogus
    fake slander hoax""".split()
)
_VALUES = frozenset(
    """good better best worse worst bad great terrible horrible shameful disgraceful disgrace shame outrage
    outrageous unacceptable intolerable unjust unfair immoral cowardly heinous barbaric brutal irresponsible
    reckless dangerous wonderful excellent disastrous disaster catastrophe tragedy tragic ridiculous absurd
    stupid foolish brave heroic historic inevitable barbarous essential vital crucial important necessary
    wise unwise right wrong sad pathetic beautiful brilliant magnificent disappointing encouraging welcome
    deplorable despicable unforgivable inexcusable fantastic awful appalling monstrous farce joke scandal
    scandalous milestone mistake failure success honour honor""".split()
)
_FIRST = frozenset({"i", "we"})
_KNOWING = frozenset("know want think expect see understand remember believe like need mean care".split())


def voice_of_report(doc: Doc, report: Report) -> Voice:
    """A reporting word that denies, promises, praises or demands decides; for others the content does."""
    if report.kind == "denying":
        return "claim" if report.negated else "denial"
    if report.lemma in _EXPECTING or report.kind == "promising" or report.take == "i":
        return "plan"
    if report.lemma in _NAMING and _says_false(doc, report):
        return "denial"
    if report.kind in {"praising", "demanding", "doubting"} or report.lemma in _CONDEMNING | _NAMING | _JUDGING:
        return "opinion"
    head = _head(doc, report)
    if head is None:
        return "claim"
    if denies(head, report):
        return "denial"
    if is_planned(head) or _is_future_of_past(head):
        return "plan"
    if is_judgement(head) or _is_valued(head) or _is_felt(head):
        return "opinion"
    return "claim"


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
    if grammar.tense(head) != "past" or not _negative(head):
        return False
    if any(t.lower_ == "such" for s in grammar.subjects(head) for t in s.children):
        return True
    if head.lemma_.lower() in _KNOWING:
        return False
    subjects = grammar.subjects(head)
    if any(s.lower_ in _FIRST for s in subjects):
        return True
    if any(s.lower_ in {"none", "nobody"} for s in subjects):
        return head.tag_ == "VBN" and grammar.is_passive(head)
    speaker = report.speaker
    if speaker is None or not subjects:
        return False
    return report.cue is not None and subjects[0].lower_ in {"he", "she", "it", "they"} and report.take in {"c", "q"}


def _negative(head: Token) -> bool:
    return grammar.is_negated(head) or any(
        s.lower_ in {"none", "nobody", "neither"} for s in grammar.subjects(head, inherited=False)
    )


def _is_future_of_past(head: Token) -> bool:
    """Whether "would" stands for "will" in reported speech."""
    helpers = grammar.auxiliaries(head)
    return any(a.lower_ in {"would", "'d", "’d"} for a in helpers) and not any(
        a.lemma_.lower() == "have" for a in helpers
    )


def _is_valued(head: Token) -> bool:
    """Whether a copula ascribes a value: "is a disgrace", "is unacceptable"."""
    return any(
        word.lower_ in _VALUES for noun in grammar.predicate_nouns(head) for word in (noun, *grammar.modifiers(noun))
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


def _says_false(doc: Doc, report: Report) -> bool:
    return any(
        t.lower_ in _FALSE
        for start, end in report.parts
        for t in (doc.char_span(start, end, alignment_mode="expand") or ())
    )
