"""The whole program: articles are read, understood, told, put together, and become a site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__, briefing, collection, modelcard, readers
from generator.config import Config
from generator.models import Article, Briefing, Collection, Extraction, Problem
from generator.readers import jsonlines
from generator.store import Reading, Store, file_key, fingerprint, key, version_of
from generator.verify import verify

if TYPE_CHECKING:
    from generator.publish import Published

Track = Callable[[Sequence[Article]], Iterable[Article]]
"""Passes on the articles it is given, and may tell somebody how far it is."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    book: Collection
    published: Published
    extracted: int
    """Articles that were not in the store."""


def build(config: Config, *, strict: bool = False, track: Track = iter) -> Built:
    """Make the site of a book; only what changed is extracted and written."""
    from generator import exporters, publish

    book, extracted, made_of = _gather(config, track=track)
    known = publish.known(config.book)
    pages = exporters.export(
        book,
        templates=config.templates,
        language=config.language,
        search_files=config.search == "own",
        sitemaps=not config.noindex,
        known=known,
        made_of=made_of,
    )
    pagefind = config.search == "pagefind"
    published = publish.publish(pages, config.book, language=config.language, strict=strict, pagefind=pagefind)
    return Built(book, published, extracted)


def gather(config: Config, *, track: Track = iter) -> tuple[Collection, int]:
    """The whole book before it is written, and how many articles had to be extracted for it."""
    return _gather(config, track=track)[:2]


def _gather(config: Config, *, track: Track) -> tuple[Collection, int, dict[str, str]]:
    """The same, with a key for each article that changes with everything that its briefing is made of."""
    with Store(config.store) as store:
        articles, problems = _read_all(config, store)
        extractions, keys, extracted = _extract_all(articles, problems, config, store, track)
        store.forget_unused()
    briefings = [briefing.brief(extraction, max_facts=config.max_facts) for extraction in extractions]
    book = collection.collect(
        briefings,
        title=config.title,
        description=config.description,
        site_url=config.site_url,
        version=__version__,
        problems=_all_problems(problems, briefings),
        pipeline=modelcard.read(modelcard.folder(config.model)),
    )
    told_by = f"{version_of(('briefing.py', 'corrections.py'))} {config.max_facts}"
    return book, extracted, {article: f"{kept_under} {told_by}" for article, kept_under in keys.items()}


def extract_files(paths: Iterable[Path], *, model: str | None = None) -> Iterator[Extraction]:
    """What is found in each file, also of a file outside any book."""
    for path in paths:
        article, problems = readers.read(path)
        yield _with(_extract(article, model) if article else Extraction(Article(path.name, "", "")), problems)


def extract_lines(lines: Iterable[bytes], *, model: str | None = None) -> Iterator[Extraction]:
    """What is found in each line of JSON, one by one and in order."""
    for number, line in enumerate(lines, start=1):
        article, problems = jsonlines.read(line, number)
        yield _with(_extract(article, model) if article.text else Extraction(article), problems)


def _read_all(config: Config, store: Store) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of the book; a file that has not changed is not read again."""

    def read(path: Path, content: Path) -> Reading:
        kept_under = file_key(path, content, readers.MAX_BYTES)
        reading = store.reading(kept_under) if kept_under else None
        if reading is None:
            reading = readers.read(path, content)
            if kept_under:
                store.put_reading(kept_under, reading)
        return reading

    return readers.collect(config.content, one=read)


def _extract_all(
    articles: Sequence[Article], problems: Sequence[Problem], config: Config, store: Store, track: Track
) -> tuple[list[Extraction], dict[str, str], int]:
    """One extraction per article, from the store where it has it; what it is kept under; and how many it had not."""
    model = fingerprint(config.model)
    keys = {article.id: key(article, model) for article in articles}
    found = {article.id: store.get(keys[article.id]) for article in articles}
    missing = [article for article in articles if found[article.id] is None]
    for article in track(missing):
        extraction = _extract(article, config.model)
        found[article.id] = extraction
        if not any(problem.severity == "error" for problem in extraction.problems):
            store.put(keys[article.id], extraction)
    said: dict[str, list[Problem]] = {}
    for problem in problems:
        said.setdefault(problem.where, []).append(problem)
    extractions = [_with(found[article.id] or Extraction(article), said.get(article.where, ())) for article in articles]
    return extractions, keys, len(missing)


def _extract(article: Article, model: str | None) -> Extraction:
    """What is found in one article. Whatever goes wrong here is a problem of this article alone."""
    from generator import extractors, language

    pipeline = language.load(model)
    if not language.speaks(pipeline, article):
        what = f"is not in the language of the pipeline ({pipeline.lang})"
        return Extraction(article, problems=(Problem(article.where, what, "It is shown without findings."),))
    try:
        doc, article = language.read(pipeline, article)
        extraction = extractors.extract(doc, article, f"{pipeline.name} {pipeline.version}")
    except Exception as mistake:  # nobody knows what a text may do to all the libraries below
        what = f"could not be understood: {type(mistake).__name__}: {mistake}"
        remedy = "Please report it with the text; it is shown without findings, the others were built."
        return Extraction(article, problems=(Problem(article.where, what, remedy, "error"),))
    mistakes = verify(extraction)
    return Extraction(article, problems=mistakes) if mistakes else extraction


def _with(extraction: Extraction, problems: Iterable[Problem]) -> Extraction:
    """The extraction with what its reader had to say; a missing date may have been found in the text since."""
    known = extraction.article.published is not None
    kept = [problem for problem in problems if not (known and problem.what == readers.NO_DATE)]
    return replace(extraction, problems=(*kept, *extraction.problems))


def _all_problems(problems: Iterable[Problem], briefings: Sequence[Briefing]) -> tuple[Problem, ...]:
    """Those of files that are no article, and those of articles with their corrections; by place."""
    built = {one.article.where for one in briefings}
    found = [problem for problem in problems if problem.where not in built]
    found += [problem for one in briefings for problem in one.problems]
    return tuple(sorted(found, key=lambda problem: problem.where))
