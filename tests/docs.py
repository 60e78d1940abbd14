"""Documents for tests, made without a model."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab, create_vocab

from generator.models import Article, Paragraph, Sentence


def vocab() -> Vocab:
    """A vocabulary that knows what English words look like (`lower_`, `is_punct`, `like_num`)."""
    return create_vocab("en", English.Defaults)


def doc_of(
    words: str,
    *,
    heads: str = "",
    deps: str = "",
    tags: str = "",
    pos: str = "",
    lemmas: str = "",
    ents: str = "",
    starts: str = "",
) -> Doc:
    """A document from blank-separated annotations, one item a word; every word is followed by a blank.

    `heads` are absolute token indices; `ents` are IOB tags (`O B-PERSON I-PERSON`); `starts` are indices of the tokens
    that open a sentence (only needed without `heads`).
    """
    split = words.split()
    doc = Doc(
        vocab(),
        words=split,
        spaces=[True] * len(split),
        heads=[int(h) for h in heads.split()] if heads else None,
        deps=deps.split() if deps else None,
        tags=tags.split() if tags else None,
        pos=pos.split() if pos else None,
        lemmas=lemmas.split() if lemmas else None,
        ents=ents.split() if ents else None,
    )
    if not heads:
        opening = {0, *(int(i) for i in starts.split())}
        for token in doc:
            token.is_sent_start = token.i in opening
    return doc


def datelined(doc: Doc, words: int) -> tuple[Paragraph, Paragraph]:
    """The paragraphs of a document that opens with a dateline of so many words."""
    end = doc[words - 1].idx + len(doc[words - 1])
    return Paragraph(0, end, "dateline"), Paragraph(doc[words].idx, len(doc.text))


def article_of(doc: Doc, **fields: object) -> Article:
    """The article whose text a document is, with its sentences; in one body paragraph unless others are given."""
    paragraphs: tuple[Paragraph, ...] = fields.get("paragraphs", (Paragraph(0, len(doc.text)),))  # type: ignore[assignment]
    sentences = tuple(
        Sentence(s.start_char, s[-1].idx + len(s[-1]), sum(p.start <= s.start_char for p in paragraphs[1:]))
        for s in doc.sents
    )
    known: dict[str, object] = {
        "id": "a",
        "title": "A title",
        "paragraphs": paragraphs,
        "sentences": sentences,
    }
    return Article(text=doc.text, **{**known, **fields})  # type: ignore[arg-type]
