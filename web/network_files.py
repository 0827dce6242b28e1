"""The network of citations as files: ties in CSV, nodes and ties in JSON and GraphML; pure."""

import json

import networkx as nx

from queries.tables import as_csv
from web.citation_network import Network, edge_table


def as_ties(found: Network) -> str:
    """Write the ties as CSV, with the labels of both ends."""
    return as_csv(edge_table(found))


def as_node_link(found: Network) -> str:
    """Write nodes and links as JSON, in the form that D3 and networkx read."""
    nodes = [
        {
            "id": node.iri,
            "label": node.label,
            "kind": str(node.kind),
            "degree": node.standing.degree,
            "weight": node.standing.weight,
            "betweenness": node.standing.betweenness,
            "community": node.standing.community,
        }
        for node in found.nodes
    ]
    links = [{"source": tie.source, "target": tie.target, "weight": tie.weight} for tie in found.ties]
    whole = {"directed": False, "multigraph": False, "graph": {}, "nodes": nodes, "links": links}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_graphml(found: Network) -> str:
    """Write GraphML (http://graphml.graphdrawing.org/), for Gephi, yEd and igraph."""
    graph = nx.node_link_graph(json.loads(as_node_link(found)), edges="links")
    return "\n".join(nx.generate_graphml(graph, named_key_ids=True)) + "\n"
