"""Whatever is sent to the service, it answers with a status that the documents name."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph.generations import publish
from graph.store import open_for_writing, with_union
from tests.services import ROOT
from web.app import create_app
from web.protocol import FORM, QUERY, UPDATE
from web.service.limits import Limits
from web.settings import Settings
from web.site import service_of

_ROWS = re.compile(r"^\| (\d{3}(?:, \d{3})*) \|", re.MULTILINE)
_TABLE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
DOCUMENTED = {int(status) for row in _ROWS.findall(_TABLE) for status in row.split(", ")}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    path = tmp_path_factory.mktemp("requests")
    store = open_for_writing(path)
    store.extend(with_union([Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("o"), NamedNode("urn:g"))]))
    publish(path, store, "first")
    app = create_app(Settings(path, limits=Limits(seconds=2.0, memory=200 << 20)))
    yield app.test_client()
    service_of(app).engine.close()


_QUERIES = ("ASK {}", "SELECT * { ?s ?p ?o }", "DESCRIBE <urn:s>", "CLEAR ALL", "LOAD <urn:x>")
_PIECES = (
    *("SELECT", " ", "*", "{", "}", "?s", "<urn:p>", "'", '"', "\\u0041", "#", "(", ")", "COUNT", "AS", "\n"),
    *("\x00", "xã", "\ud800", "%00", "VALUES", "1e9999", "-", "GROUP BY", "SERVICE", "\u202e", "''", "{}"),
)
_TEXTS = st.one_of(
    st.sampled_from(_QUERIES),
    st.lists(st.sampled_from(_PIECES), max_size=15).map("".join),
    st.text(max_size=40),
)
_BYTES = st.one_of(
    st.binary(max_size=60),
    _TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    _TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
)
_NAMES = st.sampled_from(["query", "update", "default-graph-uri", "named-graph-uri", "using-graph-uri", ""])
_FIELDS = st.lists(st.tuples(_NAMES, _TEXTS), max_size=4)
_MEDIA = ["*/*", "text/csv", "text/html", "application/ld+json;q=2", "a/b, */*;q=0", ";;,,", "text/turtle"]
_ACCEPTS = st.one_of(st.sampled_from(_MEDIA), st.text(st.characters(codec="ascii", min_codepoint=32)))
_TYPES = st.sampled_from(
    [QUERY, UPDATE, FORM, f"{QUERY}; charset=utf-16", f"{FORM}; charset=x", "multipart/form-data", "", "///"]
)
_METHODS = st.sampled_from(["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
_CODINGS = st.sampled_from(["gzip", "identity;q=0", "x\x7f", ""])


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(_METHODS, _FIELDS, _BYTES, _TYPES, _ACCEPTS, _CODINGS)
def test_any_request_has_a_documented_answer(
    client: FlaskClient,
    method: str,
    fields: list[tuple[str, str]],
    body: bytes,
    media: str,
    accept: str,
    coding: str,
) -> None:
    query = [(name, value.encode("utf-8", "surrogatepass").decode("latin-1")) for name, value in fields]
    got = client.open(
        "/sparql",
        method=method,
        query_string=query,
        data=body,
        content_type=media,
        headers={"Accept": accept, "Accept-Encoding": coding},
    )
    assert got.status_code in DOCUMENTED, (got.status_code, got.get_data()[:300])
    assert b"Traceback" not in got.get_data()


STRANGE = [
    pytest.param("SELECT * { " + "{" * 20_000 + "}" * 20_000 + " }", id="nested groups"),
    pytest.param("SELECT (" + "(" * 20_000 + "1" + ")" * 20_000 + " AS ?x) {}", id="nested brackets"),
    pytest.param("SELECT * { ?s " + "/".join(["<urn:p>"] * 20_000) + " ?o }", id="a long path"),
    pytest.param("SELECT * { " + "?s ?p ?o . " * 20_000 + "}", id="many patterns"),
    pytest.param("SELECT * { VALUES ?x { " + "1 " * 100_000 + "} }", id="many values"),
    pytest.param("SELECT " + " ".join(f"?v{n}" for n in range(20_000)) + " {}", id="many variables"),
    pytest.param("ASK {} #" + "x" * 900_000, id="a long comment"),
    pytest.param("ASK { ?s ?p '" + "\\" * 100_001 + "' }", id="backslashes"),
]


@pytest.mark.parametrize("text", STRANGE)
def test_a_strange_query_has_a_documented_answer(client: FlaskClient, text: str) -> None:
    got = client.post("/sparql", data=text, content_type=QUERY)
    assert got.status_code in DOCUMENTED - {500}
    assert client.post("/sparql", data="ASK {}", content_type=QUERY).status_code == 200


def test_no_request_puts_a_header_into_the_answer(client: FlaskClient) -> None:
    asked = "ASK {} #\r\nSet-Cookie: a=b\r\n\r\n<html>"
    got = client.get("/sparql", query_string={"query": asked, "default-graph-uri": "urn:x\r\nX-Evil: 1"})
    assert "Set-Cookie" not in got.headers
    assert "X-Evil" not in got.headers
    assert got.status_code == 400


def test_the_documents_name_the_statuses() -> None:
    assert {200, 304, 400, 403, 404, 405, 406, 413, 415, 429, 503, 504, 507} - DOCUMENTED <= {404}
    assert Path(ROOT / "ARCHITECTURE.md").exists()
