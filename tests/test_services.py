"""SERVICE and LOAD are refused however they are written, and only they."""

from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from queries.errors import ForbiddenQueryError
from queries.services import refuse_load, refuse_service

CALLS = [
    pytest.param("SELECT * { SERVICE <http://e/> { ?s ?p ?o } }", id="plain"),
    pytest.param("SELECT * { service silent ?x { ?s ?p ?o } }", id="lower case, silent, of a variable"),
    pytest.param("SELECT * { S\\u0045RVICE <http://e/> { ?s ?p ?o } }", id="written with an escape"),
    pytest.param("SELECT * { S\\U00000045RVICE <http://e/> {} }", id="written with a long escape"),
    pytest.param("SELECT * {SERVICE<http://e/>{}}", id="without spaces"),
    pytest.param("SELECT * {SERVICESILENT<http://e/>{}}", id="both words in one"),
    pytest.param("PREFIX : <http://e/> SELECT * {SERVICE:x{}}", id="with a name of the empty prefix"),
    pytest.param("PREFIX x: <http://e/> SELECT * {SERVICEx:y{}}", id="with a prefixed name in one"),
    pytest.param("PREFIX x: <http://e/> SELECT * {SERVICESILENTx:y #\n {}}", id="all in one, then a comment"),
    pytest.param("SELECT * {?s ?p trueSERVICE<http://e/>{}}", id="right after a truth value"),
    pytest.param("SELECT * {?s ?p true.SERVICE<http://e/>{}}", id="right after a full stop"),
    pytest.param("SELECT * {?s ?p 1SERVICE<http://e/>{}}", id="right after a number"),
    pytest.param("SELECT * { ?s ?p 'it''s' . SERVICE <http://e/> {} }", id="after strings"),
    pytest.param("SELECT * { ?s ?p '''a''' . SERVICE <http://e/> {} }", id="after a long string"),
    pytest.param("SELECT * { ?s ?p ?o #\r SERVICE <http://e/> {} }", id="after a comment that a CR ends"),
    pytest.param("SELECT * { FILTER(?a <?b) SERVICE <http://e/> {} }", id="after a sign that opens no IRI"),
    pytest.param('SELECT * { ?s ?p "\\\\" . SERVICE <http://e/> {} #" }', id="after a backslash in a string"),
    pytest.param(
        "SELECT * { ?s ?p <http://e\\u00e9#>.SERVICE <http://e/> {} }", id="after an escape in an IRI"
    ),
    pytest.param("SELECT * { ?s ?p 'a'@en.SERVICE <http://e/> {} }", id="after a language"),
]


@pytest.mark.parametrize("text", CALLS)
def test_service_is_refused(text: str) -> None:
    with pytest.raises(ForbiddenQueryError):
        refuse_service(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SELECT * { ?service ?p 'SERVICE' } # SERVICE", id="variable, string, comment"),
        pytest.param(
            "PREFIX service: <http://e/SERVICE> ASK { ?s service:SERVICE ?o }", id="prefixed name, IRI"
        ),
        pytest.param("PREFIX service: <http://e/> ASK { GRAPH service:x { ?s ?p ?o } }", id="a graph"),
        pytest.param("PREFIX service: <http://e/> ASK FROM service:x { ?s ?p ?o }", id="a data set"),
        pytest.param("PREFIX service: <http://e/> DESCRIBE service:x { ?s ?p ?o }", id="something described"),
        pytest.param("PREFIX e: <http://e/> ASK { ?s e:service { } }", id="a local name before a group"),
        pytest.param('ASK { ?s ?p """a "SERVICE" b""" }', id="long string with quotes"),
        pytest.param("ASK { ?s ?p 'x'@en-service }", id="language"),
        pytest.param("ASK { ?s ?p '\\u0053ERVICE' }", id="an escape in a string"),
        pytest.param("ASK { _:service ?p '#' } # SERVICE <http://e/> {}", id="blank node, then a comment"),
    ],
)
def test_the_word_service_elsewhere_is_no_call(text: str) -> None:
    refuse_service(text)


ALLOWED = {"example.org"}


def test_a_host_is_allowed_by_name() -> None:
    asked = "SELECT * { SERVICE SILENT <https://Example.org:443/sparql> {} service <http://example.org/> {} }"
    assert refuse_service(asked, ALLOWED) == {"example.org"}


@pytest.mark.parametrize(
    "called",
    [
        pytest.param("<https://example.com/>", id="another host"),
        pytest.param("<https://example.org.evil.com/>", id="a longer name"),
        pytest.param("<https://example.org@evil.com/>", id="a user of that name"),
        pytest.param("<file://example.org/etc/passwd>", id="another scheme"),
        pytest.param("<sparql>", id="a relative IRI"),
        pytest.param("?x", id="a variable"),
        pytest.param("x:y", id="a prefixed name"),
    ],
)
def test_another_host_is_refused_beside_an_allowed_one(called: str) -> None:
    with pytest.raises(ForbiddenQueryError, match=r"no other host than example\.org"):
        refuse_service(f"ASK {{ SERVICE <https://example.org/> {{}} SERVICE {called} {{}} }}", ALLOWED)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LOAD <http://e/>", id="plain"),
        pytest.param("CLEAR ALL;load silent <http://e/> into graph <g>", id="lower case, after another"),
        pytest.param("LOADSILENT<http://e/>", id="both words in one"),
        pytest.param("PREFIX x: <http://e/> LOADx:y", id="with a prefixed name in one"),
        pytest.param("LO\\u0041D <http://e/>", id="written with an escape"),
    ],
)
def test_load_is_refused(text: str) -> None:
    with pytest.raises(ForbiddenQueryError):
        refuse_load(text)


@pytest.mark.parametrize(
    "text",
    [
        "PREFIX load: <http://e/> CLEAR GRAPH load:x",
        "INSERT DATA { <http://e/load> <http://e/p> 'LOAD' } # LOAD",
        "PREFIX load: <http://e/> WITH load:g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_the_word_load_elsewhere_loads_nothing(text: str) -> None:
    refuse_load(text)


class _Listener(BaseHTTPRequestHandler):
    heard: list[str]

    def do_POST(self) -> None:
        self.heard.append(self.path)
        self.send_error(503)

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[str]]]:
    """A host that must not be asked, and what it was asked."""
    heard: list[str] = []
    handler = type("Heard", (_Listener,), {"heard": heard})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", heard
        server.shutdown()
        thread.join()


_PARTS = (
    "SERVICE", "service", "SILENT", "S\\u0045RVICE", " ", "\n", "\r", "#", "<IRI>", "x:y", ":", "x:", "?v",
    "{", "}", ".", "'", '"', '"""', "'''", "\\", "true", "a", "1", "1.", "@en", "<", ">", "_:b", "OPTIONAL",
    "UNION", "GRAPH", "{}", "?s ?p ?o", ";", "{?s ?p ?o}", "VALUES ?v {<IRI>}",
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(_PARTS), max_size=12).map("".join))
def test_what_makes_the_engine_ask_a_host_is_refused(listener: tuple[str, list[str]], middle: str) -> None:
    address, heard = listener
    store = Store()
    store.add(Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("o")))
    prologue = f"PREFIX : <{address}> PREFIX x: <{address}> PREFIX SERVICEx: <{address}>"
    for call in ("SERVICE<IRI>{}", "SERVICEx:y{}", "SERVICESILENT:y{}"):
        text = f"{prologue} SELECT * {{ {middle}{call} }}".replace("IRI", address)
        heard.clear()
        with suppress(SyntaxError, RuntimeError, OSError, ValueError):
            list(cast(QuerySolutions, store.query(text)))
        if heard:
            with pytest.raises(ForbiddenQueryError):
                refuse_service(text)
