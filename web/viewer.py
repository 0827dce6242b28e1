"""The neighbourhood of a commune as a picture: pyvis describes, networkx places, vis-network draws it."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyvis
from flask import Blueprint, Response, abort, render_template, send_from_directory
from pyvis.network import Network

from graph.network import Edge, Position, neighbourhood_layout
from queries import network
from queries.network import EdgeRow
from web import addresses
from web.site import site

blueprint = Blueprint("viewer", __name__)

_LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_LABEL = 26  # characters of a label in the picture; the table has all
_DOCUMENTS = 20  # documents in the picture, those cited most often; the table has all
_WIDE, _HIGH = 820.0, 470.0  # pixels from the middle to the outermost ring: a screen is wider than high
_STAGGER = 44.0  # pixels by which labels above and below the middle step outwards, in threes


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of node is drawn and named."""

    label: str
    color: str
    shape: str
    size: int


LOOKS: Mapping[str, Look] = {
    "commune": Look("Xã", "#b4472e", "dot", 22),
    "unit": Look("Đơn vị hợp thành", "#d98a5b", "dot", 15),
    "province": Look("Tỉnh", "#7a5c99", "diamond", 16),
    "report": Look("Báo cáo", "#4b6ea9", "square", 15),
    "document": Look("Văn bản", "#7f8fa6", "square", 9),
    "breakthrough": Look("Khâu đột phá", "#2f8a64", "triangle", 12),
    "theme": Look("Chủ đề", "#8bb04c", "hexagon", 11),
    "indicator": Look("Nhóm chỉ tiêu", "#c79a1f", "star", 12),
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
    drawn = _most_cited(edges)
    nodes = collect(drawn)
    return render_template(
        "viewer.html",
        path=path,
        name=nodes[centre.value].label,
        edges=edges,
        looks={
            kind: look for kind, look in LOOKS.items() if any(node.kind == kind for node in nodes.values())
        },
        network=describe(nodes.values(), drawn, centre.value),
        most=_DOCUMENTS if len(drawn) < len(edges) else None,
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


def describe(nodes: Iterable[Node], edges: Sequence[EdgeRow], centre: str) -> str:
    """Describe the picture in the JSON of vis-network; every node has its place, so nothing moves."""
    drawn = Network(directed=True, cdn_resources="local")
    drawn.toggle_physics(False)
    places = _places(edges, centre)
    for node in nodes:
        look, place = LOOKS[node.kind], places[node.iri]
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


def _most_cited(edges: Iterable[EdgeRow]) -> list[EdgeRow]:
    """Leave out the documents that are cited least where they are many; heavy edges come first."""
    cited = list(dict.fromkeys(edge.target for edge in edges if edge.target_kind == "document"))
    hidden = frozenset(cited[_DOCUMENTS:])
    return [edge for edge in edges if edge.target not in hidden]


def _places(edges: Iterable[EdgeRow], centre: str) -> Mapping[str, Position]:
    """Place the nodes on rings that fill a screen; neighbours above and below the middle are staggered."""
    rings = neighbourhood_layout([Edge(edge.source, edge.target) for edge in edges], centre, depth=4)
    outermost = max(math.hypot(each.x, each.y) for each in rings.values()) or 1.0
    around = sorted(rings, key=lambda node: math.atan2(rings[node].y, rings[node].x))
    return {node: _placed(rings[node], outermost, place % 3) for place, node in enumerate(around)}


def _placed(ring: Position, outermost: float, step: int) -> Position:
    """Stretch a place on a ring to the screen, and step outwards where labels would meet."""
    radius = math.hypot(ring.x, ring.y)
    if radius == 0:
        return ring
    across, down = ring.x / radius, ring.y / radius
    share = math.sqrt(radius / outermost)  # inner rings have fewer nodes but labels as long
    stagger = math.copysign(step * _STAGGER, down) if abs(down) > 0.5 else 0.0
    return Position(round(across * share * _WIDE, 1), round(down * share * _HIGH + stagger, 1))


def _cut(label: str) -> str:
    """Shorten a label so that its neighbours stay readable."""
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
