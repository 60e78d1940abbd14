"""The site at an address of this machine alone, rebuilt and reloaded while articles and templates change."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from generator.models import GeneratorError
from generator.publish._publish import Published

HOST = "127.0.0.1"
WAIT = 20.0
"""Longest answer of the reload address, in seconds; then the page asks again."""
PREFIX = "/__briefbook/"
SCRIPT = b"""\
(function () {
  "use strict";
  function wait(seen) {
    fetch("/__briefbook/changes?" + seen).then(function (answer) { return answer.text(); }).then(function (now) {
      if (seen && now !== seen) location.reload();
      else wait(now);
    }).catch(function () { setTimeout(wait, 2000, seen); });
  }
  wait("");
})();
"""


class Changes:
    """How often the site was rebuilt, and a way to wait for the next time."""

    def __init__(self) -> None:
        self._count = 1
        self._changed = threading.Condition()

    def tell(self) -> None:
        """Wake up every page that waits."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def wait(self, seen: str) -> str:
        """The count, at once if it is not the one already seen, else when it changes or after a while."""
        with self._changed:
            if seen == str(self._count):
                self._changed.wait(WAIT)
            return str(self._count)


def serve(
    book: Path,
    rebuild: Callable[[], Published],
    port: int,
    *,
    content: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> None:
    """Build, then serve until interrupted; never returns before.

    Args:
        book: folder of the book.
        rebuild: brings the site up to date.
        port: 0 for any free one.
        content: folder of the articles; `content` in the book if not given.
        say: is told the address, and what stopped a rebuild; the site stays up with its last good pages.

    Raises:
        GeneratorError: the first build fails, or the port is taken.
    """
    site = rebuild().site
    changes = Changes()
    server = start(site, changes, port)
    say(f"http://{HOST}:{server.server_port}/")
    try:
        _watch(book, content or book / "content", rebuild, changes, say)
    except KeyboardInterrupt:
        return
    finally:
        server.shutdown()
        server.server_close()


def start(site: Path, changes: Changes, port: int) -> ThreadingHTTPServer:
    """A server in a thread of its own."""

    class Handler(_Handler):
        def __init__(self, *args: object) -> None:
            self.changes = changes
            super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

    try:
        server = ThreadingHTTPServer((HOST, port), Handler)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise GeneratorError(
            f"port {port} cannot be used: {error.strerror}", remedy="Choose another one, e.g.: briefbook serve --port 0"
        ) from None
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _watch(
    book: Path, content: Path, rebuild: Callable[[], Published], changes: Changes, say: Callable[[str], None]
) -> None:
    from watchfiles import watch

    work = threading.Lock()

    def again() -> None:
        with work:
            try:
                published = rebuild()
            except GeneratorError as error:
                say(f"error: {error.where + ': ' if error.where else ''}{error.what}\n    {error.remedy}")
                return
        if published.written or published.removed:
            changes.tell()

    def settings() -> None:
        # A file that is replaced is lost to a watch on the file itself, so its folder is watched.
        for found in watch(book, recursive=False, raise_interrupt=False):
            if any(Path(path).name == "mkdocs.yml" for _, path in found):
                again()

    threading.Thread(target=settings, daemon=True).start()
    folders = [folder for folder in (content, book / "templates") if folder.is_dir()]
    for _ in watch(*folders):
        again()


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site; pages get the reload script, and leave to talk to this server."""

    changes: Changes

    def do_GET(self) -> None:
        """Answer with a file, a page with the reload script, or the count of rebuilds."""
        if self.headers.get("Host", "").rpartition(":")[0] not in (HOST, "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        path, _, query = self.path.partition("?")
        if path == f"{PREFIX}changes":
            self._answer(self.changes.wait(query).encode(), "text/plain")
        elif path == f"{PREFIX}reload.js":
            self._answer(SCRIPT, "text/javascript")
        else:
            self._file(path)

    def end_headers(self) -> None:
        """Nothing served here may be kept: it changes under the reader's eyes."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing; only the command line prints."""

    def _file(self, path: str) -> None:
        site = Path(self.directory)
        target = Path(self.translate_path(path))
        if target.is_dir():
            target = target / "index.html"
        if target.suffix == ".html" and target.is_file():
            self._answer(_live(target.read_bytes()), "text/html; charset=utf-8")
        elif target.is_file():
            super().do_GET()
        else:
            lost = site / "404.html"
            body = _live(lost.read_bytes()) if lost.is_file() else b""
            self._answer(body, "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)

    def _answer(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


def _live(page: bytes) -> bytes:
    page = page.replace(b"default-src 'none';", b"default-src 'none'; connect-src 'self';", 1)
    return page.replace(b"</body>", f'<script src="{PREFIX}reload.js"></script>\n</body>'.encode(), 1)
