"""The language of the interface: its catalogue of messages, and how it writes dates and numbers.

Messages are English; `templates/locales/<language>.po` translates them, a book's own folder of the same name comes
first. English needs no catalogue, but a book may bring one to word a label in its own way.
"""

from __future__ import annotations

import io
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations

from generator.exporters._folder import folder
from generator.models import GeneratorError

SOURCE = "en"
"""The language of the templates."""


def load(language: str, own: Path | None = None) -> tuple[Locale, NullTranslations]:
    """Conventions and messages of a language; for arguments and errors see `compiled`."""
    locale, data = compiled(language, own)
    return locale, Translations(io.BytesIO(data)) if data else NullTranslations()


def compiled(language: str, own: Path | None = None) -> tuple[Locale, bytes]:
    """Conventions of a language, and its messages as gettext reads them (`.mo`); empty when there are none.

    Args:
        language: e.g. `de` or `pt_BR`; a region without a catalogue of its own takes that of the language.
        own: the book's own folder of templates.

    Raises:
        GeneratorError: nobody has translated the interface into it, or a catalogue cannot be read.
    """
    try:
        locale = Locale.parse(language, sep="-" if "-" in language else "_")
    except (ValueError, UnknownLocaleError):
        raise _unknown(language, own) from None
    names = dict.fromkeys((str(locale), locale.language))
    found = tuple(path for name in names for path in _files(name, own) if path.is_file())
    if not found and locale.language != SOURCE:
        raise _unknown(language, own)
    return locale, _merged(str(locale), found, tuple(path.read_bytes() for path in found)) if found else b""


def sources(own: Path | None = None) -> list[Path]:
    """All catalogues, ours and the book's."""
    return [path for one in _folders(own) for path in sorted(one.glob("*.po"))]


@lru_cache(maxsize=4)
def _merged(locale: str, paths: tuple[Path, ...], texts: tuple[bytes, ...]) -> bytes:
    """One catalogue out of several; of two translations of a message the first."""
    merged = Catalog(locale=locale)
    for path, text in zip(paths, texts, strict=True):
        try:
            catalogue = read_po(io.BytesIO(text), locale=locale, abort_invalid=True)
        except (PoFileError, ValueError) as mistake:
            what = f"the catalogue {path.name} cannot be read: {mistake}"
            raise GeneratorError(what, where=str(path), remedy="Check it with: msgfmt --check FILE") from None
        for message in catalogue:
            if message.id and message.string and message.id not in merged:
                merged.add(message.id, message.string)
    out = io.BytesIO()
    write_mo(out, merged)
    return out.getvalue()


def _folders(own: Path | None) -> list[Path]:
    return [*([own / "locales"] if own else []), folder() / "locales"]


def _files(name: str, own: Path | None) -> list[Path]:
    return [one / f"{name}.po" for one in _folders(own)]


def _unknown(language: str, own: Path | None) -> GeneratorError:
    known = sorted({SOURCE, *(path.stem for path in sources(own))})
    return GeneratorError(
        f"the interface does not speak {language!r}. It speaks: {', '.join(known)}",
        where="mkdocs.yml",
        remedy=f"Choose one as the theme's `locale`, or translate messages.pot into templates/locales/{language}.po",
    )
