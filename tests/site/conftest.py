"""One browser, and each book built once, for all tests of the site."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import config, exporters, pipeline
from generator.models import Collection
from generator.publish import mkdocs_yml, publish

import books

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage

CHROMIUM = next(
    (path for name in ("chromium-headless-shell", "chromium", "google-chrome") if (path := shutil.which(name))), None
)
ROOT = Path(__file__).parents[2]
MODULES = Path(__file__).parent / "node_modules"
"""What `.ci/checkers` fetched."""
UNDER = "/islands/"
"""Path below which the test server has the site."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of this folder that open a browser are marked, and left out where there is none."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine; apt-get install chromium"))


Build = Callable[..., Path]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds a book, with more lines of settings, or in a locale without catalogue; gives the folder of its site."""

    def built(collection: Collection, settings: str = "", locale: str = "") -> Path:
        folder = tmp_path_factory.mktemp("book")
        address = f"site_url: {collection.site_url}\n" if collection.site_url else ""
        text = mkdocs_yml(collection.title)
        if locale:
            text = text.replace("theme:\n", f"theme:\n  locale: {locale}\n")
        (folder / "mkdocs.yml").write_text(text + address + settings, encoding="utf-8")
        return publish(exporters.export(collection), folder, strict=not locale).site  # MkDocs warns of such a locale

    return built


@pytest.fixture(scope="session")
def site(build: Build) -> Path:
    """A small book, with every kind of page."""
    return build(books.book())


@pytest.fixture(scope="session")
def big_site(build: Build) -> Path:
    """A book whose lists are split, and whose search has several segments."""
    return build(books.big(450))


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book, read by the pipeline that ships."""
    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return pipeline.build(config.load(folder)).published.site


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Address of the small book on a plain host, below a path."""

    class Host(SimpleHTTPRequestHandler):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(site))

        def do_GET(self) -> None:
            below = self.path.startswith(UNDER)
            self.path = self.path.removeprefix(UNDER[:-1])
            if below and Path(self.translate_path(self.path)).is_file():
                super().do_GET()
                return
            body = (site / "404.html").read_bytes()
            self.send_response(HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    host = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    host.daemon_threads = True
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{host.server_port}{UNDER}"
    host.shutdown()
    host.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    flags.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


class Watch:
    """Everything that a page must not do. Requests that leave the site fail in this browser, and are counted here."""

    def __init__(self, context: BrowserContext) -> None:
        self.errors: list[str] = []
        self.outside: list[str] = []
        context.on("console", self._said)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("request", lambda request: self._asked(request.url))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "http://127.0.0.1:")):
            self.outside.append(url)

    def saw_nothing(self) -> bool:
        assert self.errors == []
        assert self.outside == []
        return True


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., tuple[Any, Watch]]]:
    """Makes a fresh page, watched; takes the options of a browser context."""
    contexts = []

    def fresh(**options: Any) -> tuple[Any, Watch]:
        context = browser.new_context(**options)
        contexts.append(context)
        watch = Watch(context)
        return context.new_page(), watch

    yield fresh
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    path = MODULES / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is not here; sh .ci/checkers fetches it with npm")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def validator() -> list[str]:
    """The command of the Nu Html Checker."""
    jar, java = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar", shutil.which("java")
    if not jar.is_file():
        pytest.skip("the Nu Html Checker is not here; sh .ci/checkers fetches it with npm")
    if java is None or subprocess.run([java, "-version"], capture_output=True, check=False).returncode:
        pytest.skip("the Nu Html Checker needs Java; apt-get install default-jre-headless")
    return [java, "-Xss8m", "-Xmx512m", "-jar", str(jar)]
