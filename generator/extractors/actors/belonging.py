"""The affiliations of an actor, as the rooms after this one see them."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from generator import gazetteer
from generator.extractors._passage import edges
from generator.extractors.actors import parties
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import BODY, PLACE, THING, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.memberships import Tie, ties
from generator.extractors.actors.posts import nationality
from generator.models import Affiliation, Article, Role, Span

_LANDS = frozenset({"place", "government"})
_SENT = frozenset("ambassador envoy representative consul commissioner delegate emissary".split())
"""Posts of those who stand for one body at another."""
_AGAINST = frozenset("critic opponent rival foe enemy adversary victim survivor challenger".split())
_SUCCEEDS = frozenset("successor predecessor counterpart rival".split())
_STUDIES = frozenset("expert scholar analyst specialist historian watcher veteran".split())
"""Who is named with a country is seldom of it: "a Korea *scholar*"."""
_HOME = frozenset("based owned run".split())
"""What a name is with a hyphen whose bearer is of it: "Oslo-*based* lawyer"; not "Oslo-trained"."""
_EVENTS = frozenset("war agreement accord treaty deal talk summit crisis conflict".split())
_MONEY = frozenset("dollar pound franc peso rupee dinar currency".split())


class Belonging:
    """Finds whom an actor belongs to: by the words of its roles, and by what the text says outside them."""

    def __init__(self, doc: Doc, article: Article, clusters: Clusters, ids: Mapping[int, str]) -> None:
        self._doc, self._article, self._clusters, self._ids = doc, article, clusters, ids
        self._at = {
            i: n for n, m in enumerate(clusters.mentions) if m.form == "name" for i in range(m.first, m.last + 1)
        }
        known = {n for n, m in enumerate(clusters.mentions) if m.form != "name" and not m.plural and clusters.names(n)}
        self._at |= {
            i: n
            for n in known
            for i in range(clusters.mentions[n].first, clusters.mentions[n].last + 1)
            if i not in self._at and _is_owner(doc, clusters.mentions[n])
        }
        self._governments = {
            m.country: clusters.root(n)
            for n, m in enumerate(clusters.mentions)
            if "government" in m.kinds and m.country is not None
        }
        self._ties: dict[int, list[Tie]] = {}
        for tie in ties(doc, clusters):
            self._ties.setdefault(clusters.root(tie.member), []).append(tie)

    def of(self, root: int, roles: tuple[Role, ...]) -> tuple[Affiliation, ...]:
        """One affiliation for each body or country named inside a role, and for each that the text tells of."""
        found: dict[tuple[int, int], Affiliation] = {}
        for role in roles:
            span = self._doc.char_span(role.start, role.end, alignment_mode="expand")
            if span is None:
                continue
            i = span.start - (span.start > 0 and self._doc[span.start - 1].lower_ == "its")
            while i < span.end:
                number = self._at.get(i)
                if number is not None and self._clusters.root(number) != root:
                    mention = self._clusters.mentions[number]
                    if self._is_body_of(span, mention.first, mention.last, mention.kinds):
                        self._add(found, mention.first, mention.last, role.of, self._id(number))
                    i = mention.last + 1
                    continue
                if number is None and parties.in_post(span, i):
                    self._add(found, i, i, role.of, None)
                elif number is None:
                    nation = nationality(self._doc, i, min(i + 2, span.end - 1))
                    if nation is not None and nation[0] == i and self._is_body_of(span, *nation[:2], PLACE):
                        self._add(found, nation[0], nation[1], role.of, self._of_country(nation[2]))
                        i = nation[1]
                i += 1
        for tie in self._ties.get(root, ()):
            if tie.body is not None and self._clusters.root(tie.body) == root:
                continue
            if tie.body is not None and self._clusters.mentions[tie.body].form == "pronoun" and not self._id(tie.body):
                continue
            member = self._clusters.mentions[tie.member]
            of = Span(*edges(self._doc, member.first, member.last))
            self._add(found, tie.first, tie.last, of, self._target(tie))
        return tuple(found[where] for where in sorted(found))

    def _is_body_of(self, role: SpacySpan, first: int, last: int, kinds: frozenset[str]) -> bool:
        """Whether a name in a role is whom its bearer works for or comes from, not whom or what he is up against."""
        head = next((t.nbor(-1) for t in role[1:] if t.pos_ == "ADP"), role[-1]).lemma_.lower()
        if "person" in kinds and (
            head not in words("office", "rank", "abbreviated") | {"official"} or head in _SUCCEEDS
        ):
            return False
        if head in words("kin") or (head in _AGAINST and not (head == "critic" and kinds & BODY)):
            return False
        home = last + 2 < role.end and self._doc[last + 1].text == "-" and self._doc[last + 2].lower_ in _HOME
        about = head in _STUDIES and kinds & _LANDS and not gazetteer.nationality(self._doc[first].text) and not home
        event = any(t.lemma_.lower() in _EVENTS | _MONEY for t in self._compound(last + 1, role.end))
        part = any(role.start <= i < role.end and self._doc[i].text == "-" for i in (first - 1, last + 1)) and not home
        return not about and not event and not part and not self._is_field(role, first, kinds)

    def _is_field(self, role: SpacySpan, first: int, kinds: frozenset[str]) -> bool:
        """Whether a name in a role tells where or for what: "ambassador *to Kuwait*", "minister of *Planning*"."""
        before = first - 1
        while before > role.start and self._doc[before].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "CCONJ"}:
            before -= 1
        word = self._doc[before].lower_ if before >= role.start else ""
        if word == "to":
            return bool(kinds & _LANDS) or any(t.lemma_.lower() in _SENT for t in role)
        if word == "of" and self._doc[before - 1].lower_ == "minister" and kinds <= BODY | THING:
            return not any(t.lower_ in words("designator", "government") for t in self._compound(first, role.end))
        return word in {"for", "in", "at", "on"} and bool(kinds & _LANDS)

    def _compound(self, first: int, end: int) -> SpacySpan:
        """The adjectives and nouns that stand here in a row."""
        last = first
        while last < end and self._doc[last].pos_ in {"ADJ", "NOUN", "PROPN"}:
            last += 1
        return self._doc[first:last]

    def _target(self, tie: Tie) -> str | None:
        if tie.body is not None:
            return self._id(tie.body)
        nation = nationality(self._doc, tie.first, tie.last)
        return self._of_country(nation[2]) if nation is not None and nation[:2] == (tie.first, tie.last) else None

    def _id(self, number: int) -> str | None:
        own = self._ids.get(self._clusters.root(number))
        country = self._clusters.mentions[number].country
        return own or (self._of_country(country) if country else None)

    def _of_country(self, code: str) -> str | None:
        root = self._governments.get(code)
        return self._ids.get(self._clusters.root(root)) if root is not None else None

    def _add(
        self, found: dict[tuple[int, int], Affiliation], first: int, last: int, of: Span, actor: str | None
    ) -> None:
        start, end = edges(self._doc, first, last)
        found.setdefault((start, end), Affiliation(start, end, self._article.text[start:end], of, actor))


def _is_owner(doc: Doc, mention: Found) -> bool:
    """Whether a body without a name has somebody: "*the group*'s spokesman", "*its* chairman"."""
    if mention.form == "pronoun":
        return mention.text.lower() == "its"
    return mention.kinds <= BODY and mention.last + 1 < len(doc) and doc[mention.last + 1].tag_ == "POS"
