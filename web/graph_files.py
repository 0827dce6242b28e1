"""A picture of the graph as files: for other programs, and as a page that needs no server."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import networkx as nx
import pyvis
from flask import render_template
from networkx.readwrite.gexf import GEXFWriter

from web.exploration import Link, Node

LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"


def graphml(nodes: Mapping[str, Node], links: Sequence[Link]) -> bytes:
    """Write a picture as GraphML."""
    file = BytesIO()
    nx.write_graphml_xml(_graph(nodes, links), file)
    return file.getvalue()


def gexf(nodes: Mapping[str, Node], links: Sequence[Link]) -> bytes:
    """Write a picture as GEXF 1.2; without the day, so that the same view is the same file."""
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(_graph(nodes, links))
    for meta in writer.xml.findall("meta"):
        writer.xml.remove(meta)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def page(nodes: Mapping[str, Node], links: Sequence[Link], picture: str) -> str:
    """Write a picture as one page that asks no host, with the library that pyvis brings inside it."""
    return render_template(
        "explorer_alone.html",
        nodes=nodes,
        links=links,
        picture=picture,
        library=(LIBRARY / "vis-network.min.js").read_text(encoding="utf-8"),
        style=(LIBRARY / "vis-network.css").read_text(encoding="utf-8"),
    )


def _graph(nodes: Mapping[str, Node], links: Sequence[Link]) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes.values():
        graph.add_node(node.iri, label=node.label, kind=node.kind or "", x=node.x, y=node.y)
    for link in links:
        graph.add_edge(link.source, link.target, relation=link.predicate)
    return graph
