"""Answers that are kept: the same question to the same generation is worked out once, however many ask it."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import Protocol

from ontology.errors import KgError
from queries.errors import QueryError
from queries.tokens import has_keyword
from web.service.limits import GoneError, LimitError
from web.service.pool import Gone, locked
from web.service.processes import Answer
from web.service.tasks import Task

_KEPT = 64 << 20  # bytes of answers that are kept
_LARGEST = 4 << 20  # bytes of one answer that is kept
_LOOK = 0.1  # seconds between looks whether a client that waits is still there
_VOLATILE = frozenset({"NOW", "RAND", "UUID", "STRUUID"})  # functions whose value changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer to send: pieces of known size, of which generation they are, whether they were cut."""

    pieces: Iterable[bytes]
    size: int
    generation: str
    cut: bool
    close: Callable[[], None] = lambda: None  # once it is sent, or will not be

    def read(self) -> bytes:
        """Take the whole answer."""
        try:
            return b"".join(self.pieces)
        finally:
            self.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """An answer in memory."""

    body: bytes
    generation: str
    cut: bool

    def give(self) -> Answered:
        return Answered(pieces=(self.body,), size=len(self.body), generation=self.generation, cut=self.cut)


@dataclass(slots=True)
class _Flight:
    """A question that is being answered, for all who ask it meanwhile."""

    landed: Lock = field(default_factory=locked)  # until there is an answer, or none
    kept: _Kept | None = None
    error: KgError | None = None


class Engine(Protocol):
    """What runs queries: a pool of processes, or an endpoint elsewhere."""

    @property
    def generation(self) -> str:
        """The name of the newest state of what is asked."""

    def answer(self, task: Task, client: str, gone: Gone) -> Answer:
        """Run a query, see ``Pool.answer``."""

    def start(self) -> None:
        """Make ready before the first query comes."""

    def close(self) -> None:
        """End."""


class Service:
    """Answers queries by an engine and what was answered before."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, Task], _Kept] = OrderedDict()
        self._size = 0
        self._flights: dict[tuple[str, Task], _Flight] = {}

    def answer(self, task: Task, client: str, gone: Gone, state: str | None = None) -> Answered:
        """Answer a query, see ``Pool.answer`` for what can go wrong.

        ``state`` is the generation, where whoever asks has looked just now.
        """
        if is_volatile(task.query):
            return _streamed(self.engine.answer(task, client, gone))
        key = (self.engine.generation if state is None else state, task)
        while True:
            with self._lock:
                kept = self._kept.get(key)
                if kept is not None:
                    self._kept.move_to_end(key)
                    return kept.give()
                flight, leads = self._flights.get(key), False
                if flight is None:
                    flight, leads = self._flights.setdefault(key, _Flight()), True
            if leads:
                return self._lead(key, flight, lambda: self.engine.answer(task, client, gone))
            shared = _follow(flight, gone)
            if shared is not None:
                return shared.give()

    def _lead(self, key: tuple[str, Task], flight: _Flight, work: Callable[[], Answer]) -> Answered:
        """Work an answer out, and share it with all who wait for the same."""
        try:
            answer = work()
            if answer.size > _LARGEST:
                return _streamed(answer)
            flight.kept = _Kept(body=_streamed(answer).read(), generation=answer.generation, cut=answer.cut)
            self._keep((answer.generation, key[1]), flight.kept)
            return flight.kept.give()
        except (QueryError, LimitError) as error:
            flight.error = error
            raise
        finally:
            with self._lock:
                del self._flights[key]
            flight.landed.release()

    def _keep(self, key: tuple[str, Task], kept: _Kept) -> None:
        with self._lock:
            self._size += len(kept.body) - (len(self._kept[key].body) if key in self._kept else 0)
            self._kept[key] = kept
            while self._size > _KEPT:
                _, oldest = self._kept.popitem(last=False)
                self._size -= len(oldest.body)


@lru_cache(maxsize=8)  # one query is looked at time and again on its way
def is_volatile(query: str) -> bool:
    """Tell whether a query has another answer each time that it is asked.

    >>> is_volatile("SELECT (NOW() AS ?t) {}"), is_volatile('SELECT ("now" AS ?t) {}')
    (True, False)
    """
    return has_keyword(query, _VOLATILE)


def _follow(flight: _Flight, gone: Gone) -> _Kept | None:
    """Wait for what somebody else has asked; None where that did not end with an answer to share."""
    while not flight.landed.acquire(timeout=_LOOK):
        if gone():
            raise GoneError("the client went away")
    flight.landed.release()  # for the next who waits
    if flight.error is not None:
        raise flight.error
    return flight.kept


def _streamed(answer: Answer) -> Answered:
    return Answered(
        pieces=answer.pieces(),
        size=answer.size,
        generation=answer.generation,
        cut=answer.cut,
        close=answer.close,
    )
