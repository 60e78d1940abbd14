"""Who belongs to whom, where the text says it outside a title: members, leaders, nationalities, Hearst's patterns.

Only what the words state: "the group, led by X", "nations such as X and Y", "X, part of the alliance", "Iran's army".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._words import occurrences, text_between
from generator.extractors.actors import parties
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.examples import examples
from generator.extractors.actors.found import BODY, PLACE, Found


@dataclass(frozen=True, slots=True)
class Tie:
    """A mention that belongs to what the tokens from first to last name, ends included."""

    member: int
    first: int
    last: int
    body: int | None = None
    """The mention of the body, when it is one."""


def ties(doc: Doc, clusters: Clusters) -> tuple[Tie, ...]:
    """Every belonging that the text states, in text order, each pair of stretches once."""
    reader = _Reader(doc, clusters)
    found: dict[tuple[int, int, int], Tie] = {}
    for tie in (
        *reader.leaders(),
        *reader.members(),
        *reader.parts(),
        *reader.nations(),
        *reader.possessed(),
        *reader.units(),
        *(Tie(*told) for told in parties.told_behind(doc, clusters)),
    ):
        found.setdefault((tie.member, tie.first, tie.last), tie)
    return tuple(found[where] for where in sorted(found))


_LEADS = frozenset("lead head chair command run govern direct found establish own manage control".split())
_MADE = frozenset("found establish own manage control run".split())
"""What one does to a body without belonging to it, unless it is a certain one: "*established* a commission"."""
_HAS = frozenset("command run govern direct found establish own manage control".split())
"""What a body does to its own bodies; they belong to it, while a person who does this to a body belongs to the body."""
_VERBAL = frozenset({"VERB", "ADJ"})
_JOINS = {"join": "", "belong": "to", "assign": "to", "serve": "in", "work": "for", "enlist": "in"}
"""Verbs of belonging with the preposition before the body; none before a direct object."""


class _Reader:
    def __init__(self, doc: Doc, clusters: Clusters) -> None:
        self._doc, self._clusters = doc, clusters
        self._inside = {
            i: n for n, m in enumerate(clusters.mentions) if m.form == "name" for i in range(m.first, m.last + 1)
        }
        self._heads = {m.head: n for n, m in enumerate(clusters.mentions)}
        self._names = [m for m in clusters.mentions if m.form == "name"]

    def leaders(self) -> Iterator[Tie]:
        """ "Y, led by X", "X, who heads Y"; X belongs to Y, as it does when it joins Y or is assigned to it."""
        for verb in occurrences(self._doc, lemmas=_LEADS | _JOINS.keys() | {"represent"}):
            if verb.pos_ not in _VERBAL:
                continue
            lemma = verb.lemma_.lower()
            if grammar.is_negated(verb) or grammar.modal(verb) is not None or grammar.tense(verb) == "future":
                continue
            if lemma == "represent":
                patients = self._before_comma(verb) or grammar.patients(verb)
                yield from self._pairs(filter(self._is_person, _by(verb)), patients)
            elif lemma in _LEADS:
                patients = self._before_comma(verb)
                agents = self._of_one_kind(_by(verb) if patients else self._agents(verb))
                patients = patients or grammar.patients(verb)
                if lemma in _MADE:
                    patients = tuple(p for p in patients if self._is_certain(p))
                if lemma in _HAS and not any(self._is_person(agent) for agent in agents):
                    agents, patients = patients, agents
                yield from self._pairs(agents, patients)
            else:
                preposition = _JOINS[lemma]
                bodies = [n for p, n in grammar.obliques(verb) if p.lower_ == preposition]
                members = grammar.patients(verb) if lemma == "assign" else grammar.subjects(verb)
                # Who joins forces, or votes with those of another side, belongs to none.
                joined = [n for n in grammar.objects(verb) if n.lower_ != "forces" and n.tag_ != "NNPS"]
                yield from self._pairs(members, joined if not preposition else bodies)

    def members(self) -> Iterator[Tie]:
        """Hearst's patterns: "partners such as X", "the bloc includes X and Y", "allies, notably X"."""
        for whole, member in examples(self._doc, self._names):
            yield self._tie(self._heads[self._names[member].head], whole)

    def parts(self) -> Iterator[Tie]:
        """ "X, as part of Y", "X is a member of Y"."""
        for token in occurrences(self._doc, forms={"part", "member", "members"}):
            bodies = [n for p, n in grammar.obliques(token) if p.lower_ == "of"]
            governed = grammar.governor(token)
            preposition = grammar.preposition(token)
            if preposition is not None and preposition.lower_ == "as":
                wholes = grammar.subjects(governed) if grammar.is_predicate(governed) else (governed,)
            elif grammar.is_apposition(token):
                wholes = (token.head,)
            elif grammar.predicate_nouns(token) == (token,):
                wholes = grammar.subjects(token)
            else:
                wholes = grammar.subjects(governed) if token in grammar.predicate_nouns(governed) else ()
            yield from self._pairs(wholes, bodies)

    def nations(self) -> Iterator[Tie]:
        """The nationality or country before a body's name or inside it: "Iran's army", "the German Züblin"."""
        told: set[tuple[int, str]] = set()
        for number, mention in enumerate(self._clusters.mentions):
            if mention.form == "pronoun" or mention.country or self._clusters.rules[number] == "title":
                continue
            if not mention.kinds & {"organisation", "group"} or mention.kinds & {"person", "place", "government"}:
                continue
            if gazetteer.nationality(self._doc[mention.last].text):
                continue  # "Finnish Americans"
            for first, last in self._nation(mention.first, mention.last, mention.form == "name"):
                code = gazetteer.nationality(self._doc[first : last + 1].text) or gazetteer.country(
                    self._doc[first : last + 1].text
                )
                if code and (self._clusters.root(number), code) not in told:
                    told.add((self._clusters.root(number), code))
                    yield Tie(number, first, last, self._inside.get(first))

    def possessed(self) -> Iterator[Tie]:
        """ "CNN's X", "X of CNN", "X of Ohio", "the army's general staff": whoever a body has is of it."""
        doc, mentions = self._doc, self._clusters.mentions
        for mention in mentions:
            if mention.form != "name" or not mention.kinds & _ACTORS or mention.kinds & _LANDS:
                continue
            before, after = mention.first - 1, mention.last + 1
            narrows = after < len(doc) and doc[after].pos_ == "NOUN"
            if before > 0 and doc[before].tag_ == "POS" and not narrows:
                yield from self._pairs((doc[mention.head],), (self._opening(before - 1),))
            if "person" not in mention.kinds:
                continue
            after = self._past_bracket(after)
            after += after + 1 < len(doc) and doc[after].text == "," and doc[after + 1].lower_ in {"of", "from"}
            if after + 1 < len(doc) and (doc[after].lower_ == "of" or self._hails_from(mention, after)):
                after += 2 if doc[after + 1].lower_ == "the" else 1
                if after in self._inside and mentions[self._inside[after]].first == after:
                    whole = mentions[self._inside[after]]
                    if whole.kinds == PLACE:
                        yield self._tie(self._heads[mention.head], doc[whole.head])
                    else:
                        yield from self._pairs((doc[mention.head],), (doc[whole.head],))

    def _past_bracket(self, opening: int) -> int:
        """Token behind a short bracket that opens here: "X *(No. 8)* of Y"; else this one."""
        ahead = range(opening, min(opening + _BRACKET, len(self._doc)))
        if opening >= len(self._doc) or self._doc[opening].text != "(":
            return opening
        return next((i + 1 for i in ahead if self._doc[i].text == ")"), opening)

    def _hails_from(self, person: Found, preposition: int) -> bool:
        """Whether "from" behind a name opens where its bearer works: "Holt, *from* Harbour College"; no land."""
        doc = self._doc
        body = self._inside.get(preposition + 1 + (doc[preposition + 1].lower_ == "the"))
        known = body is not None and self._clusters.mentions[body].kinds <= BODY
        hangs = any(p.i == preposition for p, _ in grammar.obliques(doc[person.head]))
        return doc[preposition].lower_ == "from" and known and hangs

    def units(self) -> Iterator[Tie]:
        """ "2nd Battalion, 5th Regiment", "Department of Physics, University of X": a part before its whole."""
        doc = self._doc
        for number, mention in enumerate(self._clusters.mentions):
            after = self._inside.get(mention.last + 2, number)
            if mention.form != "name" or after == number or doc[mention.last + 1].text != ",":
                continue
            whole = self._clusters.mentions[after]
            joined = whole.first == mention.last + 2 and whole.kinds <= BODY and not _is_part_of_list(doc, whole)
            if joined and _is_part(mention):
                yield from self._pairs((doc[mention.head],), (doc[whole.head],))

    def _opening(self, last: int) -> Token:
        """Head of the name that ends here, or the word itself."""
        number = self._inside.get(last)
        return self._doc[self._clusters.mentions[number].head if number is not None else last]

    def _nation(self, first: int, last: int, named: bool) -> Iterator[tuple[int, int]]:
        doc = self._doc
        opening = first + (doc[first].lower_ == "the")
        for width in (2, 1):
            if opening + width <= last and _names_nation(doc, opening, width):
                yield opening, opening + width - 1
                return
        before = first - 1
        if named and before > 0 and doc[before].tag_ == "POS":
            before -= 1
        elif not named or before < 0 or doc[before].pos_ not in {"ADJ", "PROPN"}:
            return
        for width in (2, 1):
            if before - width + 1 >= 0 and _names_nation(doc, before - width + 1, width):
                yield before - width + 1, before
                return

    def _pairs(self, members: Iterable[Token], bodies: Sequence[Token]) -> Iterator[Tie]:
        for member in members:
            number = self._heads.get(member.i)
            if number is None or not self._clusters.kinds(number) & _ACTORS:
                continue
            for body in bodies:
                if self._is_body(body) and self._heads.get(body.i) != number:
                    yield self._tie(number, body)

    def _tie(self, member: int, body: Token) -> Tie:
        number = self._heads.get(body.i)
        if number is not None:
            mention = self._clusters.mentions[number]
            first, last = mention.first, mention.last
        else:
            span = grammar.noun_phrase(body)
            first, last = span.start, span.end - 1
        # The examples of a whole are no part of its words.
        return Tie(member, first, body.i if body.i < self._clusters.mentions[member].first <= last else last, number)

    def _of_one_kind(self, agents: tuple[Token, ...]) -> tuple[Token, ...]:
        """Those who lead: where the first is a person, "and" joins no body to it ("led by X, and *the council*")."""
        return tuple(filter(self._is_person, agents)) if agents and self._is_person(agents[0]) else agents

    def _agents(self, verb: Token) -> tuple[Token, ...]:
        """Those who lead. "Which" is no person, whatever the parser takes it for: "the owner of Y, *which* runs Z"."""
        agents = grammar.agents(verb)
        which = next((child for child in verb.children if child.lower_ == "which"), None)
        if which is None or not any(map(self._is_person, agents)):
            return agents
        number = self._inside.get(which.i - 1 - (which.i > 1 and which.nbor(-1).text == ","))
        known = number is not None and self._clusters.kinds(number) <= BODY
        return (self._doc[self._clusters.mentions[number].head],) if number is not None and known else ()

    def _before_comma(self, verb: Token) -> tuple[Token, ...]:
        """The body whose name a comma parts from a participle, whatever the parser made of it: "*Y*, led by X"."""
        number = self._inside.get(verb.i - 2) if verb.i > 1 and verb.nbor(-1).text == "," else None
        followed = verb.i + 1 < len(self._doc) and verb.nbor().lower_ == "by"
        if number is None or not followed or verb.tag_ != "VBN" or not self._clusters.kinds(number) <= BODY:
            return ()
        return (self._doc[self._clusters.mentions[number].head],)

    def _is_certain(self, token: Token) -> bool:
        number = self._heads.get(token.i)
        return number is not None and self._doc[self._clusters.mentions[number].first].lower_ not in {"a", "an"}

    def _is_person(self, token: Token) -> bool:
        number = self._heads.get(token.i)
        return number is not None and "person" in self._clusters.kinds(number)

    def _is_body(self, token: Token) -> bool:
        number = self._heads.get(token.i)
        return number is not None and bool(self._clusters.mentions[number].kinds & _BODIES)


_BRACKET = 10
"""Tokens of a bracket between a person and the body he is of."""


def _by(verb: Token) -> tuple[Token, ...]:
    """Those by whom something is done."""
    return tuple(noun for preposition, noun in grammar.obliques(verb) if preposition.lower_ == "by")


def _is_part(name: Found) -> bool:
    """Whether a body's name says that it is a part of a larger one."""
    return bool(name.kinds & _BODIES) and (name.words[-1] in _PARTS or name.words[0] in _PARTS)


_PARTS = frozenset(
    "company battalion regiment brigade battery squadron group wing department faculty school laboratory".split()
)


def _is_part_of_list(doc: Doc, name: Found) -> bool:
    """Whether "and" or a further comma with "and" follows, as in a list of bodies, or what a bracket tells of it."""
    return any(doc[i].lower_ in {"and", "or", "("} for i in range(name.last + 1, min(name.last + 3, len(doc))))


_LANDS = frozenset({"place", "government"})
_BODIES = frozenset({"organisation", "group", "government"})
_ACTORS = frozenset({"person", "organisation", "group", "government", "place"})


def _names_nation(doc: Doc, first: int, width: int) -> bool:
    if not doc[first].text[0].isupper() or doc[first].lower_ == "the" or (first and doc[first - 1].text == "-"):
        return False
    text = text_between(doc, first, first + width - 1)
    return bool(gazetteer.nationality(text) or gazetteer.country(text))
