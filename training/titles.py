"""Titles and posts before a name, which are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

_ALWAYS = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady rev rev. reverend hon hon. honourable
    president presidents vice-president premier chancellor minister ministers secretary secretary-general undersecretary
    ambassador ambassadors envoy consul diplomat attorney judge justice magistrate prosecutor lawyer sheriff
    senator senators sen sen. sens. congressman congresswoman representative rep rep. reps. deputy lawmaker legislator
    governor governors gov gov. mayor commissioner councillor speaker spokesman spokeswoman spokesperson
    chairman chairwoman chairperson chair director chief head leader leaders commander commander-in-chief
    general generals gen gen. gens. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt
    sgt. brigadier admiral adm adm. marshal corporal cpl. private pvt. officer constable inspector superintendent
    king queen prince princess emperor empress sultan emir pope cardinal archbishop bishop pastor
    ayatollah mullah imam cleric rabbi monsignor monk patriarch saint hajj haji
    coach manager striker midfielder defender goalkeeper captain singer actor actress author writer journalist reporter
    ex-president ex-prime former acting interim late then-president pm candidate nominee analyst economist activist
    dissident opposition rebel militant warlord dictator strongman first second third foreign defense defence interior
    finance prime vice assistant under state treasury oil trade justice health education information transport
    energy labor labour agriculture culture environment communications intelligence army navy police military
    presidential democratic republican party parliament house senate supreme court central bank security
    national federal regional provincial top senior junior new-elect president-elect associate executive managing
    u.s. us u.n. un eu british french german american israeli palestinian iranian iraqi russian chinese afghan
    pakistani indian of the for and &""".split()
)
_BEFORE_MORE = frozenset(
    "sheik sheikh shaikh sayyid syed crown grand lance master father brother sister mother".split()
)
"""Titles that are names as often as not: dropped when two words of the name remain."""
_LINKS = frozenset("of the for and &".split())
_POSTS = frozenset(
    """president vice-president premier chancellor minister secretary secretary-general ambassador envoy senator
    governor
    mayor commissioner speaker spokesman spokeswoman chairman chairwoman director chief head leader commander general
    colonel lieutenant major captain sergeant brigadier admiral marshal king queen prince princess emperor pope
    cardinal archbishop bishop ayatollah mullah imam judge justice""".split()
)


def after_title(words: Sequence[str]) -> int:
    """How many words at the start of a person's span are title; never all of them."""
    drop = 0
    last = len(words) - 1
    while drop < last and _is_title(words[drop], last - drop):
        drop += 1
    while drop and words[drop - 1].lower() in _LINKS - {"of", "the"}:
        drop -= 1
    return drop


def ends_in_post(words: Sequence[str]) -> bool:
    """Whether the span names a post, not a person: `Prime Minister`."""
    return words[-1].lower() in _POSTS


def _is_title(word: str, words_after: int) -> bool:
    word = word.lower()
    return word in _ALWAYS or (word in _BEFORE_MORE and words_after >= 2)
