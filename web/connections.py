"""Connections whose thread waits a moment for the next question, and threads that take turns in a stack.

Waitress reads in one thread and answers in others. Who asks question after question pays for each change from
one to the other; so the thread that answered reads the next question itself where it comes soon, and the one
that worked last, whose memory is near, works next.
"""

import select
from collections import deque
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from math import inf
from threading import Lock, Thread
from time import monotonic, time
from typing import Any, Protocol

from waitress.channel import ClientDisconnected, HTTPChannel
from waitress.task import ErrorTask, WSGITask
from waitress.utilities import build_http_date

from ontology.errors import KgError
from web.direct import FAILED, Asked, Given, Head
from web.heads import Heads
from web.shortcut import GIVEN

_LINGER = 50  # milliseconds that a thread waits for the next question
_BORDER = b"\r\n\r\n"  # of head and body
_LEFT = select.POLLRDHUP | select.POLLHUP | select.POLLERR  # that the client left


class _WholeTask(WSGITask):  # type: ignore[misc]
    """A question whose answer is sent by the thread that made it, in one piece where it is small."""

    def get_environment(self) -> dict[str, Any]:
        """Make the environment, with what is known of the answer."""
        return {**super().get_environment(), **self.channel.given}

    def finish(self) -> None:
        """End the answer, and send what is left of it."""
        super().finish()
        self.channel.send_rest()


class _OwnServer:
    """The server as a connection sees it: it is called only for what the thread does not do itself."""

    def __init__(self, server: "Server", connection: "Connection") -> None:
        self._server, self._connection = server, connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._server, name)

    def add_task(self, connection: "Connection") -> None:
        """Let a thread answer, unless one is there."""
        if not self._connection.held:
            self._server.add_task(connection)

    def pull_trigger(self) -> None:
        """Wake the thread that writes what clients take slowly, unless there is nothing to write."""
        if self._connection.writable():
            self._server.pull_trigger()


class Connection(HTTPChannel):  # type: ignore[misc]
    """A connection to a client."""

    task_class = _WholeTask
    error_task_class = ErrorTask
    held = False  # whether a thread looks after it, so that the main one does not

    def __init__(self, server: "Server", *arguments: Any, **options: Any) -> None:
        super().__init__(server, *arguments, **options)
        self.main, self.server = server, _OwnServer(server, self)
        self.given: dict[str, object] = {}  # what is known of the answer to the question that is read next
        self._head = b""  # of it, where nobody has read such a one before

    def readable(self) -> bool:
        """Tell whether the main thread is to read."""
        return not self.held and bool(super().readable())

    def service(self) -> None:
        """Answer a question, and those that follow soon."""
        self.held, whole = True, False
        try:
            super().service()
            while self._has_next():
                super().service()
                self.given = {}
            whole = True
        finally:
            self.will_close |= not whole
            self.held, self._head = False, b""
            with suppress(OSError):  # the server has ended
                self.main.pull_trigger()

    def send_rest(self) -> None:
        """Send what waits to be sent, as far as the client takes it now."""
        with self.outbuf_lock:
            self._flush_exception(self._flush_some, do_close=False)

    def check_client_disconnected(self) -> bool:
        """Tell whether the client left; the main thread does not look while a question is answered."""
        return not self.connected or bool(self._events(0) & _LEFT)

    def _has_next(self) -> bool:
        """Wait a moment for a question; the main thread sees to whatever else there is to do."""
        until = monotonic() + _LINGER / 1000
        while not self.requests:
            left = int((until - monotonic()) * 1000)
            if not self.connected or self.writable() or self.main.task_dispatcher.crowded or left <= 0:
                return False
            if self._events(left) != select.POLLIN:
                return False
            try:
                come = self.socket.recv(self.adj.recv_bytes)
                if self.request is None:
                    come = self._answer_known(come)
            except OSError:
                return False
            if come:
                self.received(come)
            else:
                until = monotonic() + _LINGER / 1000
        if self._head:
            self.main.heads.learn(self._head, self.requests[0])
            self._head = b""
        return True

    def _answer_known(self, come: bytes) -> bytes:
        """Answer a question whose head was read before; give what is left to read."""
        border = come.find(_BORDER)
        if border < 0:
            return come
        self._head = come[:border]
        known = self.main.heads.known.get(self._head)
        if known is None:
            return come
        self._head, begin = b"", border + len(_BORDER)
        while len(come) < begin + known.length:
            if self._events(_LINGER) != select.POLLIN:
                return come
            come += self.socket.recv(self.adj.recv_bytes)
        if len(come) > begin + known.length:
            return come
        return b"" if self._answer(known.head, come[begin:]) else come

    def _answer(self, head: Head, body: bytes) -> bool:
        """Answer a question, unless there is more to it; what is known of the answer then is noted."""
        self.last_activity = inf
        asked = Asked(head, body, self.addr[0], self.check_client_disconnected)
        try:
            given = self.main.heads.shortcut.ask(asked)
        except KgError as error:
            self.given = {FAILED: error}
            return False
        finally:
            self.last_activity = time()
        if given is None or given.size < 0:
            self.given = {} if given is None else {GIVEN: given}
            return False
        self._send(given)
        return True

    def _send(self, given: Given) -> None:
        lines = "".join(f"{name}: {value}\r\n" for name, value in given.headers)
        head = f"HTTP/1.1 200 OK\r\n{lines}Date: {_date(int(time()))}\r\n\r\n".encode("latin-1")
        try:
            pieces = iter(given.pieces)
            message, sent = head + next(pieces, b""), 0
            with suppress(BlockingIOError):
                sent = self.socket.send(message)
            for piece in chain((message[sent:],), pieces):
                self.write_soon(piece)
        except ClientDisconnected:
            self.will_close = True
        finally:
            given.close()

    def _events(self, milliseconds: int) -> int:
        """Wait for something to read, or for the client to leave."""
        watch = select.poll()
        try:
            watch.register(self.socket, select.POLLIN | select.POLLRDHUP)
            found = watch.poll(milliseconds)
        except (OSError, ValueError):  # it was closed
            return select.POLLHUP
        return found[0][1] if found else 0


@lru_cache(maxsize=1)
def _date(second: int) -> str:
    return str(build_http_date(second))


class Server(Protocol):
    """What a connection asks of the server of waitress."""

    heads: Heads
    task_dispatcher: "Threads"

    def add_task(self, connection: Connection) -> None:
        """Let a thread answer."""

    def pull_trigger(self) -> None:
        """Wake the main thread."""


class Threads:
    """Threads that answer questions, begun when they are needed: whichever worked last works next."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._count = 0
        self._idle: list[_Seat] = []
        self._waiting: deque[Connection] = deque()

    @property
    def crowded(self) -> bool:
        """Whether questions wait for a thread."""
        return bool(self._waiting)

    def add_task(self, connection: Connection) -> None:
        """Let a thread answer what a connection asks."""
        with self._lock:
            if self._idle:
                self._idle.pop().call(connection)
            elif self._count < self._most:
                self._count += 1
                Thread(target=self._work, args=(connection,), daemon=True).start()
            else:
                self._waiting.append(connection)

    def shutdown(self) -> None:
        """Begin nothing more; the threads end with the process."""
        with self._lock:
            while self._waiting:
                self._waiting.popleft().cancel()

    def _work(self, connection: Connection) -> None:
        seat = _Seat()
        while True:
            connection.service()
            with self._lock:
                if self._waiting:
                    connection = self._waiting.popleft()
                    continue
                self._idle.append(seat)
            connection = seat.wait()


class _Seat:
    """Where an idle thread waits."""

    def __init__(self) -> None:
        self._called = Lock()
        self._called.acquire()
        self._connection: Connection | None = None

    def call(self, connection: Connection) -> None:
        self._connection = connection
        self._called.release()

    def wait(self) -> Connection:
        self._called.acquire()
        called, self._connection = self._connection, None
        assert called is not None
        return called
