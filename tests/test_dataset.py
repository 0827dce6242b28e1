"""The data set as others find it: DCAT, VoID, schema.org, robots, the sitemap, and files to take away."""

import io
import json
import re
import zipfile
from collections import Counter
from pathlib import Path

import pyshacl
import pytest
from flask.testing import FlaskClient
from lxml import etree
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse
from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef

from graph.description import description_quads
from graph.export import export
from graph.prefixes import expand
from graph.store import open_read_only
from ontology import iris, terms
from ontology.register import Edition, communes
from tests.conftest import ROOT
from web.app import create_app
from web.downloads import names
from web.settings import Settings

_OURS = (f"{iris.BASE}dataset#", f"{iris.BASE}export/")


@pytest.fixture(scope="module")
def store(small_store: Path) -> Store:
    return open_read_only(small_store)


@pytest.fixture(scope="module")
def client(small_store: Path) -> FlaskClient:
    return create_app(Settings(small_store)).test_client()


@pytest.fixture(scope="module")
def said(store: Store) -> list[Quad]:
    return list(store.quads_for_pattern(None, None, None, iris.DESCRIPTION_GRAPH))


@pytest.fixture(scope="module")
def counted(store: Store) -> list[Quad]:
    """All triples that are counted: those of the store but for its description and the notes of builds."""
    notes = (terms.INPUT_HASH, terms.VOID_TRIPLES)
    return [
        quad
        for quad in store.quads_for_pattern(None, None, None, DefaultGraph())
        if quad.predicate not in notes
        and not (isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(_OURS))
        and quad.subject != iris.DATASET
    ]


def _one(said: list[Quad], subject: NamedNode, predicate: NamedNode) -> str:
    [value] = [quad.object for quad in said if (quad.subject, quad.predicate) == (subject, predicate)]
    assert isinstance(value, Literal)
    return value.value


def test_the_counts_are_those_of_the_store(said: list[Quad], counted: list[Quad]) -> None:
    numbers = {
        terms.VOID_TRIPLES: len(counted),
        terms.VOID_DISTINCT_SUBJECTS: len({quad.subject for quad in counted}),
        terms.VOID_DISTINCT_OBJECTS: len({quad.object for quad in counted}),
        terms.VOID_PROPERTIES: len({quad.predicate for quad in counted}),
        terms.VOID_CLASSES: len({quad.object for quad in counted if quad.predicate == terms.RDF_TYPE}),
    }
    assert {name: int(_one(said, iris.DATASET, name)) for name in numbers} == numbers


@pytest.mark.parametrize(
    ("key", "size", "of"),
    [
        pytest.param(terms.VOID_PROPERTY, terms.VOID_TRIPLES, "predicate", id="by property"),
        pytest.param(terms.VOID_CLASS, terms.VOID_ENTITIES, "object", id="by class"),
    ],
)
def test_partitions_add_up(
    said: list[Quad], counted: list[Quad], key: NamedNode, size: NamedNode, of: str
) -> None:
    typed = [quad for quad in counted if of == "predicate" or quad.predicate == terms.RDF_TYPE]
    parts = {quad.subject: quad.object for quad in said if quad.predicate == key}
    sizes = {
        parts[quad.subject]: int(quad.object.value)
        for quad in said
        if quad.predicate == size and quad.subject in parts and isinstance(quad.object, Literal)
    }
    assert sizes == Counter(getattr(quad, of) for quad in typed)


def test_the_day_of_the_data_comes_of_the_data(said: list[Quad], store: Store) -> None:
    day = _one(said, iris.DATASET, terms.DCTERMS_MODIFIED)
    assert day >= "2025-07-01"
    days = [
        quad.object.value
        for predicate in (terms.EFFECTIVE, terms.DCTERMS_DATE, terms.VALID_FROM)
        for quad in store.quads_for_pattern(None, predicate, None, DefaultGraph())
        if isinstance(quad.object, Literal)
    ]
    assert day == max(days)


def test_the_same_store_is_described_alike(store: Store) -> None:
    assert description_quads(store, "a") == description_quads(store, "a")
    assert description_quads(store, "a") != description_quads(store, "b")


@pytest.mark.parametrize("kind", [terms.REPORT, terms.MERGER, terms.CLAIM, terms.PASSAGE, terms.DOCUMENT])
def test_there_is_an_example_of_each_kind(kind: NamedNode, said: list[Quad], store: Store) -> None:
    examples = [quad.object for quad in said if quad.predicate == terms.VOID_EXAMPLE]
    assert any(list(store.quads_for_pattern(each, terms.RDF_TYPE, kind, None)) for each in examples)  # type: ignore[arg-type]


def test_each_distribution_is_a_file_that_there_is(said: list[Quad]) -> None:
    addresses = {quad.object.value for quad in said if quad.predicate.value == expand("dcat:downloadURL")}  # type: ignore[union-attr]
    assert addresses == {f"{iris.BASE}export/{name}" for name in names()}
    listed = {quad.object for quad in said if quad.predicate.value == expand("dcat:distribution")}
    assert {each.value for each in listed} == addresses  # type: ignore[union-attr]


_ASKED = Graph().parse(ROOT / "tests" / "dcat_ap.ttl")


@pytest.fixture(scope="module")
def described(client: FlaskClient) -> Graph:
    """The data set as a harvester reads it, with the data set that it is taken from."""
    return Graph().parse(data=client.get("/.well-known/void").text, format="turtle")


def test_the_data_set_says_what_catalogues_ask_for(described: Graph, store: Store) -> None:
    source = store.quads_for_pattern(iris.REGISTER, None, None, None)
    whole = described + Graph().parse(data="".join(f"{quad.triple} .\n" for quad in source), format="nt")
    assert len(list(whole.subjects(RDF.type, DCAT.Dataset))) == 2
    conforms, _, text = pyshacl.validate(whole, shacl_graph=_ASKED)
    assert conforms, text


LEFT_OUT = [
    pytest.param("dataset", DCTERMS.license, id="a data set without a licence"),
    pytest.param("dataset", DCTERMS.temporal, id="of no time"),
    pytest.param("dataset", DCTERMS.accrualPeriodicity, id="of which nobody knows when it is renewed"),
    pytest.param("dataset", DCAT.distribution, id="that cannot be had"),
    pytest.param("dataset#catalogue", DCTERMS.publisher, id="a catalogue of nobody"),
    pytest.param("dataset#sparql", DCAT.endpointURL, id="a service without an address"),
    pytest.param("export/communekg.nq", DCAT.accessURL, id="a file without an address"),
    pytest.param("export/communekg.nq", DCAT.mediaType, id="a file of no form"),
]


@pytest.mark.parametrize(("path", "predicate"), LEFT_OUT)
def test_what_catalogues_ask_for_is_missed(path: str, predicate: URIRef, described: Graph) -> None:
    lacking = Graph() + described
    lacking.remove((URIRef(iris.BASE + path), predicate, None))
    assert len(lacking) < len(described)
    conforms, _, _ = pyshacl.validate(lacking, shacl_graph=_ASKED)
    assert not conforms


def test_the_description_stands_where_clients_look_for_it(client: FlaskClient) -> None:
    answer = client.get("/.well-known/void")
    found = {quad.triple for quad in parse(answer.data, format=RdfFormat.TURTLE)}
    of_it = {triple.predicate: triple.object for triple in found if triple.subject == iris.DATASET}
    assert terms.VOID_TRIPLES in of_it
    kinds = {
        triple.object
        for triple in found
        if (triple.subject, triple.predicate) == (iris.DATASET, terms.RDF_TYPE)
    }
    assert kinds >= {terms.DCAT_DATASET, terms.VOID_DATASET}
    endpoints = {
        str(triple.object) for triple in found if triple.predicate.value == expand("void:sparqlEndpoint")
    }
    assert "<http://localhost/sparql>" in endpoints


def test_the_data_set_answers_under_its_iri(client: FlaskClient) -> None:
    answer = client.get("/dataset", headers={"Accept": "text/turtle"}, follow_redirects=True)
    assert b"void:classPartition" in answer.data
    assert client.get("/dataset", headers={"Accept": "text/html"}, follow_redirects=True).status_code == 200


def test_search_engines_read_of_the_data_set(client: FlaskClient) -> None:
    [script] = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', client.get("/").text, re.DOTALL
    )
    said = json.loads(script)
    assert said["@type"] == "Dataset"
    assert {"name", "description", "license", "keywords", "dateModified", "distribution"} <= set(said)
    assert {each["encodingFormat"] for each in said["distribution"]} >= {"text/csv", "application/n-quads"}


def test_robots_find_the_sitemap_and_it_the_communes(client: FlaskClient) -> None:
    robots = client.get("/robots.txt")
    assert robots.mimetype == "text/plain"
    [address] = re.findall(r"^Sitemap: (.*)$", robots.text, re.MULTILINE)
    pages = [str(each.text) for each in etree.fromstring(client.get(address).data).iter("{*}loc")]
    assert "http://localhost/page/unit/2025/03808" in pages
    for page in pages:
        assert client.get(page).status_code == 200, page


def test_the_sitemap_of_the_country_has_all_its_communes(sample_store: Path) -> None:
    answer = create_app(Settings(sample_store)).test_client().get("/sitemap.xml")
    assert answer.text.count("<loc>http://localhost/page/unit/2025/") == len(communes(Edition.NEW))


def test_a_file_is_what_the_command_writes(client: FlaskClient, small_store: Path) -> None:
    answer = client.get("/export/communekg-plain.nt", buffered=True)
    assert answer.headers["Content-Disposition"] == "attachment; filename=communekg-plain.nt"
    assert answer.data == export(open_read_only(small_store), "ntriples", plain=True)
    again = client.get(
        "/export/communekg-plain.nt", buffered=True, headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304
    part = client.get("/export/communekg-plain.nt", buffered=True, headers={"Range": "bytes=0-9"})
    assert (part.status_code, part.data) == (206, answer.data[:10])


def test_a_folder_comes_packed_and_alike_each_time(client: FlaskClient) -> None:
    packed = zipfile.ZipFile(io.BytesIO(client.get("/export/communekg-plain-csvw.zip", buffered=True).data))
    assert "csv-metadata.json" in packed.namelist()
    assert {info.date_time[0] for info in packed.infolist()} == {1980}


def test_a_file_that_is_not_there_is_told_with_those_that_are(client: FlaskClient) -> None:
    answer = client.get("/export/communekg.docx", buffered=True)
    assert answer.status_code == 404
    assert "communekg.nq" in answer.text
