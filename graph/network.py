"""Where to draw the nodes of a small network; pure, and the same edges always give the same picture."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

_RING = 220.0  # pixels between rings, and between layers
_SPACE = 90.0  # pixels that a label needs along its ring or in its layer


@dataclass(frozen=True, slots=True)
class Edge:
    """A labelled arrow between two nodes."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in pixels, x to the right and y down."""

    x: float
    y: float


def neighbourhood_layout(edges: Iterable[Edge], centre: str, *, depth: int = 2) -> Mapping[str, Position]:
    """Place what lies within ``depth`` steps of a node on rings around it, children beside their parents.

    Directions do not count. A ring is as wide as its labels need. ``centre`` is placed even without edges.
    """
    graph = _network(edges).to_undirected()
    graph.add_node(centre)
    tree = _sorted_tree(graph, centre, depth)
    steps = nx.single_source_shortest_path_length(tree, centre)
    angles = _angles(tree, centre)
    radii = _radii(steps, angles)
    return {node: _around(radii[steps[node]], angles[node]) for node in sorted(steps)}


def lineage_layout(edges: Iterable[Edge]) -> Mapping[str, Position]:
    """Place units in columns from old to new: every edge runs to the right, except within a circle."""
    graph = _network(edges)
    columns = _columns(graph)
    rows = {node: float(row) for column in columns for row, node in enumerate(column)}
    return {
        node: Position(x * _RING * 1.5, round((rows[node] - (len(column) - 1) / 2) * _SPACE, 1))
        for x, column in enumerate(columns)
        for node in column
    }


def _network(edges: Iterable[Edge]) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(sorted({(edge.source, edge.target) for edge in edges}))
    return graph


def _sorted_tree(graph: "nx.Graph[str]", centre: str, depth: int) -> "nx.DiGraph[str]":
    """Span the neighbourhood by a tree in which every node hangs on the first of its nearest neighbours."""
    tree: nx.DiGraph[str] = nx.DiGraph()
    tree.add_node(centre)
    tree.add_edges_from(nx.bfs_edges(graph, centre, depth_limit=depth, sort_neighbors=sorted))
    return tree


def _angles(tree: "nx.DiGraph[str]", centre: str) -> Mapping[str, float]:
    """Share the circle among the leaves; a parent stands in the middle of its children."""
    order = list(nx.dfs_preorder_nodes(tree, centre, sort_neighbors=sorted))
    leaves = [node for node in order if tree.out_degree(node) == 0]
    angles = {node: 2 * math.pi * place / len(leaves) for place, node in enumerate(leaves)}
    for node in reversed(order):
        children = [angles[child] for child in tree.successors(node)]
        if children:
            angles[node] = (min(children) + max(children)) / 2
    return angles


def _radii(steps: Mapping[str, int], angles: Mapping[str, float]) -> Mapping[int, float]:
    """Widen each ring until the labels of its closest two nodes fit, and keep it outside the one before."""
    radii = {0: 0.0}
    for ring in range(1, max(steps.values()) + 1):
        around = sorted(angles[node] for node, step in steps.items() if step == ring)
        gaps = [after - before for before, after in pairwise((*around, around[0] + 2 * math.pi))]
        radii[ring] = max(radii[ring - 1] + _RING, _SPACE / min(gaps))
    return radii


def _around(radius: float, angle: float) -> Position:
    return Position(round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1))


def _columns(graph: "nx.DiGraph[str]") -> list[list[str]]:
    """Layer a graph by its longest chains; what goes in a circle shares a column."""
    condensed = nx.condensation(graph)
    columns = [
        sorted(node for component in layer for node in condensed.nodes[component]["members"])
        for layer in nx.topological_generations(condensed)
    ]
    for before, column in pairwise(columns):
        places = {node: place for place, node in enumerate(before)}
        column.sort(
            key=lambda node: (
                _middle([places[each] for each in graph.predecessors(node) if each in places]),
                node,
            )
        )
    return columns


def _middle(places: list[int]) -> float:
    return sum(places) / len(places) if places else math.inf
