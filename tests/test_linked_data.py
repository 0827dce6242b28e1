"""What a client of linked data relies on: suffixes, HEAD, tags, links, pages; what search engines read."""

import json
import re

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from graph.jsonld import context
from ontology import iris, terms
from queries.sources import LocalSource
from tests.conftest import ROOT
from tests.rdf_readers import READERS
from web import documents, schema_org
from web.addresses import path

COMMUNE = "/unit/2025/03808"
FORMS = [
    pytest.param("ttl", RdfFormat.TURTLE, "turtle", id="Turtle"),
    pytest.param("jsonld", RdfFormat.JSON_LD, "jsonld", id="JSON-LD"),
    pytest.param("nt", RdfFormat.N_TRIPLES, "ntriples", id="N-Triples"),
    pytest.param("rdf", RdfFormat.RDF_XML, "rdfxml", id="RDF/XML"),
]
THINGS = [
    COMMUNE,
    "/ontology",
    "/indicator/poverty-rate",
    "/indicator",
    "/graph/report/muong-la",
    "/dataset/claims",
]


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize(("suffix", "form", "_reader"), FORMS)
def test_a_suffix_asks_for_a_form(
    client: FlaskClient, thing: str, suffix: str, form: RdfFormat, _reader: str
) -> None:
    answer = client.get(f"{thing}.{suffix}")
    assert (answer.status_code, answer.mimetype) == (200, form.media_type)
    assert set(parse(answer.data, format=form))


@pytest.mark.parametrize("thing", THINGS)
def test_all_forms_say_the_same(client: FlaskClient, thing: str) -> None:
    said = {
        form: frozenset(READERS["oxigraph"](client.get(f"{thing}.{suffix}").data, form))
        for suffix, form in (("ttl", "turtle"), ("jsonld", "jsonld"), ("nt", "ntriples"), ("rdf", "rdfxml"))
    }
    assert len(set(said.values())) == 1


def test_a_document_is_negotiated_for_too(client: FlaskClient) -> None:
    answer = client.get(f"/data{COMMUNE}", headers={"Accept": "application/rdf+xml"})
    assert (answer.status_code, answer.mimetype) == (200, "application/rdf+xml")
    assert "Accept" in answer.vary


@pytest.mark.parametrize("address", [COMMUNE, f"{COMMUNE}.ttl", f"/page{COMMUNE}", "/ontology"])
def test_head_says_what_get_says_without_saying_it(client: FlaskClient, address: str) -> None:
    head, whole = client.head(address), client.get(address)
    assert (head.status_code, head.data) == (whole.status_code, b"")
    for name in ("Content-Type", "ETag", "Location"):
        assert head.headers.get(name) == whole.headers.get(name)
    assert head.headers.getlist("Link") == whole.headers.getlist("Link") != []


@pytest.mark.parametrize("address", [f"{COMMUNE}.ttl", f"/page{COMMUNE}", "/ontology.jsonld"])
def test_what_has_not_changed_is_not_sent_again(client: FlaskClient, address: str) -> None:
    tag = client.get(address).headers["ETag"]
    again = client.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


def _links(answer: object) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in answer.headers.getlist("Link"):  # type: ignore[attr-defined]
        match = re.fullmatch(r'<([^>]+)>; rel="(\w+)"(?:; type="([^"]+)")?', link)
        assert match, link
        found.setdefault(match[2], []).append(match[1])
    return found


@pytest.mark.parametrize("address", [COMMUNE, f"{COMMUNE}.ttl", f"/page{COMMUNE}"])
@pytest.mark.parametrize("time", ["first", "second"])
def test_every_form_of_a_document_is_linked_to(client: FlaskClient, address: str, time: str) -> None:
    links = _links(client.get(address))
    relation = "describedby" if address == COMMUNE else "alternate"
    assert len(links[relation]) > 4
    for each in links[relation]:
        assert client.get(each).status_code == 200, each
    if relation == "alternate":
        assert links["describes"] == [iris.unit("2025/03808").value]


def test_an_address_with_tone_marks_is_linked_to_as_ascii(client: FlaskClient) -> None:
    answer = client.get("/unit/2025/03808.ttl?q=Mường")
    assert all(link.isascii() for link in answer.headers.getlist("Link"))


def test_a_long_document_comes_in_pages_and_none_is_lost(client: FlaskClient, source: LocalSource) -> None:
    node = iris.concept("unit-type", "ward")
    address, seen, pages = f"{path(node.value)}.nt", set[str](), 0
    while address:
        answer = client.get(address)
        pages += 1
        seen |= set(READERS["oxigraph"](answer.data, "ntriples"))
        following = _links(answer).get("next", [])
        address = f"{path(node.value)}.nt{following[0]}" if following else ""
        assert "first" in _links(answer)
    pointing = source.select("SELECT ?thing { ?thing ?link ?node }", node=node).rows
    assert pages == 3
    assert {str(thing) for (thing, *_) in pointing} <= {line.partition(" ")[0] for line in seen}
    assert client.get(f"{path(node.value)}.nt?page={pages + 1}").status_code == 404


def test_what_points_to_a_thing_stands_on_pages_and_none_is_lost(
    client: FlaskClient, source: LocalSource
) -> None:
    node = iris.concept("kind", "actual")
    page = address = f"/page/{node.value.removeprefix(iris.BASE)}"
    seen: list[str] = []
    while address:
        answer = client.get(address)
        listed = answer.text.partition('id="noi-nhac"')[2]
        seen += re.findall(r'href="/(claim/[^"]+)"', listed)
        following = _links(answer).get("next", [])
        assert (">Trang sau</a>" in listed) == bool(following)
        address = f"{page}{following[0]}" if following else ""
    pointing = source.select("SELECT DISTINCT ?claim { ?claim ?link ?node }", node=node).rows
    assert sorted(seen) == sorted(
        str(claim.value).removeprefix(iris.BASE) for (claim, *_) in pointing if claim
    )
    assert len(seen) > 400
    for number in ("0", "-1", "999"):
        assert client.get(f"{page}?page={number}").status_code == 404


def test_a_page_says_where_a_thing_is_found_elsewhere_and_how_that_is_known(client: FlaskClient) -> None:
    for page in ("/page/unit/2025/03808", "/page/unit/2024/03808"):
        listed = client.get(page).text.partition('id="noi-khac"')[2].partition("</section>")[0]
        assert 'theo mã: <span lang="vi">mã 03808, ' in listed
        assert 'href="/code-list/' in listed
    english = client.get("/page/unit/2024/03808?lang=en").text
    assert "Codes of administrative units, until June 2025" in english


def test_the_next_page_is_told_in_the_data_too(client: FlaskClient) -> None:
    answer = client.get("/unit-type/commune.nt?page=2")
    following = [
        quad.object
        for quad in parse(answer.data, format=RdfFormat.N_TRIPLES)
        if quad.predicate == terms.HYDRA_NEXT
    ]
    assert [str(each) for each in following] == ["<https://w3id.org/communekg/data/unit-type/commune?page=3>"]
    assert client.get("/data/unit-type/commune?page=3").status_code == 200


@pytest.mark.parametrize("size", [0, 1, 1999, 2000, 2001, 4000, 4001])
def test_pages_hold_each_triple_once(size: int) -> None:
    triples = [Triple(NamedNode("a:a"), NamedNode("a:b"), NamedNode(f"a:{number}")) for number in range(size)]
    first = documents._page(NamedNode("a:a"), triples, 1, least=0)
    assert first is not None
    pages = [documents._page(NamedNode("a:a"), triples, number) for number in range(1, first.last + 1)]
    assert [triple for page in pages if page for triple in page.triples] == triples
    assert documents._page(NamedNode("a:a"), triples, first.last + 1) is None
    assert documents._page(NamedNode("a:a"), triples, 0) is None


def test_a_document_says_what_it_is_about(client: FlaskClient) -> None:
    said = {quad.triple for quad in parse(client.get(f"{COMMUNE}.ttl").data, format=RdfFormat.TURTLE)}
    document = NamedNode("https://w3id.org/communekg/data/unit/2025/03808")
    assert Triple(document, terms.FOAF_PRIMARY_TOPIC, iris.unit("2025/03808")) in said
    assert Triple(document, terms.VOID_IN_DATASET, iris.DATASET) in said


def test_the_context_is_served(client: FlaskClient) -> None:
    answer = client.get("/context.jsonld")
    assert answer.mimetype == "application/ld+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert json.loads(answer.data)["@context"] == dict(context())


@pytest.mark.parametrize(
    "iri",
    [
        pytest.param("unit/2025/03808", id="a unit"),
        pytest.param("ontology", id="the ontology"),
        pytest.param("document/1681-nq-ubtvqh15", id="a document"),
        pytest.param("export/communekg.nq", id="a file"),
        pytest.param("", id="the home page"),
    ],
)
def test_w3id_leads_from_an_iri_to_the_same_path_of_the_host(iri: str) -> None:
    rules = (ROOT / "docs" / "w3id" / ".htaccess").read_text(encoding="utf-8").splitlines()
    [(_, pattern, target, flags)] = [rule.split() for rule in rules if rule.startswith("RewriteRule")]
    assert flags == "[R=303,L]"
    assert re.sub(pattern, target.replace("$", "\\"), iri, count=1) == f"https://communekg.example.org/{iri}"


_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def test_a_page_tells_search_engines_of_its_commune(client: FlaskClient) -> None:
    [script] = _SCRIPT.findall(client.get(f"/page{COMMUNE}").text)
    said = json.loads(script)
    assert said["@id"] == "https://w3id.org/communekg/unit/2025/03808"
    assert said["@type"] == "AdministrativeArea"
    assert {"@value": "xã Mường La", "@language": "vi"} in said["name"]
    assert said["identifier"] == "03808"
    assert said["latitude"] == 21.5406
    assert said["containedInPlace"] == {"@id": "https://w3id.org/communekg/unit/2025/p14"}
    assert said["isPartOf"] == {"@id": "https://w3id.org/communekg/dataset"}


def test_a_claim_is_an_observation(client: FlaskClient, source: LocalSource) -> None:
    [(claim, *_)] = source.select(
        "SELECT ?c { ?c ?i ?n ; a ?k } LIMIT 1", i=terms.INDICATOR, k=terms.CLAIM
    ).rows
    assert isinstance(claim, NamedNode)
    [script] = _SCRIPT.findall(client.get(f"/page{path(claim.value)}").text)
    said = json.loads(script)
    assert said["@type"] == "Observation"
    assert {"observationAbout", "measuredProperty", "value"} <= set(said)


def test_no_text_closes_the_script() -> None:
    from pyoxigraph import Literal

    node = NamedNode("a:a")
    said = schema_org.described(
        node, [Triple(node, terms.RDFS_LABEL, Literal("</script><b>", language="vi"))]
    )
    written = schema_org.script(said)
    assert written.count("</script>") == 1
    assert json.loads(_SCRIPT.findall(written)[0])["name"] == {"@value": "</script><b>", "@language": "vi"}
