"""Linked data: every IRI answers, to people with a page and to programs with RDF."""

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, RdfFormat, parse

from ontology import iris
from queries.sources import LocalSource
from web.addresses import path, resource

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
KINDS = """
    SELECT ?class (MIN(?thing) AS ?one) WHERE {
      ?thing a ?class FILTER(STRSTARTS(STR(?thing), "https://w3id.org/communekg/"))
      FILTER(!CONTAINS(STR(?thing), "#"))
      FILTER(STRSTARTS(STR(?class), "https://w3id.org/communekg/ontology#"))
    } GROUP BY ?class ORDER BY ?class"""


def test_a_thing_leads_to_its_page(client: FlaskClient) -> None:
    answer = client.get("/unit/2025/03808", headers=BROWSER)
    assert (answer.status_code, answer.location) == (303, "/page/unit/2025/03808")
    assert "Accept" in answer.vary


@pytest.mark.parametrize(
    ("accept", "ending", "form"),
    [
        pytest.param("text/turtle", "ttl", RdfFormat.TURTLE, id="Turtle"),
        pytest.param("application/ld+json", "jsonld", RdfFormat.JSON_LD, id="JSON-LD"),
        pytest.param("application/n-triples", "nt", RdfFormat.N_TRIPLES, id="N-Triples"),
        pytest.param("application/rdf+xml", "rdf", RdfFormat.RDF_XML, id="RDF/XML"),
        pytest.param("*/*", "ttl", RdfFormat.TURTLE, id="anything"),
    ],
)
def test_a_thing_leads_to_its_data(client: FlaskClient, accept: str, ending: str, form: RdfFormat) -> None:
    answer = client.get("/unit/2025/03808", headers={"Accept": accept})
    assert (answer.status_code, answer.location) == (303, f"/data/unit/2025/03808.{ending}")
    data = client.get(answer.location)
    assert data.mimetype == form.media_type
    assert iris.unit("2025/03808") in {quad.subject for quad in parse(data.data, format=form)}


def test_every_kind_of_thing_has_a_page_and_data(client: FlaskClient, source: LocalSource) -> None:
    rows = source.select(KINDS).rows
    assert len(rows) > 12
    for _, thing in rows:
        assert isinstance(thing, NamedNode)
        for accept in ("text/html", "text/turtle"):
            answer = client.get(path(thing.value), headers={"Accept": accept}, follow_redirects=True)
            assert answer.status_code == 200, (thing, accept)
            assert answer.mimetype == accept


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/ontology", id="the ontology"),
        pytest.param("/graph/report/muong-la", id="a report's graph"),
        pytest.param("/graph/vocabulary", id="the vocabularies"),
    ],
)
def test_a_document_answers_for_itself(client: FlaskClient, address: str) -> None:
    page = client.get(address, headers=BROWSER)
    data = client.get(address, headers={"Accept": "text/turtle"})
    assert (page.status_code, page.mimetype, data.status_code, data.mimetype) == (
        200,
        "text/html",
        200,
        "text/turtle",
    )
    assert list(parse(data.data, format=RdfFormat.TURTLE))


@pytest.mark.parametrize(
    "address",
    [
        "/unit/2025/99999",
        "/page/unit/2025/99999",
        "/data/unit/2025/99999.ttl",
        "/data/unit/2025/03808.docx",
        "/graph/report/nobody",
        "/view/unit/2025/99999",
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, address: str) -> None:
    program, browser = client.get(address), client.get(address, headers=BROWSER)
    assert (program.status_code, program.mimetype) == (404, "text/plain")
    assert (browser.status_code, browser.mimetype) == (404, "text/html")


def test_a_picture_of_a_thing_is_not_offered(client: FlaskClient) -> None:
    assert client.get("/unit/2025/03808", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    "iri", [iris.unit("2025/03808"), iris.report("báo cáo số 1"), iris.concept("theme", "tourism")]
)
def test_an_address_leads_back_to_its_iri(iri: NamedNode) -> None:
    from urllib.parse import unquote

    assert resource(unquote(path(iri.value)).removeprefix("/")) == iri
