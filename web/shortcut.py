"""The way of a request that was answered before: to the same bytes, without reading the query again.

It stands before the application, which takes as long for its own work as the engine for a small query; so
what was not answered before goes past it too (``web.direct``), where it is a plain query.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

from ontology.errors import KgError
from web.direct import Direct
from web.keeping import Kept

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_PATH = "/sparql"
_MOST, _LARGEST = 16 << 20, 64 << 10  # bytes of all answers, and of one
_OWN_WAY = ("HTTP_IF_NONE_MATCH", "HTTP_AUTHORIZATION", "HTTP_TRANSFER_ENCODING")
_METHODS = ("GET", "POST")
_LENGTH = re.compile("[0-9]{1,4}")  # of the body of a question that is short
_READ = ("REQUEST_METHOD", "QUERY_STRING", "CONTENT_TYPE", "HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING")
Headers: TypeAlias = list[tuple[str, str]]
Key: TypeAlias = tuple[str, bytes, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Whole:
    """An answer as it was sent."""

    headers: Headers
    body: bytes


class Shortcut:
    """Gives the answers of an application again, as long as the state is the same."""

    def __init__(self, application: "WSGIApplication", direct: Direct, state: Callable[[], str]) -> None:
        self._application, self._direct, self._state = application, direct, state
        self._kept: Kept[Key, _Whole] = Kept(_MOST)

    def answer(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer a request, as an application of WSGI does."""
        key = self._key(environ)
        if key is None:
            return self._application(environ, start)
        known = self._kept.get(key)
        if known is not None:
            start("200 OK", list(known.headers))
            return (known.body,)
        return self._keep(key, environ, start)

    def _key(self, environ: "WSGIEnvironment") -> Key | None:
        """Tell what an answer hangs on; None for a request that takes the long way."""
        if environ["PATH_INFO"] != _PATH or any(name in environ for name in _OWN_WAY):
            return None
        length = environ.get("CONTENT_LENGTH") or "0"
        if environ["REQUEST_METHOD"] not in _METHODS or not _LENGTH.fullmatch(length):
            return None
        try:
            state = self._state()
        except KgError:  # the application says it better
            return None
        body = environ["wsgi.input"].read(int(length)) if int(length) else b""
        environ["wsgi.input"] = BytesIO(body)
        return state, body, tuple(environ.get(name, "") for name in _READ)

    def _keep(self, key: Key, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Let the application answer, and keep that where it is small and has a tag."""
        noted: Headers = []

        def noting(status: str, headers: Headers, *more: Any) -> Callable[[bytes], object]:
            noted[:] = headers if status.startswith("200 ") else ()
            return start(status, headers, *more)

        pieces = self._direct.answer(environ, noting, key[1])
        if pieces is None:
            pieces = self._application(environ, noting)
        given = dict(noted)
        size = int(given.get("Content-Length", _LARGEST + 1))
        if "ETag" not in given or "Set-Cookie" in given or size > _LARGEST:
            return pieces
        body = b"".join(pieces)
        getattr(pieces, "close", lambda: None)()  # https://peps.python.org/pep-3333/#specification-details
        self._kept.put(key, _Whole(noted, body), size)
        return (body,)
