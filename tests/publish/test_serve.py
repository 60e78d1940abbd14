from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.models import GeneratorError
from generator.publish import Published, _serve, serve

PAGE = """<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
</head><body>%s</body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(PAGE % "first")
    (folder / "404.html").write_text(PAGE % "lost")
    (folder / "data.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.fixture
def address(site: Path) -> Iterator[int]:
    server = _serve.start(site, _serve.Changes(), 0)
    yield server.server_port
    server.shutdown()
    server.server_close()


def get(port: int, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", f"{host}:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_a_page_gets_the_reload_script_and_leave_to_ask_for_changes(address: int) -> None:
    status, body = get(address, "/")

    assert status == 200
    assert "first" in body
    assert "/__briefbook/reload.js" in body
    assert "connect-src 'self'" in body


def test_other_files_arrive_as_they_are(address: int) -> None:
    assert get(address, "/data.json") == (200, "{}")


def test_a_missing_page_is_the_books_own_404(address: int) -> None:
    status, body = get(address, "/no/such.html")

    assert status == 404
    assert "lost" in body


def test_nothing_outside_the_site_is_served(address: int) -> None:
    for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"):
        assert "secret" not in get(address, path)[1]


def test_a_page_of_another_site_cannot_read_this_one_through_its_own_name(address: int) -> None:
    assert get(address, "/", host="evil.example")[0] == 403


def test_a_taken_port_is_said_to_be_taken(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(GeneratorError, match="cannot be used"):
            _serve.start(site, _serve.Changes(), taken.getsockname()[1])


def test_a_page_hears_of_a_rebuild_and_a_failed_one_keeps_the_site_up(site: Path) -> None:
    content = site.parent / "content"
    content.mkdir()
    said: list[str] = []
    builds: list[int] = []

    def rebuild() -> Published:
        builds.append(1)
        if (content / "a.txt").exists() and (content / "a.txt").read_text() == "broken":
            raise GeneratorError("cannot be read", where="content/a.txt", remedy="Correct it.")
        return Published(("index.html",), (), site)

    threading.Thread(target=lambda: serve(site.parent, rebuild, 0, say=said.append), daemon=True).start()
    _until(lambda: bool(said))
    port = int(said[0].rsplit(":", 1)[1].strip("/"))
    seen = get(port, "/__briefbook/changes?")[1]
    time.sleep(0.3)
    (content / "a.txt").write_text("news")

    assert get(port, f"/__briefbook/changes?{seen}")[1] != seen

    (content / "a.txt").write_text("broken")
    _until(lambda: len(said) > 1)
    assert said[1] == "error: content/a.txt: cannot be read\n    Correct it."
    assert get(port, "/")[0] == 200


def _until(done: object) -> None:
    for _ in range(100):
        with suppress(IndexError):
            if done():  # type: ignore[operator]
                return
        time.sleep(0.1)
    raise AssertionError("nothing happened for ten seconds")
