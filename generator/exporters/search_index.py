"""The search index as classic scripts, in many small files, so that it works from the disk and stays quick when big.

The number of a document comes from its id alone, so one article more changes only the files of its own words.
`templates/theme/assets/search.js` reads what is written here:

- `search/meta.js`: how many documents and files there are, and what can be chosen as a facet.
- `search/v/<letters>.js`: the words of the book that begin so, each with its stem.
- `search/p/<shard>.js`: for each term the documents that have it, as the hexadecimal step
  from the one before, and a capital letter for the weight.
- `search/c/<kind>-<chunk>.js`: title, address and note of documents.
- `search/d/<slug>.js`: the paragraphs of an article, to show where the words are.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.exporters._book import Book
from generator.exporters._templates import clean
from generator.exporters._terms import shard, stem, words
from generator.models import Asset, Briefing, Dossier, TimelineEntry

KINDS = ("briefing", "actor", "event")
"""The kind of a document is the top of its number."""
BITS = 30
"""Bits of a document's number below its kind."""
CHUNK = 64
"""Documents per file of titles, about."""
TERMS = 64
"""Terms per file, about."""
MOST_FILES = 1024
TYPICAL = 300
"""Words of a typical document; a fixed number, so that one article more does not change the weight of all others."""
OPTIONS = 60
"""Most choices of a facet."""


@dataclass(frozen=True, slots=True)
class Document:
    """What can be found."""

    kind: int
    id: str
    title: str
    href: str
    note: str
    fields: tuple[tuple[int, str], ...]
    """Weight and text."""
    facets: tuple[str, ...]
    paragraphs: str = ""
    """File with the paragraphs, `""` when there are none."""


def export(book: Book) -> Iterator[Asset]:
    """The whole index."""
    documents = [*_documents(book)]
    numbers = _numbers(documents)
    postings: dict[str, list[tuple[int, int]]] = {}
    vocabulary: set[str] = set()
    for document in documents:
        number = numbers[document.kind, document.id]
        for term, weight in _weights(document, vocabulary).items():
            postings.setdefault(term, []).append((number, weight))
    yield from _terms(postings)
    length = 2 if len(vocabulary) > 4000 else 1
    yield from _vocabulary(vocabulary, length)
    counts = [sum(document.kind == kind for document in documents) for kind in range(len(KINDS))]
    chunks = [_power(count // CHUNK) for count in counts]
    yield from _chunks(documents, numbers, chunks)
    for briefing in book.collection.briefings:
        yield _paragraphs(book, briefing)
    meta = {
        "documents": len(documents),
        "shards": _shards(postings),
        "chunks": chunks,
        "letters": length,
        "words": sorted({letters(word, length) for word in vocabulary}),
        "facets": _facets(book, postings),
    }
    yield _script("meta", "m", meta)


def _documents(book: Book) -> Iterator[Document]:
    for briefing in book.collection.briefings:
        yield _briefing(book, briefing)
    for dossier in book.collection.dossiers:
        yield _actor(book, dossier)
    for entry in book.collection.timeline:
        document = _event(book, entry)
        if document is not None:
            yield document


def _briefing(book: Book, briefing: Briefing) -> Document:
    article = briefing.article
    known = {book.dossier_of.get((article.id, actor.id)) for actor in briefing.extraction.actors}
    places = {book.place_of.get((article.id, place.id)) for place in briefing.extraction.places}
    facets = [f"@actor:{one.id}" for one in known if one] + [f"@place:{one.id}" for one in places if one]
    if article.published:
        facets.append(f"@year:{article.published.year}")
    if article.source:
        facets.append(f"@outlet:{article.source}")
    return Document(
        0,
        article.id,
        article.title,
        book.page(article.id),
        book.words.byline(article),
        (
            (6, article.title),
            (2, " ".join(fact.text for fact in briefing.facts)),
            (2, " ".join(filter(None, (article.source, article.author, article.place, *article.tags)))),
            (1, article.text),
        ),
        tuple(sorted(facets)),
        book.slugs[article.id],
    )


def _actor(book: Book, dossier: Dossier) -> Document:
    roles = [role.text for ref in dossier.refs if (actor := book.actor(ref.article, ref.actor)) for role in actor.roles]
    count = len({ref.article for ref in dossier.refs})
    return Document(
        1,
        dossier.id,
        dossier.name,
        f"actors/{book.dossier_slugs[dossier.id]}.html",
        f"{book.words.kinds[dossier.kind]}, {book.words.articles(count)}",
        ((8, dossier.name), (5, " ".join(dossier.aliases)), (1, " ".join(dict.fromkeys(roles)))),
        (f"@actor:{dossier.id}",),
    )


def _event(book: Book, entry: TimelineEntry) -> Document | None:
    told = next(book.told(entry), None)
    if told is None:
        return None
    briefing, event = told
    when = book.words.when(entry.date)
    facets = [f"@actor:{one}" for one in entry.dossiers] + [f"@place:{one}" for one in entry.places]
    facets.append(f"@voice:{entry.voice}")
    if when.year is not None:
        facets.append(f"@year:{when.year}")
    return Document(
        2,
        f"{briefing.article.id}\0{event.anchor}",
        event.text,
        book.address(briefing.article.id, "event", event),
        f"{when.text}. {book.words.voices[entry.voice]}",
        ((2, event.text), (1, when.text if when.year else "")),
        tuple(sorted(facets)),
    )


def _numbers(documents: Iterable[Document]) -> dict[tuple[int, str], int]:
    """A number for each document, made from its id; the rare second one of a number takes the next free."""
    found: dict[tuple[int, str], int] = {}
    taken: set[int] = set()
    for kind, name in sorted({(document.kind, document.id) for document in documents}):
        low = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest()) >> (32 - BITS)
        while (number := kind << BITS | low) in taken:
            low = (low + 1) % (1 << BITS)
        taken.add(number)
        found[kind, name] = number
    return found


def _weights(document: Document, vocabulary: set[str]) -> dict[str, int]:
    """Terms with their weight from 0 to 25, BM25's share of the document."""
    counts: Counter[str] = Counter()
    length = 0
    for weight, text in document.fields:
        found = words(text)
        length += len(found)
        for word, times in Counter(found).items():
            vocabulary.add(word)
            counts[stem(word)] += weight * times
    norm = 1.2 * (0.25 + 0.75 * length / TYPICAL)
    weights = {term: min(25, int(26 * count / (count + norm))) for term, count in counts.items()}
    return weights | dict.fromkeys(document.facets, 0)


def _terms(postings: dict[str, list[tuple[int, int]]]) -> Iterator[Asset]:
    shards = _shards(postings)
    files: dict[int, dict[str, str]] = {number: {} for number in range(shards)}
    for term in sorted(postings):
        files[shard(term, shards)][term] = _packed(postings[term])
    for number, terms in files.items():
        yield _script(f"p/{number}", "p", terms)


def _packed(postings: list[tuple[int, int]]) -> str:
    parts, last = [], 0
    for number, weight in sorted(set(postings)):
        parts.append(f"{number - last:x}{chr(65 + weight)}")
        last = number
    return "".join(parts)


def _vocabulary(vocabulary: set[str], length: int) -> Iterator[Asset]:
    files: dict[str, dict[str, str]] = {}
    for word in sorted(vocabulary):
        files.setdefault(letters(word, length), {})[word] = "" if stem(word) == word else stem(word)
    for name, found in files.items():
        yield _script(f"v/{name}", "v", found)


def letters(word: str, length: int) -> str:
    """Name of the file of a word: its first letters, others than a-z and 0-9 by their numbers."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"-{ord(sign):x}" for sign in word[:length])


def _chunks(documents: list[Document], numbers: dict[tuple[int, str], int], chunks: list[int]) -> Iterator[Asset]:
    files: dict[tuple[int, int], dict[str, list[str]]] = {}
    for document in documents:
        number = numbers[document.kind, document.id]
        chunk = number % chunks[document.kind]
        row = [clean(document.title), document.href, clean(document.note), document.paragraphs]
        files.setdefault((document.kind, chunk), {})[str(number)] = row
    for (kind, chunk), rows in sorted(files.items()):
        yield _script(f"c/{kind}-{chunk}", "c", dict(sorted(rows.items())))


def _paragraphs(book: Book, briefing: Briefing) -> Asset:
    article = briefing.article
    slug = book.slugs[article.id]
    texts = [clean(article.text[one.start : one.end]) for one in article.paragraphs] or [clean(article.text)]
    return _script(f"d/{slug}", "d", {slug: texts})


def _facets(book: Book, postings: dict[str, list[tuple[int, int]]]) -> dict[str, list[tuple[str, str]]]:
    """Choices per facet, most frequent first; years newest first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for term, where in postings.items():
        if term.startswith("@"):
            kind, _, value = term[1:].partition(":")
            found.setdefault(kind, []).append((len(where), value))
    names = {
        "actor": {one.id: one.name for one in book.collection.dossiers},
        "place": {one.id: one.name for one in book.collection.places},
        "voice": book.words.voices,
    }
    facets = {}
    for kind, values in sorted(found.items()):
        order = sorted(values, key=lambda pair: (-pair[0], pair[1]))[:OPTIONS]
        chosen = sorted((value for _, value in order), reverse=True) if kind == "year" else [one for _, one in order]
        facets[kind] = [(value, clean(names.get(kind, {}).get(value, value))) for value in chosen]
    return facets


def _shards(postings: dict[str, list[tuple[int, int]]]) -> int:
    return _power(len(postings) // TERMS)


def _power(wanted: int) -> int:
    """The power of two at or above, within bounds."""
    return min(MOST_FILES, 1 << max(0, wanted - 1).bit_length())


def _script(name: str, function: str, data: object) -> Asset:
    """A call that a classic script can make; `<` and line separators cannot end it early."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    what = name.rpartition("/")[2]
    return Asset(PurePosixPath(f"search/{name}.js"), f"S.{function}({json.dumps(what)},{text})\n".encode())
