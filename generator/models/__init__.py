"""Every value that passes between rooms: frozen dataclasses of tuples, standard library only.

Offsets are Python string indices into `Article.text`, end exclusive. Every class that carries `start`, `end` and
`text` promises `text == article.text[start:end]`. Field order is the order of the published JSON.
"""

from generator.models.article import Article, Layout, Paragraph, Passage, Sentence, Span
from generator.models.book import (
    ActorRef,
    BookPlace,
    Collection,
    Dossier,
    EventRef,
    LedgerEntry,
    LedgerSide,
    Pipeline,
    PlaceRef,
    Related,
    ScoreTable,
    TimelineEntry,
)
from generator.models.briefing import Action, Briefing, Correction, Kind, SpokenFor
from generator.models.findings import (
    Actor,
    ActorKind,
    Affiliation,
    Answer,
    Band,
    Basis,
    Cue,
    CueClass,
    Entity,
    Event,
    Extraction,
    Fact,
    Figure,
    Flag,
    Form,
    Glance,
    Mention,
    Part,
    Participant,
    Place,
    PluralMention,
    Polarity,
    Precision,
    Role,
    Source,
    Statement,
    StatementKind,
    Status,
    Timex,
    TimexType,
    Voice,
)
from generator.models.problems import GeneratorError, Problem, Severity
from generator.models.site import Asset, Page

__all__ = [
    "Action", "Actor", "ActorKind", "ActorRef", "Affiliation", "Answer", "Article", "Asset", "Band", "Basis",
    "BookPlace", "Briefing", "Collection", "Correction", "Cue", "CueClass", "Dossier", "Entity", "Event",
    "EventRef", "Extraction", "Fact", "Figure", "Flag", "Form", "GeneratorError", "Glance", "Kind", "Layout",
    "LedgerEntry", "LedgerSide", "Mention", "Page", "Paragraph", "Part", "Participant", "Passage", "Pipeline",
    "Place", "PlaceRef", "PluralMention", "Polarity", "Precision", "Problem", "Related", "Role", "ScoreTable",
    "Sentence", "Severity", "Source", "Span", "SpokenFor", "Statement", "StatementKind", "Status", "TimelineEntry",
    "Timex", "TimexType", "Voice",
]  # fmt: skip
