"""The SPARQL 1.1 Protocol, as a table of requests and answers."""

import json

import pytest
from flask.testing import FlaskClient
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/communekg/ontology#Report> } ORDER BY ?s"
ASK = "ASK { ?s a <https://w3id.org/communekg/ontology#Report> }"
CONSTRUCT = "CONSTRUCT { ?s a <urn:r> } WHERE { ?s a <https://w3id.org/communekg/ontology#Report> }"
DESCRIBE = "DESCRIBE <https://w3id.org/communekg/unit/2025/03808>"
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"


@pytest.mark.parametrize("text", [SELECT, ASK, CONSTRUCT, DESCRIBE])
def test_three_ways_to_ask_have_one_answer(client: FlaskClient, text: str) -> None:
    by_url = client.get("/sparql", query_string={"query": text})
    by_form = client.post("/sparql", data={"query": text})
    by_body = client.post("/sparql", data=text.encode(), content_type=f"{QUERY}; charset=utf-8")
    assert by_url.status_code == by_form.status_code == by_body.status_code == 200
    if text != DESCRIBE:
        assert by_url.data == by_form.data == by_body.data


@pytest.mark.parametrize(
    ("media", "form"),
    [
        pytest.param("application/sparql-results+json", QueryResultsFormat.JSON, id="JSON"),
        pytest.param("application/sparql-results+xml", QueryResultsFormat.XML, id="XML"),
        pytest.param("text/tab-separated-values", QueryResultsFormat.TSV, id="TSV"),
    ],
)
@pytest.mark.parametrize("text", [SELECT, ASK])
def test_tables_can_be_read_again(
    client: FlaskClient, text: str, media: str, form: QueryResultsFormat
) -> None:
    answer = client.get("/sparql", query_string={"query": text}, headers={"Accept": media})
    assert answer.mimetype == media
    results = parse_query_results(answer.data, format=form)
    assert len(list(results)) == 5 if isinstance(results, QuerySolutions) else bool(results)


def test_csv_has_bare_values(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": SELECT}, headers={"Accept": "text/csv"})
    lines = answer.text.splitlines()
    assert answer.content_type == "text/csv; charset=utf-8"
    assert (lines[0], len(lines)) == ("s", 6)
    assert lines[1].startswith("https://w3id.org/communekg/report/")


@pytest.mark.parametrize(
    ("media", "form"),
    [
        pytest.param("text/turtle", RdfFormat.TURTLE, id="Turtle"),
        pytest.param("application/n-triples", RdfFormat.N_TRIPLES, id="N-Triples"),
        pytest.param("application/rdf+xml", RdfFormat.RDF_XML, id="RDF/XML"),
        pytest.param("application/ld+json", RdfFormat.JSON_LD, id="JSON-LD"),
    ],
)
@pytest.mark.parametrize("text", [CONSTRUCT, DESCRIBE])
def test_graphs_can_be_read_again(client: FlaskClient, text: str, media: str, form: RdfFormat) -> None:
    answer = client.get("/sparql", query_string={"query": text}, headers={"Accept": media})
    assert answer.mimetype == media
    assert list(parse(answer.data, format=form))


@pytest.mark.parametrize(
    ("request_", "status", "words"),
    [
        pytest.param({"query_string": {"q": "ASK {}"}}, 400, "one parameter `query`", id="no query"),
        pytest.param({"query_string": "query=a&query=b"}, 400, "not 2", id="two queries"),
        pytest.param(
            {"query_string": {"query": "SELECT * { ?s ?p }"}}, 400, "bad SPARQL: error at 1", id="broken"
        ),
        pytest.param({"query_string": {"query": "hello"}}, 400, "no SPARQL query", id="no SPARQL"),
        pytest.param({"query_string": {"update": "CLEAR ALL"}}, 405, "by POST", id="an update by URL"),
        pytest.param({"query_string": {"query": "DROP ALL"}}, 403, "read-only", id="an update as a query"),
        pytest.param(
            {"query_string": {"query": "SELECT * { SERVICE <http://e/> {} }"}},
            403,
            "SERVICE",
            id="another host",
        ),
        pytest.param(
            {"query_string": {"query": ASK, "default-graph-uri": "not absolute"}},
            400,
            "absolute IRI",
            id="a bad graph",
        ),
        pytest.param(
            {"query_string": {"query": ASK}, "headers": {"Accept": "image/png"}},
            406,
            "text/csv",
            id="a picture",
        ),
        pytest.param(
            {"method": "POST", "data": "x", "content_type": "text/plain"}, 415, QUERY, id="plain text"
        ),
        pytest.param(
            {"method": "POST", "data": "CLEAR ALL", "content_type": "application/sparql-update"},
            403,
            "read-only",
            id="an update by body",
        ),
        pytest.param(
            {"method": "POST", "data": b"\xff", "content_type": QUERY}, 400, "UTF-8", id="not UTF-8"
        ),
        pytest.param(
            {"method": "POST", "data": "a" * 1_000_001, "content_type": QUERY}, 413, "", id="too long"
        ),
        pytest.param({"method": "PUT"}, 405, "", id="another method"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(
    client: FlaskClient, request_: dict[str, str], status: int, words: str
) -> None:
    answer = client.open("/sparql", **request_)  # type: ignore[arg-type]
    assert (answer.status_code, answer.mimetype) == (status, "text/plain")
    assert words in answer.text


def test_pages_of_other_sites_may_ask(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": ASK})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Accept" in answer.vary
    preflight = client.options("/sparql")
    assert preflight.status_code == 204
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]


def test_a_browser_without_a_query_gets_the_form(client: FlaskClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.location) == (303, "/query")


def test_the_default_graph_is_all_graphs_and_can_be_chosen(client: FlaskClient) -> None:
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/communekg/ontology#Report> }"
    graph = "https://w3id.org/communekg/graph/report/muong-la"

    def counted(**given: str) -> str:
        answer = client.get("/sparql", query_string={"query": count, **given})
        return str(json.loads(answer.data)["results"]["bindings"][0]["n"]["value"])

    assert counted() == "5"
    assert counted(**{"default-graph-uri": graph}) == "1"
    assert counted(**{"named-graph-uri": graph}) == "0"
