"""From clusters of mentions to actors, plural mentions and places, as the rooms after this one see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from spacy.tokens import Doc

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._cast import Cast
from generator.extractors._passage import edges
from generator.extractors._words import texts
from generator.extractors.actors import names as _names
from generator.extractors.actors import places as _places
from generator.extractors.actors.belonging import Belonging
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import PERSON, PLACE, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.nested import nested
from generator.extractors.actors.roles import before_open_mark, roles_of
from generator.extractors.actors.salience import body_start, salience
from generator.extractors.actors.scene import Scene
from generator.extractors.actors.sieves.nominals import is_renown
from generator.extractors.actors.titles import Title
from generator.models import Actor, ActorKind, Article, Mention, Place, PluralMention

_UNNAMED_LEAST = 2
"""Mentions that an actor without a name must have to be listed."""


def assemble(scene: Scene, article: Article, shown: Mapping[int, str]) -> Cast:
    """The cast of an article; `shown` says by which grammar a country acts, by first token."""
    doc, clusters, titles = scene.doc, scene.clusters, scene.titles
    sentence_count = max((m.sentence for m in clusters.mentions), default=0) + 1
    body = body_start(doc, article)
    roots = [root for root in clusters.roots() if _is_actor(clusters, root, doc)]
    grounds = [root for root in clusters.roots() if clusters.kinds(root) == PLACE and clusters.names(root)]
    inside = nested(doc, clusters, {*roots, *grounds})
    lands = {
        clusters.names(root)[0].country: (*clusters.names(root), *inside.get(root, ()))
        for root in grounds
        if clusters.names(root)[0].country
    }
    drafts = []
    for root in roots:
        members = [clusters.mentions[m] for m in clusters.members(root) if clusters.rules[m] != "title"]
        country = next((m.country for m in members if m.form == "name" and gazetteer.country(m.text)), None)
        aside = (*inside.get(root, ()), *lands.get(country, ()))
        weight = salience(members, aside, doc, article, sentence_count, body)
        drafts.append((weight, root, _kind(clusters, root, doc, clusters.kinds(root))))
    drafts.sort(key=lambda d: (-d[0], d[1]))
    ids = {root: f"a{n}" for n, (_, root, _) in enumerate(drafts, 1)}
    belongs = Belonging(doc, article, clusters, ids)
    actors = tuple(
        _actor(doc, article, clusters, root, ids[root], kind, weight, titles, shown, belongs)
        for weight, root, kind in drafts
    )
    plurals = []
    for _, found in sorted(scene.several.items()):
        several = tuple(dict.fromkeys(ids[r] for m in found.members if (r := clusters.root(m)) in ids))
        if len(several) > 1:
            mention = clusters.mentions[found.mention]
            start, end = edges(doc, mention.first, mention.last)
            plurals.append(PluralMention(start, end, several, found.rule))
    places = _all_places(doc, clusters, grounds)
    listed = ids | {root: place.id for root, place in places.items()}
    within = {listed[root]: tuple(_nested(doc, name) for name in names) for root, names in inside.items()}
    return Cast(actors, tuple(plurals), tuple(places.values()), within)


def _nested(doc: Doc, name: Found) -> Mention:
    return Mention(*edges(doc, name.first, name.last), "name", "same name", nested=True)


def _is_actor(clusters: Clusters, root: int, doc: Doc) -> bool:
    kinds = clusters.kinds(root)
    if "thing" in kinds or not kinds or kinds == frozenset({"place"}):
        return False
    members = [clusters.mentions[m] for m in clusters.members(root)]
    if any(m.form == "name" for m in members):
        return True
    described = [m for m in members if m.form == "nominal"]
    if not described or "place" in kinds or all(doc[m.head].lemma_.lower() in words("bare") for m in described):
        return False
    if doc[described[0].first].lower_ in _NOBODY or all(doc[m.first].lower_ in _OURS for m in described):
        return False
    if all(doc[m.head].lower_ in _THE_PUBLIC and not doc[m.first : m.last + 1].ents for m in described):
        return False
    if all(_is_bare(m, doc) for m in described):
        return False
    told = described[0]  # a headline's "minister" is nobody yet
    if told.kinds == PERSON and is_renown(doc, told) and _somebody_before(clusters, told):
        return False
    determined = told.definite or doc[told.first].pos_ in {"DET", "NUM", "PRON"}
    if len(described) >= _UNNAMED_LEAST or (len(members) >= _UNNAMED_LEAST and _is_one(told, doc)):
        return True
    return determined and not told.plural and told.first < told.last and _speaks(told, doc)


def _is_bare(told: Found, doc: Doc) -> bool:
    """Whether a description of one has no word that tells which: "president", "average man"; "Acme spokesman" has."""
    if told.plural or told.definite or doc[told.first].pos_ in {"DET", "NUM", "PRON"}:
        return False
    return not any(t.pos_ == "PROPN" or t.ent_type_ for t in doc[told.first : told.last + 1] if t.i != told.head)


def _somebody_before(clusters: Clusters, told: Found) -> bool:
    """Whether the text has named a person before a description, whom it may mean."""
    return any(m.form == "name" and m.kinds == PERSON and m.last < told.first for m in clusters.mentions)


def _is_one(told: Found, doc: Doc) -> bool:
    """Whether a description is of one person or one nation's body, of whom pronouns may tell more."""
    narrowed = doc[told.first : told.head]
    own = told.kinds == PERSON or any(t.ent_type_ in {"NORP", "GPE"} for t in narrowed)
    return own and not told.plural and told.first < told.last


_THE_PUBLIC = frozenset("people public person everybody population".split())


_NOBODY = frozenset("any no every each some most many few all several other".split())
_OURS = frozenset("my our your".split())
"""Whose alliance "our alliance" is depends on who speaks."""


def _speaks(found: Found, doc: Doc) -> bool:
    token = doc[found.head]
    if not grammar.is_subject(token):
        return False
    clause = grammar.predicate_of(grammar.governor(token))
    return clause is not None and clause.lemma_.lower() in words("speech")


def _kind(clusters: Clusters, root: int, doc: Doc, kinds: frozenset[str]) -> ActorKind:
    if "person" in kinds:
        return "person" if not all(clusters.mentions[m].plural for m in clusters.members(root)) else "group"
    if "government" in kinds:
        return "government"
    if all(clusters.mentions[m].plural for m in clusters.members(root)):
        return "group"
    if kinds == frozenset({"group"}):
        return "group"
    heads = {
        doc[clusters.mentions[m].head].lemma_.lower()
        for m in clusters.members(root)
        if clusters.mentions[m].form == "nominal"
    }
    if heads & _ARMED and not heads & (words("organisation") - words("group")):
        return "group"
    return "organisation"


_ARMED = frozenset(
    "group militia faction cell outfit insurgency guerrilla movement party gang cartel tribe clan".split()
)


def _actor(
    doc: Doc,
    article: Article,
    clusters: Clusters,
    root: int,
    actor: str,
    kind: ActorKind,
    weight: float,
    titles: tuple[Title, ...],
    shown: Mapping[int, str],
    belongs: Belonging,
) -> Actor:
    numbers = clusters.members(root)
    mentions = []
    for number in numbers:
        found = clusters.mentions[number]
        start, end = edges(doc, found.first, found.last)
        rule = clusters.rules[number]
        if found.first in shown and found.form == "name":
            how = shown[found.first]
            how = how if how == "team" else f"acting as {how}"
            rule = f"{rule}, {how}" if rule else how
        mentions.append(Mention(start, end, found.form, rule))
    named = clusters.names(root)
    name = _best_name(named, kind) if named else _description(doc, clusters, numbers)
    aliases = tuple(dict.fromkeys(m.text for m in named if m.text != name and _fold(m.text) != _fold(name)))
    code = next((m.country for m in named if m.country), None) if kind == "government" else None
    own = [t for t in titles if clusters.root(t.name) == root]
    roles = roles_of(doc, article, clusters, numbers, own)
    return Actor(
        actor,
        name,
        kind,
        roles,
        belongs.of(root, roles),
        aliases,
        weight,
        tuple(mentions),
        code,
        _names.key(gazetteer.country_name(code) if code else name) if named else "",
    )


def _fold(text: str) -> str:
    return gazetteer.fold(text)


def _best_name(named: list[Found], kind: ActorKind) -> str:
    """The fullest name; for governments the country's own name before that of its capital or seat."""
    if kind == "government":
        countries = [m.text for m in named if gazetteer.country(m.text)]
        texts = countries or [m.text for m in named]
        tally = Counter(texts)
        return max(texts, key=lambda t: (tally[t], -texts.index(t)))
    tally = Counter(m.text for m in named)
    return max(
        tally,
        key=lambda t: (
            len(_names.name_words(t)) - (3 if t.isupper() and " " in t else 0),
            tally[t],
            not t.isupper(),
            len(t),
        ),
    )


def _description(doc: Doc, clusters: Clusters, numbers: list[int]) -> str:
    described = [m for m in map(clusters.mentions.__getitem__, numbers) if m.form == "nominal"]
    told = (m for m in described if m.first < m.last or not _is_bare(m, doc))
    first = next(told, described[0])
    last = first.head if first.last - first.first > _LONGEST else first.last
    return " ".join(doc[first.first : before_open_mark(doc, first.first, last) + 1].text.split())


_LONGEST = 8
"""Tokens from the first to the last of a description that still calls somebody; a longer one ends with its noun."""


def _all_places(doc: Doc, clusters: Clusters, grounds: list[int]) -> dict[int, Place]:
    """The places of these clusters by root, in text order."""
    countries = frozenset(m.country for m in clusters.mentions if m.country)
    told = {text for text in texts(doc) if text[0].isupper()}
    countries |= {code for text in told if (code := gazetteer.nationality(text)) is not None}
    found: dict[int, Place] = {}
    for root in grounds:
        mentions = []
        for number in clusters.members(root):
            mention = clusters.mentions[number]
            start, end = edges(doc, mention.first, mention.last)
            mentions.append(Mention(start, end, mention.form, clusters.rules[number]))
        named = clusters.names(root)
        label = doc[named[0].head].ent_type_
        name = max((m.text for m in named), key=lambda t: (len(t), t)) if not named[0].country else named[0].text
        found[root] = _places.locate(
            len(found) + 1, name, tuple(mentions), countries, is_city=label not in {"LOC", "FAC"}
        )
    return found
