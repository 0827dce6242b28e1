"""What a walk through the graph has opened so far, and where each node stands; pure.

A node stays where it was put: what is opened later goes beside the node that was opened, in columns that are
still free, so that a link to a view shows the same picture to everybody.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from queries.exploring import NeighbourRow

_WIDE, _HIGH = 330, 46  # pixels between columns and rows
_TALLEST = 40  # nodes of one group in one column


@dataclass(frozen=True, slots=True)
class Opening:
    """A group of neighbours that was opened."""

    of: str  # IRI of the thing
    predicate: str  # IRI
    outward: bool  # whether the relation leads from the thing
    kind: str | None = None  # IRI; None for neighbours of any kind


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the picture."""

    iri: str
    label: str
    label_en: str | None
    kind: str | None
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Link:
    """An edge of the picture, in the direction of its relation."""

    source: str
    target: str
    predicate: str


@dataclass(slots=True)
class Walk:
    """The picture of a walk; nodes are added and never moved."""

    nodes: dict[str, Node] = field(default_factory=dict)
    links: dict[Link, None] = field(default_factory=dict)
    _taken: set[tuple[int, int]] = field(default_factory=set)
    _cells: dict[str, tuple[int, int]] = field(default_factory=dict)

    def begin(self, start: NeighbourRow) -> None:
        """Put the thing that the walk starts from in the middle."""
        self._put(start, (0, 0))

    def open(self, opening: Opening, found: Sequence[NeighbourRow]) -> None:
        """Add the neighbours of a node: to its right what it leads to, to its left what leads to it."""
        if opening.of not in self.nodes:
            return
        new = [each for each in found if each.other not in self.nodes]
        for each, cell in zip(new, self._free(opening, len(new)), strict=True):
            self._put(each, cell)
        for each in found:
            ends = (opening.of, each.other) if opening.outward else (each.other, opening.of)
            self.links[Link(*ends, opening.predicate)] = None

    def _put(self, row: NeighbourRow, cell: tuple[int, int]) -> None:
        column, line = cell
        self._taken.add(cell)
        self._cells[row.other] = cell
        self.nodes[row.other] = Node(
            row.other, row.label or "", row.label_en, row.kind, column * _WIDE, line * _HIGH
        )

    def _free(self, opening: Opening, count: int) -> list[tuple[int, int]]:
        """Choose cells beside a node, nearest first; a full column is followed by the next."""
        column, line = self._cells[opening.of]
        step = 1 if opening.outward else -1
        chosen: list[tuple[int, int]] = []
        while len(chosen) < count:
            column += step
            near = (cell for cell in _outward(column, line) if cell not in self._taken)
            here = [cell for cell, _ in zip(near, range(min(_TALLEST, count - len(chosen))), strict=False)]
            chosen += sorted(here, key=lambda cell: cell[1])
        return chosen


def walk(
    start: NeighbourRow, steps: Iterable[tuple[Opening, Sequence[NeighbourRow]]], hidden: frozenset[str]
) -> tuple[Mapping[str, Node], Sequence[Link]]:
    """Take a walk; kinds that are hidden leave their place empty."""
    taken = Walk()
    taken.begin(start)
    for opening, found in steps:
        taken.open(opening, found)
    shown = {
        iri: node
        for iri, node in taken.nodes.items()
        if node.kind is None or node.kind not in hidden or iri == start.other
    }
    return shown, [link for link in taken.links if link.source in shown and link.target in shown]


def _outward(column: int, line: int) -> Iterator[tuple[int, int]]:
    """Walk from a line of a column outward, below and above in turn."""
    yield column, line
    distance = 1
    while True:
        yield column, line + distance
        yield column, line - distance
        distance += 1
