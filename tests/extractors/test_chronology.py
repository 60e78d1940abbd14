"""What happened when: clauses, their days, their bands."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.tokens import Doc

from generator.extractors import chronology, timexes
from generator.extractors._cast import Cast
from generator.extractors.chronology import extent
from generator.models import Actor, Cue, Event, Mention, Statement

from docs import article_of, doc_of, vocab

MONDAY = date(2024, 1, 29)

ATTACKED = """
On        on       ADP   IN  1 case
January   January  PROPN NNP 4 obl
16        16       NUM   CD  1 nummod
Iran      Iran     PROPN NNP 4 nsubj
attacked  attack   VERB  VBD 4 root
a         a        DET   DT  6 det
base      base     NOUN  NN  4 obj
.         .        PUNCT .   4 punct
"""
MEET = """
Both      both     DET   DT  1 det
ministers minister NOUN  NNS 3 nsubj
will      will     AUX   MD  3 aux
meet      meet     VERB  VB  3 root
on        on       ADP   IN  5 case
Friday    Friday   PROPN NNP 3 obl
.         .        PUNCT .   3 punct
"""
CLAIMED = """
The       the      DET   DT  1 det
group     group    NOUN  NN  2 nsubj
claimed   claim    VERB  VBD 2 root
an        an       DET   DT  4 det
attack    attack   NOUN  NN  2 obj
in        in       ADP   IN  6 case
December  December PROPN NNP 4 nmod
2023      2023     NUM   CD  6 nummod
.         .        PUNCT .   2 punct
"""
CAME_AND_LEFT = """
Salehi    Salehi   PROPN NNP 1 nsubj
came      come     VERB  VBD 1 root
on        on       ADP   IN  3 case
Monday    Monday   PROPN NNP 1 obl
and       and      CCONJ CC  5 cc
left      leave    VERB  VBD 1 conj
on        on       ADP   IN  7 case
Tuesday   Tuesday  PROPN NNP 5 obl
.         .        PUNCT .   1 punct
"""
MET_ON_MONDAY = """
On        on       ADP   IN  1 case
Monday    Monday   PROPN NNP 3 obl
they      they     PRON  PRP 3 nsubj
met       meet     VERB  VBD 3 root
.         .        PUNCT .   3 punct
They      they     PRON  PRP 6 nsubj
signed    sign     VERB  VBD 6 root
a         a        DET   DT  8 det
treaty    treaty   NOUN  NN  6 obj
.         .        PUNCT .   6 punct
"""
THEN_IN_A_YEAR = """
On        on       ADP   IN  1 case
Monday    Monday   PROPN NNP 3 obl
they      they     PRON  PRP 3 nsubj
met       meet     VERB  VBD 3 root
.         .        PUNCT .   3 punct
They      they     PRON  PRP 6 nsubj
parted    part     VERB  VBD 6 root
in        in       ADP   IN  8 case
2019      2019     NUM   CD  6 obl
.         .        PUNCT .   6 punct
They      they     PRON  PRP 11 nsubj
rested    rest     VERB  VBD 11 root
.         .        PUNCT .   11 punct
"""
SAID = """
He        he       PRON  PRP 1 nsubj
said      say      VERB  VBD 1 root
on        on       ADP   IN  3 case
Monday    Monday   PROPN NNP 1 obl
that      that     SCONJ IN  7 mark
talks     talk     NOUN  NNS 7 nsubj
were      be       AUX   VBD 7 cop
useful    useful   ADJ   JJ  1 ccomp
.         .        PUNCT .   1 punct
"""
NOT = """
Iran      Iran     PROPN NNP 3 nsubj
did       do       AUX   VBD 3 aux
not       not      PART  RB  3 advmod
attack    attack   VERB  VB  3 root
on        on       ADP   IN  5 case
Friday    Friday   PROPN NNP 3 obl
.         .        PUNCT .   3 punct
"""
MIGHT = """
They      they     PRON  PRP 2 nsubj
might     might    AUX   MD  2 aux
meet      meet     VERB  VB  2 root
in        in       ADP   IN  4 case
March     March    PROPN NNP 2 obl
2025      2025     NUM   CD  4 nummod
.         .        PUNCT .   2 punct
"""
SINCE = """
They      they     PRON  PRP 3 nsubj
have      have     AUX   VBP 3 aux
been      be       AUX   VBN 3 aux
fighting  fight    VERB  VBG 3 root
since     since    ADP   IN  5 case
2015      2015     NUM   CD  3 obl
.         .        PUNCT .   3 punct
"""
DAY_AFTER = """
Pakistan  Pakistan PROPN NNP 1 nsubj
left      leave    VERB  VBD 1 root
on        on       ADP   IN  3 case
Monday    Monday   PROPN NNP 1 obl
,         ,        PUNCT ,   6 punct
a         a        DET   DT  6 det
day       day      NOUN  NN  1 obl:tmod
after     after    SCONJ IN  9 mark
Iran      Iran     PROPN NNP 9 nsubj
fired     fire     VERB  VBD 1 advcl
missiles  missile  NOUN  NNS 9 obj
.         .        PUNCT .   1 punct
"""
FORMED = """
He        he       PRON  PRP 1 nsubj
named     name     VERB  VBD 1 root
a         a        DET   DT  3 det
group     group    NOUN  NN  1 obj
that      that     PRON  WDT 6 nsubj:pass
was       be       AUX   VBD 6 aux:pass
formed    form     VERB  VBN 3 acl:relcl
in        in       ADP   IN  8 case
2012      2012     NUM   CD  6 obl
.         .        PUNCT .   1 punct
"""
VISIT = """
The       the      DET   DT  3 det
day       day      NOUN  NN  3 compound
long      long     ADJ   JJ  3 amod
visit     visit    NOUN  NN  4 nsubj
ended     end      VERB  VBD 4 root
after     after    ADP   IN  7 case
three     three    NUM   CD  7 nummod
hours     hour     NOUN  NNS 4 obl
.         .        PUNCT .   4 punct
"""


SAID_LAST = """
They      they     PRON  PRP 2 nsubj
will      will     AUX   MD  2 aux
meet      meet     VERB  VB  5 ccomp
,         ,        PUNCT ,   5 punct
he        he       PRON  PRP 5 nsubj
said      say      VERB  VBD 5 root
on        on       ADP   IN  7 case
Monday    Monday   PROPN NNP 2 obl
.         .        PUNCT .   5 punct
"""
FRONTED = """
The       the      DET   DT  2 det
previous  previous ADJ   JJ  2 amod
day       day      NOUN  NN  9 obl:tmod
they      they     PRON  PRP 5 nsubj
had       have     AUX   VBD 5 aux
said      say      VERB  VBN 5 root
that      that     SCONJ IN  9 mark
it        it       PRON  PRP 9 nsubj
would     would    AUX   MD  9 aux
open      open     VERB  VB  5 ccomp
on        on       ADP   IN  11 case
Tuesday   Tuesday  PROPN NNP 9 obl
.         .        PUNCT .   5 punct
"""
OF_A_DAY = """
They      they      PRON  PRP 1 nsubj
turn      turn      VERB  VBP 1 root
the       the       DET   DT  3 det
agreement agreement NOUN  NN  1 obj
of        of        ADP   IN  5 case
January   January   PROPN NNP 1 obl
10        10        NUM   CD  5 nummod
into      into      ADP   IN  8 case
steps     step      NOUN  NNS 1 obl
.         .         PUNCT .   1 punct
"""
TWICE = """
Landings  landing  NOUN  NNS 1 nsubj
failed    fail     VERB  VBD 1 root
in        in       ADP   IN  3 case
2019      2019     NUM   CD  1 obl
and       and      CCONJ CC  6 cc
in        in       ADP   IN  6 case
2021      2021     NUM   CD  1 obl
.         .        PUNCT .   1 punct
"""
THEN_MINUTES_LATER = """
On        on       ADP   IN  1 case
Monday    Monday   PROPN NNP 3 obl
they      they     PRON  PRP 3 nsubj
met       meet     VERB  VBD 3 root
.         .        PUNCT .   3 punct
They      they     PRON  PRP 6 nsubj
signed    sign     VERB  VBD 6 root
.         .        PUNCT .   6 punct
Minutes   minute   NOUN  NNS 11 obl:tmod
later     later    ADV   RB  8 advmod
they      they     PRON  PRP 11 nsubj
left      leave    VERB  VBD 11 root
.         .        PUNCT .   11 punct
They      they     PRON  PRP 14 nsubj
rested    rest     VERB  VBD 14 root
.         .        PUNCT .   14 punct
"""
CONSIDER = """
We        we       PRON  PRP 1 nsubj
consider  consider VERB  VBP 1 root
today     today    NOUN  NN  1 obl:tmod
a         a        DET   DT  4 det
success   success  NOUN  NN  1 obj
.         .        PUNCT .   1 punct
"""
TO_HAVE_LANDED = """
It        it       PRON  PRP 4 nsubj
was       be       AUX   VBD 4 aux
to        to       PART  TO  4 mark
have      have     AUX   VB  4 aux
landed    land     VERB  VBN 4 root
on        on       ADP   IN  6 case
Monday    Monday   PROPN NNP 4 obl
.         .        PUNCT .   4 punct
"""
HAD_BEEN_KILLED = """
He        he       PRON  PRP 1 nsubj
said      say      VERB  VBD 1 root
two       two      NUM   CD  5 nsubj:pass
had       have     AUX   VBD 5 aux
been      be       AUX   VBN 5 aux:pass
killed    kill     VERB  VBN 1 ccomp
on        on       ADP   IN  7 case
Monday    Monday   PROPN NNP 5 obl
.         .        PUNCT .   1 punct
"""
REPORTED_LAST = """
On        on       ADP   IN  1 case
Monday    Monday   PROPN NNP 3 obl
they      they     PRON  PRP 3 nsubj
fought    fight    VERB  VBD 3 root
.         .        PUNCT .   3 punct
Seven     seven    NUM   CD  6 nsubj
died      die      VERB  VBD 9 ccomp
,         ,        PUNCT ,   9 punct
television television NOUN NN 9 nsubj
reported  report   VERB  VBD 9 root
.         .        PUNCT .   9 punct
"""
URGED = """
Iran      Iran     PROPN NNP 1 nsubj
welcomed  welcome  VERB  VBD 1 root
Oman      Oman     PROPN NNP 1 obj
.         .        PUNCT .   1 punct
"""


WHEN_CROWDS = """
Relations relation NOUN  NNS 1 nsubj
ended     end      VERB  VBD 1 root
in        in       ADP   IN  3 case
2016      2016     NUM   CD  1 obl
,         ,        PUNCT ,   7 punct
when      when     ADV   WRB 7 advmod
crowds    crowd    NOUN  NNS 7 nsubj
attacked  attack   VERB  VBD 3 acl:relcl
the       the      DET   DT  9 det
embassy   embassy  NOUN  NN  7 obj
.         .        PUNCT .   1 punct
"""
WERE_TO_REOPEN = """
Under     under    ADP   IN  2 case
the       the      DET   DT  2 det
agreement agreement NOUN NN  9 obl
of        of       ADP   IN  4 case
March     March    PROPN NNP 2 nmod
10        10       NUM   CD  4 nummod
embassies embassy  NOUN  NNS 9 nsubj
were      be       AUX   VBD 9 aux
to        to       PART  TO  9 mark
reopen    reopen   VERB  VB  9 root
within    within   ADP   IN  12 case
two       two      NUM   CD  12 nummod
months    month    NOUN  NNS 9 obl
.         .        PUNCT .   9 punct
"""
AT_THE_END = """
The       the      DET   DT  1 det
fair      fair     NOUN  NN  2 nsubj
starts    start    VERB  VBZ 2 root
at        at       ADP   IN  5 case
the       the      DET   DT  5 det
end       end      NOUN  NN  2 obl
of        of       ADP   IN  7 case
January   January  PROPN NNP 5 nmod
.         .        PUNCT .   2 punct
"""
HAD_TALKED_SINCE = """
They      they     PRON  PRP 2 nsubj
had       have     AUX   VBD 2 aux
talked    talk     VERB  VBN 2 root
since     since    ADP   IN  4 case
Friday    Friday   PROPN NNP 2 obl
.         .        PUNCT .   2 punct
"""


AFTER = """
They      they     PRON  PRP 1 nsubj
left      leave    VERB  VBD 1 root
after     after    ADP   IN  3 case
March     March    PROPN NNP 1 obl
2023      2023     NUM   CD  3 nummod
.         .        PUNCT .   1 punct
"""
BEFORE_A_VOTE = """
They      they     PRON  PRP 1 nsubj
left      leave    VERB  VBD 1 root
before    before   ADP   IN  5 case
Monday    Monday   PROPN NNP 5 nmod:poss
's        's       PART  POS 3 case
vote      vote     NOUN  NN  1 obl
.         .        PUNCT .   1 punct
"""


TOLD_TWICE = """
On        on       ADP   IN  1 case
Monday    Monday   PROPN NNP 3 obl
Iran      Iran     PROPN NNP 3 nsubj
attacked  attack   VERB  VBD 3 root
a         a        DET   DT  5 det
base      base     NOUN  NN  3 obj
.         .        PUNCT .   3 punct
Iran      Iran     PROPN NNP 8 nsubj
attacked  attack   VERB  VBD 8 root
bases     base     NOUN  NNS 8 obj
on        on       ADP   IN  11 case
Monday    Monday   PROPN NNP 8 obl
.         .        PUNCT .   8 punct
"""


CHAMPION = """
Max       Max      PROPN NNP 1 nsubj
passed    pass     VERB  VBD 1 root
the       the      DET   DT  4 det
2007      2007     NUM   CD  4 nummod
champion  champion NOUN  NN  1 obj
.         .        PUNCT .   1 punct
"""
FIRST_SINCE = """
It        it       PRON  PRP 3 nsubj
was       be       AUX   VBD 3 cop
the       the      DET   DT  3 det
first     first    ADJ   JJ  3 root
since     since    ADP   IN  5 case
1959      1959     NUM   CD  3 obl
,         ,        PUNCT ,   9 punct
when      when     ADV   WRB 9 advmod
two       two      NUM   CD  9 nsubj
died      die      VERB  VBD 5 acl:relcl
.         .        PUNCT .   3 punct
"""
FELL_FROM = """
Sales     sale     NOUN  NNS 1 nsubj
fell      fall     VERB  VBD 1 root
from      from     ADP   IN  4 case
last      last     ADJ   JJ  4 amod
year      year     NOUN  NN  1 obl
.         .        PUNCT .   1 punct
"""
BORN = """
He        he       PRON  PRP 2 nsubj:pass
was       be       AUX   VBD 2 aux:pass
born      bear     VERB  VBN 2 root
on        on       ADP   IN  5 case
5         5        NUM   CD  5 nummod
May       May      PROPN NNP 2 obl
1967      1967     NUM   CD  5 nummod
.         .        PUNCT .   2 punct
He        he       PRON  PRP 9 nsubj
won       win      VERB  VBD 9 root
.         .        PUNCT .   9 punct
"""
AS_OF = """
As        as       ADP   IN  2 case
of        of       ADP   IN  0 fixed
Friday    Friday   PROPN NNP 5 obl
it        it       PRON  PRP 5 nsubj
was       be       AUX   VBD 5 cop
closed    closed   ADJ   JJ  5 root
.         .        PUNCT .   5 punct
"""


MET_THEN_WHEN_IN_OFFICE = """
On        on       ADP   IN  1 case
Monday    Monday   PROPN NNP 3 obl
they      they     PRON  PRP 3 nsubj
met       meet     VERB  VBD 3 root
.         .        PUNCT .   3 punct
She       she      PRON  PRP 6 nsubj
used      use      VERB  VBD 6 root
it        it       PRON  PRP 6 obj
when      when     ADV   WRB 10 advmod
she       she      PRON  PRP 10 nsubj
ruled     rule     VERB  VBD 6 advcl
in        in       ADP   IN  12 case
2009      2009     NUM   CD  10 obl
.         .        PUNCT .   6 punct
"""


def _doc(rows: str) -> Doc:
    table = [line.split() for line in rows.strip().splitlines()]
    return Doc(
        vocab(),
        words=[row[0] for row in table],
        spaces=[i + 1 < len(table) and table[i + 1][0] not in {".", ","} for i in range(len(table))],
        lemmas=[row[1] for row in table],
        pos=[row[2] for row in table],
        tags=[row[3] for row in table],
        heads=[int(row[4]) for row in table],
        deps=[row[5] for row in table],
    )


def _events(
    rows: str, published: date | None = MONDAY, cast: Cast | None = None, statements: tuple[Statement, ...] = ()
) -> tuple[Event, ...]:
    doc = _doc(rows)
    article = article_of(doc, published=published)
    return chronology.extract(doc, article, timexes.extract(doc, article), cast or Cast(), statements)


def test_an_event_is_its_clause_word_for_word_with_its_day() -> None:
    (event,) = _events(ATTACKED)

    assert event.text == "On January 16 Iran attacked a base"
    assert (event.date, event.precision, event.basis) == ("2024-01-16", "day", "inferred year")
    assert (event.band, event.voice, event.polarity) == ("background", "reported", "positive")
    assert event.id == "e1"
    assert event.anchor.startswith("e-")


def test_an_event_ends_where_a_name_ends_whatever_the_parse() -> None:
    doc = doc_of(
        "Iran hit bases of Jaish ul Adl .",
        heads="1 1 1 5 5 2 4 1",
        deps="nsubj root obj case compound nmod flat punct",
        pos="PROPN VERB NOUN ADP PROPN PROPN PROPN PUNCT",
        ents="B-GPE O O O B-ORG I-ORG I-ORG O",
    )

    assert extent.clause(doc[1], None).text == "Iran hit bases of Jaish ul Adl"


def test_what_will_be_comes_next_and_is_a_plan() -> None:
    (event,) = _events(MEET)

    assert (event.date, event.band, event.voice) == ("2024-02-02", "next", "plan")


def test_the_time_of_an_attack_that_is_claimed_is_not_that_of_the_claim() -> None:
    (event,) = _events(CLAIMED)

    assert (event.text, event.date) == ("an attack in December 2023", "2023-12")


def test_two_dated_clauses_of_one_sentence_are_two_events() -> None:
    came, left = _events(CAME_AND_LEFT, date(2024, 1, 31))

    assert (came.text, came.date) == ("Salehi came on Monday", "2024-01-29")
    assert (left.text, left.date) == ("left on Tuesday", "2024-01-30")


def test_the_next_sentence_goes_on_at_the_same_day() -> None:
    met, signed = _events(MET_ON_MONDAY)

    assert (met.date, met.text) == ("2024-01-29", "On Monday they met")
    assert (signed.date, signed.text, signed.timex) == ("2024-01-29", "They signed a treaty", 0)


def test_a_day_is_not_carried_into_or_past_a_sentence_with_its_own_year() -> None:
    assert [e.date for e in _events(THEN_IN_A_YEAR)] == ["2024-01-29", "2019"]
    assert [e.date for e in _events(MET_THEN_WHEN_IN_OFFICE)] == ["2024-01-29", "2009"]


def test_the_day_on_which_something_was_said_makes_no_event() -> None:
    assert _events(SAID) == ()


def test_saying_on_an_earlier_day_is_an_event() -> None:
    (event,) = _events(SAID, date(2024, 2, 1))

    assert (event.date, event.text) == ("2024-01-29", "He said on Monday that talks were useful")


def test_what_did_not_happen_is_marked() -> None:
    (event,) = _events(NOT)

    assert event.polarity == "negative"


def test_what_may_happen_is_hypothetical() -> None:
    (event,) = _events(MIGHT)

    assert (event.polarity, event.date) == ("hypothetical", "2025-03")


def test_what_has_lasted_since_a_year_is_open_at_its_end() -> None:
    (event,) = _events(SINCE)

    assert (event.date, event.precision) == ("2015/..", "interval")


def test_a_day_after_dates_the_event_it_follows() -> None:
    left, fired = _events(DAY_AFTER)

    assert (left.text, left.date) == ("Pakistan left on Monday", "2024-01-29")
    assert (fired.text, fired.date, fired.basis) == ("Iran fired missiles", "2024-01-28", "relative to publication")


def test_a_relative_clause_brings_the_noun_it_describes() -> None:
    (event,) = _events(FORMED)

    assert (event.text, event.date) == ("a group that was formed in 2012", "2012")


def test_durations_make_no_events_and_the_day_of_publication_is_no_events_day() -> None:
    assert all(event.date is None for event in _events(VISIT))


def test_without_publication_date_a_weekday_gives_an_event_without_day() -> None:
    (event,) = _events(MEET, None)

    assert (event.date, event.precision, event.basis, event.band) == (None, None, "unresolved", "next")


def test_actors_take_part_as_the_clause_says() -> None:
    iran = Actor("a1", "Iran", "government", mentions=(Mention(14, 18, "name"),))
    base = Actor("a2", "base", "group", mentions=(Mention(28, 34, "nominal"),))

    (event,) = _events(ATTACKED, cast=Cast((iran, base)))

    assert [(p.actor, p.part) for p in event.participants] == [("a1", "agent"), ("a2", "patient")]


def test_an_event_within_a_statement_has_its_voice_and_speaker() -> None:
    text = "On January 16 Iran attacked a base"
    claim = Statement(0, 34, text, "s1", "s-1", 0, "indirect", "claim", "a7")
    denial = Statement(0, 34, text, "s1", "s-1", 0, "indirect", "denial", "a7")

    (claimed,) = _events(ATTACKED, statements=(claim,))
    (denied,) = _events(ATTACKED, statements=(denial,))

    assert (claimed.voice, claimed.speaker, claimed.polarity) == ("claim", "a7", "positive")
    assert (denied.voice, denied.polarity) == ("denial", "negative")


DENIED = """
Ali      Ali     PROPN NNP 1 nsubj
denied   deny    VERB  VBD 1 root
fraud    fraud   NOUN  NN  1 obj
in       in      ADP   IN  5 case
the      the     DET   DT  5 det
{0}      {0}     NOUN  NN  2 nmod
of       of      ADP   IN  7 case
January  January PROPN NNP 5 nmod
16       16      NUM   CD  7 nummod
"""


@pytest.mark.parametrize(
    ("noun", "voice", "polarity"), [("vote", "reported", "positive"), ("raid", "denial", "negative")]
)
def test_a_public_event_that_somebody_speaks_of_is_no_claim(noun: str, voice: str, polarity: str) -> None:
    said = Statement(11, 40, "fraud", "s1", "s-1", 0, "indirect", "denial", "a7")

    (event,) = _events(DENIED.format(noun), statements=(said,))

    assert (event.voice, event.polarity) == (voice, polarity)


def test_an_event_that_reports_a_statement_has_its_voice_and_speaker() -> None:
    said = Statement(0, 14, "They will meet", "s1", "s-1", 0, "indirect", "plan", "a7", cue=Cue(19, 23, "said", "say"))

    (event,) = _events(SAID_LAST, date(2024, 2, 3), statements=(said,))

    assert (event.voice, event.speaker) == ("plan", "a7")


ISSUED = """
On        on       ADP   IN  1 case
January   January  PROPN NNP 4 obl
16        16       NUM   CD  1 nummod
Iran      Iran     PROPN NNP 4 nsubj
issued    issue    VERB  VBD 4 root
letters   letter   NOUN  NNS 4 obj
calling   call     VERB  VBG 5 acl
the       the      DET   DT  8 det
base      base     NOUN  NN  6 obj
a         a        DET   DT  11 det
grave     grave    ADJ   JJ  11 amod
danger    danger   NOUN  NN  6 xcomp
.         .        PUNCT .   4 punct
"""


def test_an_event_that_mostly_repeats_what_was_said_has_the_voice_of_that() -> None:
    cue = Cue(34, 41, "calling", "call")
    said = Statement(42, 65, "the base a grave danger", "s1", "s-1", 0, "indirect", "opinion", "a7", cue=cue)

    (event,) = _events(ISSUED, statements=(said,))

    assert (event.text, event.voice, event.speaker) == (
        "On January 16 Iran issued letters calling the base a grave danger",
        "opinion",
        "a7",
    )


def test_every_event_quotes_the_article() -> None:
    for rows in (ATTACKED, MEET, CLAIMED, CAME_AND_LEFT, DAY_AFTER, FORMED):
        doc = _doc(rows)
        for event in _events(rows):
            assert doc.text[event.start : event.end] == event.text


def test_a_time_behind_the_source_is_not_that_of_what_is_said() -> None:
    assert _events(SAID_LAST) == ()
    assert [(e.date, e.text) for e in _events(SAID_LAST, date(2024, 2, 3))] == [
        ("2024-01-29", "They will meet, he said on Monday")
    ]


def test_a_time_before_the_source_is_not_that_of_what_is_said() -> None:
    assert [(e.date, e.band) for e in _events(FRONTED)] == [("2024-01-28", "background"), ("2024-01-30", "next")]


def test_the_day_of_an_agreement_is_that_of_nothing_else() -> None:
    (event,) = _events(OF_A_DAY)

    assert (event.date, event.text) == ("2024-01-10", "the agreement of January 10")


def test_saying_on_the_day_before_publication_is_part_of_the_news() -> None:
    assert _events(SAID, date(2024, 1, 30)) == ()


def test_two_times_side_by_side_are_two_events() -> None:
    first, second = _events(TWICE)

    assert (first.date, second.date) == ("2019", "2021")
    assert first.id != second.id
    assert first.anchor != second.anchor


def test_a_day_is_carried_on_only_where_the_sentence_says_that_it_goes_on() -> None:
    assert [(e.text, e.date) for e in _events(THEN_MINUTES_LATER)] == [
        ("On Monday they met", "2024-01-29"),
        ("They signed", "2024-01-29"),
        ("Minutes later they left", "2024-01-29"),
    ]


def test_a_day_is_carried_to_what_is_told_before_its_source() -> None:
    _, died = _events(REPORTED_LAST)

    assert (died.date, died.text) == ("2024-01-29", "Seven died")


def test_what_somebody_thinks_does_not_happen_on_that_day() -> None:
    assert _events(CONSIDER) == ()


def test_a_plan_that_came_to_nothing_is_no_event_of_the_timeline() -> None:
    (event,) = _events(TO_HAVE_LANDED)

    assert event.polarity == "hypothetical"


def test_the_pluperfect_of_indirect_speech_is_no_background() -> None:
    (event,) = _events(HAD_BEEN_KILLED)

    assert (event.date, event.band) == ("2024-01-29", "news")


def test_what_an_actor_did_is_an_event_also_without_a_time() -> None:
    iran = Actor("a1", "Iran", "government", mentions=(Mention(0, 4, "name"),))

    (event,) = _events(URGED, cast=Cast((iran,)))

    assert (event.date, event.band, event.timex) == (None, "undated", None)
    assert _events(URGED) == ()


def test_what_reports_a_statement_is_no_undated_event() -> None:
    iran = Actor("a1", "Iran", "government", mentions=(Mention(0, 4, "name"),))
    praise = Statement(14, 18, "Oman", "s1", "s-1", 0, "indirect", "opinion", "a1", cue=Cue(5, 13, "welcomed"))

    assert _events(URGED, cast=Cast((iran,)), statements=(praise,)) == ()


def test_a_clause_with_when_behind_a_time_has_that_time() -> None:
    ended, attacked = _events(WHEN_CROWDS)

    assert (ended.date, attacked.date) == ("2016", "2016")
    assert attacked.text == "crowds attacked the embassy"


def test_a_term_counts_from_the_day_it_was_set() -> None:
    events = {e.date: e.basis for e in _events(WERE_TO_REOPEN, date(2023, 6, 6))}

    assert events["2023-03-10/2023-05-10"] == "relative to an earlier date"


def test_the_end_of_this_month_comes_next() -> None:
    (event,) = _events(AT_THE_END, date(2024, 1, 6))

    assert (event.date, event.band) == ("2024-01", "next")


def test_what_had_lasted_until_publication_is_news() -> None:
    (event,) = _events(HAD_TALKED_SINCE)

    assert (event.date, event.band) == ("2024-01-26/2024-01-29", "news")


def test_before_and_after_bound_an_event_and_give_it_no_day() -> None:
    (after,) = _events(AFTER)
    (before,) = _events(AFTER.replace("after ", "before "))

    assert (after.date, after.precision) == ("2023-03/..", "interval")
    assert before.date == "../2023-03"
    assert "../2024-01-29" not in [e.date for e in _events(BEFORE_A_VOTE)]


def test_one_event_told_in_two_sentences_is_one_with_two_passages() -> None:
    iran = Actor("a1", "Iran", "government", mentions=(Mention(10, 14, "name"), Mention(32, 36, "name")))

    (event,) = _events(TOLD_TWICE, cast=Cast((iran,)))

    assert event.text == "On Monday Iran attacked a base"
    assert [passage.text for passage in event.also] == ["Iran attacked bases on Monday"]
    assert len(_events(TOLD_TWICE)) == 2


def test_one_verb_on_one_day_with_two_objects_is_two_events() -> None:
    iran = Actor("a1", "Iran", "government", mentions=(Mention(10, 14, "name"), Mention(32, 36, "name")))

    assert len(_events(TOLD_TWICE.replace("bases     base ", "convoys   convoy "), cast=Cast((iran,)))) == 2


def test_a_time_that_labels_a_thing_dates_nothing() -> None:
    assert _events(CHAMPION) == ()


def test_a_time_that_something_is_set_against_dates_nothing() -> None:
    assert [e.date for e in _events(FIRST_SINCE)] == ["1959"]
    assert _events(FIRST_SINCE)[0].text == "two died"
    assert _events(FELL_FROM) == ()


def test_a_day_long_before_publication_is_not_carried_on() -> None:
    assert [(e.date, e.timex) for e in _events(BORN) if e.date] == [("1967-05-05", 0)]


def test_as_of_opens_a_clause_whole() -> None:
    (event,) = _events(AS_OF)

    assert event.text == "As of Friday it was closed"
