"""The neighbourhood of a commune as a picture: pyvis describes, networkx places, vis-network draws it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pyvis
from flask import Blueprint, Response, abort, render_template, send_from_directory
from flask_babel import LazyString
from flask_babel import lazy_gettext as _
from pyvis.network import Network

from graph.network import Edge, Position, lineage_layout
from queries import network
from queries.network import EdgeRow
from web import addresses
from web.site import site

blueprint = Blueprint("viewer", __name__)

_LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_LABEL = 30  # characters of a label in the picture; the table has all
_DOCUMENTS = 15  # documents in the picture, those cited most often; the table has all
_ROW = 1 / 3  # of the distance that a layout by columns leaves between two rows
_LEFT_TO_RIGHT = ("document", "indicator", "report", "commune", "province", "unit", "breakthrough", "theme")


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of node is named and coloured; white letters must be readable on the colour."""

    label: LazyString
    color: str


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "commune": Look(_("Xã"), "#9c3a22"),
        "unit": Look(_("Đơn vị hợp thành"), "#9a5424"),
        "province": Look(_("Tỉnh"), "#6b4f8a"),
        "report": Look(_("Báo cáo"), "#3f5f96"),
        "document": Look(_("Văn bản"), "#5a677b"),
        "breakthrough": Look(_("Khâu đột phá"), "#23724f"),
        "theme": Look(_("Chủ đề"), "#55702a"),
        "indicator": Look(_("Nhóm chỉ tiêu"), "#856410"),
    }
)


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
        network=describe(nodes.values(), drawn),
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


def describe(nodes: Iterable[Node], edges: Sequence[EdgeRow]) -> str:
    """Describe the picture in the JSON of vis-network; every node has its place, so nothing moves."""
    drawn = Network(directed=True, cdn_resources="local")
    drawn.toggle_physics(False)
    places = _places(edges)
    for node in nodes:
        look, place = LOOKS[node.kind], places[node.iri]
        drawn.add_node(
            node.iri,
            label=_cut(node.label),
            title=f"{look.label}: {node.label}",
            color=look.color,
            shape="box",
            x=place.x,
            y=place.y * _ROW,
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


def _places(edges: Iterable[EdgeRow]) -> Mapping[str, Position]:
    """Place the nodes in columns: what the report leans on at the left, what was chosen at the right."""
    return lineage_layout(Edge(*_left_to_right(edge)) for edge in edges)


def _left_to_right(edge: EdgeRow) -> tuple[str, str]:
    """Turn an edge so that it runs to the right, whatever way it points."""
    ends = (edge.source_kind, edge.source), (edge.target_kind, edge.target)
    (_, left), (_, right) = sorted(ends, key=lambda end: _LEFT_TO_RIGHT.index(end[0]))
    return left, right


def _cut(label: str) -> str:
    """Shorten a label so that its neighbours stay readable."""
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
