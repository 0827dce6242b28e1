"""The heads of requests that were read: clients send the same again and again, to the byte."""

from dataclasses import dataclass

from waitress.parser import HTTPRequestParser

from web.direct import Head
from web.shortcut import LONGEST, OWN_WAY, PATH, Shortcut

_LONGEST, _MOST = 2_000, 1_000  # bytes of a head that is kept, and how many are
_OF_CONNECTION = ("CONNECTION", "EXPECT", "UPGRADE", "TRAILER")


@dataclass(frozen=True, slots=True)
class Known:
    """What a head says: how long the body is, and what is asked."""

    length: int
    head: Head


class Heads:
    """The heads of short questions, and what answers these."""

    def __init__(self, shortcut: Shortcut) -> None:
        self.shortcut = shortcut
        self.known: dict[bytes, Known] = {}

    def learn(self, head: bytes, request: HTTPRequestParser) -> None:
        """Keep what waitress has read from a head, where it is of a short question and nothing else."""
        if len(head) > _LONGEST or not _is_plain(request):
            return
        if len(self.known) >= _MOST:
            self.known.clear()
        read = (request.headers.get(name, "") for name in ("CONTENT_TYPE", "ACCEPT", "ACCEPT_ENCODING"))
        self.known[head] = Known(request.content_length, Head(request.command, request.query, *read))


def _is_plain(request: HTTPRequestParser) -> bool:
    return (
        request.error is None
        and not request.chunked
        and request.version == "1.1"
        and request.path == PATH
        and request.command in {"GET", "POST"}
        and request.content_length <= LONGEST
        and not any(name in request.headers for name in (*OWN_WAY, *_OF_CONNECTION))
    )
