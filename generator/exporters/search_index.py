"""The search index as classic scripts, in many small files, so that it works from the disk and stays quick when big.

It lies in segments, one per run of articles, each an index of its own; one article more changes the last and short one
alone. `templates/theme/assets/search.js` reads what is written here, every file a call `S.put(name, value)`:

- `search/meta.js`: how many segments and files of actors there are, and what can be chosen as a facet.
- `search/<segment>/meta.js`: how many documents and files the segment has. Its briefings are numbered from 0, oldest
  first, its events after them.
- `search/<segment>/v/<letters>.js`: the words of its texts that begin so.
- `search/<segment>/p/<number>.js`: for each term the documents that have it, as the hexadecimal step from the one
  before, and a capital letter for the weight; after a `|` the actors in the same way, by numbers of the whole book.
  The files are cut from all terms in order, so that a word and what begins with it lie together; the segment's
  `starts` tells what each begins with.
- `search/<segment>/c/<chunk>.js`: title, address, note and file of paragraphs of its documents.
- `search/a/<chunk>.js`: name, address and note of actors.
- `search/d/<slug>.js`: the paragraphs of an article, to show where the words are.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from generator.exporters import _documents, _paragraphs, _segments
from generator.exporters._book import Book
from generator.exporters._kept import Keys, Plan
from generator.exporters._script import script
from generator.exporters._templates import clean
from generator.exporters._terms import stem, words
from generator.models import Asset, Dossier

CHUNK = 64
"""Documents per file of titles; of actors, about."""
TERMS = 16_000
"""Characters per file of terms; a term that has more has a file of its own."""
VOCABULARY = 2_000
"""Words per file, about."""
MOST_FILES = 1024
ACTOR_BITS = 30
TYPICAL = 300
"""Words of a typical document; a fixed number, so that one article more does not change the weight of all others."""
OPTIONS = 60
"""Most choices of a facet."""

Postings = dict[str, list[tuple[int, int]]]
"""By term, numbers of documents and weights."""


def plan(book: Book, keys: Keys) -> Iterator[Plan]:
    """The index in parts that can be kept: segments, actors, paragraphs."""
    order = [one.article.id for one in reversed(book.collection.briefings)]
    told = _told_first(book, order)
    numbers = _numbers(one.id for one in book.collection.dossiers)
    runs = _segments.cut(order)
    for at, articles in enumerate(runs):
        shown = [told.get(one, ()) for one in articles]
        actors = sorted({one.id for article in articles for one in book.actors_of(article)})
        key = keys.articles(articles, "search", at, shown, [numbers[one] for one in actors])
        yield Plan(key, partial(_segment, book, f"{at}/", articles, told, numbers))
    yield from _actors(book, keys, numbers)
    for briefing in book.collection.briefings:
        article = briefing.article.id
        yield Plan(keys.article(article, "paragraphs"), partial(_texts, book, article))


def export(book: Book) -> Iterator[Asset]:
    """What speaks of the whole book: `search/meta.js`."""
    segments = len(_segments.cut(one.article.id for one in reversed(book.collection.briefings)))
    actors = _power(len(book.collection.dossiers) // CHUNK)
    yield _script("meta", {"segments": segments, "actors": actors, "facets": _facets(book)})


def _segment(
    book: Book, name: str, articles: list[str], told: dict[str, list[str]], numbers: dict[str, int]
) -> Iterator[Asset]:
    """One segment, whole."""
    documents = [_documents.briefing(book, one) for one in articles]
    for one in articles:
        documents.extend(_documents.events(book, one, told.get(one, ())))
    postings: Postings = {}
    of_actors: Postings = {}
    vocabulary: set[str] = set()
    for number, document in enumerate(documents):
        for term, weight in _weights(document.fields, vocabulary).items():
            postings.setdefault(term, []).append((number, weight))
        for facet in document.facets:
            postings.setdefault(facet, []).append((number, 0))
    for dossier, names in _documents.actors(book, articles).items():
        for term, weight in _weights(names, vocabulary).items():
            of_actors.setdefault(term, []).append((numbers[dossier], weight))
        of_actors.setdefault(f"@actor:{dossier}", []).append((numbers[dossier], 0))
    starts = yield from _terms(name, postings, of_actors)
    letters = yield from _vocabulary(name, vocabulary)
    for at in range(0, len(documents), CHUNK):
        rows = [
            [clean(one.title), one.href, clean(one.note), one.paragraphs] if one.paragraphs
            else [clean(one.title), one.href, clean(one.note)]
            for one in documents[at : at + CHUNK]
        ]  # fmt: skip
        yield _script(f"{name}c/{at // CHUNK}", rows)
    meta = {"documents": len(documents), "briefings": len(articles), "starts": starts, "letters": letters}
    yield _script(f"{name}meta", meta)


def _told_first(book: Book, order: Iterable[str]) -> dict[str, list[str]]:
    """By article, the events of the timeline that no older article tells, in the order of the timeline."""
    age = {article: at for at, article in enumerate(order)}
    found: dict[str, list[str]] = {}
    for entry in book.collection.timeline:
        refs = [ref for ref in entry.refs if ref.article in age]
        if refs:
            first = min(refs, key=lambda ref: age[ref.article]) if len(refs) > 1 else refs[0]
            found.setdefault(first.article, []).append(first.event)
    return found


def _numbers(names: Iterable[str]) -> dict[str, int]:
    """A number for each actor, made from its id; the rare second one of a number takes the next free."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for name in sorted(names):
        number = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest()) >> (32 - ACTOR_BITS)
        while number in taken:
            number = (number + 1) % (1 << ACTOR_BITS)
        taken.add(number)
        found[name] = number
    return found


def _weights(fields: Iterable[_documents.Field], vocabulary: set[str]) -> dict[str, int]:
    """Terms with their weight from 0 to 25, BM25's share of the document."""
    counts: dict[str, int] = {}
    length = 0
    for weight, text in fields:
        found = words(text)
        length += len(found)
        for word, times in Counter(found).items():
            vocabulary.add(word)
            term = stem(word)
            counts[term] = counts.get(term, 0) + weight * times
    norm = 1.2 * (0.25 + 0.75 * length / TYPICAL)
    return {term: min(25, int(26 * count / (count + norm))) for term, count in counts.items()}


def _terms(name: str, postings: Postings, of_actors: Postings) -> Generator[Asset, None, list[str]]:
    """The files of terms; returns where each begins: after all terms of the one before, and not after its own."""
    packed = {}
    for term in sorted(postings.keys() | of_actors.keys(), key=_units):
        actors = _packed(of_actors.get(term, ()))
        packed[term] = _packed(postings.get(term, ())) + (f"|{actors}" if actors else "")
    sizes = {term: len(term) + len(value) + 6 for term, value in packed.items()}
    most = max(TERMS, sum(sizes.values()) // MOST_FILES)
    files: list[dict[str, str]] = [{}]
    starts, size, last = [""], 0, ""
    for term, value in packed.items():
        if files[-1] and size + sizes[term] > most:
            files.append({})
            starts.append(_beyond(last, term))
            size = 0
        files[-1][term] = value
        size += sizes[term]
        last = term
    for number, terms in enumerate(files):
        yield _script(f"{name}p/{number}", terms)
    return starts


def _units(term: str) -> bytes:
    """What the order of terms goes by: UTF-16, as the script compares them."""
    return term.encode("utf-16-be", errors="surrogatepass")


def _beyond(last: str, term: str) -> str:
    """The shortest beginning of a term that comes after the `last` before it.

    >>> _beyond("ferment", "ferri"), _beyond("fern", "ferry")
    ('ferr', 'ferr')
    """
    same = 0
    while last[same : same + 1] == term[same]:
        same += 1
    return term[: same + 1]


def _packed(postings: Iterable[tuple[int, int]]) -> str:
    parts, last = [], 0
    for number, weight in sorted(set(postings)):
        parts.append(f"{number - last:x}{chr(65 + weight)}")
        last = number
    return "".join(parts)


def _vocabulary(name: str, vocabulary: Iterable[str]) -> Generator[Asset, None, dict[str, object]]:
    """The files of words; returns the names of the files, all of one length, for the script to know which there are."""
    known = sorted(vocabulary)
    length = 0 if len(known) < VOCABULARY else 1 if len(known) < 26 * VOCABULARY else 2
    files: dict[str, list[str]] = {}
    for word in known:
        files.setdefault(_letters(word, length), []).append(word)
    for letters, found in files.items():
        yield _script(f"{name}v/{letters or 'all'}", " ".join(found))
    return {"length": length, "files": [*files]}


def _letters(word: str, length: int) -> str:
    """Name of the file of a word: its first letters, others than a-z and 0-9 by their numbers."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"-{ord(sign):x}" for sign in word[:length])


def _actors(book: Book, keys: Keys, numbers: dict[str, int]) -> Iterator[Plan]:
    chunks = _power(len(numbers) // CHUNK)
    files: dict[int, list[Dossier]] = {}
    for dossier in sorted(book.collection.dossiers, key=lambda one: numbers[one.id]):
        files.setdefault(numbers[dossier.id] % chunks, []).append(dossier)
    for chunk, dossiers in sorted(files.items()):
        facts = [(one.name, book.dossier_slugs[one.id], one.kind, _articles(one), numbers[one.id]) for one in dossiers]
        yield Plan(keys.of("search actors", chunk, facts), partial(_chunk_of_actors, book, chunk, dossiers, numbers))


def _chunk_of_actors(book: Book, chunk: int, dossiers: list[Dossier], numbers: dict[str, int]) -> Iterator[Asset]:
    rows = {}
    for one in dossiers:
        note = f"{book.words.kinds[one.kind]}, {book.words.articles(_articles(one))}"
        rows[str(numbers[one.id])] = [clean(one.name), f"actors/{book.dossier_slugs[one.id]}.html", note]
    yield _script(f"a/{chunk}", rows)


def _articles(dossier: Dossier) -> int:
    return len({ref.article for ref in dossier.refs})


def _texts(book: Book, article: str) -> Iterator[Asset]:
    about = book.article(article)
    texts = [clean(about.text[one.start : one.end]) for one in _paragraphs.printed(about)] or [""]
    yield _script(f"d/{book.slugs[article]}", texts)


def _facets(book: Book) -> dict[str, list[tuple[str, str]]]:
    """Choices per facet, most frequent first; years newest first."""
    articles = [one.article for one in book.collection.briefings]
    actors = _top({one.id: _articles(one) for one in book.collection.dossiers})
    outlets = _top(Counter(one.source for one in articles if one.source))
    places = _top({one.id: len(one.refs) for one in book.collection.places})
    voices = _top(Counter(one.voice for one in book.collection.timeline))
    years = sorted({str(one.published.year) for one in articles if one.published}, reverse=True)
    return {
        "actor": [(one, clean(book.dossiers[one].name)) for one in actors],
        "outlet": [(one, clean(one)) for one in outlets],
        "place": [(one, clean(book.places[one].name)) for one in places],
        "voice": [(one, book.words.voices[one]) for one in voices],
        "year": [(one, one) for one in years[:OPTIONS]],
    }


def _top(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda one: (-counts[one], one))[:OPTIONS]


def _power(wanted: int) -> int:
    """The power of two at or above, within bounds."""
    return min(MOST_FILES, 1 << max(0, wanted - 1).bit_length())


def _script(name: str, data: object) -> Asset:
    return Asset(PurePosixPath(f"search/{name}.js"), script("S.put", name, data))
