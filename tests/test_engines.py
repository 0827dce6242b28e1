"""Other engines hold the same graphs and give the same answers."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.push_record import PushRecord
from graph.pushing import push
from graph.receivers import Access, GraphStore
from graph.store import open_read_only
from queries.answers import answer
from queries.remote import RemoteSource
from queries.sources import LocalSource
from queries.tables import Table
from queries.text import load, names
from tests.conftest import Command
from tests.engines import oxigraph_server, virtuoso_server

PICKED = {"unit", "issuer"}
UNION = "https://w3id.org/communekg/graph/union"


@pytest.fixture(scope="module")
def store(small_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the samples, beside which it is noted what was sent where."""
    return Path(shutil.copytree(small_store, tmp_path_factory.mktemp("engines") / "store"))


@pytest.fixture(scope="module")
def oxigraph() -> Iterator[str]:
    with oxigraph_server() as address:
        yield address


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso_server(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture(scope="module")
def oxigraph_source(oxigraph: str, store: Path) -> RemoteSource:
    address = f"{oxigraph}/store"
    push(open_read_only(store), GraphStore(address, Access()), PushRecord(store, address), union="default")
    return RemoteSource(f"{oxigraph}/query")


@pytest.fixture(scope="module")
def virtuoso_source(virtuoso: str, store: Path) -> RemoteSource:
    address = f"{virtuoso}/sparql-graph-crud-auth"
    receiver = GraphStore(address, Access(user="dba", password="dba"))
    push(open_read_only(store), receiver, PushRecord(store, address), union=UNION)
    return RemoteSource(f"{virtuoso}/sparql?default-graph-uri={UNION}")


def alike(row: tuple[str | None, ...]) -> tuple[str, ...]:
    """Take off what the standard leaves open: the order of a list, and whether nothing is "" or unbound."""
    cells = ((cell or "").lower() for cell in row)
    return tuple("|".join(sorted(re.split(r", |; | \| ", cell))) for cell in cells)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("engine", ["oxigraph", "virtuoso"])
def test_an_engine_answers_as_ours(
    engine: str, name: str, store: Path, request: pytest.FixtureRequest
) -> None:
    theirs = answer(request.getfixturevalue(f"{engine}_source"), load(name), {})
    ours = answer(LocalSource(open_read_only(store)), load(name), {})
    assert theirs.columns == ours.columns
    assert Counter(map(alike, _kept(theirs))) == Counter(map(alike, _kept(ours)))


def _kept(table: Table) -> Iterator[tuple[str | None, ...]]:
    """Leave out the columns for which an engine's own order of strings picks one of several (MIN)."""
    for row in table.rows:
        yield tuple(cell for cell, name in zip(row, table.columns, strict=True) if name not in PICKED)


def test_only_what_changed_is_sent_again(
    oxigraph: str, samples: Path, tmp_path: Path, communekg: Command
) -> None:
    def pushed(*options: str) -> dict[str, int]:
        done = communekg(
            "push", "--endpoint", f"{oxigraph}/store", "--store", folder, "--format", "json", *options
        )
        assert done.returncode == 0, done.stderr
        counts: dict[str, int] = json.loads(done.stdout)
        return counts

    folder = tmp_path / "store"
    report = tmp_path / "vi-du.txt"
    report.write_bytes((samples / "vi-du.txt").read_bytes())
    assert communekg("build", report, "--store", folder).returncode == 0
    first = pushed()
    assert first["sent"] == first["graphs"]
    assert pushed()["sent"] == 0
    text = report.read_text(encoding="utf-8").replace("12.600 con", "12.700 con")
    report.write_text(text, encoding="utf-8")
    assert communekg("build", report, "--store", folder).returncode == 0
    changed = pushed()
    assert 0 < changed["sent"] < first["graphs"]
    assert pushed("--again")["sent"] == first["graphs"]
    remote = RemoteSource(f"{oxigraph}/query")
    herd = "ASK { GRAPH <https://w3id.org/communekg/graph/report/vi-du> { ?s ?p ?n } FILTER(?n = %s) }"
    assert remote.ask(herd % "12700")
    assert not remote.ask(herd % "12600")


def test_virtuoso_takes_updates_too(virtuoso: str, store: Path, communekg: Command) -> None:
    service = ("--endpoint", f"{virtuoso}/sparql-auth", "--user", "dba")
    options = ("--update", "--batch", "500", "--store", store)
    done = communekg("push", *service, *options, variables={"COMMUNEKG_PASSWORD": "dba"})
    assert done.returncode == 0, done.stderr
    graph = "https://w3id.org/communekg/graph/report/muong-la"
    counted = RemoteSource(f"{virtuoso}/sparql?default-graph-uri={graph}")
    [row] = counted.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    here = LocalSource(open_read_only(store)).select(
        f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
    )
    assert str(row[0]) == str(here.rows[0][0])


def test_a_wrong_password_is_told(virtuoso: str, store: Path, communekg: Command) -> None:
    service = ("--endpoint", f"{virtuoso}/sparql-graph-crud-auth", "--user", "dba")
    wrong = {"COMMUNEKG_PASSWORD": "wrong"}
    done = communekg("push", *service, "--again", "--store", store, variables=wrong)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("COMMUNEKG_TOKEN")
