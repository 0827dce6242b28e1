"""The Graph Store Protocol, after W3C's cases: graphs put, added to, read and taken away, with the token."""

import io
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, RdfFormat, parse
from werkzeug.test import TestResponse

from graph.generations import publish
from graph.store import open_for_writing, open_read_only
from ontology import iris, terms
from web.app import create_app
from web.settings import Settings

TOKEN = {"Authorization": "Bearer secret"}
STORE = "/rdf-graph-store"
ONE = "<http://example.org/s> <http://example.org/p> 'one' ."
TWO = "<http://example.org/s> <http://example.org/p> 'two' . [] a <http://example.org/Person> ."
NAMED = {"graph": "http://example.org/g"}


@pytest.fixture
def store_dir(tmp_path: Path) -> Path:
    publish(tmp_path, open_for_writing(tmp_path), "first")
    return tmp_path


@pytest.fixture
def client(store_dir: Path) -> FlaskClient:
    return create_app(Settings(store_dir, admin_token="secret")).test_client()


def _put(client: FlaskClient, address: str, turtle: str, **query: str) -> TestResponse:
    return client.put(address, query_string=query, data=turtle, content_type="text/turtle", headers=TOKEN)


def _get(client: FlaskClient, address: str, **query: str) -> tuple[int, int]:
    """Give the status and the number of triples of a graph."""
    got = client.get(address, query_string=query, headers={"Accept": "application/n-triples"})
    if got.status_code != 200:
        return got.status_code, 0
    notes = (terms.INPUT_HASH, terms.VOID_TRIPLES)  # what the catalogue says is in the default graph too
    found = parse(got.data, format=RdfFormat.N_TRIPLES)
    return 200, sum(1 for quad in found if quad.predicate not in notes)


@pytest.mark.parametrize(
    ("address", "query"),
    [
        pytest.param(STORE, NAMED, id="a graph by its name"),
        pytest.param(STORE, {"default": ""}, id="the default graph"),
        pytest.param(f"{STORE}/person/1.ttl", {}, id="a graph by its address"),
    ],
)
def test_a_graph_is_put_exchanged_added_to_and_deleted(
    client: FlaskClient, address: str, query: dict[str, str]
) -> None:
    assert _put(client, address, ONE, **query).status_code == 201
    assert _get(client, address, **query) == (200, 1)
    assert _put(client, address, TWO, **query).status_code == 204
    assert _get(client, address, **query) == (200, 2)
    added = client.post(address, query_string=query, data=ONE, content_type="text/turtle", headers=TOKEN)
    assert added.status_code == 204
    assert _get(client, address, **query) == (200, 3)
    assert client.head(address, query_string=query).status_code == 200
    assert client.delete(address, query_string=query, headers=TOKEN).status_code == 204
    if "default" not in query:
        assert _get(client, address, **query) == (404, 0)
        assert client.head(address, query_string=query).status_code == 404
    assert client.delete(address, query_string=query, headers=TOKEN).status_code == 404


def test_a_graph_without_a_name_gets_an_address(client: FlaskClient) -> None:
    made = client.post(STORE, data=ONE, content_type="text/turtle", headers=TOKEN)
    assert made.status_code == 201
    assert _get(client, made.headers["Location"]) == (200, 1)


def test_files_of_a_form_are_added(client: FlaskClient) -> None:
    files = {
        "a": (io.BytesIO(ONE.encode()), "1.ttl", "text/turtle"),
        "b": (io.BytesIO(TWO.encode()), "2.ttl", "text/turtle"),
    }
    assert client.post(f"{STORE}/person", data=files, headers=TOKEN).status_code == 201
    assert _get(client, f"{STORE}/person") == (200, 3)


@pytest.mark.parametrize(
    ("turtle", "media", "status"),
    [
        pytest.param(ONE, "application/rdf+xml", 400, id="Turtle that says it is XML"),
        pytest.param("nonsense", "text/turtle", 400, id="nonsense"),
        pytest.param(ONE, "text/html", 415, id="another type"),
        pytest.param(ONE, "application/n-quads", 415, id="graphs within a graph"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    client: FlaskClient, turtle: str, media: str, status: int
) -> None:
    _put(client, STORE, ONE, **NAMED)
    got = client.put(STORE, query_string=NAMED, data=turtle, content_type=media, headers=TOKEN)
    assert got.status_code == status
    assert _get(client, STORE, **NAMED) == (200, 1)


@pytest.mark.parametrize("method", ["put", "post", "delete"])
def test_who_has_no_token_changes_nothing(client: FlaskClient, store_dir: Path, method: str) -> None:
    asked = {"query_string": NAMED, "data": ONE, "content_type": "text/turtle"}
    assert getattr(client, method)(STORE, **asked).status_code == 401
    closed = create_app(Settings(store_dir)).test_client()
    assert getattr(closed, method)(STORE, **asked, headers=TOKEN).status_code == 403


@pytest.mark.parametrize("query", [{}, {"graph": "relative"}, {"graph": "urn:a", "default": ""}])
def test_one_graph_is_named(client: FlaskClient, query: dict[str, str]) -> None:
    assert _get(client, STORE, **query)[0] == 400


UPDATES = [
    pytest.param("INSERT DATA { <urn:s> <urn:p> 1 }", id="into the default graph"),
    pytest.param("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }", id="into a graph"),
    pytest.param("INSERT DATA { _:b <urn:p> _:c }", id="blank nodes"),
    pytest.param(
        "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } } ; "
        "DELETE DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }",
        id="in and out again",
    ),
    pytest.param("DROP GRAPH <http://example.org/g>", id="a graph that goes"),
    pytest.param("DELETE WHERE { ?s ?p ?o }", id="all out of the default graph"),
    pytest.param("CLEAR ALL", id="all of all"),
]


@pytest.mark.parametrize("text", UPDATES)
def test_after_an_update_the_default_graph_is_the_union(
    client: FlaskClient, store_dir: Path, text: str
) -> None:
    _put(client, STORE, ONE, **NAMED)
    for update in (text, "INSERT DATA { <urn:x> <urn:y> 2 }", "DELETE DATA { <urn:x> <urn:y> 2 }"):
        assert client.post("/sparql", data={"update": update}, headers=TOKEN).status_code == 204
        store = open_read_only(store_dir)
        union = {quad.triple for quad in store if not isinstance(quad.graph_name, NamedNode)}
        assert union == {quad.triple for quad in store if isinstance(quad.graph_name, NamedNode)}
    assert not list(open_read_only(store_dir).quads_for_pattern(NamedNode("urn:x"), None, None, None))


def test_a_graph_counts_its_edits_in_the_catalogue(client: FlaskClient, store_dir: Path) -> None:
    _put(client, STORE, TWO, **NAMED)
    store = open_read_only(store_dir)
    sizes = store.quads_for_pattern(NamedNode(NAMED["graph"]), None, None, iris.CATALOGUE_GRAPH)
    assert [quad.object.value for quad in sizes] == ["2"]  # type: ignore[union-attr]
