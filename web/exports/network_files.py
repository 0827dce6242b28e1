"""A network as GraphML (http://graphml.graphdrawing.org/) and as GEXF 1.3 (https://gexf.net/schema.html)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from lxml import etree

from web.exports.networks import EDGE_FIELDS, EVIDENCE_FIELDS, NODE_FIELDS, Edge, Network, Record
from web.exports.tables import Cell

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_TYPES = {"weight": "long", "line": "long", "page": "long", "population": "long"}
_TYPES |= dict.fromkeys(("latitude", "longitude", "area_km2"), "double")


def write_graphml(path: Path, network: Network, *, provenance: bool) -> None:
    """Write a network as GraphML, which yEd, igraph, NetworkX and Cytoscape read."""
    fields = _edge_fields(provenance=provenance)
    with etree.xmlfile(str(path), encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("graphml", nsmap={None: _GRAPHML}):
            for of, names in (("node", NODE_FIELDS), ("edge", fields)):
                for name in names:
                    kind = _TYPES.get(name, "string")
                    _write(
                        xml, "key", {"id": f"{of}-{name}", "for": of, "attr.name": name, "attr.type": kind}
                    )
            with xml.element("graph", {"id": "communekg", "edgedefault": "directed"}):
                for node, said in network.nodes.items():
                    _graphml_element(xml, "node", {"id": node}, said, NODE_FIELDS)
                for number, edge in enumerate(network.edges.values()):
                    ends = {"id": f"e{number}", "source": edge.source, "target": edge.target}
                    _graphml_element(xml, "edge", ends, _said(edge), fields)


def write_gexf(path: Path, network: Network, *, provenance: bool) -> None:
    """Write a network as GEXF, which Gephi reads; units stand where they lie on the map."""
    fields = _edge_fields(provenance=provenance)
    with etree.xmlfile(str(path), encoding="utf-8") as xml:
        xml.write_declaration()
        with (
            xml.element("gexf", {"version": "1.3"}, nsmap={None: _GEXF, "viz": _VIZ}),
            xml.element("graph", {"mode": "static", "defaultedgetype": "directed"}),
        ):
            _gexf_attributes(xml, "node", NODE_FIELDS)
            _gexf_attributes(xml, "edge", fields)
            with xml.element("nodes"):
                for node, said in network.nodes.items():
                    _gexf_node(xml, node, said)
            with xml.element("edges"):
                for number, edge in enumerate(network.edges.values()):
                    _gexf_edge(xml, number, edge, fields)


def _edge_fields(*, provenance: bool) -> tuple[str, ...]:
    return (*EDGE_FIELDS, *EVIDENCE_FIELDS) if provenance else EDGE_FIELDS


def _said(edge: Edge) -> Record:
    return {**edge.said, "kind": edge.kind, "weight": edge.weight}


def _stated(said: Record, fields: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in fields:
        if (cell := said.get(name)) is not None:
            yield name, _text(cell)


def _text(cell: Cell) -> str:
    match cell:
        case Decimal():
            return format(cell, "f")
        case date():
            return cell.isoformat()
        case _:
            return "".join(letter for letter in str(cell) if letter >= " " or letter in "\t\n\r")


def _write(xml: "etree.xmlfile", name: str, attributes: Mapping[str, str], text: str | None = None) -> None:
    with xml.element(name, attributes):
        if text is not None:
            xml.write(text)
    xml.write("\n")


def _graphml_element(
    xml: "etree.xmlfile", name: str, attributes: Mapping[str, str], said: Record, fields: Sequence[str]
) -> None:
    with xml.element(name, attributes):
        for key, text in _stated(said, fields):
            _write(xml, "data", {"key": f"{name}-{key}"}, text)
    xml.write("\n")


def _gexf_attributes(xml: "etree.xmlfile", of: str, fields: Sequence[str]) -> None:
    with xml.element("attributes", {"class": of, "mode": "static"}):
        for name in fields:
            _write(
                xml, "attribute", {"id": f"{of}-{name}", "title": name, "type": _TYPES.get(name, "string")}
            )


def _gexf_node(xml: "etree.xmlfile", node: str, said: Record) -> None:
    with xml.element("node", {"id": node, "label": _text(said.get("label") or node)}):
        _gexf_values(xml, "node", said, NODE_FIELDS)
        longitude, latitude = said.get("longitude"), said.get("latitude")
        if longitude is not None and latitude is not None:
            _write(xml, f"{{{_VIZ}}}position", {"x": _text(longitude), "y": _text(latitude), "z": "0"})
    xml.write("\n")


def _gexf_edge(xml: "etree.xmlfile", number: int, edge: Edge, fields: Sequence[str]) -> None:
    ends = {"id": str(number), "source": edge.source, "target": edge.target, "label": edge.kind}
    with xml.element("edge", {**ends, "weight": str(edge.weight)}):
        _gexf_values(xml, "edge", _said(edge), fields)
    xml.write("\n")


def _gexf_values(xml: "etree.xmlfile", of: str, said: Record, fields: Sequence[str]) -> None:
    with xml.element("attvalues"):
        for name, text in _stated(said, fields):
            _write(xml, "attvalue", {"for": f"{of}-{name}", "value": text})
