"""Which times belong to what happens, and how much of the sentence tells it."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from generator.extractors import chronology, timexes
from generator.extractors._cast import Cast
from generator.models import Event, Timex

from docs import article_of, vocab

MONDAY = date(2024, 1, 29)

OPENS = """
The       the      DET   DT   1 det
fair      fair     NOUN  NN   2 nsubj
opens     open     VERB  VBZ  2 root
on        on       ADP   IN   4 case
Friday    Friday   PROPN NNP  2 obl
.         .        PUNCT .    2 punct
"""
RALLY = """
He        he       PRON  PRP  1 nsubj
spoke     speak    VERB  VBD  1 root
at        at       ADP   IN   5 case
Saturday  Saturday PROPN NNP  5 nmod:poss
's        's       PART  POS  3 case
rally     rally    NOUN  NN   1 obl
.         .        PUNCT .    1 punct
"""
ASKED = """
Will      will     AUX   MD   2 aux
they      they     PRON  PRP  2 nsubj
meet      meet     VERB  VB   2 root
on        on       ADP   IN   4 case
Friday    Friday   PROPN NNP  2 obl
?         ?        PUNCT .    2 punct
"""
LATER = """
On        on       ADP   IN   1 case
Saturday  Saturday PROPN NNP  3 obl
he        he       PRON  PRP  3 nsubj
fell      fall     VERB  VBD  3 root
.         .        PUNCT .    3 punct
It        it       PRON  PRP  8 nsubj:pass
was       be       AUX   VBD  8 aux:pass
later     late     ADV   RBR  8 advmod
found     find     VERB  VBN  8 root
to        to       PART  TO   12 mark
be        be       AUX   VB   12 cop
a         a        DET   DT   12 det
stroke    stroke   NOUN  NN   8 xcomp
.         .        PUNCT .    8 punct
"""
ACT = """
They      they     PRON  PRP  1 nsubj
passed    pass     VERB  VBD  1 root
the       the      DET   DT   5 det
1994      1994     NUM   CD   5 nummod
Crime     Crime    PROPN NNP  5 compound
Act       Act      PROPN NNP  1 obj
.         .        PUNCT .    1 punct
"""
MUSIC = """
She       she      PRON  PRP  1 nsubj
praised   praise   VERB  VBD  1 root
the       the      DET   DT   3 det
music     music    NOUN  NN   1 obj
of        of       ADP   IN   6 case
the       the      DET   DT   6 det
1960s     1960s    NOUN  NNS  3 nmod
.         .        PUNCT .    1 punct
"""
FOUNDED = """
Founded   found    VERB  VBN  6 advcl
in        in       ADP   IN   2 case
1990      1990     NUM   CD   0 obl
,         ,        PUNCT ,    0 punct
the       the      DET   DT   5 det
fair      fair     NOUN  NN   6 nsubj
goes      go       VERB  VBZ  6 root
on        on       ADP   RP   6 compound:prt
.         .        PUNCT .    6 punct
"""
AWAY = """
He        he       PRON  PRP  3 nsubj
has       have     AUX   VBZ  3 aux
been      be       AUX   VBN  3 cop
away      away     ADV   RB   3 root
since     since    ADP   IN   5 case
January   January  PROPN NNP  3 obl
of        of       ADP   IN   8 case
this      this     DET   DT   8 det
year      year     NOUN  NN   5 nmod
.         .        PUNCT .    3 punct
"""
UP = """
Prices    price    NOUN  NNS  2 nsubj
are       be       AUX   VBP  2 cop
up        up       ADV   RB   2 root
4         4        NUM   CD   4 nummod
%         %        SYM   NN   2 obl:unmarked
from      from     ADP   IN   7 case
a         a        DET   DT   7 det
year      year     NOUN  NN   8 obl:unmarked
ago       ago      ADV   RB   4 advmod
.         .        PUNCT .    2 punct
"""
DEBATES = """
He        he       PRON  PRP  1 nsubj
lost      lose     VERB  VBD  1 root
Saturday  Saturday PROPN NNP  4 nmod:poss
's        's       PART  POS  2 case
debate    debate   NOUN  NN   1 obj
.         .        PUNCT .    1 punct
She       she      PRON  PRP  7 nsubj
won       win      VERB  VBD  7 root
Saturday  Saturday PROPN NNP  11 nmod:poss
's        's       PART  POS  8 case
long      long     ADJ   JJ   11 amod
debate    debate   NOUN  NN   7 obj
.         .        PUNCT .    7 punct
"""
PAID = """
Since     since    ADP   IN   1 case
2007      2007     NUM   CD   5 obl
the       the      DET   DT   3 det
fund      fund     NOUN  NN   5 nsubj
has       have     AUX   VBZ  5 aux
paid      pay      VERB  VBN  5 root
them      they     PRON  PRP  5 iobj
.         .        PUNCT .    5 punct
"""
RECOVER = """
They      they     PRON  PRP  1 nsubj
tried     try      VERB  VBD  1 root
to        to       PART  TO   3 mark
recover   recover  VERB  VB   1 xcomp
from      from     ADP   IN   7 case
Saturday  Saturday PROPN NNP  7 nmod:poss
's        's       PART  POS  5 case
defeat    defeat   NOUN  NN   3 obl
.         .        PUNCT .    1 punct
"""
TODAY = """
It        it       PRON  PRP  3 nsubj
is        be       AUX   VBZ  3 cop
as        as       ADV   RB   3 advmod
strong    strong   ADJ   JJ   3 root
today     today    NOUN  NN   3 obl:unmarked
as        as       SCONJ IN   7 mark
it        it       PRON  PRP  7 nsubj
was       be       AUX   VBD  3 advcl
.         .        PUNCT .    3 punct
"""
PEACE = """
They      they     PRON  PRP  1 nsubj
spoke     speak    VERB  VBD  1 root
of        of       ADP   IN   4 case
the       the      DET   DT   4 det
peace     peace    NOUN  NN   1 obl
of        of       ADP   IN   6 case
tomorrow  tomorrow NOUN  NN   4 nmod
.         .        PUNCT .    1 punct
"""
SIEGE = """
The       the      DET   DT   1 det
siege     siege    NOUN  NN   2 nsubj
ended     end      VERB  VBD  2 root
on        on       ADP   IN   5 case
January   January  PROPN NNP  5 nmod:unmarked
14        14       NUM   CD   2 obl
.         .        PUNCT .    2 punct
Two       two      NUM   CD   8 nummod
days      day      NOUN  NNS  11 nmod:unmarked
after     after    ADP   IN   11 case
the       the      DET   DT   11 det
siege     siege    NOUN  NN   14 obl
,         ,        PUNCT ,    11 punct
he        he       PRON  PRP  14 nsubj
came      come     VERB  VBD  14 root
.         .        PUNCT .    14 punct
"""
EVE = """
They      they     PRON  PRP  1 nsubj
voted     vote     VERB  VBD  1 root
on        on       ADP   IN   4 case
January   January  PROPN NNP  4 compound
16        16       NUM   CD   1 obl
.         .        PUNCT .    1 punct
The       the      DET   DT   7 det
day       day      NOUN  NN   13 obl:unmarked
before    before   ADP   IN   10 case
the       the      DET   DT   10 det
vote      vote     NOUN  NN   7 nmod
,         ,        PUNCT ,    7 punct
police    police   NOUN  NN   13 nsubj
held      hold     VERB  VBD  13 root
two       two      NUM   CD   15 nummod
men       man      NOUN  NNS  13 obj
.         .        PUNCT .    13 punct
"""
AFTER = """
Riots     riot     NOUN  NNS  1 nsubj
began     begin    VERB  VBD  1 root
a         a        DET   DT   3 det
day       day      NOUN  NN   1 obl:unmarked
after     after    ADP   IN   6 case
the       the      DET   DT   6 det
vote      vote     NOUN  NN   1 obl
on        on       ADP   IN   9 case
January   January  PROPN NNP  9 nmod:unmarked
16        16       NUM   CD   6 nmod
.         .        PUNCT .    1 punct
"""
MOVED = """
The       the      DET   DT   1 det
vote      vote     NOUN  NN   3 nsubj:pass
was       be       AUX   VBD  3 aux:pass
postponed postpon  VERB  VBN  3 root
from      from     ADP   IN   6 case
January   January  PROPN NNP  6 compound
14        14       NUM   CD   3 obl
to        to       ADP   IN   9 case
February  February PROPN NNP  9 compound
18        18       NUM   CD   3 obl
.         .        PUNCT .    3 punct
"""
IF = """
If        if       SCONJ IN   2 mark
they      they     PRON  PRP  2 nsubj
fail      fail     VERB  VBP  9 advcl
by        by       ADP   IN   4 case
Friday    Friday   PROPN NNP  2 obl
,         ,        PUNCT ,    2 punct
a         a        DET   DT   7 det
strike    strike   NOUN  NN   9 nsubj
will      will     AUX   MD   9 aux
begin     begin    VERB  VB   9 root
.         .        PUNCT .    9 punct
"""
HAD_PLANNED = """
She       she      PRON  PRP  2 nsubj
had       have     AUX   VBD  2 aux
planned   plan     VERB  VBN  2 root
to        to       PART  TO   4 mark
leave     leave    VERB  VB   2 xcomp
on        on       ADP   IN   6 case
Friday    Friday   PROPN NNP  4 obl
.         .        PUNCT .    2 punct
"""
SET = """
They      they     PRON  PRP  1 nsubj
announced announce VERB  VBD  1 root
a         a        DET   DT   3 det
vote      vote     NOUN  NN   1 obj
on        on       ADP   IN   6 case
February  February PROPN NNP  6 nmod:unmarked
12        12       NUM   CD   3 nmod
.         .        PUNCT .    1 punct
"""
CALLED_OFF = """
The       the      DET   DT   1 det
talks     talk     NOUN  NNS  8 nsubj:pass
,         ,        PUNCT ,    3 punct
scheduled schedule VERB  VBN  1 acl
for       for      ADP   IN   5 case
Tuesday   Tuesday  PROPN NNP  3 obl
,         ,        PUNCT ,    1 punct
were      be       AUX   VBD  8 aux:pass
cancelled cancell  VERB  VBN  8 root
.         .        PUNCT .    8 punct
"""
AHEAD_OF = """
He        he       PRON  PRP  1 nsubj
spoke     speak    VERB  VBD  1 root
ahead     ahead    ADP   RB   6 case
of        of       ADP   IN   6 case
Thursday  Thursday PROPN NNP  6 nmod:poss
's        's       PART  POS  4 case
election  election NOUN  NN   1 obl
.         .        PUNCT .    1 punct
"""
IN_FORCE = """
The       the      DET   DT   1 det
ban       ban      NOUN  NN   2 nsubj
comes     come     VERB  VBZ  2 root
into      into     ADP   IN   4 case
force     force    NOUN  NN   2 obl
on        on       ADP   IN   6 case
Thursday  Thursday PROPN NNP  2 obl
.         .        PUNCT .    2 punct
"""
THREE = """
They      they     PRON  PRP  1 nsubj
met       meet     VERB  VBD  1 root
on        on       ADP   IN   4 case
January   January  PROPN NNP  4 nmod:unmarked
10        10       NUM   CD   1 obl
,         ,        PUNCT ,    6 punct
12        12       NUM   CD   4 conj
and       and      CCONJ CC   8 cc
15        15       NUM   CD   4 conj
.         .        PUNCT .    1 punct
"""
SHOULD = """
He        he       PRON  PRP  3 nsubj
should    should   AUX   MD   3 aux
have      have     AUX   VB   3 aux
arrived   arrive   VERB  VBN  3 root
on        on       ADP   IN   5 case
Friday    Friday   PROPN NNP  3 obl
.         .        PUNCT .    3 punct
"""
LOSS = """
It        it       PRON  PRP  1 nsubj
reported  report   VERB  VBD  1 root
a         a        DET   DT   3 det
loss      loss     NOUN  NN   1 obj
for       for      ADP   IN   7 case
the       the      DET   DT   7 det
fourth    fourth   ADJ   JJ   7 amod
quarter   quarter  NOUN  NN   3 nmod
.         .        PUNCT .    1 punct
"""
MEASURE = """
They      they     PRON  PRP  1 nsubj
agreed    agree    VERB  VBD  1 root
on        on       ADP   IN   3 case
Friday    Friday   PROPN NNP  1 obl
,         ,        PUNCT ,    6 punct
20        20       NUM   CD   6 nummod
months    month    NOUN  NNS  3 appos
after     after    SCONJ IN   9 mark
he        he       PRON  PRP  9 nsubj
left      leave    VERB  VBD  1 advcl
.         .        PUNCT .    1 punct
"""
DUE = """
He        he       PRON  PRP  2 nsubj
is        be       AUX   VBZ  2 cop
due       due      ADJ   JJ   2 root
on        on       ADP   IN   4 case
Thursday  Thursday PROPN NNP  2 obl
.         .        PUNCT .    2 punct
"""
SUMMIT = """
The       the      DET   DT   1 det
summit    summit   NOUN  NN   4 nsubj
is        be       AUX   VBZ  4 cop
on        on       ADP   IN   4 case
Thursday  Thursday PROPN NNP  4 root
.         .        PUNCT .    4 punct
"""
DEAL = """
Under     under    ADP   IN   2 case
the       the      DET   DT   2 det
deal      deal     NOUN  NN   11 obl
,         ,        PUNCT ,    2 punct
reached   reach    VERB  VBN  11 advcl
on        on       ADP   IN   6 case
Saturday  Saturday PROPN NNP  4 obl
,         ,        PUNCT ,    2 punct
both      both     DET   DT   9 det
sides     side     NOUN  NNS  11 nsubj
will      will     AUX   MD   11 aux
leave     leave    VERB  VB   11 root
.         .        PUNCT .    11 punct
"""
TURNOUT = """
Turnout   turnout  NOUN  NN   3 nsubj
was       be       AUX   VBD  3 cop
61        61       NUM   CD   3 nummod
%         %        SYM   NN   3 root
,         ,        PUNCT ,    5 punct
up        up       ADV   RB   3 advmod
from      from     ADP   IN   8 case
55        55       NUM   CD   8 nummod
%         %        NOUN  NN   3 nmod
in        in       ADP   IN   10 case
2019      2019     NUM   CD   8 nmod
.         .        PUNCT .    3 punct
"""
UNTIL = """
It        it       PRON  PRP  3 nsubj:pass
has       have     AUX   VBZ  3 aux
been      be       AUX   VBN  3 aux:pass
adjourned adjourn  VERB  VBN  3 root
until     until    ADP   IN   6 case
February  February PROPN NNP  6 nmod:unmarked
12        12       NUM   CD   3 obl
.         .        PUNCT .    3 punct
"""
ROSE = """
In        in       ADP   IN   1 case
2023      2023     NUM   CD   4 obl
,         ,        PUNCT ,    1 punct
exports   export   NOUN  NNS  4 nsubj
rose      rise     VERB  VBD  4 root
5         5        NUM   CD   6 nummod
%         %        SYM   NN   4 obj
.         .        PUNCT .    4 punct
"""


def _doc(rows: str) -> Doc:
    table = [line.split() for line in rows.strip().splitlines()]
    words, lemmas, pos, tags, heads, deps = zip(*table, strict=True)
    closed = {".", ",", "'s", "?", "%"}
    spaces = [i + 1 < len(words) and words[i + 1] not in closed for i in range(len(words))]
    return Doc(
        vocab(),
        words=list(words),
        spaces=spaces,
        lemmas=list(lemmas),
        pos=list(pos),
        tags=list(tags),
        heads=[int(head) for head in heads],
        deps=list(deps),
    )


def _times(rows: str) -> tuple[Timex, ...]:
    doc = _doc(rows)
    return timexes.extract(doc, article_of(doc, published=MONDAY))


def _events(rows: str) -> list[Event]:
    doc = _doc(rows)
    article = article_of(doc, published=MONDAY)
    found = chronology.extract(doc, article, timexes.extract(doc, article), Cast(), ())
    return [event for event in found if event.date is not None]


def test_what_a_calendar_has_fixed_lies_ahead_also_in_the_present_tense() -> None:
    (event,) = _events(OPENS)

    assert (event.date, event.band) == ("2024-02-02", "next")


def test_what_somebody_gets_over_lies_behind() -> None:
    assert [time.edtf for time in _times(RECOVER)] == ["2024-01-27"]


def test_what_is_said_at_a_rally_happens_on_its_day() -> None:
    assert [event.text for event in _events(RALLY)] == ["He spoke at Saturday's rally"]


def test_a_question_tells_no_event() -> None:
    assert [event.polarity for event in _events(ASKED)] == ["hypothetical"]


def test_what_is_found_later_has_not_the_day_of_the_sentence_before() -> None:
    assert [event.text for event in _events(LATER)] == ["On Saturday he fell"]


def test_a_year_in_a_name_or_beside_a_thing_dates_nothing() -> None:
    assert _events(ACT) == _events(MUSIC) == []


def test_a_participle_in_front_comes_with_the_one_it_speaks_of() -> None:
    assert [event.text for event in _events(FOUNDED)] == ["Founded in 1990, the fair"]


def test_the_year_of_a_month_is_no_time_of_its_own() -> None:
    assert [event.date for event in _events(AWAY)] == ["2024-01/.."]


def test_what_a_price_has_risen_from_dates_nothing() -> None:
    assert _events(UP) == []


def test_a_noun_stands_without_the_preposition_and_is_one_event_however_often_named() -> None:
    (event,) = _events(DEBATES)

    assert (event.text, event.date) == ("Saturday's debate", "2024-01-27")
    assert [passage.text for passage in event.also] == ["Saturday's long debate"]


def test_since_a_year_is_part_of_the_clause() -> None:
    assert [event.text for event in _events(PAID)] == ["Since 2007 the fund has paid them"]


def test_today_and_tomorrow_are_no_days_where_they_mean_an_age() -> None:
    assert [time.value for time in _times(TODAY)] == ["PRESENT_REF"]
    assert [time.value for time in _times(PEACE)] == ["FUTURE_REF"]


def test_a_time_that_hangs_on_an_event_counts_from_the_day_the_text_gives_it() -> None:
    siege, eve = _events(SIEGE), _events(EVE)

    assert [event.date for event in siege] == ["2024-01-14", "2024-01-16"]
    assert [event.date for event in eve] == ["2024-01-16", "2024-01-15"]
    assert eve[1].text == "The day before the vote, police held two men"
    assert eve[1].basis == "relative to an earlier date"


def test_a_time_that_hangs_on_an_event_without_a_day_has_none() -> None:
    assert _events("\n".join(_rebased(EVE.strip().splitlines()[6:], 6))) == []


def _rebased(rows: list[str], by: int) -> list[str]:
    split = [row.split() for row in rows]
    return [" ".join([*row[:4], str(int(row[4]) - by), row[5]]) for row in split]


def test_the_day_beside_what_a_time_hangs_on_is_not_that_of_the_clause() -> None:
    assert [event.date for event in _events(AFTER)] == ["2024-01-17"]


def test_a_vote_moved_from_one_day_to_another_lasts_from_none_to_the_other() -> None:
    assert _events(MOVED) == []


def test_a_condition_in_the_present_tense_lies_ahead_and_a_plan_in_the_pluperfect_behind() -> None:
    assert [time.edtf for time in _times(IF)] == ["2024-02-02"]
    assert [time.edtf for time in _times(HAD_PLANNED)] == ["2024-01-26"]


def test_a_vote_that_was_announced_may_lie_ahead() -> None:
    assert [time.edtf for time in _times(SET)] == ["2024-02-12"]


def test_what_was_called_off_is_no_event_of_the_timeline() -> None:
    (event,) = _events(CALLED_OFF)

    assert (event.date, event.polarity) == ("2024-01-30", "hypothetical")


def test_what_should_have_been_was_not() -> None:
    assert [event.polarity for event in _events(SHOULD)] == ["hypothetical"]


def test_an_election_that_something_goes_ahead_of_is_the_nearest() -> None:
    assert [time.edtf for time in _times(AHEAD_OF)] == ["2024-02-01"]


def test_what_comes_into_force_lies_ahead() -> None:
    assert [time.edtf for time in _times(IN_FORCE)] == ["2024-02-01"]


def test_three_days_in_a_list_are_three_events() -> None:
    assert [event.date for event in _events(THREE)] == ["2024-01-10", "2024-01-12", "2024-01-15"]


def test_a_loss_reported_for_a_quarter_was_not_reported_in_it() -> None:
    assert _events(LOSS) == []


def test_a_measure_stands_with_the_clause_it_measures_from() -> None:
    assert [event.text for event in _events(MEASURE)] == ["They agreed on Friday"]


def test_who_is_due_on_a_day_comes_on_the_next_one() -> None:
    assert [time.edtf for time in _times(DUE)] == ["2024-02-01"]


def test_what_is_on_thursday_is_so_on_the_next_one() -> None:
    assert [time.edtf for time in _times(SUMMIT)] == ["2024-02-01"]


def test_a_participle_lies_behind_whatever_the_tense_above_it_and_keeps_its_noun() -> None:
    assert [(event.text, event.date) for event in _events(DEAL)] == [("the deal, reached on Saturday", "2024-01-27")]


def test_the_year_of_the_amount_that_another_is_set_against_dates_nothing() -> None:
    assert _events(TURNOUT) == []


def test_what_has_been_put_off_until_a_day_lies_before_the_next_such_day() -> None:
    assert [(event.date, event.band) for event in _events(UNTIL)] == [("../2024-02-12", "next")]


def test_an_event_keeps_its_per_cent() -> None:
    assert [event.text for event in _events(ROSE)] == ["In 2023, exports rose 5%"]
