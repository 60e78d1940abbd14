"""The one place that loads a spaCy pipeline, and reads an article with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from generator.modelcard import SHIPPED
from generator.models import Article, GeneratorError, Paragraph, Sentence

_NEEDED = {
    "sentences": "token.is_sent_start",
    "part-of-speech tags": "token.tag",
    "dependency parse": "token.dep",
    "lemmas": "token.lemma",
    "named entities": "doc.ents",
}
"""What extractors read, and the attribute by which a component says that it sets it."""
_ENGLISH = frozenset(
    "the of and to in a that is was for on with as by at from it he his has have be are were an this who".split()
)
_ENGLISH_SHARE = 0.12
"""Least share of such words in English running text; news has .30 to .45, other languages under .05."""
_DASHES = (" -", "--", "–", "—", "―")
_TOO_SHORT_TO_TELL = 100
"""Fewer words may be a list of names, which looks the same in any language."""


@dataclass(frozen=True, slots=True)
class Language:
    """A loaded pipeline and what identifies it."""

    pipeline: Pipeline
    name: str
    """As spaCy calls its package, language first: `en_briefbook_sm`."""
    version: str
    lang: str


@lru_cache(maxsize=2)
def load(model: str | None = None) -> Language:
    """Load the pipeline that ships with us, or any installed one by name or path.

    Raises:
        GeneratorError: it is not installed, or lacks sentences, tags, a parse, lemmas or entities.
    """
    name = model or SHIPPED
    shipped = Path(__file__).parent / "pipelines" / name
    try:
        pipeline = spacy.load(shipped if shipped.is_dir() else name)
    except OSError:
        if name == SHIPPED:
            raise GeneratorError(
                "the language pipeline that ships with Briefbook is missing.",
                where=str(shipped),
                remedy="Install Briefbook again, or train it: make model CORPORA=DIR.",
            ) from None
        raise GeneratorError(
            f"spaCy pipeline {name!r} is not installed.",
            where="model",
            remedy=f"Install it (python -m spacy download {name}), or leave `model` out to use {SHIPPED}.",
        ) from None
    except ValueError as mistake:
        raise GeneratorError(
            f"spaCy pipeline {name!r} cannot be loaded: {mistake}",
            where="model",
            remedy="Install a version made for this spaCy, or leave `model` out.",
        ) from None
    _refuse_incomplete(pipeline, name)
    meta = pipeline.meta
    known_as = "_".join(str(meta[key]) for key in ("lang", "name") if meta.get(key))
    return Language(pipeline, known_as, str(meta.get("version") or ""), str(pipeline.lang))


def _refuse_incomplete(pipeline: Pipeline, name: str) -> None:
    given = {attribute for part in pipeline.pipe_names for attribute in pipeline.get_pipe_meta(part).assigns}
    missing = [what for what, attribute in _NEEDED.items() if attribute not in given]
    if missing:
        raise GeneratorError(
            f"spaCy pipeline {name!r} gives no {', no '.join(missing)}.",
            where="model",
            remedy=f"Use a pipeline with all of {', '.join(_NEEDED)}; or leave `model` out to use {SHIPPED}.",
        )


def speaks(language: Language, article: Article) -> bool:
    """Whether the article is in the language of the pipeline, by what it says of itself and by its commonest words."""
    if article.language.split("-")[0].lower() != language.lang:
        return False
    if language.lang != "en":
        return True
    words = article.text.lower().split()
    if len(words) < _TOO_SHORT_TO_TELL:
        return True
    return sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words)


def read(language: Language, article: Article) -> tuple[Doc, Article]:
    """The annotated document, and the article with its sentences.

    A paragraph always opens a sentence, whatever the pipeline thinks, and what ends in a dash is part of the next.
    """
    doc = language.pipeline.make_doc(article.text)
    paragraphs = article.paragraphs or (Paragraph(0, len(article.text)),)
    for paragraph in paragraphs:
        opening = doc.char_span(paragraph.start, min(paragraph.start + 1, len(article.text)), alignment_mode="expand")
        if opening is not None and len(opening):
            opening[0].is_sent_start = True
    doc = language.pipeline(doc)
    _join_at_dashes(doc, paragraphs)
    return doc, replace(article, paragraphs=paragraphs, sentences=_sentences(doc, paragraphs))


def _join_at_dashes(doc: Doc, paragraphs: tuple[Paragraph, ...]) -> None:
    """Hang a sentence that ends in a dash on the one behind it in its line.

    So treebanks count "LAGOS, May 3 — ", while a reader quotes it with the sentence that it opens.
    """
    openings = {paragraph.start for paragraph in paragraphs}
    for before, sentence in pairwise([*doc.sents]):
        if before.text.rstrip(" ").endswith(_DASHES) and sentence.start_char not in openings:
            root = before.root
            root.head, root.dep_ = sentence.root, "dep"


def _sentences(doc: Doc, paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    here = 0
    for sent in doc.sents:
        words = [token for token in sent if not token.is_space]
        if not words:
            continue
        start, end = words[0].idx, words[-1].idx + len(words[-1])
        while here + 1 < len(paragraphs) and paragraphs[here + 1].start <= start:
            here += 1
        sentences.append(Sentence(start, end, here))
    return tuple(sentences)
