"""Questions of who walks through the graph: what surrounds a thing, counted, then one group at a time."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """The neighbours of a thing by one relation and of one kind, counted."""

    predicate: str
    relation: str | None
    relation_en: str | None
    outward: bool  # whether the relation leads from the thing, or to it
    kind: str | None
    kind_label: str | None
    kind_label_en: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourRow:
    """A neighbour."""

    other: str
    label: str | None
    label_en: str | None
    kind: str | None


def groups(source: Source, resource: NamedNode) -> list[GroupRow]:
    """Count what surrounds a thing, by relation, direction and kind."""
    return read(source.select(load("read/groups").text, resource=resource), GroupRow)


def neighbours_out(source: Source, resource: NamedNode, predicate: NamedNode) -> list[NeighbourRow]:
    """List what a thing leads to by a relation; at most 400."""
    rows = source.select(load("read/neighbours-out").text, resource=resource, predicate=predicate)
    return read(rows, NeighbourRow)


def neighbours_in(source: Source, resource: NamedNode, predicate: NamedNode) -> list[NeighbourRow]:
    """List what leads to a thing by a relation; at most 400."""
    rows = source.select(load("read/neighbours-in").text, resource=resource, predicate=predicate)
    return read(rows, NeighbourRow)
