"""Clients that know nothing of us but an IRI find their way: rdflib, and curl with each form."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
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


def _curl(host: str, iri: str, form: RdfFormat) -> frozenset[Quad]:
    """Ask for a form of what stands behind an IRI; follow the one redirect from the thing to its document."""
    command = ["curl", "-sSL", "-H", f"Accept: {form.media_type}", "-w", "\n%{content_type} %{num_redirects}"]
    done = subprocess.run(
        [*command, iri.replace(iris.BASE, host, 1)], capture_output=True, check=True, timeout=60
    )
    body, _, told = done.stdout.rpartition(b"\n")
    assert told.decode() in (f"{form.media_type} 1", f"{form.media_type}; charset=utf-8 1")
    return frozenset(parse(body, format=form))


@pytest.mark.parametrize(
    "form", [RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML]
)
def test_curl_goes_from_a_commune_to_a_predecessor_a_claim_its_passage_and_a_document(
    host: str, form: RdfFormat
) -> None:
    def end(iri: str, name: str, *, back: bool = False) -> str:
        ends = [
            (quad.subject if back else quad.object)
            for quad in _curl(host, iri, form)
            if quad.predicate.value == expand(name)
            and (quad.object if back else quad.subject) == NamedNode(iri)
        ]
        return min(each.value for each in ends if isinstance(each, NamedNode | Literal))

    old = end(COMMUNE, "dcterms:replaces")
    assert end(old, "dcterms:isReplacedBy") == COMMUNE
    claim = end(COMMUNE, "kg:subject", back=True)
    passage = end(claim, "prov:wasDerivedFrom")
    assert end(passage, "oa:exact")
    assert end(end(passage, "kg:passageOf"), "kg:about") == COMMUNE
    merger = end(COMMUNE, "kg:result", back=True)
    assert end(end(merger, "kg:legalBasis"), "kg:number") == "1681/NQ-UBTVQH15"
