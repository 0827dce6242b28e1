"""Twenty runaway queries do not hold up two hundred small ones, not even while the store is rebuilt."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.generations import FOLDER, current, publish
from graph.store import open_for_writing, replace_graph
from tests.services import ROOT, Reply, Service, serving
from tests.timing import some_time, soon

SIZE = 3000
GRAPH, P, EDITION = NamedNode("urn:g"), NamedNode("urn:p"), NamedNode("urn:edition")
LIMITS = ("--seconds", "0.8", "--memory", "200", "--result", "2", "--client", "64")
MEMORY = 1_500_000_000  # bytes: the server, three idle workers, and two that take all they may

_SOME = " ".join(f"<urn:s{thing}>" for thing in range(0, SIZE, 50))
_NEVER_ASKED = count()  # what makes a query another one than before: none is answered from memory

KINDS = [
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT (COUNT(*) AS ?n) { ?a (<urn:next>|!<urn:q>)* ?b . ?c (<urn:next>|!<urn:q>)* ?d }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY DESC(?f) ?c ?a",
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?x . ?c ?d ?y . ?e ?f ?z FILTER(REGEX(CONCAT(?x, ?z), '((a+)+)*b$')) }",
    "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?t) { ?a ?b ?c . ?d ?e ?f }",
    "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "CONSTRUCT { ?a <urn:x> ?d . ?d <urn:y> ?g } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT ?x (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?d)) AS ?x) } GROUP BY ?x",
    "ASK { ?a <urn:p> ?x . ?b <urn:p> ?y . ?c <urn:p> ?z FILTER(?x = CONCAT(?y, ?z, 'never')) }",
]


def _edition(number: int) -> Iterator[Quad]:
    """Make all triples of an edition: each thing says which it is of."""
    for thing in range(SIZE):
        node = NamedNode(f"urn:s{thing}")
        yield Quad(node, P, Literal(f"value {thing}"), GRAPH)
        yield Quad(node, EDITION, Literal(str(number)), GRAPH)
        yield Quad(node, NamedNode("urn:next"), NamedNode(f"urn:s{(thing + 1) % SIZE}"), GRAPH)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("faults") / "store"
    opened = open_for_writing(path)
    replace_graph(opened, GRAPH, _edition(0))
    publish(path, opened, "edition0")
    return path


def _small(service: Service, number: int) -> tuple[Reply, bool]:
    """Ask for one value, or for the edition of some: right is the value, and one edition only."""
    if number % 2:
        reply = service.ask(f"SELECT ?o {{ <urn:s{number}> <urn:p> ?o }} # {next(_NEVER_ASKED)}")
        return reply, _values(reply) == [f"value {number}"]
    some = f"VALUES ?s {{ {_SOME} }} ?s <urn:edition> ?o # {next(_NEVER_ASKED)}\n"
    reply = service.ask(f"SELECT DISTINCT ?o {{ {some} }}")
    return reply, len(_values(reply)) == 1


def _values(reply: Reply) -> list[str]:
    return (
        [row["o"]["value"] for row in json.loads(reply.body)["results"]["bindings"]]
        if reply.status == 200
        else []
    )


def _p99(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.99) - 1]


Small: TypeAlias = list[tuple[Reply, bool]]


def _ask_all(service: Service, runaways: Sequence[str]) -> tuple[Small, list[Reply]]:
    """Send runaway queries and two hundred small ones, mixed, from 16 connections."""
    with ThreadPoolExecutor(16) as connections:
        jobs: list[Callable[[], Future[Any]]] = [
            partial(connections.submit, _small, service, number) for number in range(200)
        ]
        jobs += [
            partial(connections.submit, service.ask, f"{query} # {next(_NEVER_ASKED)}", "*/*")
            for query in runaways
        ]
        random.Random(len(jobs)).shuffle(jobs)
        replies = [sent.result() for sent in [job() for job in jobs]]
    small = [reply for reply in replies if isinstance(reply, tuple)]
    return small, [reply for reply in replies if isinstance(reply, Reply)]


def _calm(service: Service) -> float:
    """Tell how long small queries take now, when nobody asks for anything else."""
    small, _ = _ask_all(service, ())
    return _p99([reply.seconds for reply, _ in small])


def _answers_soon(service: Service, calm: float) -> bool:
    """Tell whether all small queries were answered, and soon; no answer is wrong whatever else is asked."""
    small, large = _ask_all(service, KINDS * 2)
    answered = [reply for reply, _ in small if reply.status == 200]
    assert [reply for reply, right in small if not right and reply.status == 200] == []
    assert {reply.status for reply in large} <= {200, 503, 504, 507}
    assert all(reply.headers.get("Communekg-Cut") for reply in large if reply.status == 200)
    assert service.memory() < MEMORY
    assert len(service.workers()) <= 7  # short, spare and long ones
    return len(answered) == len(small) and _p99([reply.seconds for reply in answered]) < max(1.0, 40 * calm)


_REBUILD = """
import sys, time
from pathlib import Path
from tests.test_faults import GRAPH, _edition
from graph.generations import publish
from graph.store import open_for_writing, replace_graph
opened = open_for_writing(Path(sys.argv[1]))
for number in range(1, 6):
    replace_graph(opened, GRAPH, _edition(number))
    publish(Path(sys.argv[1]), opened, f"edition{number}")
    time.sleep(1)
"""


def _answers_soon_while_rebuilt(service: Service, store: Path) -> bool:
    calm = _calm(service)
    with subprocess.Popen([sys.executable, "-c", _REBUILD, str(store)], cwd=ROOT) as rebuild:
        answered = _answers_soon(service, calm)
        assert rebuild.wait() == 0
    return answered


def test_runaways_do_not_hold_up_small_queries(store: Path) -> None:
    with serving(store, *LIMITS) as service:
        assert some_time(lambda: _answers_soon(service, _calm(service)))
        assert some_time(lambda: _answers_soon_while_rebuilt(service, store))
        assert _values(service.ask("SELECT DISTINCT ?o { ?s <urn:edition> ?o }")) == ["5"]
        assert soon(lambda: len(list((store / FOLDER).iterdir())) == 2)
        assert min(entry.name for entry in (store / FOLDER).iterdir()) == current(store)


def test_a_killed_worker_and_a_killed_server_lose_nothing(store: Path) -> None:
    count_all = "SELECT (COUNT(*) AS ?o) { ?a <urn:edition> ?b . ?c <urn:edition> ?d }"
    with serving(store, "--seconds", "30") as service, ThreadPoolExecutor(1) as thread:
        asked = thread.submit(service.ask, count_all)
        time.sleep(0.5)
        for pid in service.workers():
            os.kill(pid, signal.SIGKILL)
        assert _values(asked.result()) == [str(SIZE**2)]
        running = thread.submit(service.ask, f"{KINDS[0]} # killed")
        time.sleep(0.5)
        workers = service.workers()
        service.process.kill()
        with pytest.raises(OSError, match=r"."):
            running.result()
        assert soon(lambda: not any(Path(f"/proc/{pid}/stat").exists() for pid in workers))
    with serving(store) as again:
        assert _values(again.ask(count_all)) == [str(SIZE**2)]


@pytest.mark.parametrize("ends", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_is_asked_to_end_leaves_nothing_behind(store: Path, ends: signal.Signals) -> None:
    with serving(store) as service:
        workers = service.workers()
        assert workers
        service.process.send_signal(ends)
        assert service.process.wait(timeout=60) == 0
        assert soon(lambda: not any(Path(f"/proc/{pid}/stat").exists() for pid in workers))
