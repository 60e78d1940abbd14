"""Names put right by their own words: pieces joined, ends and titles cut off, and what names nobody left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

Named = list[tuple[int, int, str]]

_PLACES = frozenset({"GPE", "LOC"})
_LANDS = frozenset(
    "Bay Cape City Commonwealth County District Emirate Gulf Horn Isle Islands Kingdom Lake Municipality Port Province "
    "Region Republic Sea State Strait Straits Sultanate Territory Town".split()
)
"""Words that make one place with "of" and the name behind it."""
_BODIES = frozenset(
    "Academy Agency Association Authority Bank Board Bureau Chamber College Commission Committee "
    "Confederation Council Court Department Federation Institute Ministry Office Parliament Society Union "
    "University".split()
)
"""Words for bodies that make one name with "of" and the name behind it: "Parole Board of Norland"."""
_INSIDE = frozenset({"of", "on", "for"})
_NO_END = frozenset("of the and & , for in".split())
_LINKS = frozenset({"of", "and", "&"})
RANKS = frozenset(
    "Adm Amb Brig Capt Cmdr Col Cpl Dato Dato' Datuk Dr Gen Gov Hon Hon'ble Lt Maj Mr Mrs Ms Pol Prof Rep Rev Sen Sgt "
    "Adm. Amb. Brig. Capt. Cmdr. Col. Cpl. Dr. Gen. Gov. Hon. Lt. Maj. Mr. Mrs. Ms. Prof. Rep. Rev. Sen. Sgt.".split()
)
_POSTS = RANKS | frozenset(
    "Allah Amir Ambassador Archbishop Assemblyman CEO CFO COO Chancellor Chief Colonel Commissioner Crown Deputy "
    "Director Emir God Governor High Imam Minister Mullah Pope President Prime Prince Princess Secretary Senator "
    "Sheikh Speaker Sultan Vice".split()
)
"""Words that name nobody by themselves or with one another. "King" and "Bishop" may be surnames."""
_MAYBE_NAMES = frozenset({"Prince", "Princess", "Chief", "High"})
_CONTESTS = frozenset("Championship Championships Cup Festival Games Marathon Olympics Prix Summit Tournament".split())
_PAPERS = frozenset(
    "Accord Accords Act Agreement Award Awards Code Constitution Convention Index Plan Prize Protocol Scheme "
    "Treaty".split()
)
_FAITHS = frozenset({"islam", "christianity"})


def joined(words: Sequence[str], named: Named) -> Named:
    """The names as read, with the pieces of one put together and their ends set right.

    So "*Strait of* *Hormuz*", "*State* of *Israel*", "*A.B.* *Osei*" and "*Washington*, *D.C.*" are one name each,
    "Party of" ends before "of", and "Gen. Osei" begins after the rank.
    """
    whole: Named = []
    for start, end, kind in named:
        if whole and kind == "PERSON" and _are_initials(words, whole[-1], start):
            whole[-1] = (whole[-1][0], end, kind)
        elif whole and _goes_on(words, whole[-1], start, end, kind):
            first, stop, before = whole[-1]
            is_land = kind in _PLACES and (before in _PLACES or (stop - first == 2 and words[first] in _LANDS))
            whole[-1] = (first, end, "GPE" if is_land and before != kind else before)
        else:
            whole.append((start, end, kind))
    starts = {start for start, _, _ in whole}
    cut: Named = []
    for start, end, kind in whole:
        if words[end - 1] in _LINKS and words[end : end + 1] and words[end][0].isupper() and end not in starts:
            end += 1
        while end - start > 1 and words[end - 1] in _NO_END:
            end -= 1
        while kind == "PERSON" and end - start > 1 and words[start] in RANKS:
            start += 2 if words[start + 1] == "'" and end - start > 2 else 1
        cut.append((start, end, kind))
    return cut


def _are_initials(words: Sequence[str], last: tuple[int, int, str], start: int) -> bool:
    """Whether a name is only the initials, and the title, of the person whose name goes on: "*Rep. A.B.* Osei"."""
    first, stop, kind = last
    own = [word for word in words[first:stop] if word not in RANKS]
    person = kind == "PERSON" or (kind == "ORG" and words[first] in RANKS)
    return stop == start and person and len(own) == 1 and _INITIALS.fullmatch(own[0]) is not None


_INITIALS = re.compile(r"(?:[A-Z]\.){1,2}")


def _goes_on(words: Sequence[str], last: tuple[int, int, str], start: int, end: int, kind: str) -> bool:
    """Whether a name is the rest of the one before it."""
    first, stop, before = last
    if before in _PLACES and kind in _PLACES:
        if start == stop + 1 and words[stop] == ",":
            return words[start] in {"DC", "D.C."} and end == start + 1
        of = stop if words[stop] == "of" else stop - 1
        is_land = of > first and words[of - 1] in _LANDS and "Islamic" not in words[first : of - 1]
        return words[of] == "of" and of + 1 == start and is_land
    if before != "ORG" or kind not in {"ORG", *_PLACES}:
        return False
    if stop == start:
        return words[stop - 1 - (words[stop - 1] == "the")] in _INSIDE
    behind = stop + 1 + (words[stop + 1] == "the")
    whole = words[stop] == "of" and words[stop - 1] in _BODIES and behind == start
    return whole and (stop - first > 1 or kind in _PLACES)


def plausible(words: Sequence[str], named: Named) -> Named:
    """The names without posts that stand alone, faiths, doctrines and diseases; contests and papers are no bodies.

    Papers, such as treaties, are of the kind `LAW`, which is none of the pipeline's: abbreviations are told by it.
    """
    kept: Named = []
    for start, end, kind in named:
        text = words[start:end]
        if kind in {"ORG", *_PLACES} and end - start > 1:
            meets = text[-1] in _CONTESTS or (text[-1] == "Convention" and "National" in text)
            kind = "EVENT" if meets else "LAW" if text[-1] in _PAPERS else kind
        posts = kind in {"PERSON", "ORG"} and all(word in _POSTS for word in text)
        if not (posts and not (len(text) == 1 and text[0] in _MAYBE_NAMES)) and not _is_idea(text):
            kept.append((start, end, kind))
    return kept


def _is_idea(name: Sequence[str]) -> bool:
    word = name[0].casefold()
    if word.startswith("covid"):
        return True
    return len(name) == 1 and (word in _FAITHS or (len(word) > 6 and word.endswith(("ism", "ismo"))))
