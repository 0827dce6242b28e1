"""How fast the SPARQL service answers, beside others on the same data: ``python bench/service.py [--write]``.

Over HTTP, each service in processes of its own: ours; a plain Flask application over the same engine in one
process; rdflib-endpoint from PyPI; Virtuoso from Debian. Small queries, asked anew each time and again and
again, from CONNECTIONS connections; and each stored query, the median of RUNS. ``--write`` writes the table
into docs/performance.md.
"""

import argparse
import http.client
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.export import export  # noqa: E402
from graph.push_record import PushRecord  # noqa: E402
from graph.pushing import push  # noqa: E402
from graph.receivers import Access, GraphStore  # noqa: E402
from graph.store import open_read_only  # noqa: E402
from queries.answers import bindings  # noqa: E402
from queries.text import load, names  # noqa: E402
from queries.tokens import bind  # noqa: E402
from tests.engines import virtuoso_server  # noqa: E402

DOCUMENT = ROOT / "docs" / "performance.md"
CONNECTIONS, SECONDS, RUNS = 8, 4.0, 5
SLOWEST = 6.0  # seconds that an answer is waited for
SMALL = "SELECT ?p ?o WHERE { <https://w3id.org/communekg/unit/2025/03808> ?p ?o }"
UNION = "https://w3id.org/communekg/graph/union"
JSON = "application/sparql-results+json"

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


@dataclass(frozen=True, slots=True)
class Load:
    """What came of many requests."""

    rate: float  # a second
    p50: float  # seconds
    p99: float


def main() -> None:
    """Measure all services on a store of the samples."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--store", type=Path, help="a store that is there already; else one of the samples")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        store = arguments.store or _samples(Path(folder))
        triples = Path(folder, "all.nt")
        triples.write_bytes(export(open_read_only(store), "ntriples"))
        services = {
            name: running.enter_context(_running(command))
            for name, command in _commands(store, triples, Path(folder)).items()
        }
        services["Virtuoso"] = running.enter_context(_virtuoso(store, Path(folder)))
        table = _report(services, sum(1 for _ in triples.open("rb")))
    print(table)
    if arguments.write:
        DOCUMENT.write_text(table, encoding="utf-8")


def _samples(folder: Path) -> Path:
    store = folder / "store"
    command = [sys.executable, "-m", "web", "build", "samples", "--store", str(store)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return store


def _commands(store: Path, triples: Path, folder: Path) -> dict[str, Callable[[int], list[str]]]:
    generation = store / "generations" / (store / "current").read_text(encoding="utf-8").strip()
    other = _other_python(folder / "env")
    return {
        "communekg": lambda port: [
            *(sys.executable, "-m", "web", "serve", "--store", str(store), "--port", str(port)),
            *("--client", "64", "--seconds", "60"),
        ],
        "Flask and pyoxigraph": lambda port: [sys.executable, "-c", _PLAIN, str(generation), str(port)],
        "rdflib-endpoint": lambda port: [other, "-c", _RDFLIB, str(triples), str(port)],
    }


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


@contextmanager
def _running(command: Callable[[int], list[str]]) -> Iterator[str]:
    """Run a service on a port of its own until the block ends; give its address."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}/sparql"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command(port), env=environment, stdout=subprocess.DEVNULL, cwd=ROOT) as process:
        while _ask(address, "ASK {}") is None:
            time.sleep(0.2)
        try:
            yield address
        finally:
            process.kill()


def _free_port() -> int:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _ask(address: str, query: str, connection: http.client.HTTPConnection | None = None) -> bytes | None:
    """Ask, on a connection that stays open where one is given; None where there is no answer."""
    used = connection or http.client.HTTPConnection(urlsplit(address).netloc, timeout=SLOWEST)
    parts = urlsplit(address)
    headers = {"Accept": JSON, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        used.request("POST", f"{parts.path}?{parts.query}", urlencode({"query": query}).encode(), headers)
        reply = used.getresponse()
        body = reply.read()
    except OSError:
        return None
    finally:
        if connection is None:
            used.close()
    return body if reply.status == 200 else None


def _load(address: str, *, anew: bool) -> Load:
    """Ask a small query as often as goes for some seconds."""
    numbers, ended = count(), time.monotonic() + SECONDS

    def client(_number: int) -> list[float]:
        taken: list[float] = []
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=SLOWEST)
        while time.monotonic() < ended:
            begin = time.perf_counter()
            _ask(address, f"{SMALL} # {next(numbers) if anew else ''}", connection)
            taken.append(time.perf_counter() - begin)
        connection.close()
        return taken

    with ThreadPoolExecutor(CONNECTIONS) as clients:
        seconds = sorted(each for taken in clients.map(client, range(CONNECTIONS)) for each in taken)
    return Load(len(seconds) / SECONDS, statistics.median(seconds), seconds[int(len(seconds) * 0.99) - 1])


def _median(address: str, query: str, *, anew: bool) -> float | None:
    """Time a query that is worked out anew each time, or asked again; None where it has no answer in time."""
    seconds = []
    for number in range(RUNS):
        begin = time.perf_counter()
        if _ask(address, f"{query}\n# {number if anew else ''}") is None:
            return None
        seconds.append(time.perf_counter() - begin)
        if seconds[-1] > 5:
            break
    return statistics.median(seconds)


def _report(services: dict[str, str], size: int) -> str:
    """Measure all, and write the tables."""
    lines = [
        "# Performance",
        "",
        f"Written by `python bench/service.py --write`: {platform.machine()}, {os.cpu_count()} cores, Python",
        f"{platform.python_version()}, {size:,} triples, answers as JSON over HTTP on the same machine, from",
        f"{CONNECTIONS} connections for the small query, from one for the others. Times in milliseconds;",
        f"– is an error, or no answer within {SLOWEST:.0f} seconds, while a service still works on the query",
        "before, too.",
        "What is asked anew differs by a comment, so nothing that was kept answers it.",
        "",
        "| one small query | " + " | ".join(services) + " |",
        "|---|" + "---:|" * len(services),
    ]
    for label, anew in (("asked anew", True), ("asked again", False)):
        loads = [_load(address, anew=anew) for address in services.values()]
        lines.append(_row(f"{label}: requests a second", [f"{each.rate:,.0f}" for each in loads]))
        lines.append(_row(f"{label}: p50", [_ms(each.p50) for each in loads]))
        lines.append(_row(f"{label}: p99", [_ms(each.p99) for each in loads]))
    for label, anew in (("asked again", False), ("asked anew", True)):
        lines += ["", f"| stored query, {label} | " + " | ".join(services) + " |"]
        lines.append("|---|" + "---:|" * len(services))
        for name in names():
            query = bind(load(name).text, bindings(load(name), {}))
            times = [_median(address, query, anew=anew) for address in services.values()]
            lines.append(_row(f"`{name}`", [_ms(each) for each in times]))
    return "\n".join(lines) + "\n"


def _row(label: str, cells: Sequence[str]) -> str:
    return f"| {label} | {' | '.join(cells)} |"


def _ms(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:,.1f}"


if __name__ == "__main__":
    main()
