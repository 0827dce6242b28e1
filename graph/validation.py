"""Whether a store is as it should be: SHACL on each graph of a report, and checks that must return no row.

pySHACL judges the graphs that do not plainly conform: it takes seconds for those of a whole country. It and
rdflib are loaded only then, since they are slow to start.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse, serialize

from graph import conformity
from graph.collector import uncollected
from ontology import iris, terms
from ontology.errors import StoreError

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, Triple
    from rdflib import Graph
    from rdflib.term import Node

    Term = NamedNode | BlankNode | Literal | Triple

_OTHERS = (iris.LINEAGE_GRAPH.value, iris.LINKS_GRAPH.value, iris.REGISTER_GRAPH.value)
_LANGUAGE = "en"  # the shapes say what they ask in Vietnamese too


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Violation:
    """One place at which a store breaks a rule; empty strings where the rule has no such part."""

    check: str  # name of a shape, "claim-value", or of a check, "own-predecessor"
    graph: str
    node: str
    path: str = ""
    value: str = ""
    message: str


def check(store: Store, checks: Mapping[str, str]) -> tuple[Violation, ...]:
    """Run the shapes, and then the checks (name to text of a SELECT), over a whole store."""
    return check_shapes(store) + check_queries(store, checks)


def check_shapes(store: Store) -> tuple[Violation, ...]:
    """Hold the graph of each report, and that of the register, against ``shapes.ttl``."""
    graphs = sorted(graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode))
    checked = (graph for graph in graphs if graph.startswith(iris.REPORT_GRAPHS) or graph in _OTHERS)
    with uncollected():
        return tuple(
            violation
            for graph in checked
            for violation in check_graph(graph, _asked_of(store, NamedNode(graph)))
        )


def _asked_of(store: Store, graph: NamedNode) -> Iterator[Quad]:
    """Yield what a graph says in the properties that shapes mention."""
    for mentioned in sorted(_mentioned()):
        yield from store.quads_for_pattern(None, NamedNode(mentioned), None, graph)


def check_graph(graph: str, quads: Iterable[Quad]) -> tuple[Violation, ...]:
    """Hold one graph against ``shapes.ttl``; sorted."""
    asked = tuple(filter(_is_asked_for, quads))
    if conformity.conforms_plainly(conformity.said_of(asked), _plain_shapes()):
        return ()
    return judge_graph(graph, asked)


def judge_graph(graph: str, quads: Iterable[Quad]) -> tuple[Violation, ...]:
    """Let pySHACL judge a graph by ``shapes.ttl``; sorted."""
    import pyshacl

    triples = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b""
    _, report, _ = pyshacl.validate(_parse(triples, "nt"), shacl_graph=_shapes(), inplace=True)
    return tuple(sorted(_violations(graph, report)))


def shape_names() -> tuple[str, ...]:
    """Name the shapes that can be broken, sorted: those that carry a message."""
    from rdflib import SH

    return tuple(sorted(_name(shape) for shape in _shapes().subjects(SH.message, unique=True)))


def check_queries(store: Store, checks: Mapping[str, str]) -> tuple[Violation, ...]:
    """Run checks over the default graph, where all graphs are joined; each row returned is a violation."""
    return tuple(
        violation for name, text in sorted(checks.items()) for violation in _failures(store, name, text)
    )


def _failures(store: Store, name: str, text: str) -> list[Violation]:
    """Run one check; the first column of a row is the node at fault, and the others say why."""
    rows = store.query(text)
    if not isinstance(rows, QuerySolutions):
        raise StoreError(name, "a check must be a SELECT")
    names = [variable.value for variable in rows.variables]
    found = [[_text(row[name]) for name in names] for row in rows]
    return sorted(
        Violation(check=name, graph="", node=first, value=" ".join(rest), message=name)
        for first, *rest in found
    )


def _violations(graph: str, report: "Graph") -> Iterator[Violation]:
    from rdflib import RDF, SH

    for result in report.subjects(RDF.type, SH.ValidationResult):
        messages = report.objects(result, SH.resultMessage)
        yield Violation(
            check=_name(report.value(result, SH.sourceShape)),
            graph=graph,
            node=str(report.value(result, SH.focusNode)),
            path=_iri(report.value(result, SH.resultPath)),
            value=str(report.value(result, SH.value) or ""),
            message=next((str(each) for each in messages if getattr(each, "language", "") == _LANGUAGE), ""),
        )


def _is_asked_for(quad: Quad) -> bool:
    """Tell whether a shape mentions the property, or the class; rdflib need not read the rest."""
    term = quad.object if quad.predicate == terms.RDF_TYPE else quad.predicate
    return isinstance(term, NamedNode) and term.value in _mentioned()


@cache
def _mentioned() -> frozenset[str]:
    terms_of_shapes = (term for quad in _quads_of_shapes() for term in quad.triple)
    return frozenset(term.value for term in terms_of_shapes if isinstance(term, NamedNode))


@cache
def _plain_shapes() -> tuple[conformity.Shape, ...]:
    return conformity.shapes_of(conformity.said_of(_quads_of_shapes()))


@cache
def _quads_of_shapes() -> tuple[Quad, ...]:
    return tuple(parse(_text_of_shapes(), format=RdfFormat.TURTLE))


@cache
def _shapes() -> "Graph":
    return _parse(_text_of_shapes(), "turtle")


def _text_of_shapes() -> bytes:
    return (resources.files("ontology") / "shapes.ttl").read_bytes()


def _parse(data: bytes, form: str) -> "Graph":
    from rdflib import Graph

    return Graph().parse(data=data, format=form)


def _name(shape: "Node | None") -> str:
    return str(shape).rpartition("/")[2]


def _iri(path: "Node | None") -> str:
    """Leave out paths that are no single property."""
    from rdflib import URIRef

    return str(path) if isinstance(path, URIRef) else ""


def _text(term: "Term | None") -> str:
    return "" if term is None else str(getattr(term, "value", term))
