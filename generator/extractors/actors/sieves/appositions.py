"""Descriptions beside a name that say what it is: titles, appositions, copulas, a noun right behind it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.actors.found import PLACE, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.names import is_acronym
from generator.extractors.actors.scene import Scene


def described(scene: Scene) -> None:
    """Apposition and copula: "X, the group's spokesman", "X is the chairman"."""
    clusters, doc = scene.clusters, scene.doc
    at = {i: n for n, m in enumerate(clusters.mentions) if m.form == "name" for i in range(m.first, m.last + 1)}
    titled = {title.name for title in scene.titles}
    ends: dict[int, tuple[int, str]] = {}
    for number, nominal in enumerate(clusters.mentions):
        if nominal.form != "nominal" or nominal.plural or clusters.names(number):
            # What is a title already ("from X, the company Y and Z") says nothing of another name.
            continue
        head = doc[nominal.head]
        named = _same_by_comma(scene, nominal, at) or _same_by_grammar(head, at, nominal.first)
        named = named or _same_by_appointment(head, at) or _same_as_subject(nominal, head, at)
        named = named or _same_by_and(doc, nominal, ends)
        if named is not None and named[1] == "apposition" and _is_another(doc, nominal, named[0] in titled):
            named = None
        if named is None or _is_enclosed(scene, number, named[0]) or _overlaps(nominal, clusters.mentions[named[0]]):
            continue
        if clusters.merge(named[0], number, named[1]):
            ends[nominal.last] = named


def _same_by_grammar(head: Token, at: dict[int, int], first: int) -> tuple[int, str] | None:
    """The name that a description with this head and first token is of."""
    if grammar.is_apposition(head) and head.head.i in at and head.i > head.head.i:
        # Another name between is the one described: "A and B, his counterpart".
        between = {at[i] for i in range(head.head.i, first) if i in at} - {at[head.head.i]}
        return None if between else (at[head.head.i], "apposition")
    inner = next((a for a in grammar.appositions(head) if a.i in at), None)
    # A name in the other's title is no third one: "her deputy, *Ohio* Gov. X".
    opening = grammar.noun_phrase(inner).start if inner is not None else head.i
    between = {at[i] for i in range(head.i, opening) if i in at}
    if inner is not None and not between and not grammar.conjuncts(head) and not grammar.is_coordinate(head):
        return None if _is_list(head, inner, at) else (at[inner.i], "apposition")
    clause = head if grammar.predicate_nouns(head) == (head,) else head.head
    if head.i not in {t.i for t in grammar.predicate_nouns(clause)}:
        return None
    if not _is_told(clause) or head.doc[first].pos_ == "ADP":
        return None
    subjects = grammar.subjects(clause, inherited=False)
    if len(subjects) == 1 and subjects[0].i in at:
        return at[subjects[0].i], "copula"
    return None


def _is_told(clause: Token) -> bool:
    """Whether a copula says that something is so: neither denied nor possible, supposed or yet to come."""
    possible = grammar.modal(clause) is not None or grammar.tense(clause) == "future"
    return not possible and not grammar.is_negated(clause) and not _is_supposed(clause)


def _same_as_subject(nominal: Found, head: Token, at: dict[int, int]) -> tuple[int, str] | None:
    """Who a post is said to be, the post first: "Her chief of staff is *Anna Holt*"."""
    if "person" not in nominal.kinds or not nominal.definite or not grammar.is_subject(head):
        return None
    clause = grammar.governor(head)
    bearers = [noun for noun in grammar.predicate_nouns(clause) if noun.i in at]
    alone = grammar.subjects(clause, inherited=False) == (head,) and len(bearers) == 1
    return (at[bearers[0].i], "copula") if alone and _is_told(clause) else None


def _same_by_and(doc: Doc, nominal: Found, ends: dict[int, tuple[int, str]]) -> tuple[int, str] | None:
    """Whom a second description is of that "and" joins to the first: "X, a surgeon and *television star*".

    `ends` has the last words of the descriptions before and whose they are.
    """
    before = nominal.first - 1
    named = ends.get(before - 1)
    if named is None or doc[before].lower_ != "and" or "person" not in nominal.kinds:
        return None
    opening = doc[nominal.first]
    other = opening.tag_ == "PRP$" or (opening.pos_ == "DET" and opening.lower_ not in {"a", "an"})
    return None if other and named[1] == "apposition" else named


def _is_another(doc: Doc, nominal: Found, is_titled: bool) -> bool:
    """Whether a definite description closes a list with somebody else in it: "General X, the mayor, and others"."""
    after = nominal.last + 1
    if after >= len(doc) or doc[after].text != ",":
        return False
    if _is_and(doc, after + 1):
        return is_titled and doc[nominal.first].lower_ == "the"
    return _is_item(doc, after + 1)


def _is_item(doc: Doc, first: int) -> bool:
    """Whether one more of a list stands between commas, the last behind "and": "X, a doctor, *the crew*, and Y"."""
    if first >= len(doc) or doc[first].pos_ != "DET":
        return False
    for token in doc[first + 1 : first + _LONGEST_ITEM]:
        if token.text == ",":
            return _is_and(doc, token.i + 1)
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "PART", "NUM", "ADP", "DET"}:
            return False
    return False


_LONGEST_ITEM = 8
"""Tokens of one thing in a list, its comma included."""


def _is_list(head: Token, inner: Token, at: dict[int, int]) -> bool:
    """Whether another name follows outside parentheses: "the party, *the ministry*, the court"."""
    doc = head.doc
    others = [a for a in grammar.appositions(head) if a.i > inner.i and at.get(a.i, at[inner.i]) != at[inner.i]]
    return any(all(doc[i].text != "(" for i in range(inner.i, a.i)) for a in others)


def _is_enclosed(scene: Scene, number: int, name: int) -> bool:
    """Whether one of two stands in parentheses beside the other and is another body: "the Assembly (the committee)"."""
    clusters, doc = scene.clusters, scene.doc
    left, right = sorted((clusters.mentions[number], clusters.mentions[name]), key=lambda m: m.first)
    if "person" in clusters.kinds(name) or not any(doc[i].text == "(" for i in range(left.last + 1, right.first)):
        return False
    short = clusters.mentions[name].text
    described = doc[clusters.mentions[number].first : clusters.mentions[number].head + 1]
    return not (is_acronym(short) and short[0] in {t.text[0].upper() for t in described if not t.is_stop})


def _same_by_appointment(head: Token, at: dict[int, int]) -> tuple[int, str] | None:
    """Whom a verb puts into a post, who holds or leaves it: "named *X* minister", "*X* served as", "*X* quit as"."""
    verb, preposition = grammar.governor(head), grammar.preposition(head)
    lemma = verb.lemma_.lower()
    told = grammar.tense(verb) in {"past", "present"} or verb.tag_ == "VBN"
    if not told or grammar.is_negated(verb) or grammar.modal(verb) is not None or _is_supposed(verb):
        return None
    before = verb.doc[sentence_start(verb) : verb.i]
    if head.i < verb.i or (lemma == "become" and any(token.lower_ in _SUPPOSING for token in before)):
        return None
    bare, comes_as = preposition is None, preposition is not None and preposition.lower_ == "as"
    holds = lemma in _SERVE or (lemma == "take" and any(child.lower_ == "over" for child in verb.children))
    if lemma in _APPOINT and (bare or comes_as):
        bearers = (*grammar.patients(verb), *grammar.indirect_objects(verb))
    elif (holds and comes_as) or (lemma == "become" and bare):
        bearers = grammar.subjects(verb, inherited=False)
    else:
        return None
    named = {at[t.i] for b in bearers for t in (b, *grammar.appositions(b)) if t.i in at and t.i != head.i}
    return (named.pop(), "appointment") if len(named) == 1 else None


_APPOINT = frozenset("appoint name elect choose install reappoint reelect re-elect swear inaugurate".split())
_SERVE = frozenset("serve work act resign retire quit step continue".split())


def _is_supposed(clause: Token) -> bool:
    """Whether a clause only supposes what it says, by the word that opens it or the clause it is joined to."""
    first = clause.head if grammar.is_coordinate(clause) else clause
    return any(marker.lower_ in _SUPPOSING for c in (clause, first) for marker in grammar.markers(c))


_SUPPOSING = frozenset("if unless whether".split())
"""What opens a clause that only supposes: "if she *is the winner*"."""


def _same_by_comma(scene: Scene, nominal: Found, at: dict[int, int]) -> tuple[int, str] | None:
    """A description between commas right after a name, whatever the parser made of it: "X, a terror outfit that"."""
    doc = scene.doc
    first = nominal.head
    start = sentence_start(doc[first])
    while first > start and (
        doc[first - 1].pos_ in {"NOUN", "PROPN", "ADJ", "ADV"}
        or doc[first - 1].tag_ in {"POS", "HYPH"}
        or doc[first].tag_ == "HYPH"
    ):
        first -= 1
    bare = not any(t.tag_ == "POS" for t in doc[first : nominal.head])
    if first > start and (doc[first - 1].pos_ == "DET" or doc[first - 1].tag_ == "PRP$"):
        first, bare = first - 1, False
    elif bare and doc[nominal.head].lower_ not in words("office"):
        return None
    behind = _before_age(doc, _before_bracket(doc, first - 2))
    if behind < start or doc[first - 1].text != "," or behind not in at:
        return None
    bearer = at[behind]
    if "person" in nominal.kinds:
        bearer = _native(scene, bearer, at)
    after = nominal.head + 1
    if after >= len(doc):
        return bearer, "apposition"
    if doc[after].text in {",", "."}:
        listed = _is_and(doc, after + 1)
    elif doc[after].lower_ in _AFTER_DESCRIPTION or (
        doc[after].tag_ == "VBD" and doc[nominal.head] not in grammar.subjects(doc[after], inherited=False)
    ):
        end = max(after, nominal.last + 1)
        listed = _is_and(doc, end) or (end < len(doc) and doc[end].text == "," and _is_and(doc, end + 1))
    else:
        return None
    # A list has no singular without an article: "X, dean of studies, and the teachers".
    return None if listed and not bare else (bearer, "apposition")


def _native(scene: Scene, name: int, at: dict[int, int]) -> int:
    """The person whose home a place tells that stands between the name and a comma: "*Mary Holt* of Ohio, the"."""
    mentions = scene.clusters.mentions
    before = mentions[name].first - 1
    if mentions[name].kinds != PLACE or before < 1 or scene.doc[before].lower_ not in {"of", "from"}:
        return name
    before -= scene.doc[before - 1].text == ","
    return at.get(_before_age(scene.doc, before - 1), name)


def _before_bracket(doc: Doc, i: int) -> int:
    """Token before a short bracket that ends at this token: "*X* (D-Ohio),"; else the token itself."""
    opening = next((j for j in range(i, max(i - _BRACKET, 0), -1) if doc[j].text == "("), 0)
    return opening - 1 if opening and doc[i].text == ")" else i


_BRACKET = 8
"""Tokens that a party and a state in brackets have at most, with the brackets."""


def _before_age(doc: Doc, i: int) -> int:
    """Token before somebody's age, where one ends at this token: "*X*, 45,"; else the token itself."""
    return i - 2 if i > 1 and doc[i].pos_ == "NUM" and doc[i - 1].text == "," else i


_AFTER_DESCRIPTION = frozenset("that which who whom whose of for in on from with based at to".split())


def _is_and(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].lower_ in {"and", "or"}


def _overlaps(one: Found, other: Found) -> bool:
    return one.first <= other.last and other.first <= one.last


def titled(scene: Scene) -> None:
    """A title and the name it stands before."""
    clusters = scene.clusters
    at = {m.head: n for n, m in enumerate(clusters.mentions) if m.form == "nominal"}
    for title in scene.titles:
        if not title.shared:
            clusters.merge(title.name, at[title.head], "title")


def called(scene: Scene) -> None:
    """A noun right behind a name that says what it is: "the semi-official Tasnim news agency"."""
    clusters, doc = scene.clusters, scene.doc
    ends = {m.last: n for n, m in enumerate(clusters.mentions) if m.form == "name"}
    for number, mention in enumerate(clusters.mentions):
        if mention.form != "nominal" or mention.plural or doc[mention.head].lower_ not in words("called"):
            continue
        if clusters.rules[number] == "title" or clusters.names(number):
            continue  # "the *Acme group* Beta" is Beta
        last = mention.head - 1
        while last > mention.first and (doc[last].lower_ == "news" or doc[last].text in {"(", ")", "[", "]"}):
            last -= 1
        if last in ends and not _is_umbrella(clusters.mentions[ends[last]]):
            clusters.merge(ends[last], number, "named")


def _is_umbrella(name: Found) -> bool:
    """Whether a body has bodies of its own that bear its name: "the UN agency" is not the UN."""
    return name.words in {("un",), ("u.n",), ("eu",), ("united", "nations"), ("european", "union")}


def ascribed(scene: Scene) -> None:
    """What a pronoun is said to be, once it is known whom it means: "He is the chairman", "she became mayor"."""
    clusters, doc = scene.clusters, scene.doc
    at = {m.head: n for n, m in enumerate(clusters.mentions) if m.form == "pronoun" and clusters.names(n)}
    for number, nominal in enumerate(clusters.mentions):
        if nominal.form != "nominal" or nominal.plural or "person" not in nominal.kinds:
            continue
        if len(clusters.members(number)) == 1:
            named = _same_by_grammar(doc[nominal.head], at, nominal.first) or _same_by_appointment(
                doc[nominal.head], at
            )
            if named is not None and named[1] in {"copula", "appointment"}:
                clusters.merge(named[0], number, named[1])
