"""Connections that stay open, as clients use them and misuse them, held against a running server."""

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from io import BufferedReader
from urllib.parse import quote, urlsplit

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.generations import publish
from graph.store import open_for_writing
from tests.services import Service, serving
from tests.timing import soon
from web.protocol import FORM

SIZE = 20_000
ALL = "SELECT ?s ?o { ?s <urn:p> ?o }"  # some megabytes
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    store = tmp_path_factory.mktemp("connections") / "store"
    opened = open_for_writing(store)
    opened.bulk_extend(
        Quad(NamedNode(f"urn:s{number}"), NamedNode("urn:p"), Literal(f"{number:0100}"))
        for number in range(SIZE)
    )
    publish(store, opened, "first")
    with serving(store, "--client", "4") as running:
        yield running


def _connect(service: Service) -> socket.socket:
    address = urlsplit(service.address)
    return socket.create_connection((address.hostname or "", address.port or 0), timeout=60)


def _asking(query: str, *lines: str) -> bytes:
    head = f"GET /sparql?query={quote(query)} HTTP/1.1"
    return "\r\n".join((head, "Host: localhost", "Accept: text/csv", *lines, "", "")).encode()


def _replies(connection: socket.socket, count: int) -> list[tuple[int, bytes]]:
    """Read so many answers that came on one connection."""
    with connection.makefile("rb") as file:
        return [_reply(file) for _ in range(count)]


def _reply(file: BufferedReader) -> tuple[int, bytes]:
    status = int(file.readline().split()[1])
    headers = http.client.parse_headers(file)
    return status, file.read(int(headers["Content-Length"]))


def test_questions_one_after_another_are_answered_each(service: Service) -> None:
    with closing(_connect(service)) as connection:
        for number in range(20):
            connection.sendall(_asking(f"SELECT ({number} AS ?n) {{}}"))
            assert _replies(connection, 1) == [(200, b"n\r\n%d\r\n" % number)]


def test_questions_sent_at_once_are_answered_in_their_order(service: Service) -> None:
    with closing(_connect(service)) as connection:
        connection.sendall(b"".join(_asking(f"SELECT ({number} AS ?n) {{}}") for number in range(10)))
        assert [body for _, body in _replies(connection, 10)] == [b"n\r\n%d\r\n" % each for each in range(10)]


def test_a_question_that_comes_in_pieces_is_read_whole(service: Service) -> None:
    with closing(_connect(service)) as connection:
        for pause in (0.0, 0.01, 0.1):  # soon, and when nobody waits for the rest any more
            asked = _asking("SELECT (1 AS ?n) {}")
            for piece in (asked[:10], asked[10:60], asked[60:]):
                connection.sendall(piece)
                time.sleep(pause)
            assert _replies(connection, 1) == [(200, b"n\r\n1\r\n")]


def test_a_pause_between_questions_does_not_matter(service: Service) -> None:
    with closing(_connect(service)) as connection:
        for _ in range(3):
            connection.sendall(_asking("SELECT (2 AS ?n) {}"))
            assert _replies(connection, 1) == [(200, b"n\r\n2\r\n")]
            time.sleep(0.15)


def test_a_mistake_does_not_end_a_connection(service: Service) -> None:
    with closing(_connect(service)) as connection:
        connection.sendall(_asking("SELECT") + _asking("SELECT (3 AS ?n) {}"))
        assert [status for status, _ in _replies(connection, 2)] == [400, 200]


def test_a_client_that_wants_to_end_the_connection_is_left(service: Service) -> None:
    with closing(_connect(service)) as connection:
        connection.sendall(_asking("ASK {}") + _asking("SELECT (4 AS ?n) {}", "Connection: close"))
        assert len(_replies(connection, 2)) == 2
        assert connection.recv(1) == b""


def test_who_reads_slowly_gets_all_and_holds_up_nobody(service: Service) -> None:
    with closing(_connect(service)) as slow, closing(_connect(service)) as other:
        slow.sendall(_asking(ALL) + _asking("SELECT (5 AS ?n) {}"))
        time.sleep(0.5)
        other.sendall(_asking("SELECT (6 AS ?n) {}"))
        assert _replies(other, 1) == [(200, b"n\r\n6\r\n")]
        (status, body), (_, last) = _replies(slow, 2)
    assert (status, body.count(b"\n"), last) == (200, SIZE + 1, b"n\r\n5\r\n")


def test_many_connections_that_ask_nothing_hold_up_nobody(service: Service) -> None:
    silent = [_connect(service) for _ in range(200)]
    for each in silent:
        each.sendall(b"GET /sparql")
    with closing(_connect(service)) as other:
        other.sendall(_asking("SELECT (7 AS ?n) {}"))
        assert _replies(other, 1) == [(200, b"n\r\n7\r\n")]
    for each in silent:
        each.close()


def test_a_client_that_goes_away_frees_its_worker(service: Service) -> None:
    for number in range(8):  # more than one client may have at one time
        with closing(_connect(service)) as connection:
            connection.sendall(_asking("ASK {}"))
            _replies(connection, 1)
            connection.sendall(_asking(f"{ENDLESS} # {number}"))
            time.sleep(0.3)

    def answered() -> bool:
        return service.ask("ASK {} # free again").status == 200

    assert soon(answered)


QUERIES = [
    pytest.param("SELECT (1 AS ?n) {}", 200, id="a small table"),
    pytest.param("SELECT (RAND() * 0 AS ?n) {}", 200, id="what is worked out each time"),
    pytest.param("SELECT (1 AS ?n) {", 400, id="a mistake"),
    pytest.param("ASK { SERVICE <http://localhost/> {} }", 403, id="what is refused"),
    pytest.param(ALL, 200, id="a large answer"),
]


@pytest.mark.parametrize("packs", ["identity", "gzip"])
@pytest.mark.parametrize(("query", "status"), QUERIES)
def test_a_head_that_was_read_before_leads_to_the_same(
    service: Service, query: str, status: int, packs: str
) -> None:
    body = f"query={quote(query)}".encode()
    headers = {"Accept": "text/csv", "Accept-Encoding": packs, "Content-Type": FORM}
    with closing(http.client.HTTPConnection(urlsplit(service.address).netloc, timeout=60)) as connection:
        answers = []
        for _ in range(4):  # read by waitress, and learned, and known
            connection.request("POST", "/sparql", body, headers)
            reply = connection.getresponse()
            named = {name.lower(): value for name, value in reply.getheaders() if name.lower() != "date"}
            answers.append((reply.status, reply.read(), named))
    assert answers[0][0] == status
    assert all(each == answers[0] for each in answers)
