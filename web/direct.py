"""The way of a plain query: from the request to the service, past what an application does for its pages.

What it answers is what ``web.sparql`` answers. It takes what most clients send: a query alone, of a URL, a
form or a body, and no condition. The application says what is wrong with a question.
"""

import re
from binascii import a2b_qp
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from werkzeug.wsgi import ClosingIterator

from ontology.errors import KgError
from queries.services import refuse_service
from queries.tokens import Form, form
from web.delivery import parcel, unpacks
from web.negotiation import GRAPHS, TABLES, choose
from web.policy import GUARDS
from web.protocol import FORM, QUERY
from web.service.answering import Service
from web.service.hosts import refuse_private
from web.service.tasks import Task

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

FAILED = "communekg.failed"  # of an environment of WSGI: the error that is the answer
_FIELD = b"query="
_ENCODED = re.compile(rb"[^%=&\r\n]*+(?:%[0-9A-Fa-f]{2}[^%=&\r\n]*+)*+")
_TABLES, _GRAPHS = tuple(TABLES), tuple(GRAPHS)


class Direct:
    """Answers plain queries by a service."""

    def __init__(self, service: Service, allowed: Collection[str], follow: Callable[[], object]) -> None:
        """Take a service, the hosts that queries may call, and what lets pages follow to a newer state."""
        self._service, self._allowed, self._follow = service, allowed, follow
        self._generation = ""

    def answer(
        self, environ: "WSGIEnvironment", start: "StartResponse", body: bytes
    ) -> Iterable[bytes] | None:
        """Answer a request for ``/sparql``; None where the application is to do so."""
        text = plain_query(environ, body)
        if text is None:
            return None
        try:
            return self._answer(text, environ, start)
        except KgError as error:
            environ[FAILED] = error
            return None

    def _answer(
        self, text: str, environ: "WSGIEnvironment", start: "StartResponse"
    ) -> Iterable[bytes] | None:
        offered = _TABLES if form(text) in (Form.SELECT, Form.ASK) else _GRAPHS
        media = choose(environ.get("HTTP_ACCEPT", ""), offered)
        if media is None:
            return None
        refuse_private(refuse_service(text, self._allowed))
        task = Task(query=text, media=media)
        gone = environ.get("waitress.client_disconnected", lambda: False)
        answered = self._service.answer(task, environ.get("REMOTE_ADDR", ""), gone)
        if answered.generation != self._generation:  # pages would keep the one before on disk
            self._follow()
            self._generation = answered.generation
        made = parcel(answered, task, packs=unpacks(environ.get("HTTP_ACCEPT_ENCODING", "")))
        start("200 OK", [*made.headers, *GUARDS])
        return ClosingIterator(made.pieces, answered.close)


def plain_query(environ: "WSGIEnvironment", body: bytes) -> str | None:
    """Read the query of a request that has nothing else; None where there is more to it.

    >>> plain_query({"REQUEST_METHOD": "GET", "QUERY_STRING": "query=ASK+%7B%7D"}, b"")
    'ASK {}'
    """
    url = environ.get("QUERY_STRING", "")
    if environ["REQUEST_METHOD"] == "GET":
        return None if body else _field(url.encode("latin-1"))
    if url:
        return None
    media = environ.get("CONTENT_TYPE", "")
    if media == FORM:
        return _field(body)
    return _text(body) if media == QUERY else None


def _field(encoded: bytes) -> str | None:
    """Decode the one field of a form or URL, which differs from quoted-printable by its signs alone."""
    value = encoded.removeprefix(_FIELD)
    if value == encoded or not _ENCODED.fullmatch(value):
        return None
    return _text(a2b_qp(value.replace(b"+", b" ").replace(b"%", b"=")))


def _text(query: bytes) -> str | None:
    try:
        text = query.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\ufffd" in text else text
