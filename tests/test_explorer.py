"""The graph explorer: nodes that stay where they are, groups that are counted before they are drawn."""

import html
import io
import json
import re
from xml.etree import ElementTree

import networkx as nx
import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from queries.exploring import NeighbourRow
from web.exploration import Node, Opening, Walk, walk

HTML = {"Accept": "text/html"}
START = "/explore/?start=unit/2025/03808"


def _row(iri: str, kind: str | None = None) -> NeighbourRow:
    return NeighbourRow(other=iri, label=iri, label_en=None, kind=kind)


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcdefgh"), st.booleans(), st.lists(st.sampled_from("bcdefghijklm"), max_size=9)
        ),
        max_size=6,
    )
)
def test_nodes_never_move_and_never_meet(steps: list[tuple[str, bool, list[str]]]) -> None:
    taken = Walk()
    before: dict[str, Node] = {}
    taken.begin(_row("a"))
    for number, (of, outward, found) in enumerate(steps):
        taken.open(Opening(of, f"p{number}", outward), [_row(each) for each in dict.fromkeys(found)])
        assert all(taken.nodes[iri] == node for iri, node in before.items())
        before = dict(taken.nodes)
    places = [(node.x, node.y) for node in taken.nodes.values()]
    assert len(places) == len(set(places))
    assert all(link.source in taken.nodes and link.target in taken.nodes for link in taken.links)


def test_what_a_thing_leads_to_stands_at_its_right() -> None:
    steps = [
        (Opening("a", "p", True), [_row("b")]),
        (Opening("a", "q", False), [_row("c")]),
        (Opening("nobody", "q", False), [_row("d")]),
    ]
    nodes, links = walk(_row("a"), steps, frozenset())
    assert nodes["c"].x < nodes["a"].x < nodes["b"].x
    assert [(link.source, link.target) for link in links] == [("a", "b"), ("c", "a")]
    assert "d" not in nodes


def test_a_large_group_fills_several_columns() -> None:
    nodes, _ = walk(_row("a"), [(Opening("a", "p", True), [_row(str(n)) for n in range(100)])], frozenset())
    assert len({node.x for node in nodes.values()}) == 4


def test_a_hidden_kind_leaves_its_place_empty() -> None:
    steps = [(Opening("a", "p", True), [_row("b", "k"), _row("c", "l")])]
    whole, _ = walk(_row("a", "k"), steps, frozenset())
    nodes, links = walk(_row("a", "k"), steps, frozenset({"k"}))
    assert set(nodes) == {"a", "c"}
    assert nodes["c"] == whole["c"]
    assert [link.target for link in links] == ["c"]


def _picture(page: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'id="network-data">(.*?)</script>', page, re.DOTALL)
    assert found
    described: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return described


def test_neighbours_are_counted_before_they_are_drawn(client: FlaskClient) -> None:
    page = client.get(f"{START}&at=unit/2025/03808", headers=HTML).text
    assert len(_picture(page)["nodes"]) == 1
    found = re.search(r'href="([^"]+)">← nói về: [^<]+</a> <b>(\d+)</b>', page)
    assert found
    opened = client.get(html.unescape(found[1]), headers=HTML).text
    assert len(_picture(opened)["nodes"]) == int(found[2]) + 1
    assert len(_picture(opened)["edges"]) == int(found[2])


def test_the_list_says_what_the_picture_shows(client: FlaskClient) -> None:
    page = client.get(START, headers=HTML).text
    described = _picture(page)
    listed = page[page.index('id="danh-sach"') : page.index("network-data")]
    addresses = {str(node["address"]) for node in described["nodes"]}
    assert len(addresses) > 5
    assert {html.unescape(link) for link in re.findall(r'<li><a href="([^"]+)"', listed)} <= addresses


def test_a_view_is_the_same_from_its_link(client: FlaskClient) -> None:
    page = client.get(START, headers=HTML).text
    found = re.search(r'<a href="([^"]+)">địa chỉ của lần xem này', page)
    assert found
    again = client.get(html.unescape(found[1]), headers=HTML).text
    assert _picture(again) == _picture(page)


def test_files_hold_what_the_view_shows(client: FlaskClient) -> None:
    count = len(_picture(client.get(START, headers=HTML).text)["nodes"])
    query = START.partition("?")[2]
    graph = nx.read_graphml(io.BytesIO(client.get(f"/explore/graph.graphml?{query}").data))
    assert len(graph) == count
    gexf = client.get(f"/explore/graph.gexf?{query}").data
    assert len(nx.read_gexf(io.BytesIO(gexf), version="1.2draft")) == count
    assert b"lastmodified" not in gexf
    assert ElementTree.fromstring(gexf) is not None
    page = client.get(f"/explore/graph.html?{query}").text
    assert "default-src 'none'" in page
    assert re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="', page) == []


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("", 200, id="where one can start"),
        pytest.param("q=it+ong", 200, id="a name"),
        pytest.param("start=unit/2025/99999", 404, id="nothing is known of it"),
        pytest.param("start=unit/2025/03808&open=x", 400, id="no group"),
        pytest.param("start=unit/2025/03808&open=unit/2025/03808~about~in~Report", 200, id="one kind"),
        pytest.param("start=unit/2025/03808&open=x~about~up", 400, id="no direction"),
        pytest.param("start=unit/2025/03808&at=unit/2024/03814", 200, id="a look at another thing"),
    ],
)
def test_the_status_of_a_view(client: FlaskClient, query: str, status: int) -> None:
    assert client.get(f"/explore/?{query}", headers=HTML).status_code == status
