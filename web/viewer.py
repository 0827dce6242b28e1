"""The neighbourhood of a commune as a picture: pyvis describes, networkx places, vis-network draws it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyvis
from flask import Blueprint, Response, abort, render_template, send_from_directory
from pyvis.network import Network

from graph.network import Edge, neighbourhood_layout
from queries import network
from queries.network import EdgeRow
from web import addresses
from web.site import site

blueprint = Blueprint("viewer", __name__)

_LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_LABEL = 28  # characters of a label in the picture; the table has all


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of node is drawn and named."""

    label: str
    color: str
    shape: str
    size: int


LOOKS: Mapping[str, Look] = {
    "commune": Look("Xã", "#b4472e", "dot", 26),
    "unit": Look("Đơn vị hợp thành", "#d98a5b", "dot", 18),
    "province": Look("Tỉnh", "#7a5c99", "diamond", 18),
    "report": Look("Báo cáo", "#4b6ea9", "square", 18),
    "document": Look("Văn bản", "#7f8fa6", "square", 11),
    "breakthrough": Look("Khâu đột phá", "#2f8a64", "triangle", 15),
    "theme": Look("Chủ đề", "#8bb04c", "hexagon", 13),
    "indicator": Look("Nhóm chỉ tiêu", "#c79a1f", "star", 14),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the picture."""

    iri: str
    label: str
    kind: str


@blueprint.get("/view/<path:path>")
def view(path: str) -> str:
    """Draw what surrounds a commune, with a table that says the same."""
    centre = addresses.resource(path)
    edges = network.neighbourhood(site().source, centre)
    if not edges:
        abort(404, f"nothing surrounds {centre.value}")
    nodes = collect(edges)
    return render_template(
        "viewer.html",
        path=path,
        name=nodes[centre.value].label,
        edges=edges,
        looks={
            kind: look for kind, look in LOOKS.items() if any(node.kind == kind for node in nodes.values())
        },
        network=describe(nodes.values(), edges, centre.value),
    )


@blueprint.get("/static/vis/<path:name>")
def library(name: str) -> Response:
    """Serve the drawing library that pyvis brings, so that no other host is asked."""
    return send_from_directory(_LIBRARY, name, max_age=86400)


def collect(edges: Iterable[EdgeRow]) -> dict[str, Node]:
    """List the nodes that edges join, by IRI."""
    nodes: dict[str, Node] = {}
    for edge in edges:
        ends = (
            (edge.source, edge.source_label, edge.source_kind),
            (edge.target, edge.target_label, edge.target_kind),
        )
        for iri, label, kind in ends:
            nodes.setdefault(iri, Node(iri, label or addresses.short(iri), kind))
    return nodes


def describe(nodes: Iterable[Node], edges: Iterable[EdgeRow], centre: str) -> str:
    """Describe the picture in the JSON of vis-network; every node has its place, so nothing moves."""
    drawn = Network(directed=True, cdn_resources="local")
    drawn.toggle_physics(False)
    places = neighbourhood_layout([Edge(edge.source, edge.target) for edge in edges], centre, depth=4)
    for node in nodes:
        look = LOOKS[node.kind]
        place = places[node.iri]
        drawn.add_node(
            node.iri,
            label=_cut(node.label),
            title=f"{look.label}: {node.label}",
            color=look.color,
            shape=look.shape,
            size=look.size,
            x=place.x,
            y=place.y,
            physics=False,
            kind=node.kind,
            address=addresses.path(node.iri),
        )
    for edge in edges:
        drawn.add_edge(edge.source, edge.target, title=edge.relation)
    found_nodes, found_edges, *_ = drawn.get_network_data()
    # "<" written as an escape cannot end the script element that holds the description
    return json.dumps({"nodes": found_nodes, "edges": found_edges}, ensure_ascii=False).replace(
        "<", "\\u003c"
    )


def _cut(label: str) -> str:
    """Shorten a label so that its neighbours stay readable."""
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
