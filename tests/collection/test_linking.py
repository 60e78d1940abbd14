"""Actors, events and places of several articles: what is merged, and what stands apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.collection import collect
from generator.collection._words import slugs
from generator.models import (
    Actor,
    Article,
    Briefing,
    Collection,
    Event,
    Extraction,
    Figure,
    Mention,
    Place,
    Sentence,
    Statement,
)


def briefing(
    name: str,
    *,
    published: date | None = None,
    source: str | None = None,
    text: str = "",
    **found: Any,
) -> Briefing:
    sentences = (Sentence(0, len(text), 0),)
    article = Article(name, name, text, published=published, source=source, sentences=sentences)
    return Briefing(Extraction(article, **found), (), (), (), (), (), (), (), (), (), (), ())


def actor(
    name: str, kind: Any = "person", *, number: int = 1, aliases: tuple[str, ...] = (), salience: float = 0.5
) -> Actor:
    mention = Mention(0, len(name), "name")
    return Actor(f"a{number}", name, kind, aliases=aliases, salience=salience, mentions=(mention,), key=name.lower())


def event(text: str, day: str | None, *actors: str, number: int = 1, **fields: Any) -> Event:
    fine: Any = {"precision": "day" if day and len(day) > 7 else "month", "basis": "explicit", "band": "news", **fields}
    return Event(
        0, len(text), text, f"e{number}", f"e-{number}", 0, day, timex=None, voice="reported", actors=actors, **fine
    )


def book(*briefings: Briefing) -> Collection:
    return collect(briefings, title="Book")


def test_one_full_name_in_two_articles_is_one_dossier() -> None:
    whole = book(briefing("a", actors=(actor("Asim Munir"),)), briefing("b", actors=(actor("Asim Munir"),)))

    (dossier,) = whole.dossiers
    assert dossier.id == "asim-munir"
    assert [ref.article for ref in dossier.refs] == ["a", "b"]
    assert dossier.rule == "the same full name in 2 articles"


def test_a_surname_alone_is_never_merged_but_named_as_possible() -> None:
    whole = book(briefing("a", actors=(actor("Asim Munir"),)), briefing("b", actors=(actor("Munir"),)))

    assert {d.name for d in whole.dossiers} == {"Asim Munir", "Munir"}
    assert all(len(d.possibly) == 1 for d in whole.dossiers)


def test_the_same_surname_in_two_articles_stays_two_actors() -> None:
    whole = book(briefing("a", actors=(actor("Khan"),)), briefing("b", actors=(actor("Khan"),)))

    assert len(whole.dossiers) == 2
    assert len({d.id for d in whole.dossiers}) == 2


def test_a_person_and_an_organisation_of_one_name_stay_apart() -> None:
    whole = book(
        briefing("a", actors=(actor("Ford Foundation", "person"),)),
        briefing("b", actors=(actor("Ford Foundation", "organisation"),)),
    )

    assert len(whole.dossiers) == 2


def test_an_acronym_that_an_article_explains_links_to_the_full_name() -> None:
    full = actor("Baloch Liberation Army", "group", aliases=("BLA",))
    whole = book(briefing("a", actors=(full,)), briefing("b", actors=(actor("BLA", "group"),)))

    (dossier,) = whole.dossiers
    assert dossier.name in {"Baloch Liberation Army", "BLA"}
    assert "explains “BLA”" in dossier.rule


def test_an_acronym_of_two_names_links_to_neither() -> None:
    one = actor("Baloch Liberation Army", "group", aliases=("BLA",))
    two = actor("Bougainville Liberation Alliance", "group", aliases=("BLA",))
    whole = book(
        briefing("a", actors=(one,)), briefing("b", actors=(two,)), briefing("c", actors=(actor("BLA", "group"),))
    )

    assert len(whole.dossiers) == 3


@pytest.mark.parametrize("name", ["Foreign Ministry", "Supreme Court", "the police"])
def test_an_office_of_no_named_country_is_that_of_its_article_alone(name: str) -> None:
    whole = book(
        briefing("a", actors=(actor(name, "organisation"),)),
        briefing("b", actors=(actor(f"Iranian {name}", "organisation", aliases=(name,)),)),
        briefing("c", actors=(actor(name, "organisation"),)),
    )

    assert len(whole.dossiers) == 3


def test_spellings_that_are_nearly_alike_are_only_possible() -> None:
    whole = book(briefing("a", actors=(actor("Ebrahim Raisi"),)), briefing("b", actors=(actor("Ebrahim Raeisi"),)))

    assert [len(d.possibly) for d in whole.dossiers] == [1, 1]


def test_refs_come_in_order_of_publication_with_unknown_dates_last() -> None:
    whole = book(
        briefing("undated", actors=(actor("Asim Munir"),)),
        briefing("late", published=date(2024, 2, 1), actors=(actor("Asim Munir"),)),
        briefing("early", published=date(2024, 1, 1), actors=(actor("Asim Munir"),)),
    )

    assert [ref.article for ref in whole.dossiers[0].refs] == ["early", "late", "undated"]


def test_the_order_of_the_briefings_changes_nothing() -> None:
    people = [
        briefing(name, actors=(actor(who), actor("Iran", "government", number=2)), published=date(2024, 1, day))
        for name, who, day in (("a", "Asim Munir", 3), ("b", "Munir", 1), ("c", "Asim Munir", 2))
    ]

    assert book(*people) == book(*reversed(people))


def test_one_event_in_two_articles_is_one_entry_with_two_sources() -> None:
    iran = actor("Iran", "government")
    one = event("Iran attacked two bases of Jaish ul-Adl in Balochistan with missiles", "2024-01-16", "a1")
    two = event("Iranian missiles attacked bases of Jaish ul-Adl in Balochistan", "2024-01-16?", "a1")
    whole = book(
        briefing("a", actors=(iran,), events=(one,), source="Dawn"),
        briefing("b", actors=(iran,), events=(two,), source="IRNA"),
    )

    (entry,) = whole.timeline
    assert entry.sources == 2
    assert entry.dossiers == ("iran",)


@pytest.mark.parametrize(
    ("text", "day", "who"),
    [
        ("Iran attacked two bases of Jaish ul-Adl in Balochistan", "2024-01-17", "Iran"),
        ("Iran attacked two bases of Jaish ul-Adl in Balochistan", "2024-01-16", "Pakistan"),
        ("Iran summoned the ambassador over a border dispute", "2024-01-16", "Iran"),
        ("Iran attacked two bases of Jaish ul-Adl in Balochistan", None, "Iran"),
    ],
    ids=["another day", "another actor", "other words", "no date"],
)
def test_events_that_differ_in_one_thing_stay_apart(text: str, day: str | None, who: str) -> None:
    first = event("Iran attacked two bases of Jaish ul-Adl in Balochistan", "2024-01-16", "a1")
    whole = book(
        briefing("a", actors=(actor("Iran", "government"),), events=(first,)),
        briefing("b", actors=(actor(who, "government"),), events=(event(text, day, "a1"),)),
    )

    assert len(whole.timeline) == 2


def test_events_of_one_year_are_never_one_on_the_year_alone() -> None:
    iran = actor("Iran", "government")
    told = replace(event("Iran attacked two bases of Jaish ul-Adl", "2012", "a1"), precision="year")
    whole = book(
        briefing("a", actors=(iran,), events=(told,)),
        briefing("b", actors=(iran,), events=(told,)),
    )

    assert len(whole.timeline) == 2


def test_the_same_words_from_two_outlets_are_one_source() -> None:
    iran = actor("Iran", "government")
    wire = event("Iran attacked two bases of Jaish ul-Adl in Balochistan", "2024-01-16", "a1")
    whole = book(
        briefing("a", actors=(iran,), events=(wire,), source="Dawn"),
        briefing("b", actors=(iran,), events=(wire,), source="IRNA"),
    )

    assert whole.timeline[0].sources == 1


def test_the_timeline_runs_by_date_and_ends_with_the_undated() -> None:
    told = (
        event("A was undated", None, number=1),
        event("B came later", "2024-02-01", number=2),
        event("C came first", "2023-12", number=3),
    )
    whole = book(briefing("a", events=told))

    assert [entry.date for entry in whole.timeline] == ["2023-12", "2024-02-01", None]


def test_a_denied_event_is_not_on_the_timeline() -> None:
    told = replace(event("Iran attacked", "2024-01-16"), polarity="negative")

    assert book(briefing("a", events=(told,))).timeline == ()


def test_places_are_one_only_in_the_same_country() -> None:
    libya = Place("p1", "Tripoli", "LY", 32.9, 13.2)
    lebanon = Place("p1", "Tripoli", "LB", 34.4, 35.8)
    unsure = Place("p1", "Tripoli")
    whole = book(
        briefing("a", places=(libya,)),
        briefing("b", places=(libya,)),
        briefing("c", places=(lebanon,)),
        briefing("d", places=(unsure,)),
    )

    assert [(p.id, p.country, len(p.refs)) for p in whole.places] == [
        ("tripoli", "LY", 2),
        ("tripoli-2", None, 1),
        ("tripoli-3", "LB", 1),
    ]


def test_related_articles_share_a_dossier_and_name_it() -> None:
    munir = (actor("Asim Munir", salience=0.9),)
    whole = book(briefing("a", actors=munir), briefing("b", actors=munir), *(briefing(f"n{i}") for i in range(8)))

    (related,) = whole.related["a"]
    assert (related.article, related.dossiers) == ("b", ("asim-munir",))
    assert whole.related["n1"] == ()


def figure(value: float, bound: Any = "exact", **fields: Any) -> Figure:
    known: dict[str, Any] = {
        "kind": "casualties",
        "unit": "killed",
        "counted": "police officers",
        "event": "e1",
        **fields,
    }
    return Figure(0, 2, "11", "n1", "n-1", 0, value=value, bound=bound, **known)


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        (figure(11), figure(11), "agree"),
        (figure(11), figure(12), "differ"),
        (figure(11, "at least"), figure(12), "agree"),
        (figure(11, "at least"), figure(9), "differ"),
        (figure(100, "about"), figure(95), "agree"),
        (figure(10, "between", high=20.0), figure(15), "agree"),
    ],
)
def test_figures_on_one_event_are_set_side_by_side(one: Figure, two: Figure, verdict: str) -> None:
    iran = actor("Jaish ul-Adl", "group")
    told = event("The group killed police officers at a station in Rask", "2023-12-15", "a1")
    whole = book(
        briefing("a", actors=(iran,), events=(told,), figures=(one,)),
        briefing("b", actors=(iran,), events=(told,), figures=(two,)),
    )

    (entry,) = whole.ledger
    assert entry.verdict == verdict
    assert [side.value for side in entry.sides] == [one.value, two.value]


def test_casualties_in_one_town_on_one_day_are_set_side_by_side() -> None:
    def told(name: str, count: int, published: date) -> Briefing:
        text = f"In Saravan {count} people were killed ."
        saravan = Place("p1", "Saravan", mentions=(Mention(3, 10, "name"),))
        dead = replace(figure(count), counted="people", event=None)
        return briefing(name, text=text, published=published, places=(saravan,), figures=(dead,))

    same = book(told("a", 7, date(2024, 1, 18)), told("b", 9, date(2024, 1, 19)))
    later = book(told("a", 7, date(2024, 1, 18)), told("b", 9, date(2024, 3, 1)))

    assert [entry.verdict for entry in same.ledger] == ["differ"]
    assert later.ledger == ()


def test_figures_on_the_dead_and_the_injured_are_not_compared() -> None:
    group = actor("Jaish ul-Adl", "group")
    told = event("The group killed police officers at a station in Rask", "2023-12-15", "a1")
    whole = book(
        briefing("a", actors=(group,), events=(told,), figures=(figure(11),)),
        briefing("b", actors=(group,), events=(told,), figures=(figure(7, unit="injured"),)),
    )

    assert whole.ledger == ()


def test_a_claim_and_its_denial_stand_side_by_side() -> None:
    text = "India was stirring up unrest . that it did"
    claim = Statement(0, 28, text[:28], "s1", "s-1", 0, "indirect", "claim", speaker="a1")
    denial = Statement(31, 42, text[31:], "s2", "s-2", 1, "indirect", "denial", answers="s1")
    whole = book(briefing("a", text=text, actors=(actor("Pakistan", "government"),), statements=(claim, denial)))

    (entry,) = whole.ledger
    assert (entry.verdict, entry.topic) == ("claim and denial", text[:28])
    assert [side.speaker for side in entry.sides] == ["pakistan", None]


def test_slugs_are_unique_even_where_a_number_is_part_of_a_name() -> None:
    assert slugs(["Iran", "Iran", "Iran 2"]) == ("iran", "iran-2", "iran-2-2")


def test_an_empty_book_is_a_book() -> None:
    assert book().timeline == ()
