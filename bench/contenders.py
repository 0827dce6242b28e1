"""The services that are measured beside ours, each in processes of its own, on the same data."""

import http.client
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from urllib.parse import urlencode, urlsplit

from graph.push_record import PushRecord
from graph.pushing import push
from graph.receivers import Access, GraphStore
from graph.store import open_read_only
from tests.engines import virtuoso_server

ROOT = Path(__file__).resolve().parent.parent
SLOWEST = 6.0  # seconds that an answer is waited for
UNION = "https://w3id.org/communekg/graph/union"
JSON = "application/sparql-results+json"
FORM = "application/x-www-form-urlencoded"

_PLAIN = """
import sys
from flask import Flask, Response, request
from pyoxigraph import QueryResultsFormat, Store
from waitress import serve
store, app = Store.read_only(sys.argv[1]), Flask(__name__)
@app.route("/sparql", methods=["POST"])
def sparql():
    body = store.query(request.form["query"]).serialize(format=QueryResultsFormat.JSON)
    return Response(body, content_type="application/sparql-results+json")
serve(app, port=int(sys.argv[2]), threads=8, _quiet=True)
"""
_RDFLIB = """
import sys
import uvicorn
from rdflib import Graph
from rdflib_endpoint import SparqlEndpoint
graph = Graph()
graph.parse(sys.argv[1], format="nt")
uvicorn.run(SparqlEndpoint(graph=graph, path="/sparql"), port=int(sys.argv[2]), log_level="critical")
"""


class Asker:
    """One connection to a service, which stays open as long as answers come."""

    def __init__(self, address: str) -> None:
        self._parts = urlsplit(address)
        self._path = f"{self._parts.path}?{self._parts.query}" if self._parts.query else self._parts.path
        self._connection: http.client.HTTPConnection | None = None

    def ask(self, query: str) -> float | None:
        """Ask, and give the seconds that took; None where there is no answer in time, or an error."""
        known = self._connection is not None
        try:
            return self._sent(query)
        except TimeoutError:
            self.close()
        except (OSError, http.client.HTTPException):
            self.close()
            return self.ask(query) if known else None  # servers close what was silent for a while
        return None

    def _sent(self, query: str) -> float | None:
        if self._connection is None:
            self._connection = http.client.HTTPConnection(self._parts.netloc, timeout=SLOWEST)
        body = urlencode({"query": query}).encode()
        begin = time.perf_counter()
        self._connection.request("POST", self._path, body, {"Accept": JSON, "Content-Type": FORM})
        reply = self._connection.getresponse()
        reply.read()
        return time.perf_counter() - begin if reply.status == 200 else None

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None


class Contender:
    """A service that runs, and is begun anew when it has not answered: no timeout of ours stops its query."""

    def __init__(self, name: str, command: Callable[[int], list[str]] | None, address: str = "") -> None:
        self.name, self.address, self._command = name, address, command
        self._process: subprocess.Popen[bytes] | None = None
        self.begin()

    def begin(self) -> None:
        """Begin the process, where there is one of its own, and wait for its first answer."""
        self.end()
        if self._command is not None:
            port = _free_port()
            self.address = f"http://127.0.0.1:{port}/sparql"
            self._process = subprocess.Popen(
                self._command(port),
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=subprocess.DEVNULL,
                cwd=ROOT,
            )
        self.asker = Asker(self.address)
        while self.asker.ask("ASK {}") is None:
            time.sleep(0.2)

    def end(self) -> None:
        """End the process."""
        if self._process is not None:
            self.asker.close()
            self._process.kill()
            self._process.wait()

    def ask(self, query: str) -> float | None:
        """Ask on the one connection of this service, see ``Asker.ask``."""
        seconds = self.asker.ask(query)
        if seconds is None:
            self.begin()
        return seconds


@contextmanager
def contenders(store: Path, triples: Path) -> Iterator[list[Contender]]:
    """Run all services on a store, whose triples stand in a file too; ours comes first."""
    with tempfile.TemporaryDirectory() as name, _virtuoso(store, Path(name)) as virtuoso:
        running = [Contender(each, command) for each, command in _commands(store, triples, Path(name))]
        try:
            yield [*running, Contender("Virtuoso", None, virtuoso)]
        finally:
            for each in running:
                each.end()


def _commands(store: Path, triples: Path, folder: Path) -> Iterator[tuple[str, Callable[[int], list[str]]]]:
    generation = store / "generations" / (store / "current").read_text(encoding="utf-8").strip()
    other = _other_python(folder / "env")
    ours = [sys.executable, "-m", "web", "serve", "--store", str(store), "--client", "64", "--seconds", "60"]
    yield "communekg", lambda port: [*ours, "--port", str(port)]
    yield "Flask and pyoxigraph", lambda port: [sys.executable, "-c", _PLAIN, str(generation), str(port)]
    yield "rdflib-endpoint", lambda port: [other, "-c", _RDFLIB, str(triples), str(port)]


@contextmanager
def _virtuoso(store: Path, folder: Path) -> Iterator[str]:
    """Run a Virtuoso that holds the graphs and their union; give the address at which it is asked."""
    (folder / "virtuoso").mkdir()
    with virtuoso_server(folder / "virtuoso") as address:
        receiver = GraphStore(f"{address}/sparql-graph-crud-auth", Access(user="dba", password="dba"))
        push(open_read_only(store), receiver, PushRecord(folder, address), union=UNION)
        yield f"{address}/sparql?{urlencode({'default-graph-uri': UNION})}"


def _other_python(folder: Path) -> str:
    """Make an environment with rdflib-endpoint, which is none of what communekg needs."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "rdflib-endpoint", "uvicorn"], check=True)
    return python


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
