"""How an answer of the service is sent: its headers, packed where the client unpacks, and only once."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from flask import Request, Response
from werkzeug.http import parse_accept_header

from web.service.answering import Answered, is_volatile
from web.service.tasks import Task

CUT, VERSION = "Communekg-Cut", "Communekg-Version"  # headers of ours
_EXPOSED = f"ETag, Retry-After, {CUT}, {VERSION}"
_VARIES = ("Accept", "Accept-Encoding")
SHARED = (  # of an answer that pages of other sites may read, and that caches keep
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", _EXPOSED),
    ("Vary", ", ".join(_VARIES)),
)
_WORTH_PACKING = 1024  # bytes
_AT_ONCE = 1 << 16  # bytes that are packed before any is sent
_GZIP = 16 + zlib.MAX_WBITS  # asks zlib for the form of gzip
_LEVEL = 5


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is sent of an answer."""

    headers: list[tuple[str, str]]
    pieces: Iterable[bytes]
    size: int  # bytes; -1 where nobody knows


def client(request: Request) -> str:
    """Name whoever asks, so that each gets its turn."""
    return request.remote_addr or ""


@lru_cache(maxsize=64)
def unpacks(accepted: str) -> bool:
    """Tell by a header ``Accept-Encoding`` whether a client unpacks what is packed."""
    return parse_accept_header(accepted)["gzip"] > 0


def gone(request: Request) -> Callable[[], bool]:
    """Make what tells whether whoever asked went away, where the server can tell."""
    asked: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    return asked


def tag(task: Task, generation: str) -> str | None:
    """Name an answer: the same query to the same generation has the same; None where it never has."""
    if is_volatile(task.query):
        return None
    _, _, version = generation.partition("-")
    return sha256(version.encode() + task.dump()).hexdigest()[:32]


def is_known(request: Request, name: str | None) -> bool:
    """Tell whether the client has this answer already."""
    return name is not None and request.if_none_match.contains_weak(name)


def unchanged(name: str | None) -> Response:
    """Tell a client that what it has is what it would get."""
    answer = Response(status=304)
    if name is not None:
        answer.set_etag(name, weak=True)
    return shared(answer)


def parcel(answered: Answered, task: Task, *, packs: bool) -> Parcel:
    """Make of an answer what is sent, packed where the client unpacks; a header tells where it was cut."""
    content_type = f"{task.media}; charset=utf-8" if task.media.startswith("text/") else task.media
    headers = [("Content-Type", content_type)]
    pieces, size = answered.pieces, answered.size
    if packs and size >= _WORTH_PACKING:
        headers.append(("Content-Encoding", "gzip"))
        pieces, size = _packed(pieces), -1  # its size is not known before it is packed
        if answered.size <= _AT_ONCE:
            body = b"".join(pieces)
            pieces, size = (body,), len(body)
    if size >= 0:
        headers.append(("Content-Length", str(size)))
    if answered.cut:
        headers.append((CUT, f"{answered.size} bytes"))
    name = tag(task, answered.generation)
    if name is not None:
        headers.append(("ETag", f'W/"{name}"'))
    headers += [
        (VERSION, answered.generation.partition("-")[2]),
        ("Cache-Control", "no-store" if name is None else "no-cache"),  # kept, and asked for again
        *SHARED,
    ]
    return Parcel(headers, pieces, size)


def deliver(request: Request, answered: Answered, task: Task) -> Response:
    """Send an answer."""
    made = parcel(answered, task, packs=unpacks(request.headers.get("Accept-Encoding", "")))
    answer = Response(made.pieces, headers=made.headers, direct_passthrough=True)
    answer.call_on_close(answered.close)
    return answer


def shared(answer: Response) -> Response:
    """Let pages of other sites read an answer, and caches know what it depends on."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = _EXPOSED
    answer.vary.update(_VARIES)
    return answer


def _packed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(_LEVEL, wbits=_GZIP)
    for piece in pieces:
        yield packer.compress(piece)
    yield packer.flush()
