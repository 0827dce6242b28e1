"""Pages kept as they were written: a generation of a store does not change, so neither does a page of it."""

from hashlib import sha256
from typing import TypeAlias

from flask import Flask, Response, request

from web.keeping import Kept
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


def register(app: Flask) -> None:
    """Keep the pages of an application, and tell browsers by a tag whether theirs is still the same."""
    pages: Kept[Key, bytes] = Kept(_MOST)

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
            pages.put(_key(), body, len(body))
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
