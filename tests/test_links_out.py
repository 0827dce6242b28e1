"""Links to data sets of others: what they rest on, and that only what is certain is the same."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graph.build import build_store
from graph.links_out import (
    CODE_LISTS,
    DOCUMENTS,
    WIKIDATA,
    code_list_links,
    code_list_quads,
    document_links,
    links_out_quads,
)
from graph.store import open_read_only
from ontology import iris, terms
from ontology.register import Edition, communes
from queries.remote import RemoteSource
from queries.text import load
from queries.wikidata import ItemRow, items
from tests.conftest import Command
from tests.sparql_server import serving
from web.wikidata_links import decide

NEW, OLD = iris.unit("2025/03808"), iris.unit("2024/03808")  # xã Mường La, thị trấn Ít Ong: one code

WIKIDATA_SAYS = """
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix wd: <http://www.wikidata.org/entity/> .
    @prefix wdt: <http://www.wikidata.org/prop/direct/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix wikibase: <http://wikiba.se/ontology#> .

    wd:Q9000001 wdt:P9999999 "03808" ; wdt:P17 wd:Q881 ; rdfs:label "Ít Ong"@vi , "It Ong"@en ;
        wdt:P576 "2025-07-01T00:00:00Z"^^xsd:dateTime ; wdt:P1566 "1234567" ; wdt:P402 "7654321" .
    wd:Q9000002 wdt:P9999999 "03808" ; wdt:P17 wd:Q881 ; rdfs:label "Mường La"@vi .
    wd:Q9000003 wdt:P9999999 "03844" ; wdt:P17 wd:Q881 ; rdfs:label "Bản Nào Đó"@vi .
    wd:Q9000004 wdt:P9999999 "03844" ; wdt:P17 wd:Q881 .
    wd:Q9000005 wdt:P9999999 "99999" ; wdt:P17 wd:Q881 ; rdfs:label "Không Có"@vi .
    wd:Q9000006 wdt:P9999999 "03808" ; wdt:P17 wd:Q148 ; rdfs:label "Ít Ong"@vi .
    wd:P9999999 a wikibase:Property ; wikibase:propertyType wikibase:ExternalId ; wdt:P17 wd:Q881 ;
        wikibase:directClaim wdt:P9999999 ; rdfs:label "a code"@en .
"""


def row(item: str, code: str, label: str | None, **more: str | None) -> ItemRow:
    said = dict.fromkeys(("since", "until", "geonames", "osm")) | more
    return ItemRow(item=f"http://www.wikidata.org/entity/{item}", code=code, label=label, **said)


def linked(*rows: ItemRow) -> set[tuple[str, str, str]]:
    return {
        (str(iris.unit_key(link.subject)), link.predicate.value.rpartition("#")[2], link.target.value)
        for link in decide(rows).links
    }


SAME, CLOSE = "sameAs", "closeMatch"
Q1 = "http://www.wikidata.org/entity/Q1"
DECISIONS = [
    pytest.param([row("Q1", "03808", "Ít Ong")], {("2024/03808", SAME, Q1)}, id="the name tells the list"),
    pytest.param([row("Q1", "03808", "xã Mường La")], {("2025/03808", SAME, Q1)}, id="with its type"),
    pytest.param([row("Q1", "03808", "Hà Nội")], set(), id="another name"),
    pytest.param([row("Q1", "03808", None)], {("2024/03808", CLOSE, Q1), ("2025/03808", CLOSE, Q1)},
        id="none"),
    pytest.param(
        [row("Q1", "03808", None, since="2025-07-01T00:00:00Z")], {("2025/03808", CLOSE, Q1)}, id="a day"
    ),
    pytest.param([row("Q1", "03808", "Ít Ong", since="2025-07-01T00:00:00Z")], set(), id="too young"),
    pytest.param([row("Q1", "03808", "Mường La", until="2025-07-01T00:00:00Z")], set(), id="too old"),
    pytest.param([row("Q1", "00000", "Ít Ong")], set(), id="no such code"),
    pytest.param(
        [row("Q1", "03808", "Ít Ong"), row("Q1", "03808", "It Ong", until="?")], {("2024/03808", SAME, Q1)},
        id="two rows of one item, a day that is none",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "links"), DECISIONS)
def test_an_item_is_the_same_only_where_one_unit_agrees(
    rows: list[ItemRow], links: set[tuple[str, str, str]]
) -> None:
    assert linked(*rows) == links


def test_two_items_that_claim_one_unit_are_close_and_no_more() -> None:
    found = linked(row("Q1", "03808", "Ít Ong"), row("Q2", "03808", "thị trấn Ít Ong"))
    assert {predicate for _unit, predicate, _item in found} == {CLOSE}


def test_a_name_that_both_lists_have_is_close_to_both_until_a_day_decides() -> None:
    undated = linked(row("Q1", "03760", None))
    assert {predicate for _unit, predicate, _item in undated} <= {CLOSE}
    olds = {each.code: each for each in communes(Edition.OLD)}
    kept = next(
        each for each in communes(Edition.NEW) if each.code in olds and olds[each.code].label == each.label
    )
    both = linked(row("Q1", kept.code, kept.label))
    assert both == {(f"2024/{kept.code}", CLOSE, Q1), (f"2025/{kept.code}", CLOSE, Q1)}
    dated = linked(row("Q1", kept.code, kept.label, since="2025-07-01T00:00:00Z"))
    assert dated == {(f"2025/{kept.code}", SAME, Q1)}


def test_the_query_asks_by_code_for_items_of_vietnam_and_for_their_identifiers_elsewhere() -> None:
    with serving(WIKIDATA_SAYS) as address:
        found = items(RemoteSource(address), "P9999999")
        properties = RemoteSource(address).select(load("read/wikidata-properties").text)
    assert [each.item.rpartition("/")[2] for each in found] == [f"Q900000{n}" for n in (1, 2, 3, 4, 5)]
    assert (found[0].label, found[0].geonames, found[0].osm) == ("Ít Ong", "1234567", "7654321")
    assert [term.value for term in properties.rows[0] if term] == [
        "http://www.wikidata.org/entity/P9999999", "a code", "6",
    ]  # fmt: skip
    decided = decide(found)
    assert decided.refused == {"name or time disagree": 1, "no unit has the code": 1}
    targets = {link.target.value for link in decided.links if link.subject == OLD}
    assert targets == {
        "http://www.wikidata.org/entity/Q9000001",
        "https://sws.geonames.org/1234567/",
        "https://www.openstreetmap.org/relation/7654321",
    }
    [elsewhere] = {link.predicate for link in decided.links if "wikidata" not in link.target.value}
    assert elsewhere == terms.SKOS_CLOSE_MATCH


def test_every_link_has_its_method_and_evidence_in_the_graph_of_links() -> None:
    links = [
        *code_list_links(["2025/03808", "2024/p14"]),
        *document_links([(iris.document("a", None, None), "1681/NQ-UBTVQH15")]),
        *decide([row("Q1", "03808", "Ít Ong")]).links,
    ]
    quads = links_out_quads(WIKIDATA, links)
    assert {quad.graph_name for quad in quads} == {WIKIDATA}
    for link in links:
        assert Quad(link.subject, link.predicate, link.target, WIKIDATA) in quads
        statement = iris.link_out(link.subject, link.predicate, link.target)
        said = {quad.predicate for quad in quads if quad.subject == statement}
        assert said >= {terms.METHOD, terms.EVIDENCE, terms.RDF_SUBJECT, terms.RDF_OBJECT}
    assert links_out_quads(WIKIDATA, links) == links_out_quads(WIKIDATA, reversed(links))


@pytest.mark.parametrize(
    ("number", "found"),
    [
        pytest.param("1681/NQ-UBTVQH15", True, id="the standing committee of the national assembly"),
        pytest.param("72/2025/QH15", True, id="a law"),
        pytest.param("150/2025/NĐ-CP", True, id="a decree"),
        pytest.param("19/2025/QĐ-TTg", True, id="a decision of the prime minister"),
        pytest.param("57-NQ/TW", False, id="a resolution of the party, which no database of the state has"),
        pytest.param("12/QĐ-UBND", False, id="a decision of a province, of which each numbers its own"),
        pytest.param("06", False, id="a number that is not whole"),
    ],
)
def test_documents_of_the_state_lead_to_the_national_database(number: str, found: bool) -> None:
    links = list(document_links([(NamedNode("urn:d"), number)]))
    assert bool(links) == found
    for link in links:
        assert link.predicate == terms.RDFS_SEE_ALSO
        assert link.target.value.startswith("https://vbpl.vn/")
        assert "/" not in link.target.value.partition("Keyword=")[2]


def test_the_lists_of_codes_are_described_in_both_languages() -> None:
    quads = code_list_quads()
    for edition in ("2024", "2025"):
        labels = [
            quad.object
            for quad in quads
            if quad.subject == iris.code_list(edition) and quad.predicate == terms.RDFS_LABEL
        ]
        assert len(labels) == 2


def test_every_store_has_the_links_that_need_no_network(sample_store: Path) -> None:
    store = open_read_only(sample_store)
    units = {quad.subject for quad in store.quads_for_pattern(None, terms.EDITION, None, iris.REGISTER_GRAPH)}
    listed = set(store.quads_for_pattern(None, terms.SKOS_IN_SCHEME, None, CODE_LISTS))
    assert {quad.subject for quad in listed} == units
    assert len(units) > 14_000
    pages = set(store.quads_for_pattern(None, terms.RDFS_SEE_ALSO, None, DOCUMENTS))
    assert len(pages) > 5
    for quad in pages:
        assert Quad(quad.subject, terms.RDF_TYPE, terms.DOCUMENT) in store
    assert list(store.quads_for_pattern(None, None, None, WIKIDATA)) == []


def test_the_command_brings_links_of_wikidata_in_and_exchanges_them(
    communekg: Command, built: Path, tmp_path: Path
) -> None:
    options = ["--store", built, "--out", "links.nq"]
    done = communekg("links", *options)
    assert done.returncode == 0, done.stderr
    assert "inScheme     byCode" in done.stdout
    plain = set(parse(path=str(tmp_path / "links.nq"), format=RdfFormat.N_QUADS))
    assert {quad.graph_name for quad in plain} == {CODE_LISTS, DOCUMENTS}
    assert communekg("links", "--wikidata", *options).returncode == 2
    with serving(WIKIDATA_SAYS) as address:
        property_ = ["--code-property", "P9999999", "--endpoint", address]
        asked = communekg("links", "--wikidata", *property_, *options)
    assert asked.returncode == 0, asked.stderr
    assert "name or time disagree: 1" in asked.stderr
    found = set(parse(path=str(tmp_path / "links.nq"), format=RdfFormat.N_QUADS))
    assert plain < found
    assert _same(found) == {
        (OLD, "http://www.wikidata.org/entity/Q9000001"),
        (NEW, "http://www.wikidata.org/entity/Q9000002"),
    }
    stored = set(open_read_only(built).quads_for_pattern(None, None, None, WIKIDATA))
    assert stored == {quad for quad in found if quad.graph_name == WIKIDATA}
    assert build_store(built, []).changed_graphs == 0, "a build leaves them be"
    with serving("<urn:a> <urn:b> <urn:c> .") as address:
        property_ = ["--code-property", "P9999999", "--endpoint", address]
        assert communekg("links", "--wikidata", *property_, *options).returncode == 0
    assert set(parse(path=str(tmp_path / "links.nq"), format=RdfFormat.N_QUADS)) == plain


def test_a_service_that_does_not_answer_leaves_the_links_be(communekg: Command, built: Path) -> None:
    before = built.joinpath("current").read_text()
    asked = ["--wikidata", "--code-property", "P1", "--endpoint", "http://127.0.0.1:9/", "--store", built]
    done = communekg("links", *asked)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert built.joinpath("current").read_text() == before


def _same(quads: set[Quad]) -> set[tuple[object, str]]:
    return {
        (quad.subject, quad.object.value)
        for quad in quads
        if quad.predicate == terms.OWL_SAME_AS and isinstance(quad.object, NamedNode)
    }
