"""Articles from files and from web addresses."""

import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import acquire, readers
from generator.models import Article, GeneratorError, Paragraph
from generator.readers._layout import paragraphs

BODY = "The minister said on Monday that the talks had been long and useful for both of the countries."
PAGE = f"""<html><head><title>Talks end</title><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2024-01-29"></head>
<body><article><h1>Talks end</h1>
<p>“Łódź & more,” he said. {BODY}</p><h2>A long day</h2><p>{BODY}</p>
<p>Nothing was signed. {BODY}</p></article></body></html>"""


class Paper(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/talks")
            self.end_headers()
        elif self.path.startswith("/away"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/away?"))
            self.end_headers()
        elif self.path == "/slow":
            time.sleep(1.5)
        elif self.path == "/large":
            self.answer(b"x" * 50_000, "text/html")
        elif self.path == "/picture":
            self.answer(b"x", "image/png")
        elif self.path == "/talks":
            self.answer(PAGE.encode("iso-8859-2", "xmlcharrefreplace"), "text/html; charset=iso-8859-2")
        else:
            self.send_error(404)

    def answer(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Paper)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_becomes_an_article_with_front_matter(tmp_path: Path, paper: str) -> None:
    added = acquire.add(f"{paper}/moved", tmp_path)

    assert added.path == tmp_path / "2024-01-29-talks-end.md"
    found, _ = readers.read(added.path, tmp_path)
    assert found is not None
    assert (found.title, found.published, found.source, found.url) == (
        "Talks end",
        date(2024, 1, 29),
        "The Paper",
        f"{paper}/talks",
    )
    assert found.text == added.article.text
    assert "“Łódź & more,” he said." in found.text
    assert [p.layout for p in found.paragraphs] == ["body", "heading", "body", "body"]


def test_nothing_is_overwritten(tmp_path: Path, paper: str) -> None:
    first = acquire.add(f"{paper}/talks", tmp_path)
    first.path.write_text("mine")

    second = acquire.add(f"{paper}/talks", tmp_path)

    assert second.path.name == "2024-01-29-talks-end-2.md"
    assert first.path.read_text() == "mine"


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org/a", "gopher://x/", "data://text/plain,x", "http:///a", "https://"],
)
def test_only_web_addresses_are_fetched(tmp_path: Path, address: str) -> None:
    with pytest.raises(GeneratorError, match="only http:// and https://"):
        acquire.add(address, tmp_path)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "data:text/html,x"])
def test_no_redirection_leads_away_from_the_web(tmp_path: Path, paper: str, target: str) -> None:
    with pytest.raises(GeneratorError):
        acquire.add(f"{paper}/away?{target}", tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("page", "what"), [("none", "404"), ("picture", "image/png")])
def test_what_is_no_page_is_refused(tmp_path: Path, paper: str, page: str, what: str) -> None:
    with pytest.raises(GeneratorError, match=what) as caught:
        acquire.add(f"{paper}/{page}", tmp_path)

    assert caught.value.remedy


def test_a_page_that_is_too_large_is_refused(paper: str) -> None:
    with pytest.raises(GeneratorError, match="larger than"):
        acquire.fetch(f"{paper}/large", max_bytes=10_000)


def test_a_page_that_takes_too_long_is_refused(paper: str) -> None:
    with pytest.raises(GeneratorError, match=r"longer than 0\.3 seconds|timed out"):
        acquire.fetch(f"{paper}/slow", max_seconds=0.3)


def test_without_a_network_the_page_can_be_saved_by_hand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("no_proxy", "*")
    with pytest.raises(GeneratorError, match=r"cannot reach host\.invalid") as caught:
        acquire.add("http://host.invalid/a", tmp_path)

    assert "save the page" in caught.value.remedy


def test_a_text_file_becomes_an_article(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "a.txt").write_text(f"Talks: the “end”\n{BODY}\n{BODY}\nME\n", encoding="utf-8")

    added = acquire.add(str(tmp_path / "a.txt"), tmp_path / "content")

    assert added.path.name == "talks-the-end.md"
    found, _ = readers.read(added.path)
    assert found is not None
    assert found.title == "Talks: the “end”"
    assert [p.layout for p in found.paragraphs] == ["body", "body", "signature"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="cannot be read"):
        acquire.add(str(tmp_path / "none.txt"), tmp_path)


WORDS = (
    st.text(alphabet=st.sampled_from("aB1 .-+#>*_`[]()<&;!|:=~\\{}é“"), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)


@settings(max_examples=300)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_an_article_written_as_markdown_reads_the_same(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    lines = [" ".join(line.split()) for line in words]
    lines.append(BODY)
    text = "\n\n".join(lines)
    starts = [sum(len(line) + 2 for line in lines[:index]) for index in range(len(lines))]
    paragraphs = tuple(Paragraph(start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    path = tmp_path_factory.getbasetemp() / "again.md"

    path.write_text(acquire.as_markdown(Article("a", "A: “b”", text, paragraphs=paragraphs)), encoding="utf-8")

    found, _ = readers.read(path)
    assert found is not None
    assert (found.title, found.text) == ("A: “b”", text)


def test_a_dateline_stays_in_the_line_that_it_opens(tmp_path: Path) -> None:
    text = f"OSLO (Agency) - {BODY}\n\nBERGEN (Agency) - {BODY}"
    path = tmp_path / "again.md"

    path.write_text(acquire.as_markdown(Article("a", "A", text, paragraphs=paragraphs(text))), encoding="utf-8")

    found, _ = readers.read(path)
    assert found is not None
    assert found.text == text
    assert [p.layout for p in found.paragraphs] == ["dateline", "body"] * 2
