"""Who stands with whom in a network of weighted ties: communities, centralities, places; pure.

The same ties give the same answer whatever their order: nodes are numbered in the order of their names before
anything is drawn by lot, and the lots are fixed.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

import networkx as nx

from graph.network import Position

_SEED = 1
_EXACT = 400  # nodes up to which every node is asked for the shortest paths that pass others
_ASKED = 120  # nodes that are asked in a larger network
_STEPS = 100  # of the forces that place nodes
_PUSHES = 200  # rounds in which nodes are pushed from each other
_GAP = 34.0  # pixels above and below a node that has a label
_BREADTH = 1.7  # of what lies beside a node to what lies above, since labels are broad
_SEED_GAP = 13.0  # pixels between nodes that hang on one other
_INNER = 10.0  # pixels from a node to the first that hangs on it
_GOLDEN = math.pi * (3 - math.sqrt(5))

_Spot: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie of two nodes and how often it is told."""

    source: str
    target: str
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a node stands in a network."""

    degree: int  # nodes that it is tied to
    weight: int  # of all its ties
    betweenness: float  # share of the shortest paths between others that pass it, 0 to 1
    community: int  # 0 is the largest


def shared(ties: Iterable[Tie], *, minimum: int = 1) -> tuple[Tie, ...]:
    """Tie the targets that the same sources are tied to; the weight counts these sources.

    >>> shared([Tie("A", "x"), Tie("A", "y"), Tie("B", "x"), Tie("B", "y"), Tie("B", "z")], minimum=2)
    (Tie(source='x', target='y', weight=2),)
    """
    targets: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        targets[tie.source].add(tie.target)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for together in targets.values():
        for pair in combinations(sorted(together), 2):
            counts[pair] += 1
    return tuple(Tie(*pair, count) for pair, count in sorted(counts.items()) if count >= minimum)


def standings(ties: Iterable[Tie]) -> Mapping[str, Standing]:
    """Measure every node: its degree, how many paths need it (Freeman 1977), and its community (Louvain)."""
    graph, names = _numbered(ties)
    asked = None if len(graph) <= _EXACT else _ASKED
    between = nx.betweenness_centrality(graph, k=asked, seed=_SEED)
    communities = _communities(graph)
    return {
        names[node]: Standing(
            degree=graph.degree(node),
            weight=graph.degree(node, weight="weight"),
            betweenness=round(between[node], 4),
            community=communities[node],
        )
        for node in graph
    }


def places(ties: Iterable[Tie]) -> Mapping[str, Position]:
    """Place nodes in pixels around the origin: what is tied draws together, all else keeps apart.

    A node of one tie stands close to its neighbour, as the seeds of a flower do. At most 499 nodes may have
    several: networkx wants SciPy for more.
    """
    graph, names = _numbered(ties)
    leaves = {node: next(graph.neighbors(node)) for node in graph if _is_leaf(graph, node)}
    core = graph.subgraph(node for node in graph if node not in leaves)
    if not len(core):
        return {}
    room = {
        node: _SEED_GAP * math.sqrt(sum(1 for at in leaves.values() if at == node)) + _GAP for node in core
    }
    found = nx.spring_layout(core, k=1.5 / math.sqrt(len(core)), iterations=_STEPS, seed=_SEED)
    size = math.sqrt(sum(radius * radius for radius in room.values()))
    round_spots = _apart(
        {node: (float(x) * size, float(y) * size) for node, (x, y) in sorted(found.items())}, room
    )
    spots = {node: (x * _BREADTH, y) for node, (x, y) in round_spots.items()}
    for centre in core:
        own = sorted(leaf for leaf, at in leaves.items() if at == centre)
        spots.update({leaf: _seed(spots[centre], number) for number, leaf in enumerate(own, start=1)})
    return {names[node]: Position(round(x, 1), round(y, 1)) for node, (x, y) in sorted(spots.items())}


def _is_leaf(graph: "nx.Graph[int]", node: int) -> bool:
    """Tell whether a node hangs on one other; of two that have but each other, the second does."""
    if graph.degree(node) != 1:
        return False
    neighbour = next(graph.neighbors(node))
    return bool(graph.degree(neighbour) > 1 or neighbour < node)


def _seed(centre: _Spot, number: int) -> _Spot:
    """Place a seed of a flower: each a golden angle on, so that all have the same room."""
    distance, angle = _SEED_GAP * math.sqrt(number) + _INNER, number * _GOLDEN
    return centre[0] + distance * math.cos(angle), centre[1] + distance * math.sin(angle)


def _apart(spots: Mapping[int, _Spot], room: Mapping[int, float]) -> dict[int, _Spot]:
    """Push nodes from each other until each has its room."""
    moved = dict(spots)
    for _ in range(_PUSHES):
        close = False
        for one, other in combinations(moved, 2):
            (x, y), (u, v) = moved[one], moved[other]
            far = math.hypot(u - x, v - y)
            lacks = (room[one] + room[other] - far) / 2
            if lacks > 0.5:
                close = True
                dx, dy = ((u - x) / far, (v - y) / far) if far else (1.0, 0.0)
                moved[one], moved[other] = (x - dx * lacks, y - dy * lacks), (u + dx * lacks, v + dy * lacks)
        if not close:
            break
    return moved


def _numbered(ties: Iterable[Tie]) -> "tuple[nx.Graph[int], list[str]]":
    """Make a graph of numbers, in the order of the names; ties told twice add up."""
    weights: dict[tuple[str, str], int] = defaultdict(int)
    for tie in ties:
        first, last = sorted((tie.source, tie.target))
        weights[first, last] += tie.weight
    names = sorted({name for pair in weights for name in pair})
    numbers = {name: number for number, name in enumerate(names)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    for (first, last), weight in sorted(weights.items()):
        graph.add_edge(numbers[first], numbers[last], weight=weight)
    return graph, names


def _communities(graph: "nx.Graph[int]") -> Mapping[int, int]:
    """Number the communities from the largest; of equal ones the one with the first name comes first."""
    if not len(graph):
        return {}
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    ranked = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: rank for rank, members in enumerate(ranked) for node in members}
