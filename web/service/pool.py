"""Who runs when: a few processes for short queries, a few for long ones, and each client in its turn.

Every query begins as a short one. What still runs after a moment becomes a long one if there is a place for
it, and lets every other process go first; else it is put back, to begin again when there is a place. So a
service full of long queries still answers short ones at once.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from weakref import finalize

from graph import generations
from ontology.errors import KgError
from queries.errors import QueryError
from web.service.limits import CrowdedError, GoneError, Limits, WorkerError
from web.service.presence import Presence
from web.service.processes import Answer, DeferredError, LostError, WorkerProcess
from web.service.tasks import Task

Gone = Callable[[], bool]  # whether whoever asked went away

_TRIES = 3  # a worker that was killed is not the fault of its query, time and again it is
_SPARE = 2  # processes that are ready when others become long ones or are ended
_PAUSE = 0.05  # seconds in which others that were killed with a worker are seen to be dead
_LOOK = 0.1  # seconds between looks whether a client that waits is still there


class _Lane(Enum):
    """What a query waits for."""

    SHORT = auto()
    LONG = auto()


def locked() -> Lock:
    """Make a lock that somebody holds, to be released when what others wait for is there."""
    made = Lock()
    made.acquire()
    return made


@dataclass(slots=True, kw_only=True, eq=False)
class _Turn:
    """A query that waits or runs."""

    number: int  # who came first
    client: str
    lane: _Lane
    called: Lock = field(default_factory=locked)  # until it may run


class Pool:
    """Worker processes of a store, shared by all clients; they are begun when the first query comes."""

    def __init__(self, store: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._places = {_Lane.SHORT: limits.short, _Lane.LONG: limits.long}
        self._lock = Lock()
        self._numbers = count()
        self._presence = Presence(limits)
        self._waiting: dict[_Lane, list[_Turn]] = {lane: [] for lane in _Lane}
        self._running: list[_Turn] = []
        self._idle: deque[WorkerProcess] = deque()
        self._processes: set[WorkerProcess] = set()
        self._end = finalize(self, _end_all, self._processes)

    @property
    def generation(self) -> str:
        """The name of the newest generation, "" where there is none."""
        return generations.current(self._store) or ""

    def answer(self, task: Task, client: str, gone: Gone) -> Answer:
        """Run a query in its turn.

        Raises QueryError where the engine refuses it, LimitError where it takes more than it may, BusyError
        where it cannot be begun, GoneError where nobody waits for it any more.
        """
        with self._presence.of(client):
            lane, tries = _Lane.SHORT, _TRIES
            while True:
                try:
                    return self._attempt(task, client, gone, lane)
                except DeferredError:
                    lane = _Lane.LONG
                except LostError as error:
                    tries -= 1
                    if not tries:
                        raise WorkerError(error.status) from error
                    sleep(_PAUSE)

    def start(self) -> None:
        """Begin the processes before the first query comes."""
        with self._lock:
            self._fill_up()

    def pids(self) -> list[int]:
        """List the processes that there are."""
        with self._lock:
            return sorted(process.pid for process in self._processes)

    def close(self) -> None:
        """End all processes."""
        self._end()

    def _attempt(self, task: Task, client: str, gone: Gone, lane: _Lane) -> Answer:
        turn = _Turn(number=next(self._numbers), client=client, lane=lane)
        worker, healthy = self._begin(turn, gone), False
        try:
            if lane is _Lane.LONG:
                worker.yield_to_others()
            answer = worker.run(task, gone, lambda: self._grow_long(turn, worker), long=lane is _Lane.LONG)
            healthy = True
        except QueryError:
            healthy = True
            raise
        finally:
            self._finish(turn, worker, healthy=healthy and turn.lane is _Lane.SHORT)
        return answer

    def _begin(self, turn: _Turn, gone: Gone) -> WorkerProcess:
        """Wait for a turn, and take a worker."""
        with self._lock:
            self._waiting[turn.lane].append(turn)
            self._call_next(turn.lane)
            if turn in self._running:
                return self._take_idle(turn)
        patience = monotonic() + self._limits.patience
        try:
            while not turn.called.acquire(timeout=_LOOK):
                if gone():
                    raise GoneError("the client went away")
                if monotonic() > patience:
                    raise CrowdedError
        except KgError:
            with self._lock:
                self._leave(turn)
            raise
        with self._lock:
            return self._take_idle(turn)

    def _call_next(self, lane: _Lane) -> None:
        """Call who may run, while there is a place: of the client with the fewest there, who came first."""
        waiting = self._waiting[lane]
        while waiting:
            running = [each.client for each in self._running if each.lane is lane]
            if len(running) >= self._places[lane]:
                return
            turn = min(waiting, key=lambda each: (running.count(each.client), each.number))
            waiting.remove(turn)
            self._running.append(turn)
            turn.called.release()

    def _leave(self, turn: _Turn) -> None:
        """Give back a place, or the wait for one."""
        (self._running if turn in self._running else self._waiting[turn.lane]).remove(turn)
        self._call_next(turn.lane)

    def _take_idle(self, turn: _Turn) -> WorkerProcess:
        try:
            while self._idle:
                worker = self._idle.pop()  # the one that worked last: its memory is nearest
                if worker.is_alive():
                    return worker
                self._drop(worker)
            return self._add()
        except (KgError, OSError):
            self._leave(turn)
            raise

    def _grow_long(self, turn: _Turn, worker: WorkerProcess) -> bool:
        """Make a query a long one if there is a place for it; its place for short ones is free then."""
        with self._lock:
            running = sum(each.lane is _Lane.LONG for each in self._running)
            if running + len(self._waiting[_Lane.LONG]) >= self._limits.long:
                return False
            turn.lane = _Lane.LONG
            self._fill_up()
            self._call_next(_Lane.SHORT)
        worker.yield_to_others()
        return True

    def _finish(self, turn: _Turn, worker: WorkerProcess, *, healthy: bool) -> None:
        with self._lock:
            if healthy and worker.is_alive() and len(self._idle) < self._limits.short + _SPARE:
                self._idle.append(worker)
            else:
                self._drop(worker)
            self._leave(turn)
            self._fill_up()

    def _fill_up(self) -> None:
        """Begin processes, so that some are ready beyond those that short queries may take."""
        short = sum(1 for each in self._running if each.lane is _Lane.SHORT)
        while self._end.alive and len(self._idle) + short < self._limits.short + _SPARE:
            self._idle.appendleft(self._add())  # it has to start yet: those that have go first

    def _add(self) -> WorkerProcess:
        if not self._end.alive:  # the service is ending
            raise CrowdedError
        worker = WorkerProcess(self._store, self._limits)
        self._processes.add(worker)
        return worker

    def _drop(self, worker: WorkerProcess) -> None:
        self._processes.discard(worker)
        worker.end()


def _end_all(processes: set[WorkerProcess]) -> None:
    for worker in tuple(processes):
        worker.kill()
