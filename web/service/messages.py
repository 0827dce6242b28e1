"""The line between the server and a worker process: messages of a kind, each with its length before it."""

import os
import socket
import struct
from weakref import finalize

_HEAD = struct.Struct("!cI")  # the kind, and the number of bytes that follow
_PIECE = 1 << 16  # bytes taken at a time
_TIME = struct.Struct("ll")  # seconds and microseconds, as the kernel has them


class Line:
    """One end of a line. EOFError is that the other end was closed."""

    def __init__(self, end: socket.socket, patience: float) -> None:
        """Take a socket; ``patience`` is how many seconds a message is waited for."""
        self._come = bytearray()
        whole = int(patience)
        end.setsockopt(  # the kernel's own limit: one call less for each message than to ask, then to read
            socket.SOL_SOCKET, socket.SO_RCVTIMEO, _TIME.pack(whole, int((patience - whole) * 1_000_000))
        )
        self._descriptor = end.detach()
        self._close = finalize(self, os.close, self._descriptor)

    def send(self, kind: bytes, content: bytes) -> None:
        """Send a message: its kind is one byte."""
        message = _HEAD.pack(kind, len(content)) + content
        sent = os.write(self._descriptor, message)
        while sent < len(message):
            sent += os.write(self._descriptor, memoryview(message)[sent:])

    def receive(self) -> tuple[bytes, bytes] | None:
        """Take the next message, its kind and its content; None where none comes in time."""
        while True:
            message = self._next()
            if message is not None:
                return message
            try:
                data = os.read(self._descriptor, _PIECE)
            except BlockingIOError:
                return None
            if not data:
                raise EOFError
            self._come += data

    def close(self) -> None:
        """Close this end."""
        self._close()

    def _next(self) -> tuple[bytes, bytes] | None:
        """Take a message that has come whole."""
        if len(self._come) < _HEAD.size:
            return None
        kind, size = _HEAD.unpack_from(self._come)
        end = _HEAD.size + size
        if len(self._come) < end:
            return None
        content = bytes(memoryview(self._come)[_HEAD.size : end])
        del self._come[:end]
        return kind, content
