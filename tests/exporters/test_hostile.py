"""Whatever an article says, it comes out as text: in its title, its body, its names and its front matter."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import PurePosixPath

import feedparser
import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import exporters
from generator.models import (
    Actor,
    ActorRef,
    Affiliation,
    Answer,
    Article,
    Asset,
    BookPlace,
    Briefing,
    Collection,
    Cue,
    Dossier,
    Event,
    EventRef,
    Extraction,
    Fact,
    Figure,
    Glance,
    LedgerEntry,
    LedgerSide,
    Mention,
    Page,
    Paragraph,
    Passage,
    Place,
    PlaceRef,
    Problem,
    Role,
    Sentence,
    Span,
    SpokenFor,
    Statement,
    TimelineEntry,
)

VECTORS = (
    # markup that would run, in the ways that filters are known to miss
    "<script>alert(1)</script>", "<ScRiPt/x src=//a.example>", "<img src=x onerror=alert(1)>",
    "</title></textarea></noscript><svg/onload=alert(1)>", "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>", "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>", "<iframe srcdoc='<script>alert(1)</script>'>", "<base href=//a.example/>",
    "<meta http-equiv=refresh content='0;url=//a.example'>", "<form><button formaction=javascript:alert(1)>x</form>",
    "<details open ontoggle=alert(1)>", "<template><s><template><s><img src=x onerror=alert(1)>", "<a href=`x`>",
    "<plaintext>", "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>", "<noembed><p title='</noembed><b>'>",
    # ways out of an attribute, a script, a style, a comment
    "\"' onmouseover=alert(1) x='", "\"><b autofocus tabindex=1 onfocus=alert(1)>", "';alert(1)//", "</script><b>",
    "*/}body{display:none}/*", "--!><b>", "\\\"-alert(1)//", "${alert(1)}", "\u2028alert(1)", "]]><x/>",
    # addresses
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "\x01javascript:alert(1)", "java\nscript:alert(1)",
    "&#106;avascript:x",    "data:text/html,<script>alert(1)</script>", "vbscript:x", "//a.example/x",
    "https://a/\"onclick=x", "http://[::1",
    # other languages of templates and texts
    "{{ 7*7 }}", "{% raw %}{{ x }}", "{# x #}", "{%- for x in ().__class__.__mro__ %}", "[x](javascript:alert(1))",
    "![x](https://a.example/x.png)", "<https://a.example>", "---\ntitle: x\n---", "```\n<b>\n```",
    "&lt;b&gt; &amp;amp;", "!!python/object/apply:os.system [x]", "=HYPERLINK(\"https://a.example\")",
    "@import url(//a.example)",
    # signs that turn, hide or break text
    "\u202egnp.exe", "a\u2066b\u2067c", "pay\u200bpal \ufeff\u200d\u2060x", "\x00\x1b[31m\x07", "a\u0300" * 60,
    "\U0001f468\u200d\U0001f469", "\ufffe\uffff", "../../etc/passwd", "README", "index", "CON", ".",
    "word" * 2500,
)  # fmt: skip

TEXTS = st.one_of(
    st.sampled_from(VECTORS), st.text(min_size=1, max_size=60), st.lists(st.sampled_from(VECTORS)).map(" ".join)
)
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
ALONE = ("script", "title", "option", "{http://www.w3.org/2000/svg}title", "{http://www.w3.org/2000/svg}text")
"""Elements whose text has nothing beside it that could be turned."""


def book(text: str) -> Collection:
    """A book that says this wherever words of an article, or of its file, can stand."""
    text = text or "x"
    at = {"start": 0, "end": len(text), "text": text}
    article = Article(
        text, text, text, None, None, text, text, text, text, "en", (text,), text, PurePosixPath("content/x.md"),
        {}, (Paragraph(0, len(text)),), (Sentence(0, len(text), 0),),
    )  # fmt: skip
    here = Span(0, len(text))
    actor = Actor(
        "a1", text, "person", (Role(**at, of=here),), (Affiliation(**at, of=here),), (text,), 0.9,
        (Mention(0, len(text), "name"),),
    )  # fmt: skip
    said = Statement(
        **at, id="s1", anchor="s1", sentence=0, kind="indirect", voice="claim", speaker="a1", cue=Cue(**at),
        channel=Passage(**at), addressee=Passage(**at),
    )  # fmt: skip
    event = Event(
        **at, id="e1", anchor="e1", sentence=0, date="2024-01-01", precision="day", basis="explicit", timex=None,
        band="news", voice="reported", actors=("a1",), places=("p1",),
    )  # fmt: skip
    figure = Figure(**at, id="n1", anchor="n1", sentence=0, kind="count", value=3, counted=text)
    fact = Fact(**at, anchor="f1", sentence=0, score=0.9, voice="claim", speaker="a1", actors=("a1",), events=("e1",))
    answer = Answer(**at, score=0.5)
    extraction = Extraction(
        article, (fact,), (actor,), (), (said,), (), (event,), (),
        (Place("p1", text, "NL", 1.0, 2.0, (Mention(0, len(text), "name"),), text),), (figure,),
        Glance((answer,), (answer,), (answer,), (answer,), (answer,), (answer,)),
    )  # fmt: skip
    problem = Problem(text, text, text)
    briefing = Briefing(
        extraction, (fact,), (fact,), (figure,), (actor,), (SpokenFor("a1", (said,)),), (), (event,), (), (), (said,),
        (Passage(**at),), (problem,),
    )  # fmt: skip
    side = LedgerSide(text, Passage(**at), 0, "s1", "claim", "d1")
    return Collection(
        text,
        (briefing,),
        (Dossier("d1", text, "person", (text,), (ActorRef(text, "a1"),), 1.0, (), text),),
        (TimelineEntry("t1", "2024-01-01", (EventRef(text, "e1"),), 1, ("d1",), ("b1",), "reported"),),
        (BookPlace("b1", text, "NL", 1.0, 2.0, (PlaceRef(text, "p1"),)),),
        (LedgerEntry("l1", text, "differ", (side, side)),),
        {},
        (problem,),
        text,
    )


def tree(body: str):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>")


def tags(text: str) -> dict[str, list[str]]:
    return {
        item.kind: [element.tag for element in tree(item.body).iter()]
        for item in exporters.export(book(text))
        if isinstance(item, Page)
    }


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_no_text_becomes_markup_or_an_address_that_runs(text: str) -> None:
    for item in exporters.export(book(text)):
        assert item.path.parent.parts in ((), ("articles",), ("actors",), ("cards",), ("data",), *SEARCH), item.path
        if not isinstance(item, Page):
            continue
        for element in tree(item.body).iter():
            if element.tag == "script":
                assert element.get("type") == "application/ld+json"
                assert json.loads(element.text)["@context"] == "https://schema.org"
            assert element.tag not in ("style", "iframe", "base", "meta", "link", "object", "embed", "math")
            assert not any(name.startswith("on") or name == "style" for name in element.attrib), item.path
            for name in ("href", "src", "action", "formaction"):
                address = element.get(name) or ""
                assert not re.match(r"[\x00-\x20]*[a-z]+:", address, re.IGNORECASE) or address.startswith("http")
                assert not address.startswith("//")


SEARCH = (("search",), ("search", "a"), ("search", "d"), *(("search", "0", part) for part in "pvc"), ("search", "0"))


@pytest.mark.parametrize("text", VECTORS)
def test_a_page_has_the_same_elements_whatever_its_text_is(text: str) -> None:
    addressed = re.match(r"https?://\w", text)
    if not addressed:
        assert tags(text) == tags("y" * len(text))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_feeds_and_data_stay_what_they_are(text: str) -> None:
    for item in exporters.export(replace(book(text), site_url="https://example.org/")):
        if isinstance(item, Asset) and item.path.suffix == ".xml":
            assert not feedparser.parse(item.data).bozo, item.path
        elif isinstance(item, Asset) and item.path.suffix == ".json":
            json.loads(item.data)
        elif isinstance(item, Asset) and item.path.suffix == ".js":
            call = re.fullmatch(r'(?:S\.put|briefbookCards)\("[a-z0-9/-]+",(.*)\)\n', item.data.decode())
            assert call is not None, item.path
            json.loads(call[1])


@pytest.mark.parametrize("text", [one for one in VECTORS if TURNING.search(one)])
def test_signs_that_turn_the_text_around_do_not_turn_the_words_beside_it(text: str) -> None:
    for item in exporters.export(book(text)):
        if isinstance(item, Page):
            parents = {child: parent for parent in tree(item.body).iter() for child in parent}
            document = next(iter(parents.values()))
            assert document is not None
            for element in list(parents):
                if element.text and TURNING.search(element.text) and element.tag not in ALONE:
                    chain, at = [element], element
                    while at in parents:
                        at = parents[at]
                        chain.append(at)

                    assert any(one.tag == "bdi" or one.get("dir") for one in chain), (
                        f"{item.path}: {[(one.tag, one.get('class')) for one in chain[:4]]}"
                    )
