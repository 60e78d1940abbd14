"""Jinja, strict and escaping, over our templates and the book's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.ext import InternationalizationExtension
from jinja2.parser import Parser
from markupsafe import Markup

from generator.exporters._book import web_address
from generator.exporters._folder import folder
from generator.exporters._pieces import Pieces
from generator.exporters._words import Words

Render = Callable[..., str]

_ENDS = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNFIT = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_ENDS}]")
"""What neither HTML nor XML nor YAML can hold; the verbatim text is in the article's JSON."""


def clean(text: str) -> str:
    """Text that any page can hold: control characters become U+FFFD, tabs a space."""
    if text.replace("\n", "").isprintable():  # a hundred times quicker than the search, and true for most texts
        return text
    return _UNFIT.sub(lambda sign: " " if sign[0] in "\t\r\x85" else "�", text)


class Translated(InternationalizationExtension):
    """`{% trans %}` whose words hold no variable is translated when the template is compiled, not for each page."""

    def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
        """The tag as fixed text where it can be."""
        parsed = super().parse(parser)
        match parsed:
            case nodes.Output(
                nodes=[nodes.Call(node=nodes.Name(name="gettext"), args=[nodes.Const(value=str(text))], kwargs=[])]
            ):
                spoken = self.environment.globals["words"]
                assert isinstance(spoken, Words)
                words = spoken.gettext(text)
                return nodes.Output([nodes.TemplateData(words.replace("%%", "%"))], lineno=parsed.lineno)
        return parsed


def environment(words: Words, own: Path | None = None) -> Environment:
    """Templates by name, the book's `own` folder first."""
    places = [folder()] if own is None or not own.is_dir() else [own, folder()]
    env = Environment(
        loader=FileSystemLoader(places),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters["web_address"] = web_address
    env.globals["words"] = words
    env.globals["english"] = "" if words.language == "en" else Markup(' lang="en"')
    env.globals["pieces"] = Pieces(words)
    env.policies["ext.i18n.trimmed"] = True
    env.add_extension(Translated)
    env.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    env.globals["new_ids"] = set
    return env


def renderer(env: Environment) -> Render:
    """A function `render(name, **context)` that gives a page's body without empty lines and indentation."""

    def render(name: str, **context: Any) -> str:
        body = env.get_template(name).render(**context)
        return clean("\n".join([line for line in map(str.strip, body.split("\n")) if line]))

    return render
