"""What is found in one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.models.article import Article, Passage, Span
from generator.models.problems import Problem

Voice = Literal["reported", "claim", "denial", "plan", "opinion"]
ActorKind = Literal["person", "organisation", "government", "group"]
Form = Literal["name", "nominal", "pronoun"]
StatementKind = Literal["direct", "indirect", "mixed"]
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
    """`claim` for what somebody in the article says, `opinion` for loaded labels of its own (*terrorist*, *regime*)."""
    speaker: str | None = None
    """Actor id of whoever says so; None when unknown, or when the article says so itself."""

    @property
    def is_attributed(self) -> bool:
        """Whether somebody in the article says so and not the article itself."""
        return self.voice == "claim"


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
