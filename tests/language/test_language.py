"""Loading pipelines and reading articles with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from generator import extractors, language
from generator.models import Article, GeneratorError, Paragraph

import schemes


@pytest.fixture(scope="module", params=schemes.SCHEMES)
def saved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pipeline in each label scheme, on disk."""
    folder: Path = tmp_path_factory.mktemp("pipelines") / f"en_{request.param}"
    schemes.pipeline(request.param).to_disk(folder)
    return folder


def test_a_saved_pipeline_goes_by_the_name_of_its_package(saved: Path) -> None:
    settings = json.loads((saved / "meta.json").read_text(encoding="utf-8"))

    loaded = language.load(str(saved))

    assert (loaded.lang, loaded.name) == ("en", f"en_{settings['name']}")


def test_both_label_schemes_lead_to_the_same_findings(saved: Path) -> None:
    loaded = language.load(str(saved))
    doc, article = language.read(loaded, Article("a", "Talks", schemes.TEXT))

    found = extractors.extract(doc, article)

    assert next(s.text for s in found.statements if s.kind == "indirect").endswith("the talks were held in Muscat")
    assert "Hossein Salehi" in {actor.name for actor in found.actors}
    assert [event.date for event in found.events if event.date] == []
    assert [t.text for t in found.timexes] == ["16 January"]


def test_a_missing_pipeline_is_named_with_the_way_to_install_it() -> None:
    with pytest.raises(GeneratorError) as caught:
        language.load("en_no_such_pipeline")

    assert "'en_no_such_pipeline' is not installed" in caught.value.what
    assert "spacy download en_no_such_pipeline" in caught.value.remedy


def test_a_pipeline_without_entities_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "bare")

    with pytest.raises(GeneratorError, match="no named entities"):
        language.load(str(tmp_path / "bare"))


def test_a_paragraph_always_opens_a_sentence(saved: Path) -> None:
    text = "Salehi is the envoy\nPakistan denied the report."
    article = Article("a", "A", text, paragraphs=(Paragraph(0, 19), Paragraph(20, len(text))))

    _, read = language.read(language.load(str(saved)), article)

    assert 20 in {sentence.start for sentence in read.sentences}
    assert {sentence.paragraph for sentence in read.sentences if sentence.start >= 20} == {1}


@pytest.mark.parametrize(
    ("text", "paragraphs", "starts"),
    [
        ("— Salehi is the envoy.", (), [0]),
        ("— Salehi is the envoy.", (Paragraph(0, 1), Paragraph(2, 22)), [0, 2]),
        (": Salehi is the envoy.", (), [0, 2]),
    ],
    ids=["dash", "paragraph", "colon"],
)
def test_what_ends_in_a_dash_is_part_of_the_sentence_behind_it(
    text: str, paragraphs: tuple[Paragraph, ...], starts: list[int]
) -> None:
    loaded = language.Language(schemes.by_heart(), "by heart", "1", "en")

    doc, read = language.read(loaded, Article("a", "A", text, paragraphs=paragraphs))

    assert [sentence.start for sentence in read.sentences] == starts
    assert [*doc.sents][-1].root.text == "envoy"


def test_an_article_that_says_it_is_french_is_not_read_as_english(saved: Path) -> None:
    article = Article("a", "Titre", "Le ministre est parti.", language="fr")

    assert not language.speaks(language.load(str(saved)), article)


def test_german_text_marked_as_english_is_not_read_as_english(saved: Path) -> None:
    text = (
        "Der Minister sagte am Montag, dass die Gespräche in Wien fortgesetzt würden und nichts entschieden sei. " * 8
    )

    assert not language.speaks(language.load(str(saved)), Article("a", "Titel", text))
