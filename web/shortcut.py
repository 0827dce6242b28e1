"""The way of a request that was answered before: to the same bytes, without reading the query again.

It stands before the application, which takes as long for its own work as the engine for a small query; so
what was not answered before goes past it too (``web.direct``), where it is a plain query.
"""

import re
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

from werkzeug.wsgi import ClosingIterator

from ontology.errors import KgError
from web.direct import FAILED, Asked, Direct, Given, Head
from web.keeping import Kept

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PATH = "/sparql"
OWN_WAY = ("IF_NONE_MATCH", "AUTHORIZATION", "TRANSFER_ENCODING")  # headers that ask for more
GIVEN = "communekg.given"  # of an environment of WSGI: the answer, worked out already
LONGEST = 9_999  # bytes of the body of a question that is short
_MOST, _LARGEST = 16 << 20, 64 << 10  # bytes of all answers, and of one
_METHODS = ("GET", "POST")
_LENGTH = re.compile("[0-9]{1,4}")
_READ = ("REQUEST_METHOD", "QUERY_STRING", "CONTENT_TYPE", "HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING")
Key: TypeAlias = tuple[str, bytes, Head]


class Shortcut:
    """Gives the answers of an application again, as long as the state is the same."""

    def __init__(self, application: "WSGIApplication", direct: Direct, state: Callable[[], str]) -> None:
        self._application, self._direct, self._state = application, direct, state
        self._kept: Kept[Key, Given] = Kept(_MOST)

    def ask(self, asked: Asked) -> Given | None:
        """Answer a short question; None where the application is to do so, KgError where it fails."""
        key = self._key(asked)
        return None if key is None else self._ask(key, asked)

    def answer(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer a request, as an application of WSGI does."""
        given: Given | None = environ.get(GIVEN)
        asked = None if given is not None or FAILED in environ else _read(environ)
        key = None if asked is None else self._key(asked)
        if asked is not None and key is not None:
            try:
                given = self._ask(key, asked)
            except KgError as error:
                environ[FAILED], key = error, None
        if given is not None:
            start("200 OK", list(given.headers))
            return ClosingIterator(given.pieces, given.close)
        return (
            self._application(environ, start) if key is None else self._keep_what_comes(key, environ, start)
        )

    def _key(self, asked: Asked) -> Key | None:
        try:
            return self._state(), asked.body, asked.head
        except KgError:  # the application says it better
            return None

    def _ask(self, key: Key, asked: Asked) -> Given | None:
        known = self._kept.get(key)
        if known is not None:
            return known
        given = self._direct.answer(asked, key[0])
        return None if given is None else self._keep(key, given)

    def _keep(self, key: Key, given: Given) -> Given:
        """Keep an answer where it is small and has a tag, to be given as often as one likes."""
        if not 0 <= given.size <= _LARGEST or not any(name == "ETag" for name, _ in given.headers):
            return given
        body = b"".join(given.pieces)
        given.close()
        whole = Given(given.headers, (body,), len(body), _nothing)
        self._kept.put(key, whole, len(body))
        return whole

    def _keep_what_comes(
        self, key: Key, environ: "WSGIEnvironment", start: "StartResponse"
    ) -> Iterable[bytes]:
        """Let the application answer, and keep that."""
        noted: list[tuple[str, str]] = []

        def noting(status: str, headers: list[tuple[str, str]], *more: Any) -> Callable[[bytes], object]:
            noted[:] = headers if status.startswith("200 ") else ()
            return start(status, headers, *more)

        pieces = self._application(environ, noting)
        headers = dict(noted)
        if "Set-Cookie" in headers or "Content-Length" not in headers:
            return pieces
        # https://peps.python.org/pep-3333/#specification-details
        close: Callable[[], None] = getattr(pieces, "close", _nothing)
        return self._keep(key, Given(noted, pieces, int(headers["Content-Length"]), close)).pieces


def _read(environ: "WSGIEnvironment") -> Asked | None:
    """Read a question from its request; None for one that takes the long way."""
    if environ["PATH_INFO"] != PATH or any(f"HTTP_{name}" in environ for name in OWN_WAY):
        return None
    length = environ.get("CONTENT_LENGTH") or "0"
    if environ["REQUEST_METHOD"] not in _METHODS or not _LENGTH.fullmatch(length):
        return None
    body = environ["wsgi.input"].read(int(length)) if int(length) else b""
    environ["wsgi.input"] = BytesIO(body)
    head = Head(*(environ.get(name, "") for name in _READ))
    gone = environ.get("waitress.client_disconnected", lambda: False)
    return Asked(head, body, environ.get("REMOTE_ADDR", ""), gone)


def _nothing() -> None:
    """Close what needs no closing."""
