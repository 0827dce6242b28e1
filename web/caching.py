"""Pages kept as they were written: a generation of a store does not change, so neither does a page of it."""

from collections import OrderedDict
from hashlib import sha256
from threading import Lock
from typing import TypeAlias

from flask import Flask, Response, request

from web.language import current
from web.negotiation import prefers_html
from web.site import site

Key: TypeAlias = tuple[str, str, str, str, bool]

_NEVER = (
    "console",
    "questions",
    "sparql",
    "static",
    None,
)  # an answer may be cut short, and be whole next time
_MOST = 64_000_000  # bytes of all pages that are kept


class Pages:
    """The pages that were asked for last, as bytes."""

    def __init__(self, most: int = _MOST) -> None:
        self._most, self._size = most, 0
        self._kept: OrderedDict[Key, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> bytes | None:
        """Give a page, and keep it longer than others."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Key, body: bytes) -> None:
        """Keep a page; those that nobody asked for longest go."""
        with self._lock:
            self._size += len(body) - len(self._kept.pop(key, b""))
            self._kept[key] = body
            while self._size > self._most:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped)


def register(app: Flask) -> None:
    """Keep the pages of an application, and tell browsers by a tag whether theirs is still the same."""
    pages = Pages()

    def kept() -> Response | None:
        if request.method not in ("GET", "HEAD") or request.blueprint in _NEVER:
            return None
        body = pages.get(_key())
        return None if body is None else Response(body, content_type="text/html; charset=utf-8")

    def keep(answer: Response) -> Response:
        if answer.status_code != 200 or answer.mimetype != "text/html" or request.blueprint in _NEVER:
            return answer
        body = answer.get_data()
        if request.method == "GET":
            pages.put(_key(), body)
        answer.vary.add("Accept")
        answer.headers["Cache-Control"] = "no-cache"
        answer.set_etag(sha256(body).hexdigest()[:32])
        answer.make_conditional(request)
        return answer

    app.before_request(kept)
    app.after_request(keep)


def _key() -> Key:
    """Name what a page hangs on; it names itself by the host that it was asked at."""
    return site().state.name, request.host_url, request.full_path, current(), prefers_html(request)
