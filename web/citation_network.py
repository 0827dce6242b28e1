"""The network of citations as files have it and as a page draws it; pure."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.communities import Standing, Tie, places, shared, standings
from graph.network import Position
from queries.citations import CitingRow
from queries.tables import Table

_DRAWN = 260  # nodes of a picture; communes, then the documents that most of them cite
_LEAST = 60  # documents that are drawn however many communes there are
_LETTER = 6.9  # pixels of a letter of a label
_LINE = 15.0  # pixels from one line of labels to the next
_BELOW, _ABOVE = 13.0, 5.0  # pixels from a node to the line of its label
_LONGEST = 26  # letters of a label in the picture; the table has all
_MARGIN = 36.0


class Of(StrEnum):
    """What a network ties."""

    CITATIONS = "citations"  # communes to the documents that they cite
    CO_CITATIONS = "co-citations"  # documents to those that the same communes cite


class Kind(StrEnum):
    """What a node is."""

    COMMUNE = "commune"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node, where it stands in the network, and what it is tied to, the strongest tie first."""

    iri: str
    label: str
    kind: Kind
    standing: Standing
    ties: tuple[tuple[str, int], ...]  # IRI and weight


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes by their degree, and ties."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

    @property
    def communities(self) -> int:
        """How many communities there are."""
        return max((node.standing.community for node in self.nodes), default=-1) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A node in its place."""

    node: Node
    place: Position
    radius: float
    label: str  # shortened
    down: (
        float | None
    )  # from the middle of the node to the line of its label; None where it would cover another


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing: the box that holds it, lines between numbers of nodes, and nodes."""

    box: tuple[float, float, float, float]  # left, top, width, height
    lines: tuple[tuple[int, int, int], ...]  # two nodes and the weight
    nodes: tuple[Drawn, ...]
    left_out: int  # nodes that the network has and the picture does not


def network(rows: Sequence[CitingRow], of: Of, minimum: int) -> Network:
    """Make a network of what is cited.

    ``minimum`` is how many communes must cite a document, or both documents of a tie.
    """
    cited: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        cited[row.document].add(row.commune)
    ties = tuple(
        Tie(row.commune, row.document, row.mentions) for row in rows if len(cited[row.document]) >= minimum
    )
    return _measured(shared(ties, minimum=minimum) if of is Of.CO_CITATIONS else ties, rows)


def edge_table(found: Network) -> Table:
    """List the ties with the labels of both ends."""
    labels = {node.iri: node.label for node in found.nodes}
    rows = (
        (tie.source, labels[tie.source], tie.target, labels[tie.target], str(tie.weight))
        for tie in found.ties
    )
    return Table(("source", "source_label", "target", "target_label", "weight"), tuple(rows))


def draw(found: Network) -> Picture:
    """Place the nodes and choose which labels can be read."""
    kept = _drawn(found)
    ties = [tie for tie in found.ties if tie.source in kept and tie.target in kept]
    spots = places(ties)
    nodes = [node for node in found.nodes if node.iri in spots]
    labels = dict(_labels(nodes, spots))
    numbers = {node.iri: number for number, node in enumerate(nodes)}
    return Picture(
        box=_box(nodes, spots),
        lines=tuple((numbers[tie.source], numbers[tie.target], tie.weight) for tie in ties),
        nodes=tuple(
            Drawn(
                node=node,
                place=spots[node.iri],
                radius=_radius(node),
                label=_cut(node.label),
                down=labels.get(node.iri),
            )
            for node in nodes
        ),
        left_out=len(found.nodes) - len(nodes),
    )


def _measured(ties: Sequence[Tie], rows: Iterable[CitingRow]) -> Network:
    labels: dict[str, tuple[str, Kind]] = {}
    for row in rows:
        labels[row.commune] = row.commune_label, Kind.COMMUNE
        labels[row.document] = row.document_label or row.document, Kind.DOCUMENT
    tied: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for tie in ties:
        tied[tie.source].append((tie.target, tie.weight))
        tied[tie.target].append((tie.source, tie.weight))
    nodes = (
        Node(
            iri=iri,
            label=labels[iri][0],
            kind=labels[iri][1],
            standing=standing,
            ties=tuple(sorted(tied[iri], key=lambda tie: (-tie[1], labels[tie[0]][0]))),
        )
        for iri, standing in standings(ties).items()
    )
    return Network(tuple(sorted(nodes, key=_rank)), tuple(ties))


def _rank(node: Node) -> tuple[int, int, int, str]:
    standing = node.standing
    return -(node.kind is Kind.COMMUNE), -standing.degree, -standing.weight, node.iri


def _drawn(found: Network) -> frozenset[str]:
    """Choose what is drawn: every commune, and of the documents those of the highest degree."""
    communes = [node.iri for node in found.nodes if node.kind is Kind.COMMUNE]
    documents = [node.iri for node in found.nodes if node.kind is Kind.DOCUMENT]
    return frozenset(communes + documents[: max(_LEAST, _DRAWN - len(communes))])


def _radius(node: Node) -> float:
    """Draw a node by its degree: the area grows with it."""
    return round(3.2 + 2.2 * math.sqrt(node.standing.degree), 1)


def _labels(nodes: Iterable[Node], spots: Mapping[str, Position]) -> Iterator[tuple[str, float]]:
    """Choose labels below or above nodes, in the order of the nodes, that cover none chosen before.

    Yields the node and how far below its middle the label stands; leaves have none.
    """
    taken: list[tuple[float, float, float]] = []  # left, right, line
    for node in nodes:
        if node.kind is Kind.DOCUMENT and node.standing.degree < 2:
            continue
        place, half = spots[node.iri], len(_cut(node.label)) * _LETTER / 2
        for down in (_radius(node) + _BELOW, -_radius(node) - _ABOVE):
            box = (place.x - half, place.x + half, place.y + down)
            if not any(_covers(box, other) for other in taken):
                taken.append(box)
                yield node.iri, round(down, 1)
                break


def _covers(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    return one[1] > other[0] and one[0] < other[1] and abs(one[2] - other[2]) < _LINE


def _box(nodes: Iterable[Node], spots: Mapping[str, Position]) -> tuple[float, float, float, float]:
    """Find the box around nodes and their labels."""
    if not spots:
        return 0, 0, 1, 1
    halves = {node.iri: max(_MARGIN, len(_cut(node.label)) * _LETTER / 2 + 8) for node in nodes}
    left = min(spots[iri].x - half for iri, half in halves.items())
    right = max(spots[iri].x + half for iri, half in halves.items())
    top = min(spot.y for spot in spots.values()) - _MARGIN
    bottom = max(spot.y for spot in spots.values()) + _MARGIN + _LINE
    return round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1)


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1].rstrip() + "…"
