"""A book that says one text wherever text can stand, and texts that try to be more than text."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.models import (
    Actor,
    ActorRef,
    Affiliation,
    Answer,
    Article,
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
    problem = Problem(text, text, "Add a line like `date: 2024-03-12`.")
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
