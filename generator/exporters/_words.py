"""The few words of our own: labels, never statements."""

from __future__ import annotations

VOICES = {
    "reported": "Reported",
    "claim": "Said",
    "denial": "Denied or disputed",
    "plan": "Planned or expected",
    "opinion": "Opinion",
}
KINDS = {
    "person": "Person",
    "organisation": "Organisation",
    "government": "Government",
    "group": "Group",
}
KINDS_PLURAL = {
    "person": "People",
    "organisation": "Organisations",
    "government": "Governments",
    "group": "Groups",
}
BANDS = {"background": "Background", "news": "The news", "next": "What comes next", "undated": "Undated"}
STATUSES = {"current": "", "former": "former", "acting": "acting", "new": "new", "elect": "elect"}
BOUNDS = {"exact": "", "at least": "at least", "at most": "at most", "about": "about", "between": "between"}
VERDICTS = {
    "agree": "Articles agree",
    "differ": "Articles differ",
    "claim and denial": "Claimed and denied",
}
COMPATIBLE = "Figures differ, both can be right"
FLAGS = {
    "doubt": "words of doubt",
    "loaded": "the article’s own judgement",
    "scare quotes": "words set in quotation marks",
}
PUBLISHED = {
    "front matter": "as given in the file",
    "page": "as given on the page",
    "address": "read from its address",
    "dateline": "read from its dateline",
}


def voice(voice: str, speaker: str | None = None) -> str:
    """Who vouches for it: "Reported", "Said by X", "Denied or disputed by X", "Planned or expected"."""
    if voice in ("claim", "opinion", "denial") and speaker:
        return f"{VOICES[voice]} by {speaker}" if voice != "opinion" else f"Opinion of {speaker}"
    return VOICES[voice] if voice != "claim" else "Said, speaker not named"


def number(value: float) -> str:
    """A number as people write it: `1,200`, `3.5`."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def count(number: int, one: str, many: str = "") -> str:
    """A counted noun: `1 article`, `2 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
