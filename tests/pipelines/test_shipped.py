"""The pipeline that ships with us: here, and in the quality tests only, a model is loaded."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import generator
from generator.pipelines.encoder import Encoder

FOLDER = Path(generator.__file__).parent / "pipelines" / "en_briefbook_sm"
pytestmark = pytest.mark.skipif(
    not (FOLDER / "briefbook_encoder").is_dir(), reason="the trained pipeline is not in this checkout"
)

NEWS = """\
Marovian Envoy Expelled After Border Clash

KHARDIM — Foreign Minister Adil Rahmani said on Tuesday that his country had expelled the ambassador of Norway.

“We did not want this,” Rahmani told reporters in Lagos. “It was forced on us.” The Norwegian Foreign Ministry \
denied the charge—and called it “absurd”.
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(FOLDER)


def named(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_it_is_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) <= 30_000_000


def test_everything_is_annotated(nlp: Language) -> None:
    doc = nlp(NEWS)

    for annotation in ("SENT_START", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB"):
        assert doc.has_annotation(annotation), annotation
    assert doc.text == NEWS
    for sent in doc.sents:
        assert [token for token in sent if token.head == token] == [sent.root]
        assert all(sent.start <= token.head.i < sent.end for token in sent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ambassador to Lisbon Tariq Mahmood Awan spoke first.",
            [("Lisbon", "GPE"), ("Tariq Mahmood Awan", "PERSON")],
        ),
        ("Foreign Minister Mehdi Karim-Azadi left Tehran.", [("Mehdi Karim-Azadi", "PERSON"), ("Tehran", "GPE")]),
        (
            "Prime Minister Nguyen Van Duc flew to Hanoi on Monday.",
            [("Nguyen Van Duc", "PERSON"), ("Hanoi", "GPE"), ("Monday", "DATE")],
        ),
        (
            "President Chukwuemeka Okafor thanked Mr. Adeyemi.",
            [("Chukwuemeka Okafor", "PERSON"), ("Adeyemi", "PERSON")],
        ),
        ("Spokesperson Zahra al-Tamimi denied it.", [("Zahra al-Tamimi", "PERSON")]),
        ("The Swedish government and the European Union agreed.", [("Swedish", "NORP"), ("European Union", "ORG")]),
        ("KENYA AND UGANDA SIGN TRADE DEAL", [("KENYA", "GPE"), ("UGANDA", "GPE")]),
        ("Syria Peace Talks Resume in Geneva as Envoy Hails Progress", [("Syria", "GPE"), ("Geneva", "GPE")]),
        (
            "Fighters of Jund ul-Fajr and Lashkar-e-Bayda attacked a post near Zaranj.",
            [("Jund ul-Fajr", "ORG"), ("Lashkar-e-Bayda", "ORG"), ("Zaranj", "GPE")],
        ),
        ("The U.S.-led coalition left Mosul.", [("U.S.", "GPE"), ("Mosul", "GPE")]),
        ("Talks–led by Kenya–failed in Juba.", [("Kenya", "GPE"), ("Juba", "GPE")]),
        (
            "President Park Min - jae met Wang Xiuying in Seoul .",
            [("Park Min - jae", "PERSON"), ("Wang Xiuying", "PERSON"), ("Seoul", "GPE")],
        ),
        (
            "Zimbabwe ’ s president Tendai Moyo  said on Friday that he wou1d go .",
            [("Zimbabwe", "GPE"), ("Tendai Moyo", "PERSON"), ("Friday", "DATE")],
        ),
        (
            "The Dhaka Traders Association (DTA) met. DTA said it would sue.",
            [("Dhaka Traders Association", "ORG"), ("DTA", "ORG"), ("DTA", "ORG")],
        ),
    ],
)
def test_names_are_found_without_their_titles(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert named(nlp(text)) == expected


def test_curly_quotation_marks_change_nothing(nlp: Language) -> None:
    straight = nlp('"We won\'t leave Nairobi," Amina Otieno said. "It\'s our city."')
    curly = nlp("“We won’t leave Nairobi,” Amina Otieno said. “It’s our city.”")

    assert named(straight) == named(curly) == [("Nairobi", "GPE"), ("Amina Otieno", "PERSON")]
    assert len(list(straight.sents)) == len(list(curly.sents)) == 2
    assert [token.lemma_ for token in curly if token.tag_ == "MD"] == ["will"]


def test_a_dash_without_spaces_parts_two_words(nlp: Language) -> None:
    doc = nlp("The talks—which began in Oslo—ended on Friday.")

    assert ("Oslo", "GPE") in named(doc)
    assert ("Friday", "DATE") in named(doc)


def test_a_paragraph_opens_a_sentence(nlp: Language) -> None:
    doc = nlp("Floods in Peru\n\nThousands left their homes on Sunday")

    assert [sent.text.strip() for sent in doc.sents] == ["Floods in Peru", "Thousands left their homes on Sunday"]


def test_sentence_starts_that_were_set_before_are_kept(nlp: Language) -> None:
    doc = nlp.make_doc("He said so and they all agreed with him")
    doc[3].is_sent_start = True
    doc[5].is_sent_start = False

    doc = nlp(doc)

    assert doc[3].is_sent_start
    assert not doc[5].is_sent_start


def test_lines_broken_at_a_width_are_no_paragraphs(nlp: Language) -> None:
    doc = nlp(
        "The two ministers met in the old\ntown hall and talked for an hour about\nthe new bridge over the river."
    )

    assert len(list(doc.sents)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n \n",
        "x",
        "\U0001f600 \U0001f1eb\U0001f1f7",
        "a" * 10_000,
        "\u200b",
        "word " * 3000,
        ". " * 500,
        "\n" * 50 + "End.",
    ],
    ids=[
        "empty",
        "space",
        "blank lines",
        "letter",
        "emoji",
        "long word",
        "invisible",
        "no stop",
        "stops",
        "late start",
    ],
)
def test_odd_texts_do_no_harm(nlp: Language, text: str) -> None:
    doc = nlp(text)

    assert doc.text == text
    assert sum(len(sent) for sent in doc.sents) == len(doc)
    for token in doc:
        assert token.sent.start <= token.head.i < token.sent.end


def test_a_text_reads_the_same_alone_and_among_others(nlp: Language) -> None:
    alone = nlp(NEWS)
    among = list(nlp.pipe(["Something else entirely.", NEWS, "Kofi left."], batch_size=3))[1]

    assert alone.to_bytes() == nlp(NEWS).to_bytes()
    for left, right in zip(alone, among, strict=True):
        assert (left.tag_, left.lemma_, left.head.i, left.dep_, left.ent_type_) == (
            right.tag_,
            right.lemma_,
            right.head.i,
            right.dep_,
            right.ent_type_,
        )


def test_it_survives_pickling_bytes_and_a_move(nlp: Language, tmp_path: Path) -> None:
    expected = named(nlp(NEWS))

    nlp.to_disk(tmp_path / "copy")
    assert named(spacy.load(tmp_path / "copy")(NEWS)) == expected
    assert named(pickle.loads(pickle.dumps(nlp))(NEWS)) == expected
    other = spacy.blank("en")
    other.add_pipe("briefbook_encoder")
    assert named(other.from_bytes(nlp.to_bytes())(NEWS)) == expected


def test_an_empty_component_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"spacy\.load"):
        Encoder(spacy.blank("en").vocab)(spacy.blank("en")("Hello"))
