"""What was answered before is answered again, to the same question of the same state only."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.edits import update
from ontology import terms
from web.app import create_app
from web.settings import Settings

QUERY = "SELECT ?s WHERE { ?s a <https://w3id.org/communekg/ontology#Report> } ORDER BY ?s"
JSON = {"Accept": "application/sparql-results+json"}


def test_an_answer_is_given_again_byte_by_byte(client: FlaskClient) -> None:
    first, second = (client.post("/sparql", data={"query": QUERY}, headers=JSON) for _ in range(2))
    assert (second.status, second.data) == (first.status, first.data)
    assert list(second.headers) == list(first.headers)


@pytest.mark.parametrize(
    ("headers", "media"),
    [
        pytest.param({"Accept": "text/csv"}, "text/csv", id="another form"),
        pytest.param({"Accept": "text/tab-separated-values"}, "text/tab-separated-values", id="yet another"),
    ],
)
def test_another_form_is_another_answer(client: FlaskClient, headers: dict[str, str], media: str) -> None:
    assert client.post("/sparql", data={"query": QUERY}, headers=JSON).mimetype == JSON["Accept"]
    assert client.post("/sparql", data={"query": QUERY}, headers=headers).mimetype == media


def test_a_packed_answer_is_for_who_unpacks(client: FlaskClient) -> None:
    long = {"query": f"SELECT ?s ?o WHERE {{ VALUES ?o {{ {terms.CLAIM} }} ?s a ?o }} ORDER BY ?s LIMIT 100"}
    packed = [
        client.post("/sparql", data=long, headers={**JSON, "Accept-Encoding": "gzip"}) for _ in range(2)
    ]
    plain = client.post("/sparql", data=long, headers=JSON)
    assert [each.headers.get("Content-Encoding") for each in (*packed, plain)] == ["gzip", "gzip", None]
    assert packed[0].data == packed[1].data != plain.data
    assert packed[1].content_length == len(packed[1].data)


def test_who_has_it_already_is_told(client: FlaskClient) -> None:
    tag = client.get("/sparql", query_string={"query": QUERY}, headers=JSON).headers["ETag"]
    asked = {**JSON, "If-None-Match": tag}
    assert client.get("/sparql", query_string={"query": QUERY}, headers=asked).status_code == 304


def test_what_changes_each_time_is_worked_out_each_time(client: FlaskClient) -> None:
    query = {"query": "SELECT (STRUUID() AS ?one) {}"}
    first, second = (client.post("/sparql", data=query, headers=JSON).data for _ in range(2))
    assert first != second


def test_a_changed_store_gives_another_answer(built: Path) -> None:
    client = create_app(Settings(built)).test_client()
    count = {"query": "SELECT (COUNT(*) AS ?n) WHERE { ?s <http://example.org/p> ?o }"}
    before = client.post("/sparql", data=count, headers={"Accept": "text/csv"}).data
    update(built, "INSERT DATA { <http://example.org/s> <http://example.org/p> 1 }")
    after = client.post("/sparql", data=count, headers={"Accept": "text/csv"}).data
    assert (before.split(), after.split()) == ([b"n", b"0"], [b"n", b"1"])
