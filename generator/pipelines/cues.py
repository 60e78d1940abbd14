"""What the words beside a name tell of its kind: "the newspaper *X*", "*X* province", "Ms. *X*"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.pipelines.mending import RANKS

_BODIES = frozenset(
    "agency airline automaker bank brand broadcaster carmaker carrier channel charity chipmaker club company "
    "conglomerate daily distributor firm giant group insurer magazine manufacturer militia movement network newspaper "
    "ngo nonprofit organisation organization outfit outlet party platform publisher refiner retailer startup start-up "
    "subsidiary supplier tabloid telecom union website weekly".split()
)
"""Right before a name, or behind its comma: what it is."""
_OF_COMPANIES = frozenset(
    "ceo cfo coo chairman chairperson chairwoman co-founder founder shareholder shareholders subsidiary".split()
)
_OF_BODIES = frozenset(
    "boss chair coach commander commanders employee employees executive executives fighter fighters insurgents "
    "lawmaker lawmakers member members militia militiamen militant militants newspaper partners representative "
    "representatives spokesman spokesperson spokeswoman staffers".split()
)
"""Right behind a name or its owner: what companies have, and what bodies, lands and people have."""
_POSTS = frozenset({("chief", "executive"), ("managing", "director"), ("vice", "chairman"), ("board", "member")})
_IN_BODIES = frozenset(
    "director employee employees executive member members spokesman spokesperson spokeswoman".split()
)
"""Before "of" or "for" and the name of a body, a land or somebody; those of companies stand there too."""
_GROUNDS = frozenset(
    "city county district governorate island islands municipality neighbourhood neighborhood peninsula prefecture "
    "province region suburb town township valley village".split()
)
_SIDES = frozenset("city district island outskirts port province region suburb suburbs town village villages".split())
_TITLES = RANKS | frozenset("Sir Lady Professor President Minister Senator Judge Justice Captain".split())
_PEOPLE = frozenset(
    "activist actor actress analyst artist author coach doctor economist engineer farmer fisherman goalkeeper "
    "journalist lawyer midfielder nurse photographer player poet politician professor psychologist researcher resident "
    "scientist singer sociologist striker student surgeon teacher trader writer".split()
)
"""Right before a name, or behind its comma: who it is."""
_LONGEST = 4
"""Most words of a person's name."""
_APPOSITION = 5


PERSON, BODY, PLACE = frozenset({"PERSON"}), frozenset({"ORG"}), frozenset({"GPE", "LOC"})


def told(
    words: Sequence[str], start: int, end: int, is_place: Callable[[str], bool], is_person: Callable[[str], bool]
) -> frozenset[str]:
    """The kinds that the words beside a name leave open; empty when they tell nothing.

    Args:
        is_place: whether a name is known to be that of a land or town, which have spokesmen and members too.
        is_person: whether it is somebody's as far as the text tells; they have spokesmen, but no shareholders.
    """
    before, earlier = (words[start - 1] if start else ""), (words[start - 2] if start > 1 else "")
    behind = end + (words[end : end + 1] in (["'s"], ["’s"], ["'"], ["’"]))
    after, then = (*words[behind : behind + 2], "", "")[:2]
    described = _described(words, end)
    may_be_person = end - start <= _LONGEST and "of" not in words[start:end]
    if may_be_person and (before in _TITLES or before in _PEOPLE or described in _PEOPLE or _has_age(words, end)):
        return PERSON
    name = " ".join(words[start:end])
    of = earlier.lower() if before in {"of", "for"} else ""
    if before in _BODIES or described in _BODIES or after.lower() in _OF_COMPANIES or of in _OF_COMPANIES:
        return frozenset() if is_place(name) else BODY
    if after.lower() in _OF_BODIES or (after.lower(), then.lower()) in _POSTS or of in _IN_BODIES:
        return frozenset() if is_place(name) or is_person(name) else BODY
    if (after in _GROUNDS and behind == end and then != "hall") or (before == "of" and earlier in _SIDES):
        return PLACE
    return frozenset()


def _described(words: Sequence[str], end: int) -> str:
    """The noun behind the comma of a name that tells what it is, "X, a new rail *company*"; empty when none does."""
    if words[end : end + 2] not in ([",", "a"], [",", "an"]):
        return ""
    for index in range(end + 2, min(end + 2 + _APPOSITION, len(words))):
        if words[index] in _BODIES or words[index] in _PEOPLE:
            return "" if words[index + 1 : index + 2] in (["'s"], ["’s"]) else words[index]
        if not words[index][0].isalpha() or words[index] in _ENDS:
            break
    return ""


def _has_age(words: Sequence[str], end: int) -> bool:
    """Whether an age stands behind a name: "X, 34, said"."""
    age = words[end + 1] if end + 2 < len(words) else ""
    return age.isdigit() and len(age) == 2 and words[end] == words[end + 2] == ","


_ENDS = frozenset("of in for from who which that and with by at to".split())
