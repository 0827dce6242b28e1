"""Graphs sent elsewhere: in batches, with patience, from where a run broke off."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from graph.push_record import FOLDER, PushRecord
from graph.pushing import push
from graph.receivers import Access, GraphStore, PushError, UpdateService
from graph.store import with_union
from ontology.errors import StoreError

A, P = NamedNode("urn:a"), NamedNode("urn:p")
ONE, TWO = NamedNode("urn:one"), NamedNode("urn:two")


class Received:
    """What a server was sent; it fails where ``fails`` says so."""

    def __init__(self, fails: Callable[[int], tuple[int, str] | None] = lambda _: None) -> None:
        self.requests: list[tuple[str, str, str]] = []
        self.graphs: dict[str, set[str]] = {}
        self.fails = fails


def handler(received: Received) -> type[BaseHTTPRequestHandler]:
    """Make the handler of a Graph Store of our own."""

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.take("PUT")

        def do_POST(self) -> None:
            self.take("POST")

        def do_DELETE(self) -> None:
            self.take("DELETE")

        def take(self, method: str) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
            graph = asked.get("graph", ["default" if "default" in asked else ""])[0]
            received.requests.append((method, graph, body))
            failure = received.fails(len(received.requests))
            if failure is None:
                lines = set(body.splitlines())
                received.graphs[graph] = lines | (
                    received.graphs.get(graph, set()) if method == "POST" else set()
                )
            self.send_response(failure[0] if failure else 204)
            if failure and failure[1]:
                self.send_header("Retry-After", failure[1])
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
            pass

    return Handler


@pytest.fixture
def serve() -> Iterator[Callable[[Received], str]]:
    servers: list[ThreadingHTTPServer] = []

    def start(received: Received) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler(received))
        servers.append(server)
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/store"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def store() -> Store:
    """Two graphs of 25 and 3 triples that share one."""
    store = Store()
    quads = [Quad(A, P, Literal(str(number)), ONE) for number in range(25)]
    quads += [Quad(A, P, Literal(str(number)), TWO) for number in range(24, 27)]
    store.extend(with_union(quads))
    return store


def test_graphs_arrive_whole_and_once(serve: Callable[[Received], str], store: Store, tmp_path: Path) -> None:
    received = Received()
    address = serve(received)
    done = push(
        store, GraphStore(address, Access()), PushRecord(tmp_path, address), union="default", batch=10
    )
    assert (done.graphs, done.sent, done.triples) == (3, 3, 25 + 3 + 27)
    assert [(method, graph) for method, graph, _ in received.requests[:3]] == [
        ("PUT", "urn:one"), ("POST", "urn:one"), ("POST", "urn:one"),
    ]  # fmt: skip
    for name, graph in (("urn:one", ONE), ("urn:two", TWO), ("default", DefaultGraph())):
        here = {f"{quad.triple} ." for quad in store.quads_for_pattern(None, None, None, graph)}
        assert received.graphs[name] == here


def test_a_run_that_broke_off_goes_on_where_it_stopped(
    serve: Callable[[Received], str], store: Store, tmp_path: Path
) -> None:
    received = Received(lambda number: (500, "") if number == 3 else None)
    address = serve(received)
    receiver = GraphStore(address, Access(tries=1))
    with pytest.raises(PushError, match="run it again to go on"):
        push(store, receiver, PushRecord(tmp_path, address), batch=10)
    push(store, receiver, PushRecord(tmp_path, address), batch=10)
    sent = [(method, graph) for method, graph, _ in received.requests]
    assert sent == [("PUT", "urn:one"), *[("POST", "urn:one")] * 3, ("PUT", "urn:two")]
    assert len(received.graphs["urn:one"]) == 25


def test_a_graph_that_is_no_more_is_removed_there(
    serve: Callable[[Received], str], store: Store, tmp_path: Path
) -> None:
    received = Received()
    address = serve(received)
    push(store, GraphStore(address, Access()), PushRecord(tmp_path, address))
    store.remove_graph(TWO)
    done = push(store, GraphStore(address, Access()), PushRecord(tmp_path, address))
    assert (done.sent, done.unchanged, done.removed) == (0, 1, 1)
    assert received.requests[-1][:2] == ("DELETE", "urn:two")


@pytest.mark.parametrize(
    ("status", "after"),
    [
        pytest.param(503, "0", id="busy"),
        pytest.param(429, "", id="too many"),
        pytest.param(502, "", id="a gateway"),
    ],
)
def test_what_may_pass_is_tried_again(
    serve: Callable[[Received], str], store: Store, tmp_path: Path, status: int, after: str
) -> None:
    received = Received(lambda number: (status, after) if number == 1 else None)
    address = serve(received)
    assert push(store, GraphStore(address, Access(tries=2)), PushRecord(tmp_path, address)).sent == 2
    assert [method for method, _, _ in received.requests] == ["PUT", "PUT", "PUT"]


@pytest.mark.parametrize(
    ("address", "status", "message"),
    [
        pytest.param("", 401, r"401 .* \(PUT\); give --user", id="nobody may write"),
        pytest.param("", 403, r"403 Forbidden \(PUT\)", id="refused"),
        pytest.param("http://127.0.0.1:9/store", 0, "no answer .* 1 times", id="nobody listens"),
        pytest.param("file:///tmp", 0, "http or https", id="no web address"),
    ],
)
def test_what_will_not_pass_is_told(
    serve: Callable[[Received], str], store: Store, tmp_path: Path, address: str, status: int, message: str
) -> None:
    received = Received(lambda _: (status, ""))
    endpoint = address or serve(received)
    with pytest.raises(PushError, match=message):
        push(store, GraphStore(endpoint, Access(tries=1)), PushRecord(tmp_path, endpoint))
    assert len(received.requests) <= 1


def test_an_update_replaces_a_graph_and_adds_to_it(
    serve: Callable[[Received], str], store: Store, tmp_path: Path
) -> None:
    received = Received()
    address = serve(received)
    push(store, UpdateService(address, Access()), PushRecord(tmp_path, address), union="default", batch=20)
    first, second = received.requests[0][2], received.requests[1][2]
    assert first.startswith("DROP SILENT GRAPH <urn:one> ;\nINSERT DATA { GRAPH <urn:one> {")
    assert second.startswith("INSERT DATA { GRAPH <urn:one> {")
    assert received.requests[-2][2].startswith("DROP SILENT DEFAULT ;\nINSERT DATA {")
    other = Store()
    for _, _, update in received.requests:
        other.update(update)
    assert set(other) == set(store)


def test_a_record_that_nobody_can_read_is_named(tmp_path: Path) -> None:
    record = PushRecord(tmp_path, "http://e/")
    record.forget("urn:one")
    [file] = (tmp_path / FOLDER).glob("*.json")
    assert json.loads(file.read_text(encoding="utf-8"))["endpoint"] == "http://e/"
    file.write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match="--again"):
        PushRecord(tmp_path, "http://e/")
    assert PushRecord(tmp_path, "http://e/", again=True).names() == ()
