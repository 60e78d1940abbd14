"""Whose word a clause is where no reporting word on the list tells it, but the way it hangs in its sentence does.

A clause that somebody's verb governs is his word, be the verb ever so rare, unless it is one of the few that tell what
is so or what he brought about. The same goes for the clause of a noun like *theory*, for a short clause with a subject
behind the comma that closes a sentence, for whatever a thing is told "according to", and for "for him, …". What marks
show is told in `_marked`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.extractors import _grammar as grammar
from generator.extractors import _nouns as nouns
from generator.extractors._memory import remembered
from generator.extractors._own_voice import is_hearsay
from generator.extractors._stances import Stance, is_somebody, judged
from generator.extractors._words import sentence_start
from generator.models import Voice

_NOT_TELLING = frozenset(
    """know realise realize notice see hear feel watch observe discover learn find recognise recognize understand forget
    ensure cause arrange guarantee secure prevent mean imply prove manage pretend decide resolve agree vote rule choose
    order require let make help get have be become do start begin stop keep wait ask wonder matter happen seem appear
    depend care mind like love hate want wish need try tend experience aware conscious mindful lucky fortunate able
    glad""".split()
)
"""Words whose clause is so, is done, or is not said to be so: knowing and sensing, bringing about, deciding, asking."""

_UTTERING = frozenset(
    """make give issue raise voice express sound level launch deliver repeat reiterate renew offer release unleash air
    lodge persist send advance echo peddle spread spout tell work proceed operate""".split()
)
"""Verbs that put forward what a noun of speech names: "*sounded* a call", "*persisted* in arguments"."""

_SUFFERING = frozenset({"face", "draw", "meet", "attract", "provoke", "come", "trigger", "spark", "prompt"})
"""Verbs of those whom others talk about: "has *faced* accusations of", "*came* under criticism"."""

_SPOKEN: dict[str, Voice] = {
    **dict.fromkeys(
        """account allegation accusation claim argument assertion contention assurance insinuation suggestion
        theory assumption belief hypothesis suspicion notion premise impression case point""".split(),
        "claim",
    ),
    **dict.fromkeys(
        "condemnation criticism praise call appeal plea demand objection complaint doubt question rebuke".split(),
        "opinion",
    ),
    **dict.fromkeys("denial rebuttal refutation".split(), "denial"),
}
"""Nouns of speech and thought whose content stands behind them, and the voice of it."""

_LONGEST_TAIL = 8
"""Words of a clause that closes a sentence and tells whose word it was, at most: ", *his mother is convinced*"."""


@remembered
def told(predicate: Token) -> Stance | None:
    """Who tells a clause or what it governs; None when it is the article's own for all that the grammar shows."""
    below = source(predicate) or _teller(predicate)
    if below is not None:
        return Stance("claim", below)
    return _judged(predicate) or _blamed(predicate) or _spoken(predicate) or _for_whom(predicate)


@remembered
def source(predicate: Token) -> Token | None:
    """Who or what the whole of a clause is told after: "…, *the paper* has learned", "according to *the almanac*"."""
    return _holder_of_tail(predicate) or _according(predicate) or _survey(predicate)


@remembered
def told_above(predicate: Token) -> Stance | None:
    """Who tells a clause by what it hangs below: "villagers figure *the dam will hold*"."""
    for above in _above(predicate):
        teller = _teller(above)
        if teller is not None or is_hearsay(above):
            return Stance("claim", teller)
    return None


def _teller(predicate: Token) -> Token | None:
    """The subject of a verb that somebody tells or believes a whole clause by."""
    if predicate.lemma_.lower() in _NOT_TELLING or grammar.is_passive(predicate) or grammar.is_negated(predicate):
        return None
    if predicate.pos_ not in {"VERB", "ADJ"} or grammar.tense(predicate) not in {"past", "present"}:
        return None
    if grammar.modal(predicate) is not None or not any(_is_content(c, predicate) for c in _clauses(predicate)):
        return None
    return somebody(predicate)


def _clauses(predicate: Token) -> Iterator[Token]:
    yield from (c for c in grammar.clause_complements(predicate) if c.i > predicate.i)


def _is_content(clause: Token, predicate: Token) -> bool:
    """Whether a clause behind a verb tells something whole: opened by "that", or with a finite verb and a subject."""
    if grammar.tense(clause) == "none" or not grammar.subjects(clause, inherited=False):
        return False
    between = clause.doc[predicate.i + 1 : _opening(clause)]
    if any(t.text in {";", ":", "—", "–", "-", "("} for t in between):
        return False
    if any(m.lower_ == "that" for m in grammar.markers(clause)):
        return True
    return predicate.pos_ == "VERB" and len(between) <= _LONGEST_SUBJECT and not any(t.is_punct for t in between)


def _opening(clause: Token) -> int:
    """The first word of a clause; parsers hang the mark in front of it below it."""
    return next((t.i for t in clause.subtree if not t.is_punct and not t.is_space), clause.i)


_LONGEST_SUBJECT = 4
"""Words between a verb and its clause without "that", at most: parsers hang the subject on the verb."""


def somebody(predicate: Token) -> Token | None:
    """The subject of a clause, where it can have a word of its own."""
    subjects = grammar.subjects(predicate) or _misplaced_subject(predicate)
    return next((s for s in subjects if s.i < predicate.i and (is_somebody(s) or nouns.is_document(s))), None)


def _misplaced_subject(predicate: Token) -> tuple[Token, ...]:
    """The noun that stands where the subject does, though the parser hangs it on a noun behind the verb."""
    sentence = predicate.sent
    before = predicate.doc[sentence.start : min((predicate, *grammar.auxiliaries(predicate)), key=lambda t: t.i).i]
    behind = (
        t for t in before if grammar.is_subject(t) and t.head.i > predicate.i and t.head.pos_ in {"NOUN", "PROPN"}
    )
    return tuple(t for t in behind if not grammar.auxiliaries(t.head))


def _holder_of_tail(predicate: Token) -> Token | None:
    """The subject of a short clause behind the last comma: "he was tortured, *his mother* is convinced"."""
    for tail in grammar.clause_complements(predicate):
        if tail.i < predicate.i or grammar.tense(tail) == "none":
            continue
        if tail.lemma_.lower() in _NOT_TELLING and not _finds_out(tail):
            continue
        left, right = _opening(tail), tail.right_edge.i
        doc = tail.doc
        closes = right + 1 >= len(doc) or doc[right + 1].text in {".", "!", "?"} or doc[right].text in {".", "!", "?"}
        bare = not (grammar.objects(tail) or grammar.clause_complements(tail) or grammar.predicate_nouns(tail))
        short = doc[left - 1].text == "," and right - left <= _LONGEST_TAIL
        holder = somebody(tail)
        if short and closes and bare and holder is not None and not _has_marker(tail):
            return holder
    return None


def _finds_out(tail: Token) -> bool:
    """Whether a clause gives the source of what stands before it: ", *the paper has learned*"."""
    until_now = tail.tag_ in {"VBZ", "VBP"} or any(a.lower_ in {"has", "have"} for a in grammar.auxiliaries(tail))
    return until_now and tail.lemma_.lower() in {"know", "hear", "learn", "discover", "find", "understand"}


def _has_marker(clause: Token) -> bool:
    return bool(grammar.markers(clause)) or any(c.lower_ in {"and", "but", "or"} for c in clause.children)


def _according(predicate: Token) -> Token | None:
    """Who or what a clause is told "according to", be it ever so rare a source; no plan or rule that is kept."""
    nouns_behind = (n for word, n in grammar.obliques(predicate) if word.lower_ == "according")
    return next((n for n in nouns_behind if n.ent_type_ or n.tag_ == "NNS" or grammar.determiner(n) is not None), None)


def _survey(predicate: Token) -> Token | None:
    """The poll, count or study that gives a number: "*a poll* put him at 40 per cent", "in *the poll* he led by 5"."""
    within = next((n for word, n in grammar.obliques(predicate) if word.lower_ == "in" and n.i < predicate.i), None)
    survey = within if within is not None and within.lemma_.lower() in {"poll", "survey", "census", "study"} else None
    shows = predicate.lemma_.lower() in _SHOWING
    if survey is None and shows and not grammar.is_passive(predicate) and not grammar.is_negated(predicate):
        counts = (s for s in grammar.subjects(predicate) if s.lemma_.lower() in _SURVEYS)
        survey = next((s for s in counts if s.i < predicate.i), None)
    told = survey is not None and any(t.like_num and t.i > predicate.i for t in predicate.subtree)
    return survey if told else None


_SHOWING = frozenset("show put give find have indicate suggest".split())
_SURVEYS = frozenset(
    "poll survey study census tally data figure statistic result estimate projection count average".split()
)


def _blamed(predicate: Token) -> Stance | None:
    """Who goes for somebody with words: "*hammered* the minister *for* the delay", "*attacked* her *over* it"."""
    if predicate.lemma_.lower() not in _STRIKING or grammar.is_passive(predicate) or grammar.is_negated(predicate):
        return None
    if grammar.modal(predicate) is not None or not any(is_somebody(o) for o in grammar.objects(predicate)):
        return None
    things = [n for word, n in _phrases(predicate) if word.lower_ in {"for", "over"}]
    holder = somebody(predicate)
    if holder is None or not any(n.ent_type_ not in {"DATE", "TIME"} and n.pos_ != "NUM" for n in things):
        return None
    return None if any(n.lemma_.lower() in _SPANS for n in things) else Stance("opinion", holder)


_STRIKING = frozenset("attack hit hammer grill rip assail savage skewer roast needle taunt flay pummel thrash".split())
"""Verbs of striking that with a person and a reason tell of words."""

_SPANS = frozenset("second minute hour day week month year decade time while control possession".split())


def _phrases(predicate: Token) -> tuple[tuple[Token, Token], ...]:
    """The prepositional phrases of a verb and of its objects, gerunds included."""
    below = (predicate, *grammar.objects(predicate))
    return tuple(pair for word in below for pair in (*grammar.obliques(word), *grammar.gerunds(word)))


def _judged(predicate: Token) -> Stance | None:
    """What people think of somebody, in the passive: "has been *criticised* for", "is *seen* as", "was *blamed* on"."""
    if not grammar.is_passive(predicate) or grammar.is_negated(predicate) or grammar.modal(predicate) is not None:
        return None
    lemma = predicate.lemma_.lower()
    phrases = grammar.obliques(predicate)
    words = {word.lower_ for word, _ in phrases}
    holder = next((noun for word, noun in phrases if word.lower_ == "by" and is_somebody(noun)), None)
    if lemma == "blame" and words & {"on", "for"}:
        return Stance("claim", holder)
    if lemma in judged() or (lemma in _TAKEN and "as" in words):
        return Stance("opinion", holder)
    return None


_TAKEN = frozenset("see view regard perceive interpret picture describe portray depict tout".split())
"""Verbs whose passive with "as" tells a view: "is *seen* as a hero"."""


def _spoken(predicate: Token) -> Stance | None:
    """Who utters, or suffers, what a noun of speech names: "made *a condemnation* of", "faced *accusations* of"."""
    if grammar.is_negated(predicate) or grammar.modal(predicate) is not None or grammar.is_passive(predicate):
        return None
    lemma = predicate.lemma_.lower()
    if lemma in _ATTEMPTING:
        below = (*grammar.clause_complements(predicate), *grammar.adverbial_clauses(predicate))
        tried = next((c for c in below if c.tag_ == "VB" and c.i > predicate.i), None)
        found = _spoken(tried) if tried is not None else None
        return Stance(found.voice, somebody(predicate)) if found is not None else None
    things = (*grammar.objects(predicate), *(n for word, n in grammar.obliques(predicate) if word.lower_ in _INTO))
    noun = next((n for n in things if n.lemma_.lower() in _SPOKEN and _has_content(n, predicate)), None)
    if noun is None or any(c.lower_ == "no" for c in noun.children):
        return None
    voice = _SPOKEN[noun.lemma_.lower()]
    holder = somebody(predicate)
    if lemma in _UTTERING and holder is not None:
        return Stance(voice, holder)
    if lemma in _SUFFERING:
        return Stance(voice, None)
    return None


_INTO = frozenset({"in", "on", "under", "with"})
_ATTEMPTING = frozenset("try seek attempt go continue begin use rush".split())
"""Verbs whose infinitive tells what was put forward: "*tried* to make the case that"."""


def _has_content(noun: Token, verb: Token) -> bool:
    """Whether what a noun of speech says stands behind it, be it hung on the verb: "made the case *that …*"."""
    behind = (c for c in grammar.clause_complements(verb) if c.i > noun.i)
    if grammar.adnominal_clauses(noun) or any(m.lower_ == "that" for c in behind for m in grammar.markers(c)):
        return True
    return any(word.lower_ in {"of", "for", "about", "over", "against"} for word, _ in grammar.obliques(noun))


def _for_whom(predicate: Token) -> Stance | None:
    """Whose view a copula and a noun give: "*for the owner*, the rule is a disaster", "… there is no doubt that"."""
    named = [n for n in (predicate, *predicate.children) if n.pos_ == "NOUN" and grammar.determiner(n) is not None]
    doubt = next((n for n in named if n.lemma_.lower() == "doubt" and grammar.adnominal_clauses(n)), None)
    copular = any(n in grammar.predicate_nouns(predicate) for n in named)
    if doubt is None and not copular:
        return None
    doc = predicate.doc
    for word, noun in grammar.obliques(predicate):
        opens = word.lower_ == "for" and word.i == sentence_start(predicate) and noun.i < predicate.i
        if opens and any(t.text == "," for t in doc[noun.i : predicate.i]) and is_somebody(noun):
            return Stance("claim" if doubt is not None else "opinion", noun)
    return None


def _above(predicate: Token) -> Iterator[Token]:
    """The verbs whose content a clause is, from the nearest up."""
    seen = 0
    above = grammar.governing_clause(predicate)
    while above is not None and seen < len(predicate.doc):
        if above.i < predicate.i:
            yield above
        above, seen = grammar.governing_clause(above), seen + 1
