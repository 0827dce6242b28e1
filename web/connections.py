"""Connections whose thread waits a moment for the next question, and threads that take turns in a stack.

Waitress reads in one thread and answers in others. Who asks question after question pays for each change from
one to the other; so the thread that answered reads the next question itself where it comes soon, and the one
that worked last, whose memory is near, works next.
"""

import select
from collections import deque
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ErrorTask, WSGITask

_LINGER = 50  # milliseconds that a thread waits for the next question
_LEFT = select.POLLRDHUP | select.POLLHUP | select.POLLERR  # that the client left


class _WholeTask(WSGITask):  # type: ignore[misc]
    """A question whose answer is sent by the thread that made it, in one piece where it is small."""

    def finish(self) -> None:
        """End the answer, and send what is left of it."""
        super().finish()
        self.channel.send_rest()


class _OwnServer:
    """The server as a connection sees it: it is called only for what the thread does not do itself."""

    def __init__(self, server: BaseWSGIServer, connection: "Connection") -> None:
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

    def __init__(self, server: BaseWSGIServer, *arguments: Any, **options: Any) -> None:
        super().__init__(server, *arguments, **options)
        self.main, self.server = server, _OwnServer(server, self)

    def readable(self) -> bool:
        """Tell whether the main thread is to read."""
        return not self.held and bool(super().readable())

    def service(self) -> None:
        """Answer a question, and those that follow soon."""
        self.held = True
        try:
            super().service()
            while self._has_next():
                super().service()
        finally:
            self.held = False
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
                self.received(self.socket.recv(self.adj.recv_bytes))
            except OSError:
                return False
        return True

    def _events(self, milliseconds: int) -> int:
        """Wait for something to read, or for the client to leave."""
        watch = select.poll()
        try:
            watch.register(self.socket, select.POLLIN | select.POLLRDHUP)
            found = watch.poll(milliseconds)
        except (OSError, ValueError):  # it was closed
            return select.POLLHUP
        return found[0][1] if found else 0


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
