"""Clients that others wrote ask a running service, and all hear the same."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from queries.sources import LocalSource
from tests.services import Service, serving

KG = "https://w3id.org/communekg/ontology#"
REPORTS = f"SELECT ?s WHERE {{ ?s a <{KG}Report> }} ORDER BY ?s"
UNIT = "https://w3id.org/communekg/unit/2025/03808"


@pytest.fixture(scope="module")
def service(sample_store: Path) -> Iterator[Service]:
    with serving(sample_store) as running:
        yield running


@pytest.fixture(scope="module")
def reports(source: LocalSource) -> list[str]:
    """What the store itself says."""
    return [row[0].value for row in source.select(REPORTS).rows if row[0] is not None]


def _wrapper(service: Service, form: str) -> Any:
    wrapper = SPARQLWrapper(f"{service.address}/sparql", returnFormat=form)
    wrapper.setQuery(REPORTS)
    return wrapper


def test_sparqlwrapper_hears_the_same(service: Service, reports: list[str]) -> None:
    rows = _wrapper(service, JSON).queryAndConvert()["results"]["bindings"]
    assert [row["s"]["value"] for row in rows] == reports
    posted = _wrapper(service, XML)
    posted.setMethod(POST)
    document = posted.queryAndConvert()
    assert [node.firstChild.data for node in document.getElementsByTagName("uri")] == reports
    assert _wrapper(service, CSV).queryAndConvert().decode().split()[1:] == reports


def test_sparqlwrapper_constructs_a_graph(service: Service, source: LocalSource) -> None:
    wrapper = _wrapper(service, TURTLE)
    wrapper.setQuery(f"DESCRIBE <{UNIT}>")
    graph = Graph().parse(data=wrapper.queryAndConvert(), format="turtle")
    assert len(graph) == len(source.construct(f"DESCRIBE <{UNIT}>"))


def test_rdflib_hears_the_same(service: Service, reports: list[str]) -> None:
    graph = Graph(SPARQLStore(f"{service.address}/sparql"))
    assert [str(row[0]) for row in graph.query(REPORTS)] == reports  # type: ignore[index]
    found = graph.subjects(URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), URIRef(f"{KG}Report"))
    assert sorted(map(str, found)) == reports


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["--get", "--data-urlencode", f"query={REPORTS}"], id="by URL"),
        pytest.param(["--data-urlencode", f"query={REPORTS}"], id="by form"),
        pytest.param(
            ["-H", "Content-Type: application/sparql-query", "--data-binary", REPORTS], id="by body"
        ),
        pytest.param(["--compressed", "--data-urlencode", f"query={REPORTS}"], id="packed"),
    ],
)
def test_curl_hears_the_same(service: Service, reports: list[str], options: list[str]) -> None:
    ran = subprocess.run(
        ["curl", "--silent", "--fail", *options, f"{service.address}/sparql"], capture_output=True, check=True
    )
    assert [row["s"]["value"] for row in json.loads(ran.stdout)["results"]["bindings"]] == reports


def test_curl_is_told_that_nothing_changed(service: Service) -> None:
    asked = ["curl", "--silent", "--include", "--get", "--data-urlencode", f"query={REPORTS}"]
    asked.append(f"{service.address}/sparql")
    first = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    [tag] = [line.split(": ")[1].strip() for line in first.splitlines() if line.lower().startswith("etag")]
    again = subprocess.run(
        [*asked, "-H", f"If-None-Match: {tag}"], capture_output=True, text=True, check=True
    )
    assert again.stdout.startswith("HTTP/1.1 304")
