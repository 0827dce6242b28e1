"""The network of citations: what is tied, what is drawn, and the files that other programs read."""

import csv
import io
import json
import re

import networkx as nx
import pytest
from flask.testing import FlaskClient

from queries.citations import CitingRow, citation_network
from queries.sources import LocalSource
from tests.conftest import Command
from web.citation_network import Kind, Network, Of, draw, network
from web.network_files import as_graphml, as_node_link, as_ties


@pytest.fixture(scope="module")
def rows(source: LocalSource) -> list[CitingRow]:
    """Who cites what in the samples."""
    return citation_network(source)


@pytest.fixture(scope="module")
def whole(rows: list[CitingRow]) -> Network:
    """All citations of the samples."""
    return network(rows, Of.CITATIONS, 1)


def test_every_citation_is_a_tie(rows: list[CitingRow], whole: Network) -> None:
    assert len(whole.ties) == len(rows)
    assert sum(tie.weight for tie in whole.ties) == sum(row.mentions for row in rows)
    assert {node.iri for node in whole.nodes if node.kind is Kind.COMMUNE} == {row.commune for row in rows}


def test_a_minimum_leaves_what_so_many_communes_cite(rows: list[CitingRow]) -> None:
    found = network(rows, Of.CITATIONS, 3)
    documents = [node for node in found.nodes if node.kind is Kind.DOCUMENT]
    assert documents
    assert all(node.standing.degree >= 3 for node in documents)


def test_documents_cited_together_are_tied(rows: list[CitingRow]) -> None:
    found = network(rows, Of.CO_CITATIONS, 2)
    assert {node.kind for node in found.nodes} == {Kind.DOCUMENT}
    assert all(tie.weight >= 2 for tie in found.ties)


def test_no_label_covers_another(whole: Network) -> None:
    picture = draw(whole)
    assert picture.left_out == 0
    spots = [(each.place.x, each.place.y + each.down, len(each.label)) for each in picture.nodes if each.down]
    assert len(spots) > 5
    for x, y, length in spots:
        near = [other for other in spots if abs(other[1] - y) < 15 and other != (x, y, length)]
        assert all(abs(other[0] - x) > 3 * (length + other[2]) for other in near)


def test_a_drawing_lies_within_its_box(whole: Network) -> None:
    picture = draw(whole)
    left, top, width, height = picture.box
    assert all(left < each.place.x < left + width for each in picture.nodes)
    assert all(top < each.place.y < top + height for each in picture.nodes)


def test_a_large_network_is_drawn_in_part() -> None:
    rows = [
        CitingRow(
            commune=f"c{one}", commune_label="xã", document=f"d{number}", document_label=None, mentions=1
        )
        for number in range(600)
        for one in range(1 + number % 6)
    ]
    picture = draw(network(rows, Of.CITATIONS, 1))
    assert (len(picture.nodes), picture.left_out) == (260, 346)
    documents = [each.node for each in picture.nodes if each.node.kind is Kind.DOCUMENT]
    assert {node.standing.degree for node in documents} == {4, 5, 6}


def test_files_say_the_same(whole: Network) -> None:
    ties = list(csv.DictReader(io.StringIO(as_ties(whole))))
    assert len(ties) == len(whole.ties)
    told = json.loads(as_node_link(whole))
    graph = nx.parse_graphml(as_graphml(whole))
    assert len(told["nodes"]) == graph.number_of_nodes() == len(whole.nodes)
    assert len(told["links"]) == graph.number_of_edges() == len(whole.ties)
    first = told["nodes"][0]
    assert graph.nodes[first["id"]]["community"] == first["community"]
    assert {"label", "kind", "degree", "weight", "betweenness"} <= first.keys()


def test_the_page_draws_and_lists_every_node(client: FlaskClient, whole: Network) -> None:
    page = client.get("/network/").text
    assert len(re.findall(r'<a id="n\d+" class="node ', page)) == len(whole.nodes)
    assert page.count('<th scope="row">') == len(whole.nodes)


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        pytest.param("/network/?of=co-citations", 200, "57-NQ/TW", id="cited together"),
        pytest.param("/network/?minimum=99", 200, "hãy giảm số xã", id="cited by more than there are"),
        pytest.param("/network/?minimum=many", 200, "57-NQ/TW", id="no number"),
        pytest.param("/network/?of=everything", 404, "co-citations", id="a network that there is not"),
        pytest.param("/network/citations.graphml", 200, "<graphml", id="GraphML"),
        pytest.param("/network/citations.csv?of=co-citations", 200, "source_label", id="CSV"),
        pytest.param("/network/citations.xml", 404, "", id="a form that there is not"),
    ],
)
def test_the_address_says_what_is_asked(client: FlaskClient, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text


@pytest.mark.usefixtures("built")
def test_the_command_prints_what_is_tied(communekg: Command) -> None:
    table = communekg("network", "--of", "co-citations", "--minimum", "4")
    assert table.returncode == 0
    assert "Nghị quyết 57-NQ/TW" in table.stdout
    told = json.loads(communekg("network", "--format", "json").stdout)
    assert {node["kind"] for node in told["nodes"]} == {"commune", "document"}
