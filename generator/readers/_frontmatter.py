"""The YAML between two `---` lines at the top of a file, as fields of an `Article`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import yaml

KEYS = ("title", "date", "source", "author", "url", "place", "language", "tags")
"""Keys with a meaning; all others are kept in `Article.extra`."""

_BLOCK = re.compile(r"\s*---[ ]*\n((?:.*?\n)??)(?:---|\.\.\.)[ ]*(?:\n|$)", re.DOTALL)
_OPENING = re.compile(r"\s*---[ ]*\n\s*[\w\"'-]+[ ]*:")
_LONGEST = 65_536
_DAY = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?[ ]?(?:Z|[+-]\d{1,2}(?::?\d{2})?)?)?"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says of itself."""

    title: str | None = None
    published: date | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    place: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()
    """Values that could not be used, in a reader's words."""


class BrokenError(Exception):
    """The front matter is no YAML mapping; the message says where."""


def split(text: str) -> tuple[FrontMatter | None, str]:
    """The front matter, None if there is none, and the rest of the text.

    Raises:
        BrokenError: there is front matter, but it is not a YAML mapping.
    """
    block = _BLOCK.match(text)
    if block is None:
        if _OPENING.match(text):
            raise BrokenError("front matter is not closed by a line of ---")
        return None, text
    if ":" not in block.group(1) and block.group(1).strip():
        return None, text
    if len(block.group(1)) > _LONGEST:
        raise BrokenError(f"front matter is longer than {_LONGEST} characters")
    return _parse(block.group(1)), text[block.end() :]


def day(written: str) -> date | None:
    """The day of an ISO date or date and time, in its own time zone; None if it is not one."""
    match = _DAY.fullmatch(written.strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def day_mistake(written: str) -> str:
    """What is wrong with a date, in a reader's words."""
    return f"date must look like 2024-03-12, got {written!r}"


class _Loader(yaml.SafeLoader):
    """YAML without aliases, whose few lines could blow up to gigabytes, and without guesses at dates."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.events.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases (*name) are not allowed", mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in ("null", "merge")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _tag, _pattern, _firsts in (
    ("bool", r"(?:true|false|True|False|TRUE|FALSE)$", "tTfF"),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_firsts))


def _parse(block: str) -> FrontMatter:
    loader = _Loader(block)
    try:
        node = loader.get_single_node()
        whole = loader.construct_document(node) if node is not None else {}
    except yaml.MarkedYAMLError as mistake:
        raise BrokenError(_told(mistake)) from None
    except yaml.YAMLError as mistake:
        raise BrokenError(f"front matter is not valid YAML: {str(mistake).splitlines()[0]}") from None
    except (ValueError, TypeError, RecursionError) as mistake:
        raise BrokenError(f"front matter is not valid YAML: {mistake}") from None
    finally:
        loader.dispose()
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return FrontMatter()
    if not isinstance(node, yaml.MappingNode):
        raise BrokenError("front matter must be lines of `key: value`")
    return _fields(node, whole)


def _told(mistake: yaml.MarkedYAMLError) -> str:
    """The mistake with its line in the file; what never ends is told where it begins."""
    unclosed = mistake.context_mark is not None and "stream" in (mistake.problem or "")
    mark = mistake.context_mark if unclosed else mistake.problem_mark
    line = f"line {mark.line + 2}: " if mark is not None else ""
    what = "what opens here is never closed" if unclosed else mistake.problem or mistake.context
    return f"{line}front matter is not valid YAML: {what}"


def _fields(node: yaml.MappingNode, whole: Mapping[object, object]) -> FrontMatter:
    texts: dict[str, str | None] = {}
    tags: tuple[str, ...] = ()
    mistakes: list[str] = []
    seen: set[str] = set()
    for key_node, value in node.value:
        key = str(key_node.value).strip().lower() if isinstance(key_node, yaml.ScalarNode) else ""
        if key and key in seen:
            mistakes.append(f"{key} is given twice; the last one counts")
        seen.add(key)
        if key == "tags":
            tags = _tags(value)
        elif key in KEYS:
            if isinstance(value, yaml.ScalarNode):
                null = value.tag.endswith(":null")
                texts[key] = None if null else " ".join(str(value.value).split()) or None
            elif key == "author" and isinstance(value, yaml.SequenceNode):
                texts[key] = ", ".join(_tags(value)) or None
            else:
                texts[key] = None
                mistakes.append(f"{key} must be one line of text")
    published = None
    if (written := texts.get("date")) is not None:
        published = day(written)
        if published is None:
            mistakes.append(day_mistake(written))
    language = texts.get("language")
    if language is not None and not _LANGUAGE.fullmatch(language):
        mistakes.append(f"language must be a code like en or pt-BR, got {language!r}")
        language = None
    url = texts.get("url")
    if url is not None and not re.match(r"https?://\S+$", url):
        mistakes.append(f"url must begin with http:// or https://, got {url!r}")
        url = None
    return FrontMatter(
        title=texts.get("title"),
        published=published,
        source=texts.get("source"),
        author=texts.get("author"),
        url=url,
        place=texts.get("place"),
        language=language.replace("_", "-") if language else None,
        tags=tags,
        extra={str(key): plain(value) for key, value in whole.items() if str(key).strip().lower() not in KEYS},
        mistakes=tuple(mistakes),
    )


def _tags(node: yaml.Node) -> tuple[str, ...]:
    if isinstance(node, yaml.SequenceNode):
        words = [str(item.value) for item in node.value if isinstance(item, yaml.ScalarNode)]
    elif isinstance(node, yaml.ScalarNode) and not node.tag.endswith(":null"):
        words = str(node.value).split(",")
    else:
        words = []
    return tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip()))


def plain(value: object) -> object:
    """The value in the kinds JSON knows, in the order written."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, float):
        return value if value - value == 0 else str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(str(item) for item in value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return str(value)
