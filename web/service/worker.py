"""A process that answers queries, one after another, and that may be killed at any time.

It ends by itself when the server has gone, even in the midst of a query: a thread waits for the other end of
the connection to close. It opens the store only to read, so nothing is lost with it.
"""

import gc
import os
import resource
import select
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread

from graph import generations
from graph.generations import Generation
from graph.store import open_newest
from ontology.errors import StoreError
from queries.sources import Results
from web.service.messages import Line
from web.service.tasks import Reply, Task, load
from web.service.writing import Sink, write

_IDLE = 1.0  # seconds after which a worker that has nothing to do looks for a newer generation
_GRACE = 5  # seconds that the server has to end a query before the kernel does


def main() -> None:
    """Serve: the arguments are a file descriptor, the store, and limits of memory, answer and time."""
    descriptor, path, memory, most, seconds = sys.argv[1:]
    Thread(target=_end_with_server, args=(int(descriptor),), daemon=True).start()
    line = Line(socket.socket(fileno=int(descriptor)), _IDLE)
    worker = _Worker(Path(path), line, int(most))
    worker.look_for_newer()
    _silence_engine()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    worker.allowed = _address_space() + int(memory)
    gc.collect()
    gc.freeze()
    line.send(Reply.READY, b"")
    with suppress(EOFError, ConnectionError):  # the server has gone, in the midst of a message maybe
        while True:
            message = line.receive()
            if message is None:
                worker.look_for_newer()
                continue
            signal.alarm(int(float(seconds)) + _GRACE)
            worker.answer(load(message[1]))
            signal.alarm(0)


class _Worker:
    """The generation that this process reads, and where its answers go."""

    def __init__(self, path: Path, line: Line, most: int) -> None:
        self._path, self._line, self._most = path, line, most
        self._generation: Generation | None = None
        self._held = b""
        self.allowed = resource.RLIM_INFINITY  # bytes of addresses while a query runs

    def open(self) -> Generation:
        """Open the newest generation unless it is open; StoreError where there is none to be read."""
        if self._generation is None or generations.current(self._path) != self._generation.name:
            self._generation = None  # frees its memory first
            self._generation = open_newest(self._path)
        return self._generation

    def look_for_newer(self) -> None:
        """Follow the store, and remove what nobody reads any more: whoever read it may have been killed."""
        with suppress(StoreError, OSError):  # who asks is told
            self.open()
            generations.sweep(self._path)

    def answer(self, task: Task) -> None:
        """Run a query and send its answer, or why there is none."""
        try:
            self._answer(self.open(), task)
        except (SyntaxError, ValueError) as error:
            self._say(Reply.REFUSED, str(error))
        except MemoryError:
            self._say(Reply.MEMORY, "")
        except ConnectionError:
            raise
        except (StoreError, OSError, RuntimeError) as error:
            self._say(Reply.UNABLE, str(error))

    def _answer(self, generation: Generation, task: Task) -> None:
        self._held = b""
        sink = Sink(self._send_data, self._most)
        _limit_addresses(self.allowed)  # opening a store takes more for a moment, for threads
        try:
            whole = write(_run(generation, task), task.media, sink)
        finally:
            _limit_addresses(resource.RLIM_INFINITY)
        self._line.send(Reply.END if whole else Reply.CUT, f"{generation.name}\n".encode() + self._held)

    def _send_data(self, data: bytes) -> None:
        """Send what was held, and hold this: the last bytes go with the end, so that a message is enough."""
        if self._held:
            self._line.send(Reply.DATA, self._held)
        self._held = data

    def _say(self, reply: Reply, words: str) -> None:
        self._line.send(reply, words.encode(errors="replace"))


def _run(generation: Generation, task: Task) -> Results:
    dataset = task.dataset
    if dataset is None:
        return generation.store.query(task.query)
    return generation.store.query(
        task.query, default_graph=list(dataset.default), named_graphs=list(dataset.named)
    )


def _silence_engine() -> None:
    """Keep errors of ours on standard error, and drop what the engine writes there when memory ends."""
    ours = os.dup(2)
    os.set_inheritable(ours, False)
    sys.stderr = open(ours, "w", encoding="utf-8", buffering=1)  # noqa: PTH123, SIM115 - as long as the process
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _end_with_server(descriptor: int) -> None:
    """Wait until the server closes its end, or dies."""
    watch = select.poll()
    watch.register(descriptor, 0)
    watch.poll()
    os._exit(0)


def _limit_addresses(allowed: int) -> None:
    """Allow this process no more addresses than so many bytes."""
    resource.setrlimit(resource.RLIMIT_AS, (allowed, resource.RLIM_INFINITY))


def _address_space() -> int:
    """Tell how many bytes of addresses this process has now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


if __name__ == "__main__":
    main()
