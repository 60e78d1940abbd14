"""One article's findings as a reader sees them: ranked, capped, nothing twice. Finds nothing new."""

from __future__ import annotations

from generator import corrections, dates
from generator.models import (
    Actor,
    Band,
    Briefing,
    Event,
    Extraction,
    Fact,
    Figure,
    Passage,
    SpokenFor,
    Statement,
    Timex,
)

_FEWEST_FACTS = 5
_LOW = 0.04
"""Score below which a fact is left out once there are five."""
_LINE_WORDS = 45
"""Words of a bottom line of two passages at most."""
_LINE_RANK = 6
"""How far down the ranking a bottom line is looked for."""
_EARLY = 0.85
"""What each sentence further down leaves of a passage as bottom line: news says what happened at the top."""
_FOLLOWS = 0.1
"""Score that a passage has at least which says what follows: one far below is about something else."""
_FIGURES = 5
_WHO = 20
_QUOTE_MARKS = frozenset("“\"‘'«")
_WEIGHT = {"casualties": 3.0, "money": 2.0, "share": 1.6, "count": 1.2, "measure": 1.0}


def brief(extraction: Extraction, *, max_facts: int = 7) -> Briefing:
    """Choose and arrange what one page shows.

    Corrections of the front matter are applied first; pinned facts come first, in the order given. The bottom line is
    the first pinned fact that is fit for it, else the best of the first facts, the earlier the better.
    """
    extraction, made, problems = corrections.apply(extraction)
    known = {fact.anchor: fact for fact in extraction.facts}
    pinned = [known[one.anchor] for one in made if one.action == "pin" and one.anchor in known]
    rest = [fact for fact in extraction.facts if fact not in pinned]
    ranked = [*pinned, *rest]
    line = _bottom_line(pinned, rest, extraction)
    events = [e for e in extraction.events if e.polarity == "positive"]
    return Briefing(
        extraction=extraction,
        bottom_line=line,
        facts=_capped([f for f in ranked if f not in line], max_facts),
        key_figures=_key_figures(extraction, ranked),
        who=_who(extraction),
        said=_said(extraction),
        background=_banded(events, "background", extraction.timexes),
        news=_banded(events, "news", extraction.timexes),
        coming=_banded(events, "next", extraction.timexes),
        undated=tuple(e for e in events if e.band == "undated" or e.date is None),
        disputed=_disputed(_telling(extraction.statements)),
        unclear=_unclear(extraction),
        problems=(*extraction.problems, *problems),
        corrections=made,
    )


def _bottom_line(pinned: list[Fact], rest: list[Fact], extraction: Extraction) -> tuple[Fact, ...]:
    """What happened, and what follows if a further passage says so in few words."""
    ranked = [*pinned, *rest]
    fit = [fact for fact in ranked[:_LINE_RANK] if _is_plain(fact, extraction)]
    if not fit:
        return ()
    first = fit[0] if fit[0] in pinned else max(fit, key=lambda f: (f.score * _EARLY**f.sentence, -f.start))
    ahead = {e.id for e in extraction.events if e.band == "next"}
    room = _LINE_WORDS - len(first.text.split())
    for fact in (other for other in fit if other is not first):
        follows = fact.voice == "plan" or any(event in ahead for event in fact.events)
        if follows and fact.score >= _FOLLOWS and len(fact.text.split()) <= room and len(ranked) > 3:
            return first, fact
    return (first,)


def _is_plain(fact: Fact, extraction: Extraction) -> bool:
    """Whether a fact is told, not quoted, judged or asked, and names whom it is about."""
    quoted = any(
        s.kind == "direct" and s.start <= fact.start + 1 and fact.end - 1 <= s.end for s in extraction.statements
    )
    named = fact.opens_with is None
    return named and not (quoted or fact.voice == "opinion" or fact.text[0] in _QUOTE_MARKS or fact.text.endswith("?"))


def _capped(facts: list[Fact], most: int) -> tuple[Fact, ...]:
    """The first, and after five only those that still tell something."""
    return tuple(f for place, f in enumerate(facts[:most]) if place < _FEWEST_FACTS or f.score >= _LOW)


def _key_figures(extraction: Extraction, ranked: list[Fact]) -> tuple[Figure, ...]:
    """The figures that matter most: people hurt, money, shares; from the facts, from the top; no figure twice."""
    place = {id(fact): order for order, fact in enumerate(ranked)}
    found: dict[tuple[object, ...], tuple[float, Figure]] = {}
    for figure in extraction.figures:
        holding = [place[id(f)] for f in ranked if f.start <= figure.start and figure.end <= f.end]
        worth = _WEIGHT[figure.kind] * (1.5 if holding else 1.0) / (1 + figure.sentence / 10)
        if figure.kind == "count" and figure.value < 4 and figure.bound == "exact":
            continue
        key = (figure.kind, figure.unit, figure.value, figure.bound, figure.counted.lower())
        if key not in found or found[key][0] < worth:
            found[key] = (worth, figure)
    best = sorted(found.values(), key=lambda f: (-f[0], f[1].start))
    return tuple(figure for _, figure in best[:_FIGURES])


def _who(extraction: Extraction) -> tuple[Actor, ...]:
    return tuple(a for a in extraction.actors if any(m.form == "name" for m in a.mentions) or a.roles)[:_WHO]


def _said(extraction: Extraction) -> tuple[SpokenFor, ...]:
    """Statements by speaker: actors by salience, then others in text order, unnamed and unknown sources last."""
    groups: dict[tuple[str | None, str, bool], list[Statement]] = {}
    for statement in _telling(extraction.statements):
        words = extraction.speaker_words(statement)
        unnamed = statement.speaker is None and statement.unnamed
        key = "" if statement.speaker or unnamed else words.casefold().removeprefix("the ")
        groups.setdefault((statement.speaker, key, unnamed), []).append(statement)
    salient = {a.id: n for n, a in enumerate(extraction.actors)}
    order = sorted(groups, key=lambda g: (salient.get(g[0] or "", len(salient)), g[2], g[0] is None and not g[1]))
    return tuple(
        SpokenFor(
            group[0],
            _with_answers(groups[group]),
            extraction.speaker_words(groups[group][0]) if group[1] else "",
            group[2],
        )
        for group in order
    )


def _telling(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Those that tell something: not "both deny *it*", unless it is known which claim that answers."""
    return tuple(s for s in statements if s.answers is not None or s.text.lower() not in _POINTING)


_POINTING = frozenset("it this that them him her these those so everything nothing something".split())


def _with_answers(statements: list[Statement]) -> tuple[Statement, ...]:
    here = {s.id for s in statements}
    out: list[Statement] = []
    for statement in statements:
        if statement.answers not in here:
            out.append(statement)
            out.extend(s for s in statements if s.answers == statement.id and s.id != statement.id)
    return tuple(out) if len(out) == len(statements) else tuple(statements)


def _banded(events: list[Event], band: Band, timexes: tuple[Timex, ...]) -> tuple[Event, ...]:
    dated = [event for event in events if event.band == band and event.date is not None]
    order = dates.in_order([(e.date, timexes[e.timex].edtf if e.timex is not None else None) for e in dated])
    return tuple(dated[i] for i in order)


def _disputed(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    answered = {s.answers for s in statements if s.answers is not None}
    return tuple(s for s in statements if s.voice == "denial" or s.id in answered)


def _unclear(extraction: Extraction) -> tuple[Passage, ...]:
    """Speech that nobody is named for, dates that could not be worked out, words that carry a judgement."""
    found: list[Passage] = [s for s in _telling(extraction.statements) if s.speaker is None and not s.unnamed]
    found += [t for t in extraction.timexes if t.basis == "unresolved" and t.type in {"DATE", "TIME"}]
    found += extraction.flags
    return tuple(sorted(found, key=lambda p: (p.start, p.end)))
