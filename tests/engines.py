"""Triple stores of others, started for a test: the ``oxigraph`` server from PyPI, Virtuoso from Debian."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SECONDS = 60
_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
TransactionFile = virtuoso.trx
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 10000
MaxDirtyBuffers = 7000
ServerThreads = 10
CheckpointInterval = 0
CaseMode = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


@contextmanager
def oxigraph_server() -> Iterator[str]:
    """Run an Oxigraph server that keeps its data in memory; give its address."""
    port = _free_port()
    program = Path(sys.executable).parent / "oxigraph"
    with _running([str(program), "serve", "--bind", f"127.0.0.1:{port}"], None, port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def virtuoso_server(folder: Path) -> Iterator[str]:
    """Run a Virtuoso server with a new database in a folder; its user is dba, with that as password."""
    http, sql = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(http=http, sql=sql), encoding="utf-8")
    with _running(["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"], folder, http):
        yield f"http://127.0.0.1:{http}"


@contextmanager
def _running(command: list[str], folder: Path | None, port: int) -> Iterator[None]:
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait_for(port, process)
            yield
        finally:
            process.kill()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"{process.args!r} does not listen at {port}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
