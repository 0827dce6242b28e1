"""The way of a plain query: from the request to the service, past what an application does for its pages.

What it answers is what ``web.sparql`` answers. It takes what most clients send: a query alone, of a URL, a
form or a body, and no condition. The application says what is wrong with a question.
"""

import re
from binascii import a2b_qp
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from queries.services import refuse_service
from queries.tokens import Form, form
from web.delivery import parcel, unpacks
from web.negotiation import GRAPHS, TABLES, choose
from web.policy import GUARDS
from web.protocol import FORM, QUERY
from web.service.answering import Service
from web.service.hosts import refuse_private
from web.service.tasks import Task

FAILED = "communekg.failed"  # of an environment of WSGI: the error that is the answer
_FIELD = b"query="
_ENCODED = re.compile(rb"[^%=&\r\n]*+(?:%[0-9A-Fa-f]{2}[^%=&\r\n]*+)*+")
_TABLES, _GRAPHS = tuple(TABLES), tuple(GRAPHS)


class Head(NamedTuple):
    """What the head of a request to ``/sparql`` says, as far as an answer hangs on it."""

    method: str
    url: str  # what follows the question mark
    media: str  # of the body
    accepts: str
    packs: str  # the encodings that it takes


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to ``/sparql``."""

    head: Head
    body: bytes
    client: str
    gone: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to send: its headers, and pieces, once and then closed."""

    headers: list[tuple[str, str]]
    pieces: Iterable[bytes]
    size: int  # bytes; -1 where nobody knows
    close: Callable[[], None]


class Direct:
    """Answers plain queries by a service."""

    def __init__(self, service: Service, allowed: Collection[str], follow: Callable[[], object]) -> None:
        """Take a service, the hosts that queries may call, and what lets pages follow to a newer state."""
        self._service, self._allowed, self._follow = service, allowed, follow
        self._generation = ""

    def answer(self, asked: Asked, state: str) -> Given | None:
        """Answer a request of a state; None where the application is to do so, KgError where it fails."""
        text = plain_query(asked.head, asked.body)
        if text is None:
            return None
        media = choose(asked.head.accepts, _TABLES if form(text) in (Form.SELECT, Form.ASK) else _GRAPHS)
        if media is None:
            return None
        refuse_private(refuse_service(text, self._allowed))
        task = Task(query=text, media=media)
        answered = self._service.answer(task, asked.client, asked.gone, state)
        if answered.generation != self._generation:  # pages would keep the one before on disk
            self._follow()
            self._generation = answered.generation
        made = parcel(answered, task, packs=unpacks(asked.head.packs))
        return Given([*made.headers, *GUARDS], made.pieces, made.size, answered.close)


def plain_query(head: Head, body: bytes) -> str | None:
    """Read the query of a request that has nothing else; None where there is more to it.

    >>> plain_query(Head("GET", "query=ASK+%7B%7D", "", "", ""), b"")
    'ASK {}'
    """
    if head.method == "GET":
        return None if body else _field(head.url.encode("latin-1"))
    if head.url:
        return None
    if head.media == FORM:
        return _field(body)
    return _text(body) if head.media == QUERY else None


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
