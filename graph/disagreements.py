"""What the texts of resolutions say of events, and where two resolutions do not say the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from graph.alignment import aligned
from graph.statements import plain, say
from ontology import iris, terms

_Term = NamedNode | BlankNode | Literal | Triple

_CODE = "resolutions-disagree"


def resolution_graphs(store: Store) -> tuple[NamedNode, ...]:
    """Name the graphs of the texts of resolutions, sorted."""
    texts = store.quads_for_pattern(None, terms.RDF_TYPE, terms.RESOLUTION_TEXT, DefaultGraph())
    nodes = (quad.subject for quad in texts if isinstance(quad.subject, NamedNode))
    return tuple(sorted(map(iris.report_graph_of, nodes), key=str))


def told_by_clauses(store: Store) -> Mapping[NamedNode, frozenset[NamedNode]]:
    """Map the graph of each text to the events that its clauses tell of."""
    return {graph: frozenset(_events(store, graph)) for graph in resolution_graphs(store)}


def disagreement_quads(store: Store) -> frozenset[Quad]:
    """Say as an issue of both texts which units two resolutions make of different old ones."""
    telling: defaultdict[NamedNode, list[NamedNode]] = defaultdict(list)
    for graph, events in told_by_clauses(store).items():
        for event in events:
            telling[event].append(graph)
    return frozenset(
        aligned(
            quad
            for event, graphs in telling.items()
            for one, other in combinations(graphs, 2)
            if _parts(store, event, one) != _parts(store, event, other)
            for quad in _issue_quads(store, event, one, other)
        )
    )


def _events(store: Store, graph: NamedNode) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(None, terms.RESULT, None, graph):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _parts(store: Store, event: NamedNode, graph: NamedNode) -> frozenset[tuple[_Term, _Term | None]]:
    """Collect of what a unit was made by one text: each old unit with its extent."""
    nodes = store.quads_for_pattern(event, terms.HAS_PARTICIPATION, None, graph)
    return frozenset(
        (unit, _object(store, node, terms.EXTENT, graph))
        for node in (quad.object for quad in nodes)
        if isinstance(node, NamedNode) and (unit := _object(store, node, terms.UNIT, graph))
    )


def _object(store: Store, subject: NamedNode, predicate: NamedNode, graph: NamedNode) -> _Term | None:
    found = store.quads_for_pattern(subject, predicate, None, graph)
    return min((quad.object for quad in found), key=str, default=None)


def _issue_quads(store: Store, event: NamedNode, one: NamedNode, other: NamedNode) -> Iterator[Quad]:
    result = _object(store, event, terms.RESULT, one)
    texts = [graph.value.removeprefix(iris.REPORT_GRAPHS) for graph in (one, other)]
    code = iris.unit_key(result) if isinstance(result, NamedNode) else None
    message = f"{code or event.value}: {texts[0]} và {texts[1]} nêu các đơn vị hợp thành khác nhau"
    node = iris.issue("_and_".join(texts), _CODE, event.value)
    yield from say(
        iris.LINKS_GRAPH,
        node,
        (terms.RDF_TYPE, terms.ISSUE),
        *((terms.IN_REPORT, iris.report(text)) for text in texts),
        (terms.CODE, plain(_CODE)),
        (terms.MESSAGE, plain(message)),
    )
