"""Titles: words before a name that say what its bearer is, as far as they reach."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._words import sentence_start
from generator.extractors.actors import situated
from generator.extractors.actors.found import PERSON, Found
from generator.extractors.actors.lexicon import words
from generator.extractors.actors.posts import HYPHENS, STATUS, is_plural

_STOP = frozenset('and or but , ; : ( ) [ ] " “ ” — – said says told'.split())
_LINKS = frozenset({"to", "of", "for", "at", "in", "on"})


@dataclass(frozen=True, slots=True)
class Title:
    """Words beside a name that say what its bearer is; tokens, ends included."""

    first: int
    last: int
    head: int
    name: int
    """Index of the name among the mentions."""
    shared: bool = False
    """Whether it stands once before several names: "*ministers* A and B"."""


def titles_before(doc: Doc, names: tuple[Found, ...]) -> tuple[Title, ...]:
    """Titles that stand before a name: "Iranian Foreign Minister X", "Pakistan's new Ambassador to Tehran X"."""
    inside = {i: n for n, name in enumerate(names) if name.form == "name" for i in range(name.first, name.last + 1)}
    found: list[Title] = []
    for number, name in enumerate(names):
        if name.form != "name" or "place" in name.kinds or "government" in name.kinds:
            continue
        position = name.first
        for _ in range(_MOST_TITLES):
            head = _head_before(doc, position, name, inside)
            if head is None:
                break
            first, last = _own_words(doc, head, name), _last_before(doc, position)
            if last < head or _names_follower(doc, head, name) or _is_before_subject(doc, head, name):
                break
            if doc[position - 1].text == "," and last in inside and _holds_before(doc, names[inside[last]]):
                break  # "director A, director B": B is not what A is
            if doc[position - 1].text == "," and first > 1 and doc[first - 1].text == "," and first - 2 in inside:
                break  # "A, director, B, editor": the director is A
            if is_plural(doc[head]):
                members = _list_of(doc, number, names)
                if len(members) > 1:
                    found.extend(Title(first, head, head, member, shared=True) for member in members)
                break
            found.append(Title(first, last, head, number))
            position = first - (doc[first - 1].pos_ == "DET") if first else first
    return tuple(sorted(found, key=lambda title: names[title.name].first))


def _holds_before(doc: Doc, name: Found) -> bool:
    """Whether a person holds the post told before it; not whom the post is for: "the lawyer for *Mr. Holt*"."""
    before = name.first - 1
    while before > 0 and doc[before].lower_ in words("honorific"):
        before -= 1
    return name.kinds == PERSON and doc[before].pos_ != "ADP"


def _names_follower(doc: Doc, head: int, name: Found) -> bool:
    """Whether the post is that of somebody behind the name, who is called by it: "war veteran Trump *supporter*"."""
    after = name.last + 1
    return after < len(doc) and doc[head].text.islower() and doc[after].tag_ == "NN" and is_post(doc[after], name)


def _is_before_subject(doc: Doc, head: int, name: Found) -> bool:
    """Whether a name opens its clause behind a phrase that ends in a post: "After talks with the mayor, *Poe* left"."""
    if doc[name.first - 1].text != "," or _is_closed(doc, name) or not grammar.is_subject(doc[name.head]):
        return False
    told = _left_edge(doc, head)
    introduced = told > 0 and doc[told - 1].lower_ in _ARTICLES
    return introduced and not grammar.is_subject(doc[head]) and grammar.preposition(doc[head]) is not None


_ARTICLES = frozenset("the his her its their".split())


def holds_post(doc: Doc, name: Found) -> bool:
    """Whether a name of unsure kind follows a post as its holder does: "Ambassador to Tehran *X*"."""
    if situated.is_home(doc, name):
        return False  # "his deputy, *Ohio* Gov. X"
    head = _head_before(doc, name.first, replace(name, kinds=PERSON), {})
    return head is not None and not is_plural(doc[head]) and doc[head].lower_ not in words("partisan", "organisation")


_MOST_TITLES = 2
"""Titles in front of one name: "the commanding general, Lt. Gen. X"."""


def _last_before(doc: Doc, position: int) -> int:
    last = position - 1
    while last > 0 and (
        doc[last].text in {",", "-", "–"} or doc[last].is_space or doc[last].lower_ in words("honorific")
    ):
        last -= 1
    return last


def _head_before(doc: Doc, position: int, name: Found, inside: dict[int, int]) -> int | None:
    """The noun of the post before a name: right before it, before "to Tehran", or with a comma between."""
    i = position - 1
    start = sentence_start(doc[name.first])
    while i >= start and (
        doc[i].lower_ in words("honorific") or (doc[i].text == "." and doc[i - 1].lower_ in words("rank"))
    ):
        i -= 1
    if i < start or doc[i].text in {"-", "–"}:
        return None
    comma = doc[i].text == ","
    if comma:
        i -= 1
        if "person" not in name.kinds or not (is_plural(doc[i]) or _stands_alone(doc, name.last + 1)):
            return None
        if any(grammar.predicate_nouns(doc[j]) == (doc[j],) for j in range(max(start, i - 2), i + 1)):
            return None  # "While she was mayor, Holt met": who was is told before
    if doc[i].lower_ in {"elect", "designate"} and i - 2 >= start and doc[i - 1].text in {"-", "–"}:
        i -= 2
    if i >= start and is_post(doc[i], name) and i not in inside:
        return i if not comma or _is_certain_post(doc, i, closed=_is_closed(doc, name)) else None
    return _head_over_place(doc, i, start, name, inside, comma=comma)


def _head_over_place(doc: Doc, i: int, start: int, name: Found, inside: dict[int, int], *, comma: bool) -> int | None:
    """The post in "Ambassador to Tehran X", "Minister for the Middle East, X": more words lie between it and X."""
    steps, end = 0, i + 1
    while i > start and steps < _LONGEST_POST:
        token = doc[i]
        if token.lower_ in _LINKS and is_post(doc[i - 1], name) and i - 1 not in inside:
            head = i - 1
            if comma:
                head = _outer_post(doc, head, name)
                return head if _is_single_post(doc, head, closed=_is_closed(doc, name)) else None
            # Without a comma only places and bodies can stand between a post and its holder.
            between = doc[i + 1 : end].text
            portfolio = all(t.lower_ in words("portfolio") for t in doc[i + 1 : end])
            joins = {"of", "the", "and"} if doc[head].lower_ == "minister" else {"of", "the"}
            bodies = end - 1 in inside and all(j in inside or doc[j].lower_ in joins for j in range(i + 1, end))
            seat = doc[end - 1].lower_ in _LED and doc[end - 1].text[0].isupper() and doc[i].lower_ in {"of", "in"}
            known = portfolio or seat or gazetteer.country(between) or gazetteer.capital(between) or bodies
            return head if known and end > i + 1 else None
        named = i in inside or token.pos_ in {"PROPN", "NOUN", "ADJ", "DET", "CCONJ"}
        if not named and token.lower_ not in {"of", "for", "in"}:
            return None
        i, steps = i - 1, steps + 1
    return None


_LED = frozenset("opposition house senate state parliament assembly chamber republic presidency province".split())
"""What one leads or presides over that has no name: "Leader of the *Opposition* X"."""


def _outer_post(doc: Doc, head: int, name: Found) -> int:
    """The post that another one has: "*envoy* of the Secretary-General of the United Nations"; else the post itself."""
    of = _left_edge(doc, head) - 1
    of -= of > 0 and doc[of].lower_ in _ARTICLES
    return of - 1 if of > 0 and doc[of].lower_ == "of" and is_post(doc[of - 1], name) else head


_LONGEST_POST = 12
"""Words between a post and a name."""


def _is_closed(doc: Doc, name: Found) -> bool:
    """Whether a comma follows the name."""
    return name.last + 1 < len(doc) and doc[name.last + 1].text == ","


def _is_single_post(doc: Doc, head: int, *, closed: bool) -> bool:
    """Whether a post is one man's: "the minister, X"; not "ministers, X"."""
    return not is_plural(doc[head]) and _is_certain_post(doc, head, closed=closed)


def _is_certain_post(doc: Doc, head: int, *, closed: bool) -> bool:
    """Whether the post before a comma is that of the name behind: it is definite, or written large like a title.

    With a comma behind the name too (`closed`), just any post may be: "a minister, X, said".
    """
    first, start = head, sentence_start(doc[head])
    while first > start and (
        doc[first - 1].pos_ in {"PROPN", "NOUN", "ADJ", "PART"}
        or doc[first - 1].lower_ in _HOLDING | HYPHENS
        or (doc[first - 1].lower_ == "and" and first - 1 > start and _is_office(doc[first - 2]))
    ):
        first -= 1
    opening = doc[first - 1] if first > start else None
    if opening is None or opening.lower_ in _SAID:
        return True
    if opening.lower_ in {"a", "an"}:
        return closed
    known = opening.pos_ == "NUM" or opening.lower_ in {"the", "his", "her", "its", "their"}
    return known or doc[first].text[0].isupper()


_SAID = frozenset("said says".split())
"""What stands before a post without an article, behind somebody's words: "…," *said* chief economist at Y, X."""


def _list_of(doc: Doc, number: int, names: tuple[Found, ...]) -> tuple[int, ...]:
    """Indices of the names that "and" joins into one list with this one: "A, B and C"; else this one's alone."""
    members = [number]
    ends = [["and"], ["&"]] if doc[names[number].first - 1].text == "," else [["and"], ["&"], [",", "and"]]
    for other in range(number + 1, len(names)):
        name = names[other]
        between = [t.lower_ for t in doc[names[members[-1]].last + 1 : name.first]]
        if name.form != "name" or "person" not in name.kinds or between not in [[","], *ends]:
            break
        members.append(other)
        if between in ends:
            return tuple(members)
    return (number,)


def _stands_alone(doc: Doc, after: int) -> bool:
    """Whether no list goes on after a name."""
    if after >= len(doc):
        return True
    if doc[after].lower_ in {"and", "or", "&"}:
        return False
    if doc[after].text != "," or after + 1 >= len(doc) or doc[after + 1].lower_ not in {"and", "or"}:
        return True
    # "by the adviser, X, and by Y" goes on with another phrase, "the adviser, X, and Y" with the list.
    return after + 2 < len(doc) and doc[after + 2].pos_ == "ADP"


def is_post(token: Token, name: Found) -> bool:
    """Whether a noun can be the title of a name of this kind."""
    if token.pos_ not in {"NOUN", "PROPN"} and not token.text[0].isupper():
        return False
    lemma = token.lower_
    if lemma == "pm" and token.i and token.nbor(-1).like_num:
        return False  # "at 10 pm, X said"
    if "person" in name.kinds:
        called = words("office", "rank", "person", "abbreviated", "partisan")
        return lemma in called or token.lemma_.lower() in words("office", "person")
    if name.kinds & {"organisation", "group"}:
        return token.pos_ == "NOUN" and lemma in words("organisation", "group") and token.tag_ != "NNS"
    return False


def _left_edge(doc: Doc, head: int) -> int:
    """First token of the words that belong to a post, its nationality, possessor and adjectives included."""
    first = head
    start = sentence_start(doc[head])
    while first - 1 >= start:
        before = doc[first - 1]
        if before.text == "." and first - 2 >= start and doc[first - 2].lower_ in words("rank"):
            first -= 2
            continue
        if doc[first].text in HYPHENS and not before.whitespace_ and not before.is_punct:
            first -= 1  # "four-time champion", "Oslo-born painter"
            continue
        if before.is_space or before.text in _STOP or before.is_digit or before.ent_type_ in _WHEN:
            if before.lower_ == "and" and first - 2 >= start and _is_ministers(doc, first - 2, head):
                first -= 2
                continue
            if (
                before.lower_ == "and"
                and first - 2 >= start
                and (_is_office(doc[first - 2]) or doc[first - 2] in grammar.modifiers(doc[head]))
                and not doc[head].text[0].isupper()
            ):
                first -= 2
                continue
            break
        if before.lower_ in {"the", "a", "an"} or before.lower_ in words("honorific"):
            break
        if before.text in HYPHENS and before.whitespace_:
            break  # "3 May - President Holt met"
        if doc[first].lower_ in STATUS and before.pos_ == "NOUN" and before.text.islower():
            break  # "in its inquiry *former* minister Holt": what was before a post stands first in it
        if before.pos_ in {"NOUN", "PROPN", "ADJ", "X"} or before.tag_ in {"JJ", "POS", "NNP", "NN"}:
            plural = before.tag_ == "NNS" if before.pos_ == "NOUN" else _is_small_plural(before)
            office = before.lower_ not in words("portfolio") and doc[head].text[0].isupper()
            if plural and (before.lower_ in words("office") or office):
                break  # in "Solangi lauds FM Jilani" the verb passes for a noun
            first -= 1
        elif (
            before.text in HYPHENS
            or before.lower_ in {"newly", "then", "ex", "vice"} | _HOLDING
            or _is_hyphened(doc, first - 1)
            or _is_acronym(doc, first - 1)
            or _is_narrowing(doc, first - 1, head)
        ):
            first -= 1
        else:
            break
    if first > start and doc[first - 1].lower_ in _WHERE:
        # "In Turkey Minister Smith met": where, not minister of what.
        last = next((i for i in range(head - 1, first - 1, -1) if gazetteer.country(doc[first : i + 1].text)), None)
        apart = last is not None and not gazetteer.nationality(doc[last].text) and doc[last + 1].tag_ != "POS"
        if last is not None and apart and not (doc[head].text.islower() and doc[last] in grammar.modifiers(doc[head])):
            first = last + 1
    while first < head and doc[first].text in {"-", "'s", "’s", "'", "’"}:
        first += 1
    return _past_mood(doc, first, head)


def _own_words(doc: Doc, head: int, name: Found) -> int:
    """First token of a post behind another: "Leader of the Revolution *Ayatollah* X"; where none is, its left edge."""
    first = _left_edge(doc, head)
    of = first - 1
    of -= of > 0 and doc[of].lower_ in _ARTICLES
    if first == head or of < 1 or doc[of].lower_ != "of" or not doc[head].text[0].isupper():
        return first
    ends = grammar.preposition(doc[head - 1])  # "wife of the *French* President X" goes on
    return head if is_post(doc[of - 1], name) and ends is not None and ends.i == of else first


def _past_mood(doc: Doc, first: int, head: int) -> int:
    """First token of a post whose holder is in some mood: "a *relieved* Prime Minister Holt"; else as it was."""
    if first == 0 or doc[first - 1].lower_ not in {"a", "an"} or not doc[head].text[0].isupper():
        return first
    opening = first
    while opening < head and doc[opening].tag_ in {"JJ", "VBN", "VBG", "RB"} and doc[opening].text.islower():
        if doc[opening].lower_ in STATUS:
            return first
        opening += 1
    return opening


def _is_small_plural(token: Token) -> bool:
    """Whether what the tagger takes for a name is written as a plural or a verb: "Solangi *lauds* FM Jilani"."""
    return token.pos_ == "PROPN" and token.text.islower() and token.text.endswith("s")


def _is_ministers(doc: Doc, i: int, head: int) -> bool:
    """Whether a word before "and" is one of two fields of a minister: "*Interior* and Safety Minister"."""
    field = doc[i].lower_ in words("portfolio") and doc[i].text[0].isupper()
    return field and i + 2 < head and doc[head].lower_ in {"minister", "secretary"}


def _is_hyphened(doc: Doc, i: int) -> bool:
    """Whether a participle hangs on a word by a hyphen: "Oslo-*born*"."""
    return doc[i].tag_ in {"VBN", "VBD"} and i > 1 and doc[i - 1].text in HYPHENS and not doc[i - 1].whitespace_


def _is_narrowing(doc: Doc, i: int, head: int) -> bool:
    """Whether a participle, or an adverb before one, tells which holder it is: "*democratically elected* mayor"."""
    token = doc[i]
    if token.lower_ in STATUS:
        return True
    narrows = doc[i + 1] if token.tag_ == "RB" else token
    cut = i > 0 and doc[i - 1].text in HYPHENS
    return narrows.tag_ == "VBN" and not cut and narrows in grammar.modifiers(doc[head])


def _is_acronym(doc: Doc, i: int) -> bool:
    """Whether a word before a post in small letters is an acronym, whatever the parser made of it: "*IS* leader"."""
    return doc[i].is_alpha and doc[i].is_upper and len(doc[i]) > 1 and doc[i + 1].text.islower()


_WHEN = frozenset({"DATE", "TIME"})
_WHERE = frozenset("in from to at near across".split())
_HOLDING = frozenset("commanding acting managing operating presiding sitting outgoing incoming ruling".split())
"""Participles that are part of a post; any other before one is a verb of its own ("meeting President X")."""


def _is_office(token: Token) -> bool:
    return token.lower_ in words("office", "rank", "person")
