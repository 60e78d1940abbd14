"""What the words of a post tell: whether it is still held, of what nation it is, whether they judge."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator import gazetteer
from generator.extractors._judgements import is_value
from generator.extractors._words import text_between
from generator.extractors.actors.lexicon import words
from generator.models import Status

STATUS: dict[str, Status] = {
    "former": "former", "ex": "former", "erstwhile": "former", "late": "former", "then": "former", "onetime": "former",
    "one-time": "former", "retired": "former", "ousted": "former", "deposed": "former", "formerly": "former",
    "once": "former",
    "acting": "acting", "interim": "acting", "caretaker": "acting",
    "new": "new", "newly": "new", "incoming": "new", "newly-appointed": "new", "newly-elected": "new",
    "elect": "elect", "president-elect": "elect", "designate": "elect",
}  # fmt: skip
HYPHENS = frozenset({"-", "–", "‑"})


def status(doc: Doc, first: int, last: int) -> Status:
    """Whether the post is held, was held, is held for somebody else, is new, or will be held."""
    owned = max((t.i + 1 for t in doc[first : last + 1] if t.tag_ == "POS"), default=first)
    second = next((t.i for t in doc[owned + 1 : last + 1] if t.lower_ == "and" or t.pos_ == "ADP"), last + 1)
    for token in doc[owned:second]:
        if token.lower_ in STATUS and not _opens_name(token):
            return STATUS[token.lower_]
    before = doc[first - 1].lower_ if first else ""
    return STATUS[before] if before in {"formerly", "then", "ex", "once"} else "current"


def _opens_name(token: Token) -> bool:
    """Whether the word is part of a name: "*New* Zealand's minister"; "New Prime Minister" tells of the post."""
    if token.ent_type_ not in {"", "PERSON"}:
        return True
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.lower_ != "new" or after is None or token.is_sent_start:
        return False
    in_title = after.lower_ in words("office", "portfolio") | {"prime", "vice"}
    return token.text[0].isupper() and after.text[0].isupper() and not in_title


def is_loaded(doc: Doc, first: int, last: int) -> bool:
    """Whether the words judge: "terror outfit", "regime", "great leader"."""
    kinds = words("office", "person", "organisation", "group")
    valued = [t for t in doc[first:last] if t.tag_ == "JJ" and is_value(t.lower_) and t.nbor().text not in HYPHENS]
    if any(token.head.lower_ in kinds for token in valued):
        return True
    judged = {form for token in doc[first : last + 1] for form in (token.lower_, token.lemma_.lower())}
    judged.update(doc[first : last + 1].text.lower().split())  # "so-called" is three tokens
    return not judged.isdisjoint(words("loaded"))


def nationality(doc: Doc, first: int, last: int) -> tuple[int, int, str] | None:
    """First and last token of the nationality or country in a post, and its code."""
    for i in range(first, last + 1):
        if not doc[i].text[0].isupper():
            continue
        for end in range(min(i + 2, last), i - 1, -1):
            text = text_between(doc, i, end)
            code = gazetteer.nationality(text) or gazetteer.country(text)
            if code:
                return i, end, code
    return None


def is_plural(noun: Token) -> bool:
    """Whether a noun means several; not where the tagger only takes the end of a rare one for a plural's."""
    return noun.tag_ in {"NNS", "NNPS"} and noun.lower_ not in words("office", "person")
