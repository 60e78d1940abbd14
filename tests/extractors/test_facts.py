"""Key facts: what is cut, what is chosen, what is kept of who said it."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.tokens import Doc

from generator.extractors import facts
from generator.extractors._cast import Cast
from generator.extractors._passage import body_sentences
from generator.extractors.facts import clauses as _clauses
from generator.extractors.facts import passages
from generator.extractors.facts import weight as _weight
from generator.extractors.facts.idle import skipped
from generator.models import Actor, Article, Cue, Event, Fact, Mention, Paragraph, Sentence, Statement

from docs import article_of, doc_of

# Iran summoned the ambassador of Pakistan on Monday .
_SUMMONED = (
    "Iran summoned the ambassador of Pakistan on Monday .",
    "1 1 3 1 5 3 7 1 1",
    "nsubj root det obj case nmod case obl punct",
    "PROPN VERB DET NOUN ADP PROPN ADP PROPN PUNCT",
    "NNP VBD DT NN IN NNP IN NNP .",
)


def read(*sentences: tuple[str, str, str, str, str]) -> Doc:
    """A document of annotated sentences: words, heads (from 0 in each sentence), deps, pos, tags."""
    words, heads, deps, pos, tags = [], [], [], [], []
    for text, head, dep, part, tag in sentences:
        first = sum(len(w.split()) for w in words)
        words.append(text)
        heads.extend(str(int(h) + first) for h in head.split())
        deps.extend(dep.split())
        pos.extend(part.split())
        tags.extend(tag.split())
    joined = " ".join(words)
    lemmas = " ".join(w.lower() for w in joined.split())
    return doc_of(
        joined, heads=" ".join(heads), deps=" ".join(deps), pos=" ".join(pos), tags=" ".join(tags), lemmas=lemmas
    )


def facts_of(doc: Doc, *, cast: Cast | None = None, article: Article | None = None, **found: Any) -> list[Fact]:
    article = article or article_of(doc)
    chosen = facts.extract(
        article,
        facts.read(doc, article),
        cast or Cast(),
        found.get("statements", ()),
        found.get("events", ()),
        found.get("figures", ()),
    )
    assert all(f.text == article.text[f.start : f.end] for f in chosen)
    return list(chosen)


_ADDED = (
    "He added that Iran summoned the old ambassador .",
    "1 1 4 4 1 7 7 4 1",
    "nsubj root mark nsubj ccomp det amod obj punct",
    "PRON VERB SCONJ PROPN VERB DET ADJ NOUN PUNCT",
    "PRP VBD IN NNP VBD DT JJ NN .",
)


def reported(speaker: str | None) -> Statement:
    return Statement(
        14, 46, "Iran summoned the old ambassador", "s1", "s-1", 0, "indirect", "claim", speaker=speaker,
        cue=Cue(3, 8, "added", "add"),
    )  # fmt: skip


def test_he_added_that_is_left_out_and_kept_as_voice_and_speaker() -> None:
    (fact,) = facts_of(read(_ADDED), statements=(reported("a1"),))

    assert (fact.text, fact.voice, fact.speaker) == ("Iran summoned the old ambassador", "claim", "a1")


def test_the_attribution_stays_where_no_label_could_name_the_speaker() -> None:
    (fact,) = facts_of(read(_ADDED), statements=(reported(None),))

    assert fact.text.startswith("He added that Iran")


def test_a_pronoun_that_opens_a_fact_is_labelled_with_its_actor() -> None:
    munir = Actor("a1", "Asim Munir", "person", mentions=(Mention(0, 2, "pronoun"),))
    (fact,) = facts_of(read(_with_he()), cast=Cast((munir,)))

    assert fact.opens_with == "a1"
    assert fact.text.startswith("He summoned")


def _with_he() -> tuple[str, str, str, str, str]:
    words, heads, deps, pos, tags = _SUMMONED
    return words.replace("Iran", "He"), heads, deps, pos.replace("PROPN", "PRON", 1), tags.replace("NNP", "PRP", 1)


def test_a_sentence_told_twice_is_one_fact() -> None:
    assert len(facts_of(read(_SUMMONED, _SUMMONED))) == 1


def test_the_first_fact_scores_one_and_scores_fall() -> None:
    chosen = facts_of(read(_SUMMONED, _ADDED))

    assert chosen[0].score == 1.0
    assert [f.score for f in chosen] == sorted((f.score for f in chosen), reverse=True)


def test_a_permalink_survives_sentences_put_before_it() -> None:
    (alone,) = facts_of(read(_SUMMONED))
    later = facts_of(read(_ADDED, _SUMMONED))

    assert alone.anchor in {f.anchor for f in later}


def test_headings_captions_and_signatures_are_no_facts() -> None:
    doc = read(_SUMMONED)
    for layout in ("heading", "caption", "link", "signature", "dateline"):
        article = article_of(doc, paragraphs=(Paragraph(0, len(doc.text), layout),))

        assert facts_of(doc, article=article) == []


def test_the_title_repeated_at_the_top_is_no_fact() -> None:
    doc = read(_SUMMONED, _ADDED)
    article = article_of(doc, title="Iran summoned the ambassador of Pakistan on Monday")

    assert all(f.sentence == 1 for f in facts_of(doc, article=article))


def test_background_gives_way_to_news_of_equal_weight() -> None:
    words, *rest = _SUMMONED
    other = (words.replace("Iran", "India").replace("ambassador", "minister").replace("Pakistan", "China"), *rest)
    doc = read(_SUMMONED, other)
    past = Event(
        0, 10, doc.text[:10], "e1", "e-1", 0, "2012", "year", "explicit", None, "background", "reported"
    )  # fmt: skip

    before = {f.sentence: f.score for f in facts_of(doc)}
    after = {f.sentence: f.score for f in facts_of(doc, events=(past,))}

    assert after[1] / after[0] > before[1] / before[0]


def _about(subject: str, place: str) -> tuple[str, str, str, str, str]:
    words, *rest = _SUMMONED
    return (words.replace("Iran", subject).replace("Pakistan", place), *rest)


def test_of_equal_passages_the_earlier_one_comes_first() -> None:
    first, second = facts_of(read(_about("India", "China"), _about("Egypt", "Chad")))

    assert (first.sentence, second.sentence) == (0, 1)
    assert first.score > second.score


def test_a_claim_and_its_denial_may_both_stand() -> None:
    doc = read(_SUMMONED, _SUMMONED)
    start, end = (sent.start_char for sent in doc.sents), [sent.end_char for sent in doc.sents]
    said = [
        Statement(a, b, doc.text[a:b], f"s{i}", f"s-{i}", i, "indirect", voice, speaker="a1")  # type: ignore[arg-type]
        for i, (a, b, voice) in enumerate(zip(start, end, ("claim", "denial"), strict=True))
    ]

    assert {f.voice for f in facts_of(doc, statements=tuple(said))} == {"claim", "denial"}


def test_a_pinned_passage_is_found_however_much_is_said_elsewhere() -> None:
    towns = "Ava Bor Cos Dax Eda Fes Gap Hof Ise Jos Kos Lom Mol Nis Oos Pau Qom Rab Sib Tyr".split()
    doc = read(*(_about(town, f"{town}land") for town in towns))
    last = facts_of(read(_about("Tyr", "Tyrland")))[0].anchor
    pinned = article_of(doc, extra={"facts": {"pin": [f"a.html#fact-{last}"]}})

    assert last not in {f.anchor for f in facts_of(doc)}
    assert last in {f.anchor for f in facts_of(doc, article=pinned)}


def _summoned_with(phrase: str) -> list[Fact]:
    """The facts of an over-long sentence that ends with the same phrase fifteen times."""
    words, heads, deps, pos, tags = _SUMMONED
    end = len(words.split()) - 1
    long = (
        words.removesuffix(" .") + f" {phrase}" * 15 + " .",
        " ".join([*heads.split()[:end], *(f"{end + 2 * i + 1} 1" for i in range(15)), "1"]),
        deps.removesuffix(" punct") + " case obl" * 15 + " punct",
        pos.removesuffix(" PUNCT") + " ADP PROPN" * 15 + " PUNCT",
        tags.removesuffix(" .") + " IN NNP" * 15 + " .",
    )
    return facts_of(read(long))


def test_of_an_over_long_sentence_the_essential_clause_is_shown() -> None:
    (fact,) = _summoned_with("in Lahore")

    assert len(fact.text.split()) <= passages.MOST_WORDS
    assert fact.text.startswith("Iran summoned the ambassador of Pakistan")


def test_a_verb_keeps_the_phrase_that_it_may_need() -> None:
    assert _summoned_with("against Lahore") == []


def _beside(aside: str) -> float:
    """The score of a sentence that ends with an aside, beside that of another without."""
    words, heads, deps, pos, tags = _about("India", "China")
    end = len(words.split()) - 1
    sentence = (
        words.removesuffix(" .") + f" ( {aside} ) .",
        " ".join([*heads.split()[:end], str(end + 1), "1", str(end + 1), "1"]),
        deps.removesuffix(" punct") + " punct advmod punct punct",
        pos.removesuffix(" PUNCT") + " PUNCT ADV PUNCT PUNCT",
        tags.removesuffix(" .") + " -LRB- RB -RRB- .",
    )
    scores = {fact.sentence: fact.score for fact in facts_of(read(sentence, _about("Egypt", "Chad")))}
    return scores[0] / scores[1]


def test_a_caption_among_the_text_is_worth_less_than_a_sentence_like_it() -> None:
    assert _beside("left") < _beside("late")


def test_a_list_of_headings_without_verbs_still_shows_its_lines() -> None:
    doc = doc_of(
        "Embassy reopening in Riyadh New flights to Mashhad",
        pos="NOUN NOUN ADP PROPN ADJ NOUN ADP PROPN",
        tags="NN NN IN NNP JJ NNS IN NNP",
        lemmas="embassy reopening in Riyadh new flight to Mashhad",
        starts="4",
    )
    text = doc.text
    article = Article(
        "a",
        "A",
        text,
        paragraphs=(Paragraph(0, len(text)),),
        sentences=(Sentence(0, 27, 0), Sentence(28, len(text) - 1, 0)),
    )

    assert len(facts_of(doc, article=article)) == 2


def test_an_empty_article_has_no_facts() -> None:
    doc = doc_of("…", pos="PUNCT", tags=":")

    assert facts_of(doc) == []


# Iran , which struck Iraq , summoned him , and Pakistan answered with strikes .
_COMPOUND = (
    "Iran summoned the whole old embassy , and Pakistan answered with many new strikes .",
    "1 1 5 5 5 1 9 9 9 1 13 13 13 9 1",
    "nsubj root det amod amod obj punct cc nsubj conj case amod amod obl punct",
    "PROPN VERB DET ADJ ADJ NOUN PUNCT CCONJ PROPN VERB ADP ADJ ADJ NOUN PUNCT",
    "NNP VBD DT JJ JJ NN , CC NNP VBD IN JJ JJ NNS .",
)


def test_both_halves_of_a_compound_sentence_can_be_read_alone() -> None:
    doc = read(_COMPOUND)
    texts = {span.text for span in _clauses.stretches(next(doc.sents))}

    assert "Iran summoned the whole old embassy" in texts
    assert "Pakistan answered with many new strikes" in texts


@pytest.mark.parametrize("marker", ["if", "unless", "until"])
def test_a_condition_is_never_cut_off(marker: str) -> None:
    doc = read(
        (
            f"Iran will answer , {marker} Pakistan attacks again .",
            "2 2 2 6 6 6 2 6 2",
            "nsubj aux root punct mark nsubj advcl advmod punct",
            "PROPN AUX VERB PUNCT SCONJ PROPN VERB ADV PUNCT",
            "NNP MD VB , IN NNP VBZ RB .",
        )
    )

    assert all(marker in span.text for span in _clauses.stretches(next(doc.sents)))


@pytest.mark.parametrize(("title", "named"), [("Iran summons him", {"summon"}), ("Nobody came", set())])
def test_words_of_the_headline_are_known_in_any_inflection(title: str, named: set[str]) -> None:
    doc = doc_of("He summoned them .", pos="PRON VERB PRON PUNCT", lemmas="he summon they .")

    assert _weight.headline(article_of(doc, title=title), doc) == named


def test_a_quotation_is_never_left_open() -> None:
    doc = read(
        (
            "“ Iran summoned him , and Pakistan answered ” .",
            "2 2 2 2 7 7 7 2 2 2",
            "punct nsubj root obj punct cc nsubj conj punct punct",
            "PUNCT PROPN VERB PRON PUNCT CCONJ PROPN VERB PUNCT PUNCT",
            "`` NNP VBD PRP , CC NNP VBD '' .",
        )
    )

    for span in _clauses.stretches(next(doc.sents)):
        assert span.text.count("“") == span.text.count("”")


@pytest.mark.parametrize(
    "line",
    [
        "Sources: Harbour Daily, two reports on the strike",
        "Additional reporting by Anna Lind in Oslo.",
        "This article was updated on Monday with more details.",
        "Sign up for our newsletter to get the news every morning.",
    ],
)
def test_a_line_about_the_article_tells_no_news(line: str) -> None:
    tags = " ".join(["VB" if line.startswith("Sign") else "NNP", *["NN"] * (len(line.split()) - 1)])
    doc = doc_of(line, tags=tags)

    assert skipped(article_of(doc), body_sentences(doc, article_of(doc))) == {0}


def test_a_story_about_an_article_or_a_newsletter_is_news() -> None:
    doc = doc_of("The newsletter was closed by the article of a rival .", tags="DT NN VBD VBN IN DT NN IN DT NN .")

    assert skipped(article_of(doc), body_sentences(doc, article_of(doc))) == frozenset()


def test_who_said_it_is_no_fact_when_the_words_stand_in_the_sentence_before() -> None:
    told = (
        "Foreign Minister Anna Lind said .",
        "3 3 3 4 4 4",
        "compound compound compound nsubj root punct",
        "ADJ NOUN PROPN PROPN VERB PUNCT",
        "JJ NN NNP NNP VBD .",
    )
    doc = read(_SUMMONED, told)
    start = doc.text.index("said")
    cue = Cue(start, start + 4, "said", "say")
    quoted = Statement(0, 50, doc.text[:50], "s1", "s-1", 0, "direct", "claim", cue=cue)

    assert not any("Lind said" in f.text for f in facts_of(doc, statements=(quoted,)))


def test_a_title_written_short_ends_no_sentence() -> None:
    doc = read(
        (
            "They found that his deputy , Maj . Ann Poe , had given the order .",
            "1 1 12 4 12 8 8 8 4 8 4 12 1 14 12 1",
            "nsubj root mark nmod:poss nsubj punct nmod:desc punct appos flat punct aux ccomp det obj punct",
            "PRON VERB SCONJ PRON NOUN PUNCT PROPN PUNCT PROPN PROPN PUNCT AUX VERB DET NOUN PUNCT",
            "PRP VBD IN PRP$ NN , NNP . NNP NNP , VBD VBN DT NN .",
        )
    )

    assert [piece.text for piece in _clauses.pieces(next(doc.sents))] == [doc.text.strip()]
