"""The pool of worker processes: what a query may take, and that others do not notice."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.generations import FOLDER, current, publish
from graph.store import open_for_writing
from ontology.errors import KgError, StoreError
from queries.errors import QueryError
from tests.timing import some_time, soon
from web.service.limits import (
    CrowdedError,
    GoneError,
    LimitError,
    Limits,
    MemoryLimitError,
    TimeLimitError,
    TooManyError,
    WorkerError,
)
from web.service.pool import Pool
from web.service.tasks import Task

ROOT = Path(__file__).parents[1]
JSON, TURTLE = "application/sparql-results+json", "text/turtle"
LIMITS = Limits(seconds=1.5, memory=200 << 20, result=1 << 20, quick=0.3, short=1, long=1, client=8)
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s <urn:p> ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def _quads(size: int) -> Iterator[Quad]:
    for number in range(size):
        yield Quad(NamedNode(f"urn:s{number}"), NamedNode("urn:p"), Literal(str(number % 7)))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two thousand triples: enough to run for hours on all of their products."""
    path = tmp_path_factory.mktemp("pool") / "store"
    opened = open_for_writing(path)
    opened.bulk_extend(_quads(2000))
    publish(path, opened, "first")
    return path


@pytest.fixture(scope="module")
def pool(store: Path) -> Iterator[Pool]:
    with closing(Pool(store, LIMITS)) as made:
        yield made


def _ask(pool: Pool, query: str, media: str = JSON, gone: Callable[[], bool] = lambda: False) -> bytes:
    answer = pool.answer(Task(query=query, media=media), "somebody", gone)
    with closing(answer):
        return b"".join(answer.pieces())


def _count(pool: Pool) -> int:
    return int(json.loads(_ask(pool, COUNT))["results"]["bindings"][0]["n"]["value"])


def _begin(pool: Pool, threads: ThreadPoolExecutor, *queries: str) -> list[Future[bytes]]:
    """Ask queries, and go on when each of them runs, or waits for its turn."""
    begun: set[int] = set()

    def gone(number: int) -> bool:
        """Answer what the pool asks again and again of a query that runs or waits."""
        begun.add(number)
        return False

    asked = [
        threads.submit(_ask, pool, query, JSON, partial(gone, number)) for number, query in enumerate(queries)
    ]
    assert soon(lambda: len(begun) == len(queries))
    return asked


def _alive(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def test_a_query_is_answered(pool: Pool) -> None:
    assert _count(pool) == 2000


def test_a_wrong_query_is_refused_and_its_worker_stays(store: Path) -> None:
    with closing(Pool(store, replace(LIMITS, quick=60.0, seconds=60.0))) as pool:
        assert _count(pool) == 2000
        before = pool.pids()
        with pytest.raises(QueryError, match="bad SPARQL: error at 1:"):
            _ask(pool, "SELECT * { ?s ?p")
        assert _count(pool) == 2000
        assert pool.pids() == before


_LIMITS = {TimeLimitError, MemoryLimitError}
_ANY = {*_LIMITS, None}  # None: the answer is cut
RUNAWAYS = [
    pytest.param(ENDLESS, JSON, {TimeLimitError}, id="a count without end"),
    pytest.param(
        "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?x . ?b <urn:p> ?y . ?c <urn:p> ?z "
        "FILTER(REGEX(CONCAT(?x, STR(?a), STR(?b)), '(a|b|ab|[a-z0-9]+)*c$')) }",
        JSON,
        {TimeLimitError},
        id="a pattern for everything",
    ),
    pytest.param(
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c ?a ?d", JSON, _LIMITS, id="a sort of all products"
    ),
    pytest.param(
        "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        JSON,
        _LIMITS,
        id="a text that grows",
    ),
    pytest.param("SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }", JSON, _ANY, id="all pairs"),
    pytest.param(
        "CONSTRUCT { ?a <urn:q> ?d . ?d ?a ?g } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        TURTLE,
        _ANY,
        id="a flood",
    ),
]


def _outcome(pool: Pool, query: str, media: str) -> type[KgError] | None:
    """Run a query to its end: an error of some kind, or an answer that is cut."""
    try:
        answer = pool.answer(Task(query=query, media=media), "somebody", lambda: False)
    except LimitError as error:
        return type(error)
    answer.close()
    return None if answer.cut and answer.size < 2 * LIMITS.result else KgError


@pytest.mark.parametrize(("query", "media", "outcomes"), RUNAWAYS)
def test_a_runaway_ends_or_is_cut(
    pool: Pool, query: str, media: str, outcomes: set[type[KgError] | None]
) -> None:
    assert _outcome(pool, query, media) in outcomes
    assert _count(pool) == 2000


def test_too_much_memory_is_told(store: Path) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f"
    with closing(Pool(store, replace(LIMITS, memory=32 << 20, seconds=30.0))) as pool:
        with pytest.raises(MemoryLimitError, match="more than 32 MB of memory"):
            _ask(pool, query)
        assert _count(pool) == 2000


def _short_ones_are_answered(store: Path) -> bool:
    """Tell whether short queries are answered while long ones run, and none of them becomes a long one."""
    limits = replace(LIMITS, seconds=60.0, patience=10.0)
    with closing(Pool(store, limits)) as pool, ThreadPoolExecutor(4) as threads:
        _count(pool)
        long = _begin(pool, threads, *(f"{ENDLESS} # {number}" for number in range(4)))
        try:
            assert [_count(pool) for _ in range(5)] == [2000] * 5
            return not any(each.done() for each in long)
        except CrowdedError:
            return False
        finally:
            pool.close()
            for each in long:
                with pytest.raises(KgError):
                    each.result()


def test_short_queries_are_answered_beside_long_ones(store: Path) -> None:
    assert some_time(lambda: _short_ones_are_answered(store))


def test_a_client_that_goes_away_frees_its_worker(pool: Pool) -> None:
    begin = time.monotonic()
    with pytest.raises(GoneError):
        _ask(pool, ENDLESS, gone=lambda: time.monotonic() > begin + 0.2)


def test_a_killed_worker_loses_nothing(store: Path) -> None:
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?s <urn:p> ?o . ?t <urn:p> ?q }"
    limits = replace(LIMITS, seconds=30.0)
    with closing(Pool(store, limits)) as pool, ThreadPoolExecutor(1) as thread:
        [asked] = _begin(pool, thread, slow)
        for pid in pool.pids():
            os.kill(pid, signal.SIGKILL)
        assert json.loads(asked.result())["results"]["bindings"][0]["n"]["value"] == "4000000"


def test_a_query_that_ends_each_worker_is_given_up(store: Path) -> None:
    with closing(Pool(store, replace(LIMITS, seconds=30.0))) as pool, ThreadPoolExecutor(1) as thread:
        asked = thread.submit(_ask, pool, ENDLESS)
        while not asked.done():
            time.sleep(0.1)
            for pid in pool.pids():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        with pytest.raises(WorkerError, match="time and again"):
            asked.result()


def test_a_client_may_not_ask_too_much_at_one_time(store: Path) -> None:
    limits = replace(LIMITS, client=2, seconds=60.0)
    with closing(Pool(store, limits)) as pool, ThreadPoolExecutor(2) as threads:
        _count(pool)
        running = _begin(pool, threads, *(f"{ENDLESS} # {number}" for number in range(2)))
        with pytest.raises(TooManyError, match="2 queries of yours") as told:
            _count(pool)
        assert told.value.after > 0
        other = pool.answer(Task(query=COUNT, media=JSON), "somebody else", lambda: False)
        other.close()
        pool.close()
        for each in running:
            with suppress(KgError):
                each.result()


def test_who_waits_too_long_is_told_to_come_back(store: Path) -> None:
    limits = replace(LIMITS, seconds=60.0, patience=0.5)
    with closing(Pool(store, limits)) as pool, ThreadPoolExecutor(1) as thread:
        _count(pool)
        [running] = _begin(pool, thread, ENDLESS)
        with pytest.raises(CrowdedError, match="try again"):
            _ask(pool, f"{ENDLESS} # another")
        pool.close()
        with suppress(KgError):
            running.result()


def test_workers_follow_a_build_and_let_go_of_what_was(tmp_path: Path) -> None:
    opened = open_for_writing(tmp_path)
    opened.bulk_extend(_quads(10))
    publish(tmp_path, opened, "first")
    with closing(Pool(tmp_path, LIMITS)) as pool:
        assert _count(pool) == 10
        opened.extend(_quads(20))
        publish(tmp_path, opened, "second")
        assert _count(pool) == 20
        assert soon(lambda: len(list((tmp_path / FOLDER).iterdir())) == 2)
        names = sorted(entry.name for entry in (tmp_path / FOLDER).iterdir())
        assert names == [current(tmp_path), f"{current(tmp_path)}.lock"]


def test_what_a_process_that_is_ended_read_is_let_go(tmp_path: Path) -> None:
    opened = open_for_writing(tmp_path)
    opened.bulk_extend(_quads(2000))
    publish(tmp_path, opened, "first")
    with closing(Pool(tmp_path, LIMITS)) as pool, ThreadPoolExecutor(1) as thread:
        _count(pool)
        [runaway] = _begin(pool, thread, ENDLESS)
        opened.extend(_quads(2001))
        publish(tmp_path, opened, "second")
        with pytest.raises(TimeLimitError):
            runaway.result()
        assert soon(lambda: len(list((tmp_path / FOLDER).iterdir())) == 2)


def test_a_store_that_is_gone_is_told(tmp_path: Path) -> None:
    publish(tmp_path, open_for_writing(tmp_path), "first")
    with closing(Pool(tmp_path, LIMITS)) as pool:
        _count(pool)
        (tmp_path / "current").write_text("nothing")
        with pytest.raises(StoreError, match="names no generation"):
            _count(pool)


def test_no_process_is_left_when_the_pool_is_closed(store: Path) -> None:
    with closing(Pool(store, LIMITS)) as pool:
        _count(pool)
        pids = pool.pids()
        assert pids
    assert not any(map(_alive, pids))


_SERVER = """
import sys, time
from pathlib import Path
from threading import Event, Thread
from tests.test_pool import ENDLESS, JSON, LIMITS
from web.service.pool import Pool
from web.service.tasks import Task
pool = Pool(Path(sys.argv[1]), LIMITS)
begun = Event()
pool.start()
Thread(target=pool.answer, args=(Task(query=ENDLESS, media=JSON), "c", begun.set), daemon=True).start()
begun.wait(60)
print(*pool.pids(), flush=True)
time.sleep(60)
"""


def test_no_process_is_left_when_the_server_is_killed_in_the_midst_of_a_query(store: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _SERVER, str(store)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        pids = [int(pid) for pid in server.stdout.readline().split()]
        assert len(pids) >= 2
        server.kill()
    assert soon(lambda: not any(map(_alive, pids)))
