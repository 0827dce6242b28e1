"""A question has the same answer here and at an endpoint, and trouble has a name."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from werkzeug.serving import WSGIRequestHandler, make_server

from queries.answers import answer, bindings
from queries.errors import EndpointError, ForbiddenQueryError, QueryError
from queries.remote import RemoteSource
from queries.sources import LocalSource
from queries.text import load, names
from web.app import create_app
from web.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

A, P = NamedNode("http://example.org/a"), NamedNode("http://example.org/p")


@pytest.fixture
def small() -> LocalSource:
    store = Store()
    store.add(Quad(A, P, Literal("xã Mường La", language="vi")))
    return LocalSource(store)


def test_select_gives_terms(small: LocalSource) -> None:
    rows = small.select("SELECT ?s ?o ?none { ?s ?p ?o }", s=A)
    assert rows.columns == ("s", "o", "none")
    assert rows.rows == ((A, Literal("xã Mường La", language="vi"), None),)


def test_ask_construct_and_describe(small: LocalSource) -> None:
    assert small.ask("ASK { ?s ?p ?o }", s=A)
    assert not small.ask("ASK { ?s ?p ?o }", s=P)
    [triple] = small.construct("CONSTRUCT { ?o a ?s } WHERE { ?s a ?o . ?s ?p ?o }") or small.describe(A)
    assert triple.subject == A


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        pytest.param("SELECT * {", QueryError, "bad SPARQL", id="broken"),
        pytest.param("ASK {}", QueryError, "SELECT expected", id="another form"),
        pytest.param(
            "SELECT * { SERVICE <http://e/> {} }", ForbiddenQueryError, "SERVICE", id="another host"
        ),
        pytest.param("LOAD <http://e/>", ForbiddenQueryError, "read-only", id="an update"),
    ],
)
def test_a_query_that_cannot_be_asked(
    small: LocalSource, text: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        small.select(text)


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - the name it has there
        pass


@contextmanager
def _serving(application: "WSGIApplication") -> Iterator[str]:
    """Serve an application on a free port for as long as the block runs."""
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=_Silent)
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()


@pytest.fixture(scope="module")
def endpoint(sample_store: Path) -> Iterator[RemoteSource]:
    with _serving(create_app(Settings(sample_store))) as address:
        yield RemoteSource(f"{address}/sparql")


@pytest.mark.parametrize("name", names())
def test_an_endpoint_answers_as_the_store_does(
    endpoint: RemoteSource, source: LocalSource, name: str
) -> None:
    here, there = (answer(each, load(name), {}) for each in (source, endpoint))
    assert there.columns == here.columns
    assert there.rows == here.rows


def test_an_endpoint_answers_every_form(endpoint: RemoteSource, source: LocalSource) -> None:
    terms = bindings(load("read/commune"), {"commune": "2025/03808"})
    assert endpoint.ask("ASK { ?commune ?p ?o }", **terms)
    described = endpoint.describe(terms["commune"])
    assert set(described) == set(source.describe(terms["commune"]))
    assert described


def test_an_endpoint_says_what_is_wrong(endpoint: RemoteSource) -> None:
    with pytest.raises(EndpointError, match="bad SPARQL"):
        endpoint.select("SELECT * { ?s ?p }")


@pytest.mark.parametrize(
    ("body", "call"),
    [
        pytest.param("<html>", "select", id="a page instead of rows"),
        pytest.param("<html>", "construct", id="a page instead of triples"),
        pytest.param(json.dumps({"head": {}, "boolean": True}), "select", id="a truth instead of rows"),
        pytest.param(
            json.dumps({"head": {"vars": []}, "results": {"bindings": []}}), "ask", id="rows, no truth"
        ),
    ],
)
def test_an_endpoint_that_answers_something_else(body: str, call: str) -> None:
    def application(environ: object, start: Callable[..., object]) -> list[bytes]:
        start("200 OK", [("Content-Type", "application/sparql-results+json")])
        return [body.encode()]

    texts = {"select": "SELECT * {}", "ask": "ASK {}", "construct": "CONSTRUCT {} WHERE {}"}
    with _serving(application) as address, pytest.raises(EndpointError, match=address):
        getattr(RemoteSource(address), call)(texts[call])


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("http://127.0.0.1:1/sparql", id="nobody listens"),
        pytest.param("file:///etc/hostname", id="a file"),
        pytest.param("sparql", id="no address"),
    ],
)
def test_an_endpoint_that_is_none(address: str) -> None:
    with pytest.raises(EndpointError, match=address):
        RemoteSource(address).ask("ASK {}")
