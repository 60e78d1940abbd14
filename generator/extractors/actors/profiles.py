"""What the text has said of each person's office and nationality, as far as sieves need it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.nominals import nationality_of
from generator.extractors.actors.posts import nationality, status
from generator.extractors.actors.titles import Title

_BROADER = {
    "diplomat": frozenset({"foreign minister", "foreign secretary", "ambassador", "envoy", "secretary of state"}),
    "leader": frozenset({"president", "prime minister", "premier", "chancellor", "king", "emir", "chief", "head"}),
    "official": frozenset(
        {"minister", "secretary", "spokesman", "spokeswoman", "ambassador", "director", "commissioner"}
    ),
    "lawmaker": frozenset({"senator", "congressman", "congresswoman", "representative"}),
    "premier": frozenset({"prime minister"}),
    "spokesperson": frozenset({"spokesman", "spokeswoman"}),
    "commander": frozenset({"general", "colonel", "admiral"}),
    "ambassador": frozenset({"envoy"}),
    "envoy": frozenset({"ambassador"}),
}
_NARROWING = frozenset(
    "foreign prime defence defense finance interior home energy health education justice trade deputy vice first "
    "supreme chief executive police oil labour labor transport agriculture culture environment economy state general "
    "managing assistant associate regional provincial".split()
)


@dataclass(frozen=True, slots=True)
class Profile:
    """One thing the text says of a person."""

    mention: int
    """A mention of the person."""
    offices: frozenset[str]
    country: str | None
    since: int
    """Token from which on the reader knows."""
    former: bool = False
    """Whether it is no longer so: "the president" is not the former president."""

    def holds(self, wanted: str, country: str | None) -> bool:
        """Whether this answers a description by office and (unless None) nationality."""
        if country is not None and self.country is not None and country != self.country:
            return False
        if country is not None and self.country is None:
            return False
        if wanted in self.offices:
            return True
        broader = _BROADER.get(wanted.split()[-1], frozenset())
        return bool(self.offices & broader) and " " not in wanted


def office_of(doc: Doc, first: int, head: int) -> str | None:
    """The office a phrase names, with the word that narrows it: `foreign minister`; None for other nouns."""
    lemma = doc[head].lemma_.lower() if doc[head].lemma_.lower() in words("office") else doc[head].lower_
    lemma = _WRITTEN_OUT.get(lemma.rstrip("."), lemma)
    if lemma not in words("office") and lemma not in {"official", "politician"}:
        return None
    before = doc[head - 1].lower_ if head > first else ""
    if before in _NARROWING and not (before == "chief" and lemma in _BROADER):
        return f"{before} {lemma}"
    if head + 2 < len(doc) and doc[head + 1].lower_ == "of" and doc[head + 2].lower_ == "state":
        return f"{lemma} of state"
    return lemma


_WRITTEN_OUT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "pres": "president", "gen": "general",
    "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral",
    "brig": "brigadier", "insp": "inspector", "supt": "superintendent", "amb": "ambassador", "ag": "attorney",
}  # fmt: skip
"""Posts that titles write short."""


def profiles(clusters: Clusters, doc: Doc, titles: tuple[Title, ...]) -> tuple[Profile, ...]:
    """What titles, appositions and copulas have said so far; "his Pakistani counterpart X" holds the same office."""
    found: list[Profile] = []
    counterparts: list[Profile] = []
    for title in titles:
        offices = office_of(doc, title.first, title.head)
        nation = nationality(doc, title.first, title.last)
        if offices is not None:
            former = is_former(doc, title.first, title.last)
            profile = Profile(title.name, frozenset({offices}), nation[2] if nation else None, title.first, former)
            (counterparts if offices in _LIKE_THE_OTHER else found).append(profile)
    for number, mention in enumerate(clusters.mentions):
        if mention.form == "nominal" and not mention.plural and len(clusters.members(number)) > 1:
            offices = office_of(doc, mention.first, mention.head)
            if offices is not None and clusters.names(number) and not is_singled_out(doc, mention):
                country = nationality_of(mention, doc)
                former = is_former(doc, mention.first, mention.head)
                found.append(Profile(number, frozenset({offices}), country, mention.last, former))
    for profile in counterparts:
        sentence = clusters.mentions[profile.mention].sentence
        held = _offices_in_sentence(found, clusters, sentence, profile.country)
        found.append(replace(profile, offices=profile.offices | held))
    return tuple(found)


def is_former(doc: Doc, first: int, last: int) -> bool:
    """Whether words tell of a post that is no longer held; a rank is kept for life."""
    return status(doc, first, last) == "former" and not any(t.lower_ in words("rank") for t in doc[first : last + 1])


def is_singled_out(doc: Doc, mention: Found) -> bool:
    """Whether a description picks one out of many and is no post: "the *last* driver to finish", "the *best* coach"."""
    return any(t.tag_ in {"JJS", "RBS"} or t.lower_ in _SINGLING for t in doc[mention.first : mention.head])


_SINGLING = frozenset("last next only same other another potential possible would-be".split())

_LIKE_THE_OTHER = frozenset({"counterpart", "colleague"})
"""What one is called who holds the office of somebody else in the sentence."""


def _offices_in_sentence(found: list[Profile], clusters: Clusters, sentence: int, country: str | None) -> set[str]:
    """The offices of the others in a sentence, nationals of another country than this one."""
    present = {clusters.root(n) for n, m in enumerate(clusters.mentions) if m.sentence == sentence and m.form == "name"}
    held: set[str] = set()
    for profile in found:
        if clusters.root(profile.mention) in present and (country is None or profile.country != country):
            held |= profile.offices
    return held
