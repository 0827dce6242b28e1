"""What the tables say as a network: units, reports, documents, themes and indicators, and what ties them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ontology.concepts import concepts
from web.exports.tables import Cell, Row, Schema

Record = Mapping[str, Cell]
NODE_FIELDS = (
    "kind",
    "label",
    "code",
    "edition",
    "valid_from",
    "valid_until",
    "latitude",
    "longitude",
    "area_km2",
    "population",
)
EDGE_FIELDS = ("kind", "weight", "extent", "effective", "term", "document_number")
EVIDENCE_FIELDS = ("quote", "line", "page", "report")
_PLACED = NODE_FIELDS[1:]


@dataclass(slots=True)
class Edge:
    """A tie of one kind between two nodes; its weight counts the rows that tell of it."""

    kind: str
    source: str
    target: str
    said: Record
    weight: int = 0


@dataclass(slots=True)
class Network:
    """Nodes by IRI and edges, each in the order of the tables."""

    nodes: dict[str, Record] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], Edge] = field(default_factory=dict)

    def place(self, node: Cell, kind: str, **said: Cell) -> None:
        """Add a node, once."""
        if isinstance(node, str):
            self.nodes.setdefault(node, {"kind": kind, **said})

    def tie(self, kind: str, source: Cell, target: Cell, record: Record) -> None:
        """Add to the edge between two nodes what a row says of it."""
        if isinstance(source, str) and isinstance(target, str):
            found = self.edges.setdefault((kind, source, target), Edge(kind, source, target, record))
            found.weight += 1


def gather(tables: Sequence[Schema], read: Callable[[Schema], Iterable[Row]]) -> Network:
    """Make the network of the tables, which are read with their passages so that these can be counted."""
    network = Network()
    for table in tables:
        for record in _records(table, read(table)):
            _ADD[table.name](network, record)
    ends = {end for _, *both in network.edges for end in both}
    for missing in sorted(ends - network.nodes.keys()):
        network.place(missing, "unit")
    return network


def _records(table: Schema, rows: Iterable[Row]) -> Iterator[Record]:
    names = [column.name for column in table.columns]
    return (dict(zip(names, row, strict=True)) for row in rows)


def _unit(network: Network, record: Record) -> None:
    network.place(record["unit"], "unit", **{name: record[name] for name in _PLACED})
    network.tie("within", record["unit"], record["within"], {})


def _merger(network: Network, record: Record) -> None:
    network.tie("became", record["old_unit"], record["new_unit"], record)
    network.place(record["document"], "document", label=record["document_number"])
    network.tie("by", record["new_unit"], record["document"], {})


def _observation(network: Network, record: Record) -> None:
    _report(network, record)
    network.place(record["indicator"], "indicator", label=record["indicator_label"])
    network.tie("states", record["report"], record["indicator"], record)


def _breakthrough(network: Network, record: Record) -> None:
    _report(network, record)
    network.place(record["scope"], "unit", label=record["scope_label"])
    for theme in record["themes"] if isinstance(record["themes"], tuple) else ():
        concept = concepts("theme").get(str(theme).rpartition("/")[2])
        network.place(theme, "theme", label=concept.label_vi if concept else None)
        network.tie("chose", record["scope"], theme, record)


def _citation(network: Network, record: Record) -> None:
    _report(network, record)
    network.place(record["document"], "document", label=record["number"] or record["title"])
    network.tie("cites", record["report"], record["document"], record)


def _report(network: Network, record: Record) -> None:
    if record["report"] not in network.nodes:
        network.place(record["report"], "report", label=record["commune_label"])
        network.tie("about", record["report"], record["commune"], {})


_ADD = {
    "units": _unit,
    "mergers": _merger,
    "observations": _observation,
    "breakthroughs": _breakthrough,
    "citations": _citation,
}
TABLES = tuple(_ADD)  # of which the network is made
