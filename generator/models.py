"""Every value that passes between rooms: frozen dataclasses of tuples, standard library only.

Offsets are Python string indices into `Article.text`, end exclusive. Every class that carries `start`, `end` and
`text` promises `text == article.text[start:end]`. Field order is the order of the published JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

Voice = Literal["reported", "claim", "denial", "plan", "opinion"]
ActorKind = Literal["person", "organisation", "government", "group"]
Form = Literal["name", "nominal", "pronoun"]
StatementKind = Literal["direct", "indirect", "mixed"]
Layout = Literal["body", "heading", "caption", "link", "signature", "dateline"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Basis = Literal[
    "explicit", "relative to publication", "relative to an earlier date", "inferred year", "unresolved", "corrected"
]
"""`corrected`: the front matter says so."""
Precision = Literal["century", "decade", "year", "season", "quarter", "month", "week", "day", "time", "interval"]
Band = Literal["background", "news", "next", "undated"]
Polarity = Literal["positive", "negative", "hypothetical"]
Part = Literal["agent", "patient", "other"]
Status = Literal["current", "former", "acting", "new", "elect"]
CueClass = Literal[
    "neutral", "assertive", "doubting", "denying", "demanding", "promising", "praising", "accusing", "refusing"
]
Severity = Literal["warning", "error"]
Kind = Literal["facts", "events", "statements", "figures"]
Action = Literal["pin", "drop", "speaker", "voice", "date"]


class GeneratorError(Exception):
    """What stops a build: `what` happened, `where`, and what to do `next`. Only the command line catches it."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in one article (or setting), carried to the end; it costs no other article."""

    where: str
    """Path inside the book, e.g. `content/2024/strike.md`."""
    what: str
    """What is wrong, in the reader's words, e.g. `date must look like 2024-03-12, got 'soon'`."""
    remedy: str
    """What to do next, in words of ours alone; code stands between backticks."""
    severity: Severity = "warning"
    """`error`: the article is left out; `warning`: it is built."""


# --- the article -----------------------------------------------------------------------------------------------


class Span(NamedTuple):
    """A stretch of the article without a copy of its words; `[start, end]` in JSON."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim piece of the article: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text and what kind of line it is; only `body` carries facts."""

    start: int
    end: int
    layout: Layout = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the language pipeline sees it."""

    start: int
    end: int
    paragraph: int
    """Index into `Article.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article: what a reader made of the bytes, later with its sentences."""

    id: str
    """Unique in the book and stable: the path below `content/` without its suffix, e.g. `iran/2024-strikes`."""
    title: str
    text: str
    """The body, NFC, `\\n` line ends. Without the title, unless it came in verbatim as JSON lines."""
    published: date | None = None
    published_basis: str | None = None
    """How we know `published`: `front matter`, `page`, `address`, `dateline`; None when unknown."""
    source: str | None = None
    """The outlet."""
    author: str | None = None
    url: str | None = None
    place: str | None = None
    language: str = "en"
    tags: tuple[str, ...] = ()
    section: str = ""
    """Folder below `content/`, `""` at the top."""
    path: PurePosixPath | None = None
    """File below the book's folder, e.g. `content/iran/2024-strikes.md`; None for JSON lines."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Front matter keys we do not know, kept as they were."""
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    """Empty until the language pipeline has read the article."""

    @property
    def where(self) -> str:
        """What problems call it: its file in the book; its id when it came from none."""
        return str(self.path or self.id)


# --- findings --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entity(Passage):
    """A named entity as the language pipeline found it."""

    label: str
    """`PERSON ORG GPE LOC FAC NORP EVENT DATE TIME MONEY QUANTITY …`"""


@dataclass(frozen=True, slots=True)
class Timex(Passage):
    """A time expression, TIMEX3 type and value, and what the value stands on."""

    type: TimexType
    value: str
    """TIMEX3: `2024-01-26`, `2024-W05`, `P1D`, `PRESENT_REF`, `XXXX-WXX-5`; `""` when nothing can be said."""
    basis: Basis
    edtf: str | None = None
    """The same as EDTF, never finer than the words; None when unresolved or not on the calendar."""
    precision: Precision | None = None
    anchor: int | None = None
    """Index into `Extraction.timexes` of the earlier date it counts from."""
    reason: str = ""
    """Why, for inferred and unresolved values, in a reader's words."""
    mod: str | None = None
    """TIMEX3 `mod`: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, `EQUAL_OR_LESS`, `EQUAL_OR_MORE`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names or points at an actor or place."""

    start: int
    end: int
    form: Form
    rule: str = ""
    """The rule that tied it to its actor, e.g. `surname`, `acronym`, `pronoun:subject`; `""` for the first."""
    nested: bool = False
    """It stands inside a longer name ("Iran" in "the Iran Foreign Ministry"); nothing but importance counts it."""


@dataclass(frozen=True, slots=True)
class Role(Passage):
    """Words that say what somebody is: "Iranian Foreign Minister"."""

    of: Span
    """The mention it belongs to."""
    status: Status = "current"
    voice: Voice = "reported"
    """`opinion` for loaded labels (*terrorist*, *regime*), which are the article's wording, never ours."""


@dataclass(frozen=True, slots=True)
class Affiliation(Passage):
    """Words that say where somebody belongs: "Iran's", "of the BLA"."""

    of: Span
    actor: str | None = None
    """Id of the actor belonged to, when it is one."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One real actor in one article."""

    id: str
    """`a1`, `a2`, … in order of salience."""
    name: str
    """The fullest name used, without titles, as the article writes it."""
    kind: ActorKind
    roles: tuple[Role, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other names used for it in the article, names only."""
    salience: float = 0.0
    """Importance for the article, 0 to 1, comparable across articles."""
    mentions: tuple[Mention, ...] = ()
    """In text order."""
    country: str | None = None
    """ISO 3166 alpha-2 for governments, when sure."""
    key: str = ""
    """Normalised name by which the collection links actors of several articles."""

    @property
    def own_mentions(self) -> tuple[Mention, ...]:
        """Its mentions but for those inside longer names."""
        return tuple(m for m in self.mentions if not m.nested)


@dataclass(frozen=True, slots=True)
class PluralMention:
    """A mention of several actors at once: "the two ministers"."""

    start: int
    end: int
    actors: tuple[str, ...]
    """Ids of its members."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the article, with coordinates where the gazetteer is sure."""

    id: str
    """`p1`, `p2`, … in text order."""
    name: str
    country: str | None = None
    """ISO 3166 alpha-2, None when not sure."""
    lat: float | None = None
    lon: float | None = None
    mentions: tuple[Mention, ...] = ()
    note: str = ""
    """Why there is no country or point: `three cities are called Tripoli`."""

    @property
    def own_mentions(self) -> tuple[Mention, ...]:
        """Its mentions but for those inside longer names."""
        return tuple(m for m in self.mentions if not m.nested)


@dataclass(frozen=True, slots=True)
class Cue(Passage):
    """The word that reports: "said", "according to", "denied"; with "refusing" nobody says it: "did not say"."""

    lemma: str = ""
    kind: CueClass = "neutral"


@dataclass(frozen=True, slots=True)
class Source(Passage):
    """The words that name somebody who passes a statement on or made it."""

    actor: str | None = None
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Statement(Passage):
    """What somebody said, wrote, claimed or denied: the content alone."""

    id: str
    """`s1`, `s2`, … in text order."""
    anchor: str
    """Permalink, made from content, not from position."""
    sentence: int
    """Index into `Article.sentences` of its first sentence."""
    kind: StatementKind
    voice: Voice
    speaker: str | None = None
    """Actor id; None when unknown or unnamed."""
    speaker_span: tuple[int, int] | None = None
    """Where the text names the speaker nearest to the statement."""
    unnamed: bool = False
    """The source is one the article does not name: "a diplomat who asked not to be named"."""
    cue: Cue | None = None
    spans: tuple[tuple[int, int], ...] = ()
    """The parts of a split quotation; empty when it is in one piece."""
    channel: Passage | None = None
    """"in a statement on Friday"."""
    addressee: Passage | None = None
    """"told *reporters*"."""
    answers: str | None = None
    """Id of the claim that this denial answers."""
    chain: tuple[Source, ...] = ()
    """All its sources, from the one who tells it to the one it comes from ("the agency, citing *the ministry*"), the
    speaker among them; empty when there is but one."""

    @property
    def is_refusal(self) -> bool:
        """Whether it is what somebody would not say or do: "declined *to comment*"."""
        return self.cue is not None and self.cue.kind == "refusing"


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in an event."""

    actor: str
    part: Part


@dataclass(frozen=True, slots=True)
class Event(Passage):
    """One thing that happened, happens or is planned, in the words of its clause."""

    id: str
    """`e1`, `e2`, … in text order."""
    anchor: str
    sentence: int
    date: str | None
    """EDTF; None when unresolved."""
    precision: Precision | None
    basis: Basis
    timex: int | None
    """Index into `Extraction.timexes`."""
    band: Band
    voice: Voice
    speaker: str | None = None
    actors: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    places: tuple[str, ...] = ()
    """Place ids."""
    polarity: Polarity = "positive"
    """Anything but `positive` is a disputed or hypothetical item, not an event of the timeline."""
    also: tuple[Passage, ...] = ()
    """Further passages that tell the same event."""
    speaker_span: tuple[int, int] | None = None
    """Where the text names the speaker, be it an actor or not."""


@dataclass(frozen=True, slots=True)
class Figure(Passage):
    """A number with what it counts: "at least 11 Iranian police officers"."""

    id: str
    """`n1`, `n2`, … in text order."""
    anchor: str
    sentence: int
    kind: Literal["casualties", "money", "share", "count", "measure"]
    value: float
    """The number alone, e.g. 11; millions multiplied out."""
    bound: Literal["exact", "at least", "at most", "about", "between"] = "exact"
    high: float | None = None
    """Upper end of `between`."""
    unit: str = ""
    """ISO 4217 code, `percent`, `km`, …; `""` for plain counts."""
    counted: str = ""
    """The words for what is counted, verbatim: `Iranian police officers`."""
    voice: Voice = "reported"
    speaker: str | None = None
    event: str | None = None
    speaker_span: tuple[int, int] | None = None
    """Where the text names the speaker, be it an actor or not."""


@dataclass(frozen=True, slots=True)
class Fact(Passage):
    """A passage that can be read alone and that an editor would pick."""

    anchor: str
    sentence: int
    score: float
    """0 to 1."""
    voice: Voice
    speaker: str | None = None
    actors: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    opens_with: str | None = None
    """Actor id of the pronoun that opens the passage: a label beside the quotation, never inside it."""
    speaker_span: tuple[int, int] | None = None
    """Where the text names the speaker, be it an actor or not."""


@dataclass(frozen=True, slots=True)
class Answer(Passage):
    """One candidate answer to who, what, when, where, why or how."""

    score: float
    date: str | None = None
    """EDTF, for `when` only."""


@dataclass(frozen=True, slots=True)
class Glance:
    """Six questions, best answer first."""

    who: tuple[Answer, ...] = ()
    what: tuple[Answer, ...] = ()
    when: tuple[Answer, ...] = ()
    where: tuple[Answer, ...] = ()
    why: tuple[Answer, ...] = ()
    how: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag(Passage):
    """Words that carry a judgement or a doubt: "so-called", "martyred", scare quotes."""

    kind: Literal["doubt", "loaded", "scare quotes"]


_PRONOUNS = frozenset("i he she it we they you who which that this one some others many both all".split())


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article: the published JSON, field by field."""

    article: Article
    facts: tuple[Fact, ...] = ()
    """Best first."""
    actors: tuple[Actor, ...] = ()
    """Most salient first."""
    plurals: tuple[PluralMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    timexes: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    """In text order."""
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    glance: Glance = Glance()
    flags: tuple[Flag, ...] = ()
    pipeline: str = ""
    """Name and version of the language pipeline, e.g. `en_briefbook_sm 1.0.0`; `""` if the article was not read."""
    problems: tuple[Problem, ...] = ()
    schema: int = 1

    def speaker_words(self, found: Statement | Fact | Event | Figure) -> str:
        """How the article words who speaks; `""` when it words nobody, or has a pronoun that leads to no actor."""
        if found.speaker_span is None:
            return ""
        words = self.article.text[slice(*found.speaker_span)]
        return "" if found.speaker is None and words.casefold() in _PRONOUNS else words


# --- what a reader sees ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """The statements of one speaker, in text order; a denial stands right after what it answers."""

    speaker: str | None
    """Actor id; None for those who are no actors."""
    statements: tuple[Statement, ...]
    words: str = ""
    """How the article words a speaker who is no actor, e.g. `the finance ministry`; `""` for unknown ones."""
    unnamed: bool = False
    """These are the sources that the article does not name."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One change that a reader asked for in the front matter of the article."""

    kind: Kind
    action: Action
    anchor: str
    """Permalink of what was corrected."""
    value: str = ""
    """What was set; `""` for a pin, a drop, and where nobody knows."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """One article as a reader sees it: ranked, capped, nothing twice."""

    extraction: Extraction
    bottom_line: tuple[Fact, ...]
    """One or two passages; empty when the article has none that would do."""
    facts: tuple[Fact, ...]
    """Five to seven, fewer for short articles; best first."""
    key_figures: tuple[Figure, ...]
    who: tuple[Actor, ...]
    """Rows of "who is who"."""
    said: tuple[SpokenFor, ...]
    background: tuple[Event, ...]
    """By date."""
    news: tuple[Event, ...]
    coming: tuple[Event, ...]
    undated: tuple[Event, ...]
    disputed: tuple[Statement, ...]
    """Denials, and the claims they answer."""
    unclear: tuple[Passage, ...]
    """Unattributed speech, unresolved dates and flagged words, in text order."""
    problems: tuple[Problem, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """What the front matter made different, already done."""

    @property
    def article(self) -> Article:
        """The article it is about."""
        return self.extraction.article


# --- the whole book --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ActorRef:
    """One article's actor."""

    article: str
    actor: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """One actor over all articles."""

    id: str
    """Slug, unique in the book: `hossein-amir-abdollahian`."""
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    refs: tuple[ActorRef, ...]
    """In order of publication; unknown dates last."""
    salience: float
    """Sum over articles."""
    possibly: tuple[str, ...] = ()
    """Ids of dossiers that may be the same actor; not merged."""
    rule: str = ""
    """Evidence on which the refs were linked, in words."""
    country: str | None = None


@dataclass(frozen=True, slots=True)
class EventRef:
    """One article's event."""

    article: str
    event: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event over all articles."""

    id: str
    date: str | None
    """EDTF."""
    refs: tuple[EventRef, ...]
    """The first is the one to print."""
    sources: int
    """Independent outlets (articles where the outlet is unknown)."""
    dossiers: tuple[str, ...]
    places: tuple[str, ...]
    """Ids of `BookPlace`."""
    voice: Voice


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """One article's place."""

    article: str
    place: str


@dataclass(frozen=True, slots=True)
class BookPlace:
    """One place over all articles."""

    id: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    refs: tuple[PlaceRef, ...]


@dataclass(frozen=True, slots=True)
class LedgerSide:
    """What one article says about the matter of a ledger entry."""

    article: str
    passage: Passage
    sentence: int
    anchor: str
    voice: Voice
    speaker: str | None = None
    """Dossier id."""
    value: float | None = None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A claim or figure on which articles agree or differ."""

    id: str
    topic: str
    """Verbatim words of one side: `Iranian police officers`."""
    verdict: Literal["agree", "differ", "claim and denial"]
    sides: tuple[LedgerSide, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another article on the same events or actors, and what it shares."""

    article: str
    score: float
    dossiers: tuple[str, ...]
    entries: tuple[str, ...]
    """Ids of shared `TimelineEntry`."""


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Scores as the papers of a language pipeline have them: rows begin with what was measured, or on what."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What is known of the language pipeline that read the book, by its own papers."""

    name: str
    version: str
    description: str
    licence: str
    tables: tuple[ScoreTable, ...] = ()
    """Empty when nothing was measured, or nobody says so."""
    notes: tuple[str, ...] = ()
    """What the papers say of the tables."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The whole book."""

    title: str
    briefings: tuple[Briefing, ...]
    """Newest first; undated last; ties by id."""
    dossiers: tuple[Dossier, ...]
    """By salience."""
    timeline: tuple[TimelineEntry, ...]
    """By date; undated last."""
    places: tuple[BookPlace, ...]
    ledger: tuple[LedgerEntry, ...]
    related: Mapping[str, tuple[Related, ...]]
    """Article id to its related articles, best first."""
    problems: tuple[Problem, ...] = ()
    description: str = ""
    site_url: str = ""
    """Address the book will be served from, `""` when not known."""
    version: str = ""
    """Version of Briefbook."""
    pipeline: Pipeline | None = None
    """What read the articles."""


# --- what is written -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: the body as an HTML fragment, before the theme is put around it."""

    path: PurePosixPath
    """Below the site, flat: `articles/iran-2024-strikes.html`."""
    title: str
    body: str
    description: str = ""
    kind: str = "page"
    """`home`, `briefing`, `dossier`, `timeline`, … for the theme's body class."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is no page: JSON, CSV, feeds, pictures, scripts."""

    path: PurePosixPath
    data: bytes
