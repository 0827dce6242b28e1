"""Clients that know nothing of us but an IRI find their way: rdflib, and curl with each form."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from rdflib import Graph, URIRef
from werkzeug.serving import make_server

from graph.prefixes import expand
from ontology import iris
from web.app import create_app
from web.settings import Settings

COMMUNE = iris.unit("2025/03808").value


@pytest.fixture(scope="module")
def host(small_store: Path) -> Iterator[str]:
    """A server of the samples, which stands in for what w3id.org redirects to."""
    server = make_server("127.0.0.1", 0, create_app(Settings(small_store)), threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def _read(host: str, iri: str) -> Graph:
    """Read what stands behind an IRI as w3id.org would lead there, in whatever form rdflib gets."""
    return Graph().parse(iri.replace(iris.BASE, host, 1))


def _follow(host: str, iri: str, name: str, *, back: bool = False) -> str:
    """Go along a property from a thing to the first other thing, or back along it."""
    graph, node, link = _read(host, iri), URIRef(iri), URIRef(expand(name))
    ends = graph.subjects(link, node) if back else graph.objects(node, link)
    found = sorted(map(str, ends))
    assert found, (iri, name)
    return found[0]


def test_rdflib_goes_from_a_commune_to_what_it_was_made_of(host: str) -> None:
    old = {
        str(node)
        for node in _read(host, COMMUNE).objects(URIRef(COMMUNE), URIRef(expand("dcterms:replaces")))
    }
    assert iris.unit("2024/03808").value in old
    assert _follow(host, iris.unit("2024/03808").value, "dcterms:isReplacedBy") == COMMUNE


def test_rdflib_goes_from_a_commune_to_the_words_and_the_file_of_a_figure(host: str) -> None:
    claim = _follow(host, COMMUNE, "kg:subject", back=True)
    passage = _follow(host, claim, "prov:wasDerivedFrom")
    assert _follow(host, passage, "oa:exact")
    report = _follow(host, passage, "kg:passageOf")
    assert _follow(host, report, "kg:about") == COMMUNE


def test_rdflib_goes_from_a_commune_to_the_document_that_made_it(host: str) -> None:
    merger = _follow(host, COMMUNE, "kg:result", back=True)
    document = _follow(host, merger, "kg:legalBasis")
    assert _follow(host, document, "kg:number") == "1681/NQ-UBTVQH15"


@pytest.mark.parametrize(
    "form", [RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML]
)
def test_curl_gets_each_form(host: str, form: RdfFormat) -> None:
    address = COMMUNE.replace(iris.BASE, host, 1)
    done = subprocess.run(
        [
            "curl",
            "-sSL",
            "-H",
            f"Accept: {form.media_type}",
            "-w",
            "\n%{content_type} %{num_redirects}",
            address,
        ],
        capture_output=True,
        check=True,
        timeout=20,
    )
    body, _, told = done.stdout.rpartition(b"\n")
    assert told.decode() in (f"{form.media_type} 1", f"{form.media_type}; charset=utf-8 1")
    assert NamedNode(COMMUNE) in {quad.subject for quad in parse(body, format=form)}
