"""Whatever has an IRI of ours answers a client of linked data: each class, vocabulary and graph."""

import json
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode
from werkzeug.test import TestResponse

from graph.store import open_read_only
from ontology import iris
from queries.sources import LocalSource
from tests.rdf_readers import READERS
from web.app import create_app
from web.settings import Settings

_SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
_KINDS = (
    "SELECT ?kind (SAMPLE(?thing) AS ?one) { ?thing a ?kind FILTER(ISIRI(?thing)) } GROUP BY ?kind",
    f"{_SKOS} SELECT ?scheme (SAMPLE(?each) AS ?one) {{ ?each skos:inScheme ?scheme }} GROUP BY ?scheme",
    f"{_SKOS} SELECT ?scheme (?scheme AS ?one) {{ ?scheme a skos:ConceptScheme }}",
    "SELECT ?graph (?graph AS ?one) { GRAPH ?graph { } }",
)
FORMS = {
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "jsonld"),
    "nt": ("application/n-triples", "ntriples"),
    "rdf": ("application/rdf+xml", "rdfxml"),
}


@pytest.fixture(scope="module")
def client(small_store: Path) -> FlaskClient:
    return create_app(Settings(small_store)).test_client(use_cookies=False)


@pytest.fixture(scope="module")
def addresses(small_store: Path) -> list[str]:
    """The path of one thing of each kind; files to take away are no things."""
    source = LocalSource(open_read_only(small_store))
    found = {row[1].value for kinds in _KINDS for row in source.select(kinds).rows if _is_thing(row[1])}  # type: ignore[union-attr]
    assert len(found) > 70
    return sorted({quote(urlsplit(iri.removeprefix(iris.BASE)).path) for iri in found})


def _is_thing(term: object) -> bool:
    return isinstance(term, NamedNode) and not term.value.startswith(f"{iris.BASE}export/")


def _get(client: FlaskClient, address: str, media: str) -> TestResponse:
    return client.get(f"/{address}", headers={"Accept": media}, follow_redirects=True)


def test_all_forms_say_the_same_of_it(client: FlaskClient, addresses: list[str]) -> None:
    for address in addresses:
        said = set()
        for suffix, (media, form) in FORMS.items():
            answer = _get(client, address, media)
            assert (answer.status_code, answer.mimetype) == (200, media), address
            assert answer.request.path.endswith(f".{suffix}") or answer.request.path == f"/{address}", address
            said.add(tuple(READERS["oxigraph"](answer.data, form)))
        assert len(said) == 1, address
        assert client.get(f"/{address}.nt").mimetype == "application/n-triples", address


def test_it_leads_to_a_page_that_tells_search_engines_of_it(
    client: FlaskClient, addresses: list[str]
) -> None:
    for address in addresses:
        answer = _get(client, address, "text/html")
        assert (answer.status_code, answer.mimetype) == (200, "text/html"), address
        [script] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', answer.text, re.DOTALL)
        assert json.loads(script)["@id"].startswith(iris.BASE), address


@pytest.mark.parametrize("media", ["text/turtle", "text/html"])
def test_its_documents_have_tags_links_and_heads(
    client: FlaskClient, addresses: list[str], media: str
) -> None:
    for address in addresses:
        answer = _get(client, address, media)
        assert {'rel="describes"', 'rel="alternate"'} <= set(
            re.findall(r'rel="\w+"', " ".join(answer.headers.getlist("Link")))
        ), address
        asked = {"Accept": media, "If-None-Match": answer.headers["ETag"]}
        assert client.get(answer.request.full_path, headers=asked).status_code == 304, address
        head = client.head(answer.request.full_path, headers={"Accept": media})
        assert (head.status_code, head.data) == (200, b""), address
        assert head.headers["ETag"] == answer.headers["ETag"], address
