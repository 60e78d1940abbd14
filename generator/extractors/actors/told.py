"""What a sentence tells of somebody's post: how far its words reach, whether it is still held, and who says so."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.extractors import _grammar as grammar
from generator.extractors.actors.clusters import Clusters
from generator.extractors.actors.found import BODY, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.posts import HYPHENS
from generator.models import Status


def from_comma(doc: Doc, role: Found, bearer: Found) -> int:
    """First token of a role whose opening the parser missed: right behind the comma after a name."""
    opening = bearer.last + 2
    if not bearer.last < opening < role.first or doc[bearer.last + 1].text != ",":
        return role.first
    between = doc[opening : role.first]
    whole = all(t.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "DET"} or t.tag_ in {"POS", "HYPH"} for t in between)
    return opening if whole else role.first


def with_body(doc: Doc, role: Found, clusters: Clusters) -> int:
    """Last token of a role with the body the parser missed, also behind a comma: "commander, *Fifth Army*"."""
    end = _hyphenated(doc, role.head)
    opening = end + 2
    if role.last not in {role.head, end}:
        return role.last
    if opening >= len(doc):
        return end
    comma = doc[opening - 1].text == "," and doc[role.first].pos_ != "DET"
    if not comma and doc[opening - 1].lower_ not in {"of", "at", "for"}:
        return end
    opening += doc[opening].lower_ == "the"
    body = next((m for m in clusters.mentions if m.form == "name" and m.first == opening), None)
    if body is None or not body.kinds <= BODY:
        return end
    after = doc[body.last + 1] if body.last + 1 < len(doc) else None
    listed = after is not None and after.lower_ in {"and", "or"}
    return end if listed or doc[role.head].lower_ not in words("office", "rank") else body.last


def _hyphenated(doc: Doc, i: int) -> int:
    """Last token of the words that hyphens join to this one: "*writer-in-residence*"."""
    while i + 2 < len(doc) and not doc[i].whitespace_ and doc[i + 1].text in HYPHENS and not doc[i + 1].whitespace_:
        i += 2
    return i


def is_past(head: Token) -> bool:
    """Whether a clause tells of a post as of one held in the past: "she *was* the governor", "served as governor".

    Not where the past is only that of the telling ("he said he *was* the governor").
    """
    clause = head if grammar.predicate_nouns(head) == (head,) else grammar.governor(head)
    if clause.lemma_.lower() in _LEAVES or any(child.lower_ in _BEFORE for child in clause.children):
        return True
    if head.lemma_.lower() not in _POSTS or grammar.tense(clause) != "past":
        return False
    held = grammar.predicate_nouns(clause) == (clause,) or clause.lemma_.lower() in {"be", "serve", "work", "act"}
    return held and grammar.governing_clause(clause) is None


def is_reported(head: Token) -> bool:
    """Whether a post is told as what somebody says or thinks: "they *say* she is the *leader*", "claims that"."""
    clause = head if grammar.predicate_nouns(head) == (head,) else grammar.governor(head)
    if any(marker.lower_ == "that" for marker in grammar.markers(clause)):
        return True
    told = grammar.governing_clause(clause)
    finite = grammar.tense(clause) in {"past", "present"}
    return told is not None and finite and told.lemma_.lower() in words("speech") | _THINKS


_THINKS = frozenset("believe think suspect allege claim insist".split())


_LEAVES = frozenset("resign retire quit step".split())
_BEFORE = frozenset("previously formerly".split())


_POSTS = frozenset(
    "minister president premier chancellor secretary ambassador envoy consul king queen emperor governor mayor senator "
    "congressman congresswoman representative speaker chief head chair chairman chairwoman director executive ceo cfo "
    "commissioner commander general admiral colonel major captain brigadier officer spokesman spokeswoman judge "
    "prosecutor dean rector principal bishop pope coach manager editor adviser advisor aide deputy treasurer".split()
)
"""What one is for a time only; an author, a founder or a winner stays one."""

_HEADS = frozenset("head lead chair run command govern oversee direct helm".split())


def headed(doc: Doc, head: int) -> tuple[tuple[int, int, Status], ...]:
    """The posts that relative clauses tell of ("who *heads the ministry*"): first and last token, and whether held."""
    found: list[tuple[int, int, Status]] = []
    for verb in grammar.relative_clauses(doc[head]):
        bodies = [n for n in grammar.objects(verb) if n.lemma_.lower() in words("organisation", "group", "designator")]
        tense = grammar.tense(verb)
        if verb.lemma_.lower() not in _HEADS or not bodies or tense not in {"present", "past"}:
            continue
        if grammar.is_passive(verb) or grammar.is_negated(verb) or grammar.modal(verb) is not None:
            continue
        phrase = grammar.noun_phrase(bodies[0])
        found.append((verb.i, phrase.end - 1, "current" if tense == "present" else "former"))
    return tuple(found)


def side(doc: Doc, name: Found) -> tuple[int, int] | None:
    """First and last token of the party told behind a name: "X, *the top Democrat on the panel*", "X, *Republican*".

    Such a noun is no description of its own: the pipeline takes it for the name of all who hold to the party.
    """
    opening = _behind(doc, name) + 2
    ahead = range(opening, min(opening + 5, len(doc) - 1))
    head = next((i for i in ahead if doc[i].lower_ in words("partisan") and doc[i].tag_ in {"NN", "NNP"}), None)
    if head is None or doc[opening - 1].text != "," or doc[head + 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        return None
    inner = {"POS", "VBG"} if doc[opening].pos_ == "DET" else set()  # "*the panel's ranking* Democrat"
    if not all(token.pos_ in {"DET", "ADJ", "NOUN", "PROPN"} or token.tag_ in inner for token in doc[opening:head]):
        return None
    last = grammar.noun_phrase(doc[head]).end - 1
    return opening, next((i - 1 for i in range(head + 1, last + 1) if doc[i].is_punct), max(last, head))


def _behind(doc: Doc, name: Found) -> int:
    """Last token of a name with the home or the bracket that follows it: "X *of Ohio*", "X *(D-Ohio)*"."""
    after = name.last + 1
    if after < len(doc) and doc[after].text == "(":
        return next((i for i in range(after, min(after + _BRACKET, len(doc))) if doc[i].text == ")"), name.last)
    if after < len(doc) and doc[after].lower_ in {"of", "from"}:
        last = after
        while last + 1 < len(doc) and (doc[last + 1].pos_ == "PROPN" or doc[last + 1].lower_ == "the"):
            last += 1
        return last
    return name.last


_BRACKET = 8
"""Tokens that a party and a state in brackets have at most, with the brackets."""
