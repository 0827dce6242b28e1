"""A service as users run it: the command in a process of its own, asked over HTTP."""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).parents[1]
JSON = "application/sparql-results+json"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, and after how many seconds."""

    status: int
    body: bytes
    headers: dict[str, str]
    seconds: float


@dataclass(frozen=True, slots=True)
class Service:
    """A running server."""

    address: str  # http://127.0.0.1:PORT
    process: "subprocess.Popen[str]"

    def ask(self, query: str, accept: str = JSON, **headers: str) -> Reply:
        """Send a query on a connection of its own."""
        return self.send("POST", "/sparql", urlencode({"query": query}).encode(), Accept=accept, **headers)

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """Send a request; a body is a form unless a header says otherwise."""
        begin = time.monotonic()
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=120)
        if body is not None:
            headers = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        connection.request(
            method, path, body, {name.replace("_", "-"): text for name, text in headers.items()}
        )
        got = connection.getresponse()
        content = got.read()
        connection.close()
        return Reply(got.status, content, dict(got.getheaders()), time.monotonic() - begin)

    def workers(self) -> list[int]:
        """List the processes that the server began and that have not ended."""
        listed = subprocess.run(
            ["ps", "--ppid", str(self.process.pid), "-o", "pid=,stat="],
            capture_output=True,
            text=True,
            check=False,
        ).stdout.splitlines()
        return [int(line.split()[0]) for line in listed if "Z" not in line.split()[1]]

    def memory(self) -> int:
        """Tell how many bytes of memory the server and its processes hold."""
        return sum(map(_resident, [self.process.pid, *self.workers()]))


@contextmanager
def serving(store: Path, *options: str, log: Path | None = None, **variables: str) -> Iterator[Service]:
    """Serve a store on a free port for as long as the block runs."""
    with subprocess.Popen(
        [sys.executable, "-m", "web", "serve", "--port", "0", "--store", str(store), *options],
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        stdout=subprocess.PIPE,
        stderr=None if log is None else log.open("w"),
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            yield Service(line.split(" at ")[1].split()[0], process)
        finally:
            process.kill()


def _resident(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
