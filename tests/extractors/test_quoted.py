"""In whose words a role stands."""

from __future__ import annotations

import pytest

from generator.extractors import actors
from generator.models import Actor, Role, Span, Statement, StatementKind


def voiced(text: str, called: str, *statements: tuple[str, StatementKind]) -> Role:
    """The role told by the word `called` of a text in which each of these statements is made by its own speaker."""
    start = text.index(called)
    okoye = Actor("a1", "Okoye", "person", (Role(start, start + len(called), called, Span(0, 5)),))
    said = [
        Statement(text.index(words), text.index(words) + len(words), words, f"s{n}", "", 0, kind, "claim", f"a{n + 1}")
        for n, (words, kind) in enumerate(statements, 1)
    ]
    ((role,),) = (actor.roles for actor in actors.attribute([okoye], said, text))
    return role


def test_what_somebody_is_called_in_a_quotation_is_a_claim_of_its_speaker() -> None:
    role = voiced("Okoye met Holt. “Okoye is a coward,” Holt said.", "coward", ("“Okoye is a coward,”", "direct"))

    assert (role.voice, role.speaker, role.is_attributed) == ("claim", "a2", True)


@pytest.mark.parametrize("mark", ["“", '"'])
def test_only_the_quoted_part_of_what_is_said_is_in_the_speakers_words(mark: str) -> None:
    close = "”" if mark == "“" else mark
    said = f"the mayor, Okoye, was {mark}a brave coward{close} in the end"
    text = f"Holt said {said}."

    assert voiced(text, "coward", (said, "mixed")).speaker == "a2"
    assert not voiced(text, "mayor", (said, "mixed")).is_attributed
    assert not voiced(text, "end", (said, "mixed")).is_attributed


def test_what_is_told_of_somebody_in_indirect_speech_may_be_the_articles_own_gloss() -> None:
    said = "Okoye, the mayor, had left"

    assert not voiced(f"Holt said {said}.", "mayor", (said, "indirect")).is_attributed


def test_what_is_told_as_said_is_a_claim_of_whoever_says_it() -> None:
    said = "Okoye was a coward"
    told = Role(12, 18, "coward", Span(0, 5), voice="claim")

    (actor,) = actors.attribute(
        [Actor("a1", "Okoye", "person", (told,))],
        [Statement(0, 18, said, "s1", "", 0, "indirect", "claim", "a2")],
        f"{said}, said Holt.",
    )

    assert [role.speaker for role in actor.roles] == ["a2"]


def test_who_is_quoted_in_a_quotation_calls_somebody_so() -> None:
    inner = "“Okoye is a coward”"
    outer = f"“My father said {inner} at home,”"

    assert voiced(f"{outer} Holt said.", "coward", (outer, "direct"), (inner, "direct")).speaker == "a3"


def test_the_words_between_two_parts_of_a_quotation_are_not_quoted() -> None:
    text = "“Okoye left,” said Holt, a coward, “at noon.”"
    role = Role(text.index("coward"), text.index("coward") + 6, "coward", Span(0, 5))
    said = Statement(
        0, len(text), text, "s1", "", 0, "direct", "claim", "a2", spans=((0, 13), (text.index("“at"), len(text)))
    )

    (actor,) = actors.attribute([Actor("a1", "Okoye", "person", (role,))], [said], text)

    assert actor.roles == (role,)
