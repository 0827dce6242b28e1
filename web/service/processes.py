"""A worker process as the server sees it: begun, given a task, ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from socket import socketpair
from tempfile import TemporaryFile
from time import monotonic
from typing import IO

from ontology.errors import StoreError
from queries.errors import QueryError
from web.service.limits import GoneError, Limits, MemoryLimitError, TimeLimitError
from web.service.messages import Line
from web.service.tasks import ASKED, Reply, Task

_ROOT = Path(__file__).resolve().parents[2]
# Nothing of the folder where the server was started may be imported instead of ours, hence -P.
_START = [
    "-P",
    "-c",
    "import sys; sys.path.insert(0, sys.argv.pop(1)); from web.service.worker import main; main()",
]
_ALLOCATION = {
    "MALLOC_ARENA_MAX": "2",  # more would count as memory that nobody uses
    # Memory in large pages, some of which is kept from one query to the next: queries take 3 % less time.
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=16777216:"
    "glibc.malloc.trim_threshold=67108864:glibc.malloc.mmap_threshold=33554432",
}
_HELD = 1 << 20  # bytes of an answer that are kept in memory
_PIECE = 1 << 16
_LOOK = 0.025  # seconds between looks whether the client is still there
_BACKGROUND = 19  # the niceness of a process that others need not wait for


class LostError(Exception):
    """A worker process that ended without being told to."""

    def __init__(self, status: int | None) -> None:
        super().__init__(status)
        self.status = status


class DeferredError(Exception):
    """A query that is a long one and cannot go on now."""


class Answer:
    """The bytes of an answer, of which generation it is, and whether it was cut."""

    def __init__(self) -> None:
        self.size = 0
        self.generation = ""
        self.cut = False
        self._pieces: list[bytes] = []
        self._file: IO[bytes] | None = None  # what is too much for memory

    def __del__(self) -> None:
        self.close()

    def add(self, data: bytes) -> None:
        """Put some more bytes."""
        self._pieces.append(data)
        self.size += len(data)
        if self.size > _HELD:
            if self._file is None:
                self._file = TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
            self._file.writelines(self._pieces)
            self._pieces.clear()

    def pieces(self) -> Iterator[bytes]:
        """Give the bytes, and hold them as long as that takes."""
        if self._file is not None:
            self._file.seek(0)
            yield from iter(partial(self._file.read, _PIECE), b"")
        yield from self._pieces

    def close(self) -> None:
        """Let go of the bytes."""
        if self._file is not None:
            self._file.close()


@dataclass(slots=True, kw_only=True)
class _Watch:
    """What a query that runs is held against."""

    limits: Limits
    gone: Callable[[], bool]
    grow_long: Callable[[], bool]
    long: bool
    begin: float

    def look(self) -> None:
        """Look at the clock; raise what ends the query."""
        seconds = monotonic() - self.begin
        if not self.long and seconds > self.limits.quick:
            if not self.grow_long():
                raise DeferredError
            self.long = True
        if seconds > self.limits.seconds:
            raise TimeLimitError(self.limits.seconds)


class WorkerProcess:
    """One process that runs one query at a time."""

    def __init__(self, store: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        ours, theirs = socketpair()
        self._line, self._ready = Line(ours, _LOOK), False
        arguments = (theirs.fileno(), store.resolve(), limits.memory, limits.result, limits.seconds)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, *_START, str(_ROOT), *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, **_ALLOCATION},
                pass_fds=(theirs.fileno(),),
                start_new_session=True,  # an interrupt of the terminal is for the server
            )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Tell whether the process has not ended."""
        return self._process.poll() is None

    def yield_to_others(self) -> None:
        """Let every other process go first."""
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, _BACKGROUND)

    def run(
        self, task: Task, gone: Callable[[], bool], grow_long: Callable[[], bool], *, long: bool
    ) -> Answer:
        """Run a query and collect its answer.

        After ``Limits.quick`` seconds ``grow_long`` is asked whether it may go on. Raises QueryError for a
        query that the engine refuses, and else what says that this process must be ended: TimeLimitError,
        MemoryLimitError, GoneError, DeferredError, LostError.
        """
        answer = Answer()
        watch = _Watch(limits=self._limits, gone=gone, grow_long=grow_long, long=long, begin=monotonic())
        try:
            self._line.send(ASKED, task.dump())
            self._collect(answer, watch)
        except (EOFError, OSError) as error:
            raise self._reason() from error
        finally:
            if not answer.generation:
                answer.close()
        return answer

    def _collect(self, answer: Answer, watch: _Watch) -> None:
        """Take messages until the answer is whole, and look after the clock between them."""
        ready = self._ready
        while True:
            message = self._line.receive()
            if message is not None and self._take(*message, answer):
                return
            if ready is not self._ready:  # how long a process takes to start is no fault of its first query
                watch.begin, ready = monotonic(), True
            if watch.gone():
                raise GoneError("the client went away")
            if ready:
                watch.look()
            elif monotonic() - watch.begin > self._limits.patience:
                raise LostError(None)

    def kill(self) -> None:
        """End the process, whatever it does; whoever waits for its answer gets to know."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """End the process and the connection to it; nobody else may be using it."""
        self.kill()
        self._line.close()

    def _take(self, kind: bytes, content: bytes, answer: Answer) -> bool:
        """Take a message; tell whether it is the last one."""
        match Reply(kind):
            case Reply.READY:
                self._ready = True
                return False
            case Reply.DATA:
                answer.add(content)
                return False
            case Reply.END | Reply.CUT:
                generation, _, data = content.partition(b"\n")
                answer.add(data)
                answer.cut = kind == Reply.CUT
                answer.generation = generation.decode()
                return True
            case Reply.REFUSED:
                raise QueryError(f"bad SPARQL: {content.decode()}")
            case Reply.MEMORY:
                raise MemoryLimitError(self._limits.memory)
            case Reply.UNABLE:
                raise StoreError(str(self._store), f"the store cannot be read: {content.decode()}")

    def _reason(self) -> Exception:
        """Tell why the process ended by how it ended."""
        status = self._process.wait()
        if status == -signal.SIGABRT:  # the engine's own answer to memory that it does not get
            return MemoryLimitError(self._limits.memory)
        if status == -signal.SIGALRM:
            return TimeLimitError(self._limits.seconds)
        if status == -signal.SIGSEGV:  # the stack of the engine's parser
            return QueryError("bad SPARQL: the query is nested too deeply")
        return LostError(status)
