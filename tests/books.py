"""A small book made by hand, with every element that a page can show, and a generated one of any size."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.models import (
    Actor,
    ActorRef,
    Affiliation,
    Answer,
    Article,
    BookPlace,
    Briefing,
    Collection,
    Cue,
    Dossier,
    Entity,
    Event,
    EventRef,
    Extraction,
    Fact,
    Figure,
    Flag,
    Glance,
    LedgerEntry,
    LedgerSide,
    Mention,
    Paragraph,
    Participant,
    Passage,
    Place,
    PlaceRef,
    Problem,
    Related,
    Role,
    Sentence,
    SpokenFor,
    Statement,
    TimelineEntry,
    Timex,
)

FERRY = (
    "The ferry line between Vell and Osmund will reopen on 4 March, the harbour minister Ana Ruiz said on Tuesday.\n\n"
    "“We have waited long enough,” Ruiz told reporters, “and the islanders have waited longer.” "
    "At least 1,200 passengers a day used the line before it closed in November 2023.\n\n"
    "What comes next\n\n"
    "The Osmund Fishers’ Union denied that it had agreed to the timetable. "
    "Ruiz had earlier claimed that the union agreed. "
    "A diplomat who asked not to be named called the plan so-called progress.\n\n"
    "The two islands signed a treaty in 1998. Talks are expected next month in Port Castor."
)
UNION = (
    "The Osmund Fishers’ Union wants a slower start for the ferry to Vell.\n\n"
    "Its chair, Tom Okafor, said that the line closed in November 2023 without notice. "
    "About 900 passengers a day used the ferry, according to the union.\n\n"
    "Harbour minister Ana Ruiz will meet Okafor in Port Castor on 12 March 2024."
)
NOTE = "The lighthouse of Osmund is being painted. Nobody knows when the work began."


class Draft:
    """An article under construction: passages by their words."""

    def __init__(self, article_id: str, title: str, text: str, **meta: Any) -> None:
        paragraphs, sentences = [], []
        for match in re.finditer(r"[^\n]+", text):
            heading = len(match[0]) < 30 and not match[0].endswith(".")
            paragraphs.append(Paragraph(*match.span(), "heading" if heading else "body"))
            for inner in re.finditer(r"\S.*?(?:[.!?]”?(?=\s|$)|$)", match[0]):
                start = match.start() + inner.start()
                sentences.append(Sentence(start, match.start() + inner.end(), len(paragraphs) - 1))
        self.text = text
        self.article = Article(
            article_id,
            title,
            text,
            path=PurePosixPath("content") / f"{article_id}.md",
            paragraphs=tuple(paragraphs),
            sentences=tuple(sentences),
            **meta,
        )

    def at(self, words: str, nth: int = 0) -> dict[str, Any]:
        """`start`, `end` and `text` of the words' nth place."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return {"start": start, "end": start + len(words), "text": words}

    def sentence(self, words: str) -> int:
        """Index of the sentence in which the words begin."""
        start = self.text.index(words)
        return next(i for i, one in enumerate(self.article.sentences) if one.start <= start < one.end)

    def mentions(self, *words: str) -> tuple[Mention, ...]:
        """Every place of these names."""
        found = {m.span() for word in words for m in re.finditer(rf"\b{re.escape(word)}\b", self.text)}
        whole = [a for a in found if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in found)]
        return tuple(Mention(*span, "name") for span in sorted(whole))

    def fact(self, words: str, anchor: str, **more: Any) -> Fact:
        return Fact(
            **self.at(words),
            anchor=anchor,
            sentence=self.sentence(words),
            **{"score": 0.9, "voice": "reported", **more},
        )

    def event(self, words: str, name: str, **more: Any) -> Event:
        given = {
            "date": None,
            "precision": None,
            "basis": "explicit",
            "timex": None,
            "band": "news",
            "voice": "reported",
        }
        return Event(**self.at(words), id=name, anchor=f"ev{name}", sentence=self.sentence(words), **{**given, **more})

    def said(self, words: str, name: str, **more: Any) -> Statement:
        given = {"kind": "indirect", "voice": "claim", "speaker": None}
        return Statement(
            **self.at(words), id=name, anchor=f"st{name}", sentence=self.sentence(words), **{**given, **more}
        )


def ferry() -> Briefing:
    d = Draft(
        "islands/ferry-reopens",
        "Ferry between Vell and Osmund “to reopen in March”",
        FERRY,
        published=date(2024, 2, 14),
        published_basis="front matter",
        source="The Castor Courier",
        author="L. Brandt",
        url="https://example.org/ferry",
        place="Port Castor",
        section="islands",
    )
    ruiz = Actor(
        "a1",
        "Ana Ruiz",
        "person",
        (Role(**d.at("harbour minister"), of=(d.text.index("Ana Ruiz"), d.text.index("Ana Ruiz") + 8)),),
        (Affiliation(**d.at("harbour"), of=(0, 3)),),
        ("Ruiz",),
        0.9,
        d.mentions("Ana Ruiz", "Ruiz"),
        None,
        "ana ruiz",
    )
    union = Actor(
        "a2",
        "Osmund Fishers’ Union",
        "organisation",
        (),
        (),
        (),
        0.5,
        d.mentions("Osmund Fishers’ Union"),
    )
    quote = d.at("“We have waited long enough,” Ruiz told reporters, “and the islanders have waited longer.”")
    parts = tuple(
        (p["start"], p["end"])
        for p in (d.at("We have waited long enough"), d.at("and the islanders have waited longer"))
    )
    claim = d.said(
        "the union agreed",
        "s2",
        speaker="a1",
        cue=Cue(**d.at("claimed"), lemma="claim", kind="assertive"),
    )
    statements = (
        Statement(
            **quote,
            id="s1",
            anchor="sts1",
            sentence=d.sentence("“We have"),
            kind="direct",
            voice="claim",
            speaker="a1",
            cue=Cue(**d.at("told"), lemma="tell"),
            spans=parts,
            addressee=Passage(**d.at("reporters")),
        ),
        claim,
        d.said(
            "it had agreed to the timetable",
            "s3",
            voice="denial",
            speaker="a2",
            answers="s2",
            cue=Cue(**d.at("denied"), lemma="deny", kind="denying"),
        ),
        d.said("so-called progress", "s4", voice="opinion", unnamed=True, cue=Cue(**d.at("called"), lemma="call")),
    )
    timexes = (
        Timex(
            **d.at("4 March"),
            type="DATE",
            value="2024-03-04",
            basis="inferred year",
            edtf="2024-03-04",
            precision="day",
            reason="the year of publication",
        ),
        Timex(
            **d.at("November 2023"), type="DATE", value="2023-11", basis="explicit", edtf="2023-11", precision="month"
        ),
        Timex(**d.at("1998"), type="DATE", value="1998", basis="explicit", edtf="1998", precision="year"),
        Timex(
            **d.at("next month"),
            type="DATE",
            value="2024-03",
            basis="relative to publication",
            edtf="2024-03",
            precision="month",
        ),
        Timex(**d.at("Tuesday"), type="DATE", value="XXXX-WXX-2", basis="unresolved", reason="no anchor"),
    )
    events = (
        d.event(
            "The ferry line between Vell and Osmund will reopen on 4 March",
            "e1",
            date="2024-03-04",
            precision="day",
            basis="inferred year",
            timex=0,
            band="next",
            voice="plan",
            speaker="a1",
            actors=("a1",),
            places=("p1", "p2"),
        ),
        d.event("it closed in November 2023", "e2", date="2023-11", precision="month", timex=1, band="background"),
        d.event(
            "The two islands signed a treaty in 1998",
            "e3",
            date="1998",
            precision="year",
            timex=2,
            band="background",
            participants=(Participant("a2", "other"),),
        ),
        d.event(
            "Talks are expected next month in Port Castor",
            "e4",
            date="2024-03",
            precision="month",
            basis="relative to publication",
            timex=3,
            band="next",
            voice="plan",
            places=("p3",),
        ),
        d.event(
            "the harbour minister Ana Ruiz said on Tuesday",
            "e5",
            basis="unresolved",
            timex=4,
            band="undated",
            actors=("a1",),
        ),
    )
    facts = (
        d.fact(d.text[: d.text.index(".") + 1], "f1", voice="claim", speaker="a1", actors=("a1",), events=("e1",)),
        d.fact(
            "The Osmund Fishers’ Union denied that it had agreed to the timetable.",
            "f2",
            voice="denial",
            speaker="a2",
            actors=("a2",),
            score=0.8,
        ),
        d.fact(
            "At least 1,200 passengers a day used the line before it closed in November 2023.",
            "f3",
            events=("e2",),
            score=0.7,
        ),
        d.fact("Talks are expected next month in Port Castor.", "f4", voice="plan", events=("e4",), score=0.6),
    )
    figures = (
        Figure(
            **d.at("At least 1,200 passengers a day"),
            id="n1",
            anchor="fig1",
            sentence=d.sentence("At least 1,200"),
            kind="count",
            value=1200,
            bound="at least",
            counted="passengers a day",
        ),
    )
    extraction = Extraction(
        d.article,
        facts,
        (ruiz, union),
        (),
        statements,
        timexes,
        events,
        (Entity(**d.at("Ana Ruiz"), label="PERSON"),),
        (
            Place("p1", "Vell", None, None, None, d.mentions("Vell"), "not in the gazetteer"),
            Place("p2", "Osmund", None, 52.1, 4.3, d.mentions("Osmund")),
            Place("p3", "Port Castor", "NL", 51.9, 4.5, d.mentions("Port Castor")),
        ),
        figures,
        Glance(
            who=(Answer(**d.at("Ana Ruiz"), score=0.9),),
            what=(Answer(**d.at("The ferry line between Vell and Osmund will reopen"), score=0.9),),
            when=(Answer(**d.at("4 March"), score=0.8, date="2024-03-04"),),
            where=(Answer(**d.at("Port Castor"), score=0.7),),
        ),
        (Flag(**d.at("so-called"), kind="doubt"),),
        "en_test_sm 1.0",
    )
    return Briefing(
        extraction,
        facts[:1],
        facts,
        figures,
        (ruiz, union),
        (
            SpokenFor("a1", statements[:2]),
            SpokenFor("a2", statements[2:3]),
            SpokenFor(None, statements[3:], unnamed=True),
        ),
        (events[2], events[1]),
        (),
        (events[0], events[3]),
        (events[4],),
        (claim, statements[2]),
        (Passage(**d.at("so-called")), Passage(**d.at("Tuesday"))),
        (
            Problem(
                "content/islands/ferry-reopens.md", "the place is not in the gazetteer", "Nothing needs to be done."
            ),
        ),
    )


def union() -> Briefing:
    d = Draft(
        "islands/union",
        "Fishers want a slower start",
        UNION,
        published=date(2024, 2, 20),
        published_basis="page",
        source="Osmund Observer",
        section="islands",
    )
    okafor = Actor(
        "a1",
        "Tom Okafor",
        "person",
        (Role(**d.at("chair"), of=(d.text.index("Tom"), d.text.index("Tom") + 10), status="new"),),
        (Affiliation(**d.at("Its"), of=(0, 3), actor="a2"),),
        ("Okafor",),
        0.8,
        d.mentions("Tom Okafor", "Okafor"),
    )
    body = Actor(
        "a2", "Osmund Fishers’ Union", "organisation", mentions=d.mentions("Osmund Fishers’ Union"), salience=0.7
    )
    ruiz = Actor(
        "a3", "Ana Ruiz", "person", (Role(**d.at("Harbour minister"), of=(0, 3)),), (), (), 0.4, d.mentions("Ana Ruiz")
    )
    statements = (
        d.said(
            "the line closed in November 2023 without notice", "s1", speaker="a1", cue=Cue(**d.at("said"), lemma="say")
        ),
        d.said(
            "About 900 passengers a day used the ferry",
            "s2",
            speaker="a2",
            cue=Cue(**d.at("according to"), lemma="according"),
        ),
    )
    timexes = (
        Timex(
            **d.at("November 2023"), type="DATE", value="2023-11", basis="explicit", edtf="2023-11", precision="month"
        ),
        Timex(
            **d.at("12 March 2024"),
            type="DATE",
            value="2024-03-12",
            basis="explicit",
            edtf="2024-03-12",
            precision="day",
        ),
    )
    events = (
        d.event(
            "the line closed in November 2023 without notice",
            "e1",
            date="2023-11",
            precision="month",
            timex=0,
            band="background",
            voice="claim",
            speaker="a1",
        ),
        d.event(
            "Harbour minister Ana Ruiz will meet Okafor in Port Castor on 12 March 2024",
            "e2",
            date="2024-03-12",
            precision="day",
            timex=1,
            band="next",
            voice="plan",
            actors=("a3", "a1"),
            places=("p1",),
        ),
    )
    facts = (
        d.fact("The Osmund Fishers’ Union wants a slower start for the ferry to Vell.", "f1", actors=("a2",)),
        d.fact(
            "Harbour minister Ana Ruiz will meet Okafor in Port Castor on 12 March 2024.",
            "f2",
            voice="plan",
            actors=("a3", "a1"),
            events=("e2",),
            score=0.8,
        ),
    )
    figures = (
        Figure(
            **d.at("About 900 passengers a day"),
            id="n1",
            anchor="fig1",
            sentence=d.sentence("About 900"),
            kind="count",
            value=900,
            bound="about",
            counted="passengers a day",
            voice="claim",
            speaker="a2",
        ),
    )
    extraction = Extraction(
        d.article,
        facts,
        (okafor, body, ruiz),
        (),
        statements,
        timexes,
        events,
        (),
        (Place("p1", "Port Castor", "NL", 51.9, 4.5, d.mentions("Port Castor")),),
        figures,
        Glance(),
        (),
        "en_test_sm 1.0",
    )
    return Briefing(
        extraction,
        facts[:1],
        facts,
        figures,
        (okafor, body, ruiz),
        (SpokenFor("a1", statements[:1]), SpokenFor("a2", statements[1:])),
        events[:1],
        (),
        events[1:],
        (),
        (),
        (),
    )


def note() -> Briefing:
    """An article without date, outlet or findings."""
    d = Draft("lighthouse <b>&amp;</b>", "Lighthouse", NOTE)
    return Briefing(Extraction(d.article), (), (), (), (), (), (), (), (), (), (), ())


def book() -> Collection:
    """Three articles that share actors, events, a place and a disagreement."""
    one, two, three = ferry(), union(), note()
    a, b = one.article.id, two.article.id
    entries = (
        TimelineEntry("t1", "1998", (EventRef(a, "e3"),), 1, (), (), "reported"),
        TimelineEntry("t2", "2023-11", (EventRef(a, "e2"), EventRef(b, "e1")), 2, (), (), "reported"),
        TimelineEntry("t3", "2024-03", (EventRef(a, "e4"),), 1, (), ("port-castor",), "plan"),
        TimelineEntry("t4", "2024-03-04", (EventRef(a, "e1"),), 1, ("ana-ruiz",), ("vell",), "plan"),
        TimelineEntry(
            "t5", "2024-03-12", (EventRef(b, "e2"),), 1, ("ana-ruiz", "tom-okafor"), ("port-castor",), "plan"
        ),
        TimelineEntry("t6", None, (EventRef(a, "e5"),), 1, ("ana-ruiz",), (), "reported"),
    )
    dossiers = (
        Dossier(
            "ana-ruiz",
            "Ana Ruiz",
            "person",
            ("Ruiz",),
            (ActorRef(a, "a1"), ActorRef(b, "a3")),
            1.3,
            (),
            "same full name",
        ),
        Dossier(
            "osmund-fishers-union",
            "Osmund Fishers’ Union",
            "organisation",
            (),
            (ActorRef(a, "a2"), ActorRef(b, "a2")),
            1.2,
        ),
        Dossier("tom-okafor", "Tom Okafor", "person", ("Okafor",), (ActorRef(b, "a1"),), 0.8, ("ana-ruiz",)),
    )
    left, right = one.extraction.figures[0], two.extraction.figures[0]
    ledger = (
        LedgerEntry(
            "l1",
            "passengers a day",
            "differ",
            (
                LedgerSide(
                    a, Passage(left.start, left.end, left.text), left.sentence, left.anchor, "reported", None, 1200
                ),
                LedgerSide(
                    b,
                    Passage(right.start, right.end, right.text),
                    right.sentence,
                    right.anchor,
                    "claim",
                    "osmund-fishers-union",
                    900,
                ),
            ),
        ),
    )
    places = (
        BookPlace("osmund", "Osmund", None, 52.1, 4.3, (PlaceRef(a, "p2"),)),
        BookPlace("port-castor", "Port Castor", "NL", 51.9, 4.5, (PlaceRef(a, "p3"), PlaceRef(b, "p1"))),
        BookPlace("vell", "Vell", None, None, None, (PlaceRef(a, "p1"),)),
    )
    return Collection(
        "The islands",
        (two, one, three),
        dossiers,
        entries,
        places,
        ledger,
        {
            a: (Related(b, 0.8, ("ana-ruiz", "osmund-fishers-union"), ("t2",)),),
            b: (Related(a, 0.8, ("ana-ruiz", "osmund-fishers-union"), ("t2",)),),
        },
        (Problem("content/broken.md", "the front matter is not YAML", "Correct line 2.", "error"),),
        "Two islands and a ferry.",
        "https://example.org/islands/",
        "0.1.0",
    )


def big(size: int) -> Collection:
    """A book of `size` articles, each with one dossier of its own and one shared, events spread over ten years."""
    template = ferry()
    briefings, dossiers, entries = [], [], []
    shared: list[ActorRef] = []
    for number in range(size):
        day = date(2015 + number % 10, 1 + number % 12, 1 + number % 28)
        name = f"{number:05d}-ferry"
        article = replace(template.article, id=name, title=f"Ferry report {number}", published=day)
        events = tuple(
            replace(event, date=day.isoformat() if event.date else None) for event in template.extraction.events
        )
        by_id = {event.id: event for event in events}
        extraction = replace(template.extraction, article=article, events=events)
        briefings.append(
            replace(
                template,
                extraction=extraction,
                background=_same(template.background, by_id),
                coming=_same(template.coming, by_id),
                undated=_same(template.undated, by_id),
            )
        )
        dossiers.append(Dossier(f"actor-{number}", f"Actor {number}", "organisation", (), (ActorRef(name, "a2"),), 0.5))
        shared.append(ActorRef(name, "a1"))
        entries.append(
            TimelineEntry(f"t{number}", day.isoformat(), (EventRef(name, "e1"),), 1, (f"actor-{number}",), (), "plan")
        )
    heads = tuple(
        Dossier(f"minister-{at // 20}", f"Minister {at // 20}", "person", (), tuple(shared[at : at + 20]), 9.0)
        for at in range(0, size, 20)
    )
    briefings.sort(key=lambda one: (one.article.published, one.article.id), reverse=True)
    entries.sort(key=lambda one: (one.date or "", one.id))
    return Collection("A big book", tuple(briefings), (*heads, *dossiers), tuple(entries), (), (), {}, version="0.1.0")


def _same(events: Iterable[Event], by_id: dict[str, Event]) -> tuple[Event, ...]:
    return tuple(by_id[event.id] for event in events)
