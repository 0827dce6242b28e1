"""A store is pushed into a server of our own, by each protocol, and holds the same there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.generations import publish
from graph.store import open_for_writing, open_read_only
from ontology import iris
from queries.exports import graphs
from queries.remote import RemoteSource
from queries.sources import Dataset, LocalSource
from tests.conftest import Command
from tests.services import Service, serving
from web.builds import build
from web.extraction import find_reports
from web.progress import show_progress

TOKEN = {"COMMUNEKG_TOKEN": "secret"}
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


@pytest.fixture(scope="module")
def one_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one report."""
    store = tmp_path_factory.mktemp("one") / "store"
    assert build(find_reports([samples / "vi-du.txt"]), store, show_progress).failures == ()
    return store


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Service]:
    """A server of an empty store that whoever has the token may change."""
    there = tmp_path / "there"
    publish(there, open_for_writing(there), "first")
    with serving(there, "--admin", COMMUNEKG_ADMIN_TOKEN="secret") as running:
        yield running


def named(store: Path) -> dict[str, int]:
    """Count the triples of each graph; an edit is noted in the catalogue."""
    opened = open_read_only(store)
    found = (graph for graph in opened.named_graphs() if graph != iris.CATALOGUE_GRAPH)
    return {str(graph): sum(1 for _ in opened.quads_for_pattern(None, None, None, graph)) for graph in found}


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["/rdf-graph-store"], id="by the Graph Store Protocol"),
        pytest.param(["/sparql", "--update", "--batch", "5000"], id="by SPARQL Update"),
    ],
)
def test_our_server_takes_a_push(
    ours: Service, one_store: Path, tmp_path: Path, communekg: Command, options: list[str]
) -> None:
    path, *more = options
    arguments = ("push", "--endpoint", ours.address + path, *more, "--format", "json", "--store", one_store)
    done = communekg(*arguments, "--again", variables=TOKEN)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sent"] == json.loads(done.stdout)["graphs"]
    assert named(tmp_path / "there") == named(one_store)
    assert json.loads(communekg(*arguments, variables=TOKEN).stdout)["sent"] == 0
    there, here = RemoteSource(f"{ours.address}/sparql"), LocalSource(open_read_only(one_store))
    assert {row.graph for row in graphs(there)} >= {row.graph for row in graphs(here) if row.triples}
    report = Dataset((iris.report_graph("vi-du"),), ())
    assert (
        there.of(report).select(COUNT).rows
        == LocalSource(open_read_only(tmp_path / "there"))
        .select(COUNT.replace("{ ?s ?p ?o }", f"{{ GRAPH {report.default[0]} {{ ?s ?p ?o }} }}"))
        .rows
    )
    assert ours.send("GET", "/questions/breakthroughs", Accept="text/html").status == 200


def test_a_push_without_the_token_is_refused(ours: Service, one_store: Path, communekg: Command) -> None:
    arguments = ("push", "--endpoint", f"{ours.address}/rdf-graph-store", "--again", "--store", one_store)
    refused = communekg(*arguments, variables={"COMMUNEKG_TOKEN": "wrong"})
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].endswith("COMMUNEKG_TOKEN")
