"""The roles of an actor, as the rooms after this one see them: what the article calls it, in exact words."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.extractors._passage import edges
from generator.extractors._words import text_between
from generator.extractors.actors import told
from generator.extractors.actors.clusters import BY_OFFICE, EPITHET, Clusters
from generator.extractors.actors.found import PERSON, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.posts import is_loaded, status
from generator.extractors.actors.titles import Title
from generator.models import Article, Role, Span, Status


def roles_of(
    doc: Doc, article: Article, clusters: Clusters, numbers: list[int], titles: list[Title]
) -> tuple[Role, ...]:
    """What the actor of these mentions is called, in text order: by its `titles`, and by what sentences tell."""
    found = _titled(doc, article, clusters, titles) + _told(doc, article, clusters, numbers)
    found += _called_elsewhere(doc, article, clusters, numbers, {role.text.casefold() for role in found})
    found += _behind(doc, article, clusters, numbers)
    return tuple(sorted(filter(lambda r: not _is_part_of_another(r, found), found), key=lambda r: r.start))


def _titled(doc: Doc, article: Article, clusters: Clusters, titles: list[Title]) -> list[Role]:
    """The words before its names."""
    found = []
    for title in titles:
        if title.shared and title.first == title.head and doc[title.head].lemma_.lower() in _ANYBODY:
            continue
        role = _role(doc, article, title.first, title.last, clusters.mentions[title.name])
        found.append(_of_one(role) if title.shared else role)
    return found


def _told(doc: Doc, article: Article, clusters: Clusters, numbers: list[int]) -> list[Role]:
    """What the sentence that names it says it is."""
    found = []
    for number in numbers:
        mention = clusters.mentions[number]
        if mention.form == "nominal" and clusters.rules[number] in _TOLD_HERE and not _is_anybody(doc, mention):
            bearer = _nearest_name(clusters, numbers, number)
            if bearer is not None:
                first, last = told.from_comma(doc, mention, bearer), told.with_body(doc, mention, clusters)
                role = _role(doc, article, first, last, bearer)
                beside = clusters.rules[number] == "apposition"
                if not beside and role.status == "current" and told.is_past(doc[mention.head]):
                    role = replace(role, status="former")
                if not beside and told.is_reported(doc[mention.head]):
                    role = replace(role, voice="claim")
                found.append(role)
    return found


def _called_elsewhere(
    doc: Doc, article: Article, clusters: Clusters, numbers: list[int], worded: set[str]
) -> list[Role]:
    """Posts and epithets it goes by in sentences of their own, but for those `worded` already."""
    first_name = next((clusters.mentions[n] for n in numbers if clusters.mentions[n].form == "name"), None)
    if first_name is None:
        return []
    found: dict[str, Role] = {}
    for number in numbers:
        mention = clusters.mentions[number]
        if mention.form == "nominal" and clusters.rules[number] in {BY_OFFICE, EPITHET}:
            role = _role(doc, article, mention.first, mention.last, first_name)
            if role.text.casefold() not in worded:
                found.setdefault(role.text.casefold(), role)
    return list(found.values())


def _behind(doc: Doc, article: Article, clusters: Clusters, numbers: list[int]) -> list[Role]:
    """The body a person heads by a relative clause, and the side told behind a name."""
    found = []
    for number in numbers:
        mention = clusters.mentions[number]
        if clusters.kinds(number) != PERSON:
            continue
        for headed in told.headed(doc, mention.head):
            found.append(_role(doc, article, *headed[:2], mention, held=headed[2]))
        side = told.side(doc, mention) if mention.form == "name" else None
        if side is not None:
            found.append(_role(doc, article, *side, mention))
    return found


def _is_anybody(doc: Doc, mention: Found) -> bool:
    """Whether a description tells no role, as everybody is somebody: "the only *person* in the room"."""
    told = any(t.ent_type_ or t.tag_ in {"JJS", "RBS"} for t in doc[mention.first : mention.head])
    return doc[mention.head].lower_ in _ANYBODY and not told


_ANYBODY = frozenset("person man woman child boy girl individual adult human".split())


def _is_part_of_another(role: Role, roles: list[Role]) -> bool:
    """Whether a longer role of the same mention has its words: "CEO" in "founder and CEO of the bank"."""
    length = role.end - role.start
    return any(
        r.of == role.of and r.start <= role.start and role.end <= r.end and length < r.end - r.start for r in roles
    )


_TOLD_HERE = frozenset({"apposition", "copula", "appointment"})
"""Rules of the merges that tell what somebody is in the sentence that names him."""


def _of_one(role: Role) -> Role:
    """The words of a post that several hold, as far as they name one of them: "foreign *minister*s"."""
    for ending in ("s", "es"):
        one = role.text.removesuffix(ending)
        if one.split()[-1].casefold() in words("office", "person", "abbreviated"):
            return replace(role, text=one, end=role.start + len(one))
    return role


def _nearest_name(clusters: Clusters, numbers: list[int], number: int) -> Found | None:
    """The name beside a description, in the same sentence; a pronoun where it has no name."""
    there = [m for m in map(clusters.mentions.__getitem__, numbers) if m.sentence == clusters.mentions[number].sentence]
    named = [m for m in there if m.form == "name"] or [m for m in there if m.form == "pronoun"]
    return min(named, key=lambda m: abs(m.first - clusters.mentions[number].first)) if named else None


def _role(doc: Doc, article: Article, first: int, last: int, name: Found, *, held: Status | None = None) -> Role:
    opening = first
    while first < last and (
        doc[first].lower_ in _DETERMINERS
        or doc[first].text in {'"', "“"}
        or (doc[first].pos_ in {"ADV", "CCONJ"} and doc[first + 1].pos_ == "DET")
    ):
        first += 1
    last = next((i - 1 for i in range(first + 1, last + 1) if doc[i].lower_ in _NO_PART), last)
    last = before_open_mark(doc, first, last)
    start, end = edges(doc, first, last)
    bearer = edges(doc, name.first, name.last)
    return Role(
        start,
        end,
        article.text[start:end],
        Span(*bearer),
        held or status(doc, opening, last),
        "opinion" if is_loaded(doc, first, last) else "reported",
    )


_DETERMINERS = frozenset("a an the another my our your his her its their".split())
"""Words before a role that tell which of its bearers is meant, and nothing of what he is."""


_NO_PART = frozenset("by during since until amid despite".split())
"""What follows these tells when somebody is it or through whom, not what."""


def before_open_mark(doc: Doc, first: int, last: int) -> int:
    """Last token of a role that a quotation mark or bracket does not leave open: "curator of “Light" is "curator"."""
    text = text_between(doc, first, last)
    for opening, closing in (('"', '"'), ("“", "”"), ("(", ")")):
        if opening not in text and closing not in text:
            continue
        marks = [i for i in range(first, last + 1) if doc[i].text in {opening, closing}]
        if len(marks) % 2 and marks[-1] > first:
            last = marks[-1] - 1
    while last > first and (doc[last].pos_ in {"ADP", "DET"} or doc[last].tag_ in {"WP", "WDT"} or _owns(doc[last])):
        last -= 1
    return last


def _owns(mark: Token) -> bool:
    """Whether a possessor's mark has what it owns behind it: "NBC*'s* “News”"; not "the kitchen at St George*'s*"."""
    after = mark.nbor() if mark.i + 1 < len(mark.doc) else None
    return mark.tag_ == "POS" and after is not None and (after.text in {'"', "“"} or after.pos_ in {"NOUN", "PROPN"})
