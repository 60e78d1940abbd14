"""Extractions as JSON and back, and the JSON Schema they keep to. The fields are those of `models`, in that order."""

from __future__ import annotations

import ast
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from generator import models
from generator.models import Article, Extraction, Problem

ID = "urn:briefbook:briefing:1"


def encode(extraction: Extraction) -> bytes:
    """One line of JSON, UTF-8, without the line end; every field is there, also empty ones."""
    return _encoder.encode(extraction)


def decode(data: bytes) -> Extraction:
    """The extraction of a JSON text made by `encode`.

    Raises:
        msgspec.ValidationError: it is no such text.
    """
    return _decoder.decode(data)


def encode_problem(problem: Problem) -> bytes:
    """A problem as one line of JSON."""
    return _encoder.encode(problem)


def pack(extraction: Extraction) -> bytes:
    """The same in MessagePack, half the size and faster; for the store."""
    return _packer.encode(extraction)


def unpack(data: bytes) -> Extraction:
    """The extraction of `pack`.

    Raises:
        msgspec.DecodeError: the bytes are damaged or of another version.
    """
    return _unpacker.decode(data)


def pack_reading(reading: tuple[Article | None, tuple[Problem, ...]]) -> bytes:
    """What a reader made of a file, in MessagePack."""
    return _packer.encode(reading)


def unpack_reading(data: bytes) -> tuple[Article | None, tuple[Problem, ...]]:
    """The reading of `pack_reading`.

    Raises:
        msgspec.DecodeError: the bytes are damaged or of another version.
    """
    return _reading_unpacker.decode(data)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of `briefbook extract`."""
    _, components = msgspec.json.schema_components([Extraction], schema_hook=_schema_of, ref_template="#/$defs/{name}")
    told = _told()
    for name, component in components.items():
        if "properties" not in component:
            continue
        component["required"] = list(component["properties"])
        component["additionalProperties"] = False
        for key, described in component["properties"].items():
            described.pop("default", None)
            if (name, key) in told:
                described["description"] = told[name, key]
    whole = components.pop("Extraction")
    whole["properties"]["schema"] = {"const": Extraction.__dataclass_fields__["schema"].default}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        **whole,
        "title": "Briefing",
        "description": "All that was found in one article. Offsets count characters of article.text, end exclusive.",
        "$defs": components,
    }


def _told() -> dict[tuple[str, str], str]:
    """What `models` says about each field, by class and field: the text below it."""
    told = {}
    sources = [path.read_text(encoding="utf-8") for path in Path(models.__file__).parent.glob("*.py")]
    for node in (node for source in sources for node in ast.parse(source).body):
        if isinstance(node, ast.ClassDef):
            for field, below in pairwise(node.body):
                if (
                    isinstance(field, ast.AnnAssign)
                    and isinstance(field.target, ast.Name)
                    and isinstance(below, ast.Expr)
                    and isinstance(below.value, ast.Constant)
                ):
                    told[node.name, field.target.id] = " ".join(str(below.value.value).split())
    return told


def _plain(value: object) -> object:
    if isinstance(value, PurePosixPath):
        return value.as_posix()
    raise NotImplementedError(f"{type(value).__name__} is no part of an extraction")


def _rich(kind: type, value: object) -> object:
    if kind is PurePosixPath and isinstance(value, str):
        return PurePosixPath(value)
    if kind is object:
        return value
    raise NotImplementedError(f"{kind.__name__} is no part of an extraction")


def _schema_of(kind: type) -> dict[str, Any]:
    if kind is object:
        return {"description": "Any value."}
    if kind is PurePosixPath:
        return {"type": "string", "description": "Path with / between its parts."}
    raise NotImplementedError(f"{kind.__name__} is no part of an extraction")


_encoder = msgspec.json.Encoder(enc_hook=_plain)
_decoder = msgspec.json.Decoder(Extraction, dec_hook=_rich)
_packer = msgspec.msgpack.Encoder(enc_hook=_plain)
_unpacker = msgspec.msgpack.Decoder(Extraction, dec_hook=_rich)
_reading_unpacker = msgspec.msgpack.Decoder(tuple[Article | None, tuple[Problem, ...]], dec_hook=_rich)
