"""In what column a unit stands, and in what order, so that few ribbons cross; pure and deterministic.

Columns are layers by the longest chain. The order is found by the barycentre method (Sugiyama, Tagawa and
Toda 1981), sweep by sweep, groups kept together; the sweep with the fewest crossings stays.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import networkx as nx

Column: TypeAlias = tuple[tuple[str, str], ...]  # pairs of group and node
_Edge: TypeAlias = tuple[str, str]

_SWEEPS = 12


def order_columns(nodes: Mapping[str, tuple[str, str]], edges: Sequence[_Edge]) -> tuple[Column, ...]:
    """Put nodes, each with its group and the key that decides a tie, into columns from left to right."""
    layers = (sorted(layer, key=nodes.__getitem__) for layer in _layers(nodes, edges))
    best = columns = [tuple((nodes[node][0], node) for node in layer) for layer in layers]
    fewest = count_crossings(columns, edges)
    before, after = _neighbours(edges, 1), _neighbours(edges, 0)
    for sweep in range(_SWEEPS):
        columns = _sweep(columns[::-1], after)[::-1] if sweep % 2 else _sweep(columns, before)
        crossings = count_crossings(columns, edges)
        if crossings < fewest:
            best, fewest = columns, crossings
    return tuple(best)


def count_crossings(columns: Sequence[Column], edges: Iterable[_Edge]) -> int:
    """Count the pairs of edges between neighbouring columns that cross.

    >>> order = [(("", "a"), ("", "b")), (("", "c"), ("", "d"))]
    >>> count_crossings(order, [("a", "d"), ("b", "c")]), count_crossings(order, [("a", "c"), ("b", "d")])
    (1, 0)
    """
    places = {node: (x, y) for x, column in enumerate(columns) for y, (_, node) in enumerate(column)}
    between: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for source, target in edges:
        between[places[source][0]].append((places[source][1], places[target][1]))
    return sum(_inversions([end for _, end in sorted(pairs)]) for pairs in between.values())


def _layers(nodes: Iterable[str], edges: Iterable[_Edge]) -> list[list[str]]:
    """Layer the nodes by their longest chain from the left, and pull each right to its successors.

    What goes in a circle, which no sound lineage does, shares a layer.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    condensed = nx.condensation(graph)
    level = {
        part: place for place, layer in enumerate(nx.topological_generations(condensed)) for part in layer
    }
    for part in reversed(list(nx.topological_sort(condensed))):
        level[part] = min((level[each] - 1 for each in condensed.successors(part)), default=level[part])
    layers: defaultdict[int, list[str]] = defaultdict(list)
    for part, place in level.items():
        layers[place] += sorted(condensed.nodes[part]["members"])
    return [layers[place] for place in sorted(layers)]


def _neighbours(edges: Iterable[_Edge], side: int) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges:
        found[edge[side]].append(edge[1 - side])
    return found


def _sweep(columns: Sequence[Column], neighbours: Mapping[str, Sequence[str]]) -> list[Column]:
    """Order each column but the first by the places of its neighbours in the column before it."""
    swept = list(columns[:1])
    for column in columns[1:]:
        swept.append(_by_barycentre(column, swept[-1], neighbours))
    return swept


def _by_barycentre(column: Column, fixed: Column, neighbours: Mapping[str, Sequence[str]]) -> Column:
    places = {node: place for place, (_, node) in enumerate(fixed)}
    means: dict[str, float] = {}
    for place, (_, node) in enumerate(column):
        found = [places[each] for each in neighbours.get(node, ()) if each in places]
        means[node] = sum(found) / len(found) if found else float(place)
    groups: defaultdict[str, list[float]] = defaultdict(list)
    for group, node in column:
        groups[group].append(means[node])
    centres = {group: sum(found) / len(found) for group, found in groups.items()}
    return tuple(sorted(column, key=lambda each: (centres[each[0]], each[0], means[each[1]])))


def _inversions(ends: Sequence[int]) -> int:
    """Count the pairs that stand the wrong way round."""
    seen: list[int] = []
    count = 0
    for end in ends:
        count += len(seen) - bisect_right(seen, end)
        insort(seen, end)
    return count
