"""Each sieve of the actors: one merge that it makes, and one that it must not make."""

from __future__ import annotations

import pytest

from generator.extractors import actors
from generator.extractors._cast import Cast

from docs import article_of
from rows import MINISTER, SAID, actor, cast_of, doc_of_line, doc_of_rows


def name_rows(name: str, first: int, governor: int, role: str, label: str = "ORG") -> list[str]:
    """The words of a name as rows, its last word the head; `first` counts the rows of the sentence from 1."""
    words = name.split()
    last = first + len(words) - 1
    inner = [f"{word} NNP {last} compound {'B' if n == 0 else 'I'}-{label}" for n, word in enumerate(words[:-1])]
    return [*inner, f"{words[-1]} NNP {governor} {role} {'I' if inner else 'B'}-{label}"]


def sentence(name: str, label: str = "ORG", verb: str = "signed") -> str:
    """ "NAME signed ." as rows: all words of the name are one entity."""
    after = len(name.split()) + 1
    return "\n".join([*name_rows(name, 1, after, "nsubj", label), f"{verb} VBD 0 root", f". . {after} punct"])


def in_parentheses(name: str, other: str) -> str:
    """ "NAME (OTHER) signed" as rows."""
    head = len(name.split())
    inner = head + 1 + len(other.split())
    return "\n".join(
        [
            *name_rows(name, 1, inner + 2, "nsubj"),
            f"(_ -LRB- {inner} punct",
            *name_rows(other, head + 2, head, "appos"),
            f") -RRB- {inner} punct",
            "signed VBD 0 root",
        ]
    )


def rules(cast: Cast, name: str) -> list[str]:
    return [m.rule for m in actor(cast, name).mentions]


def ties(*lines: str) -> list[str]:
    """The rules of all mentions that were tied to somebody."""
    doc = doc_of_line(*lines)
    cast = actors.extract(doc, article_of(doc))
    return [m.rule for a in cast.actors for m in sorted(a.mentions, key=lambda m: m.start) if m.rule]


def names(cast: Cast) -> list[str]:
    return sorted(a.name for a in cast.actors)


def test_the_same_name_twice_is_one_actor() -> None:
    assert rules(cast_of(sentence("Hezbollah"), sentence("Hezbollah")), "Hezbollah") == ["", "same name"]


def test_a_country_that_acts_is_not_the_place_of_its_name() -> None:
    visit = "He PRP 2 nsubj\narrived VBD 0 root\nin IN 4 case\nIran NNP 2 obl B-GPE"

    assert rules(cast_of(sentence("Iran", "GPE"), visit), "Iran") == ["acting as agent"]


def test_a_transliteration_is_the_same_person() -> None:
    cast = cast_of(sentence("Ebrahim Raisi", "PERSON"), sentence("Ebrahim Raeisi", "PERSON"))

    assert rules(cast, "Ebrahim Raeisi") == ["", "spelling"]


def test_names_that_differ_in_more_than_spelling_stay_apart() -> None:
    assert len(cast_of(sentence("Hassan Karimi", "PERSON"), sentence("Hussein Karimi", "PERSON")).actors) == 2


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Apple Computer", "Apple"),
        ("Fiat Group SpA", "Fiat"),
        ("Cerberus Capital Management", "Cerberus"),
        ("United States Senate", "Senate"),
        ("Supreme Court of Cassation", "Supreme Court"),
    ],
)
def test_a_bodys_name_may_lose_what_any_body_is_called(full: str, short: str) -> None:
    assert rules(cast_of(sentence(full), sentence(short)), full) == ["", "short name"]


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("Apple Computer", "Apple Corps", "Apple"),
        ("French Senate", "Italian Senate", "Senate"),
        ("Bank Melli", "Bank Saderat", "Bank"),
    ],
)
def test_what_two_bodies_are_called_is_the_short_name_of_neither(one: str, other: str, short: str) -> None:
    cast = cast_of(sentence(one), sentence(other), sentence(short))

    assert all(m.rule != "short name" for a in cast.actors for m in a.mentions)


def test_an_acronym_is_the_body_of_its_initials() -> None:
    cast = cast_of(sentence("General Motors"), sentence("GM"))

    assert rules(cast, "General Motors") == ["", "acronym"]


def test_an_acronym_of_two_bodies_is_neither() -> None:
    cast = cast_of(sentence("General Motors"), sentence("Global Media"), sentence("GM"))

    assert names(cast) == ["GM", "General Motors", "Global Media"]


def test_a_country_is_no_acronym_of_another_place() -> None:
    cast = cast_of(sentence("Union Square", "GPE", "lie"), sentence("US", "GPE", "lie"))

    assert [place.name for place in cast.places] == ["Union Square", "US"]


@pytest.mark.parametrize(("before", "inside"), [("Episcopal Conference", "CEI"), ("CEI", "Episcopal Conference")])
def test_an_acronym_beside_a_name_needs_no_initials(before: str, inside: str) -> None:
    cast = cast_of(in_parentheses(before, inside))

    assert names(cast) == ["Episcopal Conference"]


def test_a_nationality_that_the_acronym_counts_belongs_to_the_name() -> None:
    army = """
        The DT 4 det
        Korean JJ 4 amod B-NORP
        People NNP 4 compound B-ORG
        Army NNP 5 nsubj I-ORG
        fired VBD 0 root
    """

    assert rules(cast_of(army, sentence("KPA")), "Korean People Army") == ["", "acronym"]


def test_a_surname_continues_the_one_full_name() -> None:
    assert rules(cast_of(MINISTER, SAID.format("Salehi")), "Hossein Salehi")[-1] == "surname"


def test_a_surname_that_is_a_common_word_is_found_where_the_pipeline_says_person() -> None:
    opening = "Jobs NNS 2 nsubj B-PERSON\nspoke VBD 0 root\n. . 2 punct"

    assert rules(cast_of(sentence("Steve Jobs", "PERSON"), opening), "Steve Jobs") == ["", "surname"]


def test_a_common_word_is_no_surname_where_nothing_says_so() -> None:
    jobs = "Jobs NNS 2 nsubj\nvanished VBD 0 root\n. . 2 punct"

    assert rules(cast_of(sentence("Steve Jobs", "PERSON"), jobs), "Steve Jobs") == [""]


def test_a_title_describes_the_name_behind_it() -> None:
    assert rules(cast_of(MINISTER), "Hossein Salehi")[0] == "title"


COMMA = """
Salehi NNP 7 nsubj B-PERSON
, , 5 punct
the DT 5 det
new JJ 5 amod
{noun} NN 1 appos
, , 5 punct
spoke VBD 0 root
"""


def test_an_apposition_describes_its_name() -> None:
    assert rules(cast_of(COMMA.format(noun="envoy")), "Salehi") == ["", "apposition"]


def test_a_copula_in_the_future_describes_nobody() -> None:
    rows = "Salehi NNP 5 nsubj B-PERSON\nwill MD 5 aux\nbe VB 5 cop\nthe DT 5 det\nenvoy NN 0 root"

    assert rules(cast_of(rows), "Salehi") == [""]


def test_a_noun_behind_a_name_says_what_it_is() -> None:
    rows = """
        The DT 4 det
        Tasnim NNP 4 compound B-ORG
        news NN 4 compound
        agency NN 5 nsubj
        reported VBD 0 root
    """

    assert rules(cast_of(rows), "Tasnim") == ["", "named"]


def test_an_agency_of_an_umbrella_is_not_the_umbrella() -> None:
    rows = "The DT 3 det\nUN NNP 3 compound B-ORG\nagency NN 4 nsubj\nreported VBD 0 root"

    assert all("named" not in [m.rule for m in a.mentions] for a in cast_of(rows).actors)


LATER = (
    "The DT 4 det\n{nation} JJ 4 amod B-NORP\nforeign JJ 4 amod\nminister NN 5 nsubj\nsaid VBD 0 root\nso RB 5 advmod"
)


def test_an_office_and_its_nationality_name_whoever_holds_it() -> None:
    assert rules(cast_of(MINISTER, LATER.format(nation="Iranian")), "Hossein Salehi")[-1] == "nationality and office"


def test_an_office_of_another_country_names_nobody() -> None:
    assert "nationality and office" not in rules(cast_of(MINISTER, LATER.format(nation="French")), "Hossein Salehi")


KINGDOM = "The DT 2 det\nkingdom NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod"


def test_a_form_of_state_is_the_one_country_called_so() -> None:
    assert rules(cast_of(sentence("Saudi Arabia", "GPE"), KINGDOM), "Saudi Arabia")[-1] == "form of state"


def test_a_form_of_state_of_two_countries_is_neither() -> None:
    cast = cast_of(sentence("Saudi Arabia", "GPE"), sentence("Jordan", "GPE"), KINGDOM)

    assert all(m.rule != "form of state" for a in cast.actors for m in a.mentions)


BANK = "The DT 2 det\nbank NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod"


def test_a_noun_of_its_name_is_the_body() -> None:
    assert len(actor(cast_of(sentence("National Bank"), BANK), "National Bank").mentions) == 2


def test_a_noun_of_two_names_is_neither() -> None:
    cast = cast_of(sentence("National Bank"), sentence("World Bank"), BANK)

    assert all(len(a.mentions) == 1 for a in cast.actors if a.name != "The bank")


GUNMAN = "A DT 2 det\ngunman NN 3 nsubj\nfired VBD 0 root\n. . 3 punct"


def test_the_gunman_is_the_gunman_told_of_before() -> None:
    later = "The DT 2 det\ngunman NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod"

    assert rules(cast_of(GUNMAN, later), "A gunman") == ["", "same description"]


def test_somebody_of_one_name_is_the_same_with_junior() -> None:
    cast = cast_of(sentence("Neymar", "PERSON"), sentence("Neymar Jr.", "PERSON"))

    assert rules(cast, "Neymar Jr.") == ["", "mononym"]


def test_a_son_is_not_his_father_who_has_a_given_name() -> None:
    cast = cast_of(*(sentence(name, "PERSON") for name in ("Donald Trump", "Trump", "Trump Jr.")))

    assert names(cast) == ["Donald Trump", "Trump Jr."]


@pytest.mark.parametrize(("article", "listed"), [("", False), ("A DT 2 det\n", True)])
def test_a_bare_noun_in_a_headline_is_nobody_yet(article: str, listed: bool) -> None:
    at = 2 if article else 1
    cast = cast_of(f"{article}minister NN {at + 1} nsubj\nsaid VBD 0 root\nso RB {at + 1} advmod")

    assert bool(cast.actors) is listed


THIS_TEAM = "This DT 2 det\nteam NN 3 nsubj\nwaited VBD 0 root\n. . 3 punct"
THE_TEAM = "The DT 3 det\n{word} JJ 3 amod\nteam NN 4 nsubj\nsaid VBD 0 root\nso RB 4 advmod"


def test_what_was_told_of_somebody_once_narrows_every_description_after() -> None:
    cast = cast_of(THE_TEAM.format(word="Afghan"), THIS_TEAM, THE_TEAM.format(word="Afghan"))

    assert rules(cast, "The Afghan team") == ["", "same description", "same description"]


def test_another_team_may_stand_between_two_descriptions_of_one() -> None:
    cast = cast_of(*(THE_TEAM.format(word=word) for word in ("Afghan", "Estonian", "Afghan")))

    assert rules(cast, "The Afghan team") == ["", "same description"]
    assert rules(cast, "The Estonian team") == [""]


def test_a_gunman_is_another_gunman() -> None:
    cast = cast_of(GUNMAN, "Another DT 2 det\ngunman NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod")

    assert all(len(a.mentions) == 1 for a in cast.actors)


SPEAKS = """
``_ `` 3 punct
I PRP 3 nsubj
left_ VBD {verb} ccomp
'' '' 3 punct
Salehi NNP {verb} nsubj B-PERSON
{more}said VBD 0 root
"""


def test_i_in_a_quotation_is_its_speaker() -> None:
    assert rules(cast_of(SPEAKS.format(verb=6, more="")), "Salehi") == ["pronoun:speaker", ""]


def test_i_of_two_speakers_is_neither() -> None:
    cast = cast_of(SPEAKS.format(verb=8, more="and CC 7 cc\nJilani NNP 5 conj B-PERSON\n"))

    assert all(m.form == "name" for a in cast.actors for m in a.mentions)


def test_a_pronoun_is_the_subject_before_it() -> None:
    cast = cast_of(sentence("Salehi", "PERSON"), "He PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct")

    assert rules(cast, "Salehi") == ["", "pronoun:subject"]


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        ("opened VBD 0 root\ntheir PRP$ 4 nmod:poss\nplant NN 2 obj", True),
        ("opened VBD 0 root\nbefore IN 5 mark\nthey PRP 5 nsubj\nclosed VBD 2 advcl", False),
    ],
)
def test_what_they_own_in_a_sentence_about_one_body_is_its(rows: str, joined: bool) -> None:
    cast = cast_of(f"Acme NNP 2 nsubj B-ORG\n{rows}")

    assert (rules(cast, "Acme") == ["", "pronoun:subject"]) is joined


def test_they_who_do_something_are_the_body_that_did_something_before() -> None:
    cast = cast_of(sentence("Acme"), "They PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct")

    assert rules(cast, "Acme") == ["", "pronoun:subject"]


def test_they_are_several_before_they_are_one_body() -> None:
    rebels = "The DT 2 det\nrebels NNS 3 nsubj\nfled VBD 0 root\n. . 3 punct"

    cast = cast_of(sentence("Acme"), rebels, "They PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct")

    assert rules(cast, "Acme") == [""]


def test_he_is_who_was_introduced_before_he_is_one_known_by_a_word() -> None:
    told = "Halst NNP 2 nsubj B-PERSON\nknew VBD 0 root\nAnders NNP 2 obj B-PERSON\nPoe NNP 3 flat I-PERSON"

    cast = cast_of(told, "He PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct")

    assert rules(cast, "Halst") == [""]


STOLTENBERG = """
Jens NNP 3 nsubj B-PERSON
Stoltenberg NNP 1 flat I-PERSON
spoke VBD 0 root
. . 3 punct
"""
EPITHET = "The DT 3 det\n{word} JJ 3 amod\nminister NN 4 nsubj\nsaid VBD 0 root\nso RB 4 advmod"


def test_what_somebody_once_was_describes_the_one_person_of_the_sentence_before() -> None:
    assert rules(cast_of(STOLTENBERG, EPITHET.format(word="former")), "Jens Stoltenberg") == ["", "epithet"]


def test_an_office_of_today_may_be_another_persons() -> None:
    assert rules(cast_of(STOLTENBERG, EPITHET.format(word="finance")), "Jens Stoltenberg") == [""]


def test_what_a_pronoun_is_said_to_be_describes_whom_it_means() -> None:
    cast = cast_of(STOLTENBERG, "He PRP 4 nsubj\nis VBZ 4 cop\nthe DT 4 det\nchairman NN 0 root")

    assert rules(cast, "Jens Stoltenberg") == ["", "pronoun:subject", "copula"]
    assert [role.text for role in actor(cast, "Jens Stoltenberg").roles] == ["chairman"]


def test_a_colleague_of_another_country_holds_the_same_office() -> None:
    meeting = """
        Tipu NNP 6 nsubj B-PERSON
        , , 5 punct
        Pakistan NNP 5 nmod:poss B-GPE
        's POS 3 case
        envoy NN 1 appos
        met VBD 0 root
        his PRP$ 9 nmod:poss
        Iranian JJ 9 amod B-NORP
        colleague NN 10 compound
        Moghaddam NNP 6 obj B-PERSON
    """
    later = "The DT 3 det\nIranian JJ 3 amod B-NORP\nambassador NN 4 nsubj\nsaid VBD 0 root\nso RB 4 advmod"

    assert rules(cast_of(meeting, later), "Moghaddam")[-1] == "nationality and office"


def test_the_owner_inside_a_description_does_not_keep_it_from_its_name() -> None:
    rows = """
        UBS NNP 8 nsubj B-ORG
        , , 6 punct
        Switzerland NNP 6 nmod:poss B-GPE
        's POS 3 case
        largest JJS 6 amod
        bank NN 1 appos
        , , 6 punct
        signed VBD 0 root
    """

    assert rules(cast_of(rows), "UBS") == ["", "apposition"]


def test_a_month_is_nobodys_surname() -> None:
    later = "They PRP 2 nsubj\nmet VBD 0 root\nin IN 4 case\nMay NNP 2 obl B-DATE"

    assert rules(cast_of(sentence("Theresa May", "PERSON"), later), "Theresa May") == [""]


def test_the_last_words_of_a_church_are_the_church() -> None:
    assert names(cast_of(sentence("Church of Zoology"), sentence("Zoology"))) == ["Church of Zoology"]


def test_who_denies_behind_a_comma_is_not_who_was_told() -> None:
    rows = """
    In IN 4 case
    the DT 4 det
    Daily NNP 4 compound B-ORG
    Herald NNP 8 obl I-ORG
    , , 4 punct
    the DT 7 det
    spokesman NN 8 nsubj
    denied VBD 0 root
    it PRP 8 obj
    """

    assert "apposition" not in rules(cast_of(rows), "Daily Herald")


@pytest.mark.parametrize(("word", "joined"), [("new", True), ("previous", False)])
def test_a_former_government_is_not_the_one_that_acts(word: str, joined: bool) -> None:
    iran = "Iran NNP 2 nsubj B-GPE\nsigned VBD 0 root"
    rows = f"The DT 4 det\n{word} JJ 4 amod\nIranian JJ 4 amod B-NORP\ngovernment NN 5 nsubj\nsaid VBD 0 root"

    assert ("government of" in rules(cast_of(iran, rows), "Iran")) is joined


def test_a_title_of_one_company_is_no_apposition_of_another() -> None:
    rows = """
    It PRP 2 nsubj
    came VBD 0 root
    from IN 4 case
    Alpharm NNP 2 obl B-ORG
    , , 7 punct
    the DT 7 det
    company NN 4 appos
    Betarm NNP 7 appos B-ORG
    and CC 10 cc
    Gammarm NNP 8 conj B-ORG
    """

    assert sorted(names(cast_of(rows))) == ["Alpharm", "Betarm", "Gammarm"]


def test_of_a_couple_the_title_tells_who_is_meant() -> None:
    couple = (sentence("Robert Oakley", "PERSON"), sentence("Susan Oakley", "PERSON"))
    mrs = "Mrs NNP 2 compound\nOakley NNP 3 nsubj B-PERSON\nleft VBD 0 root"

    assert rules(cast_of(*couple, mrs), "Susan Oakley") == ["", "surname"]
    assert rules(cast_of(*couple, mrs.replace("Mrs", "Dr")), "Susan Oakley") == [""]


@pytest.mark.parametrize(
    ("between", "names"),
    [
        (", , 4 punct\nformerly RB 4 advmod\nknown VBN 1 acl\nas IN 6 case", ["Brightwater"]),
        ("( -LRB- 6 punct\nformerly RB 6 advmod\nthe DT 6 det\nold JJ 6 amod", ["Brightwater", "Castorline"]),
        (", , 4 punct\nwidely RB 4 advmod\nknown VBN 1 acl\nbeside IN 6 case", ["Brightwater", "Castorline"]),
    ],
)
def test_a_body_is_what_it_was_known_as(between: str, names: list[str]) -> None:
    rows = f"Brightwater NNP 8 nsubj B-ORG\n{between}\nCastorline NNP 4 obl B-ORG\n, , 1 punct\nsigned VBD 0 root"

    assert sorted(a.name for a in cast_of(rows).actors) == names


@pytest.mark.parametrize(
    ("between", "names"),
    [
        (", , 4 punct\nbetter RBR 4 advmod\nknown VBN 2 acl\nas IN 7 case", ["Robert Smith"]),
        ("( -LRB- 4 punct\nremembered VBN 2 acl\nchiefly RB 4 advmod\nas IN 7 case", ["Bob Hollow", "Robert Smith"]),
        (", , 4 punct\npopularly RB 4 advmod\nadmired VBN 2 acl\nas IN 7 case", ["Bob Hollow", "Robert Smith"]),
    ],
)
def test_a_person_has_the_other_names_that_the_text_tells(between: str, names: list[str]) -> None:
    rows = f"Robert NNP 10 nsubj B-PERSON\nSmith NNP 1 flat I-PERSON\n{between}\n"
    rows += "Bob NNP 4 obl B-PERSON\nHollow NNP 7 flat I-PERSON\n, , 1 punct\nsang VBD 0 root"

    cast = cast_of(rows, SAID.format("Hollow"))

    assert sorted(a.name for a in cast.actors) == names


CHIEF = (
    "His PRP$ 2 nmod:poss\nchief NN 5 nsubj\n{} 5 cop\n{} 5 advmod\nAnn NNP 0 root B-PERSON\nPoe NNP 5 flat I-PERSON"
)


@pytest.mark.parametrize(
    ("verb", "adverb", "joined"), [("is VBZ", "now RB", True), ("is VBZ", "not RB", False), ("may MD", "be VB", False)]
)
def test_a_description_that_opens_a_sentence_is_whom_it_names(verb: str, adverb: str, joined: bool) -> None:
    cast = cast_of(CHIEF.format(verb, adverb).replace("may MD 5 cop\nbe VB 5 advmod", "may MD 5 aux\nbe VB 5 cop"))

    assert ("copula" in rules(cast, "Ann Poe")) is joined


def test_a_post_in_an_opening_phrase_is_not_that_of_the_subject_behind_it() -> None:
    rows = """
    After IN 4 case
    talks NNS 8 obl
    with IN 5 case
    the DT 5 det
    mayor NN 2 nmod
    , , 2 punct
    Poe NNP 8 nsubj B-PERSON
    left VBD 0 root
    . . 8 punct
    """.replace("After IN 4", "After IN 2")

    assert rules(cast_of(rows), "Poe") == [""]


@pytest.mark.parametrize(("word", "joined"), [("vice", False), ("new", True)])
def test_whoever_stands_in_for_the_president_is_not_the_president(word: str, joined: bool) -> None:
    poe = f"{word} JJ 2 amod\npresident NN 3 compound\nPoe NNP 4 nsubj B-PERSON\nleft VBD 0 root"
    later = "The DT 2 det\npresident NN 3 nsubj\nspoke VBD 0 root"

    assert (len(actor(cast_of(poe, later), "Poe").mentions) == 3) is joined


def test_an_office_of_two_who_are_named_is_neithers() -> None:
    one, other = (f"President NNP 2 compound\n{n} NNP 3 nsubj B-PERSON\nleft VBD 0 root" for n in ("Poe", "Roe"))

    cast = cast_of(one, other, "The DT 2 det\npresident NN 3 nsubj\nspoke VBD 0 root")

    assert [len(a.mentions) for a in cast.actors] == [2, 2]


def test_somebodys_body_is_no_body() -> None:
    times = sentence("Jordan Times")
    rows = "Nobody NN 2 nsubj\nhid VBD 0 root\nthe DT 4 det\nbody NN 2 obj"

    assert rules(cast_of(times, rows), "Jordan Times") == [""]


def test_a_union_of_workers_is_not_the_workers() -> None:
    cast = cast_of(sentence("Assembly of First Nations"), sentence("First Nations"))

    assert len(cast.actors) == 2


def test_a_noun_before_of_is_what_the_body_is_called() -> None:
    rows = "The DT 2 det\nacademy NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod"

    cast = cast_of(sentence("National Academy of Marine Research"), rows)

    assert rules(cast, "National Academy of Marine Research") == ["", "head noun"]


@pytest.mark.parametrize(("short", "joined"), [("CEC", True), ("BXP", False)])
def test_a_body_in_parentheses_is_the_one_before_only_by_its_initials(short: str, joined: bool) -> None:
    rows = f"""
    the DT 4 det
    central JJ 4 amod
    executive NN 4 compound
    committee NN 8 nsubj
    (_ -LRB- 6 punct
    {short}_ NNP 4 appos B-ORG
    ) -RRB- 6 punct
    met VBD 0 root
    """

    assert ("apposition" in rules(cast_of(rows), short)) is joined


def test_a_description_before_a_list_is_none_of_its_bodies() -> None:
    rows = """
    It PRP 2 nsubj
    belongs VBZ 0 root
    to IN 5 case
    the DT 5 det
    party NN 2 obl
    , , 7 punct
    Alpharm NNP 5 appos B-ORG
    , , 9 punct
    Betarm NNP 5 appos B-ORG
    """

    assert rules(cast_of(rows), "Alpharm") == [""]


def test_a_body_without_its_legal_form_is_itself_beside_a_namesake() -> None:
    cast = cast_of(sentence("Apple Inc."), sentence("Apple Computer"), sentence("Apple"))

    assert names(cast) == ["Apple Computer"]


@pytest.mark.parametrize(("short", "joined"), [("GMacademy", True), ("GMxo", False), ("Gmacademy", False)])
def test_a_name_spelled_with_letters_of_the_body_before_it_is_that_body_everywhere(short: str, joined: bool) -> None:
    cast = cast_of(sentence(short), in_parentheses("Gómez Military Academy", short))

    assert ("acronym" in rules(cast, "Gómez Military Academy")) is joined


@pytest.mark.parametrize(("short", "joined"), [("Academil", True), ("Lopezil", False)])
def test_a_clipped_name_in_parentheses_is_the_body_before_it(short: str, joined: bool) -> None:
    rows = in_parentheses("Gómez Military Academy", short)

    assert ("acronym" in rules(cast_of(rows), "Gómez Military Academy")) is joined


def test_the_first_of_two_surnames_is_enough() -> None:
    cast = cast_of(sentence("Pedro Chamorro Cardenal", "PERSON"), sentence("Chamorro", "PERSON"))

    assert names(cast) == ["Pedro Chamorro Cardenal"]


def test_a_second_given_name_is_no_surname() -> None:
    assert len(cast_of(sentence("Mary Louise Poe", "PERSON"), sentence("Louise", "PERSON")).actors) == 2


def test_a_post_without_an_article_is_nobody_that_he_may_mean() -> None:
    poe = "Poe NNP 2 nsubj B-PERSON\nresigned VBD 0 root\nas IN 4 case\n{}CEO NN 2 obl"
    he = "He PRP 2 nsubj\nleft VBD 0 root"

    assert rules(cast_of(poe.format(""), he), "Poe") == ["", "pronoun:subject"]


def test_a_description_with_another_name_behind_it_is_another() -> None:
    one = "the DT 2 det\nleaders NNS 5 nsubj\nof IN 4 case\nBrazil NNP 2 nmod B-GPE\nmet VBD 0 root"
    other = "The DT 2 det\nleaders NNS 5 nsubj\nof IN 4 case\nKenya NNP 2 nmod B-GPE\nleft VBD 0 root"

    assert not any(m.rule == "same description" for a in cast_of(one, other).actors for m in a.mentions)


def test_a_government_spelt_out_is_its_countrys() -> None:
    cast = cast_of(sentence("Iran", "GPE"), sentence("Iranian Government"))

    assert [(a.name, a.kind, len(a.mentions)) for a in cast.actors] == [("Iran", "government", 2)]


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        (
            "Fans NNS 2 nsubj\nleft VBD 0 root\nand CC 4 cc\nlost VBD 2 conj\ntheir PRP$ 6 nmod:poss\nway NN 4 obj",
            False,
        ),
        ("The DT 2 det\npeople NNS 3 nsubj\nleft VBD 0 root\nbefore IN 6 case\nthe DT 6 det\npeople NNS 3 obl", False),
        ("A DT 2 det\nnurse NN 3 nsubj\nleft VBD 0 root\nwith IN 6 case\nher PRP$ 6 nmod:poss\nbag NN 3 obl", True),
        ("A DT 2 det\nwoman NN 3 nsubj\nleft VBD 0 root\nwith IN 6 case\nher PRP$ 6 nmod:poss\nbag NN 3 obl", True),
        ("A DT 2 det\nteam NN 3 nsubj\nleft VBD 0 root\nwith IN 6 case\nits PRP$ 6 nmod:poss\nbag NN 3 obl", False),
        ("A DT 2 det\nteam NN 3 nsubj\nleft VBD 0 root\nbefore IN 6 case\nthe DT 6 det\nteam NN 3 obl", True),
    ],
)
def test_of_those_without_a_name_some_are_listed(rows: str, listed: bool) -> None:
    assert bool(cast_of(rows).actors) is listed


def test_a_title_written_short_is_the_post_written_out() -> None:
    sanders = "Sen. NNP 3 compound\nAnn NNP 3 compound B-PERSON\nPoe NNP 4 nsubj I-PERSON\nleft VBD 0 root"

    cast = cast_of(sanders, "The DT 2 det\nsenator NN 3 nsubj\nspoke VBD 0 root")

    assert rules(cast, "Ann Poe") == ["title", "", "office"]


@pytest.mark.parametrize(("team", "joined"), [("Ferrari", True), ("Lotus", False)])
def test_an_office_of_a_body_is_whose_that_was_told_of(team: str, joined: bool) -> None:
    poe = "Ferrari NNP 2 compound B-ORG\ndriver NN 3 compound\nPoe NNP 4 nsubj B-PERSON\nleft VBD 0 root"
    later = f"The DT 3 det\n{team} NNP 3 compound B-ORG\ndriver NN 4 nsubj\nspoke VBD 0 root"

    assert ("office" in rules(cast_of(poe, later), "Poe")) is joined


@pytest.mark.parametrize(("noun", "joined"), [("senator", True), ("prosecutor", False)])
def test_what_somebody_is_known_for_describes_the_one_person_of_the_sentence_before(noun: str, joined: bool) -> None:
    later = f"The DT 3 det\nOhio NNP 3 compound B-GPE\n{noun} NN 4 nsubj\nspoke VBD 0 root"

    assert ("epithet" in rules(cast_of(sentence("Ann Poe", "PERSON"), later), "Ann Poe")) is joined


def test_what_somebody_is_known_for_is_nobody_else_where_two_may_be_meant() -> None:
    later = "The DT 3 det\nOhio NNP 3 compound B-GPE\nsenator NN 4 nsubj\nspoke VBD 0 root\n. . 4 punct"
    he = "She PRP 2 nsubj\nleft VBD 0 root"

    cast = cast_of("Ann NNP 4 nsubj B-PERSON\nand CC 3 cc\nBob NNP 1 conj B-PERSON\nleft VBD 0 root", later, he)

    assert names(cast) == ["Ann", "Bob"]


def test_somebodys_company_is_not_the_one_that_stands_near() -> None:
    rows = "Poe NNP 3 nmod:poss B-PERSON\n's POS 1 case\ncompany NN 4 nsubj\nleft VBD 0 root"

    assert rules(cast_of(sentence("Acme"), rows), "Acme") == [""]


@pytest.mark.parametrize(("full", "short"), [("New York Times", "Times"), ("Poe Automotive Group", "Poe Auto")])
def test_a_paper_is_known_by_its_last_word_and_a_company_by_a_word_cut_short(full: str, short: str) -> None:
    assert rules(cast_of(sentence(full), sentence(short)), full) == ["", "short name"]


def test_the_group_is_the_movement_told_of() -> None:
    named = "the DT 3 det\nTaliban NNP 3 compound B-ORG\nmovement NN 4 nsubj\nleft VBD 0 root"
    later = "The DT 2 det\ngroup NN 3 nsubj\nspoke VBD 0 root"

    assert rules(cast_of(named, later), "Taliban") == ["", "named", "only one near"]


def test_a_title_does_not_reach_back_over_another_persons_name() -> None:
    rows = """
    director NN 3 compound
    Dr. NNP 3 compound
    Poe NNP 7 nsubj B-PERSON
    , , 5 punct
    director NN 3 appos
    Roe NNP 5 flat B-PERSON
    left VBD 0 root
    """

    assert names(cast_of(rows)) == ["Poe", "Roe"]


def test_of_two_spellings_the_first_names_somebody() -> None:
    cast = cast_of(sentence("Kristen Vance", "PERSON"), sentence("Kristin Vance", "PERSON"))

    assert names(cast) == ["Kristen Vance"]


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        ("An DT 3 det\nold JJ 3 amod\nofficial NN 4 nsubj\nsaid VBD 0 root\nso RB 4 advmod", True),
        ("Old JJ 2 amod\nofficial NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod", False),
    ],
)
def test_whoever_speaks_without_an_article_is_a_headlines_nobody(rows: str, listed: bool) -> None:
    assert bool(cast_of(rows).actors) is listed


def test_a_description_ends_before_who() -> None:
    rows = """
    An DT 3 det
    old JJ 3 amod
    official NN 6 nsubj
    who WP 5 nsubj
    knows VBZ 3 acl:relcl
    said VBD 0 root
    """

    assert names(cast_of(rows)) == ["An old official"]


def test_a_body_is_what_stands_in_quotation_marks_behind_it() -> None:
    rows = """
    The DT 3 det
    Graft NNP 3 compound B-ORG
    Authority NNP 7 nsubj I-ORG
    “_ `` 5 punct
    Nazaha NNP 3 appos B-ORG
    ” '' 5 punct
    met VBD 0 root
    """

    assert rules(cast_of(rows), "Graft Authority") == ["", "also known as"]


def test_an_office_of_another_body_is_somebody_elses() -> None:
    poe = "the DT 2 det\nsecretary NN 5 compound\nof IN 4 case\nAcme NNP 2 nmod B-ORG\nPoe NNP 6 nsubj B-PERSON\n"
    poe += "left VBD 0 root"
    later = "The DT 2 det\nsecretary NN 5 nsubj\nof IN 4 case\n{} NNP 2 nmod B-ORG\nleft VBD 0 root"

    assert not any(m.rule == "office" for a in cast_of(poe, later.format("Betarm")).actors for m in a.mentions)


@pytest.mark.parametrize(
    ("full", "short", "joined"),
    [("Nuluu Land Guardians", "Land Guardians", True), ("Iowa Supreme Court", "Supreme Court", False)],
)
def test_a_body_may_lose_the_first_word_of_a_name_of_its_own(full: str, short: str, joined: bool) -> None:
    assert (len(cast_of(sentence(full), sentence(short)).actors) == 1) is joined


def test_a_seat_of_power_that_is_visited_is_a_place() -> None:
    rows = "He PRP 2 nsubj\narrived VBD 0 root\nin IN 6 case\nthe DT 6 det\n"
    rows += "White NNP 6 compound B-ORG\nHouse NNP 2 obl I-ORG"

    assert [p.name for p in cast_of(rows).places] == ["White House"]


def test_a_month_does_not_tell_whose_office_it_is() -> None:
    poe = "the DT 2 det\nleader NN 3 compound\nPoe NNP 4 nsubj B-PERSON\nleft VBD 0 root"
    later = "The DT 2 det\nleader NN 5 nsubj\nin IN 4 case\nJanuary NNP 2 nmod B-DATE\nleft VBD 0 root"

    assert rules(cast_of(poe, later), "Poe") == ["title", "", "office"]


def test_an_office_of_two_who_are_named_stays_one_nobodys() -> None:
    one, other = (f"President NNP 2 compound\n{n} NNP 3 nsubj B-PERSON\nleft VBD 0 root" for n in ("Poe", "Roe"))
    later = "The DT 2 det\npresident NN 3 nsubj\nspoke VBD 0 root"

    assert sorted(len(a.mentions) for a in cast_of(one, other, later, later).actors) == [2, 2, 2]


def test_a_given_name_of_one_with_two_names_is_his() -> None:
    rows = "Ahmed NNP 8 nsubj B-PERSON\nPoe NNP 1 flat I-PERSON\n, , 4 punct\nknown VBN 1 acl\nas IN 6 case\n"
    rows += "Ahmed NNP 4 obl B-PERSON\nRoe NNP 6 flat I-PERSON\nleft VBD 0 root"

    assert names(cast_of(rows, SAID.format("Ahmed"))) == ["Ahmed Poe"]


def test_a_university_is_known_by_its_first_word() -> None:
    assert rules(cast_of(sentence("Yonsei University"), sentence("Yonsei")), "Yonsei University") == ["", "short name"]


def test_a_party_of_many_is_no_it() -> None:
    democrats = "Democrats NNPS 2 nsubj B-NORP\nleft VBD 0 root"

    assert rules(cast_of(democrats, "It PRP 2 nsubj\nfell VBD 0 root"), "Democrats") == [""]


def test_the_president_is_not_the_former_one() -> None:
    title = "President/NNP/compound>4 Tom/NNP/compound>4/PERSON Poe/NNP/nsubj>5/PERSON left/VBD/root>0"
    president = "The/DT/det>2 president/NN/nsubj>3 signed/VBD/root>0"
    former = "The/DT/det>3 former/JJ/amod>3 president/NN/nsubj>4 spoke/VBD/root>0"

    assert ties(f"Today/NN/obl>5 {title}", president) == ["title", "office"]
    assert ties(f"Former/JJ/amod>4 {title}", president) == ["title"]
    assert ties(f"Former/JJ/amod>4 {title}", former) == ["title", "office"]


def test_one_picked_out_of_many_holds_no_post() -> None:
    was = "Tom/NNP/nsubj>6/PERSON Poe/NNP/flat>1/PERSON was/VBD/cop>6 the/DT/det>6 {}/JJ/amod>6 coach/NN/root>0"
    coach = "The/DT/det>2 coach/NN/nsubj>3 left/VBD/root>0"

    assert ties(was.format("new"), coach) == ["copula", "office"]
    assert ties(was.format("last"), coach) == ["copula"]


def test_of_two_told_apart_the_noun_alone_is_neither() -> None:
    court = "The/DT/det>3 {}/JJ/amod>3 court/NN/nsubj>4 ruled/VBD/root>0"
    alone = "The/DT/det>2 court/NN/nsubj>3 ruled/VBD/root>0"

    assert ties(court.format("high"), alone) == ["same description"]
    assert ties(court.format("high"), court.format("small"), alone) == []


def test_a_nickname_takes_the_place_of_the_given_name() -> None:
    rows = """
    Juan NNP 6 nsubj B-PERSON
    "_ `` 3 punct I-PERSON
    Tata_ NNP 1 flat I-PERSON
    " '' 3 punct I-PERSON
    Rojas NNP 1 flat I-PERSON
    left VBD 0 root
    """

    assert "nickname" in rules(cast_of(rows, sentence("Tata Rojas", "PERSON")), 'Juan "Tata" Rojas')


@pytest.mark.parametrize(
    ("name", "found"), [("Ada Poe", ["Ada Poe", "Tom Poe"]), ("Ada Roe", ["Ada", "Ada Roe", "Tom Poe"])]
)
def test_his_wife_ada_is_the_one_ada_of_a_family_of_the_text(name: str, found: list[str]) -> None:
    wife = """
    His PRP$ 2 nmod:poss
    wife NN 5 nsubj
    , , 2 punct
    Ada NNP 2 appos B-PERSON
    left VBD 0 root
    as IN 9 mark
    Tom NNP 9 nsubj B-PERSON
    Poe NNP 7 flat I-PERSON
    wept VBD 5 advcl
    """

    assert names(cast_of(wife, sentence(name, "PERSON"))) == found


@pytest.mark.parametrize(("other", "tied"), [("Greens", []), ("Supreme Court", ["head noun"])])
def test_the_party_is_none_named_before_another_that_may_be_one(other: str, tied: list[str]) -> None:
    party = "The DT 2 det\nparty NN 3 nsubj\nlost VBD 0 root"
    cast = cast_of(sentence("Labour Party"), sentence(other), party)

    assert [m.rule for a in cast.actors for m in a.mentions if m.rule] == tied


@pytest.mark.parametrize(("named", "tied"), [("Oslo Fund", []), ("Oslo Corp.", ["same description"])])
def test_a_body_without_a_name_is_not_the_one_named_since(named: str, tied: list[str]) -> None:
    bank = "The DT 2 det\nbank NN 3 nsubj\nsaid VBD 0 root\nso RB 3 advmod"
    noun = "bank" if tied else "institution"
    cast = cast_of(bank.replace("bank", noun), sentence(named), bank.replace("bank", noun))

    assert [m.rule for a in cast.actors for m in a.mentions if m.rule] == tied


@pytest.mark.parametrize(("full", "rule"), [("Oslo Owls", "short name"), ("Silent Owls", "")])
def test_a_team_of_a_city_is_called_by_its_last_word(full: str, rule: str) -> None:
    cast = cast_of(sentence(full), sentence("Owls"))

    assert [m.rule for a in cast.actors for m in a.mentions if m.rule] == ([rule] if rule else [])


THE_COMPANY = "The DT 2 det\ncompany NN 3 nsubj\nsigned VBD 0 root"


@pytest.mark.parametrize(
    ("before", "tied"),
    [
        (sentence("Acme"), ["only one near"]),
        ("Acme NNP 2 compound B-ORG\nfans NNS 3 nsubj\nleft VBD 0 root", []),
    ],
)
def test_the_company_is_none_that_only_tells_what_others_are_like(before: str, tied: list[str]) -> None:
    assert [m.rule for a in cast_of(before, THE_COMPANY).actors for m in a.mentions if m.rule] == tied


def test_the_company_is_each_of_the_companies_of_its_sentence() -> None:
    each = "Companies NNS 2 nsubj\nlist VBP 0 root\nwhat WP 6 obj\nthe DT 5 det\ncompany NN 6 nsubj\nowns VBZ 2 ccomp"
    doc = doc_of_rows(sentence("Acme"), each)
    doc[3].lemma_ = "company"

    assert [m.rule for a in actors.extract(doc, article_of(doc)).actors for m in a.mentions if m.rule] == []


@pytest.mark.parametrize(("word", "rule"), [("new", "office"), ("potential", "")])
def test_whoever_may_hold_a_post_is_not_who_holds_it(word: str, rule: str) -> None:
    title = "President/NNP/compound>3 Tom/NNP/compound>3/PERSON Poe/NNP/nsubj>4/PERSON left/VBD/root>0"
    after = f"The/DT/det>3 {word}/JJ/amod>3 president/NN/nsubj>4 spoke/VBD/root>0"

    assert ties(title, after) == ["title", *([rule] if rule else [])]


@pytest.mark.parametrize(
    ("item", "joined"), [("the DT 8 det\ncrew NN 1 conj", False), ("who WP 8 nsubj\nsang VBD 5 relcl", True)]
)
def test_a_description_in_a_list_is_nobody_named_before_it(item: str, joined: bool) -> None:
    rows = "Ann NNP 12 nsubj B-PERSON\nPoe NNP 1 flat I-PERSON\n,_ , 5 punct\na DT 5 det\ndoctor NN 1 appos\n"
    rows += f",_ , 8 punct\n{item}\n,_ , 11 punct\nand CC 11 cc\nHolt NNP 1 conj B-PERSON\nleft VBD 0 root"

    assert ("apposition" in rules(cast_of(rows), "Ann Poe")) is joined


@pytest.mark.parametrize(("article", "tied"), [("a DT 6 det", False), ("the DT 6 det", True)])
def test_a_name_behind_an_indefinite_article_is_whom_no_pronoun_means(article: str, tied: bool) -> None:
    met = f"They PRP 2 nsubj\nasked VBD 0 root\nof IN 6 case\nonly RB 6 advmod\n{article}\nRomney NNP 2 obl B-PERSON"

    assert (rules(cast_of(met, "He PRP 2 nsubj\nleft VBD 0 root\n. . 2 punct"), "Romney") != [""]) is tied
