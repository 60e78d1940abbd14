"""Names as strings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import gazetteer
from generator.extractors.actors import names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ebrahim Raisi", "Ebrahim Raeisi"),
        ("Muhammad Khan", "Mohammed Khan"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Abu Musab al-Zarqawi", "Abu Musab Zarqawi"),
        ("President Vladimir Putin", "Vladimir Putin"),
        ("Seyyed Ebrahim Raisi", "Ebrahim Raisi"),
        ("John “J.D.” Dorrian", "John Dorrian"),
    ],
)
def test_one_name_in_two_spellings_has_one_key(one: str, other: str) -> None:
    assert names.key(one) == names.key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Il", "Kim Jong Un"),
        ("Hassan Rouhani", "Hussein Rouhani"),
        ("Ali Khamenei", "Ali Khomeini"),
        ("Mahmoud Abbas", "Ahmad Abbas"),
    ],
)
def test_two_names_that_only_resemble_each_other_have_two_keys(one: str, other: str) -> None:
    assert names.key(one) != names.key(other)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüğ '-", max_size=30))
def test_case_does_not_change_a_key(name: str) -> None:
    assert names.key(name.upper()) == names.key(name)


@pytest.mark.parametrize(
    ("short", "full", "how"),
    [
        ("Jilani", "Jalil Abbas Jilani", "surname"),
        ("Abbas Jilani", "Jalil Abbas Jilani", "surname"),
        ("Jalil Jilani", "Jalil Abbas Jilani", "part"),
        ("Jalil", "Jalil Abbas Jilani", "given name"),
        ("J Jilani", "Jalil Abbas Jilani", "part"),
        ("Jalil Abbas", "Jalil Abbas Jilani", "part"),
        ("Khan Jilani", "Jalil Abbas Jilani", ""),
        ("Jalil Abbas Jilani", "Jilani", ""),
        ("al-Zarqawi", "Abu Musab al-Zarqawi", "surname"),
        ("Salman", "Mohammed bin Salman", ""),
        ("bin Salman", "Mohammed bin Salman", "surname"),
        ("Stone", "Ben Stone", "surname"),
        ("Chamorro", "Pedro Chamorro Cardenal", "first surname"),
    ],
)
def test_a_short_name_continues_a_full_one_in_one_way(short: str, full: str, how: str) -> None:
    assert names.short_person(names.name_words(short), names.name_words(full)) == how


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Joe Vance", "Joseph R. Vance", True),
        ("Ben Vance", "Benjamin Vance", True),
        ("Ann Vance", "Andrew Vance", False),
        ("Joe Vance", "John Vance", False),
    ],
)
def test_a_pet_form_is_the_given_name(one: str, other: str, same: bool) -> None:
    assert names.same_person(names.name_words(one), names.name_words(other)) is same


def test_a_middle_initial_does_not_make_another_person() -> None:
    assert names.same_person(("joseph", "l", "votel"), ("joseph", "votel"))
    assert not names.same_person(("joseph", "votel"), ("mary", "votel"))


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("BLA", "Baloch Liberation Army", True),
        ("GM", "General Motors Corporation", True),
        ("U.N.", "United Nations", True),
        ("BLF", "Baloch Liberation Army", False),
    ],
)
def test_an_acronym_abbreviates_by_its_initials(short: str, full: str, fits: bool) -> None:
    assert names.is_acronym_of(short, full) is fits


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Iran", "IR"),
        ("the United States", "US"),
        ("U.S.", "US"),
        ("South Korea", "KR"),
        ("Kremlin", None),
        ("Korea", None),
    ],
)
def test_a_country_is_known_by_the_names_newspapers_use(name: str, code: str | None) -> None:
    assert gazetteer.country(name) == code


def test_a_nationality_names_its_country_as_adjective_and_noun() -> None:
    assert {gazetteer.nationality(w) for w in ("Iranian", "Iranians")} == {"IR"}
    assert gazetteer.nationality("Turks") == "TR"
    assert gazetteer.nationality("terrorist") is None


def test_a_seat_of_power_stands_for_its_government() -> None:
    assert gazetteer.seat("the Kremlin") == "RU"
    assert gazetteer.capital("Islamabad") == "PK"
    assert (gazetteer.capital("La Paz"), gazetteer.capital("The Hague")) == ("BO", "NL")


@pytest.mark.parametrize(
    ("one", "other"), [("Lee Oak", "Lee Oak Jr."), ("Lee Oak Sr", "Lee Oak Jr"), ("Lee W. Oak", "Lee H. W. Oak")]
)
def test_father_and_son_are_two_people(one: str, other: str) -> None:
    father, son = names.name_words(one), names.name_words(other)

    assert not names.same_person(father, son)
    assert names.short_person(father, son) == ""


def test_the_son_may_be_called_by_his_surname() -> None:
    son = names.name_words("Lee Oak Jr.")

    assert names.short_person(names.name_words("Oak Jr."), son) == "surname"
    assert names.short_person(names.name_words("Oak"), son) == "surname"
    assert names.short_person(names.name_words("Oak Jr."), names.name_words("Lee Oak")) == ""
