"""Queries of others passed on to a SPARQL endpoint elsewhere, within the limits of this service.

What comes back is read and written anew: so every endpoint answers in every form, and an answer that is cut
is whole in its form. No endpoint can be told to stop: what takes too long goes on there, by its limits.
"""

from collections.abc import Callable, Iterator
from threading import BoundedSemaphore
from time import monotonic
from typing import IO, cast

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from SPARQLWrapper import JSON, TURTLE

from queries.errors import EndpointTimeoutError
from queries.remote import RemoteSource
from queries.tokens import Form, form
from web.service.limits import CrowdedError, GoneError, Limits, TimeLimitError
from web.service.pool import Gone
from web.service.presence import Presence
from web.service.processes import Answer
from web.service.tasks import Task
from web.service.writing import Sink, write


class RemotePool:
    """An endpoint that several clients ask at one time."""

    def __init__(self, endpoint: str, limits: Limits, state: Callable[[], str]) -> None:
        self._source = RemoteSource(endpoint, seconds=limits.seconds)
        self._limits, self._state = limits, state
        self._presence = Presence(limits)
        self._places = BoundedSemaphore(limits.short + limits.long)

    @property
    def generation(self) -> str:
        """The name of the newest state of the endpoint; EndpointError where it does not answer."""
        return self._state()

    def answer(self, task: Task, client: str, gone: Gone) -> Answer:
        """Pass a query on.

        Raises EndpointError where the endpoint does not answer as it should, LimitError where it takes too
        long, BusyError where too many ask, GoneError where nobody waits any more.
        """
        with self._presence.of(client):
            if not self._places.acquire(timeout=self._limits.patience):
                raise CrowdedError
            try:
                return self._pass_on(task, gone)
            except EndpointTimeoutError as error:
                raise TimeLimitError(self._limits.seconds) from error
            finally:
                self._places.release()

    def start(self) -> None:
        """Do nothing: the endpoint runs by itself."""

    def close(self) -> None:
        """Do nothing: the endpoint goes on."""

    def _pass_on(self, task: Task, gone: Gone) -> Answer:
        state, answer = self._state(), Answer()
        is_table = form(task.query) in (Form.SELECT, Form.ASK)
        sink = Sink(answer.add, self._limits.result)
        with self._source.of(task.dataset).sent(task.query, JSON if is_table else TURTLE) as response:
            watched = cast("IO[bytes]", _Watched(response, self._limits.seconds, gone))
            try:
                whole = write(_read(watched, is_table=is_table), task.media, sink)
            except SyntaxError as error:
                raise self._source.misread(error) from error
        answer.generation, answer.cut = state, not whole
        return answer


def _read(answer: IO[bytes], *, is_table: bool) -> QuerySolutions | QueryBoolean | Iterator[Triple]:
    if is_table:
        return parse_query_results(answer, format=QueryResultsFormat.JSON)
    return (quad.triple for quad in parse(answer, format=RdfFormat.TURTLE))


class _Watched:
    """An answer that is read until the time is over, or nobody waits for it."""

    def __init__(self, response: IO[bytes], seconds: float, gone: Gone) -> None:
        self._response, self._seconds, self._gone = response, seconds, gone
        self._end = monotonic() + seconds

    def read(self, size: int = -1) -> bytes:
        """Read some bytes."""
        if monotonic() > self._end:
            raise TimeLimitError(self._seconds)
        if self._gone():
            raise GoneError("the client went away")
        return self._response.read(size)
