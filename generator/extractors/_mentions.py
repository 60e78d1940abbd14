"""Names in a document, with their boundaries mended and their kinds voted on; knows nothing of who is who.

The entities of the language pipeline are the start. Titles are split off, runs of proper nouns that the pipeline cut or
missed are completed, and every name gets the kind that most of its occurrences speak for.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator.extractors import _gazetteer as gazetteer
from generator.extractors import _grammar as grammar
from generator.extractors._found import BODY, PEOPLE, PERSON, PLACE, Found
from generator.extractors._lexicon import words
from generator.extractors._names import is_acronym, name_words
from generator.extractors._roles import holds_post

_KINDS = {"PERSON": PERSON, "ORG": BODY, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": PEOPLE}
_OTHER = frozenset("DATE TIME MONEY QUANTITY PERCENT CARDINAL ORDINAL EVENT LAW LANGUAGE WORK_OF_ART PRODUCT".split())
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec gmt utc".split()
)
_EDGE = frozenset(
    "'s ’s ' ’ \" “ ” ‘ ( ) [ ] , . ; : - – — the The a A an An Yesterday Today Image Photo Video Audio File".split()
)
_HYPHENS = frozenset("- ‐ ‑ –".split())
_POSTED = frozenset({"to", "in", "at", "of", "for"})


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    label: str


def names(doc: Doc) -> tuple[Found, ...]:
    """All names of persons, bodies, peoples and places, in text order, without overlaps."""
    sentence_of = sentences(doc)
    pieces = _join_acronyms(doc, _pieces(doc))
    found = []
    for piece in pieces:
        text = _name_text(doc, piece.first, piece.last)
        found.append(
            Found(
                piece.first,
                piece.last,
                head_of(doc, piece.first, piece.last),
                "name",
                _KINDS.get(piece.label, frozenset()),
                text,
                name_words(text),
                sentence_of[piece.first],
                country=gazetteer.country(text),
                gender=_gender_before(doc, piece.first),
                definite=True,
            )
        )
    return _repeat(doc, _vote(doc, found), sentence_of)


def _repeat(doc: Doc, found: tuple[Found, ...], sentence_of: list[int]) -> tuple[Found, ...]:
    """Add the occurrences of known names that the pipeline missed."""
    known: dict[str, dict[tuple[str, ...], Found]] = {}
    taken: set[int] = set()
    for name in found:
        taken.update(range(name.first, name.last + 1))
        written = tuple(t.text for t in doc[name.first : name.last + 1])
        if len(written) > 1 or (len(written[0]) > 2 and written[0][0].isupper()):
            known.setdefault(written[0], {}).setdefault(written, name)
    added = []
    for token in doc:
        if token.i in taken or token.text not in known:
            continue
        for written, name in sorted(known[token.text].items(), key=lambda k: -len(k[0])):
            end = token.i + len(written)
            if tuple(t.text for t in doc[token.i : end]) != written or any(i in taken for i in range(token.i, end)):
                continue
            if len(written) == 1 and (token.pos_ != "PROPN" or _is_beside_capital(doc, token.i)):
                continue
            head = head_of(doc, token.i, end - 1)
            added.append(
                replace(name, first=token.i, last=end - 1, head=head, sentence=sentence_of[token.i], gender="")
            )
            taken.update(range(token.i, end))
            break
    return tuple(sorted((*found, *added), key=lambda n: n.first))


def _is_beside_capital(doc: Doc, i: int) -> bool:
    """Whether the word is part of a longer run of capitalised words, which may be another name."""
    before = i > 0 and not doc[i].is_sent_start and is_capitalised(doc[i - 1]) and doc[i - 1].pos_ == "PROPN"
    after = i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN" and is_capitalised(doc[i + 1])
    posts = words("office", "rank", "honorific", "abbreviated")
    return (before and doc[i - 1].lower_ not in posts) or (after and doc[i + 1].lower_ not in posts)


def sentences(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    numbers = [0] * len(doc)
    for number, sent in enumerate(doc.sents):
        for i in range(sent.start, sent.end):
            numbers[i] = number
    return numbers


def head_of(doc: Doc, first: int, last: int) -> int:
    """The token of a stretch that depends on something outside it; the last such for broken parses."""
    found = last
    for i in range(last, first - 1, -1):
        head = doc[i].head.i
        if head < first or head > last or head == i:
            found = i
            if not doc[i].is_punct:
                break
    return found


def is_capitalised(token: Token) -> bool:
    """Whether a word is written with a capital, after an article joined to it too ("al-Kuwaiti")."""
    text = token.text
    return text[0].isupper() or (len(text) > 3 and text[2:3] in {"-", "'"} and text[3:4].isupper())


# --- boundaries ------------------------------------------------------------------------------------------------


def _pieces(doc: Doc) -> list[_Piece]:
    """Entities and uncovered runs of proper nouns, split from titles and posts, in text order."""
    label_at: dict[int, str] = {}
    owner: dict[int, int] = {}
    closed: set[int] = set()
    for number, ent in enumerate(doc.ents):
        for i in range(ent.start, ent.end):
            if ent.label_ in _KINDS:
                label_at[i], owner[i] = ent.label_, number
            elif ent.label_ in _OTHER:
                closed.add(i)
    found: list[_Piece] = []
    i = 0
    while i < len(doc):
        if i in closed or not (i in owner or _opens_run(doc[i])):
            i += 1
            continue
        end = _run_end(doc, i, owner, closed)
        found.extend(_split(doc, i, end, label_at, owner))
        i = end + 1
    return found


def _opens_run(token: Token) -> bool:
    return token.pos_ == "PROPN" and is_capitalised(token) and token.lower_ not in _CALENDAR


def _run_end(doc: Doc, first: int, owner: dict[int, int], closed: set[int]) -> int:
    """Last token of the run that opens here: proper nouns, hyphens and particles inside, all of any entity begun."""
    last = first
    while last + 1 < len(doc):
        here, after = doc[last], doc[last + 1]
        if after.is_space or after.is_sent_start or last + 1 in closed:
            break
        if (last in owner and owner.get(last + 1) == owner[last]) or (_opens_run(after) and not here.is_punct):
            last += 1
        elif after.text in _HYPHENS and not here.whitespace_ and not after.whitespace_ and _capital(doc, last + 2):
            last += 2
        elif (
            after.lower_ in words("particle") and not _is_contraction(after) and _capital_after_particles(doc, last + 1)
        ):
            last = _capital_after_particles(doc, last + 1)
        elif last + 1 in owner and not here.is_punct and (is_capitalised(after)):
            last += 1
        else:
            break
    return last


def _is_contraction(token: Token) -> bool:
    return "'" in token.text or "’" in token.text


def _capital(doc: Doc, i: int) -> bool:
    return i < len(doc) and is_capitalised(doc[i]) and doc[i].is_alpha


def _capital_after_particles(doc: Doc, i: int) -> int:
    """Index of the capitalised word after particles that open at `i` ("ul-Adl", "bin al-Hassan"); 0 if none."""
    steps = 0
    while i < len(doc) and steps < 4:
        token = doc[i]
        if token.lower_ in words("particle") and not token.text[0].isupper():
            steps += 1
        elif token.text in _HYPHENS and steps:
            pass
        elif steps and is_capitalised(token) and token.text[0].isalpha():
            return i
        else:
            return 0
        i += 1
    return 0


def _split(doc: Doc, first: int, last: int, label_at: dict[int, str], owner: dict[int, int]) -> list[_Piece]:
    """The names inside one run: cut at titles, and where a post's place meets the name of its holder."""
    cuts: list[tuple[int, int]] = []
    start = first
    for i in range(first, last + 1):
        if i > start and _is_boundary(doc, i, start, label_at, owner):
            cuts.append((start, i - 1))
            start = i
    cuts.append((start, last))
    pieces = []
    for begin, end in cuts:
        trimmed = _trim(doc, begin, end)
        if trimmed is not None:
            pieces.extend(_untitled(doc, *trimmed, label_at))
    return pieces


def _is_boundary(doc: Doc, i: int, start: int, label_at: dict[int, str], owner: dict[int, int]) -> bool:
    """Whether a new name opens at `i` inside a run that began at `start`."""
    before, here = owner.get(i - 1), owner.get(i)
    if before == here and before is None and doc[i - 1].text in _HYPHENS and doc[i].text not in _HYPHENS:
        return False
    if start > 0 and doc[start - 1].lower_ in _POSTED and _is_post(doc, start - 1):
        place = doc[start:i].text
        rest = doc[i].lower_
        if all(t.lower_ in words("portfolio") for t in doc[start:i]):
            return rest not in words("portfolio", "designator", "office", "place-word")
        if (gazetteer.country(place) or gazetteer.capital(place)) and not doc[i - 1].text == "-":
            return rest not in words("designator", "office") and doc[i].text not in _HYPHENS
    if doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"} and doc[i].text.islower():
        return True
    if doc[i].text == "," and label_at.get(i) == "PERSON":
        return True
    if doc[i].lower_ == "and" or doc[i - 1].lower_ == "and":
        return _joins_two(doc, i, start, owner)
    if doc[i - 1].tag_ in {"VBD", "VBZ", "VBP", "MD"} and doc[i - 1].text.islower():
        return True
    if doc[i].text in _HYPHENS or doc[i - 1].text in _HYPHENS or doc[i].lower_ in words("particle"):
        # "Iran-Pakistan" is two names, "Amir-Abdollahian" one.
        return bool(
            doc[i].text in _HYPHENS
            and i + 1 < len(doc)
            and (gazetteer.country(doc[i - 1].text) or gazetteer.nationality(doc[i - 1].text))
            and (gazetteer.country(doc[i + 1].text) or gazetteer.nationality(doc[i + 1].text))
        )
    if before is not None and here is not None and before != here:
        return not (label_at[i - 1] == label_at[i] == "PERSON")
    if gazetteer.nationality(doc[i - 1].text) and i - 1 == start and label_at.get(i - 1) == "NORP" and here is None:
        return True
    if before is not None and here is None:
        # The pipeline stopped too early for persons and bodies, seldom for places.
        return label_at[i - 1] in {"GPE", "LOC", "NORP"} and doc[i].lower_ not in words("designator", "place-word")
    if before is None and here is not None:
        return label_at[i] not in {"PERSON"} or doc[i - 1].lower_ in words("office", "rank", "honorific")
    return False


def _joins_two(doc: Doc, i: int, start: int, owner: dict[int, int]) -> bool:
    """Whether "and" inside an entity joins two names: one side is a country, or both are several words of a person."""
    middle = i if doc[i].lower_ == "and" else i - 1
    end = middle
    while end + 1 < len(doc) and middle in owner and owner.get(end + 1) == owner[middle]:
        end += 1
    before, after = doc[start:middle].text, doc[middle + 1 : end + 1].text
    titled = doc[start].lower_ in words("office", "honorific", "rank") and end > middle + 1
    return titled or bool(gazetteer.country(before) or gazetteer.country(after))


def _is_post(doc: Doc, i: int) -> bool:
    """Whether a preposition hangs on a post: "Ambassador *to*"."""
    return i > 0 and doc[i - 1].lower_ in words("office")


def _trim(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    while first <= last and (doc[first].text in _EDGE or doc[first].is_space or doc[first].is_punct):
        first += 1
    while last >= first and (
        doc[last].text in _EDGE or doc[last].is_space or (doc[last].is_punct and not doc[last].text.endswith("."))
    ):
        last -= 1
    return (first, last) if first <= last else None


def _untitled(doc: Doc, first: int, last: int, label_at: dict[int, str]) -> list[_Piece]:
    """The name without the title it opens with; nothing when it is all title."""
    labels = Counter(label_at[i] for i in range(first, last + 1) if i in label_at)
    label = max(labels, key=lambda name: (labels[name], name)) if labels else ""
    titles = words("office", "rank", "honorific", "abbreviated")
    cut = first
    if label == "ORG":
        titles = titles - _IN_NAMES - {"major", "private", "director", "judge", "justice", "doctor", "officer"}
    if label in {"PERSON", "", "NORP", "GPE", "ORG"} or doc[first].lower_ in words("honorific"):
        for i in range(first, last + 1):
            if doc[i].lower_ in titles and doc[i].text[0].isupper() and (label != "ORG" or i < last):
                cut = i + 1
                if cut <= last and doc[cut].text == ".":
                    cut += 1
                if cut + 1 <= last and doc[cut].text in _HYPHENS and doc[cut + 1].lower_ in {"elect", "designate"}:
                    cut += 2
    if cut > last:
        whole = doc[first : last + 1]
        if label in {"PERSON", ""} or any(t.lower_ in words("office") for t in whole):
            return []
        cut = first
    if cut > first and any(doc[i].lower_ in words("designator", "place-word") for i in range(cut, last + 1)):
        cut = first
    if cut > first and label in {"", "NORP", "GPE", "ORG"}:
        label = "PERSON"
    trimmed = _trim(doc, cut, last)
    if trimmed is None:
        return []
    cut, last = trimmed
    if label in {"ORG", "PERSON", ""}:
        last = _without_post(doc, cut, last)
        if last < cut:
            return []
    if _is_known_people(doc, cut, last):
        label = "NORP"
    if doc[cut].text.islower() and doc[cut].tag_ in {"VBD", "VBZ", "VBP", "MD"} and cut == last:
        return []
    if label == "NORP" and not _is_people(doc, cut, last):
        return []
    if last == cut and (doc[last].lower_ in words("abbreviated") or _is_description(doc, last)):
        return []
    if last == cut and doc[last].lower_ in words("portfolio") and cut > 0 and doc[cut - 1].lower_ in _POSTED:
        return []
    if not label and (last == cut and not _is_name_like(doc[cut])):
        return []
    if all(doc[i].lower_ in _CALENDAR or doc[i].lower_ in {"mid", "late", "early", "-"} for i in range(cut, last + 1)):
        return []
    if _is_shouted(doc, cut, last) or (cut == last and label in {"PERSON", ""} and _is_stray(doc[cut])):
        return []
    return [_Piece(cut, last, label)]


def _is_shouted(doc: Doc, first: int, last: int) -> bool:
    """Whether several words in capitals stand in a line of capitals, where no name can be told from other words."""
    if last == first or not all(t.is_upper for t in doc[first : last + 1] if t.is_alpha):
        return False
    around = [t for t in doc[max(0, first - 4) : last + 5] if t.is_alpha and len(t) > 1]
    return sum(t.is_upper for t in around) > 0.8 * len(around)


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


def _without_post(doc: Doc, first: int, last: int) -> int:
    """Last token of a name that the pipeline ran together with a post: "Apple CEO", "State Department Spokesperson"."""
    end = next(
        (
            i
            for i in range(first, last)
            if doc[i].lower_ in words("office") - _IN_NAMES and doc[i + 1].lower_ in {"for", "of", "to"}
        ),
        last,
    )
    if end < last and end == first:
        return first - 1
    if end > first + 1 and doc[end].lower_ == "general" and doc[end - 1].lower_ in words("office"):
        end -= 2
    while end > first and doc[end].lower_ in words("office", "abbreviated") and doc[end].lower_ not in _IN_NAMES:
        end -= 1
    if end == last:
        return last
    while end > first and doc[end].lower_ in _POST_WORDS:
        end -= 1
    return end


_IN_NAMES = frozenset("general press deputy chief head speaker principal captain".split())
_POST_WORDS = frozenset(
    "press prime foreign defence defense interior finance vice deputy chief executive general managing state special senior".split()
)


def _is_known_people(doc: Doc, first: int, last: int) -> bool:
    """Whether every word names a people, faith or party: "Sunni Muslims"."""
    return all(
        doc[i].lower_ in words("faith") or (gazetteer.nationality(doc[i].text) and not gazetteer.country(doc[i].text))
        for i in range(first, last + 1)
    )


def _is_people(doc: Doc, first: int, last: int) -> bool:
    """Whether a nationality, faith or party stands as a noun: "the Palestinians", not "Palestinian groups"."""
    head = doc[last]
    if last > first and not _is_known_people(doc, first, last):
        return True
    if head.tag_ in {"NNPS", "NNS"}:
        return True
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and (after.pos_ in {"NOUN", "PROPN", "ADJ"} or after.text in _HYPHENS):
        return False
    return head.pos_ in {"NOUN", "PROPN"} and first > 0 and doc[first - 1].lower_ == "the"


def _join_acronyms(doc: Doc, pieces: list[_Piece]) -> list[_Piece]:
    """Give an acronym in parentheses the label of the name before it."""
    mended = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        if (
            before is not None
            and before.last + 2 == piece.first
            and doc[piece.first - 1].text == "("
            and is_acronym(doc[piece.first].text)
            and before.label
        ):
            piece = replace(piece, label=before.label)
        mended.append(piece)
    return mended


def _name_text(doc: Doc, first: int, last: int) -> str:
    return " ".join(doc[first : last + 1].text.split())


def _gender_before(doc: Doc, first: int) -> str:
    for i in (first - 1, first - 2):
        if i >= 0:
            word = doc[i].lower_
            if word in words("male") and (word in words("honorific", "office", "rank")):
                return "male"
            if word in words("female") and (word in words("honorific", "office", "rank")):
                return "female"
            if word != ".":
                return ""
    return ""


# --- kinds -----------------------------------------------------------------------------------------------------


def _vote(doc: Doc, found: list[Found]) -> tuple[Found, ...]:
    """Give each name the kind that the document speaks for; leave out names of no kind at all."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for name in found:
        tally = votes.setdefault(name.words, Counter())
        for kind, weight in _evidence(doc, name):
            tally[kind] += weight
    for form, tally in votes.items():
        short = votes.get(form[-1:], Counter()) if len(form) > 1 else Counter()
        if short["person"] > short["organisation"] + short["place"] and form[-1] not in words("designator"):
            tally["person"] += short["person"]
    surnames = {
        form
        for form, tally in votes.items()
        if len(form) > 1 and tally and max(tally, key=lambda k: (tally[k], k)) == "person"
    }
    companies = {form[0] for form in votes if len(form) > 1 and form[-1] in words("corporate")}
    last_words = {form[-1] for form in surnames} - companies
    kept = []
    for name in found:
        tally = votes[name.words]
        if not tally or not name.words:
            continue
        kind = max(tally, key=lambda k: (tally[k], k))
        if len(name.words) == 1 and name.words[0] in companies and not name.country:
            kind = "organisation"
        elif len(name.words) == 1 and name.words[0] in last_words and not name.country and not _is_in(doc, name.first):
            kind = "person"
        kinds = {"person": PERSON, "organisation": BODY, "group": PEOPLE, "place": PLACE}[kind]
        if kind == "organisation" and name.words[-1] in _ARMED:
            kinds = PEOPLE
        kept.append(replace(name, kinds=kinds))
    return tuple(kept)


_ARMED = frozenset("front brigade brigades party movement militia rebels insurgents faction jihad".split())


def _is_before_noun(doc: Doc, last: int) -> bool:
    """Whether a noun for a body follows a name as its kind: "Tasnim *news agency*"."""
    after = last + 1
    if after < len(doc) and doc[after].lower_ == "news":
        after += 1
    return after < len(doc) and doc[after].pos_ == "NOUN" and doc[after].lower_ in words("called")


def _speaks(token: Token) -> bool:
    clause = grammar.predicate_of(grammar.governor(token)) if grammar.is_subject(token) else None
    return clause is not None and clause.lemma_.lower() in words("speech")


def _is_in(doc: Doc, first: int) -> bool:
    """Whether a preposition of place stands right before: "in Paris"."""
    return first > 0 and doc[first - 1].lower_ in words("locative") and doc[first - 1].lower_ != "over"


def _evidence(doc: Doc, name: Found) -> list[tuple[str, int]]:
    """What speaks for which kind: the pipeline's label, a title before, the last word, the gazetteer."""
    found = [
        (kind, 2)
        for kinds, kind in ((PERSON, "person"), (BODY, "organisation"), (PLACE, "place"), (PEOPLE, "group"))
        if name.kinds == kinds
    ]
    before = doc[name.first - 1] if name.first else None
    if before is not None and before.text == "." and name.first > 1:
        before = doc[name.first - 2]
    last = doc[name.last].lower_
    if doc[name.first].lower_ in words("opens-group"):
        found.append(("group", 8))
    if _is_before_noun(doc, name.last):
        found.append(("organisation", 4))
    if name.kinds == PLACE and not name.country and is_acronym(name.text) and not gazetteer.cities(name.text):
        found.append(("organisation", 3))
    if name.kinds == PLACE and doc[name.last].tag_ == "NNPS" and len(name.words) == 1 and not name.country:
        found.append(("group", 3))
    if not name.country and last not in words("designator") and holds_post(doc, name):
        found.append(("person", 6))
    if before is not None and before.lower_ in words("office", "rank", "honorific") and last not in words("designator"):
        if before.lower_ in words("honorific", "rank") or doc[name.first].pos_ == "PROPN":
            found.append(("person", 3))
    if len(name.words) > 1 and last in words("designator"):
        found.append(("organisation", 3 if name.kinds != PERSON else 1))
    elif len(name.words) > 1 and last in words("place-word") and name.kinds != PERSON:
        found.append(("place", 2))
    if name.kinds == PLACE and not name.country and _speaks(doc[name.head]) and not gazetteer.cities(name.text):
        found.append(("organisation", 3))
    if name.country:
        found.append(("place", 8))
    elif gazetteer.capital(name.text) and name.kinds != PERSON:
        found.append(("place", 3))
    return found
