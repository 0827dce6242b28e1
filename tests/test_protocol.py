"""The test cases of W3C's suite for the SPARQL 1.1 Protocol, by their names there, in words of our own.

https://w3c.github.io/rdf-tests/sparql/sparql11/protocol/
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, Quad
from werkzeug.test import TestResponse

from graph.generations import publish
from graph.store import open_for_writing, with_union
from web.app import create_app
from web.protocol import QUERY, UPDATE
from web.settings import Settings

TOKEN = "a token of the tests"
D1, D2, D3 = (f"http://example.org/data{number}" for number in (1, 2, 3))
G1, G2 = "http://example.org/g1", "http://example.org/g2"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
BOTH = f"ASK {{ <{D1}> a ?type . <{D2}> a ?type }}"
TABLES = {"application/sparql-results+json", "application/sparql-results+xml"}
GRAPHS = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request, and what must come of it."""

    method: str = "POST"
    url: Sequence[tuple[str, str]] = ()
    form: Mapping[str, str | list[str]] | None = None
    body: bytes = b""
    media: str | None = None
    status: Sequence[int] = (200, 204)
    types: frozenset[str] = frozenset()
    then: str | None = None  # ASK that must be true afterwards
    answer: bool | None = None
    accept: Mapping[str, str] = field(default_factory=dict)


def _query(text: str, **more: object) -> Case:
    return Case(body=text.encode(), media=QUERY, **more)  # type: ignore[arg-type]


def _update(text: str, **more: object) -> Case:
    return Case(body=text.encode(), media=UPDATE, **more)  # type: ignore[arg-type]


BAD = (400, 403, 405, 406, 413, 415)
CASES = {
    "query_post_form": Case(form={"query": "ASK {}"}, answer=True),
    "query_dataset_default_graphs_get": Case(
        method="GET",
        url=[("query", BOTH), ("default-graph-uri", D1), ("default-graph-uri", D2)],
        answer=True,
    ),
    "query_dataset_default_graphs_post": _query(
        BOTH, url=[("default-graph-uri", D1), ("default-graph-uri", D2)], answer=True
    ),
    "query_dataset_named_graphs_post": _query(
        f"ASK {{ GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}",
        url=[("named-graph-uri", D1), ("named-graph-uri", D2)],
        answer=True,
    ),
    "query_dataset_named_graphs_get": Case(
        method="GET",
        url=[
            ("query", f"ASK {{ GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}"),
            ("named-graph-uri", D1),
            ("named-graph-uri", D2),
        ],
        answer=True,
    ),
    "query_dataset_full": _query(
        f"ASK {{ <{D3}> a ?type GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}",
        url=[("default-graph-uri", D3), ("named-graph-uri", D1), ("named-graph-uri", D2)],
        answer=True,
    ),
    "query_multiple_dataset": _query(
        f"ASK FROM <{D3}> {{ GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}",
        url=[("named-graph-uri", D1), ("named-graph-uri", D2)],
        answer=True,
    ),
    "query_get": Case(method="GET", url=[("query", "ASK {}")], answer=True),
    "query_content_type_select": _query("SELECT (1 AS ?value) {}", types=TABLES),
    "query_content_type_ask": _query("ASK {}", types=TABLES),
    "query_content_type_describe": _query("DESCRIBE <http://example.org/>", types=GRAPHS),
    "query_content_type_construct": _query(
        "CONSTRUCT { <http://example.org/s> <http://example.org/p> 1 } WHERE {}", types=GRAPHS
    ),
    "update_dataset_default_graph": _update(
        f"INSERT {{ GRAPH <{G1}> {{ ?s a <{G2}> }} }} WHERE {{ ?s a ?type }}",
        url=[("using-graph-uri", D1)],
        then=f"ASK {{ GRAPH <{G1}> {{ <{D1}> a <{G2}> }} "
        f"FILTER NOT EXISTS {{ GRAPH <{G1}> {{ <{D2}> a <{G2}> }} }} }}",
    ),
    "update_dataset_default_graphs": _update(
        f"INSERT {{ GRAPH <{G1}> {{ ?s a <{G2}> }} }} WHERE {{ ?s a ?type }}",
        url=[("using-graph-uri", D1), ("using-graph-uri", D2)],
        then=f"ASK {{ GRAPH <{G1}> {{ <{D1}> a <{G2}> . <{D2}> a <{G2}> }} "
        f"FILTER NOT EXISTS {{ GRAPH <{G1}> {{ <{D3}> a <{G2}> }} }} }}",
    ),
    "update_dataset_named_graphs": _update(
        f"INSERT {{ GRAPH <{G1}> {{ ?s a <{G2}> }} }} WHERE {{ GRAPH ?g {{ ?s a ?type }} }}",
        url=[("using-named-graph-uri", D1)],
        then=f"ASK {{ GRAPH <{G1}> {{ <{D1}> a <{G2}> }} "
        f"FILTER NOT EXISTS {{ GRAPH <{G1}> {{ <{D2}> a <{G2}> }} }} }}",
    ),
    "update_dataset_full": _update(
        f"INSERT {{ GRAPH <{G1}> {{ ?s <{G2}> ?t }} }} WHERE {{ ?s a ?type GRAPH ?g {{ ?t a ?type }} }}",
        url=[("using-graph-uri", D1), ("using-named-graph-uri", D2)],
        then=f"ASK {{ GRAPH <{G1}> {{ <{D1}> <{G2}> <{D2}> }} "
        f"FILTER NOT EXISTS {{ GRAPH <{G1}> {{ ?s <{G2}> <{D3}> }} }} }}",
    ),
    "update_post_form": Case(
        form={"update": f"INSERT DATA {{ <{D1}> <{G1}> 1 }}"}, then=f"ASK {{ <{D1}> <{G1}> 1 }}"
    ),
    "update_post_direct": _update(f"INSERT DATA {{ <{D1}> <{G1}> 2 }}", then=f"ASK {{ <{D1}> <{G1}> 2 }}"),
    "update_base_uri": _update(
        "CLEAR SILENT GRAPH <http://example.org/none> ; INSERT DATA { <#s> <http://example.org/p> <#o> }",
        then="ASK { <http://localhost/sparql#s> ?p <http://localhost/sparql#o> }",
    ),
    "query_post_direct": _query("ASK {}", answer=True),
    "bad_query_method": Case(method="PUT", url=[("query", "ASK {}")], status=BAD),
    "bad_multiple_queries": Case(
        method="GET", url=[("query", "ASK {}"), ("query", "SELECT * {}")], status=BAD
    ),
    "bad_query_wrong_media_type": Case(body=b"ASK {}", media="text/plain", status=BAD),
    "bad_query_missing_form_type": Case(body=b"query=ASK%20%7B%7D", status=BAD),
    "bad_query_missing_direct_type": Case(body=b"ASK {}", status=BAD),
    "bad_query_non_utf8": Case(body="ASK {}".encode("utf-16"), media=f"{QUERY}; charset=UTF-16", status=BAD),
    "bad_query_syntax": Case(method="GET", url=[("query", "ASK { nonsense")], status=BAD),
    "bad_update_get": Case(method="GET", url=[("update", "CLEAR ALL")], status=BAD),
    "bad_multiple_updates": Case(form={"update": ["CLEAR NAMED", "CLEAR DEFAULT"]}, status=BAD),
    "bad_update_wrong_media_type": Case(body=b"CLEAR ALL", media="text/plain", status=BAD),
    "bad_update_missing_form_type": Case(body=b"update=CLEAR%20NAMED", status=BAD),
    "bad_update_non_utf8": Case(
        body="CLEAR NAMED".encode("utf-16"), media=f"{UPDATE}; charset=UTF-16", status=BAD
    ),
    "bad_update_syntax": _update("CLEAR nonsense", status=BAD),
    "bad_update_dataset_conflict": _update(
        f"INSERT {{ GRAPH <{G1}> {{ ?s a 1 }} }} USING <{D1}> WHERE {{ ?s a ?type }}",
        url=[("using-graph-uri", D2)],
        status=BAD,
    ),
}


@pytest.fixture
def served(tmp_path: Path) -> FlaskClient:
    """The client of a store of three graphs, each of which types its own name."""
    store = open_for_writing(tmp_path)
    graphs = [NamedNode(each) for each in (D1, D2, D3)]
    store.extend(with_union(Quad(graph, NamedNode(TYPE), NamedNode(G1), graph) for graph in graphs))
    publish(tmp_path, store, "first")
    del store
    return create_app(Settings(tmp_path, admin_token=TOKEN)).test_client()


def _send(client: FlaskClient, case: Case) -> TestResponse:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    if case.form is not None:
        return client.post("/sparql", query_string=list(case.url), data=case.form, headers=headers)
    return client.open(
        "/sparql",
        method=case.method,
        query_string=list(case.url),
        data=case.body,
        content_type=case.media,
        headers=headers,
    )


@pytest.mark.parametrize("name", CASES)
def test_w3c_case(served: FlaskClient, name: str) -> None:
    case = CASES[name]
    got = _send(served, case)
    assert got.status_code in case.status, got.text
    if case.answer is not None:
        assert json.loads(got.data)["boolean"] is case.answer
    if case.types:
        assert got.mimetype in case.types
    if case.then is not None:
        after = served.get("/sparql", query_string={"query": case.then})
        assert json.loads(after.data)["boolean"] is True


def test_the_table_has_all_cases_of_the_suite() -> None:
    assert len(CASES) == 34


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 401, id="no token"),
        pytest.param({"Authorization": "Bearer another"}, 401, id="another token"),
        pytest.param({"Authorization": "Basic YTpi"}, 401, id="another scheme"),
        pytest.param({"Authorization": f"Bearer {TOKEN}"}, 204, id="the token"),
    ],
)
def test_an_update_needs_the_token(served: FlaskClient, headers: dict[str, str], status: int) -> None:
    got = served.post("/sparql", data={"update": "CLEAR SILENT GRAPH <urn:none>"}, headers=headers)
    assert got.status_code == status
    assert ("WWW-Authenticate" in got.headers) == (status == 401)


@pytest.mark.parametrize(
    "text",
    [
        "LOAD <http://127.0.0.1:9/>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_an_update_asks_no_other_host(served: FlaskClient, text: str) -> None:
    got = served.post("/sparql", data={"update": text}, headers={"Authorization": f"Bearer {TOKEN}"})
    assert got.status_code == 403
