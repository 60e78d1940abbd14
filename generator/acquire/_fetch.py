"""What a web address answers: the only place that uses the network, and only when asked to add an address."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit

from generator import __version__
from generator.models import GeneratorError

MAX_BYTES = 10_000_000
"""Largest page that is fetched."""
MAX_SECONDS = 20.0
"""Longest time a page may take, all redirections together."""
_SAVE_INSTEAD = "Try again later, or save the page in a browser and run: briefbook add SAVED.html"


def fetch(url: str, *, max_bytes: int = MAX_BYTES, max_seconds: float = MAX_SECONDS) -> tuple[bytes, str, str]:
    """What an http(s) address answers, its media type, and the address after all redirections.

    Raises:
        GeneratorError: any other scheme, no connection, an answer that is no success, too large or too slow.
    """
    parts = urlsplit(url)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise GeneratorError(
            f"{url} is not fetched: only http:// and https:// addresses are.",
            where=url,
            remedy="For a file on this machine give its path.",
        )
    answer: list[tuple[bytes, str, str]] = []
    refusal: list[GeneratorError] = []

    def run() -> None:
        try:
            answer.append(_get(url, max_bytes, max_seconds))
        except GeneratorError as mistake:
            refusal.append(mistake)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(max_seconds)
    if refusal:
        raise refusal[0]
    if not answer:
        raise GeneratorError(
            f"{parts.hostname} took longer than {max_seconds:g} seconds.", where=url, remedy=_SAVE_INSTEAD
        )
    return answer[0]


def _get(url: str, max_bytes: int, max_seconds: float) -> tuple[bytes, str, str]:
    request = urllib.request.Request(  # noqa: S310 - the opener below knows http and https only
        url, headers={"User-Agent": f"Briefbook/{__version__}", "Accept": "text/html, text/plain;q=0.5"}
    )
    host = urlsplit(url).hostname
    try:
        with _opener().open(request, timeout=max_seconds) as response:
            assert isinstance(response, HTTPResponse)
            data = response.read(max_bytes + 1)
            kind, final = response.headers.get_content_type(), response.url
            charset = response.headers.get_content_charset()
    except urllib.error.HTTPError as mistake:
        raise GeneratorError(
            f"{host} answered {mistake.code} {mistake.reason}.", where=url, remedy=_SAVE_INSTEAD
        ) from None
    except urllib.error.URLError as mistake:
        raise GeneratorError(
            f"cannot reach {host}: {mistake.reason}.",
            where=url,
            remedy="Check the connection, or save the page in a browser and run: briefbook add SAVED.html",
        ) from None
    except (OSError, HTTPException, ValueError) as mistake:
        raise GeneratorError(f"cannot read {url}: {mistake}.", where=url, remedy=_SAVE_INSTEAD) from None
    if len(data) > max_bytes:
        raise GeneratorError(
            f"{url} is larger than {max_bytes // 1_000_000} MB.", where=url, remedy="Give the article's own page."
        )
    return _in_utf8(data, charset), kind, final


def _opener() -> urllib.request.OpenerDirector:
    """One that cannot open files, FTP or data addresses, not even when redirected there."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """The page with a mark that it is UTF-8, if the server named its encoding."""
    try:
        return b"\xef\xbb\xbf" + data.decode(charset or "").encode() if charset else data
    except (LookupError, UnicodeError):
        return data
