"""Where a name begins and ends: without the title before it, the post behind it, and marks at its edges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors._words import text_between
from generator.extractors.actors.lexicon import words

CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat jan feb mar apr jun jul aug sep sept oct "
    "nov dec gmt utc".split()
)
_EDGE = frozenset(
    "'s ’s ' ’ \" “ ” ‘ ( ) [ ] , . ; : - – — the The a A an An Yesterday Today Image Photo Video Audio File".split()
)
HYPHENS = frozenset("- ‐ ‑ –".split())
POSTED = frozenset({"to", "in", "at", "of", "for"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of tokens that is one name, with the label most of its tokens bear; `""` when none does."""

    first: int
    last: int
    label: str


def trim(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    """First and last token without articles, possessive endings, marks and the next title; None when none is left."""
    while first <= last and (doc[first].text in _EDGE or doc[first].is_space or doc[first].is_punct):
        first += 1
    while last >= first and (
        doc[last].text in _EDGE
        or doc[last].is_space
        or (doc[last].is_punct and not doc[last].text.endswith("."))
        or (last > first and _is_short_title(doc[last]))
    ):
        last -= 1
    if first > last:
        return None
    after = last + 1
    closes = after < len(doc) and doc[after].text == ")" and not doc[last].whitespace_
    return first, after if closes and "(" in doc[last].text else last  # "JD(S" and ")"


def _is_short_title(token: Token) -> bool:
    """Whether a title written short ends what was taken for a body and opens the next name: "Harbour College *Dr.*"."""
    if token.text.endswith(".") and token.lower_ in words("honorific"):
        return True
    return token.lower_ in words("rank") and token.nbor(-1).lower_ in words("designator")


def untitled(doc: Doc, first: int, last: int, label_at: dict[int, str]) -> list[Piece]:
    """The name without the title it opens with; nothing when it is all title."""
    label = _most_frequent([label_at[i] for i in range(first, last + 1) if i in label_at])
    titles = _titles(label)
    of_several = doc[first].tag_ in {"NNS", "NNPS"} and doc[first].lower_.removesuffix("s") in words("office")
    cut = first + (of_several and label == "PERSON")  # "*Senators* A and B"
    if label in {"PERSON", "", "NORP", "GPE", "ORG"} or doc[first].lower_ in words("honorific"):
        for i in range(first, last + 1):
            if i == last > cut and label_at.get(i) == "PERSON" and _is_surname(doc[i]):
                break  # "Stephen *King*" is no king
            if doc[i].lower_ not in titles or not doc[i].text[0].isupper():
                continue
            end = _title_end(doc, i, last)
            if label != "ORG" or end < last:
                cut = first if i == first and i + 1 == last and doc[i].lower_ in _ADJECTIVES else end + 1
    if first < cut <= last and doc[cut].lower_ in POSTED:
        return []  # "High Commissioner *for Refugees*"
    if cut > last:
        whole = doc[first : last + 1]
        if label in {"PERSON", ""} or any(t.lower_ in words("office") for t in whole):
            return []
        cut = first
    if cut > first and any(doc[i].lower_ in words("designator", "place-word", "no-body") for i in range(cut, last + 1)):
        cut = first
    if cut > first and label in {"", "NORP", "GPE", "ORG"}:
        label = "PERSON"
    if last - 2 > cut and doc[last].lower_ in {"based", "born"} and doc[last - 1].text in HYPHENS:
        last, label = last - 2, "GPE"  # "Phnom *Penh*-based"
    trimmed = trim(doc, cut, last)
    if trimmed is None:
        return []
    cut, last = trimmed
    if last > cut and doc[last].lower_ in _OF_STATES:
        last, label = last - 1, "GPE"  # "Ohio Gov." before a name
    elif label in {"ORG", "PERSON", ""}:
        named = last > cut and label_at.get(last) == "PERSON" and _is_surname(doc[last])
        last = last if named else _without_post(doc, cut, last)
        if last < cut:
            return []
    if _is_known_people(doc, cut, last):
        label = "NORP"
    if doc[cut].text.islower() and doc[cut].tag_ in {"VBD", "VBZ", "VBP", "MD"} and cut == last:
        return []
    if label == "NORP" and not _is_people(doc, cut, last):
        return []
    text = text_between(doc, cut, last)
    if text == text.lower():
        return []
    posts = words("abbreviated", "office", "rank")
    if last == cut and label in {"ORG", ""} and _is_no_body(doc, cut):
        return []
    if last == cut and (doc[last].lower_ in posts or doc[last].text in _HELD or _is_description(doc, last)):
        return []
    if last == cut and label in {"ORG", "NORP", ""} and doc[last].tag_ == "JJ" and _is_before_noun(doc, last):
        return []
    if last == cut and doc[last].lower_ in words("portfolio") and cut > 0 and doc[cut - 1].lower_ in POSTED:
        return []
    if not label and (last == cut and not _is_name_like(doc[cut])):
        return []
    if last == cut and (_is_numbered(doc, cut) or _is_sum(doc[cut]) or (label == "PERSON" and _is_of_many(doc[cut]))):
        return []
    if all(doc[i].lower_ in CALENDAR or doc[i].lower_ in {"mid", "late", "early", "-"} for i in range(cut, last + 1)):
        return []
    while cut < last and doc[cut].is_upper and _is_shouted_before(doc, cut, last):
        cut += 1
    if _is_shouted(doc, cut, last) or (cut == last and label in {"PERSON", ""} and _is_stray(doc[cut])):
        return []
    return [Piece(cut, last, label)]


def _most_frequent(labels: list[str]) -> str:
    return max({*labels}, key=lambda label: (labels.count(label), label), default="")


@lru_cache(maxsize=8)
def _titles(label: str) -> frozenset[str]:
    """Words that a name of this label does not open with; some open the names of bodies, a party may that of a land."""
    titles = words("office", "rank", "honorific", "abbreviated")
    if label == "ORG":
        return titles - _IN_NAMES - _OPEN_BODIES
    return titles | words("partisan") if label == "PERSON" else titles


@lru_cache(maxsize=1)
def _posts() -> frozenset[str]:
    """Words for posts that are no part of a name."""
    return words("office") - _IN_NAMES


def _title_end(doc: Doc, i: int, last: int) -> int:
    """Last token of the title that opens at `i`: with its full stop, and what a hyphen joins ("Secretary-General")."""
    end = i
    if end < last and (doc[end + 1].text == "." or (doc[i].lower_ == "miss" and doc[end + 1].lower_ in _CROWNS)):
        end += 1
    joined = end + 2 <= last and doc[end + 1].text in HYPHENS and not doc[end].whitespace_
    return end + 2 if joined and not doc[end + 1].whitespace_ else end


_CROWNS = frozenset({"universe", "world", "international", "earth", "america", "usa", "teen"})
"""What a beauty queen is the Miss of."""


def _is_shouted(doc: Doc, first: int, last: int) -> bool:
    """Whether words in capitals stand in a line of capitals, where no name can be told from other words."""
    if not all(t.is_upper for t in doc[first : last + 1] if t.is_alpha):
        return False
    if last == first:
        behind = doc[last + 1 : last + 1 + _LINE]
        if len(behind) == _LINE and all(t.is_upper and len(t) > 1 for t in behind):
            return True
        return len(behind) > 0 and behind[0].is_upper and min(len(doc[first]), len(behind[0])) > _LETTERS
    around = [t for t in doc[max(0, first - 4) : last + 5] if t.is_alpha and len(t) > 1]
    return sum(t.is_upper for t in around) > 0.8 * len(around)


def _is_shouted_before(doc: Doc, first: int, last: int) -> bool:
    """Whether a name's first word ends a line of capitals: "BIG *TRUMP* Donald Trump"."""
    word = doc[first].lower_
    shouted = first > 0 and doc[first - 1].is_upper and len(doc[first - 1]) > 1
    return (shouted or word in {t.lower_ for t in doc[first + 1 : last + 1]}) and not doc[last].is_upper


def _is_numbered(doc: Doc, i: int) -> bool:
    """Whether a word is counted by the number behind it, or counts it: "*Chapter* 11", "*No*. 2", "*KD* 3,000"."""
    after = i + 1 + (i + 1 < len(doc) and doc[i + 1].text == ".")
    if after >= len(doc) or not doc[after].like_num:
        return False
    return doc[i].lower_ in _NUMBERED or (len(doc[i]) < _LETTERS and doc[i].is_upper and "," in doc[after].text)


_NUMBERED = frozenset(
    "no nos chapter article section page figure table phase level stage round room gate flight paragraph clause title "
    "episode season volume week day part exhibit item case type tier category class grade".split()
)


def _is_sum(token: Token) -> bool:
    """Whether a word is money: "US$", "HK $", "Dh800"."""
    if token.is_upper and token.i + 1 < len(token.doc) and token.nbor().text in _SIGNS:
        return True
    return token.text[-1] in "$€£¥₦₹" or _SUM.fullmatch(token.text) is not None


_SIGNS = frozenset({"$", "€", "£"})
_SUM = re.compile(r"(?:[A-Z][a-z]|[A-Z]{1,3}[$€£¥₦₹])\d[\d.,]+")


def _is_of_many(token: Token) -> bool:
    """Whether a word for somebody stands in the plural: "*Daughters*"."""
    return token.tag_ in {"NNS", "NNPS"} and token.lower_.removesuffix("s") in words("person", "office")


_LINE = 3
"""Words in capitals behind one that make a line of capitals."""
_LETTERS = 5
"""Most letters of a word in capitals that is likely an acronym."""


def _is_before_noun(doc: Doc, i: int) -> bool:
    return i + 1 < len(doc) and doc[i + 1].pos_ == "NOUN" and doc[i + 1].text.islower()


def _is_stray(token: Token) -> bool:
    """Whether one word is no name: a single letter, or a sentence's first word that is no proper noun."""
    letters = sum(c.isalpha() for c in token.text)
    return letters < 2 or (bool(token.is_sent_start) and token.tag_ not in {"NNP", "NNPS"} and not token.is_upper)


def _is_name_like(token: Token) -> bool:
    return token.is_alpha and len(token.text) > 1 and token.lower_ not in words("office", "designator", "place-word")


def _is_description(doc: Doc, i: int) -> bool:
    """Whether one capitalised noun is a body the text has named before: "the Church", "the Court"."""
    common = words("organisation", "government", "group")
    return i > 0 and doc[i].lower_ in common and doc[i - 1].lower_ in {"the", "its", "his", "her", "their", "this"}


def _is_no_body(doc: Doc, i: int) -> bool:
    """Whether one word is a party's adjective before a noun ("*Democratic* candidate"), or what nobody is called."""
    if doc[i].lower_ in _PARTISAN:
        after = doc[i + 1] if i + 1 < len(doc) else None
        return after is not None and after.text.islower() and after.pos_ in {"NOUN", "ADJ"}
    return doc[i].lower_ in words("no-body") or (doc[i].lower_ in _UNNAMED and i > 0 and doc[i - 1].lower_ == "the")


_PARTISAN = frozenset({"democratic", "republican", "communist", "socialist", "conservative", "liberal"})
_UNNAMED = frozenset("member municipality presidency prophet faculty chamber foundation institution".split())


def _is_surname(token: Token) -> bool:
    """Whether a title that ends a name is a surname: "Stephen *King*", "Hun *Sen*"."""
    return token.lower_ in _SURNAMES or (token.lower_ in words("rank") and token.is_alpha)


def _without_post(doc: Doc, first: int, last: int) -> int:
    """Last token of a name that the pipeline ran together with a post: "Apple CEO", "State Department Spokesperson"."""
    if last - 1 > first and doc[last - 1].lower_ in POSTED | {"the"}:
        return last  # "Office of the *Prosecutor*", "Board of *Directors*"
    end = next(
        (i for i in range(first, last) if doc[i].lower_ in _posts() and doc[i + 1].lower_ in {"for", "of", "to"}),
        last,
    )
    if end < last and end == first:
        return first - 1
    if end > first + 1 and doc[end].lower_ == "general":
        post = end - 2 if doc[end - 1].text in HYPHENS else end - 1
        end = post - 1 if post > first and doc[post].lower_ in words("office") else end
    if end > first and doc[end].lower_ in words("office") and _opens_person(doc, end + 1):
        end -= 1  # "US House Speaker" before a name is a post, "New York Press" is not
    if doc[end].lower_ in words("portfolio") and any(doc[i].lower_ in POSTED for i in range(first, end)):
        return last  # "Ministry of *Justice*"
    while end > first and doc[end].lower_ in words("office", "abbreviated") and doc[end].lower_ not in _IN_NAMES:
        end -= 1
    if end == last:
        return last
    while end > first and doc[end].lower_ in _POST_WORDS:
        end -= 1
    return first - 1 if end == first and doc[end].lower_ in _POST_WORDS else end


def _opens_person(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "B"


_ADJECTIVES = frozenset("academic executive official native".split())
"""Words for people that open a name of two words as adjectives: "Official Gazette", "Executive Yuan"."""
_SURNAMES = frozenset("king prince bishop pope major marshal judge dean lord dame baron sheikh abbot archer".split())
"""Titles that end the names of people as surnames."""
_HELD = frozenset("Acting Interim Vice Deputy".split())
"""Words of how a post is held; alone they name nobody."""
_OF_STATES = frozenset({"gov.", "sen.", "rep."})
_IN_NAMES = frozenset("witness general press deputy chief head speaker principal captain".split())
_OPEN_BODIES = frozenset("major private director judge justice doctor officer".split())
_POST_WORDS = frozenset(
    "press prime foreign defence defense interior finance vice deputy chief executive general managing state special "
    "senior crown majority minority".split()
)


_OF_ALL = ("ese", "ish", "sh", "ch", "ss")
"""Ends of nationalities that mean all by "the": "the French"; "the Brazilian" is one."""


def _is_known_people(doc: Doc, first: int, last: int) -> bool:
    """Whether every word names a people, faith or party: "Sunni Muslims"."""
    return all(
        doc[i].lower_ in words("faith")
        or (doc[i].lower_ == "and" and first < i < last)
        or (gazetteer.nationality(doc[i].text) and not gazetteer.country(doc[i].text))
        for i in range(first, last + 1)
    )


def _is_people(doc: Doc, first: int, last: int) -> bool:
    """Whether a nationality, faith or party stands as a noun: "the Palestinians", not "Palestinian groups"."""
    head = doc[last]
    joined = head.tag_ == "JJ" and doc[last - 1].text in HYPHENS
    if last > first and not joined and not _is_known_people(doc, first, last):
        return True
    if head.tag_ in {"NNPS", "NNS"}:
        return True
    if head.lower_ in words("partisan") or head.lower_ in {"muslim", "christian", "jew", "hindu"}:
        return False  # "the *Democrat*" is one of them
    if gazetteer.nationality(head.text) and head.lower_ not in words("faith") and not head.lower_.endswith(_OF_ALL):
        return False
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and (after.pos_ in {"NOUN", "PROPN", "ADJ"} or after.text in HYPHENS):
        return False
    return head.pos_ in {"NOUN", "PROPN"} and first > 0 and doc[first - 1].lower_ == "the"
