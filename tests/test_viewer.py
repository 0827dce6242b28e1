"""The picture of a neighbourhood: every node placed, drawn from our own host, and the same in a table."""

import json
import re
from collections.abc import Sequence

from flask.testing import FlaskClient

from queries.network import EdgeRow
from web.viewer import LOOKS, collect, describe

VIEW = "/view/unit/2025/03808"


def _edge(source: str, target: str, kinds: tuple[str, str], label: str = "nhãn") -> EdgeRow:
    return EdgeRow(
        source=source,
        source_label=label,
        source_kind=kinds[0],
        relation="thuộc",
        target=target,
        target_label=label,
        target_kind=kinds[1],
        weight=None,
    )


EDGES = [
    _edge("urn:u", "urn:c", ("unit", "commune")),
    _edge("urn:c", "urn:b", ("commune", "breakthrough"), label="</script><script>alert(1)</script>"),
    _edge("urn:r", "urn:c", ("report", "commune")),
    _edge("urn:r", "urn:d", ("report", "document")),
]


def _described(edges: Sequence[EdgeRow]) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(describe(collect(edges).values(), edges))
    return found


def test_every_node_has_a_place_of_its_own() -> None:
    nodes = _described(EDGES)["nodes"]
    assert len(nodes) == 5
    assert len({(node["x"], node["y"]) for node in nodes}) == 5
    assert not any(node["physics"] for node in nodes)


def test_the_picture_reads_from_left_to_right() -> None:
    across = {str(node["id"]): node["x"] for node in _described(EDGES)["nodes"]}
    order = [across[f"urn:{name}"] for name in ("d", "r", "c", "b")]
    assert order == sorted(order, key=float)  # type: ignore[arg-type]


def test_a_label_cannot_end_the_script_that_holds_it() -> None:
    assert "<" not in describe(collect(EDGES).values(), EDGES)


def test_the_same_edges_make_the_same_picture() -> None:
    assert describe(collect(EDGES).values(), EDGES) == describe(collect(EDGES).values(), EDGES)


def test_nodes_are_joined_only_to_nodes() -> None:
    found = _described(EDGES)
    known = {node["id"] for node in found["nodes"]}
    assert all(edge["from"] in known and edge["to"] in known for edge in found["edges"])


def test_the_page_says_in_a_table_what_it_draws(client: FlaskClient) -> None:
    page = client.get(VIEW).text
    described = json.loads(re.search(r'id="network-data">(.*?)</script>', page)[1])  # type: ignore[index]
    table = page[page.index("<tbody>") :]
    assert all(f'href="{node["address"]}"' in table for node in described["nodes"])
    assert {node["kind"] for node in described["nodes"]} <= set(LOOKS)


def test_the_drawing_library_is_served_here(client: FlaskClient) -> None:
    with client.get("/static/vis/vis-network.min.js") as script:
        assert script.status_code == 200
    assert client.get("/static/vis/../vis-9.0.4/vis-network.css").status_code == 404


def test_the_page_asks_no_other_host(client: FlaskClient) -> None:
    page = client.get(VIEW).text
    outside = [
        each
        for each in re.findall(r"(?:https?:)?//[^\s\"'<>]+", page)
        if "w3id.org/communekg" not in each and "//localhost/" not in each
    ]
    assert outside == []
