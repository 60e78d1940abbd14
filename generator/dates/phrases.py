"""First step of the grammar: the phrases that are dates, amounts of time or clock times, as patterns of word classes.

Each pattern stands with the function that reads what it found. See `cascade` for how patterns are written.
"""

from __future__ import annotations

from generator.dates import counted, measured, named

_ON = "((?P<w><weekday>) <comma>?)?"
_ERA = "(?P<bc><bc|ad>)?"
_Y = "(<comma>? (?P<y><year>) (?P<bc><bc|ad>)?)?"
_UNITS = "(?P<u><unit|month|weekday|season|part>)"
"""What "last" and "next" stand before."""
_BOUND = "(?P<bound><over>) | (?P<bound2><more>) <than>"
_HALF = "(<and> <a>? (?P<half><half>))?"
_HOW = "(?P<h><last|past|next|previous|following|coming|recent>)"
DATES = (
    (f"{_ON} <the>? (?P<d><num|ord>) (?P<of><of>)? (?P<m><month>) {_Y}", named.date),
    (f"{_ON} <the>? (?P<d><num|ord>) (?P<of><of>)? (?P<m><month>) <comma>? (?P<y><num|big>) (?P<bc><bc>)", named.date),
    (f"{_ON} (?P<m><month>) <the>? (?P<d><num|ord>) (?!<percent>) {_Y}", named.date),
    (f"(?P<m><month>) (?P<d><num|ord>) <dash|to|stroke> (?P<e><num|ord>) {_Y}", named.days),
    (f"(?P<m><month>) (?P<d><num|ord>) <and> (?P<e><num|ord>) (?!<other|unit|percent>) {_Y}", named.days),
    (f"<the>? (?P<d><num|ord>) <dash|to|and|stroke> <the>? (?P<e><num|ord>) <of>? (?P<m><month>) {_Y}", named.days),
    (
        f"<the>? (?P<c><num|ord>) <comma> (?P<d><num|ord>) <comma>? <and> (?P<e><num|ord>) <of>? (?P<m><month>) {_Y}",
        named.days,
    ),
    (
        f"(?P<m><month>) (?P<c><num|ord>) <comma> (?P<d><num|ord>) <comma>? <and> (?P<e><num|ord>)"
        f" (?!<other|unit|percent|month>) {_Y}",
        named.days,
    ),
    (f"(?P<m><month>) <of|comma>? (?P<y><year>) {_ERA}", named.date),
    ("(?P<m><month>) (<apostrophe> (?P<yy><num|big>))?", named.date),
    ("(?P<m><month>) <comma>? (?P<y><num|big>) (?P<bc><bc>)", named.date),
    ("(?P<d><num>) <dash> (?P<m><month>) <dash> (?P<y><year>)", named.date),
    (
        "(?P<the><the>)? (?P<o><ord|last|final>) (?P<w><weekday>) <of|in> (?P<m><month>) (<comma>? (?P<y><year>))?",
        named.weekday_of,
    ),
    ("(?P<w><weekday>) <comma>? <the> (?P<d><ord>)", named.weekday_and_day),
    (f"(?P<y><year>) {_ERA}", named.date),
    ("(?P<y><num|big>) (?P<bc><bc>)", named.date),
    ("<the> (?P<u><unit>) (?P<y><year>)", named.the_year),
    ("(?P<y><num|big>) <dash|to|and> (?P<z><num|big>) (?P<bc><bc>)", named.years_bc),
    ("<ad> (?P<y><year|num|big>)", named.date),
    ("(?P<y><year>) <dash|stroke> (?P<z><num|big>) (?!<month|dash>)", named.years),
    (f"<the>? (?P<s><season>) <of|comma>? (?P<y><year|num>) {_ERA}", named.date),
    ("<the>? (?P<s><season>) <of|comma>? (?P<y><num|big>) (?P<bc><bc>)", named.date),
    ("<the>? (?P<s><season>) <of|comma>? (?P<y><year>) <dash|stroke> <num|big>", named.date),
    ("(?P<y><year>) (?P<s><season>)", named.date),
    ("<the>? (?P<s><season>)", named.date),
    ("<the>? (?P<o><ord|final|late>) <dash>? (?P<u><unit|half>) (<of> (?P<y><year>))?", named.quarter),
    ("(?P<q><qmark>) (<of|comma|dash>? (?P<y><year>))?", named.quarter),
    ("(?P<y><year>) (?P<q><qmark>)", named.quarter),
    (f"(?P<the><the>)? <apostrophe>? (?P<c><decade>) {_ERA}", named.decade),
    ("(?P<the><the>) (?P<c><decades>)", named.decade),
    (f"<the>? (?P<o><ord>) <dash>? (?P<u><unit>) {_ERA}", named.century),
    ("(?P<w><weekday>)", named.weekday),
    ("(?P<w><weekday>) (?P<u><unit>) (?!<dash>)", counted.weekday_week),
    ("(?P<w><weekday>) <last> (?=<comma|dot|close_|break_>)", counted.weekday_last),
    ("(?P<w><weekday>) (?P<p><part>)", measured.weekday_parts),
    (
        "(?P<the><the>)? (?P<h><last|past|this|next|previous|following|coming>) " + _UNITS,
        counted.shift,
    ),
    ("<this> (?P<h><past|coming>) " + _UNITS, counted.this_past),
    ("(<that|the|this> (<same|very>)?) (?P<h><same>) (?P<u><unit|part>)", counted.shift),
    ("<the> (?P<h><same>) " + _UNITS, counted.shift),
    ("(?P<h><that>) <same>? (?P<u><unit|part|weekday|season|month>)", counted.shift),
    (
        "<the> (?P<u><unit>) (?P<h><previous|following|before|after|earlier|later>)"
        " (?!<the|a|other|weekday|month|holiday|deictic|year|last|this|that>)",
        counted.shift,
    ),
    ("<the> (?P<u><unit>) (?P<h><before|after|following>) (?=<the|a>)", counted.from_event),
    ("<the> (?P<u><unit>) <before> (?P<last><last>)", counted.before_last),
    ("<the> (?P<u><unit>) <after> <next>", counted.before_last),
    ("<the> (?P<u><unit>)", counted.the_unit),
    ("<the> (?P<same><same> <period>)", counted.same_period),
    ("<the> (?P<e><early|small>) (?P<p><part>)? (?P<u><unit>)", counted.early_hours),
    ("(?P<t><deictic>) (?P<p><part>)?", counted.deictic),
    ("<the> <unit> (?P<step><before|after>) (?P<t><deictic>)", counted.deictic),
    ("(?P<i><iso>)", named.iso),
    ("(?P<i><slashed>)", named.slashed),
    ("<every> (?P<other><another>)? (?P<o><ord>)? (?P<u><unit|weekday|month|season|part>)", measured.every),
    ("<every> (?P<o><num|word>) (?P<u><unit>)", measured.every),
    ("(?P<u><unit>)", measured.weekends),
    ("(?P<f><daily>)", measured.frequency),
    ("<per> (?P<u><unit>)", measured.per),
    ("(?P<k><big>) (?P<u><unit>)", measured.military),
    (
        f"((?P<mod><about|some>) | {_BOUND})? (?P<n><num|big|word|year>{{1,3}}) {_HALF}"
        " (?P<dash><dash>)? <full|more|another>? (?P<u><unit>) (<dash>? <old|long>)?",
        measured.amount,
    ),
    (
        f"((?P<mod><about>) | {_BOUND})? (?P<a><a|another>) <full>? (?P<u><unit>) (?!<dash>) {_HALF}",
        measured.amount,
    ),
    ("(?P<n><num|word>) (?P<how><other>) (?P<u><unit>)", measured.amount),
    ("(?P<half_of><half>) (<dash>|<a>) (?P<u><unit>)", measured.amount),
    ("<a>? (?P<v><vague|couple|some>) <of>? <more|full|recent>? (?P<u><unit>)", measured.amount),
    ("(?P<u><unit>) (<dash>? <long>)?", measured.amount),
    ("(?P<u><unit>) <dash> (?P<long><long>)", measured.amount),
    (f"<the|these>? {_HOW} <recent>? (?P<n><num|big|word>{{1,2}}) <dash>? (?P<u><unit>)", measured.spell),
    (f"<the|these>? {_HOW} (?P<v><vague|couple>) <of>? (?P<u><unit>)", measured.spell),
    (f"<the>? {_HOW} (?P<u><unit>)", measured.spell),
    ("<the> <past|last> (?P<u><unit>)", measured.last_decade),
    ("<the> (?P<o><ord>) (?P<n><num|big|word>{1,2}) (?P<u><unit>)", measured.spell),
    ("(?P<k><clock>) (?P<am><am>)? (<local> <time>)? (<open>? (?P<z><zone>))?", measured.clock),
    ("(?P<k><clock>) (?P<am><am>)? (?P<where><other>) <time>", measured.clock),
    ("(?P<k><num>) (?P<am><am>) (?P<where><other>) <time>", measured.clock),
    ("(?P<k><num>) (?P<am><am>) (<local> <time>)? (?P<z><zone>)?", measured.clock),
    ("(?P<k><big>) (<local> <time> | (?P<z><zone>))", measured.clock),
    ("(?P<k><word>) (?P<am><am>)", measured.clock),
    ("(?P<the><the>)? (?P<p><part>)", counted.part_of_day),
    ("(?P<r><reference|now>)", measured.reference),
    ("(?P<r><recent>)", measured.reference),
    ("<the> (?P<r><past>)", measured.reference),
    ("<these> (?P<u><unit>)", measured.these_days),
    (f"(?P<k><holiday>) {_Y}", named.holiday),
    ("<the> (?P<d><ord>)", named.the_day),
    ("<the>? (<last|next>)? <fiscal> (?P<u><unit>) ((?P<y><year>) (<dash|stroke> <num|big>)?)?", named.fiscal),
    ("<fiscal> (?P<y><year>) (<dash|stroke> <num|big>)?", named.fiscal),
)
