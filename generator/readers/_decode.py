"""Bytes to clean text: encoding, Unicode form, line ends, characters nobody can see."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"{\\rtf",
    b"\x7fELF",
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]"
)


class UndecodableError(Exception):
    """The bytes are no text, or in an encoding that cannot be told; the message says which."""


def decode(data: bytes, *, html: bool = False) -> tuple[str, str | None]:
    """The text, and the encoding where it had to be guessed (None when the bytes say it themselves).

    Raises:
        UndecodableError: binary data, or an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding), None
    if data.startswith(_MAGIC):
        raise UndecodableError("is not a text file")
    if html and (declared := _DECLARED.search(data[:4096])):
        try:
            return data.decode(codecs.lookup(declared.group(1).decode("ascii")).name), None
        except (LookupError, UnicodeError):
            pass
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    if "\0" in text and text.count("\0") * 4 > len(text):
        return _guess(data)
    return _refuse_binary(text), None


def clean(text: str) -> str:
    """NFC, `\\n` line ends, plain spaces; without control characters and other characters nobody can see."""
    text = _LINE_ENDS.sub("\n", text)
    text = _UNSEEN.sub("", _BLANKS.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return _refuse_binary(data.decode(encoding))
    except UnicodeDecodeError:
        raise UndecodableError(f"says it is {encoding.upper()} but is not") from None


def _guess(data: bytes) -> tuple[str, str | None]:
    match = from_bytes(data).best()
    if match is None:
        raise UndecodableError("is not a text file, or in an encoding that cannot be told")
    encoding = "cp1252" if "cp1252" in match.could_be_from_charset else match.encoding
    return _refuse_binary(str(match)), encoding


def _refuse_binary(text: str) -> str:
    """The text again, unless more than one character in fifty is a control character."""
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\v\f\r\x1a")
    if controls * 50 > len(text):
        raise UndecodableError("is not a text file")
    return text
